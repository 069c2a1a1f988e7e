"""What follows from a map's links: sides, roles, the order in which it is read."""

from argmap.analysis.hanging import Hanging, bearing_on, hanging
from argmap.analysis.reading_order import ReadingOrder, reading_order
from argmap.analysis.relations import Relations, relations
from argmap.analysis.roles import Role, Side, Standing, standings

__all__ = [
    "Hanging",
    "ReadingOrder",
    "Relations",
    "Role",
    "Side",
    "Standing",
    "bearing_on",
    "hanging",
    "reading_order",
    "relations",
    "standings",
]
