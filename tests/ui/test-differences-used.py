#!/usr/bin/python3
# test-differences-used.py - what has changed, as a person with a screen reader hears of it, and with the keyboard only
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import pathlib
import sys
import tempfile

from desktop import DOWN, ESCAPE, HOME, RETURN, SAMPLE_PLANS, Postage, Role, run_tests, wait

PROGRAM, SAMPLE = sys.argv[1:3]
F10 = 0xffc7
NOTICE = 'Prices have changed since this was saved, with those known on 10 October 2026: Twilio Pay as you go −0.5%.'


def saved_file(folder):
    """The sample with Twilio's lines as they were when authentication messages cost 0.004 USD each, 20.00 instead of
    17.00 USD: a total of 606.80 USD."""
    document = json.loads(pathlib.Path(SAMPLE).read_text(encoding='utf-8'))
    meta = [('marketing', 10000, 10000, '0.025', '250.00'), ('utility', 20000, 20000, '0.0034', '68.00'),
            ('authentication', 5000, 5000, '0.004', '20.00'), ('service', 8000, 7000, '0.0034', '23.80')]
    lines = [{'component': 'meta-charges', 'market': 'north-america', 'category': category, 'counted': counted,
              'charged': charged, 'price': price, 'amount': amount}
             for category, counted, charged, price, amount in meta]
    lines.append({'component': 'message-fees', 'charge': 'all-of-it', 'counted': 1, 'amount': '245.00'})
    document['plans'] = ['twilio.payg']
    document['catalogue'] = {'as_of': '2026-10-10'}
    document['computed'] = {'month': '2026-11', 'currency': 'USD', 'destinations': {'CA': 'north-america'},
                            'plans': [{'plan': 'twilio.payg', 'billing_currency': 'USD', 'status': 'complete',
                                       'lines': lines}]}
    file = pathlib.Path(folder) / 'Shop.postage'
    file.write_text(json.dumps(document), encoding='utf-8')
    return file


def a_file_whose_prices_have_changed_says_so():
    with tempfile.TemporaryDirectory() as folder, Postage(PROGRAM, saved_file(folder)) as postage:
        postage.wait_plans(SAMPLE_PLANS[0])
        postage.wait_label(NOTICE)
        postage.press('Show Differences')
        postage.wait_label('Twilio Pay as you go: 603.80 USD, before 606.80 USD: 3.00 USD (0.5%) less.')
        postage.wait_label('Each costs 0.0034 USD instead of 0.0040 USD.')
        wait(lambda: postage.find_all(Role.LIST_ITEM,
                                      'North America · Authentication: before 20.00, now 17.00, change −3.00'),
             'the row of the line')
        postage.press_key(ESCAPE)
        wait(lambda: len(postage.windows()) == 1, 'the end of the differences')
        postage.press('Dismiss')
        postage.wait_no_label('Prices have changed')
        # Nothing was edited.
        postage.quit()


def two_months_are_compared_by_the_keyboard():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(F10)
        wait(lambda: postage.find_all(Role.MENU_ITEM), 'the menu')
        postage.press_key(ord('m'))
        postage.wait_label('Twilio Pay as you go costs 603.80 USD as before.')
        # November against October, to begin with: nothing differs. Before is to be September.
        postage.focus(postage.find(Role.COMBO_BOX, 'Before'))
        postage.press_key(RETURN)
        wait(lambda: postage.find_all(Role.LABEL, 'March 2027') or postage.find_all(Role.LABEL, 'February 2027'),
             'the list of months')
        postage.press_key(HOME)
        months = [node.name for node in postage.find_all(Role.LABEL) if node.name.endswith((' 2026', ' 2027'))]
        assert months, 'no months'
        for _ in range(['March 2027', 'February 2027', 'January 2027', 'December 2026', 'November 2026',
                        'October 2026', 'September 2026'].index('September 2026')):
            postage.press_key(DOWN)
        postage.press_key(RETURN)
        postage.wait_label('Twilio Pay as you go: 603.80 USD, before 559.60 USD: 44.20 USD (7.9%) more.')
        postage.wait_label('It was free; now 7,000 of 8,000 are charged, at 0.0034 USD each.')
        postage.press_key(ESCAPE)
        wait(lambda: len(postage.windows()) == 1, 'the end of the differences')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.quit()


run_tests([a_file_whose_prices_have_changed_says_so, two_months_are_compared_by_the_keyboard])
