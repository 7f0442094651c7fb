#!/usr/bin/env python3
# test-export-language.py - postage-cli export in the locale that this runs in, and in a language from right to left
#
# Run by private-session with a real locale; numbers for programs are the same in each.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'ui'))
import pseudo  # noqa: E402
from postage_command import SAMPLE, TestCase, main, run  # noqa: E402
from spreadsheet import Book  # noqa: E402

LOCALE = os.environ['LC_ALL']
# The tag of the language that the texts are in; there is no German translation.
TAGS = {'de_DE.UTF-8': 'en', 'zh_CN.UTF-8': 'zh-CN'}
WORDS = {'de_DE.UTF-8': ['Comparison', 'Sources', 'Quantity'], 'zh_CN.UTF-8': ['比较', '来源', '数量', '单价', '以 USD 显示']}
# The translation in which every message can be found, made into another one.
MESSAGES = pathlib.Path(sys.argv.pop(2))


class Language(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def export(self, ending, **environment):
        file = self.folder / f'a.{ending}'
        result = run('export', SAMPLE, '--plans', 'all', '--currency', 'USD', '--output', file,
                     env={**os.environ, **environment})
        self.assertEqual((result.code, result.errors), (0, ''))
        return file.read_bytes()

    def numbers(self, book):
        return [(cell.value, cell.formula) for sheet in book.sheets for row in sheet.rows for cell in row
                if cell.value is not None and not (cell.formula and '$' in cell.formula)]

    def check_formulas(self, book):
        for sheet, cell in book.formulas():
            self.assertEqual(book.compute(sheet, cell), cell.value, cell.formula)

    def right_to_left(self):
        pseudo.make(MESSAGES, self.folder)
        return {'LANGUAGE': pseudo.LANGUAGE, 'POSTAGE_LOCALE_DIR': str(self.folder)}

    def test_page(self):
        root = ElementTree.fromstring(self.export('html').decode())
        self.assertEqual((root.get('lang'), root.get('dir')), (TAGS[LOCALE], 'ltr'))

    def test_spreadsheet(self):
        book = Book(self.export('ods'))
        words = [sheet.name for sheet in book.sheets] + [text for row in book.sheets[1].texts() for text in row]
        for word in WORDS[LOCALE]:
            self.assertIn(word, words)
        self.assertIn(f'<dc:language>{TAGS[LOCALE]}</dc:language>', book.parts['meta.xml'].decode())
        self.check_formulas(book)

    def test_numbers_are_the_same_as_in_english(self):
        here = Book(self.export('ods'))
        there = Book(self.export('ods', LC_ALL='C'))
        self.assertEqual(self.numbers(here), self.numbers(there))
        self.assertGreater(len(self.numbers(here)), 1000)

    def test_right_to_left(self):
        environment = self.right_to_left()
        root = ElementTree.fromstring(self.export('html', **environment).decode())
        self.assertEqual((root.get('lang'), root.get('dir')), (pseudo.LANGUAGE.replace('_', '-'), 'rtl'))
        book = Book(self.export('ods', **environment))
        content = book.parts['content.xml'].decode()
        self.assertEqual(len(re.findall('style:writing-mode="rl-tb"', content)), len(book.sheets))
        self.assertNotIn('"lr-tb"', content)
        self.assertRegex(book.sheets[0].name, '[\u0600-\u06ff]')
        self.check_formulas(book)


main()
