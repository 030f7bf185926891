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
PATIENCE = 15  # s; a loaded machine is slow


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


def wait_for(ask, seconds=PATIENCE):
    """What ask() returns as soon as it is true; its last answer after that time."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = ask()
        except gi.repository.GLib.Error:  # gone while it was being read
            answer = None
        if answer or time.monotonic() > end:
            return answer
        time.sleep(0.02)


def find(start, roles=None, name=None):
    """The first descendant with one of the roles whose name begins so."""
    if start is None:
        return None
    if (roles is None or start.get_role_name() in roles) and (name is None or (start.get_name() or '').startswith(name)):
        return start
    for i in range(start.get_child_count()):
        found = find(start.get_child_at_index(i), roles, name)
        if found:
            return found
    return None


def texts(start):
    """All names below, one string: what a screen reader can come across."""
    if start is None:
        return ''
    parts = [start.get_name() or '', start.get_description() or '']
    parts += [texts(start.get_child_at_index(i)) for i in range(start.get_child_count())]
    return '\n'.join(part for part in parts if part)


def chronicle():
    with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'chronicle.json'), encoding='utf-8') as file:
        return json.load(file)


def key(*keys):
    subprocess.run(['xdotool', 'key', '--delay', '8', *keys], check=True)


def choose(dialog, name, steps):
    """Picks what is so many lines below the choice of a drop-down list."""
    find(find(dialog, {'combo box'}, name), BUTTON).get_action_iface().do_action(0)
    time.sleep(0.4)
    key(*(['Down'] * steps), 'Return')
    time.sleep(0.4)


def write(dialog, name, words):
    entry = find(dialog, {'text', 'entry'}, name)
    Atspi.EditableText.set_text_contents(entry, words)
    time.sleep(0.2)


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
        self.focused = None
        self.listener = Atspi.EventListener.new(self.focus_cb)
        self.listener.register('object:state-changed:focused')
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
        time.sleep(0.3)

    def point(self, x, y):
        subprocess.run(['xdotool', 'mousemove', '--window', self.id, str(x), str(y)], check=True)

    def click(self, button=1, times=1):
        subprocess.run(['xdotool', 'click', '--repeat', str(times), '--delay', '30', str(button)], check=True)

    def get_pixel(self, x, y):
        shot = subprocess.run(['import', '-window', self.id, '-crop', f'1x1+{x}+{y}', '-depth', '8', 'rgb:-'],
                              capture_output=True, check=True).stdout
        return tuple(shot[:3])

    def get_focused(self):
        """The name of the event the timeline's keyboard is on, if it is on one: what a
        screen reader was told last, which is quicker than to ask every event."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        name = self.focused and self.focused.get_name()
        return name if name and name != 'Events' else None

    def focus_cb(self, event):
        if event.detail1 and event.source and event.source.get_process_id() == self.process.pid:
            self.focused = event.source

    def get_timeline(self):
        if self.timeline is None:
            self.timeline = find(self.frame, {'panel', 'grouping'}, 'Timeline')  # not the page's button
        return self.timeline

    def get_readout(self):
        if self.line is None:
            self.line = find(self.frame, {'status bar', 'statusbar'})
        return texts(self.line)

    def close(self):
        self.listener.deregister('object:state-changed:focused')
        self.process.terminate()
        return self.process.wait(PATIENCE)
