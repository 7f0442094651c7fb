#!/usr/bin/env python3
# test-manual.py - the man pages tell every command and option of postage-cli and no other, and format without a warning
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import shutil
import subprocess

from postage_command import ROOT, TIMEOUT, TestCase, main, run

PAGES = {language: ROOT / 'data' / 'man' / language / 'postage-cli.1' for language in ['', 'zh_CN']}
COMMANDS = ['estimate', 'budget', 'chart', 'export', 'report', 'diff', 'scenario new', 'scenario check',
            'catalogue list', 'catalogue show', 'catalogue check', 'catalogue diff', 'catalogue history',
            'catalogue import-rate-card', 'catalogue status', 'catalogue update', 'catalogue reset']
# How each page calls the part about what every command has.
GENERAL = {'': 'OPTIONS', 'zh_CN': '选项'}


def plain(page):
    """The text of a page without the escapes of troff."""
    return page.read_text(encoding='utf-8').replace('\\-', '-').replace('\\fI', '').replace('\\fR', '') \
        .replace('\\fB', '')


def sections(page):
    """The lines below each .SS or .SH, by its name."""
    found = {}
    for part in re.split(r'(?m)^\.S[SH] ', plain(page))[1:]:
        name, _, body = part.partition('\n')
        found[name] = body
    return found


def options_of(text):
    return sorted(set(re.findall(r'(?<![\w-])--[a-z][a-z-]*', text)))


class Manual(TestCase):
    def test_the_same_commands(self):
        help_text = run('--help').out
        groups = re.findall(r'(?m)^  ([a-z-]+) {2,}\S', help_text)
        commands = []
        for group in groups:
            inner = re.findall(r'(?m)^  ([a-z-]+) {2,}\S', run(group, '--help').out) if group not in COMMANDS else []
            commands += [f'{group} {name}' for name in inner] or [group]
        self.assertEqual(sorted(commands), sorted(COMMANDS))
        for language, page in PAGES.items():
            with self.subTest(language):
                found = [name for name in sections(page) if name in COMMANDS or ' ' in name and name.islower()]
                self.assertEqual(sorted(found), sorted(COMMANDS))
                for command in COMMANDS:
                    self.assertIn(f'\n.B postage-cli {command}\n', plain(page).split('.SH')[2])

    def test_the_same_options(self):
        """Of each command, those of its help: neither less nor more."""
        general = set(options_of(run('--help').out)) | {'--help'}
        for language, page in PAGES.items():
            told = sections(page)
            for command in COMMANDS:
                with self.subTest(language=language, command=command):
                    shown = set(options_of(run(*command.split(), '--help').out)) - {'--help'}
                    entries = re.findall(r'(?m)^\.(?:BR|BI|B) (--[a-z-]+)', told[command])
                    self.assertEqual(sorted(entries), sorted(shown))
            self.assertEqual(set(options_of(told[GENERAL[language]])), general)
            self.assertIn('-h', told[GENERAL[language]])

    def test_the_same_formats(self):
        for command in ['estimate', 'diff', 'catalogue list', 'catalogue diff', 'catalogue history']:
            formats = re.search(r'--format=(\S+)', run(*command.split(), '--help').out).group(1)
            for page in PAGES.values():
                line = re.search(r'(?m)^\.BR --format = (.*)$', sections(page)[command]).group(1)
                self.assertEqual(line.replace(' ', ''), formats)

    def test_the_same_parts(self):
        """Both pages have the same skeleton: what is told in one is told in the other."""
        skeletons = [re.findall(r'(?m)^\.(?:SH|SS|TP|PP|nf)\b', plain(page)) for page in PAGES.values()]
        self.assertEqual(*skeletons)

    def test_exit_codes(self):
        for page in PAGES.values():
            self.assertEqual(re.findall(r'(?m)^\.B ([0-9])$', plain(page)), ['0', '1', '2'])

    def test_examples_work(self):
        """What stands in an example are commands, options and plans that there are."""
        for page in PAGES.values():
            text = plain(page).replace('\\e\n', '')
            examples = re.findall(r'(?ms)^\.nf\n\.RS\n(.*?)^\.RE', text)
            self.assertEqual(len(examples), 3)
            for line in ''.join(examples).splitlines():
                with self.subTest(line):
                    words = line.split()
                    self.assertEqual(words[0], 'postage-cli')
                    command = words[1] if words[1] == 'estimate' else ' '.join(words[1:3])
                    self.assertIn(command, COMMANDS)
                    known = options_of(run(*command.split(), '--help').out)
                    self.assertEqual([o for o in options_of(line) if o not in known], [])
                    for plan in re.findall(r'[a-z0-9]+\.payg', line):
                        self.assertEqual(run('catalogue', 'show', plan).code, 0)

    def test_no_warning(self):
        """At the usual widths; both as groff reads them and with its rules for Chinese, which some systems load."""
        self.assertIsNotNone(shutil.which('groff'), 'install the Debian package groff-base')
        for page in PAGES.values():
            for columns in [80, 110]:
                for macros in [[], ['-mzh']]:
                    result = subprocess.run(['groff', '-man', *macros, '-ww', '-Kutf8', '-Tutf8', f'-rLL={columns}n',
                                             str(page)], capture_output=True, timeout=TIMEOUT)
                    self.assertEqual((result.returncode, result.stderr), (0, b''))
                    self.assertIn('postage', result.stdout.decode('utf-8', 'replace').replace('\b', ''))


main()
