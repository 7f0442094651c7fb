#!/usr/bin/env python3
# test-broken.py - broken scenario files: one clear error that names the file, exit code 1, no crash, no delay
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import os
import pathlib
import tempfile
import time

from postage_command import SAMPLE, TestCase, main, run

GOOD = json.loads(SAMPLE.read_text(encoding='utf-8'))


def changed(change):
    """The sample's text after @change has been at it."""
    document = copy.deepcopy(GOOD)
    change(document)
    return json.dumps(document)


def at(*path, value):
    """Puts @value in place of what is at the path."""
    def change(document):
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value
    return changed(change)


def without(*path):
    def change(document):
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]
    return changed(change)


def number(text):
    """The sample with @text, which needs not be a number of JSON, for the messages received."""
    return json.dumps(GOOD).replace('"received": 6000', '"received": ' + text)


SENT = ('destinations', 0, 'sent', 'marketing')

# A name, the file's contents, and a word of the error: mostly the place in the file.
BROKEN = [
    ('empty', '', 'empty'),
    ('blank', ' \n\t\n', 'empty'),
    ('not JSON', 'Twilio is expensive\n', 'line 1'),
    ('a web page', '<!DOCTYPE html>\n<html><body>404</body></html>\n', 'line 1'),
    ('binary', b'\x7fELF\x02\x01\x01\x00\x00', 'line 1'),
    ('UTF-16', json.dumps(GOOD).encode('utf-16'), 'line 1'),
    ('not UTF-8', json.dumps(GOOD).encode().replace(b'a shop', b'a sh\xffp'), 'UTF-8'),
    ('a NUL', json.dumps(GOOD).replace('Sample', 'Sam\x00ple'), 'line 1'),
    ('an escaped NUL', json.dumps(GOOD).replace('Sample', 'Sam\\u0000ple'), 'line 1'),
    ('half a surrogate pair', json.dumps(GOOD).replace('Sample', 'Sam\\ud800ple'), 'line 1'),
    ('truncated', json.dumps(GOOD)[:300], 'line 1'),
    ('truncated in a string', json.dumps(GOOD)[:60], 'line 1'),
    ('two documents', json.dumps(GOOD) + json.dumps(GOOD), 'line 1'),
    ('JSON lines', json.dumps(GOOD) + '\n' + json.dumps(GOOD) + '\n', 'line 2'),
    ('a list', '[]', ''),
    ('a string', '"scenario"', ''),
    ('null', 'null', ''),
    ('a comma too many', json.dumps(GOOD)[:-1] + ',}', 'line 1'),
    ('a comment', '// mine\n' + json.dumps(GOOD), 'line 1'),
    ('single quotes', json.dumps(GOOD).replace('"', "'"), 'line 1'),
    ('a member twice', json.dumps(GOOD)[:-1] + ', "month": "2026-10"}', 'month'),
    ('100,000 brackets', '[' * 100000, ''),
    ('100,000 brackets inside', json.dumps(GOOD)[:-1] + ', "x": ' + '[' * 100000, ''),
    ('1e400', number('1e400'), ''),
    ('NaN', number('NaN'), ''),
    ('Infinity', number('-Infinity'), ''),
    ('an octal number', number('06000'), ''),
    ('a hexadecimal number', number('0x10'), ''),
    ('a fraction', number('0.5'), 'received'),
    ('an exponent', number('6e3'), 'received'),
    ('a number beyond 64 bits', number('99999999999999999999'), 'received'),
    ('a number beyond what is allowed', number('1000000000001'), 'received'),
    ('a negative volume', number('-1'), 'received'),
    ('a volume as a string', number('"6000"'), 'received'),
    ('a volume as null', number('null'), 'received'),
    ('a negative marketing volume', at(*SENT, value=-10000), 'marketing'),
    ('a list for a volume', at(*SENT, value=[10000]), 'marketing'),
    ('an unknown category', at('destinations', 0, 'sent', value={'promotion': 5}), ''),
    ('no format', without('format'), 'format'),
    ('a newer format', at('format', value=2), 'format'),
    ('a format as a string', at('format', value='1'), 'format'),
    ('no month', without('month'), 'month'),
    ('month 13', at('month', value='2026-13'), 'month'),
    ('a month as a number', at('month', value=202611), 'month'),
    ('a month before the first rate card', at('month', value='2019-01'), 'month'),
    ('no currency', without('currency'), 'currency'),
    ('an unknown currency', at('currency', value='BTC'), 'currency'),
    ('no destinations', without('destinations'), 'destinations'),
    ('destinations as an object', at('destinations', value={'CA': 1}), 'destinations'),
    ('a destination as a string', at('destinations', value=['CA']), 'destinations'),
    ('no country', without('destinations', 0, 'country'), 'country'),
    ('an unknown country', at('destinations', 0, 'country', value='XX'), 'country'),
    ('a market for a country', at('destinations', 0, 'country', value='north-america'), 'country'),
    ('a country twice', changed(lambda d: d['destinations'].append(d['destinations'][0])), 'destinations'),
    ('a share above 100', at('shares', 'delivered_percent', value='100.5'), 'delivered_percent'),
    ('a negative share', at('shares', 'inside_window_percent', value='-1'), 'inside_window_percent'),
    ('a share as a number', at('shares', 'inside_window_percent', value=30), 'inside_window_percent'),
    ('a share in words', at('shares', 'inside_window_percent', value='a third'), 'inside_window_percent'),
    ('more replies than numbers', at('numbers', value={'count': 2, 'replies': [1, 2, 3]}), 'replies'),
    ('a negative number of numbers', at('numbers', 'count', value=-1), 'count'),
    ('an unknown audience', at('audience', value='everybody'), 'audience'),
    ('an unknown plan', at('plans', value=['nobody.nothing']), 'plans'),
    ('plans as a string', at('plans', value='all'), 'plans'),
]


