"""What is too large, too deep or too much takes little time and is told."""

from __future__ import annotations

import time

import pytest

from argmap.diagnostics import Diagnostic
from argmap.formats import named
from argmap.model import ArgumentMap
from argmap.report import Findings, fault_writer
from argmap.syntax import decode

MANY = 100_000
HEAD = "argmap: 1\nclaims:\n"


def read(text: str) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    format_ = named("argmap")
    assert format_
    reading = format_.read(decode(text.encode(), "map.yaml").source)
    return reading.map, reading.diagnostics


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + "  a:\n    because:\n" + "".join(f"    - z{n}\n" for n in range(MANY)), "M06"),
        (HEAD + "".join(f"  claim-{n}: {{because: [clam-{n}]}}\n" for n in range(MANY)), "M06"),
        (HEAD + "  a: {" + ", ".join(f"z{n}: 1" for n in range(MANY)) + "}\n", "M03"),
        (HEAD + "  a: A.\n" * (MANY + 1), "Y05"),
        (HEAD + "  a: {" + ", ".join(["text: A."] * (MANY + 1)) + "}\n", "Y05"),
        (HEAD + "  a: [" + ", ".join(["&a b"] * MANY) + "]\n", "Y06"),
    ],
    ids=["ids", "ids with names like them", "keys", "claims twice", "keys twice", "anchors"],
)
def test_a_hundred_thousand_faults_are_told_at_once(text: str, code: str) -> None:
    start = time.perf_counter()
    argument, told = read(text)
    written = fault_writer("text").write(Findings(told), False)  # noqa: FBT003
    assert argument is None
    assert sum(found.code == code for found in told) == MANY
    assert written.count(f" error {code} ") == MANY
    assert time.perf_counter() - start < 30


def test_beyond_them_the_rest_is_named() -> None:
    _, told = read(HEAD + "  a: {because: [[" + "z, " * (MANY + 5) + "]]}\n")
    assert len(told) == MANY + 1
    assert [found.code for found in told].count("Y16") == 1


@pytest.mark.parametrize(
    "text",
    [
        HEAD
        + "".join(f"  a{n}: {{because: [a{n + 1}]}}\n" for n in range(MANY))
        + f"  a{MANY}: A.",
        HEAD
        + "  a: A.\nlinks:\n"
        + "".join(f"- {{id: l{n}, attack: l{n + 1}}}\n" for n in range(MANY))
        + f"- {{id: l{MANY}, attack: a}}\n",
        HEAD
        + "  b: B.\n  a: {because: ["
        + "{premises: [b], unless: [" * 95
        + "b"
        + "]}" * 95
        + "]}",
        HEAD + "  a: " + "x" * 1_000_000,
        HEAD + '  ? "' + "x" * 1_000_000 + '"\n  : A.\n',
    ],
    ids=["chain of reasons", "chain of links", "undercuts of undercuts", "long line", "long id"],
)
def test_what_is_long_but_within_bounds_is_read(text: str) -> None:
    argument, told = read(text)
    assert argument
    assert not told


def test_links_in_a_circle_are_told_once() -> None:
    links = "".join(f"- {{id: l{n}, attack: l{(n + 1) % MANY}}}\n" for n in range(MANY))
    _, told = read(f"{HEAD}  a: A.\nlinks:\n{links}")
    assert [found.code for found in told] == ["M19"]


@pytest.mark.parametrize("number", ["1e999", "9" * 400, "-1e-9", "1" + "0" * 5000])
def test_numbers_beyond_all_bounds_are_told(number: str) -> None:
    _, told = read(f"{HEAD}  a: {{credence: {number}}}\n")
    assert [found.code for found in told] == ["M08"]
