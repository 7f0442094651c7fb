#!/usr/bin/env python3
# sizes.py - no file of more than 600 lines, no line of more than 120 characters
# SPDX-License-Identifier: GPL-3.0-or-later
import statistics

from lint import Lint

LINES = 600
COLUMNS = 120

lint = Lint()
sizes = {}
for name in lint.files('src', 'tests', ends=('.c', '.h', '.py')) + lint.files('resources', ends=('.ui', '.css')):
    lines = lint.read(name).splitlines()
    sizes[name] = len(lines)
    if len(lines) > LINES:
        lint.complain(name, LINES + 1, f'{len(lines)} lines, {LINES} are allowed; split it where its subject splits')
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS and not name.endswith('.ui'):
            lint.complain(name, number, f'{len(line)} characters, {COLUMNS} are allowed; break the line')
        if '\t' in line or line != line.rstrip():
            lint.complain(name, number, 'a tab or white space at the end; use spaces, and none at the end')

source = sum(n for f, n in sizes.items() if f.startswith('src/'))
tests = sum(n for f, n in sizes.items() if f.startswith('tests/'))
if sizes:
    print(f'median {statistics.median(sizes.values()):.0f} lines; source {source}, tests {tests} '
          f'({100 * tests // source if source else 0} % of the source)')
    for name in sorted(sizes, key=sizes.get)[-3:]:
        print(f'{sizes[name]:5} {name}')
lint.finish(f'{len(sizes)} files')
