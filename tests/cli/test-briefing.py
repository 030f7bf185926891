#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches briefing`: what is on the slides, in which order, and that it repeats."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unicodedata

import tap
from command import DATA, inches, refusal

FOLDER = tempfile.TemporaryDirectory()
PATH = pathlib.Path(FOLDER.name)
LINE = 'Illustrative model of one argument. Not a forecast.'
SHIPPED = {'inches-not-miles': 13, 'the-case-against': 9}  # slides; a step with a guess has two


def document(name):
    return DATA / 'briefings' / f'{name}.inches'


def steps(name):
    return json.loads(document(name).read_text(encoding='utf-8'))['briefing']['steps']


def briefing(name, output, *arguments):
    path = PATH / output
    done = inches('briefing', document(name), '-o', path, *arguments)
    assert not done.stderr, done.stderr.decode()
    return path


def pages(path):
    """Words of each page, on one line."""
    if not shutil.which('pdftotext'):
        raise tap.Skip('pdftotext is missing')
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True).stdout.decode()
    return [plain(page) for page in text.split('\f')[:-1]]


def plain(words):
    """Without what fonts join or lines set apart."""
    return ' '.join(unicodedata.normalize('NFKC', words).split())


def test_shipped_documents_have_no_fault():
    for name in SHIPPED:
        assert not inches('check', document(name)).stderr


def test_pdf_has_every_slide_in_order():
    for name, count in SHIPPED.items():
        found = pages(briefing(name, f'{name}.pdf'))
        assert len(found) == count, (name, len(found))
        shown = [step for step in steps(name) for _ in range(2 if 'guess' in step else 1)]
        for number, (page, step) in enumerate(zip(found, shown), 1):
            assert plain(step['title']) in page, (name, number, step['title'], page)
            assert plain(step['caption'])[:60] in page, (name, number)
            assert 'Source' in page, (name, number, page)
            for point in step.get('points', []):
                assert plain(point)[:30] in page, (name, number, point)


def test_line_wherever_the_model_speaks():
    for name in SHIPPED:
        found = pages(briefing(name, f'{name}.pdf'))
        shown = [step for step in steps(name) for _ in range(2 if 'guess' in step else 1)]
        for page, step in zip(found, shown):
            if 'settings' in step:
                assert LINE in page, step['id']
            elif step.get('chart') in (None, 'then-and-now'):
                assert LINE not in page, step['id']


def test_question_before_answer():
    found = pages(briefing('the-case-against', 'guess.pdf'))
    assert 'Of 100 simulated futures' not in found[5] and 'Of 100 simulated futures' in found[6]
    assert 'Settings unlike early 2025' not in found[5] and 'Settings unlike early 2025' in found[6]


def test_handout_has_three_a_page_with_sources():
    found = pages(briefing('inches-not-miles', 'handout.pdf', '--handout', '--mark', 'Internal'))
    assert len(found) == 5, len(found)
    assert '1. Inches, not miles' in found[0] and '3. Why Minsk failed is disputed' in found[0]
    assert '4. Then and now' in found[1]
    assert 'Foreign Policy, 2025' in found[0] and 'Internal' in found[0]
    assert 'Collect guesses' not in ' '.join(found), 'notes leave with no handout'


def test_notes_are_all_there():
    found = ' '.join(pages(briefing('inches-not-miles', 'notes.pdf', '--notes')))
    assert 'Collect guesses before the next key.' in found, 'marks of emphasis are not written'
    assert '(planned 2:30)' in found
    assert 'The case against' in found


def test_long_notes_go_on():
    data = json.loads(document('the-case-against').read_text(encoding='utf-8'))
    data['briefing']['steps'] = data['briefing']['steps'][:1]
    data['briefing']['steps'][0]['notes'] = '\n\n'.join(f'Paragraph {i} has some words.' for i in range(120))
    path = PATH / 'long.inches'
    path.write_text(json.dumps(data), encoding='utf-8')
    inches('briefing', path, '-o', PATH / 'long.pdf', '--notes')
    found = pages(PATH / 'long.pdf')
    assert len(found) > 2 and 'continued' in found[1], len(found)
    for i in range(120):
        assert sum(f'Paragraph {i} has some words.' in page for page in found) == 1, i


def test_same_input_same_bytes():
    for name, arguments in (('a.pdf', []), ('b.pdf', ['--handout']), ('c.pdf', ['--notes', '--size', '4:3'])):
        first = briefing('the-case-against', name, *arguments).read_bytes()
        assert first == briefing('the-case-against', name, *arguments).read_bytes(), name


def test_folder_has_numbered_pictures():
    for form in ('png', 'svg'):
        folder = briefing('the-case-against', f'slides-{form}', '--format', form, '--size', '1280x720')
        names = sorted(entry.name for entry in folder.iterdir())
        assert len(names) == 9, names
        assert names[0] == f'01-title.{form}' and names[5] == f'06-one-document-question.{form}', names
    assert (folder / '01-title.svg').read_text(encoding='utf-8').startswith('<svg')


def test_what_is_missing_is_told():
    data = json.loads(document('the-case-against').read_text(encoding='utf-8'))
    data['briefing']['steps'] = [{'id': 'lost', 'title': 'Lost', 'chart': 'timeline', 'claims': ['C999'],
                                  'settings': {'preset': 'gone'}, 'view': {'page': 'timeline', 'selected': 'no-event'}}]
    path = PATH / 'lost.inches'
    path.write_text(json.dumps(data), encoding='utf-8')
    inches('briefing', path, '-o', PATH / 'lost.pdf')
    (page,) = pages(PATH / 'lost.pdf')
    for word in ('Lost', 'C999', 'gone', 'no-event'):
        assert word in page, (word, page)


def test_refusals():
    assert 'briefing' in refusal('briefing', status=2)
    assert '-o' in refusal('briefing', document('the-case-against'), status=2)
    assert '--notes' in refusal('briefing', document('the-case-against'), '-o', PATH / 'x.pdf', '--notes', '--handout', status=2)
    assert 'PDF' in refusal('briefing', document('the-case-against'), '-o', PATH / 'folder', '--notes', status=2)
    assert 'no-such' in refusal('briefing', PATH / 'no-such.inches', '-o', PATH / 'x.pdf')
    assert '320' in refusal('briefing', document('the-case-against'), '-o', PATH / 'x.pdf', '--size', '10x10')
    data = json.loads(document('the-case-against').read_text(encoding='utf-8'))
    del data['briefing']
    path = PATH / 'none.inches'
    path.write_text(json.dumps(data), encoding='utf-8')
    assert 'briefing' in refusal('briefing', path, '-o', PATH / 'x.pdf')
    assert not (PATH / 'x.pdf').exists()


if __name__ == '__main__':
    tap.main(globals())
