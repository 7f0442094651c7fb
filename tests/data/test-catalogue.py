#!/usr/bin/env python3
# test-catalogue.py - the catalogue's files follow their contract, and the checks notice when one does not
#
# SPDX-License-Identifier: GPL-3.0-or-later

import copy
import pathlib
import re
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import catalogue_checks as checks  # noqa: E402
import evidence  # noqa: E402
import provider_checks  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parents[2] / 'data'
CATALOGUE = DATA / 'catalogue'
SPECIMENS = pathlib.Path(__file__).resolve().parent / 'specimens'

# Every provider of the catalogue; a file that is added is added here.
PROVIDERS = set('''
    360dialog aisensy alibaba-cloud-chatapp aws-end-user-messaging bird charles chat-api chatalog chatdaddy
    clevertap clickatell cm-com doubletick engagelab engagespark gupshup infobip interakt kaleyra landbot
    manychat messengerpeople meta nxcloud payperwa plivo respond-io richautomate salesmartly sinch sleekflow
    superchat take-blip telnyx trengo turn-io twilio tyntec unifonic vonage wati willdesk ycloud zenvia zoko
'''.split())

# Every researched figure, and one entry of the research that has none.
N_FIGURES = 342 + 1

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
    """A file of the catalogue, or the specimen of a provider."""
    folder = SPECIMENS if path == 'provider.json' else CATALOGUE
    return checks.parse((folder / path).read_text(encoding='utf-8'))


def load_known():
    currencies = {code for path in (CATALOGUE / 'exchange').iterdir() for code in load(path)['rates']}
    return provider_checks.Known(load('markets.json'), load('vocabulary.json'), currencies | checks.BILLING_CURRENCIES)


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
        known = {'markets.json', 'volume-bands.json', 'billing-rules.json', 'vocabulary.json', 'evidence.csv',
                 'README.md'}
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
            self.assertGood(path, checks.check_dates(rates))
            self.assertEqual(path.name, f'ecb-{rates["date"]}.json')

    def test_texts(self):
        used = {text for path in CATALOGUE.rglob('*.json') if path.parent.name != 'texts'
                for text in checks.collect_texts(load(path))}
        # What the program itself writes into an imported rate card.
        imported = re.findall(r'^#define POSTAGE_IMPORTED_[A-Z]+ "(.*)"$',
                              (DATA.parent / 'src/storage/postage-rate-card-import.h').read_text(), re.MULTILINE)
        self.assertEqual(2, len(imported))
        used.update(imported)
        self.assertGreater(len(used), 100)
        for path in sorted((CATALOGUE / 'texts').iterdir()):
            texts = load(path)
            self.assertGood(path, checks.check_texts(texts, used))
            self.assertEqual(path.stem, texts['language'])
            # The checks notice a note without a translation, and a translation that nothing uses.
            self.assertEqual(1, len(checks.check_texts(texts, used | {'a new note'})))
            self.assertEqual(1, len(checks.check_texts(texts, used - {next(iter(texts['texts']))})))

    def test_vocabulary(self):
        self.assertGood('vocabulary.json', checks.check_names(load('vocabulary.json'), provider_checks.LANGUAGES))
        languages = {'en'} | {path.stem for path in (CATALOGUE / 'texts').iterdir()}
        self.assertEqual(languages, provider_checks.LANGUAGES)
        for metric in provider_checks.SENDING | {'failed', 'received', 'numbers'}:
            self.assertIn(metric, load('vocabulary.json')['metrics'])

    def test_every_word_is_used(self):
        """A metric that nothing counts, or a feature that nothing names, could be asked for in vain."""
        plans = [plan for path in (CATALOGUE / 'providers').iterdir() for plan in load(path)['plans']]
        charges = [charge for plan in plans for charge in plan['charges']]
        metrics = {limit['metric'] for plan in plans for limit in plan.get('limits', ())}
        metrics |= {charge['metric'] for charge in charges if 'metric' in charge}
        features = {charge['feature'] for charge in charges if 'feature' in charge}
        words = load('vocabulary.json')
        self.assertEqual(set(words['metrics']), metrics)
        self.assertEqual(set(words['features']), features)

    def test_providers(self):
        known = load_known()
        names = set()
        for path in sorted((CATALOGUE / 'providers').iterdir()):
            with self.subTest(path=path.name):
                provider = load(path)
                self.assertGood(path, provider_checks.check_provider(provider, known))
                self.assertEqual(path.stem, provider['id'])
                names.add(provider['id'])
        self.assertEqual(PROVIDERS, names)
        self.assertGood('the specimen', provider_checks.check_provider(load('provider.json'), known))

    def test_evidence(self):
        figures = evidence.figures_of(load(path) for path in sorted((CATALOGUE / 'providers').iterdir()))
        text = (CATALOGUE / 'evidence.csv').read_bytes().decode('utf-8')
        self.assertEqual([], evidence.compare(figures, text)[:10])
        self.assertEqual(N_FIGURES, len(text.splitlines()) - 1)

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


