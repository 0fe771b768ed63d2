# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Which Debian packages Entente needs, and the installing of those that are missing.
# For app/run and tests/run to source.

# To build it and to see it: without the icon theme and librsvg buttons are blank, without the fonts
# Korean is squares, without dconf no setting is remembered.
build_packages=(
  gcc libc6-dev meson ninja-build pkg-config gettext
  libgtk-4-dev libadwaita-1-dev libgraphviz-dev libjson-glib-dev libxml2-dev libuchardet-dev libarchive-dev
  libsqlite3-dev libpoppler-glib-dev poppler-data libigraph-dev libpng-dev libjpeg-dev libwebp-dev
  libseccomp-dev
  desktop-file-utils appstream shared-mime-info libglib2.0-bin gtk-update-icon-cache
  adwaita-icon-theme hicolor-icon-theme librsvg2-common dconf-gsettings-backend
  fonts-noto-core fonts-noto-cjk
)

# To test it: a fast linker, a screen without a monitor, hands, eyes, and second opinions.
test_packages=(
  mold xvfb weston xdotool imagemagick dbus dbus-daemon at-spi2-core gir1.2-atspi-2.0 gir1.2-gtk-4.0 python3-gi
  python3-jsonschema libxml2-utils librsvg2-bin libjson-glib-dev acl file locales
  poppler-utils graphviz python3-networkx python3-igraph cmark groff-base mandoc git
)

# install_packages WHY PACKAGE...: installs what is missing, and says so first.
install_packages() {
  local why=$1 missing=() package
  shift
  command -v dpkg-query >/dev/null || return 0
  for package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      printf 'These packages are missing, and there is no sudo to install them with:\n  %s\n' "${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  printf 'Installing what is missing %s:\n  %s\n' "$why" "${missing[*]}" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
