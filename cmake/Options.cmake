# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the standard, the warnings and the Qt strictness of the whole tree.
add_library(churnlens_options INTERFACE)
target_compile_features(churnlens_options INTERFACE cxx_std_20)
target_include_directories(churnlens_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(churnlens_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(churnlens_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough
    -fstack-protector-strong
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")
if(NOT CHURNLENS_SANITIZE)
    # Checked copies into buffers of known size, and relocations that are read-only once the program runs.
    target_compile_options(churnlens_options INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    target_link_options(churnlens_options INTERFACE -Wl,-z,relro,-z,now)
endif()
if(CHURNLENS_WERROR)
    target_compile_options(churnlens_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees null dereferences inside inlined standard containers; the warning stays for our own code in debug builds.
    target_compile_options(churnlens_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-null-dereference>)
endif()
if(CHURNLENS_SANITIZE)
    target_compile_options(churnlens_options INTERFACE
        -fsanitize=${CHURNLENS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(churnlens_options INTERFACE -fsanitize=${CHURNLENS_SANITIZE})
endif()
if(CHURNLENS_FUZZ)
    target_compile_options(churnlens_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CHURNLENS_PCH)
    # What ccache needs to keep objects that were made with precompiled headers.
    target_compile_options(churnlens_options INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
if(CHURNLENS_LLD)
    find_program(CHURNLENS_LLD_PROGRAM ld.lld)
    if(CHURNLENS_LLD_PROGRAM)
        target_link_options(churnlens_options INTERFACE -fuse-ld=lld)
    endif()
endif()

# Beside them for the tests, and after them, so that they win.
add_library(churnlens_test_options INTERFACE)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.7)
    # The QTRY_ macros of these versions keep a number of milliseconds as an int.
    target_compile_options(churnlens_test_options INTERFACE -Wno-conversion)
endif()
