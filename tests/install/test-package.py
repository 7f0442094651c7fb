#!/usr/bin/env python3
# test-package.py - a package, and a development build beside it, are configured right; nothing is compiled
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

from installed import PROGRAM, complain, is_of_others

MESON, SOURCE = sys.argv[1:3]
PREFIX = '/app'
DEVELOPMENT = PROGRAM + '.Devel'


class Build:
    """As one of the manifests in flatpak/ configures it."""

    def __init__(self, name):
        with open(os.path.join(SOURCE, 'flatpak', f'{name}.json'), encoding='utf-8') as file:
            self.manifest = json.load(file)
        module = self.manifest['modules'][-1]
        self.folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, 'build')
        result = subprocess.run([MESON, 'setup', self.path, SOURCE, f'--prefix={PREFIX}', *module['config-opts']],
                                capture_output=True, text=True)
        if result.returncode != 0:
            raise AssertionError(result.stdout + result.stderr)

    def introspect(self, what):
        with open(os.path.join(self.path, 'meson-info', f'intro-{what}.json'), encoding='utf-8') as file:
            return json.load(file)

    def installed(self):
        """The files relative to the prefix; those that meson copies by the folder one by one."""
        paths = []
        for source, target in self.introspect('installed').items():
            names = os.listdir(source) if os.path.isdir(source) else [None]
            paths += [os.path.relpath(os.path.join(target, name) if name else target, PREFIX) for name in names]
        return paths

    def commands(self):
        with open(os.path.join(self.path, 'compile_commands.json'), encoding='utf-8') as file:
            return [entry['command'] for entry in json.load(file)]


class PackageTest(unittest.TestCase):
    def check(self, program):
        build = Build(program)
        self.addCleanup(build.folder.cleanup)
        installed = build.installed()
        self.assertEqual(complain(installed, program), [])
        for name in (f'share/applications/{program}.desktop', f'share/metainfo/{program}.metainfo.xml',
                     f'share/mime/packages/{program}.xml', f'share/icons/hicolor/scalable/apps/{program}.svg',
                     f'share/icons/hicolor/scalable/mimetypes/{program}.scenario.svg'):
            self.assertIn(name, installed)

        # The sandbox is rid of what nobody uses there, and of nothing else.
        for path in installed:
            cleaned = any(f'/{path}'.startswith(folder + '/') for folder in build.manifest['cleanup'])
            self.assertEqual(cleaned, is_of_others(path), path)

        # What the program is told of folders is where it will be, never where it was built.
        told = {match for command in build.commands() for match in re.findall(r'-D(\w+)=\\?"?([^" ]*)', command)}
        values = dict(told)
        self.assertEqual(values['POSTAGE_APPLICATION_ID'].strip('\\"'), program)
        self.assertEqual(values['LOCALEDIR'].strip('\\"'), f'{PREFIX}/share/locale')
        for name, value in told:
            self.assertNotIn(SOURCE, value, name)
            self.assertNotIn(build.path, value, name)
        return build

    def test_release(self):
        build = self.check(PROGRAM)
        options = {option['name']: option['value'] for option in build.introspect('buildoptions')}
        self.assertEqual((options['buildtype'], options['werror'], options['b_ndebug']), ('release', False, 'false'))
        self.assertEqual(build.introspect('tests'), [])

    def test_development(self):
        build = self.check(DEVELOPMENT)
        for end in ('.desktop.in', '.metainfo.xml.in', '.mime.xml'):
            with open(os.path.join(build.path, 'data', DEVELOPMENT + end), encoding='utf-8') as file:
                text = file.read()
            self.assertIn(DEVELOPMENT, text)
            self.assertNotRegex(text, re.escape(PROGRAM) + r'(?!\.Devel)')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
