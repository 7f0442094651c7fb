#!/usr/bin/env python3
# test-locale.py - postage-cli in the locale that this runs in: words follow it, figures for programs don't
#
# Run by private-session with a real locale; the words expected of each are in the table.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import re
import sys

from postage_command import SAMPLE, SCENARIOS, TestCase, main, run

# Words of the table in each locale.
WORDS = {
    'de_DE.UTF-8': ['603,80 USD', '417,80 USD', 'at least 573,80 USD'],
    'zh_CN.UTF-8': ['2026年11月', 'Meta 费用', '月度订阅费', '消息费', '每月合计', '603.80 USD', '至少 573.80 USD',
                    '360dialog Regular', '按量付费'],
}
LOCALE = os.environ['LC_ALL']

# Members for people.
WORDED = {'text', 'name', 'formula', 'explanation'}

# Proper names that stay as they are.
NAMES = r'Meta|Twilio|360dialog|Regular|Bird|WhatsApp|Cloud API|Hosted Inbox|Sendout|Automation'


def without_words(value):
    if isinstance(value, dict):
        return {name: without_words(inner) for name, inner in value.items() if name not in WORDED}
    if isinstance(value, list):
        return [without_words(inner) for inner in value]
    return value


class Locale(TestCase):
    def in_c(self, *arguments):
        result = run('estimate', *arguments, env={**os.environ, 'LC_ALL': 'C'})
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def test_words(self):
        text = self.estimate(SAMPLE)
        for word in WORDS[LOCALE]:
            self.assertIn(word, text)

    def test_json(self):
        for file in [SAMPLE, SCENARIOS / 'europe.postage', SCENARIOS / 'india.postage']:
            here = self.estimate_json(file)
            there = json.loads(self.in_c(file, '--format', 'json'))
            self.assertEqual(without_words(here), without_words(there))
            self.assertNotEqual(here, there)

    def test_csv(self):
        here = self.estimate_csv(SAMPLE)
        there = list(csv.DictReader(io.StringIO(self.in_c(SAMPLE, '--format', 'csv'), newline='')))
        for row in here + there:
            del row['plan'], row['line']
        self.assertEqual(here, there)

    def test_totals_without_a_price(self):
        """Where nothing is known, no amount is said, whether the plan fits or not."""
        found = set()
        for estimate in self.estimate_json(SAMPLE, '--plans', 'all')['estimates']:
            if estimate['total']['shown'] is None:
                found.add(estimate['status'])
                self.assertNotRegex(estimate['total']['text'], '[0-9]')
        self.assertEqual(found, {'does-not-fit', 'no-price'})

    def test_no_english_left(self):
        """Everything that isn't a proper name, an address or a note of the catalogue is translated."""
        if LOCALE != 'zh_CN.UTF-8':
            self.skipTest('there is no such translation')
        for arguments in [(SAMPLE, '--explain'), (SAMPLE, '--month', '2024-12', '--explain'),
                          (SCENARIOS / 'europe.postage', '--explain'), (SCENARIOS / 'united-states.postage',)]:
            for line in self.estimate(*arguments).splitlines()[1:]:
                if re.search('备注：|得知方式：', line):
                    continue
                words = re.sub(r'https?://[^\s）)]+|\b[A-Z]{3}\b', '', re.sub(NAMES, '', line))
                self.assertNotRegex(words, '[A-Za-z]{3,}', line)


if LOCALE not in WORDS:
    sys.exit(f'no words are known for the locale {LOCALE}')
main()
