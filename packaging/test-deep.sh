#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# For the night: every step of packaging/test.sh however long it takes, and then what is too long for it: each fuzz
# target for CHURNLENS_FUZZ_SECONDS (600), all tests with the address and undefined-behaviour sanitizers and the lines of
# core and app that they ran, clang-tidy over the tests.
# usage: bash packaging/test-deep.sh [STEP...]    only these: all fuzz address lint
# shellcheck disable=SC2317 # steps are called by their names
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"
# shellcheck source=packaging/lib/steps.sh
source "$root/packaging/lib/steps.sh"

step_all() { CHURNLENS_CI_MINUTES=0 bash "$root/packaging/test.sh"; }

step_fuzz() {
    configure_preset "$root" asan -DCHURNLENS_FUZZ_SECONDS="${CHURNLENS_FUZZ_SECONDS:-600}"
    (cd "$root" && ctest --preset asan --parallel 2 --label-regex '^fuzz$')
}

step_address() {
    build_preset "$root" asan
    rm -rf "$root/build/asan/profiles"
    local code=0
    (cd "$root" && ctest --preset asan --parallel 2 --label-exclude '^fuzz$') || code=$?
    python3 -B "$root/packaging/lib/coverage.py" --build "$root/build/asan"
    return "$code"
}

step_lint() { bash "$root/packaging/lint.sh" --tests; }

exec </dev/null
unset CHURNLENS_DATABASE PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGSERVICE
if (($# > 0)); then
    for name in "$@"; do
        "step_$name"
    done
    exit
fi

for name in all fuzz address lint; do
    step "$name" bash "$root/packaging/test-deep.sh" "$name" || true
done
print_steps
exit $((steps_failed > 0))
