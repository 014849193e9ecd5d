#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the checkout in a clean Debian 13 (Qt 6.8, GCC 14, PostgreSQL 17) and runs the tests there. Run by hand, as
# root; needs debootstrap, the network, and an hour. What is given is handed to ctest, such as --label-regex unit.
# usage: bash packaging/try-debian13.sh [--clang] [--keep FOLDER] [CTEST ARGUMENTS...]
#   --clang        with clang instead of GCC
#   --keep FOLDER  the system and the build stay there, and the next time goes on from them
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/chroot.sh
source "$root/packaging/lib/chroot.sh"
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"

((EUID == 0)) || {
    echo "try-debian13.sh: run this as root; it makes a chroot." >&2
    exit 2
}
compiler=g++ keep=''
while (($# > 0)); do
    case $1 in
    --clang) compiler=clang++ ;;
    --keep) keep=$(realpath -m "$2") && shift ;;
    *) break ;;
    esac
    shift
done
if [[ -n $keep ]]; then
    system=$keep
else
    work=$(mktemp -d)
    trap 'rm -rf --one-file-system "$work"' EXIT
    system=$work/system
fi
[[ -d $system/usr ]] || make_chroot trixie "$system"

more=(libvalijson-dev locales openssl chromium)
[[ $compiler == g++ ]] || more+=(clang)
in_chroot "$system" bash -c 'apt-get -qq update && apt-get -qq --yes install "$@" >/var/log/build-packages.log' \
    bash "${CHURNLENS_PACKAGES[@]}" "${more[@]}"

# What is checked in, with changes of the work tree; builds of this machine stay outside.
mkdir -p "$system/source"
git -C "$root" ls-files -z --cached --others --exclude-standard |
    tar -C "$root" --null --files-from=- --ignore-failed-read -cf - | tar -C "$system/source" -xf -
# shellcheck disable=SC2016 # expanded by the inner shell
in_chroot "$system" bash -c '
    set -e
    compiler=$1
    jobs=$2
    shift 2
    id builder >/dev/null 2>&1 || useradd --create-home builder
    chown -R builder /source
    cd /source
    as_builder() { runuser -u builder -- env HOME=/home/builder QT_QPA_PLATFORM=offscreen "$@"; }
    as_builder cmake --preset dev -DCMAKE_CXX_COMPILER="$compiler"
    as_builder cmake --build build/dev --parallel "$jobs"
    as_builder ctest --test-dir build/dev --output-on-failure "$@"' bash "$compiler" "${CHURNLENS_JOBS:-$(nproc)}" "$@"
