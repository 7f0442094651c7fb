# own_models.py - own plans with prices of every model, whose amounts often end in a half of a cent
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import random

METRICS = ['sent', 'delivered', 'received']
COMPONENTS = ['subscription', 'message-fees', 'feature-fees', 'template-fees']
N_PLANS = 12
N_CHARGES = 14


class Maker:
    """Made-up plans; the same ones each time."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def amount(self, digits):
        """A price: half of them end in 5, so that products end in halves."""
        number = self.random.randint(0, 10 ** (digits + 1))
        if self.random.random() < 0.5:
            number = number // 10 * 10 + 5
        whole, rest = divmod(number, 10 ** digits)
        return f'{whole}.{rest:0{digits}}'.rstrip('0').rstrip('.')

    def amounts(self, digits=None):
        return {'USD': self.amount(digits or self.random.randint(1, 6))}

    def maybe(self, price, name, value, chance=0.3):
        if self.random.random() < chance:
            price[name] = value

    def price(self, model):
        price = {'source': {'confidence': 'own'}, 'valid_from': '2026-01'}
        if model in ('flat', 'per-unit', 'included', 'package'):
            price['amount'] = self.amounts()
        if model == 'included':
            price.update(included=str(self.random.randint(0, 20000)), base=self.amounts(3))
        if model in ('package', 'tiered-package'):
            price['size'] = str(self.random.choice([7, 100, 1000]))
        if model in ('graduated', 'volume', 'stairstep', 'tiered-package'):
            part = 'flat' if model == 'stairstep' else 'rate'
            # A tier ends with a whole package.
            size = int(price.get('size', 1))
            bounds = [str(bound * size) for bound in sorted(self.random.sample(range(1, 40000 // size), 3))]
            price['tiers'] = [{'up_to': bound, part: self.amounts()} for bound in [*bounds, None]]
            if model == 'graduated':
                price['tiers'][1]['flat'] = self.amounts(3)
        if model == 'percentage':
            price.update(percent=self.amount(2), of=self.random.choice(['all', 'meta-charges']))
        if model == 'minimum-spend':
            price.update(amount={'USD': str(self.random.randint(1, 9000))}, of='all')
        if model not in ('percentage', 'minimum-spend'):
            self.maybe(price, 'months', self.random.choice(['3', '7', '12']))
            self.maybe(price, 'discount', self.amount(1))
        if model != 'minimum-spend':
            self.maybe(price, 'maximum', {'USD': str(self.random.randint(1, 400))})
            self.maybe(price, 'minimum', {'USD': self.amount(3)})
        if model == 'per-unit':
            self.maybe(price, 'allowances', [{'quantity': str(self.random.randint(1, 9000)), 'period': 'month'}])
        return price

    def charge(self, number):
        models = ['flat', 'per-unit', 'included', 'package', 'graduated', 'volume', 'stairstep', 'tiered-package',
                  'percentage', 'minimum-spend']
        model = models[number % len(models)]
        charge = {'id': f'charge-{number}', 'name': f'Charge {number}', 'model': model,
                  'component': self.random.choice(COMPONENTS), 'prices': [self.price(model)]}
        if model not in ('flat', 'percentage', 'minimum-spend'):
            charge['metric'] = self.random.choice(METRICS)
        return charge

    def plan(self, number):
        return {'id': f'own.made-{number}', 'name': f'Made {number}', 'status': 'current', 'audience': 'direct',
                'currencies': ['USD'],
                'meta_charges': {'treatment': 'passed-through', 'source': {'confidence': 'own'}},
                'charges': [self.charge(i) for i in range(N_CHARGES)]}


def write(data_folder):
    """Writes the plans into a user's folder of data. Returns: what --plans needs."""
    folder = data_folder / 'postage' / 'plans'
    folder.mkdir(parents=True)
    maker = Maker('spreadsheet')
    plans = [maker.plan(i) for i in range(N_PLANS)]
    for plan in plans:
        document = {'kind': 'provider', 'format': 1, 'id': 'made', 'own': True, 'name': 'Made', 'as_of': '2026-11-01',
                    'plans': [plan]}
        (folder / f'{plan["id"]}.json').write_text(json.dumps(document), encoding='utf-8')
    return ','.join(plan['id'] for plan in plans)
