#!/usr/bin/python3
# test-charts.py - charts as a screen reader tells them, read by the keys
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import subprocess
import sys

from desktop import DOWN, ESCAPE, HOME, SAMPLE_PLANS, Postage, Role, State, run_tests, wait

PROGRAM, COMMAND, SAMPLE = sys.argv[1:4]
TITLE = 'What Each Plan Costs a Month'
RIGHT, LEFT, RETURN, SPACE = 0xff53, 0xff51, 0xff0d, 0x20


def find_image(postage, name):
    return next((node for node in postage.tree().walk() if node.role == Role.IMAGE and node.is_named(name)), None)


def show_chart(postage):
    postage.wait_plans(*SAMPLE_PLANS)
    postage.press_key(ord('3'), alt=True)
    return wait(lambda: find_image(postage, TITLE), 'the chart')


def has_all_totals():
    """The description has what postage-cli tells of the same scenario, and so has the table."""
    answer = json.loads(subprocess.run([COMMAND, 'estimate', '--format', 'json', SAMPLE], check=True,
                                       capture_output=True).stdout)
    with Postage(PROGRAM) as postage:
        description = show_chart(postage).description().replace('\u00a0', ' ')
        assert description.startswith(f'{TITLE}\n'), description
        lines = [line for line in description.split('\n') if ', total: ' in line]
        for plan in answer['estimates']:
            total = f'{plan["total"]["shown"]} {plan["currency"]}'
            assert any(line.startswith(plan['name']) and line.endswith(total) for line in lines), (total, lines)
        postage.quit()


def reads_by_the_keys():
    """Each value becomes the name of what has the focus, which screen readers tell."""
    with Postage(PROGRAM) as postage:
        postage.focus(show_chart(postage))
        for key, name in [(HOME, 'Twilio · Pay as you go, Message fees: 245.00 USD'),
                          (RIGHT, 'Twilio · Pay as you go, Meta charges: 358.80 USD'),
                          (DOWN, '360dialog · Regular, Meta charges: 358.80 USD'),
                          (LEFT, '360dialog · Regular, Subscription: 59.00 USD')]:
            postage.press_key(key)
            found = wait(lambda name=name: find_image(postage, name), f'a chart that reads "{name}"')
            assert found.has(State.FOCUSED)
        postage.press_key(ESCAPE)
        wait(lambda: find_image(postage, TITLE), 'the title again')
        postage.quit()


def chooses_a_kind():
    """By the keys: the list of kinds, and what belongs to a kind."""
    with Postage(PROGRAM) as postage:
        show_chart(postage)
        kinds = wait(lambda: next((node for node in postage.tree().walk() if node.name.startswith('Chart: Compare')
                                   and node.role == Role.PUSH_BUTTON), None), 'the list of kinds')
        postage.focus(kinds)
        postage.press_key(SPACE)
        wait(lambda: any('By component' in node.name for node in postage.tree().walk()), 'the kinds')
        postage.press_key(DOWN)
        postage.press_key(RETURN)
        wait(lambda: find_image(postage, 'What Costs More or Less Than Twilio Pay as you go (603.80 USD)'),
             'the differences')
        wait(lambda: any(node.name.startswith('Difference From: Twilio') for node in postage.tree().walk()),
             'the list of plans to differ from')
        postage.quit()


run_tests([has_all_totals, reads_by_the_keys, chooses_a_kind])
