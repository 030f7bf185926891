# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keyboard is in the window's panel and trail, and what keys do there."""
import json
import os
import subprocess

from inches_window import BUTTON, Atspi, Tap, Window, find, key, steady, texts, wait_for

tap = Tap(24)

with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'model', 'presets.json'), encoding='utf-8') as file:
    presets = json.load(file)['presets']


class Session(Window):
    """The window and what has the keyboard in it."""

    def __init__(self, **environment):
        super().__init__(**environment)
        self.panel = wait_for(lambda: find(self.frame, {'filler', 'landmark', 'region', 'panel'}, 'Scenario'))
        self.oil = wait_for(lambda: find(self.panel, {'slider'}, 'Oil price (Brent)'))
        self.combo = find(self.panel, {'combo box'}, 'Scenario')
        self.undo = find(self.frame, BUTTON, 'Undo')

    def value(self):
        return self.oil.get_value_iface().get_current_value()

    def focus_name(self):
        self.get_focused()
        return self.focused.get_name() if self.focused else None

    def focus_words(self):
        """What is focused, with all that it says."""
        self.get_focused()
        return texts(self.focused) if self.focused else ''

    def has_focus(self, name):
        return wait_for(lambda: (self.focus_name() or '').startswith(name))

    def says(self, words):
        return words in texts(self.panel)

    def to_oil(self):
        """To the slider by the search for levers, as a user without a pointer goes."""
        key('ctrl+shift+f')
        wait_for(lambda: self.focus_name() == 'Find a lever')
        type_words('brent')
        wait_for(lambda: not self.says('Quiet to summit'))
        key('Return')
        return self.has_focus('Oil price (Brent)')


def type_words(words):
    subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)


window = Session()
tap.check(window.to_oil(), 'a search and Enter lead to a slider', window.focus_name())
key('Escape')
tap.check(wait_for(lambda: window.says('Quiet to summit')), 'Escape on the slider ends the search')
tap.check(window.has_focus('Oil price (Brent)'), 'and leaves the keyboard there', window.focus_name())

# A value typed on the slider.
type_words('45')
tap.check(window.has_focus('Oil price (Brent), value'), 'a figure begins a value', window.focus_name())
key('Return')
tap.check(wait_for(lambda: window.value() == 45), 'Enter applies it', window.value())
tap.check(wait_for(lambda: window.focus_name() == 'Oil price (Brent)'), 'and goes back to the slider', window.focus_name())
type_words('99')
window.has_focus('Oil price (Brent), value')
key('Escape')
tap.check(wait_for(lambda: window.focus_name() == 'Oil price (Brent)'), 'Escape drops one', window.focus_name())
tap.check(window.value() == 45, 'and changes nothing', window.value())

# Undo in a text takes back the typing, not the last change.
type_words('7')
window.has_focus('Oil price (Brent), value')
type_words('8')
entry = window.focused
key('ctrl+z')
tap.check(wait_for(lambda: Atspi.Text.get_text(entry, 0, -1) != '78'), 'Ctrl+Z takes back what is typed', Atspi.Text.get_text(entry, 0, -1))
tap.check(window.value() == 45, 'and no change of a lever', window.value())
key('Escape')
window.has_focus('Oil price (Brent)')
key('ctrl+z')
tap.check(wait_for(lambda: window.value() == 73), 'elsewhere it takes back the last change', window.value())
key('ctrl+shift+z')
tap.check(wait_for(lambda: window.value() == 45), 'which can be made again', window.value())

# The help of a lever.
key('Tab')
tap.check(window.has_focus('About Oil price (Brent)'), 'the help comes after the slider', window.focus_name())
key('space')
wait_for(lambda: 'Controlled by' in texts(window.panel))
key('Escape')
wait_for(lambda: 'Controlled by' not in texts(window.panel))
key('Tab')
tap.check(window.has_focus('Oil price (Brent), value'), 'Escape leaves the keyboard at the help', window.focus_name())

# The trail opens at the line where the document stands, and gives the keyboard back.
for name, value in (('Quiet to summit', 30), ('Inches to miles', 20), ('Oil price (Brent)', 60)):
    find(window.panel, {'slider'}, name).get_value_iface().set_current_value(value)
    wait_for(lambda: name in window.undo.get_name() and f' {value}' in window.undo.get_name())
key('shift+Tab', 'shift+Tab')
window.has_focus('Oil price (Brent)')
key('ctrl+h')
tap.check(wait_for(lambda: '60 USD' in window.focus_words()), 'the trail opens at the current line', window.focus_words())
key('Up', 'Return')
tap.check(wait_for(lambda: window.value() != 60), 'a line is gone back to', window.value())
key('Escape')
tap.check(window.has_focus('Oil price (Brent)'), 'and the keyboard returns to where it was', window.focus_name())
key('ctrl+h', 'Escape', 'ctrl+d')  # the list has not yet found its line
window.has_focus('Bookmark of the state shown')
tap.check(steady(window.focus_name) == 'Bookmark of the state shown', 'Ctrl+D asks for a name', window.focus_name())
type_words('Here')
key('Return', 'Escape')
tap.check(wait_for(lambda: window.focus_name() == 'Oil price (Brent)'), 'and returns too', window.focus_name())

# The list of presets opens at the one loaded, and letters go to a name.
find(window.combo, BUTTON).get_action_iface().do_action(0)
tap.check(wait_for(lambda: 'Inches' in window.focus_words()), 'the list opens at the preset in use', window.focus_words())
type_words('minsk')
tap.check(wait_for(lambda: window.focus_words().startswith('Minsk')), 'letters find a preset', window.focus_words())
key('Down')
wait_for(lambda: 'February 2015' in window.focus_words())
key('Return')
tap.check(wait_for(lambda: window.combo.get_description().startswith('Minsk conditions, February 2015')), 'Enter loads it',
          window.combo.get_description())
tap.check(wait_for(lambda: window.says('a phantom peace')), 'the sentence names what it comes to')
tap.check(window.close() == -15, 'the program went on to the end')
tap.end()
