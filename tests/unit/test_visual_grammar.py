"""Every meaning has a shape, a dash or a word of its own, so that no picture needs its colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest

import argmap
from argmap import discovery
from argmap.diagram.drawing import Card, Sign
from argmap.diagram.measure import measure
from argmap.diagram.paint.card import outline
from argmap.diagram.paint.card_words import look_of
from argmap.diagram.paint.link import head_shapes, stroke_of
from argmap.diagram.paint.palette import Palette
from argmap.diagram.routing.pins import PORT_APART
from argmap.diagram.scene import Circle, Group, Path, Scene, Shape, Text
from argmap.diagram.themes.light import THEME
from argmap.diagram.words import TABLES, atlas_words, view_words
from argmap.model import ArgumentMap, LinkKind
from argmap.render import Picture, RenderOptions
from argmap.structure import Side
from tests.conftest import ROOT

PALETTE = Palette(THEME)
PRO = Card(id="a", number="1", sign=Sign.REASON, text="A reason.", side=Side.PRO)
CON = PRO._replace(sign=Sign.OBJECTION, side=Side.CON)
THESIS = PRO._replace(sign=Sign.THESIS, role="thesis", number="")


def scene_map() -> ArgumentMap:
    """A map on which every sign occurs."""
    return argmap.load(ROOT / "tests" / "data" / "every-sign.yaml")


@cache
def scene() -> Scene:
    """The picture of that map."""
    return Picture(scene_map(), RenderOptions(layout="tidy")).scene


def link(name: str) -> Group:
    """Give a link of that picture by its id on the map."""
    return next(group for group in scene().groups if ("link", name) in group.data)


def paths(group: Group, cls: str) -> list[Path]:
    return [i for i in group.items if isinstance(i, Path) and cls in i.cls.split()]


def shapes_of(card: Card) -> list[Shape]:
    """Give the outline of a card of 100 by 60 pixels, and what its shape says."""
    return outline(card, (0.0, 0.0), (100.0, 60.0), PALETTE.ink(look_of(card)), THEME)


def edge(card: Card) -> Path:
    """Give the outline of a card of 100 by 60 pixels."""
    first = shapes_of(card)[0]
    assert isinstance(first, Path)
    return first


def corners(card: Card) -> list[str]:
    """Say what the corners of a card are, from the upper left clockwise: cut, round or square."""
    d = edge(card).d
    points = {tuple(map(float, pair.split(","))) for pair in re.findall(r"[\d.]+,[\d.]+", d)}
    kinds = []
    for x, y in ((0, 0), (100, 0), (100, 60), (0, 60)):
        at = (float(x), float(y))
        kinds.append("round" if f"Q{x},{y} " in d else "square" if at in points else "cut")
    return kinds


def test_cards_on_the_authors_side_are_round_and_those_against_are_cut() -> None:
    assert corners(PRO) == ["round"] * 4
    assert corners(CON) == ["cut"] * 4
    assert corners(THESIS) == ["round"] * 4


def test_evidence_has_square_corners_and_a_folded_one() -> None:
    assert corners(PRO._replace(evidence=True)) == ["square", "cut", "square", "square"]
    assert corners(CON._replace(evidence=True)) == ["cut"] * 4
    for card in (PRO, CON):
        shapes = shapes_of(card._replace(evidence=True))
        assert [shape.cls for shape in shapes] == ["outline", "fold"]
        assert "89,0" in edge(card._replace(evidence=True)).d


@pytest.mark.parametrize("card", [PRO, CON])
def test_only_unstated_premises_have_dashed_edges_and_no_fill_of_their_own(card: Card) -> None:
    unstated = edge(card._replace(implicit=True))
    assert unstated.dash == "5 4"
    assert unstated.fill == THEME.page
    assert unstated.d == edge(card).d
    for other in (card, card._replace(evidence=True), card._replace(folded=3), THESIS):
        assert edge(other).dash == ""


def test_a_folded_branch_has_a_second_edge_behind_it() -> None:
    shapes = shapes_of(PRO._replace(folded=3))
    (behind,) = (shape for shape in shapes if isinstance(shape, Path) and shape.cls == "behind")
    assert "104,64" in behind.d


def test_a_thesis_is_the_only_dark_card_and_has_larger_letters() -> None:
    assert measure(THESIS, TABLES["en"]).style.size > measure(PRO, TABLES["en"]).style.size
    assert measure(THESIS, TABLES["en"]).style.bold
    assert edge(THESIS).fill == THEME.thesis.fill


@pytest.mark.parametrize("language", sorted(TABLES))
def test_every_card_has_the_word_of_what_it_is(language: str) -> None:
    table = TABLES[language]
    for sign in Sign:
        word = measure(PRO._replace(sign=sign), table).tag
        assert word.endswith(table[sign.value])
        assert word == word.upper()
    assert len({table[sign.value] for sign in Sign}) == len(Sign)


def test_the_word_tells_what_speaks_against_and_what_does_both() -> None:
    table = TABLES["en"]
    assert measure(CON._replace(sign=Sign.REASON), table).tag.endswith("AGAINST · REASON")
    assert measure(CON._replace(sign=Sign.EVIDENCE), table).tag.endswith("AGAINST · EVIDENCE")
    assert measure(CON, table).tag.endswith("1\u00a0\u00a0OBJECTION")
    assert measure(PRO._replace(both_sides=True), table).tag.endswith("· BOTH SIDES")
    assert measure(PRO._replace(folded=12), table).tag.endswith("· +12 MORE")


def test_support_is_solid_with_one_arrow() -> None:
    group = link("step")
    assert {(line.dash, line.width) for line in paths(group, "line")} == {("", 1.7)}
    (head,) = paths(group, "head")
    assert head.d.count("L") == 2
    assert head.d.endswith("Z")


def test_attack_is_dashed_and_ends_in_a_bar() -> None:
    group = attack()
    assert {(line.dash, line.width) for line in paths(group, "line")} == {("6 4", 2.0)}
    (bar,) = paths(group, "head")
    assert size(bar) == {14.0, 3.0}


def test_bars_of_attacks_side_by_side_do_not_touch() -> None:
    """Bars that touched would look like one."""
    (one,) = head_shapes(LinkKind.ATTACK, (0.0, 0.0), (-1.0, 0.0), "#000000", double=False)
    assert isinstance(one, Path)
    assert max(size(one)) <= PORT_APART - 3


def attack() -> Group:
    """Give the attack on a claim."""
    return next(g for g in scene().groups if g.cls == "link attack")


def size(path: Path) -> set[float]:
    """Give width and height of a path."""
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", path.d)]
    return {max(n) - min(n) for n in (numbers[::2], numbers[1::2])}


def test_an_undercut_ends_in_two_bars_beside_the_dot_of_its_step() -> None:
    group = link("undercut")
    assert {line.dash for line in paths(group, "line")} == {"6 4"}
    bars = paths(group, "head")
    assert [size(bar) for bar in bars] == [{14.0, 3.0}] * 2
    dots = [i for i in link("together").items if isinstance(i, Circle) and i.cls == "dot"]
    nearest = min(gap(bar, dot) for bar in bars for dot in dots)
    assert 2 < nearest < 9


def gap(bar: Path, dot: Circle) -> float:
    """Give how far the edge of a dot is from the nearest corner of a bar, across or down."""
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", bar.d)]
    across = min(abs(x - dot.x) for x in numbers[::2])
    down = min(abs(y - dot.y) for y in numbers[1::2])
    return max(across, down) - dot.radius


def test_linked_premises_share_one_head_and_a_dot() -> None:
    group = link("together")
    assert "linked" in group.cls.split()
    assert len(paths(group, "head")) == 1
    radii = [i.radius for i in group.items if isinstance(i, Circle) and i.cls == "dot"]
    assert sorted(radii) == [3.6, 4.3]


def test_a_lone_premise_has_a_dot_only_where_its_step_is_spoken_of() -> None:
    radii = [i.radius for i in link("step").items if isinstance(i, Circle) and i.cls == "dot"]
    assert radii == [3.6]
    plain = [
        g for g in scene().groups if g.cls == "link support" and ("link", "step") not in g.data
    ]
    assert plain
    for group in plain:
        assert not any(isinstance(i, Circle) and i.cls == "dot" for i in group.items)


@pytest.mark.parametrize(("name", "sign"), [("same", "="), ("related", "?")])
def test_rephrase_and_unknown_are_thin_with_a_sign_and_no_head(name: str, sign: str) -> None:
    group = link(name)
    assert {(line.dash, line.width) for line in paths(group, "line")} == {("", 1.2)}
    assert [i.text for i in group.items if isinstance(i, Text)] == [sign]
    assert paths(group, "head") == []


def test_preference_is_thin_with_an_open_double_head() -> None:
    group = link("rather")
    assert {(line.dash, line.width) for line in paths(group, "line")} == {("", 1.2)}
    heads = paths(group, "head")
    assert [(head.fill, head.d.endswith("Z")) for head in heads] == [("none", False)] * 2


def test_no_two_kinds_of_links_look_alike_without_colour() -> None:
    looks = set()
    for kind in LinkKind:
        _, thick, dash = stroke_of(kind, THEME)
        heads = head_shapes(kind, (50.0, 50.0), (1.0, 0.0), "#000000", double=False)
        shapes = tuple(sorted(head.d for head in heads if isinstance(head, Path)))
        signed = {LinkKind.REPHRASE: "=", LinkKind.UNKNOWN: "?"}.get(kind, "")
        looks.add((thick, dash, shapes, signed))
    assert len(looks) == len(LinkKind)


def test_the_legend_has_each_sign_once_with_its_word() -> None:
    legend = next(group for group in scene().groups if group.cls == "legend")
    said = [i.text for i in legend.items if isinstance(i, Text)]
    table = TABLES["en"]
    of_the_map = table.keys() - view_words.ENGLISH.keys() - atlas_words.ENGLISH.keys()
    of_the_map -= {"legend folded"}
    wanted = [table[key] for key in table if key.startswith("legend ") and key in of_the_map]
    assert said == wanted
    for part in legend.parts:
        assert part.cls.startswith("sample ")
        assert any(True for _ in part.shapes())


def test_the_legend_shows_only_what_occurs() -> None:
    argument = argmap.loads("argmap: 1\nthesis: a\nclaims: {a: {text: A., because: [b]}, b: B.}\n")
    legend = next(g for g in Picture(argument).scene.groups if g.cls == "legend")
    said = [i.text for i in legend.items if isinstance(i, Text)]
    assert said == ["supports", "on the author's side"]


@pytest.mark.parametrize("name", discovery.names("argmap.diagram.themes"))
def test_each_meaning_is_told_by_two_cues_besides_colour(name: str) -> None:
    """A cue is a dash, a shape, a number of parts or a word; no two meanings share more than one.

    Of lines: whether they are dashed, and what stands at their end. Of cards: whether their edge is
    dashed, and the word on them.
    """
    picture = Picture(scene_map(), RenderOptions(layout="tidy", theme=name)).scene
    groups = {g.cls: g for g in picture.groups}
    support, rebuttal = groups["link support"], groups["link attack"]
    undercut = groups["link attack undercut"]
    cues = [
        (
            {line.dash for line in paths(group, "line")},
            [head.d.count("L") for head in paths(group, "head")],
            group is undercut and any(heads_beside_a_dot(picture, group)),
        )
        for group in (support, rebuttal, undercut)
    ]
    for one, other in combinations(cues, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) >= 2
    stated, unstated = groups["claim pro premise"], groups["claim pro premise implicit"]
    assert [shape.dash for shape in paths(stated, "outline")] == [""]
    assert [shape.dash for shape in paths(unstated, "outline")] == ["5 4"]
    assert "UNSTATED" in tag(unstated)
    assert "UNSTATED" not in tag(stated)


def heads_beside_a_dot(picture: Scene, group: Group) -> Iterator[bool]:
    """Tell of each head whether it stands beside the dot of a step, and at no card."""
    dots = [i for g in picture.groups for i in g.items if isinstance(i, Circle) and i.cls == "dot"]
    for head in paths(group, "head"):
        yield any(2 < gap(head, dot) < 14 for dot in dots)


def tag(group: Group) -> str:
    return next(i.text for i in group.items if isinstance(i, Text) and i.cls == "tag")
