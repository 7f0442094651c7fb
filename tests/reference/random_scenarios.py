# random_scenarios.py - scenarios over everything that can be entered; the same seed gives the same ones
# SPDX-License-Identifier: GPL-3.0-or-later
import random

from quantities import CATEGORIES, MESSAGE_METRICS

MONTHS = [f'{year}-{month:02d}' for year in range(2023, 2028) for month in range(1, 13)]
MONTHS = MONTHS[MONTHS.index('2023-06'):MONTHS.index('2027-03') + 1]
# Where the rules change, and the months around it.
TURNS = ('2024-05 2024-06 2024-07 2024-10 2024-11 2025-03 2025-04 2025-06 2025-07 2025-10 2026-06 2026-07 2026-09 '
         '2026-10')
AUDIENCES = ('direct', 'partner-client', 'partner')
OTHER_CURRENCIES = 'JPY KRW CHF CAD HUF ISK ZAR KWD BHD NGN VND'.split()
LATE_MONTHS = MONTHS[MONTHS.index('2026-07'):]
BUSY_COUNTRIES = 'US CA IN BR MX DE GB ID SA AE EG NG KW FR ES ZA TR KZ HK PL'.split()


class RandomScenarios:
    """Makes scenarios for a Catalogue; @features, where given, are the only ones that are wanted."""

    def __init__(self, catalogue, seed, features=None):
        self.random = random.Random(seed)
        self.catalogue = catalogue
        self.countries = sorted(catalogue.countries)
        self.billing_currencies = sorted(catalogue.cards)
        self.exchanged = sorted(set(self.billing_currencies + OTHER_CURRENCIES)
                                & {currency for _, rates in catalogue.exchange_files for currency in rates})
        self.metrics = sorted(set(catalogue.metrics) - set(MESSAGE_METRICS) - {'numbers'})
        self.features = sorted(catalogue.features) if features is None else features
        charges = [charge for plan in catalogue.plans.values() for charge in plan.charges]
        self.disputed = sorted({charge.id for charge in charges if charge.disputed})
        taxes = [charge.tax for charge in charges if charge.tax]
        self.tax_countries = sorted({country for tax in taxes for country in
                                     (*tax.countries, *tax.countries_without_vat_id)} | {'DE', 'IN', 'CL'})
        bounds = {1000, 5000} | {bound for bands in catalogue.band_sets.values() for bound, _ in bands if bound}
        self.bounds = sorted(bounds)

    def chance(self, probability):
        return self.random.random() < probability

    def volume(self):
        pick = self.random
        kind = pick.random()
        if kind < 0.2:
            return pick.randint(0, 12)
        if kind < 0.35:
            return max(0, pick.choice((1000, 2000, 3000, 5000)) + pick.randint(-2, 2))
        if kind < 0.5:
            return pick.choice(self.bounds) + pick.randint(-1, 1)
        if kind < 0.97:
            return int(10 ** pick.uniform(1, 7))
        return int(10 ** pick.uniform(7, 11))

    def percent(self):
        pick = self.random
        kind = pick.random()
        if kind < 0.15:
            return '0'
        if kind < 0.25:
            return '100'
        if kind < 0.6:
            return str(pick.randint(1, 99))
        if kind < 0.9:
            return f'{pick.randint(0, 999) / 10:.1f}'
        return f'{pick.randint(0, 99)}.{pick.randint(0, 999999999):09d}'

    def shares(self):
        names = ('inside_window_percent', 'entry_point_percent', 'delivered_percent', 'reclassified_percent')
        chosen = {name: self.percent() for name in names if self.chance(0.5)}
        # Mostly something gets through: otherwise half of all scenarios would cost nothing.
        if chosen.get('delivered_percent') == '0' or chosen.get('entry_point_percent') == '100':
            if self.chance(0.8):
                chosen = {}
        return chosen

    def destination(self, country):
        result = {'country': country,
                  'sent': {category: self.volume() for category in CATEGORIES if self.chance(0.7)}}
        if self.chance(0.5):
            result['received'] = self.volume()
        if self.chance(0.4):
            result['chats'] = self.volume()
            if self.chance(0.6):
                result['continued_percent'] = self.percent()
        if self.chance(0.3):
            result['shares'] = self.shares()
        return result

    def numbers(self):
        count = self.random.choice((1, 1, 1, 2, 3, 5, 17))
        result = {'count': count}
        if self.chance(0.6):
            result['replies'] = [self.volume() for _ in range(count)]
        return result

    def currency(self):
        """Mostly one with a rate of exchange; two of the others have three digits, some have none."""
        kind = self.random.random()
        if kind < 0.3:
            return 'USD'
        return self.random.choice(self.exchanged if kind < 0.85 else self.billing_currencies + OTHER_CURRENCIES)

    def month(self):
        """Mostly one where the rules turn, or a late one, for which most prices are known."""
        kind = self.random.random()
        return self.random.choice(TURNS.split() if kind < 0.3 else LATE_MONTHS if kind < 0.6 else MONTHS)

    def spread(self):
        """As banks have them, and the bounds; more decimals leave no room for the greatest random volumes."""
        pick = self.random
        return pick.choice(('0', '100', str(pick.randint(1, 5)), f'{pick.randint(0, 99)}.{pick.randint(0, 9999):04d}'))

    def tax(self):
        result = {'country': self.random.choice(self.tax_countries if self.chance(0.8) else self.countries)}
        for name, probability in (('vat_id', 0.6), ('reverse_charge', 0.3)):
            if self.chance(probability):
                result[name] = self.chance(0.5)
        return result

    def scenario(self, plans):
        """A scenario document that names the plans."""
        pick = self.random
        count = pick.choice((1, 1, 1, 2, 2, 3, 4, 5, 6))
        countries = [pick.choice(BUSY_COUNTRIES if self.chance(0.6) else self.countries) for _ in range(count)]
        result = {
            '$schema': 'urn:io.github.postage_app.Postage:scenario:1',
            'format': 1,
            'month': self.month(),
            'currency': self.currency(),
            'destinations': [self.destination(country) for country in dict.fromkeys(countries)],
        }
        optional = [
            ('audience', 0.2, lambda: pick.choice(AUDIENCES)),
            ('account_currency', 0.4, lambda: pick.choice(self.billing_currencies + ['CHF'])),
            ('business_country', 0.6, lambda: pick.choice(countries + ['US', 'IN', 'DE', 'BR'])),
            ('authentication_international', 0.4, lambda: self.chance(0.8)),
            ('term', 0.5, lambda: pick.choice(('monthly', 'quarterly', 'annual'))),
            ('route', 0.5, lambda: pick.choice(('cloud-api', 'marketing-messages'))),
            ('horizon_months', 0.5, lambda: pick.choice((1, 3, 7, 12, 24, 36, 120))),
            ('exchange_spread_percent', 0.5, self.spread),
            ('tax', 0.4, self.tax),
            ('shares', 0.6, self.shares),
            ('numbers', 0.7, self.numbers),
            ('quantities', 0.9, self.quantities),
            ('template_resubmissions', 0.4, self.volume),
            ('features', 0.45, self.wanted),
            ('templates_per_conversation', 0.4, self.templates_per_conversation),
        ]
        for name, probability, make in optional:
            if self.chance(probability):
                result[name] = make()
        result['plans'] = list(plans)
        if self.chance(0.4):
            result['baseline'] = pick.choice(sorted(self.catalogue.plans))
        return result

    def quantities(self):
        share = self.random.choice((0.5, 0.9, 1))
        # Whether a zero is entered, or left out, is the same to a person: it isn't made.
        return {metric: max(1, self.volume()) for metric in self.metrics if self.chance(share)}

    def wanted(self):
        share = self.random.choice((0.02, 0.05, 0.3, 1))
        return [name for name in self.features + self.disputed if self.chance(share)]

    def templates_per_conversation(self):
        return {category: self.random.choice(('1', '2', '1.5', '3.333333333', '8'))
                for category in CATEGORIES if self.chance(0.6)}
