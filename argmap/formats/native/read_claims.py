"""Claims, in their short and their long form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from argmap.diagnostics import Fix
from argmap.formats.native.faults import EMPTY_ID
from argmap.formats.native.read_anchors import anchors
from argmap.formats.native.read_reasons import Reasons, usable
from argmap.formats.native.schema import CLAIM
from argmap.formats.native.values import Values
from argmap.model import Claim
from argmap.syntax import Mapping, Node, Scalar, Sequence

_QUOTE = "put a text that begins with `[` in quotes"

_UNLESS = "`unless` belongs to a reason: `- {premises: [rain], unless: [roof]}` under `because`"


_Read: TypeAlias = Callable[[Values, Node, str], Any]

# For each key of a claim but `because` and `but`: its field, and how its value is read.
_FIELDS: dict[str, tuple[str, _Read]] = {
    "text": ("text", Values.text),
    "at": ("anchors", lambda values, node, _: anchors(values, node)),
    "implicit": ("implicit", lambda values, node, what: values.boolean(node, what) or False),
    "by": ("voices", Values.words),
    "section": ("section", Values.text),
    "basis": ("basis", Values.text),
    "credence": ("credence", Values.share),
    "asserted": ("asserted", Values.boolean),
    "restates": ("restates", Values.words),
    "tags": ("tags", Values.words),
    "note": ("note", Values.text),
    "ignore": ("ignore", Values.words),
    "meta": ("meta", lambda values, node, _: values.meta(node)),
}


def read_claims(
    values: Values, node: Node | None, reasons: Reasons
) -> tuple[tuple[Claim, ...], dict[str, tuple[Scalar, Node]]]:
    """Read all claims and, into `reasons`, their links; give them and where each is written."""
    if node is None:
        return (), {}
    if not isinstance(node, Mapping):
        values.wrong(node, "`claims` is a record of ids with their claims", _as_record(node))
        return (), {}
    places = {key.value: (key, value) for key, value in node.entries}
    for name, (key, _) in places.items():
        if not usable(name):
            values.tell(EMPTY_ID, "An id is a short text on one line.", key)
    return tuple(
        _claim(values, name, value, reasons) for name, (_, value) in places.items()
    ), places


def _as_record(node: Node) -> Fix:
    """Tell how what stands under `claims` becomes ids with claims."""
    if isinstance(node, Sequence):
        return Fix("take the dashes away; an id, a colon and a space begin each claim: `rain: …`")
    return Fix("begin each claim with an id, a colon and a space: `rain: It will rain.`")


def _claim(values: Values, name: str, node: Node, reasons: Reasons) -> Claim:
    if isinstance(node, Scalar):
        return Claim(id=name, text=None if node.missing else node.value)
    if isinstance(node, Sequence):
        inside = name in CLAIM
        words = f"indent `{name}:` below the claim that it belongs to" if inside else _QUOTE
        values.wrong(node, "a claim is a text, or a record with keys such as `text:`", Fix(words))
        return Claim(id=name)
    hint = _UNLESS if isinstance(node, Mapping) and node.get("unless") else None
    found = values.record(node, CLAIM, "a claim", hint)
    reasons.of_claim(name, found.get("because"), found.get("but"))
    fields: dict[str, Any] = {}
    for key, value in found.items():
        if key in _FIELDS:
            field, read = _FIELDS[key]
            fields[field] = read(values, value, f"`{key}`")
    return Claim(id=name, **fields)
