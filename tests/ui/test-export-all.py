# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of each chart into one folder, from the menu to the files: nothing is replaced unasked."""
import pathlib
import subprocess
import tempfile

from gi.repository import Gio, GLib

from inches_window import BUTTON, Tap, Window, children, count_announced, find, key, rest, steady, texts, wait_for

tap = Tap(6)
folder = tempfile.TemporaryDirectory()
place = pathlib.Path(folder.name)
window = Window()


def find_window(name):
    return next((frame for frame in children(window.find_application()) if (frame.get_name() or '').startswith(name)), None)


def ask_for_all():
    """The menu's action, then the folder's name in the toolkit's own dialog."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        'org.example.Inches', '/org/example/Inches/window/1', 'org.gtk.Actions', 'Activate',
        GLib.Variant('(sava{sv})', ('export-all', [], {})), None, 0, -1)
    dialog = wait_for(lambda: find_window('Folder for a picture'))
    steady(count_announced, 0.5)
    rest(dialog, 12)
    key('ctrl+l')
    steady(count_announced, 0.3)
    key('ctrl+a')
    subprocess.run(['xdotool', 'type', '--delay', '8', folder.name], check=True)
    rest(dialog, 3)
    key('Return')
    return wait_for(lambda: not find_window('Folder for a picture'))


def answer(button):
    question = wait_for(lambda: find_window('Replace '))
    words = texts(question) if question else ''
    wait_for(lambda: find(question, BUTTON, button)).get_action_iface().do_action(0)
    wait_for(lambda: not find_window('Replace '))
    return words


keep = place / 'ladder.png'
keep.write_bytes(b'of another day')
tap.check(ask_for_all(), 'a folder is chosen')
words = answer('Cancel')
tap.check('ladder.png' in words and 'timeline.png' not in words, 'what is there already is named', words)
tap.check([path.name for path in place.iterdir()] == ['ladder.png'] and keep.read_bytes() == b'of another day',
          'told not to, it saves nothing', list(place.iterdir()))
ask_for_all()
answer('Replace')
tap.check(wait_for(lambda: len(list(place.glob('*.png'))) >= 12 and all(path.read_bytes().startswith(b'\x89PNG') for path in place.iterdir())),
          'told to, it saves a picture of each chart', sorted(path.name for path in place.iterdir()))
closing = f'{len(list(place.iterdir()))} pictures saved in {place.name}'
tap.check(wait_for(lambda: closing in window.get_said()), 'and says how many are where', closing)

# A folder with the name of the second picture cannot be replaced: the first was.
second = place / 'outlook.png'
second.unlink()
second.mkdir()
ask_for_all()
answer('Replace')
told = wait_for(lambda: find_window('Not all was saved')) or find_window('The pictures are not saved')
tap.check(told and told.get_name() == 'Not all was saved' and 'was saved, no more: ' in texts(told), 'what stopped on the way is not called unsaved',
          told and (told.get_name(), texts(told)))
window.close()

tap.end()
