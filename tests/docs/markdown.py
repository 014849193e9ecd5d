# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown documents as the checks need them: prose, code, links and headings, each with its line."""

import os
import re
from collections import namedtuple
from pathlib import Path

Fence = namedtuple("Fence", "language line lines")  # line: number of the first line of code
Link = namedtuple("Link", "line is_image text target")

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(\S*)")
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")


def slug(heading):
    """The name of a heading in a link, as code hosts and the window's help form it."""
    text = _LINK.sub(r"\2", heading).lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


class Document:
    """One file, split into prose and fenced code."""

    def __init__(self, path):
        self.path = Path(path)
        self.text = self.path.read_text(encoding="utf-8")
        self.prose = []  # (number, line)
        self.fences = []
        self.open_fence = None  # number of a fence that is never closed
        self._split()

    def _split(self):
        marker = None
        for number, line in enumerate(self.text.splitlines(), 1):
            found = _FENCE.match(line)
            if marker is None and found:
                marker, self.open_fence = found[1], number
                self.fences.append(Fence(found[2], number + 1, []))
            elif marker is not None and found and found[1].startswith(marker) and not found[2]:
                marker = self.open_fence = None
            elif marker is not None:
                self.fences[-1].lines.append(line)
            else:
                self.prose.append((number, line))

    def headings(self):
        """(number, level, text) of each."""
        for number, line in self.prose:
            found = _HEADING.match(line)
            if found:
                yield number, len(found[1]), found[2]

    def anchors(self):
        """The names of all headings; a repeated one is numbered."""
        names, seen = set(), {}
        for _, _, text in self.headings():
            name = slug(text)
            count = seen.get(name, 0)
            seen[name] = count + 1
            names.add(f"{name}-{count}" if count else name)
        return names

    def links(self):
        """Links and pictures; what stands in code is none."""
        for number, line in self.prose:
            hidden = _CODE.sub(lambda code: "`" + "x" * len(code[1]) + "`", line)
            for found in _LINK.finditer(hidden):
                yield Link(number, bool(found[1]), found[2], found[3])

    def inline_code(self):
        """(number, text) of each piece of code in the prose."""
        for number, line in self.prose:
            for found in _CODE.finditer(line):
                yield number, found[1]


def documents(root):
    """Every Markdown file of the checkout, without what was built or belongs to tools."""
    paths = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in ("build", "node_modules") and not name.startswith(".")]
        paths += (Path(folder, name) for name in files if name.endswith(".md"))
    return [Document(path) for path in sorted(paths)]
