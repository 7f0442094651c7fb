#!/usr/bin/env python3
# test-lint.py - each lint script finds the fault that it is there for
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SPDX = ' * SPDX-License-Identifier: GPL-3.0-or-later\n */\n'



def manifest(suffix, *options):
    """Of a sandbox, with as little as the program needs."""
    return json.dumps({
        'id': f'a.b.C{suffix}', 'runtime': 'org.gnome.Platform', 'runtime-version': '48', 'sdk': 'org.gnome.Sdk',
        'finish-args': ['--device=dri', '--share=ipc', '--share=network', '--socket=fallback-x11', '--socket=wayland'],
        'modules': [{'buildsystem': 'meson', 'config-opts': ['-Din_place=false', '-Dtests=false', *options],
                     'sources': [{'type': 'dir', 'path': '..'}]}]})


# A small tree without a fault, and all that the scripts look at.
SOUND = {
    'src/core/meson.build': "# can't\nfiles('postage-a.c')\n",
    'src/core/postage-a.h': '/* postage-a.h - something for the tests\n' + SPDX +
                            '#pragma once\n\n#include <glib.h>\n\n'
                            '/** postage_a: does it. */\nvoid postage_a (int x);\n',
    'src/core/postage-a.c': '/* postage-a.c - something for the tests\n' + SPDX + '#include "core/postage-a.h"\n\n'
                            '#include <string.h>\n\nvoid\npostage_a (int x)\n{\n}\n',
    'src/text/meson.build': "files('postage-b.c')\n",
    'src/text/postage-b.c': '/* postage-b.c - something for the tests\n' + SPDX + '#include <glib/gi18n-lib.h>\n\n'
                            'static const char *text = N_ ("A sentence.");\n',
    'data/catalogue/a.json': '{}\n',
    'data/postage-catalogue.gresource.xml': '<gresources><file>catalogue/a.json</file></gresources>\n',
    'flatpak/a.b.C.json': manifest(''),
    'flatpak/a.b.C.Devel.json': manifest('.Devel', '-Ddevelopment=true'),
    'meson.build': "program_id = 'a.b.C'\n",
    'meson_options.txt': ''.join(f"option('{name}', type: 'boolean', value: true,\n  description: 'A')\n"
                                 for name in ('development', 'in_place', 'tests')),
    'resources/postage.gresource.xml': '<gresources></gresources>\n',
    'po/LINGUAS': 'zh_CN\n',
    'po/POTFILES.in': 'src/text/postage-b.c\n',
    'po/zh_CN.po': 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"MIME-Version: 1.0\\n"\n'
                   '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
                   '"Project-Id-Version: p\\n"\n"PO-Revision-Date: 2026-01-01 00:00+0000\\n"\n'
                   '"Last-Translator: P\\n"\n"Language-Team: P\\n"\n\nmsgid "A sentence."\nmsgstr "一句话。"\n',
}
A = 'src/core/postage-a.c'
B = 'src/text/postage-b.c'
PO = 'po/zh_CN.po'
RELEASE = 'flatpak/a.b.C.json'
DEVELOPMENT = 'flatpak/a.b.C.Devel.json'

