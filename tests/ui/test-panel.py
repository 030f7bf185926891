# SPDX-License-Identifier: GPL-3.0-or-later
"""The scenario panel, alone in a window, moved in every way that there is."""
import json
import os
import re
import subprocess
import time

from inches_window import BUTTON, Atspi, Tap, Window, find, key, open_choice, texts, wait_for

tap = Tap(81)
OIL = 'Oil price (Brent)'
OIL_NUMBER = 3  # among the sliders, from 0

with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'model', 'presets.json'), encoding='utf-8') as file:
    presets = json.load(file)['presets']


class Panel(Window):
    program = os.environ['INCHES_PANEL_WINDOW']
    pipes = {'stdin': subprocess.PIPE, 'stdout': subprocess.PIPE, 'text': True}

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.oil = wait_for(lambda: find(self.frame, {'slider'}, OIL))
        self.ruler = find(self.frame, {'image'}, 'Ruler')
        self.dots = find(self.frame, {'image'}, 'Outcomes')

    def get_result(self):
        """What is said of the outcome; None before the first run ends."""
        ruler, dots = self.ruler.get_description(), self.dots.get_description()
        return (ruler, dots) if ruler and dots else None

    def get_readout(self):
        return texts(self.ruler.get_parent())

    def get_value(self):
        return self.oil.get_value_iface().get_current_value()

    def get_entry(self):
        return find(self.oil.get_parent(), {'text', 'entry'}, OIL)

    def row_says(self, text):
        return text in texts(self.oil.get_parent())

    def says(self, text):
        return text in texts(self.frame)

    def find_button(self, name):
        return find(self.frame, BUTTON, name).get_action_iface()

    def settle(self):
        """The result once no run is under way: the same for a third of a second."""
        result, since = self.get_result(), time.monotonic()
        while time.monotonic() < since + 0.3:
            time.sleep(0.05)
            if self.get_result() != result:
                result, since = self.get_result(), time.monotonic()
        return result

    def act(self, do, name):
        """Does something that must change the result, without a wait for the eye."""
        before = self.settle()
        start = time.monotonic()
        do()
        answered = time.monotonic() - start
        tap.check(wait_for(lambda: self.get_result() != before), f'{name} changes the result', before)
        tap.check(answered < 1, f'{name} does not block', answered)

    def ask_place(self, kind):
        """Where the row of oil has its widget of a kind: x, y, width, height."""
        print(kind, OIL_NUMBER, file=self.process.stdin, flush=True)
        return tuple(int(part) for part in self.process.stdout.readline().split())

    def count(self, kind):
        """How many widgets of a kind are shown."""
        print('count', kind, file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())

    def place(self, value):
        """Where the thumb of a value of oil, from 30 to 130, has its centre."""
        x, y, width, _ = self.ask_place('InchesLeverSlider')
        return round(x + (value - 30) / 100 * width), y + 12

    def click_at(self, value):
        self.point(*self.place(value))
        self.click()


def enter(panel, text):
    entry = panel.get_entry()
    entry.get_editable_text_iface().set_text_contents(text)
    entry.get_action_iface().do_action(0)


