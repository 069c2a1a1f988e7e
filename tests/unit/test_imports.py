"""What is loaded when: the start of a command is what a user waits for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

import argmap
from argmap import report
from tests.conftest import ROOT

HEAVY = {
    *("networkx", "pydot", "wasmtime", "resvg_py", "rich", "yaml", "typer", "pyparsing"),
    *("reportlab", "PIL", "pptx", "lxml"),
}
MAY_LOAD = {
    "import argmap": set[str](),
    "import argmap; argmap.Map": set[str](),
    "import argmap; argmap.load('maps/oped.yaml')": {"yaml"},
    "import argmap; argmap.load('maps/oped.yaml').render('svg', layout='tidy')": {"yaml"},
    "import argmap; argmap.load('maps/oped.yaml').render('dot')": {"yaml", "pydot", "pyparsing"},
    "import argmap; argmap.load('maps/oped.yaml').render('png', layout='tidy')": {
        "yaml",
        "resvg_py",
    },
    "import argmap; argmap.load('maps/oped.yaml').render('pdf', layout='tidy')": {
        "yaml",
        "reportlab",
        "PIL",
    },
    "import argmap; argmap.load('maps/oped.yaml').render('pptx', layout='tidy')": {
        "yaml",
        "pptx",
        "lxml",
        "PIL",
    },
    "import argmap; argmap.load('maps/oped.yaml').to_networkx()": {"yaml", "networkx"},
    "from argmap.cli.main import main; main(['--help'])": {"typer"},
    "from argmap.cli.main import main; main(['check', 'maps/oped.yaml'])": {"typer", "yaml"},
    "from argmap.cli.main import main; main(['outline', 'maps/oped.yaml'])": {"typer", "yaml"},
    "from argmap.cli.main import main; main(['status', 'maps/oped.yaml'])": {"typer", "yaml"},
    "from argmap.cli.main import main; main(['status', 'maps/oped.yaml', '--probability'])": {
        "typer",
        "yaml",
    },
    "from argmap.cli.main import main; main(['depends', 'maps/oped.yaml'])": {"typer", "yaml"},
    "from argmap.cli.main import main; main(['depends', 'maps/oped.yaml', '--sets'])": {
        "typer",
        "yaml",
    },
    "from argmap.cli.main import main; main(['what-if', 'maps/oped.yaml', '--without', '4'])": {
        "typer",
        "yaml",
    },
}


CHECK = "from argmap.cli.main import main; main(['check', 'maps/oped.yaml'])"
OF_CHECK = {
    "cli",
    "diagnostics",
    "discovery",
    "exports",
    "files",
    "formats",
    "lint",
    "model",
    "report",
    "syntax",
    "terminal",
}
REPORT_OF_CHECK = {"faults", "findings", "writer"}


def loaded(code: str) -> set[str]:
    """Give the modules that a process has loaded after this code."""
    program = (
        "import sys\ntry:\n    " + code + "\nexcept SystemExit: pass\n"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


def parts(modules: set[str], package: str) -> set[str]:
    """Give the parts of a package that are among some modules."""
    inside = (
        name.removeprefix(f"{package}.") for name in modules if name.startswith(f"{package}.")
    )
    return {name.partition(".")[0] for name in inside}


@pytest.mark.parametrize("code", MAY_LOAD)
def test_heavy_packages_load_only_where_they_are_used(code: str) -> None:
    assert {name.partition(".")[0] for name in loaded(code)} & HEAVY <= MAY_LOAD[code]


def test_a_check_loads_no_room_that_it_does_not_enter() -> None:
    modules = loaded(CHECK)
    assert parts(modules, "argmap") == OF_CHECK
    assert parts(modules, "argmap.report") == REPORT_OF_CHECK


@pytest.mark.parametrize(
    "words",
    [
        ["outline", "maps/oped.yaml"],
        ["status", "maps/oped.yaml"],
        ["depends", "maps/oped.yaml"],
        ["what-if", "maps/oped.yaml", "--without", "4"],
        ["render", "maps/oped.yaml", "--to", "outline", "-o", "-"],
    ],
    ids=lambda words: str(words[0]),
)
def test_what_is_told_in_words_loads_nothing_that_draws(words: list[str]) -> None:
    modules = loaded(f"from argmap.cli.main import main; main({words!r})")
    drawing = {"draw", "layout", "layouts", "paint", "placing", "routing"}
    assert not parts(modules, "argmap.diagram") & drawing


@pytest.mark.parametrize("package", [argmap, report], ids=lambda package: str(package.__name__))
def test_what_a_package_gives_is_there_whatever_is_loaded_before(package: ModuleType) -> None:
    for found in iter_modules(package.__path__):
        if found.name != "__main__":
            import_module(f"{package.__name__}.{found.name}")
    given = [getattr(package, name) for name in package.__all__]
    assert not any(isinstance(one, ModuleType) for one in given)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = package.nothing
