"""What the map of the op-ed promises, tried on the text where it is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import argmap
from argmap.essay import EssayText, State, essay_text, locate
from argmap.lint.rule import anchors
from argmap.model import Claim
from tests.conftest import ROOT

FILE = ROOT / "maps" / "oped.yaml"
MAP = argmap.load(FILE)
WORDS = re.compile(r"[\w’'-]+")
END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]”))\s+(?=[A-Z“])")
DANGLING = re.compile(r"(?:This|That|It|He|She|They|These|Those|Such)\b(?! a choice)")


@pytest.fixture
def essay(oped_text: Path) -> EssayText:
    """The op-ed as positions count in it."""
    return essay_text(oped_text.read_text(encoding="utf-8"), "oped.txt")


def words(text: str) -> list[str]:
    """Give the words of a text, in small letters."""
    return [word.lower() for word in WORDS.findall(text)]


@pytest.mark.parametrize("claim", MAP.claims, ids=lambda claim: claim.id)
def test_a_claim_is_one_plain_sentence_that_stands_by_itself(claim: Claim) -> None:
    text = claim.text or ""
    assert len(text.split()) <= 25
    assert re.fullmatch(r"[^.!?]+\.", text)
    assert not DANGLING.match(text)


def test_quotes_are_short() -> None:
    for _, anchor in anchors(MAP):
        assert len((anchor.quote or "").split()) <= 7, anchor.quote


def test_at_least_five_places_are_to_be_checked() -> None:
    notes = [claim.note or "" for claim in MAP.claims] + [link.note or "" for link in MAP.links]
    assert sum(note.count("check:") for note in notes) >= 5


def test_every_quote_is_found_at_its_paragraph(essay: EssayText) -> None:
    for path, anchor in anchors(MAP):
        assert locate(anchor, essay).state is State.EXACT, path


def sentences(essay: EssayText) -> Iterator[tuple[int, int]]:
    """Give start and end of every sentence."""
    for start, end in essay.paragraphs:
        at = start
        for found in [*END.finditer(essay.text, start, end), None]:
            stop = found.start() if found else end
            yield at, stop
            at = found.end() if found else end


def test_every_sentence_is_on_the_map_or_deliberately_not(essay: EssayText) -> None:
    spans = [span for _, anchor in anchors(MAP) for span in locate(anchor, essay).spans]
    for start, end in sentences(essay):
        told = any(first < end and last > start for first, last in spans)
        assert told, f"nothing is anchored at {start}-{end}"


def test_the_map_repeats_no_eight_words_of_the_text(essay: EssayText) -> None:
    theirs, ours = words(essay.text), words(FILE.read_text(encoding="utf-8"))
    known = {tuple(theirs[at : at + 8]) for at in range(len(theirs) - 7)}
    assert not [
        ours[at : at + 8] for at in range(len(ours) - 7) if tuple(ours[at : at + 8]) in known
    ]
