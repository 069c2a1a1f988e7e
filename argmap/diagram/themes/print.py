"""Grey on white, for a printer without colours and for copies of copies."""

from argmap.diagram.theme import Ink, Theme, inks, ramp

_INK, _GREY = "#1f1f1f", "#5c5c5c"

THEME = Theme(
    name="print",
    page="#ffffff",
    text="#000000",
    muted="#4a4a4a",
    thesis=Ink(fill="#333333", edge="#333333", tag="#e9e9e9", text="#ffffff"),
    pro=Ink(fill="#ffffff", edge=_INK, tag=_INK, text="#000000"),
    con=Ink(fill="#e9e9e9", edge=_INK, tag=_INK, text="#000000"),
    none=Ink(fill="#ffffff", edge="#6b6b6b", tag="#4a4a4a", text="#000000"),
    pale=Ink(fill="#ffffff", edge="#8a8a8a", tag=_GREY, text=_GREY),
    fallen=Ink(fill="#f2f2f2", edge="#808080", tag=_GREY, text=_GREY),
    accepted=Ink(fill="#ffffff", edge=_INK, tag=_INK, text="#000000"),
    rejected=Ink(fill="#dcdcdc", edge=_INK, tag=_INK, text="#000000"),
    undecided=Ink(fill="#f2f2f2", edge="#6b6b6b", tag="#4a4a4a", text="#000000"),
    load=ramp(
        _INK,
        ("#ffffff", "#000000"),
        ("#ededed", "#000000"),
        ("#d2d2d2", "#000000"),
        ("#a8a8a8", "#000000"),
        ("#3d3d3d", "#ffffff"),
    ),
    voices=inks("#000000", ("#ffffff", _INK), ("#ececec", _INK)),
    support=_INK,
    attack=_INK,
    thin="#4a4a4a",
    section="#f7f7f7",
    section_edge="#808080",
)
