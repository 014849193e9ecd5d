#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the documents: text, links, commands, messages, api or spelling. Prints every problem, and ends with 1 if there is one.

usage: checkdocs.py --source DIR [--churnlens PROGRAM] CHECK...
Needs the standard library, bash for commands, and codespell (Debian: codespell) for spelling.
"""

import argparse
import subprocess
import sys
from itertools import chain
from pathlib import Path

import api
import commands
import links
import messages
import textform
from markdown import documents

_HERE = Path(__file__).resolve().parent


def check_text(docs, _):
    """Form of the text."""
    for document in docs:
        for number, problem in textform.problems(document):
            yield document, number, problem


def check_links(docs, options):
    """Links, headings, pictures, paths."""
    yield from links.problems(docs, options.source)
    for picture in links.unused_pictures(docs, options.source):
        yield None, 0, f"no document shows {picture.name}"


def check_commands(docs, options):
    """Options, variables, syntax, exit codes."""
    if not options.churnlens:
        sys.exit("checkdocs.py: the check of commands needs --churnlens PROGRAM")
    yield from commands.option_problems(docs, options.churnlens, options.source)
    yield from commands.variable_problems(docs, options.source)
    yield from commands.syntax_problems(docs)
    yield from commands.exit_code_problems(docs, options.churnlens)


def check_messages(docs, options):
    """Messages that the troubleshooting quotes."""
    document = next(document for document in docs if document.path.name == "troubleshooting.md")
    for number, problem in messages.problems(document, options.source):
        yield document, number, problem


def check_api(docs, options):
    """Requests, routes, problems, metrics."""
    description = api.Description(options.source / "resources/api/openapi.json")
    guide = next(document for document in docs if document.path.name == "rest-api.md")
    yield from api.call_problems(docs, description)
    yield from api.guide_problems(guide, description)
    yield from api.metric_problems(docs, options.source)


def check_spelling(docs, options):
    """Common misspellings, by codespell."""
    files = [str(document.path) for document in docs]
    drawings = [str(path) for path in Path(options.source, "docs/images").glob("*.svg")]
    command = ["codespell", "--builtin", "clear,rare", "--ignore-words", str(_HERE / "ignored-words.txt")]
    found = subprocess.run(command + files + drawings, capture_output=True, text=True, timeout=120)
    if found.stderr.strip():
        sys.exit(f"checkdocs.py: codespell failed: {found.stderr.strip()}")
    for line in found.stdout.splitlines():
        yield None, 0, line


_CHECKS = {
    "text": check_text,
    "links": check_links,
    "commands": check_commands,
    "messages": check_messages,
    "api": check_api,
    "spelling": check_spelling,
}


def main():
    """Runs the checks that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=Path, required=True, help="the checkout")
    parser.add_argument("--churnlens", help="the program, for the check of commands")
    parser.add_argument("checks", nargs="+", choices=sorted(_CHECKS), metavar="CHECK")
    options = parser.parse_args()
    docs = documents(options.source)
    if not docs:
        sys.exit(f"checkdocs.py: there is no document below {options.source}")
    count = 0
    for document, number, problem in chain.from_iterable(_CHECKS[name](docs, options) for name in options.checks):
        place = f"{document.path.relative_to(options.source)}:{number}: " if document else ""
        print(f"{place}{problem}")
        count += 1
    print(f"{len(docs)} documents, {count} problems ({', '.join(options.checks)})")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
