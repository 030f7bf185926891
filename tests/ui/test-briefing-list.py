# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a briefing, made and put in order by keyboard and screen reader."""
import subprocess

from inches_window import Atspi, Tap, Window, ask, children, find, key, texts, wait_for

tap = Tap(11)


def find_window(heading):
    application = window.find_application()
    return next((frame for frame in children(application) if ask(frame.get_name) == heading), None) if application else None


def find_id():
    return subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Briefing$'],
                          capture_output=True, text=True, timeout=15, check=True).stdout.split()[-1]


def give_keyboard(identity):
    """What a window manager does for the window that is wanted."""
    subprocess.run(['xdotool', 'windowfocus', '--sync', identity], check=True)


def names():
    """Of the steps, in their order, without their numbers."""
    steps = find(briefing, {'list', 'list box'}, 'Steps of the briefing')
    rows = [ask(row.get_name) for row in children(steps)] if steps else []
    return [name.split('. ', 1)[-1].split(',')[0] for name in rows]


def are(*wanted):
    return wait_for(lambda: names() == list(wanted))


def title():
    return find(briefing, {'text', 'entry'}, 'Title')


window = Window()
key('ctrl+b')
briefing = wait_for(lambda: find_window('Briefing'))
tap.check(briefing and 'No steps yet' in texts(briefing), 'Ctrl+B opens the steps, of which there are none')
give_keyboard(find_id())

# Made from what the window shows, from here and from there.
key('ctrl+shift+b')
tap.check(are('Timeline'), 'what the window shows is added', names())
give_keyboard(window.id)
key('ctrl+2', 'ctrl+shift+b')
tap.check(are('Timeline', 'Outlook'), 'and what it shows now, from there', names())
give_keyboard(find_id())
tap.check(ask(title().get_name) == 'Title', 'what is typed into has one name', ask(title().get_name))

# The one that is chosen has its words beside it.
key('ctrl+d')
tap.check(are('Timeline', 'Timeline', 'Outlook'), 'Ctrl+D duplicates', names())
Atspi.EditableText.set_text_contents(title(), 'What we knew')
tap.check(are('Timeline', 'What we knew', 'Outlook'), 'it is renamed', names())

# In the list, by keys alone.
key('alt+Up')
tap.check(are('What we knew', 'Timeline', 'Outlook'), 'Alt+Up moves it up', names())
key('alt+Down', 'alt+Down')
tap.check(are('Timeline', 'Outlook', 'What we knew'), 'Alt+Down moves it down', names())
key('ctrl+z', 'ctrl+z')
tap.check(are('What we knew', 'Timeline', 'Outlook'), 'each move is undone by itself', names())
key('Delete')
wait_for(lambda: len(names()) == 2)
removed = names()
key('ctrl+z')
tap.check(len(removed) == 2 and are('What we knew', 'Timeline', 'Outlook'), 'Delete removes, undo brings back', removed)
key('Escape')
tap.check(wait_for(lambda: not find_window('Briefing')) and window.frame.get_name().startswith('•'), 'Escape closes it; the document is not saved yet',
          window.frame.get_name())
window.close()

tap.end()
