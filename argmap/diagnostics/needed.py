"""Refusing arguments of another kind than is needed."""

from __future__ import annotations


def need_id(name: object) -> None:
    """Refuse what is no text where an id is meant.

    Raises:
        TypeError: it is no text.
    """
    if not isinstance(name, str):
        raise TypeError(f"an id is a str, not {name!r}")


def need_whole(name: str, value: object, *, least: int = 1) -> None:
    """Refuse what is no whole number, or too small.

    Raises:
        TypeError: it is no whole number.
        ValueError: it is too small.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{name} is a whole number, not {value!r}")
    if value < least:
        raise ValueError(f"{name} is {least} or more, not {value}")
