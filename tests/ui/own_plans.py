# own_plans.py - what the tests of own plans share
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib

from desktop import SAMPLE_PLANS, Role, click, wait

FOLDER = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'postage' / 'plans'


def entries(postage, title):
    """The entries with this title, in the order of the page; a step has the same ones as the step before."""
    return [node for node in postage.tree().walk()
            if node.role in (Role.TEXT, Role.ENTRY) and node.is_named(title)]


def fill(postage, title, text, place=0):
    if text == '?':
        buttons = wait(lambda: [node for node in postage.tree().walk() if node.name == f'{title} is not known'],
                       f'the button of "{title}"')
        click(buttons[place])
        return

    # Another model makes other entries: one that is going is looked for again.
    def write():
        found = entries(postage, title)[place:place + 1]
        for entry in found:
            entry.set_text(text)
        return found and entries(postage, title)[place].text() == text

    wait(write, f'"{text}" in the entry {place} "{title}"')


def begin(postage):
    postage.wait_plans(*SAMPLE_PLANS)
    postage.activate('own-plans')
    wait(lambda: 'Own Plans' in postage.titles(), 'the own plans')
    postage.press('Describe…')
    wait(lambda: 'Own Plan' in postage.titles(), 'the editor')


def wait_editor_end(postage):
    """Looks at nothing that is going, like Postage.wait_dialog_end(): the window and the list of own plans stay."""
    wait(lambda: len(postage.windows()) == 2, 'two windows')


def stored():
    return {path.name: json.loads(path.read_text(encoding='utf-8')) for path in sorted(FOLDER.glob('*.json'))}


def clear():
    for path in FOLDER.glob('*.json'):
        path.unlink()
