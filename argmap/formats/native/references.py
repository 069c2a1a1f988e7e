"""Checking that every id, voice and section that is used exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagnostics import Fix
from argmap.formats.native.faults import ID_TWICE, LINK_CIRCLE, UNKNOWN_SECTION, UNKNOWN_VOICE
from argmap.formats.native.ids import Ids
from argmap.formats.native.read_reasons import Pending, Reasons
from argmap.formats.native.values import Values
from argmap.formats.native.words import shown
from argmap.model import LinkKind
from argmap.syntax import Mapping as Record
from argmap.syntax import Node, Scalar, Sequence


def check_ids(values: Values, ids: Ids, reasons: Reasons) -> None:
    """Check that ids are used once, and that premises and targets exist."""
    for name, node in reasons.named.items():
        if name in ids.claims:
            line = values.source.place(ids.claims[name][0].start, 0).line
            message = f"The id {shown(name)} is used twice; the claim on line {line} has it too."
            values.tell(ID_TWICE, message, node, Fix("give the reason an id of its own"))
    for link in reasons.pending:
        known = ids.claim_or_link if link.kind is LinkKind.PREFERENCE else ids.claim
        for premise in link.premises:
            known(premise)
        if isinstance(link.target, Scalar):
            ids.claim_or_link(link.target)
    _check_circles(values, ids, reasons.pending)


def check_thesis(node: Node | None, ids: Ids) -> None:
    """Check that the theses are claims."""
    for name in _scalars(node):
        ids.claim(name)


def check_uses(
    values: Values, ids: Ids, voices: Mapping[str, str], sections: Mapping[str, str]
) -> None:
    """Check what claims say of voices, sections and other claims."""
    for name, (_, node) in ids.claims.items():
        if not isinstance(node, Record):
            continue
        for key, value in node.entries:
            if key.value == "by":
                for voice in _scalars(value):
                    ids.declared(UNKNOWN_VOICE, "voice", voice, voices)
            elif key.value == "section" and isinstance(value, Scalar) and not value.missing:
                ids.declared(UNKNOWN_SECTION, "section", value, sections)
            elif key.value == "restates":
                _check_restated(values, name, value, ids)


def _check_restated(values: Values, name: str, node: Node, ids: Ids) -> None:
    for other in _scalars(node):
        if other.value == name:
            values.tell(LINK_CIRCLE, "A claim cannot restate itself.", other)
        else:
            ids.claim(other)


def _check_circles(values: Values, ids: Ids, pending: Iterable[Pending]) -> None:
    """Tell of links that lead to each other and so to no claim."""
    places = {link.id: link.target for link in pending if isinstance(link.target, Scalar)}
    target = {name: to.value for name, to in places.items() if to.value not in ids.claims}
    settled: set[str] = set()
    for start in target:
        path: list[str] = []
        on_path: set[str] = set()
        at = start
        while at in target and at not in settled and at not in on_path:
            path.append(at)
            on_path.add(at)
            at = target[at]
        if at in on_path:
            message = f"The link {shown(at)} leads back to itself and never to a claim."
            values.tell(LINK_CIRCLE, message, places[at])
        settled |= on_path


def _scalars(node: Node | None) -> tuple[Scalar, ...]:
    nodes = node.items if isinstance(node, Sequence) else (node,)
    return tuple(n for n in nodes if isinstance(n, Scalar) and not n.missing)
