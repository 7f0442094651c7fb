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
        more = chance.randrange(MOST)
        while more > 0 or not last(said, 'edit'):
            more -= last(said, 'edit') > 0
            line = editor.stdout.readline()
            if not line:
                raise AssertionError(f'the program ended with {editor.wait()} before it was killed; it said {said}')
            said.append(read(line))
        editor.kill()
        said += [read(line) for line in editor.stdout if line.endswith('\n')]
    return said


def check(before, now):
    found, offered = last(now, 'file'), last(now, 'left')
    saved, saving = last(before, 'saved') or last(before, 'file'), last(before, 'saving')
    assert found in (saved, saving), f'the file holds {found}, saved was {saved}, being saved {saving}'
    kept = max(last(before, 'kept'), saved)
    assert max(found, offered) >= kept, f'{found} is in the file and {offered} offered, but {kept} had been kept'
    assert offered <= last(before, 'edit'), f'{offered} is offered and was never entered'
    return offered > found


def main():
    chance = random.Random(2026)
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, 'crash.postage')
    shutil.copy(SAMPLE, path)
    said = run(path, os.path.join(folder, 'recovery'), chance)
    offers = saves = 0
    for _ in range(ROUNDS):
        before, said = said, run(path, os.path.join(folder, 'recovery'), chance)
        offers += check(before, said)
        saves += last(said, 'saved') > 0
    shutil.rmtree(folder)
    # Else the kills fell beside what they are to try.
    assert offers > ROUNDS // 10 and saves > ROUNDS // 10, f'{offers} offers, {saves} rounds with a save'
    print(f'{ROUNDS} kills: the file was whole each time, {offers} times unsaved edits were offered, '
          f'{saves} rounds had saved')


if __name__ == '__main__':
    main()
