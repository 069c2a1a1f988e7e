"""Claims and links as people name them on the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import typer

from argmap.cli.shared import note
from argmap.diagnostics import nearest
from argmap.model import ArgumentMap

_SHOWN = 60
_MOST = 6
_HOW = " (`argmap depends MAP --of CLAIM` names those at a claim)"


def claim(argument: ArgumentMap, name: str, option: str) -> str:
    """Give the id of the claim that is meant: by its id, number, or how its id or text begins.

    Raises:
        typer.BadParameter: no claim, or more than one, is meant.
    """
    return _meant(name, {one.id: one.words for one in argument.claims}, _numbers(argument), option)


def link(argument: ArgumentMap, name: str, option: str) -> str:
    """Give the id of the support or attack link that is meant: by its id or how it begins.

    Raises:
        typer.BadParameter: no such link, or more than one, is meant; those near are named.
    """
    known = dict.fromkeys(_links(argument), "")
    is_claim = name in argument.index.claim or name in _numbers(argument)
    found = [] if is_claim and name not in known else _found(name, known, {})
    if len(found) == 1:
        return found[0]
    told = _several(name, found) if found else _no_link(argument, name, known)
    raise typer.BadParameter(told, param_hint=option)


def claim_or_link(argument: ArgumentMap, name: str, option: str) -> str:
    """Give the id of the claim or link that is meant; see `claim`.

    Raises:
        typer.BadParameter: none, or more than one, is meant.
    """
    known = {**dict.fromkeys(_links(argument), ""), **{c.id: c.words for c in argument.claims}}
    return _meant(name, known, _numbers(argument), option)


def _links(argument: ArgumentMap) -> Iterator[str]:
    """Give the links that have force."""
    from argmap.analysis.program import case_of

    return iter(case_of(argument).at)


def _numbers(argument: ArgumentMap) -> Mapping[str, str]:
    from argmap.structure import reading_order

    return {number or "T": name for name, number in reading_order(argument).numbers.items()}


def _meant(name: str, known: Mapping[str, str], numbers: Mapping[str, str], option: str) -> str:
    found = _found(name, known, numbers)
    if len(found) == 1:
        other = numbers.get(name, name)
        if other not in {name, *found}:
            note(
                f"{option} {name} is taken as an id; the claim with the number {name} is {other!r}"
            )
        return found[0]
    told = _several(name, found) if found else _none(name, known)
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    if name.isdecimal() and last and not found:
        told = f"no claim has the number {name}; the last one is {last}"
    raise typer.BadParameter(told, param_hint=option)


def _found(name: str, known: Mapping[str, str], numbers: Mapping[str, str]) -> list[str]:
    """Give what may be meant: what is called so, else what begins so."""
    if name in known:
        return [name]
    if name in numbers:
        return [numbers[name]]
    folded = name.casefold().strip()
    if not folded:
        return []
    found = [one for number, one in numbers.items() if name == "T" == number[:1]]
    found = found or [one for one in known if one.casefold().startswith(folded)]
    return found or [one for one, words in known.items() if words.casefold().startswith(folded)]


def _no_link(argument: ArgumentMap, name: str, known: Mapping[str, str]) -> str:
    """Say that nothing is called so, and which links there are at the claim that it names."""
    words = {one.id: one.words for one in argument.claims}
    claims = _found(name.partition("#")[0], words, _numbers(argument))
    if len(claims) != 1:
        told = _none(name, known)
        return f"{told}{_HOW}" if known and name.strip() else told
    if "#" in name:
        return f"nothing is called {name!r}; {_at(argument, claims[0])}"
    at = _at(argument, claims[0])
    return f"{name!r} means a claim and no step; {at}"


def _at(argument: ArgumentMap, claim: str) -> str:
    """Name the links that lead to a claim, else those that start from it."""
    from argmap.report.answers.labels import Labels
    from argmap.report.answers.steps import named_steps, steps_from, steps_onto

    onto, leaving = steps_onto(argument, claim), steps_from(argument, claim)
    if not onto and not leaving:
        return f"no step leads to {claim!r} or starts from it"
    way = "to" if onto else "from"
    return f"{way} {claim!r}: {named_steps(onto or leaving, Labels(argument), _MOST)}"


def _several(name: str, found: list[str]) -> str:
    more = ", …" if len(found) > _MOST else ""
    return f"{name!r} could be any of {len(found)}: {', '.join(found[:_MOST])}{more}"


def _none(name: str, known: Mapping[str, str]) -> str:
    if not name.strip():
        return "an id, a number or the first words of a claim is missing"
    near = nearest(name, known)
    if near:
        return f"nothing is called {name!r}; did you mean {near!r}?"
    if not known:
        return f"nothing is called {name!r}, and there is nothing to name"
    more = ", …" if len(known) > _MOST else ""
    return f"nothing is called {name!r}; there are {', '.join(list(known)[:_MOST])}{more}"


def _completed(of: Callable[[ArgumentMap], Iterator[tuple[str, str]]]) -> Callable[..., Any]:
    """Give the completion of an option from the map that stands on the line before it."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        from argmap.files import open_map

        # Where an option still lacks its value, click leaves the line before it unread.
        path = ctx.params.get("map_") or next(iter(ctx.args), None)
        opened = open_map(str(path)) if path and path != "-" else None
        if opened is None or opened.map is None:
            return []
        return [
            (name, words[:_SHOWN]) for name, words in of(opened.map) if name.startswith(incomplete)
        ]

    return complete


def _claim_words(argument: ArgumentMap) -> Iterator[tuple[str, str]]:
    return ((one.id, one.words) for one in argument.claims)


def _link_words(argument: ArgumentMap) -> Iterator[tuple[str, str]]:
    for name in _links(argument):
        yield name, " + ".join(argument.index.link[name].premises)


complete_claims = _completed(_claim_words)
complete_links = _completed(_link_words)
