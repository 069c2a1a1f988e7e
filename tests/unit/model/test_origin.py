"""Where everything of a map stands in its file."""

from __future__ import annotations

from argmap.diagnostics import Fault, Place
from argmap.model import NOWHERE
from tests.helpers.examples import sketch

ORIGIN = sketch("rain: {text: It rains., tags: [wet]}", "sun").origin
FAULT = Fault(code="X01", name="odd", about="")


def test_a_part_has_the_place_of_what_is_written_for_it() -> None:
    assert ORIGIN.place("claims", "rain", "text") == Place("<string>", 4, 16, 4, 25)
    assert ORIGIN.is_written("claims", "rain", "text")


def test_what_is_not_written_has_the_place_of_the_nearest_thing_around_it() -> None:
    assert not ORIGIN.is_written("claims", "rain", "note")
    assert ORIGIN.place("claims", "rain", "note") == ORIGIN.place("claims", "rain")


def test_what_has_nothing_around_it_has_no_place() -> None:
    assert ORIGIN.place("source", "text") is None
    told = ORIGIN.diagnostic(FAULT, "It is odd.", "source", "text")
    assert (told.place, told.file) == (None, "<string>")


def test_a_map_of_no_file_has_no_places_and_still_has_faults() -> None:
    assert NOWHERE.place("claims", "rain") is None
    told = NOWHERE.diagnostic(FAULT, "It is odd.", "claims", "rain")
    assert (told.code, told.file, told.place, told.source_line) == ("X01", "<map>", None, "")
