"""Reasons, undercuts and entries of `links`: all become links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.diagnostics import Fix
from argmap.formats.native.faults import (
    EMPTY_ID,
    ID_TWICE,
    MISSING_KEY,
    SEVERAL_KINDS,
)
from argmap.formats.native.meant import meant_key
from argmap.formats.native.read_anchors import anchors
from argmap.formats.native.schema import CLAIM, KINDS, LINK, REASON
from argmap.formats.native.values import Values
from argmap.formats.native.words import shown
from argmap.model import Link, LinkKind, Style
from argmap.syntax import Mapping, Node, Scalar


@dataclass(slots=True)
class Pending:
    """A link whose id and target are settled when all ids of the file are known.

    Attributes:
        node: where it is written.
        kind: what it does.
        style: how it is written.
        position: the id that it gets if it has no name.
        premises: ids with their places.
        name: the id that the file gives it.
        target: the id to which it leads, with its place where it has one of its own.
        onto: the link that it undercuts.
        fields: the rest of the record.
    """

    node: Node
    kind: LinkKind
    style: Style
    position: str
    premises: tuple[Scalar, ...]
    name: str | None = None
    target: Scalar | str | None = None
    onto: Pending | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    id: str = ""

    def link(self) -> Link:
        """Give the link, once ids are settled."""
        target = self.target.value if isinstance(self.target, Scalar) else self.target
        return Link(
            id=self.id,
            kind=self.kind,
            premises=tuple([premise.value for premise in self.premises]),
            target=self.onto.id if self.onto else target,
            named=self.name is not None,
            style=self.style,
            **self.fields,
        )


class Reasons:
    """Reads links, in the order of the file.

    Attributes:
        pending: all of them, each right before those that undercut it.
        named: the place of every name that a link has.
    """

    def __init__(self, values: Values, *, broken: bool) -> None:
        self.pending: list[Pending] = []
        self.named: dict[str, Scalar] = {}
        self._values = values
        self._broken = broken

    def of_claim(self, claim: str, because: Node | None, but: Node | None) -> None:
        """Read the reasons for a claim and those against it."""
        place = 0
        for what, node, kind in (
            ("`because`", because, LinkKind.SUPPORT),
            ("`but`", but, LinkKind.ATTACK),
        ):
            for item in self._values.items(node, what):
                place += 1
                self._reason(item, kind, f"{claim}#{place}", target=claim)

    def listed(self, node: Node | None) -> None:
        """Read the entries of `links`."""
        for place, item in enumerate(self._values.items(node, "`links`"), start=1):
            found = self._values.record(item, LINK, "an entry of `links`")
            if found:
                self._entry(item, found, f"links#{place}")

    def settle(self, claims: dict[str, Any]) -> None:
        """Give every link its id, unlike all others."""
        taken = {*claims, *self.named}
        for link in self.pending:
            link.id = link.name or link.position
            while link.name is None and link.id in taken:
                link.id += "'"
            taken.add(link.id)

    def _reason(
        self,
        node: Node,
        kind: LinkKind,
        position: str,
        *,
        target: str | None = None,
        onto: Pending | None = None,
    ) -> None:
        values = self._values
        pending = Pending(node, kind, Style.REASON, position, (), target=target, onto=onto)
        if isinstance(node, Mapping):
            if not any(meant_key(key.value, REASON)[1] for key, _ in node.entries):
                self._written_out(node)
                return
            found = values.record(node, REASON, "a reason")
            if "premises" not in found:
                if not self._broken:
                    values.tell(MISSING_KEY, "The key `premises` is missing.", node)
                return
            self._add(pending, found, values.names(found["premises"], "a reason"))
        else:
            self._add(pending, {}, values.names(node, "a reason"))

    def _written_out(self, node: Mapping) -> None:
        """Tell of a claim that stands where its id is expected."""
        key = node.entries[0][0].value if node.entries else "id"
        if " " in key.strip() or key in CLAIM:
            words = "write the sentence under `claims` with an id of its own, and that id here"
        else:
            words = f"write {shown(key)} here, and {shown(f'{key}: …')} under `claims`"
        wanted = "a reason is the id of a claim, or a record with the key `premises`"
        self._values.wrong(node, wanted, Fix(words))

    def _entry(self, node: Node, found: dict[str, Node], position: str) -> None:
        values = self._values
        assert isinstance(node, Mapping)  # noqa: S101
        kinds = [key for key, _ in node.entries if key.value in KINDS]
        if len(kinds) != 1:
            fault = SEVERAL_KINDS if kinds else MISSING_KEY
            said = "only one" if kinds else "one"
            message = f"An entry of `links` has {said} of the keys {', '.join(KINDS)}."
            if kinds or not self._broken:
                values.tell(fault, message, kinds[1] if kinds else node)
            return
        target = found.get(kinds[0].value)
        if target is not None and not isinstance(target, Scalar):
            values.wrong(target, f"`{kinds[0].value}` is the id of a claim or a link")
            return
        kind = LinkKind(kinds[0].value)
        premises = values.names(found.get("from"), "`from`")
        pending = Pending(node, kind, Style.LISTED, position, (), target=target)
        self._add(pending, found, premises)

    def _add(self, pending: Pending, found: dict[str, Node], premises: tuple[Scalar, ...]) -> None:
        values = self._values
        pending.premises = premises
        self.pending.append(pending)
        if not found:
            return
        pending.name = self._name(found.get("id"))
        pending.fields = dict(_fields(values, found))
        for place, item in enumerate(values.items(found.get("unless"), "`unless`"), start=1):
            self._reason(item, LinkKind.ATTACK, f"{pending.position}.{place}", onto=pending)

    def _name(self, node: Node | None) -> str | None:
        if node is None:
            return None
        name = self._values.text(node, "an id")
        if name is None or not isinstance(node, Scalar):
            return None
        if not usable(name):
            self._values.tell(EMPTY_ID, "An id is a short text on one line.", node)
            return None
        if name in self.named:
            line = self._values.source.place(self.named[name].start, 0).line
            message = f"The id {shown(name)} is used twice; a reason on line {line} has it too."
            self._values.tell(ID_TWICE, message, node)
            return None
        self.named[name] = node
        return name


def usable(name: str) -> bool:
    """Tell whether a text may be an id: not blank, and on one line."""
    return bool(name.strip()) and name.splitlines() == [name]


def _fields(values: Values, found: dict[str, Node]) -> Iterator[tuple[str, Any]]:
    """Read what the records of all links share."""
    yield "scheme", values.text(found.get("scheme"), "`scheme`")
    yield "strength", values.share(found.get("strength"), "`strength`")
    yield "anchors", anchors(values, found.get("at"))
    yield "tags", values.words(found.get("tags"), "`tags`")
    yield "note", values.text(found.get("note"), "`note`")
    yield "ignore", values.words(found.get("ignore"), "`ignore`")
    yield "meta", values.meta(found.get("meta"))
