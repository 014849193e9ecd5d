#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the .deb in a clean Debian 12: installs it with apt, uses it as an ordinary user with and without a display,
# upgrades, removes and purges it, and looks for what is left. Run by hand, as root; needs debootstrap and the network.
# usage: bash packaging/try-deb.sh build/release/packages/churnlens_0.1.0-1_amd64.deb
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/chroot.sh
source "$root/packaging/lib/chroot.sh"

package=${1:?the .deb to try}
((EUID == 0)) || {
    echo "try-deb.sh: run this as root; it makes a chroot." >&2
    exit 2
}
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

# The same package with a higher version, for the upgrade; and under the name of the one without a window.
dpkg-deb --raw-extract "$package" "$work/newer"
cp -a "$work/newer" "$work/other"
sed -i 's/^Version: .*/&+upgrade1/' "$work/newer/DEBIAN/control"
name=$(dpkg-deb --field "$package" Package) other=churnlens-server
[[ $name != "$other" ]] || other=churnlens
sed -i "s/^Package: .*/Package: $other/; s/^\(Conflicts\|Replaces\): .*/\1: $name/" "$work/other/DEBIAN/control"
system=$work/system
make_chroot bookworm "$system"
mkdir "$system/try"
dpkg-deb --root-owner-group --build "$work/newer" "$system/try/newer.deb" >/dev/null
dpkg-deb --root-owner-group --build "$work/other" "$system/try/other.deb" >/dev/null
cp "$package" "$system/try/package.deb"
cp "$root/packaging/lib/debsteps.sh" "$system/try/steps.sh"
in_chroot "$system" bash /try/steps.sh
