#!/usr/bin/env python3
# test-formats.py - the JSON and CSV of postage-cli estimate: sums, the documentation
# SPDX-License-Identifier: GPL-3.0-or-later
import functools
import json
import re
from decimal import Decimal

from postage_command import ROOT, SAMPLE, SCENARIOS, TestCase, main

DOCUMENTATION = ROOT / 'data' / 'ESTIMATE-JSON.md'
COLUMNS = ROOT / 'data' / 'ESTIMATE-CSV.md'

# Between them they have every member of the document.
RUNS = [
    (SAMPLE, '--plans', 'all'),
    (SAMPLE, '--month', '2024-12'),
    (SAMPLE, '--currency', 'PEN'),
    (SCENARIOS / 'united-states.postage',),
    (SCENARIOS / 'three-numbers.postage',),
    (SCENARIOS / 'india.postage', '--month', '2026-09'),
    (SCENARIOS / 'europe.postage',),
    (SCENARIOS / 'wishes.postage',),
    (SCENARIOS / 'wishes.postage', '--plans', 'all'),
    (SCENARIOS / 'taxes.postage',),
    (SCENARIOS / 'budget.postage',),
]


# What these warn of is missing in a sum without a line of its own.
WITHOUT_A_LINE = ['feature-unknown', 'tax-unknown', 'quantity-missing']


@functools.cache
def estimated_json(arguments):
    return TestCase().estimate_json(*arguments)


@functools.cache
def estimated_csv(arguments):
    return TestCase().estimate_csv(*arguments)


def total(values):
    return sum((Decimal(v) for v in values if v is not None), Decimal(0))


def members(value, place=''):
    """Every member of every object, with the name of the member or list that holds the object."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield place, name
            yield from members(inner, 'lines' if name == 'one_off_lines' else name)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, place)


def documented():
    """The same, as the documentation's tables tell it."""
    place = None
    for line in DOCUMENTATION.read_text(encoding='utf-8').splitlines():
        heading = re.match(r'## (?:`(\w+)`|The document)', line)
        if heading:
            place = heading.group(1) or ''
        elif line.startswith('| `'):
            for name in re.findall(r'`(\w+)`', line.split('|')[1]):
                yield place, name


class Json(TestCase):
    def test_sums(self):
        n_lines = 0
        for arguments in RUNS:
            for estimate in estimated_json(arguments)['estimates']:
                with self.subTest(f'{arguments} {estimate["plan"]}'):
                    lines = estimate['lines']
                    n_lines += len(lines)
                    for member in ['shown', 'exact']:
                        self.assertEqual(total([estimate['total'][member]]), total(line[member] for line in lines))
                        for component in estimate['components']:
                            own = [line for line in lines if line['component'] == component['id']]
                            self.assertEqual(total([component[member]]), total(line[member] for line in own))
                            self.assertEqual(component['lines'], len(own))
                            if not any(w['kind'] in WITHOUT_A_LINE for w in estimate['warnings']):
                                self.assertEqual(component['complete'], all(line['known'] for line in own))
        self.assertGreater(n_lines, 150)

    def test_pieces(self):
        """Every amount follows from its pieces, by decimal arithmetic."""
        for arguments in RUNS:
            for estimate in estimated_json(arguments)['estimates']:
                for line in estimate['lines']:
                    if not line['known'] or 'percent_of' in line or 'included' in line['flags']:
                        continue
                    with self.subTest(f'{estimate["plan"]} {line["name"]}'):
                        for piece in line['pieces']:
                            self.assertEqual(Decimal(piece['amount']), piece['blocks'] * Decimal(piece['rate']) +
                                             Decimal(piece['flat']))
                        self.assertEqual(Decimal(line['billed']),
                                         Decimal(line['base']) + total(p['amount'] for p in line['pieces']))
                        if 'counted' in line:
                            self.assertEqual(line['quantity'],
                                             line['counted'] - sum(f['quantity'] for f in line['free']))

    def test_amounts_are_strings(self):
        def check(value):
            self.assertNotIsInstance(value, float)
            for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
                check(inner)
        check(self.estimate_json(SAMPLE))

    def test_documentation(self):
        found = {m for arguments in RUNS for m in members(estimated_json(arguments))}
        told = set(documented())
        self.assertEqual(sorted(found - told), [], 'members that the documentation does not tell')
        # These need a plan or a card that the bundled catalogue doesn't have.
        rare = {('lines', 'percent'), ('lines', 'percent_of'), ('warnings', 'country'), ('warnings', 'market'),
                ('warnings', 'category'), ('warnings', 'metric')}
        self.assertEqual(sorted(told - found - rare), [], 'members that no document has')

    def test_documented_example(self):
        example = re.search(r'```json\n(.*?)```', DOCUMENTATION.read_text(encoding='utf-8'), re.S).group(1)
        line = self.estimate_json(SCENARIOS / 'three-numbers.postage')['estimates'][0]['lines'][0]
        self.assertEqual(json.loads(example), line)
        self.assertEqual(list(json.loads(example)), list(line))

    def test_ends_in_a_line_feed(self):
        self.assertTrue(self.estimate(SAMPLE, '--format', 'json').endswith('}\n'))


