# SPDX-License-Identifier: GPL-3.0-or-later
"""The record is searched, filtered and measured, as with a screen reader."""
import re
import subprocess

from inches_window import BUTTON, Tap, Window, chronicle, find, key, texts, wait_for

ENTRY = {'text', 'entry'}
CHECK = {'check box'}

tap = Tap(30)
record = chronicle()


def around(window):
    """What stands around the timeline: search, filter, card of the span. The
    timeline itself and the panel would take long to read."""
    overlay = window.get_timeline().get_parent()
    column = overlay.get_parent()
    page = column.get_parent()
    parts = []
    for parent, left_out in (page, column), (column, overlay), (overlay, window.get_timeline()):
        for i in range(parent.get_child_count()):
            child = parent.get_child_at_index(i)
            if child and child != left_out:
                parts.append(child)
    return parts


def said(window):
    return '\n'.join(texts(part) for part in around(window))


def shown(window, words):
    return words in said(window)


def find_around(window, roles, name):
    return next((found for found in (find(part, roles, name) for part in around(window)) if found), None)


def press(window, name):
    button = find_around(window, BUTTON, name)
    if button:
        button.get_action_iface().do_action(0)
    return button


def shows_card(window, event=None):
    """Whether a card is open over the timeline, of that event."""
    return find(window.get_timeline(), BUTTON, 'Previous in the lane') \
        and (event is None or event['summary'] in texts(window.get_timeline()))


def get_read_out(window):
    """The event that the line at the foot tells of."""
    line = window.get_readout()
    return next((event for event in record['events'] if event['title'] in line), None)


def get_names(window):
    """The pixels of the names of rows."""
    return subprocess.run(['import', '-window', window.id, '-crop', '120x250+5+60', '-depth', '8', 'rgb:-'],
                          capture_output=True, check=True).stdout


window = Window()
timeline = window.get_timeline()
wait_for(lambda: timeline.get_description())

# Search.
key('ctrl+f')
entry = wait_for(lambda: find_around(window, ENTRY, 'Search the record'))
tap.check(entry is not None, 'Ctrl+F brings the entry')
tap.check(wait_for(lambda: shown(window, f"{len(record['events']) + len(record['periods'])} events and periods to search")),
          'what is searched is counted')
key('k', 'i', 'e', 'v')
tap.check(wait_for(lambda: re.search(r'^\d+ hits among \d+$', said(window), re.M)), 'hits are counted while typing')
tap.check(wait_for(lambda: shown(window, 'Russian forces leave Kyiv region; Bucha dead found')), 'the other spelling finds them')
window.key_into('Return')
tap.check(wait_for(lambda: shown(window, 'Hit 1 of')), 'Enter goes to the first')
first = wait_for(lambda: get_read_out(window))
tap.check(first, 'which is read out', window.get_readout())
tap.check(first and wait_for(lambda: shows_card(window, first)), 'and opens its card')
key('F3')
tap.check(wait_for(lambda: shown(window, 'Hit 2 of')), 'F3 goes to the next')
second = wait_for(lambda: get_read_out(window) not in (None, first) and get_read_out(window))
tap.check(second and wait_for(lambda: shows_card(window, second)), 'with its card', window.get_readout())
key('shift+F3')
tap.check(wait_for(lambda: shown(window, 'Hit 1 of')), 'Shift+F3 back')
window.key_into('Escape')
tap.check(wait_for(lambda: not shows_card(window) and window.get_focused() == 'Search the record'),
          'Esc closes the card and comes back to what is typed', window.get_focused())
window.key_into('Down')
window.key_into('Down')
window.key_into('Return')
tap.check(wait_for(lambda: shown(window, 'Hit 2 of') and shows_card(window, second)), 'Enter on a hit of the list opens its card')
window.key_into('ctrl+shift+z', 'Tab')  # there is nothing to redo
tap.check(shows_card(window, second), 'a key that can do nothing now leaves the card open', window.get_focused())
window.key_into('ctrl+2')
tap.check(wait_for(lambda: not shows_card(window) and window.get_focused() == 'Outlook chart'),
          'in a card Ctrl+2 goes to that page', window.get_focused())
window.key_into('ctrl+f')
key('Escape')
tap.check(wait_for(lambda: not shown(window, 'Hit 2 of')), 'Esc ends the search')
key('F3')
entry = wait_for(lambda: find_around(window, ENTRY, 'Search the record'))
tap.check(entry is not None, 'F3 without a search asks for one')
key('z', 'z', 'z')
tap.check(wait_for(lambda: shown(window, 'Nothing found') and 'All words have to stand' in said(window)),
          'nothing found is said, and what would be')
key('Escape')

# Filter.
expected = sum(event.get('in_oped', False) for event in record['events'])
total = len(record['events'])
key('ctrl+shift+l')
wait_for(lambda: find(window.frame, CHECK, 'In the op-ed'))
key('space')
tap.check(wait_for(lambda: shown(window, f'{expected} of {total} events')), 'the filter counts what it shows', expected)
key('Escape')
tap.check(wait_for(lambda: f'Filtered: {expected} of {total} events, in the op-ed.' in timeline.get_description()),
          'the timeline says that it is filtered', timeline.get_description()[:200])
tap.check(find_around(window, BUTTON, 'Take away “in the op-ed”') is not None, 'a chip names the condition')
key('ctrl+1')
key('Home')
names = set()
for _ in range(6):
    key('Right')
    window.rest()
    names.add(window.get_focused())
named = [event['title'] for event in record['events'] if event.get('in_oped')]
tap.check(names and all(any(f': {title}, ' in (name or '') for title in named) for name in names),
          'the arrow keys keep to the filter', names)
tap.check(press(window, 'Show all') is not None, 'Show all')
tap.check(wait_for(lambda: 'Filtered' not in timeline.get_description()), 'shows all again', timeline.get_description()[:100])

# A span.
key('ctrl+1', 'Escape', 'Escape')
key('Right')
window.rest()
key('shift+Right')
window.rest()
key('shift+Right')
tap.check(wait_for(lambda: re.search(r'^\d+ days? from “.+” to “.+” \(', said(window), re.M)),
          'Shift+Right measures from event to event')
tap.check(wait_for(lambda: shown(window, 'Brent') and shown(window, 'Lowest')), 'the card has figures')
window.key_into('m')
key('ctrl+a', *'2015', 'minus', *'02', 'minus', *'12', 'Tab', 'ctrl+a', *'2022', 'minus', *'02', 'minus', *'24', 'Return')
tap.check(wait_for(lambda: re.search('12 February 2015 to 24 February 2022: 2.?570 days', said(window))), 'M, and dates typed, are measured')
key('ctrl+a', *'soon', 'Return')
tap.check(wait_for(lambda: shown(window, '“soon”') or shown(window, 'soon')), 'what is no date is named', said(window)[-300:])
key('Escape')
tap.check(wait_for(lambda: not find_around(window, ENTRY, 'First day')), 'Esc ends it')

# A track.
plain = get_names(window)
key('t')
tap.check(wait_for(lambda: get_names(window) != plain), 'T picks out a track: the names of the others are muted')
key('Escape')
tap.check(wait_for(lambda: get_names(window) == plain), 'and Esc ends that')
window.close()
tap.end()
