#!/usr/bin/env python3
# test-valgrind.py - the command reads and writes no memory that isn't its own, and loses none
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from postage_command import ROOT, SAMPLE, SCENARIOS, TestCase, main, program

SUPPRESSIONS = '/usr/share/glib-2.0/valgrind/glib.supp'
CATALOGUE = ROOT / 'data' / 'catalogue'
FOUND = 99


class Valgrind(TestCase):
    def check(self, *arguments, code=0):
        valgrind = shutil.which('valgrind')
        self.assertIsNotNone(valgrind, 'valgrind is not installed')
        done = subprocess.run([valgrind, '--quiet', f'--error-exitcode={FOUND}', '--leak-check=full',
                               '--errors-for-leak-kinds=definite,indirect', f'--suppressions={SUPPRESSIONS}',
                               program(), *map(str, arguments)],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300,
                              env={**os.environ, 'G_SLICE': 'always-malloc', 'G_DEBUG': 'gc-friendly'})
        self.assertEqual(done.returncode, code, done.stderr.decode('utf-8', 'replace')[-2000:])

    def test_all_plans(self):
        self.check('estimate', SAMPLE, '--plans', 'all', '--explain')

    def test_formats(self):
        for text_format in [['json'], ['csv'], ['markdown', '--explain']]:
            self.check('estimate', SCENARIOS / 'wishes.postage', '--plans', 'all', '--format', *text_format)
        self.check('estimate', SAMPLE, '--format', 'markdown')

    def test_export(self):
        with tempfile.TemporaryDirectory() as folder:
            for ending in ['html', 'ods']:
                self.check('export', SCENARIOS / 'wishes.postage', '--plans', 'all', '--currency', 'EUR',
                           '--output', pathlib.Path(folder) / f'a.{ending}')

    def test_diff(self):
        for text_format in ['table', 'json', 'csv', 'markdown']:
            self.check('diff', SAMPLE, SCENARIOS / 'wishes.postage', '--format', text_format)
        self.check('diff', SAMPLE, '--months', '2026-09,2026-10')
        self.check('diff', SAMPLE, code=1)

    def test_catalogue_list(self):
        for text_format in ['table', 'json', 'csv', 'markdown']:
            self.check('catalogue', 'list', '--format', text_format)

    def test_catalogue_show(self):
        for name in ['twilio', 'twilio.payg']:
            self.check('catalogue', 'show', name)

    def test_catalogue_check(self):
        provider = CATALOGUE / 'providers' / 'twilio.json'
        self.check('catalogue', 'check', provider, CATALOGUE / 'volume-bands.json')
        with tempfile.TemporaryDirectory() as folder:
            bad = pathlib.Path(folder) / 'bad.json'
            document = json.loads(provider.read_text(encoding='utf-8'))
            document['plans'][0]['charges'][0]['component'] = 'coffee'
            bad.write_text(json.dumps(document), encoding='utf-8')
            self.check('catalogue', 'check', bad, provider, code=1)

    def test_scenario(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / 'shop.postage'
            self.check('scenario', 'new', '--country', 'IN', '--country', 'BR', '--plans', 'twilio.payg', file)
            self.check('scenario', 'new', file, code=1)
            self.check('scenario', 'check', file, SCENARIOS / 'three-numbers.postage', SCENARIOS / 'taxes.postage')
            file.write_text('{"format": 1, "month": 5}', encoding='utf-8')
            self.check('scenario', 'check', file, SAMPLE, code=1)

    def test_errors(self):
        self.check('estimate', SAMPLE, '--plans', 'nobody.nothing', code=2)
        self.check('estimate', SCENARIOS, code=1)


if __name__ == '__main__':
    main()
