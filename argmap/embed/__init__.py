"""Maps inside documents: one way to draw a block of a document, and a plug-in for each program."""

from argmap.embed.block import Block
from argmap.embed.draw import Embedded, draw, files_of

__all__ = ["Block", "Embedded", "draw", "files_of"]
