#!/usr/bin/env python3
# crossings.py - where pairs of random plans cross, in Python integers, and where the program says that they do
#
# Each plan has a subscription and a fee of one price model for what is sent; Meta's charges are in its prices. Its bill
# is a function of one quantity, which prices.py computes without the program. Between two neighbouring ends of steps of
# either plan the difference of the bills is a straight line, so that integer division tells exactly where it is zero.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import collections
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from prices import Price

DATA = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'catalogue'
SOURCE = {'url': 'https://www.example.org/prices', 'first_seen': '2023-02-01', 'seen': '2026-11-01',
          'confidence': 'official'}
MODELS = ('flat', 'per-unit', 'included', 'package', 'graduated', 'volume', 'stairstep', 'tiered-package',
          'prepaid-pack')
NANO = 10 ** 9
# A plan has no more steps in the range that is searched, so that every one of them can be looked at.
STEPS = 1500


def text(amount):
    """A count of 10⁻⁹ as files write it."""
    return f'{amount // NANO}.{amount % NANO:09d}'.rstrip('0').rstrip('.')


class Maker:
    """Makes prices of every model with steps between 1 and the most that is sent."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def rate(self, most):
        """What one unit costs: all units together cost some hundreds."""
        digits = self.random.choice((2, 3, 4, 6, 9))
        unit = 10 ** (9 - digits)
        return max(self.random.randint(0, 800 * NANO // most) // unit * unit, unit if self.random.random() < 0.9 else 0)

    def usd(self, amount):
        return {'USD': text(amount)}

    def bounds(self, most, size=1):
        units = sorted({self.random.randint(1, max(1, most // size)) for _ in range(self.random.randint(1, 4))})
        return [str(n * size) for n in units] + [None]

    def price(self, model, most):
        pick = self.random
        price = {'source': SOURCE}
        size = max(1, most // STEPS, pick.choice((2, 7, 20, 100, 1000, most // 5)))
        if model == 'flat':
            price['amount'] = self.usd(self.rate(most) * pick.randint(1, most))
        elif model == 'per-unit':
            price['amount'] = self.usd(self.rate(most))
        elif model == 'included':
            price.update(amount=self.usd(self.rate(most)), included=str(pick.randint(1, most)),
                         base=self.usd(self.rate(most) * pick.randint(1, most)))
        elif model == 'package':
            price.update(amount=self.usd(self.rate(most) * size), size=str(size))
        elif model == 'prepaid-pack':
            units = sorted({pick.randint(max(1, most // STEPS), most) for _ in range(pick.randint(1, 4))})
            price['packs'] = [{'units': str(n), 'amount': self.usd(self.rate(most) * n)} for n in units]
        else:
            size = size if model == 'tiered-package' else 1
            price['tiers'] = []
            for up_to in self.bounds(most, size):
                tier = {'up_to': up_to}
                if model != 'stairstep':
                    tier['rate'] = self.usd(self.rate(most) * size)
                if model == 'stairstep' or pick.random() < 0.3:
                    tier['flat'] = self.usd(self.rate(most) * pick.randint(1, most))
                price['tiers'].append(tier)
            if model == 'tiered-package':
                price['size'] = str(size)
        for name in ('minimum', 'maximum'):
            if pick.random() < 0.12:
                price[name] = self.usd(pick.randint(1, 400) * NANO + (600 * NANO if name == 'maximum' else 0))
        return price

    def pair(self, number):
        """Two plans, whose subscriptions are such that they cost nearly the same at some quantity."""
        pick = self.random
        most = pick.choice((60, 400, 5000, 100000, 2000000))
        plans = [Plan(f'random.p{number}{name}', model, self.price(model, most), most)
                 for name, model in zip('ab', (pick.choice(MODELS), pick.choice(MODELS)))]
        meeting = pick.randint(0, most)
        costs = [plan.fee(meeting) for plan in plans]
        off = pick.choice((0, 0, 1, NANO // 100, pick.randint(0, 20 * NANO)))
        for plan, cost in zip(plans, costs):
            plan.subscription = max(costs) - cost
        plans[0].subscription += off
        return plans


class Plan:
    def __init__(self, plan_id, model, document, most):
        self.id, self.model, self.document, self.most = plan_id, model, document, most
        self.price = Price(document, model, '2026-11-22')
        self.subscription = 0

    def fee(self, quantity):
        # A flat price is for the month, not for what is sent in it.
        amount, known = self.price.cost(1 if self.model == 'flat' else quantity, 'USD')
        amount, known = self.price.limited(amount, known, 'USD')
        assert known
        return amount

    def bill(self, quantity):
        return self.subscription + self.fee(quantity)

    def starts(self):
        """Where another step begins: within one, the fee before its bounds is a straight line."""
        price, most = self.price, self.most
        starts = {0, 1, price.included + 1} | {up_to + 1 for up_to, _, _ in price.tiers if up_to}
        starts |= {units + 1 for units, _ in price.packs}
        for size in [price.size] + [units for units, _ in price.packs[-1:]]:
            if size:
                starts |= set(range(1, most + 1, size))
        starts = sorted(start for start in starts if start <= most)
        return set(starts) | {bend for start, end in zip(starts, [*starts[1:], most + 1])
                              for bend in self.bends(start, end - 1)}

    def bends(self, start, end):
        """Where the fee, which only rises from start to end, reaches a bound and leaves it."""
        cost = lambda quantity: self.price.cost(quantity, 'USD')[0]
        for bound in [b['USD'] for b in (self.price.minimum, self.price.maximum) if b]:
            low, high = start, end + 1
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if cost(middle) >= bound else (middle + 1, high)
            yield from (bend for bend in (low, low + 1) if start <= bend <= end)

    def charges(self):
        fee = {'id': f'{self.id}.fee', 'name': 'Fee', 'component': 'message-fees', 'model': self.model,
               'prices': [self.document], 'evidence': ['random.01']}
        if self.model != 'flat':
            fee['metric'] = 'sent'
        subscription = {'id': f'{self.id}.licence', 'name': 'Licence', 'component': 'subscription', 'model': 'flat',
                        'prices': [{'amount': {'USD': text(self.subscription)}, 'source': SOURCE}],
                        'evidence': ['random.01']}
        return [subscription, fee]

    def to_document(self):
        return {'id': self.id, 'name': 'Random', 'status': 'current', 'audience': 'direct', 'currencies': ['USD'],
                'meta_charges': {'treatment': 'included', 'source': SOURCE}, 'charges': self.charges()}


def signs(a, b, most):
    """The order of the bills as runs: where each begins, and -1, 0 or 1."""
    runs = []

    def begin(quantity, difference):
        sign = (difference > 0) - (difference < 0)
        if not runs or runs[-1][1] != sign:
            runs.append((quantity, sign))

    starts = sorted(a.starts() | b.starts())
    for start, end in zip(starts, [*starts[1:], most + 1]):
        first, last = a.bill(start) - b.bill(start), a.bill(end - 1) - b.bill(end - 1)
        begin(start, first)
        if end - start > 1:
            slope, rest = divmod(last - first, end - 1 - start)
            assert rest == 0, 'a step is not a straight line'
            if slope:
                # The last quantity on the first side of zero, or at it.
                zero = start + -first // slope if slope > 0 else start + first // -slope
                for quantity in (zero, zero + 1):
                    if start < quantity < end:
                        begin(quantity, first + slope * (quantity - start))
    return runs


def tried_signs(a, b, most):
    """The same, quantity by quantity."""
    runs = []
    for quantity in range(most + 1):
        difference = a.bill(quantity) - b.bill(quantity)
        sign = (difference > 0) - (difference < 0)
        if not runs or runs[-1][1] != sign:
            runs.append((quantity, sign))
    return runs


def crossings(runs):
    """Where the dearer plan isn't dearer any more, and is cheaper then."""
    found, strict, equal = [], 0, None
    for quantity, sign in runs:
        if sign == 0:
            equal = quantity
            continue
        if strict and sign != strict:
            found.append({'before': 0 if strict < 0 else 1, 'after': 0 if sign < 0 else 1,
                          'quantity': quantity if equal is None else equal, 'cheaper_from': quantity})
        strict, equal = sign, None
    return found


