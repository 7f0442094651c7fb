# accessible.py - what a program tells screen readers, read from the accessibility bus
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole tree comes in one answer: asking each node for its role, name and children takes several times as long,
# and the tests spend nearly all their time on it.
import enum
import os

from gi.repository import Gio, GLib

ROOT = '/org/a11y/atspi/accessible/root'
REGISTRY = 'org.a11y.atspi.Registry'
# How places are counted.
WITHIN_WINDOW = 1
# The tree may change while it is read.
MOST_ROUNDS = 8


class Role(enum.IntEnum):
    """Of the numbers that the interface has for roles, those that tests look for."""
    ALERT = 2
    CHECK_BOX = 7
    COMBO_BOX = 11
    FRAME = 23
    IMAGE = 27
    LABEL = 29
    LIST = 31
    LIST_ITEM = 32
    MENU = 33
    MENU_ITEM = 35
    PUSH_BUTTON = 43
    SCROLL_BAR = 48
    SEPARATOR = 50
    STATUS_BAR = 54
    TABLE = 55
    TEXT = 61
    TOGGLE_BUTTON = 62
    TREE_TABLE = 66
    ENTRY = 79


class State(enum.IntEnum):
    """Of the numbers that the interface has for states, those that tests look for."""
    FOCUSED = 12
    SHOWING = 25
    VISIBLE = 30


class KeyEvent(enum.IntEnum):
    """How a key is given to the screen's server."""
    PRESS = 0
    RELEASE = 1
    SYM = 3


# Nothing that a test looks for is below these.
LEAVES = (Role.LABEL, Role.IMAGE, Role.SEPARATOR, Role.SCROLL_BAR)


class Bus:
    """The bus of screen readers, which the bus of the session knows."""

    def __init__(self, session):
        address, = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                     Gio.DBusCallFlags.NONE, -1, None).unpack()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def call(self, program, path, interface, method, signature='()', *arguments):
        answer = self._connection.call_sync(program, path, interface, method, GLib.Variant(signature, arguments), None,
                                            Gio.DBusCallFlags.NONE, -1, None).unpack()
        return answer[0] if answer else None

    def find_program(self, process):
        """The name on this bus of the process, or none as long as it shows no window."""
        for program, _ in self.call(REGISTRY, ROOT, 'org.a11y.atspi.Accessible', 'GetChildren'):
            found = self.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                              'GetConnectionUnixProcessID', '(s)', program)
            if found == process and self.call(program, ROOT, 'org.a11y.atspi.Accessible', 'GetChildren'):
                return program
        return None

    def send_key(self, code, kind):
        self.call(REGISTRY, '/org/a11y/atspi/registry/deviceeventcontroller', 'org.a11y.atspi.DeviceEventController',
                  'GenerateKeyboardEvent', '(isu)', code, '', kind)

    def click(self, x, y):
        """The first button of the mouse, at this place of the screen."""
        self.call(REGISTRY, '/org/a11y/atspi/registry/deviceeventcontroller', 'org.a11y.atspi.DeviceEventController',
                  'GenerateMouseEvent', '(iis)', x, y, 'b1c')


class Node:
    """
    What was told of a widget at one moment: its role (one of Role, or another number), name and children.
    What is asked of it by a method is told now.
    """

    def __init__(self, bus, item):
        (self._program, self.path), _, (_, self.parent), self.index, self.n_children = item[:5]
        # Amounts have spaces that don't break; tests write plain ones.
        self.name = item[6].replace('\u00a0', ' ')
        self.role, self.kept_description = item[7:9]
        self._interfaces, self._states = item[5], item[9]
        self._bus = bus
        self.children = []

    def _call(self, interface, method, signature='()', *arguments):
        return self._bus.call(self._program, self.path, f'org.a11y.atspi.{interface}', method, signature, *arguments)

    def _property(self, interface, wanted):
        return self._bus.call(self._program, self.path, 'org.freedesktop.DBus.Properties', 'Get', '(ss)',
                              f'org.a11y.atspi.{interface}', wanted)

    def _had(self, states, state):
        return bool(states[state // 32] >> state % 32 & 1)

    def was(self, state):
        return self._had(self._states, state)

    def has(self, state):
        return self._had(self._call('Accessible', 'GetState'), state)

    def is_named(self, wanted):
        """GTK 4.8 doubles some names: "_Add Add", "Pears Pears"."""
        return self.name.replace('_', '') in (wanted, f'{wanted} {wanted}')

    def description(self):
        return self._property('Accessible', 'Description')

    def extents(self):
        """Left edge, top edge, width and height within the window, in pixels."""
        return self._call('Component', 'GetExtents', '(u)', WITHIN_WINDOW)

    def text(self):
        """What a label or an entry says; some labels say it by their name only."""
        if 'org.a11y.atspi.Text' not in self._interfaces:
            return self.name
        end = self._property('Text', 'CharacterCount')
        return self._call('Text', 'GetText', '(ii)', 0, end).replace('\u00a0', ' ')

    def set_text(self, text):
        self._call('EditableText', 'SetTextContents', '(s)', text)

    def actions(self):
        if 'org.a11y.atspi.Action' not in self._interfaces:
            return []
        return [self._call('Action', 'GetName', '(i)', i) for i in range(self._property('Action', 'NActions'))]

    def do(self, place):
        self._call('Action', 'DoAction', '(i)', place)

    def child_paths(self):
        return _ask_children(self._bus, self._program, self.path)

    def walk(self):
        """This node and what is below it, the shallow ones first."""
        level = [self]
        while level:
            yield from level
            level = [child for node in level for child in node.children]


def read_tree(bus, program):
    """
    The program's tree of nodes as it is now; its root is returned.

    One answer lists all nodes that GTK has. It makes those of a widget's children when it is asked for them, and keeps
    them then; so that is done for the new ones, until the answer is complete.
    """
    for _ in range(MOST_ROUNDS):
        items = bus.call(program, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
        nodes = {node.path: node for node in (Node(bus, item) for item in items)}
        unlisted = _connect(nodes)
        if not unlisted:
            break
        while unlisted:
            unlisted = [child for path in unlisted for child in _ask_children(bus, program, path)]
    return nodes[ROOT]


def _ask_children(bus, program, path):
    try:
        return [child for _, child in bus.call(program, path, 'org.a11y.atspi.Accessible', 'GetChildren')]
    except GLib.Error:
        # It has just gone.
        return []


def _connect(nodes):
    """Gives each node from the root on its children; returns the paths of those that were not listed."""
    listed, unlisted = {}, []
    for node in nodes.values():
        if node.was(State.VISIBLE):
            listed.setdefault(node.parent, []).append(node)

    level = [nodes[ROOT]]
    while level:
        for node in level:
            node.children = sorted(listed.get(node.path, []), key=lambda child: child.index)
            if node.role not in LEAVES and len(node.children) != node.n_children:
                paths = node.child_paths()
                node.children = [nodes[path] for path in paths if path in nodes]
                unlisted += [path for path in paths if path not in nodes]
        level = [child for node in level if node.role not in LEAVES for child in node.children]
    return unlisted


if os.environ.get('GTK_A11Y') not in (None, '', 'atspi'):
    raise SystemExit('GTK_A11Y must be atspi: private-session --a11y atspi')
