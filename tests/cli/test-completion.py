#!/usr/bin/env python3
# test-completion.py - what bash offers behind postage-cli
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile

from postage_command import ROOT, TIMEOUT, TestCase, main, program, run

COMPLETION = ROOT / 'data' / 'completions' / 'postage-cli'
FORMATS = ['table', 'json', 'csv', 'markdown']

# Loads the file, pretends that the words were typed, and writes what is offered.
SCRIPT = '''
set -u
compopt () { :; }
source "$0"
complete -p postage-cli >/dev/null || exit 3
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_postage_cli
[ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
'''


class Completion(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        rows = list(csv.DictReader(io.StringIO(run('catalogue', 'list', '--format', 'csv').out, newline='')))
        self.plans = sorted(row['plan_id'] for row in rows)
        self.ids = sorted(set(self.plans) | {row['provider_id'] for row in rows})

    def offer(self, line):
        """What is offered at the end of the line; a blank at its end begins a new word."""
        words = shlex.split(line) + ([''] if line.endswith(' ') else [])
        # Bash makes a word of its own of a "=".
        words = [part for word in words for part in (re.split('(=)', word) if '=' in word else [word])
                 if part or word == '' or word.endswith('=') and part == '']
        result = subprocess.run(['bash', '--norc', '-c', SCRIPT, str(COMPLETION), program(), *words],
                                capture_output=True, text=True, timeout=TIMEOUT, cwd=self.folder,
                                env={**os.environ, 'PATH': os.environ['PATH']})
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        return result.stdout.splitlines()

    def test_commands(self):
        self.assertEqual(self.offer(' '),
                         ['estimate', 'budget', 'chart', 'export', 'report', 'diff', 'scenario', 'catalogue', '--help',
                          '--version'])
        self.assertEqual(self.offer('est'), ['estimate'])
        self.assertEqual(self.offer('--v'), ['--version'])
        self.assertEqual(self.offer('scenario '), ['new', 'check', '--help'])
        self.assertEqual(self.offer('catalogue '), ['list', 'show', 'check', 'diff', 'history', 'import-rate-card',
                                                      'status', 'update', 'reset', '--help'])
        self.assertEqual(self.offer('catalogue s'), ['show', 'status'])
        self.assertEqual(self.offer('nonsense'), [])

    def test_the_same_commands_as_the_help(self):
        for group in ['', 'scenario ', 'catalogue ']:
            told = re.findall(r'(?m)^  ([a-z-]+) {2,}\S', run(*group.split(), '--help').out)
            self.assertEqual([w for w in self.offer(group or ' ') if not w.startswith('-')], told)

    def test_the_same_options_as_the_help(self):
        for command in ['estimate', 'scenario new', 'scenario check', 'catalogue list', 'catalogue show',
                        'catalogue check', 'catalogue diff', 'catalogue history', 'catalogue import-rate-card',
                        'catalogue status', 'catalogue update', 'catalogue reset']:
            with self.subTest(command):
                told = set(re.findall(r'(?<![\w-])--[a-z][a-z-]*', run(*command.split(), '--help').out))
                self.assertEqual(set(self.offer(f'{command} --')), told)

    def test_formats(self):
        told = re.search(r'--format=(\S+)', run('estimate', '--help').out).group(1).split('|')
        self.assertEqual(told, FORMATS)
        for command in ['estimate', 'catalogue list']:
            self.assertEqual(self.offer(f'{command} --format '), FORMATS)
            self.assertEqual(self.offer(f'{command} --format m'), ['markdown'])
            self.assertEqual(self.offer(f'{command} --format='), FORMATS)
            self.assertEqual(self.offer(f'{command} --format=c'), ['csv'])
        for command in ['catalogue show', 'catalogue status']:
            self.assertEqual(self.offer(f'{command} --format '), ['table', 'json'])

    def test_plans(self):
        for command in ['estimate', 'scenario new']:
            self.assertEqual(self.offer(f'{command} --plans ')[0], 'all')
            self.assertEqual(sorted(self.offer(f'{command} --plans '))[1:] + ['all'],
                             sorted([*self.plans, 'all'])[1:] + ['all'])
            self.assertEqual(self.offer(f'{command} --plans twilio.p'), ['twilio.payg'])
            self.assertEqual(self.offer(f'{command} --plans=twilio.p'), ['twilio.payg'])
        # Behind a comma the next plan; "all" only stands alone.
        self.assertEqual(self.offer('estimate --plans bird.payg,twilio.p'), ['bird.payg,twilio.payg'])
        self.assertNotIn('bird.payg,all', self.offer('estimate --plans bird.payg,'))

    def test_baseline(self):
        self.assertEqual(sorted(self.offer('scenario new --baseline ')), self.plans)
        self.assertEqual(self.offer('scenario new --baseline=twilio.p'), ['twilio.payg'])

    def test_ids(self):
        self.assertEqual(self.offer('catalogue show '), self.ids)
        self.assertEqual(self.offer('catalogue show twil'), [i for i in self.ids if i.startswith('twil')])
        self.assertIn('twilio', self.ids)

    def test_files(self):
        for name in ['shop.postage', 'my shop.postage', 'acme.json']:
            (self.folder / name).write_text('', encoding='utf-8')
        for command in ['estimate', 'scenario new', 'scenario check', 'catalogue check']:
            self.assertEqual(sorted(self.offer(f'{command} ')), ['acme.json', 'my shop.postage', 'shop.postage'])
            self.assertEqual(self.offer(f'{command} sh'), ['shop.postage'])
        self.assertEqual(self.offer('estimate --explain a'), ['acme.json'])
        self.assertEqual(self.offer('catalogue update --from a'), ['acme.json'])
        self.assertEqual(self.offer('catalogue update --address '), [])

    def test_what_nobody_can_guess(self):
        for option in ['--month', '--currency', '--name', '--country']:
            self.assertEqual(self.offer(f'scenario new {option} '), [])

    def test_a_program_that_is_not_there(self):
        """A completion that finds no program offers nothing and says nothing."""
        result = subprocess.run(['bash', '--norc', '-c', SCRIPT, str(COMPLETION), str(self.folder / 'absent'),
                                 'catalogue', 'show', ''], capture_output=True, text=True, timeout=TIMEOUT)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, '', ''))

    def test_as_bash_loads_it(self):
        """Sourced by an interactive shell, the file says nothing and registers the command."""
        script = f'source {shlex.quote(str(COMPLETION))}; complete -p postage-cli'
        result = subprocess.run(['bash', '--norc', '-ic', script], capture_output=True, text=True,
                                timeout=TIMEOUT, stdin=subprocess.DEVNULL)
        self.assertEqual(result.stdout, 'complete -F _postage_cli postage-cli\n')


if shutil.which('bash') is None:
    raise SystemExit('bash is missing')
main()
