#!/usr/bin/env python3
# test-estimates.py - estimates of the reference, by published examples and by sums that were worked out by hand
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import unittest

from catalogue import Catalogue, Plan
from estimator import estimate
from meta_lines import amount_of, band_rates
from money import decimal, nano
from quantities import Quantities

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = Catalogue(ROOT / 'data' / 'catalogue')
SOURCE = {'url': 'https://www.example.org', 'seen': '2023-01', 'confidence': 'official'}


def file(*path):
    return json.loads(ROOT.joinpath(*path).read_text(encoding='utf-8'))


SAMPLE = file('data', 'scenarios', 'sample.postage')
BASE = {'format': 1, 'month': '2026-11', 'currency': 'USD', 'destinations': []}


def to(country, **members):
    return {'destinations': [{'country': country, **members}]}


def quantities(**members):
    return Quantities(CATALOGUE, {**BASE, **members})


def charge(name, model, price, **members):
    return {'id': f'example.plan.{name}', 'component': 'subscription', 'model': model, 'evidence': ['e'],
            'prices': [{'source': SOURCE, **one} for one in (price if isinstance(price, list) else [price])], **members}


def plan(*charges, treatment='included', **members):
    document = {'id': 'example.plan', 'audience': 'direct', 'currencies': ['USD'],
                'meta_charges': {'treatment': treatment}, 'charges': list(charges), **members}
    return Plan(document, {'as_of': '2026-11-22'})


def total(scenario, *charges, **members):
    """The exact total of a made-up plan in words: "12.5", "12.5+" for a lower bound, "-" for no price."""
    found = estimate(scenario, plan(*charges, **members))
    return '-' if found.status == 'no-price' else decimal(found.exact) + ('' if found.complete else '+')


class Published(unittest.TestCase):
    def test_sample(self):
        """The three plans of the sample: Meta's 250 + 68 + 17 + 23.80, and the provider's fees."""
        for month, totals in {'2026-11': [('twilio.payg', '603.8', True), ('360dialog.regular', '417.8', True),
                                          ('bird.payg', '573.8', False)],
                              '2026-09': [('twilio.payg', '559.6', True), ('360dialog.regular', '373.6', True),
                                          ('bird.payg', '529.6', False)],
                              '2024-12': [('twilio.payg', '642.5', True), ('360dialog.regular', '397.5', False),
                                          ('bird.payg', '397.5', False)]}.items():
            scenario = quantities(**{**SAMPLE, 'month': month})
            for name, expected, complete in totals:
                with self.subTest(f'{name} in {month}'):
                    found = estimate(scenario, CATALOGUE.plans[name])
                    self.assertEqual((decimal(found.shown), found.complete), (expected, complete))
        self.assertEqual(decimal(estimate(quantities(**SAMPLE), CATALOGUE.plans['twilio.payg'])
                                 .components['meta-charges'][1]), '358.8')

    def test_three_numbers(self):
        """Of 2,500, 200 and 300 replies 1,000, 200 and 300 are free."""
        scenario = quantities(**file('tests', 'cli', 'scenarios', 'three-numbers.postage'))
        self.assertEqual(scenario.meta, {('north-america', 'service'): (3000, 1500)})

    def test_india(self):
        """25 million at 0.1150 and 5 million at 0.1081."""
        scenario = quantities(**file('tests', 'cli', 'scenarios', 'india.postage'))
        self.assertEqual(decimal(estimate(scenario, CATALOGUE.plans['meta.direct']).exact), '3415500')

    def test_bands(self):
        bands = CATALOGUE.bands('india', 'utility')
        self.assertEqual([decimal(rate) for _, rate in band_rates(nano('0.1150'), bands)],
                         ['0.115', '0.1081', '0.1012', '0.0943', '0.0874', '0.0805'])
        steps = band_rates(nano('0.1150'), bands)
        self.assertEqual(decimal(amount_of(25_000_001, steps)), '2875000.1081')

    def test_spread(self):
        """Who is billed in USD and counts in CHF pays 2.5 % more than 100 × 0.9313 / 1.1206, rounded once; who is
        billed in CHF does not, though Meta's rates are converted."""
        base = charge('base', 'flat', {'amount': {'USD': '100', 'CHF': '90'}})
        for spread, expected in (('0', '83.107263966'), ('2.5', '85.184945565'), ('100', '166.214527931')):
            with self.subTest(spread):
                paid = quantities(currency='CHF', exchange_spread_percent=spread)
                self.assertEqual(total(paid, base), expected)
                self.assertEqual(total(paid, base, currencies=['CHF']), '90')
        scenario = quantities(**to('KW', sent={'utility': 3_000_000}), currency='CHF', exchange_spread_percent='3')
        self.assertEqual(total(scenario, currencies=['CHF'], treatment='passed-through'), '100742.626')

    def test_bands_of_a_converted_list(self):
        """Meta has no list in CHF: 0.044, 0.0418 and 0.0396 USD, each converted by 0.9313 / 1.1206, are 0.036567196,
        0.034738836 and 0.032910477 CHF, for 100,000, 900,000 and 2,000,000 messages."""
        scenario = quantities(**to('KW', sent={'utility': 3_000_000}), currency='CHF')
        self.assertEqual(total(scenario, currencies=['CHF'], treatment='passed-through'), '100742.626')


