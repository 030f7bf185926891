# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanes and tracks as a user arranges them; the overview; the ends of the record."""
import json
import os
import subprocess

from gi.repository import Atspi

from inches_window import BUTTON, Tap, Window, children, find, key, rest, steady, texts, wait_for

tap = Tap(28)
FRAME = 5, 5  # px: the frame around the window, which the bus leaves out
SETTINGS = {'GSETTINGS_BACKEND': 'keyfile'}  # of the display's own home

with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'timeline.json'), encoding='utf-8') as file:
    data = json.load(file)


def get_gutter(window):
    return find(window.get_timeline(), {'panel', 'grouping'}, 'Rows')


def get_rows(window):
    """The names of the rows from the top, as the tree of the screen reader has them."""
    names = [row.get_name() for row in children(get_gutter(window))]
    return [name for name in names if ', ' in name]


def get_row(window, name):
    return find(get_gutter(window), BUTTON, name)


def get_box(window, name):
    """Of a row's name: x, y, width, height in the window."""
    box = get_row(window, name).get_extents(Atspi.CoordType.WINDOW)
    return box.x + FRAME[0], box.y + FRAME[1], box.width, box.height


def act(window, name, action):
    """Again if the tree changed while it was being read."""
    return wait_for(lambda: try_to_act(window, name, action))


def try_to_act(window, name, action):
    row = get_row(window, name)
    actions = row.get_action_iface()
    for i in range(actions.get_n_actions()):
        if Atspi.Action.get_action_name(row, i).endswith(action):
            return actions.do_action(i)
    return False


