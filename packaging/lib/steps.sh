# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the steps of a long job, each a command of its own, and remembers how long each took and what came of it. To be
# sourced.

declare -a step_lines=()
declare -i steps_failed=0

# record_step <name> <seconds> <outcome>
record_step() {
    step_lines+=("$(printf '  %-10s %6d s  %s' "$1" "$2" "$3")")
    printf '== %s: %s after %d s\n' "$1" "$3" "$2"
}

# step <name> <command>...: when it fails the next ones still run, and the job fails at its end. Returns its exit code.
step() {
    local name=$1 code=0 begun=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@" || code=$?
    if ((code == 0)); then
        record_step "$name" $((SECONDS - begun)) passed
    elif [[ -n ${may_run_out:-} ]] && ((code == 124 || code == 137)); then # ended by timeout, or killed by it
        record_step "$name" $((SECONDS - begun)) "NOT FINISHED: no time left"
    else
        record_step "$name" $((SECONDS - begun)) FAILED
        steps_failed+=1
    fi
    return "$code"
}

# must_step <name> <command>...: nothing can run without it.
must_step() {
    step "$@" || {
        print_steps
        exit 1
    }
}

# step_if_time <minutes of the job, or 0: no limit> <seconds to keep> <seconds that it needs> <name> <command>...: not
# begun when it could not end, and ended when its time is over.
step_if_time() {
    local -i limit=$1 left=$(($1 * 60 - $2 - SECONDS)) needs=$3
    local name=$4 may_run_out=''
    shift 4
    if ((limit == 0)); then
        step "$name" "$@" || true
    elif ((left < needs)); then
        record_step "$name" 0 "NOT RUN: no time left"
    else
        may_run_out=yes
        step "$name" timeout --kill-after=20 "$left" "$@" || true
    fi
}

print_steps() {
    printf '\nSteps, and the seconds that each took (%d processors):\n' "$(nproc)"
    printf '%s\n' "${step_lines[@]}"
}

# hold_summary <file> <command>...: what ctest says from its summary on goes into the file.
hold_summary() {
    local file=$1
    shift
    "$@" | awk -v file="$file" '/^[0-9]+% tests passed, / { held = 1 } held { print >file; next } { print; fflush() }'
}

# last_step <name> <command of ctest>...: its summary is held back until the table is out. Ends the job.
last_step() {
    local summary name=$1
    shift
    summary=$(mktemp)
    step "$name" hold_summary "$summary" "$@" || true
    print_steps
    cat "$summary"
    rm -f "$summary"
    exit $((steps_failed > 0))
}
