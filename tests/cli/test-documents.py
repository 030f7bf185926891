#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents and the pictures they ride along in, as the command takes them."""

import json
import os
import pathlib
import tempfile
import time

import tap
from command import DATA, inches, refusal

FOLDER = tempfile.TemporaryDirectory()
PATH = pathlib.Path(FOLDER.name)
QUICK = ['--futures', '512']
MARKER = 'Qxzwv'


def make_document(**more):
    presets = json.loads((DATA / 'model' / 'presets.json').read_text(encoding='utf-8'))['presets']
    settings = {preset['id']: {name: value for name, value in preset.items() if name not in ('id', 'name', 'sentence')}
                for preset in presets}
    scenario = json.loads(json.dumps(settings['inches']))
    scenario['levers']['oil'] = 45
    return {'format': 'inches-document', 'version': 1, 'preset': 'inches', 'scenario': scenario,
            'own_presets': [{'id': 'own-1', 'name': MARKER, **settings['leverage']}],
            'pinned': [{'id': 'pinned-1', 'name': 'With leverage', 'preset': 'leverage', **settings['leverage']}],
            'notes': f'For nobody else: {MARKER}', 'own_events': [{'id': f'own:{MARKER}', 'date': '2024-05-03', 'title': MARKER, 'summary': MARKER, 'source': MARKER}],
            'own_series': [{'id': f'own:s-{MARKER}', 'title': MARKER, 'unit': MARKER, 'notes': MARKER, 'values': [['2024-05-03', 1]]}],
            'view': {'page': 'outlook', 'index': 'trust', 'weeks': 44}, **more}


def write(name, document):
    path = PATH / name
    path.write_text(json.dumps(document), encoding='utf-8')
    return path


def run(*arguments):
    done = inches(*arguments)
    assert not done.stderr, done.stderr.decode()
    return done.stdout


def test_a_document_is_run():
    document = write('talks.inches', make_document())
    assert run('run', document, *QUICK) == run('run', '--preset', 'inches', '--set', 'oil=45', *QUICK)
    assert run('run', document, '--set', 'oil=60', *QUICK) == run('run', '--preset', 'inches', '--set', 'oil=60', *QUICK)


def test_a_document_is_drawn_and_its_picture_again():
    document = write('talks.inches', make_document())
    for ending in ('png', 'svg', 'pdf'):
        first, second, plain = (PATH / f'{name}.{ending}' for name in ('first', 'second', 'plain'))
        run('export', document, '-o', first, *QUICK)
        run('export', first, '-o', second, *QUICK)
        assert first.read_bytes() == second.read_bytes(), ending
        assert MARKER.encode() not in first.read_bytes()
        assert run('run', first, *QUICK) == run('run', document, *QUICK)
        assert not run('check', first)
        run('export', document, '--no-document', '-o', plain, *QUICK)
        assert len(plain.read_bytes()) < len(first.read_bytes())
        assert 'no document rides along' in refusal('run', plain)


def test_a_pinned_comparison_reopens():
    document = write('talks.inches', make_document(view={'page': 'compare', 'rival': 'pinned-1'}))
    first, second = PATH / 'compare.svg', PATH / 'compare-again.svg'
    run('export', document, '-o', first, *QUICK)
    run('export', first, '-o', second, *QUICK)
    assert first.read_bytes() == second.read_bytes()
    assert b'With leverage' in first.read_bytes() and MARKER.encode() not in first.read_bytes()


def test_a_document_is_compared():
    document = write('Quiet talks.inches', make_document())
    table = PATH / 'beside.csv'
    run('export', '-o', table, '--chart', 'compare', '--preset', 'inches', '--compare', document, '--compare', 'leverage', *QUICK)
    lines = table.read_text(encoding='utf-8')
    assert 'Quiet talks' in lines and 'oil' in lines and MARKER not in lines, lines[:400]
    said = refusal('export', '-o', PATH / 'never.png', '--chart', 'compare', '--compare', write('bad.inches', {'format': 'inches-document', 'version': 1, 'scenario': 3}))
    assert 'bad.inches' in said and 'scenario' in said, said
    assert 'leverage' in refusal('export', '-o', PATH / 'never.png', '--chart', 'compare', '--compare', 'no-such-thing')


def test_what_is_looked_at_is_drawn():
    plain = PATH / 'plain.svg'
    run('export', write('talks.inches', make_document()), '-o', plain, *QUICK)
    for page, more in (('outlook', {'future': 77}), ('tornado', {'reach': 'marks'}), ('map', {'map_x': 'oil', 'map_y': 'us_aid', 'map_measure': 'crises'})):
        document = write('seen.inches', make_document(view={'page': page, 'index': 'trust', 'weeks': 44, **more}))
        first, second = PATH / 'first.svg', PATH / 'second.svg'
        run('export', document, '-o', first, *QUICK)
        run('export', first, '-o', second, *QUICK)
        assert first.read_bytes() == second.read_bytes(), page
        if page == 'outlook':
            assert b'future 77 alone' in first.read_bytes() and b'future 77 alone' not in plain.read_bytes()
        if page == 'map':
            assert b'Oil price' in first.read_bytes()


def test_faults_have_their_place():
    assert '/scenario/levers/oil: is 999' in refusal('check', write('a.inches', make_document(
        scenario={**make_document()['scenario'], 'levers': {'oil': 999}})))
    assert '/view/weeks' in refusal('check', write('a.inches', make_document(view={'weeks': 45})))
    assert 'newer program' in refusal('check', write('a.inches', make_document(version=7, preset=8)))
    assert not run('check', write('a.inches', make_document(version=7)))


def hostile():
    """Files that are no document, each in its own way."""
    path = PATH / 'hostile.inches'
    path.write_bytes(b'\x89PNG\r\n\x1a\n\xff\xff\xff\xf0iTXtinches-document')
    yield path, 'says that it has'
    path.write_text('<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]><svg xmlns="http://www.w3.org/2000/svg">'
                    '<metadata id="inches-document">&a;</metadata></svg>', encoding='utf-8')
    yield path, 'hostile.inches:1:'
    path.write_text('[' * 100_000, encoding='utf-8')
    yield path, 'hostile.inches:1:'
    with open(path, 'wb') as file:
        file.truncate(2 << 30)
    yield path, 'larger than'
    path.unlink()
    os.mkfifo(path)
    yield path, 'pipe'
    path.unlink()
    path.symlink_to(path)
    yield path, 'symbolic links'
    path.unlink()
    path.mkdir()
    yield path, 'folder'
    path.rmdir()
    yield path, 'No such file'


def test_hostile_files_are_refused_at_once():
    for path, words in hostile():
        for arguments in (['run', path], ['export', path, '-o', PATH / 'never.svg'], ['check', path]):
            start = time.monotonic()
            said = refusal(*arguments)
            assert words in said and said.count('\n') <= 2, (arguments, said)
            assert time.monotonic() - start < 5, (arguments, words)


if __name__ == '__main__':
    tap.main(globals())
