#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same picture three times: our PNG, and our SVG as drawn by librsvg and by a browser.

Fonts and edges differ by a shade, so the pictures are compared at a quarter of
their size, where a missing row, colour or label shows and a hint does not. The
difference pictures stay in pictures/ of the build folder."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import tap
from command import BUILD, inches

PICTURES = BUILD / 'pictures'
WIDTH, HEIGHT = 1920, 1080
BROWSERS = ('chromium', 'chromium-browser', 'google-chrome')
# Share of the pixels, at a quarter of the size, that may differ by more than 12 % of the full range.
MOST_DIFFERENT = 0.01


def call(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, f'{command}\n{done.stdout}{done.stderr}'
    return done.stdout


def need(*names):
    for name in names:
        if shutil.which(name):
            return name
    raise tap.Skip(f'{names[0]} is not installed')


def exported(name, theme):
    PICTURES.mkdir(exist_ok=True)
    path = PICTURES / name
    inches('export', '-o', path, '--size', f'{WIDTH}x{HEIGHT}', '--theme', theme, '--preset', 'inches')
    return path


def share_different(ours, theirs, difference):
    """Share of pixels that differ clearly once both pictures are a quarter as wide."""
    need('convert')
    small = ('-alpha', 'remove', '-filter', 'Box', '-resize', '25%', '-colorspace', 'sRGB')
    call('convert', '(', ours, *small, ')', '(', theirs, *small, ')', '-compose', 'Difference', '-composite',
         '-colorspace', 'gray', '-threshold', '12%', difference)
    return float(call('convert', difference, '-format', '%[fx:mean]', 'info:'))


def browser_draws(svg, png):
    browser = need(*BROWSERS)
    with tempfile.TemporaryDirectory() as home:
        # An SVG opened by itself scrolls if the window is a pixel short, so it sits in a page.
        page = pathlib.Path(home) / 'page.html'
        page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><style>body{{margin:0;overflow:hidden}}</style>'
                        f'{svg.read_text(encoding="utf-8").split("?>", 1)[-1]}', encoding='utf-8')
        subprocess.run([browser, '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
                        '--no-first-run', '--hide-scrollbars', '--force-device-scale-factor=1', f'--user-data-dir={home}/profile',
                        f'--window-size={WIDTH},{HEIGHT}', '--virtual-time-budget=2000', f'--screenshot={png}', page.as_uri()],
                       capture_output=True, check=False, timeout=120, env={**os.environ, 'HOME': home})
    assert png.exists(), 'the browser drew nothing'


def compare(theme, draw, by):
    ours, svg = exported(f'{theme}.png', theme), exported(f'{theme}.svg', theme)
    theirs = PICTURES / f'{theme}-{by}.png'
    theirs.unlink(missing_ok=True)
    draw(svg, theirs)
    share = share_different(ours, theirs, PICTURES / f'{theme}-{by}-difference.png')
    print(f'# {theme} by {by}: {share:.3%} of the pixels differ clearly')
    assert share <= MOST_DIFFERENT, f'{share:.3%} differ clearly: see {PICTURES}'


def librsvg_draws(svg, png):
    call(need('rsvg-convert'), svg, '-o', png)


def test_librsvg_draws_the_same():
    for theme in ('print', 'dark'):
        compare(theme, librsvg_draws, 'librsvg')


def test_a_browser_draws_the_same():
    for theme in ('print', 'dark'):
        compare(theme, browser_draws, 'browser')


def test_text_in_the_browser_is_as_wide_as_placed():
    """Every text has a textLength, which the browser obeys, so no label can grow over its neighbour."""
    text = exported('print.svg', 'print').read_text(encoding='utf-8')
    assert len(re.findall(r'<text\b', text)) == len(re.findall(r'<text\b[^>]*textLength=', text))


if __name__ == '__main__':
    tap.main(globals())
