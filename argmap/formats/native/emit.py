"""Records as YAML, in the form that a careful person would write."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.formats.native.scalars import block, key, quoted, scalar
from argmap.formats.native.tree import Meta, Tree
from argmap.model import FrozenMap, Json

_STEP = "  "
_SHORT = frozenset(("at", "aside", "links"))


def lines(name: str, value: Tree, indent: str = "") -> Iterator[str]:
    """Write a key with its value, line by line."""
    lead = "\n".join(indent + line for line in key(name, flow=False).split("\n"))
    match value:
        case dict() if value and not _is_short(name, value):
            yield lead
            for inner, entry in value.items():
                yield from lines(inner, entry, indent + _STEP)
        case list() if (value and not all(isinstance(item, str) for item in value)) or (
            isinstance(value, list) and value and name in {"because", "but", "unless"}
        ):
            yield lead
            for item in value:
                yield from item_lines(name, item, indent + _STEP)
        case str():
            written = block(value, indent + _STEP)
            yield f"{lead} {written or scalar(value, flow=False)}"
        case None:
            yield lead
        case _:
            yield f"{lead} {flow(value)}"


def item_lines(name: str, item: Tree, indent: str) -> Iterator[str]:
    """Write an item of a list."""
    if not isinstance(item, dict) or _is_short(name, item):
        yield f"{indent}- {flow(item)}"
        return
    sign = "- "
    for inner, value in item.items():
        for line in lines(inner, value, indent + _STEP):
            yield indent + sign + line[len(indent) + 2 :] if sign == "- " else line
            sign = ""


def flow(value: Tree) -> str:
    """Write a value on one line."""
    match value:
        case Meta():
            return _json(value.value)
        case dict():
            inside = (f"{key(name, flow=True)} {flow(entry)}" for name, entry in value.items())
            return "{" + ", ".join(inside) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case bool():
            return "true" if value else "false"
        case str():
            return scalar(value, flow=True)
        case None:
            return ""
        case _:
            return repr(value)


def _json(value: Json) -> str:
    match value:
        case FrozenMap():
            return (
                "{" + ", ".join(f"{key(k, flow=True)} {_json(v)}" for k, v in value.items()) + "}"
            )
        case tuple():
            return "[" + ", ".join(map(_json, value)) + "]"
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case str():
            return quoted(value)
        case _:
            return repr(value)


def _is_short(name: str, value: dict[str, Tree]) -> bool:
    """Tell whether a record stands on one line: anchors, asides, plain links."""
    return name in _SHORT and not any(
        isinstance(entry, (dict, Meta)) or (isinstance(entry, str) and "\n" in entry)
        for entry in value.values()
    )
