# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Read by cpack once for each kind of package: where it installs to, and which components it has.
list(GET CPACK_BUILD_SOURCE_DIRS 1 build_dir)
set(CPACK_INSTALL_CMAKE_PROJECTS "${build_dir};churnlens;program;/")
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${build_dir};churnlens;debian;/")
else()
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${build_dir};churnlens;tarball;/")
endif()
