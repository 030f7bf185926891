#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`inches export`: what is in a picture, that it repeats, and that bad requests leave no file."""

import csv
import io
import json
import pathlib
import resource
import shutil
import struct
import subprocess
import tempfile
import xml.etree.ElementTree as ET

import tap
from command import DATA, PROGRAM, inches, refusal

SVG = '{http://www.w3.org/2000/svg}'
FOLDER = tempfile.TemporaryDirectory()
PATH = pathlib.Path(FOLDER.name)
QUICK = ['--futures', '512']
CHARTS = ['timeline', 'outlook', 'ladder', 'outcomes', 'compare']
EXPLAINING_CHARTS = ['why', 'tornado', 'map', 'evidence', 'pair']
RECORD_CHARTS = ['then-and-now', 'precedents']  # nothing of them is the model's
THEMES = ['light', 'dark', 'print', 'contrast-light', 'contrast-dark']
LINE = 'Illustrative model of one argument. Not a forecast.'


def export(name, *arguments):
    path = PATH / name
    done = inches('export', '-o', path, *QUICK, *arguments)
    assert not done.stderr, done.stderr.decode()
    return path


def svg(*arguments):
    return ET.parse(export('picture.svg', *arguments)).getroot()


def texts(root):
    return [''.join(text.itertext()) for text in root.iter(f'{SVG}text')]


def png_size(path):
    data = path.read_bytes()
    assert data[:8] == b'\x89PNG\r\n\x1a\n'
    return struct.unpack('>II', data[16:24])


def events():
    return json.loads((DATA / 'chronicle.json').read_text(encoding='utf-8'))['events']


def test_same_input_same_bytes():
    for chart in CHARTS + RECORD_CHARTS:
        for name in ('same.png', 'same.svg', 'same.pdf', 'same.csv'):
            first = export(name, '--chart', chart).read_bytes()
            assert first == export(name, '--chart', chart).read_bytes(), (chart, name)


def pdf_words(path):
    if shutil.which('pdftotext') is None:
        raise tap.Skip('pdftotext is not installed')
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    return ' '.join(text.split())


def test_pdf_has_text_that_can_be_found():
    for chart in CHARTS:
        for size in ('16:9', 'a4', 'square'):
            words = pdf_words(export('text.pdf', '--chart', chart, '--size', size, '--title', 'What phased talks gain',
                                     '--preset', 'inches', '--mark', 'Internal'))
            for wanted in ('What phased talks gain', 'Source', LINE, '20250303', 'Record to 31 December 2025', 'Internal'):
                assert wanted in words, (chart, size, wanted, words[-900:])


def test_pdf_says_all_that_made_it():
    """Whose argument, which settings, futures, seed and sheet, how far the record goes, and under which terms."""
    for chart, title in (('timeline', 'Diplomacy of the Russia-Ukraine war, 2014 to 2025'), ('outlook', 'Size of the war over 44 weeks, in the model'),
                         ('ladder', 'Which rungs hold after 44 weeks, in the model'), ('outcomes', 'How the war stands after 44 weeks, in the model')):
        words = pdf_words(export('made.pdf', '--chart', chart, '--preset', 'early-2025', '--set', 'oil=45', '--sheet', 'miles', '--seed', '7'))
        for wanted in (title, LINE, 'the argument of “Ukraine Needs a Peace of Inches, Not Miles” (Foreign Policy, 2025)', '[CC BY 4.0]',
                       'Settings unlike early 2025: Oil price (Brent) 45 USD a barrel.', '512 futures, seed 7. An advocate of miles (',
                       'Record to 31 December 2025, gathered 22 November 2026.'):
            assert wanted in words, (chart, wanted, words[-900:])
    words = pdf_words(export('record.pdf', '--from', '2022-01-01', '--to', '2022-12-31'))
    for wanted in ('Diplomacy of the Russia-Ukraine war, 2022', 'Brent: U.S. Energy Information Administration', 'sourced entries [CC BY 4.0].',
                   'Hollow mark: contested', 'Record to 31 December 2025, gathered 22 November 2026.'):
        assert wanted in words, (wanted, words[-900:])
    assert LINE not in words and 'the argument of' not in words, words[-900:]


