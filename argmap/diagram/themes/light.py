"""Blue for, red against, on white: the default. On a dark screen it turns dark."""

from argmap.diagram.theme import Theme
from argmap.diagram.theme.light_colours import LIGHT

THEME = Theme(name="light", **LIGHT)
