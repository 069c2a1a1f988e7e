"""What the page works out when claims are given up is what the library says, in a real browser."""

from __future__ import annotations

import json
import random
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import argmap
from argmap.analysis import Retract, dependency, what_if
from argmap.formats.native.write import write_map
from argmap.model import ArgumentMap, Claim, Link, LinkKind
from argmap.render.interactive.assets import asset
from argmap.render.interactive.program import engine_program
from argmap.structure import bearing, relations
from tests.helpers.browser import chromium, opened
from tests.helpers.dense import dense
from tests.helpers.examples import FILES, web
from tests.oracle.vectors import Vector, vectors
from tests.property.arguments import arguments

WORKED = (*vectors("analysis-vectors.json"), *vectors("analysis-cases.json"))
RANDOM, DENSE = 500, 60
SETS = 3
RUNNER = """
const told = asked.map(({ program, without }) => {
  const engine = argmapEngine(program);
  return {
    whatIf: without.map(engine.whatIf),
    loadBearingFor: program.claims.map(engine.loadBearingFor),
    restsOn: program.claims.map(engine.restsOn),
  };
});
let refused = [];
try {
  argmapEngine(asked[0].program).whatIf(["nobody"]);
} catch (error) {
  refused = [error.name, error.message];
}
const bytes = new TextEncoder().encode(JSON.stringify({ told, refused }));
const pieces = [];
for (let at = 0; at < bytes.length; at += 8192)
  pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
document.body.innerHTML = `<pre>${btoa(pieces.join(""))}</pre>`;
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A map, and the sets of claims that are given up, each for itself."""

    name: str
    argument: ArgumentMap
    without: tuple[tuple[str, ...], ...]


def project() -> Iterator[Asked]:
    """Give every map of the project, without each of its claims and without several."""
    for file in FILES:
        argument = argmap.load(file)
        each = ((claim.id,) for claim in argument.claims)
        yield Asked(file.stem, argument, ((), *each, *_some(argument, file.stem, 10)))


def worked() -> Iterator[Asked]:
    """Give the worked maps, without what their answers are told for, and without other sets."""
    for vector in WORKED:
        argument = vector.map()
        told = tuple(tuple(entry["retract"]) for entry in _retractions(vector))
        yield Asked(vector.name, argument, ((), *told, *_some(argument, vector.name)))


def odd() -> Iterator[Asked]:
    """Give a map whose ids mean something to JavaScript, and one that rests on much."""
    ids = (
        "__proto__",
        "constructor",
        "toString",
        "10",
        "2",
        "</script>",
        "<!--",
        "\u2028",
        "hasOwnProperty",
    )
    links = tuple(
        Link(id=f"{one} → {other}", kind=LinkKind.SUPPORT, premises=(other,), target=one)
        for one, other in pairwise(ids)
    )
    claims = tuple(Claim(id=one) for one in ids)
    one = ArgumentMap(claims=claims, links=links, thesis=ids[:1])
    yield Asked("odd ids", one, tuple((name,) for name in ids))
    yield Asked("a web", argmap.loads(web()), (("p0",), ("z",), ("p1", "z"), ("m0",)))


