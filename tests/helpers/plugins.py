"""The folders in which every file is a plug-in: a record that discovery finds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from argmap import discovery
from argmap.cli.command import Command
from argmap.diagram.layout import Layout
from argmap.diagram.theme import Theme
from argmap.formats import Format
from argmap.lint import Rule
from argmap.render import Output
from argmap.report import FaultWriter, MatrixWriter, TableWriter
from tests.conftest import ROOT

KINDS: dict[str, type] = {
    "argmap.cli.commands": Command,
    "argmap.diagram.layouts": Layout,
    "argmap.diagram.themes": Theme,
    "argmap.formats.known": Format,
    "argmap.lint.rules": Rule,
    "argmap.render.outputs": Output,
    "argmap.report.faults": FaultWriter,
    "argmap.report.matrices": MatrixWriter,
    "argmap.report.tables": TableWriter,
}
SOURCES = sorted((ROOT / "argmap").rglob("*.py"))


@dataclass(frozen=True)
class Plugin:
    """One file of a plug-in folder."""

    folder: str
    name: str

    def __str__(self) -> str:
        return f"{self.folder}.{self.name}"

    @property
    def file(self) -> Path:
        """Where it is."""
        return ROOT.joinpath(*self.folder.split("."), f"{self.name}.py")


PLUGINS = tuple(
    Plugin(folder, name) for folder in sorted(KINDS) for name in discovery.names(folder)
)


def module_of(file: Path) -> str:
    """Give the name under which a source file is imported."""
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(file: Path) -> Iterator[str]:
    """Give every module, and every name of one, that a source file imports at any place."""
    package = module_of(file) if file.name == "__init__.py" else module_of(file).rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = _absolute(node, package)
            yield start
            yield from (f"{start}.{alias.name}" for alias in node.names)


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    above = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def records(module: ModuleType) -> list[object]:
    """Give the plug-in records of all kinds that a module holds."""
    kinds = tuple(KINDS.values())
    return [value for value in vars(module).values() if isinstance(value, kinds)]
