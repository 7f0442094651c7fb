#!/usr/bin/env python3
# test-catalogue.py - the catalogue's files follow their contract, and the checks notice when one does not
#
# SPDX-License-Identifier: GPL-3.0-or-later

import copy
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import catalogue_checks as checks  # noqa: E402
import provider_checks  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parents[2] / 'data'
CATALOGUE = DATA / 'catalogue'

FIRST = {'USD', 'EUR', 'GBP', 'AUD', 'IDR', 'INR'}
CARDS = {
    '2023-06-01': (32, {'USD'}),
    '2024-07-01': (32, {'USD'}),
    '2024-08-01': (32, {'USD'}),
    '2024-10-01': (32, {'USD'}),
    '2024-11-01': (32, {'USD'}),
    '2025-02-01': (32, {'USD'}),
    '2025-07-01': (32, FIRST),
    '2025-10-01': (32, FIRST),
    '2026-01-01': (32, FIRST),
    '2026-04-01': (32, FIRST | {'BRL', 'MXN'}),
    '2026-07-01': (38, checks.BILLING_CURRENCIES),
    '2026-10-01': (47, checks.BILLING_CURRENCIES),
}


def load(path):
    return checks.parse((CATALOGUE / path).read_text(encoding='utf-8'))


class Files(unittest.TestCase):
    """Every file that is in the catalogue is a good one."""

    def setUp(self):
        self.markets = load('markets.json')

    def assertGood(self, path, problems):
        self.assertEqual([], list(problems), f'{path}: see data/catalogue/README.md')

    def test_layout(self):
        for path in sorted(CATALOGUE.rglob('*.json')) + sorted((DATA / 'scenarios').glob('*.postage')):
            with self.subTest(path=path.name):
                self.assertGood(path, checks.check_layout(path.read_bytes().decode('utf-8')))

    def test_no_other_files(self):
        known = {'markets.json', 'volume-bands.json', 'billing-rules.json', 'README.md'}
        folders = {'rate-cards', 'exchange', 'providers', 'texts'}
        for path in CATALOGUE.rglob('*'):
            place = path.relative_to(CATALOGUE)
            expected = str(place) in folders | known or (str(place.parent) in folders and path.suffix == '.json')
            self.assertTrue(expected, f'{place} is not part of the catalogue')

    def test_markets(self):
        self.assertGood('markets.json', checks.check_markets(self.markets))
        self.assertEqual(47, len(self.markets['markets']))
        self.assertEqual(249, len(self.markets['countries']))

    def test_rate_cards(self):
        found = {}
        for path in sorted((CATALOGUE / 'rate-cards').iterdir()):
            with self.subTest(path=path.name):
                card = load(path)
                self.assertGood(path, checks.check_rate_card(card, self.markets))
                self.assertEqual(path.name, f'{card["currency"].lower()}-{card["effective"]}.json')
                self.assertEqual(card['counts'], 'message' if card['effective'] >= '2025-07-01' else 'conversation')
                self.assertEqual(CARDS[card['effective']][0], len(card['rates']))
                found.setdefault(card['effective'], set()).add(card['currency'])
        self.assertEqual({date: currencies for date, (_, currencies) in CARDS.items()}, found)
        self.assertEqual(64, sum(map(len, found.values())))

    def test_service_costs_what_utility_costs(self):
        """Meta's rule of 2026-10-01, market by market."""
        compared = 0
        for path in (CATALOGUE / 'rate-cards').glob('*-2026-10-01.json'):
            for market, row in load(path)['rates'].items():
                if 'service' in row and row['service'][0] is not None and row['utility'][0] is not None:
                    self.assertEqual(row['utility'][0], row['service'][0], f'{path.name}: {market}')
                    compared += 1
        self.assertGreater(compared, 500)

    def test_service_is_charged_exactly_while_a_rule_says_so(self):
        rules = [rule for rule in load('billing-rules.json')['rules']
                 if rule['topic'] == 'service' and not rule['free']]
        for path in (CATALOGUE / 'rate-cards').iterdir():
            card = load(path)
            charged = any(r['from'] <= card['effective'] <= r.get('to', '9999') for r in rules)
            for market, row in card['rates'].items():
                rate = row.get('service', ['0.0000'])[0]
                self.assertEqual(charged, rate is None or rate.strip('0.') != '', f'{path.name}: {market}')

    def test_volume_bands(self):
        self.assertGood('volume-bands.json', checks.check_volume_bands(load('volume-bands.json'), self.markets))

    def test_billing_rules(self):
        self.assertGood('billing-rules.json', checks.check_billing_rules(load('billing-rules.json'), self.markets))

    def test_exchange(self):
        for path in sorted((CATALOGUE / 'exchange').iterdir()):
            rates = load(path)
            self.assertGood(path, checks.check_exchange(rates))
            self.assertEqual(path.name, f'ecb-{rates["date"]}.json')

    def test_texts(self):
        used = {text for path in CATALOGUE.rglob('*.json') if path.parent.name != 'texts'
                for text in checks.collect_texts(load(path))}
        self.assertGreater(len(used), 100)
        for path in sorted((CATALOGUE / 'texts').iterdir()):
            texts = load(path)
            self.assertGood(path, checks.check_texts(texts, used))
            self.assertEqual(path.stem, texts['language'])
            # The checks notice a note without a translation, and a translation that nothing uses.
            self.assertEqual(1, len(checks.check_texts(texts, used | {'a new note'})))
            self.assertEqual(1, len(checks.check_texts(texts, used - {next(iter(texts['texts']))})))

    def test_providers(self):
        names = set()
        for path in sorted((CATALOGUE / 'providers').iterdir()):
            with self.subTest(path=path.name):
                provider = load(path)
                self.assertGood(path, provider_checks.check_provider(provider))
                self.assertEqual(path.stem, provider['id'])
                names.add(provider['id'])
        self.assertEqual({'360dialog', 'bird', 'meta', 'twilio'}, names)

    def test_sample(self):
        sample = checks.parse((DATA / 'scenarios' / 'sample.postage').read_text(encoding='utf-8'))
        plans = {plan['id']: plan for path in (CATALOGUE / 'providers').iterdir() for plan in load(path)['plans']}
        self.assertEqual('urn:io.github.postage_app.Postage:scenario:1', sample['$schema'])
        self.assertEqual(['twilio.payg', '360dialog.regular', 'bird.payg'], sample['plans'])
        for plan in sample['plans']:
            self.assertEqual(sample['audience'], plans[plan]['audience'])
        for destination in sample['destinations']:
            self.assertIn(destination['country'], self.markets['countries'])
            self.assertLessEqual(set(destination['sent']), checks.CATEGORIES)


