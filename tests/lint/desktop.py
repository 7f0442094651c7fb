#!/usr/bin/env python3
# desktop.py - what the desktop reads of the program is valid and agrees, where it exists
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import sys
import tempfile

from lint import Lint, line_of

VALIDATORS = [
    ('.desktop', 'desktop-file-utils', ['desktop-file-validate']),
    ('.metainfo.xml', 'appstream', ['appstreamcli', 'validate', '--no-net', '--strict', '--no-color']),
]

lint = Lint()
checked = 0
with tempfile.TemporaryDirectory() as folder:
    for end, package, command in VALIDATORS:
        for name in lint.files('data', ends=(end, end + '.in')):
            if shutil.which(command[0]) is None:
                sys.exit(f'{command[0]} is missing; install the Debian package {package} (./check --yes does it)')
            # The validators look at the name, too.
            copy = os.path.join(folder, os.path.basename(name).removesuffix('.in'))
            shutil.copyfile(lint.path(name), copy)
            result = subprocess.run(command + [copy], capture_output=True, text=True)
            checked += 1
            if result.returncode != 0:
                lint.complain(name, 1, (result.stdout + result.stderr).replace(copy, name).strip())

# Whoever looks at the settings by a tool learns what each is for.
for name in lint.files('data', ends=('.gschema.xml',)):
    for match in re.finditer(r'<key name="([^"]+)"(.*?)</key>', lint.read(name), re.S):
        for tag in ('default', 'summary', 'description'):
            if not re.search(rf'<{tag}>[^<]+</{tag}>', match.group(2)):
                lint.complain(name, line_of(match.string, match.start()), f'{match.group(1)} has no {tag}; write it')

# Where mistakes are reported is told in two places.
ABOUT = 'src/ui/postage-price-report.h'
for name in lint.files('data', ends=('.metainfo.xml.in',)):
    address = re.search(r'<url type="bugtracker">([^<]+)</url>', lint.read(name))
    if address is None or lint.exists(ABOUT) and f'POSTAGE_ISSUES "{address.group(1)}"' not in lint.read(ABOUT):
        lint.complain(name, 1, f'the bugtracker is not the POSTAGE_ISSUES of {ABOUT}; make them one')

# The type of the program's files is told in three places: what it is, who opens it, what the program offers.
kinds = [(name, kind) for name in lint.files('data', ends=('.mime.xml',))
         for kind in re.findall(r'<mime-type type="([^"]+)"', lint.read(name))]
for kind_name, kind in kinds:
    for end, pattern in (('.desktop.in', rf'^MimeType=(?:.*;)?{re.escape(kind)};'),
                         ('.metainfo.xml.in', rf'<mediatype>{re.escape(kind)}</mediatype>')):
        for name in lint.files('data', ends=(end,)):
            if not re.search(pattern, lint.read(name), re.M):
                lint.complain(name, 1, f'does not name the type {kind} of {kind_name}; add it')
for name in lint.files('data', ends=('.desktop.in',)):
    if not re.search(r'^Exec=\S+ %[FU]$', lint.read(name), re.M):
        lint.complain(name, 1, 'Exec takes no files; end it with %F, so that a double click opens one')

lint.finish(f'{checked} files')
