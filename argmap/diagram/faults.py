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
    about="A PNG or PDF shows letters that argmap's own font lacks, such as Chinese or Arabic "
    "ones. They are drawn with a font of the machine, so that the picture may differ on another "
    "one. An SVG leaves the choice of the font to the reader's program.",
)
PICTURE_TOO_LARGE = Fault(
    code="P04",
    name="picture-too-large",
    about="A PNG of this size would take more memory than it is worth: 60 megapixels are the most. "
    "Ask for a smaller `--scale`, for fewer cards, or for SVG, which has no such bound.",
)
BAD_THEME = Fault(
    code="P05",
    name="bad-theme",
    about="A theme file cannot be used: it is not TOML, or it has a name that themes do not have, "
    "or a colour that is not written as `#14365a`. Look at `docs/themes.md` for the names.",
)
FAINT_THEME = Fault(
    code="P06",
    name="faint-theme",
    severity=Severity.WARNING,
    about="Two colours of a theme that lie on each other are hard to tell apart: texts need a "
    "contrast of 4.5 to 1, lines and edges 3 to 1. Make one darker or the other lighter.",
)
NO_WORKSHEET = Fault(
    code="P07",
    name="no-worksheet",
    about="Blanks to be filled in need an output that keeps them. Pages and files for programs "
    "carry the whole map, so that a blank in them would be no secret.",
)
MERMAID_TOO_LARGE = Fault(
    code="P31",
    name="mermaid-too-large",
    severity=Severity.WARNING,
    about="A diagram for Mermaid is larger than Mermaid draws on most sites, GitHub among them: "
    "50,000 characters and 500 links. Fold branches with `--max-cards`, or raise `maxTextSize` and "
    "`maxEdges` where the site is your own.",
)
TEX_LETTERS = Fault(
    code="P32",
    name="tex-letters",
    severity=Severity.WARNING,
    about="A picture for LaTeX has letters that pdfLaTeX cannot set, such as Chinese or Arabic "
    "ones. Use LuaLaTeX or XeLaTeX with a font that has them; LaTeX does not turn lines that run "
    "from right to left by itself. A PDF by argmap needs no fonts of LaTeX.",
)
SMALL_PRINT = Fault(
    code="P21",
    name="small-print",
    severity=Severity.WARNING,
    about="On this paper the letters of claims are less than 6 points high. Print a poster of "
    "several sheets (`--poster auto`), take larger paper (`--page a3`), or fold branches "
    "(`--max-cards`).",
)
NO_SLIDES = Fault(
    code="P22",
    name="no-slides",
    about="Slides are made with the package python-pptx, which argmap does not bring along: "
    "`pip install 'argmap[pptx]'` installs both.",
)
FAULTS = (
    TEXT_CUT,
    LAYOUT_FELL_BACK,
    FOREIGN_LETTERS,
    PICTURE_TOO_LARGE,
    BAD_THEME,
    FAINT_THEME,
    NO_WORKSHEET,
    MERMAID_TOO_LARGE,
    TEX_LETTERS,
    SMALL_PRINT,
    NO_SLIDES,
)
