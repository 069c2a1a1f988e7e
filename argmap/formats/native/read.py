"""From the nodes of a map file to a map."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Fix, Severity, SourceText
from argmap.formats.format import Reading
from argmap.formats.native.faults import MISSING_KEY, NOT_A_MAP
from argmap.formats.native.ids import Ids
from argmap.formats.native.locate import NodeLocator
from argmap.formats.native.read_anchors import asides
from argmap.formats.native.read_claims import read_claims
from argmap.formats.native.read_head import essay, titles, version
from argmap.formats.native.read_reasons import Reasons
from argmap.formats.native.references import check_ids, check_thesis, check_uses
from argmap.formats.native.schema import MAP
from argmap.formats.native.values import Values
from argmap.model import ArgumentMap, Origin, Section, Voice
from argmap.syntax import Mapping, Parsed, Scalar


def read_map(source: SourceText, parsed: Parsed) -> Reading:
    """Read a map file. All faults are told at once; with an error among them there is no map.

    Where the syntax broke, what could have been caused by the break is not told.
    """
    values = Values(source, parsed.broken)
    root = parsed.root
    if root is None:
        return Reading(None, parsed.diagnostics)
    if not isinstance(root, Mapping):
        message = "A map file is a record with the keys `argmap` and `claims`."
        values.tell(NOT_A_MAP, message, root, Fix("begin with `argmap: 1` and `claims:`"))
        return Reading(None, _sorted((*parsed.diagnostics, *values.told)))
    argument = _read(values, root, broken=parsed.broken is not None)
    told = _sorted((*parsed.diagnostics, *values.told))
    failed = any(found.severity is Severity.ERROR for found in told)
    return Reading(None if failed else argument, told)


def _read(values: Values, root: Mapping, *, broken: bool) -> ArgumentMap:
    found = values.record(root, MAP, "a map file", _beside(root))
    version(values, found.get("argmap"), root, broken=broken)
    if "claims" not in {*found, *(key.value for key, _ in root.entries)} and not broken:
        message = "The key `claims` is missing."
        values.tell(MISSING_KEY, message, root, Fix("add `claims:` with the claims below it"))
    reasons = Reasons(values, broken=broken)
    claims, places = read_claims(values, found.get("claims"), reasons)
    reasons.listed(found.get("links"))
    reasons.settle(places)
    sections = titles(values, found.get("sections"), "`sections`")
    voices = titles(values, found.get("voices"), "`voices`")
    thesis = values.words(found.get("thesis"), "`thesis`")
    if not broken:
        ids = Ids(values, places, dict.fromkeys(link.id for link in reasons.pending))
        check_ids(values, ids, reasons)
        check_thesis(found.get("thesis"), ids)
        check_uses(values, ids, dict(voices), dict(sections))
    locator = NodeLocator(root, places, {link.id: link.node for link in reasons.pending})
    return ArgumentMap(
        claims=claims,
        links=tuple(link.link() for link in reasons.pending),
        thesis=thesis,
        title=values.text(found.get("title"), "`title`"),
        map_by=values.text(found.get("map_by"), "`map_by`"),
        language=values.text(found.get("language"), "`language`"),
        essay=essay(values, found.get("source")),
        sections=tuple(Section(*entry) for entry in sections),
        voices=tuple(Voice(*entry) for entry in voices),
        asides=asides(values, found.get("aside")),
        ignore=values.words(found.get("ignore"), "`ignore`"),
        meta=values.meta(found.get("meta")),
        origin=Origin(values.source, locator),
    )


def _beside(root: Mapping) -> str | None:
    """Tell what to do about unknown keys, where the claims stand beside `claims` by mistake."""
    claims = root.get("claims")
    empty = isinstance(claims, Scalar) and claims.missing
    return "indent it by two spaces, if it is one of the `claims`" if empty else None


def _sorted(told: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(told, key=lambda d: (d.place.line, d.place.column) if d.place else (0, 0)))
