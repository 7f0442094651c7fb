#!/usr/bin/python3
# test-files.py - a scenario's file through weeks of work: recent, renamed, duplicated, changed by others, recovered
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import sys
import tempfile

from desktop import RECOVERY, SAMPLE_PLANS, Postage, Role, run_tests, wait
from gi.repository import Gio

PROGRAM, SAMPLE = sys.argv[1:3]
FOLDER = tempfile.mkdtemp()
# Here the desktop remembers files.
SETTINGS = os.path.join(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0', 'settings.ini')
CHANGED = 'Another program has changed the file of this scenario.'
MISSING = 'The file of this scenario is not there any more.'
WITH_20000 = ('Twilio Pay as you go: 903.80 USD', '360dialog Regular: 667.80 USD',
              'Bird Pay as you go: at least 873.80 USD')


def copy_of_sample(*names):
    path = os.path.join(FOLDER, *names)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    shutil.copy(SAMPLE, path)
    return path


def numbers_in(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)['numbers']['count']


def write_numbers(path, count):
    """As another program would: a new file in the place of the old one."""
    with open(path, encoding='utf-8') as file:
        scenario = json.load(file)
    scenario['numbers']['count'] = count
    with open(path + '~', 'w', encoding='utf-8') as file:
        json.dump(scenario, file)
    os.replace(path + '~', path)


def start(path):
    postage = Postage(PROGRAM, path, library_leaks=True)
    name = os.path.basename(path).removesuffix('.postage')
    wait(lambda: postage.title() == f'{name} – Postage', 'the title of the file')
    return postage


def edit(postage, count):
    postage.enter(postage.entry('Phone numbers'), str(count))
    postage.wait_label('Unsaved changes')


def wait_notice(postage, text):
    wait(lambda: [node for node in postage.find_all(Role.ALERT) if text in node.name], f'the notice "{text}"')


def kept():
    """How many scenarios are kept for a recovery, by all programs."""
    return sum(name.isdigit() for folder, _, names in os.walk(RECOVERY) for name in names)


def recent_uris():
    """What the desktop remembers of scenarios."""
    path = os.path.join(os.environ['XDG_DATA_HOME'], 'recently-used.xbel')
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as file:
        return file.read()


def a_renamed_file_keeps_its_edits():
    path = copy_of_sample('Winter.postage')
    with start(path) as postage:
        edit(postage, 2)
        postage.activate('rename', window=1)
        entry = postage.entry('Name')
        assert entry.text() == 'Winter', entry.text()
        postage.enter(entry, 'Spring')
        postage.answer('Rename the Scenario', 'Rename')
        wait(lambda: postage.title() == 'Spring – Postage', 'the new title')
        postage.wait_label('Unsaved changes')
        assert not os.path.exists(path)
        postage.activate('save', window=1)
        postage.wait_no_label('Unsaved changes')
        postage.quit()
    assert numbers_in(os.path.join(FOLDER, 'Spring.postage')) == 2


def a_taken_name_is_refused():
    path, other = copy_of_sample('First.postage'), copy_of_sample('Second.postage')
    with start(path) as postage:
        postage.activate('rename', window=1)
        postage.enter(postage.entry('Name'), 'Second')
        postage.press('Rename')
        postage.wait_label('there is a file of that name already')
        postage.answer('The Scenario Could Not Be Renamed', 'OK')
        assert postage.title() == 'First – Postage', postage.title()
        postage.quit()
    assert os.path.exists(path) and os.path.exists(other)


def a_duplicate_is_a_window_of_its_own():
    path = copy_of_sample('Original.postage')
    with start(path) as postage:
        edit(postage, 4)
        postage.activate('duplicate', window=1)
        wait(lambda: postage.titles() == ['Original (Copy) – Postage', 'Original – Postage'], 'two windows')
        entries = [node.text() for node in postage.find_all(Role.TEXT, 'Phone numbers')]
        assert entries == ['4', '4'], entries
        postage.activate('save', window=1)
        wait(lambda: numbers_in(path) == 4, 'the saved original')
        postage.quit()


def opened_files_are_remembered_and_forgotten():
    path = copy_of_sample('Remembered.postage')
    uri = Gio.File.new_for_path(path).get_uri()
    with start(path) as postage:
        wait(lambda: uri in recent_uris(), 'the file among the recent ones')
        postage.activate('clear-recent')
        wait(lambda: uri not in recent_uris(), 'an empty list')
        # Opened again, it is the window that has it already.
        postage.activate('open-uri', window=1, target=uri)
        postage.activate('new-window')
        wait(lambda: len(postage.titles()) == 2, 'two windows')
        postage.activate('open-uri', window=2, target=uri)
        assert postage.titles() == ['Remembered – Postage', 'Sample Scenario – Postage'], postage.titles()
        postage.quit()


def a_file_that_has_gone_is_forgotten():
    path = copy_of_sample('Gone.postage')
    uri = Gio.File.new_for_path(path).get_uri()
    with start(path) as postage:
        wait(lambda: uri in recent_uris(), 'the file among the recent ones')
        postage.quit()
    os.remove(path)
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.activate('open-uri', window=1, target=uri)
        postage.wait_label('Gone.postage')
        postage.press('OK')
        wait(lambda: uri not in recent_uris(), 'no such file among the recent ones')
        postage.quit()


def opening_beside_edits_takes_a_new_window():
    path = copy_of_sample('Beside.postage')
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        edit(postage, 3)
        postage.activate('open-uri', window=1, target=Gio.File.new_for_path(path).get_uri())
        wait(lambda: postage.titles() == ['Beside – Postage', 'Sample Scenario – Postage'], 'two windows')
        postage.wait_label('Unsaved changes')
        postage.activate('quit')
        postage.answer('Save Changes?', 'Discard')
        postage.wait_end()


def a_file_that_others_change_is_told_and_read_again():
    path = copy_of_sample('Shared.postage')
    with start(path) as postage:
        edit(postage, 2)
        write_numbers(path, 5)
        wait_notice(postage, CHANGED)
        postage.press('Reload')
        wait(lambda: postage.entry('Phone numbers').text() == '5', 'what the other program wrote')
        postage.wait_no_label('Unsaved changes')
        # The edit isn't lost.
        postage.activate('undo', window=1)
        wait(lambda: postage.entry('Phone numbers').text() == '2', 'the edit')
        os.remove(path)
        wait_notice(postage, MISSING)
        postage.press('Save It Again')
        wait(lambda: os.path.exists(path) and numbers_in(path) == 2, 'the file')
        wait(lambda: not any(MISSING in node.name for node in postage.find_all(Role.ALERT)), 'no notice')
        postage.quit()


def saving_over_others_is_asked():
    path = copy_of_sample('Contested.postage')
    with start(path) as postage:
        edit(postage, 2)
        write_numbers(path, 5)
        wait_notice(postage, CHANGED)
        postage.activate('save', window=1)
        message = postage.wait_label('It has not been written over.')
        assert 'Contested.postage' in message, message
        postage.answer('The Scenario Could Not Be Saved', 'Cancel')
        assert numbers_in(path) == 5
        postage.wait_label('Unsaved changes')
        postage.activate('save', window=1)
        postage.answer('The Scenario Could Not Be Saved', 'Save Over It')
        wait(lambda: numbers_in(path) == 2, 'the file written over')
        postage.wait_no_label('Unsaved changes')
        postage.quit()


def a_vanished_folder_loses_nothing():
    path = copy_of_sample('folder', 'Lost.postage')
    with start(path) as postage:
        edit(postage, 2)
        shutil.rmtree(os.path.dirname(path))
        wait_notice(postage, MISSING)
        postage.activate('save', window=1)
        postage.wait_label('its folder is not there any more')
        postage.answer('The Scenario Could Not Be Saved', 'Cancel')
        postage.wait_label('Unsaved changes')
        assert postage.entry('Phone numbers').text() == '2'
        os.makedirs(path)
        postage.activate('save', window=1)
        postage.wait_label('The Scenario Could Not Be Saved')
        postage.press('Cancel')
        postage.wait_dialog_end()
        os.rmdir(path)
        postage.activate('save', window=1)
        wait(lambda: os.path.isfile(path) and numbers_in(path) == 2, 'the saved file')
        postage.quit()


def crash(path, count):
    """Edits, waits until that is kept, and kills the program."""
    before = kept()
    with start(path) as postage:
        postage.enter(postage.entry('Marketing', about='Canada'), count)
        postage.wait_label('Unsaved changes')
        wait(lambda: kept() == before + 1, 'kept edits')
        postage.kill()


def a_crash_loses_no_edit():
    path = copy_of_sample('Crashed.postage')
    crash(path, '20000')
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_label('It has kept the changes to Crashed.')
        postage.answer('Recover Unsaved Changes?', 'Not Now')
        postage.wait_plans(*SAMPLE_PLANS)
        postage.quit()
    assert kept() == 1, kept()
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.answer('Recover Unsaved Changes?', 'Recover')
        postage.wait_plans(*WITH_20000)
        wait(lambda: postage.title() == 'Crashed – Postage', 'the title of the file')
        postage.wait_label('Unsaved changes')
        postage.activate('save', window=1)
        postage.wait_no_label('Unsaved changes')
        postage.quit()
    assert kept() == 0, kept()
    with Postage(PROGRAM, path, library_leaks=True) as postage:
        postage.wait_plans(*WITH_20000)
        assert 'Recover Unsaved Changes?' not in postage.labels()
        postage.quit()


def recovered_edits_do_not_replace_an_opened_file():
    path, other = copy_of_sample('Crashed again.postage'), copy_of_sample('Wanted.postage')
    crash(path, '20000')
    with Postage(PROGRAM, other, library_leaks=True) as postage:
        postage.wait_label('Recover Unsaved Changes?')
        postage.press('Recover')
        wait(lambda: postage.titles() == ['Crashed again – Postage', 'Wanted – Postage'], 'two windows')
        postage.discard()
    assert kept() == 0, kept()


def recovered_edits_go_into_the_window_of_their_file():
    path = copy_of_sample('Crashed at home.postage')
    crash(path, '20000')
    with start(path) as postage:
        postage.answer('Recover Unsaved Changes?', 'Recover')
        postage.wait_plans(*WITH_20000)
        assert postage.titles() == ['Crashed at home – Postage'], postage.titles()
        postage.wait_label('Unsaved changes')
        postage.activate('save', window=1)
        postage.wait_no_label('Unsaved changes')
        postage.quit()
    assert kept() == 0, kept()


def discarded_edits_are_not_offered_again():
    path = copy_of_sample('Given up.postage')
    crash(path, '20000')
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.answer('Recover Unsaved Changes?', 'Discard')
        postage.quit()
    assert kept() == 0, kept()
    # Nor are those that were discarded with the window.
    with start(path) as postage:
        edit(postage, 2)
        wait(lambda: kept() == 1, 'kept edits')
        postage.discard()
    assert kept() == 0, kept()


os.remove(SETTINGS)
run_tests([
    a_renamed_file_keeps_its_edits,
    a_taken_name_is_refused,
    a_duplicate_is_a_window_of_its_own,
    opened_files_are_remembered_and_forgotten,
    a_file_that_has_gone_is_forgotten,
    opening_beside_edits_takes_a_new_window,
    a_file_that_others_change_is_told_and_read_again,
    saving_over_others_is_asked,
    a_vanished_folder_loses_nothing,
    a_crash_loses_no_edit,
    recovered_edits_do_not_replace_an_opened_file,
    recovered_edits_go_into_the_window_of_their_file,
    discarded_edits_are_not_offered_again,
])
