"""A map and how it is to be drawn, with what all outputs share made once."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.diagram.cards import cards
from argmap.diagram.drawing import Drawing
from argmap.diagram.options import RenderOptions
from argmap.diagram.scene import Scene
from argmap.diagram.views import viewed
from argmap.diagram.worksheet import blanked
from argmap.model import ArgumentMap


@dataclass(slots=True)
class Picture:
    """A map on its way to an output. `drawing` and `scene` are made when first asked for.

    Attributes:
        argument: the map.
        options: how to draw it.
    """

    argument: ArgumentMap
    options: RenderOptions = field(default_factory=RenderOptions)
    _drawing: Drawing | None = field(default=None, init=False, repr=False)
    _scene: Scene | None = field(default=None, init=False, repr=False)

    @property
    def drawing(self) -> Drawing:
        """Cards and connectors without coordinates."""
        if self._drawing is None:
            drawn = cards(self.argument, max_cards=self.options.max_cards)
            self._drawing = blanked(viewed(drawn, self.argument, self.options), self.options)
        return self._drawing

    @property
    def scene(self) -> Scene:
        """The finished picture: shapes with coordinates."""
        if self._scene is None:
            from argmap.diagram.draw import draw

            self._scene = draw(self.drawing, self.options)
        return self._scene
