# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Options, as options.awk writes them, to the list of a man page.
function roff(text)
{
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    sub(/^[.']/, "\\\\\\&&", text)
    return text
}

BEGIN { FS = "\t" }

{
    names = "\\fB\\-\\-" roff($2) "\\fR"
    if ($1 != "")
        names = "\\fB\\-" $1 "\\fR, " names
    if ($3 != "")
        names = names " \\fI" roff($3) "\\fR"
    print ".TP"
    print names
    print roff($4)
}
