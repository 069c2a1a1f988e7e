"""What is loaded when: the start of a command is what a user waits for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = {"networkx", "pydot", "wasmtime", "resvg_py", "rich", "yaml", "typer", "pyparsing"}
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


@pytest.mark.parametrize("code", MAY_LOAD)
def test_heavy_packages_load_only_where_they_are_used(code: str) -> None:
    program = (
        "import sys\ntry:\n    " + code + "\nexcept SystemExit: pass\n"
        "sys.stderr.write(' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.splitlines()[-1].split())
    assert loaded & HEAVY <= MAY_LOAD[code]
