#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every check of the documents finds what it is for, and leaves alone what is right."""

import json
import tempfile
import unittest
from pathlib import Path

import api
import commands
import links
import messages
import textform
from markdown import Document, documents, slug
from wrapdocs import wrap

HELP = """#!/bin/sh
cat <<TEXT
Options:
  --batch                   Load.
  --input <FILE>            A file.
  -h, --help                Help.

Exit codes: 0 done, 1 internal error,
130 interrupted.
TEXT
"""

DESCRIPTION = {
    "paths": {
        "/api/v1/runs": {"get": {"parameters": [{"$ref": "#/components/parameters/Limit"}]}, "post": {}},
        "/api/v1/runs/{run_id}": {"get": {}},
    },
    "components": {"parameters": {"Limit": {"name": "limit", "in": "query"}}},
    "x-problem": "urn:churnlens:problem:no-scores",
}


class Checks(unittest.TestCase):
    """A checkout of its own for each test."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.root = Path(self._folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def program(self):
        path = self.write("churnlens", HELP)
        path.chmod(0o755)
        return str(path)

    def test_slugs_are_those_of_the_windows_help(self):
        self.assertEqual(slug("What's `--batch`, then?"), "whats---batch-then")
        self.assertEqual(slug("warehouse.rejected_line"), "warehouserejected_line")
        self.assertEqual(slug("See [the model](model.md)"), "see-the-model")

    def test_form(self):
        good = Document(self.write("good.md", "# A\n\n## B\n\nText.\n\n| " + "x " * 80 + "|\n"))
        self.assertEqual(list(textform.problems(good)), [])
        bad = Document(self.write("bad.md", "# A \n\n### C\n\n# D\n\n" + "word " * 30 + ".\n\n```sh\necho\n"))
        lines = sorted(number for number, _ in textform.problems(bad))
        self.assertEqual(lines, [1, 3, 5, 7, 9])

    def test_wrapping(self):
        long = "word " * 23 + "`a b c d e` end."
        text = f"# A\n\n| {long} |\n\n```sh\n{long}\n```\n\nshort\nlines\n\n- {long}\n- {long}\n"
        made = wrap(text)
        self.assertEqual(made.split(), text.split())
        self.assertEqual(wrap(made), made)
        self.assertIn("short\nlines\n", made)
        self.assertIn("\n  `a b c d e` end.\n- word", made)
        self.assertEqual(list(textform.problems(Document(self.write("a.md", made)))), [])

    def test_links(self):
        self.write("docs/b.md", "# B\n\n## Twice\n\n## Twice\n")
        self.write("docs/p.png", "")
        self.write("docs/good.md", "# A\n\n[b](b.md#twice-1) [a](#a) [w](https://a.example/b) `[x](none.md)` `app/NAME`\n"
                   "![What the picture shows](p.png)\n\n```sh\n[x](none.md)\n```\n")
        self.assertEqual(list(links.problems(documents(self.root), self.root)), [])
        self.write("docs/good.md", "# A\n\n[b](c.md)\n[b](b.md#thrice)\n[b](#b)\n![](p.png)\n[w](http:/x)\n"
                   "`docs/none.md` and `docs/{b,c}.md`\n")
        found = [number for _, number, _ in links.problems(documents(self.root), self.root)]
        self.assertEqual(sorted(found), [3, 4, 5, 6, 7, 8, 8])

    def test_pictures_that_nobody_shows(self):
        self.write("docs/images/p.png", "")
        self.write("docs/images/q.png", "")
        self.write("docs/a.md", "# A\n\n![What the picture shows](images/p.png)\n")
        names = [path.name for path in links.unused_pictures(documents(self.root), self.root)]
        self.assertEqual(names, ["q.png"])

    def test_options(self):
        self.write("packaging/demo.sh", "case $1 in\n--once) ;;\nesac\n")
        self.write("a.md", "# A\n\n`--batch`, `--once`, `cmake --fresh`, `churnlens --help`\n\n```sh\n"
                   "churnlens --batch \\\n    --input a | jq --sort\nother --churnlens build/app/churnlens --x\n```\n")
        program = self.program()
        self.assertEqual(list(commands.option_problems(documents(self.root), program, self.root)), [])
        self.write("a.md", "# A\n\n`--none`, `churnlens --once`\n\n```console\n$ build/app/churnlens \\\n    --outputs\n"
                   "--printed\n```\n")
        found = [problem.split()[-1] for _, _, problem in
                 commands.option_problems(documents(self.root), program, self.root)]
        self.assertEqual(found, ["--outputs", "--none", "--once", "--batch", "--help", "--input"])

    def test_variables(self):
        self.write("core/a.cpp", 'qEnvironmentVariable("CHURNLENS_ONE"); qgetenv("CHURNLENS_TWO")')
        self.write("a.md", "# A\n\n`CHURNLENS_ONE` `-DCHURNLENS_ONE=1` `CHURNLENS_THREE`\n")
        found = [problem for _, _, problem in commands.variable_problems(documents(self.root), self.root)]
        self.assertEqual(found, ["nothing reads CHURNLENS_THREE", "no document names CHURNLENS_TWO"])

    def test_syntax(self):
        self.write("a.md", "# A\n\n```sh\nif true; then\n```\n\n```python\ndef f(:\n```\n\n```sh\necho\n```\n")
        found = [number for _, number, _ in commands.syntax_problems(documents(self.root))]
        self.assertEqual(found, [4, 8])

    def test_messages(self):
        self.write("core/a.cpp", 'f(QStringLiteral("The file %1 is not a table of "\n   "transactions: \\"%2\\"."));')
        self.write("a.md", "# A\n\n    The file FILE is not a table\n    of transactions: \"x\".\n\n"
                   "    The file FILE is no table of transactions: \"x\".\n")
        found = [number for number, _ in messages.problems(documents(self.root)[0], self.root)]
        self.assertEqual(found, [6])

    def test_exit_codes(self):
        table = "# A\n\n## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | done |\n| 1 | error |\n"
        self.write("a.md", table + "| 130 | interrupted |\n")
        self.write("b.md", table)
        found = [document.path.name for document, _, _ in
                 commands.exit_code_problems(documents(self.root), self.program())]
        self.assertEqual(found, ["b.md"])

    def test_api(self):
        description = api.Description(self.write("openapi.json", json.dumps(DESCRIPTION)))
        good = ("# A\n\n| `GET /api/v1/runs` | a |\n| `POST /api/v1/runs` | b |\n| `GET /api/v1/runs/{run_id}` | c |\n"
                "| 503 | `no-scores` | d |\n\n`curl -X POST http://h:1/api/v1/runs` `GET /api/v1/runs/7`\n"
                "`http://127.0.0.1:8080/api/v1/runs?limit=1`\n")
        guide = Document(self.write("rest-api.md", good))
        self.assertEqual(list(api.call_problems([guide], description)), [])
        self.assertEqual(list(api.guide_problems(guide, description)), [])
        guide = Document(self.write("rest-api.md", good.replace("`POST", "`GET", 1).replace("no-scores", "no-run")
                                    .replace("?limit", "?colour").replace("runs/7", "run/7")))
        self.assertEqual(len(list(api.call_problems([guide], description))), 2)
        self.assertEqual(len(list(api.guide_problems(guide, description))), 3)

    def test_metrics(self):
        self.write("app/api/a.cpp", '"churnlens_seconds"')
        self.write("a.md", "# A\n\n`churnlens_seconds_bucket`\n`churnlens_minutes`\n")
        found = [number for _, number, _ in api.metric_problems(documents(self.root), self.root)]
        self.assertEqual(found, [4])


if __name__ == "__main__":
    unittest.main()
