# SPDX-License-Identifier: GPL-3.0-or-later
"""A briefing that ships, presented: what the room sees and what the presenter sees, by keyboard and screen reader."""
import os
import subprocess

from inches_window import BUTTON, Atspi, Tap, Window, ask, children, find, key, texts, wait_for

tap = Tap(27)
TITLE = 'inches-not-miles.inches · Inches'
BRIEFING = os.path.join(os.environ['INCHES_DATA_DIR'], 'briefings', 'inches-not-miles.inches')
ROOM = 'Inches, not miles: audience view'


def find_window(heading):
    application = window.find_application()
    return next((frame for frame in children(application) if ask(frame.get_name).startswith(heading)), None) if application else None


def take_keyboard(name):
    """What a window manager does for the window that is wanted."""
    found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{name}$'],
                           capture_output=True, text=True, timeout=15, check=True).stdout.split()
    subprocess.run(['xdotool', 'windowfocus', '--sync', found[-1]], check=True)


def room_sees(title):
    slide = find(room, {'image', 'img', 'icon'})
    return slide and ask(slide.get_name).startswith(title)


def room_reads():
    slide = find(room, {'image', 'img', 'icon'})
    return ask(slide.get_description) if slide else ''


def find_status(words, node=None):
    """Where the console tells screen readers so; not in lists and the panel, which hold much else."""
    node = node or console
    role = ask(node.get_role_name)
    if role in {'status bar', 'statusbar'} and words in ask(node.get_name):
        return node
    if role in {'list', 'list box', 'landmark', 'image'}:
        return None
    return next(filter(None, (find_status(words, child) for child in children(node))), None)


def status(words):
    return wait_for(lambda: find_status(words))


def is_over(words):
    return wait_for(lambda: not find_status(words))


def explore():
    return find(console, {'panel', 'grouping'}, 'Explore')


def write_into(name, words):
    Atspi.EditableText.set_text_contents(wait_for(lambda: find(console, {'text', 'entry'}, name)), words)


def press(words):
    wait_for(lambda: find(console, BUTTON, words)).get_action_iface().do_action(0)


window = Window(BRIEFING, title=TITLE)
key('F5')
room = wait_for(lambda: find_window(ROOM))
tap.check(room and wait_for(lambda: room_sees('Inches, not miles')), 'F5 shows the room the first slide')
take_keyboard(ROOM)
key('F6')
console = wait_for(lambda: find_window('Console'))
tap.check(console and status('1. Inches, not miles'), 'F6 brings the console')
tap.check('no forecast' in texts(console) and wait_for(lambda: 'Next: 2. Minsk' in texts(console)), 'it has notes, and what comes next')
tap.check(wait_for(lambda: find(console, None, '2. Minsk: two agreements')) and find(console, BUTTON, 'Overview')
          and 'time of day' in texts(console), 'a screen reader comes across steps, times and commands', texts(console))
take_keyboard('Console')
waits = 'the next slide waits' in texts(console)
key('s')
tap.check(waits and wait_for(lambda: 'the next slide waits' not in texts(console)), 'S asks for what the room would see too early')

# The way: keys of clickers, and those of the presenter.
key('Next')
tap.check(status('2. Minsk') and wait_for(lambda: room_sees('Minsk: two agreements')), 'Page Down goes on, here and in the room')
key('n', 'p', 'BackSpace')
tap.check(status('1. Inches, not miles') and wait_for(lambda: room_sees('Inches, not miles')), 'N, P and Backspace go on and back')
key('g')
write_into('Go to step', '99')
tap.check(status('No step of that name; numbers go from 1 to 12'), 'there is no step 99, and it says so')
write_into('Go to step', 'how far')
found = status('9. How far would inches go?')
key('Return')
tap.check(found and status('9. How far would inches go? (question)'), 'G goes to a step by a part of its name')

