"""The atlas: what a block, its place, its edge and the gap above it say."""

from __future__ import annotations

import json
import re

import pytest

import argmap
from argmap.diagram.scene import Group, Path, Scene, Text
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, render
from bench import geometry
from tests.helpers.examples import sketch


def atlas(argument: ArgumentMap, *, max_cards: int | None = None) -> Scene:
    return Picture(argument, RenderOptions(layout="atlas", max_cards=max_cards)).scene


def blocks(scene: Scene) -> dict[str, geometry.Rectangle]:
    """Give the blocks by the ids of their claims, without their edges."""
    return {dict(group.data)["claim"]: geometry.block(group) for group in claims(scene)}


def claims(scene: Scene) -> list[Group]:
    return [group for group in scene.groups if group.cls.startswith("claim")]


def links(scene: Scene) -> dict[str, Group]:
    return {dict(g.data)["link"]: g for g in scene.groups if g.cls.startswith("link")}


def crowds(scene: Scene) -> list[Group]:
    return [group for group in scene.groups if group.cls == "crowd"]


def lines(group: Group) -> list[str]:
    return [shape.text for shape in group.shapes() if isinstance(shape, Text)]


TREE = sketch(
    "top: {because: [small, [one, two]], but: [against]}",
    *("small", "one", "two: {because: [x, y, z]}", "x", "y", "z"),
    "against: {because: [{premises: [why], unless: [under]}]}",
    *("why", "under"),
    head="thesis: top",
)


def test_a_claim_is_as_wide_as_all_that_hang_under_it() -> None:
    found = blocks(atlas(TREE))
    assert found["two"].right - found["two"].left == pytest.approx(3 * 130, abs=2)
    assert found["small"].right - found["small"].left == pytest.approx(130, abs=2)
    for claim, below in {"top": ("small", "two", "against"), "two": "xyz"}.items():
        for name in below:
            assert found[claim].left - 1 <= found[name].left
            assert found[name].right <= found[claim].right + 1


def test_larger_branches_come_first_and_the_premises_of_a_step_stay_together() -> None:
    found = blocks(atlas(TREE))
    row = sorted(("small", "one", "two", "against"), key=lambda name: found[name].left)
    assert row == ["two", "one", "against", "small"]


def test_a_lone_reason_touches_its_claim_and_all_else_stands_apart() -> None:
    found = blocks(atlas(TREE))
    assert found["small"].top - found["top"].bottom < 2
    for name in ("one", "two", "against"):
        assert found[name].top - found["top"].bottom > 8
    assert found["under"].top - found["against"].bottom > 8


def test_the_gap_tells_an_attack_from_an_undercut_and_from_linked_premises() -> None:
    found = links(atlas(TREE))
    heads = {
        name: [s.d.count("Z") for s in group.items if isinstance(s, Path) and s.cls == "head"]
        for name, group in found.items()
    }
    assert heads == {"top#2": [], "top#3": [1], "against#1.1": [2]}
    assert [shape.cls for shape in found["top#2"].items] == ["line", "dot"]
    assert found["top#2"].title == "2 and 3 together support the thesis"


def test_what_is_on_a_block_says_what_its_claim_is_and_what_it_attacks() -> None:
    made = {dict(group.data)["claim"]: group for group in claims(atlas(TREE))}
    assert lines(made["top"]) == ["THESIS", "top"]
    assert lines(made["against"])[0].startswith("− ")
    assert "attacks the thesis" in made["against"].title
    assert made["x"].title == "Reason 4: x — 4 supports 3"


def test_an_unstated_claim_has_a_dashed_edge() -> None:
    made = sketch("top: {because: [a, b]}", "a: {implicit: true}", "b")
    dashes = {
        dict(group.data)["claim"]: next(s.dash for s in group.items if isinstance(s, Path))
        for group in claims(atlas(made))
    }
    assert dashes == {"top": "", "a": "5 4", "b": ""}


def test_a_claim_of_several_uses_stands_once_and_the_others_say_where() -> None:
    made = sketch(
        "top: {because: [a, b]}", "a: {because: [x]}", "b: {but: [x]}", "x", head="thesis: top"
    )
    scene = atlas(made)
    (group,) = (group for group in claims(scene) if dict(group.data)["claim"] == "b")
    assert lines(group)[0].endswith("see −2")
    assert group.title.endswith("see −2")
    assert "a claim drawn elsewhere bears on it too" in lines(scene.groups[-1])


def test_a_circle_is_cut_and_told() -> None:
    made = sketch("top: {because: [a]}", "a: {because: [b]}", "b: {because: [a]}")
    scene = atlas(made)
    assert len(claims(scene)) == 3
    (group,) = (group for group in claims(scene) if dict(group.data)["claim"] == "b")
    assert lines(group)[0].endswith("see 1↑") or lines(group)[0].endswith("see 2↑")
    assert "closes a circle" in lines(scene.groups[-1])


def test_theses_and_claims_tied_to_none_stand_side_by_side() -> None:
    made = sketch("a", "loose: {because: [x, y, z]}", *"xyz", "b", head="thesis: [a, b]")
    found = blocks(atlas(made))
    assert found["a"].right < found["b"].left < found["b"].right < found["loose"].left
    assert found["a"].top == found["b"].top == found["loose"].top


