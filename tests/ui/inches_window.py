# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts inches-window and acts on it as a user and as a screen reader do."""
import json
import os
import subprocess
import sys
import tempfile
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

BUTTON = {'push button', 'button', 'toggle button', 'radio button'}
PATIENCE = 30  # s, for what is to come: a loaded machine is slow


class Tap:
    """Counts points and prints them as they come."""

    def __init__(self, planned):
        self.count = 0
        self.failed = 0
        print(f'1..{planned}', flush=True)

    def check(self, good, name, found=''):
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} {name}", flush=True)
        if not good:
            print(f'# found: {found!r}', flush=True)
        return good

    def end(self):
        sys.exit(1 if self.failed else 0)


def drain():
    """Takes what the bus has brought."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait_for(ask, seconds=PATIENCE):
    """What ask() returns as soon as it is true; its last answer after that time."""
    end = time.monotonic() + seconds
    while True:
        drain()  # a name that is kept here changes with what the bus brings
        try:
            answer = ask()
        except GLib.Error:  # gone while it was being read
            answer = None
        if answer or time.monotonic() > end:
            return answer
        time.sleep(0.02)


def steady(ask, seconds=0.5):
    """What ask() returns once it has been the same for that time."""
    answer, since = ask(), time.monotonic()
    while time.monotonic() < since + seconds:
        time.sleep(0.05)
        now = ask()
        if now != answer:
            answer, since = now, time.monotonic()
    return answer


def rest(widget, times=3):
    """Returns once a window has done what keys and pointer told it, however slow the
    machine: it answers its bus only when it does nothing else, and each answer comes
    after what it has announced before. Not for what a worker brings: wait_for that."""
    for _ in range(times):
        time.sleep(0.02)  # more than a frame
        try:
            widget.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        except GLib.Error:  # going away
            return


announced = []  # what has had the keyboard, in order, of any window


def focus_cb(event):
    if event.detail1 and event.source:
        announced.append(event.source)


listener = Atspi.EventListener.new(focus_cb)
listener.register('object:state-changed:focused')


def count_announced():
    drain()
    return len(announced)


def focus_after(act, widget):
    """Does what moves the keyboard into something that opens, and returns once it has come
    to rest there: a list is entered at its first line and then goes to the chosen one."""
    count = lambda: drain() or len(announced)
    before = count_announced()
    act()
    wait_for(lambda: count_announced() > before)
    steady(count_announced, 0.3)
    rest(widget)


def open_choice(combo):
    """Opens the list of a drop-down."""
    focus_after(lambda: find(combo, BUTTON).get_action_iface().do_action(0), combo)


def ask(question, otherwise=''):
    """An answer of what may be going away while it is being read."""
    try:
        return question() or otherwise
    except GLib.Error:
        return otherwise


def is_large(node):
    """Hundreds of events, thousands of cells: whoever wants one of them begins there."""
    role = ask(node.get_role_name)
    return role in {'table', 'tree table'} or (role in {'panel', 'grouping'} and ask(node.get_name) == 'Timeline')


def children(start):
    found = (ask(lambda: start.get_child_at_index(i), None) for i in range(ask(start.get_child_count, 0)))
    return [child for child in found if child]


def find(start, roles=None, name=None):
    """The first descendant with one of the roles whose name begins so; not in what is large."""
    if start is None:
        return None
    if is_wanted(start, roles, name):
        return start
    for child in children(start):
        if is_large(child):
            found = child if is_wanted(child, roles, name) else None
        else:
            found = find(child, roles, name)
        if found:
            return found
    return None


def is_wanted(node, roles, name):
    return (roles is None or ask(node.get_role_name) in roles) and (name is None or ask(node.get_name).startswith(name))


def texts(start):
    """All names below, one string: what a screen reader can come across; not in what is large."""
    parts = []
    if start:
        read(start, parts)
    return '\n'.join(part for part in parts if part)


def read(node, parts):
    parts += [ask(node.get_name), ask(node.get_description)]
    for child in children(node):
        if is_large(child):
            parts += [ask(child.get_name), ask(child.get_description)]
        else:
            read(child, parts)


def chronicle():
    with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'chronicle.json'), encoding='utf-8') as file:
        return json.load(file)


def key(*keys):
    subprocess.run(['xdotool', 'key', '--delay', '8', *keys], check=True)


def choose(dialog, name, steps):
    """Picks what is so many lines below the choice of a drop-down list."""
    open_choice(find(dialog, {'combo box'}, name))
    key(*(['Down'] * steps), 'Return')
    rest(dialog, 8)


def write(dialog, name, words):
    entry = find(dialog, {'text', 'entry'}, name)
    Atspi.EditableText.set_text_contents(entry, words)
    rest(dialog)


class Window:
    program = os.path.join(os.environ['INCHES_LIBEXEC_DIR'], 'inches-window')
    pipes = {}

    def __init__(self, *arguments, title='Inches', **environment):
        # A warning ends the window, but not this script: the accessibility library
        # warns of each widget that goes while it is being read.
        # What it did not save would be offered to the next window of the script.
        self.state = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen([self.program, *arguments], **self.pipes,
                                        env={**os.environ, 'G_DEBUG': 'fatal-warnings', 'XDG_STATE_HOME': self.state.name,
                                             **environment})
        self.title = title
        self.timeline = None
        self.line = None
        self.frame = wait_for(self.find_frame)
        found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$'],
                               capture_output=True, text=True, timeout=PATIENCE, check=False).stdout.split()
        self.id = found[0] if found else None

    def find_frame(self):
        Atspi.init()
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return find(application, {'frame', 'window'}, self.title)
        return None

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def resize(self, width, height):
        subprocess.run(['xdotool', 'windowsize', '--sync', self.id, str(width), str(height)], check=True)
        self.rest(8)

    def point(self, x, y):
        subprocess.run(['xdotool', 'mousemove', '--window', self.id, str(x), str(y)], check=True)

    def click(self, button=1, times=1):
        subprocess.run(['xdotool', 'click', '--repeat', str(times), '--delay', '30', str(button)], check=True)

    def get_pixel(self, x, y):
        shot = subprocess.run(['import', '-window', self.id, '-crop', f'1x1+{x}+{y}', '-depth', '8', 'rgb:-'],
                              capture_output=True, check=True).stdout
        return tuple(shot[:3])

    @property
    def focused(self):
        """What has the keyboard: what a screen reader was told last, which is quicker than to ask every widget."""
        drain()
        return announced[-1] if announced and ask(announced[-1].get_process_id) == self.process.pid else None

    def get_focused(self):
        """Its name, if it is not the frame of all events."""
        focused = self.focused
        name = focused and focused.get_name()
        return name if name and name != 'Events' else None

    def get_timeline(self):
        if self.timeline is None:
            self.timeline = find(self.frame, {'panel', 'grouping'}, 'Timeline')  # not the page's button
        return self.timeline

    def get_readout(self):
        if self.line is None:
            self.line = find(self.frame, {'status bar', 'statusbar'})
        return texts(self.line)

    def get_said(self):
        """Words near the top of the window's tree, among them what it says at its foot: that goes after a few
        seconds, in which a walk through all of a page may not come to an end."""
        words, level = [], [self.frame]
        for _ in range(7):
            level = [child for node in level for child in children(node)]
            words += [ask(node.get_name) for node in level]
        return '\n'.join(filter(None, words))

    def key_into(self, *keys):
        """Keys that open something which then has the keyboard."""
        focus_after(lambda: key(*keys), self.frame)

    def rest(self, times=3):
        rest(self.frame, times)

    def close(self):
        self.process.terminate()
        return self.process.wait(PATIENCE)
