# postage_command.py - what the tests of postage-cli share: running it, reading what it writes
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(__file__).resolve().parent
SCENARIOS = FOLDER / 'scenarios'
ROOT = FOLDER.parents[1]
SAMPLE = ROOT / 'data' / 'scenarios' / 'sample.postage'
NO_BREAK_SPACE = '\u00a0'

# Long enough for a slow machine under a sanitizer; a hang still ends.
TIMEOUT = 60

_program = None


class Result:
    """How one run ended."""

    def __init__(self, completed):
        self.code = completed.returncode
        self.out = completed.stdout.decode('utf-8').replace(NO_BREAK_SPACE, ' ')
        self.errors = completed.stderr.decode('utf-8').replace(NO_BREAK_SPACE, ' ')


def run(*arguments, **options):
    """Runs postage-cli; the options are those of subprocess.run()."""
    return Result(subprocess.run([_program, *map(str, arguments)], timeout=TIMEOUT,
                                 **{'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE, **options}))


def program():
    return _program


def main():
    """unittest.main() with the path of postage-cli as the first argument."""
    global _program
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit(f'usage: {sys.argv[0]} POSTAGE-CLI [TEST…]')
    _program = os.path.abspath(sys.argv.pop(1))
    unittest.main()


class TestCase(unittest.TestCase):
    maxDiff = None

    def estimate(self, *arguments):
        """What "estimate" writes; it must succeed without a word on standard error."""
        result = run('estimate', *arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def estimate_json(self, *arguments):
        return json.loads(self.estimate(*arguments, '--format', 'json'))

    def estimate_csv(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.estimate(*arguments, '--format', 'csv'), newline=''), strict=True))

    def plan(self, document, plan):
        """The estimate of one plan in a JSON document."""
        return next(e for e in document['estimates'] if e['plan'] == plan)

    def meta_lines(self, estimate):
        """Meta's charges by market and category."""
        return {(line['market'], line['category']): line for line in estimate['lines'] if line['charge'] is None}
