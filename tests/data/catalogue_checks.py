# catalogue_checks.py - what the files of the catalogue have to satisfy that their schemas can't see
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A check takes a parsed file that follows its schema and gives a list of problems, each with its place; an empty list
# is a good file. The contract is data/catalogue/README.md. The checks are independent of the program's own readers.

import datetime
import json
import re

CATEGORIES = {'marketing', 'utility', 'authentication', 'authentication-international', 'service'}
BILLING_CURRENCIES = set('USD AED ARS AUD BRL CLP COP EUR GBP IDR INR MXN MYR PEN SAR SGD'.split())
TOPICS = {'counting', 'service', 'utility-in-window', 'entry-point', 'not-sent', 'volume-bands',
          'authentication-international'}
FIRST_DAY = '2023-06-01'

DATES = {'from', 'to', 'on', 'date', 'since', 'seen', 'first_seen', 'valid_from', 'valid_to', 'as_of', 'effective'}


class Problems(list):
    """Problems found so far, each as "place: what"."""

    def want(self, condition, place, what):
        if not condition:
            self.append(f'{place}: {what}')
        return bool(condition)


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
        # A line end at the end of a string is what the patterns of the schemas might not see.
        p.want(not re.search(r'\\[^"\\]', line.replace('\\\\', '')), f'line {number}', 'has an escaped character')
    return p


def objects(value, place='$'):
    """Every object within @value, with its place."""
    if isinstance(value, dict):
        yield place, value
        for name, member in value.items():
            yield from objects(member, f'{place}.{name}')
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from objects(member, f'{place}[{index}]')


def is_day(date):
    try:
        datetime.date.fromisoformat(date if len(date) == 10 else date + '-01')
    except ValueError:
        return False
    return True


def first_day(date):
    return date if len(date) == 10 else date + '-01'


def last_day(date):
    return date if len(date) == 10 else date + '-31'


def check_dates(value):
    """Every date exists, an interval does not end before it starts, and a source is read first when it says so."""
    p = Problems()
    for place, member in objects(value):
        for name in DATES & set(member):
            if isinstance(member[name], str):
                p.want(is_day(member[name]), f'{place}.{name}', f'{member[name]!r} is not a date')
        for start, end in (('from', 'to'), ('valid_from', 'valid_to')):
            if isinstance(member.get(start), str) and isinstance(member.get(end), str):
                p.want(first_day(member[start]) <= last_day(member[end]), place, 'ends before it starts')
        if 'first_seen' in member:
            readings = {also['on'] for also in member.get('also_seen', ())} | {member.get('seen', '9999-12-31')}
            p.want(first_day(member['first_seen']) <= min(map(first_day, readings)), place,
                   'first_seen is not the earliest reading')
    return p


def check_names(value, languages):
    """A name that is not the same everywhere is there in every language."""
    p = Problems()
    for place, member in objects(value):
        if isinstance(member.get('en'), str):
            p.want(set(member) == languages, place, f'is not in every language: {sorted(languages ^ set(member))}')
    return p


def day_after(date):
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=1)).isoformat()


def check_intervals(p, intervals, place):
    """Each interval starts on the day after the one before has ended; the last is open."""
    for index, interval in enumerate(intervals):
        if index == len(intervals) - 1:
            p.want('to' not in interval, place, 'the last interval has an end')
        elif p.want('to' in interval, place, f'interval {index} has no end'):
            p.want(is_day(interval['to']) and day_after(interval['to']) == intervals[index + 1]['from'], place,
                   f'there is a gap or an overlap after interval {index}')


def check_markets(value):
    p = check_dates(value)
    markets = value['markets']
    p.want(value['other'] in markets, '$.other', 'is not a market')

    filled = set()
    owners = {}
    for code, country in value['countries'].items():
        place = f'$.countries.{code}'
        for prefix in country['calling_codes']:
            owners.setdefault(prefix, set()).add(code)
        for index, entry in enumerate(country['history']):
            where = f'{place}.history[{index}]'
            if p.want(entry['market'] in markets, where, f'{entry["market"]!r} is not a market'):
                since = markets[entry['market']]['since']
                p.want(since <= entry['from'], where, f'the market starts later, on {since}')
                filled.add(entry['market'])
        p.want(country['history'][0]['from'] == FIRST_DAY, place, f'has no market on {FIRST_DAY}')
        check_intervals(p, country['history'], f'{place}.history')

    for prefix, codes in owners.items():
        p.want(len(codes) == 1 or codes == {'CA', 'US'}, '$.countries', f'+{prefix} belongs to {sorted(codes)}')
    p.want(filled == set(markets), '$.markets', f'no country is filed under {sorted(set(markets) - filled)}')
    return p


