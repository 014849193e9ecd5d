#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# changelogs.sh <changelog.in> <date> <CHANGELOG.md> <folder>: writes Debian's changelog, with the date as mails have it,
# and that of the program into the folder, compressed.
set -eu
date=$(LC_ALL=C date --utc --date="$2" --rfc-email)
sed "s/%DATE%/$date/" "$1" | gzip -9n >"$4/changelog.Debian.gz"
gzip -9nc "$3" >"$4/changelog.gz"
