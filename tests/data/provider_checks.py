# provider_checks.py - what a provider's file has to satisfy that its schema can't see
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a file may name of other files is handed in: markets.json, vocabulary.json, and the currencies that have a rate
# of exchange or a card.

import itertools

from catalogue_checks import (CATEGORIES, Problems, check_ascent, check_dates, check_names, first_day)

LANGUAGES = {'en', 'zh_CN'}
ROUTES = {'cloud-api', 'marketing-messages'}
# What a charge may count that says what sending a message costs.
SENDING = {'sent', 'delivered', 'sent-and-received', 'conversations'}
AMOUNTS = ('amount', 'base', 'minimum', 'maximum', 'rate', 'flat')


class Known:
    """What the other files of the catalogue define."""

    def __init__(self, markets, vocabulary, currencies):
        self.markets = set(markets['markets'])
        self.countries = set(markets['countries'])
        self.metrics = set(vocabulary['metrics'])
        self.features = set(vocabulary['features'])
        self.currencies = set(currencies)


def find_cycle(edges):
    """A node that leads back to itself, or None; @edges are pairs."""
    reach = {}
    for start, end in edges:
        reach.setdefault(start, set()).add(end)
    for start in sorted(reach):
        seen, todo = set(), [start]
        while todo:
            for end in reach.get(todo.pop(), ()):
                if end == start:
                    return start
                if end not in seen:
                    seen.add(end)
                    todo.append(end)
    return None


def check_amounts(p, value, place, currencies):
    for name in AMOUNTS:
        if isinstance(value.get(name), dict):
            p.want(set(value[name]) <= currencies, f'{place}.{name}',
                   f'{sorted(set(value[name]) - currencies)} are not currencies of the plan')


def check_price(p, price, place, currencies):
    check_amounts(p, price, place, currencies)
    for name, bound in (('tiers', 'up_to'), ('packs', 'units')):
        steps = price.get(name, [])
        for index, step in enumerate(steps):
            check_amounts(p, step, f'{place}.{name}[{index}]', currencies)
        check_ascent(p, [step[bound] for step in steps], f'{place}.{name}')
    if 'size' in price:
        for index, tier in enumerate(price.get('tiers', [])):
            p.want(tier['up_to'] is None or int(tier['up_to']) % int(price['size']) == 0, f'{place}.tiers[{index}]',
                   'is not a multiple of the size')


def start_of(price):
    """From when a price holds, by what the file says of it."""
    source = price['source']
    dates = [source.get('first_seen'), source.get('seen')] + [also['on'] for also in source.get('also_seen', [])]
    return price.get('valid_from') or min(map(first_day, filter(None, dates)), default='')


def check_charge(p, charge, place, plan, known):
    p.want(charge['id'].startswith(plan['id'] + '.'), place, f'{charge["id"]!r} is not an id of {plan["id"]}')
    for name, words in (('markets', known.markets), ('except_markets', known.markets), ('requires', known.features),
                        ('excludes', known.features), ('currencies', set(plan['currencies']))):
        unknown = set(charge.get(name, ())) - words
        p.want(not unknown, f'{place}.{name}', f'{sorted(unknown)} are not known')
    for name, words in (('metric', known.metrics), ('feature', known.features)):
        p.want(charge.get(name) in words | {None}, f'{place}.{name}', f'{charge.get(name)!r} is not in the vocabulary')
    for name in ('countries', 'countries_without_vat_id'):
        unknown = set(charge.get('tax', {}).get(name, ())) - known.countries
        p.want(not unknown, f'{place}.tax.{name}', f'{sorted(unknown)} are not known')

    wanted = {charge.get('feature')} | set(charge.get('requires', ()))
    p.want(not wanted & set(charge.get('excludes', ())), f'{place}.excludes', 'the charge can never apply')
    for index, price in enumerate(charge['prices']):
        check_price(p, price, f'{place}.prices[{index}]', set(charge.get('currencies', plan['currencies'])))
    starts = [(price.get('term', 'monthly'), start_of(price)) for price in charge['prices']]
    p.want(len(starts) == len(set(starts)), f'{place}.prices', 'two prices of one term start on the same day')


