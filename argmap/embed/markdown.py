"""Maps in Markdown, for Python-Markdown and everything that is made with it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from argmap.diagnostics import MapError
from argmap.embed.block import Block
from argmap.embed.draw import draw
from argmap.embed.fences import Fence, fences
from argmap.embed.page import on_page

_log = logging.getLogger("argmap")
_BEFORE_FENCES = 28
"""Python-Markdown and PyMdown take fenced blocks at 25, after tabs have become blanks at 30."""


class Fences(Preprocessor):
    """Puts what is made from each block with a map into the place of the block."""

    def __init__(self, md: Markdown, shown: Callable[[Fence], str]) -> None:
        super().__init__(md)
        self._shown = shown

    def register(self) -> None:
        """Take part in the work of Python-Markdown."""
        self.md.preprocessors.register(self, "argmap", _BEFORE_FENCES)

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with the pictures put away, as Python-Markdown does with HTML."""
        given: list[str] = []
        done = 0
        for fence in fences(lines):
            blank = fence.before.rstrip()
            kept = self.md.htmlStash.store(self._shown(fence))
            given += [*lines[done : fence.first], blank, f"{fence.before}{kept}"]
            done = fence.last + 1
            if "".join(lines[done : done + 1]).strip(" >"):
                given.append(blank)
        return given + lines[done:]


class ArgmapExtension(Extension):
    """Draws blocks with maps: `markdown.Markdown(extensions=["argmap"])`."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "folder": [".", "the folder out of which no map is read, and where names start"],
            "document": ["<document>", "what the text is called where faults are told"],
            "strict": [False, "whether a fault is an error"],
        }
        super().__init__(**settings)
        self._count = 0

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Take part in the work of Python-Markdown."""
        md.registerExtension(self)
        Fences(md, self._shown).register()

    def reset(self) -> None:
        """Count anew: the next text is another page."""
        self._count = 0

    def _shown(self, fence: Fence) -> str:
        self._count += 1
        folder = self.getConfig("folder")
        block = block_of(fence, self.getConfig("document"), folder=folder, beside=folder)
        embedded = draw(block, "svg", ids=fence.id or f"argmap-{self._count}")
        if self.getConfig("strict") and embedded.data is None:
            raise MapError(embedded.diagnostics)
        for line in embedded.told():
            _log.warning(line)
        return on_page(embedded)


def block_of(
    fence: Fence, document: str, *, folder: str, beside: str, lines_before: int = 0
) -> Block:
    """Give a fenced block of a document as a block with a map.

    Args:
        fence: the fenced block.
        document: what the document is called where faults are told.
        folder: the folder out of which no map is read.
        beside: the folder from which the names of files start.
        lines_before: how many lines of the document stand before its text.
    """
    line = fence.first + 1 + lines_before
    return Block(
        body=fence.body,
        options=fence.options,
        document=document,
        line=line,
        body_line=line + 1,
        indent=len(fence.before),
        folder=folder,
        beside=beside,
    )
