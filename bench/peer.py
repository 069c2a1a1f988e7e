"""One program on one framework, as JSON: `python -m bench.peer PROGRAM SHAPE SIZE`.

Every program first makes its own record of the framework, then finds the grounded extension.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from typing import Any

from bench.frameworks import FRAMEWORKS, Framework
from bench.run import Row, ready, timed


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program that computes grounded extensions.

    Attributes:
        package: the package that has it, as it is installed.
        modules: the modules that it needs.
        load: make its own record of a framework.
        solve: give the arguments that its grounded extension has.
    """

    package: str
    modules: tuple[str, ...]
    load: Callable[[Framework], Any]
    solve: Callable[[Any], Iterable[str]]


def main() -> None:
    """Measure one program."""
    name, shape, size = ready()
    program, framework = PROGRAMS[name], FRAMEWORKS[shape](int(size))
    for module in program.modules:
        import_module(module)
    load, made = timed(lambda: program.load(framework))
    solve, found = timed(lambda: program.solve(made))
    accepted = sorted(found)
    digest = sha256("\n".join(accepted).encode()).hexdigest()[:12]
    Row(
        size=len(framework[0]),
        steps={"load": load, "solve": solve},
        said=f"{len(accepted)} {digest} {version(program.package)}",
    ).tell()


def _argmap_load(framework: Framework) -> Any:
    from argmap.model import ArgumentMap, Claim, Link, LinkKind

    names, pairs = framework
    claims = tuple([Claim(id=name) for name in names])
    links = [
        Link(id=f"l{at}", kind=LinkKind.ATTACK, premises=(one,), target=other)
        for at, (one, other) in enumerate(pairs)
    ]
    return ArgumentMap(claims=claims, links=tuple(links))


def _argmap_solve(argument: Any) -> Iterable[str]:
    from argmap.analysis import status

    return status(argument).labels.accepted


def _argmap_explain(argument: Any) -> Iterable[str]:
    """Find the reason for every claim's status, too."""
    from argmap.analysis import Status, status

    verdicts = status(argument).claims
    return [name for name, found in verdicts.items() if found.status is Status.ACCEPTED]


def _graph(framework: Framework) -> Any:
    import networkx as nx

    names, pairs = framework
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from(pairs)
    return graph


def _rounds(graph: Any) -> Iterable[str]:
    """Accept what only rejected arguments attack, reject what it attacks, until nothing changes."""
    accepted: set[str] = set()
    rejected: set[str] = set()
    while True:
        new = {
            node
            for node in graph
            if node not in accepted
            and node not in rejected
            and all(attacker in rejected for attacker in graph.predecessors(node))
        }
        if not new:
            return accepted
        accepted |= new
        rejected |= {node for one in new for node in graph.successors(one)}


def _topological(graph: Any) -> Iterable[str]:
    """Go through a framework without circles once, attackers first: its kernel."""
    import networkx as nx

    accepted: set[str] = set()
    for node in nx.topological_sort(graph):
        if accepted.isdisjoint(graph.predecessors(node)):
            accepted.add(node)
    return accepted


def _formal_load(framework: Framework) -> Any:
    dung = import_module("argumentation.core.dung")
    return dung.ArgumentationFramework(frozenset(framework[0]), frozenset(framework[1]))


def _formal_solve(framework: Any) -> Iterable[str]:
    found: Iterable[str] = import_module("argumentation.core.dung").grounded_extension(framework)
    return found


def _py_arg_load(framework: Framework) -> Any:
    room = "py_arg.abstract_argumentation_classes"
    argument = import_module(f"{room}.argument").Argument
    defeat = import_module(f"{room}.defeat").Defeat
    made = {name: argument(name) for name in framework[0]}
    defeats = [defeat(made[one], made[other]) for one, other in framework[1]]
    whole = import_module(f"{room}.abstract_argumentation_framework").AbstractArgumentationFramework
    return whole("", list(made.values()), defeats)


def _py_arg_solve(framework: Any) -> Iterable[str]:
    module = import_module("py_arg.algorithms.semantics.get_grounded_extension")
    return [argument.name for argument in module.get_grounded_extension(framework)]


def _pygarg_load(framework: Framework) -> Any:
    return list(framework[0]), [list(pair) for pair in framework[1]]


def _pygarg_solve(framework: Any) -> Iterable[str]:
    solver = import_module("pygarg.dung.solver")
    found: Iterable[str] = solver.compute_grounded_extension(*framework)
    return found


def _afsolver_load(framework: Framework) -> Any:
    return import_module("afsolver").ArgumentationFramework(*framework)


def _afsolver_solve(framework: Any) -> Iterable[str]:
    found: Iterable[str] = framework.grounded()
    return found


PROGRAMS: Mapping[str, Program] = {
    "argmap": Program(
        package="argmap", modules=("argmap.analysis",), load=_argmap_load, solve=_argmap_solve
    ),
    "argmap, with reasons": Program(
        package="argmap", modules=("argmap.analysis",), load=_argmap_load, solve=_argmap_explain
    ),
    "networkx, in rounds": Program(
        package="networkx", modules=("networkx",), load=_graph, solve=_rounds
    ),
    "networkx, sorted": Program(
        package="networkx", modules=("networkx",), load=_graph, solve=_topological
    ),
    "formal-argumentation": Program(
        package="formal-argumentation",
        modules=("argumentation.core.dung",),
        load=_formal_load,
        solve=_formal_solve,
    ),
    "python-argumentation": Program(
        package="python-argumentation",
        modules=("py_arg.algorithms.semantics.get_grounded_extension",),
        load=_py_arg_load,
        solve=_py_arg_solve,
    ),
    "pygarg": Program(
        package="pygarg",
        modules=("pygarg.dung.solver",),
        load=_pygarg_load,
        solve=_pygarg_solve,
    ),
    "afsolver": Program(
        package="afsolver", modules=("afsolver",), load=_afsolver_load, solve=_afsolver_solve
    ),
}
OWN = ("argmap", "argmap, with reasons", "networkx, in rounds", "networkx, sorted")
SORTED = "networkx, sorted"


if __name__ == "__main__":
    main()
