"""Writing a scene as SVG, for the outputs that are SVG or are made from it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from functools import lru_cache
from typing import Any

from argmap.diagram.paint.palette import Layer, layers
from argmap.diagram.paint.paths import number
from argmap.diagram.scene import Circle, Group, Path, Rect, Scene, Shape, Text
from argmap.diagram.theme import STATUSES, Ink, Theme
from argmap.diagram.typeset import FAMILY, display, font_face_css, tier
from argmap.render.escape import lang, xml
from argmap.render.on_page import on_page

Rules = Callable[[Theme], Iterable[str]]


def map_rules(theme: Theme, used: Container[str]) -> Iterator[str]:
    """Give the colours of a theme as CSS rules for the classes of a map.

    Args:
        theme: the theme.
        used: the classes that occur; a rule for another is left out.
    """
    yield f".argmap .bg,.argmap .under,.argmap .fold,.argmap .end{{fill:{theme.page}}}"
    for layer in layers(theme):
        if layer.look in used:
            yield from _card_rules(layer, theme)
            if layer.ink and "narrow" in used:
                yield f".argmap .{layer.look}.narrow .outline{{fill:{layer.ink.edge};stroke:none}}"
    for status in STATUSES:
        if status in used:
            yield from _chip_rules(status, getattr(theme, status))
    kinds = (
        ("support", theme.support),
        ("attack", theme.attack),
        *((kind, theme.thin) for kind in ("rephrase", "preference", "unknown", "blank")),
        *((state, theme.pale.edge) for state in ("pale", "dead")),
    )
    for kind, colour in kinds:
        if kind in used:
            yield from _link_rules(kind, colour)
    yield f".argmap .voices .chip{{stroke:{theme.muted}}}"
    yield f".argmap .heading,.argmap .said{{fill:{theme.text}}}"
    yield f".argmap .subtitle,.argmap .label,.argmap .section-title{{fill:{theme.muted}}}"
    if "crowd" in used:
        yield f".argmap .many{{fill:{theme.section};stroke:{theme.section_edge}}}"
        yield f".argmap .few{{fill:{theme.section_edge}}}"
    yield f".argmap .section rect{{fill:{theme.section};stroke:{theme.section_edge}}}"


def classes(groups: Iterable[Group]) -> set[str]:
    """Give the classes of groups and of all groups inside them."""
    found: set[str] = set()
    inner: list[Group] = []
    for group in groups:
        found.add(group.cls)
        inner += group.parts
    several = set(" ".join(found).split())
    return several | classes(inner) if inner else several


def _media(scene: Scene, rules: Rules | None, ids: str) -> str:
    """Give the colours for dark screens, and for paper those that the picture has."""
    if scene.dark is None:
        return ""
    if rules is None:
        used = classes(scene.groups)
        dark, light = ("".join(map_rules(theme, used)) for theme in (scene.dark, scene.theme))
    else:
        dark, light = ("".join(rules(theme)) for theme in (scene.dark, scene.theme))
    if ids:
        return on_page(ids, light, dark)
    return f"@media(prefers-color-scheme:dark){{{dark}}}@media print{{{light}}}"


def svg(scene: Scene, *, font: bool, rules: Rules | None = None, ids: str = "") -> str:
    """Write a scene as SVG, with its font inside or only named.

    Args:
        scene: what is drawn.
        font: whether the font is inside.
        rules: gives the CSS that colours its classes as a theme has it; without it those of maps.
        ids: its id in a page that holds it, with which its other ids begin; empty for a file.
    """
    face = font_face_css(tier(scene.texts())) if font else ""
    width, height = number(scene.width), number(scene.height)
    described = xml(display(scene.described))
    own, before = (f' id="{xml(ids)}"', f"{xml(ids)}-") if ids else ("", "")
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg"{own} class="argmap" width="{width}"'
        f' height="{height}" viewBox="0 0 {width} {height}" role="img"'
        f' aria-labelledby="{before}t {before}d" lang="{lang(scene.language)}"'
        f' font-family="{xml(FAMILY)}">\n<title id="{before}t">{xml(scene.title)}</title>\n'
        f'<desc id="{before}d">{described}</desc>\n'
        f"<style>{face}{_media(scene, rules, ids)}</style>\n"
        f'<rect class="bg" width="{width}" height="{height}" fill="{scene.theme.page}"/>\n'
    )
    return "".join([head, *(group_svg(group, before) for group in scene.groups), "</svg>\n"])


def group_svg(group: Group, before: str = "") -> str:
    """Write a group with all that is in it; `before` stands before the ids."""
    name = f' id="{before}{xml(group.id)}"' if group.id else ""
    data = "".join([f' data-{key}="{xml(value)}"' for key, value in group.data])
    title = f"<title>{xml(group.title)}</title>" if group.title else ""
    inside = "".join([f"{_WRITERS[type(item)](item)}\n" for item in group.items])
    if group.parts:
        inside += "".join([group_svg(part, before) for part in group.parts])
    tag, leads = ("a", f' href="{xml(group.href)}"') if group.href else ("g", "")
    return f'<{tag} class="{group.cls}"{name}{data}{leads}>{title}\n{inside}</{tag}>\n'


def shape_svg(shape: Shape) -> str:
    """Write one shape."""
    return _WRITERS[type(shape)](shape)


def _path(shape: Path) -> str:
    d, fill, stroke, width, dash, cls = shape
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path{_cls(cls)} d="{d}" fill="{fill}"{_stroke(stroke, width)}{dashed}/>'


def _rect(shape: Rect) -> str:
    x, y, width, height, fill, stroke, radius, cls = shape
    rounded = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect{_cls(cls)} x="{number(x)}" y="{number(y)}"'
        f' width="{number(width)}" height="{number(height)}"{rounded}'
        f' fill="{fill}"{_stroke(stroke, 1.0)}/>'
    )


def _circle(shape: Circle) -> str:
    x, y, radius, fill, stroke, width, cls = shape
    return (
        f'<circle{_cls(cls)} cx="{number(x)}" cy="{number(y)}" r="{radius:g}"'
        f' fill="{fill}"{_stroke(stroke, width)}/>'
    )


def _text(shape: Text) -> str:
    x, y, text, size, fill, bold, end, middle, spacing, length, turn, cls = shape
    at = f'x="{number(x)}" y="{number(y)}"'
    letters = _letters(size, fill, bold, end, middle, spacing)
    if length is not None:
        letters += f' textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs"'
    if turn:
        letters += f' transform="rotate({turn:g} {number(x)} {number(y)})"'
    return f"<text{_cls(cls)} {at}{letters}>{xml(text)}</text>"


_WRITERS: dict[type[Shape], Callable[[Any], str]] = {
    Path: _path,
    Rect: _rect,
    Circle: _circle,
    Text: _text,
}


@lru_cache(maxsize=256)
def _cls(words: str) -> str:
    return f' class="{words}"' if words else ""


@lru_cache(maxsize=256)
def _stroke(colour: str, width: float) -> str:
    return "" if colour == "none" else f' stroke="{colour}" stroke-width="{width:g}"'


@lru_cache(maxsize=256)
def _letters(size: float, fill: str, bold: bool, end: bool, middle: bool, spacing: float) -> str:  # noqa: FBT001
    """Write how letters look, and which end of them stands at their place."""
    anchor = ' text-anchor="end"' if end else ' text-anchor="middle"' if middle else ""
    weight = ' font-weight="700"' if bold else ""
    apart = f' letter-spacing="{spacing:g}"' if spacing else ""
    return f' font-size="{size:g}" fill="{fill}"{anchor}{weight}{apart}'


def _card_rules(layer: Layer, theme: Theme) -> Iterator[str]:
    name, ink = layer.look, layer.ink
    if ink is None:
        yield f".argmap .{name} .outline{{fill:{theme.page}}}"
        return
    yield f".argmap .{name} .outline{{fill:{ink.fill};stroke:{ink.edge}}}"
    edges = ",".join(f".argmap .{name} .{part}" for part in ("fold", "behind", "rule"))
    yield f"{edges}{{stroke:{ink.edge}}}"
    yield f".argmap .{name} .chip{{stroke:{ink.tag}}}"
    yield f".argmap .{name} .tag,.argmap .{name} .cross{{fill:{ink.tag}}}"
    yield f".argmap .{name} .body{{fill:{ink.text}}}"
    if layer.look in {"falls", "without"}:
        yield f".argmap .{name} .strike{{stroke:{ink.text}}}"
        yield f".argmap .{name} .cross-arms{{stroke:{ink.fill}}}"


def _chip_rules(status: str, ink: Ink) -> Iterator[str]:
    yield f".argmap .{status} .status-chip{{fill:{ink.fill};stroke:{ink.edge}}}"
    yield f".argmap .{status} .status-word{{fill:{ink.tag}}}"


def _link_rules(kind: str, colour: str) -> Iterable[str]:
    yield f".argmap .{kind} .line,.argmap .{kind} .turn{{stroke:{colour}}}"
    yield f".argmap .{kind} .head,.argmap .{kind} .dot,.argmap .{kind} .sign{{fill:{colour}}}"
    yield f".argmap .{kind} .open{{fill:none;stroke:{colour}}}"
    yield f".argmap .{kind} .end{{stroke:{colour}}}"
