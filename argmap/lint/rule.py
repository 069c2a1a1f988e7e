"""What a rule is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap import discovery
from argmap.diagnostics import Diagnostic, Fault, Severity
from argmap.model import Anchor, ArgumentMap

if TYPE_CHECKING:
    from argmap.essay import EssayText, Located

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Anchored:
    """An anchor of the map, where it is written, and what was found for it.

    Attributes:
        anchor: the anchor.
        path: where it stands in the map file.
        located: its place in the essay.
    """

    anchor: Anchor
    path: Path
    located: Located


@dataclass(frozen=True, slots=True)
class Subject:
    """A map as rules look at it.

    Attributes:
        map: the map.
        essay: the mapped text; None where it is not at hand.
        anchored: every anchor with its place; empty without the text.
        text_missing: why the text that the map names could not be read, else None.
    """

    map: ArgumentMap
    essay: EssayText | None = None
    anchored: tuple[Anchored, ...] = ()
    text_missing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. A module of `argmap.lint.rules` defines one as `RULE`.

    Attributes:
        code: a letter and two digits, such as `A01`.
        name: the same in words, such as `orphan-anchor`.
        severity: how much what it finds matters.
        find: gives what it finds.
    """

    code: str
    name: str
    severity: Severity
    find: Callable[[Subject], Iterable[Diagnostic]]

    @property
    def fault(self) -> Fault:
        """The rule as a kind of fault."""
        return Fault(code=self.code, name=self.name, severity=self.severity, about="")


def rules() -> tuple[Rule, ...]:
    """Give all rules, in the order of their codes."""
    found = discovery.find("argmap.lint.rules", Rule)
    return tuple(sorted(found, key=lambda rule: rule.code))


def subject(
    argument: ArgumentMap, essay: EssayText | None = None, text_missing: str | None = None
) -> Subject:
    """Look up every anchor of a map once, for all rules."""
    if essay is None:
        return Subject(argument, text_missing=text_missing)
    from argmap.essay import locate

    anchored = tuple(
        Anchored(anchor, path, locate(anchor, essay)) for path, anchor in anchors(argument)
    )
    return Subject(argument, essay, anchored)


def anchors(argument: ArgumentMap) -> Iterator[tuple[Path, Anchor]]:
    """Give every anchor of claims, links and asides, with its path in the file."""
    for kind, things in (("claims", argument.claims), ("links", argument.links)):
        for thing in things:
            for number, anchor in enumerate(thing.anchors):
                yield _path(argument, kind, thing.id, number, len(thing.anchors)), anchor
    for number, aside in enumerate(argument.asides):
        yield ("aside", number), aside.anchor


def _path(argument: ArgumentMap, kind: str, name: str, number: int, count: int) -> Path:
    listed = argument.origin.is_written(kind, name, "at", number)
    return (kind, name, "at", number) if count > 1 or listed else (kind, name, "at")
