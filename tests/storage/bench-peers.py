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


def run(*command):
    return subprocess.run([*map(str, command)], check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout


def main():
    engine = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder) / 'work.json'
        print(run(engine, work).strip())
        document = json.loads(work.read_text(encoding='utf-8'))
        plans = len(document['plans'])
        evaluation = document['all'] - document['preparing']
        print(f'engine: {document["all"]} us for {plans} plans, {evaluation} us of it evaluation')

        node = shutil.which('node')
        if node is None:
            print('JavaScript: left out, there is no node here')
        for way in ['each', 'shared'] if node else []:
            found = json.loads(run(node, FOLDER / 'bench-estimates.mjs', work, way))
            if found['different']:
                sys.exit(f'JavaScript: {found["different"]} of {plans} plans came out differently')
            print(f'JavaScript, Meta\'s charges {"shared" if way == "shared" else "for each plan"}: '
                  f'{found["microseconds"]:.0f} us, {found["microseconds"] / evaluation:.2f} times the evaluation, '
                  f'{found["microseconds"] / document["all"]:.2f} times all of it')

        scenario = pathlib.Path(folder) / 'scenario.postage'
        scenario.write_text(json.dumps(document['scenario']), encoding='utf-8')
        each = float(run(sys.executable, ROOT / 'tests' / 'reference' / 'bench.py', scenario).split()[0])
        print(f'reference in Python: {each * plans:.0f} us, '
              f'{each * plans / document["all"]:.0f} times all of the engine')


if __name__ == '__main__':
    main()
