"""Anchors and asides."""

from __future__ import annotations

from argmap.diagnostics import Edit, Fix
from argmap.formats.native.faults import EMPTY_ANCHOR, OUT_OF_RANGE
from argmap.formats.native.schema import ANCHOR, ASIDE
from argmap.formats.native.values import Values
from argmap.model import Anchor, Aside
from argmap.syntax import Mapping, Node, Scalar, Sequence

_SHORT = 60


def anchors(values: Values, node: Node | None) -> tuple[Anchor, ...]:
    """Read one anchor or a list of them."""
    if node is None:
        return ()
    nodes = node.items if isinstance(node, Sequence) else (node,)
    return tuple(_anchor(values, item, ANCHOR, "an anchor")[0] for item in nodes)


def asides(values: Values, node: Node | None) -> tuple[Aside, ...]:
    """Read the list of sentences that are not on the map."""
    found = []
    for item in values.items(node, "`aside`"):
        anchor, record = _anchor(values, item, ASIDE, "an aside")
        found.append(Aside(anchor=anchor, why=values.text(record.get("why"), "`why`")))
    return tuple(found)


def _anchor(
    values: Values, node: Node, keys: tuple[str, ...], what: str
) -> tuple[Anchor, dict[str, Node]]:
    if isinstance(node, Scalar) and not node.missing:
        values.wrong(node, f"{what} is a record, with keys such as `quote:`", _as_record(node))
        return Anchor(), {}
    found = values.record(node, keys, what)
    anchor = Anchor(
        quote=values.text(found.get("quote"), "`quote`"),
        prefix=values.text(found.get("prefix"), "`prefix`"),
        suffix=values.text(found.get("suffix"), "`suffix`"),
        paragraph=values.count(found.get("paragraph"), "`paragraph`", least=1),
        start=values.count(found.get("start"), "`start`", least=0),
        end=values.count(found.get("end"), "`end`", least=0),
    )
    if isinstance(node, Mapping) and not {"quote", "paragraph", "start"} & found.keys():
        values.tell(
            EMPTY_ANCHOR, f"{what[0].upper()}{what[1:]} needs a `quote` or a `paragraph`.", node
        )
    if anchor.start is not None and anchor.end is not None and anchor.end < anchor.start:
        values.tell(OUT_OF_RANGE, "`end` comes before `start`.", found["end"])
    return anchor, found


def _as_record(node: Scalar) -> Fix:
    """Write the bare words or number as the record that is meant."""
    from argmap.formats.native.scalars import quoted

    number = node.plain and node.value.isdecimal()
    text = f"{{paragraph: {node.value}}}" if number else f"{{quote: {quoted(node.value)}}}"
    words = f"write `{text}`" if len(text) < _SHORT else "write `{quote: …}`"
    return Fix(words, (Edit(node.start, node.end, text),))
