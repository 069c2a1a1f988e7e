"""Large letters and heavy lines in the usual colours, for a projector and the last row."""

from argmap.diagram.theme import Theme
from argmap.diagram.theme.light_colours import LIGHT

THEME = Theme(name="large", edge=2.0, weight=1.4, scale=1.5, **LIGHT)
