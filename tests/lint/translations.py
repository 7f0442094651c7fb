#!/usr/bin/env python3
# translations.py - every language of po/LINGUAS is complete and fits the source; -w brings in new texts
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import sys
import tempfile

from lint import Lint

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dgettext:2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3']
REPAIR = 'run tests/lint/translations.py -w'


def run(*command):
    result = subprocess.run(command, cwd=lint.root, capture_output=True, text=True)
    return result.returncode, result.stderr


def extract(folder):
    """The template of the texts in the source, or None when there is none."""
    template = os.path.join(folder, 'postage.pot')
    code, errors = run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--add-comments=TRANSLATORS',
                       '--package-name=postage', '--output=' + template, '--flag=g_strdup_printf:1:c-format',
                       '--flag=g_string_append_printf:2:c-format', '--flag=_:1:pass-c-format',
                       '--flag=C_:2:pass-c-format', '--flag=ngettext:1:pass-c-format',
                       '--flag=ngettext:2:pass-c-format', *('--keyword=' + k for k in KEYWORDS))
    for line in errors.splitlines():
        lint.complain('po/POTFILES.in', 1, f'xgettext: {line}')
    return template if code == 0 and os.path.exists(template) else None


def messages(path):
    """(context, text): (line, translations, fuzzy, place) of a PO file, and the lines of obsolete messages."""
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')
    found, obsolete = {}, []
    entry, field, fuzzy, place = None, None, False, ''
    for number, line in enumerate(lines + ['msgid "end"'], 1):
        keyword = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "', line)
        if line.startswith('#~ msgid '):
            obsolete.append(number)
        elif line.startswith('#,'):
            fuzzy = 'fuzzy' in line
        elif line.startswith('#: '):
            place = place or line.split()[1]
        elif keyword:
            starts = keyword.group(1) == 'msgctxt' or keyword.group(1) == 'msgid' and field != 'msgctxt'
            if starts and entry is not None:
                texts = [text for name, text in entry.items() if name.startswith('msgstr')]
                found[entry.get('msgctxt'), entry['msgid']] = (entry['line'], texts, entry['fuzzy'], entry['place'])
            if starts:
                entry = {'line': number, 'fuzzy': fuzzy, 'place': place}
                fuzzy, place = False, ''
            field = keyword.group(1)
            entry[field] = line[line.index('"') + 1:-1]
        elif line.startswith('"') and entry is not None:
            entry[field] += line[1:-1]
    found.pop((None, ''), None)
    return found, obsolete


def check_language(po, template):
    code, errors = run('msgfmt', '--check', '--output-file=' + os.devnull, po)
    if code != 0:
        lint.complain(po, 1, f'msgfmt --check: {errors.strip()}')
        return

    wanted = messages(template)[0] if template else {}
    found, obsolete = messages(lint.path(po))
    for key, (*_, place) in wanted.items():
        if key not in found:
            lint.complain(po, 1, f'"{key[1]}" of {place} is missing; {REPAIR} and translate it')
    for key, (line, texts, fuzzy, _) in found.items():
        if key not in wanted:
            lint.complain(po, line, f'"{key[1]}" is no longer in the source; {REPAIR}')
        elif fuzzy:
            lint.complain(po, line, f'"{key[1]}" is marked fuzzy; correct the translation and remove the mark')
        elif not all(texts):
            lint.complain(po, line, f'"{key[1]}" is untranslated; translate it')
    for line in obsolete:
        lint.complain(po, line, f'obsolete; {REPAIR}')


lint = Lint()
for tool in ('xgettext', 'msgfmt', 'msgattrib', 'msgmerge'):
    if shutil.which(tool) is None:
        sys.exit(f'{tool} is missing; install the Debian package gettext (./check --yes installs everything)')

languages = [line for line in lint.read('po/LINGUAS').split('\n') if line and line[0] != '#']
with tempfile.TemporaryDirectory() as folder:
    template = extract(folder)
    for language in languages:
        po = f'po/{language}.po'
        if not lint.exists(po):
            lint.complain('po/LINGUAS', 1, f'{po} does not exist; make it with msginit')
            continue
        if lint.write and template:
            run('msgmerge', '--update', '--backup=none', '--no-fuzzy-matching', '--no-location', po, template)
            run('msgattrib', '--no-obsolete', '--output-file=' + po, po)
        check_language(po, template)

lint.finish(f'{len(languages)} languages')
