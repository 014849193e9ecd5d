# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs at every build (cmake -P): writes OUTPUT from INPUT with the commit of SOURCE, or with COMMIT where that is given.
# Without git, or outside a checkout of this project (a tarball inside another's), the commit stays empty.
if(NOT COMMIT)
    execute_process(COMMAND git -C "${SOURCE}" rev-parse --show-toplevel
        OUTPUT_VARIABLE top OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    file(REAL_PATH "${SOURCE}" source)
    if(NOT failed AND top STREQUAL source)
        execute_process(COMMAND git -C "${SOURCE}" describe --always --dirty --abbrev=12 --exclude "*"
            OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
endif()
configure_file("${INPUT}" "${OUTPUT}" @ONLY)
