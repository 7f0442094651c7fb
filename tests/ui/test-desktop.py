#!/usr/bin/python3
# test-desktop.py - what a person expects of any program of the desktop: starters, windows, wishes, browser, about
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys
import tempfile

from desktop import SAMPLE_PLANS, Postage, Role, State, run_tests, wait

PROGRAM, SAMPLE = sys.argv[1:3]
FOLDER = tempfile.mkdtemp()
APPLICATIONS = os.path.join(os.environ['XDG_DATA_HOME'], 'applications')
F1 = 0xffbe
KEYFILE = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')

# The best plan of each provider, the best first.
SMALL_SHOP = ('Meta Direct access: 32.53 USD', 'Gupshup Self-service: 36.51 USD', 'YCloud Free: 42.53 USD',
              'Twilio Pay as you go: 43.88 USD', '360dialog Regular: 91.53 USD', 'Wati Growth: 108.03 USD')


def keep_settings(**values):
    """From now on settings are kept in a file, which begins with these."""
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'
    os.makedirs(os.path.dirname(KEYFILE), exist_ok=True)
    with open(KEYFILE, 'w', encoding='utf-8') as file:
        file.write('[io/github/postage_app/Postage]\n' +
                   ''.join(f'{key.replace("_", "-")}={value}\n' for key, value in values.items()))


def kept_settings():
    with open(KEYFILE, encoding='utf-8') as file:
        return dict(line.strip().split('=', 1) for line in file if '=' in line)


def forget_settings():
    os.environ['GSETTINGS_BACKEND'] = 'memory'
    if os.path.exists(KEYFILE):
        os.remove(KEYFILE)


def start(postage, starter):
    postage.activate('start', window=1, target=starter)


def a_starter_changes_the_figures():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press('New Scenario')
        postage.press('Small Shop')
        postage.wait_plans(*SMALL_SHOP)
        wait(lambda: postage.title() == 'Small Shop – Postage', 'the title of the starter')
        postage.wait_no_label('Unsaved changes')
        assert postage.entry('Marketing', about='Mexico').text() == '800'
        postage.quit()


def a_starter_asks_about_changes():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.enter(postage.entry('Phone numbers'), '2')
        postage.wait_label('Unsaved changes')
        start(postage, 'shop')
        postage.answer('Save Changes?', 'Cancel')
        assert postage.title() == 'Sample Scenario – Postage', postage.title()
        assert postage.entry('Phone numbers').text() == '2'
        start(postage, 'shop')
        postage.answer('Save Changes?', 'Discard')
        postage.wait_plans(*SMALL_SHOP)
        # Nobody offers this one; the window stays as it is.
        start(postage, 'nothing of that name')
        postage.wait_plans(*SMALL_SHOP)
        postage.quit()


def wishes_decide_how_it_begins():
    keep_settings(new_currency="'EUR'")
    try:
        with Postage(PROGRAM) as postage:
            postage.wait_label('EUR a month')
            assert all(plan.endswith(' EUR') for plan in postage.plans()), postage.plans()
            start(postage, 'shop')
            wait(lambda: postage.title() == 'Small Shop – Postage', 'the title of the starter')
            assert all(plan.endswith(' EUR') for plan in postage.plans()), postage.plans()
            postage.quit()
    finally:
        forget_settings()


def nonsense_in_the_settings_is_ignored():
    keep_settings(new_currency="'shells'", new_month="'yesterday'", colour_scheme='7', window_width='3',
                  window_height="'high'", show_scenario='maybe')
    try:
        with Postage(PROGRAM) as postage:
            postage.wait_plans(*SAMPLE_PLANS)
            postage.quit()
    finally:
        forget_settings()


def the_window_is_left_and_found_again():
    keep_settings(window_width='1150')
    try:
        with Postage(PROGRAM) as postage:
            postage.wait_plans(*SAMPLE_PLANS)
            postage.activate('show-scenario', window=1)
            wait(lambda: not showing(postage), 'the pane to go')
            postage.quit()
        kept = kept_settings()
        assert kept['window-width'] == '1150' and kept['show-scenario'] == 'false', kept
        with Postage(PROGRAM) as postage:
            postage.wait_plans(*SAMPLE_PLANS)
            assert not showing(postage), 'the pane is there again'
            postage.quit()
    finally:
        forget_settings()


def showing(postage):
    """Whether the pane with the scenario is to be seen."""
    entries = [node for node in postage.find_all(Role.TEXT, 'Phone numbers')
               + postage.find_all(Role.ENTRY, 'Phone numbers')]
    return any(node.was(State.SHOWING) for node in entries)


def a_second_start_opens_its_file_in_a_new_window():
    path = os.path.join(FOLDER, 'Second.postage')
    with open(SAMPLE, 'rb') as source, open(path, 'wb') as copy:
        copy.write(source.read())
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        subprocess.run([PROGRAM, path], check=True, timeout=30)
        wait(lambda: postage.titles() == ['Sample Scenario – Postage', 'Second – Postage'], 'two windows')
        postage.quit()


