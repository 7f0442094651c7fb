#!/usr/bin/env python3
# test-estimate.py - postage-cli estimate on real prices: figures to the cent, with their working
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import re
import tempfile
from decimal import Decimal

from postage_command import NO_BREAK_SPACE, SAMPLE, SCENARIOS, TestCase, main, run

# Billing month, Meta's charges by category, the total of each plan.
SAMPLE_MONTHS = [
    ('2026-11', '358.80', ['250.00', '68.00', '17.00', '23.80'], '603.80 USD', '417.80 USD', 'at least 573.80 USD'),
    ('2026-09', '314.60', ['250.00', '47.60', '17.00', '0.00'], '559.60 USD', '373.60 USD', 'at least 529.60 USD'),
    ('2024-12', '397.50', ['250.00', '80.00', '67.50', '0.00'], '642.50 USD', 'at least 397.50 USD',
     'at least 397.50 USD'),
]
PLANS = ['twilio.payg', '360dialog.regular', 'bird.payg']
CATEGORIES = ['marketing', 'utility', 'authentication', 'service']


def cells(line):
    """The cells of a row of the table, which stand two spaces apart at least."""
    return re.split(r' {2,}', line.strip())


class Sample(TestCase):
    """The bundled sample: the three plans in three months with different rules."""

    def test_table(self):
        for month, meta, _, *totals in SAMPLE_MONTHS:
            with self.subTest(month):
                rows = {cells(line)[0]: cells(line)[1:]
                        for line in self.estimate(SAMPLE, '--month', month).splitlines() if line.strip()}
                self.assertEqual(rows['Meta charges'], [meta + ' USD'] * 3)
                self.assertEqual(rows['Total a month'], totals)

    def test_header_follows_the_scenario(self):
        lines = self.estimate(SAMPLE, '--plans', 'bird.payg,twilio.payg').splitlines()
        header = next(line for line in lines if 'Bird' in line)
        self.assertLess(header.index('Bird · Pay as you go'), header.index('Twilio · Pay as you go'))

    def test_meta_lines(self):
        for month, total, amounts, *_ in SAMPLE_MONTHS:
            with self.subTest(month):
                document = self.estimate_json(SAMPLE, '--month', month)
                for plan in PLANS:
                    estimate = self.plan(document, plan)
                    lines = self.meta_lines(estimate)
                    found = [lines[('north-america', c)]['shown'] for c in CATEGORIES]
                    self.assertEqual(found, amounts)
                    self.assertEqual(estimate['components'][0]['shown'], total)

    def test_unknown_is_said(self):
        bird = self.plan(self.estimate_json(SAMPLE), 'bird.payg')
        self.assertEqual(bird['status'], 'at-least')
        self.assertIn(('price-unknown', 'bird.payg.message-in'),
                      [(w['kind'], w.get('charge')) for w in bird['warnings']])
        inbound = next(line for line in bird['lines'] if line['charge'] == 'bird.payg.message-in')
        self.assertEqual((inbound['known'], inbound['shown'], inbound['quantity']), (False, None, 6000))

        licence = next(line for line in self.plan(self.estimate_json(SAMPLE, '--month', '2024-12'),
                                                  '360dialog.regular')['lines']
                       if line['charge'] == '360dialog.regular.licence')
        self.assertEqual((licence['known'], licence['shown']), (False, None))
        self.assertIn('not-yet-known', licence['flags'])

    def test_answer(self):
        self.assertEqual(self.estimate(SAMPLE).splitlines()[-1],
                         '360dialog Regular is cheapest for November 2026: 417.80 USD a month, '
                         '186.00 USD less than Twilio Pay as you go.')
        self.assertEqual(self.estimate_json(SAMPLE)['answer']['cheapest'], '360dialog.regular')
        self.assertIn('May be cheaper: 360dialog Regular: at least 397.50 USD',
                      self.estimate(SAMPLE, '--month', '2024-12'))

    def test_all_plans(self):
        document = self.estimate_json(SAMPLE, '--plans', 'all')
        self.assertGreater(len(document['estimates']), 3)
        self.assertLess(set(PLANS), {e['plan'] for e in document['estimates']})
        self.assertEqual(sorted(e['rank'] for e in document['estimates']),
                         list(range(1, len(document['estimates']) + 1)))

    def test_explain(self):
        text = self.estimate(SAMPLE, '--explain')
        self.assertIn('7,000 × 0.0034 USD = 23.80 USD', text)
        self.assertIn('Messages delivered: 8,000 − 1,000 free = 7,000 charged.', text)
        self.assertIn('Rule from 1 October 2026 on: 1,000 service messages of each phone number are free', text)

        # Each line is a formula, and under it what it rests on; the last is where and when that was read.
        lines = re.findall(r'^    (\S.*)\n((?:      – .*\n)+)', text, re.M)
        self.assertGreater(len(lines), 20)
        for formula, sentences in lines:
            with self.subTest(formula):
                self.assertRegex(formula, r'USD|not known')
                source = sentences.strip().splitlines()[-1]
                self.assertRegex(source, r'Source: .*(seen on|Seen on|Seen in) .*https://|Source: none\.')
                if formula.startswith('North America · '):
                    self.assertIn('Rule from ', sentences)
                    self.assertIn('rate card of 1 October 2026, seen on 10 October 2026', source)


