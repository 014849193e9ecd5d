#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The steps of packaging/try-deb.sh, inside the clean system: /try/package.deb, then /try/newer.deb. Ends at the first
# thing that is not as it should be.
set -euo pipefail

state=/var/lib/churnlens
home=/home/analyst
port=18080

step() { printf '\n== %s\n' "$*"; }
fail() {
    echo "FAILED: $*" >&2
    exit 1
}
as_user() { runuser -u analyst -- env HOME="$home" "$@"; }
apt() { apt-get --quiet --quiet --yes "$@" >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail "apt-get $*"; }; }

# Files of the program outside of homes and of this trial; what man and apt remember of a name is theirs.
left_behind() {
    find / -xdev \( -path /proc -o -path /home -o -path /try -o -path /tmp -o -path /var/cache/man -o -path /var/lib/apt \
        -o -path /var/log \) -prune -o -iname '*churnlens*' -print
}

install_package() {
    step "Install with apt"
    apt update
    apt install curl xvfb xauth adduser man-db lintian systemd
    apt install /try/package.deb
    dpkg-query -W -f='${Package} ${Version}, installed size ${Installed-Size} KiB\n' "$name"
    getent passwd churnlens
    adduser --disabled-password --gecos '' analyst >/dev/null
}

check_files() {
    step "Files: linter, man page, completion"
    lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs --no-cfg --allow-root /try/package.deb
    man --warnings --locale=C churnlens >/tmp/page 2>/tmp/warnings
    [[ ! -s /tmp/warnings ]] || fail "the man page has warnings: $(cat /tmp/warnings)"
    bash -c 'source /usr/share/bash-completion/completions/churnlens && complete -p churnlens'
    ! grep -aoE -m 3 '/(build|home|root|source|tmp|work)/[[:alnum:]_./-]+\.(cpp|h)' /usr/bin/churnlens ||
        fail "the program holds paths of its build"
}

check_units() {
    step "Units of systemd: right, and how exposed (0 to 10)"
    systemd-analyze verify /usr/lib/systemd/system/churnlens-*
    systemd-analyze security --offline=yes --no-pager --threshold=25 \
        /usr/lib/systemd/system/churnlens-batch.service /usr/lib/systemd/system/churnlens-api.service | grep Overall
}

run_as_user() {
    step "An ordinary user: version, demo data, API"
    as_user churnlens --version
    as_user churnlens --batch --demo --rows 20000 --quiet --report "$home/report.json" --export "$home/list.csv"
    grep -o '"status": *"[a-z_]*"' "$home/report.json"
    wc -l "$home/list.csv"
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_user bash -c 'echo $$ >"$HOME/server.pid" && exec churnlens --serve --data-dir "$1" --listen "$2"' bash \
        "$home/.local/share/churnlens/demo-20000" "127.0.0.1:$port" 2>/tmp/serve.log &
    local server=$!
    curl --silent --show-error --retry 20 --retry-connrefused --retry-delay 1 "http://127.0.0.1:$port/health/ready"
    echo
    curl --silent --show-error --fail \
        "http://127.0.0.1:$port/api/v1/customers/at-risk?limit=2&fields=customer_id,churn_probability"
    echo
    kill -TERM "$(<"$home/server.pid")"
    wait "$server" || fail "the API ended with exit code $?"
}

open_window() {
    step "An ordinary user: the window, on a virtual screen"
    as_user xvfb-run --auto-servernum churnlens --data-dir "$home/.local/share/churnlens/demo-20000" \
        --screenshots "$home/shots"
    local pictures
    pictures=$(find "$home/shots" -name '*.png' -size +10k | wc -l)
    echo "$pictures pictures"
    ((pictures > 0)) || fail "the window made no pictures"
}

run_service() {
    step "The services' user"
    [[ $(stat -c '%U %a' "$state") == 'churnlens 700' ]] || fail "the services have no folder of their own"
    runuser -u churnlens -- churnlens --batch --demo --rows 20000 --quiet --data-dir "$state"
    echo 'CHURNLENS_BATCH_OPTIONS=--train never' >>/etc/churnlens/environment
}

