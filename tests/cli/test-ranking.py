#!/usr/bin/env python3
# test-ranking.py - postage-cli estimate with many plans: the ranking as text and as Markdown
#
# Run in the C locale, and by private-session in others: the layout is checked in each, the words in English only.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import unicodedata
from decimal import Decimal

from postage_command import SAMPLE, SCENARIOS, TestCase, main

WIDTH = 110
ENGLISH = os.environ.get('LC_ALL', 'C').startswith('C')
SCENARIO_FILES = [SAMPLE, SCENARIOS / 'europe.postage', SCENARIOS / 'india.postage']


def width(text):
    """Columns of a terminal: wide characters take two, those that combine none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


def number(text):
    return Decimal(re.sub(r'[^0-9.−+-]', '', text).replace('−', '-'))


class Ranking(TestCase):
    def setUp(self):
        self.text = self.estimate(SAMPLE, '--plans', 'all')
        self.document = self.estimate_json(SAMPLE, '--plans', 'all')
        self.by_status = {}
        for estimate in sorted(self.document['estimates'], key=lambda e: e['rank']):
            self.by_status.setdefault(estimate['status'], []).append(estimate)

    def test_few_stand_side_by_side(self):
        four = self.estimate(SAMPLE, '--plans', 'twilio.payg,bird.payg,meta.direct,360dialog.regular')
        self.assertNotIn('Above cheapest', four)
        self.assertIn('Meta charges ', four)
        five = self.estimate(SAMPLE, '--plans',
                             'twilio.payg,bird.payg,meta.direct,360dialog.regular,360dialog.premium')
        self.assertIn('Above cheapest', five)
        self.assertIn('Whole cost known (4)', five)

    def test_groups(self):
        """Every plan stands once, under the heading of its status, in the order of the ranking."""
        headings = [('complete', 'Whole cost known'), ('at-least', 'Lower bounds: a part of the cost is not known'),
                    ('does-not-fit', 'Plans that don’t fit'), ('no-price', 'No price is known')]
        rest = self.text
        for status, heading in headings:
            estimates = self.by_status.get(status, [])
            if not estimates:
                self.assertNotIn(f'\n{heading} (', rest)
                continue
            with self.subTest(status):
                _, rest = rest.split(f'\n{heading} ({len(estimates)})\n', 1)
                group = rest.split('\n\n')[0]
                rows = [line for line in group.splitlines()
                        if ' · ' in line and re.match(r'^ {1,5}\d+  |^ {6}\S', line)]
                self.assertEqual(len(rows), len(estimates))
                if status == 'does-not-fit':
                    continue
                for row, estimate in zip(rows, estimates):
                    shown = re.split(r' {2,}', row.strip())
                    title = shown[1] if shown[0].isdigit() else shown[0]
                    self.assertTrue(estimate['name'].startswith(title.rstrip('…')), row)

    def test_figures(self):
        """Rank, total, difference and the two parts of each plan whose cost is known."""
        complete = self.by_status['complete']
        cheapest = Decimal(complete[0]['total']['shown'])
        for i, estimate in enumerate(complete, 1):
            row = next(line for line in self.text.splitlines() if re.match(rf'^ *{i}  ', line))
            cells = re.split(r' {2,}', row.strip())
            total = Decimal(estimate['total']['shown'])
            meta = Decimal(estimate['components'][0]['shown'])
            with self.subTest(row):
                self.assertEqual(number(cells[2]), total)
                self.assertEqual(cells[3] if total == cheapest else number(cells[3]),
                                 '–' if total == cheapest else total - cheapest)
                if cells[4] != 'included':
                    self.assertEqual(number(cells[4]), meta)
                self.assertEqual(number(cells[5]), total - meta)

    def test_lower_bounds_say_what_is_missing(self):
        group = self.text.split('Lower bounds')[1].split('\n\n')[0].splitlines()[1:]
        rows, missing = group[::2], group[1::2]
        self.assertEqual(len(rows), len(missing))
        cheapest = Decimal(self.by_status['complete'][0]['total']['shown'])
        for row, below, estimate in zip(rows, missing, self.by_status['at-least']):
            with self.subTest(row):
                self.assertRegex(row, r'  at least [\d,.]+  ')
                self.assertRegex(below, r'^ {8}not known: \S')
                self.assertEqual('may be cheaper' in row, Decimal(estimate['total']['shown']) < cheapest)

    def test_reasons(self):
        group = self.text.split('Plans that don’t fit')[1].split('\n\n')[0].splitlines()[1:]
        reasons = [line for line in group if re.match(r'^ {4}\S', line)]
        self.assertEqual(len(reasons), len(set(reasons)))
        self.assertIn('    only for businesses in India; the scenario doesn’t say where yours is', reasons)
        self.assertRegex(group[0], r'^ {4}\S')

    def test_notes_are_few_and_said_once(self):
        notes = self.text.split('\nNotes\n')[1].split('\n\n')[0]
        items = re.split(r'(?m)^  – ', notes)[1:]
        self.assertEqual(len(items), len(set(items)))
        self.assertLess(len(notes.splitlines()), 40)
        self.assertIn('Left out, because sources disagree: ', notes)
        self.assertNotIn('Sources disagree about', notes)
        # What a plan lacks stands below it, and isn't repeated.
        self.assertNotIn('The price of', notes)

    def test_length(self):
        """A row a plan, one more where something is missing or doesn't fit, and some lines around."""
        n = len(self.document['estimates'])
        self.assertLess(len(self.text.splitlines()), 2 * n + 60)

    def test_answer(self):
        answer = re.sub(r'\s+', ' ', self.text.split('\n\n')[-1]).strip()
        self.assertEqual(answer, re.sub(r'\s+', ' ', self.document['answer']['text']))

    def test_explain(self):
        text = self.estimate(SAMPLE, '--plans', 'all', '--explain')
        for estimate in self.document['estimates'][:5]:
            self.assertIn(f"\n{estimate['name']}: ", text)
        self.assertIn('Messages delivered: 8,000 − 1,000 free = 7,000 charged.', text)