class Counting(unittest.TestCase):
    def meta(self, **members):
        return quantities(**members).meta

    def test_shares_in_their_order(self):
        """Of 101 utility 50.5 → 50 are marketing, of 51 9 in 10 are delivered, 45.9 → 46; 4.6 → 5 from an entry point;
        20.5 → 20 of the 41 inside the window, free until September 2026."""
        shares = {'reclassified_percent': '50', 'delivered_percent': '90', 'entry_point_percent': '10',
                  'inside_window_percent': '50'}
        for month, charged in (('2026-11', 41), ('2026-09', 21)):
            found = self.meta(**to('DE', sent={'utility': 101}), shares=shares, month=month)
            self.assertEqual(found['germany', 'utility'], (46, charged))
            # 50 → 45 delivered, 4.5 → 4 from an entry point.
            self.assertEqual(found['germany', 'marketing'], (45, 41))

    def test_shares_of_a_destination(self):
        scenario = to('DE', sent={'marketing': 10}, shares={'delivered_percent': '50'})
        self.assertEqual(self.meta(**scenario, shares={'delivered_percent': '10', 'entry_point_percent': '20'}),
                         {('germany', 'marketing'): (5, 4)})

    def test_continued_chats(self):
        """3.5 → 4 of the chats go on: delivered by half, never in a window."""
        shares = {'delivered_percent': '50', 'entry_point_percent': '50', 'inside_window_percent': '50'}
        found = self.meta(**to('CA', sent={'utility': 7}, chats=10, continued_percent='35'), shares=shares)
        self.assertEqual(found['north-america', 'utility'], (6, 4))

    def test_conversations(self):
        """12 templates, 8 to a conversation: 1.5 → 2, the 4 of the entry point make 0.5 → 0 of them free."""
        scenario = to('CA', sent={'marketing': 12, 'service': 13})
        found = self.meta(**scenario, month='2024-08', shares={'entry_point_percent': '30'},
                          templates_per_conversation={'marketing': '8'})
        self.assertEqual(found['north-america', 'marketing'], (2, 2))
        # 13 / 5 = 2.6 → 3; 3.9 → 4 of the entry point, 0.8 → 1; the rest within the 1,000 of the account.
        self.assertEqual(found['north-america', 'service'], (3, 0))

    def test_account_allowance(self):
        scenario = {'destinations': [{'country': 'CA', 'chats': 900}, {'country': 'DE', 'chats': 600}]}
        self.assertEqual(self.meta(**scenario, month='2024-10'),
                         {('north-america', 'service'): (900, 300), ('germany', 'service'): (600, 200)})
        self.assertEqual(self.meta(**scenario, month='2024-11')['germany', 'service'], (600, 0))

    def test_what_is_not_sent(self):
        scenario = quantities(**to('US', sent={'marketing': 10, 'utility': 5}))
        self.assertEqual((scenario.quantity('sent'), scenario.warnings), (5, {'not-sent'}))
        self.assertEqual(quantities(**to('US', sent={'marketing': 10}), month='2025-03').quantity('sent'), 10)
        scenario = quantities(**to('IN', sent={'authentication': 10}), month='2024-05')
        self.assertEqual((scenario.quantity('sent'), scenario.warnings), (0, {'not-offered'}))

    def test_authentication_international(self):
        for members, category in [({}, 'authentication'),
                                  ({'authentication_international': True}, 'authentication-international'),
                                  ({'authentication_international': True, 'business_country': 'IN'}, 'authentication'),
                                  ({'authentication_international': True, 'month': '2024-05'}, None)]:
            found = self.meta(**to('IN', sent={'authentication': 10}), **members)
            self.assertEqual([name for _, name in found], [category] if category else [])

    def test_markets_move(self):
        for month, market in [('2026-06', 'rest-of-asia-pacific'), ('2026-07', 'hong-kong')]:
            self.assertEqual(list(self.meta(**to('HK', sent={'utility': 1}), month=month)), [(market, 'utility')])

    def test_messages(self):
        scenario = quantities(**to('CA', sent={'utility': 10}, received=7), shares={'delivered_percent': '90'})
        self.assertEqual([scenario.quantity(metric) for metric in ('sent', 'delivered', 'failed', 'received',
                                                                   'sent-and-received')], [10, 9, 1, 7, 17])


