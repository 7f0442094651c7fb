#!/usr/bin/python3
# test-keyboard.py - everything is reached and done without a mouse
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

from desktop import ESCAPE, SAMPLE_PLANS, SPACE, TAB, Postage, State, run_tests, wait

PROGRAM = sys.argv[1]
WITH_20000 = ('Twilio Pay as you go: 903.80 USD', '360dialog Regular: 667.80 USD',
              'Bird Pay as you go: at least 873.80 USD')


def focused(postage):
    """The innermost node with the focus: in GTK, a row and the entry in it may both say that they have it."""
    return wait(lambda: [node for node in postage.tree().walk() if node.was(State.FOCUSED)], 'a focus')[-1]


def type_a_volume():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        entry = postage.entry('Marketing', about='Canada')
        postage.focus(entry)
        # Tab selects what the entry has, so that typing replaces it.
        postage.type('20000')
        postage.wait_plans(*WITH_20000)
        postage.press_key(ord('a'), control=True)
        postage.type('10k')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('q'), control=True)
        postage.wait_end()


def ask_why():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        button = wait(lambda: postage.buttons('Why this number: Twilio Pay as you go'), 'the button')[0]
        postage.focus(button, most=80)
        postage.press_key(SPACE)
        postage.wait_label('7,000 × 0.0034 USD = 23.80 USD')
        postage.press_key(ESCAPE)
        wait(lambda: len(postage.windows()) == 1, 'the end of the working')
        # Without a window manager no window has the keyboard now.
        postage.quit()


def find_a_plan_among_all():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('2'), alt=True)
        search = postage.entry('Search plans')
        wait(lambda: search.has(State.FOCUSED), 'the focus on the search')
        postage.type('direct access')
        pin = wait(lambda: next((node for node in postage.tree().walk()
                                 if node.name.startswith('Put Meta Direct access') and node.actions()), None), 'a pin')
        postage.focus(pin)
        postage.press_key(SPACE)
        postage.press_key(ord('1'), alt=True)
        postage.wait_plans(*SAMPLE_PLANS, 'Meta Direct access: 358.80 USD')
        postage.discard()


def tab_goes_through_the_window():
    """Tab reaches all that can be used, one after the other, and comes round to where it began."""
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(TAB)
        first, seen = focused(postage), []
        while not seen or seen[-1].path != first.path:
            postage.press_key(TAB)
            before = seen[-1] if seen else first
            seen.append(wait(lambda: next((node for node in [focused(postage)] if node.path != before.path), None),
                             f'the focus to leave "{before.name}"'))
            assert len(seen) < 150, 'Tab never comes back'
        names = [node.name.replace('_', '') for node in seen]
        nameless = [node.role for node in seen if not node.name.strip()]
        assert not nameless, nameless
        for wanted in ('Month', 'Marketing', 'Phone numbers', 'Why this number: Twilio Pay as you go'):
            assert any(wanted in name for name in names), f'{wanted} is not in {names}'
        postage.press_key(ord('q'), control=True)
        postage.wait_end()


run_tests([type_a_volume, ask_why, find_a_plan_among_all, tab_goes_through_the_window])
