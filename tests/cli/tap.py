# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the test_ functions of a script and tells what came of each as TAP."""

import sys
import traceback


class Skip(Exception):
    """Raised by a test that cannot say anything here; the text says why."""


def main(names):
    tests = [(name, test) for name, test in names.items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = 0
    for number, (name, test) in enumerate(tests, 1):
        label = name.removeprefix('test_').replace('_', ' ')
        try:
            test()
            print(f'ok {number} {label}', flush=True)
        except Skip as reason:
            print(f'ok {number} {label} # SKIP {reason}', flush=True)
        except Exception:  # whatever it is, the other tests still run
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} {label}', flush=True)
    sys.exit(1 if failed else 0)
