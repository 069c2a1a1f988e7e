"""What a map is: claims and links in frozen records."""

from argmap.model.anchor import Anchor, Aside
from argmap.model.argument_map import ArgumentMap, Essay, Section, Voice
from argmap.model.claim import Claim
from argmap.model.frozen import EMPTY, FrozenMap, Json
from argmap.model.link import Link, LinkKind, Style
from argmap.model.origin import NOWHERE, Locator, Origin
from argmap.model.wrong import Known, wrongs

__all__ = [
    "EMPTY",
    "NOWHERE",
    "Anchor",
    "ArgumentMap",
    "Aside",
    "Claim",
    "Essay",
    "FrozenMap",
    "Json",
    "Known",
    "Link",
    "LinkKind",
    "Locator",
    "Origin",
    "Section",
    "Style",
    "Voice",
    "wrongs",
]