# script, file, text to replace ('' appends), replacement, and what the complaint says
FAULTS = [
    ('layers', A, '', '#include "text/postage-b.h"\n', 'core must not include'),
    ('layers', A, '', '#include "postage-a.h"\n', 'does not name its layer'),
    ('layers', A, '', '#include <gtk/gtk.h>\n', 'belongs to gtk'),
    ('layers', A, '', '#include <gio/gio.h>\n', 'belongs to gio'),
    ('layers', A, '', '#include <stdio.h>\n', 'brings I/O'),
    ('layers', A, '', '#include <strange.h>\n', 'is unknown'),
    ('layers', A, '', '#include "core/postage-gone.h"\n', 'does not exist'),
    ('layers', A, '#include "core/postage-a.h"\n\n', '', 'first'),
    ('layers', A, '', 'double amount;\n', 'binary floating point'),
    ('layers', A, '', 'int t = g_get_real_time ();\n', 'no clock'),
    ('layers', A, '', 'const char *s = _("text");\n', 'words nothing'),
    ('layers', B, '#include <glib/gi18n-lib.h>', '#include <adwaita.h>', 'belongs to gtk'),
    ('layers', 'src/lost.c', '', '\n', 'in no layer'),
    ('sizes', A, '', '\n' * 600, '600 are allowed'),
    ('sizes', A, '', '/* ' + 'x' * 120 + ' */\n', '120 are allowed'),
    ('sizes', A, '', 'int x; \n', 'white space'),
    ('headings', A, ' - something for the tests', '', 'begin the file'),
    ('headings', A, 'SPDX', 'SPXD', 'SPDX'),
    ('headings', 'src/core/postage-a.h', '#pragma once\n', '', 'pragma once'),
    ('docs', 'src/core/postage-a.h', '/** postage_a: does it. */', '', 'no doc comment'),
    ('docs', 'src/README.md', '', '1. `core/postage-gone.h`\n', 'postage-gone.h is not there'),
    ('format', A, '', 'int   x;\n', 'expected the layout'),
    ('sources', 'src/core/postage-new.c', '', '\n', 'is not in src/core/meson.build'),
    ('potfiles', A, '', 'const char *s = _("text");\n', 'is not in po/POTFILES.in'),
    ('potfiles', B, 'N_ ', 'n ', 'has no text'),
    ('translations', B, 'A sentence', 'Another sentence', 'Another sentence'),
    ('translations', PO, '一句话。', '', 'untranslated'),
    ('translations', PO, '\nmsgid "A sen', '\n#, fuzzy\nmsgid "A sen', 'marked fuzzy'),
    ('translations', PO, '', '\nmsgid "Gone"\nmsgstr "x"\n', '"Gone" is no longer'),
    ('translations', PO, '', '\n#~ msgid "Old"\n#~ msgstr "x"\n', 'obsolete'),
    ('resources', 'data/catalogue/b.json', '', '{}\n', 'is not in data/postage-catalogue'),
    ('resources', 'data/postage-catalogue.gresource.xml', 'a.json', 'c.json', 'does not exist'),
    ('resources', 'resources/a.ui', '', '<interface/>\n', 'is not in resources/postage'),
    ('references', A, '', '/* see ../' 'shared/x */\n', 'beside the tree'),
    ('references', A, '', '/* see /wor' 'k/x */\n', 'absolute path'),
    ('references', A, '', '/* deb.' 'debian.org */\n', 'registry'),
    ('desktop', 'data/a.desktop', '', '[Desktop Entry]\nName=A\n', 'required key'),
    ('desktop', 'data/a.metainfo.xml', '', '<component/>\n', 'data/a.metainfo.xml:1'),
    ('desktop', 'data/a.desktop.in', '', 'Exec=a\n', 'Exec takes no files'),
    ('desktop', 'data/a.metainfo.xml.in', '', '<component/>\n', 'the bugtracker is not'),
    ('desktop', 'data/a.gschema.xml', '', '<key name="b" type="b"><default>true</default></key>\n', 'b has no summary'),
    ('icons', 'resources/icons/scalable/apps/a.svg', '', '<svg/>\n', 'the viewBox is "None"'),
    ('icons', 'resources/icons/scalable/apps/a.svg', '', '<svg>\n', 'correct the picture'),
    ('icons', 'resources/icons/scalable/apps/a.svg', '', '<svg/>\n', 'a-symbolic.svg is missing'),
    ('icons', 'resources/icons/symbolic/apps/a-symbolic.svg', '', '<svg fill="#f00"/>\n', 'the colour #f00 stays'),
    ('icons', 'resources/icons/symbolic/mimetypes/a-symbolic.svg', '', '<svg/>\n', 'does not look into'),
    ('icons', 'data/a.desktop.in', '', 'Icon=a\n', 'apps/a.svg is missing'),
    ('icons', 'data/a.mime.xml', '', '<a><mime-type type="x/a"/></a>\n', 'x/a has no icon'),
    ('icons', 'data/a.mime.xml', '', '<a><mime-type type="x/a"><icon name="b"/></mime-type></a>\n',
     'mimetypes/b.svg is missing'),
    ('flatpak', RELEASE, '--device=dri', '--filesystem=home', '"--filesystem=home" is more'),
    ('flatpak', RELEASE, '--share=network', '--share=ipc', '"--share=network" is missing'),
    ('flatpak', RELEASE, '--device=dri', '--talk-name=ca.desrt.dconf', '"--talk-name=ca.desrt.dconf" is more'),
    ('flatpak', RELEASE, '--socket=wayland', '--socket=pulseaudio', '"--socket=wayland" is missing'),
    ('flatpak', RELEASE, '--socket=fallback-x11', '--socket=x11', '"--socket=x11" is more'),
    ('flatpak', RELEASE, 'a.b.C', 'a.b.D', 'the file is called like it'),
    ('flatpak', 'meson.build', 'a.b.C', 'a.b.D', 'the program is called a.b.D'),
    ('flatpak', RELEASE, 'gnome.Platform', 'kde.Platform', 'the runtime is "org.kde.Platform"'),
    ('flatpak', RELEASE, '"48"', '"master"', 'not the number of a release'),
    ('flatpak', DEVELOPMENT, '"48"', '"49"', 'for one release of GNOME'),
    ('flatpak', RELEASE, '"runtime":', '"rename-icon": "c", "runtime":', 'rename-icon is not needed'),
    ('flatpak', RELEASE, '-Dtests=false', '-Dtest=false', 'test is not in meson_options.txt'),
    ('flatpak', RELEASE, '-Dtests=false', '-Dtests=no', 'expected true or false'),
    ('flatpak', RELEASE, '-Din_place=false', '-Din_place=true', 'a package needs -Din_place=false'),
    ('flatpak', RELEASE, '"-Dtests', '"-Ddevelopment=true", "-Dtests', 'the release has the name'),
    ('flatpak', DEVELOPMENT, '-Ddevelopment=true', '-Dwerror=false', 'a package needs -Ddevelopment=true'),
    ('flatpak', RELEASE, '"path": ".."', '"path": "/a"', 'not this tree'),
    ('flatpak', RELEASE, '"sdk"', 'sdk', 'correct the JSON'),
    ('flatpak', 'flatpak/a.b.E.json', '', '{}', '3 manifests'),
]


