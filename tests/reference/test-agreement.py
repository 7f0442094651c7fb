#!/usr/bin/env python3
# test-agreement.py - the comparison finds one digit that differs; what is random is the same for the same seed
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import pathlib
import unittest

from agreement import differences, side_by_side
from catalogue import Catalogue, Plan
from estimator import COMPONENTS, estimate
from money import decimal
from prices import MODELS
from quantities import Quantities
from random_plans import RandomPlans
from random_scenarios import RandomScenarios

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = Catalogue(ROOT / 'data' / 'catalogue')
SAMPLE = json.loads((ROOT / 'data' / 'scenarios' / 'sample.postage').read_text(encoding='utf-8'))

# A change to the program's side, and what is found to differ.
CHANGES = [
    (lambda e: e.update(status='complete'), {'status'}),
    (lambda e: e['total'].update(exact='573.800000001'), {'exact total'}),
    (lambda e: e['total'].update(shown='573.81'), {'shown total'}),
    (lambda e: e['total'].update(complete=True), {'complete'}),
    (lambda e: e['components'][2].update(exact=None), {'message-fees, exact'}),
    (lambda e: e['components'][1].update(complete=False), {'subscription, complete'}),
    (lambda e: e['lines'][0].update(billed='250.000000001'), {'lines'}),
    (lambda e: e['lines'][0].update(category='utility'), {'lines'}),
    (lambda e: e['lines'][0].update(known=False), {'lines'}),
    (lambda e: e['lines'].pop(0), {'lines'}),
    (lambda e: e['lines'].append(e['lines'][0]), {'lines'}),
    (lambda e: e['one_off_lines'].clear(), {'one-off lines'}),
]

# Optional members of a price and of a charge, all of which random plans have to have.
PRICE_MEMBERS = {'valid_from', 'valid_to', 'term', 'months', 'allowances', 'discount', 'minimum', 'maximum',
                 'lower_bound', 'tiers', 'packs', 'base', 'charges'}
CHARGE_MEMBERS = {'categories', 'markets', 'except_markets', 'feature', 'requires', 'excludes', 'route', 'currencies',
                  'disputed', 'one_off', 'tax', 'payment_fee'}
PLAN_MEMBERS = {'valid_from', 'valid_to', 'regions', 'except_regions', 'limits'}


def exported(found):
    """The members of data/ESTIMATE-JSON.md that are compared, as a program that agrees would write them."""
    def lines(of):
        return [{'component': line.component, 'charge': line.charge, 'market': line.market, 'category': line.category,
                 'quantity': line.quantity, 'known': line.known,
                 **{name: decimal(value) if line.known or value else None for name, value in
                    (('billed', line.billed), ('exact', line.exact), ('shown', line.shown))}} for line in of]
    return {'plan': found.plan, 'status': found.status, 'billing_currency': found.billing_currency,
            'total': {'exact': decimal(found.exact), 'shown': decimal(found.shown), 'complete': found.complete},
            'components': [{'id': name, 'exact': decimal(found.components[name][0]),
                            'shown': decimal(found.components[name][1]), 'complete': found.components[name][2]}
                           for name in COMPONENTS],
            'lines': lines(found.lines), 'one_off_lines': lines(found.beside)}


class Agreement(unittest.TestCase):
    def setUp(self):
        self.plan = CATALOGUE.plans['bird.payg']
        self.mine = estimate(Quantities(CATALOGUE, SAMPLE), self.plan)
        self.theirs = exported(self.mine)

    def test_agreement(self):
        self.assertEqual(differences(self.mine, self.theirs), {})

    def test_every_change_is_found(self):
        for number, (change, expected) in enumerate(CHANGES):
            with self.subTest(number):
                theirs = copy.deepcopy(self.theirs)
                change(theirs)
                found = differences(self.mine, theirs)
                self.assertEqual(set(found), expected)
                text = side_by_side(self.mine, theirs, found, self.plan, SAMPLE)
                self.assertIn('≠' if 'lines' in min(expected) else min(expected), text)

    def test_lines_of_nothing(self):
        self.theirs['lines'] = [line for line in self.theirs['lines'] if not line['known'] or line['billed'] != '0']
        self.assertEqual(differences(self.mine, self.theirs), {})


class Random(unittest.TestCase):
    def test_scenarios(self):
        first, second, other = (RandomScenarios(CATALOGUE, seed) for seed in (1, 1, 2))
        made = [first.scenario(['bird.payg']) for _ in range(300)]
        self.assertEqual(made, [second.scenario(['bird.payg']) for _ in range(300)])
        self.assertNotEqual(made[0], other.scenario(['bird.payg']))
        self.assertLess(100, len({country['country'] for one in made for country in one['destinations']}))
        self.assertEqual({len(one['destinations']) for one in made}, set(range(1, 7)))
        for name in ('term', 'route', 'tax', 'audience', 'numbers', 'quantities', 'account_currency',
                     'template_resubmissions', 'exchange_spread_percent', 'baseline'):
            self.assertEqual({name in one for one in made}, {True, False}, name)
        self.assertLess(20, len({one.get('baseline') for one in made}))
        for one in made:
            numbers = one.get('numbers', {'count': 1})
            self.assertIn(len(numbers.get('replies', [])), (0, numbers['count']))

    def test_plans(self):
        made = RandomPlans(CATALOGUE, 1).provider('random', 300)
        self.assertEqual(made, RandomPlans(CATALOGUE, 1).provider('random', 300))
        charges = [charge for plan in made['plans'] for charge in plan['charges']]
        prices = [price for charge in charges for price in charge['prices']]
        self.assertEqual({charge['model'] for charge in charges}, set(MODELS) | {'percentage', 'minimum-spend'})
        self.assertEqual(PRICE_MEMBERS - {name for price in prices for name in price}, set())
        self.assertEqual(CHARGE_MEMBERS - {name for charge in charges for name in charge}, set())
        self.assertEqual(PLAN_MEMBERS - {name for plan in made['plans'] for name in plan}, set())

    def test_outcomes(self):
        """Random plans are not all unknown, nor all known: a comparison of nothing proves nothing."""
        provider = RandomPlans(CATALOGUE, 1).provider('random', 100)
        maker = RandomScenarios(CATALOGUE, 1, sorted(CATALOGUE.features)[:8])
        plans = [Plan(plan, provider) for plan in provider['plans']]
        found = [estimate(quantities, plan).status for quantities in
                 (Quantities(CATALOGUE, maker.scenario([])) for _ in range(20)) for plan in plans]
        for status in ('complete', 'at-least', 'does-not-fit', 'no-price'):
            self.assertLess(len(found) // 20, found.count(status), status)


if __name__ == '__main__':
    unittest.main()
