#!/usr/bin/env python3
# test-catalogue-update.py - postage-cli takes newer prices from a file, goes by them, tells of them, and goes back
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

from postage_command import ROOT, SAMPLE, TIMEOUT, TestCase, main, run

CATALOGUE = ROOT / 'data' / 'catalogue'
AS_OF = max(json.loads(path.read_text(encoding='utf-8'))['as_of'] for path in (CATALOGUE / 'providers').glob('*.json'))
# A day after each date of the catalogue, and one before.
LATER = '2099-12-30'
EARLIER = '2025-01-31'


def snapshot(folder):
    """The contents of every file below the folder."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob('*')) if path.is_file()}


class Update(TestCase):
    """A data folder of the test's own, and catalogues with another price and date than the one that is built in."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = self.folder / 'data'
        self.store = self.data / 'postage' / 'catalogue'

    def publish(self, name, *options, as_of=None):
        """The single file of a catalogue; with a date, Twilio's message fee is ten times as high in it."""
        source = self.folder / f'{name}-source'
        shutil.copytree(CATALOGUE, source)
        if as_of is not None:
            for path in (source / 'providers').glob('*.json'):
                text = path.read_text(encoding='utf-8').replace(f'"as_of": "{AS_OF}"', f'"as_of": "{as_of}"')
                if path.stem == 'twilio':
                    text = text.replace('"0.005"', '"0.050"')
                path.write_text(text, encoding='utf-8')
        subprocess.run([sys.executable, '-B', ROOT / 'data' / 'publish-catalogue', self.folder / name, '--catalogue',
                        source, *options], check=True, stdout=subprocess.DEVNULL, timeout=TIMEOUT)
        return self.folder / name / 'catalogue.tar'

    def call(self, *arguments):
        return run(*arguments, env={**os.environ, 'XDG_DATA_HOME': str(self.data)})

    def done(self, *arguments):
        """What a command writes that has to succeed without a word on standard error."""
        result = self.call(*arguments)
        self.assertEqual((result.code, result.errors), (0, ''))
        return result.out

    def status(self):
        document = json.loads(self.done('catalogue', 'status', '--format', 'json'))
        self.assertEqual((document['kind'], document['format']), ('catalogue-status', 1))
        self.assertEqual((document['built_in_as_of'], document['folder']), (AS_OF, str(self.store)))
        return document['in_use'], document['as_of'], document['downloaded_version'], document['problem']

    def total(self):
        """What Twilio costs in the sample."""
        result = json.loads(self.done('estimate', SAMPLE, '--plans', 'twilio.payg', '--format', 'json'))
        return result['catalogue']['as_of'], float(result['estimates'][0]['total']['exact'])

    def test_built_in(self):
        self.assertEqual(self.status(), ('built-in', AS_OF, None, None))
        self.assertRegex(self.done('catalogue', 'status'),
                         r'\AThe prices that are built into Postage are in use: as of [^\n]+\.\nNone were downloaded; ')
        self.done('catalogue', 'reset')
        self.assertFalse(self.data.exists())

    def test_update_and_reset(self):
        before = self.total()
        text = self.done('catalogue', 'update', '--from', self.publish('new', as_of=LATER))
        self.assertIn('Downloaded prices are in use: as of 30 December 2099, version 2099123001.\n', text)
        self.assertEqual(text, self.done('catalogue', 'status'))
        self.assertEqual(self.status(), ('downloaded', LATER, 2099123001, None))
        # The sample has some ten thousand messages, each of which costs 0.045 more.
        as_of, total = self.total()
        self.assertEqual(as_of, LATER)
        self.assertGreater(total, before[1] + 1000)
        self.assertIn(LATER, self.done('catalogue', 'list', '--format', 'csv'))

        text = self.done('catalogue', 'reset')
        self.assertIn('None were downloaded', text)
        self.assertEqual(self.status(), ('built-in', AS_OF, None, None))
        self.assertEqual(self.total(), before)

    def test_own_plans_lie_over_it(self):
        self.done('catalogue', 'update', '--from', self.publish('new', as_of=LATER))
        document = json.loads(self.done('catalogue', 'show', 'twilio.payg', '--format', 'json'))
        document['own'] = True
        document['plans'][0]['id'] = 'own.mine'
        plans = self.data / 'postage' / 'plans'
        plans.mkdir()
        (plans / 'mine.json').write_text(json.dumps(document), encoding='utf-8')
        self.assertIn('own.mine', self.done('catalogue', 'list'))
        self.done('catalogue', 'reset')
        self.assertIn('own.mine', self.done('catalogue', 'list'))

    def test_refused(self):
        """Whatever is wrong with a file, the prices in use stay, to the byte, and it is said what is wrong."""
        good = self.publish('good', as_of=LATER)
        self.done('catalogue', 'update', '--from', good)
        before = snapshot(self.data)
        cut = self.folder / 'cut.tar'
        cut.write_bytes(good.read_bytes()[:100_000])
        changed = self.folder / 'changed.tar'
        changed.write_bytes(good.read_bytes().replace(b'"0.050"', b'"0.001"'))
        for file, messages in (
                (good, ['which is installed, found the same version. There is nothing to do.']),
                (self.publish('older', '--version', '7', as_of=LATER),
                 ['expected newer prices than version 2099123001, which is installed, found version 7.']),
                (self.publish('bundled-is-newer', '--version', '999999999999', as_of=EARLIER),
                 [f'expected prices of {AS_OF} or later', f'found those of {EARLIER}.']),
                (cut, ['/cut.tar: expected a tar file with published prices of Postage']),
                (changed, ['/changed.tar/index.json: $.files[', 'expected the file providers/twilio.json to have the']),
                (SAMPLE, ['expected a tar file with published prices of Postage']),
                (self.folder / 'none.tar', ['/none.tar: expected a file, found none.'])):
            with self.subTest(file):
                result = self.call('catalogue', 'update', '--from', file)
                self.assertEqual((result.code, result.out), (1, ''))
                self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
                for message in messages:
                    self.assertIn(message, result.errors)
                self.assertEqual(snapshot(self.data), before)

    def test_broken(self):
        """Broken prices are told by every command, which goes by those that are built in."""
        self.done('catalogue', 'update', '--from', self.publish('new', as_of=LATER))
        file = next(self.store.glob('versions/*/providers/twilio.json'))
        file.write_bytes(file.read_bytes()[:-1])
        problem = ('The downloaded prices can’t be used; those that are built into Postage are in use instead. '
                   f'{file.parents[1]}/index.json: $.files[')
        result = self.call('estimate', SAMPLE)
        self.assertEqual(result.code, 0)
        self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
        self.assertIn(problem, result.errors)
        in_use, as_of, version, told = self.status()
        self.assertEqual((in_use, as_of, version), ('broken-download', AS_OF, None))
        self.assertTrue(told.startswith(problem))
        self.assertIn(problem, self.done('catalogue', 'status'))
        # The same prices, once more, mend it.
        self.done('catalogue', 'update', '--from', self.folder / 'new' / 'catalogue.tar')
        self.assertEqual(self.status()[0], 'downloaded')

    def test_over_the_web(self):
        """Whatever goes wrong, nothing changes, and it says so. No server listens at the last address."""
        with socket.socket() as unused:
            unused.bind(('127.0.0.1', 0))
            for address, message in (
                    ('prices', 'https'),
                    ('http://example.org/index.json', 'https'),
                    (f'https://127.0.0.1:{unused.getsockname()[1]}/index.json', '127.0.0.1')):
                with self.subTest(address):
                    result = self.call('catalogue', 'update', '--address', address)
                    self.assertEqual((result.code, result.out), (1, ''))
                    self.assertIn(message, result.errors)
                    self.assertTrue(result.errors.endswith(' The prices in use stay as they are.\n'), result.errors)
                    self.assertFalse(self.store.exists())

    def test_wrong_calls(self):
        for arguments, message in (
                (['update'], 'expected either --from or --address; see postage-cli catalogue update --help'),
                (['update', '--from', 'catalogue.tar', '--address', 'https://example.org/index.json'],
                 'expected either --from or --address; see postage-cli catalogue update --help'),
                (['update', '--from'], '--from'),
                (['update', 'catalogue.tar'], '“catalogue.tar” is too much; see postage-cli catalogue update --help'),
                (['status', 'twilio'], '“twilio” is too much; see postage-cli catalogue status --help'),
                (['status', '--format', 'csv'], 'the status is written as table or json only'),
                (['reset', 'all'], '“all” is too much; see postage-cli catalogue reset --help')):
            with self.subTest(arguments):
                result = self.call('catalogue', *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertRegex(result.errors, r'\Apostage-cli: [^\n]+\n\Z')
                self.assertIn(message, result.errors)


main()
