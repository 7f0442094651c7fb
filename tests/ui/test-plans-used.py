#!/usr/bin/python3
# test-plans-used.py - all plans in a table, used as a person would
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

from desktop import BIRD, DIALOG, SAMPLE_PLANS, TWILIO, Postage, Role, run_tests, wait

PROGRAM = sys.argv[1]


def table(postage):
    # A box that flows is a table for screen readers, too.
    return wait(lambda: next((node for node in postage.tree().walk()
                              if node.role in (Role.TABLE, Role.TREE_TABLE) and node.name == 'All plans'),
                             None), 'the table')


def texts(postage):
    return [node.text() for node in table(postage).walk() if node.role == Role.LABEL]


def press_pin(postage, wanted):
    pin = wait(lambda: next((node for node in table(postage).walk() if node.name.startswith(wanted)
                             and node.actions()), None), f'a pin "{wanted}"')
    pin.do(0)


def ranks_all_plans():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_label('Meta Direct access is cheapest: 358.80 USD a month, 59.00 USD less than 360dialog Regular.')
        postage.press('Show All Plans, Ranked')
        wait(lambda: '417.80 USD' in texts(postage), 'the figures of the table')
        found = texts(postage)
        assert found.index('358.80 USD') < found.index('397.80 USD') < found.index('417.80 USD'), found
        assert 'cheapest compared' in found, found
        postage.enter(postage.entry('Marketing', about='Canada'), '20,000')
        wait(lambda: '667.80 USD' in texts(postage), 'the new figures of the table')
        postage.enter(postage.entry('Marketing', about='Canada'), '10000')
        postage.wait_no_label('Unsaved changes')
        postage.quit()


def puts_a_plan_beside_the_others():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('2'), alt=True)
        press_pin(postage, 'Put Meta Direct access')
        postage.press_key(ord('1'), alt=True)
        postage.wait_plans(TWILIO, DIALOG, BIRD, 'Meta Direct access: 358.80 USD')
        postage.wait_label('Meta Direct access is cheapest for November 2026')
        postage.press_key(ord('2'), alt=True)
        press_pin(postage, 'Take Meta Direct access')
        postage.wait_no_label('Unsaved changes')
        postage.quit()


run_tests([ranks_all_plans, puts_a_plan_beside_the_others])
