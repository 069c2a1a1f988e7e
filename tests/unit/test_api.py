"""The library: what it gives, and what it raises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.diagnostics import MapError
from argmap.model import ArgumentMap
from tests.conftest import ROOT
from tests.helpers.examples import sketch

TEXT = "argmap: 1\nclaims:\n  rain: {text: Rain., because: [{id: step, premises: [clouds]}]}  # soon\n  clouds: Clouds.\n"


def test_a_claim_or_a_link_is_changed_by_its_id() -> None:
    made = argmap.loads(TEXT)
    assert made.change("clouds", text="Dark clouds.").index.claim["clouds"].words == "Dark clouds."
    assert made.change("step", strength=0.5).index.link["step"].strength == 0.5
    assert made.index.claim["clouds"].words == "Clouds.", "the map itself stays"


def test_a_change_saves_nothing_but_the_change() -> None:
    changed = argmap.loads(TEXT).change("clouds", text="Dark clouds.")
    assert changed.text() == TEXT.replace(" Clouds.", " Dark clouds.")
    assert argmap.loads(changed.text()) == changed


def test_a_change_of_what_is_not_there_names_what_is_near() -> None:
    with pytest.raises(LookupError, match=r"no claim or link is called 'cluods'; 'clouds'\?"):
        argmap.loads(TEXT).change("cluods", text="")
    with pytest.raises(LookupError, match=r"is called 'zzzzzz'$"):
        argmap.loads(TEXT).change("zzzzzz", text="")


def test_a_change_of_a_field_that_is_not_there_names_what_is_near() -> None:
    with pytest.raises(TypeError, match=r"a claim has no field 'txet'; 'text'\?"):
        argmap.loads(TEXT).change("rain", txet="")
    with pytest.raises(TypeError, match="a link has no field 'credence'"):
        argmap.loads(TEXT).change("step", credence=0.5)


def test_a_map_is_saved_where_it_was_read_from(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(TEXT, encoding="utf-8")
    argmap.load(file).change("rain", text="Snow.").save()
    assert file.read_text(encoding="utf-8") == TEXT.replace("Rain.", "Snow.")


def test_or_where_it_is_told_to(tmp_path: Path) -> None:
    argmap.loads(TEXT).save(tmp_path / "new.yaml")
    assert (tmp_path / "new.yaml").read_text(encoding="utf-8") == TEXT


def test_a_map_of_no_file_does_not_know_where_to_be_saved() -> None:
    for made in (argmap.loads(TEXT), argmap.Map.of(ArgumentMap())):
        with pytest.raises(ValueError, match="say where to save it"):
            made.save()


def test_saving_where_nothing_can_be_written_raises_the_fault(tmp_path: Path) -> None:
    with pytest.raises(MapError) as caught:
        argmap.loads(TEXT).save(tmp_path / "no such folder" / "map.yaml")
    (found,) = caught.value.diagnostics
    assert "no such folder" in str(found)


def test_a_broken_map_raises_all_its_errors_at_once() -> None:
    broken = "argmap: 1\nclaims:\n  a: {txet: A.}\n  b: {because: [c]}\n"
    with pytest.raises(MapError) as caught:
        argmap.loads(broken)
    assert [found.place.line for found in caught.value.diagnostics if found.place] == [3, 4]
    assert all(str(found) in str(caught.value) for found in caught.value.diagnostics)


def test_a_file_that_is_not_there_raises_the_fault(tmp_path: Path) -> None:
    with pytest.raises(MapError, match=r"nowhere\.yaml"):
        argmap.load(tmp_path / "nowhere.yaml")


def test_a_format_that_nobody_knows_is_refused() -> None:
    with pytest.raises(LookupError, match="no format is called 'gif'"):
        argmap.loads(TEXT, from_="gif")
    assert argmap.loads(TEXT, from_="argmap") == argmap.loads(TEXT)


def test_an_output_that_nobody_knows_is_refused() -> None:
    with pytest.raises(LookupError, match="no output is called 'gif'; there are dot"):
        sketch("a").render("gif")


def test_an_option_that_nobody_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        sketch("a").render("svg", colour="red")


def test_without_a_conclusion_the_thesis_is_asked_about() -> None:
    made = argmap.loads(TEXT)
    assert made.depends() == made.depends("rain")
    several = sketch("a: {because: [b]}", "b", "c: {because: [b]}", head="thesis: [a, c]")
    with pytest.raises(LookupError, match=r"which claim is meant.*: 'a', 'c'$"):
        several.depends()
    with pytest.raises(LookupError, match=r"which claim is meant.*: none$"):
        sketch("a", "b").depends()


def test_a_gradual_semantics_is_chosen_by_its_name() -> None:
    made = argmap.loads(TEXT)
    assert made.gradual() == made.gradual("df-quad")
    assert made.gradual("quadratic-energy").model == "quadratic-energy"
    with pytest.raises(ValueError, match="'df'"):
        made.gradual("df")  # type: ignore[arg-type]


def test_a_kind_of_link_may_be_given_as_a_word() -> None:
    word: Any = "support"
    link = argmap.Link(id="l", kind=word, premises=("a",), target="b")
    assert link.kind is argmap.LinkKind.SUPPORT
    assert argmap.loads(TEXT).change("step", kind="attack").status().claims["rain"].by == ("step",)
    with pytest.raises(ValueError, match="'supports'"):
        argmap.loads(TEXT).change("step", kind="supports")


def test_only_supports_and_attacks_can_be_supposed() -> None:
    link = argmap.Link(id="l", kind=argmap.LinkKind.PREFERENCE, premises=("rain",), target="clouds")
    with pytest.raises(ValueError, match="no preference"):
        argmap.Add(link)


def test_a_notebook_shows_a_picture_that_fits_beside_others() -> None:
    maps = (argmap.loads(TEXT), argmap.load(ROOT / "maps" / "oped.yaml"))
    small, large = (shown._repr_svg_() for shown in maps)
    assert "more claims behind it" in large
    assert small.count('id="argmap-') == small.count(' id="') > 3
    assert not set(small.split('"')) & {part for part in large.split('"') if "argmap-" in part}


def test_every_change_gives_a_map_with_its_methods() -> None:
    assert isinstance(sketch("a").change("a", text="A."), argmap.Map)
    assert argmap.Map.of(sketch("a")) == sketch("a")
