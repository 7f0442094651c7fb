#!/usr/bin/env python3
# test-diff.py - two scenarios, two months, and a file with what it said, as postage-cli tells them
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import decimal
import io
import json
import pathlib
import re
import tempfile

from postage_command import ROOT, SAMPLE, SCENARIOS, TestCase, main, run

SCHEMA = json.loads((ROOT / 'data' / 'schemas' / 'differences.schema.json').read_text(encoding='utf-8'))
MONTHS = ['--months', '2026-09,2026-10']
COLUMNS = (ROOT / 'data' / 'DIFFERENCE-CSV.md').read_text(encoding='utf-8')
MEMBERS = (ROOT / 'data' / 'DIFFERENCE-JSON.md').read_text(encoding='utf-8')


class Diff(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def diff(self, *arguments):
        result = run('diff', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def diff_json(self, *arguments):
        return json.loads(self.diff(*arguments, '--format', 'json'))

    def diff_csv(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.diff(*arguments, '--format', 'csv'), newline=''), strict=True))

    def fails(self, code, pattern, *arguments, **options):
        result = run('diff', *arguments, **options)
        self.assertEqual((result.code, result.out), (code, ''))
        self.assertRegex(result.errors, f'^postage-cli: .*{pattern}.*\n$')

    def write(self, name, change=None, base=SAMPLE):
        """A scenario like the sample, changed by a function."""
        document = json.loads(base.read_text(encoding='utf-8'))
        if change is not None:
            change(document)
        file = self.folder / name
        file.write_text(json.dumps(document), encoding='utf-8')
        return file

    def saved(self, **line):
        """A file that says what was computed: one line of Twilio's, Meta's authentication messages."""
        whole = {'component': 'meta-charges', 'market': 'north-america', 'category': 'authentication', 'counted': 5000,
                 'price': '0.004', 'amount': '20.00', **line}

        def change(document):
            document['catalogue'] = {'as_of': '2026-10-10'}
            document['computed'] = {'month': '2026-11', 'currency': 'USD', 'destinations': {'CA': 'north-america'},
                                    'plans': [{'plan': 'twilio.payg', 'billing_currency': 'USD',
                                               'status': 'complete', 'lines': [whole]}]}
        return self.write('saved.postage', change)

    def test_october(self):
        """What 1 October 2026 did to the sample: 6,000 utility messages in the window and 7,000 replies beyond the
        first 1,000 are charged, at 0.0034 USD each."""
        document = self.diff_json(SAMPLE, *MONTHS)
        twilio = next(plan for plan in document['plans'] if plan['plan'] == 'twilio.payg')
        self.assertEqual((twilio['before']['total'], twilio['after']['total']), ('559.60', '603.80'))
        # 44.20 of 559.60 are 7.898… %.
        self.assertEqual(twilio['change'], {'amount': '44.20', 'bound': 'exact', 'percent': '7.9'})
        changed = {line['category']: line for line in twilio['lines'] if line['reasons']}
        self.assertEqual(sorted(changed), ['service', 'utility'])
        self.assertEqual(changed['utility']['reasons'], ['free-part'])
        self.assertEqual(changed['utility']['change'], {'amount': '20.40', 'bound': 'exact'})
        self.assertEqual(changed['utility']['after']['rule'], 'utility-in-window-charged')
        self.assertEqual(changed['service']['reasons'], ['became-charged'])
        self.assertEqual((changed['service']['before']['amount'], changed['service']['after']['amount']),
                         ('0.00', '23.80'))
        self.assertIn('2026-10-01', changed['service']['after']['since'])
        self.assertTrue(any('1,000 service messages' in text for text in changed['service']['explanation']))
        self.assertEqual((document['before']['cheapest'], document['after']['cheapest']), ('360dialog.regular',) * 2)

    def test_moved_market(self):
        """Kuwait has a market of its own since 1 October 2026: one line, whose price has changed."""
        def kuwait(document):
            document['destinations'] = [{'country': 'KW', 'sent': {'marketing': 1000}}]
            document['plans'] = ['twilio.payg']
        lines = self.diff_json(self.write('kuwait.postage', kuwait), *MONTHS)['plans'][0]['lines']
        meta = [line for line in lines if line['component'] == 'meta-charges']
        self.assertEqual([(line['before']['market'], line['after']['market']) for line in meta],
                         [('rest-of-middle-east', 'kuwait')])
        self.assertEqual(meta[0]['reasons'], ['price', 'market'])
        # 0.0341 and 0.0792: data/catalogue/rate-cards/usd-2026-07-01.json and usd-2026-10-01.json
        self.assertEqual(meta[0]['change']['amount'], '45.10')
        self.assertTrue(any('Since October 2026 Meta files Kuwait under “Kuwait”' in text
                            for text in meta[0]['explanation']))
        self.assertFalse(any({'new', 'gone'} & set(line['reasons']) for line in lines))

    def test_sums(self):
        """The changes of the lines add up to that of the total, for every plan of which all is known."""
        seen = 0
        for plan in self.diff_json(SAMPLE, *MONTHS, '--plans', 'all')['plans']:
            if plan['change']['bound'] == 'exact':
                seen += 1
                self.assertEqual(sum(decimal.Decimal(line['change']['amount']) for line in plan['lines']),
                                 decimal.Decimal(plan['change']['amount']), plan['plan'])
            else:
                self.assertFalse(plan['before']['complete'] and plan['after']['complete'], plan['plan'])
        self.assertGreater(seen, 20)

    def test_two_files(self):
        planned = self.write('planned.postage', lambda document: document.update(name='Planned', currency='EUR'))

        def more(document):
            document['name'] = 'Now'
            document['destinations'][0]['sent']['marketing'] = 20000
        now = self.write('now.postage', more)
        text = self.diff(planned, now, '--plans', 'twilio.payg')
        self.assertTrue(text.startswith('Planned, November 2026 → Now, November 2026\nEstimates in USD a month'))
        # 10,000 × (0.025 + 0.005)
        self.assertIn('903.80 USD, before 603.80 USD: 300.00 USD (49.7%) more.', text.replace('\n', ' '))
        self.assertIn('Counted: 20,000 instead of 10,000.', text)
        # Plans of either file are compared with themselves.
        other = self.write('other.postage', lambda document: document.update(plans=['bird.payg']))
        self.assertEqual([plan['plan'] for plan in self.diff_json(SAMPLE, other)['plans']],
                         ['bird.payg', 'twilio.payg', '360dialog.regular'])

    def test_the_same(self):
        text = self.diff(SAMPLE, SAMPLE)
        self.assertIn('Twilio Pay as you go costs 603.80 USD as before.', text)
        self.assertNotIn('Source:', text)

    def test_saved(self):
        document = self.diff_json(self.saved())
        self.assertEqual([plan['plan'] for plan in document['plans']], ['twilio.payg'])
        self.assertEqual((document['before']['as_of'], document['before']['name']), ('2026-10-10', 'When saved'))
        line = next(line for line in document['plans'][0]['lines']
                    if line['category'] == 'authentication' and line['component'] == 'meta-charges')
        self.assertEqual((line['reasons'], line['change']['amount']), (['price'], '-3.00'))
        line = next(line for line in self.diff_json(self.saved(amount=None))['plans'][0]['lines']
                    if line['category'] == 'authentication' and line['component'] == 'meta-charges')
        self.assertEqual((line['reasons'], line['change']), (['became-known'], {'amount': None, 'bound': 'unknown'}))

    def test_table(self):
        lines = self.diff(SAMPLE, *MONTHS, '--plans', 'twilio.payg').splitlines()
        self.assertEqual(lines[0], 'September 2026 → October 2026')
        self.assertLessEqual(max(len(line) for line in lines if 'https://' not in line), 110)
        self.assertIn('Total a month                  559.60 USD    603.80 USD  +44.20 (+7.9%)', lines)
        self.assertIn('9 lines as before                  512.00        512.00', [line.rstrip() for line in lines])

    def test_markdown(self):
        lines = self.diff(SAMPLE, *MONTHS, '--plans', 'twilio.payg', '--format', 'markdown').splitlines()
        self.assertEqual(lines[0], '# September 2026 → October 2026')
        self.assertIn('| Total a month |  | 559.60 USD | 603.80 USD | +44.20 (+7.9%) |', lines)
        widths = {len(re.findall(r'(?<!\\)\|', line)) for line in lines if line.startswith('|')}
        self.assertEqual(widths, {6})

    def test_csv(self):
        rows = self.diff_csv(SAMPLE, *MONTHS)
        names = re.findall(r'`([a-z_]+)`', ' '.join(re.findall(r'(?m)^\| (`[^|]*) \|', COLUMNS)))
        self.assertEqual(list(rows[0]), names)
        document = self.diff_json(SAMPLE, *MONTHS)
        self.assertEqual(len(rows), sum(len(plan['lines']) for plan in document['plans']))
        unknown = [row for row in rows if row['plan_id'] == 'bird.payg' and row['bound'] == 'unknown']
        self.assertTrue(unknown and all(row['change'] == '' for row in unknown))
        self.assertTrue(all((row['known'] == 'nothing') == (row['amount'] == '') for row in rows if row['known']))
        self.assertEqual({row['known_before'] for row in unknown if row['amount_before'] == ''}, {'nothing'})

    def check_schema(self, value, schema, place='$'):
        """As much of JSON Schema as the schema uses; tests/data has the validator for the other kinds."""
        while '$ref' in schema:
            schema = SCHEMA['$defs'][schema['$ref'].rpartition('/')[2]]
        if 'anyOf' in schema:
            schema = next(one for one in schema['anyOf'] if (one.get('type') == 'null') == (value is None))
            return self.check_schema(value, schema, place)
        if 'const' in schema:
            self.assertEqual(value, schema['const'], place)
        if 'enum' in schema:
            self.assertIn(value, schema['enum'], place)
        kinds = {'object': dict, 'array': list, 'string': str, 'integer': int, 'boolean': bool, 'null': type(None)}
        if 'type' in schema:
            wanted = schema['type'] if isinstance(schema['type'], list) else [schema['type']]
            self.assertIsInstance(value, tuple(kinds[kind] for kind in wanted), place)
        if 'pattern' in schema:
            self.assertRegex(value, schema['pattern'], place)
        if isinstance(value, dict):
            self.assertLessEqual(set(schema['required']), set(value), place)
            for name, member in value.items():
                self.check_schema(member, schema['properties'][name], f'{place}.{name}')
        if isinstance(value, list):
            for index, element in enumerate(value):
                self.check_schema(element, schema['items'], f'{place}[{index}]')
        return None

    def test_json(self):
        document = self.diff_json(SAMPLE, *MONTHS, '--plans', 'all')
        self.check_schema(document, SCHEMA)
        self.check_schema(self.diff_json(self.saved(amount=None)), SCHEMA)
        for schema in [SCHEMA, *SCHEMA['$defs'].values()]:
            for name in schema.get('properties', {}):
                self.assertIn(f'`{name}`', MEMBERS)

    def test_standard_input(self):
        text = SAMPLE.read_bytes()
        self.assertIn('September 2026', run('diff', '-', *MONTHS, input=text).out)
        self.assertIn('as before', run('diff', SAMPLE, '-', input=text).out)

    def test_usage(self):
        self.fails(2, 'no FILE')
        self.fails(2, 'more than two FILEs', SAMPLE, SAMPLE, SAMPLE)
        self.fails(2, 'only one FILE can be standard input', '-', '-')
        self.fails(2, '--months “2026-09” is not two months', SAMPLE, '--months', '2026-09')
        self.fails(2, '--months “May” is not a month', SAMPLE, '--months', '2026-09,May')
        self.fails(2, '--months 1999-01 is too early', SAMPLE, '--months', '1999-01,2026-10')
        self.fails(2, 'unknown --format “xml”', SAMPLE, *MONTHS, '--format', 'xml')
        self.fails(2, 'unknown --currency “euro”', SAMPLE, *MONTHS, '--currency', 'euro')
        self.fails(2, 'unknown plan “nobody.nothing”', SAMPLE, *MONTHS, '--plans', 'nobody.nothing')
        self.fails(2, 'don’t go with what a FILE said', SAMPLE, '--currency', 'EUR')
        self.fails(2, 'nknown option', SAMPLE, '--month', '2026-10')

    def test_broken_files(self):
        self.fails(1, 'doesn’t say what was computed', SAMPLE)
        self.fails(1, 'missing.postage', SAMPLE, self.folder / 'missing.postage')
        self.fails(1, re.escape('$.computed.plans[0].lines[0].amount'), self.saved(amount='5,00'))
        self.fails(1, re.escape('$.computed.plans[0].lines[0].counted'), self.saved(counted=-1))
        broken = self.write('broken.postage', lambda document: document.update(month='soon'))
        self.fails(1, re.escape('broken.postage: $.month'), broken, SAMPLE)
        self.fails(1, re.escape('broken.postage: $.month'), SAMPLE, broken)

    def test_currency(self):
        document = self.diff_json(SAMPLE, SCENARIOS / 'india.postage', '--currency', 'EUR', '--plans', 'twilio.payg')
        self.assertEqual((document['before']['currency'], document['after']['currency']), ('EUR', 'EUR'))


if __name__ == '__main__':
    main()
