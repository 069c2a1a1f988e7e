"""Which parts of a Markdown text are blocks with maps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.embed.fences import Fence, fences


def found(text: str) -> list[Fence]:
    return list(fences(text.splitlines()))


@pytest.mark.parametrize(
    "header",
    ["argmap", " argmap ", "{.argmap}", "{ .argmap }", "{argmap}", "argmap file=a", "{.argmap #x}"],
)
@pytest.mark.parametrize("fence", ["```", "~~~", "`````"])
def test_a_block_is_one_whose_language_is_argmap(header: str, fence: str) -> None:
    (block,) = found(f"Text.\n{fence}{header}\nclaims: {{}}\n\nmore\n{fence}\nText.")
    assert (block.first, block.last, block.body) == (1, 5, "claims: {}\n\nmore")


@pytest.mark.parametrize("header", ["", "yaml", "argmaps", "argmap-x", "{.yaml .argmap}", "{}"])
def test_another_language_is_none(header: str) -> None:
    assert found(f"```{header}\nx\n```") == []


def test_options_are_read_as_they_are_written() -> None:
    header = """{.argmap #tree .wide file="my maps/a.yaml" max-cards=20 focus='a b' no-title =x}"""
    (block,) = found(f"```{header}\n```")
    assert block.id == "tree"
    assert block.options == {
        "file": "my maps/a.yaml",
        "max-cards": "20",
        "focus": "a b",
        "no-title": "",
        "=x": "",
    }


def test_a_block_in_a_block_is_shown_as_it_is() -> None:
    assert found("````markdown\n```argmap\nx\n```\n````\n") == []
    assert found("~~~\n```argmap\n~~~\n```\nx\n```") == []


def test_code_that_is_indented_is_shown_as_it_is() -> None:
    assert found("Text.\n\n    ```argmap\n    x\n    ```\n") == []


@pytest.mark.parametrize(
    "above", ["- item", "12. item", "!!! note", '=== "Tab"', "???+ more", "[^1]: note", "> - item"]
)
def test_a_block_belongs_to_what_it_is_indented_under(above: str) -> None:
    quoted = "> " if above.startswith(">") else ""
    lines = ["    ```argmap", "    a:", "      b", "", "    ```"]
    (block,) = found("\n".join([above, quoted.rstrip(), *(quoted + line for line in lines)]))
    assert block.before == f"{quoted}    "
    assert block.body == "a:\n  b\n"


def test_a_block_without_an_end_is_none() -> None:
    assert found("```argmap\nx\n") == []
    assert [block.first for block in found("````argmap\n\n```argmap\nx\n```")] == [2]


@given(st.text("`~>-  \n{}.#argmap=\"'x:", max_size=200))
def test_blocks_stand_one_below_the_other_whatever_the_text(text: str) -> None:
    lines = text.split("\n")
    blocks = list(fences(lines))
    ends = [edge for block in blocks for edge in (block.first, block.last)]
    assert ends == sorted(set(ends))
    for block in blocks:
        assert len(block.body.split("\n")) == max(1, block.last - block.first - 1)
        assert "argmap" in lines[block.first]
