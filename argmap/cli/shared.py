"""What commands share: opening the map, telling faults, writing results."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from argmap.diagnostics import Diagnostic
from argmap.files import Opened, open_map, write_whole

TEXT_HELP = "The file of the mapped text, where the map names none."
_PATIENCE = 1.0  # seconds
FROM_HELP = "The format of the map, where it is not to be recognised."


class Colour(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def usable(
    path: str,
    *,
    text: str | None = None,
    from_: str | None = None,
    teller: Callable[[tuple[Diagnostic, ...]], None] | None = None,
) -> Opened:
    """Open a map; tell its faults, on stderr or as is said, and exit with 1 if it is unusable."""
    check_format(from_)
    with busy(f"reading {path}"):
        opened = open_map(path, text=text, from_=from_)
    (teller or tell)(opened.diagnostics)
    if opened.map is None:
        raise typer.Exit(1)
    return opened


def check_format(name: str | None) -> None:
    """Refuse a format that nobody knows."""
    if name is not None:
        from argmap.formats import named

        if named(name) is None:
            raise typer.BadParameter(f"no format is called {name!r}", param_hint="--from")


def tell(diagnostics: Iterable[Diagnostic], colour: Colour = Colour.AUTO) -> None:
    """Tell faults on stderr."""
    told = tuple(diagnostics)
    if told:
        from argmap.report import Findings, fault_writer

        written = fault_writer("text").write(Findings(told), wants_colour(colour, sys.stderr))
        sys.stderr.write(written)


@contextmanager
def busy(doing: str) -> Iterator[None]:
    """Say on a terminal what takes long, once it has taken a second."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    timer = Timer(_PATIENCE, note, [f"{doing} …"])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def note(message: str) -> None:
    """Tell something that is no fault, on stderr."""
    sys.stderr.write(f"argmap: {message}\n")


def wants_colour(colour: Colour, stream: object) -> bool:
    """Tell whether a stream gets colours: a terminal does, unless NO_COLOR is set."""
    if colour is not Colour.AUTO:
        return colour is Colour.ALWAYS
    terminal = getattr(stream, "isatty", lambda: False)()
    return bool(terminal) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def spare(map_: str, opened: Opened, *outputs: str) -> None:
    """Refuse to write over the map that is read, or over the text that it maps."""
    read = [map_]
    if opened.map and opened.map.essay and opened.map.essay.text:
        read.append(os.path.join(os.path.dirname(map_), opened.map.essay.text))
    for output in outputs:
        if output != "-" and any(_same_file(name, output) for name in read):
            message = f"{output} would be lost: it is the map or its text; write elsewhere with -o"
            raise typer.BadParameter(message, param_hint="-o")


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def put(path: str, data: str | bytes) -> None:
    """Write a result: to a file, which is said in one line, or to standard output for `-`."""
    if path == "-":
        if isinstance(data, str):
            sys.stdout.write(data)
        else:
            sys.stdout.buffer.write(data)
        return
    told = write_whole(path, data)
    if told:
        tell((told,))
        raise typer.Exit(1)
    typer.echo(f"wrote {path}")


def can_show(text: str) -> bool:
    """Tell whether standard output has these characters."""
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
