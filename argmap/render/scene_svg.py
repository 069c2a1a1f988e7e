"""Writing a scene as SVG, for the outputs that are SVG or are made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.diagram.paint.paths import number
from argmap.diagram.scene import Circle, Group, Path, Rect, Scene, Shape, Text
from argmap.diagram.theme import Ink, Theme
from argmap.diagram.typeset import FAMILY, display, font_face_css, tier
from argmap.render.escape import lang, xml

Rules = Callable[[Theme], Iterable[str]]


def map_rules(theme: Theme) -> Iterator[str]:
    """Give the colours of a theme as CSS rules for the classes of a map."""
    yield f".argmap .bg,.argmap .under,.argmap .fold,.argmap .end{{fill:{theme.page}}}"
    for name in ("thesis", "pro", "con", "none"):
        yield from _card_rules(name, getattr(theme, name))
    yield f".argmap .implicit .outline{{fill:{theme.page}}}"
    yield from _card_rules("thesis", theme.thesis)
    kinds = (
        ("support", theme.support),
        ("attack", theme.attack),
        *((kind, theme.thin) for kind in ("rephrase", "preference", "unknown")),
    )
    for kind, colour in kinds:
        yield from _link_rules(kind, colour)
    yield f".argmap .voices .chip{{stroke:{theme.muted}}}"
    yield f".argmap .heading{{fill:{theme.text}}}"
    yield f".argmap .subtitle,.argmap .label,.argmap .section-title{{fill:{theme.muted}}}"
    yield f".argmap .section rect{{fill:{theme.section};stroke:{theme.section_edge}}}"


def svg(scene: Scene, *, font: bool, rules: Rules = map_rules) -> str:
    """Write a scene as SVG, with its font inside or only named.

    Args:
        scene: what is drawn.
        font: whether the font is inside.
        rules: gives the CSS that colours its classes as a theme has it.
    """
    face = font_face_css(tier(scene.texts())) if font else ""
    width, height = number(scene.width), number(scene.height)
    described = xml(display(scene.described))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d"'
        f' lang="{lang(scene.language)}" font-family="{xml(FAMILY)}">\n'
        f'<title id="t">{xml(scene.title)}</title>\n<desc id="d">{described}</desc>\n'
        f"<style>{face}@media(prefers-color-scheme:dark){{{''.join(rules(scene.dark))}}}"
        f"@media print{{{''.join(rules(scene.theme))}}}</style>\n"
        f'<rect class="bg" width="{width}" height="{height}" fill="{scene.theme.page}"/>\n'
    )
    return head + "".join(_group(group) for group in scene.groups) + "</svg>\n"


def _group(group: Group) -> str:
    name = f' id="{xml(group.id)}"' if group.id else ""
    data = "".join(f' data-{key}="{xml(value)}"' for key, value in group.data)
    title = f"<title>{xml(group.title)}</title>" if group.title else ""
    inside = "".join(f"{shape_svg(item)}\n" for item in group.items)
    inside += "".join(map(_group, group.parts))
    return f'<g class="{group.cls}"{name}{data}>{title}\n{inside}</g>\n'


def shape_svg(shape: Shape) -> str:
    """Write one shape."""
    cls = f' class="{shape.cls}"' if shape.cls else ""
    match shape:
        case Path():
            stroke = _stroke(shape.stroke, shape.width)
            dash = f' stroke-dasharray="{shape.dash}"' if shape.dash else ""
            return f'<path{cls} d="{shape.d}" fill="{shape.fill}"{stroke}{dash}/>'
        case Rect():
            radius = f' rx="{number(shape.radius)}"' if shape.radius else ""
            return (
                f'<rect{cls} x="{number(shape.x)}" y="{number(shape.y)}"'
                f' width="{number(shape.width)}" height="{number(shape.height)}"{radius}'
                f' fill="{shape.fill}"{_stroke(shape.stroke, 1.0)}/>'
            )
        case Circle():
            return (
                f'<circle{cls} cx="{number(shape.x)}" cy="{number(shape.y)}" r="{shape.radius:g}"'
                f' fill="{shape.fill}"{_stroke(shape.stroke, shape.width)}/>'
            )
        case Text():
            return _text(shape, cls)


def _text(shape: Text, cls: str) -> str:
    anchor = ' text-anchor="end"' if shape.end else ' text-anchor="middle"' if shape.middle else ""
    bold = ' font-weight="700"' if shape.bold else ""
    spacing = f' letter-spacing="{shape.spacing:g}"' if shape.spacing else ""
    length = (
        f' textLength="{shape.length:.1f}" lengthAdjust="spacingAndGlyphs"'
        if shape.length is not None
        else ""
    )
    turn = (
        f' transform="rotate({shape.turn:g} {number(shape.x)} {number(shape.y)})"'
        if shape.turn
        else ""
    )
    return (
        f'<text{cls} x="{number(shape.x)}" y="{number(shape.y)}" font-size="{shape.size:g}"'
        f' fill="{shape.fill}"{anchor}{bold}{spacing}{length}{turn}>{xml(shape.text)}</text>'
    )


def _stroke(colour: str, width: float) -> str:
    return "" if colour == "none" else f' stroke="{colour}" stroke-width="{width:g}"'


def _card_rules(name: str, ink: Ink) -> Iterable[str]:
    yield f".argmap .{name} .outline{{fill:{ink.fill};stroke:{ink.edge}}}"
    yield f".argmap .{name} .fold,.argmap .{name} .behind{{stroke:{ink.edge}}}"
    yield f".argmap .{name} .chip{{stroke:{ink.tag}}}"
    yield f".argmap .{name} .tag{{fill:{ink.tag}}}"
    yield f".argmap .{name} .body{{fill:{ink.text}}}"


def _link_rules(kind: str, colour: str) -> Iterable[str]:
    yield f".argmap .{kind} .line,.argmap .{kind} .turn{{stroke:{colour}}}"
    yield f".argmap .{kind} .head,.argmap .{kind} .dot,.argmap .{kind} .sign{{fill:{colour}}}"
    yield f".argmap .{kind} .open{{fill:none;stroke:{colour}}}"
    yield f".argmap .{kind} .end{{stroke:{colour}}}"
