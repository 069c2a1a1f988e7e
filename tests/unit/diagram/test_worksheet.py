"""A worksheet leaves texts, arrows or their kinds to be filled in, and does not give them away."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

import argmap
from argmap.diagram.scene import Circle, Group, Path, Scene, Text
from argmap.render import Picture, RenderOptions, output_names, render
from tests.helpers.levy import MAP


def picture(**options: Any) -> Picture:
    return Picture(MAP, RenderOptions(layout="tidy", theme="print", **options))


def claim(scene: Scene, name: str) -> Group:
    return next(g for g in scene.groups if ("claim", name) in g.data)


def link(scene: Scene, name: str) -> Group | None:
    return next((g for g in scene.groups if ("link", name) in g.data), None)


def test_an_empty_card_keeps_number_shape_and_links_and_has_lines_to_write_on() -> None:
    full, empty = picture().scene, picture(blank=("jobs",)).scene
    before, after = claim(full, "jobs"), claim(empty, "jobs")
    rules = [i for i in after.items if isinstance(i, Path) and i.cls == "rule"]
    assert len(rules) >= 2
    levels = [float(rule.d.split(",")[1].split("L")[0]) for rule in rules]
    assert {below - above for above, below in pairwise(levels)} == {30.0}  # 8 mm, to write by hand
    assert [i.text for i in after.items if isinstance(i, Text)] == [
        i.text for i in before.items if isinstance(i, Text) and i.cls == "tag"
    ]
    assert after.data == before.data
    assert len(empty.groups) == len(full.groups)


def test_a_longer_text_gets_more_lines() -> None:
    long = argmap.loads(f"argmap: 1\nthesis: a\nclaims: {{a: A., b: {'word ' * 40}}}")
    scene = Picture(long, RenderOptions(blank=("a", "b"))).scene
    rules = [sum(i.cls == "rule" for i in claim(scene, name).items) for name in "ab"]
    assert rules[0] < rules[1]


def test_what_is_left_out_is_nowhere_in_the_picture() -> None:
    text = str(render(picture(blank=("jobs", "study", "levy")), "svg").data)
    for words in ("It makes jobs", "A study says so", "A levy is right"):
        assert words not in text


def test_an_unlabelled_arrow_ends_in_a_hollow_circle_and_tells_no_kind() -> None:
    name = next(one.id for one in MAP.links if "cost" in one.premises)
    scene = picture(blank=(name,)).scene
    found = link(scene, name)
    assert found is not None
    assert found.cls == "link blank"
    assert [i.radius for i in found.items if isinstance(i, Circle) and i.cls == "end"] == [5.5]
    assert {i.dash for i in found.items if isinstance(i, Path)} == {""}
    assert not {key for key, _ in found.data} & {"kind", "scheme"}
    assert "attack" not in found.title


def test_the_cards_behind_a_hidden_kind_do_not_tell_for_or_against() -> None:
    name = next(one.id for one in MAP.links if "cost" in one.premises)
    for options in ({"blank": (name,)}, {"missing": (name,)}):
        scene = picture(**options).scene
        for behind in ("cost", "income", "plan"):
            found = claim(scene, behind)
            assert ("side", "none") in found.data
            assert "CLAIM" in " ".join(i.text for i in found.items if isinstance(i, Text))
        assert ("side", "pro") in claim(scene, "jobs").data


def test_a_missing_arrow_is_not_drawn_and_its_cards_stay_where_they_are() -> None:
    name = next(one.id for one in MAP.links if "study" in one.premises)
    full, scene = picture().scene, picture(missing=(name,)).scene
    assert link(full, name) is not None
    assert link(scene, name) is None
    ids = {group.id for group in full.groups if group.cls.startswith("claim")}
    assert ids == {group.id for group in scene.groups if group.cls.startswith("claim")}


def test_a_link_or_claim_that_is_not_there_is_refused() -> None:
    with pytest.raises(LookupError, match="'job'"):
        _ = picture(blank=("job",)).drawing
    with pytest.raises(LookupError, match="'jobs'"):
        _ = picture(missing=("jobs",)).drawing


@pytest.mark.parametrize("name", output_names())
def test_an_output_keeps_a_blank_to_itself_or_refuses_it(name: str) -> None:
    made = render(picture(blank=("study",)), name)
    if made.diagnostics:
        assert [one.rule for one in made.diagnostics] == ["no-worksheet"]
        assert made.data == ""
    else:
        data = made.data if isinstance(made.data, bytes) else made.data.encode()
        assert data
        assert b"A study says so" not in data
