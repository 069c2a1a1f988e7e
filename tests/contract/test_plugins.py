"""What every file of a plug-in folder promises, whatever its kind.

A plug-in is found by its folder. Nothing imports it, and it imports none of its neighbours, so that
one file can be added or deleted and no other has to change.
"""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from argmap import discovery
from tests.helpers.plugins import KINDS, PLUGINS, SOURCES, Plugin, imported, module_of, records

# What still imports a plug-in, and why; whoever mends one deletes its line.
each_plugin = pytest.mark.parametrize("plugin", PLUGINS, ids=str)


def not_through_discovery(file: Path) -> list[str]:
    """Give the plug-ins that a source file imports; a plug-in may name itself."""
    own = module_of(file)
    return sorted(
        {
            name
            for name in imported(file)
            for folder in KINDS
            if name.startswith(f"{folder}.") and name != own
        }
    )


@pytest.mark.parametrize("folder", sorted(KINDS))
def test_a_plug_in_folder_has_files(folder: str) -> None:
    assert discovery.names(folder)


def test_no_folder_of_plug_ins_is_forgotten_here() -> None:
    """A folder whose every file defines a record in capitals is one of plug-ins."""
    found = {module_of(file).rpartition(".")[0] for file in SOURCES if defined(file)}
    assert found == set(KINDS)


def defined(file: Path) -> list[str]:
    """Give the names in capitals that a file sets to a record of a plug-in's kind."""
    kinds = {kind.__name__ for kind in KINDS.values()}
    return [
        target.id
        for node in ast.parse(file.read_bytes()).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if isinstance(node.value.func, ast.Name) and node.value.func.id in kinds
        for target in node.targets
        if isinstance(target, ast.Name) and target.id.isupper()
    ]


@each_plugin
def test_a_plug_in_defines_exactly_one_record_of_its_kind(plugin: Plugin) -> None:
    (record,) = records(import_module(str(plugin)))
    assert isinstance(record, KINDS[plugin.folder])
    assert len(defined(plugin.file)) == 1


@each_plugin
def test_a_plug_in_says_what_it_is(plugin: Plugin) -> None:
    doc = import_module(str(plugin)).__doc__ or ""
    assert doc.splitlines()[0].endswith(".")


@each_plugin
def test_a_plug_in_imports_none_of_its_neighbours(plugin: Plugin) -> None:
    assert [name for name in not_through_discovery(plugin.file) if plugin.folder in name] == []


@pytest.mark.parametrize("file", SOURCES, ids=module_of)
def test_plug_ins_are_reached_only_through_discovery(file: Path) -> None:
    assert not_through_discovery(file) == []


def test_only_discovery_imports_by_name() -> None:
    """Else a plug-in could be reached by a text that no search for imports would find."""
    users = [
        module_of(file)
        for file in SOURCES
        if {"importlib.import_module", "importlib"} & set(imported(file))
        if any(
            name in file.read_text(encoding="utf-8") for name in ("import_module(", "__import__(")
        )
    ]
    assert "argmap.discovery" in users
    assert [name for name in users if name not in {"argmap.discovery", "argmap.exports"}] == []


def test_the_search_for_imports_finds_all_ways_to_write_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.helpers.plugins.ROOT", tmp_path)
    file = tmp_path / "argmap" / "lint" / "check.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "import argmap.lint.rules.a\ndef f():\n    from argmap.lint.rules import b\n"
        "    from .rules.c import RULE\n",
        encoding="utf-8",
    )
    found = not_through_discovery(file)
    assert found == [f"argmap.lint.rules.{name}" for name in ("a", "b", "c", "c.RULE")]


@pytest.mark.parametrize("text", ["", "A = Command(run)\nB = Command(run)\n"])
def test_discovery_refuses_a_file_without_exactly_one_record(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / f"plugged_{len(text)}"
    package.mkdir()
    (package / "__init__.py").touch()
    head = "from argmap.cli.command import Command\nrun = print\n"
    (package / "odd.py").write_text(head + text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(LookupError, match="must define exactly one Command"):
        discovery.load(package.name, "odd", KINDS["argmap.cli.commands"])
