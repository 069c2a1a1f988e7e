"""Where a quote stands in the essay."""

from __future__ import annotations

import pytest

from argmap.essay import State, essay_text, locate
from argmap.model import Anchor

TEXT = essay_text(
    "\ufeffHeading\r\n\r\nThe council said “no” – twice.\r\nThen it said yes.\r\n \r\n"
    "The council said nothing…",
    "essay.txt",
)


def test_paragraphs_are_counted_from_1_with_headings() -> None:
    parts = [TEXT.text[start:end] for start, end in TEXT.paragraphs]
    assert parts == [
        "Heading",
        "The council said “no” – twice.\nThen it said yes.",
        "The council said nothing…",
    ]


@pytest.mark.parametrize(
    ("anchor", "state", "paragraphs"),
    [
        (Anchor(quote='said "no" - twice', paragraph=2), State.EXACT, (2,)),
        (Anchor(quote="twice. Then it said"), State.EXACT, (2,)),
        (Anchor(quote="nothing...", paragraph=2), State.MOVED, (3,)),
        (Anchor(quote="The council said"), State.AMBIGUOUS, (2, 3)),
        (Anchor(quote="The council said", paragraph=3), State.EXACT, (3,)),
        (Anchor(quote="council said", suffix="nothing"), State.EXACT, (3,)),
        (Anchor(quote="said", prefix="Then it"), State.EXACT, (2,)),
        (Anchor(quote="the mayor"), State.ORPHAN, ()),
        (Anchor(paragraph=3), State.EXACT, (3,)),
        (Anchor(paragraph=4), State.ORPHAN, ()),
    ],
)
def test_a_quote_is_found(anchor: Anchor, state: State, paragraphs: tuple[int, ...]) -> None:
    found = locate(anchor, TEXT)
    assert (found.state, found.paragraphs) == (state, paragraphs)


def test_the_place_is_that_of_the_words() -> None:
    ((start, end),) = locate(Anchor(quote='said "no"'), TEXT).spans
    assert TEXT.text[start:end] == "said “no”"
