# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# How desktops find the window: entry with file types, icon as drawing and as pictures, metainfo for software centres.
set(app_id org.churnlens.churnlens)
set(desktop_dir "${CMAKE_CURRENT_BINARY_DIR}/desktop")
set(desktop_sources "${CMAKE_CURRENT_SOURCE_DIR}/desktop")
set(icon_drawing "${desktop_sources}/${app_id}.svg")
set(icon_sizes 16 22 24 32 48 64 96 128 256 512)

add_executable(churnlens_rendericon desktop/rendericon.cpp)
target_link_libraries(churnlens_rendericon PRIVATE churnlens_options Qt6::Gui Qt6::Svg)
set(icon_files)
foreach(size IN LISTS icon_sizes)
    set(file "${desktop_dir}/icons/${size}x${size}.png")
    list(APPEND icon_files "${file}")
    install(FILES "${file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" RENAME ${app_id}.png)
endforeach()
file(MAKE_DIRECTORY "${desktop_dir}/icons")
add_custom_command(OUTPUT ${icon_files}
    COMMAND churnlens_rendericon "${icon_drawing}" "${desktop_dir}/icons" ${icon_sizes}
    DEPENDS churnlens_rendericon "${icon_drawing}"
    VERBATIM)
add_custom_target(churnlens_icons ALL DEPENDS ${icon_files})
install(FILES "${icon_drawing}" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${desktop_sources}/${app_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")

# Software centres load pictures over the network only, so they are named when there is a place to load them from.
set(CHURNLENS_METAINFO_URLS "")
if(CHURNLENS_HOMEPAGE)
    string(APPEND CHURNLENS_METAINFO_URLS "  <url type=\"homepage\">${CHURNLENS_HOMEPAGE}</url>\n")
endif()
if(CHURNLENS_SCREENSHOTS_URL)
    string(APPEND CHURNLENS_METAINFO_URLS "  <screenshots>\n")
    set(kind " type=\"default\"")
    foreach(picture IN ITEMS
            "window-customers-light|The customers by risk, and why one of them is likely to leave"
            "window-overview-light|What is at risk"
            "window-model-light|The model, its figures and curves"
            "window-data-light|Files, checked before they are loaded")
        string(REPLACE "|" ";" picture "${picture}")
        list(GET picture 0 name)
        list(GET picture 1 caption)
        string(APPEND CHURNLENS_METAINFO_URLS "    <screenshot${kind}>\n      <caption>${caption}</caption>\n"
            "      <image>${CHURNLENS_SCREENSHOTS_URL}/${name}.png</image>\n    </screenshot>\n")
        set(kind "")
    endforeach()
    string(APPEND CHURNLENS_METAINFO_URLS "  </screenshots>\n")
endif()
configure_file("${desktop_sources}/${app_id}.metainfo.xml.in" "${desktop_dir}/${app_id}.metainfo.xml" @ONLY)
install(FILES "${desktop_dir}/${app_id}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