def random_maps() -> Iterator[Asked]:
    """Give small random maps, the same each time, that are rich in what there is to judge."""
    found: list[ArgumentMap] = []

    @settings(
        max_examples=RANDOM,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(arguments())
    def draw(argument: ArgumentMap) -> None:
        found.append(argument)

    draw()
    for number, argument in enumerate(found):
        yield Asked(f"random map {number}", argument, _some(argument, str(number)))


def dense_maps() -> Iterator[Asked]:
    """Give larger random maps with many ways."""
    for seed in range(DENSE):
        argument = dense(seed)
        yield Asked(f"dense map {seed}", argument, _some(argument, str(seed)))


def _some(argument: ArgumentMap, seed: str, sets: int = SETS) -> tuple[tuple[str, ...], ...]:
    """Give a few sets of one to three claims, at random."""
    chance = random.Random(seed)  # noqa: S311
    ids = [claim.id for claim in argument.claims]
    return tuple(
        tuple(chance.sample(ids, min(len(ids), chance.choice((1, 1, 2, 3))))) for _ in range(sets)
    )


def _retractions(vector: Vector) -> list[Mapping[str, Any]]:
    return [entry for entry in vector.expected.get("what_if", ()) if "retract" in entry]


GROUPS = {group.__name__: group for group in (project, worked, odd, random_maps, dense_maps)}


@dataclass(frozen=True, slots=True)
class Visit:
    """What the page told of all maps, by group, and what it wrote to the console."""

    told: Mapping[str, list[tuple[Asked, dict[str, Any]]]]
    refused: list[str]
    console: tuple[str, ...]


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    """All maps in one page of headless Chromium."""
    program = chromium()
    if program is None:
        pytest.skip("neither Chromium nor Chrome is installed on this system")
    groups = {name: list(group()) for name, group in GROUPS.items()}
    asked = [one for group in groups.values() for one in group]
    folder = tmp_path_factory.mktemp("engine")
    page = folder / "page.html"
    page.write_text(_page(asked), encoding="utf-8")
    shown = opened(page, program, folder / "profile")
    found = re.search("<pre>([A-Za-z0-9+/=]+)</pre>", shown.dom)
    assert found, ("the page did not come to its end", shown.console)
    read = json.loads(b64decode(found[1]))
    told = iter(zip(asked, read["told"], strict=True))
    by_group = {name: [next(told) for _ in group] for name, group in groups.items()}
    return Visit(by_group, read["refused"], shown.console)


def _page(asked: Iterable[Asked]) -> str:
    programs = [{"program": engine_program(one.argument), "without": one.without} for one in asked]
    data = json.dumps(json.dumps(programs)).replace("<", "\\u003c")
    return (
        '<!doctype html><meta charset="utf-8"><body>'
        f"<script>{asset('engine.js')}</script>"
        f"<script>const asked = JSON.parse({data});{RUNNER}</script>"
    )


def said(argument: ArgumentMap, without: Iterable[str]) -> dict[str, Any]:
    """Give what the library says of a map without some claims, as the page tells it."""
    found = what_if(argument, map(Retract, without))
    claims, links = found.after.claims, found.after.links
    return {
        "status": {name: str(one.status) for name, one in claims.items()},
        "reasons": {name: str(one.reason) for name, one in claims.items()},
        "links": {name: str(one) for name, one in links.items()},
        "changes": list(found.changes),
        "falls": list(found.falls),
        "rises": list(found.rises),
        "weakened": list(found.weakened),
        "perhapsWeakened": list(found.perhaps_weakened),
    }


def differences(asked: Asked, told: Mapping[str, Any]) -> Iterator[str]:
    """Tell where the page and the library differ about a map."""
    argument = asked.argument
    for without, page in zip(asked.without, told["whatIf"], strict=True):
        library = said(argument, without)
        assert page.keys() == library.keys()
        for key, wanted in library.items():
            if page[key] != wanted:
                yield f"without {', '.join(without)}: {key} {page[key]}, not {wanted}"
    found, near = dependency(argument), relations(argument)
    bears = {name: set(found.load_bearing(name)) for name in found.conclusions}
    for claim, page, rests in zip(
        argument.claims, told["loadBearingFor"], told["restsOn"], strict=True
    ):
        load = [name for name, needed in bears.items() if found.same(claim.id) in needed]
        if page != load:
            yield f"{claim.id} is load-bearing for {page}, not {load}"
        around = bearing(near, (claim.id,))
        wanted = {
            "claims": [one.id for one in argument.claims if one.id in around],
            "links": [one.id for one in near.links if one.id in around],
        }
        if rests != wanted:
            yield f"{claim.id} rests on {rests}, not {wanted}"


@pytest.mark.parametrize("group", GROUPS)
def test_the_page_says_what_the_library_says(visit: Visit, group: str) -> None:
    for asked, told in visit.told[group]:
        found = [*differences(asked, told)]
        assert not found, "\n".join([asked.name, *found, write_map(asked.argument)])


@pytest.mark.parametrize("vector", WORKED, ids=lambda vector: vector.name)
def test_the_page_gives_the_answers_of_the_worked_maps(visit: Visit, vector: Vector) -> None:
    told = next(told for asked, told in visit.told["worked"] if asked.name == vector.name)
    now, *then = told["whatIf"]
    expected = vector.expected
    status = {
        name: [now["status"][name], now["reasons"][name]] for name in expected.get("status", ())
    }
    assert status == expected.get("status", {})
    for entry, found in zip(_retractions(vector), then, strict=False):
        changes = {name: [now["status"][name], found["status"][name]] for name in found["changes"]}
        assert changes == entry["changes"]
        for key in ("falls", "rises", "weakened"):
            assert key not in entry or sorted(found[key]) == sorted(entry[key])


def test_no_question_is_left_open(visit: Visit) -> None:
    told = [one for group in visit.told.values() for _, one in group]
    assert len(told) > RANDOM + DENSE
    assert not any(one["perhapsWeakened"] for found in told for one in found["whatIf"])


def test_the_maps_ask_what_there_is_to_ask(visit: Visit) -> None:
    told = [one for _, found in visit.told["random_maps"] for one in found["whatIf"]]
    assert len(told) == RANDOM * SETS
    for key in ("changes", "falls", "weakened"):
        assert sum(bool(one[key]) for one in told) > RANDOM / 10
    reasons = {reason for one in told for reason in one["reasons"].values()}
    assert len(reasons) == 9
    assert len({works for one in told for works in one["links"].values()}) == 5


def test_a_claim_that_is_not_there_is_refused(visit: Visit) -> None:
    assert visit.refused == ["RangeError", "no claim has the id nobody"]


def test_the_browser_complains_of_nothing(visit: Visit) -> None:
    assert [line for line in visit.console if "sandboxed" not in line] == []
