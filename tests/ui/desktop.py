# desktop.py - starts the program and uses it as a person with a screen reader does
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import time

# The library of this side warns of nodes that are gone already; the program's own warnings stay fatal.
WARNINGS = os.environ.pop('G_DEBUG', '')

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

APPLICATION = 'io.github.postage_app.Postage'
PATH = '/io/github/postage_app/Postage'
DEADLINE = 30
PAUSE = 0.02
TAB = 0xff09
RETURN = 0xff0d
HOME = 0xff50
DOWN = 0xff54
CONTROL_KEYCODE = 37
ALT_KEYCODE = 64


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


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


# What a node is never changes, and each question takes time.
ROLES = {}
# Nothing that a test looks for is below these.
LEAVES = (Atspi.Role.LABEL, Atspi.Role.IMAGE, Atspi.Role.SEPARATOR, Atspi.Role.SCROLL_BAR)


def role_of(node):
    if node.app is None:
        # It has just gone.
        return Atspi.Role.INVALID
    key = (node.app.bus_name, node.path)
    if key not in ROLES:
        ROLES[key] = node.get_role()
    return ROLES[key]


def walk_roles(node):
    """The nodes from @node on with their roles, the shallow ones first: a message at the window's edge is gone after
    some seconds, before all cards are read."""
    level = [node]
    while level:
        below = []
        for each in level:
            role = role_of(each)
            yield each, role
            if role not in LEAVES:
                below.append(each)
        level = [child for parent in below for child in children(parent)]


def walk(node):
    for each, _ in walk_roles(node):
        yield each


def name(node):
    """Amounts have spaces that don't break; tests write plain ones."""
    return (node.get_name() or '').replace('\u00a0', ' ')


def is_named(node, wanted):
    """GTK 4.8 doubles some names: "_Add Add", "Pears Pears"."""
    return name(node).replace('_', '') in (wanted, f'{wanted} {wanted}')


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)).replace('\u00a0', ' ')


def click(node):
    for i in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, i) in ('click', 'activate', 'toggle'):
            Atspi.Action.do_action(node, i)
            return
    raise Failure(f'"{name(node)}" can not be clicked')


def press_key(keysym, control=False, alt=False):
    """A key of the keyboard; the screen's server sends it to the program like a person's."""
    held = [keycode for keycode, wanted in [(CONTROL_KEYCODE, control), (ALT_KEYCODE, alt)] if wanted]
    for keycode in held:
        Atspi.generate_keyboard_event(keycode, None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)
    for keycode in held:
        Atspi.generate_keyboard_event(keycode, None, Atspi.KeySynthType.RELEASE)


def focus(node, most=20):
    """By the Tab key: GTK 4.8 gives the focus to nobody who asks."""
    for _ in range(most):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return
        press_key(TAB)
        time.sleep(PAUSE)
    wait(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED), f'the focus on "{name(node)}"')


