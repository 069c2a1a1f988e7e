"""A font whose letters cannot be seen, for texts that are drawn as pictures and stay selectable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc

from argmap.diagram.typeset import width

_CODES = 256


@dataclass(slots=True)
class HiddenFont:
    """A font of empty letters for any characters, in parts of 256: PDF's Type 3.

    Attributes:
        codes: the characters that it has, each with its number.
    """

    codes: dict[str, int] = field(default_factory=dict)

    def runs(self, text: str) -> list[tuple[str, bytes]]:
        """Give a text as stretches of one part each: the part's name, and its codes there."""
        found: list[tuple[str, bytearray]] = []
        for char in text:
            part, code = divmod(self.codes.setdefault(char, len(self.codes)), _CODES)
            name = f"Hidden{part}"
            if not found or found[-1][0] != name:
                found.append((name, bytearray()))
            found[-1][1].append(code)
        return [(name, bytes(codes)) for name, codes in found]

    def add_to(self, document: Any) -> None:
        """Put the parts that are used among the fonts of a document."""
        chars = list(self.codes)
        fonts = document.idToObject["BasicFonts"].dict
        for first in range(0, len(chars), _CODES):
            name = f"Hidden{first // _CODES}"
            part = _part(document, name, chars[first : first + _CODES])
            fonts[name] = document.Reference(part, name)


def _part(document: Any, name: str, chars: list[str]) -> Any:
    empty = pdfdoc.PDFStream(content="1000 0 d0")
    differences = f"[0 {' '.join('/e' for _ in chars)}]"
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type3"),
            "Name": pdfdoc.PDFName(name),
            "FontBBox": pdfdoc.PDFArray([0, -250, 1000, 1000]),
            "FontMatrix": pdfdoc.PDFArray([0.001, 0, 0, 0.001, 0, 0]),
            "CharProcs": pdfdoc.PDFDictionary({"e": document.Reference(empty, f"{name}.glyph")}),
            "Encoding": pdfdoc.PDFDictionary(
                {"Type": pdfdoc.PDFName("Encoding"), "Differences": differences}
            ),
            "FirstChar": 0,
            "LastChar": len(chars) - 1,
            "Widths": pdfdoc.PDFArray([round(width(char, 1000.0)) for char in chars]),
            "ToUnicode": document.Reference(
                pdfdoc.PDFStream(content=_unicode(chars)), f"{name}.unicode"
            ),
            "Resources": pdfdoc.PDFDictionary({}),
        }
    )


def _unicode(chars: list[str]) -> str:
    """Write which character each code stands for, as a CMap."""
    pairs = (
        f"<{code:02X}> <{char.encode('utf-16-be').hex().upper()}>"
        for code, char in enumerate(chars)
    )
    rows = list(pairs)
    blocks = [
        f"{len(rows[at : at + 100])} beginbfchar\n" + "\n".join(rows[at : at + 100]) + "\nendbfchar"
        for at in range(0, len(rows), 100)
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Hidden def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
