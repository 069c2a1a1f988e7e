"""A picture shows what a claim stands on, what falls with another, how much rests on each."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.drawing import Card, Connector, Drawing, State
from argmap.diagram.scene import Group, Path, Scene, Text
from argmap.diagram.words import TABLES
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions
from tests.helpers.levy import MAP, NET
from tests.property.strategies import maps


def drawn(**options: Any) -> Drawing:
    return Picture(MAP, RenderOptions(**options)).drawing


def scene(**options: Any) -> Scene:
    return Picture(MAP, RenderOptions(**options)).scene


def card(drawing: Drawing, name: str) -> Card:
    return next(card for card in drawing.cards if card.id == name)


def states(drawing: Drawing) -> dict[str, State]:
    return {card.id: card.state for card in drawing.cards if card.state}


def links(drawing: Drawing, state: State) -> set[tuple[str, ...]]:
    found: list[Connector] = [c for c in drawing.connectors if c.state is state]
    return {connector.premises for connector in found}


def legend(picture: Scene) -> list[str]:
    group = next(group for group in picture.groups if group.cls == "legend")
    return [item.text for item in group.items if isinstance(item, Text)]


def group(picture: Scene, name: str) -> Group:
    return next(g for g in picture.groups if ("claim", name) in g.data)


def test_focus_leaves_vivid_what_bears_on_a_claim_for_and_against() -> None:
    drawing = drawn(focus="levy")
    assert states(drawing) == {}
    drawing = drawn(focus="cost")
    vivid = {card.id for card in drawing.cards if not card.state}
    assert vivid == {"cost", "income", "plan"}
    assert links(drawing, State.PALE) == {
        ("cars", "air"),
        ("jobs",),
        ("cost",),
        ("measured",),
        ("seen",),
        ("study",),
    }
    assert drawing.said == (
        "“It costs too much” and the 2 claims that bear on it; the rest is pale.",
    )


def test_without_strikes_what_falls_and_says_what_becomes_of_the_thesis() -> None:
    drawing = drawn(without=("study",))
    assert states(drawing) == {
        "study": State.WITHOUT,
        "jobs": State.FALLS,
        "levy": State.WEAKER,
    }
    assert links(drawing, State.DEAD) == {("study",), ("jobs",)}
    assert drawing.said == (
        "Without “A study says so”: the thesis stands, but is weaker, 1 other claim falls.",
    )


def test_a_reply_taken_away_lets_the_objection_stand() -> None:
    drawing = drawn(without=("income",))
    found = states(drawing)
    assert found["cost"] is State.ACCEPTED
    assert found["levy"] is State.REJECTED
    assert drawing.said == (
        "Without “Its income is larger”: the thesis is now rejected, 1 is now accepted.",
    )


def test_what_falls_is_what_the_analysis_says_falls() -> None:
    for claim in MAP.claims:
        found = states(drawn(without=(claim.id,)))
        answer = MAP.without(claim.id)
        fallen = {name for name, state in found.items() if state is State.FALLS}
        assert fallen == set(answer.falls) - {claim.id}
        assert {name for name, state in found.items() if state is State.WEAKER} == set(
            answer.weakened
        ) - set(answer.changes)


def test_what_changes_nothing_is_said_so() -> None:
    (said,) = drawn(without=("seen",)).said
    assert said == "Without “One sees it”: the thesis stands, but is weaker, 1 is weaker."
    lone = argmap.loads("argmap: 1\nthesis: a\nclaims: {a: A., b: B.}")
    (said,) = Picture(lone, RenderOptions(without=("b",))).drawing.said
    assert said == "Without “B”: the thesis stands, nothing else changes."


def test_each_state_is_told_by_a_word_and_by_a_shape() -> None:
    picture = scene(without=("study",))
    for name, word, shape in (("study", "WITHOUT", "cross"), ("jobs", "FALLS", "strike")):
        found = group(picture, name)
        assert any(isinstance(i, Text) and i.text.endswith(word) for i in found.items)
        assert any(item.cls == shape for item in found.items)
    dead = [g for g in picture.groups if "dead" in g.cls.split()]
    assert len(dead) == 2
    for link in dead:
        heads = [i for i in link.items if isinstance(i, Path) and "head" in i.cls.split()]
        assert [head.d.count("M") for head in heads] == [2]  # a cross


def test_every_line_of_a_fallen_card_is_struck_through() -> None:
    found = group(scene(without=("study",)), "jobs")
    lines = [item for item in found.items if isinstance(item, Text) and item.cls == "body"]
    strikes = [item for item in found.items if isinstance(item, Path) and item.cls == "strike"]
    assert len(lines) == len(strikes) > 0


def test_colours_by_status_have_a_chip_with_the_word() -> None:
    picture = scene(colour_by="status")
    cost = group(picture, "cost")
    assert ("status", "rejected") in cost.data
    assert "REJECTED" in [i.text for i in cost.items if isinstance(i, Text)]
    assert {"accepted", "rejected"} <= set(legend(picture))
    assert "undecided" not in legend(picture)


def test_colours_by_status_tell_what_is_left_when_something_is_taken_away() -> None:
    assert card(drawn(colour_by="status", without=("income",)), "cost").status == "accepted"


def test_colours_by_load_count_the_conclusions_that_a_premise_bears() -> None:
    drawing = drawn(colour_by="load")
    loads = {card.id: card.load for card in drawing.cards}
    assert loads["study"] == 1  # jobs; the levy has another reason
    assert loads["plan"] == 1
    assert loads["measured"] == loads["seen"] == 0
    assert loads["levy"] == -1  # a conclusion
    assert "REASON · ●○○○" in [
        text.split("\u00a0\u00a0")[-1] for text in scene(colour_by="load").texts()
    ]


def test_colours_by_voice_name_each_voice_in_the_legend() -> None:
    picture = scene(colour_by="voice")
    assert drawn(colour_by="voice").hues == ("Dr. Kay", "The shopkeepers")
    assert legend(picture)[-2:] == ["Dr. Kay", "The shopkeepers"]
    assert "voice-0" in group(picture, "study").cls.split()
    assert "voice-1" in group(picture, "cost").cls.split()
    assert "voice-none" in group(picture, "plan").cls.split()


def test_a_stronger_step_has_a_wider_line() -> None:
    text = """
