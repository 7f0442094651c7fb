# catalogue_checks.py - what every file of the catalogue has to satisfy, independent of the program's own readers
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A check takes a parsed file and gives a list of problems, each with its place; an empty list is a good file. The
# contract is data/catalogue/README.md.

import datetime
import json
import re

CATEGORIES = {'marketing', 'utility', 'authentication', 'authentication-international', 'service'}
CONFIDENCES = {'official', 'provider-docs', 'reprinted', 'third-party', 'blog'}
QUALITIES = {'high', 'medium', 'low'}
COMPONENTS = {'subscription', 'message-fees', 'feature-fees', 'template-fees', 'set-up'}
AUDIENCES = {'direct', 'partner-client', 'partner'}
BILLING_CURRENCIES = set('USD AED ARS AUD BRL CLP COP EUR GBP IDR INR MXN MYR PEN SAR SGD'.split())
FIRST_DAY = '2023-06-01'

DECIMAL = re.compile(r'(0|[1-9][0-9]*)(\.[0-9]{1,9})?')
WHOLE = re.compile(r'[1-9][0-9]*')
DATE = re.compile(r'[0-9]{4}-[0-9]{2}(-[0-9]{2})?')
ID = re.compile(r'[a-z0-9]+(-[a-z0-9]+)*')
URL = re.compile(r'https://[^\s/]+\.[^\s]+')


class Problems(list):
    """Problems found so far, each as "place: what"."""

    def want(self, condition, place, what):
        if not condition:
            self.append(f'{place}: {what}')
        return bool(condition)

    def members(self, value, place, required, optional=()):
        """Whether @value is an object with all of @required and nothing beside @optional."""
        if not self.want(isinstance(value, dict), place, 'is not an object'):
            return False
        missing = set(required) - set(value)
        unknown = set(value) - set(required) - set(optional)
        self.want(not missing, place, f'lacks {sorted(missing)}')
        self.want(not unknown, place, f'has unknown members {sorted(unknown)}')
        return not missing

    def text(self, value, place):
        self.want(isinstance(value, str) and value and value == value.strip(), place, f'{value!r} is not a text')

    def match(self, pattern, value, place):
        return self.want(isinstance(value, str) and pattern.fullmatch(value), place, f'{value!r} is not well formed')

    def one_of(self, known, value, place):
        self.want(isinstance(value, str) and value in known, place, f'{value!r} is not one of {sorted(known)}')

    def date(self, value, place, day=True):
        if not self.match(DATE, value, place):
            return
        try:
            datetime.date.fromisoformat(value if len(value) == 10 else value + '-01')
        except ValueError:
            self.append(f'{place}: {value!r} is not a date')
        self.want(not day or len(value) == 10, place, f'{value!r} has no day')


def parse(text):
    """Reads JSON strictly: no member twice, no number but a whole one."""

    def once(pairs):
        names = [name for name, _ in pairs]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise ValueError(f'members appear twice: {sorted(twice)}')
        return dict(pairs)

    def refuse(number):
        raise ValueError(f'{number} is a number that is not whole: amounts are strings')

    return json.loads(text, object_pairs_hook=once, parse_float=refuse, parse_constant=refuse)


def check_layout(text):
    p = Problems()
    p.want(text.endswith('\n') and not text.endswith('\n\n'), 'end', 'one line end is expected')
    for number, line in enumerate(text.split('\n'), 1):
        p.want(line == line.rstrip() and '\t' not in line, f'line {number}', 'has a tab or trailing blanks')
        p.want((len(line) - len(line.lstrip(' '))) % 2 == 0, f'line {number}', 'is not indented by twos')
    return p


def check_source(p, value, place):
    optional = ('first_seen', 'seen', 'also_seen', 'quality', 'basis', 'note')
    if not p.members(value, place, ('url', 'confidence'), optional):
        return
    p.match(URL, value['url'], f'{place}.url')
    p.one_of(CONFIDENCES, value['confidence'], f'{place}.confidence')
    if 'quality' in value:
        p.one_of(QUALITIES, value['quality'], f'{place}.quality')
    for name in ('basis', 'note'):
        if name in value:
            p.text(value[name], f'{place}.{name}')
    for name in ('first_seen', 'seen'):
        if name in value:
            p.date(value[name], f'{place}.{name}', day=False)

    readings = {value['seen']} if 'seen' in value else set()
    pairs = []
    for index, also in enumerate(value.get('also_seen', [])):
        where = f'{place}.also_seen[{index}]'
        if p.members(also, where, ('url', 'on')):
            p.match(URL, also['url'], f'{where}.url')
            p.date(also['on'], f'{where}.on', day=False)
            readings.add(also['on'])
            pairs.append((also['url'], also['on']))
    p.want(len(pairs) == len(set(pairs)), place, 'the same reading is listed twice')
    if 'first_seen' in value:
        earliest = min((date.ljust(10, '-') for date in readings), default='9999')
        p.want(value['first_seen'].ljust(10, '-') <= earliest, place, 'first_seen is not the earliest reading')


