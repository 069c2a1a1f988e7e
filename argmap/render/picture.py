"""A map and how it is to be drawn, with what all outputs share made once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from argmap.diagram.cards import cards
from argmap.diagram.drawing import Drawing
from argmap.diagram.options import USUAL_CARDS, RenderOptions
from argmap.diagram.scene import Scene
from argmap.diagram.views import named_claims, view, viewed
from argmap.diagram.worksheet import blanked
from argmap.model import ArgumentMap

_MOST_FOR_CARDS = 1500


@dataclass(slots=True)
class Picture:
    """A map on its way to an output. `drawing` and `scene` are made when first asked for.

    Attributes:
        argument: the map.
        options: how to draw it.
        usual: how many cards are drawn where the options do not say it.
    """

    argument: ArgumentMap
    options: RenderOptions = field(default_factory=RenderOptions)
    usual: int = USUAL_CARDS
    _drawing: Drawing | None = field(default=None, init=False, repr=False)
    _scene: Scene | None = field(default=None, init=False, repr=False)
    _others: dict[int, Picture] = field(default_factory=dict, init=False, repr=False)

    def usually(self, most: int) -> Picture:
        """Give the picture for an output for which so many cards are usual."""
        if most == self.usual or self.options.max_cards is not None:
            return self
        return self._others.setdefault(most, Picture(self.argument, self.options, most))

    @property
    def drawing(self) -> Drawing:
        """Cards and connectors without coordinates, folded to as many as are wanted."""
        if self._drawing is None:
            most = self.options.max_cards
            self._drawing = self._drawn(self.usual if most is None else most)
        return self._drawing

    @property
    def scene(self) -> Scene:
        """The finished picture: shapes with coordinates."""
        if self._scene is None:
            from argmap.diagram.draw import draw

            if self._is_atlas():
                drawing = self._drawn(self.options.max_cards or 0)
                self._scene = draw(drawing, replace(self.options, layout="atlas"))
            else:
                self._scene = draw(self.drawing, self.options)
        return self._scene

    def _drawn(self, most: int) -> Drawing:
        argument, options = self.argument, self.options
        shown = view(argument, options)
        named = named_claims(argument, options)
        drawn = cards(argument, max_cards=most, named=named, first=shown.changed())
        return blanked(viewed(drawn, argument, options, shown), options)

    def _is_atlas(self) -> bool:
        """Tell whether blocks are drawn: they were asked for, or cards would be folded too far."""
        options = self.options
        if options.layout != "auto" or options.max_cards is not None or options.names_claims:
            return options.layout == "atlas"
        return len(self.argument.claims) > _MOST_FOR_CARDS
