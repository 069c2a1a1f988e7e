"""Maps in Markdown."""

from __future__ import annotations

import logging
from pathlib import Path

import markdown
import pytest

import argmap
from argmap.embed.markdown import ArgmapExtension
from tests.embed.documents import BAD, RAIN, STREET, fenced, lay_out
from tests.embed.pages import ids, missed, pictures
from tests.helpers.markup import Markup

FENCES = ("fenced_code", "pymdownx.superfences")


def indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def test_a_block_becomes_a_picture_in_the_page() -> None:
    page = markdown.markdown(f"# Rain\n\n{fenced(RAIN)}\nMore.", extensions=["argmap"])
    assert page.startswith("<h1>Rain</h1>\n<figure")
    assert page.endswith("</figure>\n<p>More.</p>")
    (picture,) = pictures(page)
    assert "It will rain." in picture
    assert "script" not in Markup.of(page).tags


def test_a_caption_and_an_id_are_texts() -> None:
    header = """argmap #x"><script>alert(1)</script> caption="<script>alert(2)</script>\""""
    page = markdown.markdown(f"{fenced(RAIN, header)}", extensions=["argmap"])
    assert "script" not in Markup.of(page).tags
    header = 'argmap caption="<script>alert(2)</script>"'
    page = markdown.markdown(f"{fenced(RAIN, header)}", extensions=["argmap"])
    assert "<figcaption>&lt;script&gt;alert(2)&lt;/script&gt;</figcaption>" in page


def test_two_maps_on_a_page_share_no_id_and_no_colours() -> None:
    text = f"{fenced(RAIN)}\n{fenced(RAIN)}\n{fenced(RAIN, '{.argmap #tree}')}"
    page = markdown.markdown(text, extensions=["argmap"])
    assert set(ids(page).values()) == {1}
    assert missed(page) == set()
    for picture, own in zip(pictures(page), ("argmap-1", "argmap-2", "tree"), strict=True):
        assert f'id="{own}"' in picture
        assert f'id="{own}-c-rain"' in picture
        assert ".argmap " not in picture


def test_every_text_counts_its_maps_anew() -> None:
    program = markdown.Markdown(extensions=["argmap"])
    first = program.convert(fenced(RAIN))
    assert program.reset().convert(fenced(RAIN)) == first


@pytest.mark.parametrize("other", FENCES)
def test_a_block_in_a_list_and_a_quote_is_drawn_there(other: str) -> None:
    text = f"- item\n\n{indented(fenced(RAIN))}\n> ```argmap\n> {BAD.replace(chr(10), chr(10) + '> ')}```\n"
    page = markdown.markdown(text, extensions=[other, "argmap"])
    before, after = page.split("</ul>")
    assert "<li>" in before
    assert len(pictures(before)) == 1
    assert "<blockquote>\n<div" in after
    assert "becuase" in after


@pytest.mark.parametrize("other", FENCES)
def test_code_about_maps_stays_code(other: str) -> None:
    text = f"````markdown\n{fenced(RAIN)}````\n\nText.\n\n{indented(fenced(RAIN))}"
    page = markdown.markdown(text, extensions=[other, "argmap"])
    assert pictures(page) == []


def test_a_fault_stands_in_the_page_and_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "argmap"):
        page = markdown.markdown(f"Text.\n\n{fenced(BAD)}", extensions=["argmap"])
    told = "<document>:6:10: error M03 A claim has no key `becuase`. (did you mean `because`?)"
    assert told.replace("<", "&lt;").replace(">", "&gt;") in page
    assert caplog.messages == [told, *caplog.messages[1:]]


def test_strict_makes_a_fault_an_error() -> None:
    strict = ArgmapExtension(strict=True, document="a.md")
    with pytest.raises(argmap.MapError, match=r"a\.md:4:10: error M03"):
        markdown.markdown(fenced(BAD), extensions=[strict])


def test_files_are_read_from_the_folder_alone(tmp_path: Path) -> None:
    lay_out(tmp_path / "docs")
    text = "".join(fenced(header=f'argmap file="{name}"') for name in (STREET, "../secret.yaml"))
    page = markdown.markdown(text, extensions=[ArgmapExtension(folder=str(tmp_path / "docs"))])
    assert len(pictures(page)) == 1
    assert "E04" in page
    assert "rain" not in page
