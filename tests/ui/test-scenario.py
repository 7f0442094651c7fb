#!/usr/bin/python3
# test-scenario.py - what a person enters at the left, and what comes of it at the right
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

from desktop import DOWN, HOME, RETURN, SAMPLE_PLANS, Postage, Role, State, click, run_tests, wait

PROGRAM = sys.argv[1]

# The months of the list: the latest first.
MONTHS = ('March 2027', 'February 2027', 'January 2027', 'December 2026', 'November 2026', 'October 2026',
          'September 2026')


def switch(postage, wanted):
    """Turns the switch of the row with this title."""
    click(wait(lambda: next(iter(postage.find_all(Role.CHECK_BOX, wanted)
                                 + postage.find_all(Role.TOGGLE_BUTTON, wanted)), None),
               f'a switch "{wanted}"'))


def choose_month(postage, month):
    """By the keyboard, as somebody without a mouse does."""
    postage.focus(postage.find(Role.COMBO_BOX, 'Month'))
    postage.press_key(RETURN)
    wait(lambda: postage.find_all(Role.LABEL, 'March 2027'), 'the list of months')
    postage.press_key(HOME)
    for _ in range(MONTHS.index(month)):
        postage.press_key(DOWN)
    postage.press_key(RETURN)
    postage.wait_label(f'for {month}')


def a_feature_brings_its_fee_and_its_quantity():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        switch(postage, 'Calling')
        # Twilio charges calls by minutes, of which none are said yet; nobody else says what calls cost.
        postage.wait_label('is charged by minutes, of which none are entered')
        postage.wait_label('It is not known what “Calling” costs on this plan.')
        postage.enter(postage.entry('Minutes', about='Calling'), '1000')
        postage.wait_no_label('of which none are entered')
        # 1,000 minutes at 0.005.
        wait(lambda: any('608.80 USD' in plan for plan in postage.plans()), 'the fee of the minutes')
        switch(postage, 'Calling')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.discard()


def a_destination_is_found_removed_and_brought_back():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.add_destination('germ', 'Germany')
        postage.enter(postage.entry('Marketing', about='Germany'), '1000')
        wait(lambda: postage.plans() != list(SAMPLE_PLANS), 'other totals')
        with_germany = postage.plans()
        postage.press('Remove Germany')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_label('Germany removed')
        postage.press('Undo')
        postage.wait_plans(*with_germany)
        postage.wait_label('Germany')
        postage.discard()


def a_click_means_the_whole_number():
    """Digits typed into the middle of another number would make one ten times as large."""
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        entry = postage.entry('Utility', about='Canada')
        assert entry.text() == '20,000', entry.text()
        postage.click_into(entry)
        wait(lambda: entry.has(State.FOCUSED), 'the focus on the entry')
        postage.type('30000')
        wait(lambda: entry.text() == '30000', 'the new number instead of the old one')
        # A second click, far enough not to be a double one, places the caret.
        postage.click_into(entry, part=0.8)
        postage.type('1')
        wait(lambda: len(entry.text()) == 6, 'one digit more')
        postage.discard()


def a_new_destination_is_ready_to_be_typed_into():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.add_destination('braz', 'Brazil')
        entry = postage.entry('Marketing', about='Brazil')
        wait(lambda: entry.has(State.FOCUSED), 'the focus on its first entry')
        postage.type('20k')
        wait(lambda: entry.text() == '20k', 'what was typed')
        _x, y, _width, height = entry.extents()
        assert 0 < y and y + height < 760, (y, height)
        postage.discard()


def october_brings_what_replies_cost():
    """From October 2026 on, Meta charges replies: the first 1,000 of a number are free, 7,000 cost 0.0034 USD each."""
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        choose_month(postage, 'September 2026')
        before = wait(lambda: [plan for plan in postage.plans() if plan.startswith('Twilio')], 'the plan')[0]
        choose_month(postage, 'October 2026')
        wait(lambda: before not in postage.plans(), 'another total')
        postage.press('Why this number: Twilio Pay as you go')
        postage.wait_label('7,000 × 0.0034 USD = 23.80 USD')


def taxes_are_added_when_asked_for():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        assert not postage.find_all(Role.CHECK_BOX, 'Reverse charge'), 'tax details without taxes'
        switch(postage, 'Add taxes')
        postage.wait_label('You pay taxes in')
        # No provider of these says what it adds for Canada.
        postage.wait_label('It is not known which taxes the provider adds for this business.')
        switch(postage, 'Reverse charge')
        postage.wait_no_label('It is not known which taxes')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.discard()


def the_best_of_each_provider_comes_back():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_label('3 chosen plans')
        postage.press('Best of Each')
        postage.wait_label('The best plan of each provider')
        wait(lambda: len(postage.plans()) > 3, 'the best plans')
        postage.discard()


run_tests([a_feature_brings_its_fee_and_its_quantity, a_destination_is_found_removed_and_brought_back,
           a_click_means_the_whole_number, a_new_destination_is_ready_to_be_typed_into,
           october_brings_what_replies_cost, taxes_are_added_when_asked_for, the_best_of_each_provider_comes_back])