def drag(window, x, y, dx, dy, keep=False):
    window.point(x, y)
    window.rest()
    subprocess.run(['xdotool', 'mousedown', '1'], check=True)
    for _ in range(8):
        subprocess.run(['xdotool', 'mousemove_relative', '--', str(dx // 8), str(dy // 8)], check=True)
        window.rest(1)
    if not keep:
        subprocess.run(['xdotool', 'mouseup', '1'], check=True)
    window.rest(8)


def get_span(window):
    """The days that are in view, in words."""
    return steady(lambda: window.get_timeline().get_description().split('.')[0], 0.7)


# Not the first start of all: no tour comes between.
subprocess.run(['gsettings', 'set', 'org.example.Inches', 'tour-shown', 'true'], env={**os.environ, **SETTINGS}, check=True)

window = Window(**SETTINGS)
window.resize(1360, 820)
wait_for(lambda: window.get_timeline().get_description())
first = get_rows(window)
tap.check(len(first) == len(data['lanes']) + sum(t['default'] for t in data['tracks']) + 2 and first[0] == 'Diplomacy, lane',
          'every row of the first view has a name to take hold of', first)

# By the accessibility bus.
tap.check(act(window, 'Politics, lane', 'hide'), 'a row offers its actions')
tap.check(wait_for(lambda: 'Politics, lane' not in get_rows(window)), 'a hidden lane is gone', get_rows(window))
tap.check(', Politics ' not in window.get_timeline().get_description() or
          wait_for(lambda: ', Politics ' not in window.get_timeline().get_description()), 'and no longer described')

# By keys on the name.
key('Tab', 'Down', 'Down')
window.rest()
key('alt+Up')
tap.check(wait_for(lambda: get_rows(window)[:3] == ['Diplomacy, lane', 'Sanctions, lane', 'Battlefield, lane']),
          'Alt+Up moves a lane up', get_rows(window)[:4])
height = get_box(window, 'Sanctions, lane')[3]
key('space')
tap.check(wait_for(lambda: get_box(window, 'Sanctions, lane')[3] < height), 'Space collapses it',
          (height, get_box(window, 'Sanctions, lane')))
tap.check(get_row(window, 'Sanctions, lane').get_description() == 'Collapsed', 'which is said',
          get_row(window, 'Sanctions, lane').get_description())
key('space')
wait_for(lambda: get_box(window, 'Sanctions, lane')[3] == height)
key('shift+Down')
tap.check(wait_for(lambda: get_box(window, 'Sanctions, lane')[3] >= height + 11), 'Shift+Down gives it a row of labels more',
          (height, get_box(window, 'Sanctions, lane')))
key('Delete')
tap.check(wait_for(lambda: 'Sanctions, lane' not in get_rows(window)), 'Delete hides it')

# By the pointer.
x, y, width, height = get_box(window, 'Brent, track')
window.point(x + 30, y + height // 2)
window.click(3)
item = wait_for(lambda: find(window.get_timeline(), {'menu item'}, 'Collapse'))
tap.check(item is not None, 'the right button opens a menu')
item.get_action_iface().do_action(0)
tap.check(wait_for(lambda: get_box(window, 'Brent, track')[3] < height), 'Collapse in the menu', get_box(window, 'Brent, track'))
key('Escape')
window.rest(8)
x, y, width, height = get_box(window, 'Aid, lane')
drag(window, x + 30, y + 8, 0, 40)
tap.check(wait_for(lambda: get_rows(window).index('Aid, lane') > get_rows(window).index('Economy, lane')),
          'a name is dragged past its neighbour', get_rows(window))
x, y, width, height = get_box(window, 'Inflation, track')
drag(window, x + 30, y + height - 2, 0, 40)
foot = y + height + 40
tap.check(wait_for(lambda: abs(sum(get_box(window, 'Inflation, track')[1::2]) - foot) <= 2),
          'a lower edge is dragged', (foot, get_box(window, 'Inflation, track')))
arranged = get_rows(window)
heights = [get_box(window, name)[3] for name in arranged]
window.close()

# Between starts.
window = Window(**SETTINGS)
window.resize(1360, 820)
wait_for(lambda: window.get_timeline().get_description())
tap.check(wait_for(lambda: get_rows(window) == arranged), 'rows are as they were left', (arranged, get_rows(window)))
tap.check(wait_for(lambda: [get_box(window, name)[3] for name in arranged] == heights), 'so are their heights',
          (heights, [get_box(window, name)[3] for name in arranged]))

# The list of all.
key('ctrl+l')
dialog = wait_for(lambda: find(window.find_application(), {'frame', 'window', 'dialog'}, 'Lanes and tracks'))
listed = texts(dialog)
wanted = [row['name'] for row in data['lanes'] + data['tracks']] + ['Size of the war', 'Ladder of rungs']
tap.check(all(name in listed.split('\n') for name in wanted), 'the list has every lane, track and model row',
          [name for name in wanted if name not in listed.split('\n')])
find(dialog, BUTTON, 'Reset to the first view').get_action_iface().do_action(0)
tap.check(wait_for(lambda: get_rows(window) == first), 'the first view comes back', get_rows(window))
key('Escape')
window.rest(8)

# More than fits.
window.resize(720, 480)
timeline = window.get_timeline().get_component_iface().get_extents(Atspi.CoordType.WINDOW)
tap.check(timeline.width <= 720, 'a small window shows the whole width of the chart', timeline.width)
few = get_rows(window)
tap.check(0 < len(few) < len(first), 'a small window leaves rows out', few)
key('ctrl+l')
dialog = wait_for(lambda: find(window.find_application(), {'frame', 'window', 'dialog'}, 'Lanes and tracks'))
for _ in range(9):  # the keyboard goes through the lists, backwards to the foot
    key('shift+Tab')
    rest(dialog)
    if find(dialog, {'check box'}, 'Scroll to rows').get_state_set().contains(Atspi.StateType.FOCUSED):
        break
key('space')
rest(dialog)
key('Escape')
bar = wait_for(lambda: find(window.get_timeline(), {'scroll bar'}, 'Scroll the rows'))
tap.check(bar is not None, 'or scrolls to them')
seen = set(get_rows(window))
for _ in range(len(first)):
    key('Page_Down')
    window.rest()
    seen |= set(get_rows(window))
tap.check(seen == set(first), 'Page Down reaches every row', set(first) - seen)
tap.check('Ladder of rungs, model' in get_rows(window), 'the last at the end', get_rows(window))

# Nothing is left.
window.resize(1360, 820)
for name in get_rows(window):
    act(window, name, 'hide')
tap.check(wait_for(lambda: not get_rows(window)) == [] or not get_rows(window), 'all can be hidden', get_rows(window))
button = wait_for(lambda: find(window.get_timeline(), BUTTON, 'Show the first view'))
tap.check(button is not None and 'All lanes and tracks are hidden' in texts(window.get_timeline()), 'which is said, with a way back')
button.get_action_iface().do_action(0)
tap.check(wait_for(lambda: get_rows(window) == first), 'and it works', get_rows(window))

# The overview and the ends of the record.
x, y, width, height = get_box(window, 'Ladder of rungs, model')
strip = y + height + 36
left = x + width + 6
right = 990
window.point(left + (right - left) // 2, strip)
before = get_span(window)
drag(window, left, strip, (right - left) // 2 // 8 * 8, 0)
edge = get_span(window)
tap.check(edge != before and edge.endswith('to 31 December 2025') and '2014' not in edge, 'an edge of the overview is dragged',
          (before, edge))
window.point(left + (right - left) // 5, strip)
window.click()
jumped = get_span(window)
tap.check('1 January 2014' in jumped, 'a click beside its window jumps there', jumped)
key('Escape')
window.point(left + 200, 20)
key('Escape', 'End')
end = get_span(window)
tap.check(end.endswith('to 31 December 2025') and end == edge, 'End without an event: the end of the record', (edge, end))

window.close()
tap.end()
