"""Every claim in full: its words, where it stands, what it is for, what bears on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.diagram.drawing import Card, Connector
from argmap.model import Anchor, Claim, Link, LinkKind
from argmap.render.html_shell import text
from argmap.render.interactive.told import Told

_MOST = 12  # premises that are named beside one


def details(told: Told) -> str:
    """Write all claims one after the other, in reading order; links lead from one to the other."""
    return "".join(_article(told, card) for card in told.drawing.cards)


def _article(told: Told, card: Card) -> str:
    claim = told.argument.index.claim[card.id]
    parts = [
        f'<article id="d-{told.at[card.id]}" class="{card.side.value}">',
        f'<h3><a class="tag" href="#o-{told.at[card.id]}">{told.tag(card)}</a></h3>',
        f'<p class="words" dir="auto">{text(card.text)}</p>',
        *_quotes(told, claim.anchors),
        *_notes(told, claim),
        *_facts(told, card, claim),
        *_uses(told, card),
        *_bearing(told, card),
        "</article>\n",
    ]
    return "".join(parts)


def _quotes(told: Told, anchors: tuple[Anchor, ...]) -> Iterator[str]:
    for anchor in anchors:
        mark = f"¶ {anchor.paragraph}" if anchor.paragraph is not None else ""
        if anchor.quote or mark:
            said = f'<q dir="auto">{text(anchor.quote)}</q> ' if anchor.quote else ""
            yield f"<blockquote><b>{told.words['quote']}</b> {said}<span>{mark}</span></blockquote>"


def _notes(told: Told, thing: Claim | Link) -> Iterator[str]:
    if thing.note:
        lines = "<br>".join(map(text, _remarks(thing.note)))
        yield f'<p class="note" dir="auto"><b>{told.words["note"]}</b> {lines}</p>'


def _remarks(note: str) -> Iterator[str]:
    """Give the remarks of a note; a line that does not end a sentence goes on in the next."""
    held = ""
    for line in note.splitlines():
        if held and (line.startswith("check:") or held.endswith((".", "?", "!"))):
            yield held
            held = ""
        held = f"{held} {line.strip()}".strip()
    yield held


def _facts(told: Told, card: Card, claim: Claim) -> Iterator[str]:
    """Give what is known of a claim in a word or a number."""
    sections = {section.id: section.title for section in told.argument.sections}
    facts = (
        ("voice", ", ".join(card.voices)),
        ("section", sections.get(claim.section or "", claim.section)),
        ("basis", claim.basis),
        ("credence", None if claim.credence is None else f"{claim.credence:g}"),
        ("tags", ", ".join(claim.tags)),
    )
    yield from _list(told, facts)


def _list(told: Told, facts: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    known = [(name, value) for name, value in facts if value]
    if known:
        yield "<dl>"
        for name, value in known:
            yield f'<div><dt>{told.words[name]}</dt><dd dir="auto">{text(value)}</dd></div>'
        yield "</dl>"


def _uses(told: Told, card: Card) -> Iterator[str]:
    """Tell what a claim is for."""
    used = told.used.get(card.id, ())
    if used:
        yield f"<h4>{told.words['leads to']}</h4><ul>"
        for connector in used:
            others = [name for name in connector.premises if name != card.id]
            beside = f" ({told.words['together']} {_some(told, others)})" if others else ""
            yield f"<li>{told.words[connector.kind.value]} {_target(told, connector)}{beside}"
            yield from _step(told, connector)
            yield "</li>"
        yield "</ul>"


def _some(told: Told, names: Sequence[str]) -> str:
    """List claims, of very many the first: each of a thousand premises has the others beside it."""
    more = f" +{len(names) - _MOST}" if len(names) > _MOST else ""
    return f"{_listed(told, names[:_MOST])}{more}"


def _bearing(told: Told, card: Card) -> Iterator[str]:
    """Tell what supports a claim, what speaks against it, and what else is related to it."""
    onto = told.onto.get(card.id, ())
    kinds = (("reasons", LinkKind.SUPPORT), ("objections", LinkKind.ATTACK), ("relations", None))
    for heading, kind in kinds:
        found = [c for c in onto if (c.kind if c.kind in {k for _, k in kinds} else None) is kind]
        if found:
            yield f"<h4>{told.words[heading]}</h4><ul>"
            for connector in found:
                yield f"<li>{_premises(told, connector)}"
                if kind is None:
                    yield f" {told.words[connector.kind.value]} {_claim(told, card.id)}"
                yield from _step(told, connector)
                yield "</li>"
            yield "</ul>"


def _step(told: Told, connector: Connector) -> Iterator[str]:
    """Tell what is known of a step, and what bears on it, of that in turn and so on."""
    link = told.argument.index.link.get(connector.id)
    strength = None if connector.strength is None else f"{connector.strength:g}"
    yield from _list(told, (("scheme", connector.scheme), ("strength", strength)))
    if link is not None:
        yield from _quotes(told, link.anchors)
        yield from _notes(told, link)
    ahead = list(told.onto.get(connector.id, ()))
    while ahead:
        other = ahead.pop(0)
        said = told.words[other.kind.value]
        yield f'<p class="{other.kind.value}">{_premises(told, other)} ({said} '
        yield f"{_target(told, other)})</p>"
        ahead += told.onto.get(other.id, ())


def _premises(told: Told, connector: Connector) -> str:
    return (
        " + ".join(_claim(told, name) for name in connector.premises)
        or (told.words["nothing stated"])
    )


def _target(told: Told, connector: Connector) -> str:
    """Name what a link leads to: a claim with its words, or a step."""
    target = connector.target
    if target is not None and target in told.at:
        return _claim(told, target)
    step = told.step.get(target or "")
    if step is None:
        return told.words["nowhere"]
    start = _listed(told, step.premises) or told.words["nothing stated"]
    end = _number(told, step.base) if step.base is not None else told.words["nowhere"]
    return told.words["step"].format(start, end)


def _listed(told: Told, names: Iterable[str]) -> str:
    return " + ".join(_number(told, name) for name in names)


def _number(told: Told, name: str) -> str:
    return f'<a href="#d-{told.at[name]}">{text(told.name(name))}</a>'


def _claim(told: Told, name: str) -> str:
    card = told.drawing.cards[told.at[name]]
    return (
        f'<a href="#d-{told.at[name]}"><b>{text(told.name(name))}</b> '
        f'<span dir="auto">{text(card.text)}</span></a>'
    )
