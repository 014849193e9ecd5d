#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads core and app (with --tests: the tests as well) with clang-tidy and cppcheck. What was clean and has not changed
# is not read again: ~/.cache/churnlens-lint, or CHURNLENS_LINT_CACHE, remembers it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"
# shellcheck source=packaging/lib/checks.sh
source "$root/packaging/lib/checks.sh"

pattern='^(\.\./\.\./)?(app|core)/'
[[ ${1:-} != --tests ]] || pattern='^(\.\./\.\./)?(app|core|tests)/'
cache=${CHURNLENS_LINT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/churnlens-lint}

ensure_packages clang-tidy cppcheck python3
configure_preset "$root" ci
# Sources include what is generated for them, of the tests too.
if [[ ${1:-} == --tests ]]; then build_targets "$root" ci; else build_targets "$root" ci churnlens; fi

status=0
check_cppcheck "$root" "$cache/cppcheck" || status=1
python3 -B "$root/packaging/lib/lint.py" --source "$root" --build "$root/build/ci" --cache "$cache/clang-tidy" \
    "$pattern" || status=1
exit "$status"
