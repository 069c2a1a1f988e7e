"""Contrast of two colours as a browser tells them."""

from __future__ import annotations

import re

from argmap.diagram.theme import contrast


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21: `#14365a` or `rgb(20, 54, 90)`."""
    return contrast.ratio(_hex(one), _hex(other))


def _hex(colour: str) -> str:
    if colour.startswith("#"):
        return colour
    if not re.fullmatch(r"rgb\(\d+, \d+, \d+\)", colour):
        raise ValueError(colour)
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour))