class Csv(TestCase):
    def test_rows(self):
        for arguments in RUNS:
            document = estimated_json(arguments)
            rows = [row for row in estimated_csv(arguments) if row['status'] not in WITHOUT_A_LINE]
            lines = [(e, line, paid) for e in document['estimates']
                     for name, paid in [('lines', 'monthly'), ('one_off_lines', 'once')] for line in e[name]]
            self.assertEqual(len(rows), len(lines))
            for row, (estimate, line, paid) in zip(rows, lines):
                self.assertEqual(row['kind'], 'estimate')
                self.assertEqual(row['month'], document['scenario']['month'])
                self.assertEqual(row['prices_of'], document['catalogue']['as_of'])
                self.assertEqual((row['plan_id'], row['plan_status'], row['component'], row['paid']),
                                 (estimate['plan'], estimate['status'], line['component'], paid))
                for column, member in [('charge_id', 'charge'), ('market', 'market'), ('category', 'category'),
                                       ('amount', 'shown'), ('billed_amount', 'billed')]:
                    self.assertEqual(row[column], line[member] or '', column)
                self.assertEqual(row['quantity'], str(line['quantity']))
                self.assertEqual(row['status'] == 'known', line['known'])
                self.assertEqual(row['source'], line['source']['url'] if line['source'] else '')
                self.assertEqual(row['seen'], (line['source'] or {}).get('seen') or '')

    def test_what_has_no_line(self):
        """A row without an amount for each, so that nobody takes the rows with one for the whole cost."""
        found = set()
        for arguments in RUNS:
            rows = [row for row in estimated_csv(arguments) if row['status'] in WITHOUT_A_LINE]
            lacks = [(estimate, warning) for estimate in estimated_json(arguments)['estimates']
                     for warning in estimate['warnings'] if warning['kind'] in WITHOUT_A_LINE]
            self.assertEqual([(row['plan_id'], row['plan_status'], row['status'], row['charge_id']) for row in rows],
                             [(estimate['plan'], estimate['status'], warning['kind'], warning.get('charge', ''))
                              for estimate, warning in lacks])
            for row, (estimate, warning) in zip(rows, lacks):
                found.add(warning['kind'])
                self.assertEqual([row[name] for name in ['quantity', 'amount', 'billed_amount', 'source', 'seen']],
                                 [''] * 5)
                self.assertEqual((row['currency'], row['billing_currency']),
                                 (estimate['currency'], estimate['billing_currency']))
                self.assertNotEqual(row['line'], '')
        self.assertEqual(sorted(found), sorted(WITHOUT_A_LINE))

    def test_the_rows_alone_tell_how_much_is_known(self):
        """The monthly rows of a plan are all known just when its total is complete."""
        for arguments in RUNS:
            rows = estimated_csv(arguments)
            for estimate in estimated_json(arguments)['estimates']:
                with self.subTest(f'{arguments} {estimate["plan"]}'):
                    own = [row for row in rows if row['plan_id'] == estimate['plan'] and row['paid'] == 'monthly']
                    self.assertEqual(all(row['status'] == 'known' for row in own), estimate['total']['complete'])
                    self.assertEqual(total(row['amount'] or None for row in own),
                                     total([estimate['total']['shown']]))

    def test_documentation(self):
        columns = list(self.estimate_csv(SAMPLE)[0])
        table = [line for line in COLUMNS.read_text(encoding='utf-8').splitlines() if line.startswith('| `')]
        self.assertEqual([name for line in table for name in re.findall(r'`(\w+)`', line.split('|')[1])], columns)

    def test_line_ends(self):
        text = self.estimate(SAMPLE, '--format', 'csv')
        self.assertEqual(text.count('\n'), text.count('\r\n'))
        self.assertTrue(text.endswith('\r\n'))


main()
