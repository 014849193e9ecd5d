# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide to the REST API and openapi.json are of one mind."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

_ROUTE = re.compile(r"`(GET|POST) (/[^`?\s]*)`")
_CALL = re.compile(r"(GET|POST) (/(?:api|health|metrics|docs|openapi)[^`\s,;:]*)")
_URL = re.compile(r"https?://(?!www\.)[\w.:-]+(/(?:api/v1|health|metrics|docs|openapi)[^\s\"'`)$,]*)")
_TYPE = re.compile(r"urn:churnlens:problem:([a-z-]+)")
_UNLISTED = {"/", "/docs/{file}", "/api/v1/openapi.json", "/api/v1/docs"}  # forwarding, and parts of the page


class Description:
    """openapi.json."""

    def __init__(self, path):
        self.text = Path(path).read_text(encoding="utf-8")
        self.document = json.loads(self.text)

    def routes(self):
        """(method, path) of each that the guide must have."""
        for path, operations in self.document["paths"].items():
            if path not in _UNLISTED:
                for method in operations:
                    yield method.upper(), path

    def operation(self, method, path):
        """The operation that answers a concrete path; None: there is none."""
        exact = self.document["paths"].get(path)
        if exact:
            return exact.get(method.lower())
        for template, operations in self.document["paths"].items():
            if re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", template), path):
                return operations.get(method.lower())
        return None

    def parameters(self, operation):
        """Names of its query parameters."""
        for parameter in operation.get("parameters", []):
            while "$ref" in parameter:
                target = self.document
                for key in parameter["$ref"][2:].split("/"):
                    target = target[key]
                parameter = target
            if parameter["in"] == "query":
                yield parameter["name"]

    def problem_types(self):
        """Names of the problems."""
        return set(_TYPE.findall(self.text))


def _calls(document):
    """(number, method, address) of every request in a document."""
    for number, line in enumerate(document.text.splitlines(), 1):
        for found in _CALL.finditer(line):
            yield number, found[1], found[2]
        for found in _URL.finditer(line):
            posts = "-X POST" in line or "--data" in line or "--data" in document.text.splitlines()[number - 2]
            yield number, "POST" if posts else "GET", found[1]


def call_problems(documents, description):
    """Requests in any document that the server does not know."""
    for document in documents:
        for number, method, address in _calls(document):
            parts = urlsplit(address)
            if parts.path == "/api/v1":
                continue  # where all of them begin
            operation = description.operation(method, parts.path.rstrip("."))
            if operation is None:
                yield document, number, f"openapi.json has no {method} {parts.path}"
                continue
            known = set(description.parameters(operation))
            for name, _ in parse_qsl(parts.query, keep_blank_values=True):
                if name not in known:
                    yield document, number, f"{method} {parts.path} takes no {name}"


def guide_problems(guide, description):
    """Routes and problems that the guide's tables lack."""
    listed = {(found[1], found[2]) for _, line in guide.prose if line.startswith("|") for found in _ROUTE.finditer(line)}
    for method, path in description.routes():
        if (method, path) not in listed:
            yield guide, 0, f"the table of endpoints lacks {method} {path}"
    for method, path in sorted(listed - set(description.routes())):
        yield guide, 0, f"the table of endpoints has {method} {path}, which openapi.json has not"
    in_table = set()
    for _, line in guide.prose:
        if re.match(r"^\| \d{3}(, \d{3})* \|", line):
            in_table.update(re.findall(r"`([a-z]+(?:-[a-z]+)*)`", line.split("|")[2]))
    for name in sorted(in_table ^ description.problem_types()):
        yield guide, 0, f"the problem {name} is in the table of errors or in openapi.json, not in both"


def metric_problems(documents, root):
    """Metrics that are named and not written by the server."""
    code = "".join(path.read_text(encoding="utf-8") for path in Path(root, "app", "api").rglob("*.cpp"))
    written = set(re.findall(r"churnlens_[a-z_]+", code))
    ending = re.compile(r"_(bucket|sum|count)$")
    for document in documents:
        for number, line in enumerate(document.text.splitlines(), 1):
            for name in re.findall(r"(?<![\w/.])churnlens_[a-z_]+(?=[\s{`]|$)", line):
                if name not in written and ending.sub("", name) not in written and not name.startswith("churnlens_add"):
                    yield document, number, f"the server writes no metric {name}"