upgrade() {
    step "Upgrade"
    apt -o Dpkg::Options::=--force-confdef install /try/newer.deb
    dpkg-query -W -f='${Package} ${Version}\n' "$name"
    grep -q 'train never' /etc/churnlens/environment || fail "the upgrade changed the settings"
    runuser -u churnlens -- churnlens --list-loads --data-dir "$state"
}

# Every file of the ordinary user with its content and times.
digest_home() {
    find "$home" -type f -printf '%P %T@ ' -exec sha256sum {} \; | sort | sha256sum
}

remove() {
    step "Remove: settings and data stay"
    digest_home >/tmp/home.before
    apt remove "$name"
    [[ ! -e /usr/bin/churnlens ]] || fail "the program is still there"
    [[ -f /etc/churnlens/environment && -d $state/postgresql ]] || fail "settings or data are gone"
    left_behind
    step "Purge: nothing stays, except in homes"
    apt purge "$name"
    [[ -z $(left_behind) ]] || fail "left behind: $(left_behind)"
    ! getent passwd churnlens || fail "the user is still there"
    ! grep -rl --exclude='*-' churnlens /etc || # not passwd- and the like, which hold what was before
        fail "something in /etc still names it"
    [[ -d $home/.local/share/churnlens/demo-20000/postgresql ]] || fail "the purge touched a home"
    digest_home | diff /tmp/home.before - || fail "the purge changed files of a user"
}

purge_in_use() {
    step "Purge while a server works on the services' data: they stay"
    apt install /try/package.deb
    runuser -u churnlens -- env HOME="$state" churnlens --batch --demo --rows 20000 --quiet # in the user's own folder, further down
    # shellcheck disable=SC2016 # expanded by the inner shell
    runuser -u churnlens -- bash -c 'echo $$ >"$1/server.pid" && exec churnlens --serve --data-dir "$2" --listen "$3"' \
        bash "$state" "$state/.local/share/churnlens/demo-20000" "127.0.0.1:$port" 2>/tmp/serve.log &
    local server=$!
    curl --silent --show-error --retry 20 --retry-connrefused --retry-delay 1 "http://127.0.0.1:$port/health/ready"
    echo
    apt purge "$name"
    grep 'still works' /tmp/apt.log || fail "the purge did not say that data were kept"
    curl --silent --show-error --fail "http://127.0.0.1:$port/health/ready" || fail "the purge hurt a server at work"
    echo
    kill -TERM "$(<"$state/server.pid")"
    wait "$server" || fail "the API ended with exit code $?"
    apt install /try/package.deb
    apt purge "$name"
    [[ -z $(left_behind) ]] || fail "left behind: $(left_behind)"
}

switch_package() {
    step "The other package takes over, and the purge of this one takes nothing from it"
    apt install /try/package.deb
    runuser -u churnlens -- churnlens --batch --demo --rows 20000 --quiet --data-dir "$state"
    touch /etc/churnlens/pgpass
    local other
    other=$(dpkg-deb --field /try/other.deb Package)
    apt install /try/other.deb
    apt purge "$name"
    runuser -u churnlens -- churnlens --list-loads --data-dir "$state" | grep -c demo-transactions || fail "the data are gone"
    [[ -f /etc/churnlens/environment && -f /etc/churnlens/pgpass ]] || fail "the settings are gone"
    apt purge "$other"
    [[ -z $(left_behind) ]] || fail "left behind: $(left_behind)"
}

foreign_account() {
    step "An account of the same name that is somebody's"
    adduser --disabled-password --gecos '' churnlens >/dev/null
    apt install /try/package.deb
    apt purge "$name"
    getent passwd churnlens || fail "the purge removed an account that was there before"
    [[ -d /home/churnlens ]] || fail "the purge removed a home"
}

name=$(dpkg-deb --field /try/package.deb Package)
install_package
check_files
check_units
run_as_user
if [[ -f /usr/share/applications/org.churnlens.churnlens.desktop ]]; then
    open_window
fi
run_service
upgrade
remove
purge_in_use
switch_package
foreign_account
step "Everything as it should be"
