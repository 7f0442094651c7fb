#!/usr/bin/env python3
# test-export-tables.py - postage-cli export: tables, pages and spreadsheets
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import tempfile
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

import own_models
from postage_command import SAMPLE, SCENARIOS, TestCase, main, run
from spreadsheet import Book, name

MIME_TYPE = b'application/vnd.oasis.opendocument.spreadsheet'
FIRST_PLAN_ROW = 6
# Scenarios, currencies and months that lead through all kinds of prices, with and without an exchange.
CASES = [
    (SAMPLE, []),
    (SAMPLE, ['--currency', 'EUR']),
    (SAMPLE, ['--plans', 'all']),
    (SAMPLE, ['--plans', 'all', '--currency', 'JPY']),
    (SAMPLE, ['--plans', 'all', '--currency', 'KWD', '--month', '2026-09']),
    (SCENARIOS / 'india.postage', ['--plans', 'all', '--currency', 'INR']),
    (SCENARIOS / 'europe.postage', ['--plans', 'all']),
    (SCENARIOS / 'taxes.postage', ['--plans', 'all']),
    (SCENARIOS / 'wishes.postage', ['--plans', 'all', '--currency', 'IDR']),
    (SCENARIOS / 'three-numbers.postage', ['--plans', 'all', '--currency', 'BRL']),
]


class Page(html.parser.HTMLParser):
    """The texts and the links of a page, and which elements it has."""

    def __init__(self, text):
        super().__init__()
        self.links, self.elements, self.attributes = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes.append((tag, dict(attributes)))
        self.links += [value for key, value in attributes if key in ('href', 'src')]


