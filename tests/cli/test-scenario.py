#!/usr/bin/env python3
# test-scenario.py - postage-cli scenario: files to begin with, and what files say
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import tempfile

from postage_command import ROOT, SAMPLE, SCENARIOS, TestCase, main, run

SCHEMA = ROOT / 'data' / 'schemas' / 'scenario.schema.json'
VOLUMES = json.loads(SAMPLE.read_text(encoding='utf-8'))['destinations'][0]


class Scenario(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def new(self, *arguments):
        result = run('scenario', 'new', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def check(self, *files):
        result = run('scenario', 'check', *files)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out


class New(Scenario):
    def test_defaults(self):
        text = self.new()
        document = json.loads(text)
        self.assertEqual((document['name'], document['month'], document['currency']),
                         ('My business', '2026-11', 'USD'))
        self.assertEqual(document['destinations'], [VOLUMES])
        self.assertNotIn('plans', document)
        self.assertNotIn('baseline', document)
        self.assertNotIn('budget', document)
        self.assertEqual(document['catalogue'], {'as_of': '2026-11-22'})
        self.assertEqual(text, self.new('-'))

    def test_choices(self):
        document = json.loads(self.new('--name', 'Läden “Süd”', '--month', '2026-12', '--currency=EUR',
                                       '--country', 'IN', '--country=BR', '--country', 'IN',
                                       '--plans', 'twilio.payg,bird.payg', '--baseline', '360dialog.regular'))
        self.assertEqual(document['baseline'], '360dialog.regular')
        self.assertEqual((document['name'], document['month'], document['currency'], document['plans']),
                         ('Läden “Süd”', '2026-12', 'EUR', ['twilio.payg', 'bird.payg']))
        self.assertEqual(document['destinations'],
                         [{**VOLUMES, 'country': 'IN'}, {**VOLUMES, 'country': 'BR'}])

    def test_budget(self):
        for amount, options, budget in [
                ('500', [], {'amount': '500', 'currency': 'USD'}),
                ('499.5', ['--currency', 'EUR'], {'amount': '499.5', 'currency': 'EUR'}),
                ('12 INR', ['--currency', 'EUR'], {'amount': '12', 'currency': 'INR'})]:
            with self.subTest(amount):
                self.assertEqual(json.loads(self.new('--budget', amount, *options))['budget'], budget)
        for amount in ['0', '-5', 'much', '5 EURO', '5 EUR x', '1e3', '', '1000000000001']:
            with self.subTest(amount):
                result = run('scenario', 'new', '--budget=' + amount)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertIn(f'found “{amount}”', result.errors)

    def test_file(self):
        file = self.folder / 'shop.postage'
        text = self.new('--country', 'DE', file)
        self.assertEqual(text, f'{file} is written with the volumes of an example. Put yours in, then run:\n'
                               f'  postage-cli estimate {file}\n')
        self.assertEqual(file.read_text(encoding='utf-8'), self.new('--country', 'DE'))
        self.estimate(file, '--plans', 'twilio.payg')
        self.assertIn('To Germany, a month: Marketing 10,000', self.check(file))

    def test_an_existing_file_stays(self):
        file = self.folder / 'shop.postage'
        file.write_text('precious', encoding='utf-8')
        result = run('scenario', 'new', file)
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertEqual(result.errors, f'postage-cli: {file}: expected no file of this name, found one. '
                                        'Write another name, or --force to replace it.\n')
        self.assertEqual(file.read_text(encoding='utf-8'), 'precious')

        self.new('--force', file)
        self.assertIn('"format": 1', file.read_text(encoding='utf-8'))

    def test_a_folder_that_is_not_there(self):
        result = run('scenario', 'new', self.folder / 'absent' / 'shop.postage')
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+shop\.postage[^\n]+\n\Z')

    def test_wrong_calls(self):
        for arguments, message in [
                (['--country', 'XX'], 'unknown --country “XX”; write a code of ISO 3166'),
                (['--country', 'ca'], 'unknown --country “ca”'),
                (['--month', '2026-13'], '--month “2026-13” is not a month'),
                (['--currency', 'BTC'], 'unknown --currency “BTC”'),
                (['--plans', 'nobody'], 'unknown plan “nobody” in --plans'),
                (['--baseline', 'twilio'], 'unknown plan “twilio” in --baseline; known: 360dialog.regular, '),
                (['a', 'b'], 'more than one FILE is given; see postage-cli scenario new --help'),
                (['--volume', '5'], '--volume')]:
            with self.subTest(arguments):
                result = run('scenario', 'new', *arguments, cwd=self.folder)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
                self.assertIn(message, result.errors)
        self.assertEqual(os.listdir(self.folder), [])


class Check(Scenario):
    def test_sample(self):
        self.assertEqual(self.check(SAMPLE), f'''{SAMPLE} is a good scenario: “Sample: a shop in Canada”
  Billing month: November 2026
  Amounts in: USD
  The business buys as: Direct customer
  Country of the business: not said
  Longest billing term: monthly
  Marketing is sent through: Cloud API
  Taxes: not in the total
  What is paid once: beside the monthly total
  1 destination, a month in total: Marketing 10,000, Utility 20,000, Authentication 5,000, Service 8,000,
    Received 6,000
  To Canada, a month: Marketing 10,000, Utility 20,000, Authentication 5,000, Service 8,000, Received 6,000
  Shares: delivered 100%, from an entry point 0%, inside the service window 30%, utility taken for marketing
    0%
  Phone numbers: 1
  Counted besides: nothing
  Wanted features: none
  Plans to compare: Twilio · Pay as you go, 360dialog · Regular, Bird · Pay as you go
''')

    def test_what_else_can_be_entered(self):
        file = self.folder / 'full.postage'
        document = json.loads(SAMPLE.read_text(encoding='utf-8'))
        document.update(name='', quantities={'seats': 3, 'active-users': 12000}, features=['inbox', 'teleport'],
                        plans=[], template_resubmissions=1200,
                        exchange_spread_percent='1.75', colour='red', numbers={'count': 2, 'nick': 'both'},
                        baseline='bird.payg')
        document['destinations'][0].update(received=0, sent={'marketing': 5})
        document['destinations'].append({'country': 'IN', 'sent': {}, 'received': 0})
        document.update(audience='partner-client', business_country='IN', term='annual', route='marketing-messages',
                        tax={'country': 'IN', 'vat_id': True}, horizon_months=12)
        file.write_text(json.dumps(document), encoding='utf-8')
        self.assertEqual(self.check(file), f'''{file} is a good scenario without a name
  Billing month: November 2026
  Amounts in: USD
  Added by the bank or card to amounts in another currency: 1.75%
  The business buys as: Client of a partner
  Country of the business: India
  Longest billing term: annual
  Marketing is sent through: Marketing Messages API
  Taxes: those of India, with a VAT ID
  What is paid once: spread over 12 months
  2 destinations, a month in total: Marketing 5
  To Canada, a month: Marketing 5
  To India: no messages
  Shares: delivered 100%, from an entry point 0%, inside the service window 30%, utility taken for marketing
    0%
  Phone numbers: 2
  Counted besides: active contacts 12,000, seats 3
  New templates that are submitted again: 1,200
  Wanted features: Shared team inbox, teleport
  Plans to compare: all that can be bought
  Used today: Bird · Pay as you go
  Kept, but not understood: $.numbers.nick, $.colour
''')

    def test_everything_that_decides_the_bill(self):
        """Whatever member of the file changes, the summary tells it; the schema says which members there are."""
        schema = json.loads(SCHEMA.read_text(encoding='utf-8'))
        sample = json.loads(SAMPLE.read_text(encoding='utf-8'))
        destination = {**sample['destinations'][0], 'chats': 20}
        base = {**sample, 'destinations': [destination], 'tax': {'country': 'CA'}, 'numbers': {'count': 2}}
        changes = {
            'month': ['2026-12'], 'currency': ['EUR'], 'account_currency': ['EUR'], 'business_country': ['DE'],
            'audience': ['partner'], 'authentication_international': [True], 'term': ['quarterly', 'annual'],
            'route': ['marketing-messages'], 'horizon_months': [1],
            'tax': [{'country': 'DE'}, {'country': 'CA', 'vat_id': True}, {'country': 'CA', 'reverse_charge': True},
                    {'country': 'CA', 'vat_id': True, 'reverse_charge': True}],
            'destinations': [[], [destination, {'country': 'IN'}]] + [
                [{**destination, name: value}] for name, value in [
                    ('country', 'US'), ('sent', {'utility': 1}), ('received', 1), ('chats', 30),
                    ('continued_percent', '5'), ('shares', {'delivered_percent': '50'})]],
            'shares': [{**sample['shares'], name: '12.5'} for name in sample['shares']],
            'numbers': [{'count': 3}, {'count': 2, 'replies': [8000, 0]}],
            'quantities': [{'seats': 3}], 'features': [['inbox']],
            'templates_per_conversation': [{'marketing': '2'}], 'plans': [[], ['twilio.payg']],
            'exchange_spread_percent': ['1.5'], 'budget': [{'amount': '500', 'currency': 'USD'}],
            'template_resubmissions': [4], 'baseline': ['bird.payg'], 'weights': [{'free_trial': 'nice'}],
        }
        self.assertEqual(set(schema['properties']) - set(changes),
                         {'$schema', 'format', 'name', 'catalogue', 'computed'})
        self.assertEqual(set(schema['$defs']['destination']['properties']),
                         {'country', 'sent', 'received', 'chats', 'continued_percent', 'shares'})
        self.assertEqual(set(schema['$defs']['shares']['properties']), set(sample['shares']))

        file = self.folder / 'changed.postage'
        seen = {}
        for name, value in [('', None)] + [(name, value) for name, values in changes.items() for value in values]:
            with self.subTest(name, value=value):
                file.write_text(json.dumps({**base, name: value} if name else base), encoding='utf-8')
                summary = self.check(file)
                self.assertNotIn('Kept, but not understood', summary)
                self.assertNotIn(summary, seen)
                seen[summary] = name

    def test_nothing_is_sent(self):
        file = self.folder / 'nothing.postage'
        document = json.loads(SAMPLE.read_text(encoding='utf-8'))
        file.write_text(json.dumps({**document, 'destinations': []}), encoding='utf-8')
        self.assertIn('\n  No destination yet: nothing is sent\n', self.check(file))

    def test_several(self):
        """Each file is told, the bad ones on standard error; one bad file is enough to fail."""
        bad = self.folder / 'bad.postage'
        bad.write_text('{"format": 1, "month": 5}', encoding='utf-8')
        other = SCENARIOS / 'europe.postage'
        result = run('scenario', 'check', SAMPLE, bad, self.folder / 'absent.postage', other)
        self.assertEqual(result.code, 1)
        self.assertEqual([line.split(' is a good')[0] for line in result.out.splitlines() if 'is a good' in line],
                         [str(SAMPLE), str(other)])
        errors = result.errors.splitlines()
        self.assertEqual(len(errors), 2)
        self.assertIn(f'{bad}: $.month: expected', errors[0])
        self.assertIn('absent.postage', errors[1])

    def test_standard_input(self):
        result = run('scenario', 'check', '-', input=SAMPLE.read_bytes())
        self.assertEqual((result.code, result.errors), (0, ''))
        self.assertTrue(result.out.startswith('standard input is a good scenario: “Sample'))

    def test_wrong_calls(self):
        for arguments, message in [(['check'], 'no FILE to check is given; see postage-cli scenario check --help'),
                                   ([], 'no command is given; known: new, check, --help'),
                                   (['make'], 'unknown command “make”; known: new, check, --help')]:
            with self.subTest(arguments):
                result = run('scenario', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertIn(message, result.errors)


main()
