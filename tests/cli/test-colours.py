#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contrast of the colours of data/themes.json, and how far apart they are for eyes that lack a kind of cone.

The tables of docs/colours.md are the figures measured here: after a change of colour,
`tests/cli/test-colours.py --print` prints them anew."""

import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get('INCHES_DATA_DIR', ROOT / 'data'))
THEMES = {theme['id']: theme['colors'] for theme in json.loads((DATA / 'themes.json').read_text(encoding='utf-8'))['themes']}
GROUNDS = ('view', 'win', 'era', 'mground')
LANES = [role for role in THEMES['light'] if role.startswith('lane-')]
# The fill of the frozen class is held by its ring; its ring has the colour of "the war grows smaller" and another shape.
OUTCOMES = ['out-smaller', 'out-held', 'out-phantom', 'out-grinding', 'out-danger']
FAINT = 0.82  # of the lane's colour in small marks without a label

# What; roles; their grounds; the least contrast in light and print, in dark, in high contrast.
CONTRASTS = (
    ('main text', ['ink'], GROUNDS, (13.7, 13.7, 12.6)),
    ('second text', ['ink2'], GROUNDS, (6.2, 8.3, 12.6)),
    ('third text', ['ink3'], GROUNDS, (4.8, 5.9, 12.6)),
    ('words of the model', ['model'], ('view', 'mground'), (7.0, 7.0, 12.6)),
    ('names of choices', ['choice'], ('win', 'choice-ground'), (5.5, 5.5, 10.0)),
    ('names of beliefs', ['belief'], ('win', 'belief-ground'), (5.5, 5.5, 10.0)),
    ('lanes, figures in pills', LANES, ('view', 'era'), (5.0, 4.5, 12.6)),
    ('small marks of lanes', [(lane, FAINT) for lane in LANES], ('view', 'era'), (3.4, 3.4, 4.5)),
    ('outcomes', OUTCOMES + ['out-frozen'], ('view', 'win', 'mground'), (3.4, 5.1, 4.5)),
    ('data', ['track'], GROUNDS, (8.0, 8.0, 12.6)),
    ('second part of a stack', ['track2'], ('view', 'era'), (3.1, 4.0, 4.5)),
    ('outer edge of the fan', ['fedge'], ('view', 'mground'), (3.4, 4.1, 4.5)),
    ('middle of the fan on its bands', ['model'], ('f50', 'f90'), (3.8, 3.3, 3.2)),
    ('early 2025 on the bands', ['ghost'], ('f50', 'f90'), (4.5, 4.3, 4.5)),
    ('fallen rung', ['fell'], ('view', 'mground'), (4.4, 4.4, 4.5)),
    ('focus and selection', ['sel'], ('view', 'win'), (3.0, 3.0, 4.5)),
)

# Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
EYES = {
    'normal': None,
    'protan': ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    'deutan': ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
# What; roles; the least OKLab distance times 100 in light and print, in dark.
DISTANCES = (
    ('lanes', LANES, {'normal': (11.0, 13.8), 'protan': (6.6, 8.8), 'deutan': (6.6, 8.9)}),
    ('outcomes', OUTCOMES, {'normal': (11.6, 11.6), 'protan': (7.6, 5.2), 'deutan': (8.9, 9.0)}),
)


def light_of(colour):
    """Linear light of a colour such as #1F7A66."""
    parts = (int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def mix(colour, ground, share):
    parts = (round(share * int(colour[i:i + 2], 16) + (1 - share) * int(ground[i:i + 2], 16)) for i in (1, 3, 5))
    return '#' + ''.join(f'{part:02X}' for part in parts)


def contrast(one, other):
    """WCAG 2.1: 1 to 21."""
    low, high = sorted(sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), light_of(colour))) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def oklab(light):
    cones = (sum(a * b for a, b in zip(row, light)) for row in (
        (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566), (0.0883024619, 0.2817188376, 0.6299787005)))
    cones = [max(cone, 0) ** (1 / 3) for cone in cones]
    return [sum(a * b for a, b in zip(row, cones)) for row in (
        (0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099), (0.0259040371, 0.7827717662, -0.8086757660))]


def seen(colour, eye):
    light = light_of(colour)
    if EYES[eye] is not None:
        light = [min(max(sum(a * b for a, b in zip(row, light)), 0), 1) for row in EYES[eye]]
    return oklab(light)


def distance(one, other, eye):
    return 100 * sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye))) ** 0.5


def least_contrast(theme, roles, grounds):
    def measure(role, ground):
        if isinstance(role, tuple):
            return contrast(mix(theme[role[0]], theme[ground], role[1]), theme[ground])
        return contrast(theme[role], theme[ground])
    return min(measure(role, ground) for role in roles for ground in grounds)


def closest(theme, roles, eye):
    return min((distance(theme[one], theme[other], eye), one, other) for i, one in enumerate(roles) for other in roles[:i])


def limit_of(limits, name):
    return limits[2 if name.startswith('contrast') else 1 if name == 'dark' else 0]


def tables():
    names = list(THEMES)
    lines = ['| | ' + ' | '.join(names) + ' |', '| --- |' + ' --- |' * len(names)]
    for what, roles, grounds, _ in CONTRASTS:
        figures = (f'{least_contrast(theme, roles, grounds):.1f}' for theme in THEMES.values())
        lines.append(f'| {what}, on {", ".join(f"`{ground}`" for ground in grounds)} | ' + ' | '.join(figures) + ' |')
    lines += ['| closest pair | normal | protan | deutan |', '| --- | --- | --- | --- |']
    for what, roles, _ in DISTANCES:
        for name in ('light', 'dark'):
            cells = []
            for eye in EYES:
                far, one, other = closest(THEMES[name], roles, eye)
                cells.append(f'{far:.1f} ({one.split("-")[1]}, {other.split("-")[1]})')
            lines.append(f'| {what}, {name} | ' + ' | '.join(cells) + ' |')
    return lines


def test_contrast_on_every_ground():
    for name, theme in THEMES.items():
        for what, roles, grounds, limits in CONTRASTS:
            found = least_contrast(theme, roles, grounds)
            assert round(found, 1) >= limit_of(limits, name), f'{name}: {what}: {found:.2f}, must be at least {limit_of(limits, name)}'


def test_colours_stay_apart_without_a_kind_of_cone():
    for name in ('light', 'dark', 'print'):
        for what, roles, limits in DISTANCES:
            for eye in EYES:
                far, one, other = closest(THEMES[name], roles, eye)
                least = limits[eye][name == 'dark']
                assert round(far, 1) >= least, f'{name}: {what}: {one} and {other} are {far:.1f} apart for {eye} eyes, must be {least}'


def test_no_lane_has_a_colour_of_its_own_in_high_contrast():
    for name in ('contrast-light', 'contrast-dark'):
        assert {THEMES[name][lane] for lane in LANES} == {THEMES[name]['ink']}, name


def test_the_document_says_what_is_measured():
    text = (ROOT / 'docs' / 'colours.md').read_text(encoding='utf-8')
    written = [line for line in text.splitlines() if line.startswith('|')]
    assert written == tables(), 'docs/colours.md: run tests/cli/test-colours.py --print'


if __name__ == '__main__':
    if sys.argv[1:] == ['--print']:
        print('\n'.join(tables()))
    else:
        import tap
        tap.main(globals())
