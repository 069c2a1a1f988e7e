"""The text of a map's file with only the changed places rewritten."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagnostics import SourceText, apply_edits
from argmap.edit.changes import Changes
from argmap.edit.order import in_order
from argmap.edit.places import Places, comments
from argmap.formats.native.locate import NodeLocator
from argmap.formats.native.read import read_map
from argmap.formats.native.tree import Trees
from argmap.formats.native.write import write_map
from argmap.model import NOWHERE, ArgumentMap, Link, LinkKind, Style
from argmap.syntax import Mapping, parse

_WHOLE_CLAIMS, _ALL = 1, 100


def save(argument: ArgumentMap) -> str:
    """Give the text of the map's file, or a new one for a map that was not read from a file.

    What has not changed keeps every byte, comments included. Changed values are rewritten alone; if
    that does not give the map, the changed claims are; if that does not either, the whole file is,
    and then its comments stand together at its end.
    """
    source, locator = argument.origin.source, argument.origin.locator
    if source is None or not isinstance(locator, NodeLocator):
        return write_map(argument)
    before = _read(source)
    if before is None:
        return write_map(argument)
    mark = "\ufeff" if source.bom else ""
    if _same(before, argument):
        return mark + source.text
    ordered = _reordered(before, argument)
    for start in (ordered, before) if ordered else (before,):
        for deepest in (_ALL, _WHOLE_CLAIMS):
            text = _changed(start, argument, deepest)
            if text is not None:
                return mark + text
    return mark + _anew(argument, locator.root, source)


def _changed(before: ArgumentMap, after: ArgumentMap, deepest: int) -> str | None:
    """Give the file of the map `before` changed to say what the other one says."""
    source, locator = before.origin.source, before.origin.locator
    if source is None or not isinstance(locator, NodeLocator):
        return None
    changes = Changes(Places(source), deepest)
    try:
        edits = changes.record(locator.root, Trees(before).head(), Trees(after).head())
        text = apply_edits(source.text, edits)
    except ValueError:
        return None
    again = _read(SourceText(source.file, text))
    return text if again is not None and _same(again, after) else None


def _reordered(before: ArgumentMap, after: ArgumentMap) -> ArgumentMap | None:
    """Give the map with its claims in the order of the other one, as its file would say it."""
    source, locator = before.origin.source, before.origin.locator
    was, now = ([claim.id for claim in one.claims] for one in (before, after))
    kept = [name for name in now if name in before.index.claim]
    if kept == [name for name in was if name in after.index.claim]:
        return None
    claims = locator.root.get("claims") if isinstance(locator, NodeLocator) else None
    if source is None or not isinstance(claims, Mapping):
        return None
    text = in_order(claims, kept, Places(source))
    return None if text is None else _read(SourceText(source.file, text))


def _anew(argument: ArgumentMap, root: Mapping, source: SourceText) -> str:
    """Write the whole file, with the comments of the old one before and behind it."""
    found = list(comments(root, source))
    head = [said for at, said in found if at < root.start]
    tail = [said for at, said in found if at >= root.start]
    text = "".join(f"{said}\n" for said in head) + write_map(argument)
    text += "".join(f"{said}\n" for said in tail)
    return text.replace("\n", Places(source).line_break)


def _same(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Compare what two maps say; a derived name counts as what it is."""
    return _bare(one) == _bare(other)


def _bare(argument: ArgumentMap) -> ArgumentMap:
    links = sorted((replace(link, named=True) for link in argument.links), key=_place)
    names = ArgumentMap.__dataclass_fields__
    kept = {name: getattr(argument, name) for name, field in names.items() if field.init}
    return ArgumentMap(**{**kept, "links": tuple(links), "origin": NOWHERE})


def _place(link: Link) -> tuple[bool, str, bool]:
    """Give where a file can write a link: its order counts only among those at the same place."""
    if link.style is Style.LISTED:
        return True, "", False
    return False, link.target or "", link.kind is not LinkKind.SUPPORT


def _read(source: SourceText) -> ArgumentMap | None:
    return read_map(source, parse(source)).map
