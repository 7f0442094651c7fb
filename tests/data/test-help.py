#!/usr/bin/env python3
# test-help.py - the pages of the help are valid, linked, the same in all languages, and speak of the window as it is
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from help_pages import Pages, blocks, keys, labels, numbers, structure, tag, text_of

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HELP = os.path.join(TREE, 'data', 'help')
SCHEMA = '/usr/share/xml/mallard/1.0/mallard-1.0.rng'
LANGUAGES = ['zh_CN']
# What a key of GTK is called on the page.
KEYS = {'Control': 'Ctrl', 'Shift': 'Shift', 'Alt': 'Alt', 'comma': ',', 'question': '?'}


def read(*path):
    with open(os.path.join(TREE, *path), encoding='utf-8') as file:
        return file.read()


def without_marks(text):
    """A label as it is read: neither the letter to press nor what says that a question follows."""
    return re.sub(r'\(_\w\)|_', '', text).rstrip('…')


def translations(language):
    """Of each label of the window, how it is translated."""
    found = {}
    for entry in read('po', f'{language}.po').split('\n\n'):
        parts = {name: ''.join(re.findall(r'"(.*)"', value)) for name, value in
                 re.findall(r'^(msgid|msgstr|msgstr\[0\]) ((?:".*"\n?)+)', entry, re.M)}
        if 'msgid' in parts:
            translated = parts.get('msgstr', parts.get('msgstr[0]', ''))
            found.setdefault(without_marks(parts['msgid']), set()).add(without_marks(translated))
    return found


def shortcuts():
    """The keys of the program, as on the page."""
    table = re.search(r'shortcuts\[\] = \{(.*?)\n\};', read('src', 'ui', 'postage-application.c'), re.S).group(1)
    for accelerator in re.findall(r'"((?:<\w+>)*\w+)"(?=[ ,}])', table):
        *held, key = re.findall(r'\w+', accelerator)
        yield tuple([KEYS[name] for name in held] + [KEYS.get(key, key.upper() if len(key) == 1 else key)])


class HelpTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.english = Pages(os.path.join(HELP, 'C'))
        cls.others = {language: Pages(os.path.join(HELP, language)) for language in LANGUAGES}

    def test_sound(self):
        for language, pages in {'C': self.english, **self.others}.items():
            self.assertGreater(len(pages.pages), 20)
            self.assertEqual(pages.check(), [], language)

    def test_valid(self):
        if shutil.which('xmllint') is None or not os.path.exists(SCHEMA):
            self.fail('install the Debian packages libxml2-utils and mallard-rng (./check --yes does it)')
        files = [os.path.join(HELP, language, f'{page}.page') for language in ['C', *LANGUAGES]
                 for page in self.english.pages]
        result = subprocess.run(['xmllint', '--noout', '--nonet', '--relaxng', SCHEMA, *files], capture_output=True,
                                text=True)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_same_in_all_languages(self):
        for language, pages in self.others.items():
            self.assertEqual(pages.pages.keys(), self.english.pages.keys(), language)
            for page, root in pages.pages.items():
                with self.subTest(language=language, page=page):
                    self.assertEqual(structure(root), structure(self.english.pages[page]))
                    for ours, other in zip(blocks(self.english.pages[page]), blocks(root)):
                        self.assertEqual(numbers(text_of(other)), numbers(text_of(ours)), text_of(ours))
                        self.assertTrue(text_of(ours) != text_of(other) or len(text_of(ours)) < 60, text_of(ours))

    def test_labels_are_those_of_the_window(self):
        for language, pages in self.others.items():
            known = translations(language)
            for page, root in pages.pages.items():
                with self.subTest(language=language, page=page):
                    ours = labels(self.english.pages[page])
                    self.assertEqual([label for label in ours if label not in known], [])
                    for our_block, block in zip(blocks(self.english.pages[page]), blocks(root)):
                        wanted = [known[label] for label in labels(our_block)]
                        for label in labels(block):
                            self.assertTrue(any(label in allowed for allowed in wanted), f'{label}: {wanted}')

    def test_every_key_is_told(self):
        wanted = set(shortcuts())
        self.assertGreater(len(wanted), 12)
        for pages in [self.english, *self.others.values()]:
            self.assertEqual(wanted - keys(pages.pages['keys']), set())

    def test_every_price_model_is_told(self):
        models = {match for name in os.listdir(os.path.join(TREE, 'src', 'core')) if name.startswith('postage-price-')
                  for match in re.findall(r'^  \.id = "([a-z-]+)"', read('src', 'core', name), re.M)}
        self.assertEqual(len(models), 12)
        root = self.english.pages['price-models']
        sections = {section.get('id'): section for section in root.iter(tag('section'))}
        self.assertEqual(models - sections.keys(), set())
        for model in models - {'quote'}:
            self.assertIsNotNone(sections[model].find(tag('example')), model)


class FaultsTest(unittest.TestCase):
    """What the checks above rest on finds each fault."""

    FAULTS = [
        ('index.page', '</page>', '', 'index.page: no element found'),
        ('why.page', 'id="why"', 'id="because"', 'its id is "because"'),
        ('why.page', '<title>Why this number</title>', '', '"why" has no title'),
        ('why.page', 'xref="unknown"', 'xref="unknwon"', 'why: unknwon does not exist'),
        ('unknown.page', 'price-models#quote', 'price-models#qoute', 'price-models#qoute does not exist'),
        ('budget.page', '<section id="buys">', '<section>', 'each section needs an id'),
        ('keys.page', '<link type="guide" xref="index#window"/>', '', 'no guide lists it'),
        ('why.page', '<p>', '<p><link href="http://example.org">x</link>', 'is not encrypted'),
    ]

    def test_faults(self):
        for name, old, new, expected in self.FAULTS:
            with self.subTest(expected), tempfile.TemporaryDirectory() as folder:
                copy = shutil.copytree(os.path.join(HELP, 'C'), os.path.join(folder, 'C'))
                text = read('data', 'help', 'C', name)
                self.assertIn(old, text)
                with open(os.path.join(copy, name), 'w', encoding='utf-8') as file:
                    file.write(text.replace(old, new, 1))
                self.assertTrue(any(expected in complaint for complaint in Pages(copy).check()), expected)

    def test_numbers(self):
        self.assertEqual(numbers('Since 1 July 2025: 1,000.'), numbers('自 2025年7月1日起：1,000 条。'))
        self.assertNotEqual(numbers('0.005 each'), numbers('每条 0.05'))


if __name__ == '__main__':
    unittest.main()
