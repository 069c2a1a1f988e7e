"""Looking at pages with maps."""

from __future__ import annotations

import re
from collections import Counter

_PICTURE = re.compile(r"<svg .*?</svg>", re.DOTALL)


def pictures(page: str) -> list[str]:
    """Give the pictures of a page."""
    return _PICTURE.findall(page)


def ids(page: str) -> Counter[str]:
    """Count the ids of a page."""
    return Counter(re.findall(r'\sid="([^"]*)"', page))


def missed(page: str) -> set[str]:
    """Give the ids that are named and are not there."""
    named = re.findall(r'aria-labelledby="([^"]*)"', page)
    return {name for names in named for name in names.split()} - set(ids(page))
