"""Pictures and outlines stay the same until somebody means to change them."""

from __future__ import annotations

import pytest

from tests.golden.make_pictures import FILES, FOLDER, made
from tests.helpers.examples import read


@pytest.mark.parametrize("file", FILES)
def test_a_golden_picture_is_what_is_drawn_today(file: str) -> None:
    kept, drawn = read(FOLDER / file).splitlines(), made(file).splitlines()
    changed = [pair for pair in zip(kept, drawn, strict=False) if pair[0] != pair[1]]
    assert not changed, "run python -m tests.golden.make_pictures and look at what has changed"
    assert len(kept) == len(drawn)