def put(*path_and_value):
    """A change that puts a value at a path."""
    *path, last, value = path_and_value

    def change(document):
        for step in path:
            document = document[step]
        document[last] = value
    return change


def drop(*path):
    *path, last = path

    def change(document):
        for step in path:
            document = document[step]
        del document[last]
    return change


CARD = 'rate-cards/usd-2026-10-01.json'
LICENCE = ('plans', 0, 'charges', 0)
MISTAKES = [
    ('markets.json', put('countries', 'HK', 'history', 1, 'from', '2026-07-02'), 'gap or an overlap'),
    ('markets.json', put('countries', 'HK', 'history', 0, 'to', '2026-07-01'), 'gap or an overlap'),
    ('markets.json', put('countries', 'HK', 'history', 1, 'to', '2027-01-01'), 'last interval has an end'),
    ('markets.json', put('countries', 'FR', 'history', 0, 'market', 'gaul'), "'gaul' is not a market"),
    ('markets.json', put('countries', 'FR', 'history', 0, 'market', 'iraq'), 'the market starts later'),
    ('markets.json', put('countries', 'FR', 'calling_codes', ['49']), '+49 belongs to'),
    ('markets.json', put('countries', 'FR', 'capital', 'Paris'), "unknown members ['capital']"),
    ('markets.json', drop('countries', 'FR', 'name'), "lacks ['name']"),
    ('markets.json', drop('countries', 'PE'), "no country is filed under ['peru']"),
    (CARD, put('rates', 'india', 'utility', ['0,0014', 'a']), 'not well formed'),
    (CARD, put('rates', 'india', 'utility', [0.0014, 'a']), 'not well formed'),
    (CARD, put('rates', 'india', 'utility', ['-0.0014', 'a']), 'not well formed'),
    (CARD, put('rates', 'india', 'utility', ['0.0014', 'z']), "provenance 'z' is not defined"),
    (CARD, put('rates', 'india', 'utility', [None, 'a']), 'disagree on whether it is known'),
    (CARD, put('rates', 'india', 'otp', ['0.0014', 'a']), "'otp' is not one of"),
    (CARD, put('provenance', 'y', {'method': 'direct', 'confidence': 'official'}), 'not used'),
    (CARD, drop('rates', 'india'), "markets differ: ['india']"),
    (CARD, put('effective', '2026-07-01'), 'markets differ'),
    (CARD, put('currency', 'XYZ'), "'XYZ' is not one of"),
    (CARD, put('source', 'seen', '2026-13-01'), 'is not a date'),
    ('volume-bands.json', put('sets', 'india-utility', 1, ['25000000', '6']), 'does not ascend'),
    ('volume-bands.json', put('sets', 'india-utility', 1, ['50000000', '0']), 'does not grow'),
    ('volume-bands.json', put('sets', 'india-utility', 5, ['400000000', '30']), 'only the last band is open'),
    ('volume-bands.json', put('markets', 'india', 'utility', 'indian'), 'not defined or not used'),
    ('volume-bands.json', drop('markets', 'india'), 'are not the markets'),
    ('billing-rules.json', put('rules', 2, 'to', '2024-11-30'), 'gap or an overlap'),
    ('billing-rules.json', drop('rules', 4, 'per'), "has ['allowance', 'free']"),
    ('billing-rules.json', put('rules', 4, 'allowance', '1000'), 'allowance is not a number'),
    ('billing-rules.json', put('rules', 4, 'topic', 'servise'), 'is not one of'),
    ('billing-rules.json', put('rules', 10, 'countries', ['UK']), 'unknown country'),
    ('exchange/ecb-2026-10-09.json', put('rates', 'USD', '0'), 'not above zero'),
    ('exchange/ecb-2026-10-09.json', put('rates', 'EUR', '1'), 'the euro is the base'),
    ('providers/360dialog.json', put(*LICENCE, 'prices', 0, 'amount', {'PLN': '49'}), "'PLN' is not one of"),
    ('providers/360dialog.json', put(*LICENCE, 'prices', 0, 'amount', '49'), 'not an amount by currency'),
    ('providers/360dialog.json', put(*LICENCE, 'price', 49), "unknown members ['price']"),
    ('providers/360dialog.json', drop(*LICENCE, 'prices', 0, 'source'), "lacks ['source']"),
    ('providers/360dialog.json', drop(*LICENCE, 'metric'), 'there is no metric'),
    ('providers/360dialog.json', put(*LICENCE, 'model', 'stairs'), 'not a known model'),
    ('providers/360dialog.json', put(*LICENCE, 'id', 'twilio.payg.licence'), 'is not an id of'),
    ('providers/360dialog.json', drop(*LICENCE, 'name', 'zh_CN'), "lacks ['zh_CN']"),
    ('providers/360dialog.json', put(*LICENCE, 'evidence', []), 'evidence is lacking'),
    ('providers/360dialog.json', put(*LICENCE, 'prices', 0, 'source', 'first_seen', '2026-05-16'), 'not the earliest'),
    ('providers/360dialog.json', drop(*LICENCE), 'does not state its subscription'),
    ('providers/360dialog.json', drop('plans', 0, 'charges', 1), "does not state its message fee for ['service']"),
    ('providers/360dialog.json', put('plans', 1, 'id', '360dialog.regular'), 'an id appears twice'),
]


