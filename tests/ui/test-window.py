# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a user without a mouse, and as one with it, meets it."""
import re
import tempfile

from gi.repository import Atspi, Gio, GLib

from inches_window import PATIENCE, Tap, Window, chronicle, find, key, steady, texts, wait_for

tap = Tap(23)
record = chronicle()


def step(window, name):
    """The name under the keyboard after a key; None if it did not move."""
    before = window.get_focused()
    key(name)
    window.rest(2)
    now = wait_for(window.get_focused, 1)
    return now if now != before else None


def walk(window):
    """Goes through every lane with the arrow keys and collects what is announced."""
    names = set()
    while step(window, 'Up'):
        pass
    while True:
        step(window, 'Home')
        names.add(window.get_focused())
        while True:
            name = step(window, 'Right')
            if not name:
                break
            names.add(name)
        if not step(window, 'Down'):
            return names


CHECKED = {'day': 'checked to the day', 'month': 'checked to the month', 'no': 'date not checked'}


def list_windows(window):
    application = window.find_application()
    found = (application.get_child_at_index(i) for i in range(application.get_child_count()))
    return [child.get_name() for child in found if child]


def ask_beyond_the_last():
    """What a screen reader asks whose count of the windows is a moment old: the bus
    answers with a window or with a fault, and the program goes on."""
    address = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1).unpack()[0]
    bus = Gio.DBusConnection.new_for_address_sync(address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                                                  | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    call = lambda name, path, method, value: bus.call_sync(name, path, 'org.a11y.atspi.Accessible', method, value, None, 0, 5000)
    root = '/org/a11y/atspi/accessible/root'
    programs = call('org.a11y.atspi.Registry', root, 'GetChildren', None).unpack()[0]
    for name, path in programs:
        try:
            call(name, path, 'GetChildAtIndex', GLib.Variant('(i)', (7,)))
        except GLib.Error:
            pass
    return programs


def missing(names, least):
    """What was not announced as date, lane, title and how far the date was checked."""
    ends = {name.split(', ', 1)[1] for name in names if name}
    wanted = [f"{event['lane']}: {event['title']}, {CHECKED[event['verified']]}"
              for event in record['events'] if event['importance'] <= least]
    return [end for end in wanted if end not in ends]


# What a screen reader finds.
window = Window()
tap.check(window.frame is not None, 'window opens')
timeline = window.get_timeline()
tap.check(timeline is not None, 'the timeline has a name')
tap.check(wait_for(lambda: timeline.get_description()), 'the timeline is described')
tap.check(window.process.poll() is None, 'the program goes on')

# The keyboard.
tap.check(find(timeline, {'push button', 'button'}, 'Events'), 'before it is on an event, it is on the events', texts(timeline)[-200:])
key('Right')
first = wait_for(window.get_focused)
tap.check(re.match(r'.*\d{4}, \w+: .+, (checked to the (day|month)|date not checked)$', first or ''),
          'an event is announced with date, lane, title and grade', first)
names = walk(window)
tap.check(not missing(names, 2), 'the arrow keys reach every event of importance 1 and 2 at full span', missing(names, 2))
key('plus', 'plus', 'plus', 'plus', 'plus', 'plus', 'plus', 'plus')
window.rest()
names |= walk(window)
tap.check(not missing(names, 5), 'zoomed in they reach every event', missing(names, 5))
tap.check(step(window, 'Left'), 'Left goes back')

# The card.
title = 'Minsk II agreed'
key('0')
for event in record['events']:
    if event['importance'] == 1 and len(event['sources']) > 1:
        break
while step(window, 'Up'):
    pass
for _ in record['events']:
    name = wait_for(window.get_focused) or ''
    if f": {event['title']}, " in name:
        break
    lane = f", {event['lane']}: "
    if lane not in name:
        step(window, 'Down')
    else:
        key('Home') if not step(window, 'Right') else None
tap.check(f": {event['title']}, " in (wait_for(window.get_focused) or ''), 'the keyboard finds an event', window.get_focused())
key('Return')
wanted = [source['title'] for source in event['sources']]
found = wait_for(lambda: all(title in texts(timeline) for title in wanted))
tap.check(found, 'the card shows every source of its event', texts(timeline))
tap.check(event['summary'] in texts(timeline), 'the card shows the summary')
key('Escape')
tap.check(wait_for(lambda: wanted[0] not in texts(timeline)), 'Esc closes the card')
after = window.get_focused()
key('Left')
tap.check(wait_for(lambda: window.get_focused() != after), 'after the card the keyboard is on the timeline again')
key('Escape')

# The wheel.
window.point(420, 300)
before = steady(lambda: (window.get_readout() or '').split('.')[0])
window.click(4, 6)
window.rest()
window.point(421, 300)
window.point(420, 300)
after = steady(lambda: (window.get_readout() or '').split('.')[0])
whole = re.findall(r'(\w+) (\d{4})$', before)
tap.check(before and whole == re.findall(r'(\w+) (\d{4})$', after), 'the wheel keeps the date under the pointer', (before, after))
key('ctrl+0')

# The keys; they are a window only while they are shown.
alone = list_windows(window)
key('ctrl+question')
shown = wait_for(lambda: len(list_windows(window)) > len(alone))
keys = [child for child in (application.get_child_at_index(i) for application in [window.find_application()]
                            for i in range(application.get_child_count())) if child and child.get_name() not in alone]
tap.check(keys and wait_for(lambda: 'F9' in texts(keys[0])), 'actions are shown with the keys they have', shown)
key('Escape')
tap.check(shown and wait_for(lambda: list_windows(window) == alone), 'Ctrl+? shows the keys, Esc closes them', list_windows(window))
tap.check(ask_beyond_the_last() and wait_for(lambda: list_windows(window)) == alone and window.process.poll() is None,
          'asked for a window it has not, the program goes on')

window.close()

# Colours.
light = Window()
tap.check(wait_for(lambda: light.get_pixel(20, 400) == (255, 255, 255)), 'the chart is light', light.get_pixel(20, 400))

# Where the bar is full, one button leads to the pages and leaves the name of the document its room.
switch = find(light.frame, {'grouping', 'panel'}, 'Pages')


def get_width():
    """Of all pages' buttons together, or of the one that leads to all."""
    return switch.get_child_at_index(0).get_component_iface().get_extents(Atspi.CoordType.WINDOW).width


light.resize(1360, 820)
tap.check(wait_for(lambda: get_width() > 400), 'a wide window has a button for each page', get_width())
light.resize(1000, 820)
tap.check(wait_for(lambda: 60 < get_width() < 200), 'a narrower one has one button, no wider than its words', get_width())
light.close()
dark = Window(ADW_DEBUG_COLOR_SCHEME='prefer-dark')
tap.check(wait_for(lambda: dark.get_pixel(20, 400) == (0x1E, 0x1E, 0x1E)), 'the chart is dark with the desktop', dark.get_pixel(20, 400))
dark.close()

# What it cannot do.
with tempfile.TemporaryDirectory() as folder:
    broken = Window(title='Inches cannot start', INCHES_DATA_DIR=folder)
    said = broken.frame is not None and 'chronicle.json' in texts(broken.frame)
    key('Escape')
    tap.check(said and broken.process.wait(PATIENCE) == 1, 'broken data: a window says so, exit 1',
              (said, broken.process.poll()))

tap.end()
