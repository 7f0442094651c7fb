#!/usr/bin/env python3
# test-install.py - an installation has all it needs, works, touches nothing else, and goes without a trace
# SPDX-License-Identifier: GPL-3.0-or-later
import configparser
import json
import os
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

from installed import PROGRAM, begins_like, complain

MESON, NINJA, SOURCE, BUILD = sys.argv[1:5]
SAMPLE = os.path.join(SOURCE, 'data', 'scenarios', 'sample.postage')
LOG = os.path.join(BUILD, 'meson-logs', 'install-log.txt')
# Of the source, all that a build reads.
READ = ['data', 'po', 'resources', 'src', 'meson.build', 'meson_options.txt']


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(parent, name), folder)
                  for parent, _, names in os.walk(folder) for name in names)


def states(paths):
    """Enough of each file to see that it was touched; None where there is none."""
    return {path: (os.stat(path).st_mtime_ns, os.stat(path).st_size) if os.path.lexists(path) else None
            for path in paths}


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.environment = dict(os.environ, DESTDIR=cls.folder.name, HOME=os.path.join(cls.folder.name, 'nobody'))
        plan = subprocess.run([MESON, 'introspect', '--installed', BUILD], capture_output=True, check=True, text=True)
        planned = json.loads(plan.stdout)
        options = subprocess.run([MESON, 'introspect', '--buildoptions', BUILD], capture_output=True, check=True,
                                 text=True)
        cls.prefix = next(option['value'] for option in json.loads(options.stdout) if option['name'] == 'prefix')

        # Who has installed from this folder can still uninstall afterwards.
        cls.old_log = None
        if os.path.exists(LOG):
            with open(LOG, 'rb') as file:
                cls.old_log = file.read()
        outside = [os.path.join(SOURCE, name) for part in READ for name in cls.files_of(part)] + list(planned.values())
        before = states(outside)
        subprocess.run([MESON, 'install', '-C', BUILD, '--no-rebuild', '--quiet'], env=cls.environment, check=True,
                       stdout=subprocess.DEVNULL)
        cls.touched = [path for path, state in states(outside).items() if state != before[path]]
        cls.root = os.path.join(cls.folder.name, cls.prefix.lstrip('/'))
        cls.everything = files_below(cls.folder.name)
        cls.installed = files_below(cls.root)
        cls.before = before

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()
        if cls.old_log is None:
            os.remove(LOG)
        else:
            with open(LOG, 'wb') as file:
                file.write(cls.old_log)

    @staticmethod
    def files_of(part):
        path = os.path.join(SOURCE, part)
        return [part] if os.path.isfile(path) else [os.path.join(part, name) for name in files_below(path)]

    def path(self, name):
        return os.path.join(self.root, name)

    def find(self, end):
        return [name for name in self.installed if name.endswith(end)]

    def run_installed(self, *arguments):
        result = subprocess.run([self.path('bin/postage-cli'), *arguments], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_1_touches_nothing_else(self):
        self.assertEqual(self.touched, [])
        self.assertEqual(len(self.everything), len(self.installed), 'files outside of the prefix')
        self.assertGreater(len(self.before), len(self.installed), 'nothing was looked at')

    def test_2_every_file_has_its_place(self):
        self.assertEqual(complain(self.installed), [])
        # The checker itself: each of these would be lost in a sandbox, or for everybody.
        for lost in ('share/icons/hicolor/scalable/mimetypes/application-x-postage.svg',
                     f'share/applications/{PROGRAM}s.desktop', f'share/applications/{PROGRAM}.txt',
                     'share/dbus-1/services/org.example.service', 'share/postage/catalogue.json', 'lib/postage.so'):
            self.assertEqual(len(complain([lost])), 1, lost)

    def test_2_what_the_desktop_needs_is_there(self):
        for name in ('bin/postage', 'bin/postage-cli', f'share/applications/{PROGRAM}.desktop',
                     f'share/metainfo/{PROGRAM}.metainfo.xml', f'share/mime/packages/{PROGRAM}.xml',
                     f'share/glib-2.0/schemas/{PROGRAM}.gschema.xml', 'share/help/C/postage/index.page',
                     'share/help/zh_CN/postage/index.page', 'share/locale/zh_CN/LC_MESSAGES/postage.mo',
                     'share/man/man1/postage-cli.1', 'share/man/zh_CN/man1/postage-cli.1'):
            self.assertIn(name, self.installed)
        pages = {language: sorted(os.path.basename(name) for name in self.find('.page') if f'/{language}/' in name)
                 for language in ('C', 'zh_CN')}
        self.assertEqual(pages['C'], pages['zh_CN'])

    def test_2_names_lead_to_files(self):
        desktop = configparser.ConfigParser(interpolation=None, strict=False)
        desktop.optionxform = str
        desktop.read(self.path(f'share/applications/{PROGRAM}.desktop'), encoding='utf-8')
        entry = desktop['Desktop Entry']
        self.assertTrue(os.access(self.path('bin/' + entry['Exec'].split()[0]), os.X_OK))
        # The bus would start it by a service file, of which there is none.
        self.assertNotIn('DBusActivatable', entry)
        icons = {os.path.basename(name).removesuffix('.svg') for name in self.find('.svg')}
        self.assertIn(entry['Icon'], icons)
        types = ET.parse(self.path(f'share/mime/packages/{PROGRAM}.xml')).getroot()
        for kind in types.iterfind('{*}mime-type'):
            self.assertIn(kind.get('type') + ';', entry['MimeType'])
            self.assertIn(kind.find('{*}icon').get('name'), icons)
        component = ET.parse(self.path(f'share/metainfo/{PROGRAM}.metainfo.xml')).getroot()
        self.assertEqual(component.findtext('id'), PROGRAM)
        self.assertEqual(component.findtext('launchable'), f'{PROGRAM}.desktop')
        self.assertTrue(all(begins_like(icon, PROGRAM) for icon in icons), icons)

    def test_2_the_desktop_accepts_the_translated_files(self):
        for command in (['desktop-file-validate', self.path(f'share/applications/{PROGRAM}.desktop')],
                        ['appstreamcli', 'validate', '--no-net', '--strict', '--no-color',
                         self.path(f'share/metainfo/{PROGRAM}.metainfo.xml')],
                        ['glib-compile-schemas', '--strict', '--dry-run', self.path('share/glib-2.0/schemas')]):
            result = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual((result.returncode, result.stderr), (0, ''), f'{command[0]}: {result.stdout}')
        for name, translated in ((f'share/applications/{PROGRAM}.desktop', 'Comment[zh_CN]='),
                                 (f'share/metainfo/{PROGRAM}.metainfo.xml', '<summary xml:lang="zh_CN">')):
            with open(self.path(name), encoding='utf-8') as file:
                self.assertIn(translated, file.read())

    def test_2_the_command_works(self):
        self.assertIn('360dialog Regular is cheapest', self.run_installed('estimate', SAMPLE, '--format', 'markdown'))
        self.assertIn('417.80\u00a0USD', self.run_installed('estimate', SAMPLE))

    def test_3_goes_without_a_trace(self):
        subprocess.run([NINJA, '-C', BUILD, 'uninstall'], env=self.environment, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(files_below(self.folder.name), [])
        self.assertEqual([path for path, state in states(self.before).items() if state != self.before[path]], [])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
