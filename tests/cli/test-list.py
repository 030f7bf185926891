#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches list`: the same rows in every format, and those of the data files."""

import csv
import io
import json

import tap
from command import DATA, inches, refusal

LISTS = ['levers', 'presets', 'charts', 'rungs', 'events', 'series']


def rows(name):
    return json.loads(inches('list', name, '--format', 'json').stdout)


def shipped(file, member):
    return json.loads((DATA / file).read_text(encoding='utf-8'))[member]


def test_formats_agree():
    for name in LISTS:
        from_json = [{key: str(value) for key, value in row.items()} for row in rows(name)]
        text = inches('list', name, '--format', 'csv').stdout.decode()
        from_csv = list(csv.DictReader(io.StringIO(text, newline='')))
        assert [list(row) for row in from_json] == [list(row) for row in from_csv], name
        for a, b in zip(from_json, from_csv):
            assert a['id'] == b['id'] and list(a.values())[-1] == list(b.values())[-1], (name, a, b)
        columns = inches('list', name).stdout.decode().splitlines()
        assert [line.split()[0] for line in columns[1:]] == [row['id'] for row in from_json], name


def test_levers_are_those_of_the_data():
    for row, lever in zip(rows('levers'), shipped('model/levers.json', 'levers'), strict=True):
        for member in ('id', 'lowest', 'highest', 'step', 'early_2025'):
            assert row[member] == lever[member], (row, lever)


def test_presets_and_rungs_are_those_of_the_data():
    for name, file in (('presets', 'model/presets.json'), ('rungs', 'model/ladder.json')):
        assert [row['id'] for row in rows(name)] == [entry['id'] for entry in shipped(file, name)], name


def test_events_and_series_are_those_of_the_data():
    for name in ('events', 'series'):
        ours = sorted(row['id'] for row in rows(name))
        assert ours == sorted(entry['id'] for entry in shipped('chronicle.json', name)), name


def test_what_is_no_list_is_refused():
    assert 'levers' in refusal('list', status=2)
    assert 'wishes' in refusal('list', 'wishes', status=2)
    assert 'xml' in refusal('list', 'levers', '--format', 'xml', status=2)
    refusal('list', 'levers', 'presets', status=2)


if __name__ == '__main__':
    tap.main(globals())
