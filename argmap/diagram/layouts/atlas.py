"""The atlas: an overview of maps that are too large for cards."""

from argmap.diagram.atlas.page import atlas
from argmap.diagram.layout import Layout

LAYOUT = Layout(name="atlas", draw=atlas)