def test_the_title_names_the_span_and_the_last_day_is_in_it():
    spans = {('2022-02-21', '2022-02-28'): '21 February 2022 to 28 February 2022', ('2014-06-01', '2015-06-30'): 'June 2014 to June 2015',
             ('2015-01-01', '2015-12-31'): '2015', ('2016-03-01', '2021-04-30'): '2016 to 2021'}
    for (first, last), words in spans.items():
        assert f'Diplomacy of the Russia-Ukraine war, {words}' in texts(svg('--from', first, '--to', last)), words
    assert '28 Feb' in texts(svg('--from', '2022-02-21', '--to', '2022-02-28'))


def test_charts_of_the_record_say_nothing_of_the_model():
    for chart, wanted in (('then-and-now', ('A comparison, not a likeness', '1 September 2014 is laid on 12 February 2025', 'Minsk II')),
                          ('precedents', ('What was agreed', 'How long it took', 'What held', 'Helsinki Final Act'))):
        for size in ('16:9', 'a4', 'letter', 'square'):
            words = pdf_words(export('record.pdf', '--chart', chart, '--size', size))
            for part in wanted + ('Record to 31 December 2025', 'Sources'):
                assert part in words, (chart, size, part, words)
            assert 'Illustrative' not in words and 'futures' not in words, words


def test_days_can_be_laid_on_each_other():
    assert '12 February 2015 is laid on 18 March 2025' in texts(svg('--chart', 'then-and-now', '--align', '2015-02-12=2025-03-18'))
    days = {row['id']: row['value'] for row in rows('--chart', 'then-and-now', '--align', '2014-09-05=2025-03-18')}
    assert days['minsk-protocol'] == '0', days['minsk-protocol']
    assert 'must be a day from 2024-01-01 to 2025-12-31' in refusal('export', '-o', PATH / 'x.png', '--chart', 'then-and-now',
                                                                    '--align', '2014-09-01=2026-01-01')
    assert '--align' in refusal('export', '-o', PATH / 'x.png', '--align', '2014-09-01=2025-02-12', status=2)


def test_pdf_says_its_title_and_page():
    if shutil.which('pdfinfo') is None:
        raise tap.Skip('pdfinfo is not installed')
    for size, page in (('a4', '841.89 x 595.276 pts (A4)'), ('letter', '792 x 612 pts (letter)'), ('16:9', '1440 x 810 pts')):
        path = export('info.pdf', '--chart', 'ladder', '--size', size, '--title', 'Rungs & more')
        info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True, env={'TZ': 'UTC', 'PATH': '/usr/bin:/bin'}).stdout
        fields = {name: value.strip() for name, _, value in (line.partition(':') for line in info.splitlines())}
        assert fields['Title'] == 'Rungs & more', info
        assert fields['Page size'] == page, info
        assert fields['CreationDate'].startswith('Sun Nov 22') and '2026' in fields['CreationDate'], info


def rows(*arguments):
    text = export('figures.csv', *arguments).read_text(encoding='utf-8')
    return list(csv.DictReader(io.StringIO(text, newline='')))


def test_csv_has_the_figures_of_the_run():
    run = json.loads(inches('run', '--format', 'json', *QUICK, '--preset', 'inches').stdout)
    found = rows('--chart', 'outlook', '--index', 'risk', '--preset', 'inches')
    for quantile, values in run['quantiles']['risk'].items():
        ours = [float(row['value']) for row in found if row['table'] == 'fan' and row['key'] == quantile]
        assert ours == values, quantile
    outcomes = {row['id']: int(row['value']) for row in found if row['table'] == 'outcome' and row['unit'] == 'futures'}
    for name, count in run['classes'].items():
        assert outcomes[name] == count, (name, outcomes)
    assert not [row for row in found if row['table'] in ('event', 'series')]


def test_csv_of_the_record_is_that_of_the_data():
    found = rows('--from', '2014-06-01', '--to', '2015-06-30')
    known = {event['id']: event for event in events()}
    ours = [row for row in found if row['table'] == 'event']
    assert len(ours) >= 10
    for row in ours:
        assert row['name'] == known[row['id']]['title'] and row['key'] == known[row['id']]['lane'], row
        assert '2014-06-01' <= row['to'] and row['from'] <= '2015-06-30', row
    series = [row for row in found if row['table'] == 'series']
    assert series and all(row['source'] and row['licence'] for row in series), series[:3]


