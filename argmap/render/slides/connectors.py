"""The lines of links as connectors, which follow when a card is moved."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.render.slides.geometry import XY, Frame, transform
from argmap.render.steps import steps

_SAME = 0.75  # pixels by which a line may be off the horizontal or the vertical
_FLAT = 1.0
_WHOLE = 100_000


@dataclass(frozen=True, slots=True)
class Bent:
    """A connector along horizontal and vertical stretches.

    Attributes:
        preset: the shape of DrawingML.
        turned: how it is flipped and turned, as attributes.
        box: its place before it is turned.
        bends: where it bends, in hundred thousandths of its width and height, in turn.
    """

    preset: str
    turned: str
    box: tuple[int, int, int, int]
    bends: tuple[int, ...]

    def geometry(self) -> str:
        """Write place and shape."""
        guides = "".join(
            f'<a:gd name="adj{number}" fmla="val {bend}"/>'
            for number, bend in enumerate(self.bends, start=1)
        )
        return (
            f"{transform(self.box, turned=self.turned)}"
            f'<a:prstGeom prst="{self.preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
        )


def corners(d: str) -> list[XY]:
    """Give the corners of a line before they were rounded."""
    found: list[XY] = []
    for command, points in steps(d):
        if command == "Q":
            # The end of a round corner lies on the next stretch.
            found[-1] = (points[0], points[1])
        elif command in "ML":
            found.append((points[0], points[1]))
        if command == "Q":
            found.append((points[2], points[3]))
    return _plain(found)


def _plain(points: list[XY]) -> list[XY]:
    """Leave out points that stand twice or within a straight stretch."""
    found: list[XY] = []
    for p in points:
        if found and abs(found[-1][0] - p[0]) + abs(found[-1][1] - p[1]) < _SAME:
            continue
        if len(found) > 1 and any(
            abs(found[-2][i] - found[-1][i]) < _SAME and abs(found[-1][i] - p[i]) < _SAME
            for i in (0, 1)
        ):
            found[-1] = p
        else:
            found.append(p)
    return found


def bent(frame: Frame, points: list[XY]) -> Bent | None:
    """Give a line as a connector; None where no connector has that shape.

    One that goes round its own ends has, but LibreOffice leads it straight through the cards.
    """
    stretches = len(points) - 1
    if not 1 <= stretches <= 5:
        return None
    (x0, y0), (x1, y1) = (frame.point(points[0]), frame.point(points[-1]))
    if stretches == 1:
        box = (min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        return Bent("straightConnector1", _flips(x1 < x0, y1 < y0), box, ())
    upright = abs(points[0][0] - points[1][0]) < _SAME
    along = abs(y1 - y0) if upright else abs(x1 - x0)
    aside = abs(x1 - x0) if upright else abs(y1 - y0)
    bends = _bends(points, upright=upright)
    if bends is None or (stretches > 3 and not all(0 <= bend <= _WHOLE for bend in bends)):
        return None
    middle = ((x0 + x1) // 2, (y0 + y1) // 2)
    box = (middle[0] - along // 2, middle[1] - aside // 2, along, aside)
    turned = _flips(y1 < y0, x1 > x0) + ' rot="5400000"' if upright else _flips(x1 < x0, y1 < y0)
    return Bent(f"bentConnector{stretches}", turned, box, bends)


def _bends(points: list[XY], *, upright: bool) -> tuple[int, ...] | None:
    """Give where the inner stretches lie, as shares of the way from the first point to the last."""
    found = []
    for number, at in enumerate(points[1:-2]):
        axis = (number + upright) % 2
        way = points[-1][axis] - points[0][axis]
        if abs(way) < _FLAT:
            return None
        found.append(round((at[axis] - points[0][axis]) / way * _WHOLE))
    return tuple(found)


def _flips(across: bool, down: bool) -> str:  # noqa: FBT001
    return (' flipH="1"' if across else "") + (' flipV="1"' if down else "")
