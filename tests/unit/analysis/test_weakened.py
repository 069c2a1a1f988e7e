"""Which claims are weakened, on maps that decision diagrams alone would be slow at."""

from __future__ import annotations

import argmap
from argmap.analysis import Retract, what_if
from argmap.analysis.decision import Horn
from argmap.analysis.usable import usably_above
from tests.helpers.examples import sketch, web


def test_a_rule_whose_body_rests_on_its_head_alone_is_of_no_use() -> None:
    # 0 ← 1, 3; 1 ← 0; 0 ← 2: what 3 could do, 0 must do before it.
    horn = Horn([[(1, 3), (2,)], [(0,)], [], []], (2, 3))
    assert usably_above(horn, (3,)) == {3}
    assert usably_above(horn, (2,)) == {2, 0, 1}


def test_what_follows_from_nothing_is_of_no_use() -> None:
    horn = Horn([[(1, 2)], [], []], (1,))
    assert usably_above(horn, (1,)) == {1}


def test_a_reason_that_needs_its_own_conclusion_weakens_nothing() -> None:
    made = sketch("t: {because: [[m, a], b]}", "m: {because: [t]}", "a", "b", head="thesis: t")
    assert what_if(made, [Retract("a")]).weakened == ()
    assert what_if(made, [Retract("b")]).falls == ("t", "m", "b")


def test_a_set_that_is_lost_is_found_where_no_diagram_fits() -> None:
    found = what_if(argmap.loads(web()), [Retract("p0")], budget=2)
    assert "t" in found.weakened
    assert found.perhaps_weakened == ()
