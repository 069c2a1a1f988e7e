"""`argmap render`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from argmap.cli.command import Command
from argmap.cli.ids import claim, claim_or_link, link
from argmap.cli.options import From, MapFile, Output
from argmap.cli.picture_options import (
    Blank,
    ColourBy,
    ColourByWhat,
    Direction,
    Focus,
    Font,
    FontUse,
    LayoutName,
    Legend,
    MaxCards,
    Missing,
    Page,
    PageSize,
    Places,
    Poster,
    Scale,
    Sections,
    Steps,
    ThemeName,
    Title,
    To,
    WhereThesis,
    Without,
)
from argmap.cli.shared import busy, note, put, spare, tell, usable
from argmap.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from argmap.diagram.theme import Theme
    from argmap.render import Picture, RenderOptions

_PLAIN = (".md", ".txt")  # endings of files for any text


def run(
    map_: MapFile,
    to: To = None,
    output: Output = None,
    direction: WhereThesis = Direction.AUTO,
    layout: Places = LayoutName.AUTO,
    sections: Sections = False,
    max_cards: MaxCards = None,
    scale: Scale = 2.0,
    title: Title = True,
    legend: Legend = True,
    font: FontUse = Font.EMBED,
    theme: ThemeName = "light",
    focus: Focus = None,
    without: Without = None,
    colour_by: ColourByWhat = ColourBy.SIDE,
    blank: Blank = None,
    missing: Missing = None,
    page: PageSize = Page.FIT,
    poster: Poster = "",
    steps: Steps = True,
    from_: From = None,
) -> None:
    """Draw the map and write the picture beside it.

    Example: argmap render maps/oped.yaml --to svg --to png
    """
    from argmap.render import Picture, RenderOptions

    wanted = _wanted(map_, to, output)
    opened = usable(map_, from_=from_)
    if opened.map is None:
        return
    files = {name: output or _beside(map_, name) for name in wanted}
    spare(map_, opened, *files.values())
    options = RenderOptions(
        direction=direction.value,
        layout=layout.value,
        sections=sections,
        max_cards=max_cards,
        scale=scale,
        title=title,
        legend=legend,
        font=font.value,
        theme=_theme(theme),
        colour_by=colour_by.value,
        focus=claim(opened.map, focus, "--focus") if focus else None,
        without=tuple(claim(opened.map, name, "--without") for name in without or ()),
        blank=tuple(claim_or_link(opened.map, name, "--blank") for name in blank or ()),
        missing=tuple(link(opened.map, name, "--missing") for name in missing or ()),
        page=page.value,
        poster=poster,
        steps=steps,
    )
    for said in _idle(options, files):
        note(said)
    _draw(Picture(opened.map, options), files)


def _idle(options: RenderOptions, files: dict[str, str]) -> Iterator[str]:
    """Tell of options that are given and do nothing for what is drawn."""
    usual = type(options)()
    for option, to in (("page", "pdf"), ("poster", "pdf"), ("steps", "pptx")):
        if getattr(options, option) != getattr(usual, option) and to not in files:
            name = "no-steps" if option == "steps" else option
            yield f"--{name} does nothing here: it is for {to}"


def _theme(name: str) -> Theme:
    """Give a theme by its name, or read it from its file; tell the faults of that."""
    from argmap.diagram.theme import theme_of

    if name.endswith(".toml") or os.path.basename(name) != name:
        from argmap.render import open_theme

        theme, told = open_theme(name)
        tell(told)
        if theme is None:
            raise typer.Exit(1)
        return theme
    try:
        return theme_of(name)
    except LookupError as found:
        raise typer.BadParameter(f"{found}, or a TOML file", param_hint="--theme") from None


def _draw(picture: Picture, files: dict[str, str]) -> None:
    """Write every output to its file, and tell what could not be drawn."""
    from argmap.render import render

    told: list[Diagnostic] = []
    for name, file in files.items():
        with busy(f"drawing {file}"):
            made = render(picture, name)
        told += made.diagnostics
        if not any(found.severity is Severity.ERROR for found in made.diagnostics):
            put(file, made.data if isinstance(made.data, bytes) else made.data.encode())
    tell(dict.fromkeys(told))
    if any(found.severity is Severity.ERROR for found in told):
        raise typer.Exit(1)


def _wanted(map_: str, to: list[str] | None, output: str | None) -> tuple[str, ...]:
    """Give the outputs that are asked for: by name, else by the file's ending, else SVG."""
    from argmap.render import output_names
    from argmap.render.render import output as output_named

    known = output_names()
    for name in to or ():
        if name not in known:
            hint = f"no output is called {name!r}; there are {', '.join(known)}"
            raise typer.BadParameter(hint, param_hint="--to")
    wanted = tuple(dict.fromkeys(to or ()))
    if len(wanted) > 1 and (output or map_ == "-"):
        message = "one file, or standard output, holds one output; ask for one alone"
        raise typer.BadParameter(message, param_hint="--to")
    ending = os.path.splitext(output or "")[1].lower()
    # An output is looked at first whose name is the ending: others need not be loaded then.
    of_ending = (
        name
        for name in sorted(known, key=lambda name: f".{name}" != ending)
        if ending and output_named(name).suffix.endswith(ending)
    )
    if wanted:
        _agree(wanted[0], next(of_ending, wanted[0]), ending)
        return wanted
    if not ending:
        return ("svg",)
    if meant := next(of_ending, None):
        return (meant,)
    endings = ", ".join(output_named(name).suffix for name in known)
    message = f"no output has files ending in {ending}; there are {endings}"
    raise typer.BadParameter(message, param_hint="-o")


def _agree(wanted: str, meant: str, ending: str) -> None:
    """Refuse to write one output to a file whose ending says that it is another."""
    if wanted != meant and ending not in _PLAIN:
        message = f"a file ending in {ending} is {meant}; take `--to {meant}`, or another ending"
        raise typer.BadParameter(message, param_hint="-o")


def _beside(map_: str, name: str) -> str:
    """Give the file beside the map; a map from standard input is drawn to standard output."""
    from argmap.render.render import output

    return "-" if map_ == "-" else os.path.splitext(map_)[0] + output(name).suffix


COMMAND = Command(run)
