"""What the interpreter shows of maps and answers: one line each, whatever the size."""

from __future__ import annotations

from pathlib import Path

import argmap
from argmap.analysis import Listing, Probability, Support, WhatIf, gradual
from argmap.diagnostics import SourceText
from argmap.model import NOWHERE, ArgumentMap, Claim
from tests.helpers.examples import each_map, sketch

RAIN = sketch("rain: {because: [clouds], but: [sun]}", "clouds", "sun: {asserted: false}")


def test_a_map_says_its_title_and_its_size() -> None:
    assert repr(RAIN) == "<Map: 3 claims, 2 links>"
    titled = sketch("rain", head="title: Will it rain?")
    assert repr(titled) == "<Map 'Will it rain?': 1 claim, 0 links>"


def test_a_record_that_tests_compare_shows_its_data() -> None:
    assert "Claim(id='rain'" in repr(ArgumentMap(claims=(Claim(id="rain"),)))


def test_what_a_map_is_made_with_says_what_it_is() -> None:
    assert repr(RAIN.index) == "<Index: 3 claims, 2 links>"
    assert repr(RAIN.origin) == "<Origin '<string>'>"
    assert repr(NOWHERE) == "<Origin: no file>"
    assert repr(SourceText("map.yaml", "x" * 1000)) == "<SourceText 'map.yaml': 1,000 characters>"


def test_statuses_are_counted() -> None:
    assert repr(RAIN.status()) == "<Statuses: 2 accepted, 1 rejected, 0 undecided>"
    duel = sketch("a: {but: [b]}", "b: {but: [a]}")
    assert repr(duel.status()) == "<Statuses: 0 accepted, 0 rejected, 2 undecided>"
    assert repr(duel.status().labels) == "<Labelling: 0 accepted, 0 rejected>"


def test_what_a_conclusion_rests_on_is_counted() -> None:
    found = RAIN.depends("rain")
    assert repr(found) == ("<Support of 'rain': 1 support set, 1 cut set, 1 load-bearing premise>")
    assert repr(found.cut_sets) == "<Listing: 1 set>"


def test_sets_that_are_not_all_known_are_no_exact_count() -> None:
    some = Listing(2, complete=False, why="no room", sets=())
    assert repr(some) == "<Listing: at least 2 sets>"
    found = Support(
        conclusion="t",
        support_sets=some,
        cut_sets=some,
        load_bearing=(),
        hypotheses=frozenset(),
    )
    assert repr(found) == (
        "<Support of 't': at least 2 support sets, at least 2 cut sets, 0 load-bearing premises>"
    )


def test_more_sets_than_python_spells_out_are_told_by_their_size() -> None:
    many = Listing(2**16_000, complete=True, why=None, sets=())
    assert repr(many) == "<Listing: about 10^4816 sets>"
    found = Support(
        conclusion="t", support_sets=many, cut_sets=many, load_bearing=(), hypotheses=frozenset()
    )
    assert repr(found) == (
        "<Support of 't': about 10^4816 support sets, about 10^4816 cut sets, "
        "0 load-bearing premises>"
    )


def test_a_matrix_says_its_size() -> None:
    assert repr(RAIN.dependency_matrix()) == "<Dependency: 1 conclusion, 2 premises>"


def test_what_would_change_is_counted() -> None:
    found = RAIN.without("clouds")
    assert repr(found) == "<WhatIf: 2 changed, 2 fallen, 0 risen, 0 weakened>"
    unsure = WhatIf(
        did=(),
        before=found.before,
        after=found.after,
        changes={},
        falls=(),
        rises=(),
        weakened=(),
        perhaps_weakened=("rain",),
        came={},
        came_footing={},
    )
    assert repr(unsure) == (
        "<WhatIf: 0 changed, 0 fallen, 0 risen, 0 weakened, 1 perhaps weakened>"
    )


def test_figures_say_how_they_were_found() -> None:
    assert repr(RAIN.probability()) == "<Probability: 1 conclusion, exact>"
    drawn = Probability(
        accepted={},
        undecided={},
        supported={},
        stated={},
        importance={},
        method="supported by 30 worlds",
        uncertain=1,
    )
    assert repr(drawn) == "<Probability: 0 conclusions, supported by 30 worlds>"
    assert repr(gradual(RAIN)) == "<Gradual, df-quad: 3 claims>"


@each_map
def test_every_answer_is_one_short_line(file: Path) -> None:
    essay = argmap.load(file)
    answers = (
        essay.status(),
        essay.dependency_matrix(),
        essay.what_if(),
        essay.probability(),
        *(essay.depends(thesis) for thesis in essay.theses),
    )
    for answer in (essay, *answers):
        assert "\n" not in repr(answer)
        assert len(repr(answer)) < 200
