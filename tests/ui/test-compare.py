# SPDX-License-Identifier: GPL-3.0-or-later
"""The compare page, as a user without a mouse and a screen reader meet it."""
from inches_window import BUTTON, Tap, Window, ask, children, find, key, texts, wait_for

tap = Tap(13)
window = Window()


def picture():
    return find(window.frame, None, 'Comparison')


def page():
    return texts(find(window.frame, {'panel', 'filler', 'grouping'}, 'Compare'))


def names():
    """What a screen reader finds in the picture."""
    found = picture()
    return [ask(child.get_name) for child in children(found)] if found else []


def starting(words):
    return [name for name in names() if name.startswith(words)]


key('ctrl+3')
tap.check(wait_for(picture), 'Ctrl+3 shows the comparison')
tap.check(wait_for(lambda: len(starting('Belief set ')) == 50), 'each of 50 squares has a name', len(names()))
tap.check(wait_for(lambda: starting('Early 2025 (baseline)') and starting('Inches (current)')), 'so have the heads', names()[:3])
tap.check(starting('Inches, The war grows smaller: 28 of 100'), 'each class', names()[:12])
tap.check(starting('Inches, Inches to miles: 0') and starting('Early 2025, Inches to miles: 60'), 'each setting that differs')
tap.check('Not a forecast' in picture().get_description() and 'In the model, “Inches” gains' in page(), 'the finding is said')
tap.check('Who gives, who gets' in page() and wait_for(lambda: 'holds back in' in page()), 'the parties too')

# Two columns more, by a preset and the key.
key('ctrl+k')
tap.check(wait_for(lambda: starting('Inches (pinned)')), 'Ctrl+K pins', names()[:60:10])
find(window.frame, BUTTON, 'Pin these settings').get_action_iface().do_action(0)
tap.check(not wait_for(lambda: len(starting('Inches (pinned)')) > 1, 1), 'but not twice')
key('ctrl+z')
tap.check(wait_for(lambda: not starting('Inches (pinned)')), 'and undo takes it away', names()[:60:10])

# From part to part.
key('ctrl+3')
tap.check(wait_for(lambda: (window.get_focused() or '').startswith('Early 2025 (baseline)')), 'the keyboard comes to the first head',
          window.get_focused())
key('Right')
tap.check(wait_for(lambda: (window.get_focused() or '').startswith('Inches (current)')), 'Right goes to the next', window.get_focused())
tap.check(window.process.poll() is None, 'the program goes on')
window.close()

tap.end()
