"""The usual colours: blue for, red against, on white."""

from collections.abc import Mapping
from typing import Any

from argmap.diagram.theme import Ink, inks, ramp

_TEXT = "#16212c"


LIGHT: Mapping[str, Any] = {
    "dark": "dark",
    "page": "#ffffff",
    "text": _TEXT,
    "muted": "#5a6876",
    "thesis": Ink(fill="#14365a", edge="#14365a", tag="#c9dcf0", text="#ffffff"),
    "pro": Ink(fill="#eef4fb", edge="#2b6aa3", tag="#2b6aa3", text=_TEXT),
    "con": Ink(fill="#fbe3dc", edge="#bf3f27", tag="#a8321c", text=_TEXT),
    "none": Ink(fill="#ffffff", edge="#5a6876", tag="#5a6876", text=_TEXT),
    "pale": Ink(fill="#ffffff", edge="#7f8c99", tag="#5a6876", text="#5a6876"),
    "fallen": Ink(fill="#f1f3f5", edge="#7a8794", tag="#5a6876", text="#5a6876"),
    "accepted": Ink(fill="#e3f2ee", edge="#006e5f", tag="#006e5f", text=_TEXT),
    "rejected": Ink(fill="#fbe6de", edge="#b52a00", tag="#a82700", text=_TEXT),
    "undecided": Ink(fill="#f0e8fb", edge="#6f2dbd", tag="#6f2dbd", text=_TEXT),
    "load": ramp(
        "#7a4b00",
        ("#ffffff", _TEXT),
        ("#fff1d6", _TEXT),
        ("#ffd591", _TEXT),
        ("#f2a03d", _TEXT),
        ("#8f4a00", "#ffffff"),
    ),
    "voices": inks(
        _TEXT,
        ("#e8f1fa", "#1b5e9b"),
        ("#faefe0", "#8a4b00"),
        ("#e3f2ee", "#006e5f"),
        ("#f8e8f6", "#8e2b86"),
        ("#fbe6de", "#a8321c"),
        ("#f0f2da", "#525c00"),
        ("#ece8fa", "#5b3fb5"),
        ("#e9edf0", "#2f4858"),
    ),
    "support": "#3b4b5b",
    "attack": "#b5301c",
    "thin": "#5a6876",
    "section": "#f5f7f9",
    "section_edge": "#84909c",
}
