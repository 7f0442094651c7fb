#!/usr/bin/env python3
# test-help-figures.py - every worked example of the help is what the program computes
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess
import sys
import tempfile
import unittest

from help_pages import Pages, tag, text_of

COMMAND, HELP = sys.argv[1:3]
OWN = {'source': {'confidence': 'own', 'seen': '2026-11-25'}, 'valid_from': '2026-11'}


def usd(amount):
    return {'USD': amount}


def steps(*pairs, part='rate'):
    return [{'up_to': up_to, part: usd(amount)} for up_to, amount in pairs]


# The price of the section's example, the messages, and what they cost.
MODELS = {
    'flat': ({'amount': usd('49')}, {0: '49.00', 10000: '49.00'}),
    'per-unit': ({'amount': usd('0.005')}, {10000: '50.00'}),
    'included': ({'base': usd('40'), 'included': '5000', 'amount': usd('0.01')}, {4000: '40.00', 12000: '110.00'}),
    'package': ({'amount': usd('5'), 'size': '3000'}, {9000: '15.00', 9001: '20.00'}),
    'graduated': ({'tiers': steps(('2000', '0.01'), (None, '0.005'))}, {10000: '60.00'}),
    'volume': ({'tiers': steps(('5000', '0.02'), (None, '0.015'))}, {5000: '100.00', 6000: '90.00'}),
    'stairstep': ({'tiers': steps(('5000', '49'), (None, '99'), part='flat')}, {5000: '49.00', 5001: '99.00'}),
    'tiered-package': ({'size': '100', 'tiers': steps(('3000', '4'), (None, '3'))}, {10000: '330.00'}),
    'prepaid-pack': ({'packs': [{'units': '1500', 'amount': usd('20')}, {'units': '20000', 'amount': usd('200')}]},
                     {1000: '20.00', 10000: '200.00', 45000: '600.00'}),
    'percentage': ({'percent': '8', 'of': 'meta-charges'}, {10000: '20.00'}),
    'minimum-spend': ({'amount': usd('100'), 'of': 'charges', 'charges': ['fee']}, {10000: '50.00', 20000: '0.00'}),
}
# Models without a quantity of their own.
UNCOUNTED = {'flat', 'percentage', 'minimum-spend'}


def scenario(plan, sent, **others):
    return {'format': 1, 'month': '2026-11', 'currency': 'USD', 'audience': 'direct', 'plans': [plan],
            'destinations': [{'country': 'CA', 'sent': sent}],
            'shares': {'inside_window_percent': '0', 'entry_point_percent': '0', 'delivered_percent': '100',
                       'reclassified_percent': '0'}, **others}


class FiguresTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.languages = {name: Pages(os.path.join(HELP, name)) for name in ('C', 'zh_CN')}
        plans = os.path.join(cls.folder.name, 'postage', 'plans')
        os.makedirs(plans)
        for model, (price, _) in MODELS.items():
            charge = {'id': 'it', 'name': 'It', 'component': 'message-fees', 'model': model,
                      'prices': [{**price, **OWN}]}
            charges = [charge if model in UNCOUNTED else {**charge, 'metric': 'delivered'}]
            if model == 'minimum-spend':
                charges.append({'id': 'fee', 'name': 'Fee', 'component': 'message-fees', 'model': 'per-unit',
                                'metric': 'delivered', 'prices': [{'amount': usd('0.005'), **OWN}]})
            plan = {'id': f'own.{model}', 'name': model, 'status': 'current', 'audience': 'direct',
                    'currencies': ['USD'], 'charges': charges,
                    'meta_charges': {'treatment': 'passed-through', 'source': {'confidence': 'own'}}}
            with open(os.path.join(plans, f'{model}.json'), 'w', encoding='utf-8') as file:
                json.dump({'kind': 'provider', 'format': 1, 'id': f'own-{model}', 'own': True, 'name': model,
                           'as_of': '2026-11-25', 'plans': [plan]}, file)

    def estimate(self, *given, **others):
        result = subprocess.run([COMMAND, 'estimate', '-', '--format', 'json'], capture_output=True, text=True,
                                input=json.dumps(scenario(*given, **others)),
                                env=dict(os.environ, XDG_DATA_HOME=self.folder.name))
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        return json.loads(result.stdout)['estimates'][0]

    def lines(self, estimate, **wanted):
        return [line for line in estimate['lines'] if wanted.items() <= line.items()]

    def examples(self, page, section):
        """What the example of this section says, in each language."""
        for language, pages in self.languages.items():
            part = next(part for part in pages.pages[page].iter(tag('section')) if part.get('id') == section)
            yield language, text_of(part.find(tag('example')))

    def test_price_models(self):
        for model, (_, costs) in MODELS.items():
            for messages, cost in costs.items():
                with self.subTest(model=model, messages=messages):
                    estimate = self.estimate(f'own.{model}', {'marketing': messages})
                    line, = self.lines(estimate, charge='it') or [None]
                    self.assertEqual(line['shown'] if line else '0.00', cost)
                    for language, text in self.examples('price-models', model):
                        self.assertIn(f'{messages:,}' if messages else '0', text, language)
                        self.assertIn(f'{cost} USD', text, language)

    def test_every_example_is_computed(self):
        sections = {section.get('id') for section in self.languages['C'].pages['price-models'].iter(tag('section'))
                    if section.find(tag('example')) is not None}
        self.assertEqual(sections, MODELS.keys())

    def test_the_working(self):
        estimate = self.estimate('own.percentage', {'marketing': 10000})
        line, = self.lines(estimate, component='meta-charges')
        self.assertEqual(line['shown'], '250.00')
        self.assertEqual(line['pieces'][0]['rate'], '0.0250')
        for pages in self.languages.values():
            self.assertIn('× 0.0250 USD = 250.00 USD', text_of(pages.pages['why'].find(tag('example'))))

    def test_service_messages(self):
        sent = [2500, 200, 300]
        estimate = self.estimate('own.per-unit', {'service': sum(sent)}, numbers={'count': 3, 'replies': sent})
        line, = self.lines(estimate, component='meta-charges', category='service')
        self.assertEqual(line['quantity'], 1500)
        for language, text in self.examples('billing', 'service-messages'):
            for number in [*sent, line['quantity'], sum(sent)]:
                self.assertIn(f'{number:,}', text, language)

    def test_volume_bands(self):
        estimate = self.estimate('own.per-unit', {'utility': 100000})
        line, = self.lines(estimate, component='meta-charges', category='utility')
        self.assertEqual(line['shown'], '336.00')
        for language, text in self.examples('markets', 'bands'):
            self.assertIn('336.00 USD', text, language)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
