# SPDX-License-Identifier: GPL-3.0-or-later
# Which Debian packages Inches needs, and how the missing ones get there.
# Read by app/run and tests/run; not a program of its own.

# One a line: package, then what it is for.
building='
gcc                        the compiler
libc6-dev                  headers of the C library
meson                      the build system
ninja-build                runs the build
pkgconf                    finds the libraries
gettext                    translations
libgtk-4-dev               the window: GTK 4
libadwaita-1-dev           the window: the desktop'"'"'s style
libjson-glib-dev           reads the data files
libcsv-dev                 reads tables that a user brings
libmd4c-dev                reads the notes of a briefing
libglib2.0-dev             GLib, and the tool that packs resources
libgtk-4-bin               the icon cache
libxml2-utils              packs the interface files
desktop-file-utils         the menu entry
adwaita-icon-theme         icons in the window
gsettings-desktop-schemas  the desktop'"'"'s settings
fonts-cantarell            the font of window and pictures
'

is_debian()
{
  [ -e /etc/debian_version ] && command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

# missing_packages LIST: those lines of LIST whose package is not installed
missing_packages()
{
  local package why installed
  # shellcheck disable=SC2046 # one word a package
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $(awk '{ print $1 }' <<<"$1") 2>/dev/null)
  while read -r package why; do
    [ -n "$package" ] || continue
    grep -qx "$package installed" <<<"$installed" || printf '%s  %s\n' "$package" "$why"
  done <<<"$1"
}

# as_root COMMAND...: by sudo only for who is not root already
as_root()
{
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# install_packages LIST PURPOSE LOG: makes sure that all of LIST is there. Says
# on standard error what it installs and why; what apt-get prints goes to LOG.
install_packages()
{
  local list=$1 purpose=$2 log=$3 missing names apt

  if ! is_debian; then
    # Not every run of a built program should repeat the list.
    if [ ! -e "$log" ]; then
      printf 'This is not Debian, so nothing is installed. Debian calls what %s needs:\n%s' "$purpose" "$list" | tee "$log" >&2
    fi
    return 0
  fi

  missing=$(missing_packages "$list")
  [ -n "$missing" ] || return 0
  names=$(awk '{ print $1 }' <<<"$missing")

  printf 'Installing what %s needs and this machine lacks:\n' "$purpose" >&2
  sed 's/^/  /' <<<"$missing" >&2
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    printf 'Neither root nor sudo: please have them installed:\n  apt-get install --no-install-recommends %s\n' "${names//$'\n'/ }" >&2
    return 1
  fi

  # Nobody can answer: a settings file that is there already stays.
  apt=(apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold)
  # shellcheck disable=SC2086 # one word a package
  if ! { as_root "${apt[@]}" update && as_root "${apt[@]}" install --no-install-recommends $names; } </dev/null >"$log" 2>&1; then
    printf 'The packages could not be installed. The end of %s:\n' "$log" >&2
    tail -n 15 "$log" >&2
    return 1
  fi
}
