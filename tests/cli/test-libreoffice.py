#!/usr/bin/env python3
# test-libreoffice.py - LibreOffice computes the same from an exported spreadsheet
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal

import own_models
from postage_command import SAMPLE, SCENARIOS, TestCase, main, run
from spreadsheet import Book

SKIP = 77
PROGRAM = shutil.which('soffice') or shutil.which('libreoffice')
# Loading compares nothing with a clock; it only may take long where much else runs.
TIMEOUT = 300
FIRST_PLAN_ROW = 6
WRONG = '987654321'
# Comma, quotation mark, UTF-8, from the first line; numbers as they are, and a file for each sheet.
FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
# LibreOffice keeps the results that a file brings along, unless it is told to compute always.
SETTINGS = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>
'''
ALWAYS, NEVER = 0, 1
CASES = {
    'sample': (SAMPLE, []),
    'euro': (SAMPLE, ['--plans', 'all', '--currency', 'EUR']),
    'yen': (SAMPLE, ['--plans', 'all', '--currency', 'JPY']),
    'india': (SCENARIOS / 'india.postage', ['--plans', 'all', '--currency', 'INR']),
    'taxes': (SCENARIOS / 'taxes.postage', ['--plans', 'all']),
    'wishes': (SCENARIOS / 'wishes.postage', ['--plans', 'all', '--currency', 'IDR']),
}


def falsify(data):
    """The same spreadsheet, in which the result beside each formula is wrong."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, 'w') as copy:
        for member in source.infolist():
            content = source.read(member)
            if member.filename == 'content.xml':
                content, n = re.subn(r'(table:formula="[^"]*" office:value-type="float" office:value=")[^"]*'
                                     r'("><text:p>)[^<]*', rf'\g<1>{WRONG}\g<2>{WRONG}', content.decode())
                assert n > 0
                content = content.encode()
            copy.writestr(member, content)
    return target.getvalue()


class LibreOffice(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.cases, self.environment = CASES, dict(os.environ)

    def export(self, case):
        scenario, arguments = self.cases[case]
        file = self.folder / f'{case}.ods'
        result = run('export', scenario, '--output', file, *arguments, env=self.environment)
        self.assertEqual((result.code, result.errors), (0, ''))
        return file

    def convert(self, files, mode):
        """The sheets of each file as rows, by the name of the sheet."""
        user = self.folder / f'profile-{mode}' / 'user'
        user.mkdir(parents=True)
        (user / 'registrymodifications.xcu').write_text(SETTINGS.format(mode))
        out = self.folder / f'out-{mode}'
        subprocess.run([PROGRAM, f'-env:UserInstallation={user.parent.as_uri()}', '--headless', '--convert-to', FILTER,
                        '--outdir', out, *files],
                       check=True, timeout=TIMEOUT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sheets = {file.stem: {} for file in files}
        for file in files:
            for sheet in out.glob(f'{file.stem}-*.csv'):
                rows = list(csv.reader(io.StringIO(sheet.read_text(encoding='utf-8'), newline=''), strict=True))
                sheets[file.stem][sheet.stem[len(file.stem) + 1:]] = rows
        return sheets

    def check(self, case, sheets):
        """Every result of every formula, rounded to what is displayed, and the totals of the estimate."""
        book = Book((self.folder / f'{case}.ods').read_bytes())
        self.assertEqual(len(sheets), len(book.sheets))
        n = 0
        for sheet in book.sheets:
            rows = sheets[sheet.name]
            for cells, found in zip(sheet.rows, rows):
                for cell, text in zip(cells, found):
                    if not cell.formula:
                        continue
                    expected, n = Decimal(cell.text), n + 1
                    # A spreadsheet has 15 digits.
                    blur = max(Decimal('2e-9'), abs(expected) * Decimal('1e-14'))
                    self.assertLess(abs(Decimal(text) - expected), blur, f'{case}, {sheet.name}: {cell.formula}')
        self.assertGreater(n, 20)
        scenario, arguments = self.cases[case]
        document = json.loads(run('estimate', scenario, *arguments, '--format', 'json', env=self.environment).out)
        totals = {row[0]: row[2] for row in sheets[book.sheets[0].name][FIRST_PLAN_ROW - 1:] if len(row) > 2}
        for estimate in document['estimates']:
            total, found = estimate['total'], totals[estimate['name']]
            if total['shown'] is None or total['lines'] == 0:
                self.assertIn(found, ['not known', '–'])
                continue
            digits = len(total['shown'].partition('.')[2])
            self.assertEqual(round(Decimal(found), digits), Decimal(total['shown']), estimate['name'])

    def check_computed(self, cases):
        """Of copies whose results are wrong, LibreOffice has to find the right ones by itself."""
        files = []
        for case in cases:
            wrong = self.folder / 'wrong' / f'{case}.ods'
            wrong.parent.mkdir(exist_ok=True)
            wrong.write_bytes(falsify(self.export(case).read_bytes()))
            files.append(wrong)
        for case, sheets in self.convert(files, ALWAYS).items():
            with self.subTest(case):
                self.check(case, sheets)

    def test_computes_the_same_totals(self):
        self.check_computed(CASES)

    def test_computes_every_model(self):
        """In particular, halves of a cent have to go to the even neighbour."""
        plans = own_models.write(self.folder)
        self.environment['XDG_DATA_HOME'] = str(self.folder)
        self.cases = {currency: (SAMPLE, ['--plans', plans, '--currency', currency]) for currency in ['USD', 'JPY']}
        self.check_computed(self.cases)

    def test_shows_the_same_without_computing(self):
        file = self.export('euro')
        self.check('euro', self.convert([file], NEVER)['euro'])


if PROGRAM is None:
    print('LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui')
    sys.exit(SKIP)
main()
