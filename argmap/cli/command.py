"""What a command is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Command:
    """One command. A module of `argmap.cli.commands` defines one as `COMMAND`.

    Its name is that of the module. The docstring of `run` is its help: one sentence, then one
    example that runs as it stands in the repository.

    Attributes:
        run: what typer calls; its parameters are the options.
    """

    run: Callable[..., Any]
