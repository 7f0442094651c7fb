#!/usr/bin/env python3
# bench-peers.py - the engine's estimates of all plans beside JavaScript and the reference, in one run
#
# The engine writes what it has compiled; the JavaScript evaluates the same in binary floating point, once with Meta's
# charges worked out for each plan, and once shared among plans as the engine shares them. The reference, in Python,
# reads the catalogue itself. Times are the best of many rounds; a ratio doesn't depend on the machine.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


ROUNDS = 7


def run(*command):
    return subprocess.run([*map(str, command)], check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout


def time_engine(engine, work):
    """The engine's best time for all of it and for the evaluation in it, and what it says of itself."""
    said = run(engine, work).strip()
    document = json.loads(work.read_text(encoding='utf-8'))
    return {'all': document['all'], 'evaluation': document['all'] - document['preparing'], 'said': said}


def time_javascript(node, work, way):
    found = json.loads(run(node, FOLDER / 'bench-estimates.mjs', work, way))
    if found['different']:
        sys.exit(f'JavaScript: {found["different"]} of {found["plans"]} plans came out differently')
    return found['microseconds']


def spread(values):
    values = sorted(values)
    return f'{values[0]:.2f} to {values[-1]:.2f}, in the middle {values[len(values) // 2]:.2f}'


def main():
    engine = sys.argv[1]
    node = shutil.which('node')
    ways = {'each': 'Meta\'s charges for each plan', 'shared': 'Meta\'s charges shared'} if node else {}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder) / 'work.json'
        engines, peers = [], {way: [] for way in ways}
        # By turns, so that what else the machine does strikes them alike.
        for _ in range(ROUNDS):
            engines.append(time_engine(engine, work))
            for way in ways:
                peers[way].append(time_javascript(node, work, way))

        best = min(engines, key=lambda times: times['all'])
        print(best['said'])
        print(f'engine, best of {ROUNDS}: {best["all"]} us, '
              f'{min(times["evaluation"] for times in engines)} us of it evaluation')
        if node is None:
            print('JavaScript: left out, there is no node here')
        for way, name in ways.items():
            of_evaluation = [peer / times['evaluation'] for peer, times in zip(peers[way], engines)]
            of_all = [peer / times['all'] for peer, times in zip(peers[way], engines)]
            print(f'JavaScript, {name}, best of {ROUNDS}: {min(peers[way]):.0f} us; '
                  f'times the evaluation: {spread(of_evaluation)}; times all of it: {spread(of_all)}')

        document = json.loads(work.read_text(encoding='utf-8'))
        plans = len(document['plans'])
        scenario = pathlib.Path(folder) / 'scenario.postage'
        scenario.write_text(json.dumps(document['scenario']), encoding='utf-8')
        each = float(run(sys.executable, ROOT / 'tests' / 'reference' / 'bench.py', scenario).split()[0])
        print(f'reference in Python: {each * plans:.0f} us, {each * plans / best["all"]:.0f} times all of the engine')


if __name__ == '__main__':
    main()
