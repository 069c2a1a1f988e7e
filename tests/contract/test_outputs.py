"""What every output of `argmap.render.outputs` promises."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import argmap
from argmap import discovery
from argmap.diagnostics import Severity
from argmap.render import Output, Picture, RenderOptions, output_names, render
from tests.helpers.examples import FILES, each_map

OUTPUTS = discovery.find("argmap.render.outputs", Output)
PLAIN = RenderOptions(layout="tidy", scale=1.0)

each_output = pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)


@cache
def drawn(output: Output, file: Path) -> str | bytes:
    """Draw a map of the project."""
    return output.write(Picture(argmap.load(file), PLAIN)).data


@each_output
@each_map
def test_an_output_draws_every_map(output: Output, file: Path) -> None:
    made = render(Picture(argmap.load(file), PLAIN), output.name)
    assert len(made.data) > 100
    assert [told for told in made.diagnostics if told.severity is Severity.ERROR] == []


@each_output
@each_map
def test_an_output_makes_the_same_bytes_twice(output: Output, file: Path) -> None:
    assert output.write(Picture(argmap.load(file), PLAIN)).data == drawn(output, file)


@each_output
def test_an_output_draws_a_map_without_a_claim(output: Output) -> None:
    made = output.write(Picture(argmap.loads("argmap: 1\nclaims: {}\n"), PLAIN))
    assert made.data


@each_output
def test_an_output_is_a_text_or_a_file_of_bytes_whatever_the_map(output: Output) -> None:
    kinds = {type(drawn(output, file)) for file in FILES}
    assert kinds in ({str}, {bytes})


@each_output
@each_map
def test_a_text_ends_with_a_line_end_and_has_no_other_kind_of_it(
    output: Output, file: Path
) -> None:
    data = drawn(output, file)
    if isinstance(data, str):
        assert data.endswith("\n")
        assert not data.endswith("\n\n")
        assert "\r" not in data
        assert data.encode()


@each_output
def test_the_handy_method_gives_the_same(output: Output) -> None:
    made = argmap.load(FILES[0]).render(output.name, layout="tidy", scale=1.0)
    assert made == drawn(output, FILES[0])


def test_an_output_is_named_like_its_file() -> None:
    assert tuple(output.name for output in OUTPUTS) == output_names()


def test_no_ending_is_that_of_two_outputs() -> None:
    suffixes = [output.suffix for output in OUTPUTS]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix.islower() for suffix in suffixes)


@each_output
def test_an_output_says_what_it_is_in_a_few_words(output: Output) -> None:
    assert 1 <= len(output.title.split()) <= 6