class Postage:
    """One run of the program."""

    def __init__(self, program, *arguments, library_leaks=False):
        environment = {**os.environ, 'G_DEBUG': WARNINGS}
        if library_leaks:
            # GTK's own file dialog, libcloudproviders and the window that tells about a program keep things until the
            # end; other runs check the rest.
            environment['ASAN_OPTIONS'] = environment.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        self.program = subprocess.Popen([program, *arguments], env=environment)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.application = wait(self._find_application, 'the program in the accessibility tree')
        # Nothing is to be remembered here: a closed dialog would be seen for ever.
        self.application.set_cache_mask(Atspi.Cache.NONE)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()

    def _find_application(self):
        if self.program.poll() is not None:
            raise Failure(f'the program ended with {self.program.returncode}')
        for node in children(Atspi.get_desktop(0)):
            if node.get_process_id() == self.program.pid and node.get_child_count() > 0:
                return node
        return None

    def find_all(self, role, wanted=None, below=None):
        return [node for node, found in walk_roles(below or self.application)
                if found == role and (wanted is None or is_named(node, wanted))]

    def find(self, role, wanted, below=None):
        def look():
            found = self.find_all(role, wanted, below)
            return found[0] if found else None

        return wait(look, f'{role.value_nick} "{wanted}"')

    def buttons(self, wanted):
        # Before GTK 4.10, a button with a label has both its own name and the label's.
        found = [node for node in self.find_all(Atspi.Role.PUSH_BUTTON)
                 if is_named(node, wanted) or ':' in wanted and name(node).startswith(wanted)]
        # A menu button is a button within a button: the inner one can be clicked.
        return [node for node in found if Atspi.Action.get_n_actions(node) > 0]

    def press(self, wanted):
        """Presses the button: of several, which a dialog keeps for several widths, only the visible one reacts."""
        for node in wait(lambda: self.buttons(wanted), f'a button "{wanted}"'):
            click(node)

    def answer(self, question, wanted):
        """Presses a button of the dialog that has this label, and waits for the dialog's end."""
        self.wait_label(question)
        end = time.monotonic() + DEADLINE
        while True:
            # A dialog that isn't shown yet doesn't react.
            self.press(wanted)
            try:
                return self.wait_dialog_end(deadline=3)
            except Failure:
                if time.monotonic() > end:
                    raise

    def wait_dialog_end(self, deadline=DEADLINE):
        """Looks at nothing of the dialog: before GTK 4.10, being asked about what is going is a critical for GTK."""
        wait(lambda: self.program.poll() is not None or self.application.get_child_count() == 1, 'one window', deadline)

    def entry(self, wanted, about=None):
        """The entry with this title; `about` is the country, of which its description tells."""
        def look():
            for node in self.find_all(Atspi.Role.TEXT, wanted) + self.find_all(Atspi.Role.ENTRY, wanted):
                if about is None or (node.get_description() or '').split(':')[0] == about:
                    return node
            return None

        return wait(look, f'an entry "{wanted}"')

    def plans(self):
        """What the cards say, in their order: "Twilio Pay as you go: 603.80 USD"."""
        lists = self.find_all(Atspi.Role.LIST, 'Plans')
        return [name(node) for node in children(lists[0])] if lists else []

    def wait_plans(self, *wanted):
        try:
            wait(lambda: self.plans() == list(wanted), 'plans')
        except Failure:
            raise Failure(f'the cards say {self.plans()}, expected {list(wanted)}') from None

    def labels(self):
        for node, role in walk_roles(self.application):
            if role in (Atspi.Role.LABEL, Atspi.Role.STATUS_BAR):
                yield text_of(node)

    def wait_label(self, part):
        return wait(lambda: next((label for label in self.labels() if part in label), None), f'a label with "{part}"')

    def wait_no_label(self, part):
        wait(lambda: not any(part in label for label in self.labels()), f'no label with "{part}"')

    def enter(self, entry, text):
        Atspi.EditableText.set_text_contents(entry, text)

    def title(self):
        return next((name(node) for node in children(self.application) if node.get_role() == Atspi.Role.FRAME), '')

    def activate(self, action, window=None):
        """An action of the program, or of its window with this number, as the desktop would call it."""
        path = PATH if window is None else f'{PATH}/window/{window}'
        self.bus.call_sync(APPLICATION, path, 'org.gtk.Actions', 'Activate',
                           GLib.Variant('(sava{sv})', (action, [], {})), None, Gio.DBusCallFlags.NONE, -1, None)

    def wait_end(self):
        wait(lambda: self.program.poll() is not None, 'the end of the program')
        if self.program.returncode != 0:
            raise Failure(f'the program ended with {self.program.returncode}')

    def quit(self):
        self.activate('quit')
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
            print('\n'.join('# ' + line for line in str(error).split('\n')), flush=True)
    os._exit(1 if failed else 0)
