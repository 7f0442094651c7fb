#!/usr/bin/env python3
# test-figures.py - figures of the catalogue against figures that were typed here from the sources, not read from it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import pathlib
import unittest
from decimal import ROUND_HALF_UP, Decimal

CATALOGUE = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'catalogue'

# Date, currency, market, category, rate. "-" is a rate that Meta does not offer, "?" one that nobody has seen.
RATES = '''
2023-06-01 USD chile utility 0.0586
2023-06-01 USD colombia service 0.0060
2023-06-01 USD egypt marketing 0.1073
2023-06-01 USD germany utility 0.0853
2023-06-01 USD india utility 0.0042
2023-06-01 USD india authentication -
2023-06-01 USD israel utility 0.0188
2023-06-01 USD mexico authentication 0.0239
2023-06-01 USD netherlands authentication 0.0720
2023-06-01 USD netherlands marketing 0.1597
2023-06-01 USD saudi-arabia service 0.0195
2023-06-01 USD spain marketing 0.0615
2023-06-01 USD turkey marketing 0.0109
2024-07-01 USD colombia authentication 0.0077
2024-07-01 USD colombia marketing 0.0125
2024-07-01 USD france marketing 0.1432
2024-07-01 USD india authentication 0.0014
2024-07-01 USD india authentication-international 0.0280
2024-07-01 USD india utility 0.0042
2024-07-01 USD indonesia authentication-international 0.1360
2024-07-01 USD nigeria service 0.0310
2024-07-01 USD pakistan service 0.0142
2024-07-01 USD rest-of-africa utility 0.0160
2024-07-01 USD rest-of-asia-pacific authentication 0.0425
2024-07-01 USD rest-of-central-eastern-europe utility 0.0619
2024-07-01 USD united-kingdom authentication-international -
2024-08-01 USD chile authentication 0.0527
2024-08-01 USD colombia marketing 0.0125
2024-08-01 USD colombia utility 0.0002
2024-08-01 USD germany marketing 0.1365
2024-08-01 USD india authentication 0.0014
2024-08-01 USD indonesia authentication-international 0.1360
2024-08-01 USD israel utility 0.0053
2024-08-01 USD malaysia service 0.0220
2024-08-01 USD mexico utility 0.0100
2024-08-01 USD nigeria utility 0.0067
2024-08-01 USD rest-of-asia-pacific marketing 0.0732
2024-08-01 USD saudi-arabia service 0.0195
2024-10-01 USD egypt authentication 0.0618
2024-10-01 USD germany utility 0.0550
2024-10-01 USD india authentication-international 0.0280
2024-10-01 USD indonesia authentication-international 0.1360
2024-10-01 USD netherlands service 0.0891
2024-10-01 USD other marketing 0.0604
2024-10-01 USD rest-of-central-eastern-europe utility 0.0353
2024-10-01 USD rest-of-middle-east service 0.0218
2024-10-01 USD south-africa utility 0.0076
2024-10-01 USD spain authentication 0.0342
2024-10-01 USD united-kingdom marketing 0.0529
2024-11-01 USD north-america marketing 0.0250
2024-11-01 USD north-america utility 0.0040
2024-11-01 USD north-america authentication 0.0135
2024-11-01 USD north-america service 0.0000
2024-11-01 USD india marketing 0.0107
2024-11-01 USD indonesia authentication-international 0.1360
2024-11-01 USD malaysia utility 0.0140
2024-11-01 USD other marketing 0.0604
2024-11-01 USD pakistan authentication 0.0228
2024-11-01 USD rest-of-asia-pacific utility 0.0157
2024-11-01 USD rest-of-latin-america authentication 0.0445
2024-11-01 USD south-africa service 0.0000
2024-11-01 USD turkey utility 0.0053
2025-02-01 USD chile marketing 0.0889
2025-02-01 USD egypt utility 0.0052
2025-02-01 USD egypt authentication ?
2025-02-01 USD egypt authentication-international ?
2025-02-01 USD france authentication 0.0691
2025-02-01 USD indonesia authentication-international 0.1360
2025-02-01 USD italy marketing 0.0691
2025-02-01 USD other authentication 0.0304
2025-02-01 USD other utility 0.0077
2025-02-01 USD rest-of-asia-pacific service 0.0000
2025-02-01 USD turkey utility 0.0053
2025-02-01 USD united-arab-emirates marketing 0.0384
2025-07-01 AUD rest-of-central-eastern-europe marketing 0.1117
2025-07-01 AUD rest-of-middle-east utility 0.0117
2025-07-01 EUR rest-of-latin-america authentication 0.0094
2025-07-01 EUR south-africa utility 0.0063
2025-07-01 GBP france authentication 0.0216
2025-07-01 GBP indonesia authentication-international 0.0979
2025-07-01 IDR colombia marketing 178.40
2025-07-01 IDR indonesia authentication-international 1940.13
2025-07-01 INR mexico utility 0.6226
2025-07-01 INR rest-of-africa marketing 1.6497
2025-07-01 USD rest-of-western-europe marketing 0.0592
2025-07-01 USD saudi-arabia utility ?
2025-07-01 USD saudi-arabia service -
2025-07-01 USD united-kingdom utility 0.0220
2025-10-01 AUD netherlands marketing 0.2077
2025-10-01 AUD other utility 0.0100
2025-10-01 EUR united-arab-emirates utility 0.0130
2025-10-01 EUR united-kingdom authentication 0.0182
2025-10-01 GBP saudi-arabia authentication-international 0.0431
2025-10-01 GBP south-africa authentication 0.0055
2025-10-01 IDR argentina authentication 371.19
2025-10-01 IDR indonesia authentication-international 1940.13
2025-10-01 INR malaysia marketing 6.3037
2025-10-01 INR rest-of-middle-east marketing 2.4993
2025-10-01 USD north-america marketing 0.0250
2025-10-01 USD united-arab-emirates utility 0.0157
2026-01-01 AUD france marketing 0.1117
2026-01-01 AUD rest-of-asia-pacific utility 0.0148
2026-01-01 EUR israel authentication 0.0044
2026-01-01 EUR spain utility 0.0166
2026-01-01 GBP colombia authentication 0.0004
2026-01-01 GBP malaysia authentication-international 0.0302
2026-01-01 IDR indonesia authentication-international 1940.13
2026-01-01 IDR italy utility 427.89
2026-01-01 INR chile utility 1.4654
2026-01-01 INR rest-of-africa marketing 1.6497
2026-01-01 USD netherlands marketing 0.1597
2026-01-01 USD rest-of-africa utility 0.0040
2026-04-01 AUD rest-of-western-europe marketing 0.0769
2026-04-01 AUD saudi-arabia authentication 0.0139
2026-04-01 BRL north-america utility 0.0175
2026-04-01 BRL other utility 0.0396
2026-04-01 EUR france authentication 0.0248
2026-04-01 EUR indonesia marketing 0.0341
2026-04-01 GBP indonesia authentication-international 0.0979
2026-04-01 GBP rest-of-asia-pacific utility 0.0082
2026-04-01 IDR south-africa marketing 541.75
2026-04-01 INR rest-of-africa marketing 1.6497
2026-04-01 MXN russia utility 0.7362
2026-04-01 USD indonesia authentication 0.0250
2026-07-01 AED russia marketing 0.2945
2026-07-01 ARS singapore utility 23.1875
2026-07-01 AUD mexico authentication 0.0112
2026-07-01 BRL germany utility 0.2831
2026-07-01 CLP colombia utility 0.7063
2026-07-01 COP israel marketing 129.9680
2026-07-01 EUR india utility 0.0012
2026-07-01 GBP mexico authentication 0.0062
2026-07-01 IDR indonesia authentication-international 1940.13
2026-07-01 INR argentina utility 1.9062
2026-07-01 MXN rest-of-africa marketing 0.4141
2026-07-01 MYR other utility 0.0310
2026-07-01 PEN israel authentication 0.0176
2026-07-01 SAR israel marketing 0.1322
2026-07-01 SGD italy marketing 0.1018
2026-07-01 USD argentina marketing 0.0618
2026-07-01 USD north-america marketing 0.0250
2026-07-01 USD north-america utility 0.0034
2026-07-01 USD north-america authentication 0.0034
2026-07-01 USD north-america service -
2026-10-01 AED hungary marketing 0.3157
2026-10-01 ARS united-kingdom utility 31.8829
2026-10-01 AUD other authentication 0.0100
2026-10-01 BRL singapore utility 0.0824
2026-10-01 CLP russia service 35.3169
2026-10-01 COP hong-kong marketing 269.5087
2026-10-01 EUR kuwait marketing ?
2026-10-01 EUR kuwait service ?
2026-10-01 EUR rest-of-middle-east utility 0.0075
2026-10-01 GBP colombia authentication 0.0004
2026-10-01 IDR indonesia authentication-international 1940.13
2026-10-01 INR india marketing 0.8631
2026-10-01 INR india utility 0.1150
2026-10-01 INR kuwait marketing 5.8059
2026-10-01 INR morocco authentication-international 5.9406
2026-10-01 INR rest-of-latin-america service 0.8278
2026-10-01 MXN north-america marketing 0.4602
2026-10-01 MYR united-arab-emirates utility 0.0633
2026-10-01 PEN united-arab-emirates authentication 0.0522
2026-10-01 SAR sri-lanka marketing 0.2742
2026-10-01 SGD united-arab-emirates service 0.0201
2026-10-01 USD france marketing 0.0859
2026-10-01 USD india utility 0.0014
2026-10-01 USD kazakhstan authentication-international 0.1600
2026-10-01 USD mexico marketing 0.0397
2026-10-01 USD north-america marketing 0.0250
2026-10-01 USD north-america utility 0.0034
2026-10-01 USD north-america authentication 0.0034
2026-10-01 USD north-america service 0.0034
2026-10-01 USD north-america authentication-international -
'''

