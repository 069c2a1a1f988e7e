"""From a block of a document to its picture, or to what is wrong with it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from argmap.diagnostics import Diagnostic, MapError, Severity
from argmap.diagram.theme import Theme
from argmap.embed.block import Block
from argmap.embed.faults import BLOCK_OPTION, CANNOT_DRAW, FILE_OUTSIDE, NO_MAP, TWO_MAPS
from argmap.embed.options import CAPTION, FILE, THEME, picture_options
from argmap.files import open_map, within
from argmap.formats import read_text
from argmap.model import ArgumentMap
from argmap.render import Picture, RenderOptions, open_theme, render


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """What became of a block.

    Attributes:
        block: the block.
        data: the picture, or the text; None where an error stands in its way.
        title: what the picture is called.
        diagnostics: everything that is wrong with the block, with its map and with the picture.
    """

    block: Block
    data: str | bytes | None = None
    title: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def caption(self) -> str:
        """What the document says below the picture."""
        return self.block.options.get(CAPTION, "").strip()

    def told(self) -> tuple[str, ...]:
        """Say what is wrong, each fault in a line that begins with its place in the document."""
        return tuple(map(self._told, self.diagnostics))

    def _told(self, found: Diagnostic) -> str:
        at = f"{self.block.place or self.block.document}: " * (found.file != self.block.document)
        fix = f" ({found.fix.message})" if found.fix else ""
        return f"{at}{found}{fix}"


def draw(block: Block, to: str, *, ids: str = "") -> Embedded:
    """Draw the map of a block. Never raises for what its author wrote.

    Args:
        block: the block.
        to: the output.
        ids: the id of the picture in its page, for an SVG that stands in one.
    """
    told: list[Diagnostic] = []

    def wrong(message: str, fix: str | None) -> None:
        told.append(block.fault(BLOCK_OPTION, message, fix))

    options = picture_options(block.options, ids, wrong)
    argument, found = _map(block)
    theme, of_theme = _own_theme(block)
    told += (*found, *of_theme)
    if argument is None or _errors(told):
        return Embedded(block=block, diagnostics=tuple(told))
    options = replace(options, theme=theme or options.theme)
    data, title, found = _drawn(block, argument, options, to)
    return Embedded(block=block, data=data, title=title, diagnostics=(*told, *found))


def files_of(block: Block) -> tuple[str, ...]:
    """Give the paths of the files that a block names and that may be read."""
    named = (block.options.get(name, "") for name in (FILE, THEME))
    paths = (_inside(block, name) for name in named if name)
    return tuple(path for path in paths if isinstance(path, str))


def _inside(block: Block, name: str) -> str | Diagnostic:
    """Give the path of a file, or why it is not read.

    A name that begins with `/` starts from the folder out of which nothing is read.
    """
    start = block.folder if name.startswith("/") else block.beside
    path = os.path.normpath(os.path.join(start, name.lstrip("/")))
    if within(block.folder, path):
        return path
    message = f"“{name}” is outside the folder of the documents."
    return block.fault(FILE_OUTSIDE, message, "move the file into it")


def _map(block: Block) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    name = block.options.get(FILE)
    if name is None:
        if not block.body.strip():
            fix = "write the map into the block, or name its file with `file`"
            return None, (block.fault(NO_MAP, "There is no map in this block.", fix),)
        reading = read_text(block.body, block.document, line=block.body_line)
        return reading.map, tuple(map(block.placed, reading.diagnostics))
    if block.body.strip():
        message = "The block holds a map and names the file of another."
        return None, (block.fault(TWO_MAPS, message, "leave one of the two out"),)
    path = _inside(block, name)
    if isinstance(path, Diagnostic):
        return None, (path,)
    opened = open_map(path)
    return opened.map, tuple(_of_file(found, path, name) for found in opened.diagnostics)


def _own_theme(block: Block) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Read the theme, where a block names the file of one."""
    name = block.options.get(THEME, "")
    if not name.endswith(".toml"):
        return None, ()
    path = _inside(block, name)
    if isinstance(path, Diagnostic):
        return None, (path,)
    theme, told = open_theme(path)
    return theme, tuple(_of_file(found, path, name) for found in told)


def _of_file(found: Diagnostic, path: str, name: str) -> Diagnostic:
    """Give a fault of a file without the folders above the documents."""
    above = f"{os.path.dirname(path)}{os.sep}"
    fix = found.fix and replace(found.fix, message=found.fix.message.replace(above, ""))
    place = found.place and replace(found.place, file=name)
    return replace(found, file=name, place=place, fix=fix)


def _drawn(
    block: Block, argument: ArgumentMap, options: RenderOptions, to: str
) -> tuple[str | bytes | None, str, tuple[Diagnostic, ...]]:
    picture = Picture(argument, options)
    try:
        made = render(picture, to)
        title = picture.scene.title if isinstance(made.data, bytes) or to == "svg" else ""
    except MapError as error:
        return None, "", tuple(_at(block, told) for told in error.diagnostics)
    except (LookupError, TypeError, ValueError) as error:
        return None, "", (block.fault(CANNOT_DRAW, f"The map cannot be drawn: {error}."),)
    found = tuple(_at(block, told) for told in made.diagnostics)
    return (None if _errors(found) else made.data), title, found


def _at(block: Block, found: Diagnostic) -> Diagnostic:
    """Give a fault of the picture with the place of the block."""
    return replace(found, file=block.document, place=block.place)


def _errors(found: list[Diagnostic] | tuple[Diagnostic, ...]) -> bool:
    return any(told.severity is Severity.ERROR for told in found)
