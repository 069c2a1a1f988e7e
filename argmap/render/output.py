"""What an output is: one way to turn a map into a picture or a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from argmap.diagnostics import Diagnostic
from argmap.diagram.options import USUAL_CARDS
from argmap.render.picture import Picture

TextName: TypeAlias = Literal["svg", "dot", "graphml", "markdown", "mermaid", "outline", "tikz"]
"""The outputs that are text, for those who check types."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What an output made, and what the reader of it should know.

    Attributes:
        data: text, or the bytes of a file.
        diagnostics: what could not be drawn as it should be.
    """

    data: str | bytes
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One output. A module of `argmap.render.outputs` defines one as `OUTPUT`.

    Attributes:
        name: what `--to` calls it.
        suffix: the ending of its files, with the dot.
        title: what it is, in a few words.
        write: makes it.
        worksheets: whether it keeps to itself what is left to be filled in.
        max_cards: how many cards it draws if nothing is said of that.
    """

    name: str
    suffix: str
    title: str
    write: Callable[[Picture], Rendered]
    worksheets: bool = False
    max_cards: int = USUAL_CARDS
