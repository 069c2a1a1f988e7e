"""Checking that every id, voice and section that is used exists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagnostics import Fault, Fix
from argmap.formats.native.faults import (
    ID_TWICE,
    LINK_CIRCLE,
    REASON_AS_CLAIM,
    UNKNOWN_ID,
    UNKNOWN_SECTION,
    UNKNOWN_VOICE,
)
from argmap.formats.native.read_reasons import Pending, Reasons
from argmap.formats.native.values import Values, shown
from argmap.syntax import Mapping as Record
from argmap.syntax import Node, Scalar, Sequence

Places = Mapping[str, tuple[Scalar, Node]]


def check_ids(values: Values, places: Places, reasons: Reasons) -> None:
    """Check that ids are used once, and that premises and targets exist."""
    for name, node in reasons.named.items():
        if name in places:
            line = values.source.place(places[name][0].start, 0).line
            message = f"The id {shown(name)} is used twice; the claim on line {line} has it too."
            values.tell(ID_TWICE, message, node, Fix("give the reason an id of its own"))
    links = {link.id for link in reasons.pending}
    for link in reasons.pending:
        for premise in link.premises:
            _claim(values, premise, places, links)
        target = link.target
        if isinstance(target, Scalar) and target.value not in places and target.value not in links:
            _unknown(values, UNKNOWN_ID, "claim or link", target, (*places, *links))
    _check_circles(values, reasons.pending)


def check_thesis(values: Values, node: Node | None, places: Places, reasons: Reasons) -> None:
    """Check that the theses are claims."""
    links = {link.id for link in reasons.pending}
    for name in _scalars(node):
        _claim(values, name, places, links)


def check_uses(
    values: Values, places: Places, voices: Iterable[str], sections: Iterable[str]
) -> None:
    """Check what claims say of voices, sections and other claims."""
    known_voices, known_sections = tuple(voices), frozenset(sections)
    voices_set = frozenset(known_voices)
    for name, (_, node) in places.items():
        if not isinstance(node, Record):
            continue
        for key, value in node.entries:
            if key.value == "by":
                for voice in _scalars(value):
                    if voice.value not in voices_set:
                        _unknown(values, UNKNOWN_VOICE, "voice", voice, known_voices)
            elif key.value == "section" and isinstance(value, Scalar) and not value.missing:
                if value.value not in known_sections:
                    _unknown(values, UNKNOWN_SECTION, "section", value, known_sections)
            elif key.value == "restates":
                _check_restated(values, name, value, places)


def _check_restated(values: Values, name: str, node: Node, places: Places) -> None:
    for other in _scalars(node):
        if other.value == name:
            values.tell(LINK_CIRCLE, "A claim cannot restate itself.", other)
        else:
            _claim(values, other, places, set())


def _claim(values: Values, name: Scalar, places: Places, links: set[str]) -> None:
    if name.value in places:
        return
    if name.value in links:
        message = f"{shown(name.value)} is a reason; a claim's id is expected here."
        values.tell(REASON_AS_CLAIM, message, name)
        return
    _unknown(values, UNKNOWN_ID, "claim", name, places)


def _unknown(values: Values, fault: Fault, what: str, name: Scalar, known: Iterable[str]) -> None:
    message = f"No {what} has the id {shown(name.value)}."
    fix = values.suggestion(name, known)
    if fix is None and fault is UNKNOWN_ID and " " in name.value.strip():
        fix = Fix("write the sentence under `claims` with an id of its own, and that id here")
    values.tell(fault, message, name, fix)


def _check_circles(values: Values, pending: Iterable[Pending]) -> None:
    """Tell of links that lead to each other and so to no claim."""
    target = {link.id: link.target.value for link in pending if isinstance(link.target, Scalar)}
    places = {link.id: link.target for link in pending if isinstance(link.target, Scalar)}
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
