#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches check`: silent about what is right, one clear line for each hostile file."""

import json
import pathlib
import re
import resource
import tempfile
import time

import tap
from command import DATA, inches, refusal

FOLDER = tempfile.TemporaryDirectory()
PATH = pathlib.Path(FOLDER.name)
SHIPPED = ['chronicle.json', 'claims.json', 'literature.json', 'measures.json', 'spellings.json', 'timeline.json', 'themes.json',
           'model/levers.json', 'model/ladder.json', 'model/coefficients.json', 'model/miles.json', 'model/presets.json', 'model/combinations.json', 'model/parties.json']


def text_of(file):
    return (DATA / file).read_text(encoding='utf-8')


def altered(file, change):
    """Text of a shipped file after a change to what it holds."""
    content = json.loads(text_of(file))
    change(content)
    return json.dumps(content)


def faults(name, content, *, most=1):
    """The lines that `inches check` has for a file of this content."""
    path = PATH / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    began = time.monotonic()
    lines = refusal('check', path).splitlines()
    assert time.monotonic() - began < 20, f'{name} took {time.monotonic() - began:.0f} s'
    assert 1 <= len(lines) <= most, f'{name}: {lines[:5]}'
    for line in lines:
        assert name in line and len(line) < 600, line
    path.unlink()
    return '\n'.join(lines)


def first_event(**members):
    return altered('chronicle.json', lambda file: file['events'][0].update(members))


def test_what_ships_is_right():
    done = inches('check', *[DATA / file for file in SHIPPED])
    assert not done.stderr, done.stderr.decode()


def test_examples_of_own_data_are_right():
    """What docs/own-data.md shows can be imported, and what is wrong with a table is told by line and column."""
    text = (DATA.parent / 'docs' / 'own-data.md').read_text(encoding='utf-8')
    blocks = re.findall(r'```(json)?\n(.*?)```', text, re.DOTALL)
    assert len(blocks) == 5, len(blocks)
    for number, (kind, block) in enumerate(blocks[:4]):
        path = PATH / f'example-{number}.{kind or "csv"}'
        path.write_text(block, encoding='utf-8')
        done = inches('check', path)
        assert not done.stderr, done.stderr.decode()
        path.unlink()
    told = faults('own.csv', 'date,title\n2024-05-03,a\nsoon,b\n')
    assert told.endswith('2024-05-03~') and 'own.csv:3:1: “soon” is no date' in told, told
    told = faults('own.json', '{"events": [{"text": {"headline": "a"}}]}')
    assert 'own.json:/events/0/start_date: is missing' in told, told


def test_sources_name_every_publisher():
    """data/SOURCES is written by hand; a series that is added there must be too."""
    said = ' '.join(text_of('SOURCES').split())
    series = json.loads(text_of('chronicle.json'))['series']
    missing = {one['source']['publisher'] for one in series if one['source']['publisher'] not in said}
    assert not missing, missing
    for use in {one['licence_use'] for one in series}:
        count = sum(one['licence_use'] == use for one in series)
        assert f'{use} ({count} series)' in said, (use, count)