# Currency, market, category; then for each band its last message and its rate as published: the INR bands in Meta's
# own list, the others as providers reprint them. All are of 2026-10-01.
BANDS = '''
INR india utility 25000000:0.1150 50000000:0.1081 100000000:0.1012 200000000:0.0943 300000000:0.0874 :0.0805
INR mexico utility 1000000:0.6226 5000000:0.5915 10000000:0.5603 20000000:0.5292 40000000:0.4981 :0.4670
INR north-america authentication 100000:0.2491 500000:0.2366 2000000:0.2242 5000000:0.2117 10000000:0.1993 :0.1868
INR kuwait authentication-international 300000:8.7890 2000000:8.3496 10000000:7.9101 20000000:7.4707 40000000:7.0312 \
  :6.5918
USD rest-of-africa utility 100000:0.0040 1000000:0.0038 4500000:0.0036 40000000:0.0034 80000000:0.0032 :0.0030
BRL brazil utility 250000:0.0350 2000000:0.0333 17000000:0.0315 35000000:0.0298 70000000:0.0280 :0.0263
'''

# Charge and what it costs: an amount by currency, or None for unknown.
CHARGES = {
    'twilio.payg.platform': {'USD': '0'},
    'twilio.payg.message-out': {'USD': '0.005'},
    'twilio.payg.message-in': {'USD': '0.005'},
    'twilio.payg.message-failed': {'USD': '0.001'},
    'twilio.payg.engagement-suite': {'USD': '0.015'},
    'twilio.payg.flex-named-user': {'USD': '150'},
    'twilio.payg.flows': None,
    '360dialog.regular.licence': {'EUR': '49', 'USD': '59'},
    '360dialog.premium.licence': {'EUR': '99', 'USD': '119'},
    '360dialog.high-throughput.licence': {'EUR': '249', 'USD': '299'},
    '360dialog.partner-client-regular.licence': {'EUR': '25', 'USD': '25'},
    '360dialog.partner-client-premium.licence': {'EUR': '49', 'USD': '49'},
    '360dialog.partner-client-high-throughput.licence': {'EUR': '249', 'USD': '249'},
    '360dialog.partner-growth.platform': {'EUR': '500', 'USD': '500'},
    '360dialog.partner-premium.platform': {'EUR': '1000', 'USD': '1000'},
    '360dialog.regular.message-service': {'EUR': '0'},
    '360dialog.regular.message-template': {'EUR': '0'},
    '360dialog.regular.hosted-inbox': None,
    'bird.payg.platform': {'USD': '0'},
    'bird.payg.message-out': {'USD': '0.005'},
    'bird.payg.message-in': None,
    'bird.payg.set-up': None,
    'meta.direct.platform': {'USD': '0'},
    'meta.direct.message': {'USD': '0'},
}

