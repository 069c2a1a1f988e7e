"""The same on a dark page, for readers who set their screen so."""

from argmap.diagram.theme import Ink, Theme

THEME = Theme(
    name="dark",
    page="#10171e",
    text="#e9eff4",
    muted="#9cadbc",
    thesis=Ink(fill="#1d4f82", edge="#8fc1ee", tag="#c9dcf0", text="#ffffff"),
    pro=Ink(fill="#13283c", edge="#6fb2ea", tag="#7dbbee", text="#e9eff4"),
    con=Ink(fill="#38190f", edge="#f08b73", tag="#f39b86", text="#e9eff4"),
    none=Ink(fill="#10171e", edge="#9cadbc", tag="#9cadbc", text="#e9eff4"),
    support="#b9c8d5",
    attack="#f08b73",
    thin="#9cadbc",
    section="#161f28",
    section_edge="#64727f",
)
