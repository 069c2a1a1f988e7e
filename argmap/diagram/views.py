"""What a picture shows besides the argument: what bears on a claim, what falls, how much rests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import unknown
from argmap.diagram.drawing import MOST_HUES, Drawing, State
from argmap.diagram.options import RenderOptions
from argmap.diagram.typeset import display, fitted
from argmap.diagram.words import words
from argmap.model import ArgumentMap, LinkKind
from argmap.structure import Relations, bearing, relations

if TYPE_CHECKING:
    from argmap.analysis import Statuses, WhatIf

_QUOTED = 300.0  # pixels of a claim's words in a sentence, at 13 px
_NAMED = 3
_GONE = (State.WITHOUT, State.FALLS)
_CHANGED = (*_GONE, State.REJECTED, State.UNDECIDED, State.ACCEPTED)
_COUNTED = (
    State.FALLS,
    State.REJECTED,
    State.UNDECIDED,
    State.ACCEPTED,
    State.WEAKER,
    State.PERHAPS_WEAKER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is to be shown of a map; a claim or link that is missing is as ever.

    Attributes:
        claims: the state of claims.
        links: the state of links.
        said: what is shown, in sentences.
        left: the statuses that are left when claims are taken away; None where none is.
    """

    claims: Mapping[str, State] = field(default_factory=dict)
    links: Mapping[str, State] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    left: Statuses | None = None

    def changed(self) -> Iterator[str]:
        """Give the claims that fall, or change their status."""
        return (name for name, state in self.claims.items() if state in _CHANGED)


def named_claims(argument: ArgumentMap, options: RenderOptions) -> tuple[str, ...]:
    """Give the claims that the options name, and the ends of the links that they name."""
    links = {link.id: link for link in relations(argument).links} if options.worksheet else {}
    names = [options.focus or "", *options.without, *options.blank, *options.missing]
    for link in [links[name] for name in names if name in links]:
        names += (*link.premises, link.target or "")
    return tuple(name for name in dict.fromkeys(names) if name in argument.index.claim)


def view(argument: ArgumentMap, options: RenderOptions) -> View:
    """Work out what a focus, or claims that are taken away, show.

    Raises:
        LookupError: the options name a claim that is not on the map.
    """
    if not options.focus and not options.without:
        return View()
    need_claims(argument, options)
    table, known = words(argument.language), relations(argument)
    claims: dict[str, State] = {}
    links: dict[str, State] = {}
    said: list[str] = []
    left = None
    if options.focus:
        near = bearing(known, (options.focus,))
        claims |= {c.id: State.PALE for c in argument.claims if c.id not in near}
        links |= {k.id: State.PALE for k in known.links if k.id not in near}
        said.append(_said_focus(argument, options.focus, near, table))
    if options.without:
        from argmap.analysis import Retract, what_if

        found = what_if(argument, tuple(map(Retract, options.without)))
        changed, left = _states(found, options.without), found.after
        claims |= changed
        links |= dict.fromkeys(_dead(known, changed), State.DEAD)
        thesis = _said_thesis(argument, changed, found.before, table)
        said.append(_said_without(argument, options.without, changed, thesis, table))
    return View(claims=claims, links=links, said=tuple(said), left=left)


def viewed(drawing: Drawing, argument: ArgumentMap, options: RenderOptions, shown: View) -> Drawing:
    """Give a drawing in which a view is shown, in the colours that the options ask for."""
    if shown == View() and options.colour_by == "side":
        return drawing
    colour, hues = _colouring(argument, options, shown)
    return replace(
        drawing,
        cards=tuple(
            card._replace(
                state=shown.claims.get(card.id, State.PLAIN),
                changed=_changed(drawing.behind.get(card.id, ()), shown),
                **colour(card.id),
            )
            for card in drawing.cards
        ),
        connectors=tuple(
            connector._replace(state=shown.links.get(connector.id, State.PLAIN))
            for connector in drawing.connectors
        ),
        said=shown.said,
        hues=hues,
    )


def _changed(hidden: Iterable[str], shown: View) -> int:
    """Count the claims among some that fall, or change their status."""
    return sum(shown.claims.get(name) in _CHANGED for name in hidden)


def _colouring(
    argument: ArgumentMap, options: RenderOptions, shown: View
) -> tuple[Callable[[str], dict[str, Any]], tuple[str, ...]]:
    """Give what sets the colour of each claim, and the voices that have one."""
    if options.colour_by == "status":
        from argmap.analysis import status

        found = (shown.left or status(argument)).claims
        return lambda name: {"status": found[name].status.value}, ()
    if options.colour_by == "load":
        load = _load(argument)
        return lambda name: {"load": load[name]}, ()
    if options.colour_by == "voice":
        hue, hues = _hues(argument)
        return lambda name: {"hue": hue[name]}, hues
    return lambda _: {}, ()


