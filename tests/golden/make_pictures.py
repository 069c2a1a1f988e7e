"""Write the pictures and outlines that are kept as golden files.

    python -m tests.golden.make_pictures

Run it after a change of the drawing, look at the pictures, and read the difference. The font is
left out of them, since another test compares it and its bytes would hide what has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import argmap

FOLDER = Path(__file__).parent
DATA = FOLDER.parent / "data"


def _picture(name: str) -> str:
    return str(argmap.load(DATA / f"{name}.yaml").render("svg", layout="tidy", font="none"))


def _atlas(name: str) -> str:
    return str(argmap.load(DATA / f"{name}.yaml").render("svg", layout="atlas", font="none"))


def _outline(name: str) -> str:
    return str(argmap.load(DATA / f"{name}.yaml").render("outline"))


FILES: dict[str, tuple[Callable[[str], str], str]] = {
    "main-street.svg": (_picture, "main-street"),
    "main-street.outline.txt": (_outline, "main-street"),
    "every-sign.svg": (_picture, "every-sign"),
    "every-sign.atlas.svg": (_atlas, "every-sign"),
    "every-sign.outline.txt": (_outline, "every-sign"),
}


def made(file: str) -> str:
    """Give what a golden file should hold."""
    make, name = FILES[file]
    return make(name)


def main() -> None:
    """Write all files."""
    for file in FILES:
        (FOLDER / file).write_text(made(file), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
