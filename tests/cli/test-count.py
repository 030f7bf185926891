#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/count: what it makes of logs, above all of bad ones."""

import json
import subprocess
import tempfile

import tap
from command import SOURCE

SECRET = 'a-secret-of-the-environment'


def count(*tests):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        for test in tests:
            log.write(json.dumps({'name': 'a test', 'env': {'TOKEN': SECRET}, 'stdout': '', 'stderr': '', **test}) + '\n')
        log.flush()
        done = subprocess.run([SOURCE / 'tests' / 'count', log.name], capture_output=True, text=True, check=False)
    assert SECRET not in done.stdout + done.stderr
    return done.returncode, done.stdout.splitlines()[-1]


def test_points_are_counted():
    assert count({'result': 'OK', 'stdout': '1..3\nok 1 a\nok 2 b # SKIP why\nok 3 c\n'}) == (
        0, '2 passed, 0 failed, 1 skipped')


def test_a_failure_ends_with_1():
    assert count({'result': 'FAIL', 'stdout': 'ok 1 a\nnot ok 2 b\n'}) == (1, '1 passed, 1 failed, 0 skipped')


def test_a_crash_without_a_failed_point_is_a_failure():
    for result in ('FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT'):
        assert count({'result': result, 'stdout': 'ok 1 a\n'}) == (1, '1 passed, 1 failed, 0 skipped'), result


def test_a_test_without_points_counts_once():
    assert count({'result': 'OK'}, {'result': 'SKIP'}, {'result': 'OK', 'stdout': None}) == (
        0, '2 passed, 0 failed, 1 skipped')


def test_nothing_passed_ends_with_1():
    assert count({'result': 'SKIP'}) == (1, '0 passed, 0 failed, 1 skipped')
    assert count({'result': 'SKIP', 'stdout': '1..0 # SKIP no screen\n'}) == (1, '0 passed, 0 failed, 1 skipped')


if __name__ == '__main__':
    tap.main(globals())
