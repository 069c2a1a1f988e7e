"""The file that slides are put into: python-pptx's template made plain, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter

from argmap.diagram.theme import Theme
from argmap.render.slides.deck import PIXELS
from argmap.render.slides.geometry import PIXEL, solid

# In pixels, from the upper left corner of a slide.
LEFT, DRAWING = 37, 120
TITLE, BELOW = (10, 66), (78, 40)

_WIDTH, _HEIGHT = 1280, 720
_LONGEST = 255  # characters of a title in what a file says of itself
_FONT = "Arial"
_ALWAYS = datetime(2000, 1, 1)  # noqa: DTZ001
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def parsed(text: str) -> Any:
    """Read a piece of XML of our own, whose prefixes need not be declared."""
    name, end, rest = text.partition(">")
    return etree.fromstring(f"{name} {_NAMES}{end}{rest}")


def prepare(presentation: Any, theme: Theme) -> None:
    """Make of python-pptx's template a wide one of one layout, in the colours of the picture."""
    presentation.slide_width, presentation.slide_height = _WIDTH * PIXEL, _HEIGHT * PIXEL
    size = presentation.part._element.sldSz  # noqa: SLF001
    size.attrib.pop("type", None)
    for layout in list(presentation.slide_layouts):
        if layout.name != "Title Only":
            presentation.slide_layouts.remove(layout)
    master = presentation.slide_master
    for holder in master.placeholders:
        holder.left = round(holder.left * _WIDTH * PIXEL / 9_144_000)
        holder.width = round(holder.width * _WIDTH * PIXEL / 9_144_000)
    heading = next(holder for holder in master.placeholders if holder.placeholder_format.type == 1)
    heading.left, heading.width = LEFT * PIXEL, round(PIXELS[0]) * PIXEL
    heading.top, heading.height = TITLE[0] * PIXEL, TITLE[1] * PIXEL
    style = master._element.find(".//{*}titleStyle/{*}lvl1pPr")  # noqa: SLF001
    style.set("algn", "l")
    style.find("{*}defRPr").attrib.update({"sz": "2000", "b": "1"})
    colour = style.find("{*}defRPr/{*}solidFill")
    colour.getparent().replace(colour, parsed(solid(theme.text)))
    page = f"<p:bg><p:bgPr>{solid(theme.page)}<a:effectLst/></p:bgPr></p:bg>"
    behind = master._element.find(".//{*}bg")  # noqa: SLF001
    behind.getparent().replace(behind, parsed(page))
    body = heading._element.find(".//{*}bodyPr")  # noqa: SLF001
    body.attrib.update({**dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0"), "anchor": "b"})
    _name_fonts(master)


def _name_fonts(master: Any) -> None:
    """Set all text in a font that every program has; it is changed in one place, the theme."""
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(  # noqa: SLF001
        b'<a:latin typeface="Calibri"', f'<a:latin typeface="{_FONT}"'.encode()
    )


def forget(presentation: Any, title: str, language: str) -> None:
    """Take out what the template says of its maker, of his printer and of the time."""
    about = presentation.core_properties
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.title, about.language = title[:_LONGEST], language
    about.created = about.modified = _ALWAYS
    gone = ("/thumbnail", "/printerSettings", "/extended-properties")
    for relations in (presentation.part.package._rels, presentation.part.rels):  # noqa: SLF001
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(gone):
                relations.pop(name)


def number_parts(presentation: Any) -> None:
    """Let new parts be numbered by counting on: python-pptx looks through all parts for each."""
    package, last = presentation.part.package, dict[str, int]()

    def onward(template: str) -> Any:
        if template not in last:
            taken = {str(part.partname) for part in _parts(package._rels)}  # noqa: SLF001
            last[template] = next(n for n in count() if template % (n + 1) not in taken)
        last[template] += 1
        return PackURI(template % last[template])

    package.next_partname = onward


def packed(presentation: Any) -> bytes:
    """Pack slides without times and uncompressed, so that they are the same everywhere."""
    package, written, out = presentation.part.package, BytesIO(), BytesIO()
    relations = package._rels  # noqa: SLF001
    PackageWriter.write(written, relations, tuple(_parts(relations)))
    with ZipFile(written) as old, ZipFile(out, "w", ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name))
    return out.getvalue()


def _parts(relations: Any) -> Iterator[Any]:
    """Give all parts, depth first; python-pptx itself does not get down a thousand slides."""
    seen: set[Any] = set()
    stack = [iter(relations.values())]
    while stack:
        relation = next(stack[-1], None)
        if relation is None:
            stack.pop()
        elif not relation.is_external and relation.target_part not in seen:
            part = relation.target_part
            seen.add(part)
            yield part
            stack.append(iter(part.rels.values()))
