"""Anchors that have no quote: by a position, or by a paragraph alone."""

from __future__ import annotations

import pytest

from argmap.essay import Located, State, essay_text, locate
from argmap.model import Anchor

TEXT = essay_text("One.\n\nTwo words.", "essay.txt")


@pytest.mark.parametrize(
    ("anchor", "found"),
    [
        (Anchor(start=6, end=9), Located(State.EXACT, ((6, 9),), (2,))),
        (Anchor(start=6), Located(State.EXACT, ((6, 6),), (2,))),
        (Anchor(start=6, end=16), Located(State.EXACT, ((6, 16),), (2,))),
        (Anchor(start=6, end=17), Located(State.ORPHAN)),
        (Anchor(paragraph=2), Located(State.EXACT, ((6, 16),), (2,))),
        (Anchor(), Located(State.ORPHAN)),
    ],
)
def test_an_anchor_without_a_quote(anchor: Anchor, found: Located) -> None:
    assert locate(anchor, TEXT) == found


def test_a_quote_that_stands_once_but_not_where_it_should_says_what_does_not_fit() -> None:
    found = locate(Anchor(quote="words", paragraph=1, start=10, end=15), TEXT)
    assert (found.state, found.failed) == (State.MOVED, ("paragraph",))


def test_a_quote_of_nothing_but_blanks_is_nowhere() -> None:
    assert locate(Anchor(quote=" \n"), TEXT).state is State.ORPHAN
