#!/usr/bin/env python3
# test-prices.py - the reference's arithmetic and price models, by sums that were worked out by hand
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from money import apportion, decimal, half_even, half_up, nano, percent_of, shown
from prices import Price

SOURCE = {'url': 'https://www.example.org', 'confidence': 'official'}
TIERS = [{'up_to': '200', 'rate': {'USD': '0'}}, {'up_to': '5000', 'rate': {'USD': '0.05'}, 'flat': {'USD': '3'}},
         {'up_to': None, 'rate': None}]
PACKAGES = [{'up_to': '100', 'rate': {'USD': '10'}}, {'up_to': None, 'rate': {'USD': '8'}, 'flat': {'USD': '1'}}]
STEPS = [{'up_to': '10', 'flat': {'USD': '5'}}, {'up_to': '20', 'flat': {'USD': '9'}}, {'up_to': None, 'flat': None}]
PACKS = [{'units': '182', 'amount': {'USD': '20'}}, {'units': '1000', 'amount': {'USD': '90'}}]
BUNDLE = {'base': {'USD': '59.99'}, 'included': '500', 'amount': {'USD': '0.50'}}

# Model, members of the price, quantity, what it costs; "+" marks a sum of which a part isn't known.
COSTS = [
    ('flat', {'amount': {'USD': '12.50'}}, 1, '12.5'),
    ('flat', {'amount': None}, 1, '0+'),
    ('flat', {'amount': {'EUR': '0'}}, 1, '0'),
    ('flat', {'amount': {'EUR': '5'}}, 1, '0+'),
    ('per-unit', {'amount': {'USD': '0.005'}}, 43000, '215'),
    ('per-unit', {'amount': None}, 0, '0'),
    ('included', BUNDLE, 0, '59.99'),
    ('included', BUNDLE, 500, '59.99'),
    ('included', BUNDLE, 501, '60.49'),
    ('included', BUNDLE, 620, '119.99'),
    ('included', {**BUNDLE, 'amount': None}, 500, '59.99'),
    ('included', {**BUNDLE, 'amount': None}, 501, '59.99+'),
    ('included', {**BUNDLE, 'base': {'EUR': '50'}}, 0, '0+'),
    ('package', {'size': '20', 'amount': {'USD': '10'}}, 0, '0'),
    ('package', {'size': '20', 'amount': {'USD': '10'}}, 1, '10'),
    ('package', {'size': '20', 'amount': {'USD': '10'}}, 20, '10'),
    ('package', {'size': '20', 'amount': {'USD': '10'}}, 21, '20'),
    ('package', {'size': '20', 'amount': {'USD': '10'}}, 98, '50'),
    ('graduated', {'tiers': TIERS}, 0, '0'),
    ('graduated', {'tiers': TIERS}, 200, '0'),
    ('graduated', {'tiers': TIERS}, 201, '3.05'),
    ('graduated', {'tiers': TIERS}, 5000, '243'),
    ('graduated', {'tiers': TIERS}, 5001, '243+'),
    ('volume', {'tiers': TIERS}, 0, '0'),
    ('volume', {'tiers': TIERS}, 200, '0'),
    ('volume', {'tiers': TIERS}, 201, '13.05'),
    ('volume', {'tiers': TIERS}, 5001, '0+'),
    ('stairstep', {'tiers': STEPS}, 0, '0'),
    ('stairstep', {'tiers': STEPS}, 1, '5'),
    ('stairstep', {'tiers': STEPS}, 10, '5'),
    ('stairstep', {'tiers': STEPS}, 11, '9'),
    ('stairstep', {'tiers': STEPS}, 21, '0+'),
    ('tiered-package', {'size': '50', 'tiers': PACKAGES}, 0, '0'),
    ('tiered-package', {'size': '50', 'tiers': PACKAGES}, 50, '10'),
    ('tiered-package', {'size': '50', 'tiers': PACKAGES}, 100, '20'),
    # Two packages at 10, one at 8 and the 1 that the second tier begins with.
    ('tiered-package', {'size': '50', 'tiers': PACKAGES}, 101, '29'),
    ('prepaid-pack', {'packs': PACKS}, 0, '0'),
    ('prepaid-pack', {'packs': PACKS}, 182, '20'),
    ('prepaid-pack', {'packs': PACKS}, 183, '90'),
    ('prepaid-pack', {'packs': PACKS}, 2001, '270'),
    ('quote', {}, 1, '0+'),
]

# Members of a price, an amount before limits ("+" if a part isn't known), the amount within them.
LIMITS = [
    ({'minimum': {'USD': '250'}}, '100', '250'),
    ({'minimum': {'USD': '250'}}, '100+', '250+'),
    ({'minimum': {'EUR': '250'}}, '100', '100+'),
    ({'maximum': {'USD': '250'}}, '300', '250'),
    ({'maximum': {'USD': '250'}}, '300+', '250'),
    ({'maximum': {'USD': '250'}}, '200+', '200+'),
    ({'maximum': {'EUR': '250'}}, '200', '0+'),
    ({'maximum': {'EUR': '250'}, 'minimum': {'USD': '50'}}, '200', '50+'),
    ({'maximum': {'EUR': '250'}, 'minimum': {'USD': '50'}}, '20', '50'),
    # The maximum comes first, the minimum has the last word.
    ({'maximum': {'USD': '10'}, 'minimum': {'USD': '20'}}, '300', '20'),
]

