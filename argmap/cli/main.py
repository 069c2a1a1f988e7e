"""The program `argmap`: finds the command that is asked for and loads only that one."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any, NoReturn

# A run is short and gives everything back at its end; until then the collector would only walk
# over imports and large maps again and again; and once more at the end, unless all is frozen.
gc.disable()
atexit.register(gc.freeze)

import typer  # noqa: E402

from argmap import __version__, discovery  # noqa: E402
from argmap.cli.command import Command  # noqa: E402

_CLOSED = {errno.EPIPE, errno.EINVAL}  # Windows says EINVAL
_OUTPUT = {*_CLOSED, errno.ENOSPC, errno.EIO, errno.EBADF}
_COMMANDS = "argmap.cli.commands"
_DEFECT = (
    "argmap: this is a defect of argmap: {}\nargmap: run it again with --traceback and report it"
)


def main(args: list[str] | None = None) -> None:
    """Run the program with these arguments, or those of the process, and exit."""
    given = list(sys.argv[1:] if args is None else args)
    traceback = "--traceback" in given
    given = [arg for arg in given if arg != "--traceback"]
    _open_streams()
    try:
        _program(_wanted(given), traceback=traceback)(given, prog_name="argmap", obj=given)
    except OSError as error:
        if traceback or not _of_output(error):
            raise
        _lost(error)
    finally:
        _flush()


def _open_streams() -> None:
    """Write to nowhere where a stream is closed, and `?` for what a stream cannot show."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        stream = getattr(sys, name)
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _flush() -> None:
    """Write out what is still held, while a failure can still be told."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _lost(error)


def _of_output(error: OSError) -> bool:
    """Tell whether an error is one of a stream, which has no name."""
    return error.errno in _OUTPUT and not error.filename


def _lost(error: OSError) -> NoReturn:
    """End, since standard output is full or closed; nobody reads it any more is no fault to tell.

    Python would write what is held once more when it ends, so that goes nowhere.
    """
    if error.errno not in _CLOSED:
        sys.stderr.write(f"argmap: standard output cannot be written: {error.strerror}\n")
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(1)


def _wanted(given: list[str]) -> tuple[str, ...]:
    """Give the commands to load: the one asked for, or all where none is."""
    known = discovery.names(_COMMANDS)
    name = next((arg for arg in given if not arg.startswith("-")), "")
    module = name.replace("-", "_")
    return (module,) if module in known else known


def _program(modules: tuple[str, ...], *, traceback: bool) -> Any:
    app = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
        pretty_exceptions_enable=False,
        help="Argument maps as text: check them, draw them, see what depends on what.\n\n"
        "Example: argmap render maps/oped.yaml --to svg --to png",
    )
    app.callback(invoke_without_command=True)(_options)
    for module in modules:
        run = discovery.load(_COMMANDS, module, Command).run
        app.command(module.replace("_", "-"))(_guarded(run, traceback=traceback))
    return app


def _options(
    version: bool = typer.Option(False, "--version", help="Show the version.", is_eager=True),
    traceback: bool = typer.Option(  # noqa: ARG001
        False,
        "--traceback",
        help="Show where a defect of argmap happened.",
    ),
) -> None:
    if version:
        typer.echo(f"argmap {__version__}")
        raise typer.Exit


def _guarded(run: Callable[..., Any], *, traceback: bool) -> Callable[..., Any]:
    """Let no traceback out, unless it is asked for."""

    @wraps(run)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        try:
            return run(*args, **kwargs)
        except KeyboardInterrupt:
            raise SystemExit(130) from None
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except Exception as defect:
            if traceback:
                raise
            if isinstance(defect, OSError) and _of_output(defect):
                _lost(defect)
            said = f"{type(defect).__name__}: {defect}".splitlines()[0]
            sys.stderr.write(_DEFECT.format(said) + "\n")
            raise SystemExit(1) from None

    return guarded
