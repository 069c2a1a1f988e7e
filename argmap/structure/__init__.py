"""How a map hangs together: sides, roles, the order in which it is read."""

from argmap.structure.bearing import bearing
from argmap.structure.hanging import Hanging, bearing_on, hanging
from argmap.structure.reading_order import ReadingOrder, reading_order
from argmap.structure.relations import Relations, relations
from argmap.structure.roles import Role, Side, Standing, standings

__all__ = [
    "Hanging",
    "ReadingOrder",
    "Relations",
    "Role",
    "Side",
    "Standing",
    "bearing",
    "bearing_on",
    "hanging",
    "reading_order",
    "relations",
    "standings",
]
