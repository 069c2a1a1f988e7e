"""Work that takes long says so, to people only."""

from __future__ import annotations

import io
import sys
import time

import pytest

from argmap.cli import shared


class Terminal(io.StringIO):
    """A stream that says that somebody looks at it."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def waited(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    """Give what a stream in place of stderr gets to read while something takes a while."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(shared, "_PATIENCE", patience)
    with shared.busy("drawing a.svg"):
        time.sleep(0.2)
    return stream.getvalue()


def test_long_work_says_what_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert waited(monkeypatch, Terminal(), 0.01) == "argmap: drawing a.svg …\n"


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert waited(monkeypatch, Terminal(), 60.0) == ""


def test_a_program_that_listens_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert waited(monkeypatch, io.StringIO(), 0.01) == ""
