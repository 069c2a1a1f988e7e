"""What rests on what."""

from __future__ import annotations

from argmap.analysis.above import above


def test_what_rests_on_an_atom_is_found_through_rules_and_circles() -> None:
    rules = [(1, (0, 5)), (2, (1,)), (1, (2,)), (4, (3,)), (6, ())]
    assert above(rules, [0]) == {0, 1, 2}
    assert above(rules, []) == set()
