"""Saving a change touches the changed place alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from tests.conftest import ROOT
from tests.property.strategies import optional, shares, texts, words
from tests.property.test_fuzz_reader import mutated

FILES = (ROOT / "maps" / "oped.yaml", ROOT / "tests" / "data" / "main-street.yaml")

changes = st.fixed_dictionaries(
    {},
    optional={
        "text": texts(),
        "note": optional(texts()),
        "credence": optional(shares()),
        "basis": optional(texts()),
        "implicit": st.booleans(),
        "tags": words(),
        "anchors": st.just(()),
    },
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_map_that_has_not_changed_keeps_every_byte(file: Path) -> None:
    assert argmap.load(file).text().encode() == file.read_bytes()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, line_end: str, mark: str) -> None:
    before = f"{mark}argmap: 1{line_end}# why{line_end}claims:{line_end}  a: A.  # first{line_end}  b: B."
    file = tmp_path / "map.yaml"
    file.write_bytes(before.encode())
    argmap.load(file).change("b", text="C.").save()
    assert file.read_bytes().decode() == before.replace("B.", "C.")


@given(file=st.sampled_from(FILES), number=st.integers(0, 10**6), change=changes)
def test_only_the_lines_of_the_changed_claim_change(
    file: Path, number: int, change: dict[str, Any]
) -> None:
    before = file.read_text(encoding="utf-8")
    argument = argmap.load(file)
    claim = argument.claims[number % len(argument.claims)]
    changed = argument.change(claim.id, **change)
    after = changed.text()
    assert argmap.loads(after) == changed
    first, last = _lines_of(argument, claim.id)
    assert before.split("\n")[: first - 1] == after.split("\n")[: first - 1]
    behind = before.split("\n")[last - 1 :]
    assert after.split("\n")[-len(behind) :] == behind


@given(data=mutated(), number=st.integers(0, 10**6), change=changes)
def test_any_file_that_can_be_read_can_be_changed(
    data: bytes, number: int, change: dict[str, Any]
) -> None:
    try:
        argument = argmap.loads(data.decode("utf-8"))
    except (argmap.MapError, UnicodeDecodeError):
        return
    if argument.claims:
        changed = argument.change(argument.claims[number % len(argument.claims)].id, **change)
        assert argmap.loads(changed.text()) == changed


def _lines_of(argument: argmap.Map, name: str) -> tuple[int, int]:
    """Give the first line of a claim and the first line behind it that says something else."""
    place = argument.origin.place("claims", name)
    ids = [claim.id for claim in argument.claims]
    following = ids[ids.index(name) + 1 :]
    if following:
        behind = argument.origin.place("claims", following[0])
    else:
        behind = argument.origin.place("aside") or argument.origin.place("links")
    assert place
    assert behind
    return place.line, behind.line
