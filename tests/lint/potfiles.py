#!/usr/bin/env python3
# potfiles.py - po/POTFILES.in lists exactly the files with text to translate; -w rewrites it
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from lint import Lint, without_comments

CALL = re.compile(r'(?<![\w>.])(?:_|C_|N_|NC_|Q_|n?gettext|g_d\w*gettext2?)\s*\(')
LIST = 'po/POTFILES.in'
HEADING = '# Every file with text to translate. tests/lint/potfiles.py -w rewrites this list.\n'


def translates(name, text):
    if name.endswith(('.c', '.h')):
        return CALL.search(without_comments(re.sub(r'^#\s*define.*', '', text, flags=re.M), strings=False)) is not None
    return not name.endswith('.ui') or 'translatable="yes"' in text


lint = Lint()
candidates = (lint.files('src') + lint.files('resources', ends=('.ui',)) +
              lint.files('data', ends=('.desktop.in', '.metainfo.xml.in', '.gschema.xml')))
expected = [name for name in candidates if translates(name, lint.read(name))]

if lint.write:
    lint.replace(LIST, HEADING + ''.join(name + '\n' for name in expected))

listed = {line: number for number, line in enumerate(lint.read(LIST).splitlines(), 1) if line and line[0] != '#'}
for name in expected:
    if name not in listed:
        lint.complain(name, 1, f'has text to translate and is not in {LIST}; run tests/lint/potfiles.py -w')
for name, number in listed.items():
    if name not in expected:
        lint.complain(LIST, number, f'{name} has no text to translate or does not exist; run tests/lint/potfiles.py -w')

lint.finish(f'{len(expected)} files with text')
