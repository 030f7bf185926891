# SPDX-License-Identifier: GPL-3.0-or-later
"""An event of the user's own is added, changed and taken out by keyboard, as a screen reader meets it."""
import pathlib

from inches_window import BUTTON, Tap, Window, ask, children, find, key, rest, texts, wait_for, write
from gi.repository import Atspi

tap = Tap(17)
window = Window()
recovery = pathlib.Path(window.state.name) / 'inches' / 'recovery'


def find_dialog(name):
    application = window.find_application()
    return next((frame for frame in (children(application) if application else []) if ask(frame.get_name) == name), None)


def find_mark(part):
    """Through all that is on the timeline, and the card over it."""
    left = [window.get_timeline()]
    while left:
        node = left.pop()
        if part in ask(node.get_name):
            return node
        left += children(node)
    return None


def open_dialog(act, name):
    act()
    dialog = wait_for(lambda: find_dialog(name))
    wait_for(lambda: has_keyboard(dialog, 'Title'))
    return dialog


def has_keyboard(dialog, name):
    """A form that opens does not announce where the keyboard is: asked, it tells."""
    entry = dialog and find(dialog, {'text', 'entry'}, name)
    return entry and entry.get_state_set().contains(Atspi.StateType.FOCUSED)


def press(button):
    """What a button that may not have come does; the checks that follow tell."""
    if button:
        button.get_action_iface().do_action(0)


def wait_for_words(dialog, words):
    return wait_for(lambda: (lambda all: all if words in all else '')(texts(dialog))) or texts(dialog)


dialog = open_dialog(lambda: key('ctrl+shift+e'), 'Add own event')
tap.check(has_keyboard(dialog, 'Title'), 'a key opens the form, with the keyboard in its title')
fields = ['Title', 'Date', 'Title of the source', 'Publisher', 'Address', 'Who', 'Where', 'Label on the timeline']
missing = [name for name in fields if not find(dialog, {'text', 'entry'}, name)]
missing += [name for name in ['Drawn as', 'Importance'] if not find(dialog, {'combo box'}, name)]
tap.check(not missing and find(dialog, None, 'Contested') and find(dialog, {'text', 'text area', 'text box'}, 'Text'),
          'all that is asked has a name', missing)

key('ctrl+Return')
said = wait_for_words(dialog, 'A title is needed.')
tap.check('A title is needed.' in said and has_keyboard(dialog, 'Title'), 'what is missing is said, and where it is the keyboard is',
          said[:200])

title = find(dialog, {'text', 'entry'}, 'Title')
write(dialog, 'Title', 'Talks in a third place')
key('Escape')
question = wait_for(lambda: find_dialog('Discard what you typed?'))
tap.check(question and find(question, BUTTON, 'Discard') and find(question, BUTTON, 'Keep writing'),
          'what was typed is not dropped without a question')
key('Return')
wait_for(lambda: not find_dialog('Discard what you typed?'))
tap.check(find_dialog('Add own event') and Atspi.Text.get_text(title, 0, 40) == 'Talks in a third place',
          'the key that is offered first goes on with it')
write(dialog, 'Date', '2024-02-30')
key('ctrl+Return')
said = wait_for_words(dialog, 'the calendar has no such day')
tap.check('the calendar has no such day. Dates are written 2024-05-03, 3 May 2024' in said,
          'a date that is none is told with what is wrong and the forms that there are', said[:300])
tap.check(wait_for(lambda: has_keyboard(dialog, 'Date')), 'the keyboard is where it is to be mended')
tap.check(not list(recovery.glob('*.inches')) and not find_mark('Talks in a third place'), 'nothing has changed till then')

write(dialog, 'Date', '2024-05~/2024-07')
said = wait_for_words(dialog, 'Read as:')
tap.check('Read as: about May 2024 to July 2024' in said, 'a date is told as it is understood', said[:300])
write(dialog, 'Address', 'https://a.example/')
key('ctrl+Return')
tap.check(wait_for(lambda: not find_dialog('Add own event')), 'the form goes')
mark = wait_for(lambda: find_mark('Talks in a third place, your own'))
tap.check(mark, 'the event is on the timeline, and says whose it is')
kept = wait_for(lambda: any('Talks in a third place' in file.read_text() for file in recovery.rglob('*') if file.is_file()))
tap.check(kept, 'what was added reaches a recovery file')

edit = wait_for(lambda: find_mark('Edit this own entry'))
tap.check(edit, 'its card comes')
dialog = open_dialog(lambda: press(edit), 'Edit own event')
date = dialog and find(dialog, {'text', 'entry'}, 'Date')
tap.check(date and wait_for(lambda: Atspi.Text.get_text(date, 0, 40) == '2024-05~/2024-07', 5), 'its card opens the form with what it says')
write(dialog, 'Title', 'Talks in a fourth place')
key('ctrl+Return')
tap.check(wait_for(lambda: find_mark('Talks in a fourth place') and not find_mark('Talks in a third place')),
          'the event is changed in its place')

wait_for(lambda: not find_dialog('Edit own event'))
lane = wait_for(lambda: find_mark('Your own, lane'))
press(wait_for(lambda: find_mark('Remove this own entry')))
tap.check(lane and wait_for(lambda: not find_mark('Your own, lane')), 'its card takes it out, and the lane with it')
rest(window.frame)
key('ctrl+z')
wait_for(lambda: find_mark('Talks in a fourth place'))
key('ctrl+z')
tap.check(wait_for(lambda: find_mark('Talks in a third place')), 'each was one step, which undo takes back')

window.close()
tap.end()
