# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cpack in the build folder makes churnlens_<version>_<architecture>.deb and churnlens-<version>-<system>.tar.gz.
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_PACKAGE_NAME "${CHURNLENS_PACKAGE}")
set(CPACK_PACKAGE_VENDOR "The Churnlens authors")
set(CPACK_PACKAGE_CONTACT "${CHURNLENS_MAINTAINER}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${CHURNLENS_HOMEPAGE}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_PACKAGE_FILE_NAME "${CHURNLENS_PACKAGE}-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_SOURCE_DIR}/cpack/Generators.cmake")

set(CPACK_DEBIAN_PACKAGE_NAME "${CHURNLENS_PACKAGE}")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "${CHURNLENS_DEB_RELEASE}")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${CHURNLENS_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # the libraries; below is what no library leads to
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${deb_dir}/postinst" "${deb_dir}/prerm" "${deb_dir}/postrm" "${deb_dir}/conffiles")
if(CHURNLENS_GUI)
    # initdb and postgres for the private database.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, postgresql (>= 14)")
    # Texts of Qt's own dialogs, and windows without X11.
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
    set(CPACK_DEBIAN_PACKAGE_CONFLICTS churnlens-server)
    set(CPACK_DEBIAN_PACKAGE_REPLACES churnlens-server)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "customers that a retailer is about to lose")
    set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Churnlens reads raw transactions from CSV or Excel, builds a warehouse in
PostgreSQL, trains a logistic regression that is tested on a later date than
it was trained on, scores every customer, explains each score, and hands the
result on: a window for analysts, lists for retention teams, a REST API for
dashboards, and a nightly run for schedulers.
.
Without a database of yours, it keeps one of its own.")
else()
    set(CPACK_DEBIAN_PACKAGE_DEPENDS adduser)
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "postgresql (>= 14)") # a server may use a database elsewhere
    set(CPACK_DEBIAN_PACKAGE_CONFLICTS churnlens)
    set(CPACK_DEBIAN_PACKAGE_REPLACES churnlens)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "customers that a retailer is about to lose (for servers)")
    set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Churnlens reads raw transactions from CSV or Excel, builds a warehouse in
PostgreSQL, trains a logistic regression that is tested on a later date than
it was trained on, scores every customer, and explains each score.
.
This package has the REST API and the nightly run, without the window.")
endif()
include(CPack)
