#!/usr/bin/env python3
# desktop.py - the desktop entry and the software catalogue's entry are valid, where they exist
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import sys
import tempfile

from lint import Lint

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

# Where mistakes are reported is told in two places.
ABOUT = 'src/ui/postage-about.h'
for name in lint.files('data', ends=('.metainfo.xml.in',)):
    address = re.search(r'<url type="bugtracker">([^<]+)</url>', lint.read(name))
    if address is None or lint.exists(ABOUT) and f'POSTAGE_ISSUES "{address.group(1)}"' not in lint.read(ABOUT):
        lint.complain(name, 1, f'the bugtracker is not the POSTAGE_ISSUES of {ABOUT}; make them one')

lint.finish(f'{checked} files')
