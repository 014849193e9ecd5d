# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds a preset of CMakePresets.json, into <checkout>/build/<preset>. To be sourced.

# For ccache to keep what is compiled with precompiled headers; cmake/Options.cmake has the compiler's side of it.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

# configure_preset <checkout> <preset> [<option of cmake>...]
configure_preset() {
    local root=$1 preset=$2 launcher=''
    shift 2
    if ! mkdir -p "$root/build/$preset" || [[ ! -w $root/build/$preset ]]; then
        echo "Cannot write $root/build/$preset. Run this as the owner of the checkout, or remove that folder." >&2
        return 1
    fi
    ! command -v ccache >/dev/null || launcher=ccache
    cmake -S "$root" --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" "$@"
}

# build_targets <checkout> <preset> [<target>...]: all of them when none is named.
build_targets() {
    local root=$1 preset=$2
    shift 2
    # Checkouts in different folders share what ccache has.
    CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 cmake --build "$root/build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}

# build_preset <checkout> <preset> [<target>...]: both of the above.
build_preset() {
    configure_preset "$1" "$2" && build_targets "$@"
}

# list_tests <checkout> <preset> <expression>: the names of the tests that match.
list_tests() {
    (cd "$1" && ctest --preset "$2" --show-only --tests-regex "$3") | sed -n 's/^ *Test *#[0-9]*: //p'
}
