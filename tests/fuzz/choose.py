#!/usr/bin/env python3
# choose.py - of what a fuzzer has learnt, the inputs that reach most of the code that the kept ones don't
# SPDX-License-Identifier: GPL-3.0-or-later
"""choose.py CONTROL FILES BYTES: CONTROL is what libFuzzer writes with -set_cover_merge=1 -merge_control_file=CONTROL;
prints the names of inputs, no more and no larger than said, that are worth keeping beside those it calls initial."""
import sys


def read(path):
    """The inputs as (name, size, features), and how many of them are initial."""
    with open(path, encoding='utf-8') as file:
        lines = file.read().splitlines()
    n_files, n_initial = int(lines[0]), int(lines[1])
    names = lines[2:2 + n_files]
    sizes, features = {}, {}
    for line in lines[2 + n_files:]:
        words = line.split()
        if words[0] == 'STARTED':
            sizes[int(words[1])] = int(words[2])
        elif words[0] == 'FT':
            features[int(words[1])] = {int(w) for w in words[2:]}
    return [(name, sizes[i], features[i]) for i, name in enumerate(names) if i in features], n_initial


inputs, initial = read(sys.argv[1])
most_files, most_bytes = int(sys.argv[2]), int(sys.argv[3])
reached = set().union(*(features for _, _, features in inputs[:initial]))
candidates = inputs[initial:]
chosen = 0
while candidates and chosen < most_files:
    # The input that reaches most; of equals the shortest.
    best = max(candidates, key=lambda c: (len(c[2] - reached), -c[1], c[0]))
    candidates.remove(best)
    name, size, features = best
    if not features - reached:
        break
    if size > most_bytes:
        continue
    print(name)
    reached |= features
    most_bytes -= size
    chosen += 1
