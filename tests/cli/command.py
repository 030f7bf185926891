# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls `inches` and says what is wrong in words when it does not do as told."""

import os
import pathlib
import subprocess

PROGRAM = os.environ['INCHES_PROGRAM']
DATA = pathlib.Path(os.environ['INCHES_DATA_DIR'])
SOURCE = DATA.parent
BUILD = pathlib.Path(os.environ['INCHES_BUILD_DIR'])


def inches(*arguments, status=0, cwd=None, timeout=120, **environment):
    """Runs the command without a display; its streams are bytes."""
    variables = {name: value for name, value in os.environ.items()
                 if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'WAYLAND_SOCKET')}
    variables.update(environment)
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=cwd, timeout=timeout,
                          env=variables, stdin=subprocess.DEVNULL)
    assert done.returncode == status, (
        f'{arguments} ended with {done.returncode}, not {status}\n{done.stderr.decode(errors="replace")}')
    return done


def refusal(*arguments, status=1, **more):
    """What the command says on standard error as it refuses; it prints no result then."""
    done = inches(*arguments, status=status, **more)
    assert not done.stdout, f'{arguments} printed {done.stdout[:200]!r}'
    message = done.stderr.decode()
    assert message.strip(), f'{arguments} says nothing'
    for noise in ('CRITICAL', 'WARNING', 'assertion'):
        assert noise not in message, message
    return message
