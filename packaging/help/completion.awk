# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Options, as options.awk writes them, to a completion for -v shell=bash, zsh or fish. What a value can be is told by
# its name in the help: FILE, DIR, alternatives with a bar, or one of the names below.
function words_of(option, value)
{
    if (option == "train")
        return "auto always never"
    if (option == "feature-set")
        return "behavioural baseline"
    if (option == "log-level")
        return "debug info warning error"
    if (option == "profile")
        return "online-retail-ii online-retail-i generic"
    if (value ~ /^[a-z]+(\|[a-z]+)+$/) {
        gsub(/\|/, " ", value)
        return value
    }
    return ""
}

function kind_of(option, value)
{
    if (value == "")
        return "none"
    if (value == "DIR")
        return "folder"
    if (value ~ /^FILE/ || option == "profile")
        return "file"
    return "text"
}

function quoted(text)
{
    gsub(/'/, "'\\''", text)
    return "'" text "'"
}

function bash_lines(    i, all, cases)
{
    for (i = 1; i <= count; i++) {
        all = all (i > 1 ? " " : "") "--" long[i] (short[i] == "" ? "" : " -" short[i])
        if (kind[i] == "none")
            continue
        cases = cases "        --" long[i] ")\n"
        if (words[i] != "")
            cases = cases "            mapfile -t COMPREPLY < <(compgen -W " quoted(words[i]) " -- \"$current\")\n"
        if (kind[i] == "folder")
            cases = cases "            compopt -o dirnames\n"
        if (kind[i] == "file")
            cases = cases "            compopt -o default\n"
        cases = cases "            return\n            ;;\n"
    }
    print "# bash completion for churnlens, made from its --help"
    print "_churnlens()"
    print "{"
    print "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}"
    print "    COMPREPLY=()"
    print "    case $previous in"
    printf "%s", cases
    print "    esac"
    print "    if [[ $current == -* ]]; then"
    print "        mapfile -t COMPREPLY < <(compgen -W " quoted(all) " -- \"$current\")"
    print "    else"
    print "        compopt -o default"
    print "    fi"
    print "}"
    print "complete -F _churnlens churnlens"
}

function zsh_lines(    i, spec, text)
{
    print "#compdef churnlens"
    print "# zsh completion for churnlens, made from its --help"
    print "_arguments -s \\"
    for (i = 1; i <= count; i++) {
        text = description[i]
        gsub(/\\/, "\\\\&", text)
        gsub(/\[/, "\\\\&", text)
        gsub(/\]/, "\\\\&", text)
        gsub(/:/, "\\\\&", text)
        spec = "--" long[i] (kind[i] == "none" ? "" : "=") "[" text "]"
        if (kind[i] == "folder")
            spec = spec ":" value[i] ":_files -/"
        else if (words[i] != "" && kind[i] == "file")
            spec = spec ":" value[i] ":{ compadd " words[i] "; _files }"
        else if (words[i] != "")
            spec = spec ":" value[i] ":(" words[i] ")"
        else if (kind[i] == "file")
            spec = spec ":" value[i] ":_files"
        else if (kind[i] == "text")
            spec = spec ":" value[i] ": "
        print "    " quoted("*" spec) " \\"
        if (short[i] != "")
            print "    " quoted("-" short[i] "[" text "]") " \\"
    }
    print "    '*:file:_files'"
}

function fish_lines(    i, line)
{
    print "# fish completion for churnlens, made from its --help"
    for (i = 1; i <= count; i++) {
        line = "complete -c churnlens -l " long[i]
        if (short[i] != "")
            line = line " -s " short[i]
        if (kind[i] == "folder")
            line = line " -x -a '(__fish_complete_directories)'"
        else if (kind[i] == "file")
            line = line " -r -F"
        else if (kind[i] == "text")
            line = line " -x"
        if (words[i] != "")
            line = line " -a " quoted(words[i])
        print line " -d " fish_quoted(description[i])
    }
}

function fish_quoted(text)
{
    gsub(/\\/, "\\\\", text)
    gsub(/'/, "\\'", text)
    return "'" text "'"
}

BEGIN { FS = "\t" }

{
    count++
    short[count] = $1
    long[count] = $2
    value[count] = $3
    gsub(/[<>|:]/, " ", value[count])
    description[count] = $4
    words[count] = words_of($2, $3)
    kind[count] = kind_of($2, $3)
}

END {
    if (shell == "bash")
        bash_lines()
    else if (shell == "zsh")
        zsh_lines()
    else if (shell == "fish")
        fish_lines()
    else {
        print "completion.awk: -v shell=bash, zsh or fish" > "/dev/stderr"
        exit 1
    }
}
