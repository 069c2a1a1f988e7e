"""One row of a table of the analysis, as JSON: `python -m bench.analysis_row WHAT SHAPE SIZE`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from argmap.analysis import (
    Dependency,
    Retract,
    Support,
    Verdict,
    dependency,
    probability,
    status,
    support,
    what_if,
)
from argmap.analysis.load_bearing import load_bearing
from argmap.analysis.program import case_of, model, rules, support_rules
from argmap.model import ArgumentMap
from bench.hard_shapes import HARD
from bench.run import Row, ready, timed
from bench.shapes import SHAPES


def main() -> None:
    """Measure one question to one shape at one size."""
    what, shape, size = ready()
    argument = {**SHAPES, **HARD}[shape](int(size))
    steps, said = ROWS[what](argument)
    links = f"{len(argument.links):,} links, "
    Row(size=len(argument.claims), steps=steps, said=links + said).tell()


_Answer = tuple[dict[str, float], str]


def _status(argument: ArgumentMap) -> _Answer:
    case = case_of(argument)
    program = rules(case)
    found: list[Mapping[str, Verdict]] = []
    steps = {
        "labels": timed(lambda: status(argument).labels),
        "verdicts": timed(lambda: found.append(status(argument).claims)),
        "(numbering": timed(lambda: case_of(argument)),
        "rules": timed(lambda: rules(case)),
        "solving)": timed(lambda: model(program)),
    }
    count = Counter(verdict.status.value for verdict in found[0].values())
    return steps, ", ".join(f"{number:,} {word}" for word, number in sorted(count.items()))


def _matrix(argument: ArgumentMap) -> _Answer:
    case = case_of(argument)
    horn, asked = support_rules(case), set(case.conclusions)
    found: list[Dependency] = []
    steps = {
        "matrix": timed(lambda: found.append(dependency(argument))),
        "(load-bearing)": timed(lambda: load_bearing(horn, asked)),
    }
    pairs = sum(len(found[0].load_bearing(name)) for name in found[0].conclusions)
    return steps, f"{pairs:,} load-bearing pairs; {found[0].partial or 'whole'}"


def _row(argument: ArgumentMap) -> _Answer:
    thesis = argument.theses[0]
    words: list[str] = []

    def row() -> None:
        words[:] = [b.word.value for b in dependency(argument, of=[thesis]).row(thesis).values()]

    steps = {"row of the thesis": timed(row)}
    count = Counter(words)
    return steps, ", ".join(f"{number:,} {word}" for word, number in sorted(count.items()))


def _rows(argument: ArgumentMap) -> _Answer:
    words: Counter[str] = Counter()

    def rows() -> None:
        matrix = dependency(argument)
        words.clear()
        for name in matrix.conclusions:
            words.update(bearing.word.value for bearing in matrix.row(name).values())

    steps = {"matrix with its rows": timed(rows)}
    return steps, ", ".join(f"{number:,} {word}" for word, number in sorted(words.items()))


def _support(argument: ArgumentMap) -> _Answer:
    found: list[Support] = []
    thesis = argument.theses[0]
    steps = {"support": timed(lambda: found.append(support(argument, thesis)))}
    sets, cuts = found[0].support_sets, found[0].cut_sets
    said = f"{_short(sets.count)} support sets, {_short(cuts.count)} cut sets"
    return steps, said if sets.complete and cuts.complete else f"{said}; {sets.why or cuts.why}"


def _short(count: int) -> str:
    return f"{count:,}" if count < 10**12 else f"about 10^{len(str(count)) - 1}"


def _probability(argument: ArgumentMap) -> _Answer:
    methods: list[str] = []
    steps = {"probability": timed(lambda: methods.append(probability(argument).method))}
    return steps, methods[0]


def _what_if(argument: ArgumentMap) -> _Answer:
    falls: list[int] = []
    last = argument.claims[-1].id
    steps = {"what if": timed(lambda: falls.append(len(what_if(argument, [Retract(last)]).falls)))}
    return steps, f"{falls[0]:,} fall"


ROWS: Mapping[str, Callable[[ArgumentMap], _Answer]] = {
    "status": _status,
    "matrix": _matrix,
    "row": _row,
    "rows": _rows,
    "support": _support,
    "probability": _probability,
    "what-if": _what_if,
}


if __name__ == "__main__":
    main()
