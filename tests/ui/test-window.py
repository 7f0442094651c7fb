#!/usr/bin/python3
# test-window.py - the whole way through the window: see, change, save, reopen
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import sys
import tempfile

from desktop import SAMPLE_PLANS, Failure, Postage, Role, run_tests, wait

PROGRAM, SAMPLE = sys.argv[1:3]
FOLDER = tempfile.mkdtemp()

WITH_20000 = ('Twilio Pay as you go: 903.80 USD', '360dialog Regular: 667.80 USD',
              'Bird Pay as you go: at least 873.80 USD')


def copy_of_sample(base):
    path = os.path.join(FOLDER, base)
    with open(SAMPLE, 'rb') as source, open(path, 'wb') as copy:
        copy.write(source.read())
    return path


def opens_on_the_sample():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        answer = postage.wait_label('is cheapest for November 2026')
        assert answer.startswith('360dialog Regular') and '417.80 USD' in answer, answer
        assert len(postage.find_all(Role.LABEL, 'Cheapest')) == 1, 'one badge'
        assert postage.title() == 'Sample Scenario – Postage', postage.title()
        postage.wait_label('Prices as of 22 November 2026')
        postage.quit()


def cards_follow_each_keystroke():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        entry = postage.entry('Marketing', about='Canada')
        assert entry.text() == '10,000', entry.text()
        postage.enter(entry, '2')
        postage.wait_label('303.86 USD')
        postage.enter(entry, '20,000')
        postage.wait_plans(*WITH_20000)
        postage.wait_label('Unsaved changes')
        postage.enter(entry, '10000')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_no_label('Unsaved changes')
        postage.quit()


def a_text_that_is_no_number_changes_nothing():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        entry = postage.entry('Marketing', about='Canada')
        for text, problem in [('12x', 'This is not a number.'), ('', 'Enter a number'), ('-3', 'below zero'),
                              ('1.5', 'Only whole numbers'), ('1,50', 'groups of digits'),
                              ('1000000000001', 'too large')]:
            postage.enter(entry, text)
            postage.wait_label(problem)
            assert problem in entry.description(), entry.description()
            assert entry.description().endswith('Still counting 10,000.'), entry.description()
            assert postage.plans() == list(SAMPLE_PLANS), postage.plans()
        share = postage.entry('Delivered')
        postage.enter(share, '101')
        postage.wait_label('too large')
        assert postage.plans() == list(SAMPLE_PLANS), postage.plans()
        postage.enter(entry, '20k')
        postage.wait_plans(*WITH_20000)
        postage.enter(share, '100 %')
        postage.wait_no_label('too large')
        postage.enter(entry, '10000')
        postage.quit()


def saves_and_reopens():
    path = copy_of_sample('My shop.postage')
    with Postage(PROGRAM, path) as postage:
        wait(lambda: postage.title() == 'My shop – Postage', 'the title of the file')
        postage.enter(postage.entry('Marketing', about='Canada'), '20000')
        postage.wait_plans(*WITH_20000)
        postage.press('Save the Scenario')
        postage.wait_label('Scenario saved')
        postage.wait_no_label('Unsaved changes')
        postage.quit()
    with Postage(PROGRAM, path) as postage:
        postage.wait_plans(*WITH_20000)
        assert postage.entry('Marketing', about='Canada').text() == '20,000'
        postage.quit()


def saves_by_the_keyboard():
    path = copy_of_sample('Keys.postage')
    with Postage(PROGRAM, path) as postage:
        wait(lambda: postage.title() == 'Keys – Postage', 'the title of the file')
        postage.enter(postage.entry('Phone numbers'), '2')
        postage.wait_label('Unsaved changes')
        postage.press_key(ord('s'), control=True)
        postage.wait_label('Scenario saved')
        postage.press_key(ord('q'), control=True)
        postage.wait_end()


def save_under(postage, path, offered):
    """Answers the dialog for a file, which offers this name."""
    entry = wait(lambda: next((node for node in postage.find_all(Role.TEXT) if node.text() == offered), None),
                 'the dialog for a name')
    postage.enter(entry, path)
    postage.press('Save')