class Broken(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def check(self, file, word, shown=None):
        started = time.monotonic()
        result = run('estimate', file)
        self.assertEqual((result.code, result.out), (1, ''), result.errors)
        self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
        self.assertIn(shown or str(file), result.errors)
        # Word and file are looked for apart, or a file named "month.postage" would prove nothing.
        self.assertIn(word, result.errors.replace(str(file), ''))
        # No wall clock decides: the limit only tells a second from a minute, on the slowest machine.
        self.assertLess(time.monotonic() - started, 30)

    def test_contents(self):
        self.assertGreaterEqual(len(BROKEN), 30)
        for i, (name, contents, word) in enumerate(BROKEN):
            with self.subTest(name):
                file = self.folder / f'{i}.postage'
                file.write_bytes(contents if isinstance(contents, bytes) else contents.encode('utf-8'))
                self.check(file, word)

    def test_the_unbroken_sample(self):
        """The table's starting point is a good file: otherwise every case above would fail for the same reason."""
        file = self.folder / 'good.postage'
        file.write_text(changed(lambda document: None), encoding='utf-8')
        self.estimate(file)

    def test_100_megabytes(self):
        file = self.folder / 'large.postage'
        with open(file, 'wb') as sparse:
            sparse.truncate(100 * 1000 * 1000)
        self.check(file, '')

    def test_endless(self):
        with open('/dev/zero', 'rb') as endless:
            result = run('estimate', '-', stdin=endless)
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')

    def test_no_file(self):
        self.check(self.folder / 'absent.postage', '')

    def test_a_folder(self):
        self.check(self.folder, '')

    def test_no_permission(self):
        if os.geteuid() == 0:
            self.skipTest('root may read everything')
        file = self.folder / 'secret.postage'
        file.write_text(changed(lambda document: None), encoding='utf-8')
        file.chmod(0)
        self.check(file, '')

    def test_a_name_that_is_not_utf8(self):
        file = os.fsencode(self.folder) + b'/caf\xe9.postage'
        result = run('estimate', os.fsdecode(file))
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertIn('.postage', result.errors)

    def test_standard_input(self):
        result = run('estimate', '-', input=b'{"format": 1, "month": 5}')
        self.assertEqual((result.code, result.out), (1, ''))
        self.assertIn('standard input', result.errors)
        self.assertIn('month', result.errors)


main()