def test_every_chart_says_what_it_is():
    for chart in CHARTS + EXPLAINING_CHARTS:
        root = svg('--chart', chart, '--preset', 'inches', '--mark', 'For <our> eyes')
        text = ' '.join(texts(root))
        for words in (LINE, '31 December 2025', '22 November 2026', '512', '20250303', 'For <our> eyes', 'Source', '['):
            assert words in text, (chart, words)
        ids = [element.get('id') for element in root.iter() if element.get('id')]
        assert len(ids) == len(set(ids)), (chart, ids)
        assert LINE in root.find(f'{SVG}desc').text, chart


def test_every_chart_in_every_theme():
    for chart in CHARTS:
        pictures = {theme: export(f'{theme}.svg', '--chart', chart, '--theme', theme).read_bytes() for theme in THEMES}
        # Paper is light but for the ground of an era, which only the timeline has.
        assert len(set(pictures.values())) == (5 if chart == 'timeline' else 4), chart


def test_before_and_after():
    text = ' '.join(texts(svg('--chart', 'pair', '--preset', 'inches', '--compare', 'miles')))
    assert 'Before and after in the model: Miles, then Inches' in text, text[:300]
    # What is not given is compared with early 2025; the settings that differ are in the picture.
    text = ' '.join(texts(svg('--chart', 'pair', '--preset', 'inches', '--set', 'oil=45')))
    assert 'Early 2025, then' in text and '73 → 45' in text, text[:600]
    lines = rows('--chart', 'pair', '--preset', 'inches', '--compare', 'miles', '--compare', 'leverage')
    assert {line['id'] for line in lines if line['table'] == 'column'} == {'miles', 'current'}, 'only the two that are shown'


def test_all_charts_at_once():
    folder = PATH / 'all'
    inches('export', '--chart', 'all', '-o', folder, '--format', 'svg', *QUICK)
    ids = [row['id'] for row in json.loads(inches('list', 'charts', '--format', 'json').stdout)]
    assert sorted(path.name for path in folder.iterdir()) == sorted(f'{chart}.svg' for chart in ids)
    alone = export('outlook-alone.svg', '--chart', 'outlook')
    assert (folder / 'outlook.svg').read_bytes() == alone.read_bytes(), 'the same as asked for alone'
    refusal('export', '--chart', 'all', '-o', PATH / 'one.png', status=2)
    refusal('export', '--chart', 'all', '-o', folder, '--format', 'gif', status=2)
    refusal('export', '-o', PATH / 'one.png', '--format', 'png', status=2)


def test_indices_and_weeks():
    ids = [row['id'] for row in json.loads(inches('list', 'charts', '--format', 'json').stdout)]
    assert ids == CHARTS + RECORD_CHARTS + EXPLAINING_CHARTS, ids
    text = ' '.join(texts(svg('--chart', 'outlook', '--index', 'civilians', '--weeks', '104')))
    assert 'Harm to civilians over 104 weeks' in text, text[:200]
    assert 'Size of the war over 44 weeks' in ' '.join(texts(svg('--chart', 'outlook')))


def test_rows_and_filter():
    chosen = svg('--rows', 'diplomacy,brent,rouble', '--from', '2014-06-01', '--to', '2015-06-30')
    groups = {element.get('id') for element in chosen.iter(f'{SVG}g')}
    assert {'lane-diplomacy', 'track-brent', 'track-rouble'} <= groups, groups
    assert not {name for name in groups if name and name.startswith('lane-') and name != 'lane-diplomacy'}, groups
    words = ' '.join(texts(svg('--filter', 'in-op-ed,importance=2')))
    listed = [event for event in events() if event.get('in_oped') and event['importance'] <= 2]
    assert 'Filtered: ' in words and f'{len(listed)} of {len(events())} events.' in words, words[-1500:]
    assert 'Filtered' not in ' '.join(texts(svg()))
    found = rows('--filter', 'in-op-ed,importance=2')
    assert {row['id'] for row in found if row['table'] == 'event'} <= {event['id'] for event in listed}
    assert [row for row in found if row['table'] == 'note' and row['id'] == 'filter']


def test_slides_have_outlines_unless_asked_otherwise():
    for size, real in (('16:9', False), ('4:3', False), ('square', True), ('a4', True), ('1920x1080', True)):
        assert bool(texts(svg('--chart', 'outcomes', '--size', size))) == real, size
    assert texts(svg('--chart', 'outcomes', '--size', '16:9', '--text', 'real'))
    assert texts(svg('--chart', 'outcomes'))


