#!/usr/bin/env python3
# references.py - the tree stands alone: nothing refers to folders or hosts of the machine that it was written on
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from lint import Lint, line_of

# Written in pieces, so that this file does not find itself.
PATTERNS = [
    (r'\.\./' 'shared', 'a folder beside the tree'),
    (r'(?<![\w/.:~-])/' r'(?:work|root|home/\w+)/', 'an absolute path of one machine'),
    (r'(?:deb|snapshot)\.' r'debian\.org|pypi\.' r'org|registry\.' r'npmjs|pkg\.' r'dev|artifact-?' 'registry',
     'a package registry'),
]
ENDS = ('.c', '.h', '.py', '.md', '.build', '.txt', '.json', '.postage', '.xml', '.in', '.ui', '.css', '.po', '.sh',
        '.svg', '.page', '-session', '.supp')
FILES = ['run', 'check', '.ci/run', '.clang-format', '.editorconfig', '.gitignore']

lint = Lint()
names = lint.files('.', ends=ENDS) + [f for f in FILES if lint.exists(f)]
for name in names:
    text = lint.read(name)
    for pattern, what in PATTERNS:
        for match in re.finditer(pattern, text):
            lint.complain(name, line_of(text, match.start()),
                          f'"{match.group(0)}" refers to {what}; the project must not need it: remove it')

lint.finish(f'{len(names)} files')
