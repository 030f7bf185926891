# SPDX-License-Identifier: GPL-3.0-or-later
"""Preferences hold at once, for what is shown and for what leaves the program."""

from gi.repository import Atspi

from inches_window import BUTTON, Tap, Window, choose, find, key, texts, wait_for, write

tap = Tap(7)
window = Window()


def find_other(name):
    """Looks at windows only: the toolkit complains if what is going away is asked about."""
    application = window.frame.get_parent()
    frames = [application.get_child_at_index(i) for i in range(application.get_child_count())]
    return next((frame for frame in frames if frame and frame.get_name() == name), None)


key('ctrl+2')
tap.check(wait_for(lambda: 'as in U.S. ICD 203' in texts(window.frame)), 'the words for likelihood have a legend')
key('ctrl+comma')
preferences = wait_for(lambda: find_other('Preferences'))
tap.check(preferences and wait_for(lambda: find(preferences, {'combo box'}, 'Scale')), 'Ctrl+comma opens the preferences')
choose(preferences, 'Scale', 1)
tap.check(wait_for(lambda: "UK's PHIA" in texts(preferences)), 'another scale says what its words mean', texts(preferences))
tap.check(wait_for(lambda: "UK's PHIA" in texts(window.frame) and 'ICD 203' not in texts(window.frame)),
          'the page speaks in its words at once', texts(window.frame))

choose(preferences, 'Size', 3)
choose(preferences, 'Format', 1)
write(preferences, 'Own mark', 'Internal')
key('Escape')
wait_for(lambda: not find_other('Preferences'))
find(window.frame, BUTTON, 'Export').get_action_iface().do_action(0)
dialog = wait_for(lambda: find_other('Export'))
tap.check(wait_for(lambda: all(word in texts(dialog).split('\n') for word in ('A4, landscape', 'SVG drawing'))),
          'the export dialog starts with the size and the format', texts(dialog))
mark = find(dialog, {'text', 'entry'}, 'Own mark')
tap.check(mark and Atspi.Text.get_text(mark, 0, 8) == 'Internal', 'and with the mark',
          mark and Atspi.Text.get_text(mark, 0, 8))
tap.check(window.process.poll() is None, 'the program goes on')
window.close()

tap.end()
