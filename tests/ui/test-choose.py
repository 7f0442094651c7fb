#!/usr/bin/python3
# test-choose.py - choosing by what matters, and a provider's page, used by the keys and told to screen readers
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

from desktop import SAMPLE_PLANS, Postage, Role, run_tests, wait

PROGRAM = sys.argv[1]
RETURN, SPACE, DOWN, ESCAPE = 0xff0d, 0x20, 0xff54, 0xff1b


def named(postage, part, roles=None):
    return next((node for node in postage.tree().walk() if part in node.name and (roles is None or node.role in roles)),
                None)


def places(postage):
    """The plans of the list, in their order."""
    found = [node.name for node in postage.tree().walk() if node.role == Role.LIST_ITEM]
    return [name.split('. ', 1)[1] for name in found if name[:3] in ('1. ', '2. ', '3. ')]


def show_choices(postage):
    postage.wait_plans(*SAMPLE_PLANS)
    postage.press_key(ord('4'), alt=True)
    wait(lambda: places(postage), 'the list of plans')


def weighs_by_the_keys():
    with Postage(PROGRAM) as postage:
        show_choices(postage)
        before = places(postage)
        assert before[0].startswith('360dialog'), before
        choice = wait(lambda: named(postage, 'Guaranteed availability: Not important', (Role.PUSH_BUTTON,)),
                      'the choice of a weight')
        postage.focus(choice)
        postage.press_key(SPACE)
        wait(lambda: named(postage, 'Must have'), 'the list of weights')
        for _ in range(3):
            postage.press_key(DOWN)
        postage.press_key(RETURN)
        wait(lambda: places(postage)[0].startswith('Twilio'), 'another order')
        wait(lambda: named(postage, 'Guaranteed availability, 360dialog: Not known'), 'that nothing is known')
        postage.wait_label('Must be met, so ask the provider: Guaranteed availability.')
        postage.press_key(ord('z'), control=True)
        wait(lambda: places(postage) == before, 'the order of before')
        postage.quit()


def reads_a_provider():
    with Postage(PROGRAM) as postage:
        show_choices(postage)
        postage.press('About 360dialog')
        wait(lambda: '360dialog' in postage.titles(), 'the page of the provider')
        postage.wait_label('History of Prices')
        postage.wait_label('April 2026: Regular, Licence per phone number')
        postage.wait_label('https://www.360dialog.com')
        postage.press_key(ESCAPE)
        wait(lambda: '360dialog' not in postage.titles(), 'the end of the page')
        postage.quit()


run_tests([weighs_by_the_keys, reads_a_provider])
