"""The page: picture, outline, details, and the controls that only a script can serve."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import partial

from argmap.diagram.options import RenderOptions
from argmap.diagram.paint.legend import paint_legend
from argmap.diagram.paint.paths import number, point
from argmap.diagram.scene import Group, Path, Scene
from argmap.diagram.theme import Theme
from argmap.render.escape import json_in_html, xml
from argmap.render.html_shell import page, text
from argmap.render.interactive.assets import asset
from argmap.render.interactive.data import page_data
from argmap.render.interactive.details import details
from argmap.render.interactive.outline import outline
from argmap.render.interactive.packed import packed
from argmap.render.interactive.told import Told
from argmap.render.scene_svg import classes, group_svg, map_rules

_SCRIPTS = ("engine.js", "model.js", "picture.js", "panes.js", "page.js")
_STATES = {"pale", "without", "falls", "dead"}
_LEGENDS = (("narrow", 280.0), ("wide", 900.0))
_DOES = (
    ("before", "before", "‹"),
    ("after", "after", "›"),
    ("away", "take away", ""),
    ("focus", "focus", ""),
    ("fold", "fold", ""),
    ("close", "close", "×"),
)
_KEYS = (
    ("arrows", "key walk"),
    ("n p", "key order"),
    ("enter", "key open"),
    ("space", "key fold"),
    ("f", "key focus"),
    ("x", "key away"),
    ("/", "key search"),
    ("+ − 0", "key zoom"),
    ("1 … 9", "key levels"),
    ("?", "key help"),
    ("Esc", "key back"),
)


def interactive_page(told: Told, scene: Scene, options: RenderOptions, *, most: int) -> str:
    """Write the page of a map.

    Args:
        told: the map.
        scene: its picture, with every card, without title and legend.
        options: what the page shows when it opens, and whether it has a legend and its own font.
        most: how many cards are open when the page opens; 0 for all.
    """
    cards = [group.id for group in scene.groups if group.cls.startswith("claim")]
    data = json_in_html(page_data(told, cards, options, most))
    parts = [
        *_head(told),
        *_picture(told, scene, legend=options.legend),
        *_side(told),
        *_help(told),
        f'<script type="application/json" id="data">{data}</script>\n',
    ]
    return page(
        told.heading() or told.signs["argument map"],
        told.drawing.language,
        "".join(parts),
        style=asset("page.css") + _paper(scene),
        font=options.font == "embed",
        rules=partial(_rules, used=classes(scene.groups) | _STATES),
        script=packed(f'"use strict";{{{"".join(map(asset, _SCRIPTS))}}}'),
        themes=(scene.theme, scene.dark or scene.theme),
    )


def _rules(theme: Theme, used: Container[str]) -> Iterator[str]:
    yield from map_rules(theme, used)
    inks = {"pro": theme.pro, "con": theme.con, "top": theme.thesis, "off": theme.pale}
    for name, ink in inks.items():
        parts = {"": ink.edge, "-fill": ink.fill, "-tag": ink.tag, "-text": ink.text}
        yield f":root{{{''.join(f'--{name}{part}:{value};' for part, value in parts.items())}}}"
    yield f":root{{--attack:{theme.attack}}}"


def _paper(scene: Scene) -> str:
    """Turn the sheet on which the picture is printed the way the picture is turned."""
    turned, height = ("landscape", 138) if scene.width > scene.height else ("portrait", 205)
    return f"@page picture{{size:{turned}}}@media print{{#map{{max-height:{height}mm}}}}"


def _head(told: Told) -> Iterator[str]:
    said = told.words
    heading = told.heading()
    name = text(heading) if heading else text(told.signs["argument map"])
    yield f'<header id="top"><div class="name"><h1 dir="auto">{name}</h1>\n'
    for line in told.drawing.subtitle:
        yield f'<p class="muted" dir="auto">{text(line)}</p>\n'
    essay = told.argument.essay
    if essay is not None and (essay.url or "").lower().startswith(("http://", "https://")):
        yield f'<p><a href="{xml(essay.url or "")}" rel="noreferrer">{said["read text"]}</a></p>\n'
    yield (
        f'</div>\n<div class="tools live"{told.spoken}>\n<div class="find" role="search">'
        f'<input id="q" type="search" aria-label="{said["search"]}" placeholder="{said["search"]}"'
        ' autocomplete="off" spellcheck="false">'
        f"{_button('last', said['last hit'], '‹')}{_button('next', said['next hit'], '›')}"
        '<output id="hits" for="q"></output></div>\n'
        f'<div class="pair" role="group" aria-label="{said["view"]}">'
        f'<button id="see-picture">{said["picture"]}</button>'
        f'<button id="see-outline">{said["outline"]}</button></div>\n'
        f"{_button('ask', said['help'], '?')}</div></header>\n"
        f'<div id="news"><button id="undo" hidden{told.spoken}>{said["put all back"]}</button>'
        f'<button id="clear" hidden{told.spoken}>{said["end focus"]}</button>\n'
        f'<p id="told" role="status" dir="auto"{told.spoken}></p></div>\n'
    )


def _button(name: str, label: str, sign: str) -> str:
    return f'<button id="{name}" class="sign" aria-label="{label}" title="{label}">{sign}</button>'


def _picture(told: Told, scene: Scene, *, legend: bool) -> Iterator[str]:
    said = told.words
    width, height = number(scene.width), number(scene.height)
    groups = (_live(told, group) for group in scene.groups)
    name = xml(f"{said['picture']}: {told.heading() or told.signs['argument map']}")
    yield (
        f'<main id="picture"><div class="tools live"{told.spoken}>'
        f"{_button('out', said['farther'], '−')}"
        f'{_button("in", said["closer"], "+")}<button id="fit">{said["fit"]}</button>'
        f'<button id="least">{said["fold all"]}</button>'
        f'<button id="most">{said["unfold all"]}</button></div>\n'
        f'<div id="region" tabindex="0" role="region" aria-label="{name}">'
        f'<svg id="map" xmlns="http://www.w3.org/2000/svg" class="argmap" width="{width}"'
        f' height="{height}" viewBox="0 0 {width} {height}" role="group" aria-label="{name}"'
        f">\n"
    )
    yield from map(group_svg, groups)
    yield "</svg></div>\n"
    if legend:
        yield from _legend(told, scene.theme)
    yield "</main>\n"


def _live(told: Told, group: Group) -> Group:
    """Make a card a link to its row in the outline; give a link the cross with which it may end."""
    if group.cls.startswith("claim"):
        return group._replace(href=f"#o-{told.at[dict(group.data)['claim']]}")
    heads = [item for item in group.items if isinstance(item, Path) and item.cls == "head"]
    if not group.cls.startswith("link") or not heads:
        return group
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", heads[0].d)]
    x, y = (sum(numbers[axis::2]) / len(numbers[axis::2]) for axis in (0, 1))
    d = "".join(f"M{point(x - 6, y - 6 * way)}L{point(x + 6, y + 6 * way)}" for way in (1, -1))
    return group._replace(items=(*group.items, Path(d=d, width=2.5, cls="halt")))


def _legend(told: Told, theme: Theme) -> Iterator[str]:
    """Explain the signs, once for narrow and once for wide screens."""
    yield f'<details class="signs" open><summary{told.spoken}>{told.words["signs"]}</summary>\n'
    for name, room in _LEGENDS:
        group, end = paint_legend(told.drawing, 1.0, 0.0, room, theme, told.signs)
        yield (
            f'<svg class="argmap {name}" width="{number(room)}" height="{number(end)}"'
            f' viewBox="0 0 {number(room)} {number(end)}" role="group"'
            f' aria-label="{told.words["signs"]}">{group_svg(group)}</svg>\n'
        )
    yield "</details>\n"


def _side(told: Told) -> Iterator[str]:
    said = told.words
    yield (
        f'<nav id="outline" aria-label="{said["outline"]}">'
        f"<h2{told.spoken}>{said['outline']}</h2>\n"
        f"{outline(told)}</nav>\n"
        f'<aside id="panel" aria-label="{said["details"]}" hidden><div class="tools"{told.spoken}>'
        f"{''.join(_does(told, *one) for one in _DOES)}</div>\n"
        f'<div id="detail"></div><p><a id="here" href="#">{said["link here"]}</a></p></aside>\n'
        f'<section id="all"><h2{told.spoken}>{said["all claims"]}</h2>\n{details(told)}</section>\n'
    )


def _does(told: Told, does: str, word: str, sign: str) -> str:
    """Give a button for the claim whose details are shown."""
    said = told.words[word]
    if sign:
        return (
            f'<button class="sign" data-does="{does}" aria-label="{said}" title="{said}">'
            f"{sign}</button>"
        )
    return f'<button data-does="{does}">{said}</button>'


def _help(told: Told) -> Iterator[str]:
    said = told.words
    yield (
        f'<dialog id="help" aria-labelledby="help-name"{told.spoken}><form method="dialog">'
        f"<button autofocus>{said['close']}</button></form>"
        f'<h2 id="help-name">{said["help"]}</h2>\n<p>{said["help touch"]}</p>\n<table>\n'
    )
    for key, does in _KEYS:
        name = f'<th scope="row"><kbd>{said.get(key, key)}</kbd></th>'
        yield f"<tr>{name}<td>{said[does]}</td></tr>\n"
    yield (
        f'</table>\n<p><label><input type="checkbox" id="letters" checked> {said["letters"]}'
        "</label></p></dialog>\n"
    )
