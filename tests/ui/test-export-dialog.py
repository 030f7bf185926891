# SPDX-License-Identifier: GPL-3.0-or-later
"""The export dialog from the button to the file, as a user without a mouse and a screen reader meet it."""
import os
import pathlib
import shutil
import subprocess
import tempfile

from gi.repository import Atspi, Gio, GLib

from inches_window import BUTTON, Tap, Window, choose, count_announced, find, key, rest, steady, texts, wait_for, write

tap = Tap(22)


def find_window(window, name):
    """Looks at windows only: the toolkit complains if what is going away is asked about."""
    application = window.frame.get_parent()
    frames = [application.get_child_at_index(i) for i in range(application.get_child_count())]
    return next((frame for frame in frames if frame and frame.get_name() == name), None)


def find_dialog(window):
    return find_window(window, 'Export')


def open_dialog(window):
    key('ctrl+e')
    return wait_for(lambda: find_dialog(window))


def is_closed(window):
    return wait_for(lambda: not find_dialog(window))


def press_close(start):
    if start.get_description() == 'Close the window':
        start.get_action_iface().do_action(0)
    for i in range(start.get_child_count()):
        press_close(start.get_child_at_index(i))


def save(window, dialog, path):
    find(dialog, BUTTON, 'Save').get_action_iface().do_action(0)
    wait_for(lambda: find_window(window, 'Save the picture'))
    steady(count_announced, 0.5)
    rest(dialog, 12)
    key('ctrl+a')
    subprocess.run(['xdotool', 'type', '--delay', '8', path], check=True)
    key('Return')
    return wait_for(lambda: os.path.exists(path) and os.path.getsize(path) > 0)


def read(path):
    with open(path, 'rb') as file:
        return file.read()


