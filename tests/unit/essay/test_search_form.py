"""The form in which a quote is looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.essay.search_form import quote_form, search_form

LETTERS = st.text(st.sampled_from("aB \n\t“”‘’–—…\u00ad\u200b\u00a0éß"), max_size=20)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“no” ‘yes’ «oui» 5′ 3″", '"no" \'yes\' "oui" 5\' 3"'),
        ("1914–1918 — a well‑known −5", "1914-1918 - a well-known -5"),
        ("wait…", "wait..."),
        ("a \n\t b\u00a0c\u2009d", "a b c d"),
        ("co\u00adoperate zero\u200bwidth", "cooperate zerowidth"),
        ("Case Stays ÉÀ ß", "Case Stays ÉÀ ß"),
        ("  in front", "in front"),
        ("", ""),
    ],
)
def test_how_a_text_was_typed_does_not_matter(text: str, form: str) -> None:
    assert search_form(text).text == form


def test_a_quote_is_composed_and_has_no_blanks_around_it() -> None:
    assert quote_form("\n cafe\u0301 – \n") == "café -"


def test_every_character_knows_where_it_comes_from() -> None:
    text = "  a…\u00ad  b"
    found = search_form(text)
    assert found.text == "a... b"
    assert found.origin == (2, 3, 3, 3, 5, 7, 8)
    assert [text[at] for at in found.origin[:-1]] == list("a……… b")


@given(LETTERS)
def test_places_never_go_back_and_the_last_one_is_the_end(text: str) -> None:
    found = search_form(text)
    assert len(found.origin) == len(found.text) + 1
    assert list(found.origin) == sorted(found.origin)
    assert found.origin[-1] == len(text)


@given(LETTERS)
def test_a_search_form_is_its_own_search_form(text: str) -> None:
    once = search_form(text).text
    assert search_form(once).text == once


@given(LETTERS, LETTERS, LETTERS)
def test_every_part_of_a_text_is_found_in_it(before: str, part: str, behind: str) -> None:
    assert quote_form(part) in search_form(before + part + behind).text
