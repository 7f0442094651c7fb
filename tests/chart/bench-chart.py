#!/usr/bin/env python3
# bench-chart.py - what a picture of all plans costs, beside gnuplot drawing the same figures
#
# postage-cli reads the catalogue, estimates every plan and draws them; gnuplot is given the finished figures. Both
# write a PNG of 2560 × 1440 pixels with a bar for each plan, divided by components, with patterns, a key and an axis.
# They take turns, so that both see the same machine.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import csv
import io
import pathlib
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time

SIZE = (2560, 1440)
COMPONENTS = ['subscription', 'message-fees', 'feature-fees', 'template-fees', 'set-up', 'meta-charges', 'taxes']

SCRIPT = '''
set terminal pngcairo size {width},{height} font "Sans,8"
set output "{output}"
set title "What Each Plan Costs a Month"
set style data histograms
set style histogram rowstacked
set style fill pattern border -1
set boxwidth 0.75
set xtics rotate by -90
set key outside top horizontal
set yrange [0:*]
set grid ytics
plot for [i=2:{columns}] "{data}" using i:xtic(1) title columnheader(i)
'''


def figures(postage_cli, scenario):
    """The amounts that the picture shows, by plan and component."""
    text = subprocess.run([postage_cli, 'estimate', scenario, '--plans', 'all', '--format', 'csv'], check=True,
                          capture_output=True, encoding='utf-8').stdout
    plans = {}
    for row in csv.DictReader(io.StringIO(text.removeprefix('\ufeff'))):
        amounts = plans.setdefault(row['plan_id'], dict.fromkeys(COMPONENTS, 0.0))
        if row['component'] in amounts and row['amount'] and row['paid'] == 'monthly':
            amounts[row['component']] += float(row['amount'])
    return plans


def size_of(file):
    return struct.unpack('>II', file.read_bytes()[16:24])


def timed(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('postage_cli')
    parser.add_argument('scenario')
    parser.add_argument('--rounds', type=int, default=15)
    arguments = parser.parse_args()
    if shutil.which('gnuplot') is None:
        print('gnuplot is not installed (Debian: gnuplot-nox); nothing to compare with.')
        return 77

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        plans = figures(arguments.postage_cli, arguments.scenario)
        data = folder / 'plans.dat'
        data.write_text('\n'.join(['plan ' + ' '.join(COMPONENTS)] + [
            ' '.join([f'"{plan}"'] + [f'{amounts[c]:.2f}' for c in COMPONENTS]) for plan, amounts in plans.items()]))
        script = folder / 'plans.gp'
        peer, ours = folder / 'gnuplot.png', folder / 'postage.png'
        script.write_text(SCRIPT.format(width=SIZE[0], height=SIZE[1], output=peer, data=data,
                                        columns=len(COMPONENTS) + 1))
        # Letters half as large: otherwise the names of so many plans need more height.
        commands = {
            'postage-cli': [arguments.postage_cli, 'chart', arguments.scenario, '--plans', 'all', '--output', ours,
                            '--size', f'{2 * SIZE[0]}x{2 * SIZE[1]}', '--scale', '0.5'],
            'gnuplot': ['gnuplot', script],
        }
        times = {program: [] for program in commands}
        for _ in range(arguments.rounds):
            for program, command in commands.items():
                times[program].append(timed(command))
        assert size_of(peer) == size_of(ours) == SIZE, (size_of(peer), size_of(ours))

    print(f'{len(plans)} plans with a price, {SIZE[0]} × {SIZE[1]} pixels, {arguments.rounds} rounds by turns')
    for program, values in times.items():
        print(f'{program:12} {min(values):7.1f} ms least, {statistics.median(values):7.1f} ms median, '
              f'{max(values):7.1f} ms most')
    ratios = [peer / ours for ours, peer in zip(times['postage-cli'], times['gnuplot'])]
    print(f'gnuplot takes {statistics.median(ratios):.2f} times as long (median of the pairs)')
    return 0


sys.exit(main())
