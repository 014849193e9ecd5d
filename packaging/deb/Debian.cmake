# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian wants of a package besides: copyright, compressed changelogs, settings of the services, and the scripts
# that make and remove what the services need.
set(deb_sources "${CMAKE_CURRENT_SOURCE_DIR}/deb")
set(deb_dir "${CMAKE_CURRENT_BINARY_DIR}/deb")
set(CHURNLENS_DEB_RELEASE 1 CACHE STRING "Debian's revision of this version")
string(TIMESTAMP CHURNLENS_DEB_DATE "%Y-%m-%dT%H:%M:%SZ" UTC)
file(MAKE_DIRECTORY "${deb_dir}")

foreach(script IN ITEMS postinst prerm postrm)
    configure_file("${deb_sources}/${script}" "${deb_dir}/${script}" COPYONLY)
endforeach()
file(WRITE "${deb_dir}/conffiles" "/etc/churnlens/environment\n")
configure_file("${deb_sources}/changelog.in" "${deb_dir}/changelog.in" @ONLY)
add_custom_command(OUTPUT "${deb_dir}/changelog.Debian.gz" "${deb_dir}/changelog.gz"
    COMMAND sh "${deb_sources}/changelogs.sh" "${deb_dir}/changelog.in" "${CHURNLENS_DEB_DATE}"
        "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${deb_dir}"
    DEPENDS "${deb_dir}/changelog.in" "${deb_sources}/changelogs.sh" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
    VERBATIM)
add_custom_target(churnlens_changelogs ALL DEPENDS "${deb_dir}/changelog.Debian.gz" "${deb_dir}/changelog.gz")

install(FILES "${deb_sources}/copyright" "${deb_dir}/changelog.Debian.gz" "${deb_dir}/changelog.gz"
    DESTINATION "${CHURNLENS_DOCDIR}" COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES "${deb_sources}/environment" DESTINATION /etc/churnlens COMPONENT debian EXCLUDE_FROM_ALL)