def saves_the_sample_as_a_file():
    path = os.path.join(FOLDER, 'New shop')
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.enter(postage.entry('Phone numbers'), '3')
        postage.wait_label('Unsaved changes')
        postage.activate('save', window=1)
        save_under(postage, path, 'Sample Scenario.postage')
        wait(lambda: os.path.exists(path + '.postage'), 'a file with the ending')
        postage.wait_dialog_end()
        wait(lambda: postage.title() == 'New shop – Postage', 'the title of the file')

        # The dialog asks about the name as it was entered; with the ending it may be another file's.
        other = os.path.join(FOLDER, 'Other shop')
        with open(other + '.postage', 'w', encoding='utf-8') as file:
            file.write('somebody\'s')
        for answer in ['Cancel', 'Replace']:
            postage.activate('save-as', window=1)
            save_under(postage, other, 'New shop.postage')
            postage.answer('Replace “Other shop.postage”?', answer)
            if answer == 'Cancel':
                assert open(other + '.postage', encoding='utf-8').read() == 'somebody\'s'
                assert postage.title() == 'New shop – Postage', postage.title()
        wait(lambda: postage.title() == 'Other shop – Postage', 'the title of the other file')
        assert json.load(open(other + '.postage', encoding='utf-8'))['numbers']['count'] == 3
        postage.quit()


def finds_a_destination_by_typing():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.add_destination('xico', 'Mexico')
        entry = postage.entry('Marketing', about='Mexico')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.enter(entry, '1000')
        # 1,000 at 0.0397, and Twilio's and Bird's 0.005 for each message.
        postage.wait_plans('Twilio Pay as you go: 648.50 USD', '360dialog Regular: 457.50 USD',
                           'Bird Pay as you go: at least 618.50 USD')
        postage.press('Remove Mexico')
        postage.wait_plans(*SAMPLE_PLANS)
        # A whole name is preferred to one that only contains it: British Indian Ocean Territory comes first by letter.
        postage.add_destination('india', 'British Indian Ocean Territory')
        postage.entry('Marketing', about='India')
        postage.press('Remove India')
        postage.press('Remove Canada')
        postage.wait_label('Nothing is sent yet.')
        assert not postage.find_all(Role.LABEL, 'Cheapest'), 'a badge though nothing is sent'
        postage.discard()


def a_broken_file_changes_nothing():
    path = os.path.join(FOLDER, 'broken.postage')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('{"format": 1, "month": "2026-11", "currency": "USD", "destinations": [{"country": "QQ"}]}')
    with Postage(PROGRAM, path) as postage:
        message = postage.wait_label('broken.postage')
        assert '$.destinations[0].country' in message and 'QQ' in message, message
        assert postage.plans() == list(SAMPLE_PLANS), postage.plans()
        assert postage.title() == 'Sample Scenario – Postage', postage.title()
        postage.answer('The Scenario Could Not Be Opened', 'OK')
        postage.quit()


def asks_before_changes_are_lost():
    path = copy_of_sample('asked.postage')
    before = os.stat(path).st_mtime_ns
    with Postage(PROGRAM, path) as postage:
        wait(lambda: postage.title() == 'asked – Postage', 'the title of the file')
        postage.enter(postage.entry('Phone numbers'), '2')
        postage.wait_label('Unsaved changes')
        postage.activate('quit')
        postage.answer('Save Changes?', 'Cancel')
        postage.discard()
    assert os.stat(path).st_mtime_ns == before, 'a discarded change was saved'
    with Postage(PROGRAM, path) as postage:
        wait(lambda: postage.title() == 'asked – Postage', 'the title of the file')
        postage.enter(postage.entry('Phone numbers'), '2')
        postage.wait_label('Unsaved changes')
        postage.activate('quit')
        postage.answer('Save Changes?', 'Save')
        postage.wait_end()
    assert os.stat(path).st_mtime_ns != before, 'a change was not saved'


def explains_a_number():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press('Why this number: Twilio Pay as you go')
        postage.wait_label('7,000 × 0.0034 USD = 23.80 USD')
        postage.wait_label('1,000')
        postage.wait_label('Meta’s USD rate card of 1 October 2026')
        postage.quit()


def opens_its_dialogs():
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.activate('show-help-overlay', window=1)
        postage.wait_label('Save the scenario as another file')
        postage.activate('about')
        postage.wait_label('Its figures are estimates, not offers.')
        postage.quit()


def everything_has_a_name():
    roles = (Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.TEXT, Role.COMBO_BOX,
             Role.CHECK_BOX, Role.MENU)
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        controls = [node for node in postage.tree().walk() if node.role in roles]
        assert len(controls) > 15, f'{len(controls)} controls'
        nameless = [node.role for node in controls if not node.name.strip()]
        if nameless:
            raise Failure(f'controls without a name: {nameless}')
        postage.quit()


run_tests([opens_on_the_sample, cards_follow_each_keystroke, a_text_that_is_no_number_changes_nothing,
           saves_and_reopens, saves_by_the_keyboard, saves_the_sample_as_a_file, finds_a_destination_by_typing,
           a_broken_file_changes_nothing, asks_before_changes_are_lost, explains_a_number, opens_its_dialogs,
           everything_has_a_name])
