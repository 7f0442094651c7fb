#!/usr/bin/python3
# test-crash.py - kills a program that edits and saves, and looks at what is left
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whenever the program is killed, the saved file is whole and holds what was saved last or what was just being saved;
# and what had been kept of the unsaved edits is offered to the next start.
import os
import random
import shutil
import subprocess
import sys
import tempfile

EDITOR, SAMPLE = sys.argv[1:3]
ROUNDS = 500
# Lines that the program says at most before it is killed: some kills fall before the first save, most between two.
MOST = 60


def last(said, what):
    """The last number that was said with the word, or 0."""
    return next((number for word, number in reversed(said) if word == what), 0)


def read(line):
    word, number = line.split()
    return word, int(number)


def run(path, folder, chance):
    """One life of the program: what it said, each as a word and a number."""
    with subprocess.Popen([EDITOR, path, folder], stdout=subprocess.PIPE, text=True) as editor:
        said = []
        # By what it has done, not by the clock: the same on a slow machine.
        for _ in range(chance.randrange(1, MOST)):
            line = editor.stdout.readline()
            if not line:
                raise AssertionError(f'the program ended with {editor.wait()} before it was killed; it said {said}')
            said.append(read(line))
        editor.kill()
        said += [read(line) for line in editor.stdout if line.endswith('\n')]
    return said


class Expected:
    """What has to be there when the program starts again."""

    def __init__(self):
        self.saved, self.saving, self.kept, self.entered = 1, 1, 1, 1

    def check(self, said):
        """Whether unsaved edits were offered, of what was said in the next life."""
        found, offered = last(said, 'file'), last(said, 'left')
        assert found in (self.saved, self.saving), f'the file holds {found}, not {self.saved} or {self.saving}'
        assert offered <= self.entered, f'{offered} is offered and was never entered'
        # Before the first edit, it may have been killed before it said what is offered.
        if last(said, 'edit'):
            best = max(found, offered)
            assert best >= self.kept, f'{found} is in the file and {offered} offered, but {self.kept} had been kept'
        self.saved, self.saving = last(said, 'saved') or found, last(said, 'saving')
        self.kept = max(self.kept, last(said, 'kept'), self.saved)
        self.entered = max(self.entered, last(said, 'edit'))
        return offered > found


def main():
    chance = random.Random(2026)
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, 'crash.postage')
    shutil.copy(SAMPLE, path)
    expected = Expected()
    offers = saves = 0
    for _ in range(ROUNDS + 1):
        said = run(path, os.path.join(folder, 'recovery'), chance)
        offers += expected.check(said)
        saves += last(said, 'saved') > 0
    shutil.rmtree(folder)
    # Else the kills fell beside what they are to try.
    assert offers > ROUNDS // 10 and saves > ROUNDS // 10, f'{offers} offers, {saves} rounds with a save'
    print(f'{ROUNDS} kills: the file was whole each time, {offers} times unsaved edits were offered, '
          f'{saves} rounds had saved')


if __name__ == '__main__':
    main()
