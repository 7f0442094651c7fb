#!/usr/bin/env python3
# test-catalogue.py - postage-cli catalogue: the list in each format, all about a plan, good and bad files
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import csv
import io
import json
import pathlib
import re
import tempfile

from postage_command import ROOT, TestCase, main, run

CATALOGUE = ROOT / 'data' / 'catalogue'
PROVIDERS = {file.stem: json.loads(file.read_text(encoding='utf-8'))
             for file in sorted((CATALOGUE / 'providers').glob('*.json'))}
PLANS = [(provider, plan) for provider in PROVIDERS.values() for plan in provider['plans']]


def english(name):
    return name if isinstance(name, str) else name['en']


class Catalogue(TestCase):
    def write(self, *arguments):
        """What "catalogue" writes; it must succeed without a word on standard error."""
        result = run('catalogue', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out


class List(Catalogue):
    """Every provider and plan of the files, with the same facts in each format."""

    def test_csv(self):
        text = self.write('list', '--format', 'csv')
        rows = list(csv.DictReader(io.StringIO(text, newline=''), strict=True))
        self.assertEqual(sorted(row['plan_id'] for row in rows), sorted(plan['id'] for _, plan in PLANS))
        by_id = {row['plan_id']: row for row in rows}
        for provider, plan in PLANS:
            with self.subTest(plan['id']):
                self.assertEqual(by_id[plan['id']], {
                    'provider_id': provider['id'],
                    'provider': english(provider['name']),
                    'plan_id': plan['id'],
                    'plan': english(plan['name']),
                    'status': plan['status'],
                    'audience': plan['audience'],
                    'currencies': ' '.join(plan['currencies']),
                    'meta_charges': plan['meta_charges']['treatment'],
                    'charges': str(len(plan['charges'])),
                    'as_of': provider['as_of'],
                    'own': 'false',
                })
        self.assertEqual(text.count('\n'), text.count('\r\n'))

    def test_json(self):
        document = json.loads(self.write('list', '--format', 'json'))
        self.assertEqual((document['kind'], document['format']), ('catalogue', 1))
        self.assertEqual(document['as_of'], max(provider['as_of'] for provider in PROVIDERS.values()))
        self.assertEqual([p['id'] for p in document['providers']], sorted(p['id'] for p in PROVIDERS.values()))
        for found in document['providers']:
            provider = next(p for p in PROVIDERS.values() if p['id'] == found['id'])
            with self.subTest(found['id']):
                self.assertEqual(found['name'], english(provider['name']))
                self.assertEqual(found['website'], provider.get('website'))
                self.assertEqual(found['former_names'], provider.get('former_names', []))
                self.assertEqual(found['as_of'], provider['as_of'])
                self.assertEqual([(p['id'], p['status'], p['audience'], p['currencies'], p['meta_charges'],
                                   p['regions'], p['except_regions'], p['charges']) for p in found['plans']],
                                 [(p['id'], p['status'], p['audience'], p['currencies'],
                                   p['meta_charges']['treatment'], p.get('regions', []),
                                   p.get('except_regions', []), len(p['charges']))
                                  for p in provider['plans']])

    def test_table(self):
        text = self.write('list')
        self.assertEqual(text, self.write('list', '--format', 'table'))
        lines = text.splitlines()
        self.assertEqual(lines[0], f'Providers: {len(PROVIDERS)}, plans: {len(PLANS)}, '
                                   'prices known on 22 November 2026 at the latest')
        head = next(line for line in lines if 'Prices in' in line)
        columns = [head.index(word) for word in ['ID', 'Plan', 'Status', 'For', 'Prices in', 'Meta’s charges']]
        twilio = next(line for line in lines if line.strip().startswith('twilio.payg '))
        cells = [twilio[begin:end].strip() for begin, end in zip(columns, columns[1:] + [None])]
        self.assertEqual(cells, ['twilio.payg', 'Pay as you go', 'on sale', 'Direct customer', 'USD',
                                 'passed on unchanged'])
        above = lines[lines.index(twilio) - 1]
        while above.startswith('  '):
            above = lines[lines.index(above) - 1]
        self.assertEqual(above, 'Twilio (twilio), prices known on 22 November 2026')
        for _, plan in PLANS:
            self.assertEqual(sum(line.strip().split('  ')[0] == plan['id'] for line in lines), 1, plan['id'])

    def test_table_says_each_kind(self):
        text = self.write('list')
        treatments = {plan['meta_charges']['treatment'] for _, plan in PLANS}
        for treatment, words in [('passed-through', 'passed on unchanged'), ('marked-up', 'passed on with a markup'),
                                 ('included', 'included in the prices'), ('direct', 'billed by Meta itself'),
                                 ('unknown', 'not known')]:
            if treatment in treatments:
                self.assertRegex(text, f'(?m){words}$')
        self.assertEqual(len(re.findall(r'(?m)^  \S.*  ended  ', text)),
                         sum(plan['status'] == 'historic' for _, plan in PLANS))

    def test_markdown(self):
        text = self.write('list', '--format', 'markdown')
        self.assertTrue(text.startswith('# Providers and plans\n\nProviders: '))
        rows = [line for line in text.splitlines() if line.startswith('| ')]
        self.assertEqual(len(rows), len(PLANS) + 2 * len(PROVIDERS))
        for row in rows:
            self.assertEqual(len(re.findall(r'(?<!\\)\|', row)), 7, row)
        self.assertIn('| twilio.payg | Pay as you go | on sale | Direct customer | USD | passed on unchanged |\n', text)
        self.assertIn('\n<https://www.twilio.com', text)

    def test_wrong_calls(self):
        for arguments, message in [
                (['list', 'twilio'], '“twilio” is too much; see postage-cli catalogue list --help'),
                (['list', '--format', 'xml'], 'unknown --format “xml”; known: table, json, csv, markdown'),
                (['show'], 'no ID to show is given; see postage-cli catalogue show --help'),
                (['show', 'twilio', 'bird'], 'more than one ID is given'),
                (['show', 'nobody'], 'no plan and no provider has the ID “nobody”; postage-cli catalogue list'),
                (['show', 'twilio', '--format', 'csv'], 'a plan is written as table or json only'),
                (['check'], 'no FILE to check is given; see postage-cli catalogue check --help'),
                ([], 'no command is given; known: list, show, check, diff, history, import-rate-card, status, update, '
                     'reset, --help'),
                (['--version'],
                 'unknown command “--version”; known: list, show, check, diff, history, import-rate-card, status, '
                 'update, reset, --help')]:
            with self.subTest(arguments):
                result = run('catalogue', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
                self.assertIn(message, result.errors)


class Show(Catalogue):
    def test_plan(self):
        lines = self.write('show', 'twilio.payg').splitlines()
        self.assertEqual(lines[:6], ['Twilio · Pay as you go', '  ID: twilio.payg', '  Status: on sale',
                                     '  For: Direct customer', '  Prices in: USD',
                                     '  Prices known on: 22 November 2026'])
        text = '\n'.join(lines)
        self.assertRegex(text, r'\nMessage fees\n  Message fee, outbound\n    Counted: messages (?:sent|delivered)\.\n'
                               r'    Price: 0\.005 USD each \(from [A-Z][a-z]+ \d{4} on\)\n      Seen on \d+ [A-Z]')

    def test_every_plan_and_provider(self):
        """Each charge of each plan, and each source; and what isn't known is said."""
        for provider in PROVIDERS.values():
            text = self.write('show', provider['id'])
            flat = re.sub(r'\s+', ' ', text)
            for plan in provider['plans']:
                with self.subTest(plan['id']):
                    self.assertIn(f"ID: {plan['id']}\n", text)
                    own = text.split(f"ID: {plan['id']}\n")[1].split('\n\n')[0]
                    for name, words in (('regions', '\n  Sold to businesses in: '),
                                        ('except_regions', '\n  Not sold to businesses in: ')):
                        self.assertEqual(words in own, name in plan)
                    for charge in plan['charges']:
                        self.assertIn(re.sub(r'\s+', ' ', english(charge['name'])), flat)
                        for price in charge['prices']:
                            self.assertIn(price['source']['url'], text)
                            if 'note' in price['source']:
                                self.assertIn(re.sub(r'\s+', ' ', price['source']['note']), flat)
            unknown = sum(price.get('amount', 0) is None for plan in provider['plans']
                          for charge in plan['charges'] for price in charge['prices'])
            self.assertGreaterEqual(len(re.findall('not known', text)), unknown)

    def test_provider(self):
        text = self.write('show', 'bird')
        self.assertTrue(text.startswith('Bird\n  ID: bird\n  Website: https://bird.com\n  Formerly: MessageBird\n'
                                        '  Prices known on: 22 November 2026\n'))
        self.assertLess(text.index('ID: bird.payg'), text.index('Subscription'))

    def test_width(self):
        """No line is wider than a terminal, but for an address that can't be broken."""
        for provider in ['twilio', '360dialog', 'meta']:
            for line in self.write('show', provider).splitlines():
                if len(line) > 110:
                    self.assertRegex(line, r'^ *https://\S+$')


class Check(Catalogue):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, document):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(document if isinstance(document, str) else json.dumps(document), encoding='utf-8')
        return path

    def provider(self, change=lambda document: None, name='twilio'):
        document = copy.deepcopy(PROVIDERS[name])
        change(document)
        return document

    def own(self, change=lambda plan: None):
        """A small provider of one's own."""
        plan = copy.deepcopy(next(p for p in PROVIDERS['bird']['plans'] if p['id'] == 'bird.payg'))
        plan['id'] = 'acme.basic'
        plan['charges'] = plan['charges'][:2]
        for charge in plan['charges']:
            charge['id'] = charge['id'].replace('bird.payg', 'acme.basic')
        change(plan)
        return {'kind': 'provider', 'format': 1, 'id': 'acme', 'name': 'Acme', 'as_of': '2026-11-01', 'plans': [plan]}

    def bad(self, *files):
        result = run('catalogue', 'check', *files)
        self.assertEqual(result.code, 1, result.out)
        lines = result.errors.splitlines()
        for line in lines:
            self.assertTrue(line.startswith('postage-cli: '), line)
        return [line.removeprefix('postage-cli: ') for line in lines], result.out

    def test_own_provider_alone(self):
        file = self.file('acme.json', self.own())
        self.assertEqual(self.write('check', file), f'{file} is a good provider file: 1 plan, 2 charges\n')

    def test_bundled_provider_is_replaced(self):
        file = self.file('mine.json', self.provider(lambda d: d['plans'][0]['charges'].pop()))
        n = len(PROVIDERS['twilio']['plans'][0]['charges']) - 1
        plans = len(PROVIDERS['twilio']['plans'])
        total = n + sum(len(plan['charges']) for plan in PROVIDERS['twilio']['plans'][1:])
        self.assertEqual(self.write('check', file),
                         f'{file} is a good provider file: {plans} plan{"s" if plans > 1 else ""}, {total} charges\n')

    def test_whole_catalogue(self):
        text = self.write('check', CATALOGUE)
        files = [file for file in CATALOGUE.rglob('*.json')]
        self.assertEqual(len(text.splitlines()), len(files))
        self.assertIn('usd-2026-10-01.json is a good file of the kind “rate-card”: USD 2026-10-01\n', text)
        self.assertIn('markets.json is a good file of the kind “markets”\n', text)
        self.assertIn('zh_CN.json is a good file of the kind “texts”: zh_CN\n', text)

    def test_the_same_file_twice(self):
        file = CATALOGUE / 'providers' / 'bird.json'
        self.assertEqual(len(self.write('check', file, file, file.parent).splitlines()), len(PROVIDERS))

    def test_standard_input(self):
        result = run('catalogue', 'check', '-', input=json.dumps(self.own()).encode())
        self.assertEqual((result.code, result.out),
                         (0, 'standard input is a good provider file: 1 plan, 2 charges\n'))

    def test_mistakes(self):
        """The file, the place, what was expected, what was found."""
        def charge(**members):
            return self.own(lambda plan: plan['charges'][0].update(members))
        for name, document, parts in [
                ('not JSON', 'prices\n', ['line 1']),
                ('empty', '', ['empty']),
                ('a list', '[]', ['expected an object “{…}”']),
                ('no kind', {'format': 1}, ['$.kind', 'expected']),
                ('another kind', {'kind': 'scenario', 'format': 1}, ['$.kind', 'provider', 'scenario']),
                ('a newer format', {**self.own(), 'format': 2}, ['$.format', '2', 'Update Postage']),
                ('a number for an amount', charge(prices=[{'amount': {'USD': 5}, 'source':
                                                           PROVIDERS['bird']['plans'][0]['charges'][0]['prices'][0]
                                                           ['source']}]),
                 ['$.plans[0].charges[0].prices[0].amount.USD', 'expected', 'found 5']),
                ('a member too many', charge(colour='red'), ['$.plans[0].charges[0].colour', 'expected one of']),
                ('an unknown component', charge(component='coffee'), ['$.plans[0].charges[0].component']),
                ('an unknown model', charge(model='auction'), ['$.plans[0].charges[0].model']),
                ('an unknown feature', charge(feature='teleport'), ['acme.basic', 'teleport']),
                ('an unknown market', charge(metric='sent', model='per-unit', markets=['atlantis']), ['atlantis']),
                ('a plan of somebody else', self.own(lambda plan: plan.update(id='twilio.payg')), ['twilio.payg'])]:
            with self.subTest(name):
                file = self.file('bad.json', document)
                problems, out = self.bad(file)
                self.assertEqual((len(problems), out), (1, ''))
                self.assertTrue(problems[0].startswith(f'{file}: '), problems[0])
                for part in parts:
                    self.assertIn(part, problems[0].removeprefix(f'{file}: '))

    def test_each_bad_file_is_told(self):
        """Neither a bad file nor one that only doesn't go with the others hides what is wrong with another."""
        folder = self.folder / 'all'
        self.file('all/a.json', {**self.own(), 'id': 5})
        self.file('all/b.json', {**self.own(), 'as_of': 'yesterday'})
        self.file('all/c.json', self.own(lambda plan: plan['charges'][0].update(feature='teleport')))
        good = self.file('all/d.json', self.provider())
        self.file('all/e.txt', 'not looked at')
        problems, out = self.bad(folder, self.folder / 'absent.json')
        self.assertEqual(len(problems), 4)
        for name, part in [('a.json', '$.id'), ('b.json', '$.as_of'), ('c.json', 'teleport'), ('absent.json', '')]:
            with self.subTest(name):
                problem = next(p for p in problems if f'{name}: ' in p)
                self.assertIn(part, problem)
        self.assertRegex(out, rf'\A{re.escape(str(good))} is a good provider file: [^\n]+\n\Z')

    def test_files_that_need_each_other(self):
        """A new feature and the provider that sells it are good together, in any order; the provider alone isn't."""
        vocabulary = json.loads((CATALOGUE / 'vocabulary.json').read_text(encoding='utf-8'))
        vocabulary['features']['teleport'] = {'name': {'en': 'Teleporting', 'zh_CN': '瞬移'}}
        names = self.file('names.json', vocabulary)
        acme = self.file('acme.json', self.own(lambda plan: plan['charges'][0].update(feature='teleport')))
        self.assertEqual(len(self.write('check', acme, names).splitlines()), 2)
        self.assertEqual(len(self.write('check', names, acme).splitlines()), 2)
        self.bad(acme)

    def test_the_right_file_is_blamed(self):
        """The first file needs the second; the third, which needs what nobody has, is the bad one, and alone."""
        vocabulary = json.loads((CATALOGUE / 'vocabulary.json').read_text(encoding='utf-8'))
        vocabulary['features']['teleport'] = {'name': {'en': 'Teleporting', 'zh_CN': '瞬移'}}
        acme = self.file('acme.json', self.own(lambda plan: plan['charges'][0].update(feature='teleport')))
        names = self.file('names.json', vocabulary)
        other = self.own(lambda plan: (plan.update(id='other.basic'), plan['charges'][0].update(feature='beam')))
        bad = self.file('other.json', {**other, 'id': 'other'})
        problems, out = self.bad(acme, names, bad)
        self.assertEqual(len(problems), 1)
        self.assertTrue(problems[0].startswith(f'{bad}: '), problems[0])
        self.assertIn('beam', problems[0])
        self.assertEqual(len(out.splitlines()), 2)

    def test_a_file_that_breaks_the_rest(self):
        """Without a market, the program's own rate cards don't read any more: the markets are to blame."""
        markets = json.loads((CATALOGUE / 'markets.json').read_text(encoding='utf-8'))
        del markets['markets']['india']
        markets['countries']['IN']['history'] = [{'market': 'other', 'from': '2023-06-01'}]
        file = self.file('markets.json', markets)
        good = self.file('acme.json', self.own())
        problems, out = self.bad(good, file)
        self.assertEqual(len(problems), 1)
        self.assertIn(f'{file}: the program’s own catalogue doesn’t go with this file: ', problems[0])
        self.assertIn('india', problems[0])
        self.assertEqual(out, f'{good} is a good provider file: 1 plan, 2 charges\n')

    def test_two_of_the_same(self):
        first, second = self.file('1.json', self.own()), self.file('2.json', self.own())
        problems, out = self.bad(first, second)
        self.assertEqual(len(problems), 1)
        self.assertTrue(problems[0].startswith(f'{second}: '), problems[0])
        self.assertIn(str(first), out)

    def test_an_empty_folder(self):
        problems, _ = self.bad(self.folder)
        self.assertEqual(problems, [f'{self.folder}: expected files *.json in the folder, found none. '
                                    'Choose another one.'])


main()
