# SPDX-License-Identifier: GPL-3.0-or-later
"""A new user's way, by keys alone: load what failed, move to small steps lever by lever, go back and return."""
import json
import os
import subprocess
import time

from inches_window import BUTTON, Atspi, Tap, Window, find, focus_after, key, open_choice, texts, wait_for

tap = Tap(42)

with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'model', 'presets.json'), encoding='utf-8') as file:
    presets = json.load(file)['presets']
with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'model', 'levers.json'), encoding='utf-8') as file:
    levers = json.load(file)['levers']


def find_near(start, roles, name):
    """The nearest to the root: the pages with all their entries lie deeper."""
    level = [start]
    while level:
        for node in level:
            if node.get_role_name() in roles and (node.get_name() or '').startswith(name):
                return node
        level = [node.get_child_at_index(i) for node in level for i in range(min(node.get_child_count(), 30))]
        level = [node for node in level if node]
    return None


class Session(Window):
    """The window, asked for what a screen reader finds in it."""

    def __init__(self, **environment):
        super().__init__(**environment)
        self.undo = wait_for(lambda: find_near(self.frame, BUTTON, 'Undo'))
        self.redo = find_near(self.frame, BUTTON, 'Redo')
        self.trail = find_near(self.frame, BUTTON, 'Trail')
        self.panel = find_near(self.frame, {'filler', 'landmark', 'region'}, 'Scenario')
        self.combo = wait_for(lambda: find(self.panel, {'combo box'}, 'Scenario'))
        self.ruler = wait_for(lambda: find(self.panel, {'image'}, 'Ruler'))
        self.status = wait_for(lambda: find(self.ruler.get_parent(), {'status bar', 'statusbar'}))
        self.sliders = {lever['id']: find(self.panel, {'slider'}, lever['label'])
                        for lever in levers if lever['unit'] != 'toggle'}

    def button(self, name):
        return find(self.panel, BUTTON, name)

    def press(self, name):
        wait_for(lambda: self.button(name)).get_action_iface().do_action(0)

    def choose_preset(self, number):
        open_choice(self.combo)
        key('Home', *['Down'] * number, 'Return')
        return wait_for(lambda: self.combo.get_description().startswith(presets[number]['name']))

    def result(self):
        """What the ruler says of the state shown, wherever it was come from."""
        return self.ruler.get_description().split(' Before the last change')[0]

    def settle(self):
        result, since = self.result(), time.monotonic()
        while time.monotonic() < since + 0.6:
            time.sleep(0.05)
            if self.result() != result:
                result, since = self.result(), time.monotonic()
        return result

    def values(self):
        return [slider.get_value_iface().get_current_value() for slider in self.sliders.values()]

    def says(self, words):
        return words in texts(self.panel)

    def trail_says(self, words):
        return words in texts(self.trail.get_parent())

    def tour_says(self, words):
        return find_near(self.frame, {'heading'}, words) is not None


def number_of(preset):
    return [entry['id'] for entry in presets].index(preset)


def is_sensitive(button):
    return button.get_state_set().contains(Atspi.StateType.SENSITIVE)


def step(button, keys):
    """Undoes or redoes by keys, and waits until the button speaks of another change."""
    before = button.get_name()
    key(keys)
    wait_for(lambda: button.get_name() != before)


def type_words(words):
    subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)
    window.rest(8)


window = Session()
tap.check(not window.tour_says('The record, in ink'), 'where settings are not kept, no tour comes by itself')
tap.check(wait_for(lambda: window.status.get_name().startswith('In the model, 5.1 inches gained of 36.')),
          'the outcome is said', window.status.get_name())
start = window.settle()

# Load what failed, by keys alone.
window.key_into('ctrl+shift+p')
key(*'minsk', 'Down', 'Return')  # at once: keys may come faster than frames
tap.check(wait_for(lambda: window.combo.get_description().startswith('Minsk conditions, February 2015')), 'a preset is loaded',
          window.combo.get_description())
tap.check(wait_for(lambda: 'ends in phantom peace in 9' in window.status.get_name()), 'and said to fail',
          window.status.get_name())
