#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# man.sh <page.1.in> <options.tsv> <page.1.gz>: puts the options into the man page and compresses it.
set -eu
here=$(dirname "$0")
page=${3%.gz}
awk -f "$here/man.awk" "$2" >"$page.options"
sed -e "/%OPTIONS%/r $page.options" -e '/%OPTIONS%/d' "$1" >"$page"
rm "$page.options"
gzip -9nf "$page"
