#!/usr/bin/env python3
# linked.py - a program needs only these libraries: linked.py PROGRAM --only NAME… | --never NAME…
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess
import sys

RUNTIME = r'lib(?:c|m|gcc_s|asan|ubsan|pthread|dl|clang_rt[\w.-]*)\.so|ld-linux'


def direct(program):
    output = subprocess.run(['readelf', '-d', program], capture_output=True, text=True, check=True).stdout
    return re.findall(r'\(NEEDED\).*\[(.+?)\]', output)


def all_of_them(program):
    output = subprocess.run(['ldd', program], capture_output=True, text=True, check=True).stdout
    return re.findall(r'^\s*(\S+)', output, re.M)


program, mode, *names = sys.argv[1:]
expression = '|'.join('lib' + re.escape(name) for name in names)
if mode == '--only':
    found = direct(program)
    wrong = [n for n in found if not re.match(RUNTIME, n) and not re.match(rf'(?:{expression})[-.\d]*\.so', n)]
elif mode == '--never':
    found = all_of_them(program)
    wrong = [n for n in found if re.match(expression, n)]
else:
    sys.exit('expected --only or --never')

if not found:
    sys.exit(f'{program}: no library found at all, so nothing was proven')
for library in wrong:
    print(f'{program}: needs {library}, which this layer must not use; move the code that calls it to a higher layer')
print(f'{len(found)} libraries: {" ".join(found)}')
sys.exit(1 if wrong else 0)
