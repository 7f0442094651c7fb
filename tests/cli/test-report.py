#!/usr/bin/env python3
# test-report.py - postage-cli report: pages without a screen
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import re
import tempfile

from postage_command import SAMPLE, TestCase, main, run


class Report(TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, *arguments):
        file = self.folder / name
        result = run('report', SAMPLE, '--output', file, *arguments)
        self.assertEqual((result.code, result.out, result.errors), (0, '', ''))
        return file.read_bytes()

    def sizes_of(self, pdf):
        """The width and height of each page, in points."""
        self.assertTrue(pdf.startswith(b'%PDF-'))
        return [(round(float(w)), round(float(h)))
                for w, h in re.findall(rb'/MediaBox \[ 0 0 ([\d.]+) ([\d.]+)', pdf)]

    def test_pages(self):
        few = self.sizes_of(self.write('a.pdf', '--paper', 'a4'))
        self.assertEqual(set(few), {(595, 842)})
        self.assertEqual(set(self.sizes_of(self.write('B.PDF', '--paper', 'letter'))), {(612, 792)})
        more = self.sizes_of(self.write('a.pdf', '--paper', 'a4', '--plans',
                                        'twilio.payg,bird.payg,wati.growth,meta.direct'))
        self.assertGreater(len(more), len(few))

    def test_charts(self):
        none, usual, all_kinds = [
            len(self.sizes_of(self.write('a.pdf', '--charts', kinds)))
            for kinds in ['none', 'compare,components', 'compare,difference,volume,components,months']]
        self.assertLess(none, all_kinds)
        self.assertLessEqual(none, usual)
        self.assertLessEqual(usual, all_kinds)

    def test_the_same_again(self):
        self.assertEqual(self.write('a.pdf', '--paper', 'a4'), self.write('b.pdf', '--paper', 'a4'))

    def test_mistakes(self):
        for arguments, pattern in [
                ([], r'--output: expected the name of a file that ends in \.pdf, found “”'),
                (['--output', 'report.png'], 'found “report.png”'),
                (['--paper', 'a5'], '--paper: expected a4 or letter, found “a5”'),
                (['--charts', 'pie'], '--charts: .*found “pie”'),
                (['--charts', 'compare,compare'], '--charts: .*each once'),
                (['--plans', 'nobody.nothing'], 'nobody'),
        ]:
            with self.subTest(arguments):
                output = [] if not arguments or '--output' in arguments else ['--output', self.folder / 'a.pdf']
                result = run('report', SAMPLE, *output, *arguments)
                self.assertEqual((result.code, result.out), (2, ''))
                self.assertRegex(result.errors, f'^postage-cli: .*{pattern}.*\n$')
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_an_old_file_stays_when_it_fails(self):
        old = self.folder / 'a.pdf'
        old.write_bytes(b'old')
        result = run('report', self.folder / 'missing.postage', '--output', old)
        self.assertEqual((result.code, old.read_bytes()), (1, b'old'))


main()
