"""The keys of every record of a map file, in the order in which they are written."""

from __future__ import annotations

MAP = (
    "argmap",
    "title",
    "map_by",
    "language",
    "source",
    "thesis",
    "sections",
    "voices",
    "claims",
    "links",
    "aside",
    "ignore",
    "meta",
)
SOURCE = ("title", "author", "published", "url", "text", "sha256", "meta")
ANCHOR = ("quote", "prefix", "suffix", "paragraph", "start", "end")
ASIDE = (*ANCHOR, "why")
CLAIM = (
    "text",
    "at",
    "implicit",
    "by",
    "section",
    "basis",
    "credence",
    "asserted",
    "restates",
    "because",
    "but",
    "tags",
    "note",
    "ignore",
    "meta",
)
_STEP = ("scheme", "strength", "at", "unless", "tags", "note", "ignore", "meta")
REASON = ("id", "premises", *_STEP)
KINDS = ("support", "attack", "rephrase", "preference", "unknown")
LINK = ("id", *KINDS, "from", *_STEP)
