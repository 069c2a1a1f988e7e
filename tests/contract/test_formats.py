"""What every format of `argmap.formats.known` promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import discovery
from argmap.diagnostics import SourceText
from argmap.formats import Format, Reading, choose, named
from argmap.syntax import clean
from tests.helpers.examples import each_map

FORMATS = discovery.find("argmap.formats.known", Format)

each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


@each_format
@each_map
def test_a_format_reads_what_it_wrote(format_: Format, file: Path) -> None:
    made = argmap.load(file)
    reading = format_.read(SourceText("written", format_.write(made)))
    assert reading.diagnostics == ()
    assert reading.map is not None
    assert argmap.Map.of(reading.map) == made


@each_format
@each_map
def test_a_format_recognises_what_it_wrote(format_: Format, file: Path) -> None:
    written = format_.write(argmap.load(file))
    assert format_.recognises(written[:4096])
    assert choose(SourceText("no-ending", written)) is format_


@each_format
def test_a_format_is_found_by_its_name_and_by_the_ending_of_a_file(format_: Format) -> None:
    assert named(format_.name) is format_
    for suffix in format_.suffixes:
        assert choose(SourceText(f"EMPTY{suffix.upper()}", "")) is format_


def test_no_name_and_no_ending_is_that_of_two_formats() -> None:
    names = [format_.name for format_ in FORMATS]
    suffixes = [suffix for format_ in FORMATS for suffix in format_.suffixes]
    assert len(names) == len(set(names))
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix.islower() for suffix in suffixes)


@each_format
@given(text=st.text(max_size=300))
def test_a_format_never_raises_for_what_is_in_a_text(format_: Format, text: str) -> None:
    source = clean(text, "junk").source
    assert format_.recognises(source.text) in {True, False}
    reading = format_.read(source)
    assert isinstance(reading, Reading)
    assert reading.map is not None or reading.diagnostics


@each_format
@given(at=st.integers(0, 2000), junk=st.text(max_size=8))
def test_a_format_never_raises_for_a_broken_file(format_: Format, at: int, junk: str) -> None:
    written = format_.write(BROKEN)
    broken = written[:at] + junk + written[at + 1 :]
    reading = format_.read(clean(broken, "broken").source)
    assert reading.map is not None or reading.diagnostics


BROKEN = argmap.loads(
    "argmap: 1\nthesis: a\nclaims:\n"
    "  a: {text: A., at: {quote: b c, paragraph: 2}, because: [b, {premises: [c], unless: [b]}]}\n"
    "  b: {text: B., implicit: true, meta: {k: [1, 2]}}\n  c: {text: C., but: [a]}\n"
)
