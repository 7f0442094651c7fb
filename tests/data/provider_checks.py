# provider_checks.py - what every provider's file has to satisfy
#
# SPDX-License-Identifier: GPL-3.0-or-later

from catalogue_checks import (AUDIENCES, BILLING_CURRENCIES, CATEGORIES, COMPONENTS, DECIMAL, ID, URL, WHOLE, Problems,
                              check_head, check_source)

MODELS = {'flat', 'per-unit', 'included', 'graduated', 'percentage'}
# The terms of a price by model: those it needs, those it may have.
TERMS = {
    'flat': ({'amount'}, set()),
    'per-unit': ({'amount'}, set()),
    'included': ({'amount', 'included'}, {'base'}),
    'graduated': ({'tiers'}, set()),
    'percentage': ({'percent', 'of'}, {'minimum', 'maximum'}),
}


def check_name(p, value, place):
    if isinstance(value, dict):
        # English and Simplified Chinese are complete; a name that is not the same everywhere has both.
        if p.members(value, place, ('en', 'zh_CN')):
            p.text(value['en'], f'{place}.en')
            p.text(value['zh_CN'], f'{place}.zh_CN')
    else:
        p.text(value, place)


def check_amounts(p, value, place, currencies):
    if p.want(isinstance(value, dict) and value, place, 'is not an amount by currency'):
        for currency, amount in value.items():
            p.one_of(currencies, currency, place)
            p.match(DECIMAL, amount, f'{place}.{currency}')


def check_tiers(p, tiers, place, currencies):
    last = 0
    for index, tier in enumerate(tiers):
        where = f'{place}[{index}]'
        if not p.members(tier, where, ('up_to', 'rate'), ('flat',)):
            continue
        p.want((tier['up_to'] is None) == (index == len(tiers) - 1), where, 'only the last tier is open')
        if tier['up_to'] is not None and p.match(WHOLE, tier['up_to'], f'{where}.up_to'):
            p.want(int(tier['up_to']) > last, where, 'does not ascend')
            last = int(tier['up_to'])
        for name in ('rate', 'flat'):
            if tier.get(name) is not None:
                check_amounts(p, tier[name], f'{where}.{name}', currencies)


def check_price(p, price, place, model, currencies):
    needs, may = TERMS[model]
    if not p.members(price, place, needs | {'source'}, may | {'valid_from', 'valid_to'}):
        return
    check_source(p, price['source'], f'{place}.source')
    for name in ('valid_from', 'valid_to'):
        if name in price:
            p.date(price[name], f'{place}.{name}', day=False)
    for name in ('amount', 'base', 'minimum', 'maximum'):
        if price.get(name) is not None:
            check_amounts(p, price[name], f'{place}.{name}', currencies)
    if 'included' in price:
        p.match(WHOLE, price['included'], f'{place}.included')
    if 'tiers' in price:
        check_tiers(p, price['tiers'], f'{place}.tiers', currencies)
    if 'percent' in price:
        p.match(DECIMAL, price['percent'], f'{place}.percent')
        p.one_of({'meta-charges', 'all'}, price['of'], f'{place}.of')


