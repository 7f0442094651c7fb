#!/usr/bin/env python3
# test-valgrind.py - the command reads and writes no memory that isn't its own, and loses none
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess

from postage_command import SAMPLE, SCENARIOS, TestCase, main, program

SUPPRESSIONS = '/usr/share/glib-2.0/valgrind/glib.supp'
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
        for text_format in ['json', 'csv']:
            self.check('estimate', SCENARIOS / 'wishes.postage', '--plans', 'all', '--format', text_format)

    def test_errors(self):
        self.check('estimate', SAMPLE, '--plans', 'nobody.nothing', code=2)
        self.check('estimate', SCENARIOS, code=1)


if __name__ == '__main__':
    main()
