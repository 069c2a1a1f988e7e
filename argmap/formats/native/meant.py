"""What people write who do not know the words of map files yet."""

from __future__ import annotations

from argmap.diagnostics import nearest

_SURE = 0.75
_WORDS = {
    "because": "reason reasons support supports supported_by pro pros since premise premises why",
    "but": "against attack attacks con cons contra counter objection objections however",
    "unless": "undercut undercuts undercutter except exception exceptions but objections",
    "premises": "premise claims from because",
    "from": "premise premises because",
    "text": "claim statement sentence content label name title",
    "at": "anchor anchors quote quotes place where",
    "quote": "text words cite citation",
    "paragraph": "para par paragraphs page",
    "credence": "confidence probability certainty belief",
    "strength": "weight credence confidence",
    "implicit": "hidden unsaid unstated",
    "by": "voice voices speaker who author",
    "note": "notes comment comments remark remarks",
    "thesis": "theses conclusion main root",
    "claims": "claim statements nodes",
    "map_by": "author mapper",
    "source": "essay article",
    "aside": "asides",
    "why": "because reason",
}


def meant_key(key: str, keys: tuple[str, ...]) -> tuple[str | None, bool]:
    """Give the key of a record that somebody meant, and whether that is as good as sure."""
    folded = key.strip().casefold().replace("-", "_").replace(" ", "_")
    if folded in keys:
        return folded, True
    for known in keys:
        if folded in _WORDS.get(known, "").split():
            return known, True
    sure = nearest(key, keys, least=_SURE)
    return sure or nearest(key, keys), sure is not None
