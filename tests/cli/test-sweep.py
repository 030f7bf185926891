#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches sweep`: a row for each setting, the same in one run and in shards."""

import csv
import io
import json

import tap
from command import inches, refusal

QUICK = ['--futures', '256']
GRID = ['--over', 'approach=0:100:25', '--over', 'us_aid=0:0.3:0.1']


def sweep(*arguments):
    return inches('sweep', *QUICK, *arguments).stdout


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(sweep(*arguments).decode(), newline='')))


def test_rows_are_all_combinations_the_last_turns_fastest():
    found = rows(*GRID)
    assert [(row['approach'], row['us_aid']) for row in found] == [
        (approach, aid) for approach in ('0', '25', '50', '75', '100') for aid in ('0', '0.1', '0.2', '0.3')]
    assert all(row['note'] == 'Illustrative model of one argument. Not a forecast.' for row in found)


def test_a_row_is_what_run_says():
    row = rows('--over', 'approach=0:100:100', '--preset', 'inches', '--set', 'oil=45', '--weeks', '104', '--seed', '7')[1]
    run = json.loads(inches('run', *QUICK, '--preset', 'inches', '--set', 'oil=45', '--set', 'approach=100', '--weeks', '104',
                            '--seed', '7', '--format', 'json').stdout)
    assert float(row['inches']) == run['inches']['mean'] and float(row['se']) == run['inches']['se']
    assert {name: int(row[name]) for name in run['classes']} == run['classes']
    assert {name: float(row[name]) for name in run['levers']} == run['levers']
    assert (row['seed'], row['weeks'], row['anchor']) == ('7', '104', run['anchor'])


def test_shards_make_the_bytes_of_one_run():
    whole = sweep(*GRID)
    for shards in (1, 2, 3, 7, 20, 23):
        parts = [sweep(*GRID, '--shard', f'{shard}/{shards}') for shard in range(1, shards + 1)]
        assert b''.join(parts) == whole, shards


def test_only_the_first_shard_has_the_head_line():
    assert sweep(*GRID, '--shard', '1/2').startswith(b'seed,futures,')
    assert not sweep(*GRID, '--shard', '2/2').startswith(b'seed,')


def test_toggles_and_sheets():
    off, on = rows('--over', 'compartment=0:1:1')
    assert (off['compartment'], on['compartment']) == ('0', '1') and off['inches'] != on['inches']
    miles = rows('--over', 'compartment=0:1:1', '--sheet', 'miles')[0]
    assert miles['sheet'].startswith('miles-') and miles['sheet'] != off['sheet'] and miles['inches'] != off['inches']


def test_ranges_outside_the_limits_are_named():
    for over in ('oil=20:60:10', 'oil=30:131:1', 'oil=-inf:60:1', 'oil=nan:60:1'):
        assert 'oil' in refusal('sweep', '--over', over), over
    assert '30' in refusal('sweep', '--over', 'oil=20:60:10')


def test_what_is_no_range_is_refused():
    for over in ('oil', 'oil=', 'oil=30', 'oil=30:60', 'oil=30:60:0', 'oil=30:60:-1', 'oil=60:30:5', 'oil=30:60:5:1', 'oil=a:b:c',
                 'oil=0x1e:60:5', 'oil=30: 60:5'):
        assert 'oil' in refusal('sweep', '--over', over), over
    assert 'there are oil, us_aid' in refusal('sweep', '--over', 'wish=0:1:1')
    assert 'twice' in refusal('sweep', '--over', 'oil=30:60:5', '--over', 'oil=30:60:5')
    assert '1000000' in refusal('sweep', '--over', 'oil=30:130:0.00001').replace(',', '')
    assert '1000000' in refusal('sweep', '--over', 'oil=30:130:0.1', '--over', 'threat=0:100:0.1').replace(',', '')


def test_shards_have_limits():
    for shard in ('0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', '-1/2', ''):
        assert 'shard' in refusal('sweep', *GRID, '--shard', shard), shard


def test_wrong_usage():
    assert '--over' in refusal('sweep', status=2)
    assert 'json' in refusal('sweep', *GRID, '--format', 'json', status=2)
    refusal('sweep', *GRID, 'inches', status=2)
    assert b'--shard' in inches('sweep', '--help').stdout


if __name__ == '__main__':
    tap.main(globals())