argmap: 1
thesis: a
claims:
  a: {text: A., because: [{premises: [b], strength: 0.9}, {premises: [c], strength: 0.1}]}
  b: B.
  c: C.
"""
    picture = Picture(argmap.loads(text)).scene
    found = [g for g in picture.groups if g.cls == "link support"]
    widths = [next(i.width for i in g.items if isinstance(i, Path)) for g in found]
    assert widths[0] > 1.7 > widths[1] > 1.0
    assert "the wider, the stronger" in legend(picture)


def test_the_legend_explains_what_is_on_the_page_and_nothing_else() -> None:
    usual = legend(scene())
    shown = legend(scene(without=("study",)))
    assert [word for word in shown if word not in usual] == [
        "no longer works",
        "taken away",
        "falls with it",
    ]
    assert [word for word in legend(scene(focus="cost")) if word not in usual] == ["left aside"]


@pytest.mark.parametrize("language", sorted(TABLES))
def test_every_language_says_it(language: str) -> None:
    said = argmap.loads(NET.replace("argmap: 1", f"argmap: 1\nlanguage: {language}", 1))
    without = ("study", "income", "seen")
    (line,) = Picture(said, RenderOptions(without=without)).drawing.said
    assert "{" not in line
    assert line.count("One sees it") == 1


@pytest.mark.parametrize("options", [{"focus": "levi"}, {"without": ("levi",)}])
def test_a_claim_that_is_not_there_is_refused_with_the_nearest_name(
    options: dict[str, Any],
) -> None:
    with pytest.raises(LookupError, match=r"'levi'; 'levy'\?"):
        drawn(**options)


def test_what_a_view_is_about_is_folded_away_last() -> None:
    """Of the three branches of the map that one is opened in which something falls."""
    drawing = drawn(without=("study",), max_cards=6)
    assert {"study", "jobs"} <= {card.id for card in drawing.cards}
    assert drawing.hidden > 0


def test_a_folded_card_counts_what_falls_behind_it() -> None:
    reasons = "".join(f"  r{n}: {{text: Reason {n}., because: [p]}}\n" for n in range(30))
    names = ", ".join(f"r{n}" for n in range(30))
    text = f"argmap: 1\nthesis: t\nclaims:\n  t: {{text: T., because: [{names}]}}\n{reasons}  p: P."
    picture = Picture(argmap.loads(text), RenderOptions(max_cards=10, without=("p",))).scene
    thesis = picture_cards(picture)[0]
    assert thesis == "THESIS · +22 MORE · 22 CHANGED · FALLS"


def picture_cards(picture: Scene) -> list[str]:
    """Give the first words on each card."""
    tags = [i for g in picture.groups for i in g.items if isinstance(i, Text) and i.cls == "tag"]
    return [tag.text for tag in tags]


@settings(max_examples=60)
@given(maps(), st.integers(2, 6), st.data())
def test_what_the_options_name_is_never_folded_away(
    argument: ArgumentMap, most: int, data: st.DataObject
) -> None:
    ids = st.sampled_from([claim.id for claim in argument.claims])
    some = st.lists(ids, max_size=2)
    options = RenderOptions(
        max_cards=most,
        focus=data.draw(ids),
        without=tuple(data.draw(some)),
        blank=tuple(data.draw(some)),
    )
    drawing = Picture(argument, options).drawing
    shown = {card.id for card in drawing.cards}
    assert {options.focus, *options.without, *options.blank} <= shown
    assert drawing.hidden + len(shown) == len(argument.claims)


def test_of_a_claim_of_very_many_reasons_the_one_that_is_named_is_shown() -> None:
    reasons = "".join(f"  r{n}: Reason {n}.\n" for n in range(300))
    names = ", ".join(f"r{n}" for n in range(300))
    hub = argmap.loads(
        f"argmap: 1\nthesis: t\nclaims:\n  t: {{text: T., because: [{names}]}}\n{reasons}"
    )
    drawing = Picture(hub, RenderOptions(max_cards=10, focus="r250")).drawing
    assert "r250" in {card.id for card in drawing.cards}
    assert len(drawing.cards) == 10