class Markdown(TestCase):
    """The same as a page."""

    def rows(self, text):
        return [[cell.strip() for cell in re.split(r'(?<!\\)\|', line)[1:-1]]
                for line in text.splitlines() if line.startswith('|')]

    def test_columns(self):
        text = self.estimate(SAMPLE, '--format', 'markdown')
        parts = text.split('\n\n')
        self.assertEqual(parts[0], '# Sample: a shop in Canada')
        self.assertTrue(parts[1].startswith('An estimate for November 2026 in USD'))
        rows = self.rows(text)
        self.assertEqual(rows[0], ['', 'Twilio · Pay as you go', '360dialog · Regular', 'Bird · Pay as you go'])
        self.assertEqual(rows[1], ['---', '---:', '---:', '---:'])
        self.assertEqual(rows[2], ['Meta charges'] + ['358.80 USD'] * 3)
        self.assertEqual(rows[-1], ['Total a month', '603.80 USD', '417.80 USD', 'at least 573.80 USD'])
        self.assertEqual(parts[-2], '## Answer')
        self.assertTrue(parts[-1].startswith('360dialog Regular is cheapest for November 2026: 417.80 USD a month'))
        notes = text.split('## Notes\n\n')[1].split('\n\n')[0].splitlines()
        self.assertTrue(all(note.startswith('- ') for note in notes))
        self.assertIn('- Bird · Pay as you go: The price of “Processing fee, inbound” is not known for November 2026.',
                      notes)

    def test_the_same_figures_as_the_table(self):
        table = self.estimate(SAMPLE)
        for row in self.rows(self.estimate(SAMPLE, '--format', 'markdown'))[2:]:
            self.assertRegex(table, r' +'.join(map(re.escape, row)))

    def test_rows(self):
        text = self.estimate(SAMPLE, '--plans', 'all', '--format', 'markdown')
        document = self.estimate_json(SAMPLE, '--plans', 'all')
        rows = self.rows(text)
        self.assertEqual(rows[0], ['Plan', 'Remark', 'Total in USD a month', 'Above cheapest', 'To Meta',
                                   'To the provider'])
        self.assertEqual(rows[1], ['---', '---', '---:', '---:', '---:', '---:'])
        ranked = sorted(document['estimates'], key=lambda e: e['rank'])
        self.assertEqual(len(rows) - 2, len(ranked))
        for row, estimate in zip(rows[2:], ranked):
            with self.subTest(estimate['plan']):
                self.assertEqual(len(row), 6)
                self.assertEqual(bool(row[1]), estimate['status'] != 'complete')
                if estimate['status'] == 'complete':
                    self.assertEqual(number(row[2]), Decimal(estimate['total']['shown']))

    def test_explain(self):
        text = self.estimate(SAMPLE, '--format', 'markdown', '--explain')
        self.assertEqual(re.findall(r'(?m)^### (.*)$', text),
                         ['Twilio · Pay as you go: 603.80 USD', '360dialog · Regular: 417.80 USD',
                          'Bird · Pay as you go: at least 573.80 USD'])
        self.assertIn('\n- Meta charges: 358.80 USD\n  - North America · Marketing: 10,000 × 0.0250 USD = 250.00 USD\n'
                      '    - Messages delivered: 10,000, all charged.\n', text)
        # Every source can be followed, and no address is anything but a link.
        self.assertNotRegex(text, r'(?<!<)https://')
        self.assertGreater(len(re.findall(r'(?m)^    - Source: .*<https://[^<>\s]+>$', text)), 10)
        # A list never skips a level.
        levels = [len(m) // 2 for m in re.findall(r'(?m)^( *)- ', text.split('## Working')[1])]
        self.assertTrue(all(b - a <= 1 for a, b in zip(levels, levels[1:])))


class Layout(TestCase):
    """In every language: no line is too wide, columns stand below each other."""

    def test_width(self):
        for file in SCENARIO_FILES:
            for line in self.estimate(file, '--plans', 'all').splitlines():
                self.assertLessEqual(width(line), WIDTH, line)

    def test_columns(self):
        """Figures end where the others of their column end: wide characters count as two."""
        for file in SCENARIO_FILES:
            ends = {width(line) for line in self.estimate(file, '--plans', 'all').splitlines()
                    if re.match(r'^ *\d+  .* · ', line)}
            self.assertEqual(len(ends), 1, ends)


if not ENGLISH:
    del Ranking, Markdown
main()
