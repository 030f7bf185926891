#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches run` with questions: each adds its part, the rest stays as it was."""

import json

import tap
from command import inches, refusal

QUICK = ['--futures', '512']
ASKED = {
    'attribution': ['--attribute-against', 'early-2025'],
    'tornado': ['--tornado'],
    'beliefs': ['--beliefs-against', 'miles'],
    'diagnosis': ['--diagnose'],
    'future': ['--future', '7'],
    'seek': ['--seek', 'approach,publicity'],
}


def run(*arguments):
    return json.loads(inches('run', *QUICK, '--preset', 'inches', '--format', 'json', *arguments).stdout)


def test_each_question_adds_one_member():
    plain = run()
    assert list(plain) == ['seed', 'futures', 'weeks', 'sheet', 'anchor', 'levers', 'conditions', 'inches', 'classes', 'crises',
                           'rungs', 'quantiles']
    for name, arguments in ASKED.items():
        found = run(*arguments)
        assert list(found) == [*plain, name], list(found)
        del found[name]
        assert found == plain, name


def test_same_input_same_bytes():
    arguments = ['run', *QUICK, *(argument for part in ASKED.values() for argument in part)]
    for form in ('text', 'json', 'csv'):
        assert inches(*arguments, '--format', form).stdout == inches(*arguments, '--format', form).stdout, form


def test_csv_has_the_same_figures():
    found = run(*ASKED['attribution'], *ASKED['diagnosis'], *ASKED['future'])
    text = inches('run', *QUICK, '--preset', 'inches', '--format', 'csv', *ASKED['attribution'], *ASKED['diagnosis'],
                  *ASKED['future']).stdout.decode()
    lines = [line.split(',') for line in text.splitlines()]
    assert {len(line) for line in lines} == {4}
    figures = {tuple(line[:3]): line[3] for line in lines}
    for part in found['attribution']['parts']:
        assert float(figures['attribution-inches', part['id'], '']) == part['inches']
    for rung in found['diagnosis']['rungs']:
        assert int(figures['diagnosis-open', rung['id'], '43']) == rung['open']
    assert float(figures['future-path', 'war', '0']) == found['future']['paths']['war'][0]


def test_parts_add_up():
    found = run(*ASKED['attribution'])['attribution']
    for measure, whole in found['difference'].items():
        assert abs(sum(part[measure] for part in found['parts']) - whole) < 1e-9, measure


def test_text_speaks_in_sentences():
    text = inches('run', *QUICK, '--preset', 'inches', *(argument for part in ASKED.values() for argument in part)).stdout.decode()
    for words in ('mostly from method', 'of 50 belief sets', 'It fails mostly where', 'wait for', 'The model does not say who broke it.',
                  'The best found in'):
        assert words in text, words
    log = text[text.index('Future 7'):text.index('Typical futures')]
    assert not any(name in log for name in ('Moscow', 'Kyiv', 'Russia', 'Ukrain')), log


def test_other_dates_are_not_compared():
    text = inches('run', *QUICK, '--attribute-against', 'minsk-2015').stdout.decode()
    assert "each side's inches are of its own war's size" in text
    found = run('--attribute-against', 'minsk-2015')['attribution']
    assert found['comparable'] is False and found['parts'][-1]['id'] == 'circumstances'
    assert 'never compared' in refusal('run', *QUICK, '--beliefs-against', 'minsk-2015')


def test_what_cannot_be_asked_is_refused():
    assert 'attribute-against' in refusal('run', *QUICK, '--attribute-against', 'nobody')
    assert 'early-2025' in refusal('run', *QUICK, '--beliefs-against', 'nobody')
    for number in ('-1', '512', 'x', ''):
        assert '511' in refusal('run', *QUICK, '--future', number), number
    for levers in ('', 'wish', 'oil,', 'oil;threat'):
        assert 'there are oil, us_aid' in refusal('run', *QUICK, '--seek', levers), levers
    assert '100' in refusal('run', *QUICK, '--seek', 'oil', '--most-crises', '101')


def test_a_goal_out_of_reach_is_said():
    text = inches('run', *QUICK, '--set', 'threat=100', '--seek', 'oil', '--most-crises', '0').stdout.decode()
    assert 'nothing reached the goal' in text, text[-400:]


if __name__ == '__main__':
    tap.main(globals())
