#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads, and the tree that `meson install` lays."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import tap
from command import BUILD, SOURCE

ID = 'org.example.Inches'


def call(*command, **more):
    if shutil.which(str(command[0])) is None:
        raise tap.Skip(f'{command[0]} is not installed')
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **more)
    assert done.returncode == 0, f'{command}\n{done.stdout}{done.stderr}'
    return done.stdout + done.stderr


def test_desktop_file_is_valid():
    for file in (SOURCE / f'{ID}.desktop', BUILD / 'data' / f'{ID}.desktop'):
        assert not call('desktop-file-validate', file)


def test_appstream_data_is_valid():
    """Without faults, but for an address on the web, which there is none of; new versions end with 3 then."""
    if shutil.which('appstreamcli') is None:
        raise tap.Skip('appstreamcli is not installed')
    for folder in (SOURCE, BUILD):
        file = folder / 'data' / f'{ID}.metainfo.xml'
        said = subprocess.run(['appstreamcli', 'validate', '--no-net', '--no-color', file], capture_output=True, text=True,
                              check=False).stdout
        faults = [line for line in said.splitlines()
                  if re.match('[EW]: ', line) and not line.endswith('url-homepage-missing')]
        assert 'Validation' in said and not faults, said


def test_settings_schema_is_valid():
    call('glib-compile-schemas', '--strict', '--dry-run', SOURCE / 'data')


def test_icons_are_drawn_at_every_size():
    icons = SOURCE / 'icons' / 'hicolor'
    for icon in (icons / 'scalable' / 'apps' / f'{ID}.svg', icons / 'symbolic' / 'apps' / f'{ID}-symbolic.svg'):
        for size in (16, 32, 48, 128):
            with tempfile.NamedTemporaryFile(suffix='.png') as picture:
                call('rsvg-convert', '-w', size, '-h', size, icon, '-o', picture.name)
                assert os.path.getsize(picture.name) > 100, (icon, size)


def translated_files():
    return (SOURCE / 'po' / 'POTFILES').read_text(encoding='utf-8').split()


def test_all_texts_can_be_extracted():
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'inches.pot'
        call('xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=ngettext:1,2',
             f'--output={pot}', f'--directory={SOURCE}', *translated_files(),
             env={**os.environ, 'GETTEXTDATADIRS': '/usr/share/gettext'})
        assert pot.read_text(encoding='utf-8').count('msgid ') > 20


def test_no_file_with_texts_is_left_out():
    listed = set(translated_files())
    files = [*SOURCE.glob('app/**/*.c'), *SOURCE.glob('ui/**/*.c'), *SOURCE.glob('ui/**/*.ui')]
    text = re.compile(r'\b(N?_|C_|ngettext)\s*\(\s*"|translatable="yes"')
    wanted = {str(file.relative_to(SOURCE)) for file in files if text.search(file.read_text(encoding='utf-8'))}
    assert not wanted - listed, f'po/POTFILES lacks {sorted(wanted - listed)}'
    gone = [name for name in listed if not (SOURCE / name).exists()]
    assert not gone, f'po/POTFILES names {gone}'


def prefix_of_build():
    options = json.loads(call('meson', 'introspect', '--buildoptions', BUILD))
    return pathlib.Path(next(option['value'] for option in options if option['name'] == 'prefix'))


def install():
    """Installs into the prefix if that lies in the build folder, as tests/run has it, so that
    the folders compiled in are those installed to."""
    prefix = prefix_of_build()
    if BUILD not in prefix.parents:
        raise tap.Skip('the build is meant for another prefix')
    shutil.rmtree(prefix, ignore_errors=True)
    call('meson', 'install', '-C', BUILD, '--no-rebuild')
    return prefix


def test_installed_tree_is_complete():
    prefix = install()
    for file in (f'share/applications/{ID}.desktop', f'share/metainfo/{ID}.metainfo.xml',
                 f'share/glib-2.0/schemas/{ID}.gschema.xml', f'share/icons/hicolor/scalable/apps/{ID}.svg',
                 f'share/mime/packages/{ID}.xml', 'share/icons/hicolor/scalable/mimetypes/application-x-inches.svg',
                 f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg'):
        assert (prefix / file).is_file(), file
    for program in ('bin/inches', 'libexec/inches-window'):
        assert os.access(prefix / program, os.X_OK), program
    shipped = {str(path.relative_to(SOURCE / 'data'))
               for pattern in ('data/*.json', 'data/model/*.json') for path in SOURCE.glob(pattern)}
    laid = {str(path.relative_to(prefix / 'share/inches')) for path in prefix.glob('share/inches/**/*.json')}
    assert shipped == laid, shipped ^ laid


def test_installed_command_finds_its_data():
    command = install() / 'bin' / 'inches'
    variables = {name: value for name, value in os.environ.items() if not name.startswith('INCHES_')}
    assert 'Illustrative model' in call(command, 'run', '--futures', '256', env=variables, cwd='/')
    with tempfile.TemporaryDirectory() as folder:
        call(command, 'export', '-o', 'timeline.svg', '--futures', '256', env=variables, cwd=folder)
        assert (pathlib.Path(folder) / 'timeline.svg').stat().st_size > 10_000


if __name__ == '__main__':
    tap.main(globals())
