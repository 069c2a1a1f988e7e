"""Tables as Markdown: no text is taken for markup."""

from __future__ import annotations

import pytest

from argmap.report import Column, Medium, Table, table_writer


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", "a &#124; b"),
        ("*x* _y_ `z`", r"\*x\* \_y\_ \`z\`"),
        ("<b>[x](y)", r"&lt;b>\[x\](y)"),
        ("R&D &amp; more", "R&D &amp;amp; more"),
        ("a\\", r"a\\"),
        ("two\nlines", "two lines"),
        ("£5 & more!", "£5 & more!"),
    ],
)
def test_marks_are_escaped(text: str, written: str) -> None:
    table = Table("", (Column("Word"),), ((text,),))
    assert table_writer("markdown").write(table, Medium()).splitlines()[2] == f"| {written} |"


@pytest.mark.parametrize(
    ("note", "written"),
    [("1. first", r"1\. first"), ("- a", r"\- a"), ("# a", r"\# a"), ("2 of 3", "2 of 3")],
)
def test_no_note_begins_a_list_or_a_heading(note: str, written: str) -> None:
    table = Table("", (Column("Word"),), (), (note,))
    assert table_writer("markdown").write(table, Medium()).splitlines()[-1] == written
