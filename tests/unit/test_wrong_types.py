"""At every place of a map file each kind of value is either read or told to be wrong, where it is."""

from __future__ import annotations

import pytest

from argmap.formats import named
from argmap.formats.native import schema
from argmap.syntax import decode

KINDS = {
    "word": "b",
    "quoted": "'b'",
    "number": "0.5",
    "boolean": "true",
    "list": "[b]",
    "list of lists": "[[b]]",
    "record": "{k: v}",
    "nothing": "",
    "empty list": "[]",
    "empty record": "{}",
}
TEXT = {"word", "quoted", "number", "boolean", "nothing"}
ID = {"word", "quoted", "nothing"}
IDS = {*ID, "list", "empty list"}
WORDS = {*TEXT, "list", "empty list"}
REASONS = {"list", "list of lists", "nothing", "empty list"}
NOTHING = {"nothing"}
EMPTY = {"nothing", "empty list"}
SWITCH = {"boolean", "nothing"}
RECORD = {"record", "empty record", "nothing"}
STEP = {
    **dict.fromkeys(("scheme", "note"), TEXT),
    **dict.fromkeys(("tags", "ignore"), WORDS),
    "strength": {"number", "nothing"},
    "at": EMPTY,
    "unless": REASONS,
    "meta": RECORD,
}
ANCHOR = {
    **dict.fromkeys(("quote", "prefix", "suffix"), TEXT),
    **dict.fromkeys(("paragraph", "start", "end"), NOTHING),
}
# For each record: a map with a gap, and which kinds fit each of its keys.
RECORDS = {
    "top": (
        schema.MAP,
        "{%s, %s}\n",
        {
            **dict.fromkeys(("title", "map_by", "language"), TEXT),
            **dict.fromkeys(("sections", "voices", "claims", "meta"), RECORD),
            **dict.fromkeys(("links", "aside"), EMPTY),
            "argmap": set[str](),
            "source": {"nothing", "empty record"},
            "thesis": IDS,
            "ignore": WORDS,
        },
    ),
    "source": (
        schema.SOURCE,
        "{argmap: 1, claims: {}, source: {%s}}",
        {
            **dict.fromkeys(("title", "author", "published", "url", "text"), TEXT),
            "sha256": NOTHING,
            "meta": RECORD,
        },
    ),
    "claim": (
        schema.CLAIM,
        "{argmap: 1, voices: {b: B}, sections: {b: B}, claims: {a: {%s}, b: B}}",
        {
            **STEP,
            **dict.fromkeys(("text", "basis"), TEXT),
            **dict.fromkeys(("by", "restates"), IDS),
            **dict.fromkeys(("implicit", "asserted"), SWITCH),
            **dict.fromkeys(("because", "but"), REASONS),
            "section": ID,
            "credence": {"number", "nothing"},
        },
    ),
    "anchor": (schema.ANCHOR, "{argmap: 1, claims: {a: {at: {%s, %s}}}}", ANCHOR),
    "aside": (
        schema.ASIDE,
        "{argmap: 1, claims: {}, aside: [{%s, %s}]}",
        {**ANCHOR, "why": TEXT},
    ),
    "reason": (
        schema.REASON,
        "{argmap: 1, claims: {b: B, a: {because: [{%s, %s}]}}}",
        {
            **STEP,
            "id": {"number", "boolean", "nothing"},
            "premises": {"word", "quoted", "list", "empty list"},
        },
    ),
    "link": (
        schema.LINK,
        "{argmap: 1, claims: {b: B}, links: [{%s, %s}]}",
        {
            **STEP,
            **dict.fromkeys(schema.KINDS, ID),
            "id": {"number", "boolean", "nothing"},
            "from": IDS,
        },
    ),
}
# What else the record must have, unless it is the key that is tried.
BESIDE = {
    "top": {"argmap": "claims: {b: B}", "claims": "argmap: 1", "": "argmap: 1, claims: {b: B}"},
    "anchor": {"quote": "paragraph: 1", "": "quote: q"},
    "aside": {"quote": "paragraph: 1", "": "quote: q"},
    "reason": {"premises": "note: n", "": "premises: [b]"},
    "link": {**dict.fromkeys(schema.KINDS, "from: [b]"), "": "support: b"},
}
CASES = [
    (record, key, kind)
    for record, (keys, _, _) in RECORDS.items()
    for key in keys
    for kind in KINDS
]


@pytest.mark.parametrize(("record", "key", "kind"), CASES)
def test_a_value_is_read_or_told_to_be_wrong(record: str, key: str, kind: str) -> None:
    _, gap, fitting = RECORDS[record]
    tried = f"{key}: {KINDS[kind]}"
    beside = BESIDE.get(record)
    text = gap % ((tried, beside.get(key, beside[""])) if beside else tried)
    source = decode(text.encode(), "map.yaml").source
    format_ = named("argmap")
    assert format_
    reading = format_.read(source)
    assert (reading.map is not None) == (kind in fitting[key]), reading.diagnostics
    start = text.index(tried)
    for found in reading.diagnostics:
        assert found.place
        inside = start < found.place.column <= start + len(tried) + 1
        assert inside or found.rule == "missing-key"
