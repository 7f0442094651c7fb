#!/usr/bin/env python3
# test-usage.py - how postage-cli is called: options, help, exit codes, broken output
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess

from postage_command import ROOT, SAMPLE, TIMEOUT, TestCase, main, program, run

# Arguments, and what the one line on standard error has to say.
WRONG = [
    ([], 'no command is given; known: estimate'),
    (['--nonsense'],
     'unknown command “--nonsense”; known: estimate, budget, chart, export, report, diff, scenario, catalogue, --help, '
     '--version'),
    (['estmate', SAMPLE], 'unknown command “estmate”; known: estimate'),
    (['estimate'], 'no FILE'),
    (['estimate', SAMPLE, SAMPLE], 'more than one FILE'),
    (['estimate', SAMPLE, '--nonsense'], '--nonsense'),
    (['estimate', SAMPLE, '--month'], '--month'),
    (['estimate', SAMPLE, '--month', ''], '--month “” is not a month; write one such as 2026-11'),
    (['estimate', SAMPLE, '--month', '2026-13'], '--month “2026-13” is not a month'),
    (['estimate', SAMPLE, '--month', '2026-11-01'], '--month “2026-11-01” is not a month'),
    (['estimate', SAMPLE, '--month', '2023-05'],
     '--month 2023-05 is too early; Meta’s prices are known from 2023-06 on'),
    (['estimate', SAMPLE, '--currency', 'XXY'],
     'unknown --currency “XXY”; write a code of ISO 4217. Meta bills in AED, '),
    (['estimate', SAMPLE, '--currency', 'usd'], 'unknown --currency “usd”'),
    (['estimate', SAMPLE, '--currency', ''], 'unknown --currency “”'),
    (['estimate', SAMPLE, '--plans', 'twilio'], 'unknown plan “twilio” in --plans; known: all, 360dialog.regular, '),
    (['estimate', SAMPLE, '--plans', 'twilio.payg,'], 'unknown plan “” in --plans'),
    (['estimate', SAMPLE, '--plans', ''], 'unknown plan “” in --plans'),
    (['estimate', SAMPLE, '--plans', 'all,twilio.payg'], 'unknown plan “all” in --plans'),
    (['estimate', SAMPLE, '--format', 'xml'], 'unknown --format “xml”; known: table, json, csv, markdown'),
    (['estimate', SAMPLE, '--format', 'csv', '--explain'], '--explain and --format csv'),
    # What is wrong with the call is said before the file is looked at.
    (['estimate', '/nonexistent', '--plans', 'nonsense'], 'unknown plan “nonsense”'),
]


