# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of evidence, as a sceptic without a mouse and a screen reader meet it."""
from inches_window import BUTTON, Tap, Window, find, key, read, texts, wait_for

tap = Tap(7)
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
tap.check(sum('Op-ed:' in line and line.startswith(('Record ', 'Contested', 'Not checkable')) for line in claims) == 7,
          'and where op-ed and record part')

# What a sceptic does. That an edit breaks a property and that the sheet of miles turns the order is in test-examiner.
act('What happened')
tap.check(wait_for(lambda: find(part('Early 2025'), BUTTON, 'Miss: Civilians killed')), 'what happened is told, misses too')
sheet = part('Sheet in use')
tap.check(wait_for(lambda: 'small steps are ahead' in texts(sheet)), 'with the order of the two ways', texts(sheet))

window.close()
tap.end()
