"""Where libyaml is missing, the YAML parser in Python reads the same and is as hard to break."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from argmap.diagnostics import Diagnostic
from argmap.formats import choose, named
from argmap.syntax import decode
from tests.conftest import ROOT
from tests.golden.make_bad import FILES

# It joins the halves of an escape, and passes over lines for other programs.
MORE_LENIENT = {"half-an-escape", "percent-line"}


@pytest.fixture
def python_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def told(data: bytes) -> tuple[Diagnostic, ...]:
    decoded = decode(data, "map.yaml")
    format_ = choose(decoded.source) or named("argmap")
    assert format_
    return (*decoded.diagnostics, *format_.read(decoded.source).diagnostics)


@pytest.mark.usefixtures("python_parser")
@pytest.mark.parametrize("name", sorted(FILES.keys() - MORE_LENIENT))
def test_broken_files_have_the_same_faults(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    in_python = [(found.code, found.place and found.place.line) for found in told(FILES[name])]
    monkeypatch.undo()
    assert in_python == [
        (found.code, found.place and found.place.line) for found in told(FILES[name])
    ]


@pytest.mark.usefixtures("python_parser")
@pytest.mark.parametrize("file", ["maps/oped.yaml", "tests/data/main-street.yaml"])
def test_maps_are_read(file: str) -> None:
    assert told((ROOT / Path(file)).read_bytes()) == ()


@pytest.mark.usefixtures("python_parser")
@pytest.mark.parametrize("piece", ["[", "{a: ", "\n- ", "{? ", "[? "])
def test_a_hundred_thousand_levels_are_refused(piece: str) -> None:
    data = ("argmap: 1\nclaims: " + piece.replace("\n", "") * 100_000).encode()
    assert {found.code for found in told(data)} & {"Y10", "Y01"}


@pytest.mark.usefixtures("python_parser")
@pytest.mark.parametrize("escape", ["\\Uffffffff", "\\U00110000", "\\q", "\\x0"])
def test_escapes_that_stand_for_nothing_are_told(escape: str) -> None:
    assert [found.code for found in told(f'argmap: 1\nclaims: {{a: "{escape}"}}\n'.encode())] == [
        "Y03"
    ]
