#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# options.sh <program> <file>: writes the options of the program's --help into the file, one a line; see options.awk.
set -eu
here=$(dirname "$0")
help=$("$1" --help)
printf '%s\n' "$help" | awk -f "$here/options.awk" >"$2.new"
shown=$(printf '%s\n' "$help" | grep -c '^  -')
read_of_it=$(wc -l <"$2.new")
if [ "$shown" -ne "$read_of_it" ]; then
    echo "options.sh: --help shows $shown options, and $read_of_it were read. Correct options.awk." >&2
    exit 1
fi
mv "$2.new" "$2"
