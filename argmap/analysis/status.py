"""Every claim accepted, rejected or undecided, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from argmap.analysis.grounded import Labelling, firings, grounded, verdicts
from argmap.analysis.program import (
    FALSE,
    TRUE,
    UNDECIDED,
    Case,
    Explained,
    case_of,
    model,
    rules,
)
from argmap.analysis.verdict import (
    ASSERTED,
    HYPOTHESIS,
    RETRACTED,
    Firing,
    Reason,
    Status,
    Verdict,
)
from argmap.model import ArgumentMap


class Statuses:
    """The status of every claim and of every link that has force, in file order.

    What is asked for is worked out once, when it is first asked for; which claims are accepted is
    known sooner than why.
    """

    def __init__(
        self, case: Callable[[], Case], framework: tuple[ArgumentMap, Labelling] | None = None
    ) -> None:
        """Take a case, or a map of attacks alone with its labelling."""
        self._case, self._framework = case, framework

    @cached_property
    def claims(self) -> Mapping[str, Verdict]:
        """The status of each claim, and why it has it."""
        found = verdicts(*self._framework) if self._framework else None
        return found or self._judge.verdicts()

    @cached_property
    def links(self) -> Mapping[str, Firing]:
        """Whether each support and attack works."""
        if self._framework:
            return firings(*self._framework)
        judge = self._judge
        return {link.id: judge.firing(at) for at, link in enumerate(judge.case.links)}

    @cached_property
    def labels(self) -> Labelling:
        """The claims that are accepted, and those that are rejected."""
        return self._framework[1] if self._framework else self._judge.labelling()

    @cached_property
    def _judge(self) -> _Judge:
        return _Judge(self._case())

    def __repr__(self) -> str:
        found = Counter(verdict.status for verdict in self.claims.values())
        return f"<Statuses: {', '.join(f'{found[status]:,} {status}' for status in Status)}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Statuses):
            return NotImplemented
        return self.claims == other.claims and self.links == other.links

    __hash__ = None  # type: ignore[assignment]


def status(argument: ArgumentMap) -> Statuses:
    """Give the status of every claim under the well-founded semantics, and why it has it.

    Linear in claims and links, but for preferences and for components in which support and attack
    run in one circle. On maps of claims and rebuttals with one premise it is the grounded labelling
    of Dung (Artificial Intelligence 77(2), 1995).
    """
    labelling = grounded(argument)
    return Statuses(lambda: case_of(argument), (argument, labelling) if labelling else None)


def statuses(case: Case) -> Statuses:
    """Give the status of every claim and link of a case."""
    return Statuses(lambda: case)


class _Judge:
    """Says why, from the model of a case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.program = rules(case)
        self.value = model(self.program)
        self._why = Explained(self.program, self.value)

    def verdicts(self) -> dict[str, Verdict]:
        """Say of every claim what its status is, and why."""
        found = [self.verdict(at) for at in range(len(self.case.names))]
        claims = {name: found[at] for name, at in self.case.number.items()}
        for name, same in self.case.same_as.items():
            claims[name] = replace(claims[name], same_as=same)
        return claims

    def labelling(self) -> Labelling:
        """Give the claims that are accepted and rejected."""
        value, number = self.value, self.case.number
        return Labelling(
            frozenset(name for name, at in number.items() if value[at] == TRUE),
            frozenset(name for name, at in number.items() if value[at] == FALSE),
        )

    def firing(self, link: int) -> Firing:
        """Say whether a link fires, and what stops it first."""
        program, value = self.program, self.value
        fires = value[program.fires[link]]
        if fires == TRUE:
            return Firing.FIRES
        if fires != FALSE:
            return Firing.UNDECIDED
        if any(value[premise] == FALSE for premise in self.case.premises[link]):
            return Firing.PREMISE
        undercuts = self.case.undercuts.get(link, ())
        if any(value[program.fires[undercut]] == TRUE for undercut in undercuts):
            return Firing.UNDERCUT
        return Firing.UNBACKED

    def verdict(self, at: int) -> Verdict:
        """Say what a proposition's status is, and the first reason that applies."""
        value = self.value[at]
        if value == TRUE:
            return self._accepted(at)
        return self._rejected(at) if value == FALSE else self._undecided(at)

    def _accepted(self, at: int) -> Verdict:
        first = self.program.first[at]
        if self.case.asserted[at] and self._why.works(first):
            return ASSERTED
        firing = [
            ground
            for rule, ground in enumerate(self.case.grounds(at), start=first)
            if (self.firing(ground) is Firing.FIRES if ground >= 0 else self._why.works(rule))
        ]
        return Verdict(Status.ACCEPTED, Reason.SUPPORTED, self._named(at, firing))

    def _rejected(self, at: int) -> Verdict:
        rebutted = self._rebuttals(at, TRUE)
        if rebutted:
            return Verdict(Status.REJECTED, Reason.REBUTTED, rebutted)
        if at in self.case.retracted:
            return RETRACTED
        if self.case.leaf[at]:
            return HYPOTHESIS
        reason = Reason.UNSUPPORTED if at in self._why.founded else Reason.CIRCULAR
        return Verdict(Status.REJECTED, reason, self._named(at, self.case.grounds(at)))

    def _undecided(self, at: int) -> Verdict:
        fights = at in self._why.fighting
        reason = Reason.ATTACK_CYCLE if fights else Reason.RESTS_ON_UNDECIDED
        steps = [
            ground
            for ground in self.case.grounds(at)
            if ground >= 0 and self.value[self.program.fires[ground]] == UNDECIDED
        ]
        by = (*self._named(at, steps), *self._rebuttals(at, UNDECIDED))
        return Verdict(Status.UNDECIDED, reason, by)

    def _rebuttals(self, at: int, value: int) -> tuple[str, ...]:
        """Name the attacks of this value that are not beaten on every ground."""
        case, fires = self.case, self.program.fires
        standing = case.rebuttals.get(at, ())
        if not standing or not case.grounds(at):
            return ()
        if case.preferred.below:
            among = {link for one in case.grounds(at) for link in case.standing(at, one)}
            standing = tuple(link for link in standing if link in among)
        return tuple([case.links[n].id for n in standing if self.value[fires[n]] == value])

    def _named(self, at: int, grounds: Iterable[int]) -> tuple[str, ...]:
        return tuple(name for ground in grounds for name in self.case.named(at, ground))
