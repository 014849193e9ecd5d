# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Clean Debian systems in a folder, to try things in. To be sourced, by root.

# Prints the address of the Debian archive that this machine uses itself, or DEBIAN_MIRROR; fails without either.
debian_mirror() {
    local mirror=''
    if command -v apt-get >/dev/null; then
        # shellcheck disable=SC2016 # apt-get's own variable
        mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -E -m 1 '/debian/?$' || true)
    fi
    echo "${mirror:-${DEBIAN_MIRROR:?apt has no Debian archive here; name the address of one}}"
}

# make_chroot <suite> <folder>: a minimal system. CHURNLENS_CHROOT_TAR names a tarball of one, which is quicker.
make_chroot() {
    local suite=$1 folder=$2 script=/usr/share/debootstrap/scripts/$1 mirror
    mkdir -p "$folder"
    if [[ -n ${CHURNLENS_CHROOT_TAR:-} ]]; then
        tar -C "$folder" -xf "$CHURNLENS_CHROOT_TAR"
    else
        [[ -e $script ]] || script=/usr/share/debootstrap/scripts/sid # a suite younger than this debootstrap
        mirror=$(debian_mirror)
        debootstrap --variant=minbase "$suite" "$folder" "$mirror" "$script" >"$folder.log"
    fi
    cp --dereference --remove-destination /etc/resolv.conf "$folder/etc/resolv.conf"
    cp /etc/hosts "$folder/etc/hosts"
    printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d" # no service of the system starts here
    chmod 755 "$folder/usr/sbin/policy-rc.d"
    # The folder is thrown away, so that its contents need not survive a power cut.
    echo force-unsafe-io >"$folder/etc/dpkg/dpkg.cfg.d/unsafe-io"
    echo 'APT::Install-Recommends "false";' >"$folder/etc/apt/apt.conf.d/90recommends"
}

# in_chroot <folder> <command>...: with mounts and process numbers of its own, which end with the command.
# CHURNLENS_CHROOT_CACHE names a folder of this machine that is seen as /cache in there.
in_chroot() {
    local folder=$1
    shift
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --pid --fork --kill-child bash -euc '
        folder=$1
        shift
        mount -t proc proc "$folder/proc"
        mount -t tmpfs -o mode=1777 tmpfs "$folder/dev/shm"
        if [[ -n ${CHURNLENS_CHROOT_CACHE:-} ]]; then
            mkdir -p "$CHURNLENS_CHROOT_CACHE" "$folder/cache"
            mount --bind "$CHURNLENS_CHROOT_CACHE" "$folder/cache"
        fi
        exec chroot "$folder" /usr/bin/env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' in_chroot "$folder" "$@"
}
