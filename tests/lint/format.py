#!/usr/bin/env python3
# format.py - the C files are as clang-format 14 lays them out; -w rewrites them
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from lint import Lint

VERSION = '14'

# The style of the tree that this script belongs to, also when another tree is looked at.
STYLE = 'file:' + os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../.clang-format')

lint = Lint()
tool = shutil.which(f'clang-format-{VERSION}') or shutil.which('clang-format')
if tool is None:
    sys.exit(f'clang-format is missing; install the Debian package clang-format-{VERSION} (./check --yes does it)')
version = subprocess.run([tool, '--version'], capture_output=True, text=True, check=True).stdout
if f'version {VERSION}.' not in version:
    print(f'clang-format {VERSION} decides, and this is: {version.strip()}. Nothing was checked.')
    sys.exit(77)


def laid_out(name):
    text = lint.read(name)
    result = subprocess.run([tool, '--style', STYLE, '--assume-filename', name], input=text, capture_output=True,
                            text=True, check=True)
    return name, text, result.stdout


names = lint.files('src', 'tests')
for name, text, result in ThreadPoolExecutor().map(laid_out, names):
    if result == text:
        continue
    if lint.write:
        lint.replace(name, result)
        continue
    lines = zip(text.splitlines() + [''], result.splitlines() + [''])
    number, found, expected = next((n, a, b) for n, (a, b) in enumerate(lines, 1) if a != b)
    lint.complain(name, number, 'expected the layout\n'
                  f'    {expected}\n  found\n    {found}\n  run tests/lint/format.py -w')

lint.finish(f'{len(names)} files')
