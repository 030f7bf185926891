# SPDX-License-Identifier: GPL-3.0-or-later
"""The outlook page, as a user without a mouse and a screen reader meet it."""
import subprocess

from gi.repository import Atspi

from inches_window import BUTTON, Tap, Window, find, key, open_choice, texts, wait_for

INDICES = ['Intensity of the war', 'Harm to civilians', 'Attacks on the power grid', 'Trust from kept steps',
           'Risk of dangerous escalation', 'Pressure of sanctions', 'Safeguard against a new attack', 'Size of the war']

tap = Tap(16)
window = Window()


def act(name):
    find(window.frame, BUTTON, name).get_action_iface().do_action(0)


def page():
    return find(window.frame, None, 'Outlook chart')


def rungs():
    """The lines on what holds back, each with its rung's name."""
    return [line for line in texts(find(window.frame, {'list'}, 'What holds each rung back')).split('\n')
            if ' of 100 simulated futures' in line]


def readout():
    line = find(find(window.frame, {'panel', 'filler', 'grouping'}, 'Outlook'), {'status bar', 'statusbar'})
    return texts(line)


def get_shown():
    """The page whose button is pressed."""
    return next((name.lower() for name in ('Timeline', 'Outlook')
                 if find(window.frame, BUTTON, name).get_state_set().contains(Atspi.StateType.PRESSED)), None)


tap.check(wait_for(lambda: find(window.frame, BUTTON, 'Timeline') and find(window.frame, BUTTON, 'Outlook')), 'the header names the pages')
key('ctrl+2')
tap.check(wait_for(page), 'Ctrl+2 shows the outlook')
tap.check(wait_for(lambda: page().get_description().startswith('Size of the war after 44 weeks')), 'the chart is described',
          page().get_description())
tap.check('Not a forecast' in page().get_description(), 'and says what it is not')
tap.check(wait_for(lambda: len(rungs()) == 10), 'each rung has its line', rungs())

words = wait_for(lambda: [line for line in texts(window.frame).split('\n') if line.startswith('In the model, “')])
tap.check(len(words or []) >= 6 and 'ICD 203' in texts(window.frame), 'each outcome has its words, with their legend', words)

# The crosshair.
key('Right')
tap.check(wait_for(lambda: readout().startswith('Mon 3 March 2025, week 0')), 'Right begins at the first week', readout())
key('End')
tap.check(wait_for(lambda: ', week 43 ' in readout() and 'early-2025 settings' in readout()), 'End goes to the last week',
          readout())
key('Escape')
tap.check(wait_for(lambda: readout().startswith('Point at')), 'Esc takes the crosshair away', readout())
window.point(400, 12)
window.rest()
window.point(400, 300)  # from outside in one motion, as a quick hand on a busy machine
tap.check(wait_for(lambda: ' of the model. Size of the war: ' in readout()), 'the pointer moves it too', readout())

# The index.
names = []
for index in range(8):
    open_choice(find(window.frame, {'combo box'}, 'Index shown'))
    key('Home', *(['Down'] * index), 'Return')
    wait_for(lambda: page().get_description().startswith(INDICES[index]))
    names.append(page().get_description().split(' after ')[0])
tap.check(names == INDICES, 'every index can be chosen', names)

# A longer time, and what follows the levers.
act('104 weeks')
tap.check(wait_for(lambda: ' after 104 weeks' in page().get_description()), 'the chart goes on to 104 weeks', page().get_description())
tap.check(wait_for(lambda: 'after 104 weeks' in texts(window.frame)), 'and so does what holds rungs back')
before = rungs()
slider = find(window.frame, {'slider'}, 'Inches to miles')
slider.get_value_iface().set_current_value(100)
tap.check(wait_for(lambda: rungs() != before and len(rungs()) == 10), 'a lever changes what holds rungs back', rungs())

# The way back.
subprocess.run(['xdotool', 'windowfocus', '--sync', window.id], check=False)
key('ctrl+1')
tap.check(wait_for(lambda: get_shown() == 'timeline'), 'Ctrl+1 shows the timeline', get_shown())
tap.check(window.process.poll() is None, 'the program goes on')
window.close()

tap.end()
