#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the checkout in a clean Debian 13 (Qt 6.8, GCC 14, PostgreSQL 17) and runs the tests there. Run by hand, as
# root; needs debootstrap, the network, and an hour. What is given is handed to ctest, such as --label-regex unit.
# usage: bash packaging/try-debian13.sh [--clang] [--preset NAME] [--werror] [--keep FOLDER] [--cache FOLDER]
#        [CTEST ARGUMENTS...]
#   --clang         with clang instead of GCC
#   --preset NAME   one of CMakePresets.json; without it "ci", which compiles several files at a time
#   --werror        warnings are errors, which they are not here otherwise: each compiler has its own
#   --keep FOLDER   the system and the build stay there, and the next time goes on from them
#   --cache FOLDER  what was compiled stays there (ccache), and is not compiled again
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/lib/chroot.sh
source "$root/packaging/lib/chroot.sh"
# shellcheck source=packaging/lib/packages.sh
source "$root/packaging/lib/packages.sh"
# shellcheck source=packaging/lib/build.sh
source "$root/packaging/lib/build.sh"

((EUID == 0)) || {
    echo "try-debian13.sh: run this as root; it makes a chroot." >&2
    exit 2
}
compiler=g++ keep='' preset=ci werror=OFF cache=''
while (($# > 0)); do
    case $1 in
    --clang) compiler=clang++ ;;
    --preset) preset=$2 && shift ;;
    --werror) werror=ON ;;
    --cache) cache=$(realpath -m "$2") && shift ;;
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
export CHURNLENS_CHROOT_CACHE=${cache:-$system/var/cache/ccache}

more=(libvalijson-dev locales chromium ccache)
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
    compiler=$1 jobs=$2 preset=$3 werror=$4 sloppiness=$5
    shift 5
    id builder >/dev/null 2>&1 || useradd --create-home builder
    chown -R builder /source /cache
    cd /source
    as_builder() {
        runuser -u builder -- env HOME=/home/builder QT_QPA_PLATFORM=offscreen CCACHE_DIR=/cache CCACHE_COMPILERCHECK=content \
            CCACHE_SLOPPINESS="$sloppiness" "$@"
    }
    as_builder cmake --preset "$preset" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
        -DCHURNLENS_WERROR="$werror"
    as_builder cmake --build "build/$preset" --parallel "$jobs" -- -k 0
    as_builder ctest --test-dir "build/$preset" --output-on-failure "$@"' bash \
    "$compiler" "${CHURNLENS_JOBS:-$(nproc)}" "$preset" "$werror" "$CCACHE_SLOPPINESS" "$@"
