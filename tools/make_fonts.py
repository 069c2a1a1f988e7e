"""Make the fonts that pictures carry, and the table of their widths.

    npm pack source-sans@3.52.0 && tar xzf source-sans-3.52.0.tgz
    python tools/make_fonts.py package

The fonts are subsets of Source Sans 3 under the SIL Open Font License, which asks that a changed
font does not bear the reserved name: hence the family name Argmap Sans. The same input gives the
same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Argmap Sans"
DIAGRAM = Path(__file__).parent.parent / "argmap" / "diagram"
WEIGHTS = {"regular": "Regular", "bold": "Bold"}
LATIN = (
    *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), (0x218, 0x21B), (0x237, 0x237), (0x1E9E, 0x1E9E)),
    *((0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2033)),
    *((0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2193)),
    *((0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265)),
)
FULL = (
    *LATIN,
    *((0x180, 0x24F), (0x2B9, 0x2DD), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x4FF)),
    *((0x1E00, 0x1EFF), (0x2002, 0x200A), (0x2010, 0x2027), (0x202F, 0x205F), (0x2070, 0x209F)),
    *((0x20A0, 0x20CF), (0x2100, 0x218F), (0x2190, 0x22FF), (0x25A0, 0x25FF), (0x2610, 0x2620)),
    *((0x2713, 0x2718), (0xFFFD, 0xFFFD)),
)
NAMES = {1: FAMILY, 4: FAMILY, 16: FAMILY}


def main(package: Path) -> None:
    """Write fonts, licence and table of widths."""
    fonts = DIAGRAM / "fonts"
    made = {}
    for weight, face in WEIGHTS.items():
        source = package / "TTF" / f"SourceSans3-{face}.ttf"
        made[weight] = cut(source, face, FULL)
        made[weight].save(fonts / f"full-{weight}.ttf")
        for tier, ranges in (("latin", LATIN), ("full", FULL)):
            font = cut(source, face, ranges)
            font.flavor = "woff2"
            font.save(fonts / f"{tier}-{weight}.woff2")
    (fonts / "OFL.txt").write_bytes((package / "LICENSE.md").read_bytes().replace(b"\r\n", b"\n"))
    (DIAGRAM / "typeset" / "advances.py").write_text(table(made), encoding="utf-8", newline="\n")


def cut(source: Path, face: str, ranges: tuple[tuple[int, int], ...]) -> TTFont:
    """Cut a font down to some code points and give it its own name."""
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "mark", "mkmk", "locl"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 5, 6, 7, 13, 14, 16]
    options.notdef_outline = True
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for low, high in ranges for code in range(low, high + 1)])
    cutter.subset(font)
    names = font["name"]
    for number in (*NAMES, 6):
        names.removeNames(nameID=number)
    for number, text in NAMES.items():
        names.setName(text if number != 4 else f"{text} {face}", number, 3, 1, 0x409)
    names.setName(f"{FAMILY.replace(' ', '')}-{face}", 6, 3, 1, 0x409)
    return font


def table(fonts: dict[str, TTFont]) -> str:
    """Write the widths of all characters as a module."""
    chars = sorted(fonts["regular"].getBestCmap())
    advances = {code: [advance(font, code) for font in fonts.values()] for code in chars}
    small = {code for low, high in LATIN for code in range(low, high + 1)}
    lines = [
        '"""Widths of the characters of the fonts. Made by tools/make_fonts.py; not for editing.',
        "",
        "Each run: its first code point, then the widths in thousandths, regular and bold.",
        '"""',
        "",
        "# fmt: off",
        "# ruff: noqa: E501",
        "Run = tuple[int, tuple[int, ...], tuple[int, ...]]",
    ]
    for name, codes in (
        ("LATIN", [code for code in chars if code in small]),
        ("MORE", [code for code in chars if code not in small]),
    ):
        lines += [f"{name}: tuple[Run, ...] = ("]
        for run in runs(codes):
            regular, bold = zip(*(advances[code] for code in run), strict=True)
            lines.append(f"    (0x{run[0]:x}, {regular}, {bold}),")
        lines += [")"]
    return "\n".join(lines) + "\n"


def advance(font: TTFont, code: int) -> int:
    """Give the width of a character."""
    return int(font["hmtx"][font.getBestCmap()[code]][0])


def runs(codes: list[int]) -> list[list[int]]:
    """Split sorted code points into runs without a gap."""
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][-1] == code - 1:
            found[-1].append(code)
        else:
            found.append([code])
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