# Guess first: nothing of the answer before.
asked = wait_for(lambda: room_sees('How far') and room_reads())
tap.check(asked and '5.1' not in asked, 'a question tells nothing of the answer', asked)
find(console, {'spin button'}, 'Inches gained').get_value_iface().set_current_value(8)
tap.check(status('The guess: 8 inches gained'), 'the guess of the room is taken')
key('Tab', 'b')
black = status('Black')
key('b', 'Escape')
tap.check(black and is_over('Black') and find_window(ROOM), 'a field of a number leaves letters to presenting, and Escape leaves it')
take_keyboard(ROOM)
key('space')
tap.check(wait_for(lambda: 'Guess 8.0, model 5.1: 2.9 inches apart.' in room_reads()), 'the next key shows it beside the answer', room_reads())
take_keyboard('Console')

# What the room sees instead.
key('b')
tap.check(status('Black: the room sees nothing'), 'B blanks')
key('period', 'f')
tap.check(status('Frozen: the room sees 9'), 'the point ends that, F freezes')
key('Right')
tap.check(status('10. The ladder') and room_sees('How far'), 'the presenter goes on alone')
key('f')
tap.check(wait_for(lambda: room_sees('The ladder')) and is_over('Frozen'), 'F lets the room come along')

# What if? The document learns nothing of it.
key('e')
slider = wait_for(lambda: find(explore(), {'slider'}, 'Oil price'))
before = room_reads()
slider.get_value_iface().set_current_value(45)
tried = status('Oil price (Brent) 73 → 45 USD a barrel')
tap.check(tried and wait_for(lambda: 'Oil price (Brent) 73 → 45' in texts(explore())) and room_reads() == before,
          'E explores: the room stays where it is')
press('Drop, back to the path')
tap.check(is_over('Frozen') and status('10. The ladder') and room_reads() == before, 'what was tried is dropped')
key('e')
slider = wait_for(lambda: find(explore(), {'slider'}, 'Oil price'))
wait_for(lambda: round(slider.get_value_iface().get_current_value()) == 73)
slider.get_value_iface().set_current_value(45)
status('Oil price (Brent) 73 → 45 USD a barrel')
press('Send over')
tap.check(wait_for(lambda: 'Oil price (Brent) 73 → 45' in room_reads()) and status('Sent over: Inches: Oil price'), 'or sent over', room_reads())
key('Escape')
tap.check(wait_for(lambda: room_reads() == before) and is_over('Sent over'), 'one key leads back to the path')

# All steps at a glance.
key('o')
tap.check(wait_for(lambda: window.get_focused() == '10. The ladder: which steps hold'), 'O shows all steps, with the keyboard on this one',
          window.get_focused())
key('Home', 'Return')
tap.check(status('1. Inches, not miles') and wait_for(lambda: room_sees('Inches, not miles')), 'one of them is gone to')

key('Escape')
tap.check(wait_for(lambda: not find_window('Console') and not find_window(ROOM)), 'Escape ends it, in both windows')
# Without a console, E and O open one, and Escape closes that first.
for letter, opened in (('e', explore), ('o', lambda: window.get_focused() == '1. Inches, not miles')):
    take_keyboard(TITLE)
    key('F5')
    room = wait_for(lambda: find_window(ROOM))
    take_keyboard(ROOM)
    key(letter)
    console = wait_for(lambda: find_window('Console'))
    take_keyboard('Console')
    shown = console and wait_for(opened)
    key('Escape')
    tap.check(shown and status('1. Inches, not miles') and find_window(ROOM), f'{letter.upper()} opens the console, Escape leads to the path',
              window.get_focused())
    key('Escape')
    wait_for(lambda: not find_window('Console') and not find_window(ROOM))

oil = wait_for(lambda: find(window.frame, {'slider'}, 'Oil price'))
tap.check(window.frame.get_name() == TITLE and round(oil.get_value_iface().get_current_value()) == 73, 'the document is as it was', window.frame.get_name())
window.close()

tap.end()
