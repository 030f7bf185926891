# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the record, as a user without a mouse and a screen reader meet them: tables, then and now, precedents."""
import json
import os
import pathlib
import subprocess
import tempfile

from gi.repository import Atspi

from inches_window import BUTTON, Tap, Window, children, find, focus_after, key, open_choice, rest, texts, wait_for, write

PAGE = {'panel', 'filler', 'grouping'}
ROW = {'table row'}
RECORD = json.loads(pathlib.Path(os.environ['INCHES_DATA_DIR'], 'chronicle.json').read_text('utf-8'))
OF_PERIODS = f' of {len(RECORD["periods"])} lines'
ALL_PERIODS = f'{len(RECORD["periods"])}{OF_PERIODS}'
ALL_EVENTS = '{0} of {0} lines'.format(len(RECORD['events']))

Atspi.set_timeout(60000, 60000)  # ms; a sorted table has thousands of cells to tell of
tap = Tap(26)
window = Window()
found = {}


def focus():
    subprocess.run(['xdotool', 'windowfocus', '--sync', window.id], check=False)


def find_but_in_tables(start, name):
    if start is None or start.get_role_name() in ('tree table', 'table'):
        return None
    if start.get_role_name() in BUTTON and (start.get_name() or '').startswith(name):
        return start
    return next((found for found in (find_but_in_tables(start.get_child_at_index(i), name) for i in range(start.get_child_count())) if found),
                None)


def act(name):
    find_but_in_tables(window.frame, name).get_action_iface().do_action(0)
    window.rest(8)


def texts_but_tables(start):
    """A table has thousands of cells, which take a screen reader's way a minute."""
    if start is None or start.get_role_name() in ('tree table', 'table'):
        return ''
    parts = [start.get_name() or ''] + [texts_but_tables(start.get_child_at_index(i)) for i in range(start.get_child_count())]
    return '\n'.join(part for part in parts if part)


def sort(*keys):
    """Opens the menu, whose button is inside another of its name, and goes to a line of it."""
    outer = find(window.frame, BUTTON, 'Sort')
    focus_after(lambda: (find(outer.get_child_at_index(0), BUTTON) or outer).get_action_iface().do_action(0), window.frame)
    key(*keys)


def choose_table(number):
    open_choice(find(page(), {'combo box'}, 'Table shown'))
    key('Home', *(['Down'] * number), 'Return')


def page():
    """Kept: the way to it leads past all of the timeline."""
    if 'page' not in found:
        found['page'] = wait_for(lambda: find(window.frame, PAGE, 'Table'))
    return found['page']


def rows(name='Events', most=3):
    """The first lines of the table of this name; others may be there, hidden."""
    if name not in found:
        table = wait_for(lambda: find(page(), {'tree table', 'table'}, name))
        found[name] = find(table, {'list'}, 'Lines') or table
    return [found[name].get_child_at_index(i) for i in range(min(found[name].get_child_count(), most))]


def first_row(name='Events'):
    return rows(name, 1)[0].get_name()


def readout(start=None):
    """At the foot: the last child."""
    start = start or page()
    return texts(start.get_child_at_index(start.get_child_count() - 1))


def selected():
    return [row.get_name() for row in rows('Events', 400) if row.get_state_set().contains(Atspi.StateType.SELECTED)]


def get_page():
    return next((name for name in ('Timeline', 'Outlook', 'Table')
                 if find(window.frame, BUTTON, name).get_state_set().contains(Atspi.StateType.PRESSED)), None)


# The table of events.
key('ctrl+5')
tap.check(wait_for(lambda: get_page() == 'Table'), 'Ctrl+5 shows the table', get_page())
tap.check(wait_for(lambda: first_row().startswith('Date: 22 February 2014; Event: Ukraine')), 'a line is read with the names of its columns',
          first_row())
tap.check('Contested: contested' in first_row() and 'Best source: official statement' in first_row(), 'flags and grades are words', first_row())
cells = [rows()[0].get_child_at_index(i) for i in range(rows()[0].get_child_count())]
tap.check(len(cells) == 9 and texts(cells[2]).endswith('Politics'), 'and so is each cell', [texts(cell) for cell in cells])
tap.check(ALL_EVENTS in readout(), 'the foot says how many lines there are', readout())

# A shorter table, whose lines a screen reader is told of sooner. Sorted from the menu.
choose_table(1)
wait_for(lambda: ALL_PERIODS in readout())
sort('Down', 'Down', 'Down', 'Return')
tap.check(wait_for(lambda: 'sorted by' in readout()), 'the menu sorts', readout())
first = first_row('Periods')
sort('Up', 'Return')
tap.check(wait_for(lambda: 'from the last' in readout() and first_row('Periods') != first), 'and the other way about', readout())

