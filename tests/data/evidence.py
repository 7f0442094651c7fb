#!/usr/bin/env python3
# evidence.py - data/catalogue/evidence.csv names each researched figure once; -w rewrites it from the charges
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A row has the charges that rest on a figure, or the reason why none does. Writing keeps the reasons, and keeps a
# figure that has neither any more, so that none is lost: a person has to say why it is left out.
import csv
import io
import json
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'lint'))

from lint import Lint  # noqa: E402

FILE = 'data/catalogue/evidence.csv'
COLUMNS = ['figure', 'charges', 'reason']


def figures_of(providers):
    """The ids of the charges that rest on each figure, in the order of the files."""
    figures = {}
    for provider in providers:
        for plan in provider['plans']:
            for charge in plan['charges']:
                for figure in charge['evidence']:
                    figures.setdefault(figure, []).append(charge['id'])
    return figures


def sort_key(figure):
    """"b.10" comes behind "b.9"."""
    return [(int(part), '') if part.isdigit() else (0, part) for part in re.split(r'([0-9]+)', figure)]


def read(text):
    """The rows, and complaints about the shape of the file, each with its line."""
    rows, complaints = [], []
    reader = csv.reader(io.StringIO(text, newline=''), strict=True)
    header = next(reader, [])
    if header != COLUMNS:
        complaints.append((1, f'expected the columns {",".join(COLUMNS)}, found {",".join(header)}'))
        return rows, complaints
    for row in reader:
        if len(row) == len(COLUMNS):
            rows.append((reader.line_num, *row))
        else:
            complaints.append((reader.line_num, f'expected {len(COLUMNS)} cells, found {len(row)}'))
    return rows, complaints


def write(figures, rows):
    """The text of the file for these charges, with the reasons of @rows."""
    reasons = {figure: reason for _, figure, _, reason in rows}
    text = io.StringIO(newline='')
    writer = csv.writer(text, lineterminator='\n')
    writer.writerow(COLUMNS)
    for figure in sorted(set(figures) | set(reasons), key=sort_key):
        charges = figures.get(figure, [])
        writer.writerow([figure, ' '.join(charges), '' if charges else reasons[figure]])
    return text.getvalue()


def compare(figures, text):
    """What is wrong with the file, each with its line."""
    rows, complaints = read(text)
    seen = set()
    for line, figure, charges, reason in rows:
        expected = figures.get(figure, [])
        if not re.fullmatch(r'[a-z0-9]+([.-][a-z0-9]+)*', figure):
            complaints.append((line, f'{figure!r} is not the id of a figure'))
        if figure in seen:
            complaints.append((line, f'{figure} is here a second time'))
        if charges.split() != expected:
            complaints.append((line, f'{figure} has the charges {charges!r}, but those that name it are '
                                     f'{" ".join(expected)!r}; run tests/data/evidence.py -w'))
        if expected and reason:
            complaints.append((line, f'{figure} is used, so that no reason is due; run tests/data/evidence.py -w'))
        if not expected and not reason.strip():
            complaints.append((line, f'no charge rests on {figure}; say why, in the last column'))
        seen.add(figure)
    for figure in sorted(set(figures) - seen, key=sort_key):
        complaints.append((1, f'{figure} is missing; run tests/data/evidence.py -w'))
    if not complaints and text != write(figures, rows):
        complaints.append((1, 'is not laid out as it is written; run tests/data/evidence.py -w'))
    return complaints


def main():
    lint = Lint()
    files = lint.files('data/catalogue/providers', ends=('.json',))
    figures = figures_of(json.loads(lint.read(name)) for name in files)
    text = lint.read(FILE) if lint.exists(FILE) else ','.join(COLUMNS) + '\n'
    if lint.write:
        rows, complaints = read(text)
        # A file that can't be read would lose its reasons.
        if not complaints:
            text = write(figures, rows)
            lint.replace(FILE, text)
    for line, message in compare(figures, text):
        lint.complain(FILE, line, message)
    lint.finish(f'{len(figures)} figures of {len(files)} providers')


if __name__ == '__main__':
    main()