tap.check(wait_for(lambda: window.undo.get_name() == 'Undo: Preset: Minsk conditions, February 2015'), 'undo says what it would do')
tap.check(wait_for(lambda: window.get_focused() == 'Minsk conditions, February 2015'), 'the keyboard is at the presets',
          window.get_focused())
minsk = window.settle()
minsk_values = window.values()


def keys_to(lever, value, goal):
    """How a lever is brought to a value with one key, or a number that is typed."""
    stops = sorted({mark['at'] for mark in lever['marks']} | {lever['early_2025']})
    if lever['unit'] == 'toggle':
        return ['space']
    if goal in (lever['lowest'], lever['highest']):
        return ['Home' if goal == lever['lowest'] else 'End']
    if abs(goal - value) == lever['page']:
        return ['Prior' if goal > value else 'Next']
    if goal == next((stop for stop in stops if stop > value), None):
        return ['shift+Right']
    if goal == next((stop for stop in reversed(stops) if stop < value), None):
        return ['shift+Left']
    return [*('minus' if figure == '-' else 'period' if figure == '.' else figure for figure in f'{goal:g}'), 'Return']


# To Inches, lever by lever in the order of the panel, and a bookmark half way.
early = {lever['id']: lever['early_2025'] for lever in levers}
failed = {**early, **presets[number_of('minsk-2015')]['levers']}
goal = {**early, **presets[number_of('inches')]['levers']}
differing = [lever for lever in levers if failed[lever['id']] != goal[lever['id']]]
lost = []  # levers that the keyboard did not come to
ways = set()
n_moved = 0
for lever in sorted(levers, key=lambda lever: lever['order']):
    key('ctrl+Down')
    if not wait_for(lambda: window.get_focused() == lever['label']):
        lost.append((lever['label'], window.get_focused()))
    if lever not in differing:
        continue
    keys = keys_to(lever, failed[lever['id']], goal[lever['id']])
    ways.add(keys[0] if len(keys) == 1 else 'typed')
    key(*keys)
    n_moved += 1
    wait_for(lambda: window.undo.get_name().startswith(f"Undo: {lever['label']}"))
    if len(keys) > 1:
        wait_for(lambda: window.get_focused() == lever['label'])  # the keyboard comes back from what was typed
    if n_moved == len(differing) // 2:
        half, half_values, n_half = window.settle(), window.values(), n_moved
        window.key_into('ctrl+d')
        type_words('Half way')
        key('Return')
        wait_for(lambda: window.trail_says('Half way'))
        key('Escape')
        tap.check(wait_for(lambda: window.get_focused() == lever['label']), 'the keyboard returns from a bookmark half way',
                  window.get_focused())
tap.check(not lost, 'one key goes to the next lever', lost)
tap.check(n_moved == len(differing) == 17, 'all levers that differ were moved', n_moved)
tap.check(ways >= {'Home', 'shift+Left', 'shift+Right', 'Prior', 'space', 'typed'}, 'in every way that there is', ways)
tap.check(wait_for(lambda: window.values() == [goal[name] for name in window.sliders]), 'they stand as in Inches', window.values())
tap.check(wait_for(lambda: 'ends in phantom peace in 9' not in window.status.get_name()), 'the outcome changed',
          window.status.get_name())
better = window.settle()
better_values = window.values()

# A bookmark of this state, by keys.
window.key_into('ctrl+d')
type_words('Small steps')
key('Return')
tap.check(wait_for(lambda: window.trail_says('Small steps')), 'a state is given a name')
key('Escape')

# Back to the start: as many changes as were made, and not one more.
n_undone = 0
while is_sensitive(window.undo):
    step(window.undo, 'ctrl+z')
    n_undone += 1
    if n_undone == n_moved:
        tap.check(window.settle() == minsk and window.values() == minsk_values, 'undo comes by where it failed', window.result())
tap.check(n_undone == n_moved + 1, 'undo takes back every change', (n_undone, n_moved))
tap.check(window.settle() == start, 'and ends at the start', window.result())
n_redone = 0
while is_sensitive(window.redo):
    step(window.redo, 'ctrl+shift+z')
    n_redone += 1
tap.check(n_redone == n_undone, 'redo makes every change again', (n_redone, n_undone))
tap.check(window.settle() == better and window.values() == better_values, 'and ends where it went', window.result())

