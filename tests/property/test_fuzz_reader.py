"""No file, however broken, crashes or hangs the reader, or is refused without a place.

HYPOTHESIS_PROFILE=thorough python -m pytest -s tests/property/test_fuzz_reader.py tries 20,000
files and shows what they took.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagnostics import apply_edits
from argmap.formats import choose, named
from argmap.formats.native.write import write_map
from argmap.model import ArgumentMap
from argmap.report import Findings, fault_writer
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
        b"...\n",
        b"'",
        b'"',
        b"|\n",
    ),
    *(b">", b">-2\n", b"%YAML 1.1\n", b"because:", b"but:", b"claims:", b"unless: ", b"id: ", b"~"),
    *(
        b"premises: ",
        b"at: ",
        b"quote: ",
        b"links: ",
        b"meta: ",
        b"thesis: ",
        b"restates: ",
        b".nan",
    ),
    *(b"1e999", b"-1", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", b"\xc2\xa0", b"e\xcc\x81"),
    *(
        b"\\x00",
        b"\\ud800",
        b"\\N",
        b"[" * 300,
        b"- " * 300,
        b"{a: " * 300,
        b"a" * 5000,
        b"\n" * 3000,
    ),
)
MOST_SECONDS = 1.0
MOST_MEGABYTES = 500
slowest = 0.0
tried = 0


def put_in(data: bytes, random: Random) -> bytes:
    """Put a piece of YAML somewhere."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(PIECES) + data[at:]


def cut_out(data: bytes, random: Random) -> bytes:
    """Cut out a few bytes."""
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.randrange(30) :]


def repeat(data: bytes, random: Random) -> bytes:
    """Write a few bytes again and again."""
    at, size = random.randrange(len(data) + 1), random.randrange(60)
    return data[:at] + data[at : at + size] * random.randrange(1, 40) + data[at:]


def flip(data: bytes, random: Random) -> bytes:
    """Flip one bit."""
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def indent(data: bytes, random: Random) -> bytes:
    """Move some lines that follow each other to the right or to the left."""
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    to = at + random.randrange(1, 5)
    by = random.choice((b" ", b"  ", b"\t", b"\xc2\xa0", None))
    lines[at:to] = [line[2:] if by is None else by + line for line in lines[at:to]]
    return b"\n".join(lines)


def swap(data: bytes, random: Random) -> bytes:
    """Exchange two lines."""
    lines = data.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def splice(data: bytes, random: Random) -> bytes:
    """Put lines of another file somewhere."""
    lines, others = data.split(b"\n"), random.choice(SEEDS).split(b"\n")
    at, start = random.randrange(len(lines)), random.randrange(len(others))
    lines[at:at] = others[start : start + random.randrange(1, 12)]
    return b"\n".join(lines)


def join(data: bytes, random: Random) -> bytes:
    """Take away a line end."""
    at = data.find(b"\n", random.randrange(len(data) + 1))
    return data if at < 0 else data[:at] + data[at + 1 :]


WAYS = (put_in, put_in, cut_out, repeat, flip, indent, swap, splice, join)


@st.composite
def mutated(draw: Callable[[st.SearchStrategy[Any]], Any]) -> bytes:
    """Give a map file, or a piece of a long one, that was changed in one to eight places."""
    data: bytes = draw(st.sampled_from(SEEDS))
    random = Random(draw(st.integers(0, 2**32)))  # noqa: S311
    if len(data) > 3000 and random.random() < 0.8:
        start = random.randrange(len(data) - 1500)
        data = data[:40] + data[start : start + 1500]
    for way in draw(st.lists(st.sampled_from(WAYS), min_size=1, max_size=8)):
        data = way(data, random)
    return data


@pytest.fixture(scope="module", autouse=True)
def _figures() -> Iterator[None]:
    """Show what the run took, and hold a run for itself to its bound of memory.

    The peak is that of the whole process, so what a single file takes is less.
    """
    yield
    if sys.platform == "win32":
        return
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
    if os.environ.get("HYPOTHESIS_PROFILE") == "thorough":
        sys.stdout.write(f"\n{tried} files, the slowest {slowest:.3f} s, peak {peak} MB\n")
        assert peak < MOST_MEGABYTES


@given(mutated())
def test_a_mutated_file_loads_or_has_faults_at_their_places(data: bytes) -> None:
    global slowest, tried
    start = time.perf_counter()
    decoded = decode(data, "map.yaml")
    format_ = choose(decoded.source) or named("argmap")
    assert format_
    reading = format_.read(decoded.source)
    told = (*decoded.diagnostics, *reading.diagnostics)
    text = fault_writer("text").write(Findings(told), False)  # noqa: FBT003
    took = time.perf_counter() - start
    slowest, tried = max(slowest, took), tried + 1
    assert took < MOST_SECONDS
    assert isinstance(reading.map, ArgumentMap) or told
    assert not set(text) & {"\0", "\x1b", "\r"}
    for found in told:
        assert found.place
        assert 1 <= found.place.line <= decoded.source.text.count("\n") + data.count(b"\r") + 1
        assert found.message
        apply_edits(decoded.source.text, found.fix.edits if found.fix else ())
    if isinstance(reading.map, ArgumentMap):
        assert argmap.loads(write_map(reading.map)) == argmap.Map.of(reading.map)
