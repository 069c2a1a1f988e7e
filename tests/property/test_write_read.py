"""What is written reads as the same map."""

from __future__ import annotations

from hypothesis import assume, given

import argmap
from argmap.formats.native.write import write_map
from argmap.model import ArgumentMap
from tests.property.strategies import maps


def _clash(argument: ArgumentMap) -> bool:
    """Tell whether an id that is derived in the strategy is a claim's."""
    return bool({link.id for link in argument.links} & {claim.id for claim in argument.claims})


@given(maps())
def test_a_written_map_reads_as_itself(argument: ArgumentMap) -> None:
    assume(not _clash(argument))
    assert argmap.Map.of(argument) == argmap.loads(write_map(argument))


@given(maps())
def test_writing_twice_changes_nothing(argument: ArgumentMap) -> None:
    assume(not _clash(argument))
    once = write_map(argument)
    assert write_map(argmap.loads(once)) == once
