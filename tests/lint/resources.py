#!/usr/bin/env python3
# resources.py - every file that is to be embedded in the program is listed; -w rewrites the catalogue's list
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from lint import Lint

PREFIX = '/io/github/postage_app/Postage'
CATALOGUE = 'data/postage-catalogue.gresource.xml'
WINDOW = 'resources/postage.gresource.xml'


def check(listing, expected, repair):
    folder = os.path.dirname(listing)
    text = lint.read(listing)
    listed = re.findall(r'<file[^>]*>([^<]+)</file>', text)
    for name in expected:
        if os.path.relpath(name, folder) not in listed:
            lint.complain(name, 1, f'is not in {listing}, so the program does not have it; {repair}')
    for name in listed:
        if f'{folder}/{name}' not in expected:
            lint.complain(listing, text[:text.index(f'>{name}<')].count('\n') + 1, f'{name} does not exist; {repair}')


lint = Lint()
catalogue = lint.files('data/catalogue', ends=('.json',)) + lint.files('data/scenarios', ends=('.postage',))
if lint.write:
    lint.replace(CATALOGUE, '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by tests/lint/resources.py -w -->\n'
                 f'<gresources>\n  <gresource prefix="{PREFIX}">\n' +
                 ''.join(f'    <file>{os.path.relpath(name, "data")}</file>\n' for name in catalogue) +
                 '  </gresource>\n</gresources>\n')

window = [n for n in lint.files('resources', ends=('.ui', '.css', '.svg', '.png'))]
check(CATALOGUE, catalogue, 'run tests/lint/resources.py -w')
check(WINDOW, window, 'correct the list')
lint.finish(f'{len(catalogue)} files of the catalogue, {len(window)} of the window')
