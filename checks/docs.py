"""Pages and pictures that are made, not written: `python -m checks.docs` writes them anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import argmap
from argmap import discovery
from argmap.diagnostics import Fault
from argmap.diagram.faults import FAULTS as OF_PICTURES
from argmap.embed.faults import FAULTS as OF_BLOCKS
from argmap.files.faults import FAULTS as OF_FILES
from argmap.formats.native.faults import FAULTS as OF_RECORDS
from argmap.lint import rules
from argmap.report import Medium, matrix_writer
from argmap.report.answers.depends import depends_matrix
from argmap.report.answers.labels import Labels
from argmap.syntax.faults import FAULTS as OF_SYNTAX
from checks import oped_page, oped_pictures

ROOT = Path(__file__).parent.parent
GROUPS = (
    ("The file", OF_FILES),
    ("The YAML", OF_SYNTAX),
    ("The records", OF_RECORDS),
    ("The picture", OF_PICTURES),
    ("The map in a document", OF_BLOCKS),
)


def pages() -> dict[Path, str]:
    """Give every made page with its text."""
    essay = argmap.load(ROOT / "maps" / "oped.yaml")
    matrix = depends_matrix(essay, essay.dependency_matrix(), Labels(essay))
    docs = ROOT / "docs"
    return {
        docs / "faults.md": "\n".join(_faults()) + "\n",
        docs / "oped.md": oped_page.page(essay),
        **{docs / "pictures" / name: text for name, text in oped_pictures.texts(essay)},
        docs / oped_page.PICTURE: matrix_writer("svg").write(matrix, Medium()),
    }


def _faults() -> Iterator[str]:
    yield "# Faults"
    yield ""
    yield "Every fault has a code that never changes its meaning. This page is made, not written."
    for title, faults in GROUPS:
        yield f"\n## {title}"
        for fault in faults:
            yield from _fault(fault)
    yield "\n## Rules\n"
    yield "Rules look at a map that can be read. `--rule CODE` applies one alone, `--ignore CODE`"
    yield "leaves one out; `ignore: [CODE]` in the file does so for the map, a claim or a reason."
    for rule in rules():
        yield f"\n### {rule.code} {rule.name}\n"
        yield f"*{rule.severity.value}.* {_docs_of(rule.code)}"


def _fault(fault: Fault) -> Iterator[str]:
    yield f"\n### {fault.code} {fault.name}\n"
    yield f"*{fault.severity.value}.* {fault.about}"
    for label, text in (("Not", fault.bad), ("But", fault.good)):
        if text:
            yield f"\n{label}\n\n```yaml\n{text.rstrip()}\n```"


def _docs_of(code: str) -> str:
    for name in discovery.names("argmap.lint.rules"):
        module = import_module(f"argmap.lint.rules.{name}")
        if module.RULE.code == code:
            return dedent(module.__doc__ or "").strip()
    raise LookupError(code)


def main() -> None:
    """Write all pages, or with `--check` tell which are stale."""
    stale = [path for path, text in pages().items() if not path.exists() or _read(path) != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale; run python -m checks.docs")
        sys.exit(bool(stale))
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
    for name, data in oped_pictures.files(argmap.load(ROOT / "maps" / "oped.yaml")):
        (ROOT / "docs" / "pictures" / name).write_bytes(data)


def _read(path: Path) -> str:
    return path.read_bytes().decode()


if __name__ == "__main__":
    main()