# Back to the bookmark half way, and forward again.
window.key_into('ctrl+h')
key(*['Up'] * (n_moved - n_half), 'Return')
tap.check(wait_for(lambda: window.values() == half_values), 'a line returns to the bookmark half way', window.values())
tap.check(window.settle() == half, 'with its outcome', window.result())
window.rest(8)
key('Tab')
tap.check(wait_for(lambda: window.get_focused() == 'Bookmark of the state shown'), 'Tab leaves the lines', window.get_focused())
key('shift+Tab', 'End', 'Return')
tap.check(wait_for(lambda: window.values() == better_values), 'the last line leads to the end', window.values())
key('Escape')
window.rest(8)

# An edit after undo keeps what has a name; a line of the trail returns to it, by keys alone.
for _ in range(3):
    key('ctrl+z')
    window.rest()
wait_for(lambda: window.redo.get_name().startswith('Redo:'))
oil = window.sliders['oil']
oil.get_value_iface().set_current_value(120)
tap.check(wait_for(lambda: window.undo.get_name().startswith('Undo: Oil price (Brent)')), 'another edit')
changed = window.settle()
tap.check(changed != better, 'changes the outcome')
window.key_into('ctrl+h')
tap.check(wait_for(lambda: find(window.trail.get_parent(), {'list', 'list box'}, 'Trail')), 'the trail is a list')
tap.check(window.trail_says('Small steps'), 'in which the bookmark stands')
window.rest(8)
key('End', 'Up')  # the bookmark stands before the edit that set it aside
window.rest(8)
key('Return')
window.rest(8)
key('Escape')
tap.check(wait_for(lambda: window.values() == better_values), 'a line returns to the bookmark', window.values())
tap.check(window.settle() == better, 'with its outcome', window.result())
key('ctrl+z')
tap.check(wait_for(lambda: oil.get_value_iface().get_current_value() == 120), 'and that can be undone')
tap.check(window.settle() == changed, 'too', window.result())

# Keys only: a lever is found by its name, moved, and put back.
window.key_into('ctrl+shift+f')
type_words('quiet to')
quiet = window.sliders['publicity']
value = quiet.get_value_iface().get_current_value()
window.key_into('Return')
key('End')
tap.check(wait_for(lambda: quiet.get_value_iface().get_current_value() == 100), 'a lever is found and moved by keys',
          quiet.get_value_iface().get_current_value())
tap.check(quiet.get_description() == "100, leaders' summit, high hopes", 'and says its value in words', quiet.get_description())
key('shift+Left')
tap.check(wait_for(lambda: quiet.get_value_iface().get_current_value() == 65), 'Shift and an arrow go to the next mark',
          quiet.get_value_iface().get_current_value())
time.sleep(1)
key('ctrl+z')
tap.check(wait_for(lambda: quiet.get_value_iface().get_current_value() == value), 'keys that follow each other are one change',
          quiet.get_value_iface().get_current_value())
key('ctrl+shift+z')
tap.check(wait_for(lambda: quiet.get_value_iface().get_current_value() == 65), 'and can be redone')

# Own presets.
focus_after(lambda: window.press('Own presets'), window.frame)
type_words('Loud steps')
key('Return')
tap.check(wait_for(lambda: window.combo.get_description().startswith('Loud steps')), 'a preset of one’s own is saved',
          window.combo.get_description())
tap.check(window.choose_preset(number_of('early-2025')), 'another is loaded')
open_choice(window.combo)
key('End', 'Return')
tap.check(wait_for(lambda: window.combo.get_description().startswith('Loud steps')), 'the own one is loaded again',
          window.combo.get_description())
focus_after(lambda: window.press('Own presets'), window.frame)
window.press('Remove')
tap.check(wait_for(lambda: 'Loud steps' not in window.combo.get_description()), 'and removed', window.combo.get_description())
tap.check(window.close() == -15, 'the program went on to the end')

# A first start.
window = Session(GSETTINGS_BACKEND='keyfile')
tap.check(wait_for(lambda: window.tour_says('The record, in ink')), 'a first start begins with a tour')
key('Escape')
tap.check(wait_for(lambda: not window.tour_says('The record, in ink')), 'which Escape leaves')
window.close()
tap.end()
