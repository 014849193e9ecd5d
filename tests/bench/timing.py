#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole processes for run_bench.sh and sums the times up; needs the standard library only.

timing.py run TIMES NAME OUTPUT -- COMMAND...   runs a command, adds a line (name, seconds, peak MB) to TIMES
timing.py phase TIMES REPORT PHASE              adds the seconds of one phase of a Churnlens report
timing.py summary TIMES                         prints medians, spread and ratios
timing.py result NAME OUTPUT                    prints what a peer found, to see that all did the same work
"""
import json
import os
import statistics
import sys
import time


def add(times, name, seconds, peak_mb):
    with open(times, "a", encoding="utf-8") as out:
        out.write(f"{name}\t{seconds:.4f}\t{peak_mb:.1f}\n")


def run(times, name, output, dashes, *command):
    assert dashes == "--"
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
        try:
            os.execvp(command[0], command)
        except OSError as error:
            print(f"{command[0]}: {error.strerror}", file=sys.stderr)
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{name} failed with exit code {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    add(times, name, seconds, usage.ru_maxrss / 1024)


def phase(times, report, name):
    with open(report, encoding="utf-8") as source:
        add(times, f"churnlens, {name} phase", json.load(source)["seconds"][name], 0)


def peak_text(peaks):
    return f"{max(peaks):.0f}" if any(peaks) else ""


def summary(times):
    seconds, peaks = {}, {}
    with open(times, encoding="utf-8") as source:
        for line in source:
            name, second, peak = line.rstrip("\n").split("\t")
            seconds.setdefault(name, []).append(float(second))
            peaks.setdefault(name, []).append(float(peak))
    whole = statistics.median(seconds["churnlens"])
    print(f"{'':24}{'median s':>10}{'min':>8}{'max':>8}{'peak MB':>10}{'of churnlens':>14}")
    for name, values in seconds.items():
        median = statistics.median(values)
        spread = f"{median:10.2f}{min(values):8.2f}{max(values):8.2f}"
        print(f"{name:24}{spread}{peak_text(peaks[name]):>10}{median / whole:14.2f}")
    load, copy, pandas = (statistics.median(seconds[name]) for name in ("churnlens, load phase", "copy", "pandas"))
    print(f"\nload phase / copy: {load / copy:.2f}   pandas / churnlens: {pandas / whole:.2f}")


def result(name, output):
    with open(output, encoding="utf-8") as source:
        found = json.load(source)
    if name == "churnlens":
        found = {"purchase_lines": found["load"]["purchase_lines"], "customers": found["scoring"]["customers"],
                 "auc": found["training"]["baselines"]["seven"]["all"]["auc"]}
    print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in found.items()))


if __name__ == "__main__":
    {"run": run, "phase": phase, "summary": summary, "result": result}[sys.argv[1]](*sys.argv[2:])
