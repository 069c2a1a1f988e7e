"""Broken files get their faults told: the golden files beside them are what a user reads."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from argmap.diagnostics import Fault, Severity
from argmap.diagram.faults import FAULTS as OF_PICTURES
from argmap.files import open_map
from argmap.files.faults import FAULTS as OF_FILES
from argmap.formats import choose, named
from argmap.formats.native.faults import FAULTS as OF_RECORDS
from argmap.lint import rules
from argmap.syntax import decode
from argmap.syntax.faults import FAULTS as OF_SYNTAX
from tests.golden.make_bad import BAD, FILES, told


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_is_told_of_a_broken_file(name: str) -> None:
    assert (BAD / f"{name}.yaml").read_bytes() == FILES[name]
    assert told(name) == (BAD / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_broken_file_gives_no_map(name: str) -> None:
    assert open_map(str(BAD / f"{name}.yaml")).map is None


def codes(text: str) -> list[str]:
    source = decode(text.encode(), "map.yaml").source
    format_ = choose(source) or named("argmap")
    assert format_
    return [found.code for found in format_.read(source).diagnostics]


@pytest.mark.parametrize("fault", [*OF_SYNTAX, *OF_RECORDS], ids=lambda fault: fault.name)
def test_the_examples_of_the_manual_have_their_fault_and_no_other(fault: Fault) -> None:
    if fault.bad:
        assert codes(fault.bad) == [fault.code]
        assert codes(fault.good) == []


def test_codes_and_names_are_unique() -> None:
    faults = (*OF_SYNTAX, *OF_RECORDS, *OF_FILES, *OF_PICTURES, *(rule.fault for rule in rules()))
    assert len({fault.code for fault in faults}) == len(faults)
    assert len({fault.name for fault in faults}) == len(faults)


def only_code(path: Path) -> str:
    opened = open_map(str(path))
    assert opened.map is None
    (found,) = opened.diagnostics
    assert found.severity is Severity.ERROR
    return found.code


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "essay.yaml").write_text("argmap: 1\nclaims: {}\n", encoding="utf-8")
    (found,) = open_map(str(tmp_path / "esay.yaml")).diagnostics
    assert found.code == "F01"
    assert found.fix
    assert found.fix.message == f"did you mean {tmp_path / 'essay.yaml'}?"


def test_a_folder_is_no_map(tmp_path: Path) -> None:
    assert only_code(tmp_path) == "F02"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\nclaims: {}\n", encoding="utf-8")
    file.chmod(0)
    with nobody():
        assert only_code(file) == "F03"


@contextmanager
def nobody() -> Iterator[None]:
    """Be a user without rights for a while, where root runs the tests: root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_and_a_device_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert only_code(tmp_path / "pipe") == "F04"
    assert only_code(Path("/dev/zero")) == "F04"


def test_two_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    with file.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    assert only_code(file) == "F05"


def test_a_hundred_thousand_levels_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    for opened, closed in (("[", "]"), ("{a: ", "}")):
        file.write_text(
            "argmap: 1\nclaims: " + opened * 100_000 + closed * 100_000, encoding="utf-8"
        )
        assert "Y10" in {found.code for found in open_map(str(file)).diagnostics}
    file.write_text("".join(" " * i + "a:\n" for i in range(2000)), encoding="utf-8")
    assert "Y10" in {found.code for found in open_map(str(file)).diagnostics}


def test_a_text_outside_the_folder_by_a_link_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret.", encoding="utf-8")
    folder = tmp_path / "maps"
    folder.mkdir()
    try:
        (folder / "essay.txt").symlink_to(secret)
    except OSError:
        pytest.skip("this system lets nobody make symbolic links")
    file = folder / "map.yaml"
    file.write_text("argmap: 1\nsource: {text: essay.txt}\nclaims: {}\n", encoding="utf-8")
    assert only_code(file) == "F07"


@pytest.mark.parametrize(
    "name",
    [
        "no",
        "on",
        "1e3",
        "1_000",
        "2024-05-02",
        "12:30:45",
        "~",
        "node",
        "graph",
        "a:b",
        "日本",
        "été",
    ],
)
def test_ids_are_taken_as_they_are_meant(name: str) -> None:
    import argmap

    text = f"\ufeffargmap: 1\r\nclaims:\r\n  top: {{text: Top., because: [{name}]}}\r\n  {name}: Text.\r\n"
    argument = argmap.loads(text)
    assert [claim.id for claim in argument.claims] == ["top", name]
    assert argument.links[0].premises == (name,)
