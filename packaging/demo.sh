#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to scored customers: installs what is missing, builds, runs the main job, opens the window.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"

usage() {
    cat <<'TEXT'
Usage: bash packaging/demo.sh [FILE] [--once]

Installs the packages that are missing (Debian 12; root or sudo), builds Churnlens, loads FILE (CSV, .xlsx, .gz, .zip,
or a folder of them; without one, 200,000 lines of generated demo data), trains the model, scores every customer, and
writes the high-risk list and the report into churnlens-demo/ in the current folder. Then it opens the window, which
serves the REST API too; without a display it serves alone, until Ctrl-C. The API's documentation is at
http://127.0.0.1:8080/docs.

  --once   end after the run, without window and API

Exit codes are those of churnlens: see churnlens --help.
TEXT
}

# refuse <exit code> <message>
refuse() {
    echo "demo.sh: $2" >&2
    exit "$1"
}

# Sets `file` (absolute, or empty) and `once` from the arguments, which come in any order.
read_arguments() {
    file='' once=false
    local argument
    for argument in "$@"; do
        case $argument in
        -h | --help)
            usage
            exit 0
            ;;
        --once) once=true ;;
        -*) refuse 2 "there is no option $argument; see --help." ;;
        *)
            [[ -z $file ]] || refuse 2 "one FILE at most; see --help."
            [[ -e $argument && -r $argument ]] || refuse 3 "cannot read $argument. Check the path."
            file=$(realpath "$argument")
            ;;
        esac
    done
}

# Where the program keeps a database of its own; the rule is the program's (core/pipeline/session.cpp).
data_dir() {
    if ((EUID == 0)) && [[ -z ${XDG_DATA_HOME:-} ]]; then
        echo /var/lib/churnlens
    else
        echo "${XDG_DATA_HOME:-$HOME/.local/share}/churnlens"
    fi
}

read_arguments "$@"
# shellcheck disable=SC2119 # no packages besides the usual ones
ensure_packages
build_preset "$root" release

program=$root/build/release/app/churnlens
output=$PWD/churnlens-demo
demo_rows=200000
folder=$(data_dir)
database_variables=(CHURNLENS_DATABASE PGHOST PGHOSTADDR PGSERVICE PGDATABASE)
mkdir -p "$output"

if [[ -z $file ]]; then
    # Demo data have a data directory of their own, whatever database the environment names.
    input=(--demo --rows "$demo_rows")
    folder=$folder/demo-$demo_rows
    unset "${database_variables[@]}"
else
    input=(--input "$file")
fi
database=$folder
for variable in "${database_variables[@]}"; do
    [[ -z ${!variable:-} ]] || database='the database that the environment names'
done
status=0
"$program" --batch "${input[@]}" --export "$output/high-risk.csv" --report "$output/batch-report.json" || status=$?
if ((status != 0)); then
    refuse "$status" "the run ended with exit code $status; docs/batch-report.md says what each means."
fi

cat <<TEXT

High-risk list   $output/high-risk.csv
Report           $output/batch-report.json
Database, models $database
Program          $program
TEXT
if $once; then
    exit 0
fi
status=0
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    "$program" --data-dir "$folder" --with-api || status=$?
    ((status == 134)) || exit "$status" # aborted: there is no display behind the variable
    echo "The display cannot be used, so the API is served alone."
fi
port=8080
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    echo "Port $port is taken, so another one is used."
    port=0
fi
exec "$program" --serve --listen "127.0.0.1:$port" --data-dir "$folder"
