# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that says why and single futures, as a user without a mouse and a screen reader meet them."""
import re

from inches_window import BUTTON, Tap, Window, ask, children, find, key, texts, wait_for

tap = Tap(18)
window = Window()


def act(name):
    find(window.frame, BUTTON, name).get_action_iface().do_action(0)


def part(name):
    return find(window.frame, {'panel', 'filler', 'grouping', 'table'}, name)


def names(parent, roles):
    return [ask(child.get_name) for child in children(parent) if ask(child.get_role_name) in roles] if parent else []


def bars():
    return names(part('What changed the outcome'), BUTTON)


def figure(words):
    return float(re.search(r'[−-]?\d+\.\d', words).group().replace('−', '-'))


key('ctrl+4')
tap.check(wait_for(lambda: part('What changed the outcome')), 'Ctrl+4 shows the page')
tap.check(wait_for(lambda: 'Illustrative model of one argument. Not a forecast.' in texts(part('Why'))), 'it says what it is not')
tap.check(wait_for(lambda: len(names(part('What each lever could still do'), BUTTON)) == 18), 'each lever has its bar',
          names(part('What each lever could still do'), BUTTON))
tap.check(all(', now ' in name for name in names(part('What each lever could still do'), BUTTON)), 'which says where it stands')

# Bars that add up to the difference shown.
slider = find(window.frame, {'slider'}, 'Inches to miles')
slider.get_value_iface().set_current_value(0)
find(window.frame, {'slider'}, 'Monitoring').get_value_iface().set_current_value(80)
tap.check(wait_for(lambda: len(bars()) == 8 and 'Monitoring' in bars()[2]), 'each group has its bar, changed or not', bars())
wait_for(lambda: texts(part('Why')).find('What a change adds is') >= 0)
shown = bars()
tap.check(shown[-1:] and 'all together' in shown[-1], 'the last is the settings shown', shown)
parts = [figure(bar) * (-1 if ' takes away ' in bar else 1) for bar in shown[1:-1]]
whole = figure(shown[-1].split('all together')[1])
tap.check(abs(sum(parts) - whole) < 1e-6, 'the bars add up to the difference printed', (parts, whole))

# A bar leads to what it is of: a lever to its row, the model's own beliefs to the evidence.
def press(chart, words):
    """The first bar whose name begins so; the keyboard goes with it."""
    bar = find(part(chart), BUTTON, words)
    return bool(bar and bar.get_action_iface().do_action(0))


press('What each lever could still do', 'Monitoring')
tap.check(wait_for(lambda: 'Monitoring' in (window.get_focused() or '')), 'a bar leads to its lever', window.get_focused())
circumstances = next((bar for bar in bars() if 'ircumstances' in bar), 'no such bar')
press('What changed the outcome', circumstances)
tap.check(wait_for(lambda: find(window.frame, {'panel', 'grouping', 'filler'}, 'Claims')), 'and what is assumed to the evidence', bars())
key('ctrl+4')
wait_for(lambda: part('What changed the outcome'))

# The map: its cells, and its point moved by keys.
tap.check(wait_for(lambda: len(names(part('Map of U.S. military aid'), {'table cell', 'cell'})) == 289, 60), 'each point of the map has its cell',
          len(names(part('Map of U.S. military aid'), {'table cell', 'cell'})))
cells = names(part('Map of U.S. military aid'), {'table cell', 'cell'})
tap.check(cells and cells[0].startswith('U.S. military aid 0.0 EUR bn a month, Inches to miles 0: ') and 'phantom peace in' in cells[0],
          'and says its values', cells[:1])
tap.check('Inches to miles 0:' in part('Map of U.S. military aid').get_description(), 'the point says where it is',
          part('Map of U.S. military aid').get_description())

# A goal.
find(part('What would gain most'), BUTTON, 'Search').get_action_iface().do_action(0)
tap.check(wait_for(lambda: 'The best found in' in texts(part('What would gain most')), 60), 'a search says what it found',
          texts(part('What would gain most')))
tap.check('settings do nearly as well' in texts(part('What would gain most')), 'and how flat it is')
act('Use these settings')
tap.check(wait_for(lambda: 'Of settings no longer shown' in texts(part('What would gain most'))), 'which can be used')

# Single futures.
key('ctrl+2')
wait_for(lambda: find(window.frame, BUTTON, 'Single futures'))
act('Single futures')
tap.check(wait_for(lambda: 'Ends as “' in texts(part('One future'))), 'one future says how it ends', texts(part('One future')))
tap.check(wait_for(lambda: 'week 44 of 44' in texts(part('One future'))), 'all weeks are shown first')
before = texts(part('One future'))
act('A typical future: 90 in 100')
tap.check(wait_for(lambda: texts(part('One future')) != before), 'a typical one can be chosen')

window.close()
tap.end()
