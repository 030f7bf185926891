# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of events becomes part of the document, as a screen reader meets it: faults, import, rows, table, undo."""
import pathlib
import tempfile

from inches_window import BUTTON, Tap, Window, ask, find, key, texts, wait_for

tap = Tap(11)
folder = tempfile.TemporaryDirectory()
path = pathlib.Path(folder.name) / 'visits.csv'
path.write_text('date;title;importance;text\n'
                '20.05.2019;Visit to Stanytsia;1;The group crossed the bridge.\n'
                '2020-03;Bridge reopened;2;\n'
                '31.02.2021;A day that is not;2;\n'
                '2022-06-10;Grain talks prepared;1;\n'
                '2024-11-05;;3;no title\n', encoding='utf-8')


def find_dialog(name):
    application = window.find_application()
    frames = [application.get_child_at_index(i) for i in range(application.get_child_count())] if application else []
    return next((frame for frame in frames if frame and ask(frame.get_name) == name), None)


def walk(start, wanted):
    """Like find(), but through what is large too."""
    if wanted(ask(start.get_name)):
        return start
    for i in range(ask(start.get_child_count, 0)):
        child = ask(lambda: start.get_child_at_index(i), None)
        found = child and walk(child, wanted)
        if found:
            return found
    return None


def on_timeline(part):
    timeline = window.get_timeline()
    return walk(timeline, lambda name: part in name)


window = Window(str(path))
dialog = wait_for(lambda: find_dialog('Import'))
tap.check(dialog, 'a file of events given to the program is shown before anything is taken')

words = wait_for(lambda: (lambda all: all if '2 rows are at fault' in all else '')(texts(dialog))) or texts(dialog)
tap.check('visits.csv: 5 rows, 3 events; 2 rows are at fault and left out' in words, 'it says how much is at fault', words[:400])
tap.check('Line 4, character 1' in words and '31.02.2021' in words, 'a date that is none is told with its line')
tap.check('Line 6, character 12' in words and 'the title must not be empty' in words, 'so is a title that is missing')
tap.check('Found: Semicolon' in words and 'Found: Unicode' in words, 'what was found out about the file is said')
tap.check(find(dialog, {'combo box'}, 'Column “title” is taken for'), 'what a column is taken for can be changed')

wait_for(lambda: find(dialog, BUTTON, 'Import 3 events')).get_action_iface().do_action(0)
tap.check(wait_for(lambda: not find_dialog('Import')), 'it is imported with the key that is offered first')

lane = wait_for(lambda: on_timeline('Your own, lane'))
tap.check(lane, 'own events have a lane that says so')
mark = wait_for(lambda: on_timeline('Visit to Stanytsia, your own, not checked'))
tap.check(mark and ask(mark.get_name).startswith('20 May 2019, your own'), 'an own event says that nobody checked it',
          mark and mark.get_name())

key('ctrl+5')
table = wait_for(lambda: find(window.frame, {'panel', 'grouping'}, 'Table'))
cell = wait_for(lambda: walk(table, lambda name: name == 'Visit to Stanytsia'))
whose = cell and walk(table, lambda name: name == 'your own')
tap.check(cell and whose, 'the table has it, and a column that says whose it is')

key('ctrl+1')
window.rest()
key('ctrl+z')
tap.check(wait_for(lambda: not on_timeline('Your own, lane')), 'one step of undo takes all of it out again')

window.close()
tap.end()
