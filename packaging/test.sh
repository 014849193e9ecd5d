#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What continuous integration runs. Installs what is missing, needs no display and no input. Form of the sources, build
# (warnings are errors), fuzz targets and every test always run. The steps of CHURNLENS_CI_STEPS (package threads
# address lint) run as long as CHURNLENS_CI_MINUTES (24; 0: no limit) leave time for the tests. A table says how long
# each step took and which had no time, and then comes ctest's own summary. Fails when anything failed.
# usage: bash packaging/test.sh [STEP...]    only these: packages form build fuzz package address threads lint tests
# shellcheck disable=SC2317 # steps are called by their names
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"
# shellcheck source=packaging/lib/checks.sh
source "$root/packaging/lib/checks.sh"
# shellcheck source=packaging/lib/steps.sh
source "$root/packaging/lib/steps.sh"

readonly minutes=${CHURNLENS_CI_MINUTES:-24}
readonly reserve=660 # seconds that the tests take on two cores
# Seconds below which a step is not begun: what it takes when ccache and the cache of lint have most of it.
declare -rA worth=([package]=40 [address]=180 [threads]=120 [lint]=60)
readonly -a fuzz_targets=(fuzz_csv fuzz_dates fuzz_http fuzz_numbers fuzz_profile fuzz_xlsx)
# What works with threads: the API and its guard, the pool of connections, lists in memory, tasks, files read ahead.
# Not what starts programs with QProcess, whose way of forking the sanitizer of clang 14 does not survive.
threads='^tst_(api(buckets|contract|errors|faults|keysinuse|numbers|overload|paging|reader)|artifactstore|connection'
threads+='|databasepool|guard.*|idarena|importsession|population.*|requestmetrics|rowsort|taskrunner|transactionreader'
threads+='|workbook|workspace)$'

step_packages() {
    # A locale with a decimal comma; answers validated; /docs driven; the documents; the form of the sources; lint.
    ensure_packages locales clang lld libvalijson-dev chromium python3 codespell git clang-format shellcheck \
        clang-tidy llvm cppcheck lintian file
    ensure_packages "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
}

step_form() {
    check_sources "$root"
    check_cppcheck "$root" "$root/build/cppcheck"
}

step_build() { build_preset "$root" ci; }

step_fuzz() {
    build_preset "$root" asan "${fuzz_targets[@]}"
    (cd "$root" && ctest --preset asan --parallel 2 --label-regex '^fuzz$')
}

# The fuzz targets have the same libraries already. Unit tests need nothing but themselves; packaging/test-deep.sh has
# the others.
step_address() {
    build_preset "$root" asan unit_tests
    rm -rf "$root/build/asan/profiles"
    (cd "$root" && ctest --preset asan --parallel 2 --label-regex '^unit$')
    python3 -B "$root/packaging/lib/coverage.py" --build "$root/build/asan"
}

step_threads() {
    configure_preset "$root" tsan
    local -a tests
    mapfile -t tests < <(list_tests "$root" tsan "$threads")
    build_targets "$root" tsan "${tests[@]}"
    (cd "$root" && ctest --preset tsan --parallel 2 --tests-regex "$threads")
}

step_lint() { bash "$root/packaging/lint.sh"; }

# Of the objects that are there: how they are optimised makes no difference to what is in the package.
step_package() {
    local packages=$root/build/ci/packages
    rm -rf "$packages"
    (cd "$root/build/ci" && cpack)
    # No upload closes a bug of the intent to package it; continuous integration is root.
    lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs --no-cfg --allow-root "$packages"/*.deb
    ls -l "$packages"/*.deb "$packages"/*.tar.gz
}

find_real_data() {
    local real_data=$root/../shared/data/online_retail_II.csv.gz
    if [[ -f $real_data ]]; then
        CHURNLENS_REAL_DATA=$(realpath "$real_data")
        CHURNLENS_REFERENCE=$(realpath -m "$root/../shared/reference/online_retail_II.json")
        export CHURNLENS_REAL_DATA CHURNLENS_REFERENCE
        echo "Real data: $CHURNLENS_REAL_DATA"
    else
        unset CHURNLENS_REAL_DATA CHURNLENS_REFERENCE
        echo "Real data: $real_data is not there, so the tests on it will say that they did not run."
    fi
}

step_tests() {
    find_real_data
    cd "$root"
    ctest --preset ci --parallel 2
}

exec </dev/null
# Tests make servers and databases of their own; the caller's must not be found.
unset CHURNLENS_DATABASE PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGSERVICE
if (($# > 0)); then
    for name in "$@"; do
        "step_$name"
    done
    exit
fi

this=$root/packaging/test.sh
must_step packages bash "$this" packages
step form bash "$this" form || true
must_step build bash "$this" build
step fuzz bash "$this" fuzz || true
for name in ${CHURNLENS_CI_STEPS-package threads address lint}; do
    step_if_time "$minutes" "$reserve" "${worth[$name]:-0}" "$name" bash "$this" "$name"
done
last_step tests bash "$this" tests
