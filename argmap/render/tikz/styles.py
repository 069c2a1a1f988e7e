"""Names for the looks of shapes, so that one line of LaTeX changes all that look alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from argmap.diagram.theme import Ink, Theme

Look = dict[str, str]
"""Keys of TikZ with their values."""

_PLAIN = {
    *("claim", "premise", "conclusion", "link", "linked", "undercut"),
    *("evidence", "folded", "sample"),
}


@dataclass(slots=True)
class Styles:
    """Collects the styles and colours of a picture, in the order in which they are first used.

    Attributes:
        theme: its colours get their names.
    """

    theme: Theme
    _looks: dict[str, Look] = field(default_factory=dict)
    _colours: dict[str, str] = field(default_factory=dict)
    _names: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, colour in _colours_of(self.theme):
            self._names.setdefault(colour, []).append(name)

    def use(self, name: str, look: Look) -> str:
        """Give the options of a shape: its style, and what it has different from the others."""
        known = self._looks.setdefault(name, look)
        own = [_written(key, value) for key, value in look.items() if known.get(key) != value]
        return ", ".join([name, *own])

    def colour(self, colour: str, group: str) -> str:
        """Give the name of a colour that is written as in SVG, for a shape of some group.

        Where a theme has one colour for several things, that of the group itself has the name.
        """
        if colour == "none":
            return colour
        code = colour.removeprefix("#")
        names = self._names.get(colour, [code])
        own = (name for name in names if name.partition("-")[0] in group.split())
        name = f"argmap-{next(own, names[0])}"
        self._colours[name] = code.upper()
        return name

    def colours(self) -> Iterator[str]:
        """Define the colours, unless the paper has defined them."""
        for name, code in self._colours.items():
            yield rf"\providecolor{{{name}}}{{HTML}}{{{code}}}"

    def definitions(self) -> Iterator[str]:
        """Define the styles; what the paper says of a style comes after it."""
        for name, look in self._looks.items():
            keys = ", ".join(_written(key, value) for key, value in look.items())
            yield f"{name}/.style={{{keys}, argmap/{name}/.try}}"


def style_name(group: str, shape: str) -> str:
    """Name the style of a shape by what its group is and what it is: `con outline`."""
    of_group = [word for word in group.split() if word not in _PLAIN]
    if "thesis" in of_group:
        of_group = [word for word in of_group if word not in {"pro", "con", "none"}]
    return " ".join([*of_group, *(word for word in shape.split() if word not in of_group)])


def _colours_of(theme: Theme) -> Iterator[tuple[str, str]]:
    for one in fields(theme):
        value = getattr(theme, one.name)
        if isinstance(value, Ink):
            for part in fields(value):
                yield f"{one.name}-{part.name}", getattr(value, part.name)
        elif isinstance(value, str) and value.startswith("#"):
            yield one.name.replace("_", "-"), value


def _written(key: str, value: str) -> str:
    return f"{key}={value}" if value else key
