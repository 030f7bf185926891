# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of evidence, as a sceptic without a mouse and a screen reader meet it."""
import time

from inches_window import BUTTON, Tap, Window, ask, children, find, key, read, texts, wait_for

tap = Tap(14)
window = Window()


def page():
    return find(window.frame, {'panel', 'grouping', 'filler'}, 'Evidence')


def act(name):
    button = wait_for(lambda: find(page(), BUTTON, name))
    return bool(button and button.get_action_iface().do_action(0))


LISTS = {'Claims', 'Coefficients', 'Properties', 'Literature'}  # hundreds of widgets: whoever wants one of them begins there


def part(name, start=None):
    for child in children(start or page()):
        if ask(child.get_role_name) in BUTTON:
            continue
        called = ask(child.get_name)
        if called == name:
            return child
        found = None if called in LISTS else part(name, child)
        if found:
            return found
    return None


def lines(name):
    """The names of all its lines."""
    found = []
    read(part(name), found)
    return [line for line in found if line]


def has(name, words):
    return any(words in line for line in lines(name))


def buttons(start):
    """All buttons below, in order; what is inside one is part of its name."""
    if start is None:
        return
    for child in children(start):
        if ask(child.get_role_name) in BUTTON:
            yield child
        else:
            yield from buttons(child)


def button_with(start, words):
    return next((button for button in buttons(start) if words in ask(button.get_name)), None)


def names(start):
    return [ask(button.get_name) for button in buttons(start)]


key('ctrl+6')
tap.check(wait_for(page), 'Ctrl+6 shows the evidence')
wait_for(lambda: sum('(built into the model)' in name for name in names(part('Claims'))) == 21)  # what is below the edge follows
claims = lines('Claims')
tap.check(any(line.startswith('Record agrees: C02  Russia annexed') for line in claims), 'a claim is told with its verdict', claims[:5])
tap.check(sum(line.startswith(('Record agrees: C', 'Record differs: C', 'Contested: C', 'Not checkable: C')) and 'Op-ed:' not in line
              for line in claims) == 40, 'all forty are there')
tap.check(sum('(built into the model)' in line for line in claims) == 21, 'what is built in is told apart')
tap.check(sum('Op-ed:' in line and line.startswith(('Record ', 'Contested', 'Not checkable')) for line in claims) == 7,
          'and where op-ed and record part')

# An edit breaks what the model promises, and undo mends it.
act('Coefficients')
wait_for(lambda: button_with(part('Coefficients'), 'lH: ')).get_action_iface().do_action(0)
entry = wait_for(lambda: find(part('Coefficients'), {'spin button'}, 'Value of lH'))
tap.check(entry, 'a coefficient can be edited where it is told')
act('Properties')
row = wait_for(lambda: button_with(part('Properties'), 'Holds: S07'))
promised = names(part('Properties'))
tap.check(row and not any('Does not hold' in name for name in promised), 'all that the model promises holds', promised[:4])
began = time.monotonic()
entry.get_value_iface().set_current_value(-1)
tap.check(wait_for(lambda: 'Does not hold: S07' in ask(row.get_name)), 'an edit that breaks a property is seen', ask(row.get_name))
print(f'# after {time.monotonic() - began:.1f} s', flush=True)
find(window.frame, BUTTON, 'Undo').get_action_iface().do_action(0)
tap.check(wait_for(lambda: ask(row.get_name).startswith('Holds: S07')), 'and undo restores it', ask(row.get_name))

# What a sceptic does: what happened, the other sheet, what is built in.
act('What happened')
tap.check(wait_for(lambda: button_with(part('Early 2025'), 'Miss: Civilians killed')), 'what happened is told, misses too')
sheet = part('Sheet in use')
tap.check(wait_for(lambda: 'small steps are ahead' in texts(sheet)), 'with the order of the two ways', texts(sheet))
find(sheet, BUTTON, 'Load the sheet of an advocate of miles').get_action_iface().do_action(0)
tap.check(wait_for(lambda: 'one document is ahead' in texts(part('Sheet in use'))), 'which the sheet of miles turns', texts(part('Sheet in use')))
tap.check('miles' in texts(part('Sheet in use')).split('\n')[1].lower(), 'and the sheet in use is named', texts(part('Sheet in use')))
act('Claims')
row = wait_for(lambda: button_with(part('Claims'), '(built into the model)'))
row.get_action_iface().do_action(0)
tap.check(wait_for(lambda: 'the model' in texts(row.get_parent()).lower().replace('(built into the model)', '')),
          'which claims are built in can be read, and how', texts(row.get_parent())[:400])

window.close()
tap.end()
