"""The answers about two maps stay the same until somebody means to change them."""

from __future__ import annotations

import pytest

from tests.golden.make_answers import FILES, FOLDER
from tests.helpers.examples import read


@pytest.mark.parametrize("file", FILES)
def test_a_golden_answer_is_what_is_written_today(file: str) -> None:
    kept, made = read(FOLDER / file).splitlines(), FILES[file]().splitlines()
    changed = [pair for pair in zip(kept, made, strict=False) if pair[0] != pair[1]]
    assert not changed, "run python -m tests.golden.make_answers and look at what has changed"
    assert len(kept) == len(made)
