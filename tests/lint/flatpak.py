#!/usr/bin/env python3
# flatpak.py - the sandbox gets no more than the program uses, and is built as the tree is
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re

from lint import Lint

# What the program uses. Files come through portals and settings are kept in the sandbox's own folder. The network is
# for postage-cli catalogue update --address; the window has nothing that uses it. IPC is what drawing on X11 needs.
ALLOWED = {'--device=dri', '--share=ipc', '--share=network', '--socket=fallback-x11', '--socket=wayland'}
RUNTIME = {'runtime': 'org.gnome.Platform', 'sdk': 'org.gnome.Sdk'}
# How a package is built, and what else may be chosen.
PACKAGED = {'in_place': 'false', 'tests': 'false'}
BUILT_IN = {'werror'}
SUFFIX = '.Devel'
# These would hide that something isn't called like the program.
RENAMING = re.compile(r'rename-|own-name')

lint = Lint()
names = lint.files('flatpak', ends=('.json',))


def read_options():
    """The options of the build with their kinds."""
    text = lint.read('meson_options.txt') if lint.exists('meson_options.txt') else ''
    return dict(re.findall(r"^option\('(\w+)', type: '(\w+)'", text, re.M))


def read_id():
    match = re.search(r"^program_id = '([^']+)'", lint.read('meson.build') if lint.exists('meson.build') else '', re.M)
    return match.group(1) if match else None


def check_permissions(name, given):
    for extra in sorted(set(given) - ALLOWED):
        lint.complain(name, 1, f'"{extra}" is more than the program uses; take it away, or use a portal')
    for missing in sorted(ALLOWED - set(given)):
        lint.complain(name, 1, f'"{missing}" is missing, which the program uses')


def check_options(name, given, development):
    chosen = dict(re.fullmatch(r'-D(\w+)=(\S+)', option).groups() for option in given if option.startswith('-D'))
    wanted = dict(PACKAGED, development='true') if development else PACKAGED
    for option, value in chosen.items():
        if option not in OPTIONS and option not in BUILT_IN:
            lint.complain(name, 1, f'{option} is not in meson_options.txt; correct the name')
        elif OPTIONS.get(option) == 'boolean' and value not in ('true', 'false'):
            lint.complain(name, 1, f'{option} is "{value}"; expected true or false')
    for option, value in wanted.items():
        if chosen.get(option) != value:
            lint.complain(name, 1, f'{option} is {chosen.get(option, "not set")}; a package needs -D{option}={value}')
    if not development and chosen.get('development', 'false') != 'false':
        lint.complain(name, 1, 'development is set; the release has the name of the program')


def check(name, manifest):
    program = manifest.get('id')
    development = name.endswith(f'{SUFFIX}.json')
    if os.path.basename(name) != f'{program}.json':
        lint.complain(name, 1, f'the id is "{program}"; the file is called like it')
    if program != ID + (SUFFIX if development else ''):
        lint.complain(name, 1, f'the id is "{program}"; the program is called {ID} in meson.build')
    for key, value in RUNTIME.items():
        if manifest.get(key) != value:
            lint.complain(name, 1, f'the {key} is "{manifest.get(key)}"; expected {value}')
    if not re.fullmatch(r'\d+', str(manifest.get('runtime-version'))):
        lint.complain(name, 1, 'runtime-version is not the number of a release of GNOME')
    for key in sorted(filter(RENAMING.match, manifest)):
        lint.complain(name, 1, f'{key} is not needed; the build gives every file its name')
    check_permissions(name, manifest.get('finish-args', []))

    modules = manifest.get('modules', [])
    last = modules[-1] if modules else {}
    sources = [(source.get('type'), source.get('path')) for source in last.get('sources', [])]
    if last.get('buildsystem') != 'meson' or sources != [('dir', '..')]:
        lint.complain(name, 1, 'the last module is not this tree; build ".." with meson')
    check_options(name, last.get('config-opts', []), development)
    return manifest.get('runtime-version')


OPTIONS, ID = read_options(), read_id()
releases = {}
for name in names:
    try:
        releases[name] = check(name, json.loads(lint.read(name)))
    except ValueError as error:
        lint.complain(name, getattr(error, 'lineno', 1), f'{error}; correct the JSON')
for name in [name for name, release in releases.items() if release != min(releases.values(), key=str)]:
    lint.complain(name, 1, 'both manifests are for one release of GNOME; make runtime-version the same')
if lint.exists('meson.build') and len(names) != 2:
    lint.complain('flatpak', 1, f'{len(names)} manifests; one is for releases, one for development')

lint.finish(f'{len(names)} manifests')
