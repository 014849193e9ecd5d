# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The man page and the completions of bash, zsh and fish, made from the --help of the program that was just built.
find_program(AWK_PROGRAM NAMES awk mawk gawk REQUIRED)
find_program(GZIP_PROGRAM gzip REQUIRED)
set(help_dir "${CMAKE_CURRENT_BINARY_DIR}/help")
set(help_sources "${CMAKE_CURRENT_SOURCE_DIR}/help")
file(MAKE_DIRECTORY "${help_dir}")
configure_file("${help_sources}/churnlens.1.in" "${help_dir}/churnlens.1.in" @ONLY)

set(options_file "${help_dir}/options.tsv")
add_custom_command(OUTPUT "${options_file}"
    COMMAND sh "${help_sources}/options.sh" $<TARGET_FILE:churnlens> "${options_file}"
    DEPENDS churnlens "${help_sources}/options.sh" "${help_sources}/options.awk"
    VERBATIM)

add_custom_command(OUTPUT "${help_dir}/churnlens.1.gz"
    COMMAND sh "${help_sources}/man.sh" "${help_dir}/churnlens.1.in" "${options_file}" "${help_dir}/churnlens.1.gz"
    DEPENDS "${options_file}" "${help_dir}/churnlens.1.in" "${help_sources}/man.sh" "${help_sources}/man.awk"
    VERBATIM)

set(help_files "${help_dir}/churnlens.1.gz")
# churnlens_completion(<shell> <name of the file> <folder>)
function(churnlens_completion shell name folder)
    set(file "${help_dir}/${shell}/${name}")
    file(MAKE_DIRECTORY "${help_dir}/${shell}")
    add_custom_command(OUTPUT "${file}"
        COMMAND "${AWK_PROGRAM}" -v "shell=${shell}" -f "${help_sources}/completion.awk" "${options_file}" > "${file}"
        DEPENDS "${options_file}" "${help_sources}/completion.awk"
        VERBATIM)
    install(FILES "${file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/${folder}")
    set(help_files ${help_files} "${file}" PARENT_SCOPE)
endfunction()
churnlens_completion(bash churnlens bash-completion/completions)
churnlens_completion(zsh _churnlens zsh/vendor-completions)
churnlens_completion(fish churnlens.fish fish/vendor_completions.d)

add_custom_target(churnlens_help ALL DEPENDS ${help_files})
install(FILES "${help_dir}/churnlens.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
