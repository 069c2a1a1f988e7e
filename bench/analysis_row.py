"""One row of a table of the analysis, as JSON: `python -m bench.analysis_row WHAT SHAPE SIZE`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from argmap.analysis import (
    Bearing,
    Retract,
    dependency,
    gradual,
    probability,
    status,
    support,
    supports,
    what_if,
)
from argmap.analysis.load_bearing import load_bearing
from argmap.analysis.program import case_of, model, rules, support_rules
from argmap.diagnostics import numeral
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
    verdicts, claims = timed(lambda: status(argument).claims)
    steps = {
        "labels": timed(lambda: status(argument).labels)[0],
        "verdicts": verdicts,
        "(numbering": timed(lambda: case_of(argument))[0],
        "rules": timed(lambda: rules(case))[0],
        "solving)": timed(lambda: model(program))[0],
    }
    return steps, _counted(verdict.status for verdict in claims.values())


def _matrix(argument: ArgumentMap) -> _Answer:
    case = case_of(argument)
    horn, asked = support_rules(case), set(case.conclusions)
    matrix, found = timed(lambda: dependency(argument))
    load, _ = timed(lambda: load_bearing(horn, asked))
    pairs = sum(len(found.load_bearing(name)) for name in found.conclusions)
    said = f"{pairs:,} load-bearing pairs; {found.partial or 'whole'}"
    return {"matrix": matrix, "(load-bearing)": load}, said


def _row(argument: ArgumentMap) -> _Answer:
    thesis = argument.theses[0]
    seconds, row = timed(lambda: dependency(argument, of=[thesis]).row(thesis))
    return {"row of the thesis": seconds}, _counted(bearing.word for bearing in row.values())


def _rows(argument: ArgumentMap) -> _Answer:
    def rows() -> list[Bearing]:
        found = dependency(argument)
        return [bearing for name in found.conclusions for bearing in found.row(name).values()]

    seconds, bearings = timed(rows)
    return {"matrix with its rows": seconds}, _counted(bearing.word for bearing in bearings)


def _support(argument: ArgumentMap) -> _Answer:
    seconds, found = timed(lambda: support(argument, argument.theses[0]))
    sets, cuts = found.support_sets, found.cut_sets
    said = f"{numeral(sets.count)} support sets, {numeral(cuts.count)} cut sets"
    why = "" if sets.complete and cuts.complete else f"; {sets.why or cuts.why}"
    return {"support": seconds}, said + why


def _supports(argument: ArgumentMap) -> _Answer:
    seconds, found = timed(lambda: supports(argument))
    return {"support of all": seconds}, f"{len(found):,} conclusions"


def _probability(argument: ArgumentMap) -> _Answer:
    seconds, found = timed(lambda: probability(argument))
    return {"probability": seconds}, found.method


def _what_if(argument: ArgumentMap) -> _Answer:
    last = argument.claims[-1].id
    seconds, found = timed(lambda: what_if(argument, [Retract(last)]))
    return {"what if": seconds}, f"{len(found.changes):,} change, {len(found.falls):,} fall"


def _gradual(argument: ArgumentMap) -> _Answer:
    seconds, found = timed(lambda: gradual(argument))
    return {"gradual": seconds}, f"{len(found.unsettled):,} unsettled"


def _counted(words: Iterable[str]) -> str:
    return ", ".join(f"{number:,} {word}" for word, number in sorted(Counter(words).items()))


ROWS: Mapping[str, Callable[[ArgumentMap], _Answer]] = {
    "status": _status,
    "matrix": _matrix,
    "row": _row,
    "rows": _rows,
    "support": _support,
    "supports": _supports,
    "probability": _probability,
    "gradual": _gradual,
    "what-if": _what_if,
}


if __name__ == "__main__":
    main()
