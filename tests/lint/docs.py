#!/usr/bin/env python3
# docs.py - every public function has a doc comment, at its declaration or at its definition
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from lint import Lint, line_of, without_comments

DECLARATION = re.compile(r'^(?!typedef|static|struct|enum|union|return|G_|#)[A-Za-z_][\w \t*]*?[\s*]'
                         r'(postage_\w+)\s*\([^;{}]*\)[\w\s(),]*;', re.M)


def documented(text, offset):
    """Whether a comment ends right before the offset, seen from the start of its line."""
    before = text[:offset].rstrip(' \t')
    return before.endswith('*/\n')


def documented_in_source(text, function):
    match = re.search(r'^(?:[A-Za-z_][\w \t*]*\n)' + function + r'\s*\(', text, re.M)
    return match is not None and documented(text, match.start())


lint = Lint()
functions = 0
for name in lint.files('src', ends=('.h',)):
    text = lint.read(name)
    source = name[:-2] + '.c'
    definitions = lint.read(source) if lint.exists(source) else ''
    for match in DECLARATION.finditer(without_comments(text)):
        function = match.group(1)
        if function.endswith('_get_type'):
            continue
        functions += 1
        if not documented(text, match.start()) and not documented_in_source(definitions, function):
            lint.complain(name, line_of(text, match.start()),
                          f'{function}() has no doc comment; say in /** */ right above it what it does: '
                          'units, ranges, ownership, errors')

ORDER = 'src/README.md'
if lint.exists(ORDER):
    there = {os.path.basename(name) for name in lint.files('src')}
    for match in re.finditer(r'`(?:\w+/)?(postage-[\w-]+\.[ch]|main\.c)`', lint.read(ORDER)):
        if match.group(1) not in there:
            lint.complain(ORDER, line_of(match.string, match.start()), f'{match.group(1)} is not there; correct it')

lint.finish(f'{functions} public functions')
