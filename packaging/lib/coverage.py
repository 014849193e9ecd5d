# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how much of core and app the tests ran, by folder and in all: lines, as clang counts them.

The tests of a build with CHURNLENS_COVERAGE leave their counts in BUILD/profiles. Fails when the whole is below the
floor, or when there is nothing to count.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys


def find_programs(build):
    """Everything linked that holds counted code; the program itself has all of it, where it was built."""
    program = build / 'app' / 'churnlens'
    tests = [path for path in (build / 'tests').rglob('tst_*') if not path.suffix and path.is_file() and os.access(path, os.X_OK)]
    return [program] if program.exists() else sorted(tests)


def count_lines(build, programs):
    """{file: (lines that ran, lines)} for what lies in core and app."""
    merged = build / 'profiles' / 'merged.profdata'
    counts = sorted(str(path) for path in (build / 'profiles').glob('*.profraw'))
    if not counts or not programs:
        return {}
    # A process that was killed may leave half a file.
    subprocess.run(['llvm-profdata', 'merge', '--sparse', '--failure-mode=all', '--output', merged, *counts], check=True)
    objects = [argument for program in programs[1:] for argument in ('--object', program)]
    exported = subprocess.run(['llvm-cov', 'export', '--summary-only', '--instr-profile', merged, programs[0], *objects],
                              stdout=subprocess.PIPE, check=True)
    lines = {}
    for file in json.loads(exported.stdout)['data'][0]['files']:
        # Names are relative to the build folder, as ccache gives them, or to it and mapped already.
        name = os.path.normpath(file['filename']).removeprefix(f'build/{build.name}/')
        if name.startswith(('app/', 'core/')) and '_autogen/' not in name:
            lines[name] = (file['summary']['lines']['covered'], file['summary']['lines']['count'])
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--floor', type=float, default=0, help='per cent of all lines')
    options = parser.parse_args()

    lines = count_lines(options.build, find_programs(options.build))
    if not lines:
        print(f'There are no figures of coverage in {options.build}.', file=sys.stderr)
        return 1
    folders = collections.defaultdict(lambda: [0, 0])
    for name, (ran, count) in lines.items():
        for folder in (os.path.dirname(name), 'all'):
            folders[folder][0] += ran
            folders[folder][1] += count
    print('Lines of core and app that the tests ran:')
    for folder in sorted(folders, key=lambda name: (name == 'all', name)):
        ran, count = folders[folder]
        print(f'  {folder:32} {100 * ran / count:5.1f} %  {ran:6} of {count:6}')
    ran, count = folders['all']
    if 100 * ran / count < options.floor:
        print(f'Coverage is below its floor of {options.floor} %.', file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