def test_outlines_need_no_font():
    real = svg('--chart', 'outcomes', '--text', 'real')
    shapes = svg('--chart', 'outcomes', '--text', 'outlines')
    assert texts(real) and not texts(shapes)
    assert 'title' in {element.tag.replace(SVG, '') for element in shapes}


def test_transparent():
    def colour_type(path):
        return path.read_bytes()[25]
    assert colour_type(export('clear.png', '--transparent')) in (4, 6)
    assert export('clear.svg', '--transparent').read_bytes() != export('solid.svg').read_bytes()


def test_svg_has_real_text_and_is_small():
    path = export('timeline.svg')
    assert path.stat().st_size <= 110_000, path.stat().st_size
    labels = {event['short'] for event in events()}
    shown = labels.intersection(texts(ET.parse(path).getroot()))
    assert len(shown) >= 25, sorted(shown)


def test_the_most_important_events_are_all_named():
    root = svg()
    lanes = {element.get('id') for element in root.iter(f'{SVG}g')}
    wanted = [event['short'] for event in events() if event['importance'] == 1 and f'lane-{event["lane"]}' in lanes]
    missing = set(wanted).difference(texts(root))
    assert len(wanted) >= 10 and not missing, missing


def test_svg_is_described():
    root = svg()
    for name in ('title', 'desc'):
        element = root.find(f'{SVG}{name}')
        assert element is not None and len(element.text) > 5, name
    assert root.get('role') == 'img' or root.get('aria-labelledby'), root.attrib


def test_ids_are_unique_and_groups_are_named():
    ids = [element.get('id') for element in svg().iter() if element.get('id')]
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)
    assert 'lane-diplomacy' in ids and 'track-brent' in ids, ids


def test_svg_asks_for_nothing_from_outside():
    text = export('alone.svg').read_text(encoding='utf-8')
    for word in ('<script', '<image', 'xlink:href="http', ' href="http', 'url(http', '@import', 'onload'):
        assert word not in text, word


def test_the_picture_says_what_it_is():
    text = ' '.join(texts(svg('--preset', 'inches', '--set', 'oil=45')))
    for words in ('Illustrative model of one argument. Not a forecast.', '31 December 2025', '22 November 2026', '45'):
        assert words in text, words
    assert '512' in text and '20250303' in text, text[-900:]


def test_title_and_subtitle_are_text_not_markup():
    root = svg('--title', '<b>Oil & "arms"</b>', '--subtitle', 'Ліворуч — запис')
    shown = texts(root)
    assert '<b>Oil & "arms"</b>' in shown, shown[:5]
    assert 'Ліворуч — запис' in shown, shown[:5]


def test_png_sizes():
    for size in ('1920x1080', '1200x900', '800x450', '1000x1000'):
        assert png_size(export('size.png', '--size', size)) == tuple(map(int, size.split('x'))), size
    assert png_size(export('scale.png', '--size', '960x540', '--scale', '2')) == (1920, 1080)
    for name, size in (('16:9', (1920, 1080)), ('4:3', (1600, 1200)), ('square', (1080, 1080)), ('a4', (1123, 794)), ('letter', (1056, 816))):
        assert png_size(export('named.png', '--size', name)) == size, name


def test_png_dots_an_inch():
    path = export('dots.png', '--chart', 'outcomes', '--size', 'letter', '--dpi', '300')
    data = path.read_bytes()
    at = data.index(b'pHYs') + 4
    across, down, unit = struct.unpack('>IIB', data[at:at + 9])
    assert png_size(path) == (3300, 2550)
    assert (across, down, unit) == (11811, 11811, 1)


def test_themes_differ():
    pictures = {theme: export(f'{theme}.svg', '--theme', theme).read_bytes() for theme in ('light', 'dark', 'print')}
    assert len(set(pictures.values())) == 3
    assert export('default.svg').read_bytes() == pictures['print']


def test_the_ground_is_that_of_the_theme():
    if shutil.which('convert') is None:
        raise tap.Skip('convert is not installed')
    for theme, ground in (('dark', '30,30,30'), ('print', '255,255,255')):
        pixel = subprocess.run(['convert', export(f'{theme}.png', '--theme', theme), '-alpha', 'off', '-depth', '8',
                                '-format', '%[fx:int(255*p{2,2}.r+.5)],%[fx:int(255*p{2,2}.g+.5)],%[fx:int(255*p{2,2}.b+.5)]',
                                'info:'], capture_output=True, text=True, check=True).stdout
        assert pixel == ground, (theme, pixel)