# Typed words.
write(page(), 'Show lines with these words', 'minsk')
tap.check(wait_for(lambda: OF_PERIODS in readout() and ALL_PERIODS not in readout()), 'words leave lines out', readout())
tap.check(wait_for(lambda: 'insk' in first_row('Periods')), 'all that are left have them', first_row('Periods'))
act('Show all')
tap.check(wait_for(lambda: ALL_PERIODS in readout()), 'Show all shows all again', readout())

# Selected, copied, opened.
focus()
key('ctrl+1', 'ctrl+5')
wait_for(lambda: get_page() == 'Table')
key('Home', 'space', 'shift+Down')
tap.check(wait_for(lambda: '2 selected' in readout()), 'Shift and an arrow select several lines', readout())
key('ctrl+c')
key('shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'ctrl+v')  # past the buttons into the entry
tap.check(wait_for(lambda: ' 0' + OF_PERIODS in readout()), 'Ctrl+C copies them: no line has all of the words pasted', readout())
write(page(), 'Show lines with these words', '')
wait_for(lambda: ALL_PERIODS in readout())
choose_table(0)
wait_for(lambda: ALL_EVENTS in readout())
focus()
key('ctrl+1', 'ctrl+5')
key('Home', 'Return')
title = first_row().partition('Event: ')[2].partition(';')[0]
tap.check(wait_for(lambda: get_page() == 'Timeline'), 'Enter goes to the timeline', get_page())
tap.check(title and wait_for(lambda: title in texts(window.get_timeline())), 'with the card of the event', title)
key('Escape', 'Right')
window.rest()
focused = wait_for(window.get_focused) or ''
key('ctrl+5')
tap.check(wait_for(lambda: any(line.partition('Event: ')[2].partition(';')[0] in focused for line in selected())),
          'what is selected on the timeline is selected in the table', (focused, selected()))

# The model's tables, and a series.
choose_table(4)
tap.check(wait_for(lambda: first_row('Outcomes').startswith('Outcome: Inches gained')), 'outcomes are a table', first_row('Outcomes'))
tap.check('Illustrative model of one argument. Not a forecast.' in texts_but_tables(page()), 'which says what it is not')
choose_table(2)
tap.check(wait_for(lambda: first_row('Series').startswith('Id: ')), 'series are a table', first_row('Series'))

# As a file: the lines that are shown, in a folder that is there.
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / 'few.csv'
    find_but_in_tables(page(), 'Save as CSV').get_action_iface().do_action(0)
    asked = wait_for(lambda: next((frame for frame in children(window.find_application()) if frame.get_name() == 'Save the table'), None))
    rest(asked, 12)
    key('ctrl+a')
    subprocess.run(['xdotool', 'type', '--delay', '8', str(path)], check=True)
    key('Return')
    tap.check(wait_for(lambda: 'few.csv saved' in window.get_said()), 'the table is saved, and its name said')
    lines = path.read_text(encoding='utf-8').splitlines() if path.exists() else []
    tap.check(lines and lines[0].startswith('id,') and f' {len(lines) - 1} lines' in readout(), 'with all its lines', (lines[:2], readout()))

# Then and now.
focus()
key('ctrl+7')
then_now = wait_for(lambda: find(window.frame, PAGE, 'Then and now'))
tap.check(then_now and 'not a likeness' in texts(then_now), 'Ctrl+7 shows then and now')
key('Right')
tap.check(wait_for(lambda: 'days before: ' in readout(then_now)), 'arrow keys go through its events', readout(then_now))
key('shift+Right')
tap.check(wait_for(lambda: 'laid on 11 February 2025' in find(then_now, None, 'Then and now chart').get_description()),
          'Shift and an arrow shift it by a day', find(then_now, None, 'Then and now chart').get_description())

# Precedents.
focus()
key('ctrl+1')
act('Precedents')
precedents = wait_for(lambda: find(window.frame, None, 'Precedents chart'))
tap.check(precedents and 'Ten principles among 35 states' in precedents.get_description(), 'one click shows the precedents',
          precedents and precedents.get_description())
focus()
key('Down', 'Return')
tap.check(wait_for(lambda: 'Notes by Harry S. Truman' in texts_but_tables(window.frame)), 'Enter shows the card of one with its sources')
key('Escape')
tap.check(window.process.poll() is None, 'the program goes on')
window.close()

tap.end()
