# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds a preset of CMakePresets.json. To be sourced.

# build_preset <checkout> <preset> [<target>...]: builds everything of it, or the targets, into <checkout>/build/<preset>.
build_preset() {
    local root=$1 preset=$2 launcher=''
    shift 2
    if ! mkdir -p "$root/build/$preset" || [[ ! -w $root/build/$preset ]]; then
        echo "Cannot write $root/build/$preset. Run this as the owner of the checkout, or remove that folder." >&2
        return 1
    fi
    ! command -v ccache >/dev/null || launcher=ccache
    cmake -S "$root" --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
    cmake --build "$root/build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
