"""What follows from a map's links: theses, sides, roles, the order in which it is read."""

from argmap.analysis.reading_order import ReadingOrder, bearing_on, reading_order
from argmap.analysis.relations import Relations, relations
from argmap.analysis.roles import Role, Side, Standing, standings, theses

__all__ = [
    "ReadingOrder",
    "Relations",
    "Role",
    "Side",
    "Standing",
    "bearing_on",
    "reading_order",
    "relations",
    "standings",
    "theses",
]
