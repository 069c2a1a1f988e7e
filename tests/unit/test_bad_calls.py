"""What the library says to values and names that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

import argmap

LIBRARY = argmap.loads("""argmap: 1
thesis: sundays
claims:
  sundays: {because: [[only-then, for-all], [crowded]], but: [{id: too-dear, premises: [cost]}]}
  only-then: {credence: 0.9}
  for-all: {implicit: true}
  crowded: {credence: 0.5}
  again: {restates: crowded}
  cost: {but: [[volunteers]]}
  volunteers:
links:
  - {id: rather, preference: cost, from: crowded}
""")


@pytest.mark.parametrize(
    ("name", "changes", "error", "told"),
    [
        ("crowded", {"credence": 1.5}, ValueError, "credence is a number from 0 to 1, not 1.5"),
        ("crowded", {"credence": float("nan")}, ValueError, "from 0 to 1, not nan"),
        ("crowded", {"credence": "a"}, ValueError, "from 0 to 1, not 'a'"),
        ("crowded", {"credence": True}, ValueError, "from 0 to 1, not True"),
        ("too-dear", {"strength": 9}, ValueError, "strength is a number from 0 to 1, not 9"),
        ("too-dear", {"premises": ("csot",)}, LookupError, "no claim is called 'csot'; 'cost'"),
        ("too-dear", {"premises": ("nope",)}, LookupError, "no claim is called 'nope'"),
        ("too-dear", {"premises": ("cost#1",)}, LookupError, "'cost#1' is a link; a claim"),
        ("too-dear", {"premises": ("cost", "cost")}, ValueError, "names something twice"),
        ("too-dear", {"premises": "cost"}, TypeError, r"a tuple, such as \('cost',\)"),
        ("too-dear", {"premises": (3,)}, TypeError, r"a tuple of str, not \(3,\)"),
        ("too-dear", {"target": "nope"}, LookupError, "no claim or link is called 'nope'"),
        ("too-dear", {"target": "too-dear"}, ValueError, "'too-dear' cannot lead to"),
        ("too-dear", {"target": 3}, TypeError, "a str or None, not 3"),
        ("too-dear", {"kind": "attacks"}, ValueError, "'attacks'"),
        ("crowded", {"restates": ("nope",)}, LookupError, "no claim is called 'nope'"),
        ("crowded", {"restates": ("crowded",)}, ValueError, "'crowded' cannot restate itself"),
        ("crowded", {"text": 3}, TypeError, "'text' of a claim is a str or None, not 3"),
        ("crowded", {"asserted": "no"}, TypeError, "is True, False or None, not 'no'"),
    ],
)
def test_a_change_to_what_cannot_be_is_refused(
    name: str, changes: dict[str, Any], error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        LIBRARY.change(name, **changes)


def test_a_preference_that_starts_from_a_link_stays_one() -> None:
    changed = LIBRARY.change("rather", premises=("cost#1",))
    with pytest.raises(LookupError, match="'cost#1' is a link; a claim is meant in 'premises'"):
        changed.change("rather", kind="attack")


def test_premises_are_no_text() -> None:
    premises: Any = "law"
    with pytest.raises(TypeError, match=r"a tuple, such as \('law',\)"):
        argmap.Link(id="l", kind=argmap.LinkKind.ATTACK, premises=premises, target="cost")
