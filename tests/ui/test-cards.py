#!/usr/bin/python3
# test-cards.py - what a person does with the cards: asks why, takes one away, puts it back
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

from desktop import BIRD, SAMPLE_PLANS, TWILIO, Postage, Role, run_tests, wait

PROGRAM = sys.argv[1]


def choose(postage, plan, wanted):
    """Opens the menu of a plan's card and chooses an entry."""
    postage.press(f'Actions for {plan}')
    item = wait(lambda: next((node for node in postage.find_all(Role.MENU_ITEM)
                              if wanted in node.name.replace('_', '')), None), f'an entry "{wanted}"')
    item.do(0)


def explains_a_component():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press('Message fees: 245.00 USD')
        postage.wait_label('10,000 × 0.005 USD = 50.00 USD')
        postage.entry('Search the working')
        postage.quit()


def takes_a_card_away_and_puts_it_back():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        choose(postage, '360dialog Regular', 'Take Away')
        postage.wait_plans(TWILIO, BIRD)
        postage.wait_label('360dialog Regular taken away')
        postage.press('Undo')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.quit()


def tells_what_is_left_out():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_label('What These Figures Leave Out')
        postage.wait_label('1 price that applies is not known')
        postage.wait_label('VAT, GST and sales taxes come on top')
        postage.quit()


run_tests([explains_a_component, takes_a_card_away_and_puts_it_back, tells_what_is_left_out])