def hub(count: int) -> ArgumentMap:
    pro = ", ".join(f"r{number}" for number in range(count))
    con = ", ".join(f"o{number}" for number in range(count // 2))
    names = [name for name in f"{pro}, {con}".split(", ") if name]
    return sketch(f"top: {{because: [{pro}], but: [{con}]}}", *names, head="thesis: top")


def test_claims_too_narrow_to_be_seen_are_drawn_together_with_their_count() -> None:
    scene = atlas(hub(2000))
    assert len(claims(scene)) == 1
    assert [dict(group.data)["count"] for group in crowds(scene)] == ["2000", "1000"]
    assert [lines(group)[0] for group in crowds(scene)] == ["2,000", "1,000"]
    assert "1 r0" in lines(crowds(scene)[0])
    assert [part.cls for group in crowds(scene) for part in group.parts] == ["attack"]
    assert "Claims with a block of their own: 1; counted in grey blocks: 3,000." in lines(
        heading(scene)
    )


def heading(scene: Scene) -> Group:
    return next(group for group in scene.groups if group.cls == "title")


def test_their_ids_are_kept_for_programs() -> None:
    scene = atlas(hub(2000))
    kept = [json.loads(dict(group.data)["claims"]) for group in crowds(scene)]
    assert {"top", *kept[0], *kept[1]} == {claim.id for claim in hub(2000).claims}


def chain(count: int) -> ArgumentMap:
    below = (f"c{number}: {{because: [c{number + 1}]}}" for number in range(count - 1))
    return sketch(*below, f"c{count - 1}", head="thesis: c0")


def test_a_long_chain_is_drawn_at_its_ends_and_counted_between_them() -> None:
    scene = atlas(chain(3000))
    assert len(claims(scene)) == 7
    (middle,) = crowds(scene)
    assert dict(middle.data)["count"] == "2993"
    assert "in a row, each alone under the one before" in middle.title
    assert scene.height < 800


def test_a_chain_that_has_room_is_drawn_whole() -> None:
    assert len(claims(atlas(chain(60)))) == 60


def test_what_is_too_far_down_is_drawn_together() -> None:
    steps = (f"c{n}: {{because: [c{n + 1}, d{n}]}}" for n in range(400))
    made = sketch(*steps, "c400", *(f"d{number}" for number in range(400)))
    scene = atlas(made)
    assert scene.height < 3200
    assert len(claims(scene)) + sum(int(dict(g.data)["count"]) for g in crowds(scene)) == 801
    assert "too far down to be drawn one by one" in crowds(scene)[-1].title


def test_folded_branches_are_told_as_on_cards() -> None:
    scene = atlas(TREE, max_cards=5)
    folded = [group for group in claims(scene) if "folded" in group.cls]
    assert len(claims(scene)) == 5
    assert sum(int(dict(group.data)["fold"]) for group in folded) == len(TREE.claims) - 5
    assert any("MORE" in line for group in folded for line in lines(group))


def test_long_texts_end_in_an_ellipsis_and_stand_whole_in_the_title() -> None:
    text = "word " * 400 + "end"
    made = argmap.loads(f"argmap: 1\nthesis: a\nclaims:\n  a: {{text: {text}}}\n")
    (group,) = claims(atlas(made))
    assert lines(group)[-1].endswith("…")
    assert group.title == f"Thesis: {text}"


def test_an_empty_map_is_drawn_too() -> None:
    assert atlas(argmap.loads("argmap: 1\nclaims: {}\n")).groups


@pytest.mark.parametrize(
    ("count", "options", "drawn"),
    [
        (1500, RenderOptions(), False),
        (1501, RenderOptions(), True),
        (1501, RenderOptions(max_cards=80), False),
        (1501, RenderOptions(layout="tidy"), False),
        (3, RenderOptions(layout="atlas"), True),
    ],
)
def test_the_atlas_is_chosen_for_maps_too_large_for_cards(
    count: int, options: RenderOptions, drawn: bool
) -> None:
    made = sketch(*(f"c{number}" for number in range(count)))
    legend = lines(Picture(made, options).scene.groups[-1])
    assert ("more claims behind it" not in legend) is drawn


def test_without_title_and_legend_the_blocks_are_alone() -> None:
    options = RenderOptions(layout="atlas", title=False, legend=False)
    scene = Picture(TREE, options).scene
    assert not [group for group in scene.groups if not re.match("claim|link", group.cls)]


def test_what_a_view_shows_is_told_in_words_and_colours_on_the_atlas_too() -> None:
    options = RenderOptions(layout="atlas", without=("two",), colour_by="status")
    scene = Picture(TREE, options).scene
    made = {dict(group.data)["claim"]: group for group in claims(scene)}
    assert lines(made["two"])[0] == "3\u00a0\u00a0REASON · WITHOUT · REJECTED"
    assert "without" in made["two"].cls.split()
    assert "Without “two”: the thesis stands, but is weaker." in lines(heading(scene))
    assert "taken away" in lines(scene.groups[-1])


def test_a_theme_of_larger_letters_has_larger_blocks() -> None:
    usual, large = (
        Picture(TREE, RenderOptions(layout="atlas", theme=theme)).scene
        for theme in ("light", "large")
    )
    assert large.height > usual.height
    sizes = {
        shape.size for group in claims(large) for shape in group.items if isinstance(shape, Text)
    }
    assert min(sizes) > 11


def test_what_is_to_be_filled_in_is_not_given_away_by_an_atlas() -> None:
    asked = RenderOptions(layout="atlas", blank=("two",))
    (refused,) = render(Picture(TREE, asked), "svg").diagnostics
    assert refused.code == "P07"
    assert "layout `atlas`" in refused.message
    many = sketch(*(f"c{number}" for number in range(1501)))
    scene = Picture(many, RenderOptions(blank=("c1",))).scene
    assert len(claims(scene)) == 80
