"""The text of a map's file with only the changed places rewritten."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagnostics import SourceText, apply_edits
from argmap.edit.changes import claim_changes, head_changes
from argmap.formats.known.argmap_yaml import FORMAT
from argmap.formats.native.locate import NodeLocator
from argmap.model import NOWHERE, ArgumentMap


def save(argument: ArgumentMap) -> str:
    """Give the text of the map's file, or a new one for a map that was not read from a file.

    What has not changed keeps every byte, comments included. Changed values are rewritten alone; if
    that does not give the map, the changed claims are; if that does not either, the whole file is.
    """
    source, locator = argument.origin.source, argument.origin.locator
    if source is None or not isinstance(locator, NodeLocator):
        return FORMAT.write(argument)
    before = FORMAT.read(source).map
    if before is None:
        return FORMAT.write(argument)
    mark = "\ufeff" if source.bom else ""
    if _same(before, argument):
        return mark + source.text
    for whole in (False, True):
        edits = head_changes(before, argument, source, locator)
        more = claim_changes(before, argument, source, locator, whole=whole)
        if more is None:
            continue
        try:
            text = apply_edits(source.text, (*edits, *more))
        except ValueError:
            continue
        again = FORMAT.read(SourceText(source.file, text)).map
        if again is not None and _same(again, argument):
            return mark + text
    return mark + FORMAT.write(argument)


def _same(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Compare what two maps say; a derived name counts as what it is."""
    return _bare(one) == _bare(other)


def _bare(argument: ArgumentMap) -> ArgumentMap:
    links = tuple(replace(link, named=True) for link in argument.links)
    names = ArgumentMap.__dataclass_fields__
    kept = {name: getattr(argument, name) for name, field in names.items() if field.init}
    return ArgumentMap(**{**kept, "links": links, "origin": NOWHERE})
