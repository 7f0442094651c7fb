#!/usr/bin/env python3
# sources.py - every C file is named by the meson.build beside it, or it is neither built nor run
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from lint import Lint

lint = Lint()
names = lint.files('src', 'tests', ends=('.c',))
for name in names:
    folder, base = os.path.split(name)
    build = f'{folder}/meson.build'
    rules = re.sub(r'#.*', '', lint.read(build)) if lint.exists(build) else ''
    words = set(re.findall(r"'([^']+)'", rules))
    test = re.fullmatch(r'test-(.+)\.c', base)
    if base not in words and not (test and test.group(1) in words):
        lint.complain(name, 1, f'is not in {build}; add it to the list there')

lint.finish(f'{len(names)} C files')
