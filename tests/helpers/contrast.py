"""Contrast of two colours as WCAG 2 defines it."""

from __future__ import annotations

import re


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, ...]:
    """Read `#14365a` or what a browser makes of it, `rgb(20, 54, 90)`."""
    if colour.startswith("#"):
        return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    if not re.fullmatch(r"rgb\(\d+, \d+, \d+\)", colour):
        raise ValueError(colour)
    return tuple(map(int, re.findall(r"\d+", colour)))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