def plan(*steps):
    return ('plans', 0, *steps)


def price(index, *steps):
    return plan('charges', index, 'prices', 0, *steps)


def again(document):
    """A second price that starts on the day of the first."""
    prices = document['plans'][0]['charges'][1]['prices']
    prices.append(copy.deepcopy(prices[0]))


def not_sent_again(document):
    rule = next(rule for rule in document['rules'] if rule['topic'] == 'not-sent')
    document['rules'].append({**rule, 'id': 'again', 'from': '2026-01-01', 'countries': ['CA', 'US']})


def exclude_each_other(document):
    charges = document['plans'][0]['charges']
    charges[3]['excludes'] = ['calling']
    charges[9]['excludes'] = ['inbox']


def take_of_each_other(document):
    charges = document['plans'][0]['charges']
    charges[11]['prices'][0]['charges'] = ['example.models.percentage']
    charges[10]['prices'][0]['charges'] = ['example.models.minimum-spend']


CARD = 'rate-cards/usd-2026-10-01.json'
PROVIDER = 'provider.json'
# What a schema sees is not among these: test-schemas.py has a table of its own.
MISTAKES = [
    ('markets.json', put('countries', 'HK', 'history', 1, 'from', '2026-07-02'), 'gap or an overlap'),
    ('markets.json', put('countries', 'HK', 'history', 0, 'to', '2026-07-01'), 'gap or an overlap'),
    ('markets.json', put('countries', 'HK', 'history', 0, 'to', '2023-05-01'), 'ends before it starts'),
    ('markets.json', put('countries', 'HK', 'history', 1, 'to', '2027-01-01'), 'last interval has an end'),
    ('markets.json', put('countries', 'HK', 'history', 0, 'from', '2024-01-01'), 'has no market on 2023-06-01'),
    ('markets.json', put('countries', 'FR', 'history', 0, 'market', 'gaul'), "'gaul' is not a market"),
    ('markets.json', put('countries', 'FR', 'history', 0, 'market', 'iraq'), 'the market starts later'),
    ('markets.json', put('countries', 'FR', 'calling_codes', ['49']), '+49 belongs to'),
    ('markets.json', put('other', 'elsewhere'), '$.other: is not a market'),
    ('markets.json', drop('countries', 'PE'), "no country is filed under ['peru']"),
    (CARD, put('rates', 'india', 'utility', ['0.0014', 'z']), "provenance 'z' is not defined"),
    (CARD, put('rates', 'india', 'utility', [None, 'a']), 'disagree on whether it is known'),
    (CARD, put('provenance', 'y', {'method': 'direct', 'confidence': 'official'}), 'not used'),
    (CARD, drop('rates', 'india'), "markets differ: ['india']"),
    (CARD, put('effective', '2026-07-01'), 'markets differ'),
    (CARD, put('source', 'seen', '2026-02-30'), 'is not a date'),
    ('volume-bands.json', put('sets', 'india-utility', 1, ['25000000', '6']), 'does not ascend'),
    ('volume-bands.json', put('sets', 'india-utility', 1, ['50000000', '0']), 'does not grow'),
    ('volume-bands.json', put('sets', 'india-utility', 4, [None, '24']), 'only the last one is open'),
    ('volume-bands.json', put('markets', 'india', 'utility', 'indian'), 'not defined or not used'),
    ('volume-bands.json', drop('markets', 'india'), 'are not the markets'),
    ('billing-rules.json', put('rules', 2, 'to', '2024-11-30'), 'gap or an overlap'),
    ('billing-rules.json', put('rules', 3, 'id', 'counting-message'), 'an id appears twice'),
    ('billing-rules.json', put('rules', 10, 'countries', ['UK']), 'unknown country'),
    ('billing-rules.json', put('rules', 10, 'topic', 'service'), 'there is no rule on not-sent'),
    ('billing-rules.json', not_sent_again, 'two rules on marketing to US are in force on the same day'),
    ('exchange/ecb-2026-10-09.json', put('date', '2026-09-31'), 'is not a date'),
    ('vocabulary.json', drop('metrics', 'seats', 'name', 'zh_CN'), "is not in every language: ['zh_CN']"),
    (PROVIDER, put('as_of', '2026-11-31'), '$.as_of: '),
    (PROVIDER, drop(*plan('name', 'zh_CN')), "is not in every language: ['zh_CN']"),
    (PROVIDER, put('plans', 1, 'charges', 0, 'name', 'de', 'Plattform'), "is not in every language: ['de']"),
    (PROVIDER, drop('attributes', 'eu_data_hosting', 'value', 'zh_CN'), 'is not in every language'),
    (PROVIDER, put(*plan('id'), 'twilio.models'), 'is not an id of example'),
    (PROVIDER, put(*plan('charges', 0, 'id'), 'example.markup.flat'), 'is not an id of example.models'),
    (PROVIDER, put('plans', 1, 'id', 'example.models'), 'an id appears twice'),
    (PROVIDER, put(*plan('charges', 1, 'id'), 'example.models.flat'), 'an id appears twice'),
    (PROVIDER, put(*plan('valid_to'), '2025-12'), '$.plans[0]: ends before it starts'),
    (PROVIDER, put(*price(0, 'valid_to'), '2025-12'), 'prices[0]: ends before it starts'),
    (PROVIDER, put(*plan('currencies'), ['EUR', 'USD', 'XAU']), "['XAU'] have no rate of exchange"),
    (PROVIDER, put(*plan('regions'), ['UK']), "regions: ['UK'] are not known"),
    (PROVIDER, put('plans', 1, 'except_regions', ['UK']), "except_regions: ['UK'] are not known"),
    (PROVIDER, put(*plan('limits', 0, 'metric'), 'speed'), "limits[0]: 'speed' is not in the vocabulary"),
    (PROVIDER, put(*plan('charges', 4, 'metric'), 'people'), "metric: 'people' is not in the vocabulary"),
    (PROVIDER, put(*plan('charges', 3, 'feature'), 'magic'), "feature: 'magic' is not in the vocabulary"),
    (PROVIDER, put(*plan('charges', 3, 'requires'), ['magic']), "requires: ['magic'] are not known"),
    (PROVIDER, put(*plan('charges', 3, 'excludes'), ['magic']), "excludes: ['magic'] are not known"),
    (PROVIDER, put(*plan('charges', 2, 'markets'), ['gaul']), "markets: ['gaul'] are not known"),
    (PROVIDER, put(*plan('charges', 10, 'except_markets'), ['gaul']), "except_markets: ['gaul'] are not known"),
    (PROVIDER, put(*plan('charges', 2, 'currencies'), ['INR']), "currencies: ['INR'] are not known"),
    (PROVIDER, put(*plan('charges', 15, 'tax', 'countries'), ['UK']), "tax.countries: ['UK'] are not known"),
    (PROVIDER, put(*plan('charges', 3, 'excludes'), ['automation']), 'the charge can never apply'),
    (PROVIDER, put(*plan('charges', 3, 'excludes'), ['inbox']), 'the charge can never apply'),
    (PROVIDER, exclude_each_other, 'calling excludes itself'),
    (PROVIDER, put(*price(0, 'amount', 'INR'), '4000'), "amount: ['INR'] are not currencies of the plan"),
    (PROVIDER, put(*price(2, 'amount', 'USD'), '1'), "amount: ['USD'] are not currencies of the plan"),
    (PROVIDER, put(*price(5, 'tiers', 0, 'rate', 'INR'), '1'), "tiers[0].rate: ['INR'] are not currencies"),
    (PROVIDER, put(*price(9, 'packs', 0, 'amount', 'INR'), '1'), "packs[0].amount: ['INR'] are not currencies"),
    (PROVIDER, put(*price(5, 'tiers', 1, 'up_to'), '200'), 'tiers[1]: does not ascend'),
    (PROVIDER, put(*price(5, 'tiers', 1, 'up_to'), None), 'tiers[1]: only the last one is open'),
    (PROVIDER, put(*price(9, 'packs', 1, 'units'), '182'), 'packs[1]: does not ascend'),
    (PROVIDER, put(*price(8, 'tiers', 0, 'up_to'), '5500'), 'tiers[0]: is not a multiple of the size'),
    (PROVIDER, put(*price(10, 'charges'), ['example.markup.meta']), "['example.markup.meta'] are not charges of"),
    (PROVIDER, put(*price(10, 'charges'), ['example.models.percentage']), 'percentage is taken of itself'),
    (PROVIDER, take_of_each_other, 'is taken of itself'),
    (PROVIDER, again, 'two prices of one term start on the same day'),
    (PROVIDER, put(*price(0, 'source', 'first_seen'), '2026-05-17'), 'not the earliest'),
    (PROVIDER, put('plans', 1, 'charges', 0, 'component', 'feature-fees'), 'does not state its subscription'),
    (PROVIDER, put('plans', 1, 'charges', 0, 'feature', 'crm'), 'does not state its subscription'),
    (PROVIDER, put('plans', 1, 'charges', 0, 'route', 'cloud-api'), 'does not state its subscription'),
    (PROVIDER, put(*plan('charges', 1, 'metric'), 'received'), "does not state its message fee for ['authentication'"),
    (PROVIDER, put(*plan('charges', 1, 'categories'), ['marketing', 'utility', 'authentication',
                                                       'authentication-international']),
     "does not state its message fee for ['service']"),
    (PROVIDER, put(*plan('charges', 1, 'except_markets'), ['peru']), 'does not state its message fee for'),
    (PROVIDER, put(*plan('charges', 1, 'currencies'), ['EUR']), 'does not state its message fee for'),
    (PROVIDER, put(*plan('charges', 1, 'route'), 'cloud-api'), 'does not state its message fee for'),
    (PROVIDER, put(*plan('charges', 1, 'requires'), ['crm']), 'does not state its message fee for'),
    (PROVIDER, put(*plan('meta_charges', 'treatment'), 'marked-up'), "no charge marks up Meta's charges"),
    (PROVIDER, put('plans', 1, 'charges', 1, 'disputed', True), "no charge marks up Meta's charges"),
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
            'vocabulary.json': lambda: checks.check_names(document, provider_checks.LANGUAGES),
            'exchange': lambda: checks.check_dates(document),
            'provider.json': lambda: provider_checks.check_provider(document, load_known()),
        }[folder]()

    def test_mistakes(self):
        for path, change, expected in MISTAKES:
            with self.subTest(path=path, expected=expected):
                document = copy.deepcopy(load(path))
                self.assertEqual([], self.check(path, document))
                change(document)
                problems = self.check(path, document)
                self.assertTrue(any(expected in problem for problem in problems), f'found {problems[:3]}')

    def test_what_states_a_message_fee(self):
        """A quote, a flat fee, and a part of what Meta charges state it as well as a fee for each message."""
        for model, terms in (('quote', {}), ('flat', {'amount': None}), ('percentage', {'percent': '8', 'of': 'all'}),
                             ('percentage', {'percent': None, 'of': 'meta-charges'})):
            with self.subTest(model=model, terms=terms):
                document = load('provider.json')
                document['plans'][1]['meta_charges']['treatment'] = 'passed-through'
                fee = document['plans'][1]['charges'][1]
                fee['model'] = model
                fee['prices'] = [{**terms, 'source': fee['prices'][0]['source']}]
                stated = [p for p in self.check('provider.json', document) if 'does not state its message fee' in p]
                self.assertEqual(terms.get('of') == 'all', bool(stated))

    def test_parse(self):
        for text in ('{"a": 1, "a": 2}', '{"a": 0.5}', '{"a": NaN}', '{"a": 1e400}', '{"a": 1} {}', ''):
            with self.subTest(text=text), self.assertRaises(ValueError):
                checks.parse(text)

    def test_evidence(self):
        figures = {'a.9': ['x.y.1', 'x.y.2'], 'a.10': ['x.y.1']}
        good = 'figure,charges,reason\na.9,x.y.1 x.y.2,\na.10,x.y.1,\nb.1,,"Sold without WhatsApp, it says."\n'
        self.assertEqual([], evidence.compare(figures, good))
        for old, new, line, expected in (
                ('figure,', 'number,', 1, 'expected the columns'),
                ('a.9,x.y.1 x.y.2', 'a.9,x.y.1', 2, "but those that name it are 'x.y.1 x.y.2'"),
                ('a.10,x.y.1', 'a.10,x.y.1 x.y.3', 3, 'but those that name it are'),
                ('a.10,x.y.1,', 'a.10,x.y.1,Not sold.', 3, 'no reason is due'),
                ('a.10,x.y.1,\n', '', 1, 'a.10 is missing'),
                ('b.1,', 'b.1,,\nb.1,', 5, 'b.1 is here a second time'),
                ('"Sold without WhatsApp, it says."', '', 4, 'no charge rests on b.1; say why'),
                ('b.1,,', 'b.1,x.y.1,', 4, 'but those that name it are'),
                ('b.1,,', 'b.1,,,', 4, 'expected 3 cells, found 4'),
                ('b.1', 'B 1', 4, 'is not the id of a figure'),
                ('a.9,x.y.1 x.y.2,\na.10,x.y.1,\n', 'a.10,x.y.1,\na.9,x.y.1 x.y.2,\n', 1, 'is not laid out'),
                ('a.10,x.y.1,', 'a.10,"x.y.1",', 1, 'is not laid out')):
            with self.subTest(expected=expected, new=new):
                self.assertIn(old, good)
                found = evidence.compare(figures, good.replace(old, new))
                self.assertTrue(any(line == place and expected in what for place, what in found), found)
        # Writing keeps a reason, and a figure that lost its charges; it drops the reason of one that has some.
        rows, _ = evidence.read(good)
        self.assertEqual('figure,charges,reason\na.9,,\na.10,x.y.3,\nb.1,x.y.3,\n',
                         evidence.write({'b.1': ['x.y.3'], 'a.10': ['x.y.3']}, rows))

    def test_layout(self):
        for text in ('{}', '{"a": "b\\n"}\n', '{"a": "\\u0041"}\n', '{}\n\n', '{ \n}\n',
                     '{\n\t"a": 1\n}\n', '{\n   "a": 1\n}\n'):
            with self.subTest(text=text):
                self.assertTrue(checks.check_layout(text))


if __name__ == '__main__':
    unittest.main()
