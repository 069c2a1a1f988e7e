"""What can go wrong with a picture."""

from __future__ import annotations

from argmap.diagnostics import Fault, Severity

TEXT_CUT = Fault(
    code="P01",
    name="text-cut",
    severity=Severity.WARNING,
    about="A claim is longer than a card can show: 24 lines at the greatest width. Its end is left "
    "out of the picture; the whole text stays in the card's title and in the map. Split the claim, "
    "or say it in fewer words.",
)
LAYOUT_FELL_BACK = Fault(
    code="P02",
    name="layout-fell-back",
    severity=Severity.WARNING,
    about="Graphviz could not place the cards: it is not installed, it met its limit or failed. "
    "The built-in layout drew the picture instead. Ask for `--layout tidy` to draw it so at once.",
)
FOREIGN_LETTERS = Fault(
    code="P03",
    name="foreign-letters",
    severity=Severity.WARNING,
    about="A PNG shows letters that argmap's own font lacks, such as Chinese or Arabic ones. "
    "They are drawn with a font of the machine, so that the picture may differ on another one. An "
    "SVG leaves the choice of the font to the reader's program.",
)
PICTURE_TOO_LARGE = Fault(
    code="P04",
    name="picture-too-large",
    about="A PNG of this size would take more memory than it is worth: 60 megapixels are the most. "
    "Ask for a smaller `--scale`, for fewer cards, or for SVG, which has no such bound.",
)
FAULTS = (TEXT_CUT, LAYOUT_FELL_BACK, FOREIGN_LETTERS, PICTURE_TOO_LARGE)
