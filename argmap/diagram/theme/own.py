"""A theme of one's own: a text in TOML with the names that themes have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from argmap.diagnostics import Diagnostic, Fix, SourceText, nearest, told
from argmap.diagram.faults import BAD_THEME, FAINT_THEME
from argmap.diagram.theme import Ink, Theme, theme_of
from argmap.diagram.theme.contrast import pairs

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_SIZES = {"edge": (0.5, 6.0), "weight": (0.5, 4.0), "scale": (0.5, 4.0)}
_INKS = tuple(f.name for f in fields(Ink))
_MOST_INKS = 8


def read_theme(source: SourceText) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Read a theme, or tell every fault that it has; colours too faint to be read are told too.

    `base` names the theme from which it starts, `light` without it; what is not written stays as
    it is there. `[pro]`, `[thesis]` and so on give `fill`, `edge`, `tag` and `text` of cards;
    `[[load]]` and `[[voices]]` give those of one step or voice after the other. A table `[dark]`
    has what is different on a dark screen; without it the theme is the same there.
    """
    import tomllib

    try:
        read = tomllib.loads(source.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, (_not_toml(error, source),)
    reading = _Reading(source)
    dark = read.pop("dark", None)
    theme = reading.theme(read, "light")
    if theme is not None and dark is not None:
        below = reading.table(dark, "dark")
        theme = replace(theme, dark=reading.theme(below, "dark") or "")
    else:
        theme = theme and replace(theme, dark="")
    if reading.told:
        return None, tuple(reading.told)
    return theme, tuple(_faint(theme, source.file)) if theme else ()


def _not_toml(error: Exception, source: SourceText) -> Diagnostic:
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
    at = len(source.text)
    if found and found[1]:
        at = source.line_start(int(found[1])) + int(found[2]) - 1
    why = str(error)[: found.start()] if found else "it is nested too deeply"
    return source.diagnostic(BAD_THEME, f"This is not TOML: {why}.", at, at + 1)


def _faint(theme: Theme, file: str) -> Iterator[Diagnostic]:
    """Tell which colours of a theme lie on each other and are too much alike."""
    for one in (theme, theme.dark):
        if isinstance(one, Theme):
            for pair in pairs(one):
                if pair.ratio < pair.least:
                    where = " on a dark screen" if one is not theme else ""
                    said = f"{pair.what[:1].upper()}{pair.what[1:]}{where}"
                    wanted = f"{pair.ratio:.2f} : 1; {pair.least:g} : 1 is needed"
                    message = f"{said} can hardly be told from what is behind: {wanted}."
                    yield told(FAINT_THEME, file, message)


@dataclass(slots=True)
class _Reading:
    """Turns tables into themes and collects what is wrong with them."""

    source: SourceText
    told: list[Diagnostic] = field(default_factory=list)

    def theme(self, read: Mapping[str, Any], usual: str) -> Theme | None:
        """Read a theme from its table, starting from the one that it names."""
        try:
            theme = theme_of(read.get("base", usual))
        except LookupError as found:
            self.wrong("base", str(found))
            return None
        changes: dict[str, Any] = {"name": self.source.file}
        for key, value in read.items():
            if key != "base":
                changes |= self._change(theme, key, value)
        return replace(theme, **changes)

    def _change(self, theme: Theme, key: str, value: Any) -> dict[str, Any]:
        was = getattr(theme, key, None) if key in Theme.__dataclass_fields__ else None
        if isinstance(was, Ink):
            return {key: self._ink(was, self.table(value, key), key)}
        if isinstance(was, tuple):
            return {key: self._inks(was, value, key)}
        if key in _SIZES:
            return {key: self._size(key, value)}
        if isinstance(was, str) and key not in {"name", "dark"}:
            return {key: self._colour(key, value)}
        near = nearest(key, (f.name for f in fields(Theme) if f.name not in {"name", "dark"}))
        self.wrong(key, "themes have no such name", f"did you mean {near}?" if near else None)
        return {}

    def table(self, value: Any, key: str) -> Mapping[str, Any]:
        """Give what should be a table."""
        if isinstance(value, dict):
            return value
        self.wrong(key, "a table is expected", f"write [{key}] and its colours below it")
        return {}

    def _ink(self, was: Ink, read: Mapping[str, Any], key: str) -> Ink:
        for name in read:
            if name not in _INKS:
                self.wrong(name, f"{key} has no such colour; it has {', '.join(_INKS)}")
        return replace(
            was, **{name: self._colour(name, read[name]) for name in _INKS if name in read}
        )

    def _inks(self, was: tuple[Ink, ...], value: Any, key: str) -> tuple[Ink, ...]:
        steps = key == "load"
        if not isinstance(value, list) or not 0 < len(value) <= _MOST_INKS:
            self.wrong(key, f"a list of 1 to {_MOST_INKS} tables is expected", f"write [[{key}]]")
            return was
        if steps and len(value) != len(was):
            self.wrong(key, f"there are {len(was)} steps, so {len(was)} tables are expected")
            return was
        return tuple(
            self._ink(was[place % len(was)], self.table(one, key), key)
            for place, one in enumerate(value)
        )

    def _colour(self, key: str, value: Any) -> str:
        if isinstance(value, str) and _COLOUR.fullmatch(value):
            return value.lower()
        self.wrong(key, f"{value!r} is no colour", 'write six digits, as "#14365a"')
        return "#000000"

    def _size(self, key: str, value: Any) -> float:
        least, most = _SIZES[key]
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and least <= value <= most
        ):
            return float(value)
        self.wrong(key, f"{value!r} is no number from {least:g} to {most:g}")
        return 1.0

    def wrong(self, key: str, why: str, fix: str | None = None) -> None:
        """Tell a fault at the first line that has the key."""
        found = re.search(rf"^[\s\[]*{re.escape(key)}\b", self.source.text, re.MULTILINE)
        start = found.end() - len(key) if found else 0
        end = start + len(key) if found else 0
        way_out = Fix(fix) if fix else None
        self.told.append(self.source.diagnostic(BAD_THEME, f"{key}: {why}.", start, end, way_out))
