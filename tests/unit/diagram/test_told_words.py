"""What is told of cards and links to those who hear a picture read aloud, in the map's language."""

from __future__ import annotations

import pytest

import argmap
from argmap.diagram.words import TABLES
from argmap.model import LinkKind
from argmap.render import Picture, RenderOptions

MAP = """
argmap: 1
language: {}
thesis: out
claims:
  out:
    text: We go out.
    because: [{{premises: [dry, warm], unless: [news]}}]
    but: [late]
  dry: {{text: It is dry., restates: [bright]}}
  warm: {{text: It is warm., implicit: true}}
  bright: The sky is bright.
  late: It is late.
  news: The forecast is old.
"""
TOLD = {
    "en": (
        "1 and 2 together support the thesis",
        "3 attacks the step from 1 and 2 to the thesis",
        "4 attacks the thesis",
    ),
    "de": (
        "1 und 2 stützen zusammen die These",
        "3 greift den Schritt 1 und 2 → die These an",
        "4 greift die These an",
    ),
    "fr": (
        "1 et 2 soutiennent ensemble la thèse",
        "3 attaque l’inférence 1 et 2 → la thèse",
        "4 attaque la thèse",
    ),
    "es": (
        "1 y 2 apoyan juntas la tesis",
        "3 ataca la inferencia 1 y 2 → la tesis",
        "4 ataca la tesis",
    ),
}


def titles(language: str, **options: object) -> list[str]:
    picture = Picture(argmap.loads(MAP.format(language)), RenderOptions(**options))  # type: ignore[arg-type]
    return [group.title for group in picture.scene.groups if group.title]


@pytest.mark.parametrize("language", TABLES)
def test_links_are_told_in_the_language_of_the_map(language: str) -> None:
    assert set(TOLD[language]) <= set(titles(language))


@pytest.mark.parametrize("language", TABLES)
def test_every_kind_of_link_has_its_sentence_with_both_ends(language: str) -> None:
    for kind in LinkKind:
        for many in ("one", "many"):
            said = TABLES[language][f"told {kind} {many}"].format("<from>", "<to>")
            assert "<from>" in said
            assert "<to>" in said


def test_cards_are_named_in_the_language_of_the_map() -> None:
    named = titles("de")
    assert "These: We go out." in named
    assert "Ungesagt 2: It is warm." in named
    assert "Einwand 4: It is late." in named


def test_the_picture_is_described_in_the_language_of_the_map() -> None:
    scene = Picture(argmap.loads(MAP.format("fr"))).scene
    assert scene.described.startswith("6 énoncés, 1 inférence. Thèse : We go out.")
    assert "Raisons principales : It is dry. It is warm." in scene.described


def test_worksheets_say_what_is_to_be_filled_in() -> None:
    named = titles("es", blank=("late",), missing=())
    assert any(name.endswith(": por completar") for name in named)
