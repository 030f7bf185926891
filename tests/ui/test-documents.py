# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents from the file to the window and back, as a user without a mouse and a screen reader meet them."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile

from inches_window import BUTTON, PATIENCE, Tap, Window, find, key, texts, wait_for

tap = Tap(18)
folder = tempfile.TemporaryDirectory()
path = pathlib.Path(folder.name) / 'talks.inches'
TITLE = 'talks.inches · Inches'


def make_document(version=1):
    with open(os.path.join(os.environ['INCHES_DATA_DIR'], 'model', 'presets.json'), encoding='utf-8') as file:
        preset = next(preset for preset in json.load(file)['presets'] if preset['id'] == 'inches')
    scenario = {name: value for name, value in preset.items() if name not in ('id', 'name', 'sentence')}
    scenario['levers']['oil'] = 45
    return {'format': 'inches-document', 'version': version, 'preset': 'inches', 'scenario': scenario, 'from_tomorrow': [1]}


def saved_oil():
    return json.loads(path.read_text(encoding='utf-8'))['scenario']['levers']['oil']


def slider(window):
    return wait_for(lambda: find(window.frame, {'slider'}, 'Oil price'))


def set_oil(window, value):
    slider(window).get_value_iface().set_current_value(value)


def shown_oil(window):
    return round(slider(window).get_value_iface().get_current_value())


def find_dialog(window, heading):
    application = window.find_application()
    frames = [application.get_child_at_index(i) for i in range(application.get_child_count())] if application else []
    return next((frame for frame in frames if frame and (frame.get_name() or '').startswith(heading)), None)


def answer(window, heading, button):
    """Presses a button of a question and waits until that is gone."""
    dialog = wait_for(lambda: find_dialog(window, heading))
    wait_for(lambda: find(dialog, BUTTON, button)).get_action_iface().do_action(0)
    return wait_for(lambda: not find_dialog(window, heading))


def is_named(window, name):
    return wait_for(lambda: window.frame.get_name() == name)


path.write_text(json.dumps(make_document()), encoding='utf-8')
window = Window(str(path), title=TITLE)
tap.check(window.frame and wait_for(lambda: shown_oil(window) == 45), 'a document named to the program is open')
tap.check(find(window.frame, BUTTON, 'Document talks.inches'), 'the header names it')
set_oil(window, 60)
tap.check(is_named(window, '• ' + TITLE) and wait_for(lambda: find(window.frame, BUTTON, 'Document talks.inches, not saved')),
          'an edit makes a mark', window.frame.get_name())
key('ctrl+s')
tap.check(is_named(window, TITLE) and saved_oil() == 60, 'Ctrl+S saves')
tap.check(json.loads(path.read_text(encoding='utf-8'))['from_tomorrow'] == [1], 'what is not known is kept')

# Nothing is lost by closing.
set_oil(window, 70)
is_named(window, '• ' + TITLE)
key('ctrl+w')
tap.check(wait_for(lambda: find_dialog(window, 'Save changes to “talks.inches”?')), 'Ctrl+W asks')
tap.check(answer(window, 'Save changes', 'Cancel') and shown_oil(window) == 70, 'and goes nowhere when told not to')

# Nor by being killed.
left = pathlib.Path(window.state.name) / 'inches' / 'recovery'
tap.check(wait_for(lambda: list(left.glob('[0-9]*.inches'))), 'an edit is kept for the next start')
os.kill(window.process.pid, signal.SIGKILL)
window.process.wait()
second = Window(XDG_STATE_HOME=window.state.name)
offer = wait_for(lambda: find_dialog(second, 'Changes were kept'))
tap.check(offer and '“talks.inches”, changed ' in texts(offer), 'the next start offers it', texts(offer))
answer(second, 'Changes were kept', 'Bring back')
tap.check(wait_for(lambda: shown_oil(second) == 70) and is_named(second, '• ' + TITLE), 'and brings it back, unsaved')
tap.check(saved_oil() == 60, 'the file is as it was')

# Another changes the file meanwhile.
path.write_text(json.dumps(make_document()), encoding='utf-8')
key('ctrl+s')
tap.check(wait_for(lambda: find_dialog(second, 'The file was changed')), 'saving over what another saved is asked about')
tap.check(saved_oil() == 45, 'and not done before')
answer(second, 'The file was changed', 'Replace it')
tap.check(is_named(second, TITLE) and saved_oil() == 70, 'it is done when wanted')
key('ctrl+w')
tap.check(second.process.wait(PATIENCE) == 0, 'with nothing to lose the window closes, and the program ends')

# What cannot be opened.
third = Window('/nonexistent/notes.inches')
fault = wait_for(lambda: find_dialog(third, 'The file cannot be opened'))
tap.check(fault and '/nonexistent/notes.inches' in texts(fault), 'a file that is not there is told of', texts(fault))
third.close()

path.write_text(json.dumps(make_document(9)), encoding='utf-8')
newer = Window(str(path), title=TITLE)
tap.check(wait_for(lambda: 'written by a newer version' in texts(newer.frame)), 'a newer file is open, and it is said what for')
newer.close()

# A picture.
picture = pathlib.Path(folder.name) / 'talks.png'
path.write_text(json.dumps(make_document()), encoding='utf-8')
subprocess.run([os.environ['INCHES_PROGRAM'], 'export', str(path), '-o', str(picture), '--futures', '256'], check=True)
opened = Window(str(picture), title='talks.png · Inches')
tap.check(opened.frame and wait_for(lambda: shown_oil(opened) == 45), 'a picture is opened like a document')
opened.close()

tap.end()
