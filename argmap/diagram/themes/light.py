"""Blue for, red against, on white: the default. On a dark screen it turns dark."""

from argmap.diagram.light_colours import LIGHT
from argmap.diagram.theme import Theme

THEME = Theme(name="light", **LIGHT)
