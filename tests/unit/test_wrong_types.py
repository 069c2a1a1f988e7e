"""A wrong type gets its fault at every place where a type is expected."""

from __future__ import annotations

import pytest

from argmap.formats import named
from argmap.formats.native import schema
from argmap.syntax import decode

WHERE = {
    "top": (schema.MAP, "argmap: 1\nclaims: {a: A.}\n", "{key}: {value}\n"),
    "source": (schema.SOURCE, "argmap: 1\nclaims: {{a: A.}}\nsource: {{{key}: {value}}}\n", ""),
    "claim": (schema.CLAIM, "argmap: 1\nclaims: {{a: {{{key}: {value}}}, b: B.}}\n", ""),
    "anchor": (schema.ANCHOR, "argmap: 1\nclaims: {{a: {{at: {{{key}: {value}}}}}}}\n", ""),
    "aside": (schema.ASIDE, "argmap: 1\nclaims: {{a: A.}}\naside: [{{{key}: {value}}}]\n", ""),
    "reason": (
        schema.REASON,
        "argmap: 1\nclaims: {{a: {{because: [{{premises: [b], {key}: {value}}}]}}, b: B.}}\n",
        "",
    ),
    "link": (
        schema.LINK,
        "argmap: 1\nclaims: {{a: A., b: B.}}\nlinks: [{{support: a, from: [b], {key}: {value}}}]\n",
        "",
    ),
}
FITTING = {
    "{x: {y: [z]}}": {"meta"},
    "[[z]]": set[str](),
}
CASES = [
    (place, key, value)
    for place, (keys, _, _) in WHERE.items()
    for key in keys
    for value, fits in FITTING.items()
    if key not in fits
]


@pytest.mark.parametrize(("place", "key", "value"), CASES)
def test_a_wrong_type_is_told(place: str, key: str, value: str) -> None:
    _, before, behind = WHERE[place]
    if place == "top":
        text = (before + behind).replace("{key}", key).replace("{value}", value)
    else:
        text = before.format(key=key, value=value)
    source = decode(text.encode(), "map.yaml").source
    format_ = named("argmap")
    assert format_
    reading = format_.read(source)
    assert reading.map is None
    assert all(found.place for found in reading.diagnostics)
    assert reading.diagnostics
