# lint.py - what the lint scripts share: finding files, complaining, the closing line
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import sys


class Lint:
    """Collects complaints about the source tree, which is the first argument of every script (default: this tree)."""

    def __init__(self):
        arguments = [a for a in sys.argv[1:] if not a.startswith('-')]
        here = os.path.dirname(os.path.abspath(__file__))
        self.root = os.path.abspath(arguments[0]) if arguments else os.path.dirname(os.path.dirname(here))
        self.write = '-w' in sys.argv[1:]
        self.complaints = 0

    def files(self, *folders, ends=('.c', '.h')):
        """The paths below the folders, relative to the tree, that end so; sorted."""
        found = []
        for folder in folders:
            for parent, children, names in os.walk(os.path.join(self.root, folder)):
                children[:] = [c for c in children if c not in ('.git', 'build', '__pycache__')]
                found += [os.path.relpath(os.path.join(parent, n), self.root) for n in names if n.endswith(tuple(ends))]
        return sorted(os.path.normpath(f) for f in found)

    def path(self, name):
        return os.path.join(self.root, name)

    def exists(self, name):
        return os.path.exists(self.path(name))

    def read(self, name):
        with open(self.path(name), encoding='utf-8') as file:
            return file.read()

    def replace(self, name, text):
        with open(self.path(name), 'w', encoding='utf-8') as file:
            file.write(text)
        print(f'{name} written')

    def complain(self, name, line, message):
        self.complaints += 1
        print(f'{name}:{line}: {message}')

    def finish(self, checked):
        """Ends the script; what was checked is told, because a lint that looked at nothing proves nothing."""
        print(f'{checked}: {self.complaints} complaints' if self.complaints else f'{checked}: fine')
        sys.exit(1 if self.complaints else 0)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def without_comments(text, strings=True):
    """C with its comments, and with strings=False its string literals too, blanked out; lines and columns stay."""
    def blank(match):
        token = match.group(0)
        if token[0] in '"\'' and strings:
            return token
        return re.sub(r'[^\n]', ' ', token)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', blank, text, flags=re.S)
