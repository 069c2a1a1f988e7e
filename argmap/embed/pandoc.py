"""Maps in documents that pandoc and Quarto make: the filter `pandoc-argmap`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from argmap.embed.block import Block
from argmap.embed.draw import Embedded, draw
from argmap.embed.fences import Fence, fences
from argmap.embed.page import FAULTY, on_page
from argmap.files import within, write_whole

_HTML = ("html", "html4", "html5", "chunkedhtml")
_SLIDES = ("revealjs", "slidy", "slideous", "s5", "dzslides")
_PAPER = ("latex", "beamer", "context")
_OFFICE = ("docx", "odt", "opendocument", "pptx", "rtf", "icml", "typst")
_BOOKS = ("epub", "fb2", "docbook", "jats", "tei")  # a page of a book does not scroll
_FIGURES = [1, 23]
"""From this version of its tree on, pandoc has figures as blocks."""
_PICTURES = "argmap-pictures"
_DOCUMENT, _FOLDER = "ARGMAP_DOCUMENT", "ARGMAP_FOLDER"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What pandoc makes.

    Attributes:
        to: the output for it.
        figures: whether pandoc has figures as blocks.
        inline: whether pictures stand in the document as SVG, not as files beside it.
    """

    to: str
    figures: bool
    inline: bool


def main() -> None:
    """Read a document from standard input as pandoc's JSON, and write it with pictures for maps.

    Pandoc gives the name of the format that it makes. Exits with 1 where a map cannot be shown and
    the document says `argmap-strict: true`, or where a picture cannot be written.
    """
    target_name = sys.argv[1] if len(sys.argv) > 1 else "html"
    try:
        document = json.load(sys.stdin.buffer)
        told = put_maps(document, target_name)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        sys.exit(f"pandoc-argmap: this is no document of pandoc ({error!r})")
    except OSError as error:
        sys.exit(f"pandoc-argmap: {error}")
    for line in told:
        sys.stderr.write(f"argmap: {line}\n")
    strict = document["meta"].get("argmap-strict", {}).get("c")
    if told and strict in (True, [{"t": "Str", "c": "true"}]):
        sys.exit("pandoc-argmap: stopped, because the document is strict")
    json.dump(document, sys.stdout)


def put_maps(document: dict[str, Any], target_name: str) -> tuple[str, ...]:
    """Put pictures into a document of pandoc, and give what is wrong with its maps.

    Args:
        document: pandoc's tree, which is changed.
        target_name: the name of the format that pandoc makes.
    """
    target = _target(target_name, document["pandoc-api-version"])
    written = list(_written())
    told: list[str] = []
    for number, node in enumerate(_maps(document["blocks"]), start=1):
        (own, _, pairs), body = node["c"]
        options = dict(pairs)
        block = _block(body, options, number, written)
        ids = own or f"argmap-{number}"
        embedded = draw(block, target.to, ids=ids if target.inline else "")
        told += embedded.told()
        new = _shown(embedded, target, own)
        node.clear()
        node.update(new)
    return tuple(told)


def _target(name: str, version: list[int]) -> Target:
    to = "outline"
    if name in (*_HTML, *_SLIDES):
        to = "svg"
    elif name in _PAPER:
        to = "pdf"
    elif name.startswith((*_OFFICE, *_BOOKS)):
        to = "png"
    return Target(to=to, figures=version >= _FIGURES, inline=name in (*_HTML, *_SLIDES))


def _maps(blocks: list[Any]) -> Iterator[dict[str, Any]]:
    """Find the blocks with maps, in the order of the document."""
    waiting: list[Any] = [blocks]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if node.get("t") == "CodeBlock" and "argmap" in node["c"][0][1]:
                yield node
            else:
                waiting.append(node.get("c"))


def _written() -> Iterator[tuple[str, Fence]]:
    """Give the blocks as they are written in the files that the caller has named."""
    for name in os.environ.get(_DOCUMENT, "").splitlines():
        try:
            with open(name, encoding="utf-8", errors="replace") as opened:
                lines = opened.read().splitlines()
        except OSError:
            continue
        shown = os.path.basename(name) if os.path.isabs(name) else name
        yield from ((shown, fence) for fence in fences(lines))


def _block(
    body: str, options: dict[str, str], number: int, written: list[tuple[str, Fence]]
) -> Block:
    folder = os.environ.get(_FOLDER) or os.getcwd()
    own = (body.rstrip(), options)
    for at, (name, fence) in enumerate(written):
        if (fence.body.expandtabs(4).rstrip(), fence.options) == own:
            del written[: at + 1]
            return Block(
                body=body,
                options=options,
                document=name,
                line=fence.first + 1,
                body_line=fence.first + 2,
                indent=len(fence.before),
                folder=folder,
                beside=os.getcwd(),
            )
    document = f"map {number} of the document"
    return Block(body=body, options=options, document=document, folder=folder, beside=os.getcwd())


def _shown(embedded: Embedded, target: Target, own: str) -> dict[str, Any]:
    """Give the block of pandoc that shows a map, or what is wrong with it."""
    if target.inline:
        return {"t": "RawBlock", "c": ["html", on_page(embedded)]}
    data = embedded.data
    if data is None:
        strong = {"t": "Para", "c": [{"t": "Strong", "c": _inlines(FAULTY)}]}
        told = [[{"t": "Plain", "c": _inlines(line)}] for line in embedded.told()]
        return _div("argmap-fault", strong, {"t": "BulletList", "c": told})
    if target.to == "outline":
        text = _code(str(data).rstrip("\n"))
        if not embedded.caption:
            return text
        return _div("argmap-outline", text, {"t": "Para", "c": _inlines(embedded.caption)})
    return _image(embedded, _file(data, target.to), target, own)


def _file(data: str | bytes, to: str) -> str:
    """Write a picture where pandoc runs, and give its path."""
    whole = data.encode() if isinstance(data, str) else data
    if not within(os.getcwd(), _PICTURES):
        raise OSError(f"{_PICTURES} leads out of this folder; remove it")
    os.makedirs(_PICTURES, exist_ok=True)
    path = f"{_PICTURES}/{sha256(whole).hexdigest()[:16]}.{to}"
    told = write_whole(path, whole)
    if told:
        raise OSError(str(told))
    return path


def _image(embedded: Embedded, path: str, target: Target, own: str) -> dict[str, Any]:
    attributes = ["" if embedded.caption and target.figures else own, ["argmap"], []]
    alt, caption = _inlines(embedded.title), _inlines(embedded.caption)
    if not caption:
        return {"t": "Para", "c": [{"t": "Image", "c": [attributes, alt, [path, ""]]}]}
    if not target.figures:
        return {"t": "Para", "c": [{"t": "Image", "c": [attributes, caption, [path, "fig:"]]}]}
    image = {"t": "Plain", "c": [{"t": "Image", "c": [attributes, alt, [path, ""]]}]}
    below = [None, [{"t": "Plain", "c": caption}]]
    return {"t": "Figure", "c": [[own, [], []], below, [image]]}


def _div(cls: str, *blocks: dict[str, Any]) -> dict[str, Any]:
    return {"t": "Div", "c": [["", [cls], []], list(blocks)]}


def _code(text: str) -> dict[str, Any]:
    return {"t": "CodeBlock", "c": [["", [], []], text]}


def _inlines(text: str) -> list[dict[str, Any]]:
    words: list[dict[str, Any]] = []
    for word in text.split():
        words += [{"t": "Space"}] if words else []
        words.append({"t": "Str", "c": word})
    return words
