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
endfunction()

# churnlens_add_test(<tst_name> SOURCES <files> LABELS <unit|db|gui|slow> LIBRARIES <targets>)
# One Qt Test executable per source; tests link the libraries and never recompile their sources.
function(churnlens_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LABELS;LIBRARIES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE churnlens_options Qt6::Test ${ARG_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;CHURNLENS_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endfunction()
