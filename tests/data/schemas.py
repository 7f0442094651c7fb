# schemas.py - the JSON schemas of data/schemas, and which file has to follow which
#
# SPDX-License-Identifier: GPL-3.0-or-later

import functools
import json
import pathlib

from jsonschema import Draft202012Validator, RefResolver

import catalogue_checks as checks

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / 'data' / 'catalogue'
SPECIMENS = pathlib.Path(__file__).resolve().parent / 'specimens'

# Kind, and its files. Each file of the catalogue is among them.
FILES = {
    'catalogue-index': [SPECIMENS / 'catalogue-index.json'],
    'markets': [CATALOGUE / 'markets.json'],
    'rate-card': sorted((CATALOGUE / 'rate-cards').iterdir()),
    'volume-bands': [CATALOGUE / 'volume-bands.json'],
    'billing-rules': [CATALOGUE / 'billing-rules.json'],
    'exchange-rates': sorted((CATALOGUE / 'exchange').iterdir()),
    'provider': sorted((CATALOGUE / 'providers').iterdir()) + [SPECIMENS / 'provider.json'],
    'vocabulary': [CATALOGUE / 'vocabulary.json'],
    'texts': sorted((CATALOGUE / 'texts').iterdir()),
    'scenario': sorted(path for folder in ('data/scenarios', 'tests/cli/scenarios', 'tests/data/specimens')
                       for path in (ROOT / folder).glob('*.postage')),
}

# These have members that the schema does not know: a scenario keeps them, and an estimate may get more of them.
OPEN = {'scenario', 'estimates'}

SCHEMAS = {path.name.removesuffix('.schema.json'): checks.parse(path.read_text(encoding='utf-8'))
           for path in sorted((ROOT / 'data' / 'schemas').iterdir())}


def load(path):
    return checks.parse(path.read_text(encoding='utf-8'))


@functools.lru_cache(maxsize=None)
def validator(kind, part=''):
    """What checks a document of @kind or, with a JSON pointer below the schema, a part of one."""
    schema = SCHEMAS[kind]
    resolver = RefResolver(schema['$id'], schema, store={other['$id']: other for other in SCHEMAS.values()})
    return Draft202012Validator({'$ref': schema['$id'] + '#' + part} if part else schema, resolver=resolver)


def problems(kind, document, part=''):
    """Pairs of the path at which the document breaks the schema, as a tuple of names and indices, and the message."""
    return [(tuple(error.absolute_path), error.message) for error in validator(kind, part).iter_errors(document)]


def place(path):
    """A path as it stands in messages: $.plans[0].id."""
    return '$' + ''.join(f'[{step}]' if isinstance(step, int) else f'.{step}' for step in path)


def estimates():
    """A document of estimates, put together around the line that the documentation shows."""
    text = (ROOT / 'data' / 'ESTIMATE-JSON.md').read_text(encoding='utf-8')
    line = json.loads(text.split('```json\n')[1].split('```')[0])
    amounts = {'shown': '5.10', 'exact': '5.1', 'complete': True, 'lines': 1}
    none = {'shown': '0.00', 'exact': '0.00', 'complete': True, 'lines': 0}
    components = SCHEMAS['estimates']['$defs']['component']['enum']
    return {
        'kind': 'estimates', 'format': 1, 'estimate': True, 'text': 'An estimate.', 'generator': 'Postage 0.1.0',
        'catalogue': {'as_of': '2026-11-22'},
        'scenario': {'name': '', 'month': '2026-11', 'currency': 'USD', 'audience': 'direct'},
        'answer': {'cheapest': '360dialog.regular', 'runner_up': None, 'maybe_cheaper': [], 'text': 'It is cheapest.'},
        'estimates': [{
            'plan': '360dialog.regular', 'provider': '360dialog', 'name': '360dialog Regular', 'own': False,
            'as_of': '2026-11-22',
            'status': 'complete', 'rank': 1, 'currency': 'USD', 'billing_currency': 'USD', 'exchange': None,
            'delivered': 3000, 'total': {**amounts, 'text': '5.10 USD'},
            'components': [{'id': component, 'name': component, **(none if index else amounts)}
                           for index, component in enumerate(components)],
            'lines': [line], 'one_off_lines': [],
            'warnings': [{'kind': 'price-not-yet-known', 'charge': '360dialog.regular.licence',
                          'known_from': '2026-12', 'text': 'A price is known only from December on.'}],
        }],
    }
