"""What a change does to the file: the changed places alone are written anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import argmap
from argmap.model import Anchor, Claim, Link, LinkKind

BEFORE = """\
# A map.                                                        # kept 0
argmap: 1
title: Rain                    # kept 1

claims:                        # kept 2
  # About rain.                # kept 3
  rain:                        # kept 4
    text: It will rain.        # kept 5
    because:                   # kept 6
      # Look up.               # kept 7
      - clouds                 # kept 8
      - id: sign               # kept 9
        premises: [birds]      # kept 10
        unless:                # kept 11
          - wind               # kept 12
    # No more.                 # kept 13
  clouds: 'There''re clouds.'  # kept 14

  # About birds.               # kept 15
  birds: {text: Birds fly low., note: Look.}  # kept 16
  wind:
    text: >-
      There is
      wind.
# The end.                     # kept 17
"""
RAIN = argmap.loads(BEFORE)
NEW = Claim(id="sun", text="The sun: it shines.")


def kept(text: str) -> list[int]:
    return [int(line.rsplit("kept ", 1)[1]) for line in text.splitlines() if "kept " in line]


CHANGES: list[tuple[str, argmap.Map, str]] = [
    (
        "a text",
        RAIN.change("rain", text="It will pour."),
        "    text: It will pour.        # kept 5",
    ),
    (
        "a text that needs quotes",
        RAIN.change("rain", text="a: b"),
        '    text: "a: b"        # kept 5',
    ),
    (
        "a text in quotes",
        RAIN.change("clouds", text="It's grey."),
        "  clouds: 'It''s grey.'  # kept 14",
    ),
    (
        "a text of two lines",
        RAIN.change("rain", text="One.\nTwo."),
        "    text: |-        # kept 5\n      One.\n      Two.\n",
    ),
    (
        "more of a claim that was a text",
        RAIN.change("clouds", credence=0.5),
        "  clouds:  # kept 14\n    text: There're clouds.\n    credence: 0.5\n",
    ),
    (
        "a new key",
        RAIN.change("rain", note="Soon."),
        "          - wind               # kept 12\n    note: Soon.\n    # No more.",
    ),
    (
        "a new key in braces",
        RAIN.change("birds", implicit=True),
        "{text: Birds fly low., note: Look., implicit: true}  # kept 16",
    ),
    ("a key less in braces", RAIN.change("birds", note=None), "{text: Birds fly low.}  # kept 16"),
    (
        "another premise",
        RAIN.change("rain#1", premises=("clouds", "wind")),
        "      - [clouds, wind]                 # kept 8",
    ),
    (
        "a step with a strength",
        RAIN.change("sign", strength=0.5),
        "          - wind               # kept 12\n        strength: 0.5\n",
    ),
    (
        "an anchor",
        RAIN.change("wind", anchors=(Anchor(quote="a, b", paragraph=2),)),
        '      wind.\n    at: {quote: "a, b", paragraph: 2}\n# The end.',
    ),
    (
        "a claim at the end",
        replace(RAIN, claims=(*RAIN.claims, NEW)),
        '      wind.\n  sun: "The sun: it shines."\n# The end.',
    ),
    (
        "a claim at the beginning",
        replace(RAIN, claims=(NEW, *RAIN.claims)),
        'claims:                        # kept 2\n  sun: "The sun: it shines."\n  # About rain.',
    ),
    (
        "a claim in between",
        replace(RAIN, claims=(*RAIN.claims[:2], NEW, *RAIN.claims[2:])),
        '# kept 14\n  sun: "The sun: it shines."\n\n  # About birds.',
    ),
    (
        "a reason more",
        replace(
            RAIN,
            links=(
                *RAIN.links,
                Link(
                    id="rain#3",
                    kind=LinkKind.SUPPORT,
                    premises=("wind",),
                    target="rain",
                    named=False,
                ),
            ),
        ),
        "          - wind               # kept 12\n      - wind\n    # No more.",
    ),
    (
        "a thesis",
        replace(RAIN, thesis=("rain",)),
        "title: Rain                    # kept 1\nthesis: rain\n",
    ),
    ("a title", replace(RAIN, title="On: rain"), 'title: "On: rain"                    # kept 1'),
]


@pytest.mark.parametrize(
    ("after", "written"), [case[1:] for case in CHANGES], ids=[c[0] for c in CHANGES]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_change_is_written_where_it_is(after: argmap.Map, written: str, line_end: str) -> None:
    before = argmap.loads("\ufeff" + BEFORE.replace("\n", line_end))
    text = replace(after, origin=before.origin).text()
    assert text.startswith("\ufeff")
    assert "\n" not in text.replace("\r\n", "") or line_end == "\n"
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    assert written in text
    assert kept(text) == list(range(18))
    assert _says(argmap.loads(text)) == _says(after)


def test_what_is_taken_away_takes_its_own_comments_along() -> None:
    links = tuple(link for link in RAIN.links if link.target != "sign")
    without = replace(RAIN, links=links)
    assert set(range(18)) - set(kept(without.text())) == {11, 12}


def test_claims_in_another_order_take_their_comments_along() -> None:
    turned = replace(RAIN, claims=tuple(reversed(RAIN.claims)))
    text = turned.text()
    assert sorted(kept(text)) == list(range(18))
    assert text.index("# About birds.") < text.index("  birds:") < text.index("  clouds:")
    assert [claim.id for claim in argmap.loads(text).claims] == ["wind", "birds", "clouds", "rain"]


def test_where_all_is_written_anew_comments_are_not_lost() -> None:
    odd = "# Before.\nargmap: 1\nclaims:\n  ? a  # Between.\n  : A.\n  b: 'B # no comment'\n# Behind.\n"
    text = argmap.loads(odd).change("a", text="One.\nTwo.", credence=0.5).text()
    assert text.startswith("# Before.\n")
    assert text.endswith("# Between.\n# Behind.\n")
    assert text.count("# no comment") == 1


@pytest.mark.parametrize(
    "name", ["z", "a b: c", "#x", "no", "~", "雨", "x" * 2000, '"q"', "-", "? x", "a,b]"]
)
def test_odd_ids_are_written_so_that_they_are_read(name: str) -> None:
    with_it = replace(RAIN, claims=(*RAIN.claims, Claim(id=name, text=name)), thesis=(name,))
    assert _says(argmap.loads(with_it.text())) == _says(with_it)
    assert kept(with_it.text()) == list(range(18))


def _says(argument: argmap.Map) -> list[Any]:
    links = sorted((replace(link, named=True) for link in argument.links), key=lambda link: link.id)
    return [argument.claims, links, argument.thesis, argument.title]
