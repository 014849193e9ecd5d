# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how much of core and app the tests ran, by folder and in all: lines, counted by gcov.

Fails when the whole is below the floor, or when there is nothing to count.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys


def lines_of(job):
    """The lines of one unit: {(file, line): ran}."""
    build, data = job
    run = subprocess.run(['gcov', '--stdout', '--json-format', str(data)], cwd=build, stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, check=False)
    lines = {}
    for text in run.stdout.splitlines():
        for file in json.loads(text)['files']:
            name = file['file'].removeprefix('./')
            if name.startswith(('app/', 'core/')):
                for line in file['lines']:
                    key = (name, line['line_number'])
                    lines[key] = lines.get(key, False) or line['count'] > 0
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--floor', type=float, default=0, help='per cent of all lines')
    options = parser.parse_args()

    # A unit that no test ran has notes and no data, and counts as well.
    notes = [path for top in ('app', 'core') for path in (options.build / top).rglob('*.gcno')]
    lines = {}
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lines_of, [(options.build, path) for path in notes]):
            for key, ran in found.items():
                lines[key] = lines.get(key, False) or ran
    if not lines:
        print(f'There are no figures of coverage in {options.build}.', file=sys.stderr)
        return 1

    folders = collections.defaultdict(lambda: [0, 0])
    for (name, _), ran in lines.items():
        for folder in (os.path.dirname(name), 'all'):
            folders[folder][0] += ran
            folders[folder][1] += 1
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