def check_head(p, value, kind, required, optional=()):
    if not p.members(value, '$', ('kind', 'format') + tuple(required), optional):
        return False
    p.want(value['kind'] == kind and value['format'] == 1, '$', f'is not a {kind} of format 1')
    return True


def day_after(date):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()


def check_intervals(p, intervals, place):
    """Each interval starts on the day after the one before has ended; the last is open."""
    for index, interval in enumerate(intervals):
        p.date(interval['from'], f'{place}[{index}].from')
        if index == len(intervals) - 1:
            p.want('to' not in interval, place, 'the last interval has an end')
        elif p.want('to' in interval, place, f'interval {index} has no end'):
            p.date(interval['to'], f'{place}[{index}].to')
            p.want(interval['from'] <= interval['to'], place, f'interval {index} ends before it starts')
            p.want(day_after(interval['to']) == intervals[index + 1]['from'], place,
                   f'there is a gap or an overlap after interval {index}')


def check_markets(value):
    p = Problems()
    if not check_head(p, value, 'markets', ('source', 'other', 'markets', 'countries')):
        return p
    check_source(p, value['source'], '$.source')
    markets = value['markets']
    p.want(value['other'] in markets, '$.other', 'is not a market')
    for name, market in markets.items():
        place = f'$.markets.{name}'
        p.match(ID, name, place)
        if p.members(market, place, ('name', 'since')):
            p.text(market['name'], f'{place}.name')
            p.date(market['since'], f'{place}.since')

    filled = set()
    owners = {}
    for code, country in value['countries'].items():
        place = f'$.countries.{code}'
        p.match(re.compile('[A-Z]{2}'), code, place)
        if not p.members(country, place, ('name', 'calling_codes', 'history'), ('note',)):
            continue
        p.text(country['name'], f'{place}.name')
        for prefix in country['calling_codes']:
            p.match(re.compile('[1-9][0-9]{0,3}'), prefix, f'{place}.calling_codes')
            owners.setdefault(prefix, set()).add(code)
        for index, entry in enumerate(country['history']):
            where = f'{place}.history[{index}]'
            if p.members(entry, where, ('market', 'from'), ('to',)):
                if p.want(entry['market'] in markets, where, f'{entry["market"]!r} is not a market'):
                    since = markets[entry['market']]['since']
                    p.want(since <= entry['from'], where, f'the market starts later, on {since}')
                    filled.add(entry['market'])
        p.want(country['history'] and country['history'][0]['from'] == FIRST_DAY, place,
               f'has no market on {FIRST_DAY}')
        check_intervals(p, country['history'], f'{place}.history')

    for prefix, codes in owners.items():
        p.want(len(codes) == 1 or codes == {'CA', 'US'}, '$.countries', f'+{prefix} belongs to {sorted(codes)}')
    p.want(filled == set(markets), '$.markets', f'no country is filed under {sorted(set(markets) - filled)}')
    return p


def check_rate_card(value, markets):
    p = Problems()
    required = ('currency', 'effective', 'counts', 'source', 'provenance', 'rates')
    if not check_head(p, value, 'rate-card', required):
        return p
    p.one_of(BILLING_CURRENCIES, value['currency'], '$.currency')
    p.date(value['effective'], '$.effective')
    p.one_of({'message', 'conversation'}, value['counts'], '$.counts')
    check_source(p, value['source'], '$.source')

    for key, known in value['provenance'].items():
        place = f'$.provenance.{key}'
        p.match(re.compile('[a-z]'), key, place)
        if p.members(known, place, ('method',), ('confidence',)):
            p.text(known['method'], f'{place}.method')
            if 'confidence' in known:
                p.one_of(CONFIDENCES, known['confidence'], f'{place}.confidence')

    expected = {name for name, market in markets['markets'].items() if market['since'] <= value['effective']}
    p.want(set(value['rates']) == expected, '$.rates', f'markets differ: {sorted(set(value["rates"]) ^ expected)}')
    used = set()
    for name, row in value['rates'].items():
        for category, cell in row.items():
            place = f'$.rates.{name}.{category}'
            p.one_of(CATEGORIES, category, place)
            if not p.want(isinstance(cell, list) and len(cell) == 2, place, 'is not a pair'):
                continue
            rate, key = cell
            used.add(key)
            if not p.want(key in value['provenance'], place, f'provenance {key!r} is not defined'):
                continue
            if rate is not None:
                p.match(DECIMAL, rate, place)
            missing = value['provenance'][key]['method'].startswith('not found')
            p.want(missing == (rate is None), place, 'the rate and its provenance disagree on whether it is known')
            p.want(missing != ('confidence' in value['provenance'][key]), place,
                   'a rate that is known has a confidence, and no other')
        p.want('marketing' in row and 'utility' in row, f'$.rates.{name}', 'has no marketing or utility rate')
    p.want(used == set(value['provenance']), '$.provenance', f'not used: {sorted(set(value["provenance"]) - used)}')
    return p


