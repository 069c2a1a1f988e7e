"""What the library says to values and names that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import argmap
from argmap.analysis import dependency

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
  - {id: unfair, attack: too-dear, from: volunteers}
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
        ("too-dear", {"target": "too-dear"}, ValueError, "'too-dear' leads back to itself"),
        ("too-dear", {"target": "unfair"}, ValueError, "onto 'unfair', 'too-dear' leads back"),
        ("too-dear", {"target": 3}, TypeError, "a str or None, not 3"),
        ("too-dear", {"kind": "attacks"}, ValueError, "'attacks'"),
        ("crowded", {"restates": ("nope",)}, LookupError, "no claim is called 'nope'"),
        ("crowded", {"restates": ("crowded",)}, ValueError, "'crowded' cannot restate itself"),
        ("crowded", {"id": "full"}, ValueError, "the id of a claim stays: 'crowded'"),
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


LAW = argmap.Claim(id="law")


def _objection(**fields: Any) -> argmap.Link:
    given = {"id": "bars", "kind": "attack", "premises": ("law",), "target": "sundays"}
    return argmap.Link(**{**given, **fields})


@pytest.mark.parametrize(
    ("operation", "error", "told"),
    [
        (
            argmap.Drop("cost"),
            LookupError,
            "^'cost' is a claim, not a step or an attack: Retract gives it up; onto it lead cost#1$",
        ),
        (argmap.Drop("crowded"), LookupError, "nothing leads onto it"),
        (argmap.Drop("rather"), LookupError, r"'rather' \(preference\) is no step or attack"),
        (argmap.Drop("to-dear"), LookupError, "step or attack is called 'to-dear'; 'too-dear'"),
        (argmap.Retract("too-dear"), LookupError, "not a claim: Drop takes it away"),
        (argmap.Assert("rather"), LookupError, "'rather' is a link, not a claim"),
        (argmap.Retract("csot"), LookupError, "no claim is called 'csot'; 'cost'"),
        (argmap.Retract(3), TypeError, "an id is a str, not 3"),  # type: ignore[arg-type]
        (argmap.Drop(["cost#1"]), TypeError, "an id is a str, not"),  # type: ignore[arg-type]
        ("cost", TypeError, "'cost' is no Retract, Assert, Drop or Add"),
        (argmap.Add(_objection()), LookupError, "no claim is called 'law'"),
        (argmap.Add(_objection(target="sunday"), (LAW,)), LookupError, "'sunday'; 'sundays'"),
        (argmap.Add(_objection(target="bars"), (LAW,)), ValueError, "'bars' leads back to itself"),
        (argmap.Add(_objection(target="rather"), (LAW,)), LookupError, "called 'rather'"),
        (argmap.Add(_objection(target=None), (LAW,)), ValueError, "'bars' has no target"),
        (argmap.Add(_objection(id=3), (LAW,)), TypeError, "an id is a str, not 3"),
        (argmap.Add(_objection(id=" "), (LAW,)), ValueError, "the id of a link is not blank"),
        (argmap.Add(_objection(id="law"), (LAW,)), ValueError, "the id 'law' is taken"),
        (argmap.Add(_objection(id="rather"), (LAW,)), ValueError, "the id 'rather' is taken"),
        (argmap.Add(_objection(), (LAW, LAW)), ValueError, "the id 'law' is taken"),
        (argmap.Add(_objection(strength=-1), (LAW,)), ValueError, "strength is a number from 0"),
        (
            argmap.Add(_objection(), (argmap.Claim(id="law", credence=2),)),
            ValueError,
            "credence is a number from 0 to 1, not 2",
        ),
        (
            argmap.Add(_objection(), (argmap.Claim(id="law", restates=("nope",)),)),
            LookupError,
            "no claim is called 'nope'",
        ),
        (
            argmap.Add(_objection(), ("law",)),  # type: ignore[arg-type]
            TypeError,
            "a tuple of Claim, not 'law'",
        ),
    ],
)
def test_what_cannot_be_supposed_is_refused(
    operation: Any, error: type[Exception], told: str
) -> None:
    with pytest.raises(error, match=told):
        LIBRARY.what_if(operation)


def test_what_is_added_is_a_link_and_a_tuple_of_claims() -> None:
    law: Any = LAW
    with pytest.raises(
        TypeError, match=r"the claims of Add are a tuple, such as \(Claim\(id='law'"
    ):
        argmap.Add(_objection(), law)
    with pytest.raises(TypeError, match=r"Add takes a Link, and then a tuple of claims, not Claim"):
        argmap.Add(law)


def test_what_was_added_can_be_supposed_away() -> None:
    found = LIBRARY.what_if(argmap.Add(_objection(), (LAW,)), argmap.Drop("bars"))
    assert found.after.claims["sundays"].status == LIBRARY.status().claims["sundays"].status


MATRIX = LIBRARY.dependency_matrix()
WITHOUT = LIBRARY.without("volunteers")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: MATRIX.row("nope"), "no claim is called 'nope'"),
        (lambda: MATRIX.row("sunday"), "no claim is called 'sunday'; 'sundays'"),
        (lambda: MATRIX.row("crowded"), "'crowded' is no conclusion: the map gives no reasons"),
        (lambda: MATRIX.row("too-dear"), "'too-dear' is a link; a claim is meant here"),
        (lambda: MATRIX.row("again"), "'again' is another wording of 'crowded'"),
        (lambda: MATRIX.load_bearing("x"), "no claim is called 'x'"),
        (lambda: MATRIX.column("sundays"), "'sundays' is no premise: the map gives reasons for it"),
        (lambda: MATRIX.column("corwded"), "no claim is called 'corwded'; 'crowded'"),
        (lambda: dependency(LIBRARY, of=["cost"]).row("sundays"), "is missing: it was not asked"),
        (lambda: WITHOUT.path("nope"), "no claim is called 'nope'"),
        (lambda: WITHOUT.path("cost#1"), "'cost#1' is a link; a claim is meant here"),
        (lambda: LIBRARY.depends("too-dear"), "'too-dear' is a link; a claim is meant here"),
        (lambda: LIBRARY.without("cots"), "no claim or link is called 'cots'; 'cost'"),
    ],
)
def test_a_name_that_is_not_there_is_told(call: Callable[[], object], told: str) -> None:
    with pytest.raises(LookupError, match=told):
        call()


@pytest.mark.parametrize("name", [3, None, ["sundays"], LIBRARY["cost"]])
def test_an_id_is_a_text(name: Any) -> None:
    calls: list[Callable[[Any], object]] = [
        *(LIBRARY.__getitem__, LIBRARY.__contains__, LIBRARY.change, LIBRARY.without),
        *(MATRIX.row, MATRIX.column, MATRIX.load_bearing, WITHOUT.path),
    ]
    for call in calls if name is None else [*calls, LIBRARY.depends]:
        with pytest.raises(TypeError, match="an id is a str, not "):
            call(name)


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"limit": -1}, ValueError, "limit is 0 or more, not -1"),
        ({"limit": 1.5}, TypeError, "limit is a whole number, not 1.5"),
        ({"budget": 0}, ValueError, "budget is 1 or more, not 0"),
        ({"budget": "x"}, TypeError, "budget is a whole number, not 'x'"),
    ],
)
def test_a_limit_that_cannot_be_is_refused(
    options: dict[str, Any], error: type[Exception], told: str
) -> None:
    calls: list[Callable[..., object]] = [LIBRARY.depends]
    if "budget" in options:
        calls += [LIBRARY.dependency_matrix, LIBRARY.what_if, LIBRARY.probability]
    for call in calls:
        with pytest.raises(error, match=told):
            call(**options)


def test_a_map_has_ids_and_is_no_list() -> None:
    assert "sundays" in LIBRARY
    assert "too-dear" in LIBRARY
    assert "sunday" not in LIBRARY
    with pytest.raises(TypeError, match=r"go through its \.claims or its \.links"):
        list(LIBRARY)


@pytest.mark.parametrize("text", [None, b"argmap: 1", 3])
def test_loads_takes_a_text(text: Any) -> None:
    with pytest.raises(TypeError, match=r"takes the text of a map as str; for a file use load$"):
        argmap.loads(text)


@pytest.mark.parametrize("path", [None, b"map.yaml", 0])
def test_load_takes_a_path(path: Any) -> None:
    with pytest.raises(TypeError, match=r"takes the path of a file; for a text use loads$"):
        argmap.load(path)