class FileManager:
    """Answers in the place of the desktop's file manager and keeps what it is asked to show."""

    FACE = """<node><interface name="org.freedesktop.FileManager1"><method name="ShowItems">
        <arg type="as" name="uris" direction="in"/><arg type="s" name="startup" direction="in"/></method></interface></node>"""

    def __init__(self):
        self.shown = []
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.connection.register_object('/org/freedesktop/FileManager1', Gio.DBusNodeInfo.new_for_xml(self.FACE).interfaces[0],
                                        self.called_cb, None, None)
        Gio.bus_own_name_on_connection(self.connection, 'org.freedesktop.FileManager1', Gio.BusNameOwnerFlags.NONE, None, None)

    def called_cb(self, connection, sender, path, face, method, arguments, invocation):
        self.shown += arguments.unpack()[0]
        invocation.return_value(None)

    def get_shown(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.shown


def print_to_file(window, dialog):
    """Through the toolkit's own dialog, by the keyboard; where the file goes is left as it is suggested."""
    find(dialog, BUTTON, 'Print').get_action_iface().do_action(0)
    asked = wait_for(lambda: find_window(window, 'Print'))
    rest(asked, 20)
    key('Tab')
    key('Down')
    key('space')
    button = wait_for(lambda: find(asked, BUTTON, '_Print') or find(asked, BUTTON, 'Print'))
    if not wait_for(lambda: button.get_state_set().contains(Atspi.StateType.SENSITIVE)):
        return None
    button.get_action_iface().do_action(0)
    return wait_for(lambda: next((path for place in (os.getcwd(), os.environ['HOME'])
                                  for path in pathlib.Path(place).rglob('timeline.pdf') if path.stat().st_size > 1000), None))


def words_of(pdf):
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    return ' '.join(text.split())


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    manager = FileManager()
    window = Window()
    dialog = open_dialog(window)
    tap.check(dialog, 'Ctrl+E opens the dialog')
    preview = find(dialog, None, 'Preview')
    tap.check(preview and '2014 to 2025' in (preview.get_description() or ''), 'the preview says what it shows', texts(dialog))
    names = texts(dialog).split('\n')
    wanted = ['Chart', 'Format', 'Size', 'Dots per inch', 'Colours', 'Title', 'Subtitle', 'Own mark at the foot',
              'Copy picture', 'Print']
    tap.check(all(name in names for name in wanted), 'every control has a name', [name for name in wanted if name not in names])

    # What is written is in the file.
    choose(dialog, 'Format', 1)
    write(dialog, 'Title', 'Nine words <of> & a title')
    write(dialog, 'Own mark', 'Internal')
    tap.check(wait_for(lambda: preview.get_description() == 'Nine words <of> & a title'), 'the preview follows the title',
              preview.get_description())
    outlines = find(dialog, {'check box', 'switch'}, 'Letters as shapes')
    tap.check(outlines.get_state_set().contains(Atspi.StateType.CHECKED), 'a slide has its letters as shapes')
    outlines.get_action_iface().do_action(0)
    path = os.path.join(folder, 'slide.svg')
    tap.check(save(window, dialog, path), 'Save writes an SVG')
    text = read(path).decode('utf-8')
    tap.check('Nine words &lt;of&gt; &amp; a title' in text and 'Internal' in text and 'width="1920"' in text,
              'title, mark and size are in it', text[:400])
    tap.check(wait_for(lambda: 'Saved as “slide.svg”' in texts(dialog)), 'a message says so', texts(dialog))
    opens = find(dialog, BUTTON, 'Open folder') or find(dialog, BUTTON, '_Open folder')
    tap.check(opens, 'and offers the folder')
    opens.get_action_iface().do_action(0)
    tap.check(wait_for(manager.get_shown) == [pathlib.Path(path).as_uri()], 'which the file manager then shows', manager.shown)

    # Paper, and its own sides.
    choose(dialog, 'Size', 3)
    path = os.path.join(folder, 'paper.svg')
    tap.check(save(window, dialog, path) and b'width="1123"' in read(path), 'A4 has its own size')

    # Paper itself.
    printed = print_to_file(window, dialog)
    tap.check(printed, 'the printed page becomes a file named after its chart')
    if shutil.which('pdftotext') is None:
        tap.check(True, 'its words # SKIP pdftotext is not installed')
    else:
        words = words_of(printed) if printed else ''
        tap.check(all(part in words for part in ('Nine words <of> & a title', 'Internal', 'Sources:', 'Record to 31 December 2025',
                                                 'Illustrative model of one argument. Not a forecast.')),
                  'and has title, mark, sources and the line about the model', words[-900:])

    # What cannot be made is refused beforehand.
    # No window manager gives the keyboard back after the question where to.
    press_close(dialog)
    is_closed(window)
    find(window.frame, BUTTON, 'Export').get_action_iface().do_action(0)
    dialog = wait_for(lambda: find_dialog(window))
    dots = wait_for(lambda: find(dialog, {'spin button'}, 'Dots per inch'))
    dots.get_value_iface().set_current_value(768)
    good = find(dialog, BUTTON, 'Save').get_state_set().contains(Atspi.StateType.SENSITIVE)
    tap.check(wait_for(lambda: '15360 × 8640' in texts(dialog)) and good, 'the largest scale says how large it is', texts(dialog))
    choose(dialog, 'Size', 5)
    find(dialog, {'spin button'}, 'Width').get_value_iface().set_current_value(16384)
    tap.check(wait_for(lambda: not find(dialog, BUTTON, 'Save').get_state_set().contains(Atspi.StateType.SENSITIVE))
              and '131072' in texts(dialog), 'what would be too large is refused with the limits', texts(dialog))

    # Figures.
    choose(dialog, 'Format', 3)
    figures = wait_for(lambda: find(dialog, {'text'}, 'First lines'))
    tap.check(wait_for(lambda: figures and len(Atspi.Text.get_text(figures, 0, 200)) > 50), 'a CSV shows its first lines',
              figures and Atspi.Text.get_text(figures, 0, 200))
    key('Escape')
    tap.check(is_closed(window), 'Esc closes the dialog')
    tap.check(window.process.poll() is None, 'the program goes on')
    window.close()

    # Nothing of the window is in the picture.
    small = Window(ADW_DEBUG_COLOR_SCHEME='prefer-dark')
    small.resize(720, 480)
    dialog = open_dialog(small)

    def compare(name, *arguments):
        from_window = os.path.join(folder, f'window-{name}')
        from_command = os.path.join(folder, f'command-{name}')
        saved = save(small, dialog, from_window)
        subprocess.run([os.environ['INCHES_PROGRAM'], 'export', '-o', from_command, '--preset', 'inches', *arguments], check=True)
        tap.check(saved and read(from_window) == read(from_command), f'a small dark window and the command write the same {name}')

    def press_outlines():
        find(dialog, {'check box', 'switch'}, 'Letters as shapes').get_action_iface().do_action(0)
        rest(dialog)

    compare('plain.png', '--size', '16:9')
    choose(dialog, 'Format', 1)
    compare('outlines.svg', '--size', '16:9')
    press_outlines()
    compare('text.svg', '--size', '16:9', '--text', 'real')
    choose(dialog, 'Format', 1)
    compare('page.pdf')
    small.close()

tap.end()