class Plans(unittest.TestCase):
    def test_order_of_limits(self):
        """7 × 10 = 70 after an allowance of 3; for two months 35; half off 17.5; at least 20."""
        price = {'amount': {'USD': '10'}, 'months': '2', 'discount': '50', 'minimum': {'USD': '20'},
                 'allowances': [{'quantity': '3', 'period': 'month'}]}
        seats = charge('seats', 'per-unit', price, metric='seats')
        self.assertEqual(total(quantities(quantities={'seats': 10}), seats), '20')
        self.assertEqual(total(quantities(quantities={'seats': 103}), seats), '250')

    def test_templates(self):
        """What is submitted again is charged like what is new; 2 of 12 are free, the others 1.5 each."""
        price = {'amount': {'USD': '1.5'}, 'allowances': [{'quantity': '2', 'period': 'month'}]}
        fee = charge('fee', 'per-unit', price, metric='templates')
        for entered, again, expected in ((10, 2, '15'), (12, 0, '15'), (0, 12, '15'), (2, 0, '0')):
            with self.subTest(entered=entered, again=again):
                scenario = quantities(quantities={'templates': entered}, template_resubmissions=again)
                self.assertEqual(total(scenario, fee), expected)
        silent = charge('fee', 'per-unit', {'amount': None}, metric='templates')
        base = charge('base', 'flat', {'amount': {'USD': '5'}})
        self.assertEqual(total(quantities(), silent, base), '5')
        self.assertEqual(total(quantities(template_resubmissions=1), silent, base), '5+')

    def test_shares(self):
        """4 % of 100 and of Meta's 25; what lacks to 200; a tax of all four; a fee of everything."""
        scenario = quantities(**to('CA', sent={'marketing': 1000}), tax={'country': 'DE'})
        charges = [charge('base', 'flat', {'amount': {'USD': '100'}}),
                   charge('markup', 'percentage', {'percent': '4', 'of': 'all'}),
                   charge('least', 'minimum-spend', {'amount': {'USD': '200'}, 'of': 'all'})]
        self.assertEqual(total(scenario, *charges, treatment='passed-through'), '205+')
        tax = charge('tax', 'percentage', {'percent': '20', 'of': 'all'}, component='taxes',
                     tax={'countries': ['DE']})
        self.assertEqual(total(scenario, *charges, tax, treatment='passed-through'), '246')
        fee = charge('fee', 'percentage', {'percent': '10', 'of': 'all'}, payment_fee=True)
        self.assertEqual(total(scenario, fee, *charges, tax, treatment='passed-through'), '270.6')
        # Meta bills by itself: 4 % of 100, 100 lack, 20 % of 204.
        self.assertEqual(total(scenario, *charges, tax, treatment='direct'), '269.8')

    def test_percentage_of_some_lines(self):
        scenario = quantities(**to('CA', sent={'marketing': 1000, 'utility': 10000}))
        markup = charge('markup', 'percentage', {'percent': '10', 'of': 'meta-charges'}, categories=['utility'])
        self.assertEqual(total(scenario, markup, treatment='marked-up'), '62.4')
        of_one = charge('of-one', 'percentage', {'percent': '50', 'of': 'charges', 'charges': ['example.plan.a']})
        flat = [charge(name, 'flat', {'amount': {'USD': '10'}}) for name in 'ab']
        self.assertEqual(total(quantities(), of_one, *flat), '25')

    def test_unknown(self):
        seats = charge('seats', 'per-unit', {'amount': None}, metric='seats')
        fee = charge('fee', 'flat', {'amount': {'USD': '5'}})
        for members, charges, expected in [
                ({}, [seats, fee], '5'),
                ({'quantities': {'seats': 1}}, [seats, fee], '5+'),
                ({'quantities': {'seats': 1}}, [seats], '-'),
                ({'quantities': {'seats': 1}}, [seats, fee, charge('x', 'quote', {}, component='set-up', one_off=True)],
                 '5+'),
                ({}, [fee, charge('x', 'quote', {}, component='set-up', one_off=True)], '5'),
                ({}, [fee, charge('x', 'percentage', {'percent': None, 'of': 'meta-charges'})], '5'),
                ({}, [fee, charge('x', 'percentage', {'percent': None, 'of': 'all'})], '5+'),
                ({}, [fee, charge('x', 'per-unit', {'amount': {'USD': '1'}}, metric='active-users')], '5+'),
                ({}, [fee, charge('x', 'per-unit', {'amount': {'USD': '0'}}, metric='active-users')], '5'),
                ({}, [charge('x', 'flat', {'amount': {'USD': '5'}, 'lower_bound': True})], '5+'),
                ({}, [charge('x', 'flat', {'amount': {'USD': '0'}, 'lower_bound': True}), fee], '5+')]:
            with self.subTest(f'{members} {charges}'):
                self.assertEqual(total(quantities(**members), *charges), expected)

    def test_starting_at(self):
        """Four seats, of which some are covered: what is left open is what the others cost."""
        fee = charge('fee', 'flat', {'amount': {'USD': '5'}})
        for model, price, expected in [
                ('per-unit', {'amount': {'USD': '10'}}, '45+'),
                ('per-unit', {'amount': {'USD': '10'}, 'allowances': [{'quantity': '3', 'period': 'month'}]}, '15+'),
                ('per-unit', {'amount': {'USD': '10'}, 'allowances': [{'quantity': '4', 'period': 'month'}]}, '5'),
                ('included', {'amount': {'USD': '10'}, 'included': '3'}, '15+'),
                ('included', {'amount': {'USD': '10'}, 'included': '4'}, '5'),
                ('included', {'amount': {'USD': '10'}, 'included': '4', 'base': {'USD': '7'}}, '12+'),
                ('included', {'amount': {'USD': '10'}, 'included': '4', 'minimum': {'USD': '7'}}, '12+'),
                ('included', {'amount': {'USD': '10'}, 'included': '3',
                              'allowances': [{'quantity': '1', 'period': 'month'}]}, '5')]:
            with self.subTest(f'{model} {price}'):
                seats = charge('seats', model, {**price, 'lower_bound': True}, metric='seats')
                self.assertEqual(total(quantities(quantities={'seats': 4}), fee, seats), expected)

    def test_features(self):
        inbox = charge('inbox', 'flat', {'amount': {'USD': '5'}}, feature='inbox')
        more = charge('more', 'flat', {'amount': {'USD': '1'}}, feature='chatbot', requires=['inbox'])
        less = charge('less', 'flat', {'amount': {'USD': '2'}}, excludes=['inbox'])
        route = charge('route', 'flat', {'amount': {'USD': '10'}}, route='marketing-messages')
        disputed = charge('disputed', 'flat', {'amount': {'USD': '20'}}, disputed=True)
        for members, expected in [
                ({}, '2'), ({'features': ['inbox']}, '5'), ({'features': ['inbox', 'chatbot']}, '6'),
                ({'features': ['chatbot']}, '2+'), ({'features': ['crm']}, '2+'),
                ({'route': 'marketing-messages'}, '12'), ({'features': ['example.plan.disputed']}, '22'),
                ({'features': ['another.plan.disputed']}, '2')]:
            with self.subTest(members):
                self.assertEqual(total(quantities(**members), inbox, more, less, route, disputed), expected)

    def test_terms(self):
        prices = [{'amount': {'USD': '10'}}, {'amount': {'USD': '96'}, 'months': '12', 'term': 'annual'}]
        for term, expected in [('monthly', '10'), ('quarterly', '10'), ('annual', '8')]:
            self.assertEqual(total(quantities(term=term), charge('x', 'flat', prices)), expected)
        self.assertEqual(total(quantities(), charge('x', 'flat', prices[1:])), '-')

    def test_paid_once(self):
        fee = charge('fee', 'flat', {'amount': {'USD': '5'}})
        once = charge('once', 'flat', {'amount': {'USD': '120'}}, component='set-up', one_off=True)
        self.assertEqual(total(quantities(), fee, once), '5')
        self.assertEqual(total(quantities(horizon_months=12), fee, once), '15')
        many = charge('many', 'per-unit', {'amount': {'USD': '1'}}, component='set-up', one_off=True,
                      metric='active-users')
        self.assertEqual(total(quantities(), fee, many), '5')
        self.assertEqual(total(quantities(horizon_months=12), fee, many), '5+')

    def test_taxes(self):
        fee = charge('fee', 'flat', {'amount': {'USD': '100'}})
        tax = charge('tax', 'percentage', {'percent': '19', 'of': 'all'}, component='taxes',
                     tax={'countries': ['DE'], 'countries_without_vat_id': ['FR']})
        for members, expected in [
                (None, '100'), ({'country': 'DE'}, '119'), ({'country': 'DE', 'vat_id': True}, '119'),
                ({'country': 'FR'}, '119'), ({'country': 'FR', 'vat_id': True}, '100'),
                ({'country': 'DE', 'reverse_charge': True}, '100'), ({'country': 'US'}, '100+'),
                ({'country': 'US', 'reverse_charge': True}, '100')]:
            with self.subTest(members):
                scenario = quantities(**({'tax': members} if members else {}))
                self.assertEqual(total(scenario, fee, tax), expected)

    def test_currencies(self):
        two = charge('two', 'flat', {'amount': {'EUR': '49', 'USD': '59'}})
        for currency, expected in [('USD', '59'), ('EUR', '49'), ('JPY', '8689.66'), ('KES', '-')]:
            # 49 × 177.34 JPY for one euro; nobody knows the shilling.
            self.assertEqual(total(quantities(currency=currency), two, currencies=['EUR', 'USD']), expected)

    def test_fit(self):
        for members, scenario, expected in [
                ({}, {}, set()), ({'audience': 'partner'}, {}, {'audience'}),
                ({}, {'audience': 'partner'}, {'audience'}),
                ({'valid_from': '2026-12'}, {}, {'not-on-sale'}), ({'valid_to': '2026-11-03'}, {}, set()),
                ({'regions': ['IN']}, {}, {'region'}), ({'regions': ['IN']}, {'business_country': 'IN'}, set()),
                ({'except_regions': ['CN', 'IN']}, {'business_country': 'IN'}, {'region'}),
                ({'except_regions': ['CN']}, {'business_country': 'IN'}, set()),
                ({'except_regions': ['CN']}, {}, set()),
                ({'limits': [{'metric': 'numbers', 'maximum': '1'}]}, {'numbers': {'count': 2}}, {'limit'}),
                ({'limits': [{'metric': 'seats', 'maximum': '1'}]}, {'quantities': {'seats': 1}}, set()),
                ({'treatment': 'direct'}, {'account_currency': 'CHF'}, {'account-currency'})]:
            with self.subTest(f'{members} {scenario}'):
                found = estimate(quantities(**scenario), plan(**members))
                self.assertEqual(found.misfits, expected)
                self.assertEqual(found.status == 'does-not-fit', bool(expected))


if __name__ == '__main__':
    unittest.main()
