#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, checks the form of the sources, fuzzes the readers of files and requests for a short while,
# builds the ci preset (warnings are errors) and runs every test. Needs no display and no input; ends with ctest's own
# summary and exit code.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"
# shellcheck source=packaging/lib/checks.sh
source "$root/packaging/lib/checks.sh"

exec </dev/null
# A locale with a decimal comma; answers validated; /docs driven; TLS; the documents; the form of the sources.
ensure_packages locales clang libvalijson-dev chromium openssl python3 codespell git clang-format shellcheck
ensure_packages "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
check_sources "$root"
build_preset "$root" fuzz fuzz_csv fuzz_dates fuzz_http fuzz_numbers fuzz_profile fuzz_xlsx
(cd "$root" && ctest --preset fuzz --parallel 2)
build_preset "$root" ci

# Tests make servers and databases of their own; the caller's must not be found.
unset CHURNLENS_DATABASE PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGSERVICE

real_data=$root/../shared/data/online_retail_II.csv.gz
if [[ -f $real_data ]]; then
    CHURNLENS_REAL_DATA=$(realpath "$real_data")
    CHURNLENS_REFERENCE=$(realpath -m "$root/../shared/reference/online_retail_II.json")
    export CHURNLENS_REAL_DATA CHURNLENS_REFERENCE
    echo "Real data: $CHURNLENS_REAL_DATA"
else
    unset CHURNLENS_REAL_DATA CHURNLENS_REFERENCE
    echo "Real data: $real_data is not there, so the tests on it will say that they did not run."
fi

cd "$root"
exec ctest --preset ci --parallel 2
