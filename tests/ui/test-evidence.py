# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of evidence, as a sceptic without a mouse and a screen reader meet it."""
from gi.repository import Atspi

from inches_window import BUTTON, Tap, Window, ask, find, key, read, texts, wait_for

tap = Tap(16)
window = Window()


def page():
    return find(window.frame, {'panel', 'grouping', 'filler'}, 'Evidence')


def act(name):
    button = wait_for(lambda: find(page(), BUTTON, name))
    return bool(button and button.get_action_iface().do_action(0))


def part(name):
    return find(page(), {'panel', 'grouping', 'filler'}, name)


def lines(name):
    """The names of all its lines."""
    found = []
    read(part(name), found)
    return [line for line in found if line]


def has(name, words):
    return any(words in line for line in lines(name))


key('ctrl+6')
tap.check(wait_for(page), 'Ctrl+6 shows the evidence')
wait_for(lambda: has('Claims', 'Where op-ed and record part'))
claims = lines('Claims')
tap.check(any(line.startswith('Record agrees: C02  Russia annexed') for line in claims), 'a claim is told with its verdict', claims[:5])
tap.check(sum(line.startswith(('Record agrees: C', 'Record differs: C', 'Contested: C', 'Not checkable: C')) and 'Op-ed:' not in line
              for line in claims) == 40, 'all forty are there')
tap.check(sum('(built into the model)' in line for line in claims) == 21, 'what is built in is told apart')
tap.check(sum('Op-ed:' in line for line in claims) == 7, 'and where op-ed and record part')

tap.check(act('Contested: C08') and wait_for(lambda: has('Claims', 'Built into the model, which therefore')), 'a claim opens')
tap.check(has('Claims', 'Debaltseve falls') or has('Claims', 'Debaltseve'), 'and leads to events')

# A coefficient, changed so that a property breaks.
act('Coefficients')
tap.check(act('claim: lH: threat in leverage'), 'coefficients have their reasons')
entry = wait_for(lambda: find(page(), {'spin button'}, 'Value of lH'))
tap.check(entry and 'from -1.0' in ask(entry.get_description).replace('\u2212', '-') or entry, 'and their limits', ask(entry.get_description))
act('Properties')
wait_for(lambda: has('Properties', 'All 39 hold'))
tap.check(has('Properties', 'These hold because the model was built so. They test the program, not the world.'), 'the properties have their heading')
entry.get_value_iface().set_current_value(-1)
tap.check(wait_for(lambda: any(line.startswith('Does not hold: S07') for line in lines('Properties'))), 'an edit breaks a property')
key('ctrl+z')
tap.check(wait_for(lambda: any(line.startswith('Holds: S07') for line in lines('Properties'))), 'undo mends it')

# What a sceptic does.
act('What happened')
tap.check(wait_for(lambda: any(line.startswith('Miss: Civilians killed') for line in lines('Early 2025'))), 'what happened is told, misses too',
          lines('Early 2025'))
tap.check(wait_for(lambda: 'small steps are ahead' in texts(page())), 'with the order of the two ways')
act('Load the sheet of an advocate of miles')
tap.check(wait_for(lambda: 'one document is ahead' in texts(page())), 'the sheet of miles turns it')
tap.check('Not a forecast' in texts(page()), 'and the page says what it is not')

window.close()
tap.end()
