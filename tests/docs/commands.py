# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands in the documents: options that the program has, variables that it reads, code that parses."""

import re
import subprocess
from pathlib import Path

_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*[a-z]")
_PROGRAM = re.compile(r"(?:^|(?<=[\s/=\"'(]))churnlens(?=\s|$)")
_VARIABLE = re.compile(r"(?<!D)CHURNLENS_[A-Z_]*[A-Z]")
_SOURCES = ("*.cpp", "*.h", "*.sh", "*.cmake", "CMakeLists.txt", "CMakePresets.json", "*.yml", "Dockerfile", "*.py")
_FOREIGN = {"--preset", "--label-regex", "--tests-regex", "--rounds", "--churnlens"}  # cmake, ctest, tests/bench


def help_options(program):
    """What `churnlens --help` lists."""
    text = subprocess.run([program, "--help"], check=True, capture_output=True, text=True, timeout=60).stdout
    return set(re.findall(r"^\s+(?:-\w, )?(--[a-z-]+)", text, re.MULTILINE))


def script_options(root):
    """Options of the scripts in packaging/."""
    texts = (script.read_text(encoding="utf-8") for script in Path(root, "packaging").rglob("*.sh"))
    return {option for text in texts for option in re.findall(r"(--[a-z-]+)\)", text)}


def logical_lines(fence):
    """(number, command) of each; a command may go on behind a backslash or a bar. Of a console, what was typed."""
    start, command = 0, ""
    for offset, line in enumerate(fence.lines):
        if not command:
            if fence.language == "console" and not line.startswith("$ "):
                continue
            start = fence.line + offset
        command += line.strip()
        if command.endswith("\\"):
            command = command[:-1] + " "
        elif command.endswith("|"):
            command += " "
        else:
            yield start, command
            command = ""
    if command:
        yield start, command


def _options_of_program(command):
    """Options behind the word churnlens, up to the end of that command."""
    for found in _PROGRAM.finditer(command):
        if re.search(r"(?:^|\s)--\S+\s+\S*$", command[: found.start()]):
            continue  # the value of another program's option
        rest = re.split(r"[|;&]|\s#", command[found.end() :])[0]
        yield from _OPTION.findall(rest)


def used_options(document):
    """(number, option, of_program): in code blocks and in the prose. of_program: certainly churnlens' own."""
    for fence in document.fences:
        for number, command in logical_lines(fence):
            listed = _OPTION.findall(command) if command.startswith("args:") else _options_of_program(command)
            for option in listed:
                yield number, option, True
    for number, code in document.inline_code():
        if code.startswith("--"):
            for option in _OPTION.findall(code):
                yield number, option, False
        for option in _options_of_program(code):
            yield number, option, True


def option_problems(documents, program, root):
    """Options that do not exist, and those of --help that no document names."""
    own = help_options(program)
    others = script_options(root) | _FOREIGN
    named = set()
    for document in documents:
        for number, option, of_program in used_options(document):
            named.add(option)
            if option not in own and (of_program or option not in others):
                yield document, number, f"churnlens --help has no {option}"
    for option in sorted(own - named):
        yield None, 0, f"no document names {option}"


def _variables_below(root, folders, patterns):
    """Names in files of these patterns."""
    paths = (path for folder in folders for pattern in patterns for path in Path(root, folder).rglob(pattern))
    return {name for path in paths for name in _VARIABLE.findall(path.read_text(encoding="utf-8"))}


def _variables_of_program(root):
    """Names that the program itself looks up."""
    lookup = re.compile(r"(?:qgetenv|qEnvironmentVariable\w*)\(\"(CHURNLENS_[A-Z_]+)")
    paths = (path for folder in ("app", "core") for path in Path(root, folder).rglob("*.cpp"))
    return {name for path in paths for name in lookup.findall(path.read_text(encoding="utf-8"))}


def variable_problems(documents, root):
    """CHURNLENS_ variables that nothing reads, and those of the program that no document names."""
    read = _variables_below(root, ("app", "core", "cmake", "packaging", "tests"), _SOURCES)
    for name in ("CMakeLists.txt", "CMakePresets.json", "docker-compose.yml", ".env.example"):
        path = Path(root, name)
        read.update(_VARIABLE.findall(path.read_text(encoding="utf-8")) if path.exists() else ())
    named = set()
    for document in documents:
        for number, line in enumerate(document.text.splitlines(), 1):
            for variable in _VARIABLE.findall(line):
                named.add(variable)
                if variable not in read:
                    yield document, number, f"nothing reads {variable}"
    for variable in sorted(_variables_of_program(root) - named):
        yield None, 0, f"no document names {variable}"


def _bash_problem(text):
    parsed = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True, timeout=60)
    return parsed.stderr.strip().splitlines()[0] if parsed.returncode else ""


def syntax_problems(documents):
    """Code blocks of sh and python that do not parse."""
    for document in documents:
        for fence in document.fences:
            text = "\n".join(fence.lines) + "\n"
            if fence.language == "sh":
                problem = _bash_problem(text)
            elif fence.language == "python":
                problem = _python_problem(text)
            else:
                continue
            if problem:
                yield document, fence.line, problem


def _python_problem(text):
    try:
        compile(text, "example", "exec")
    except SyntaxError as error:
        return f"line {error.lineno} of the block: {error.msg}"
    return ""


def exit_code_problems(documents, program):
    """Tables of exit codes that lack a code of --help, or have one more."""
    text = subprocess.run([program, "--help"], check=True, capture_output=True, text=True, timeout=60).stdout
    codes = {int(code) for code in re.findall(r"(?:^|[,:])\s*(\d+) [a-z]", text.partition("Exit codes:")[2])}
    for document in documents:
        heading, found = "", {}
        for number, line in document.prose:
            if line.startswith("#"):
                heading = line.lower()
            row = re.match(r"^\| (\d{1,3}) \|", line)
            if row and "exit codes" in heading:
                found.setdefault(heading, (number, set()))[1].add(int(row[1]))
        for number, listed in found.values():
            if listed != codes:
                yield document, number, f"exit codes {sorted(listed ^ codes)} are in one place only"
