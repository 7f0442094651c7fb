#!/usr/bin/env python3
# test-own-plans.py - postage-cli goes by the user's own plans, marks them, and says what is wrong with their files
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import tempfile

from postage_command import SAMPLE, TestCase, main, run


class OwnPlans(TestCase):
    """A copy of a plan with another price, in a folder of the test's own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name)
        self.plans = self.data / 'postage' / 'plans'
        self.plans.mkdir(parents=True)
        document = json.loads(self.call('catalogue', 'show', 'twilio.payg', '--format', 'json').out)
        self.original = document['plans'][0]
        document['own'] = True
        plan = json.loads(json.dumps(self.original))
        self.fee = next(charge for charge in plan['charges'] if charge['component'] == 'message-fees'
                        and charge['prices'][0].get('amount') == {'USD': '0.005'})
        self.fee['prices'][0]['amount'] = {'USD': '0.001'}
        plan.update(id='own.twilio-negotiated', name='Negotiated',
                    copied_from={**self.original, 'as_of': document['as_of']})
        document['plans'] = [plan]
        self.document = document
        self.save()

    def save(self):
        (self.plans / 'own.twilio-negotiated.json').write_text(json.dumps(self.document), encoding='utf-8')

    def call(self, *arguments, **options):
        return run(*arguments, env={**os.environ, 'XDG_DATA_HOME': str(self.data)}, **options)

    def estimate(self, *arguments):
        result = self.call('estimate', SAMPLE, '--plans', 'twilio.payg,own.twilio-negotiated', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def test_is_compared_and_marked(self):
        for form in ('table', 'markdown', 'csv', 'json'):
            with self.subTest(form):
                text = self.estimate('--format', form)
                self.assertIn('Twilio · Negotiated (your own plan)', text)
        bundled, own = json.loads(self.estimate('--format', 'json'))['estimates']
        self.assertEqual((bundled['own'], own['own'], own['provider']), (False, True, 'twilio'))
        self.assertLess(float(own['total']['shown']), float(bundled['total']['shown']))
        self.assertNotIn('base-changed', [warning['kind'] for warning in own['warnings']])

    def test_is_listed_and_shown(self):
        rows = list(csv.DictReader(io.StringIO(self.call('catalogue', 'list', '--format', 'csv').out, newline='')))
        self.assertEqual([row['plan_id'] for row in rows if row['own'] == 'true'], ['own.twilio-negotiated'])
        self.assertIn('Negotiated (your own plan)', self.call('catalogue', 'list').out)
        self.assertIn('(your own plan)', self.call('catalogue', 'show', 'own.twilio-negotiated').out)
        shown = json.loads(self.call('catalogue', 'show', 'own.twilio-negotiated', '--format', 'json').out)
        self.assertEqual(shown['plans'], self.document['plans'])
        # The bundled provider is written without it.
        provider = json.loads(self.call('catalogue', 'show', 'twilio', '--format', 'json').out)
        self.assertNotIn('own.twilio-negotiated', [plan['id'] for plan in provider['plans']])

    def test_is_left_out(self):
        for arguments in (['catalogue', 'show', 'own.twilio-negotiated'],
                          ['estimate', SAMPLE, '--plans', 'own.twilio-negotiated']):
            with self.subTest(arguments):
                self.assertEqual(self.call(*arguments).code, 0)
                self.assertEqual(self.call(*arguments, '--no-own-plans').code, 2)

    def test_a_bundled_price_has_changed(self):
        copied = self.document['plans'][0]['copied_from']['charges']
        next(charge for charge in copied if charge['id'] == self.fee['id'])['prices'][0]['amount'] = {'USD': '0.0042'}
        self.save()
        _, own = json.loads(self.estimate('--format', 'json'))['estimates']
        warning, = [warning for warning in own['warnings'] if warning['kind'] == 'base-changed']
        self.assertTrue(warning['text'].startswith('1 price of Twilio · Pay as you go has changed since'), warning)

    def test_a_broken_file_breaks_nothing_else(self):
        (self.plans / 'broken.json').write_text('{"kind":', encoding='utf-8')
        result = self.call('estimate', SAMPLE, '--plans', 'own.twilio-negotiated')
        self.assertEqual(result.code, 0)
        self.assertRegex(result.errors, r'\Apostage-cli: your own plan is left out: [^\n]*broken.json[^\n]*\n\Z')

    def test_is_checked(self):
        result = self.call('catalogue', 'check', self.plans)
        self.assertEqual((result.code, result.errors), (0, ''))
        count = len(self.document['plans'][0]['charges'])
        self.assertIn(f'is a good provider file: 1 plan, {count} charges', result.out)

    def test_a_scenario_names_one_that_is_not_there(self):
        scenario = json.loads(SAMPLE.read_text(encoding='utf-8'))
        scenario['plans'].append('own.elsewhere')
        for arguments in (['estimate'], ['scenario', 'check']):
            with self.subTest(arguments):
                result = self.call(*arguments, '-', input=json.dumps(scenario).encode())
                self.assertEqual(result.code, 1)
                self.assertIn('own.elsewhere', result.errors)
                self.assertIn('Import their files', result.errors)
        # Another id that is unknown is a mistake, and those that there are are told.
        scenario['plans'][-1] = 'twilio.pago'
        result = self.call('estimate', '-', input=json.dumps(scenario).encode())
        self.assertIn('expected one of the plans', result.errors)
        self.assertIn('twilio.payg', result.errors)


if __name__ == '__main__':
    main()
