#!/usr/bin/env python3
# headings.py - every file says its name, its purpose and its licence first; headers are guarded
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from lint import Lint

lint = Lint()
names = lint.files('src', 'tests', ends=('.c', '.h', '.py'))
for name in names:
    base = os.path.basename(name)
    lines = lint.read(name).splitlines() + ['', '', '']
    if lines[0].startswith('#!'):
        lines.pop(0)
    mark = '# ' if name.endswith('.py') else '/* '
    if not re.match(re.escape(mark + base) + r' - \S.{8,}', lines[0]):
        lint.complain(name, 1, f'begin the file with "{mark}{base} - " and what it is for, in one line')
    if not any('SPDX-License-Identifier: GPL-3.0-or-later' in line for line in lines[1:10]):
        lint.complain(name, 2, 'say "SPDX-License-Identifier: GPL-3.0-or-later" in the first comment')
    if name.endswith('.h') and '#pragma once' not in lines:
        lint.complain(name, 4, 'guard the header with #pragma once')

lint.finish(f'{len(names)} files')
