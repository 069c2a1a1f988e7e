"""The scripts and styles of the page, which lie beside this file."""

from __future__ import annotations


def asset(name: str) -> str:
    """Read a text file of this folder.

    Args:
        name: its name, such as `engine.js`.

    Raises:
        FileNotFoundError: there is no such file.
    """
    from pkgutil import get_data

    data = get_data(__package__, name)
    if data is None:
        raise FileNotFoundError(name)
    return data.decode("utf-8")