def type_in(panel, text):
    x, y, width, height = panel.ask_place('InchesLeverEntry')
    panel.point(x + width // 2, y + height // 2)
    panel.click()
    key('ctrl+a')
    subprocess.run(['xdotool', 'type', text], check=True)
    key('Return')


def drag(panel, start, end, let_go_below=0):
    """From one value of oil to another, as a hand does it."""
    (start_x, y), (end_x, _) = panel.place(start), panel.place(end)
    panel.point(start_x, y)
    subprocess.run(['xdotool', 'mousedown', '1'], check=True)
    for step in range(1, 9):
        panel.point(round(start_x + (end_x - start_x) * step / 8), y + round(let_go_below * step / 8))
    subprocess.run(['xdotool', 'mouseup', '1'], check=True)


def type_anchor(text):
    anchor.get_editable_text_iface().set_text_contents(text)
    anchor.get_action_iface().do_action(0)


def choose_last(combo):
    open_choice(combo)
    key('End', 'Return')


panel = Panel(title='Panel')
tap.check(wait_for(panel.get_result), 'the panel says what comes of early 2025')
readout = panel.get_readout()
tap.check(re.search('^[−0-9.]+ inches gained of 36; mean of last 8 weeks, ±.[0-9.]+; half of futures', readout, re.M),
          'as a number with its error', readout)
tap.check(re.search('^Crises in .+ of 100 simulated futures', readout.replace('rarer. ', 'rarer.\n'), re.M),
          'with the crises beside it', readout)
tap.check('Illustrative model of one argument. Not a forecast.' in readout, 'and that it is no forecast', readout)

# Assistive technology.
panel.act(lambda: panel.oil.get_value_iface().set_current_value(45), 'oil by assistive technology')
tap.check(wait_for(lambda: panel.oil.get_description() == '45 USD a barrel, war budget under strain'),
          'the value is said in words', panel.oil.get_description())
tap.check(panel.get_readout() != readout, 'the number follows', readout)
tap.check(panel.says('1 unlike early 2025'), 'the changed lever is counted')
tap.check(panel.says('Early 2025, changed'), 'the preset is called changed')
panel.oil.get_value_iface().set_current_value(60.4)
tap.check(wait_for(lambda: panel.get_value() == 60), 'a value between two steps becomes a step', panel.get_value())

# Typing.
panel.act(lambda: type_in(panel, '100'), 'oil by typing')
tap.check(panel.get_value() == 100, 'the slider follows what is typed', panel.get_value())
enter(panel, '88 USD a barrel')
tap.check(wait_for(lambda: panel.get_value() == 88), 'a unit may be typed', panel.get_value())
for wrong in ('200', '29.9', 'abc', '', '1e999', 'nan', '−5'):
    before = panel.settle()
    enter(panel, wrong)
    tap.check(wait_for(lambda: panel.row_says(f'“{wrong}”') and panel.row_says('from 30 to 130')),
              f'“{wrong}” is refused, with the limits')
    tap.check((panel.get_value(), panel.settle()) == (88, before), f'“{wrong}” changes nothing')
enter(panel, '90')
tap.check(wait_for(lambda: not panel.row_says('from 30 to 130')), 'a good value takes the refusal back')

# Keyboard. A click where the thumb is gives the focus and no other value.
panel.click_at(90)
tap.check(panel.get_value() == 90, 'a click on the thumb moves nothing', panel.get_value())
for name, value in (('Right', 91), ('Left', 90), ('Prior', 100), ('Next', 90), ('Home', 30), ('End', 130)):
    key(name)
    tap.check(wait_for(lambda: panel.get_value() == value), f'{name} moves the slider', panel.get_value())

# Out of the row by keyboard, to the lever before it: the slider is the first thing in a row.
def has_focus(name):
    return wait_for(lambda: panel.get_focused() == name)


key('shift+Tab')
tap.check(has_focus('Sanctions relief, value'), 'Shift+Tab leaves a lever for the one before it', panel.get_focused())
key('shift+Tab', 'shift+Tab')
tap.check(has_focus('Sanctions relief'), 'and comes to its slider last', panel.get_focused())

# Pointer.
panel.act(lambda: drag(panel, 130, 60), 'oil by pointer')
tap.check(abs(panel.get_value() - 60) <= 1, 'the slider goes where the pointer goes', panel.get_value())
drag(panel, panel.get_value(), 74.2)
tap.check(wait_for(lambda: panel.get_value() == 73), 'near a mark the slider snaps to it', panel.get_value())
drag(panel, 73, 90, let_go_below=100)
tap.check(wait_for(lambda: '±\u00a00.0' in panel.get_readout()), 'let go beside it, the slider no longer moves',
          panel.get_readout())
panel.point(*panel.place(90))
subprocess.run(['xdotool', 'keydown', 'ctrl', 'click', '4', 'keyup', 'ctrl'], check=True)
tap.check(wait_for(lambda: panel.get_value() == 91), 'Ctrl and the wheel move the slider', panel.get_value())
panel.point(*panel.place(100))
panel.click(5, 3)
panel.rest(8)
tap.check(panel.get_value() == 91, 'the wheel leaves the slider alone', panel.get_value())
panel.click(4, 3)

# Switches.
for name, words in (('Relief snaps back', 'off, given up front'), ('Arms control kept apart', 'on, on')):
    switch = find(panel.frame, {'check box', 'toggle button', 'switch'}, name)
    panel.act(lambda: switch.get_action_iface().do_action(0), f'the switch “{name}”')
    tap.check(switch.get_description() == words, 'the switch says its state', switch.get_description())

# Back again.
button = panel.find_button('Set “Relief snaps back” back')
panel.act(lambda: button.do_action(0), 'one lever set back')
button = panel.find_button('Set all back to “Early 2025”')
panel.act(lambda: button.do_action(0), 'all levers set back')
tap.check(panel.says('as in early 2025') and not panel.says(', changed'), 'nothing is called changed')

# Presets, by keyboard as a drop-down is used.
combo = find(panel.frame, {'combo box'}, 'Scenario')
chosen = []
for number, preset in enumerate(presets):
    open_choice(combo)
    key('Home', *['Down'] * number, 'Return')
    if wait_for(lambda: combo.get_description() == f"{preset['name']}. {preset['sentence']}"):
        chosen.append(preset['id'])
tap.check(chosen == [preset['id'] for preset in presets], 'each of the twelve presets can be chosen', chosen)
tap.check(wait_for(lambda: panel.get_value() == presets[-1]['levers']['oil']), 'a preset moves the sliders')
tap.check(wait_for(lambda: 'Early 2025: ' not in panel.ruler.get_description()), 'another war is not compared with early 2025')

# Groups fold; what is looked for is found in folded ones too.
panel.find_button('Set all choices back to early 2025').do_action(0)
tap.check(wait_for(lambda: panel.says('as in early 2025')), 'all choices set back')
group = panel.find_button('Pressure and relief')
group.do_action(0)
tap.check(wait_for(lambda: panel.count('InchesLeverRow') == 15), 'a group folds', panel.count('InchesLeverRow'))
panel.find_button('Find a lever').do_action(0)
entry = find(panel.frame, {'text', 'entry'}, 'Find a lever')
for words, n in (('sanc', 2), ('beijing', 1), ('C67', 3), ('zzz', 0), ('', 15)):
    Atspi.EditableText.set_text_contents(entry, words)
    tap.check(wait_for(lambda: panel.count('InchesLeverRow') == n), f'“{words}” finds {n} levers', panel.count('InchesLeverRow'))
tap.check(wait_for(lambda: not panel.says('No lever has these words')), 'and says nothing once there is nothing to find')
panel.find_button('Find a lever').do_action(0)
group.do_action(0)

# Beliefs: the circumstances of the grain corridor, each of which can be changed.
panel.find_button('Beliefs').do_action(0)
tap.check(wait_for(lambda: panel.says('25 July 2022') and panel.says('Prisoners, ')), 'the beliefs unfold')
momentum = wait_for(lambda: find(panel.frame, {'slider'}, 'Momentum'))
panel.act(lambda: momentum.get_value_iface().set_current_value(1), 'the momentum')
tap.check(wait_for(lambda: momentum.get_description() == '1.00, Russia advancing fast'), 'a belief is said in words',
          momentum.get_description())
anchor = find(panel.frame, {'text', 'entry'}, 'First week')
type_anchor('2025-03-05')
tap.check(wait_for(lambda: panel.says('3 March 2025')), 'a day of a week gives its Monday')
type_anchor('2013-03-05')
tap.check(wait_for(lambda: panel.says('“2013-03-05” is no such day')), 'a day outside the record is refused')
sheet = find(panel.frame, {'combo box'}, 'Sheet')
panel.act(lambda: choose_last(sheet), 'the sheet of an advocate of miles')
tap.check(panel.says('6 of 110 coefficients differ'), 'and how much of it differs is said')
button = panel.find_button('Set all beliefs back to early 2025')
panel.act(lambda: button.do_action(0), 'all beliefs set back')
tap.check(wait_for(lambda: panel.says('sheet as shipped')), 'as the head says')

tap.check(panel.close() == -15, 'the program went on to the end')
tap.end()
