# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links lead somewhere: to files, to headings, to pictures with words; and paths that are named exist."""

import re
from pathlib import Path

_FOLDERS = "app|cmake|core|docs|packaging|resources|sql|tests"
_PATH = re.compile(rf"(?<![\w./-])(?:{_FOLDERS})/[\w./*{{}},-]*[\w/*}}]")
_PLACEHOLDER = re.compile(r"(^|/)(NAME|FILE|DIR)(/|$)")
_BRACES = re.compile(r"\{([^{}]*)\}")
_ADDRESS = re.compile(r"^(https?://[\w.-]+(:\d+)?(/\S*)?|mailto:\S+@\S+)$")


def _expanded(path):
    """a/{b,c} is a/b and a/c."""
    found = _BRACES.search(path)
    if not found:
        return [path]
    parts = (path[: found.start()] + choice.strip() + path[found.end() :] for choice in found[1].split(","))
    return [name for part in parts for name in _expanded(part)]


def _exists(root, path):
    path = path.rstrip("/")
    return any(root.glob(path)) if "*" in path else (root / path).exists()


def _of_link(document, link, anchors):
    if link.is_image and len(link.text.strip()) < 10:
        yield f"the picture {link.target} needs a text that says what it shows"
    if ":" in link.target.split("/")[0]:
        if not _ADDRESS.match(link.target):
            yield f"{link.target} is no address"
        return
    name, _, anchor = link.target.partition("#")
    path = (document.path.parent / name).resolve() if name else document.path.resolve()
    if not path.exists():
        yield f"{link.target} is not there"
    elif anchor and path in anchors and anchor not in anchors[path]:
        yield f"{link.target}: there is no such heading"
    elif anchor and path not in anchors:
        yield f"{link.target}: only documents have headings"


def _named_paths(document):
    for number, code in document.inline_code():
        for found in _PATH.finditer(code):
            yield number, found[0]
    for fence in document.fences:
        if fence.language in ("sh", "console"):
            for offset, line in enumerate(fence.lines):
                for found in _PATH.finditer(line):
                    yield fence.line + offset, found[0]


def problems(documents, root):
    """(document, number, sentence) of each link or path that leads nowhere."""
    root = Path(root)
    anchors = {document.path.resolve(): document.anchors() for document in documents}
    for document in documents:
        for link in document.links():
            for problem in _of_link(document, link, anchors):
                yield document, link.line, problem
        for number, path in _named_paths(document):
            for name in _expanded(path):
                if _PLACEHOLDER.search(name):
                    continue
                if not _exists(root, name) and not _exists(document.path.parent, name):
                    yield document, number, f"{name} is not there"


def unused_pictures(documents, root):
    """Files of docs/images that no document shows."""
    shown = {(d.path.parent / link.target).resolve() for d in documents for link in d.links() if link.is_image}
    for picture in sorted(Path(root, "docs", "images").glob("*")):
        if picture.resolve() not in shown:
            yield picture
