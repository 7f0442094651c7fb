# packages.sh - the Debian packages that building and testing need, and their installation; read by ./run and ./check
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034

# Recommended packages are not installed, so that everything needed stands here.
build_packages=(
  gcc libc6-dev meson ninja-build pkgconf gettext
  libglib2.0-dev libjson-glib-dev libarchive-dev libsoup-3.0-dev libcairo2-dev libpango1.0-dev libpng-dev libgtk-4-dev libadwaita-1-dev
)
# What a bare system lacks to show a window: icons and their format, letters, accessibility, names of countries; and to
# fetch over https: GLib's TLS, whom it trusts.
window_packages=(
  adwaita-icon-theme librsvg2-common fonts-cantarell at-spi2-core iso-codes
  glib-networking ca-certificates
)
test_packages=(
  python3 valgrind libc6-dbg binutils clang-format-14 desktop-file-utils appstream
  xvfb dbus locales python3-gi python3-jsonschema
  fonts-noto-cjk groff-base libxml2-utils mallard-rng
)
# Only for tests/fuzz/run: the compiler that brings libFuzzer, and its sanitizers.
fuzz_packages=(
  clang libclang-rt-14-dev
)

# Says which packages are missing and installs them, after asking: install_packages ASK PACKAGE…
# ASK is "yes" to ask first. Without a terminal nobody can answer, and the installation goes ahead.
install_packages () {
  local ask=$1 missing=() as_root=() answer
  shift

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not a Debian system: what is needed is not installed but taken as given ($*)."
    return 0
  fi

  mapfile -t missing < <(
    comm -23 <(printf '%s\n' "$@" | sort -u) \
             <(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii //p' | sort -u))
  if [ ${#missing[@]} -eq 0 ]; then
    return 0
  fi

  echo "Postage needs Debian packages that are not installed. To be installed, with what they depend on:"
  printf '  %s\n' "${missing[@]}"

  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "You are not root and there is no sudo. Run this as root, then start again:" >&2
      echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
    echo "sudo is used for that."
  fi
  if [ "$ask" = yes ] && [ -t 0 ]; then
    read -r -p "Install them now? [Y/n] " answer
    case $answer in
      "" | [Yy]*) ;;
      *)
        echo "Nothing was installed." >&2
        return 1
        ;;
    esac
  fi

  "${as_root[@]}" apt-get update -qq || echo "apt-get update failed; trying with the package lists that are there." >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -o Dpkg::Use-Pty=0 --yes --no-install-recommends "${missing[@]}" || {
    echo "apt-get could not install the packages; its messages above say why." >&2
    return 1
  }
}
