"""No file, however broken, crashes or hangs the reader, or is refused without a place."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import choose, named
from argmap.model import ArgumentMap
from argmap.syntax import decode
from tests.conftest import ROOT

SEEDS = tuple(
    path.read_bytes()
    for path in (
        ROOT / "maps" / "oped.yaml",
        ROOT / "tests" / "data" / "main-street.yaml",
        *sorted((ROOT / "tests" / "golden" / "bad").glob("*.yaml")),
    )
)
PIECES = (
    *(
        b"\t",
        b"\r",
        b"\r\n",
        b"\0",
        b"\xff",
        b"\xfe",
        b"\xc3",
        b": ",
        b"- ",
        b"? ",
        b"#",
        b"\n",
        b"  ",
    ),
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b"&a ",
        b"*a",
        b"!!str ",
        b"<<: ",
        b"---\n",
        b"...",
        b"'",
        b'"',
        b"|\n",
    ),
    *(
        b">",
        b"%YAML 1.1\n",
        b"because:",
        b"claims:",
        b"unless: ",
        b"id: ",
        b"premises: ",
        b"~",
        b".nan",
    ),
    *(
        b"1e999",
        b"-1",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"[" * 300,
        b"- " * 300,
        b"a" * 5000,
    ),
)
SECONDS = 1.0


@st.composite
def mutated(draw: Callable[[st.SearchStrategy[Any]], Any]) -> bytes:
    """Give a map file in which pieces were put in, cut out, doubled or exchanged."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    if len(data) > 3000 and draw(st.booleans()):
        start = draw(st.integers(0, len(data) - 1500))
        data = data[:40] + data[start : start + 1500]
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(0, len(data))))
        size = draw(st.integers(0, 30))
        what = draw(st.integers(0, 4))
        if what == 0:
            data[at:at] = draw(st.sampled_from(PIECES))
        elif what == 1:
            del data[at : at + size]
        elif what == 2:
            data[at:at] = data[at : at + size] * draw(st.integers(1, 20))
        elif what == 3:
            data[at : at + 1] = bytes([draw(st.integers(0, 255))])
        else:
            lines = bytes(data).split(b"\n")
            random.Random(at).shuffle(lines)  # noqa: S311
            data = bytearray(b"\n".join(lines))
    return bytes(data)


@given(mutated())
def test_a_mutated_file_loads_or_has_faults_at_their_places(data: bytes) -> None:
    start = time.perf_counter()
    decoded = decode(data, "map.yaml")
    format_ = choose(decoded.source) or named("argmap")
    assert format_
    reading = format_.read(decoded.source)
    assert time.perf_counter() - start < SECONDS
    told = (*decoded.diagnostics, *reading.diagnostics)
    assert isinstance(reading.map, ArgumentMap) or told
    for found in told:
        assert found.place
        assert 1 <= found.place.line <= decoded.source.text.count("\n") + data.count(b"\r") + 1
        assert found.message
