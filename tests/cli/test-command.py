#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the command is called: verbs, help, exit codes, what it loads."""

import locale
import os
import re
import subprocess

import tap
from command import PROGRAM, inches, refusal

VERBS = ['export', 'run', 'list', 'check']


def test_help_lists_every_verb():
    text = inches('--help').stdout.decode()
    for verb in VERBS:
        assert re.search(rf'^  {verb} ', text, re.MULTILINE), text


def test_each_verb_has_help():
    for verb in VERBS:
        text = inches(verb, '--help').stdout.decode()
        assert text.startswith('Usage:\n  inches ' + verb), text


def test_version():
    assert re.fullmatch(r'Inches \d+\.\d+\.\d+\nProgram: GNU GPL 3 .* SOURCES of the data folder\.\n', inches('--version').stdout.decode())


def test_a_mistyped_verb_gets_a_hint():
    message = refusal('exprot', '-o', 'x.png', status=2)
    assert 'exprot' in message and 'inches --help' in message, message


def test_an_unknown_option_gets_a_hint():
    for verb in VERBS:
        message = refusal(verb, '--frobnicate', status=2)
        assert '--frobnicate' in message and f'inches {verb} --help' in message, message
    assert '--frobnicate' in refusal('--frobnicate', status=2)


def test_no_display_is_said():
    message = refusal()
    assert 'display' in message and 'export' in message, message


def test_a_full_disk_is_a_fault():
    for arguments in (['list', 'levers'], ['run', '--futures', '256'], ['list', 'events', '--format', 'json']):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 1 and done.stderr, f'{arguments} ended with {done.returncode}'


def test_missing_data_is_named():
    for arguments in (['list', 'events'], ['list', 'levers'], ['run'], ['export', '-o', '/nonexistent/x.png']):
        message = refusal(*arguments, INCHES_DATA_DIR='/nonexistent')
        assert '/nonexistent' in message, message


def test_the_command_links_no_toolkit():
    needed = subprocess.run(['ldd', PROGRAM], capture_output=True, text=True, check=True).stdout
    assert 'libglib-2.0' in needed, needed
    for library in ('libgtk', 'libadwaita', 'libgdk-', 'libcurl', 'libsoup'):
        assert library not in needed, f'{library}\n{needed}'


def test_results_do_not_depend_on_the_locale():
    commas = 'de_DE.UTF-8'
    try:
        locale.setlocale(locale.LC_NUMERIC, commas)
    except locale.Error:
        raise tap.Skip(f'the locale {commas} is not installed') from None
    for arguments in (['run', '--futures', '256', '--set', 'us_aid=1.5', '--format', 'csv'],
                      ['list', 'levers', '--format', 'json']):
        assert inches(*arguments).stdout == inches(*arguments, LC_ALL=commas).stdout


if __name__ == '__main__':
    os.environ.pop('LANGUAGE', None)
    tap.main(globals())