# Members of a price, a month, whether it is in force.
VALIDITY = [
    ({'amount': {'USD': '0'}}, '2023-06', True),
    ({'amount': {'USD': '0'}, 'valid_from': '2024-05'}, '2024-04', False),
    ({'amount': {'USD': '0'}, 'valid_to': '2024-05-02'}, '2024-06', False),
    ({'amount': {'USD': '1'}}, '2026-10', False),
    ({'amount': {'USD': '1'}}, '2026-11', True),
    ({'amount': {'USD': '1'}, 'valid_from': '2024-05-31'}, '2024-05', True),
    ({'amount': {'USD': '1'}, 'valid_from': '2024-05-31', 'valid_to': '2024-06-01'}, '2024-06', True),
    ({'amount': {'USD': '1'}, 'valid_from': '2024-05-31', 'valid_to': '2024-06-01'}, '2024-07', False),
    ({'amount': {'USD': '1'}, 'source': {**SOURCE, 'seen': '2026-02-03'}}, '2026-01', False),
    ({'amount': {'USD': '1'}, 'source': {**SOURCE, 'seen': '2026-02-03'}}, '2026-02', True),
    ({'amount': {'USD': '1'}, 'source': {**SOURCE, 'first_seen': '2025-12', 'seen': '2026-02-03'}}, '2025-12', True),
    ({'amount': {'USD': '1'}, 'source': {**SOURCE, 'also_seen': [{'url': '', 'on': '2025-03'}]}}, '2025-03', True),
]


def price(model, members):
    return Price({'source': SOURCE, **members}, model, '2026-11-22')


def text(amount, known):
    return decimal(amount) + ('' if known else '+')


class Prices(unittest.TestCase):
    def test_models(self):
        for model, members, quantity, expected in COSTS:
            with self.subTest(f'{quantity} by {model} {members}'):
                self.assertEqual(text(*price(model, members).cost(quantity, 'USD')), expected)

    def test_limits(self):
        for members, amount, expected in LIMITS:
            with self.subTest(f'{amount} within {members}'):
                found = price('flat', {'amount': None, **members}).limited(nano(amount.strip('+')), '+' not in amount,
                                                                           'USD')
                self.assertEqual(text(*found), expected)

    def test_validity(self):
        for members, month, expected in VALIDITY:
            with self.subTest(f'{month} {members}'):
                self.assertEqual(price('flat', members).in_force(month), expected)

    def test_share_of_months_and_discount(self):
        """100 for three months are 33.333333333 a month; 10 percent off are 29.9999999997, half to even."""
        found = price('flat', {'amount': {'USD': '100'}, 'months': '3', 'discount': '10'}).month_of(nano('100'), 1)
        self.assertEqual(decimal(found), '30')
        found = price('flat', {'amount': {'USD': '100'}, 'months': '3'}).month_of(nano('100'), 1)
        self.assertEqual(decimal(found), '33.333333333')

    def test_allowances(self):
        allowances = [{'quantity': '1000', 'period': 'month'}, {'quantity': '100', 'period': 'year'},
                      {'quantity': '50', 'period': 'once'}]
        free = price('per-unit', {'amount': None, 'allowances': allowances}).free
        self.assertEqual(free(None), 1000 + 8)
        self.assertEqual(free(12), 1000 + 8 + 4)


class Money(unittest.TestCase):
    def test_rounding(self):
        for numerator, denominator, even, up in [(5, 2, 2, 3), (7, 2, 4, 4), (1, 2, 0, 1), (1, 3, 0, 0), (2, 3, 1, 1)]:
            self.assertEqual((half_even(numerator, denominator), half_up(numerator, denominator)), (even, up))

    def test_text(self):
        for count in ['0', '0.000000001', '12.5', '999999999999.999999999']:
            self.assertEqual(decimal(nano(count)), count)
        for wrong in ['', '-1', '1e3', '1.0000000001']:
            with self.subTest(wrong), self.assertRaises(ValueError):
                nano(wrong)

    def test_shown(self):
        for amount, currency, expected in [('2.575', 'USD', '2.58'), ('2.565', 'USD', '2.56'), ('2.5', 'JPY', '2'),
                                           ('3.5', 'JPY', '4'), ('1.0005', 'KWD', '1'), ('1.0015', 'KWD', '1.002')]:
            self.assertEqual(decimal(shown(nano(amount), currency)), expected)

    def test_percent_of_messages(self):
        self.assertEqual([percent_of(n, nano('50')) for n in (1, 3, 5, 7)], [0, 2, 2, 4])

    def test_apportion(self):
        self.assertEqual(apportion(3001, [1000, 1000, 1]), [1500, 1500, 1])
        self.assertEqual(apportion(10, [1, 1, 1]), [4, 3, 3])
        self.assertEqual(apportion(4, [0, 0, 0]), [2, 1, 1])
        self.assertEqual(apportion(4, []), [])


if __name__ == '__main__':
    unittest.main()