def test_truncated():
    text = text_of('chronicle.json')
    for length in (1, 100, len(text) // 2, len(text) - 3):
        assert ':' in faults('truncated.json', text[:length])


def test_no_json():
    samples = {'empty.json': '', 'blank.json': '  \n', 'prose.json': 'Dear reader,', 'quotes.json': "{'schema': 1}",
               'octal.json': '[007]', 'point.json': '[.5]', 'two.json': '{} {}', 'script.json': 'var a = {}',
               'comment.json': '{} // done', 'trailing.json': '{"a": 1,}', 'page.json': '<!DOCTYPE html><html></html>'}
    for name, text in samples.items():
        faults(name, text)


def test_bytes_that_are_no_text():
    faults('binary.json', bytes(range(256)) * 64)
    faults('latin.json', '{"title": "Kyjev \xe9"}'.encode('latin-1'))
    faults('nul.json', b'{"schema": "a\x00b"}')
    faults('escape.json', '{"schema": "a\\u0000b"}')
    faults('half.json', '{"schema": "\\ud800"}')


def test_line_and_column_are_given():
    assert 'place.json:3:' in faults('place.json', '{\n "a": 1,\n "b": oops\n}')


def test_nothing_but_brackets():
    faults('brackets.json', '[' * 100_000)
    faults('brackets-closed.json', '[' * 100_000 + ']' * 100_000)
    faults('objects.json', '{"a":' * 100_000)


def test_numbers_that_are_none():
    for number in ('NaN', 'Infinity', '-Infinity', '1e999', '-1e999', '9' * 400, '+1', '1.', '0x1F'):
        faults('number.json', '{"schema": "inches-chronicle-1", "span": %s}' % number)


def test_a_key_given_twice():
    assert 'events' in faults('twice.json', '{"schema": "inches-chronicle-1", "events": [], "events": []}')


def test_an_id_given_twice():
    def repeat(file):
        file['events'][1]['id'] = file['events'][0]['id']
    message = faults('ids.json', altered('chronicle.json', repeat), most=3)
    assert json.loads(text_of('chronicle.json'))['events'][0]['id'] in message, message


def test_a_wrong_type():
    for member, value in (('title', 7), ('importance', 'high'), ('date', 20140222), ('sources', 'none'), ('places', {})):
        assert member in faults('type.json', first_event(**{member: value}), most=3), member


def test_a_member_missing():
    for member in ('id', 'date', 'title', 'lane'):
        text = altered('chronicle.json', lambda file, member=member: file['events'][0].pop(member))
        assert member in faults('missing.json', text, most=3), member


def test_a_date_outside_the_span_or_none_at_all():
    for date in ('1066-10-14', '2031-01-01', '2014-02-30', '2014-13-01', 'yesterday', '', '2014-02-22/2013-01-01'):
        assert 'date' in faults('date.json', first_event(date=date), most=3), date


def test_a_value_outside_its_limits():
    faults('importance.json', first_event(importance=9), most=3)
    faults('lane.json', first_event(lane='gossip'), most=3)


def test_an_array_or_another_schema():
    faults('array.json', '[]')
    faults('schema.json', '{"schema": "inches-chronicle-99", "events": []}')
    faults('nothing.json', '{}')


def test_a_hundred_megabytes():
    path = PATH / 'huge.json'
    with path.open('wb') as file:
        file.write(b'{"schema": "inches-chronicle-1", "events": [')
        file.truncate(100_000_000)
    began = time.monotonic()
    message = refusal('check', path)
    assert 'huge.json' in message and '32' in message, message
    assert time.monotonic() - began < 5
    path.unlink()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert peak < 600_000, f'{peak} KiB'


def test_a_million_items():
    faults('items.json', '[' + '0,' * 1_200_000 + '0]')


def test_what_is_no_file():
    assert FOLDER.name in refusal('check', FOLDER.name)
    assert '/nonexistent.json' in refusal('check', '/nonexistent.json')
    assert refusal('check', '/dev/null')


def test_markup_and_control_characters_do_not_reach_the_terminal():
    for title in ('\x1b[2J', '\u202e', '\x07'):
        message = refusal('check', *[write('title.json', first_event(lane=title))])
        assert '\x1b' not in message and '\x07' not in message, repr(message)


def write(name, text):
    path = PATH / name
    path.write_text(text, encoding='utf-8')
    return path


def test_all_files_are_checked_though_the_first_is_bad():
    bad, worse = write('bad.json', '{'), write('worse.json', '[')
    message = refusal('check', bad, DATA / 'chronicle.json', worse)
    assert 'bad.json' in message and 'worse.json' in message and 'chronicle.json' not in message, message


def test_no_file_is_wrong_usage():
    refusal('check', status=2)


if __name__ == '__main__':
    tap.main(globals())