class OtherScenarios(TestCase):
    def write(self, document):
        """A file with the scenario."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = pathlib.Path(folder.name) / 'test.postage'
        file.write_text(json.dumps(document), encoding='utf-8')
        return file

    def test_united_states(self):
        text = self.estimate(SCENARIOS / 'united-states.postage')
        self.assertIn('Marketing messages to United States are not sent by Meta since 1 April 2025: '
                      '10,000 are left out.', text)
        rows = {cells(line)[0]: cells(line)[1:] for line in text.splitlines() if line.strip()}
        self.assertEqual(rows['Meta charges'], ['108.80 USD'] * 3)
        self.assertEqual(rows['Total a month'], ['303.80 USD', '167.80 USD', 'at least 273.80 USD'])

        for estimate in self.estimate_json(SCENARIOS / 'united-states.postage')['estimates']:
            warning = next(w for w in estimate['warnings'] if w['kind'] == 'not-sent')
            self.assertEqual((warning['country'], warning['quantity'], warning['rule']['id']),
                             ('US', 10000, 'marketing-to-us-not-sent'))

    def test_united_states_before_the_rule(self):
        document = self.estimate_json(SCENARIOS / 'united-states.postage', '--month', '2025-03')
        self.assertEqual(self.meta_lines(document['estimates'][0])[('north-america', 'marketing')]['shown'], '250.00')

    def test_three_numbers(self):
        line = self.meta_lines(self.estimate_json(SCENARIOS / 'three-numbers.postage')['estimates'][0])[
            ('north-america', 'service')]
        self.assertEqual((line['counted'], line['quantity']), (3000, 1500))
        self.assertEqual([f['quantity'] for f in line['free']], [1500])
        self.assertEqual(line['free'][0]['rule']['id'], 'service-1000-per-number')
        self.assertEqual(line['shown'], '5.10')

    def test_volume_bands(self):
        estimate = self.estimate_json(SCENARIOS / 'india.postage')['estimates'][0]
        line = self.meta_lines(estimate)[('india', 'utility')]
        self.assertEqual([(p['quantity'], p['rate'], p['amount']) for p in line['pieces']],
                         [(25000000, '0.1150', '2875000'), (5000000, '0.1081', '540500')])
        self.assertEqual(line['shown'], '3415500.00')
        self.assertEqual(line['formula'].replace('\u00a0', ' '),
                         '25,000,000 × 0.1150 INR + 5,000,000 × 0.1081 INR = 3,415,500.00 INR')
        self.assertNotIn('bands-assumed', line['flags'])

    def test_assumed_volume_bands(self):
        estimate = self.estimate_json(SCENARIOS / 'india.postage', '--month', '2026-09')['estimates'][0]
        line = self.meta_lines(estimate)[('india', 'utility')]
        self.assertIn('bands-assumed', line['flags'])
        self.assertTrue(any('later table is assumed' in s for s in line['explanation']), line['explanation'])

    def test_euro_card(self):
        estimate = self.estimate_json(SCENARIOS / 'europe.postage', '--month', '2026-08')['estimates'][0]
        rates = [line['rate'] for line in self.meta_lines(estimate).values()]
        self.assertEqual({(r['list_currency'], r['list_effective'], r['reason']) for r in rates},
                         {('EUR', '2026-07-01', 'own-list')})
        self.assertNotIn('rates-converted', [w['kind'] for w in estimate['warnings']])

    def test_euro_cells_that_were_converted(self):
        document = self.estimate_json(SCENARIOS / 'europe.postage')
        for plan in ['meta.direct', '360dialog.regular']:
            estimate = self.plan(document, plan)
            lines = self.meta_lines(estimate)
            converted = {key for key, line in lines.items() if line['rate']['converted']}
            self.assertEqual(converted, {('mexico', 'marketing'), ('kuwait', 'marketing'), ('kuwait', 'utility')})
            for key in converted:
                rate = lines[key]['rate']
                self.assertEqual((rate['list_currency'], rate['reason']), ('USD', 'not-seen'))
                self.assertEqual((rate['exchange']['from'], rate['exchange']['to']), ('USD', 'EUR'))
                self.assertRegex(rate['exchange']['source']['url'], '^https://')
                why = [s for s in lines[key]['explanation'] if 'was not seen, so' in s]
                self.assertRegex(why[0], r'was converted \(.*2026.*https://')
            warning = next(w for w in estimate['warnings'] if w['kind'] == 'rates-converted')
            self.assertEqual(warning['quantity'], 3)

        # Twilio bills in USD alone: nothing of its card is converted, its amounts are, and each says how.
        twilio = self.plan(document, 'twilio.payg')
        self.assertEqual(twilio['billing_currency'], 'USD')
        self.assertEqual((twilio['exchange']['from'], twilio['exchange']['to']), ('USD', 'EUR'))
        self.assertFalse(any(line['rate']['converted'] for line in self.meta_lines(twilio).values()))
        line = self.meta_lines(twilio)[('germany', 'marketing')]
        ratio = Decimal(twilio['exchange']['to_per_euro']) / Decimal(twilio['exchange']['from_per_euro'])
        self.assertEqual(Decimal(line['shown']), round(Decimal(line['billed']) * ratio, 2))

    def test_baseline(self):
        """Today's plan is estimated with the others, and the answer says what the cheapest saves over it."""
        scenario = json.loads(SAMPLE.read_text(encoding='utf-8'))
        compared = {**scenario, 'plans': ['360dialog.regular', 'bird.payg'], 'baseline': 'twilio.payg'}
        file = self.write(compared)
        said = ('360dialog Regular costs 417.80 USD a month for November 2026. Of no other plan compared is the whole '
                'cost known.',
                '360dialog Regular is cheapest for November 2026: 417.80 USD a month, 186.00 USD less than Twilio Pay '
                'as you go. You save 186.00 USD a month over Twilio Pay as you go.')
        without = self.write({**compared, 'baseline': 'bird.payg'})
        self.assertTrue(self.estimate(without).endswith(
            f'\n{said[0]} You save at least 156.00 USD a month over Bird Pay as you go.\n'))
        self.assertTrue(self.estimate(file).endswith(f'\n{said[1]}\n'))
        self.assertIn(f'\n{said[1]}\n', self.estimate(file, '--format', 'markdown'))
        document = self.estimate_json(file)
        self.assertEqual([e['plan'] for e in document['estimates']], ['360dialog.regular', 'bird.payg', 'twilio.payg'])
        self.assertEqual((document['scenario']['baseline'], document['answer']['text'].replace(NO_BREAK_SPACE, ' ')),
                         ('twilio.payg', said[1]))
        ranked = ' '.join(self.estimate(file, '--plans', 'all').split())
        self.assertRegex(ranked, r'You save [0-9.,]+ USD a month over Twilio Pay as you go\.')

    def test_spread(self):
        """What a card adds to the exchange is in the amounts of plans billed in dollars, and is said."""
        scenario = json.loads((SCENARIOS / 'europe.postage').read_text(encoding='utf-8'))
        plain = self.estimate_json(SCENARIOS / 'europe.postage')
        file = self.write({**scenario, 'exchange_spread_percent': '2.5'})
        added = self.estimate_json(file)
        for plan, spread in (('twilio.payg', '2.5'), ('meta.direct', None), ('360dialog.regular', None)):
            with self.subTest(plan):
                before, after = (self.plan(document, plan) for document in (plain, added))
                self.assertEqual(before['exchange_spread_percent'], spread and '0')
                self.assertEqual(after['exchange_spread_percent'], spread)
                if spread is None:
                    self.assertEqual(after['lines'], before['lines'])
                for old, new in zip(before['lines'], after['lines']):
                    self.assertEqual(new['billed'], old['billed'])
                    if spread:
                        self.assertAlmostEqual(Decimal(new['exact']), Decimal(old['exact']) * Decimal('1.025'), 7)
                    self.assertEqual(sum('The bank or card that pays adds 2.5%' in s for s in new['explanation']),
                                     1 if spread else 0)
        self.assertIn('The bank or card that pays adds 2.5%', self.estimate(file, '--explain'))
        self.assertIn('The bank or card that pays adds 2.5%', self.estimate(file, '--explain', '--format', 'markdown'))

    def test_currency_option(self):
        document = self.estimate_json(SAMPLE, '--currency', 'JPY')
        self.assertEqual({e['currency'] for e in document['estimates']}, {'JPY'})
        self.assertNotIn('.', self.plan(document, 'twilio.payg')['total']['shown'])

    def test_no_rate_of_exchange(self):
        document = self.estimate_json(SAMPLE, '--currency', 'PEN', '--plans', 'twilio.payg')
        estimate = document['estimates'][0]
        self.assertEqual((estimate['status'], estimate['total']['shown']), ('no-price', None))
        self.assertEqual(estimate['lines'][0]['billed'], '250.00')

    def test_standard_input(self):
        with open(SAMPLE, 'rb') as sample:
            result = run('estimate', '-', stdin=sample)
        self.assertEqual((result.code, result.out), (0, self.estimate(SAMPLE)))


main()
