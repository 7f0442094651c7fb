#!/usr/bin/env python3
# bench.py - how long the reference takes for a plan: a peer to measure the program against
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import sys
import time

from catalogue import Catalogue
from estimator import estimate
from quantities import Quantities

DATA = pathlib.Path(__file__).resolve().parents[2] / 'data'


def bench(file, folder=DATA / 'catalogue', seconds=2):
    """Microseconds for a plan of the catalogue and the scenario in @file, with what is counted once for all plans: the
    best of several rounds."""
    catalogue = Catalogue(folder)
    scenario = json.loads(pathlib.Path(file).read_text(encoding='utf-8'))
    plans = list(catalogue.plans.values())
    best, end = float('inf'), time.monotonic() + seconds
    while time.monotonic() < end:
        started = time.perf_counter()
        quantities = Quantities(catalogue, scenario)
        for plan in plans:
            estimate(quantities, plan)
        best = min(best, time.perf_counter() - started)
    return best * 1e6 / len(plans)


if __name__ == '__main__':
    chosen = sys.argv[1] if len(sys.argv) > 1 else DATA / 'scenarios' / 'sample.postage'
    print(f'{bench(chosen):.1f} µs a plan')