def check_charge(p, charge, place, plan_id, currencies):
    optional = ('metric', 'categories', 'feature', 'disputed', 'one_off')
    if not p.members(charge, place, ('id', 'name', 'component', 'model', 'prices', 'evidence'), optional):
        return
    p.want(charge['id'].startswith(plan_id + '.') and ID.fullmatch(charge['id'][len(plan_id) + 1:]), place,
           f'{charge["id"]!r} is not an id of {plan_id}')
    check_name(p, charge['name'], f'{place}.name')
    p.one_of(COMPONENTS, charge['component'], f'{place}.component')
    p.want(charge['evidence'] and len(charge['evidence']) == len(set(charge['evidence'])), place, 'evidence is lacking')
    if 'feature' in charge:
        p.match(ID, charge['feature'], f'{place}.feature')
    if 'categories' in charge:
        p.want(charge['categories'] and set(charge['categories']) <= CATEGORIES, place, 'names an unknown category')
    for name in ('disputed', 'one_off'):
        p.want(charge.get(name, True) is True, place, f'{name} is either true or absent')
    p.want(not ('disputed' in charge and 'feature' in charge), place, 'a disputed charge is its own switch')
    p.want(('one_off' in charge) == (charge['component'] == 'set-up'), place,
           'what is paid once is set-up, and the reverse')
    if not p.want(charge['model'] in MODELS, place, f'{charge["model"]!r} is not a known model'):
        return
    if charge['model'] in ('flat', 'percentage'):
        p.want('metric' not in charge, place, 'this model counts nothing, but there is a metric')
    elif p.want('metric' in charge, place, 'there is no metric'):
        p.match(ID, charge['metric'], f'{place}.metric')
    p.want(charge['prices'], place, 'there is no price')
    for index, price in enumerate(charge['prices']):
        check_price(p, price, f'{place}.prices[{index}]', charge['model'], currencies)


def check_plan(p, plan, place, provider_id):
    required = ('id', 'name', 'status', 'audience', 'currencies', 'meta_charges', 'charges')
    if not p.members(plan, place, required, ('valid_from', 'valid_to', 'note')):
        return
    p.want(plan['id'].startswith(provider_id + '.') and ID.fullmatch(plan['id'][len(provider_id) + 1:]), place,
           f'{plan["id"]!r} is not an id of {provider_id}')
    check_name(p, plan['name'], f'{place}.name')
    p.one_of({'current', 'historic'}, plan['status'], f'{place}.status')
    p.one_of(AUDIENCES, plan['audience'], f'{place}.audience')
    currencies = plan['currencies']
    p.want(currencies and set(currencies) <= BILLING_CURRENCIES and len(currencies) == len(set(currencies)), place,
           f'{currencies} are not billing currencies')
    for name in ('valid_from', 'valid_to'):
        if name in plan:
            p.date(plan[name], f'{place}.{name}', day=False)
    if 'note' in plan:
        p.text(plan['note'], f'{place}.note')
    if p.members(plan['meta_charges'], f'{place}.meta_charges', ('treatment',), ('source',)):
        p.one_of({'passed-through', 'direct', 'unknown'}, plan['meta_charges']['treatment'], f'{place}.meta_charges')
        if 'source' in plan['meta_charges']:
            check_source(p, plan['meta_charges']['source'], f'{place}.meta_charges.source')
    for index, charge in enumerate(plan['charges']):
        check_charge(p, charge, f'{place}.charges[{index}]', plan['id'], set(currencies))

    # Every plan says what its subscription and its messages cost, be it a price, a sourced zero or "unknown".
    always = [charge for charge in plan['charges'] if 'feature' not in charge and 'disputed' not in charge]
    p.want(any(charge['component'] == 'subscription' for charge in always), place, 'does not state its subscription')
    covered = set()
    for charge in always:
        if charge['component'] == 'message-fees' and charge.get('metric') in ('sent', 'delivered'):
            covered |= set(charge.get('categories', CATEGORIES))
    p.want(covered == CATEGORIES, place, f'does not state its message fee for {sorted(CATEGORIES - covered)}')


def check_provider(value):
    p = Problems()
    if not check_head(p, value, 'provider', ('id', 'name', 'former_names', 'website', 'as_of', 'plans')):
        return p
    p.match(ID, value['id'], '$.id')
    check_name(p, value['name'], '$.name')
    p.match(URL, value['website'], '$.website')
    p.date(value['as_of'], '$.as_of')
    for index, plan in enumerate(value['plans']):
        check_plan(p, plan, f'$.plans[{index}]', value['id'])
    ids = [plan['id'] for plan in value['plans']] + [c['id'] for plan in value['plans'] for c in plan['charges']]
    p.want(len(ids) == len(set(ids)), '$.plans', 'an id appears twice')
    return p
