#!/usr/bin/env python3
# test-budget.py - postage-cli budget: what a budget buys, in every format; and what estimates say of it
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import pathlib
import re
import tempfile

from postage_command import ROOT, SAMPLE, TestCase, main, run

PLANS = ['twilio.payg', '360dialog.regular', 'bird.payg']


class Budget(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / 'shop.postage'

    def write(self, budget=None, **changes):
        document = json.loads(SAMPLE.read_text(encoding='utf-8'))
        document.update(changes)
        if budget:
            amount, currency = budget.split(' ')
            document['budget'] = {'amount': amount, 'currency': currency}
        self.file.write_text(json.dumps(document), encoding='utf-8')
        return self.file

    def ask(self, *arguments):
        result = run('budget', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def estimate_with(self, country, category, messages, plan):
        """The estimate of one plan with other messages sent."""
        document = json.loads(SAMPLE.read_text(encoding='utf-8'))
        next(d for d in document['destinations'] if d['country'] == country)['sent'][category] = messages
        self.file.write_text(json.dumps(document), encoding='utf-8')
        result = run('estimate', self.file, '--plans', plan, '--format', 'json')
        self.assertEqual(result.code, 0)
        return json.loads(result.out)['estimates'][0]

    def test_one_more_is_over(self):
        document = json.loads(self.ask(self.write('600 USD'), '--format', 'json'))
        self.assertEqual((document['kind'], document['month'], document['currency']), ('budget', '2026-11', 'USD'))
        self.assertEqual(document['budget'],
                         {'amount': '600', 'currency': 'USD', 'shown': '600.00', 'exchange': None})
        self.assertEqual([plan['plan'] for plan in document['plans']], PLANS)
        self.assertEqual([plan['budget']['status'] for plan in document['plans']], ['over', 'within', 'may-be-over'])
        self.assertEqual([plan['budget']['difference'] for plan in document['plans']], ['3.80', '182.20', '26.20'])
        for plan in document['plans']:
            self.assertEqual([(buys['country'], buys['category']) for buys in plan['buys']],
                             [('CA', category) for category in ['marketing', 'utility', 'authentication', 'service']])
            for buys in plan['buys']:
                with self.subTest(plan=plan['plan'], category=buys['category']):
                    if buys['status'] != 'exact':
                        self.assertEqual((buys['status'], buys['messages'], buys['total']), ('unknown', None, None))
                        most = self.estimate_with('CA', buys['category'], buys['at_most'], plan['plan'])
                        more = self.estimate_with('CA', buys['category'], buys['at_most'] + 1, plan['plan'])
                        self.assertLessEqual(float(most['total']['shown']), 600)
                        self.assertGreater(float(more['total']['shown']), 600)
                        continue
                    at = self.estimate_with('CA', buys['category'], buys['messages'], plan['plan'])
                    more = self.estimate_with('CA', buys['category'], buys['messages'] + 1, plan['plan'])
                    self.assertEqual(at['total']['shown'], buys['total'])
                    self.assertLessEqual(float(buys['total']), 600)
                    self.assertGreater(float(more['total']['shown']), 600)
                    self.assertEqual((buys['at_most'], buys['limited_by_plan']), (None, False))

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.ask(self.write('600 USD'), '--format=csv'), newline='')))
        plans = json.loads(self.ask(self.file, '--format=json'))['plans']
        self.assertEqual([(row['plan_id'], row['category'], row['buys_status'], row['messages'], row['total'],
                           row['budget_status']) for row in rows],
                         [(plan['plan'], buys['category'], buys['status'],
                           '' if buys['messages'] is None else str(buys['messages']), buys['total'] or '',
                           plan['budget']['status']) for plan in plans for buys in plan['buys']])
        self.assertEqual({(row['kind'], row['budget'], row['currency']) for row in rows}, {('budget', '600.00', 'USD')})

    def test_for_people(self):
        table = self.ask(self.write('600 USD'))
        self.assertIn('The budget is 600.00 USD a month.\n', table)
        self.assertIn('360dialog · Regular\nWithin the budget: 182.20 USD left\n', table)
        self.assertRegex(table, r'Canada · Marketing +17,288 +600.00 USD\n')
        self.assertIn('May be over the budget: 26.20 USD left at most', table)
        page = self.ask(self.file, '--format', 'markdown')
        self.assertTrue(page.startswith('# What the Budget Buys\n'))
        self.assertRegex(page, r'\| *Canada · Marketing *\| *17,288 *\|')

    def test_other_budgets(self):
        """That of the command line goes before that of the file; another currency to show changes neither."""
        self.write('600 USD')
        self.assertIn('The budget is 700.00 USD a month.', self.ask(self.file, '--budget', '700'))
        self.assertIn('The budget is 700.00 EUR a month, which is ', self.ask(self.file, '--budget', '700 EUR'))
        euros = json.loads(self.ask(self.file, '--currency', 'EUR', '--format', 'json'))
        self.assertEqual((euros['budget']['amount'], euros['budget']['currency']), ('600', 'USD'))
        self.assertEqual(euros['budget']['exchange']['to'], 'EUR')
        self.assertLess(float(euros['budget']['shown']), 600)
        self.assertEqual(len(json.loads(self.ask(self.file, '--plans', 'meta.direct', '--format=json'))['plans']), 1)
        nothing = json.loads(self.ask(self.file, '--budget', '1', '--plans', 'twilio.payg', '--format', 'json'))
        self.assertEqual({buys['status'] for buys in nothing['plans'][0]['buys']}, {'nothing'})

    def test_estimates(self):
        self.write('600 USD')
        table = run('estimate', self.file).out
        self.assertRegex(table, r'Budget +3.80 USD over +182.20 USD left +at most 26.20 USD left\n')
        self.assertRegex(run('estimate', self.file, '--format=markdown').out,
                         r'\| *Budget *\| *3.80 USD over *\|')
        document = json.loads(run('estimate', self.file, '--format', 'json').out)
        self.assertEqual(document['scenario']['budget']['shown'], '600.00')
        self.assertEqual([estimate['budget']['status'] for estimate in document['estimates']],
                         ['over', 'within', 'may-be-over'])
        self.assertRegex(run('estimate', self.file, '--plans', 'all').out,
                         r'\nWithin the budget of 600.00 USD: [0-9]+ of [0-9]+ plans\n')
        self.write()
        self.assertNotIn('Budget', run('estimate', self.file).out)
        document = json.loads(run('estimate', self.file, '--format', 'json').out)
        self.assertEqual((document['scenario']['budget'], document['estimates'][0]['budget']), (None, None))

    def test_documentation(self):
        """Every member and every column is told, and no other."""
        text = (ROOT / 'data' / 'BUDGET.md').read_text(encoding='utf-8')
        told = [set(re.findall(r'`([a-z_]+)`', line.split('|')[1])) for line in text.splitlines()
                if line.startswith('| `')]
        document = json.loads(self.ask(self.write('600 USD'), '--format', 'json'))
        columns = self.ask(self.file, '--format', 'csv').splitlines()[0].split(',')
        members = set(document) | set(document['plans'][0]['buys'][0])
        self.assertEqual(set().union(*told), members | set(columns))
        for state in ['exact', 'unlimited', 'at-least', 'unknown', 'nothing', 'not-sent', 'does-not-fit',
                      'no-exchange']:
            self.assertIn(f'`{state}`', text)

    def test_wrong(self):
        result = run('budget', self.write())
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertIn('expected the member “budget”, found none', result.errors)
        for arguments, code, words in [
                ([], 2, 'expected one FILE'), ([self.file, self.file], 2, 'expected one FILE'),
                ([self.file, '--budget', '0'], 2, 'found “0”'), ([self.file, '--format', 'xml'], 2, 'xml'),
                ([self.file, '--plans', 'none.such'], 2, 'none.such'), (['absent.postage'], 1, 'absent.postage'),
                ([self.file, '--budget', '5', '--month', '2020-01'], 2, '2020-01')]:
            with self.subTest(arguments):
                result = run('budget', *arguments)
                self.assertEqual((result.code, result.out), (code, ''))
                self.assertIn(words, result.errors)


main()