def test_model_rows_are_drawn_only_with_their_weeks():
    assert 'Ladder of rungs' in texts(svg())
    assert 'Ladder of rungs' not in texts(svg('--from', '2022-01-01', '--to', '2022-12-31'))


def test_model_follows_settings():
    assert export('a.svg').read_bytes() != export('b.svg', '--preset', 'inches').read_bytes()


def test_axis_and_span():
    whole = set(texts(svg()))
    assert any('magnified' in text for text in whole), 'the break names its scale'
    uniform = set(texts(svg('--axis', 'uniform')))
    assert not any('magnified' in text for text in uniform), uniform
    span = set(texts(svg('--from', '2014-06-01', '--to', '2015-06-30')))
    assert 'Minsk II' in span or any('Minsk' in text for text in span), span
    assert not any('Kursk' in text for text in span), span


def test_relative_paths_are_those_of_the_caller():
    inches('export', '-o', 'here.svg', *QUICK, cwd=FOLDER.name)
    assert (PATH / 'here.svg').exists()


def test_bad_requests_leave_no_file():
    path = PATH / 'never.svg'
    requests = {
        1: [['--preset', 'nobody'], ['--set', 'oil=nan'], ['--set', 'wish=1'], ['--from', '2014-02-30'],
            ['--from', '1999-01-01'], ['--to', '2030-01-01'], ['--from', '2020-01-01', '--to', '2019-01-01'],
            ['--size', '0x0'], ['--size', '100000x100000'], ['--scale', '0'], ['--scale', 'nan'], ['--scale', '99'],
            ['--rows', 'diplomacy,pie'], ['--rows', ''], ['--filter', 'nice'], ['--filter', 'importance=9'], ['--futures', '100'], ['--weeks', '45'], ['--dpi', '0'], ['--dpi', 'many'], ['--dpi', '5000'], ['/nonexistent.inches']],
        2: [['--theme', 'pink'], ['--axis', 'round'], ['--chart', 'pie'], ['--size', 'big'], ['--size', '10'],
            ['--size', 'A4'], ['--size', '16:10'], ['--index', 'risk'], ['--chart', 'outlook', '--index', 'luck'], ['--text', 'drawn'],
            ['--chart', 'ladder', '--from', '2022-01-01'], ['--chart', 'ladder', '--rows', 'brent'], ['--chart', 'outlook', '--filter', 'verified'], ['--chart', 'outlook', '--axis', 'uniform'],
            ['--dpi', '96', '--scale', '1'], ['one', 'leftover']],
    }
    for status, lists in requests.items():
        for arguments in lists:
            refusal('export', '-o', path, *arguments, status=status)
            assert not path.exists(), arguments
    refusal('export', status=2)
    refusal('export', '-o', PATH / 'never.gif', status=2)
    refusal('export', '-o', PATH / 'never', status=2)
    refusal('export', '-o', PATH / 'never.csv', '--transparent', status=2)
    refusal('export', '-o', PATH / 'never.pdf', '--text', 'outlines', status=2)


def test_where_nothing_can_be_written():
    for path in ('/nonexistent/picture.svg', '/nonexistent/picture.png', '/dev/full/picture.svg', '/proc/picture.png'):
        message = refusal('export', '-o', path, *QUICK)
        assert path in message, message


def test_a_file_that_was_there_stays_when_writing_fails():
    path = export('kept.svg')
    before = path.read_bytes()
    refusal('export', '-o', path, '--set', 'oil=1000')
    assert path.read_bytes() == before
    assert sorted(file.name for file in PATH.glob('kept*')) == ['kept.svg']


def test_a_full_disk_leaves_what_was_there():
    path = export('full.svg')
    before = path.read_bytes()
    room = (20_000, resource.RLIM_INFINITY)  # bytes a file may have: what is beyond fails as on a disk without room
    done = subprocess.run([PROGRAM, 'export', '-o', path, '--preset', 'leverage', *QUICK], capture_output=True, check=False, timeout=120,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, room), restore_signals=False)
    assert done.returncode == 1 and len(before) > room[0], done
    assert str(path).encode() in done.stderr and b'File too large' in done.stderr and done.stderr.count(b'\n') == 1, done.stderr
    assert path.read_bytes() == before
    assert sorted(file.name for file in PATH.glob('*full*')) == ['full.svg']


if __name__ == '__main__':
    tap.main(globals())
