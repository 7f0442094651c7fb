# installed.py - the files of an installation: where each belongs, who uses it, and what the desktop calls it
# SPDX-License-Identifier: GPL-3.0-or-later
import re

PROGRAM = 'io.github.postage_app.Postage'

# Folders below the prefix whose files the desktop reads. A sandbox shows it only those that begin like the program is
# called, with one of these endings.
EXPORTED = {
    'share/applications': ('.desktop',),
    'share/icons': ('.svg',),
    'share/metainfo': ('.metainfo.xml',),
    'share/mime/packages': ('.xml',),
}
# Files that the program itself looks for, by these names.
OWN = (
    r'bin/postage(-cli)?',
    r'share/glib-2\.0/schemas/io\.github\.postage_app\.Postage\.gschema\.xml',
    r'share/help/[A-Za-z_]+/postage/[a-z-]+\.page',
    r'share/locale/[A-Za-z_]+/LC_MESSAGES/postage\.mo',
)
# Files that a shell and a reader of manuals look for, neither of which sees into a sandbox.
OF_OTHERS = (
    r'share/bash-completion/completions/postage-cli',
    r'share/man/([A-Za-z_]+/)?man1/postage-cli\.1',
)


def begins_like(base, program):
    """Whether a sandbox lets this name out: the program's, or one that goes on after a full stop or a hyphen."""
    return re.match(re.escape(program) + r'(?![A-Za-z0-9_])', base) is not None


def is_of_others(path):
    """Whether nobody in a sandbox has a use for it, and nobody outside sees it there."""
    return any(re.fullmatch(pattern, path) for pattern in OF_OTHERS)


def complain(paths, program=PROGRAM):
    """What is wrong with the files, given relative to the prefix; sorted."""
    complaints = []
    for path in sorted(paths):
        folder, base = path.rsplit('/', 1)
        ends = next((ends for below, ends in EXPORTED.items() if (folder + '/').startswith(below + '/')), None)
        if ends is not None:
            if not base.endswith(ends):
                complaints.append(f'{path}: the desktop reads only {", ".join(ends)} there')
            elif not begins_like(base, program):
                complaints.append(f'{path}: a sandbox hides it from the desktop; let its name begin with {program}')
        elif not any(re.fullmatch(pattern, path) for pattern in OWN + OF_OTHERS):
            complaints.append(f'{path}: nobody looks for it; install it where something does')
    return complaints
