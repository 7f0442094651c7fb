#!/usr/bin/env python3
# compare.py - runs the program on many random scenarios and plans and compares it with the reference
#
# EXECUTABLE is called with a folder like data/catalogue. It reads scenarios, one JSON document a line, and writes for
# each one line: the document of data/ESTIMATE-JSON.md for the plans that the scenario names, or {"error": "…"}.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import collections
import json
import multiprocessing
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from agreement import differences, side_by_side
from catalogue import Catalogue
from estimator import estimate
from quantities import Quantities
from random_catalogue import with_gaps
from random_plans import RandomPlans
from random_scenarios import RandomScenarios

DATA = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'catalogue'
SCENARIOS_A_RUN = 25
PLANS_A_RUN = 50
SCENARIOS_A_PLAN = 8
# Plans of one provider want the same few features, or nearly every wish would be one that the plan says nothing of.
FEATURES = 8
REAL_PLANS = ['meta.direct', 'twilio.payg', '360dialog.regular']


class Findings:
    """What one run found: counts, and the workings of the first disagreements."""

    def __init__(self):
        self.estimates = collections.Counter()
        self.reasons = collections.Counter()
        self.disagreements = 0
        self.texts = []
        self.place = ''

    def add(self, reasons, text):
        self.disagreements += 1
        self.reasons.update(list(reasons))
        self.texts.append(f'{self.place}{text}')


def answers(executable, folder, scenarios):
    """The program's document for each scenario."""
    with tempfile.TemporaryFile('w+', encoding='utf-8') as requests:
        for scenario in scenarios:
            requests.write(json.dumps(scenario) + '\n')
        requests.flush()
        requests.seek(0)
        with subprocess.Popen([executable, str(folder)], stdin=requests, stdout=subprocess.PIPE,
                              encoding='utf-8') as process:
            for line in process.stdout:
                yield json.loads(line)
        if process.returncode != 0:
            raise RuntimeError(f'{executable} ended with {process.returncode}')


def compared(scenario):
    """The plans that are estimated: those that are named, and the one that the business uses today (rule 22)."""
    today = scenario.get('baseline')
    return scenario['plans'] + ([today] if today and today not in scenario['plans'] else [])


def check(findings, catalogue, scenario, document):
    if 'error' in document:
        findings.add(['error'], f'error: {document["error"]}\n  scenario: {json.dumps(scenario)}')
        return
    theirs = {e['plan']: e for e in document['estimates']}
    quantities = Quantities(catalogue, scenario)
    wanted = compared(scenario)
    if list(theirs) != wanted:
        findings.add(['plans'], f'expected estimates of {wanted}, found {list(theirs)}')
    for plan in wanted:
        mine = estimate(quantities, catalogue.plans[plan])
        findings.estimates[mine.status] += 1
        if plan not in theirs:
            findings.add(['absent'], f'{plan}: the program has no estimate of it')
            continue
        found = differences(mine, theirs[plan])
        if found:
            findings.add(found, side_by_side(mine, theirs[plan], found, catalogue.plans[plan], scenario))


def run(seed, folder, catalogue, scenarios, arguments):
    findings = Findings()
    executable = arguments.executable
    answered = 0
    try:
        for scenario, document in zip(scenarios, answers(executable, folder, scenarios)):
            findings.place = f'[{seed}, scenario {answered}] '
            check(findings, catalogue, scenario, document)
            answered += 1
    except RuntimeError as error:
        findings.add(['run'], str(error))
    if answered < len(scenarios):
        findings.add(['unanswered'], f'{len(scenarios)} scenarios were asked, {answered} answered')
    findings.texts = findings.texts[:arguments.show]
    return findings


def run_scenarios(task):
    """Random scenarios with all plans of the catalogue, historic ones and those of other audiences, too."""
    seed, count, arguments = task
    catalogue = Catalogue(arguments.catalogue)
    maker = RandomScenarios(catalogue, seed)
    scenarios = [maker.scenario(sorted(catalogue.plans)) for _ in range(count)]
    return run(seed, arguments.catalogue, catalogue, scenarios, arguments)


def run_plans(task):
    """Random plans and a few real ones, each with several random scenarios, by a catalogue with gaps."""
    seed, count, arguments = task
    with tempfile.TemporaryDirectory() as parent:
        folder = pathlib.Path(parent) / 'catalogue'
        shutil.copytree(arguments.catalogue, folder)
        with_gaps(folder, seed)
        plain = Catalogue(folder)
        provider = RandomPlans(plain, seed).provider('random', count)
        (folder / 'providers' / 'random.json').write_text(json.dumps(provider, indent=2) + '\n', encoding='utf-8')
        catalogue = Catalogue(folder)
        maker = RandomScenarios(catalogue, seed, sorted(catalogue.features)[:FEATURES])
        plans = [plan['id'] for plan in provider['plans']] + REAL_PLANS
        scenarios = [maker.scenario(plans) for _ in range(SCENARIOS_A_PLAN)]
        return run(seed, folder, catalogue, scenarios, arguments)


def tasks(total, size, seed, arguments):
    """The work in parts, each with a seed of its own."""
    return [(f'{seed} {start}', min(size, total - start), arguments) for start in range(0, total, size)]


def main():
    parser = argparse.ArgumentParser(description='Compares the program with the reference, to the last digit.')
    parser.add_argument('executable', help='the program that reads scenarios and writes estimates')
    parser.add_argument('--scenarios', type=int, default=150, help='random scenarios, each with all plans')
    parser.add_argument('--plans', type=int, default=300, help='random plans')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=2, help='programs that run at once')
    parser.add_argument('--show', type=int, default=5, help='disagreements that are shown with both workings')
    parser.add_argument('--catalogue', type=pathlib.Path, default=DATA)
    arguments = parser.parse_args()

    started = time.monotonic()
    findings = Findings()
    with multiprocessing.Pool(arguments.jobs) as pool:
        for kind, todo in ((run_scenarios, tasks(arguments.scenarios, SCENARIOS_A_RUN, arguments.seed, arguments)),
                           (run_plans, tasks(arguments.plans, PLANS_A_RUN, arguments.seed, arguments))):
            for part in pool.imap(kind, todo):
                findings.estimates.update(part.estimates)
                findings.reasons.update(part.reasons)
                findings.disagreements += part.disagreements
                for text in part.texts[:max(0, arguments.show - len(findings.texts))]:
                    findings.texts.append(text)
                    print(text, end='\n\n', flush=True)

    counts = ', '.join(f'{count} {status}' for status, count in sorted(findings.estimates.items()))
    print(f'{sum(findings.estimates.values())} estimates ({counts}), {findings.disagreements} disagreements, '
          f'seed {arguments.seed}, {time.monotonic() - started:.0f} s')
    for reason, count in findings.reasons.most_common():
        print(f'  {reason}: {count}')
    sys.exit(1 if findings.disagreements or not findings.estimates else 0)


if __name__ == '__main__':
    main()
