"""The library: opening, asking, changing, drawing and saving maps."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, NoReturn, overload

from argmap.diagnostics import Diagnostic, MapError, Severity, count, need_id, need_whole, unknown
from argmap.model import ArgumentMap, Claim, Known, Link, wrongs

if TYPE_CHECKING:
    import os

    import networkx

    from argmap.analysis import (
        Dependency,
        Gradual,
        Operation,
        Probability,
        Statuses,
        Support,
        WhatIf,
    )
    from argmap.render.output import TextName


def load(path: str | os.PathLike[str], *, from_: str | None = None) -> Map:
    """Open a map file, or a file of another known format.

    Raises:
        MapError: the file cannot be read or has faults; it holds every one of them.
    """
    if not (isinstance(path, str) or hasattr(path, "__fspath__")):
        raise TypeError("load takes the path of a file; for a text use loads")
    from argmap.files import open_map

    opened = open_map(str(path), from_=from_)
    return _usable(opened.map, opened.diagnostics)


def loads(text: str, *, from_: str | None = None) -> Map:
    """Read a map from a text.

    Raises:
        MapError: the text has faults; it holds every one of them.
    """
    if not isinstance(text, str):
        raise TypeError("loads takes the text of a map as str; for a file use load")
    from argmap.formats import read_text

    reading = read_text(text, "<string>", from_=from_)
    return _usable(reading.map, reading.diagnostics)


def _usable(argument: ArgumentMap | None, told: tuple[Diagnostic, ...]) -> Map:
    errors = tuple(found for found in told if found.severity is Severity.ERROR)
    if argument is None or errors:
        raise MapError(errors or told)
    return Map.of(argument)


@dataclass(frozen=True, kw_only=True)
class Map(ArgumentMap):
    r"""A map with its handy methods. It never changes: every change gives a new map.

    >>> import argmap
    >>> rain = argmap.loads("argmap: 1\nclaims: {rain: It will rain.}  # for now\n")
    >>> snow = rain.change("rain", text="It will snow.")
    >>> snow["rain"].text
    'It will snow.'
    >>> print(snow.text(), end="")
    argmap: 1
    claims: {rain: It will snow.}  # for now
    """

    @classmethod
    def of(cls, argument: ArgumentMap) -> Map:
        """Give any map as a `Map`."""
        return cls(
            **{
                field.name: getattr(argument, field.name)
                for field in fields(argument)
                if field.init
            }
        )

    def __repr__(self) -> str:
        title = f" {self.title!r}" if self.title else ""
        counts = f"{count(len(self.claims), 'claim')}, {count(len(self.links), 'link')}"
        return f"<Map{title}: {counts}>"

    def __getitem__(self, name: str) -> Claim | Link:
        """Give the claim or link of this id.

        Raises:
            LookupError: there is none.
        """
        need_id(name)
        found = self.index.claim.get(name) or self.index.link.get(name)
        if found is None:
            raise unknown("claim or link", name, (*self.index.claim, *self.index.link))
        return found

    def __contains__(self, name: object) -> bool:
        need_id(name)
        return name in self.index.claim or name in self.index.link

    def __iter__(self) -> NoReturn:
        raise TypeError("a map is no list: go through its .claims or its .links")

    def change(self, name: str, /, **changes: Any) -> Map:
        """Give the map with some fields of one claim or link changed; the id stays.

        Raises:
            LookupError: no claim or link has this id, or one that is named in the changes.
            TypeError: claims or links have no such field, or it takes no such value.
            ValueError: a number or a kind of link is none that can be.
        """
        thing = self[name]
        for wrong in wrongs(thing, changes, Known(self.index.claim, self.index.link)):
            raise wrong
        changed = replace(thing, **changes)
        parts: dict[str, Any] = {}
        for part in ("claims", "links"):
            things: tuple[Claim | Link, ...] = getattr(self, part)
            parts[part] = tuple(changed if thing.id == name else thing for thing in things)
        return replace(self, **parts)

    def text(self) -> str:
        """Give the map file: the one it was read from with only the changed places rewritten.

        Raises:
            MapError: a change has made the map one that cannot be read again.
        """
        from argmap.edit import save

        text = save(self)
        loads(text, from_="argmap")
        return text

    def save(self, path: str | os.PathLike[str] | None = None) -> None:
        """Write the map file whole or not at all; without a path, where it was read from.

        Raises:
            ValueError: no path is given and the map was not read from a file.
            MapError: the file cannot be written, or could not be read again; the old one stays.
        """
        from argmap.files import write_whole

        source = self.origin.source
        if path is None and (source is None or source.file.startswith("<")):
            raise ValueError("this map was not read from a file; say where to save it")
        told = write_whole(str(path or (source.file if source else "")), self.text())
        if told:
            raise MapError((told,))

    def status(self) -> Statuses:
        r"""Say of every claim whether it is accepted, rejected or undecided, and why.

        >>> import argmap
        >>> rain = argmap.loads("argmap: 1\nclaims: {rain: {but: [sun]}, sun: The sun shines.}")
        >>> rain.status().claims["rain"].reason.value
        'rebutted'
        """
        from argmap.analysis import status

        return status(self)

    def depends(
        self, conclusion: str | None = None, *, limit: int = 100, budget: int = 1_000_000
    ) -> Support:
        """Say what a conclusion rests on: support sets, cut sets, load-bearing premises.

        Args:
            conclusion: the id of a claim; without it the thesis.
            limit: how many sets of either kind are named; they are counted all the same.
            budget: how many nodes the decision diagrams of the answer may have.

        Raises:
            LookupError: no claim has this id, or none is given and there is not one thesis.
            TypeError, ValueError: the limit or the budget is no whole number, or too small.
        """
        from argmap.analysis import support

        need_whole("limit", limit, least=0)
        need_whole("budget", budget)
        name = self._thesis() if conclusion is None else self._claim(conclusion)
        return support(self, name, limit=limit, budget=budget)

    def dependency_matrix(self, *, budget: int = 1_000_000) -> Dependency:
        """Say what each premise is for each conclusion.

        Args:
            budget: how many nodes the decision diagrams of one row may have.
        """
        from argmap.analysis import dependency

        need_whole("budget", budget)
        return dependency(self, budget=budget)

    def without(self, *claims: str) -> WhatIf:
        """Say what changes and what falls when some claims are given up.

        Raises:
            LookupError: no claim has one of these ids.
        """
        from argmap.analysis import Retract

        return self.what_if(*(Retract(self._claim(name)) for name in claims))

    def what_if(self, *operations: Operation, budget: int = 1_000_000) -> WhatIf:
        """Say what changes under some suppositions: `Retract`, `Assert`, `Drop`, `Add`.

        Raises:
            LookupError: an operation names a claim or a link that is not there or has no force.
            TypeError: an operation has something else than ids, links and claims.
            ValueError: an id is taken, or a number cannot be.
        """
        from argmap.analysis import what_if

        need_whole("budget", budget)
        return what_if(self, operations, budget=budget)

    def probability(self, *, budget: int = 1_000_000) -> Probability:
        """Say how probable conclusions are, given credences and strengths that are independent.

        Args:
            budget: how many nodes the decision diagrams may have; over it worlds are drawn.
        """
        from argmap.analysis import probability

        need_whole("budget", budget)
        return probability(self, budget=budget)

    def gradual(self, model: Literal["df-quad", "quadratic-energy"] = "df-quad") -> Gradual:
        """Give the strength of every claim under a gradual semantics, as a second opinion.

        Raises:
            ValueError: there is no such semantics.
        """
        from argmap.analysis import Model, gradual

        return gradual(self, Model(model))

    def _thesis(self) -> str:
        if len(self.theses) != 1:
            found = ", ".join(map(repr, self.theses)) or "none"
            raise LookupError(f"which claim is meant? theses of this map: {found}")
        return self.theses[0]

    def _claim(self, name: str) -> str:
        if self[name].id in self.index.link:
            raise LookupError(f"{name!r} is a link; a claim is meant here")
        return name

    def to_networkx(self) -> networkx.DiGraph[str]:
        """Give the map as a graph whose nodes are claims and links."""
        from argmap.model.to_networkx import to_networkx

        return to_networkx(self)

    @overload
    def render(self, to: TextName = "svg", **options: Any) -> str: ...

    @overload
    def render(self, to: Literal["png", "pdf", "pptx"], **options: Any) -> bytes: ...

    @overload
    def render(self, to: str, **options: Any) -> str | bytes: ...

    def render(self, to: str = "svg", **options: Any) -> str | bytes:
        """Draw the map, or write it as a text: any output that `argmap render --help` names.

        Args:
            to: the output.
            options: fields of `argmap.render.RenderOptions`.

        Raises:
            LookupError: there is no such output.
            TypeError: there is no such option.
            ValueError: an option has a value that it cannot have.
            MapError: the picture cannot be made.
        """
        from argmap.render import Picture, RenderOptions, render

        made = render(Picture(self, RenderOptions(**options)), to)
        if errors := tuple(f for f in made.diagnostics if f.severity is Severity.ERROR):
            raise MapError(errors)
        return made.data

    def _repr_svg_(self) -> str:
        """Show the map as its picture in a notebook; a large one is folded."""
        from argmap.render.notebook import notebook_svg

        return notebook_svg(self)