def check_references(p, plan, place):
    """What charges of a plan say of each other."""
    ids = {charge['id'] for charge in plan['charges']}
    listed = []
    for index, charge in enumerate(plan['charges']):
        for price in charge['prices']:
            unknown = set(price.get('charges', ())) - ids
            p.want(not unknown, f'{place}.charges[{index}]', f'{sorted(unknown)} are not charges of the plan')
            listed += [(charge['id'], other) for other in price.get('charges', ())]
    cycle = find_cycle(listed)
    p.want(cycle is None, place, f'{cycle} is taken of itself')
    cycle = find_cycle([(charge['feature'], other) for charge in plan['charges'] if 'feature' in charge
                        for other in charge.get('excludes', ())])
    p.want(cycle is None, place, f'{cycle} excludes itself')


def check_statements(p, plan, place, known):
    """Every plan says what its subscription and its messages cost, be it a price, a sourced zero or "unknown"."""
    always = [charge for charge in plan['charges'] if not {'feature', 'requires', 'disputed'} & set(charge)]
    subscribed, covered = set(), set()
    marked_up = False
    for charge in always:
        lists = set(charge.get('currencies', plan['currencies']))
        routes = {charge['route']} if 'route' in charge else ROUTES
        of_meta = any(price.get('of') == 'meta-charges' for price in charge['prices'])
        if charge['component'] == 'subscription':
            subscribed |= set(itertools.product(routes, lists))
        marked_up |= of_meta and charge['model'] == 'percentage' and 'payment_fee' not in charge
        if charge['component'] == 'message-fees' and (
                charge.get('metric') in SENDING or charge['model'] in ('quote', 'flat') or
                charge['model'] == 'percentage' and of_meta):
            markets = set(charge.get('markets', known.markets)) - set(charge.get('except_markets', ()))
            covered |= set(itertools.product(routes, lists, charge.get('categories', CATEGORIES), markets))

    everywhere = set(itertools.product(ROUTES, plan['currencies']))
    p.want(subscribed == everywhere, place, 'does not state its subscription')
    missing = set(itertools.product(ROUTES, plan['currencies'], CATEGORIES, known.markets)) - covered
    categories = sorted({category for _, _, category, _ in missing})
    p.want(not missing, place, f'does not state its message fee for {categories}')
    p.want(marked_up or plan['meta_charges']['treatment'] != 'marked-up', f'{place}.meta_charges',
           "no charge marks up Meta's charges")


def check_plan(p, plan, place, provider, known):
    p.want(plan['id'].startswith(provider['id'] + '.'), place, f'{plan["id"]!r} is not an id of {provider["id"]}')
    unknown = set(plan['currencies']) - known.currencies
    p.want(not unknown, f'{place}.currencies', f'{sorted(unknown)} have no rate of exchange')
    for name in ('regions', 'except_regions'):
        unknown = set(plan.get(name, ())) - known.countries
        p.want(not unknown, f'{place}.{name}', f'{sorted(unknown)} are not known')
    for index, limit in enumerate(plan.get('limits', ())):
        p.want(limit['metric'] in known.metrics, f'{place}.limits[{index}]',
               f'{limit["metric"]!r} is not in the vocabulary')
    for index, charge in enumerate(plan['charges']):
        check_charge(p, charge, f'{place}.charges[{index}]', plan, known)
    check_references(p, plan, place)
    check_statements(p, plan, place, known)


def check_provider(value, known):
    p = Problems(check_dates(value) + check_names(value, LANGUAGES))
    for index, plan in enumerate(value['plans']):
        check_plan(p, plan, f'$.plans[{index}]', value, known)
    ids = [plan['id'] for plan in value['plans']] + [c['id'] for plan in value['plans'] for c in plan['charges']]
    p.want(len(ids) == len(set(ids)), '$.plans', 'an id appears twice')
    return p
