# spreadsheet.py - reads an OpenDocument spreadsheet, and computes its formulas a second time with fractions
# SPDX-License-Identifier: GPL-3.0-or-later
import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from fractions import Fraction

NAMES = {
    'office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    'table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
    'text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    'style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
    'manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'xlink': 'http://www.w3.org/1999/xlink',
}
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|\[(?:\$'([^']*)')?\.([A-Z])(\d+)(?::\.([A-Z])(\d+))?\]|([A-Z]+)\(|(.))")


def name(prefixed):
    prefix, local = prefixed.split(':')
    return f'{{{NAMES[prefix]}}}{local}'


class Cell:
    """A cell: its text, its number if it has one, its formula if it has one."""

    def __init__(self, element):
        self.text = '\n'.join(''.join(p.itertext()) for p in element.findall('text:p', NAMES))
        self.formula = element.get(name('table:formula'))
        self.style = element.get(name('table:style-name'))
        value = element.get(name('office:value'))
        self.value = Fraction(value) if value is not None else None
        self.links = [a.get(name('xlink:href')) for a in element.iter(name('text:a'))]


class Sheet:
    def __init__(self, element):
        self.name = element.get(name('table:name'))
        self.style = element.get(name('table:style-name'))
        self.rows = [self._read(row) for row in element.findall('table:table-row', NAMES)]

    @staticmethod
    def _read(row):
        cells = []
        for element in row.findall('table:table-cell', NAMES):
            cells += [Cell(element)] * int(element.get(name('table:number-columns-repeated'), 1))
        return cells

    def cell(self, column, row):
        """The cell in column "A", row 1; None where the row ends before."""
        cells, index = self.rows[row - 1], ord(column) - ord('A')
        return cells[index] if index < len(cells) else None

    def texts(self):
        return [[cell.text for cell in row] for row in self.rows]

    def row_of(self, text):
        """The number of the first row that begins with text."""
        return next(i for i, row in enumerate(self.rows, 1) if row and row[0].text.startswith(text))


class Book:
    def __init__(self, data):
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {i.filename: self.zip.read(i) for i in self.zip.infolist()}
        content = ElementTree.fromstring(self.parts['content.xml'])
        self.content = content
        self.sheets = [Sheet(table) for table in content.iter(name('table:table'))]

    def sheet(self, sheet_name):
        return next(sheet for sheet in self.sheets if sheet.name == sheet_name)

    def formulas(self):
        """Every cell with a formula, with its sheet."""
        return [(sheet, cell) for sheet in self.sheets for row in sheet.rows for cell in row if cell.formula]

    def compute(self, sheet, cell):
        """What the formula gives, worked out anew down to the cells that have none."""
        if not cell.formula:
            return cell.value
        assert cell.formula.startswith('of:='), cell.formula
        return Formula(self, sheet, cell.formula[len('of:='):]).result()


def round_away(value, digits):
    """ROUND as spreadsheets have it: a half goes away from zero."""
    scaled = abs(value) * 10 ** digits
    whole = (scaled + Fraction(1, 2)).__floor__()
    return Fraction(whole if value >= 0 else -whole, 10 ** digits)


class Formula:
    """A parser of the few things that the formulas of Postage use."""

    FUNCTIONS = {
        'SUM': lambda values: sum((v for v in values if v is not None), Fraction(0)),
        'MIN': min, 'MAX': max,
        'ROUND': lambda values: round_away(values[0], int(values[1])),
        'MOD': lambda values: values[0] % values[1],
        'ABS': lambda values: abs(values[0]),
        'SIGN': lambda values: Fraction((values[0] > 0) - (values[0] < 0)),
        'IF': lambda values: values[1] if values[0] else values[2],
    }

    def __init__(self, book, sheet, text):
        self.book, self.sheet, self.text = book, sheet, text
        self.tokens = [m for m in TOKEN.finditer(text)]
        self.place = 0

    def result(self):
        value = self.comparison()
        assert self.place == len(self.tokens), self.text
        return value

    def sign(self):
        return self.tokens[self.place].group(8) if self.place < len(self.tokens) else None

    def take(self, *signs):
        if self.sign() not in signs:
            return None
        self.place += 1
        return self.tokens[self.place - 1].group(8)

    def comparison(self):
        value = self.sum()
        return value == self.sum() if self.take('=') else value

    def sum(self):
        value = self.product()
        while sign := self.take('+', '-'):
            other = self.product()
            value = value + other if sign == '+' else value - other
        return value

    def product(self):
        value = self.atom()
        while sign := self.take('*', '/'):
            other = self.atom()
            value = value * other if sign == '*' else value / other
        return value

    def arguments(self):
        values = []
        while True:
            token = self.tokens[self.place]
            if token.group(3) and self.tokens[self.place + 1].group(8) in (';', ')'):
                # A reference on its own: a function leaves texts and empty cells out.
                self.place += 1
                values += self.cells(token)
            else:
                values.append(self.comparison())
            if not self.take(';'):
                assert self.take(')'), self.text
                return values

    def cells(self, token):
        _, sheet, column, row, last_column, last_row = [token.group(i) for i in range(1, 7)]
        sheet = self.book.sheet(sheet) if sheet else self.sheet
        columns = range(ord(column), ord(last_column or column) + 1)
        rows = range(int(row), int(last_row or row) + 1)
        found = [sheet.cell(chr(c), r) for r in rows for c in columns]
        return [self.book.compute(sheet, cell) if cell is not None else None for cell in found]

    def atom(self):
        if self.take('('):
            value = self.comparison()
            assert self.take(')'), self.text
            return value
        token = self.tokens[self.place]
        self.place += 1
        if token.group(1):
            return Fraction(token.group(1))
        if token.group(3):
            value, = self.cells(token)
            assert value is not None, f'{self.text}: a text is computed with'
            return value
        if token.group(7):
            return self.FUNCTIONS[token.group(7)](self.arguments())
        raise AssertionError(self.text)
