# desktop.py - starts the program and uses it as a person with a screen reader does
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import os
import re
import shutil
import subprocess
import time
import traceback

from accessible import ROOT, Bus, KeyEvent, Role, State, read_tree
from gi.repository import Gio, GLib

APPLICATION = 'io.github.postage_app.Postage'
PATH = '/io/github/postage_app/Postage'
RECOVERY = os.path.join(os.environ['XDG_DATA_HOME'], 'postage', 'recovery')
DEADLINE = 30
PAUSE = 0.02
TAB = 0xff09
RETURN = 0xff0d
HOME = 0xff50
DOWN = 0xff54
ESCAPE = 0xff1b
SPACE = 0x20
CONTROL_KEYCODE = 37
ALT_KEYCODE = 64
# What the cards of the sample scenario say.
TWILIO, DIALOG = 'Twilio Pay as you go: 603.80 USD', '360dialog Regular: 417.80 USD'
BIRD = 'Bird Pay as you go: at least 573.80 USD'
SAMPLE_PLANS = (TWILIO, DIALOG, BIRD)


class Failure(Exception):
    pass


def wait(condition, what, deadline=DEADLINE):
    """Asks again and again until the condition gives something; says what was waited for when it doesn't."""
    end = time.monotonic() + deadline
    while True:
        try:
            result, trouble = condition(), ''
        except GLib.Error as error:
            # The tree changes while it is read.
            result, trouble = None, f' ({error.message})'
        if result:
            return result
        if time.monotonic() > end:
            raise Failure(f'{what}: not within {deadline} s{trouble}')
        time.sleep(PAUSE)


def click(node):
    for place, action in enumerate(node.actions()):
        if action in ('click', 'activate', 'toggle'):
            node.do(place)
            return
    raise Failure(f'"{node.name}" can not be clicked')


