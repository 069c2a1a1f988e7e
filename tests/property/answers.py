"""All answers about a map, told so that neither names nor the order of its file are seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from argmap.analysis import (
    Operation,
    Support,
    Verdict,
    dependency,
    probability,
    status,
    supports,
    what_if,
)
from argmap.model import ArgumentMap

Wordings: TypeAlias = frozenset[str]


@dataclass(slots=True)
class Answers:
    """Answers about one map.

    A proposition is told by all its wordings, since any of them may name it.

    Attributes:
        argument: the map.
        original: for each id on it the one that the answers use.
    """

    argument: ArgumentMap
    original: Mapping[str, str]
    _wordings: dict[str, Wordings] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[str, set[str]] = {}
        for name, one in status(self.argument).claims.items():
            found.setdefault(one.same_as or name, set()).add(self.original[name])
        self._wordings = {name: frozenset(all_) for name, all_ in found.items()}

    def status(self) -> dict[str, Any]:
        """Give the status of everything."""
        found = status(self.argument)
        return {
            **{self.original[name]: self._verdict(one) for name, one in found.claims.items()},
            **{self.original[name]: one for name, one in found.links.items()},
        }

    def matrix(self) -> dict[str, Any]:
        """Give the matrix."""
        found = dependency(self.argument)
        return {
            "theses": self._sets(found.theses),
            "premises": {
                self._wordings[one.id]: (one.asserted, one.leaf) for one in found.premises
            },
            "rows": {
                self._wordings[name]: {
                    self._wordings[premise]: one for premise, one in found.row(name).items()
                }
                for name in found.conclusions
            },
            "load-bearing": {
                self._wordings[name]: self._sets(found.load_bearing(name))
                for name in found.conclusions
            },
        }

    def sets(self) -> dict[Wordings, Any]:
        """Give support and cut sets."""
        return {self._wordings[one.conclusion]: self._rests(one) for one in supports(self.argument)}

    def what_if(self, operations: Iterable[Operation]) -> dict[str, Any]:
        """Give what suppositions change."""
        found = what_if(self.argument, operations)
        return {
            "changes": {
                self.original[name]: (
                    one.before and self._verdict(one.before),
                    self._verdict(one.after),
                )
                for name, one in found.changes.items()
            },
            "falls": self._sets(found.falls),
            "rises": self._sets(found.rises),
            "weakened": self._sets(found.weakened),
        }

    def probability(self) -> dict[tuple[str, Wordings], float]:
        """Give the probabilities of conclusions."""
        found = probability(self.argument)
        return {
            (key, self._wordings[name]): share
            for key in ("accepted", "undecided", "supported")
            for name, share in getattr(found, key).items()
        }

    def _verdict(self, found: Verdict) -> Any:
        by = frozenset(self._wordings.get(name, self.original[name]) for name in found.by)
        return found.status, found.reason, by

    def _rests(self, found: Support) -> Any:
        by_reasons = found.by_reasons and self._rests(found.by_reasons)
        listings = (found.support_sets, found.cut_sets)
        sets = tuple((one.count, frozenset(map(self._sets, one.sets))) for one in listings)
        return sets, self._sets(found.load_bearing), by_reasons

    def _sets(self, names: Iterable[str]) -> frozenset[Wordings]:
        return frozenset(self._wordings[name] for name in names)