def check_volume_bands(value, markets):
    p = Problems()
    if not check_head(p, value, 'volume-bands', ('effective', 'source', 'sets', 'markets')):
        return p
    p.date(value['effective'], '$.effective')
    check_source(p, value['source'], '$.source')
    for name, bands in value['sets'].items():
        place = f'$.sets.{name}'
        p.match(ID, name, place)
        last, discount = 0, -1
        for index, (up_to, percent) in enumerate(bands):
            p.want((up_to is None) == (index == len(bands) - 1), place, 'only the last band is open')
            if up_to is not None and p.match(WHOLE, up_to, place):
                p.want(int(up_to) > last, place, f'band {index} does not ascend')
                last = int(up_to)
            if p.match(re.compile('[0-9]{1,2}'), percent, place):
                p.want(int(percent) > discount, place, f'the discount of band {index} does not grow')
                discount = int(percent)
        p.want(bands and bands[0][1] == '0', place, 'the first band has a discount')
    used = set()
    p.want(set(value['markets']) == set(markets['markets']), '$.markets', 'are not the markets')
    for name, sets in value['markets'].items():
        if p.members(sets, f'$.markets.{name}', ('utility', 'authentication')):
            used |= set(sets.values())
    p.want(used == set(value['sets']), '$.sets', f'not defined or not used: {sorted(used ^ set(value["sets"]))}')
    return p


RULE_MEMBERS = {
    'counting': [('counts',)],
    'service': [('free',), ('free', 'allowance', 'per')],
    'utility-in-window': [('free',)],
    'entry-point': [('free', 'hours')],
    'not-sent': [('category', 'countries')],
    'volume-bands': [('assumed',)],
    'authentication-international': [('allowance',)],
}


def check_billing_rules(value, markets):
    p = Problems()
    if not check_head(p, value, 'billing-rules', ('rules',)):
        return p
    common = ('id', 'topic', 'from', 'status', 'source')
    ids = [rule.get('id') for rule in value['rules']]
    p.want(len(ids) == len(set(ids)), '$.rules', 'an id appears twice')
    for index, rule in enumerate(value['rules']):
        place = f'$.rules[{index}]'
        if not p.members(rule, place, common, set().union(*map(set, sum(RULE_MEMBERS.values(), []))) | {'to'}):
            continue
        p.match(ID, rule['id'], f'{place}.id')
        p.one_of({'official', 'secondary'}, rule['status'], f'{place}.status')
        check_source(p, rule['source'], f'{place}.source')
        p.one_of(RULE_MEMBERS, rule['topic'], f'{place}.topic')
        own = set(rule) - set(common) - {'to'}
        p.want(own in [set(names) for names in RULE_MEMBERS.get(rule['topic'], [])], place, f'has {sorted(own)}')
        for name in ('free', 'assumed'):
            p.want(isinstance(rule.get(name, True), bool), place, f'{name} is not true or false')
        for name in ('allowance', 'hours'):
            p.want(type(rule.get(name, 1)) is int and rule.get(name, 1) > 0, place, f'{name} is not a number')
        p.one_of({'account', 'number'}, rule.get('per', 'number'), f'{place}.per')
        p.one_of({'message', 'conversation'}, rule.get('counts', 'message'), f'{place}.counts')
        p.one_of(CATEGORIES, rule.get('category', 'service'), f'{place}.category')
        p.want(set(rule.get('countries', [])) <= set(markets['countries']), place, 'names an unknown country')
    for topic in RULE_MEMBERS:
        rules = [rule for rule in value['rules'] if rule.get('topic') == topic]
        p.want(rules, '$.rules', f'there is no rule on {topic}')
        check_intervals(p, rules, f'$.rules({topic})')
    return p


def check_exchange(value):
    p = Problems()
    if check_head(p, value, 'exchange-rates', ('base', 'date', 'publisher', 'source', 'rates')):
        p.want(value['base'] == 'EUR' and 'EUR' not in value['rates'], '$', 'the euro is the base and has no rate')
        p.date(value['date'], '$.date')
        p.text(value['publisher'], '$.publisher')
        check_source(p, value['source'], '$.source')
        for code, rate in value['rates'].items():
            p.match(re.compile('[A-Z]{3}'), code, f'$.rates.{code}')
            if p.match(DECIMAL, rate, f'$.rates.{code}'):
                p.want(float(rate) > 0, f'$.rates.{code}', 'is not above zero')
    return p


def collect_texts(value):
    """The English notes, bases and methods anywhere in @value."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name in ('note', 'basis', 'method') and isinstance(member, str):
                yield member
            else:
                yield from collect_texts(member)
    elif isinstance(value, list):
        for member in value:
            yield from collect_texts(member)


def check_texts(value, used):
    p = Problems()
    if not check_head(p, value, 'texts', ('language', 'texts')):
        return p
    texts = value['texts']
    for english in sorted(set(used) - set(texts)):
        p.want(False, '$.texts', f'has no translation of {english!r}')
    for english, text in texts.items():
        p.want(english in used, '$.texts', f'translates {english!r}, which nothing uses')
        p.text(text, f'$.texts[{english!r}]')
        p.want(text != english, '$.texts', f'leaves {english!r} as it is')
    return p
