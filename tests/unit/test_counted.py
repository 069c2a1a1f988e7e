"""Numbers with their words."""

from __future__ import annotations

import pytest

from argmap.diagnostics import count, numeral


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0"),
        (1_024, "1,024"),
        (10**15 - 1, "999,999,999,999,999"),
        (10**15, "about 10^15"),
        (9 * 10**15, "about 10^16"),
    ],
)
def test_a_long_number_is_told_by_its_size(number: int, told: str) -> None:
    assert numeral(number) == told


def test_a_number_that_python_does_not_spell_out_is_told() -> None:
    assert numeral(2**16_000) == "about 10^4816"


def test_a_word_stands_beside_its_number() -> None:
    assert count(1, "claim") == "1 claim"
    assert count(31_000, "claim") == "31,000 claims"
    assert count(10**4816, "set") == "about 10^4816 sets"
