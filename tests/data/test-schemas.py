#!/usr/bin/python3
# test-schemas.py - every file follows the JSON schema of its kind, and the schemas notice when one does not
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The validator is Debian's python3-jsonschema, which only the system's own Python has.

import copy
import pathlib
import re
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import schemas  # noqa: E402
from schema_mistakes import DROP, EUR, MISTAKES, charge, make, plan, price  # noqa: E402

from jsonschema import Draft202012Validator  # noqa: E402

DOCUMENTATION = [schemas.CATALOGUE / 'README.md', schemas.ROOT / 'data' / 'ESTIMATE-JSON.md']
DIFFERENCES = schemas.ROOT / 'data' / 'DIFFERENCE-JSON.md'


def subschemas(schema, path=()):
    """Every schema within @schema, with its path: what holds names and values instead is stepped over."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for word, inner in schema.items():
        if word in ('properties', '$defs'):
            for name, part in inner.items():
                yield from subschemas(part, (*path, word, name))
        elif word in ('allOf', 'anyOf', 'oneOf', 'prefixItems'):
            for index, part in enumerate(inner):
                yield from subschemas(part, (*path, word, index))
        elif word in ('if', 'then', 'else', 'not', 'items', 'contains', 'additionalProperties', 'propertyNames'):
            yield from subschemas(inner, (*path, word))


def places(value, path=()):
    """Every value within @value, with its path."""
    yield path, value
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


def change(document, path, value):
    """A copy of @document with another value at @path, or without the member."""
    document = copy.deepcopy(document)
    holder = document
    for step in path[:-1]:
        holder = holder[step]
    if value is DROP:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return document


def shorten(value):
    """The same with two members in place of many: all countries are alike, and all markets."""
    if isinstance(value, dict):
        members = list(value.items())
        return {name: shorten(inner) for name, inner in (members[:2] if len(members) > 12 else members)}
    return [shorten(inner) for inner in value] if isinstance(value, list) else value


def specimen(kind):
    """A good document: the specimen where there is one, else the last file, which is the newest."""
    return schemas.estimates() if kind == 'estimates' else schemas.load(schemas.FILES[kind][-1])


def own_plan():
    """A good file of own plans."""
    return schemas.load(schemas.SPECIMENS / 'own-plan.json')


class Schemas(unittest.TestCase):
    """The schemas themselves."""

    def test_each_is_a_schema(self):
        for name, schema in schemas.SCHEMAS.items():
            with self.subTest(schema=name):
                self.assertEqual('https://json-schema.org/draft/2020-12/schema', schema['$schema'])
                Draft202012Validator.check_schema(schema)
                self.assertIn('title', schema)
        ids = [schema['$id'] for schema in schemas.SCHEMAS.values()]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(set(schemas.FILES) | {'common', 'differences', 'estimates'}, set(schemas.SCHEMAS))

    def test_only_words_that_are_known(self):
        """A word that is spelt wrong would be a rule that silently never applies."""
        known = set(Draft202012Validator.VALIDATORS) | {
            '$schema', '$id', '$comment', '$defs', 'title', 'description', 'then', 'else', 'maxContains', 'minContains'}
        for name, schema in schemas.SCHEMAS.items():
            for path, part in subschemas(schema):
                self.assertLessEqual(set(part), known, f'{name} {schemas.place(path)}')

    def test_references(self):
        used = set()
        for name, schema in schemas.SCHEMAS.items():
            for path, part in subschemas(schema):
                if '$ref' in part:
                    place = f'{name} {schemas.place(path)}'
                    target, pointer = part['$ref'].split('#')
                    document = next((s for s in schemas.SCHEMAS.values() if s['$id'] == target), schema)
                    self.assertEqual(document['$id'], target or schema['$id'], place)
                    self.assertTrue(target or name != 'common', f'{place}: the common schema is named in full')
                    _, defs, part_name = pointer.split('/')
                    self.assertEqual('$defs', defs, place)
                    self.assertIn(part_name, document['$defs'], place)
                    used.add((document['$id'], part_name))
        defined = {(schema['$id'], name) for schema in schemas.SCHEMAS.values() for name in schema.get('$defs', ())}
        self.assertEqual(set(), defined - used, 'definitions that nothing uses')

    def test_members_are_limited(self):
        """In the catalogue, every object says which members it may have."""
        for name in set(schemas.SCHEMAS) - schemas.OPEN:
            for path, part in subschemas(schemas.SCHEMAS[name]):
                if part.get('type') == 'object':
                    self.assertIn('additionalProperties', part, f'{name} {schemas.place(path)}')
                    self.assertTrue(part['additionalProperties'] is False or 'propertyNames' in part,
                                    f'{name} {schemas.place(path)}')

    def test_documentation(self):
        """Every member and every choice stands in the documentation of the format."""
        for name in sorted(set(schemas.SCHEMAS) - {'scenario'}):
            files = {'estimates': DOCUMENTATION, 'differences': [DIFFERENCES]}.get(name, DOCUMENTATION[:1])
            text = ' '.join(path.read_text(encoding='utf-8') for path in files)
            words = set(re.findall(r'[\w-]+', text)) | {'kind', 'format'} | schemas.checks.BILLING_CURRENCIES
            for path, part in subschemas(schemas.SCHEMAS[name]):
                for word in [*part.get('properties', ()), *part.get('enum', ())]:
                    self.assertTrue(word is None or word in words,
                                    f'{name} {schemas.place(path)}: {word!r} is not told in the documentation')


class Files(unittest.TestCase):
    """Every file of the catalogue and every scenario follows its schema."""

    def test_files(self):
        for kind, paths in schemas.FILES.items():
            self.assertTrue(paths, kind)
            for path in paths:
                with self.subTest(path=path.name):
                    document = schemas.load(path)
                    if kind != 'scenario':
                        self.assertEqual(kind, document['kind'])
                    found = [f'{schemas.place(where)}: {what}' for where, what in schemas.problems(kind, document)]
                    self.assertEqual([], found[:5], f'{path}: see data/schemas/{kind}.schema.json')

    def test_no_file_is_forgotten(self):
        checked = {path for paths in schemas.FILES.values() for path in paths}
        self.assertEqual(set(), set(schemas.CATALOGUE.rglob('*.json')) - checked)
        self.assertEqual(set(), set(schemas.ROOT.glob('data/**/*.postage')) - checked)
        self.assertEqual(set(), set(schemas.ROOT.glob('tests/cli/**/*.postage')) - checked)

    def test_estimates(self):
        """The line that the documentation shows, in a document around it."""
        self.assertEqual([], schemas.problems('estimates', schemas.estimates()))
        self.assertEqual([], schemas.problems('estimates', schemas.estimates()['estimates'][0]['lines'][0],
                                              '/$defs/line'))

    def test_what_is_open(self):
        """A scenario and an estimate may have members that their schemas do not know."""
        for kind in sorted(schemas.OPEN):
            document = specimen(kind)
            for holder in (document, document.get('destinations', document.get('estimates'))[0]):
                holder['of another program'] = {'any': ['value']}
            self.assertEqual([], schemas.problems(kind, document))


class Specimens(unittest.TestCase):
    """The specimens have every member and nearly every choice of their schemas, so that each can be changed."""

    # One choice stands for all: the others would need a plan or a scenario more.
    NOT_SHOWN = {'partner', 'partner-client', 'unknown', 'cloud-api', 'marketing-messages', 'monthly', 'quarterly'}

    def test_complete(self):
        for kind in ('provider', 'scenario'):
            document = specimen(kind)
            # A file of own plans has what a researched one may not have.
            found = [*places(document), *(places(own_plan()) if kind == 'provider' else [])]
            names = {step for path, _ in found for step in path}
            values = {value for _, value in found if isinstance(value, str)}
            for path, part in subschemas(schemas.SCHEMAS[kind]):
                place = f'{kind} {schemas.place(path)}'
                if 'then' not in path and 'not' not in path:
                    self.assertLessEqual(set(part.get('properties', ())), names, place)
                    if path[-2:-1] == ('properties',):
                        self.assertLessEqual(set(part.get('enum', ())) - self.NOT_SHOWN, values, place)

    def test_variants(self):
        """What a schema must not refuse: each is made in the specimen."""
        for kind, steps, value in (
                ('provider', plan('meta_charges'), {'treatment': 'unknown'}),
                ('provider', plan('note'), DROP),
                ('provider', plan('limits'), DROP),
                ('provider', ('attributes',), DROP),
                ('provider', ('attributes', 'sla_uptime', 'value'), False),
                ('provider', ('former_names',), []),
                ('provider', ('as_of',), '2028-02-29'),
                ('provider', charge('flat', 'currencies'), ['CNY']),
                ('provider', charge('flat', 'route'), 'cloud-api'),
                ('provider', charge('per-unit', 'categories'), ['authentication-international']),
                ('provider', charge('per-unit', 'metric'), 'sent-and-received'),
                ('provider', charge('per-unit', 'metric'), 'anything-else'),
                ('provider', charge('marketing', 'markets'), DROP),
                ('provider', charge('set-up', 'feature'), 'crm'),
                ('provider', charge('vat', 'tax', 'countries'), DROP),
                ('provider', price('per-unit', 'amount'), None),
                ('provider', price('per-unit', 'amount'), {'EUR': '0.000000001', 'USD': '999999999999'}),
                ('provider', price('flat', 'discount'), '100'),
                ('provider', price('volume', 'tiers'), [{'up_to': None, 'rate': None}]),
                ('provider', price('stairstep', 'minimum'), EUR),
                ('provider', price('percentage', 'percent'), '0'),
                ('provider', price('percentage', 'lower_bound'), True),
                ('provider', price('minimum-spend', 'amount'), None),
                ('provider', price('quote', 'term'), 'annual'),
                ('scenario', ('$schema',), DROP),
                ('scenario', ('name',), ''),
                ('scenario', ('destinations',), []),
                ('scenario', ('tax',), {'country': 'DE', 'since': 'a member of another program'}),
                ('scenario', ('horizon_months',), 120),
                ('scenario', ('route',), 'marketing-messages'),
                ('scenario', ('term',), 'monthly')):
            with self.subTest(kind=kind, steps=steps, value=value):
                document = specimen(kind)
                make(document, steps, value)
                self.assertEqual([], schemas.problems(kind, document))


class Mistakes(unittest.TestCase):
    """A mistake is noticed, where it is and for what it is: each is made in a copy of a good file."""

    def test_mistakes(self):
        self.assertEqual(set(MISTAKES), set(schemas.FILES) | {'estimates'})
        self.assertGreater(sum(map(len, MISTAKES.values())), 200)
        for kind, mistakes in MISTAKES.items():
            good = specimen(kind)
            validator = schemas.validator(kind)
            names = [name for name, *_ in mistakes]
            self.assertEqual(len(names), len(set(names)), kind)
            for name, steps, value, where, what in mistakes:
                with self.subTest(kind=kind, mistake=name):
                    document = copy.deepcopy(good)
                    holder = make(document, steps, value)
                    found = []
                    for error in validator.iter_errors(document):
                        path = tuple(error.absolute_path)
                        inside = '.'.join(map(str, path[len(holder):])) if path[:len(holder)] == holder else None
                        found.append(('..' if path == holder[:-1] and holder else inside, error.message))
                    self.assertTrue(any(place == where and what in message for place, message in found),
                                    f'expected {where!r} and {what!r}, found {found}')

    def test_own_plans(self):
        """What a user's own plans may lack, a researched one may not, and the other way round."""
        self.assertEqual([], schemas.problems('provider', own_plan()))
        for name, change in (
                ('a plan that has the id of no own one', lambda d: d['plans'][0].update(id='example.negotiated')),
                ('a copied plan without its date', lambda d: d['plans'][0]['copied_from'].pop('as_of')),
                ('a date of a plan that is no copy', lambda d: d['plans'][0].update(as_of='2026-11-22')),
                ('a page without an address', lambda d: d['plans'][0]['charges'][0]['prices'][0]['source'].update(
                    confidence='official')),
                ('own plans that are not said to be', lambda d: d.pop('own'))):
            document = own_plan()
            change(document)
            self.assertRefused('provider', document, name)
        researched = specimen('provider')
        researched['plans'][0]['copied_from'] = own_plan()['plans'][0]['copied_from']
        self.assertRefused('provider', researched, 'a researched plan that is a copy')

    def assertRefused(self, kind, document, what):
        self.assertIsNotNone(next(schemas.validator(kind).iter_errors(document), None), what)

    def test_another_kind(self):
        for kind in sorted(set(MISTAKES) - {'scenario'}):
            for name, value in (('kind', 'rumours'), ('format', 2), ('format', '1')):
                self.assertRefused(kind, {**specimen(kind), name: value}, f'{kind}: {name} {value!r}')

    def test_an_unknown_member_anywhere(self):
        for kind in sorted(set(MISTAKES) - schemas.OPEN):
            document = shorten(specimen(kind)) if kind != 'provider' else specimen(kind)
            for path, value in places(document):
                if isinstance(value, dict):
                    self.assertRefused(kind, change(document, (*path, 'no member'), 7), f'{kind} {schemas.place(path)}')

    # Members that may be absent; in some objects only, so that a row of the table has to tell where one may not.
    OPTIONAL = set('''
        attributes valid_from valid_to regions except_regions limits note first_seen seen also_seen quality basis zh_CN
        categories markets except_markets feature requires excludes route disputed payment_fee
        countries countries_without_vat_id term months allowances discount minimum maximum lower_bound base flat
        to charge'''.split())

    def test_without_a_member_anywhere(self):
        for kind in ('provider', 'billing-rules', 'exchange-rates', 'estimates'):
            document = specimen(kind)
            for path, _ in places(document):
                name = path[-1] if path else 0
                # A name in capitals is a currency; attributes and their members are told by the table.
                if isinstance(name, int) or name in self.OPTIONAL or name.isupper() or 'attributes' in path:
                    continue
                if name == 'currencies' and 'charges' in path:
                    continue
                self.assertRefused(kind, change(document, path, DROP), f'{kind} without {schemas.place(path)}')

    def test_a_number_in_place_of_a_string_anywhere(self):
        document = specimen('provider')
        for path, value in places(document):
            if isinstance(value, str):
                self.assertRefused('provider', change(document, path, 7), schemas.place(path))


# The program's own reader is held against the same files and the same mistakes by the tests of src/storage, once it
# reads every model: it has to take the specimens, and to refuse what MISTAKES makes of them. It may refuse more.

if __name__ == '__main__':
    unittest.main()
