#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of the source that no compiler checks."""

import re
import subprocess

import tap
from command import SOURCE

CODE = ('.c', '.h', '.py', '.ui', '.css', '.build', '.bash')


def sources():
    """What git would take, also in a tree that is no git repository."""
    for path in sorted(SOURCE.rglob('*')):
        parts = path.relative_to(SOURCE).parts
        if path.is_file() and not parts[0].startswith('build') and '.git' not in parts and '__pycache__' not in parts:
            yield path


def is_script(path):
    return path.suffix == '' and path.read_bytes()[:2] == b'#!'


def code():
    return [path for path in sources() if path.suffix in CODE or is_script(path)]


def test_each_file_names_its_licence():
    missing = [str(path) for path in code()
               if 'SPDX-License-Identifier: GPL-3.0-or-later' not in '\n'.join(path.read_text(encoding='utf-8').split('\n')[:3])]
    assert not missing, missing


def test_no_file_of_the_program_is_too_long():
    long = {str(path): lines for path in code() if path.relative_to(SOURCE).parts[0] in ('app', 'ui')
            and (lines := len(path.read_text(encoding='utf-8').splitlines())) > 500}
    assert not long, long


def test_nothing_is_left_for_later():
    word = re.compile(r'\b(TO' + r'DO|FIX' + r'ME|XX' + r'X)\b')
    found = [str(path) for path in code() if word.search(path.read_text(encoding='utf-8'))]
    assert not found, found


def test_lines_end_cleanly():
    bad = [f'{path}:{number}' for path in code()
           for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1)
           if line != line.rstrip() or ('\t' in line and path.suffix in ('.c', '.h'))]
    assert not bad, bad[:20]


def test_the_engine_knows_no_toolkit_and_no_network():
    for path in (SOURCE / 'app' / 'engine').rglob('*.[ch]'):
        text = path.read_text(encoding='utf-8')
        assert not re.search(r'#include\s*<(gtk|gdk|adwaita|libsoup|sys/socket|netdb)', text), path
        assert not re.search(r'\bG(Socket|Resolver|NetworkMonitor)\w*', text), path


def test_scripts_are_read_by_bash():
    for path in code():
        if path.suffix == '.bash' or (is_script(path) and b'bash' in path.read_bytes().split(b'\n')[0]):
            done = subprocess.run(['bash', '-n', path], capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr


if __name__ == '__main__':
    tap.main(globals())
