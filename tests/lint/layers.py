#!/usr/bin/env python3
# layers.py - each layer includes and uses only what it may
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from lint import Lint, line_of, without_comments

# layer: (layers that it may include, libraries)
LAYERS = {
    'core': ([], ['glib']),
    'text': (['core'], ['glib', 'gio']),
    'storage': (['text', 'core'], ['glib', 'gio', 'json-glib', 'libarchive']),
    'usage': (['storage', 'core'], ['glib', 'gio', 'sqlite']),
    'net': (['usage', 'storage', 'core'], ['glib', 'gio', 'libsoup', 'libsecret']),
    'chart': (['text', 'core'], ['glib', 'gio', 'cairo', 'libpng']),
    'model': (['chart', 'net', 'usage', 'storage', 'text', 'core'], ['glib', 'gio']),
    'ui': (['model', 'chart', 'net', 'usage', 'storage', 'text', 'core'], ['glib', 'gio', 'cairo', 'gtk']),
    'cli': (['chart', 'net', 'usage', 'storage', 'text', 'core'], ['glib', 'gio', 'cairo']),
}

LIBRARIES = [
    ('gio', r'gio/.*'),
    ('glib', r'glib\.h|glib-object\.h|gobject/.*|gmodule\.h'),
    ('gio', r'glib/.*|glib-unix\.h'),  # gettext, files and signals: not for core
    ('json-glib', r'json-glib/.*'),
    ('libarchive', r'archive(_entry)?\.h'),
    ('sqlite', r'sqlite3\.h'),
    ('libsoup', r'libsoup/.*'),
    ('libsecret', r'libsecret/.*'),
    ('cairo', r'cairo.*\.h|pango/.*'),
    ('libpng', r'png\.h'),
    ('gtk', r'gtk/.*|gdk/.*|gsk/.*|graphene.*|adwaita\.h'),
]

# The C headers without I/O, clock and locale; the other layers may use any that is not a library's.
PURE = {'float.h', 'inttypes.h', 'limits.h', 'stdarg.h', 'stdbool.h', 'stddef.h', 'stdint.h', 'string.h'}
SYSTEM = PURE | {'assert.h', 'ctype.h', 'errno.h', 'fcntl.h', 'ftw.h', 'langinfo.h', 'libintl.h', 'locale.h', 'math.h',
                 'signal.h', 'stdio.h', 'stdlib.h', 'sys/file.h', 'sys/resource.h', 'sys/stat.h', 'sys/types.h',
                 'sys/wait.h', 'time.h', 'unistd.h'}

GETTEXT = r'(?<![\w>.])(?:_|C_|N_|NC_|Q_|n?gettext|g_d\w*gettext2?)\s*\('
FORBIDDEN = {
    'core': [
        (r'\b(?:double|float)\b', 'money and counts never touch binary floating point; use PostageDecimal'),
        (r'\b(?:g_get_(?:real|monotonic)_time|g_date_time_new_now\w*|g_random_\w+|g_rand_new|g_getenv|setlocale|'
         r'g_file_\w+|g_print\w*|fopen|printf)\s*\(',
         'core has no clock, random numbers, environment, locale or I/O; take it as a parameter'),
        (GETTEXT, 'core words nothing for the user; the sentence belongs into src/text'),
    ],
    'storage': [
        (r'\bjson_(?:array|object|reader)_\w*double\w*\s*\(', 'amounts are strings; use postage_decimal_parse()'),
    ],
    'model': [
        (GETTEXT, 'model words nothing for the user; the sentence belongs into src/text'),
    ],
    'ui': [
        (r'\bpostage_(?:decimal|money)_(?:add|multiply|scale|round)\s*\(',
         'widgets never compute; the result belongs into core'),
    ],
}


def library_of(header):
    for name, pattern in LIBRARIES:
        if re.fullmatch(pattern, header):
            return name
    return None


def check_include(lint, name, layer, number, kind, header):
    layers, libraries = LAYERS[layer]
    if kind == '<':
        library = library_of(header)
        if library is None and header not in SYSTEM:
            lint.complain(name, number, f'<{header}> is unknown; add it to tests/lint/layers.py')
        elif library is None and layer == 'core' and header not in PURE:
            lint.complain(name, number, f'<{header}> brings I/O, clock or locale into core; move the code up a layer')
        elif library is not None and library not in libraries:
            lint.complain(name, number, f'<{header}> belongs to {library}, which {layer} must not use '
                                        f'(it may use: {", ".join(libraries)}); move the code to a layer that may')
        return

    target = header.split('/')[0]
    if target not in LAYERS or '/' not in header:
        lint.complain(name, number, f'"{header}" does not name its layer; write "LAYER/{os.path.basename(header)}"')
    elif target != layer and target not in layers:
        lint.complain(name, number, f'"{header}" is of {target}, which {layer} must not include '
                                    f'(it may include: {", ".join(layers) or "nothing"}); move the code up a layer')
    elif not lint.exists(f'src/{header}') and not header.endswith('-resources.h'):
        lint.complain(name, number, f'"{header}" does not exist')


lint = Lint()
names = lint.files('src')
for name in names:
    parts = name.split('/')
    layer = parts[1]
    if layer not in LAYERS or len(parts) != 3:
        lint.complain(name, 1, f'this file is in no layer; put it into one of src/{{{",".join(LAYERS)}}}')
        continue

    text = lint.read(name)
    code = without_comments(text)
    includes = [(line_of(code, m.start()), m.group(1), m.group(2))
                for m in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', code, re.M)]
    for number, kind, header in includes:
        check_include(lint, name, layer, number, kind, header)

    own = '/'.join(parts[1:])[:-2] + '.h'
    if name.endswith('.c') and lint.exists('src/' + own) and (not includes or includes[0][2] != own):
        lint.complain(name, includes[0][0] if includes else 1,
                      f'include "{own}" first, which proves that it stands alone')

    bare = without_comments(text, strings=False)
    for pattern, message in FORBIDDEN.get(layer, []):
        for match in re.finditer(pattern, bare):
            lint.complain(name, line_of(bare, match.start()), f'{match.group(0).rstrip("( ")}: {message}')

for name in lint.files('tests'):
    for match in re.finditer(r'^#include "\.\./', lint.read(name), re.M):
        lint.complain(name, line_of(lint.read(name), match.start()), 'name the layer instead: #include "core/…"')

lint.finish(f'{len(names)} files in {len(LAYERS)} layers')
