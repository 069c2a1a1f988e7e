"""Why a claim has its status, in words."""

from __future__ import annotations

from argmap.analysis import Firing, Reason, Status, Statuses, Verdict
from argmap.report.answers.labels import Labels, listed

_PLAIN = {
    Reason.RETRACTED: "given up",
    Reason.HYPOTHESIS: "a hypothesis: nobody asserts it",
    Reason.CIRCULAR: "it rests only on itself: all support that is left runs in a circle",
    Reason.ATTACK_CYCLE: "it stands in a circle of attacks that nothing decides",
}
_FAILS = {
    Firing.PREMISE: "a premise of it is not accepted",
    Firing.UNDERCUT: "it is undercut",
    Firing.UNBACKED: "what backs it fails",
    Firing.UNDECIDED: "it is undecided",
}


def why(found: Statuses, claim: str, labels: Labels) -> str:
    """Say in words why a claim has its status."""
    verdict = found.claims[claim]
    if verdict.same_as:
        return f"says the same as {labels.number(verdict.same_as)}"
    by = listed(labels.link(name) for name in verdict.by)
    answered = f"; no {labels.rebuttal(claim)} stands" if labels.attacked(claim) else ""
    match verdict.reason:
        case Reason.ASSERTED:
            return f"asserted{answered}"
        case Reason.SUPPORTED:
            return f"carried by {labels.steps(verdict.by)}{answered}"
        case Reason.REBUTTED:
            return f"{by} {'is' if len(verdict.by) == 1 else 'are'} not answered"
        case Reason.UNSUPPORTED:
            return _failing(found, verdict, labels)
        case Reason.RESTS_ON_UNDECIDED:
            return f"it turns on what is undecided: {by}"
    return _PLAIN[verdict.reason]


def _failing(found: Statuses, verdict: Verdict, labels: Labels) -> str:
    failed = [name for name in verdict.by if found.links.get(name) in _FAILS]
    steps = [f"{labels.link(name)} fails ({_FAILS[found.links[name]]})" for name in failed]
    parts = [name for name in verdict.by if name in found.claims]
    rejected = [name for name in parts if found.claims[name].status is not Status.ACCEPTED]
    steps += [f"{labels.number(name)}, which it sums up, is not accepted" for name in rejected]
    return "; ".join(steps) or "nothing carries it"