def run(script, tree):
    result = subprocess.run([sys.executable, os.path.join(HERE, script + '.py'), tree], capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


def write(tree, files):
    for name, text in files.items():
        path = os.path.join(tree, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)


class LintTest(unittest.TestCase):
    def test_sound_tree(self):
        with tempfile.TemporaryDirectory() as tree:
            write(tree, SOUND)
            for script in sorted({fault[0] for fault in FAULTS}):
                with self.subTest(script):
                    code, output = run(script, tree)
                    self.assertIn(code, (0, 77), output)

    def test_faults(self):
        for script, name, old, new, expected in FAULTS:
            with self.subTest(script=script, fault=new or old), tempfile.TemporaryDirectory() as tree:
                files = dict(SOUND)
                before = files.get(name, '')
                self.assertIn(old, before)
                files[name] = before.replace(old, new) if old else before + new
                write(tree, files)
                code, output = run(script, tree)
                if code == 77:
                    continue
                self.assertEqual(code, 1, output)
                self.assertIn(expected, output)
                self.assertNotIn('Traceback', output)

    def test_every_script_is_tested(self):
        scripts = {f[:-3] for f in os.listdir(HERE) if f.endswith('.py')}
        self.assertEqual(scripts - {fault[0] for fault in FAULTS}, {'lint', 'linked', 'test-lint'})


class LinkedTest(unittest.TestCase):
    def linked(self, *arguments):
        command = [sys.executable, os.path.join(HERE, 'linked.py'), *arguments]
        return subprocess.run(command, capture_output=True, text=True)

    def test_libraries(self):
        # Any program serves that needs a library beside the C library's.
        program = os.path.realpath('/bin/bash')
        self.assertEqual(self.linked(program, '--only', 'tinfo').returncode, 0)
        self.assertIn('needs libtinfo', self.linked(program, '--only', 'glib').stdout)
        self.assertEqual(self.linked(program, '--never', 'gtk').returncode, 0)
        self.assertIn('needs libtinfo', self.linked(program, '--never', 'tinfo').stdout)


if __name__ == '__main__':
    unittest.main()