class Export(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def export(self, file_name, *arguments, scenario=SAMPLE, **options):
        file = self.folder / file_name
        result = run('export', scenario, '--output', file, *arguments, **options)
        self.assertEqual((result.code, result.out, result.errors), (0, '', ''))
        return file.read_bytes()

    def page(self, *arguments, **options):
        return self.export('a.html', *arguments, **options).decode()


class Texts(Export):
    def test_csv_and_markdown_are_those_of_estimate(self):
        for ending, format_name, more in [('csv', 'csv', []), ('md', 'markdown', ['--explain'])]:
            file = self.export(f'a.{ending}', '--plans', 'all').decode().replace('\u00a0', ' ')
            self.assertEqual(file, self.estimate(SAMPLE, '--plans', 'all', '--format', format_name, *more))

    def test_csv_can_be_read(self):
        rows = list(csv.DictReader(io.StringIO(self.export('A.CSV').decode(), newline=''), strict=True))
        self.assertEqual({row['kind'] for row in rows}, {'estimate'})


class Html(Export):
    def test_page(self):
        page = self.page()
        root = ElementTree.fromstring(page)
        self.assertTrue(page.startswith('<!DOCTYPE html>'))
        self.assertEqual((root.get('lang'), root.get('dir')), ('en', 'ltr'))
        for table in root.iter('{http://www.w3.org/1999/xhtml}table'):
            children = [child.tag.rpartition('}')[2] for child in table]
            self.assertEqual(children[:2], ['caption', 'thead'])
            self.assertEqual(len({len(row) for row in table.iter('{http://www.w3.org/1999/xhtml}tr')}), 1)
        for head in root.iter('{http://www.w3.org/1999/xhtml}th'):
            self.assertIn(head.get('scope'), ['col', 'row', 'rowgroup'])

    def test_says_what_the_other_formats_say(self):
        for scenario, arguments in CASES:
            with self.subTest(scenario=scenario.name, arguments=arguments):
                root = ElementTree.fromstring(self.page(*arguments, scenario=scenario))
                text = ' '.join(''.join(root.itertext()).split())
                document = self.estimate_json(scenario, *arguments)
                said = [document['answer']['text'], document['text']]
                for estimate in document['estimates']:
                    said += [estimate['name'], estimate['total']['text']]
                    for line in estimate['lines'] + estimate['one_off_lines']:
                        said += [line['name'], line['formula'], *line['explanation']]
                for sentence in said:
                    sentence = ' '.join(sentence.split())
                    if sentence not in text:
                        self.fail(f'the page lacks “{sentence}”')

    def test_needs_nothing_else(self):
        page = Page(self.page('--plans', 'all'))
        self.assertFalse({'script', 'link', 'img', 'iframe', 'object', 'form', 'base'} & set(page.elements))
        self.assertTrue(page.links)
        for link in page.links:
            self.assertRegex(link, '^https?://')
        self.assertFalse([a for _, a in page.attributes if any(key.startswith('on') or key == 'style' for key in a)])
        style = re.search('<style>(.*?)</style>', self.page(), re.S).group(1)
        self.assertNotRegex(style, r'url\(|@import')
        for part in ['prefers-color-scheme: dark', '@media print', 'tabular-nums']:
            self.assertIn(part, style)

    def test_names_change_nothing(self):
        name_of_scenario = '<script>alert(1)</script>&"\'\u0001 javascript:x'
        text = SAMPLE.read_text()
        text = re.sub(r'"name": "[^"]*"', lambda _: '"name": ' + json.dumps(name_of_scenario), text, count=1)
        file = self.folder / 'nasty.postage'
        file.write_text(text)
        page = self.page(scenario=file)
        root = ElementTree.fromstring(page)
        heading = root.find('.//{http://www.w3.org/1999/xhtml}h1').text
        self.assertEqual(heading, name_of_scenario.replace('\u0001', '\ufffd'))
        self.assertNotIn('script', Page(page).elements)
        book = Book(self.export('a.ods', scenario=file))
        self.assertEqual(book.sheets[0].cell('A', 1).text, heading)


class Container(Export):
    def test_members(self):
        data = self.export('a.ods')
        book = Book(data)
        members = book.zip.infolist()
        self.assertEqual((members[0].filename, members[0].compress_type), ('mimetype', 0))
        # Programs look for the type at this place.
        self.assertEqual(data[30:38 + len(MIME_TYPE)], b'mimetype' + MIME_TYPE)
        self.assertIsNone(book.zip.testzip())
        self.assertEqual({member.compress_type for member in members[1:]}, {8})
        manifest = ElementTree.fromstring(book.parts['META-INF/manifest.xml'])
        listed = {entry.get(name('manifest:full-path')): entry.get(name('manifest:media-type'))
                  for entry in manifest}
        self.assertEqual(listed.pop('/'), MIME_TYPE.decode())
        self.assertEqual(set(listed), set(book.parts) - {'mimetype', 'META-INF/manifest.xml'})
        for part in set(book.parts) - {'mimetype'}:
            ElementTree.fromstring(book.parts[part])

    def test_same_bytes_wherever_and_whenever(self):
        first = self.export('a.ods')
        for zone in ['Asia/Tokyo', 'America/Lima']:
            self.assertEqual(self.export('b.ods', env={**os.environ, 'TZ': zone}), first)

    def test_names_of_sheets(self):
        book = Book(self.export('a.ods', '--plans', 'all'))
        names = [sheet.name for sheet in book.sheets]
        self.assertEqual(len({n.casefold() for n in names}), len(names))
        for sheet_name in names:
            self.assertLessEqual(len(sheet_name.encode('utf-16-le')) // 2, 31)
            self.assertNotRegex(sheet_name, r"[\[\]*?:/\\']")

    def test_styles_are_there(self):
        book = Book(self.export('a.ods', '--plans', 'all', '--currency', 'JPY'))
        styles = {style.get(name('style:name')) for style in book.content.iter(name('style:style'))}
        for sheet in book.sheets:
            self.assertIn(sheet.style, styles)
            self.assertLessEqual({cell.style for row in sheet.rows for cell in row} - {None}, styles)
        self.assertIn('money0', {cell.style for row in book.sheets[1].rows for cell in row})
        settings = book.parts['settings.xml'].decode()
        self.assertEqual(settings.count('VerticalSplitPosition'), len(book.sheets))


class Spreadsheet(Export):
    def plans(self, book):
        """The rows of the comparison: the plan's name, its cells."""
        rows = []
        for row in book.sheets[0].rows[FIRST_PLAN_ROW - 1:]:
            if len(row) < 3:
                break
            rows.append(row)
        return rows

    def check_plan(self, row, sheet, estimate):
        total = estimate['total']
        self.assertEqual(sheet.cell('A', 1).text, estimate['name'])
        if total['shown'] is None or total['lines'] == 0:
            self.assertIsNone(row[2].value)
            self.assertIn(row[2].text, ['not known', '–'])
        else:
            self.assertEqual(row[2].value, Fraction(total['shown']))
        at_least = estimate['status'] == 'at-least' or (estimate['status'] == 'does-not-fit' and not total['complete'])
        self.assertEqual('at least' in row[1].text, at_least)
        label = sheet.cell('A', sheet.row_of('Total a month')).text
        self.assertEqual(label.endswith(', at least'), not total['complete'])
        shown = [cells[6].value for cells in sheet.rows if len(cells) > 6 and cells[6].style.startswith('money')]
        lines = [line for line in estimate['lines'] + estimate['one_off_lines']
                 if line['shown'] is not None and 'included' not in line['flags']]
        self.assertEqual(shown, [Fraction(line['shown']) for line in lines])

    def test_every_formula_and_every_total(self):
        live = values = 0
        for scenario, arguments in CASES:
            with self.subTest(scenario=scenario.name, arguments=arguments):
                book = Book(self.export('a.ods', *arguments, scenario=scenario))
                for sheet, cell in book.formulas():
                    self.assertEqual(book.compute(sheet, cell), cell.value, f'{sheet.name}: {cell.formula}')
                    self.assertEqual(Fraction(cell.text), cell.value)
                estimates = {e['name']: e for e in self.estimate_json(scenario, *arguments)['estimates']}
                rows = self.plans(book)
                self.assertEqual({row[0].text for row in rows}, set(estimates))
                for row, sheet in zip(rows, book.sheets[1:-1]):
                    self.check_plan(row, sheet, estimates[row[0].text])
                    for cells in sheet.rows:
                        if len(cells) > 8 and cells[4].value is not None:
                            self.assertNotIn('The sum that it looks at', cells[8].text)
                            live += bool(cells[4].formula) and bool(cells[6].formula)
                            values += not (cells[4].formula and cells[6].formula)
        # What can't be a formula is an exception.
        self.assertGreater(live, 1000)
        self.assertLess(values, live / 20)

    def test_a_price_that_is_changed_changes_the_total(self):
        book = Book(self.export('a.ods', '--plans', 'twilio.payg'))
        sheet = book.sheets[1]
        before = book.compute(book.sheets[0], book.sheets[0].cell('C', FIRST_PLAN_ROW))
        row = sheet.row_of('North America · Marketing')
        sheet.cell('C', row).value += Fraction(1, 100)
        after = book.compute(book.sheets[0], book.sheets[0].cell('C', FIRST_PLAN_ROW))
        self.assertEqual(after - before, sheet.cell('B', row).value / 100)
        self.assertGreater(after, before)

    def test_a_percentage_follows_what_it_is_taken_of(self):
        book = Book(self.export('a.ods', '--plans', 'wati.growth'))
        sheet = book.sheets[1]
        row = sheet.row_of('North America · Marketing')
        markup = sheet.cell('E', sheet.row_of("Markup on Meta's rates"))
        percent = sheet.cell('B', sheet.row_of('Percent of it')).value
        before = book.compute(sheet, markup)
        sheet.cell('C', row).value += Fraction(1, 100)
        self.assertEqual(book.compute(sheet, markup) - before, sheet.cell('B', row).value * percent / 10000)
        self.assertGreater(percent, 0)

    def test_what_a_bank_adds_to_the_exchange(self):
        scenario = json.loads(SAMPLE.read_text())
        scenario['exchange_spread_percent'] = '2.75'
        file = self.folder / 'spread.postage'
        file.write_text(json.dumps(scenario))
        book = Book(self.export('a.ods', '--plans', 'all', '--currency', 'EUR', scenario=file))
        for sheet, cell in book.formulas():
            self.assertEqual(book.compute(sheet, cell), cell.value, f'{sheet.name}: {cell.formula}')
        self.assertTrue([cell for _, cell in book.formulas() if '100+[.D' in cell.formula])

    def test_sources(self):
        book = Book(self.export('a.ods', '--plans', 'all'))
        sheet = book.sheets[-1]
        urls = {cell.text for row in sheet.rows[1:] for cell in row if cell.links}
        document = self.estimate_json(SAMPLE, '--plans', 'all')
        expected = {line['source']['url'] for e in document['estimates'] for line in e['lines'] if line['source']}
        self.assertLessEqual(expected, urls)
        for row in sheet.rows[1:]:
            for cell in row:
                self.assertEqual(cell.links, [cell.text] if cell.links else [])
            self.assertRegex(row[3].text, r'^(\d{4}-\d\d(-\d\d)?)?$')

    def test_what_is_not_known_is_no_number(self):
        book = Book(self.export('a.ods', '--plans', 'all'))
        missing = [cell for sheet in book.sheets for row in sheet.rows for cell in row if cell.style == 'missing']
        self.assertTrue([cell for cell in missing if cell.text == 'not known'])
        self.assertEqual([cell.text for cell in missing if cell.value is not None], [])


class Models(Export):
    """Made-up plans with prices of every model, in the currency that they are billed in and in others."""

    def is_half(self, value, digits):
        return value * 10 ** digits % 1 == Fraction(1, 2)

    def test_every_model(self):
        plans = own_models.write(self.folder)
        environment = {**os.environ, 'XDG_DATA_HOME': str(self.folder)}
        halves = 0
        for currency in ['USD', 'JPY', 'EUR']:
            options = ['--plans', plans, '--currency', currency]
            book = Book(self.export('a.ods', *options, env=environment))
            for sheet, cell in book.formulas():
                self.assertEqual(book.compute(sheet, cell), cell.value, f'{sheet.name}: {cell.formula}')
            result = run('estimate', SAMPLE, *options, '--format', 'json', env=environment)
            estimates = {e['name']: e for e in json.loads(result.out)['estimates']}
            self.assertEqual(len(estimates), own_models.N_PLANS)
            for sheet in book.sheets[1:-1]:
                estimate = estimates[sheet.cell('A', 1).text]
                total = sheet.cell('G', sheet.row_of('Total a month'))
                self.assertEqual(total.value, Fraction(estimate['total']['shown']))
                exact = [cells[4].value for cells in sheet.rows if len(cells) > 6 and cells[6].style == 'money2']
                halves += len([value for value in exact if self.is_half(value, 2)]) if currency == 'USD' else 0
                self.assertEqual([cells[8].text for cells in sheet.rows if len(cells) > 8 and 'value' in cells[8].text],
                                 [])
        # Else nothing would show how a half is rounded.
        self.assertGreater(halves, 10)

    def test_every_model_as_a_page(self):
        plans = own_models.write(self.folder)
        environment = {**os.environ, 'XDG_DATA_HOME': str(self.folder)}
        root = ElementTree.fromstring(self.page('--plans', plans, env=environment))
        sections = root.findall('.//{http://www.w3.org/1999/xhtml}section')
        self.assertEqual(len(sections), own_models.N_PLANS)
        for section in sections:
            rows = [''.join(row.itertext()) for row in section.iter('{http://www.w3.org/1999/xhtml}tr')]
            for number in range(own_models.N_CHARGES):
                self.assertTrue([row for row in rows if row.startswith(f'Charge {number}')], number)


class Command(Export):
    def fails(self, code, pattern, *arguments):
        result = run('export', *arguments)
        self.assertEqual((result.code, result.out), (code, ''))
        self.assertRegex(result.errors, f'^postage-cli: .*{pattern}.*\n$')

    def test_mistakes(self):
        ending = r'--output: expected the name of a file that ends in \.csv, \.md, \.html or \.ods, found '
        output = ['--output', self.folder / 'a.ods']
        self.fails(2, ending + '“”', SAMPLE)
        self.fails(2, ending + '“a.xlsx”', SAMPLE, '--output', 'a.xlsx')
        self.fails(2, 'expected one FILE', *output)
        self.fails(2, 'expected one FILE', SAMPLE, SAMPLE, *output)
        self.fails(2, 'unknown plan', SAMPLE, *output, '--plans', 'nobody.nothing')
        self.fails(2, 'is not a month', SAMPLE, *output, '--month', 'May')
        self.fails(1, 'its folder is not there', SAMPLE, '--output', self.folder / 'nowhere' / 'a.ods')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_a_failure_leaves_the_old_file(self):
        old = self.folder / 'a.ods'
        old.write_bytes(b'old')
        self.fails(1, 'missing.postage', self.folder / 'missing.postage', '--output', old)
        self.assertEqual(old.read_bytes(), b'old')


main()
