"""What stands beside the picture on the sheets of a poster, so that they can be put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor

from argmap.diagram.scene import Scene
from argmap.diagram.typeset import break_lines, fitted, uncovered
from argmap.render.pdf.pen import BOLD, REGULAR
from argmap.render.pdf.sheets import FOOT, MARGIN, OVERLAP, Plan, Sheet

_INK = "#5a6876"
_LONG, _OFF = 14.0, 4.0
_NAME = 9.0


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks and the name of a sheet.

    Attributes:
        plan: all sheets.
        sheet: this one.
        title: of the picture.
        table: words in its language.
    """

    plan: Plan
    sheet: Sheet
    title: str
    table: Mapping[str, str]

    def paint(self, canvas: Any) -> None:
        """Draw them in the margins, never on the picture."""
        canvas.saveState()
        canvas.setStrokeColor(HexColor(_INK))
        canvas.setLineWidth(0.5)
        self._corners(canvas)
        self._overlaps(canvas)
        self._name(canvas)
        canvas.restoreState()

    def _corners(self, canvas: Any) -> None:
        """Draw where to cut: lines outside the corners of what is printed."""
        left, right, low, high = self._frame()
        for x in (left, right):
            canvas.line(x, high + _OFF, x, high + _OFF + _LONG)
            canvas.line(x, low - _OFF, x, low - _OFF - _LONG)
        for y in (low, high):
            canvas.line(left - _OFF, y, left - _OFF - _LONG, y)
            canvas.line(right + _OFF, y, right + _OFF + _LONG, y)

    def _overlaps(self, canvas: Any) -> None:
        """Draw dashed where the edge of the next sheet comes to lie."""
        left, right, low, high = self._frame()
        canvas.setDash([2, 2])
        if self.sheet.column + 1 < self.plan.columns:
            x = right - OVERLAP
            canvas.line(x, high + _OFF, x, high + _OFF + _LONG)
            canvas.line(x, low - _OFF, x, low - _OFF - _LONG)
        if self.sheet.row + 1 < self.plan.rows:
            y = low + OVERLAP
            canvas.line(left - _OFF, y, left - _OFF - _LONG, y)
            canvas.line(right + _OFF, y, right + _OFF + _LONG, y)
        canvas.setDash()

    def _name(self, canvas: Any) -> None:
        """Write which sheet it is, and draw where it belongs."""
        plan, sheet = self.plan, self.sheet
        high = FOOT - _OFF - 8.0
        cell = min((high - 13.0) / plan.rows, 34.0 / plan.columns)
        grid = cell * plan.columns
        right = sheet.width - MARGIN - OVERLAP - 10.0
        canvas.setFillColor(HexColor(_INK))
        for one in plan.sheets:
            x, y = right - grid + one.column * cell, high - (one.row + 1) * cell
            canvas.rect(x, y, cell, cell, stroke=1, fill=1 if one is sheet else 0)
        name, where = sheet_name(sheet), place_of(plan, sheet, self.table)
        left, base = MARGIN + 10.0, 18.0
        canvas.setFont(BOLD, _NAME)
        canvas.drawString(left, base, name)
        canvas.setFont(REGULAR, _NAME)
        shown = "" if uncovered(self.title) else self.title
        room = right - grid - left - 40.0
        line = fitted(f"{where}  ·  {shown}" if shown else where, room, _NAME)
        canvas.drawString(left + 24.0, base, line)

    def _frame(self) -> tuple[float, float, float, float]:
        left, top, right, bottom = self.sheet.window
        return left, right, self.sheet.height - bottom, self.sheet.height - top


def sheet_name(sheet: Sheet) -> str:
    """Name a sheet like the cell of a table: `A1` is the first, `B1` beside it, `A2` below."""
    letters, left = "", sheet.column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{sheet.row + 1}"


def place_of(plan: Plan, sheet: Sheet, table: Mapping[str, str]) -> str:
    """Tell where a sheet belongs: `row 1 of 2, column 2 of 3`."""
    return table["poster place"].format(
        row=sheet.row + 1, rows=plan.rows, column=sheet.column + 1, columns=plan.columns
    )


@contextmanager
def paint_overview(
    canvas: Any, plan: Plan, scene: Scene, table: Mapping[str, str]
) -> Iterator[None]:
    """Paint how the sheets go together; within, the picture is to be drawn in its pixels."""
    first = plan.sheets[0]
    room = first.width - 2 * MARGIN
    high = first.height - MARGIN
    canvas.setFillColor(HexColor(scene.theme.text))
    canvas.setFont(BOLD, 16)
    title = table["poster of"].format(count=len(plan.sheets))
    canvas.drawString(MARGIN, high - 16, title)
    canvas.setFont(REGULAR, 10.5)
    for line in break_lines(table["poster how"], min(room, 460.0), 10.5, False):  # noqa: FBT003
        canvas.drawString(MARGIN, high - 36, line.rstrip())
        high -= 15
    high -= 36
    left, top, right, bottom = _spread(plan)
    small = min(room / (right - left), (high - MARGIN) / (bottom - top))
    canvas.saveState()
    canvas.transform(small, 0, 0, -small, MARGIN - left * small, high + top * small)
    canvas.saveState()
    canvas.transform(first.scale, 0, 0, first.scale, first.x, first.y)
    yield
    canvas.restoreState()
    canvas.setStrokeColor(HexColor(_INK))
    for sheet in plan.sheets:
        _outline(canvas, sheet, first, small)
    canvas.restoreState()


def _spread(plan: Plan) -> tuple[float, float, float, float]:
    """Give the rectangle that all sheets cover, in points from the corner of the first."""
    first, last = plan.sheets[0], plan.sheets[-1]
    across, down = first.x - last.x, first.y - last.y
    return first.window[0], first.window[1], across + last.window[2], down + last.window[3]


def _outline(canvas: Any, sheet: Sheet, first: Sheet, small: float) -> None:
    """Draw the edge of a sheet on the overview, and its name."""
    left, top, right, bottom = sheet.window
    x, y = first.x - sheet.x, first.y - sheet.y
    canvas.setLineWidth(0.75 / small)
    canvas.setDash([4 / small, 3 / small])
    canvas.rect(x + left, y + top, right - left, bottom - top, stroke=1, fill=0)
    canvas.setDash()
    size = 14.0 / small
    across, down = size * 2.2, size * 1.5
    middle, high = x + (left + right) / 2, y + (top + bottom) / 2
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.roundRect(middle - across / 2, high - down / 2, across, down, size / 4, stroke=1, fill=1)
    canvas.setFillColor(HexColor("#16212c"))
    text = canvas.beginText()
    text.setTextTransform(1, 0, 0, -1, middle, high + size * 0.36)
    text.setFont(BOLD, size)
    name = sheet_name(sheet)
    text.moveCursor(-canvas.stringWidth(name, BOLD, size) / 2, 0)
    text.textOut(name)
    canvas.drawText(text)
