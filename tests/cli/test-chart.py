#!/usr/bin/env python3
# test-chart.py - postage-cli chart: pictures without a screen
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import re
import struct
import tempfile
import xml.etree.ElementTree as ElementTree

from postage_command import SAMPLE, TestCase, main, run

PNG = b'\x89PNG\r\n\x1a\n'


class Chart(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def draw(self, name, *arguments, scenario=SAMPLE):
        file = self.folder / name
        result = run('chart', scenario, '--output', file, *arguments)
        self.assertEqual((result.code, result.out, result.errors), (0, '', ''))
        return file.read_bytes()

    def fails(self, code, pattern, *arguments):
        before = {file: file.read_bytes() for file in self.folder.iterdir()}
        result = run('chart', SAMPLE, *arguments)
        self.assertEqual((result.code, result.out), (code, ''))
        self.assertRegex(result.errors, f'^postage-cli: .*{pattern}.*\n$')
        self.assertEqual({file: file.read_bytes() for file in self.folder.iterdir()}, before)

    def size_of(self, png):
        self.assertTrue(png.startswith(PNG))
        return struct.unpack('>II', png[16:24])

    def test_formats(self):
        self.assertEqual(self.size_of(self.draw('a.png', '--kind', 'compare'))[0], 900)
        svg = ElementTree.fromstring(self.draw('a.svg'))
        self.assertEqual((svg.tag, svg.get('width')), ('{http://www.w3.org/2000/svg}svg', '900px'))
        self.assertTrue(self.draw('A.PDF').startswith(b'%PDF-'))

    def test_size_and_scale(self):
        self.assertEqual(self.size_of(self.draw('a.png', '--size', '640x480')), (640, 480))
        self.assertEqual(self.size_of(self.draw('a.png', '--size', '640x480', '--scale', '3.125')), (2000, 1500))
        # As high as it needs to be: the more plans, the higher.
        few, all_plans = [self.size_of(self.draw('a.png', *more))[1] for more in [[], ['--plans', 'all']]]
        self.assertGreater(all_plans, 10 * few)
        self.fails(2, r'needs a height of \d+ at a width of 640', '--output', self.folder / 'a.png', '--size', '640x90')

    def test_the_height_that_is_named_is_enough(self):
        result = run('chart', SAMPLE, '--output', self.folder / 'a.png', '--size', '640x90')
        height = re.search(r'height of (\d+)', result.errors).group(1)
        self.assertEqual(self.size_of(self.draw('a.png', '--size', f'640x{height}')), (640, int(height)))

    def test_options_change_the_picture(self):
        pictures = [self.draw('a.png', *options) for options in
                    [[], ['--theme', 'dark'], ['--theme', 'high-contrast'], ['--theme', 'print'],
                     ['--month', '2026-09'], ['--currency', 'EUR'], ['--plans', 'twilio.payg,bird.payg']]]
        self.assertEqual(len(set(pictures)), len(pictures))
        self.assertEqual(self.draw('b.png'), pictures[0])

    def test_kinds(self):
        kinds = [['--kind', 'compare'], ['--kind', 'difference'], ['--kind', 'volume'], ['--kind', 'components'],
                 ['--kind', 'months']]
        others = [['--kind', 'difference', '--base', 'twilio.payg'], ['--kind', 'volume', '--axis', 'CA/marketing'],
                  ['--kind', 'volume', '--axis', 'numbers'], ['--kind', 'volume', '--most', '1000'],
                  ['--kind', 'months', '--other-month', '2026-06']]
        pictures = [self.draw('a.png', *options) for options in kinds + others]
        self.assertEqual(len(set(pictures)), len(pictures))
        self.assertEqual(self.draw('b.png', '--kind', 'volume', '--axis', 'CA/utility', '--most', '40000'), pictures[2])

    def test_mistakes(self):
        for arguments, pattern in [
                ([], r'--output: expected the name of a file that ends in \.png, \.svg or \.pdf, found “”'),
                (['--output', 'chart.gif'], 'found “chart.gif”'),
                (['--kind', 'pie'], '--kind: expected compare, difference, volume, components or months, found “pie”'),
                (['--kind', 'difference', '--base', 'wati.growth'], '--base: .*found “wati.growth”'),
                (['--kind', 'difference', '--base', 'nobody.nothing'], '--base: .*found “nobody.nothing”'),
                (['--kind', 'volume', '--axis', 'XX/utility'], r'--axis: .*CA/utility, .*numbers.*found “XX/utility”'),
                (['--kind', 'volume', '--most', '0'], '--most: expected a whole number from 1 to'),
                (['--kind', 'volume', '--most', '-1'], '--most: expected a whole number from 1 to'),
                (['--kind', 'months', '--other-month', '2026-13'], '--other-month: '),
                (['--theme', 'blue'], 'found “blue”'),
                (['--size', '640'], '--size: expected a width and a height such as 900x600'),
                (['--size', '0x5'], 'found “0x5”'),
                (['--size', '40000x5'], 'up to 32767 each'),
                (['--size', '-5x5'], 'found “-5x5”'),
                (['--scale', '0'], '--scale: expected a number above 0'),
                (['--scale', '-2'], '--scale: expected a number above 0'),
                (['--scale', 'nan'], '--scale'),
                (['--plans', 'nobody.nothing'], 'nobody'),
        ]:
            with self.subTest(arguments):
                output = [] if not arguments or '--output' in arguments else ['--output', self.folder / 'a.png']
                self.fails(2, pattern, *output, *arguments)
        self.assertEqual(run('chart', '--output', 'a.png').code, 2)

    def test_failures(self):
        self.fails(1, 'its folder is not there', '--output', self.folder / 'nowhere' / 'a.png')
        self.fails(1, 'Choose a smaller size', '--output', self.folder / 'a.png', '--size', '30000x600', '--scale', '2')
        old = self.folder / 'a.png'
        old.write_bytes(b'old')
        result = run('chart', self.folder / 'missing.postage', '--output', old)
        self.assertEqual((result.code, old.read_bytes()), (1, b'old'))

    def test_needs_no_screen(self):
        environment = {name: value for name, value in os.environ.items() if 'DISPLAY' not in name}
        result = run('chart', SAMPLE, '--output', self.folder / 'a.png', env=environment)
        self.assertEqual((result.code, result.errors), (0, ''))


main()