class Checks(unittest.TestCase):
    """A mistake in a file is noticed: each is made in a copy of a good file."""

    def check(self, path, document):
        markets = load('markets.json')
        folder = path.split('/')[0]
        return {
            'markets.json': lambda: checks.check_markets(document),
            'rate-cards': lambda: checks.check_rate_card(document, markets),
            'volume-bands.json': lambda: checks.check_volume_bands(document, markets),
            'billing-rules.json': lambda: checks.check_billing_rules(document, markets),
            'exchange': lambda: checks.check_exchange(document),
            'providers': lambda: provider_checks.check_provider(document),
        }[folder]()

    def test_mistakes(self):
        for path, change, expected in MISTAKES:
            with self.subTest(path=path, expected=expected):
                document = copy.deepcopy(load(path))
                change(document)
                problems = self.check(path, document)
                self.assertTrue(any(expected in problem for problem in problems), f'found {problems[:3]}')

    def test_parse(self):
        for text in ('{"a": 1, "a": 2}', '{"a": 0.5}', '{"a": NaN}', '{"a": 1e400}', '{"a": 1} {}', ''):
            with self.subTest(text=text), self.assertRaises(ValueError):
                checks.parse(text)

    def test_layout(self):
        for text in ('{}', '{}\n\n', '{ \n}\n', '{\n\t"a": 1\n}\n', '{\n   "a": 1\n}\n'):
            with self.subTest(text=text):
                self.assertTrue(checks.check_layout(text))


if __name__ == '__main__':
    unittest.main()
