# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Form of the text: blanks, tabs, ends, lengths, headings, fences."""

LONGEST = 120


def _of_line(line):
    if line != line.rstrip():
        yield "blanks at the end of the line"
    if "\t" in line:
        yield "a tab; write blanks"
    if "\u00a0" in line:
        yield "a blank that does not break"


def _of_prose(line):
    is_whole = line.lstrip().startswith(("|", "!["))  # a row or a picture takes one line
    if len(line) > LONGEST and not is_whole and " " in line.strip():
        yield f"{len(line)} characters; {LONGEST} at most"


def _of_document(document):
    if not document.text.endswith("\n") or document.text.endswith("\n\n"):
        yield len(document.text.splitlines()), "the file must end with one line end"
    if document.open_fence:
        yield document.open_fence, "a fence that is never closed"
    level = 0
    for number, depth, text in document.headings():
        if depth == 1 and number != 1:
            yield number, "a second heading of the first level"
        if depth > level + 1:
            yield number, f"the heading \"{text}\" skips a level"
        level = depth
    if not level:
        yield 1, "no heading"


def problems(document):
    """(number, sentence) of each fault of form."""
    for number, line in enumerate(document.text.splitlines(), 1):
        for problem in _of_line(line):
            yield number, problem
    for number, line in document.prose:
        for problem in _of_prose(line):
            yield number, problem
    yield from _of_document(document)
