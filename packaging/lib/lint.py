# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the units of a build folder with clang-tidy, those apart that are known to be clean.

A unit is what the compiler is given: a batch of sources, where the build is a unity build, so that the headers of Qt
are read once for ten of them. What was clean is remembered by a hash of all that the unit reads of the project, of
the settings and of the versions of clang-tidy and Qt. Findings are printed, and then the exit code is 1.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
GENERATED = re.compile(r'/(mocs_compilation\.cpp|moc_[^/]*\.cpp|qrc_[^/]*|headers/[^/]*\.cpp|cmake_pch\.hxx[^/]*)$')
# Of GCC alone, or of the precompiled headers, without which a forgotten include is seen.
DROPPED = {'-Werror', '-Winvalid-pch', '-fpch-preprocess'}


def output_of(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout


class Inputs:
    """Hashes of files and of all that they include of the project."""

    def __init__(self, source):
        self.source = source
        self.known = {}

    def read(self, path):
        if path not in self.known:
            try:
                content = path.read_bytes()
            except OSError:
                content = b''
            names = INCLUDE.findall(content)
            content = content.replace(os.fsencode(self.source), b'')  # a batch names its sources from the root on
            self.known[path] = (hashlib.sha256(content).digest(), [os.fsdecode(name) for name in names])
        return self.known[path]

    def closure(self, path):
        seen, waiting = set(), [path]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for name in self.read(current)[1]:
                for candidate in (self.source / name, current.parent / name):
                    if candidate.is_file():
                        waiting.append(candidate)
                        break
        digest = hashlib.sha256()
        for name in sorted(seen, key=str):
            digest.update(self.read(name)[0])
        return digest.hexdigest()


def arguments_of(entry):
    arguments = shlex.split(entry['command'])
    if os.path.basename(arguments[0]) == 'ccache':
        del arguments[0]
    kept = []
    skip = False
    for position, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == '-include' and 'cmake_pch' in arguments[position + 1]:
            skip = True
        elif argument not in DROPPED:
            kept.append(argument)
    return kept


def units_of(build, pattern):
    for entry in json.loads((build / 'compile_commands.json').read_text()):
        if not GENERATED.search(entry['file']) and pattern.search(os.path.relpath(entry['file'], build)):
            yield {'directory': entry['directory'], 'file': entry['file'], 'arguments': arguments_of(entry)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--source', required=True, type=pathlib.Path)
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--cache', required=True, type=pathlib.Path)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--minutes', type=float, default=0, help='begin with no unit after these; 0: read all')
    parser.add_argument('pattern', nargs='?', default='', help='only units whose path in the build folder matches')
    options = parser.parse_args()

    units = list(units_of(options.build, re.compile(options.pattern)))
    database = options.build / 'lint'
    database.mkdir(exist_ok=True)
    (database / 'compile_commands.json').write_text(json.dumps(units))
    options.cache.mkdir(parents=True, exist_ok=True)
    base = hashlib.sha256((options.source / '.clang-tidy').read_bytes() + output_of('clang-tidy', '--version')
                          + output_of('qmake6', '-query', 'QT_VERSION')).hexdigest()
    inputs = Inputs(options.source)
    started = time.monotonic()

    def marker(unit):
        flags = [argument.replace(str(options.source), '') for argument in unit['arguments']]
        key = base + inputs.closure(pathlib.Path(unit['file'])) + '\0'.join(flags)
        return options.cache / hashlib.sha256(key.encode()).hexdigest()

    def read(job):
        unit, clean = job
        if options.minutes and time.monotonic() - started > options.minutes * 60:
            return 'late', unit, ''
        run = subprocess.run(['clang-tidy', '--quiet', '-p', str(database), unit['file']], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, errors='replace', check=False)
        if run.returncode == 0:
            clean.touch()
        return ('clean' if run.returncode == 0 else 'found'), unit, run.stdout

    jobs = [(unit, marker(unit)) for unit in units]
    waiting = [job for job in jobs if not job[1].exists()]
    counts = {'clean': len(jobs) - len(waiting), 'found': 0, 'late': 0}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for outcome, unit, text in pool.map(read, waiting):
            counts[outcome] += 1
            if outcome == 'found':
                print(f'{unit["file"]}:\n{text}', flush=True)
    print(f'clang-tidy: {len(jobs)} units, {len(jobs) - len(waiting)} of them known to be clean; '
          f'{counts["found"]} with findings, {counts["late"]} not read for want of time')
    return 1 if counts['found'] or counts['late'] else 0


if __name__ == '__main__':
    sys.exit(main())
