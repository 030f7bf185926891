#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every chart in every format: what a document says besides is in none of its bytes, and drawn from the picture it is the same."""

import concurrent.futures
import json
import pathlib
import re
import struct
import tempfile
import zlib

import tap
from command import DATA, inches

FOLDER = tempfile.TemporaryDirectory()
PATH = pathlib.Path(FOLDER.name)
MARKER = 'Qxzwv'
LOOK = ['--futures', '256', '--size', '1280x720']
FORMATS = ('png', 'svg', 'pdf')
# These show pinned scenarios by their names; the others must not know that there are any.
SIDE_BY_SIDE = {'compare', 'pair'}


def charts():
    return [chart['id'] for chart in json.loads(inches('list', 'charts', '--format', 'json').stdout)]


def make_document(pinned_name):
    presets = json.loads((DATA / 'model' / 'presets.json').read_text(encoding='utf-8'))['presets']
    settings = {preset['id']: {name: value for name, value in preset.items() if name not in ('id', 'name', 'sentence')}
                for preset in presets}
    scenario = json.loads(json.dumps(settings['inches']))
    scenario['levers']['oil'] = 45
    scenario['sheet'] = {'id': 'mine', 'name': 'Mine', 'paces': {},
                         'coefficients': [{'id': 'D_us', 'value': 0.3, 'why': f'{MARKER} is why'}]}
    step = {'id': 'one', 'title': MARKER, 'caption': MARKER, 'notes': MARKER, 'points': [MARKER]}
    return {'format': 'inches-document', 'version': 1, 'preset': 'inches', 'scenario': scenario, f'x{MARKER}': MARKER,
            'own_presets': [{'id': 'own-1', 'name': MARKER, 'sentence': MARKER, **settings['leverage']}],
            'pinned': [{'id': 'pinned-1', 'name': pinned_name, 'preset': 'leverage', **settings['leverage']}],
            'notes': f'For nobody else: {MARKER}', 'briefing': {'name': MARKER, 'steps': [step]},
            'view': {'page': 'compare', 'rival': 'pinned-1', 'index': 'trust', 'weeks': 44, 'reach': 'marks',
                     'map_x': 'oil', 'map_y': 'us_aid', 'map_measure': 'crises'}}


def write(name, document):
    path = PATH / name
    path.write_text(json.dumps(document), encoding='utf-8')
    assert not inches('check', path).stderr
    return path


def inflated(data):
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b''


def unpacked(path):
    """The bytes of a file and what is packed in them."""
    data = path.read_bytes()
    parts = [data]
    if data.startswith(b'\x89PNG'):
        at = 8
        while at < len(data):
            length = struct.unpack('>I', data[at:at + 4])[0]
            chunk = data[at + 8:at + 8 + length]
            if data[at + 4:at + 8] == b'iTXt':
                parts.append(inflated(chunk.split(b'\0', 5)[5] if chunk.count(b'\0') >= 5 else b''))
            at += length + 12
    elif data.startswith(b'%PDF'):
        parts += [inflated(data[found.end():]) for found in re.finditer(rb'stream\r?\n', data)]
    # Letters of a page may stand apart, each a number: those who look for a word see its text in the SVG.
    return b'\n'.join(parts)


def export_all(document, ending):
    folder = PATH / f'{document.stem}-{ending}'
    inches('export', document, '--chart', 'all', '-o', folder, '--format', ending, *LOOK, timeout=250)
    return {path.stem: path for path in folder.iterdir()}


def at_once(work, items):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, items))


def test_what_a_picture_does_not_show_is_not_in_it():
    marked = write('marked.inches', make_document(MARKER))
    plain = write('plain.inches', make_document('With leverage'))
    for ending in (*FORMATS, 'csv'):
        told, shown = at_once(lambda document: export_all(document, ending), [marked, plain])  # pylint: disable=cell-var-from-loop
        assert set(shown) == set(charts()), ending
        for chart, path in shown.items():
            assert MARKER.encode() not in unpacked(path), (chart, ending)
            assert (b'"inches-document"' in unpacked(path)) == (ending != 'csv'), 'what is packed is looked into'
            if chart not in SIDE_BY_SIDE:
                assert told[chart].read_bytes() == path.read_bytes(), (chart, ending)
            elif ending == 'svg':
                assert MARKER.encode() in told[chart].read_bytes(), 'the word is found where it is shown'


def test_every_picture_reopens_to_the_same_view():
    def again(path):
        other = path.with_name(f'again-{path.name}')
        inches('export', path, '-o', other, *LOOK)
        assert path.read_bytes() == other.read_bytes(), path.name

    pictures = [path for ending in FORMATS for path in (PATH / f'plain-{ending}').iterdir()]
    assert len(pictures) == len(FORMATS) * len(charts())
    at_once(again, pictures)


def test_a_pinned_comparison_is_in_each():
    for ending in FORMATS:
        path = PATH / f'plain-{ending}' / f'compare.{ending}'
        table = PATH / f'{ending}.csv'
        inches('export', path, '--chart', 'compare', '-o', table, *LOOK)
        assert table.read_bytes() == (PATH / 'plain-csv' / 'compare.csv').read_bytes(), ending
        assert b'With leverage' in table.read_bytes()


if __name__ == '__main__':
    tap.main(globals())
