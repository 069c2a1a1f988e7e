"""The language of a page or a picture, as its attribute."""

from __future__ import annotations

import pytest

from argmap.render.escape import lang


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en", "en"),
        ("de-AT", "de-AT"),
        ("pt_BR", "pt-BR"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("English", "en"),
        ("ὁ λόγος", "en"),
        ('en"><script>', "en"),
        ("", "en"),
    ],
)
def test_what_is_no_tag_of_a_language_becomes_english(language: str, tag: str) -> None:
    assert lang(language) == tag
