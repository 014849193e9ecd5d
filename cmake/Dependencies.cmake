# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that comes from outside, in one place.
include(FeatureSummary)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network HttpServer)
if(CHURNLENS_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Charts Svg PrintSupport LinguistTools)
endif()
find_package(PostgreSQL REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED) # used header-only
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
if(NOT TARGET XlsxWriter::XlsxWriter)
    add_library(XlsxWriter::XlsxWriter UNKNOWN IMPORTED)
    set_target_properties(XlsxWriter::XlsxWriter PROPERTIES
        IMPORTED_LOCATION "${XLSXWRITER_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${XLSXWRITER_INCLUDE_DIR}")
endif()
find_package(EXPAT REQUIRED)
# Not through libzip-config.cmake: Debian's names programs of the package libzip-tools and fails without them.
find_path(ZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(ZIP_LIBRARY zip REQUIRED)
if(NOT TARGET Zip::Zip)
    add_library(Zip::Zip UNKNOWN IMPORTED)
    set_target_properties(Zip::Zip PROPERTIES
        IMPORTED_LOCATION "${ZIP_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${ZIP_INCLUDE_DIR}")
endif()
if(CHURNLENS_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test WebSockets)
    # Qt gives each test the paths of its folders, for QFINDTESTDATA, which no test uses: they would keep the tests from
    # sharing precompiled headers, and a compiler cache from serving another checkout.
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
    find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED) # used header-only
endif()
