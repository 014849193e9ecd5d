# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads churnlens --help and writes one line an option: short name, long name, value, description; tabs between them.
# From these lines the man page and the completions are made, so that they never differ from the program.
function flush_option()
{
    if (long != "")
        printf "%s\t%s\t%s\t%s\n", short, long, value, description
    long = ""
}

BEGIN { inside = 0 }

/^Options:/ { inside = 1; next }
inside && /^[^ ]/ { flush_option(); inside = 0 }
inside && /^$/ { flush_option(); inside = 0 }
!inside { next }

/^  -/ {
    flush_option()
    line = substr($0, 3)
    short = ""
    value = ""
    if (match(line, /^-[a-zA-Z0-9], /)) {
        short = substr(line, 2, 1)
        line = substr(line, 5)
    }
    if (!match(line, /^--[a-z0-9-]+/)) {
        print "options.awk: no option in this line: " $0 > "/dev/stderr"
        exit 1
    }
    long = substr(line, 3, RLENGTH - 2)
    line = substr(line, RLENGTH + 1)
    if (match(line, /^ <[^>]+>/)) {
        value = substr(line, 3, RLENGTH - 3)
        line = substr(line, RLENGTH + 1)
    }
    sub(/^ +/, "", line)
    description = line
    next
}

{
    sub(/^ +/, "")
    description = description (description == "" ? "" : " ") $0
}

END { flush_option() }
