#!/usr/bin/env python3
# icons.py - each icon has its size, its colours and its symbolic twin; the program and its files have one
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import xml.etree.ElementTree as ET

from lint import Lint

FOLDER = 'resources/icons'
SVG = '{http://www.w3.org/2000/svg}'
SYMBOLIC = '-symbolic.svg'
# The folders that the theme hicolor has; it has no symbolic one for types and actions.
FOLDERS = {
    ('actions', True): 'scalable',
    ('apps', False): 'scalable',
    ('apps', True): 'symbolic',
    ('mimetypes', False): 'scalable',
    ('mimetypes', True): 'scalable',
}
# The canvas, as GNOME draws them; the larger one is in colours.
CANVAS = {False: '0 0 128 128', True: '0 0 16 16'}
# What GTK replaces by the colour of the text.
SYMBOLIC_COLOUR = '#2e3436'

lint = Lint()
icons = set(lint.files(FOLDER, ends=('.svg',)))


def fills(root):
    return {element.get('fill') for element in root.iter() if element.get('fill') is not None}


for name in sorted(icons):
    size, context, base = os.path.relpath(name, FOLDER).split('/')
    symbolic = base.endswith(SYMBOLIC)
    try:
        root = ET.fromstring(lint.read(name))
    except ET.ParseError as error:
        lint.complain(name, error.position[0], f'{error}; correct the picture')
        continue
    if FOLDERS.get((context, symbolic)) != size:
        lint.complain(name, 1, f'the desktop does not look into {size}/{context} for it; move it')
    if root.tag != SVG + 'svg' or root.get('viewBox') != CANVAS[symbolic]:
        lint.complain(name, 1, f'the viewBox is "{root.get("viewBox")}"; here it is "{CANVAS[symbolic]}"')
    for other in fills(root) - {SYMBOLIC_COLOUR} if symbolic else ():
        lint.complain(name, 1, f'the colour {other} stays when the text changes its own; use {SYMBOLIC_COLOUR}')
    # What stands beside a text is never in colours.
    if context == 'actions':
        continue
    twin = base.removesuffix(SYMBOLIC) + '.svg' if symbolic else base.removesuffix('.svg') + SYMBOLIC
    if not any(icon.endswith(f'/{context}/{twin}') for icon in icons):
        lint.complain(name, 1, f'{twin} is missing; draw it')


def expect(name, pattern, context):
    for match in re.finditer(pattern, lint.read(name), re.M):
        icon = f'{FOLDER}/scalable/{context}/{match.group(1)}.svg'
        if icon not in icons:
            lint.complain(name, lint.read(name).count('\n', 0, match.start()) + 1, f'{icon} is missing; draw it')


for name in lint.files('data', ends=('.desktop.in',)):
    expect(name, r'^Icon=(.+)$', 'apps')
for name in lint.files('data', ends=('.mime.xml',)):
    expect(name, r'<icon name="([^"]+)"', 'mimetypes')
    for kind in ET.fromstring(lint.read(name)).iterfind('{*}mime-type'):
        if kind.find('{*}icon') is None:
            lint.complain(name, 1, f'{kind.get("type")} has no icon; name one that begins like the program is called')

lint.finish(f'{len(icons)} icons')
