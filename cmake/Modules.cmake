# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CMAKE_AUTORCC ON)

# churnlens_add_library(<Name> SOURCES <files> [PUBLIC <targets>] [PRIVATE <targets>])
# One folder, one static library, one alias Churnlens::<Name>; the linker keeps the walls.
function(churnlens_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    string(TOLOWER "churnlens_${name}" target)
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Churnlens::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC churnlens_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    churnlens_share_headers(${target} core widgets)
    if(CHURNLENS_COVERAGE AND CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(app|core)/")
        target_compile_options(${target} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
        target_link_options(${target} INTERFACE -fprofile-instr-generate)
    endif()
endfunction()

# churnlens_add_test(<tst_name> SOURCES <files> LABELS <unit|db|gui|slow> LIBRARIES <targets> [MOC <headers>])
# One Qt Test executable per source; tests link the libraries and never recompile their sources. moc reads tst_*.cpp and
# the headers named by MOC: for hundreds of small executables that takes a fraction of what AUTOMOC does.
function(churnlens_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LABELS;LIBRARIES;MOC" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    churnlens_moc(${name} "${ARG_SOURCES}" "${ARG_MOC}")
    target_link_libraries(${name} PRIVATE churnlens_options churnlens_test_options Qt6::Test ${ARG_LIBRARIES})
    churnlens_share_headers(${name} tests guitests)
    if(CHURNLENS_QUICK_TESTS)
        # Not the libraries that they test: only their own sources, which nobody waits for.
        target_compile_options(${name} PRIVATE -O1)
    endif()
    foreach(label ${ARG_LABELS})
        set_property(GLOBAL APPEND PROPERTY CHURNLENS_${label}_TESTS ${name})
    endforeach()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;CHURNLENS_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
    set(sanitizers "${PROJECT_SOURCE_DIR}/tests/support/sanitizers")
    if(CHURNLENS_SANITIZE MATCHES "address")
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "LSAN_OPTIONS=suppressions=${sanitizers}/leaks.txt")
    endif()
    if(CHURNLENS_SANITIZE MATCHES "thread")
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
            "TSAN_OPTIONS=suppressions=${sanitizers}/races.txt:ignore_noninstrumented_modules=1")
    endif()
    if(CHURNLENS_COVERAGE)
        # One file for a program, into which its processes add up.
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
            "LLVM_PROFILE_FILE=${PROJECT_BINARY_DIR}/profiles/%1m.profraw")
    endif()
endfunction()

# churnlens_labelled_target(<target> <label>): builds the tests that have the label.
function(churnlens_labelled_target target label)
    get_property(tests GLOBAL PROPERTY CHURNLENS_${label}_TESTS)
    add_custom_target(${target} DEPENDS ${tests})
endfunction()

# churnlens_moc(<target> <sources> <headers>): tst_*.cpp include <their name>.moc; of a header comes a source of its own.
function(churnlens_moc target sources headers)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
    list(FILTER sources INCLUDE REGEX "(^|/)tst_[^/]*\\.cpp$")
    foreach(file ${sources} ${headers})
        cmake_path(GET file STEM stem)
        if(file IN_LIST headers)
            set(output "${folder}/moc_${stem}.cpp")
            # Generated: not among the sources that clang-tidy reads.
            set_source_files_properties("${output}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        else()
            set(output "${folder}/${stem}.moc")
        endif()
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE input)
        add_custom_command(OUTPUT "${output}" DEPENDS "${input}" COMMENT "moc of ${file} for ${target}" VERBATIM
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
            COMMAND Qt6::moc -o "${output}" "${input}")
        target_sources(${target} PRIVATE "${output}")
    endforeach()
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()