def need_claims(argument: ArgumentMap, options: RenderOptions) -> None:
    """Make sure that the claims which a view names are on the map.

    Raises:
        LookupError: one is not.
    """
    named = ((options.focus,) if options.focus else ()) + options.without
    for name in named:
        if name not in argument.index.claim:
            raise unknown("claim", name, argument.index.claim)


def _states(found: WhatIf, names: Iterable[str]) -> dict[str, State]:
    """Give what becomes of claims when some are given up, as `what-if` tells it."""
    states = dict.fromkeys(found.perhaps_weakened, State.PERHAPS_WEAKER)
    states |= dict.fromkeys(found.weakened, State.WEAKER)
    states |= {name: State(f"now-{change.after.status}") for name, change in found.changes.items()}
    states |= dict.fromkeys(found.falls, State.FALLS)
    return states | dict.fromkeys(names, State.WITHOUT)


def _dead(known: Relations, states: Mapping[str, State]) -> Iterator[str]:
    """Give the steps and attacks that start from a claim that no longer holds."""
    for link in known.links:
        works = link.kind in {LinkKind.SUPPORT, LinkKind.ATTACK}
        if works and any(states.get(premise) in _GONE for premise in link.premises):
            yield link.id


def _load(argument: ArgumentMap) -> dict[str, int]:
    """Give for how many conclusions each premise is load-bearing; -1 for claims that are none."""
    from argmap.analysis import dependency

    found = dependency(argument)
    times: dict[str, int] = {premise.id: 0 for premise in found.premises}
    for conclusion in found.conclusions:
        for premise in found.load_bearing(conclusion):
            times[premise] += 1
    return dict.fromkeys(argument.index.claim, -1) | times


def _hues(argument: ArgumentMap) -> tuple[dict[str, int], tuple[str, ...]]:
    """Give each claim the place of its first voice; those that name voices come in map order."""
    names = {voice.id: voice.name for voice in argument.voices}
    first = {claim.id: next(iter(claim.voices), None) for claim in argument.claims}
    used = dict.fromkeys(voice for voice in first.values() if voice is not None)
    order = dict.fromkeys([*(name for name in names if name in used), *used])
    place = {voice: at for at, voice in enumerate(order)}
    hue = {name: -1 if voice is None else place[voice] % MOST_HUES for name, voice in first.items()}
    return hue, tuple(names.get(voice, voice) for voice in order)


def _said_focus(argument: ArgumentMap, name: str, near: set[str], table: Mapping[str, str]) -> str:
    count = sum(claim.id in near for claim in argument.claims) - 1
    form = {0: "said focus alone", 1: "said focus one"}.get(count, "said focus")
    return table[form].format(claim=quoted(argument, name, table), count=count)


def _said_without(
    argument: ArgumentMap,
    names: tuple[str, ...],
    states: Mapping[str, State],
    thesis: str,
    table: Mapping[str, str],
) -> str:
    """Tell what falls: the thesis first, then how many of each kind."""
    told = [thesis] if thesis else []
    rest = [state for name, state in states.items() if not told or name not in argument.theses]
    for state in _COUNTED:
        count = rest.count(state)
        if count:
            form = "count" if count == 1 else "counts"
            told.append(table[f"{form} {state.value}"].format(count=count))
    if len(told) < 2 and set(states.values()) == {State.WITHOUT}:
        told.append(table["nothing changes"])
    quotes = [quoted(argument, name, table) for name in dict.fromkeys(names)]
    return table["said without"].format(claims=_listed(quotes, table), told=", ".join(told))


def _said_thesis(
    argument: ArgumentMap,
    states: Mapping[str, State],
    before: Statuses,
    table: Mapping[str, str],
) -> str:
    """Tell what becomes of a single thesis that is not itself given up; nothing of others."""
    if len(argument.theses) != 1:
        return ""
    state = states.get(argument.theses[0], State.PLAIN)
    if state in {State.PLAIN, State.WEAKER, State.PERHAPS_WEAKER}:
        accepted = before.claims[argument.theses[0]].status.value == "accepted"
        return table[f"thesis {state.value or 'stands'}"] if accepted else ""
    return "" if state is State.WITHOUT else table[f"thesis {state.value.removeprefix('now-')}"]


def quoted(argument: ArgumentMap, name: str, table: Mapping[str, str]) -> str:
    """Give the first words of a claim in quotation marks."""
    said = display(argument.index.claim[name].words).rstrip(".")
    return table["quote"].format(text=fitted(said, _QUOTED, 13.0))


def _listed(quotes: list[str], table: Mapping[str, str]) -> str:
    shown = quotes[:_NAMED] + ([f"+{len(quotes) - _NAMED}"] if len(quotes) > _NAMED else [])
    if len(shown) == 1:
        return shown[0]
    return table["and"].format(some=", ".join(shown[:-1]), last=shown[-1])