def check_rate_card(value, markets):
    p = check_dates(value)
    expected = {name for name, market in markets['markets'].items() if market['since'] <= value['effective']}
    p.want(set(value['rates']) == expected, '$.rates', f'markets differ: {sorted(set(value["rates"]) ^ expected)}')
    used = set()
    for name, row in value['rates'].items():
        for category, (rate, key) in row.items():
            place = f'$.rates.{name}.{category}'
            used.add(key)
            if p.want(key in value['provenance'], place, f'provenance {key!r} is not defined'):
                missing = value['provenance'][key]['method'].startswith('not found')
                p.want(missing == (rate is None), place,
                       'the rate and its provenance disagree on whether it is known')
    p.want(used == set(value['provenance']), '$.provenance', f'not used: {sorted(set(value["provenance"]) - used)}')
    return p


def check_volume_bands(value, markets):
    p = check_dates(value)
    for name, bands in value['sets'].items():
        place = f'$.sets.{name}'
        check_ascent(p, [up_to for up_to, _ in bands], place)
        for index in range(1, len(bands)):
            p.want(float(bands[index - 1][1]) < float(bands[index][1]), place,
                   f'the discount of band {index} does not grow')
    p.want(set(value['markets']) == set(markets['markets']), '$.markets', 'are not the markets')
    used = {name for sets in value['markets'].values() for name in sets.values()}
    p.want(used == set(value['sets']), '$.sets', f'not defined or not used: {sorted(used ^ set(value["sets"]))}')
    return p


def check_ascent(p, bounds, place):
    """Bounds of tiers, bands or packs grow; what is open comes last."""
    last = 0
    for index, bound in enumerate(bounds):
        if bound is None:
            p.want(index == len(bounds) - 1, f'{place}[{index}]', 'only the last one is open')
        else:
            p.want(int(bound) > last, f'{place}[{index}]', 'does not ascend')
            last = int(bound)


def check_billing_rules(value, markets):
    p = check_dates(value)
    ids = [rule['id'] for rule in value['rules']]
    p.want(len(ids) == len(set(ids)), '$.rules', 'an id appears twice')
    for index, rule in enumerate(value['rules']):
        p.want(set(rule.get('countries', [])) <= set(markets['countries']), f'$.rules[{index}]',
               'names an unknown country')
    for topic in sorted(TOPICS):
        rules = [rule for rule in value['rules'] if rule['topic'] == topic]
        p.want(rules, '$.rules', f'there is no rule on {topic}')
        if topic != 'not-sent':
            check_intervals(p, rules, f'$.rules({topic})')
            continue
        for category, country in {(rule['category'], country) for rule in rules for country in rule['countries']}:
            same = sorted((rule['from'], rule.get('to', '9999-12-31')) for rule in rules
                          if rule['category'] == category and country in rule['countries'])
            p.want(all(a[1] < b[0] for a, b in zip(same, same[1:])), '$.rules(not-sent)',
                   f'two rules on {category} to {country} are in force on the same day')
    return p


def collect_texts(value):
    """The English notes, bases and methods anywhere in @value."""
    for _, member in objects(value):
        yield from (member[name] for name in ('note', 'basis', 'method') if isinstance(member.get(name), str))


def check_texts(value, used):
    p = Problems()
    texts = value['texts']
    for english in sorted(set(used) - set(texts)):
        p.want(False, '$.texts', f'has no translation of {english!r}')
    for english, text in texts.items():
        p.want(english in used, '$.texts', f'translates {english!r}, which nothing uses')
        p.want(text != english, '$.texts', f'leaves {english!r} as it is')
    return p
