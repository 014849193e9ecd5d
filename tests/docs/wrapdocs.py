#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the lines of paragraphs and list items that are too long; leaves code, tables, and paragraphs that fit alone.

usage: wrapdocs.py FILE.md...
"""

import re
import sys
import textwrap
from pathlib import Path

from textform import LONGEST

_ITEM = re.compile(r"^(\s*)([-*] |\d+\. )?")
_CODE = re.compile(r"`[^`]+`")
_OTHER = ("|", "#", "```", "![", "<", "- ", "* ")  # what ends a paragraph


def _wrapped(lines):
    """The paragraph anew; a blank in code is no place to break."""
    lead = _ITEM.match(lines[0])[0]
    text = " ".join([lines[0][len(lead) :]] + [line.strip() for line in lines[1:]])
    kept = _CODE.sub(lambda code: code[0].replace(" ", "\0"), text)
    rest = " " * len(lead)
    made = textwrap.wrap(kept, LONGEST, initial_indent=lead, subsequent_indent=rest, break_long_words=False,
                         break_on_hyphens=False)
    return [line.replace("\0", " ") for line in made]


def _ends_paragraph(line):
    return not line.strip() or line.lstrip().startswith(_OTHER) or re.match(r"^\s*(\d+\. |\[\d\])", line)


def wrap(text):
    """The document with every paragraph within LONGEST."""
    made, lines, is_code = [], text.splitlines(), False
    while lines:
        line = lines.pop(0)
        is_fence = line.lstrip().startswith("```")
        is_code ^= is_fence
        if is_code or is_fence or not line.strip() or line.startswith(("|", "#", "    ", "![", "<")):
            made.append(line)
            continue
        paragraph = [line]
        while lines and not _ends_paragraph(lines[0]):
            paragraph.append(lines.pop(0))
        made += _wrapped(paragraph) if max(map(len, paragraph)) > LONGEST else paragraph
    return "\n".join(made) + "\n"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(wrap(path.read_text(encoding="utf-8")), encoding="utf-8")
