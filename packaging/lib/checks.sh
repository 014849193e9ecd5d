# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks of the sources that need no run. To be sourced.

# sources <checkout> <pattern>...: files under version control, one a line.
sources() {
    local root=$1
    shift
    git -C "$root" ls-files -- "$@"
}

# check_format <checkout>: .clang-format decides.
check_format() {
    local -a files
    mapfile -t files < <(sources "$1" '*.cpp' '*.h')
    (cd "$1" && printf '%s\0' "${files[@]}" | xargs -0 -n 64 -P "$(nproc)" clang-format --dry-run --Werror)
}

# check_scripts <checkout>: shellcheck of every shell script.
check_scripts() {
    local -a files
    mapfile -t files < <(sources "$1" '*.sh' .ci/run packaging/docker/bin packaging/deb/postinst 'packaging/deb/p*rm')
    (cd "$1" && shellcheck --external-sources "${files[@]}")
}

# check_sizes <checkout>: small rooms: no source over 400 lines, no header over 150; a licence in every file.
check_sizes() {
    local -a files
    local bad=0
    mapfile -t files < <(sources "$1" '*.cpp' '*.h')
    (cd "$1" && wc -l "${files[@]}") | awk '$2 == "total" { next }
        $1 > ($2 ~ /\.h$/ ? 150 : 400) { print $2 ": " $1 " lines are too many"; bad = 1 }
        END { exit bad }' >&2 || bad=1
    mapfile -t files < <(sources "$1" '*.cpp' '*.h' '*.sh' '*.py' '*.sql' '*.svg' '*CMakeLists.txt' '*.cmake' .ci/run)
    local unlicensed
    unlicensed=$(cd "$1" && { grep --files-without-match 'SPDX-License-Identifier' "${files[@]}" || true; })
    if [[ -n $unlicensed ]]; then
        printf 'Without an SPDX-License-Identifier:\n%s\n' "$unlicensed" >&2
        bad=1
    fi
    return "$bad"
}

# check_cppcheck <checkout> <folder>: cppcheck over core and app; what it found out of unchanged files is in the folder.
check_cppcheck() {
    mkdir -p "$2"
    # A part of a local object is not the object, so that moving it out costs nothing; clang warns where it does.
    (cd "$1" && cppcheck --quiet --error-exitcode=1 --inline-suppr --enable=warning,performance,portability \
        --library=qt --suppress=unknownMacro --suppress=returnStdMoveLocal --cppcheck-build-dir="$2" -j "$(nproc)" \
        --std=c++20 --language=c++ -I . -DQ_SLOTS= -DQ_SIGNALS=public -DQ_EMIT= app core)
}

# check_sources <checkout>: those above that need neither a build nor a cache.
check_sources() {
    check_sizes "$1" && check_scripts "$1" && check_format "$1"
}