class Usage(TestCase):
    def test_wrong_calls(self):
        for arguments, message in WRONG:
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
                self.assertIn(message, result.errors)

    def test_help(self):
        for arguments, words in [
                (['--help'], ['postage-cli COMMAND', 'estimate', '--version']),
                (['-h'], ['postage-cli COMMAND']),
                (['estimate', '--help'], ['postage-cli estimate [OPTION…] FILE', '--month', '--currency', '--plans',
                                          '--format', 'table|json|csv|markdown', '--explain']),
                (['scenario', '--help'], ['postage-cli scenario COMMAND', '  new  ', '  check  ']),
                (['scenario', 'new', '--help'], ['postage-cli scenario new [OPTION…] [FILE]', '--name', '--month',
                                                 '--currency', '--country', '--plans', '--force']),
                (['scenario', 'check', '-h'], ['postage-cli scenario check [OPTION…] FILE…']),
                (['catalogue', '-h'], ['postage-cli catalogue COMMAND', '  list  ', '  show  ', '  check  ']),
                (['catalogue', 'list', '--help'], ['postage-cli catalogue list [OPTION…]', '--format']),
                (['catalogue', 'show', '--help'], ['postage-cli catalogue show [OPTION…] ID']),
                (['catalogue', 'check', '--help'], ['postage-cli catalogue check [OPTION…] FILE…']),
                (['catalogue', 'diff', '--help'], ['postage-cli catalogue diff [OPTION…] [DATE DATE]', '--rate-card']),
                (['catalogue', 'history', '--help'], ['postage-cli catalogue history [OPTION…] [ID]', '--market']),
                (['catalogue', 'import-rate-card', '--help'],
                 ['postage-cli catalogue import-rate-card [OPTION…] FILE', '--skip-market', '--dry-run']),
                (['catalogue', 'status', '--help'], ['postage-cli catalogue status [OPTION…]', '--format=table|json']),
                (['catalogue', 'update', '--help'],
                 ['postage-cli catalogue update [OPTION…]', '--from=FILE', '--address=https://…']),
                (['catalogue', 'reset', '--help'], ['postage-cli catalogue reset [OPTION…]']),
                (['estimate', '-h', '/nonexistent'], ['postage-cli estimate'])]:
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual((result.code, result.errors), (0, ''))
                for word in words:
                    self.assertIn(word, result.out)

    def test_nothing_acts_on_the_terminal(self):
        """Escape sequences in what was given are shown as what they are: characters that can't be shown."""
        name = 'a\x1b[2J\x9b\u202ez'
        document = json.loads(SAMPLE.read_text(encoding='utf-8'))
        text = json.dumps({**document, 'name': name}).encode()
        for arguments, where in [(['estimate', '-'], 'out'), (['estimate', '-', '--format', 'markdown'], 'out'),
                                 (['scenario', 'check', '-'], 'out'), (['estimate', '-', '--plans', name], 'errors'),
                                 (['estimate', name], 'errors'), (['catalogue', 'show', name], 'errors'),
                                 ([name], 'errors'), (['estimate', f'--{name}'], 'errors')]:
            with self.subTest(arguments):
                result = run(*arguments, input=text)
                self.assertIn('\ufffd', getattr(result, where))
                self.assertNotRegex(result.out + result.errors, '[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]')

        written = run('estimate', '-', '--format', 'json', input=text).out
        self.assertEqual(json.loads(written)['scenario']['name'], name)
        self.assertEqual(json.loads(run('scenario', 'new', '--name', name).out)['name'], name)

    def test_version(self):
        result = run('--version')
        self.assertEqual((result.code, result.errors), (0, ''))
        self.assertRegex(result.out, r'\Apostage-cli \d+\.\d+\.\d+\n\Z')

    def test_options_change_the_estimate(self):
        self.assertIn('October 2026 in EUR', self.estimate(SAMPLE, '--month=2026-10', '--currency=EUR'))
        # Spaces behind the commas are what people write, and a plan named twice is one plan.
        text = self.estimate(SAMPLE, '--plans', 'bird.payg, meta.direct,bird.payg')
        header = next(line for line in text.splitlines() if 'Bird' in line)
        self.assertEqual(header.split('  ')[-1], 'Meta · Direct access')
        self.assertEqual(header.count('Bird'), 1)


class Output(TestCase):
    def test_closed(self):
        """Nothing that the program opens later may take the place of the closed stream."""
        result = subprocess.run(['sh', '-c', '"$0" estimate "$1" >&-', program(), SAMPLE], stderr=subprocess.PIPE,
                                timeout=TIMEOUT, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stderr, r'\Apostage-cli: standard output could not be written: [^\n]+\n\Z')

    def test_all_closed(self):
        result = subprocess.run(['sh', '-c', '"$0" estimate "$1" <&- >&- 2>&-', program(), SAMPLE], timeout=TIMEOUT)
        self.assertEqual(result.returncode, 1)

    def test_full(self):
        with open('/dev/full', 'wb') as full:
            for arguments in [['estimate', SAMPLE], ['--version'], ['--help'], ['estimate', '--help'],
                              ['catalogue', 'list'], ['catalogue', 'show', 'bird'], ['catalogue', '--help'],
                              ['catalogue', 'status'], ['catalogue', 'reset'],
                              ['catalogue', 'check', ROOT / 'data' / 'catalogue' / 'markets.json'],
                              ['catalogue', 'diff', '--rate-card', 'USD'], ['catalogue', 'history', 'twilio'],
                              ['scenario', 'new'], ['scenario', 'check', SAMPLE]]:
                with self.subTest(arguments):
                    result = subprocess.run([program(), *map(str, arguments)], stdout=full, stderr=subprocess.PIPE,
                                            timeout=TIMEOUT, text=True)
                    self.assertEqual(result.returncode, 1)
                    self.assertIn('standard output could not be written', result.stderr)

    def test_reader_that_went_away(self):
        """The reader has heard enough: no signal, no message, but no success either."""
        reading, writing = os.pipe()
        os.close(reading)
        result = subprocess.run([program(), 'estimate', str(SAMPLE)], stdout=writing, stderr=subprocess.PIPE,
                                timeout=TIMEOUT)
        os.close(writing)
        self.assertEqual((result.returncode, result.stderr), (1, b''))


main()