# Charge, and the earliest month in which somebody read its price.
EARLIEST = {
    'twilio.payg.message-out': '2021-02',
    'twilio.payg.message-failed': '2026-02',
    '360dialog.regular.licence': '2026-04',
    'bird.payg.message-out': '2025-10',
}

# Country and its market in December 2024, September 2026 and November 2026.
COUNTRIES = '''
CA north-america north-america north-america
US north-america north-america north-america
HK rest-of-asia-pacific hong-kong hong-kong
KW rest-of-middle-east rest-of-middle-east kuwait
KZ other other kazakhstan
MA rest-of-africa rest-of-africa morocco
PL rest-of-central-eastern-europe poland poland
PR rest-of-latin-america rest-of-latin-america rest-of-latin-america
KR other other other
ZW other rest-of-africa rest-of-africa
'''

# Topic, last day of a month, the rule in force.
RULES = '''
counting 2024-12-31 counting-conversation
counting 2025-07-31 counting-message
service 2024-10-31 service-1000-per-account
service 2024-12-31 service-free
service 2026-09-30 service-free
service 2026-11-30 service-1000-per-number
utility-in-window 2024-12-31 utility-in-window-charged-conversation
utility-in-window 2026-09-30 utility-in-window-free
utility-in-window 2026-11-30 utility-in-window-charged
entry-point 2026-08-31 entry-point-free-72-hours
entry-point 2026-09-30 entry-point-free-7-days
not-sent 2025-04-30 marketing-to-us-not-sent
volume-bands 2026-09-30 volume-bands-assumed
volume-bands 2026-11-30 volume-bands
authentication-international 2026-11-30 authentication-international
'''


