"""What every form of telling faults in `argmap.report.faults` promises."""

from __future__ import annotations

import re
from functools import cache

import pytest

from argmap import discovery
from argmap.cli.commands.check import Form
from argmap.diagnostics import Diagnostic, Fault, Fix, Severity, SourceText
from argmap.files import open_map
from argmap.report import Checked, FaultWriter, Findings, fault_writer, fault_writer_names
from tests.golden.make_bad import BAD, FILES

WRITERS = discovery.find("argmap.report.faults", FaultWriter)
CHECKED = Checked(file="good.yaml", claims=3, links=2, theses=("a",))
ODD = (
    "",
    "%",
    "a\nb",
    "a\r\nb",
    "::error::",
    "\x1b[31m",
    "\u202e",
    "日本",
    '"<&>',
    "a,b:c",
    "\udcff",
)

each_writer = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)


@cache
def all_faults() -> Findings:
    """Give all that is told of all broken files of the golden folder."""
    found = (open_map(str(BAD / f"{name}.yaml")).diagnostics for name in FILES)
    return Findings(tuple(told for some in found for told in some))


def odd(text: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    """Give a fault whose every word is odd."""
    fault = Fault(code="X01", name="odd", severity=severity, about="")
    return SourceText(f"odd{text}", f"{text} a").diagnostic(
        fault, f"It is {text}.", 0, 1, Fix(text)
    )


def told(writer: FaultWriter, *found: Diagnostic) -> str:
    """Write faults without colours."""
    return writer.write(Findings(found), False)  # noqa: FBT003


@each_writer
def test_every_fault_is_told_with_its_code(writer: FaultWriter) -> None:
    text = told(writer, *all_faults().diagnostics)
    for found in all_faults().diagnostics:
        assert re.search(rf"\b{found.code}\b", text), found


@each_writer
def test_a_fault_is_told_with_its_file_place_message_and_fix(writer: FaultWriter) -> None:
    fault = Fault(code="X01", name="odd", about="")
    source = SourceText("map.yaml", "\n" * 41 + "      rain: wet\n")
    text = told(writer, source.diagnostic(fault, "It is wet.", 47, 51, Fix("stay in")))
    for part in ("map.yaml", "X01", "42", "7", "It is wet.", "stay in"):
        assert part in text


@each_writer
def test_every_severity_is_told(writer: FaultWriter) -> None:
    for severity in Severity:
        assert "X01" in told(writer, odd("", severity))


@each_writer
@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_no_text_of_a_file_can_break_the_form(writer: FaultWriter, text: str) -> None:
    """A fault of odd words takes as many lines as one of plain words."""
    plain, strange = told(writer, odd("x")), told(writer, odd(text))
    assert len(strange.splitlines()) == len(plain.splitlines())
    assert strange.endswith("\n")


@each_writer
def test_no_name_of_a_file_can_play_tricks_with_a_terminal(writer: FaultWriter) -> None:
    assert "\x1b" not in told(writer, odd("\x1b[31m"))


@each_writer
def test_the_same_faults_are_told_the_same_way(writer: FaultWriter) -> None:
    assert told(writer, *all_faults().diagnostics) == told(writer, *all_faults().diagnostics)


@each_writer
def test_only_colours_differ_where_colours_are_asked_for(writer: FaultWriter) -> None:
    coloured = writer.write(all_faults(), True)  # noqa: FBT003
    plain = told(writer, *all_faults().diagnostics)
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert "\x1b" not in plain


@each_writer
def test_a_file_without_a_fault_is_told_without_a_fault(writer: FaultWriter) -> None:
    text = writer.write(Findings((), (CHECKED,)), False)  # noqa: FBT003
    assert not re.search(r"error|warning|X01", text)
    assert not text or text.endswith("\n")


@each_writer
def test_a_fault_without_a_place_is_told_of_the_whole_file(writer: FaultWriter) -> None:
    text = told(writer, *open_map("not-there.yaml").diagnostics)
    assert "not-there.yaml" in text
    assert "None" not in text


def test_a_form_is_named_like_its_file_and_can_be_asked_for() -> None:
    assert tuple(writer.name for writer in WRITERS) == fault_writer_names()
    assert {form.value for form in Form} == set(fault_writer_names())
    assert all(fault_writer(writer.name) is writer for writer in WRITERS)


def test_a_form_that_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="there are github, json, sarif, text"):
        fault_writer("txet")
