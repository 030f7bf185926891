#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches run`: repeatable, obedient to its options, and clear about limits."""

import csv
import io
import json
import pathlib
import tempfile

import tap
from command import DATA, inches, refusal

QUICK = ['--futures', '512']


def run(*arguments):
    return json.loads(inches('run', *QUICK, '--format', 'json', *arguments).stdout)


def test_same_input_same_bytes():
    for form in ('text', 'json', 'csv'):
        arguments = ['run', *QUICK, '--preset', 'inches', '--set', 'oil=45', '--format', form]
        first = inches(*arguments).stdout
        assert first and first == inches(*arguments).stdout, form


def test_a_seed_of_its_own_is_another_run():
    first, second = run('--seed', '1'), run('--seed', '2')
    assert first != second and run('--seed', '1') == first


def test_text_says_that_it_is_a_model():
    text = inches('run', *QUICK).stdout.decode()
    assert 'Illustrative model of one argument. Not a forecast.' in text, text


def test_every_preset_runs():
    for preset in json.loads((DATA / 'model' / 'presets.json').read_text(encoding='utf-8'))['presets']:
        assert inches('run', '--futures', '256', '--preset', preset['id']).stdout, preset['id']


def test_settings_reach_the_model():
    assert run('--set', 'oil=45') != run()
    assert run('--set', 'oil=73') == run()
    assert run('--set', 'oil=45', '--set', 'oil=73') == run()


def test_toggles_take_words():
    on, off = run('--set', 'compartment=on'), run('--set', 'compartment=off')
    assert on != off
    assert on == run('--set', 'compartment=1') and off == run('--set', 'compartment=0')


def test_weeks():
    short = inches('run', *QUICK, '--format', 'csv').stdout
    long = inches('run', *QUICK, '--format', 'csv', '--weeks', '104').stdout
    assert len(long.splitlines()) > len(short.splitlines())


def test_the_sheet_of_miles_differs_and_can_be_named_as_a_file():
    miles = run('--preset', 'miles', '--sheet', 'miles')
    assert miles != run('--preset', 'miles')
    assert miles == run('--preset', 'miles', '--sheet', str(DATA / 'model' / 'miles.json'))


def test_csv_is_csv():
    text = inches('run', *QUICK, '--format', 'csv').stdout.decode()
    rows = list(csv.reader(io.StringIO(text, newline='')))
    assert len(rows) > 44 and len({len(row) for row in rows}) == 1, [len(row) for row in rows][:10]


def test_a_lever_outside_its_limits_is_named_with_them():
    for value in ('nan', '29', '131', 'inf', '-inf', '1e999', '-5'):
        message = refusal('run', '--set', f'oil={value}')
        assert 'oil' in message and '30' in message and '130' in message, message


def test_what_is_no_setting_is_refused():
    for setting in ('oil=', 'oil=cheap', 'oil=45 dollars', 'oil=4,5', 'oil=0x2D'):
        assert 'oil' in refusal('run', '--set', setting), setting
    for setting in ('wish=3', '=3', 'Oil=50'):
        assert 'there are oil, us_aid' in refusal('run', '--set', setting), setting
    for setting in ('compartment=2', 'compartment=0.5', 'compartment=yes'):
        assert 'compartment' in refusal('run', '--set', setting), setting


def test_futures_come_in_blocks():
    for futures in ('0', '255', '257', '1048832', '-256', 'many', '1e3', ''):
        message = refusal('run', '--futures', futures)
        assert '256' in message and '1048576' in message.replace(',', ''), message


def test_weeks_seed_and_preset_have_limits():
    for weeks in ('0', '43', '45', '105', 'x'):
        message = refusal('run', '--weeks', weeks)
        assert '44' in message and '104' in message, message
    for seed in ('-1', 'x', '18446744073709551616', '1.5'):
        assert 'seed' in refusal('run', '--seed', seed), seed
    assert 'early-2025' in refusal('run', '--preset', 'nobody')


def test_a_bad_sheet_is_named():
    with tempfile.TemporaryDirectory() as folder:
        sheet = pathlib.Path(folder) / 'sheet.json'
        for text in ('', '{', '[]', '{"schema": "inches-levers-1"}', '[' * 100_000):
            sheet.write_text(text, encoding='utf-8')
            assert 'sheet.json' in refusal('run', '--sheet', sheet), text[:40]
    assert '/nonexistent.json' in refusal('run', '--sheet', '/nonexistent.json')


def test_wrong_usage():
    refusal('run', 'one', 'leftover', status=2)
    refusal('run', 'one', '--preset', 'inches', status=2)
    assert '/nonexistent.inches' in refusal('run', '/nonexistent.inches')
    assert 'xml' in refusal('run', '--format', 'xml', status=2)
    refusal('run', '--set', status=2)
    for verb in (['run'], ['sweep', '--over', 'oil=30:40:10'], ['export', '-o', '/nonexistent.svg']):
        for setting in ('oil', 'wish', ''):
            assert 'LEVER=VALUE' in refusal(*verb, '--set', setting, status=2), (verb, setting)


def test_every_preset_can_be_run_and_compared():
    presets = json.loads(inches('list', 'presets', '--format', 'json').stdout)
    ids = [preset['id'] for preset in (presets['presets'] if isinstance(presets, dict) else presets)]
    assert len(ids) >= 12 and 'miles-prepared' in ids, ids
    for preset in ids:
        found = json.loads(inches('run', *QUICK, '--preset', preset, '--format', 'json', '--attribute-against', 'miles-prepared').stdout)
        assert abs(sum(part['inches'] for part in found['attribution']['parts']) - found['attribution']['difference']['inches']) < 1e-9, preset


if __name__ == '__main__':
    tap.main(globals())
