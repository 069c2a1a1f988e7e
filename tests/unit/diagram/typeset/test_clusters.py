"""Characters that are seen as one."""

from __future__ import annotations

import pytest

from argmap.diagram.typeset.clusters import clusters


@pytest.mark.parametrize(
    "parts",
    [
        ["a", "b"],
        ["e\u0301", "a\u0308\u0323", "o"],
        ["👩\u200d👩\u200d👧", "!"],
        ["👍🏽", "👍"],
        ["🇩🇪", "🇫🇷", "🇺"],
        ["❤\ufe0f", "❤"],
        [],
    ],
    ids=["letters", "marks", "family", "skin", "flags", "emoji style", "nothing"],
)
def test_what_is_seen_as_one_is_kept_together(parts: list[str]) -> None:
    assert list(clusters("".join(parts))) == parts
