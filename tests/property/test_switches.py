"""Programs with switches, against the plain program for every position of the switches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis import alternating
from argmap.analysis.alternating import Alternating
from argmap.analysis.program import FALSE, TRUE, Rules, model
from argmap.analysis.switched import Drawn, Exact

ATOMS, SWITCHES = 6, 3
CHANCES = {-1: 0.5, -2: 0.25, -3: 0.9}
WORLDS = 40

bodies = st.lists(st.integers(0, ATOMS + SWITCHES - 1), max_size=2, unique=True).map(tuple)
rules = st.lists(st.tuples(st.integers(0, ATOMS - 1), bodies, bodies), max_size=14)


@st.composite
def programs(draw: st.DrawFn) -> Rules:
    """Give programs over a few atoms, of which the last are switches."""
    made = draw(rules)
    return Rules(
        size=ATOMS + SWITCHES,
        heads=[head for head, _, _ in made],
        positive=[positive for _, positive, _ in made],
        negative=[negative for _, _, negative in made],
        fires=(),
        backed={},
        first=(),
        switches={thing: ATOMS + place for place, thing in enumerate(CHANCES)},
    )


def plain(program: Rules, on: dict[int, bool]) -> bytearray:
    """Give the model of a program whose switches stand in one way."""
    return model(program.extended((at, (), ()) for one, at in program.switches.items() if on[one]))


@given(programs())
def test_in_every_world_that_is_drawn_atoms_have_the_value_of_that_world(program: Rules) -> None:
    drawn = Drawn(CHANCES, WORLDS, seed=0)
    found = Alternating(program, drawn)
    found.solve(range(program.size))
    assert found.settled
    for world in range(WORLDS):
        value = plain(program, {thing: bool(drawn.switch(thing) >> world & 1) for thing in CHANCES})
        for atom in range(ATOMS):
            assert found.surely[atom] >> world & 1 == (value[atom] == TRUE)
            assert found.possibly[atom] >> world & 1 == (value[atom] != FALSE)


@given(programs())
def test_exact_chances_are_the_sums_over_all_positions(program: Rules) -> None:
    exact = Exact(CHANCES, 10_000)
    found = Alternating(program, exact)
    found.solve(range(ATOMS))
    true, possible = [0.0] * ATOMS, [0.0] * ATOMS
    for position in range(1 << SWITCHES):
        on = {thing: bool(position >> place & 1) for place, thing in enumerate(CHANCES)}
        share = 1.0
        for thing, chance in CHANCES.items():
            share *= chance if on[thing] else 1 - chance
        for atom, value in enumerate(plain(program, on)[:ATOMS]):
            true[atom] += share * (value == TRUE)
            possible[atom] += share * (value != FALSE)
    for vector, sums in ((found.surely, true), (found.possibly, possible)):
        chances = exact.probabilities(vector[atom] for atom in range(ATOMS))
        assert [chances[vector[atom]] for atom in range(ATOMS)] == pytest.approx(sums)


@given(programs())
def test_circles_that_are_not_followed_to_the_end_are_bounded(program: Rules) -> None:
    drawn = Drawn(CHANCES, WORLDS, seed=0)
    whole = Alternating(program, drawn)
    whole.solve(range(ATOMS))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alternating, "_ROUNDS", 0)
        part = Alternating(program, drawn)
        part.solve(range(ATOMS))
    for atom in range(ATOMS):
        assert part.surely[atom] & ~whole.surely[atom] == 0
        assert whole.possibly[atom] & ~part.possibly[atom] == 0
    if part.settled:
        assert (part.surely, part.possibly) == (whole.surely, whole.possibly)


@pytest.mark.parametrize("chance", [0.0, 0.0625, 0.5, 0.8, 1.0])
def test_worlds_are_drawn_with_their_chance(chance: float) -> None:
    drawn = Drawn({0: chance}, 40_000, seed=0)
    at = drawn.switch(0)
    assert drawn.probabilities([at])[at] == pytest.approx(chance, abs=0.01 * (0 < chance < 1))
