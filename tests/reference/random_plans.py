# random_plans.py - plans of every price model with every optional member; the same seed gives the same ones
#
# A plan is valid by data/catalogue/README.md. What that page leaves open is left out, so that a difference is an error:
# a base that one list lacks, both limits where a list lacks one, "starting at" with a maximum, tiers and minimum spends
# of nothing, a single tier, categories of messages received, a share that is of something else from a date on.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import random

from random_scenarios import AUDIENCES, MONTHS
from quantities import MESSAGE_METRICS

AS_OF = '2026-11-22'
LISTS = ('USD', 'EUR', 'INR', 'GBP', 'BRL', 'CNY')
QUANTITY_MODELS = ('flat', 'per-unit', 'per-unit', 'included', 'package', 'graduated', 'volume', 'stairstep',
                   'tiered-package', 'prepaid-pack', 'quote')
MONTHLY_COMPONENTS = ('subscription', 'message-fees', 'feature-fees', 'template-fees')
TERMS = ('monthly', 'quarterly', 'annual')
TREATMENTS = ('passed-through', 'passed-through', 'marked-up', 'included', 'direct', 'unknown')


class RandomPlans:
    """Makes the file of a provider whose plans use the vocabulary of a Catalogue."""

    def __init__(self, catalogue, seed):
        self.random = random.Random(seed)
        self.metrics = sorted(catalogue.metrics)
        self.features = sorted(catalogue.features)[:8]
        self.markets = sorted(catalogue.band_markets)
        self.countries = sorted(catalogue.countries)
        self.meta_currencies = sorted(catalogue.cards)
        # Whether the plan that is being made states all of its prices, from the first month on.
        self.open = False

    def chance(self, probability):
        return self.random.random() < probability

    def some(self, names, most):
        return sorted(self.random.sample(list(names), self.random.randint(1, min(most, len(names)))))

    def count(self):
        pick = self.random
        return str(pick.choice((1, 2, 10, 100, 500, 1000, 5000, pick.randint(1, 10 ** 6))))

    def amount(self, largest=1000):
        pick = self.random
        digits = pick.choice((0, 0, 2, 2, 3, 4, 9))
        text = f'{pick.randint(0, pick.choice((1, largest)))}'
        if digits:
            text += f'.{pick.randint(1, 10 ** digits - 1):0{digits}d}'
        return text if float(text) else '0.005'

    def amounts(self, currencies, unknown=0.06, zero=0.1):
        """An amount by list; null, a zero in one list, or a list that is lacking now and then."""
        kind = self.random.random()
        if kind < unknown and not self.open:
            return None
        if kind < unknown + zero:
            return {self.random.choice(currencies): '0'}
        stated = [c for c in currencies if self.open or not self.chance(0.04)] or [self.random.choice(currencies)]
        return {currency: self.amount() for currency in stated}

    def source(self):
        pick = self.random
        source = {'url': 'https://www.example.org/prices'}
        dates = sorted(f'{pick.choice(MONTHS)}-{pick.randint(1, 28):02d}' for _ in range(pick.randint(0, 3)))
        if len(dates) > 1 and self.chance(0.5):
            source['first_seen'] = dates[0]
        if dates:
            source['seen'] = dates[-1] if self.chance(0.8) else dates[-1][:7]
        if len(dates) > 1:
            source['also_seen'] = [{'url': 'https://www.example.org/old', 'on': date}
                                   for date in sorted(set(dates[:-1]))]
        # Mostly early enough, or most prices would not be known yet.
        if self.open or dates and self.chance(0.5):
            source['first_seen'] = '2023-02-01'
        source['confidence'] = 'official'
        return source

    def tiers(self, currencies, model, size):
        pick = self.random
        bounds = sorted({pick.choice((1, 10, 100, 200, 1000, pick.randint(1, 10 ** 5)))
                         for _ in range(pick.randint(1, 4))})
        tiers = []
        for up_to in [*bounds, None]:
            tier = {'up_to': str(up_to * size) if up_to else None}
            # Something is never nothing: whether tiers of nothing are a stated zero is left open.
            unknown, zero = (0.25, 0) if up_to is None else (0.04, 0.1)
            if model != 'stairstep':
                tier['rate'] = self.amounts(currencies, unknown, zero)
            if model == 'stairstep' or self.chance(0.3):
                tier['flat'] = self.amounts(currencies, unknown, zero)
            tiers.append(tier)
        return tiers

    def price(self, charge, currencies, of):
        pick = self.random
        model = charge['model']
        price = {}
        if model in ('flat', 'per-unit', 'included', 'package'):
            price['amount'] = self.amounts(currencies)
        if model == 'minimum-spend':
            price['amount'] = self.amounts(currencies, zero=0)
        if model == 'included':
            price['included'] = self.count()
            if self.chance(0.7):
                # In every list: what a known amount beside an unknown base is worth is left open.
                price['base'] = {currency: self.amount() for currency in currencies}
        if model in ('package', 'tiered-package'):
            price['size'] = str(pick.choice((2, 7, 20, 100, 1000)))
        if model in ('graduated', 'volume', 'stairstep', 'tiered-package'):
            price['tiers'] = self.tiers(currencies, model, int(price.get('size', 1)))
        if model == 'prepaid-pack':
            units = sorted({int(self.count()) for _ in range(pick.randint(1, 4))})
            price['packs'] = [{'units': str(n), 'amount': self.amounts(currencies, zero=0)} for n in units]
        if model == 'percentage':
            price['percent'] = pick.choice(('0' if self.open else None, '0', '4', '7', '12.5', '19', '0.333333333',
                                            f'{pick.randint(1, 60)}'))
        price.update(of)

        if not self.open and self.chance(0.3):
            price['valid_from'] = pick.choice(MONTHS) + pick.choice(('', '-01', '-15'))
        if not self.open and self.chance(0.1):
            price['valid_to'] = max(price.get('valid_from', '')[:7], pick.choice(MONTHS)) + pick.choice(('', '-28'))
        if not self.open and self.chance(0.4):
            price['term'] = pick.choice(TERMS)
        self.optional(price, charge, currencies)
        price['source'] = self.source()
        return price

    def optional(self, price, charge, currencies):
        """The optional members that the model may have."""
        pick, model = self.random, charge['model']
        once = charge.get('one_off', False)
        if model == 'quote':
            return
        if model not in ('percentage', 'minimum-spend'):
            if not once and self.chance(0.12):
                price['months'] = pick.choice(('3', '12', '7'))
            if model != 'flat' and self.chance(0.25):
                price['allowances'] = [{'quantity': self.count(), 'period': period}
                                       for period in self.some(('month', 'year', 'once'), 3)]
            if self.chance(0.12):
                price['discount'] = pick.choice(('5', '33.3', '12.345678901', '50'))
        if model != 'minimum-spend' and not once:
            limits = [name for name in ('minimum', 'maximum') if self.chance(0.15)]
            for name in limits:
                price[name] = self.limit(currencies, 1 if name == 'minimum' else 100, len(limits) == 2)
        if '"0"' not in repr(price).replace("'", '"') and not self.open and 'maximum' not in price and self.chance(0.1):
            price['lower_bound'] = True

    def limit(self, currencies, scale, both):
        # Where both limits are stated, both are in all lists: which of the two wins unknown is left open.
        stated = [c for c in currencies if both or not self.chance(0.05)] or currencies
        return {currency: str(self.random.randint(1, 500) * scale) for currency in stated}

    def conditions(self, charge, currencies):
        """When the charge applies."""
        pick = self.random
        if self.chance(0.3):
            charge['feature'] = pick.choice(self.features)
        elif self.chance(0.08):
            charge['disputed'] = True
        if self.chance(0.08):
            charge['requires'] = self.some(self.features, 2)
        if self.chance(0.08):
            charge['excludes'] = self.some(self.features, 2)
        if self.chance(0.1):
            charge['route'] = pick.choice(('cloud-api', 'marketing-messages'))
        if self.chance(0.1):
            charge['currencies'] = self.some(currencies, 2)

    def markets_of(self, charge):
        if self.chance(0.25):
            name = self.random.choice(('markets', 'except_markets'))
            charge[name] = self.some(self.markets, 12)

    def categories_of(self, charge):
        """Authentication of both kinds goes together: only Meta tells them apart."""
        names = self.some(('marketing', 'utility', 'authentication', 'service'), 3)
        if 'authentication' in names:
            names.append('authentication-international')
        charge['categories'] = names

    def charge(self, plan_id, number, model, component):
        return {'id': f'{plan_id}.c{number}', 'name': f'Charge {number}', 'component': component, 'model': model}

    def finish(self, charge, currencies, of=None):
        count = self.random.choice((1, 1, 1, 2, 3))
        charge['prices'] = [self.price(charge, currencies, of or {}) for _ in range(count)]
        charge['evidence'] = ['random.01']
        return charge

    def quantity_charge(self, plan_id, number, currencies):
        once = self.chance(0.12)
        model = self.random.choice(QUANTITY_MODELS[:-1] if self.open else QUANTITY_MODELS)
        charge = self.charge(plan_id, number, model,
                             'set-up' if once else self.random.choice(MONTHLY_COMPONENTS))
        if once:
            charge['one_off'] = True
        if model not in ('flat', 'quote'):
            others = [metric for metric in self.metrics if metric not in MESSAGE_METRICS]
            messages = not once and self.chance(0.5)
            charge['metric'] = self.random.choice(MESSAGE_METRICS if messages else others)
            if messages:
                self.markets_of(charge)
                if 'received' not in charge['metric'] and self.chance(0.4):
                    self.categories_of(charge)
        self.conditions(charge, currencies)
        return self.finish(charge, currencies)

    def share_charge(self, plan_id, number, currencies, monthly, model='percentage', of=None):
        charge = self.charge(plan_id, number, model, self.random.choice(MONTHLY_COMPONENTS))
        of = of or self.random.choice(('meta-charges', 'all') + (('charges',) if monthly else ()))
        terms = {'of': of}
        if of == 'charges':
            terms['charges'] = self.some(monthly, 3)
        if model == 'percentage':
            self.markets_of(charge)
            if self.chance(0.3):
                self.categories_of(charge)
        self.conditions(charge, currencies)
        return self.finish(charge, currencies, terms)

    def tax_charge(self, plan_id, number, currencies, monthly):
        charge = self.charge(plan_id, number, 'percentage', 'taxes')
        charge['tax'] = {}
        countries = ['DE', 'IN', 'CL', 'US', 'BR', 'FR']
        if self.chance(0.8):
            charge['tax']['countries'] = self.some(countries, 4)
        if not charge['tax'] or self.chance(0.4):
            charge['tax']['countries_without_vat_id'] = self.some(countries, 4)
        of = {'of': 'charges', 'charges': self.some(monthly, 4)} if monthly and self.chance(0.3) else {'of': 'all'}
        return self.finish(charge, currencies, of)

    def plan(self, plan_id):
        pick = self.random
        self.open = self.chance(0.5)
        treatment = pick.choice(TREATMENTS[:-1] if self.open else TREATMENTS)
        currencies = self.meta_currencies if treatment == 'direct' else self.some(LISTS, 3)
        if treatment != 'direct':
            pick.shuffle(currencies)
        plan = {'id': plan_id, 'name': 'Random', 'status': 'current',
                'audience': 'direct' if self.chance(0.9) else pick.choice(AUDIENCES), 'currencies': currencies,
                'meta_charges': {'treatment': treatment, 'source': self.source()}}
        if treatment == 'unknown':
            del plan['meta_charges']['source']
        if self.chance(0.1):
            plan['valid_from'] = pick.choice(MONTHS)
        if self.chance(0.1):
            plan['status'] = 'historic'
            plan['valid_to'] = max(plan.get('valid_from', ''), pick.choice(MONTHS)) + pick.choice(('', '-15'))
        if self.chance(0.16):
            name = pick.choice(('regions', 'except_regions'))
            plan[name] = self.some(['US', 'IN', 'DE', 'BR', *self.countries[:20]], 15)
        if self.chance(0.15):
            plan['limits'] = [{'metric': metric, 'maximum': self.count(), 'source': self.source()}
                              for metric in self.some(self.metrics, 2)]
        plan['charges'] = self.charges(plan_id, currencies, treatment)
        return plan

    def charges(self, plan_id, currencies, treatment):
        charges = [self.quantity_charge(plan_id, number, currencies) for number in range(self.random.randint(1, 6))]
        monthly = [charge['id'] for charge in charges if 'one_off' not in charge]
        if treatment == 'marked-up':
            charges.append(self.share_charge(plan_id, len(charges), currencies, monthly, of='meta-charges'))
        while self.chance(0.4):
            charges.append(self.share_charge(plan_id, len(charges), currencies, monthly))
        if self.chance(0.2):
            charges.append(self.share_charge(plan_id, len(charges), currencies, monthly, model='minimum-spend'))
        if self.chance(0.4):
            charges.append(self.tax_charge(plan_id, len(charges), currencies, monthly))
        if self.chance(0.15):
            fee = self.share_charge(plan_id, len(charges), currencies, monthly)
            fee['payment_fee'] = True
            charges.append(fee)
        return charges

    def provider(self, provider_id, count):
        """The document of a provider with so many plans."""
        return {'kind': 'provider', 'format': 1, 'id': provider_id, 'name': 'Random', 'former_names': [],
                'website': 'https://www.example.org', 'as_of': AS_OF,
                'plans': [self.plan(f'{provider_id}.p{number}') for number in range(count)]}
