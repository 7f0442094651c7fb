# catalogue.py - the catalogue's files as the reference needs them; the contract is data/catalogue/README.md
# SPDX-License-Identifier: GPL-3.0-or-later
import calendar
import json
import pathlib

from money import NANO, nano
from prices import Price, Tax


def last_day(month):
    """The last day of a month such as "2026-11": the rules of that day decide the month (data/catalogue/README.md)."""
    year, number = map(int, month.split('-'))
    return f'{month}-{calendar.monthrange(year, number)[1]:02d}'


def in_force(entry, day):
    return entry['from'] <= day <= entry.get('to', day)


class Charge:
    """One charge of a plan; the prices that were chosen are kept, because every scenario asks for the same ones."""

    def __init__(self, document, as_of):
        self.id = document['id']
        self.component = document['component']
        self.model = document['model']
        self.metric = document.get('metric')
        self.categories = frozenset(document['categories']) if 'categories' in document else None
        self.markets = frozenset(document['markets']) if 'markets' in document else None
        self.except_markets = frozenset(document.get('except_markets', ()))
        self.filtered = bool(self.categories or self.markets or self.except_markets)
        self.feature = document.get('feature')
        self.requires = frozenset(document.get('requires', ()))
        self.excludes = frozenset(document.get('excludes', ()))
        self.route = document.get('route')
        self.currencies = document.get('currencies')
        self.disputed = document.get('disputed', False)
        self.one_off = document.get('one_off', False)
        self.payment_fee = document.get('payment_fee', False)
        self.tax = Tax(document['tax']) if 'tax' in document else None
        self.prices = [Price(price, self.model, as_of) for price in document['prices']]
        self.document = document
        self._chosen = {}

    def price(self, month, term):
        """The price that applies, or None where none is known (rule 10)."""
        key = month, term
        if key not in self._chosen:
            chosen = None
            for price in self.prices:
                if price.in_force(month) and price.term <= term and (chosen is None or price.term >= chosen.term):
                    chosen = price
            self._chosen[key] = chosen
        return self._chosen[key]

    def is_over(self, month):
        """Whether every price has ended: what is historic counts in its months only."""
        return all(price.last < month for price in self.prices)

    def serves(self, route, currency):
        return ((self.route is None or self.route == route)
                and (self.currencies is None or currency in self.currencies))

    def takes(self, market, category):
        """Whether the charge's filters let a message, or a line, of this market and category through."""
        return ((self.categories is None or category in self.categories)
                and (self.markets is None or market in self.markets)
                and market not in self.except_markets)


class Plan:
    def __init__(self, document, provider):
        self.id = document['id']
        self.audience = document['audience']
        self.currencies = document['currencies']
        self.treatment = document['meta_charges']['treatment']
        self.regions = document.get('regions')
        self.except_regions = document.get('except_regions', ())
        self.limits = [(limit['metric'], int(limit['maximum'])) for limit in document.get('limits', ())]
        self.valid_from = document.get('valid_from')
        self.valid_to = document.get('valid_to')
        self.charges = [Charge(charge, provider['as_of']) for charge in document['charges']]
        self.document = document

    def has_terms_for(self, wanted, route, currency, month, tells):
        """Whether a charge that `tells` has terms for the scenario: not one that is over, lacks something that it
        requires, or is for another route or list."""
        return any(tells(charge) and charge.requires <= wanted and charge.serves(route, currency)
                   and not charge.is_over(month) for charge in self.charges)

    def feature_unknown(self, feature, wanted, route, currency, month):
        """Whether the plan is silent on a wanted feature (rule 13)."""
        return not self.has_terms_for(wanted, route, currency, month, lambda charge: charge.feature == feature)

    def tax_unknown(self, tax, wanted, route, currency, month):
        """Whether taxes are asked for, and no charge of the plan tells those of the country (rule 14)."""
        return bool(tax and not tax.get('reverse_charge')
                    and not self.has_terms_for(wanted, route, currency, month,
                                               lambda charge: charge.tax and charge.tax.names(tax['country'])))


class Catalogue:
    """All files of a folder such as data/catalogue."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)

        def read(path):
            return json.loads(path.read_text(encoding='utf-8'))

        markets = read(folder / 'markets.json')
        self.countries = {code: country['history'] for code, country in markets['countries'].items()}
        self.rules = read(folder / 'billing-rules.json')['rules']
        self.metrics = read(folder / 'vocabulary.json')['metrics']
        self.features = read(folder / 'vocabulary.json')['features']
        self.every_business_has = {name for name, m in self.metrics.items() if m.get('absent') == 'unknown'}
        bands = read(folder / 'volume-bands.json')
        self.band_sets = {name: [(int(up_to) if up_to else None, nano(discount)) for up_to, discount in rows]
                          for name, rows in bands['sets'].items()}
        self.band_markets = bands['markets']
        self.cards = {}
        for path in sorted((folder / 'rate-cards').glob('*.json')):
            card = read(path)
            rates = {market: {category: None if cell[0] is None else nano(cell[0]) for category, cell in row.items()}
                     for market, row in card['rates'].items()}
            self.cards.setdefault(card['currency'], []).append((card['effective'], rates))
        for cards in self.cards.values():
            cards.sort(key=lambda card: card[0])
        self.exchange_files = sorted(
            ((document['date'], {**{c: nano(r) for c, r in document['rates'].items()}, document['base']: NANO})
             for document in map(read, (folder / 'exchange').glob('*.json'))), key=lambda entry: entry[0])
        self.plans = {}
        for path in sorted((folder / 'providers').glob('*.json')):
            provider = read(path)
            for plan in provider['plans']:
                self.plans[plan['id']] = Plan(plan, provider)

    def market(self, country, day):
        return next(entry['market'] for entry in self.countries[country] if in_force(entry, day))

    def rule(self, topic, day):
        return next((rule for rule in self.rules if rule['topic'] == topic and in_force(rule, day)), None)

    def is_not_sent(self, category, country, day):
        return any(rule['topic'] == 'not-sent' and in_force(rule, day) and rule['category'] == category
                   and country in rule['countries'] for rule in self.rules)

    def card(self, currency, day):
        """The newest list of a currency that is in force on the day, as (first day, rates), or None."""
        newest = None
        for card in self.cards.get(currency, ()):
            if card[0] <= day:
                newest = card
        return newest

    def bands(self, market, category):
        """The volume bands of a market; international authentication shares those of authentication (rule 7)."""
        name = 'authentication' if category == 'authentication-international' else category
        return self.band_sets.get(self.band_markets.get(market, {}).get(name))

    def exchange(self, source, target, day):
        """What an amount is multiplied with and divided by, or None (rule 11): the latest rates up to the day, else the
        earliest."""
        if source == target:
            return 1, 1
        known = [(date, rates) for date, rates in self.exchange_files if source in rates and target in rates]
        if not known:
            return None
        rates = ([rates for date, rates in known if date <= day] or [known[0][1]])[-1]
        return rates[target], rates[source]
