"""The same on a dark page, for a dark screen or a dark room."""

from argmap.diagram.theme import Ink, Theme, inks, ramp

_TEXT = "#e9eff4"

THEME = Theme(
    name="dark",
    page="#10171e",
    text=_TEXT,
    muted="#9cadbc",
    thesis=Ink(fill="#1d4f82", edge="#8fc1ee", tag="#c9dcf0", text="#ffffff"),
    pro=Ink(fill="#13283c", edge="#6fb2ea", tag="#7dbbee", text=_TEXT),
    con=Ink(fill="#38190f", edge="#f08b73", tag="#f39b86", text=_TEXT),
    none=Ink(fill="#10171e", edge="#9cadbc", tag="#9cadbc", text=_TEXT),
    pale=Ink(fill="#10171e", edge="#6b7a88", tag="#9cadbc", text="#9cadbc"),
    fallen=Ink(fill="#1b232b", edge="#74838f", tag="#9cadbc", text="#9cadbc"),
    accepted=Ink(fill="#0c2b27", edge="#4fc3ae", tag="#4fc3ae", text=_TEXT),
    rejected=Ink(fill="#38190f", edge="#f08b73", tag="#f39b86", text=_TEXT),
    undecided=Ink(fill="#2a1b40", edge="#b58cf0", tag="#c09df3", text=_TEXT),
    load=ramp(
        "#f2b75e",
        ("#10171e", _TEXT),
        ("#2c210c", _TEXT),
        ("#4f3708", _TEXT),
        ("#7a4d00", _TEXT),
        ("#f2b75e", "#10171e"),
    ),
    voices=inks(
        _TEXT,
        ("#13283c", "#6fb2ea"),
        ("#33230d", "#e0a458"),
        ("#0c2b27", "#4fc3ae"),
        ("#35163a", "#dd8bd5"),
        ("#38190f", "#f08b73"),
        ("#262b08", "#b9c34c"),
        ("#221a40", "#a996f2"),
        ("#1d2830", "#a9bccb"),
    ),
    support="#b9c8d5",
    attack="#f08b73",
    thin="#9cadbc",
    section="#161f28",
    section_edge="#64727f",
)
