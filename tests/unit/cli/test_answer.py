"""How an answer is written."""

from __future__ import annotations

import sys
from pathlib import Path

from argmap.cli.answer import Answer
from argmap.files import Opened


def test_a_document_has_every_digit_of_a_count(tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    most = sys.get_int_max_str_digits()
    Answer(opened=Opened(file="map.yaml"), form="json", file=str(file)).document(
        {"count": 10**5_000}
    )
    assert f'"count": 1{"0" * 5_000},' in file.read_text(encoding="utf-8")
    assert sys.get_int_max_str_digits() == most
