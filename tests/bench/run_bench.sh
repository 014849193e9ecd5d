#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Times Churnlens against its peers on one file and one PostgreSQL server. Run by hand, never as a test;
# docs/performance.md says how to read the figures.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
    cat <<'TEXT'
Usage: tests/bench/run_bench.sh --churnlens PROGRAM --database CONNINFO --input FILE [--rounds N]

  --churnlens PROGRAM   a release build
  --database CONNINFO   "host=/tmp/pg user=postgres": a running PostgreSQL and a superuser of it, in key=value form.
                        Every run gets a database of its own there, which is dropped after it.
  --input FILE          Online Retail II, .csv or .csv.gz (unpacked before anything is timed)
  --rounds N            how often each is run, in turns; default 5

Needs psql, and /usr/bin/python3 (or $PYTHON) with pandas, psycopg2 and scikit-learn: Debian's python3-pandas,
python3-psycopg2, python3-sklearn. DuckDB takes part when $DUCKDB_NODE_MODULES is a node_modules with @duckdb/node-api.
TEXT
}

fail() {
    echo "run_bench.sh: $*" >&2
    exit 2
}

program='' server='' input='' rounds=5
while (($# > 0)); do
    case $1 in
    -h | --help) usage && exit 0 ;;
    --churnlens | --database | --input | --rounds)
        (($# > 1)) || fail "$1 needs a value."
        case $1 in
        --churnlens) program=$2 ;;
        --database) server=$2 ;;
        --input) input=$2 ;;
        --rounds) rounds=$2 ;;
        esac
        shift 2
        ;;
    *) fail "there is no option $1; see --help." ;;
    esac
done
[[ -x $program ]] || fail "--churnlens must name the program."
[[ -r $input ]] || fail "--input must name a file that can be read."
[[ $server == *=* && $server != *://* ]] || fail "--database must be key=value pairs, as in --help."
[[ $rounds =~ ^[1-9][0-9]*$ ]] || fail "--rounds must be a number from 1 on."

python=${PYTHON:-/usr/bin/python3}
database=churnlens_bench_$$
work=$(mktemp -d)
admin=(psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$server dbname=postgres")
remove_traces() {
    "${admin[@]}" --command="SET client_min_messages = warning" --command="DROP DATABASE IF EXISTS $database" || true
    rm -rf "$work"
}
trap remove_traces EXIT

csv=$input
if [[ $input == *.gz ]]; then
    csv=$work/input.csv
    gunzip --stdout "$input" >"$csv"
fi
cat "$csv" >/dev/null # into the page cache, for everyone alike

# Times a peer in a fresh database; its standard output goes to $work/<peer>.out.
run() {
    local name=$1
    "${admin[@]}" --command="SET client_min_messages = warning" --command="DROP DATABASE IF EXISTS $database" \
        --command="CREATE DATABASE $database TEMPLATE template0"
    "prepare_$name"
    "${admin[@]}" --command=CHECKPOINT
    "$here/timing.py" run "$work/times.tsv" "$name" "$work/$name.out" -- "${command[@]}"
}

# What is not timed of each peer; leaves in `command` what is.
prepare_churnlens() {
    rm -rf "$work/data"
    command=("$program" --batch --quiet --json --database "$server dbname=$database" --data-dir "$work/data"
        --input "$csv" --export "$work/high-risk.csv")
}
prepare_copy() {
    psql --no-psqlrc --quiet --dbname="$server dbname=$database" --command="CREATE TABLE raw (invoice text,
        stock_code text, description text, quantity text, invoice_date text, price text, customer text, country text)"
    command=(psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$server dbname=$database"
        --command="\\copy raw FROM '$csv' CSV HEADER")
}
prepare_pandas() {
    command=("$python" "$here/peer_pandas.py" "$csv" "$server dbname=$database")
}
prepare_duckdb() {
    command=(node "$here/peer_duckdb.cjs" "$csv")
}

peers=(churnlens copy pandas)
if [[ -d ${DUCKDB_NODE_MODULES:-}/@duckdb/node-api ]]; then
    peers+=(duckdb)
else
    echo "DuckDB does not take part: DUCKDB_NODE_MODULES names no node_modules with @duckdb/node-api." >&2
fi
for ((round = 1; round <= rounds; ++round)); do
    for peer in "${peers[@]}"; do
        echo "round $round of $rounds: $peer" >&2
        run "$peer"
        [[ $peer != churnlens ]] || "$here/timing.py" phase "$work/times.tsv" "$work/churnlens.out" load
    done
done

"$here/timing.py" summary "$work/times.tsv"
for peer in churnlens pandas duckdb; do
    [[ ! -s $work/$peer.out ]] || "$here/timing.py" result "$peer" "$work/$peer.out"
done
