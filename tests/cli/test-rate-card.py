#!/usr/bin/env python3
# test-rate-card.py - postage-cli takes over a price list of Meta's, compares lists, and tells what prices were when
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import datetime
import io
import json
import os
import pathlib
import tempfile

from postage_command import ROOT, TestCase, main, run

HEAD = 'Market,Currency,Marketing,Utility,Authentication,"Authentication-\nInternational",Service\n'
CARDS = ROOT / 'data' / 'catalogue' / 'rate-cards'


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline='')))


class RateCard(TestCase):
    """A data folder of the test's own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.cards = self.folder / 'data' / 'postage' / 'rate-cards'

    def call(self, *arguments, **options):
        return run(*arguments, env={**os.environ, 'XDG_DATA_HOME': str(self.folder / 'data')}, cwd=self.folder,
                   **options)

    def good(self, *arguments, **options):
        result = self.call(*arguments, **options)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def write(self, text, name='rates.csv'):
        (self.folder / name).write_text(text, encoding='utf-8')
        return name

    def imported(self, text, *options):
        return self.good('catalogue', 'import-rate-card', self.write(text), *options)

    def whole_list(self, currency='USD', title='"Cost per message in USD, effective January 1, 2027"\n', changes=()):
        """A list with every market of the bundled one of October 2026, some with another marketing rate."""
        card = json.loads((CARDS / f'{currency.lower()}-2026-10-01.json').read_text(encoding='utf-8'))
        markets = json.loads((CARDS.parent / 'markets.json').read_text(encoding='utf-8'))['markets']
        lines = [title + HEAD]
        for market, cells in card['rates'].items():
            rates = {category: cell[0] for category, cell in cells.items()}
            rates.update(dict(changes).get(market, {}))
            cells = [rates.get(category, 'n/a') or '' for category in
                     ['marketing', 'utility', 'authentication', 'authentication-international', 'service']]
            lines.append(','.join([markets[market]['name'], '$US' if currency == 'USD' else currency, *cells]) + '\n')
        return ''.join(lines)

    def test_preview(self):
        """What the list says and changes is told; nothing is written."""
        text = self.whole_list(changes=[('brazil', {'marketing': '0.0750'}), ('india', {'utility': '0.0007'})])
        out = self.imported(text, '--dry-run')
        self.assertIn('Meta’s list in USD from 1 January 2027, per message\n', out)
        self.assertIn('Markets: 47. Prices: known 206, not offered 29, not known 0.\n', out)
        self.assertRegex(out, r'Brazil +Marketing +0\.0625 +0\.0750 +\+20%')
        self.assertRegex(out, r'India +Utility +0\.0014 +0\.0007 +−50%')
        self.assertIn('Prices against the list from 1 October 2026: higher 1, lower 1, new 0, no longer offered 0, now '
                      'known 0, no\n  longer known 0, the same 204\n', out)
        self.assertTrue(out.endswith('Nothing was imported: this was a --dry-run.\n'))
        self.assertFalse(self.cards.exists())

    def test_import(self):
        """The list counts from then on, and says where it is from."""
        out = self.imported(self.whole_list(changes=[('north-america', {'marketing': '0.0300'})]))
        path = self.cards / 'USD-2027-01-01.json'
        self.assertTrue(out.endswith(f'Imported as {path}\n'))
        self.assertEqual(self.call('catalogue', 'check', path).code, 0)
        card = json.loads(path.read_text(encoding='utf-8'))
        self.assertEqual(card['rates']['north-america']['marketing'], ['0.0300', 'a'])
        self.assertEqual(card['source'], {'seen': datetime.date.today().isoformat(), 'confidence': 'own',
                                          'note': 'rates.csv'})

        sample = ROOT / 'data' / 'scenarios' / 'sample.postage'
        arguments = ['estimate', sample, '--plans', 'meta.direct', '--explain', '--month']
        after = self.good(*arguments, '2027-01')
        # 10,000 marketing messages to Canada
        self.assertIn('North America · Marketing: 10,000 × 0.0300 USD = 300.00 USD', after)
        self.assertRegex(after,
                         'Meta’s USD rate card of 1 January 2027, imported by you on .* from the file “rates.csv”')
        self.assertIn('10,000 × 0.0250 USD = 250.00 USD', self.good(*arguments, '2026-12'))

    def test_bundled_lists(self):
        """Each complete bundled list, exported and imported, changes nothing."""
        for currency in ['USD', 'INR', 'COP']:
            with self.subTest(currency):
                title = f'"Cost per message in {currency}, effective October 1, 2026"\n'
                out = self.imported(self.whole_list(currency, title))
                self.assertIn('It takes the place of the list in this currency from this day', out)
                bundled = {**os.environ, 'XDG_DATA_HOME': str(self.folder / 'none')}
                before = rows_of(run('catalogue', 'diff', '--rate-card', currency, '2026-09-30', '2026-10-01',
                                     '--format', 'csv', env=bundled).out)
                after = rows_of(self.good('catalogue', 'diff', '--rate-card', currency, '2026-09-30', '2026-10-01',
                                          '--format', 'csv'))
                self.assertGreater(len(before), 50)
                self.assertEqual(after, before)

    def test_questions(self):
        """What is open is asked, each with the option that answers it; nothing is imported before."""
        name = self.write('Rates\nMarket,Marketing,Utility,Authentication\nBrasil,1,1,1\nWakanda,2,2,2\nPeru,3,3,3\n')
        result = self.call('catalogue', 'import-rate-card', name)
        path = self.folder / name
        self.assertEqual(result.code, 1)
        self.assertEqual(result.errors.splitlines(), [
            f'postage-cli: {path}: the file doesn’t say in which currency its prices are; add --currency with a code '
            'such as USD',
            f'postage-cli: {path}: the file doesn’t say from which day its prices hold; add --date with a day such as '
            '2026-10-01',
            f'postage-cli: {path}: line 3: “Brasil” is no market that Postage knows; add --market "Brasil=ID" with the '
            'ID of the market that it is, perhaps brazil, or --skip-market "Brasil"',
            f'postage-cli: {path}: line 4: “Wakanda” is no market that Postage knows; add --market "Wakanda=ID" with '
            'the ID of the market that it is, or --skip-market "Wakanda"',
            'postage-cli: nothing was imported: the questions above are open'])
        self.assertFalse(self.cards.exists())

        out = self.good('catalogue', 'import-rate-card', name, '--currency', 'JPY', '--date', '2027-01-01', '--market',
                        'Brasil=brazil', '--skip-market', 'Wakanda')
        self.assertIn('Left out as you said: Wakanda\n', out)
        self.assertIn('Postage has no earlier list in this currency to compare with.\n', out)
        card = json.loads((self.cards / 'JPY-2027-01-01.json').read_text(encoding='utf-8'))
        self.assertEqual({market: cells['utility'][0] for market, cells in card['rates'].items()},
                         {'brazil': '1.0000', 'peru': '3.0000'})

    def test_new_currency(self):
        """A currency that isn't bundled is billed by its own list from then on."""
        self.imported('"Rates in JPY, effective January 1, 2027"\n'
                      'Market,Marketing,Utility,Authentication,Service\nNorth America,4,1,1,1\n')
        document = json.loads((ROOT / 'data' / 'scenarios' / 'sample.postage').read_text(encoding='utf-8'))
        document.update(currency='JPY', month='2027-01', plans=['meta.direct'])
        result = json.loads(self.good('estimate', self.write(json.dumps(document), 'yen.postage'), '--format', 'json'))
        estimate = result['estimates'][0]
        self.assertEqual(estimate['billing_currency'], 'JPY')
        # 10,000 × 4 + 20,000 × 1 + 5,000 × 1 + (8,000 − 1,000) × 1
        self.assertEqual(estimate['total']['shown'], '72000')

    def test_left_out(self):
        text = ('"Rates in USD, effective January 1, 2027"\nMarket,Voice,Marketing,Utility,Authentication\n'
                'Brazil,9,1,,n/a\nAll rates are before taxes.\n')
        out = self.imported(text, '--dry-run')
        self.assertIn('Not understood and left out: the column “Voice”\n', out)
        self.assertIn('Not a market and left out: “All rates are before taxes.”\n', out)
        self.assertIn('Warning: the list before has these markets, and this one doesn’t: Argentina, Bangladesh,', out)
        self.assertRegex(out, r'Brazil +Utility +0\.0068 +not known +–')
        self.assertRegex(out, r'Brazil +Authentication +0\.0068 +not offered +–')
        self.assertRegex(out, r'Argentina +Marketing +0\.0618 +not known')

    def test_standard_input(self):
        out = self.good('catalogue', 'import-rate-card', '-', '--dry-run', input=self.whole_list().encode())
        self.assertIn('Markets: 47.', out)

    def test_broken(self):
        """A file that can't be understood imports nothing, and leaves what is there."""
        self.imported(self.whole_list())
        path = self.cards / 'USD-2027-01-01.json'
        before = path.read_bytes()
        for text, message in [(self.whole_list(changes=[('brazil', {'marketing': '5%'})]),
                               'line 6, column “Marketing”: expected a price, found the percentage “5%”.'),
                              (self.whole_list()[:-20], 'expected 7 cells, as many as the row of titles has, found'),
                              ('', 'expected a table as CSV, found an empty file.')]:
            with self.subTest(message):
                result = self.call('catalogue', 'import-rate-card', self.write(text))
                self.assertEqual((result.code, result.out), (1, ''))
                self.assertIn(message, result.errors)
                self.assertEqual(result.errors.count('\n'), 1)
                self.assertEqual(path.read_bytes(), before)
        result = self.call('catalogue', 'import-rate-card', 'nowhere.csv')
        self.assertEqual(result.code, 1)
        self.assertIn('nowhere.csv: expected a file, found none.', result.errors)

    def test_no_folder(self):
        """Where the list can't be kept, that is said, and nothing else is broken."""
        (self.folder / 'data').write_text('in the way', encoding='utf-8')
        result = self.call('catalogue', 'import-rate-card', self.write(self.whole_list()))
        self.assertEqual(result.code, 1)
        self.assertIn('rate-cards: The folder can’t be made', result.errors)

    def test_broken_file_in_the_folder(self):
        """It is told with each command and left out; the others count."""
        self.imported(self.whole_list(changes=[('brazil', {'marketing': '0.0750'})]))
        (self.cards / 'broken.json').write_text('{', encoding='utf-8')
        result = self.call('catalogue', 'history', '--rate-card', 'USD', '--market', 'brazil', '--format', 'csv')
        self.assertEqual(result.code, 0)
        self.assertRegex(result.errors, r'^postage-cli: an imported rate card is left out: .*broken\.json: line 1')
        self.assertEqual(rows_of(result.out)[0]['marketing'], '0.0750')

    def test_options(self):
        name = self.write(self.whole_list())
        for arguments, message in [
                ([], 'no FILE to import is given; see postage-cli catalogue import-rate-card --help'),
                ([name, name], 'more than one FILE is given; see postage-cli catalogue import-rate-card --help'),
                ([name, '--currency', 'usd'], 'unknown --currency “usd”; write a code of ISO 4217, such as USD'),
                ([name, '--date', '2027-01'], '--date “2027-01” is not a day; write one such as 2026-10-01'),
                ([name, '--date', '2027-02-30'], '--date “2027-02-30” is not a day; write one such as 2026-10-01'),
                ([name, '--market', 'Brasil'],
                 '--market “Brasil” doesn’t end with “=” and a market; the markets are: '),
                ([name, '--market', 'Brasil=atlantis'], '--market “Brasil=atlantis” doesn’t end with “=” and a market'),
                ([name, '--market', '=brazil'], '--market “=brazil” doesn’t end with “=” and a market'),
                ([name, '--market', 'A=brazil', '--skip-market', 'a'],
                 '“a” is in --market or --skip-market twice; say one thing about it')]:
            with self.subTest(arguments):
                result = self.call('catalogue', 'import-rate-card', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertTrue(result.errors.startswith(f'postage-cli: {message}'), result.errors)
        result = self.call('catalogue', 'import-rate-card', name, '--currency', 'EUR')
        self.assertEqual(result.code, 1)
        self.assertIn('expected a list in EUR, as you said, found one in USD.', result.errors)

    def test_diff(self):
        """Two lists, in every format with the same rows."""
        arguments = ['catalogue', 'diff', '--rate-card', 'USD', '2026-09-15', '2026-12-31', '--format']
        rows = rows_of(self.good(*arguments, 'csv'))
        self.assertEqual(json.loads(self.good(*arguments, 'json'))['rows'],
                         [{name: value or None for name, value in row.items()} for row in rows])
        by_cell = {(row['market'], row['category']): row for row in rows}
        self.assertEqual(by_cell['mexico', 'marketing'],
                         {'market': 'mexico', 'category': 'marketing', 'change': 'up', 'before': '0.0305',
                          'after': '0.0397', 'amount': '0.0092', 'percent': '30.163934426', 'currency': 'USD'})
        self.assertEqual(by_cell['kuwait', 'marketing']['change'], 'added')
        self.assertIn('| Mexico | Marketing | 0.0305 | 0.0397 | +30.2% |', self.good(*arguments, 'markdown'))
        # The last two lists are those of July and October 2026.
        self.assertEqual(rows_of(self.good('catalogue', 'diff', '--rate-card', 'USD', '--format', 'csv')), rows)
        # One list against itself
        self.assertEqual(rows_of(self.good('catalogue', 'diff', '--rate-card', 'USD', '2026-10-01', '2026-11-01',
                                           '--format', 'csv')), [])

    def test_diff_options(self):
        for arguments, message in [
                ([], 'no --rate-card to compare is given; see postage-cli catalogue diff --help'),
                (['--rate-card', 'USD', '2026-10-01'], 'expected two DATEs or none; see postage-cli catalogue diff'),
                (['--rate-card', 'XXX'],
                 '--rate-card “XXX” is no currency in which Postage has a list of Meta’s; it has AED, ARS'),
                (['--rate-card', 'USD', '2026-10', '2026-11'], '“2026-10” is not a day; write one such as 2026-10-01'),
                (['--rate-card', 'USD', '2020-01-01', '2026-10-01'],
                 'Postage has no list of Meta’s in USD that is in force on 2020-01-01'),
                (['--rate-card', 'USD', '--format', 'xml'], '')]:
            with self.subTest(arguments):
                result = self.call('catalogue', 'diff', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertTrue(result.errors.startswith(f'postage-cli: {message}'), result.errors)

    def test_history_of_lists(self):
        rows = rows_of(self.good('catalogue', 'history', '--rate-card', 'USD', '--market', 'brazil', '--format', 'csv'))
        self.assertEqual([row['effective'] for row in rows[:2]], ['2026-10-01', '2026-07-01'])
        self.assertEqual((rows[0]['service'], rows[1]['service'], rows[-1]['counts']), ('0.0068', '', 'conversation'))
        lists = rows_of(self.good('catalogue', 'history', '--rate-card', 'USD', '--format', 'csv'))
        self.assertEqual([row['effective'] for row in lists], [row['effective'] for row in rows])
        self.assertEqual((lists[0]['markets'], lists[-1]['up']), ('47', ''))
        self.assertIn('1 October 2026', self.good('catalogue', 'history', '--rate-card', 'USD', '--market', 'brazil'))

    def test_history_of_prices(self):
        provider = rows_of(self.good('catalogue', 'history', 'twilio', '--format', 'csv'))
        plan = rows_of(self.good('catalogue', 'history', 'twilio.payg', '--format', 'csv'))
        self.assertGreater(len(plan), 5)
        self.assertEqual([row for row in provider if row['plan'] == 'twilio.payg'], plan)
        self.assertEqual([row['month'] for row in plan], sorted((row['month'] for row in plan), reverse=True))
        text = self.good('catalogue', 'history', 'twilio')
        self.assertIn('Dated prices of Twilio', text)
        # Too wide for columns: each price with all that belongs to it.
        record = text[text.index('\n  Charge: UK mobile number'):].split('\n\n')[0]
        self.assertIn('\n  Price: 2.50 USD each\n', record)
        self.assertIn('\n  Read on: 27 September 2026', record)

    def test_history_options(self):
        for arguments, message in [
                ([], 'expected one ID or --rate-card; see postage-cli catalogue history --help'),
                (['twilio', '--rate-card', 'USD'], 'expected one ID or --rate-card'),
                (['twilio', 'bird'], 'expected one ID or --rate-card'),
                (['twilio', '--market', 'brazil'], '--market goes with --rate-card only'),
                (['--rate-card', 'USD', '--market', 'atlantis'], 'unknown --market “atlantis”; the markets are: '),
                (['nobody'], 'no plan and no provider has the ID “nobody”; postage-cli catalogue list tells them all')]:
            with self.subTest(arguments):
                result = self.call('catalogue', 'history', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertTrue(result.errors.startswith(f'postage-cli: {message}'), result.errors)


main()
