"""From a map to a finished picture: cards, sizes, places, lines, shapes."""

from argmap.diagram.cards import cards
from argmap.diagram.draw import draw
from argmap.diagram.drawing import Card, Connector, Drawing
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Scene

__all__ = ["Card", "Connector", "Drawing", "RenderOptions", "Scene", "cards", "draw"]