def request(pair):
    return {
        '$schema': 'urn:io.github.postage_app.Postage:scenario:1', 'format': 1, 'name': 'Random',
        'month': '2026-11', 'currency': 'USD', 'audience': 'direct',
        'destinations': [{'country': 'CA', 'sent': {'utility': 0}}], 'numbers': {'count': 1},
        'plans': [plan.id for plan in pair], 'axis': 'CA/utility', 'most': pair[0].most,
    }


def answers(executable, folder, pairs):
    with tempfile.TemporaryFile('w+', encoding='utf-8') as requests:
        requests.writelines(json.dumps(request(pair)) + '\n' for pair in pairs)
        requests.flush()
        requests.seek(0)
        result = subprocess.run([executable, str(folder)], stdin=requests, stdout=subprocess.PIPE, check=True,
                                encoding='utf-8')
    return [json.loads(line) for line in result.stdout.splitlines()]


def write_catalogue(folder, pairs):
    shutil.copytree(DATA, folder)
    provider = {'kind': 'provider', 'format': 1, 'id': 'random', 'name': 'Random', 'former_names': [],
                'website': 'https://www.example.org', 'as_of': '2026-11-22',
                'plans': [plan.to_document() for pair in pairs for plan in pair]}
    (folder / 'providers' / 'random.json').write_text(json.dumps(provider), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('executable')
    parser.add_argument('--pairs', type=int, default=2000)
    parser.add_argument('--seed', type=int, default=1)
    arguments = parser.parse_args()
    maker = Maker(arguments.seed)
    pairs = [maker.pair(number) for number in range(arguments.pairs)]
    models, wrong, equal, tried = collections.Counter(), 0, 0, 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / 'catalogue'
        write_catalogue(folder, pairs)
        found = answers(arguments.executable, folder, pairs)
    taken = time.monotonic() - start

    for pair, answer in zip(pairs, found):
        runs = signs(*pair, pair[0].most)
        if pair[0].most <= 5000:
            assert runs == tried_signs(*pair, pair[0].most), f'the reference contradicts itself: {pair[0].id}'
            tried += 1
        expected = crossings(runs)
        for plan in pair:
            models[plan.model] += len(expected)
        equal += sum(crossing['quantity'] != crossing['cheaper_from'] for crossing in expected)
        if answer != {'searched': pair[0].most, 'crossings': expected}:
            wrong += 1
            if wrong <= 3:
                print(json.dumps([plan.to_document() for plan in pair]))
                print('  expected', expected, '\n  found   ', answer)
    total = sum(models.values()) // 2
    print(f'{len(pairs)} pairs, {total} crossings ({equal} with equal bills), {wrong} disagreements; '
          f'{tried} pairs tried quantity by quantity; the program took {taken:.1f} s')
    print(', '.join(f'{model} {models[model]}' for model in MODELS))
    # A search that finds nothing would agree with everything.
    return 1 if wrong or len(found) != len(pairs) or total < len(pairs) or not all(models[m] for m in MODELS) else 0


sys.exit(main())
