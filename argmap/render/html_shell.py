"""A web page that needs nothing but itself: no request, no script but its own."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from argmap.diagram.theme import Theme, theme_of
from argmap.diagram.typeset import FAMILY, display, font_face_css, tier
from argmap.render.escape import lang, xml
from argmap.render.scene_svg import Rules

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})

_STYLE = """
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--page);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem;font:1rem/1.45 FAMILY;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 .25rem;text-align:left;unicode-bidi:plaintext}
h2{font-size:1.05rem;margin:1.75rem 0 .5rem}
p{margin:.5rem 0}
.muted{color:var(--muted)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media(max-width:40rem){body{padding:1rem .75rem}}
@media print{body{padding:0;font-size:10pt}}
""".replace("FAMILY", FAMILY)


def page(
    title: str,
    language: str,
    body: str,
    *,
    style: str,
    font: bool,
    rules: Rules = lambda _: (),
    script: str = "",
    themes: tuple[Theme, Theme] | None = None,
) -> str:
    """Write a page whose colours follow the reader's setting; printed it is light.

    Args:
        title: its name, not escaped yet.
        language: of its texts.
        body: what it shows, as HTML in which every text is escaped.
        style: CSS of its own, with the colours as variables.
        font: whether the font is inside.
        rules: gives further CSS that colours its parts as a theme has it.
        script: JavaScript; empty for none. No other is run, whatever the body holds.
        themes: its colours on a light and on a dark page; None for the usual ones.
    """
    face = font_face_css(tier([title, body])) if font else ""
    light, dark = (
        f":root{{{_variables(theme)}}}{''.join(rules(theme))}" for theme in themes or usual_themes()
    )
    return (
        f'<!doctype html>\n<html lang="{lang(language)}"{direction(language)}>\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{xml(display(title))}</title>\n"
        f"<style>{face}{light}@media(prefers-color-scheme:dark){{{dark}}}"
        f"@media print{{html{{color-scheme:light}}{light}}}{_STYLE}{style}</style>\n</head>\n"
        f"<body>\n{body}{f'<script>{script}</script>' if script else ''}\n</body>\n</html>\n"
    )


def usual_themes() -> tuple[Theme, Theme]:
    """Give the colours of a light and of a dark page."""
    return theme_of("light"), theme_of("dark")


def direction(language: str) -> str:
    """Give the attribute that turns a page about, for languages written from right to left."""
    return ' dir="rtl"' if lang(language).split("-")[0].lower() in _RIGHT_TO_LEFT else ""


def text(words: str) -> str:
    """Give the words of a claim or a title as HTML."""
    return xml(display(words))


def _policy(script: str) -> str:
    """Allow the page's own style, font and script, and nothing else."""
    run = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" if script else "'none'"
    return (
        f"default-src 'none';style-src 'unsafe-inline';font-src data:;script-src {run};"
        "base-uri 'none';form-action 'none'"
    )


def _variables(theme: Theme) -> str:
    colours = {
        "page": theme.page,
        "text": theme.text,
        "muted": theme.muted,
        "band": theme.section,
        "line": theme.section_edge,
        "hair": f"{theme.section_edge}59",
        "thesis": theme.pro.fill,
        "accent": theme.pro.edge,
        "glow": f"{theme.pro.edge}26",
    }
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())