def load(path):
    return json.loads((CATALOGUE / path).read_text(encoding='utf-8'))


def rows(text):
    return [line.split() for line in text.strip().split('\n')]


def rate_of(date, currency, market, category):
    cell = load(f'rate-cards/{currency.lower()}-{date}.json')['rates'][market].get(category, ['-'])
    return '?' if cell[0] is None else cell[0]


def in_force(entries, date):
    return [entry for entry in entries if entry['from'] <= date <= entry.get('to', '9999')]


class Figures(unittest.TestCase):
    def test_rates(self):
        for date, currency, market, category, expected in rows(RATES):
            with self.subTest(date=date, currency=currency, market=market, category=category):
                self.assertEqual(expected, rate_of(date, currency, market, category))

    def test_bands(self):
        bands = load('volume-bands.json')
        for currency, market, category, *published in rows(BANDS):
            # Authentication-international shares the bands of authentication.
            kept = bands['markets'][market][category.replace('-international', '')]
            list_rate = Decimal(rate_of('2026-10-01', currency, market, category))
            found = []
            for last, discount in bands['sets'][kept]:
                rate = list_rate * (100 - Decimal(discount)) / 100
                found.append(f'{last or ""}:{rate.quantize(Decimal("0.0001"), ROUND_HALF_UP)}')
            self.assertEqual(published, found, f'{currency} {market} {category}')

    def test_thirty_million_to_india(self):
        bands = load('volume-bands.json')
        list_rate = Decimal(rate_of('2026-10-01', 'INR', 'india', 'utility'))
        rest, before, cost = 30000000, 0, Decimal(0)
        for last, discount in bands['sets'][bands['markets']['india']['utility']]:
            covered = min(rest, int(last) - before if last else rest)
            rate = list_rate * (100 - Decimal(discount)) / 100
            cost += covered * rate.quantize(Decimal('0.0001'), ROUND_HALF_UP)
            rest, before = rest - covered, int(last or 0)
        self.assertEqual(Decimal('3415500.00'), cost)

    def test_meta_charges_of_the_sample(self):
        """To Canada: 10,000 marketing, 20,000 utility (6,000 in the window), 5,000 authentication, 8,000 service."""
        for date, utility, service, expected in (('2026-10-01', 20000, 7000, '358.80'),
                                                 ('2026-07-01', 14000, 0, '314.60'),
                                                 ('2024-11-01', 20000, 0, '397.50')):
            cost = sum(quantity * Decimal(rate_of(date, 'USD', 'north-america', category))
                       for category, quantity in (('marketing', 10000), ('utility', utility), ('authentication', 5000),
                                                  ('service', service)) if quantity)
            self.assertEqual(Decimal(expected), cost, date)

    def charges(self):
        for path in (CATALOGUE / 'providers').iterdir():
            for plan in load(path)['plans']:
                for charge in plan['charges']:
                    yield charge['id'], charge

    def test_charges(self):
        charges = dict(self.charges())
        for name, expected in CHARGES.items():
            with self.subTest(charge=name):
                self.assertEqual(expected, charges[name]['prices'][0]['amount'])

    def test_charges_count_the_right_thing(self):
        charges = dict(self.charges())
        for name, metric in (('twilio.payg.message-out', 'delivered'), ('twilio.payg.message-failed', 'failed'),
                             ('twilio.payg.message-in', 'received'), ('bird.payg.message-out', 'sent'),
                             ('bird.payg.message-in', 'received'), ('360dialog.regular.licence', 'numbers')):
            self.assertEqual(metric, charges[name]['metric'], name)
        for name in ('360dialog.regular.marketing-surcharge', '360dialog.regular.payment-processing'):
            self.assertTrue(charges[name]['disputed'], name)
        surcharge = charges['360dialog.regular.marketing-surcharge']
        self.assertEqual(['marketing'], surcharge['categories'])
        self.assertEqual(('7', 'meta-charges'), (surcharge['prices'][0]['percent'], surcharge['prices'][0]['of']))
        self.assertEqual([('200', '0'), ('5000', '0.05'), ('10000', '0.0475'), ('20000', '0.045'), (None, None)],
                         [(tier['up_to'], tier['rate'] and tier['rate']['USD'])
                          for tier in charges['twilio.payg.conversations']['prices'][0]['tiers']])

    def test_first_readings(self):
        charges = dict(self.charges())
        for name, expected in EARLIEST.items():
            source = charges[name]['prices'][0]['source']
            dates = [source.get('first_seen'), source.get('seen')] + [also['on'] for also in source['also_seen']]
            self.assertEqual(expected, min(filter(None, dates))[:7], name)

    def test_countries(self):
        countries = load('markets.json')['countries']
        for country, *expected in rows(COUNTRIES):
            found = [in_force(countries[country]['history'], date)[0]['market']
                     for date in ('2024-12-31', '2026-09-30', '2026-11-30')]
            self.assertEqual(expected, found, country)

    def test_rules(self):
        rules = load('billing-rules.json')['rules']
        for topic, date, expected in rows(RULES):
            found = [rule['id'] for rule in in_force(rules, date) if rule['topic'] == topic]
            self.assertEqual([expected], found, f'{topic} on {date}')
        terms = {rule['id']: rule for rule in rules}
        self.assertEqual((1000, 'account'), (terms['service-1000-per-account']['allowance'],
                                             terms['service-1000-per-account']['per']))
        self.assertEqual((1000, 'number'), (terms['service-1000-per-number']['allowance'],
                                            terms['service-1000-per-number']['per']))
        self.assertEqual((72, 168), (terms['entry-point-free-72-hours']['hours'],
                                     terms['entry-point-free-7-days']['hours']))
        self.assertEqual(750000, terms['authentication-international']['allowance'])
        self.assertEqual(('marketing', ['US']), (terms['marketing-to-us-not-sent']['category'],
                                                 terms['marketing-to-us-not-sent']['countries']))

    def test_no_rule_before_its_time(self):
        rules = load('billing-rules.json')['rules']
        topics = {rule['topic'] for rule in in_force(rules, '2025-03-31')}
        self.assertNotIn('not-sent', topics)
        self.assertNotIn('volume-bands', topics)

    def test_exchange(self):
        rates = load('exchange/ecb-2026-10-09.json')['rates']
        self.assertEqual(('1.1206', '108.3965', '20036.94', '136.80'),
                         tuple(rates[code] for code in ('USD', 'INR', 'IDR', 'ISK')))
        self.assertEqual(29, len(rates))
        for code in ('AED', 'ARS', 'CLP', 'COP', 'PEN', 'SAR'):
            self.assertNotIn(code, rates, 'the ECB publishes no rate for it')


if __name__ == '__main__':
    unittest.main()
