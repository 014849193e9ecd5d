# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages that a document quotes are those of the program: indented blocks, compared with the texts in its sources."""

import re
from pathlib import Path

_LITERALS = re.compile(r'"((?:[^"\\\n]|\\.)*)"(?:\s*"((?:[^"\\\n]|\\.)*)")*')
_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_LEAST = 24  # characters of a text, without its placeholders, that make it a message


def program_texts(root):
    """Patterns of the texts in app/ and core/; %1 stands for anything."""
    patterns = []
    for folder in ("app", "core"):
        for path in sorted(Path(root, folder).rglob("*.cpp")):
            for found in _LITERALS.finditer(path.read_text(encoding="utf-8")):
                text = "".join(_LITERAL.findall(found[0])).replace('\\"', '"').replace("\\n", " ")
                parts = [part.strip() for part in re.split(r"%[0-9]", text)]
                if len("".join(parts)) >= _LEAST:
                    patterns.append(re.compile(r"\s*.*?\s*".join(re.escape(part) for part in parts)))
    return patterns


def quoted(document):
    """(number, text) of each indented block."""
    block, start = [], 0
    for number, line in document.prose + [(0, "")]:
        if line.startswith("    "):
            start = start if block else number
            block.append(line.strip())
        elif block:
            yield start, " ".join(block)
            block = []


def problems(document, root):
    """(number, sentence) of each quoted message that the program does not have."""
    patterns = program_texts(root)
    for number, text in quoted(document):
        if not any(pattern.search(text) for pattern in patterns):
            yield number, f"the program has no such message: {text[:60]}"
