"""Black on white with heavy edges, for tired eyes, weak projectors and faint printers."""

from dataclasses import replace

from argmap.diagram.theme import Ink, Theme, inks, ramp

_PLAIN = Ink(fill="#ffffff", edge="#000000", tag="#000000", text="#000000")

THEME = Theme(
    name="contrast",
    page="#ffffff",
    text="#000000",
    muted="#000000",
    thesis=Ink(fill="#000000", edge="#000000", tag="#ffffff", text="#ffffff"),
    pro=_PLAIN,
    con=_PLAIN,
    none=_PLAIN,
    pale=Ink(fill="#ffffff", edge="#767676", tag="#595959", text="#595959"),
    fallen=Ink(fill="#ffffff", edge="#767676", tag="#595959", text="#595959"),
    accepted=_PLAIN,
    rejected=replace(_PLAIN, fill="#dddddd"),
    undecided=replace(_PLAIN, fill="#f0f0f0"),
    load=ramp(
        "#000000",
        ("#ffffff", "#000000"),
        ("#ffffff", "#000000"),
        ("#ffffff", "#000000"),
        ("#ffffff", "#000000"),
        ("#000000", "#ffffff"),
    ),
    voices=inks("#000000", ("#ffffff", "#000000")),
    support="#000000",
    attack="#000000",
    thin="#000000",
    section="#ffffff",
    section_edge="#000000",
    edge=2.5,
    weight=1.4,
)
