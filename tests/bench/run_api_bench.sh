#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Times the REST API against FastAPI on one database, with wrk. Run by hand, never as a test; docs/performance.md says how
# to read the figures.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
    cat <<'TEXT'
Usage: tests/bench/run_api_bench.sh --churnlens PROGRAM --database CONNINFO --data-dir DIR [--rounds N] [--seconds N]

  --churnlens PROGRAM   a release build
  --database CONNINFO   "host=/tmp/pg user=postgres dbname=churnlens": a database with published scores
  --data-dir DIR        where its models are
  --rounds N            how often each is run, in turns; default 5
  --seconds N           of each run; default 4

Needs Debian's wrk, curl, psql, uvicorn, python3-fastapi, python3-psycopg2.
TEXT
}

fail() {
    echo "run_api_bench.sh: $*" >&2
    exit 2
}

program='' database='' data_dir='' rounds=5 seconds=4
while (($# > 0)); do
    case $1 in
    -h | --help) usage && exit 0 ;;
    --churnlens) program=${2:?} ;;
    --database) database=${2:?} ;;
    --data-dir) data_dir=${2:?} ;;
    --rounds) rounds=${2:?} ;;
    --seconds) seconds=${2:?} ;;
    *) fail "there is no option $1; see --help." ;;
    esac
    shift 2
done
[[ -x $program ]] || fail "--churnlens must name the program."
[[ $rounds =~ ^[1-9][0-9]*$ && $seconds =~ ^[1-9][0-9]*$ ]] || fail "--rounds and --seconds must be numbers from 1 on."

work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
psql --no-psqlrc --tuples-only --no-align --dbname="$database" \
    --command="SELECT customer_id FROM ml.latest_churn_score ORDER BY customer_id LIMIT 10000" >"$work/ids"
export CUSTOMER_IDS=$work/ids

# await <url>: until the server answers, 20 s at most
await() {
    curl --silent --output /dev/null --retry 100 --retry-delay 0 --retry-connrefused --retry-max-time 20 "$1" ||
        fail "no answer from $1."
}

"$program" --serve --listen 127.0.0.1:18080 --database "$database" --data-dir "$data_dir" 2>"$work/churnlens.log" &
servers+=($!)
CHURNLENS_BENCH_DATABASE=$database CHURNLENS_BENCH_SQL=$here/../../sql/queries/select_published_customer.sql \
    uvicorn --app-dir "$here" --port 18081 --no-access-log --log-level warning peer_fastapi:app &
servers+=($!)
await http://127.0.0.1:18080/health/live
await http://127.0.0.1:18081/health/live
id=$(head -n 1 "$work/ids")
for port in 18080 18081; do
    echo "port $port, customer $id: $(curl --silent "http://127.0.0.1:$port/api/v1/customers/$id" | cut -c 1-90)..."
done

# once <name> <port> <case>: prints name, case, requests/s, p50, p99, failed
once() {
    local -a script=()
    [[ $3 == live ]] || script=(--script "$here/customers.lua")
    wrk --threads 1 --connections 32 --duration "${seconds}s" --latency "${script[@]}" \
        "http://127.0.0.1:$2/health/live" |
        awk -v name="$1" -v what="$3" '
            $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } $1 == "Requests/sec:" { rate = $2 }
            /Non-2xx/ { failed = $NF } /Socket errors/ { failed = failed " " $0 }
            END { printf "%-10s %-9s %9.0f req/s  p50 %8s  p99 %8s  failed %s\n", name, what, rate, p50, p99,
                         failed == "" ? "0" : failed }'
}

for ((round = 0; round < rounds; ++round)); do
    for what in live customer; do
        once churnlens 18080 "$what"
        once fastapi 18081 "$what"
    done
done | tee "$work/runs"
echo "medians:"
for what in live customer; do
    for name in churnlens fastapi; do
        awk -v name="$name" -v what="$what" '$1 == name && $2 == what { print $3 }' "$work/runs" | sort -n |
            awk -v name="$name" -v what="$what" '{ v[NR] = $1 }
                END { printf "%-10s %-9s %9.0f req/s\n", name, what, v[int((NR + 1) / 2)] }'
    done
done
