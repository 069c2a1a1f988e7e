"""What is folded away where a map has more claims than a page can hold."""

from argmap.diagram.folding.dominators import Branches
from argmap.diagram.folding.fold import folded

__all__ = ["Branches", "folded"]
