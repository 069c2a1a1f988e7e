"""Blue for, red against, on white: the default."""

from argmap.diagram.theme import Ink, Theme

THEME = Theme(
    name="light",
    page="#ffffff",
    text="#16212c",
    muted="#5a6876",
    thesis=Ink(fill="#14365a", edge="#14365a", tag="#c9dcf0", text="#ffffff"),
    pro=Ink(fill="#eef4fb", edge="#2b6aa3", tag="#2b6aa3", text="#16212c"),
    con=Ink(fill="#fbe3dc", edge="#bf3f27", tag="#a8321c", text="#16212c"),
    none=Ink(fill="#ffffff", edge="#5a6876", tag="#5a6876", text="#16212c"),
    support="#3b4b5b",
    attack="#b5301c",
    thin="#5a6876",
    section="#f5f7f9",
    section_edge="#84909c",
)
