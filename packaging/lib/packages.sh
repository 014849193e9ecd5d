# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that Churnlens needs. To be sourced.

# Qt Test comes with qt6-base-dev, so building the tests takes nothing more. ccache is used where it is, not installed.
readonly CHURNLENS_PACKAGES=(
    g++ cmake ninja-build
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-httpserver-dev qt6-websockets-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libeigen3-dev libpq-dev zlib1g-dev libssl-dev libxxhash-dev libxlsxwriter-dev
    libzip-dev libexpat1-dev
    postgresql
)

# Prints those of the given packages that are not installed.
missing_packages() {
    local package status
    for package in "$@"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
        [[ $status == installed ]] || printf '%s\n' "$package"
    done
}

# Runs apt-get with rights, without questions. On a fresh machine the automatic updates may hold the lock for a while.
apt_get() {
    local -a as_root=()
    ((EUID == 0)) || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"
}

# Installs what is missing of CHURNLENS_PACKAGES and of the packages named besides; needs no rights when nothing is.
# The cluster that Debian's postgresql package makes for itself is left alone: Churnlens starts a server of its own.
ensure_packages() {
    command -v dpkg-query apt-get >/dev/null || {
        echo "This script installs Debian packages, and there is no apt-get here. docs/HACKING.md lists them." >&2
        return 1
    }
    local -a missing
    mapfile -t missing < <(missing_packages "${CHURNLENS_PACKAGES[@]}" "$@")
    ((${#missing[@]} > 0)) || return 0
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        echo "These packages are missing: ${missing[*]}." >&2
        echo "Run this script as root, install sudo, or run as root: apt-get install ${missing[*]}" >&2
        return 1
    fi
    echo "Installing ${missing[*]}"
    local -a install=(install --yes --no-install-recommends "${missing[@]}")
    # The lists may be absent (a fresh machine) or older than the archive; only then are they fetched.
    if ! apt-get --quiet --quiet --simulate "${install[@]}" >/dev/null 2>&1 || ! apt_get --quiet "${install[@]}"; then
        apt_get --quiet update
        apt_get --quiet "${install[@]}"
    fi
}