def keys_take_an_edit_back():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        entry = postage.entry('Marketing', about='Canada')
        postage.enter(entry, '20000')
        wait(lambda: postage.plans() != list(SAMPLE_PLANS), 'other figures')
        # The entry has the focus, and a history of its own, which is not meant.
        postage.press_key(ord('z'), control=True)
        postage.wait_plans(*SAMPLE_PLANS)
        wait(lambda: entry.text() == '10,000', 'the number before')
        postage.wait_no_label('Unsaved changes')
        postage.press_key(ord('y'), control=True)
        wait(lambda: entry.text() == '20,000', 'the number again')
        postage.press_key(ord('z'), control=True)
        wait(lambda: entry.text() == '10,000', 'the number before')
        postage.quit()


def keys_open_windows():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('n'), control=True)
        wait(lambda: postage.titles() == ['Sample Scenario – Postage'] * 2, 'two windows')
        postage.press_key(ord('w'), control=True)
        wait(lambda: len(postage.titles()) == 1, 'one window')
        postage.press_key(ord(','), control=True)
        postage.wait_label('With what the sample and the starter scenarios begin.')
        postage.quit()


def about_tells_where_the_prices_are_from():
    with Postage(PROGRAM, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.activate('about')
        postage.wait_label('Its figures are estimates, not offers.')
        postage.wait_label('providers are from their public price pages, as seen up to 22 November 2026.')
        postage.wait_label('the rate cards that Meta publishes, up to the one of 1 October 2026')
        postage.wait_label('reference rates of the European Central Bank of 9 October 2026')
        postage.wait_label('Postage isn’t affiliated with Meta or with any provider')
        postage.wait_label('Report a Wrong Price')
        postage.quit()


def register_handler(scheme):
    """From now on the desktop has a program for these addresses; returns the file that it writes the address into."""
    opened = os.path.join(FOLDER, f'opened-{scheme}')
    handler = os.path.join(FOLDER, f'handler-{scheme}')
    with open(handler, 'w', encoding='utf-8') as file:
        file.write(f'#!/bin/sh\necho "$1" >{opened}.new\nmv {opened}.new {opened}\n')
    os.chmod(handler, 0o755)
    os.makedirs(APPLICATIONS, exist_ok=True)
    with open(os.path.join(APPLICATIONS, f'{scheme}.desktop'), 'w', encoding='utf-8') as file:
        file.write(f'[Desktop Entry]\nType=Application\nName={scheme}\nMimeType=x-scheme-handler/{scheme};\n'
                   f'Exec={handler} %u\n')
    with open(os.path.join(APPLICATIONS, 'mimeinfo.cache'), 'w', encoding='utf-8') as file:
        file.write(f'[MIME Cache]\nx-scheme-handler/{scheme}={scheme}.desktop;\n')
    return opened


def forget_system_handlers(*schemes):
    """What happens to be installed where the tests run isn't asked."""
    with open(os.path.join(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list'), 'w', encoding='utf-8') as file:
        file.write('[Removed Associations]\n' +
                   ''.join(f'x-scheme-handler/{scheme}=yelp.desktop;org.gnome.Yelp.desktop;\n' for scheme in schemes))


def wait_address(opened, what):
    wait(lambda: os.path.exists(opened), what)
    with open(opened, encoding='utf-8') as file:
        return file.read().strip()


def a_key_shows_the_help():
    forget_system_handlers('help', 'ghelp')
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(F1)
        postage.wait_label('its package is called yelp')
        postage.answer('No Help Viewer Could Be Opened', 'OK')
        postage.quit()

    # This program isn't installed: its pages are those beside the source.
    opened = register_handler('ghelp')
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(F1)
        address = wait_address(opened, 'the help viewer')
        scheme, folder = address.split(':', 1)
        assert scheme == 'ghelp' and os.path.exists(os.path.join(folder, 'index.page')), address
        postage.quit()


def a_wrong_price_is_reported_in_the_browser():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.activate('report-price')
        postage.answer('No Browser Could Be Opened', 'OK')
        postage.quit()

    opened = register_handler('https')
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press('Why this number: Twilio Pay as you go')
        postage.press('Report a Wrong Price…')
        address = wait_address(opened, 'the browser')
        assert address.startswith('https://github.com/postage-app/postage/issues/new?title='), address
        assert 'twilio.payg' in address and 'as%20of%202026-11-22' in address, address
        postage.quit()


run_tests([a_starter_changes_the_figures, a_starter_asks_about_changes, wishes_decide_how_it_begins,
           nonsense_in_the_settings_is_ignored, the_window_is_left_and_found_again,
           a_second_start_opens_its_file_in_a_new_window, keys_take_an_edit_back, keys_open_windows,
           about_tells_where_the_prices_are_from, a_key_shows_the_help,
           a_wrong_price_is_reported_in_the_browser])
