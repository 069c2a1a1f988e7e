"""What is wrong with the values that somebody gives to the fields of a claim or a link."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

from argmap.diagnostics import nearest, unknown
from argmap.model.anchor import Anchor
from argmap.model.claim import Claim
from argmap.model.link import Link, LinkKind

_NAMES = {"premises": "claim", "target": "claim or link", "restates": "claim"}
_ITEMS = {"tuple[str, ...]": str, "tuple[Anchor, ...]": Anchor}
_KINDS = {
    "str": ((str,), "a str"),
    "str | None": ((str, type(None)), "a str or None"),
    "bool": ((bool,), "True or False"),
    "bool | None": ((bool, type(None)), "True, False or None"),
    "FrozenMap": ((Mapping,), "a mapping"),
}


@dataclass(frozen=True, slots=True)
class Known:
    """The names that claims and links may use.

    Attributes:
        claims: ids of claims.
        links: links by id.
    """

    claims: Collection[str]
    links: Mapping[str, Link]

    def leads_back(self, name: str | None, start: str) -> bool:
        """Tell whether one comes from a target, along links, to what one started from."""
        seen = {start}
        while name is not None and name in self.links and name not in seen:
            seen.add(name)
            name = self.links[name].target
        return name == start


def wrongs(thing: Claim | Link, values: Mapping[str, Any], known: Known) -> Iterator[Exception]:
    """Give the errors that values deserve, those of kind before those of names.

    Args:
        thing: the claim or link that gets them.
        values: by the names of its fields.
        known: the names that they may use.
    """
    what = type(thing).__name__.lower()
    kinds = {field.name: str(field.type) for field in fields(thing)}
    for name in values:
        if name not in kinds:
            near = nearest(name, kinds)
            hint = f"; {near!r}?" if near else ""
            yield TypeError(f"a {what} has no field {name!r}{hint}")
            return
    if values.get("id", thing.id) != thing.id:
        yield ValueError(f"the id of a {what} stays: {thing.id!r}")
    bad = {name: list(_of_kind(what, name, kinds[name], value)) for name, value in values.items()}
    yield from chain(*bad.values())
    for name, value in values.items():
        if not bad[name] and name in _NAMES:
            yield from _of_names(thing, name, value, values.get("kind"), known)
    if isinstance(thing, Link) and "kind" in values and "premises" not in values:
        yield from _of_names(thing, "premises", thing.premises, values["kind"], known)


def _of_kind(what: str, name: str, kind: str, value: object) -> Iterator[Exception]:
    if kind.startswith("float"):
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if value is not None and not (number and 0 <= value <= 1):  # type: ignore[operator]
            yield ValueError(f"{name} is a number from 0 to 1, not {value!r}")
    elif kind in _ITEMS:
        item = _ITEMS[kind]
        if not isinstance(value, tuple):
            yield TypeError(f"{name!r} of a {what} is a tuple, such as ({value!r},)")
        elif not all(isinstance(one, item) for one in value):
            yield TypeError(f"{name!r} of a {what} is a tuple of {item.__name__}, not {value!r}")
    elif kind in _KINDS and not isinstance(value, _KINDS[kind][0]):
        yield TypeError(f"{name!r} of a {what} is {_KINDS[kind][1]}, not {value!r}")
    elif name == "id" and not str(value).strip():
        yield ValueError(f"the id of a {what} is not blank")


def _of_names(
    thing: Claim | Link, name: str, value: tuple[str, ...] | str | None, kind: Any, known: Known
) -> Iterator[Exception]:
    named = value if isinstance(value, tuple) else () if value is None else (value,)
    what = _NAMES[name]
    if isinstance(thing, Link) and (kind or thing.kind) == LinkKind.PREFERENCE:
        what = _NAMES["target"]
    for one in dict.fromkeys(named):
        if one == thing.id and name != "target":
            does = "restate" if name == "restates" else "start from"
            yield ValueError(f"{one!r} cannot {does} itself")
        elif name == "target" and known.leads_back(one, thing.id):
            yield ValueError(f"onto {one!r}, {thing.id!r} leads back to itself, never to a claim")
        elif one in known.claims or (one in known.links and what != "claim"):
            continue
        elif one in known.links:
            yield LookupError(f"{one!r} is a link; a claim is meant in {name!r}")
        else:
            yield unknown(what, one, chain(known.claims, () if what == "claim" else known.links))
    if len({*named}) < len(named):
        yield ValueError(f"{name!r} names something twice: {named!r}")
