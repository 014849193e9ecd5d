#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the whole tree with clang-tidy and cppcheck, by hand: it takes longer than the tests. Needs a configured build
# folder, whose list of sources it follows.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${1:-$root/build/ci}
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"

ensure_packages clang-tidy cppcheck python3
[[ -f $build/compile_commands.json ]] || {
    echo "There is no $build/compile_commands.json. Configure first: cmake --preset ci" >&2
    exit 2
}

list_sources='
import json, sys
for entry in json.load(open(sys.argv[1])):
    if "_autogen" not in entry["file"] and "qrc_" not in entry["file"]:
        print(entry["file"])
'
status=0
python3 -c "$list_sources" "$build/compile_commands.json" |
    xargs --max-args=1 --max-procs="$(nproc)" clang-tidy --quiet -p "$build" || status=1
mkdir -p "$build/cppcheck"
(cd "$root" && cppcheck --quiet --error-exitcode=1 --inline-suppr --enable=warning,performance,portability --library=qt \
    --suppress=unknownMacro --cppcheck-build-dir="$build/cppcheck" -j "$(nproc)" --std=c++20 --language=c++ -I . \
    -DQ_SLOTS= -DQ_SIGNALS=public -DQ_EMIT= app core) || status=1
exit "$status"