class Postage:
    """One run of the program."""

    def __init__(self, program, *arguments, library_leaks=False):
        environment = dict(os.environ)
        if library_leaks:
            # GTK's own file dialog and list of recent files, libcloudproviders and the window that tells about a
            # program keep things until the end; other runs check the rest.
            environment['ASAN_OPTIONS'] = environment.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        self.program = subprocess.Popen([program, *arguments], env=environment)
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.bus = Bus(self.session)
        self.name = wait(self._find_program, 'the program on the accessibility bus')

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        """The next test isn't offered what this one has left unsaved."""
        if self.program.poll() is None:
            self.kill()
            shutil.rmtree(RECOVERY)

    def kill(self):
        """As a crash or a loss of power would."""
        self.program.kill()
        self.program.wait()

    def _find_program(self):
        if self.program.poll() is not None:
            raise Failure(f'the program ended with {self.program.returncode}')
        return self.bus.find_program(self.program.pid)

    def tree(self):
        return read_tree(self.bus, self.name)

    def windows(self):
        return self.bus.call(self.name, ROOT, 'org.a11y.atspi.Accessible', 'GetChildren')

    def find_all(self, role, wanted=None):
        return [node for node in self.tree().walk()
                if node.role == role and (wanted is None or node.is_named(wanted))]

    def find(self, role, wanted):
        return wait(lambda: next(iter(self.find_all(role, wanted)), None), f'{role.name} "{wanted}"')

    def buttons(self, wanted):
        # Before GTK 4.10, a button with a label has both its own name and the label's.
        found = [node for node in self.find_all(Role.PUSH_BUTTON)
                 if node.is_named(wanted) or re.search('[:：]', wanted) and node.name.startswith(wanted)]
        # A menu button is a button within a button: the inner one can be clicked.
        return [node for node in found if node.actions()]

    def press(self, wanted):
        """Presses the button: of several, which a dialog keeps for several widths, only the visible one reacts."""
        for node in wait(lambda: self.buttons(wanted), f'a button "{wanted}"'):
            click(node)

    def answer(self, question, wanted):
        """Presses a button of the dialog that has this label, and waits for the dialog's end."""
        self.wait_label(question)
        end = time.monotonic() + DEADLINE
        while True:
            # A dialog that isn't shown yet doesn't react. The answer may end the program, which takes its time.
            found = wait(lambda: self.has_ended() or self.buttons(wanted), f'a button "{wanted}"')
            if found is True:
                return
            with contextlib.suppress(GLib.Error):
                for node in found:
                    click(node)
            try:
                return self.wait_dialog_end(deadline=3)
            except Failure:
                if time.monotonic() > end:
                    raise

    def wait_dialog_end(self, deadline=DEADLINE):
        """Looks at nothing of the dialog: before GTK 4.10, being asked about what is going is a critical for GTK."""
        wait(lambda: self.has_ended() or len(self.windows()) == 1, 'one window', deadline)

    def has_ended(self):
        return self.program.poll() is not None

    def entry(self, wanted, about=None):
        """The entry with this title; `about` is the country, of which its description tells."""
        def look():
            for node in self.tree().walk():
                if node.role in (Role.TEXT, Role.ENTRY) and node.is_named(wanted):
                    if about is None or node.description().split(':')[0] == about:
                        return node
            return None

        return wait(look, f'an entry "{wanted}"')

    def plans(self, title='Plans'):
        """What the cards say, in their order: "Twilio Pay as you go: 603.80 USD". Their list has this title."""
        return [card.name for cards in self.find_all(Role.LIST, title)[:1] for card in cards.children]

    def wait_plans(self, *wanted):
        try:
            wait(lambda: self.plans() == list(wanted), 'plans')
        except Failure:
            raise Failure(f'the cards say {self.plans()}, expected {list(wanted)}') from None

    def labels(self):
        return [node.name for node in self.tree().walk() if node.role in (Role.LABEL, Role.STATUS_BAR)]

    def wait_label(self, part):
        return wait(lambda: next((label for label in self.labels() if part in label), None), f'a label with "{part}"')

    def wait_no_label(self, part):
        wait(lambda: not any(part in label for label in self.labels()), f'no label with "{part}"')

    def enter(self, entry, text):
        entry.set_text(text)

    def titles(self):
        return sorted(node.name for node in self.tree().children if node.role == Role.FRAME)

    def title(self):
        return next(iter(self.titles()), '')

    def press_key(self, keysym, control=False, alt=False):
        """A key of the keyboard; the screen's server sends it to the program like a person's."""
        held = [code for code, wanted in [(CONTROL_KEYCODE, control), (ALT_KEYCODE, alt)] if wanted]
        for code in held:
            self.bus.send_key(code, KeyEvent.PRESS)
        self.bus.send_key(keysym, KeyEvent.SYM)
        for code in held:
            self.bus.send_key(code, KeyEvent.RELEASE)

    def type(self, text):
        for letter in text:
            self.press_key(ord(letter))

    def click_into(self, node, part=0.5):
        """By the mouse, at this part of the width; without a window manager, the window is at the screen's corner."""
        x, y, width, height = node.extents()
        self.bus.click(x + round(width * part), y + height // 2)

    def focus(self, node, most=20):
        """By the Tab key: GTK 4.8 gives the focus to nobody who asks."""
        for _ in range(most):
            if node.has(State.FOCUSED):
                return
            self.press_key(TAB)
            time.sleep(PAUSE)
        wait(lambda: node.has(State.FOCUSED), f'the focus on "{node.name}"')

    def activate(self, action, window=None, target=None):
        """An action of the program, or of its window with this number, as the desktop would call it."""
        path = PATH if window is None else f'{PATH}/window/{window}'
        parameter = [] if target is None else [GLib.Variant('s', target)]
        self.session.call_sync(APPLICATION, path, 'org.gtk.Actions', 'Activate',
                               GLib.Variant('(sava{sv})', (action, parameter, {})), None, Gio.DBusCallFlags.NONE, -1,
                               None)

    def add_destination(self, typed, country):
        """Types into the search for a country until the list has it, and takes the first one of the list."""
        self.press('Add Destination')
        search = self.entry('Search for a country')
        self.type(typed)
        wait(lambda: search.text() == typed, 'the typed letters')
        self.find(Role.LABEL, country)
        self.press_key(RETURN)

    def wait_end(self):
        wait(lambda: self.program.poll() is not None, 'the end of the program')
        if self.program.returncode != 0:
            raise Failure(f'the program ended with {self.program.returncode}')

    def quit(self):
        self.activate('quit')
        self.wait_end()

    def discard(self):
        """Quits though there are unsaved changes."""
        self.activate('quit')
        self.answer('Save Changes?', 'Discard')
        self.wait_end()


def run_tests(tests):
    """Runs the functions, each in a process of the program of its own, and reports in TAP."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} {test.__name__}', flush=True)
        except (Failure, AssertionError, GLib.Error, OSError) as error:
            failed += 1
            print(f'not ok {number} {test.__name__}', flush=True)
            place = traceback.extract_tb(error.__traceback__)[-1]
            print('\n'.join('# ' + line for line in f'{error}\nin {place.name}: {place.line}'.split('\n')), flush=True)
    os._exit(1 if failed else 0)
