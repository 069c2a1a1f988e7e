"""The map as nested lists: the picture for those who read it as text, or on a small screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from argmap.diagram.drawing import Card, Connector
from argmap.model import LinkKind
from argmap.render.html_shell import text
from argmap.render.interactive.told import Told

_DEEPEST = 60  # browsers stop nesting elements somewhere above 500
_SIGN = {
    LinkKind.SUPPORT: "+",
    LinkKind.ATTACK: "−",
    LinkKind.REPHRASE: "=",
    LinkKind.PREFERENCE: ">",
    LinkKind.UNKNOWN: "?",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A claim where it hangs: the sign of its link, how deep it is, and what bears on that link."""

    card: Card
    how: str
    depth: int
    steps: tuple[Connector, ...] = ()


_Task: TypeAlias = str | _Entry | tuple[Connector, int]


def outline(told: Told) -> str:
    """Write all claims as nested lists, theses first; each stands once, elsewhere its number."""
    writer = _Writer(told)
    roots = [_Entry(card, "", 0) for card in told.drawing.cards if card.id not in writer.home]
    return "".join(writer.written(['<ul class="tree">', *roots, "</ul>"]))


class _Writer:
    """Writes the lists without recursion, so that no chain of reasons is too long."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.home = {name: link.id for name, link in told.drawing.hanging.under.items()}
        self.carrying = {told.step[link].base for link in self.home.values()}

    def written(self, tasks: list[_Task]) -> Iterator[str]:
        """Give the lists piece by piece."""
        stack = tasks[::-1]
        while stack:
            task = stack.pop()
            if isinstance(task, str):
                yield task
            elif isinstance(task, _Entry):
                stack += reversed([*self._claim(task)])
            else:
                stack += reversed([*self._connector(*task)])

    def _claim(self, entry: _Entry) -> Iterator[_Task]:
        """Give the entry of a claim with all that hangs under it."""
        card, flat = entry.card, entry.depth >= _DEEPEST
        yield f'<li id="o-{self.told.at[card.id]}" class="{card.side.value}"><div class="row">'
        yield f"{entry.how}{self._link(card)}{self._twist(card)}{self._cut(card)}</div>"
        yield "</li>\n" if flat else ""
        yield from self._nested("", self.told.onto.get(card.id, ()), entry.depth)
        yield from self._nested(' class="steps"', entry.steps, entry.depth)
        yield "" if flat else "</li>\n"

    def _nested(self, cls: str, below: Sequence[Connector], depth: int) -> Iterator[_Task]:
        """Give a list of what some links start from; very deep ones are not nested any more."""
        flat = depth >= _DEEPEST
        yield f"\n<ul{cls}>" if below and not flat else ""
        yield from ((connector, depth if flat else depth + 1) for connector in below)
        yield "</ul>" if below and not flat else ""

    def _connector(self, connector: Connector, depth: int) -> Iterator[_Task]:
        """Give the entries of what a link starts from, and of what bears on the link itself."""
        how, steps = self._how(connector), self.told.onto.get(connector.id, ())
        linked = len(connector.premises) > 1
        if linked:
            caption = text(self.told.signs["legend linked"])
            yield f'<li class="group"><p>{how}{caption}</p>\n<ul>'
            how = ""
        for premise in connector.premises:
            card = self.told.drawing.cards[self.told.at[premise]]
            on_it = () if linked else steps
            if self.home.get(premise) == connector.id:
                yield _Entry(card, how, depth, on_it)
            else:
                yield f'<li class="again"><div class="row">{how}{self._again(card)}</div>'
                yield from self._nested(' class="steps"', on_it, depth)
                yield "</li>\n"
        if not connector.premises:
            nothing = text(self.told.words["nothing stated"])
            yield f'<li class="again"><div class="row">{how}<span>{nothing}</span></div>'
            yield from self._nested(' class="steps"', steps, depth)
            yield "</li>\n"
        if linked:
            yield from ((other, depth) for other in steps)
            yield "</ul></li>\n"

    def _how(self, connector: Connector) -> str:
        """Give the sign of a link, and its meaning for those who hear it."""
        kind = connector.kind
        on_step = {LinkKind.ATTACK: "undercut", LinkKind.SUPPORT: "backing"}
        word = on_step.get(kind, kind.value) if connector.on_link else kind.value
        sign = "⊣" if word == "undercut" else _SIGN[kind]
        said = text(self.told.signs[f"legend {word}"])
        return (
            f'<span class="how {kind.value}" title="{said}"><span aria-hidden="true">{sign}</span>'
            f'<span class="unseen">{said} </span></span>'
        )

    def _twist(self, card: Card) -> str:
        """Give the button that folds what hangs under a claim; only the script makes it appear."""
        if not self._carries(card):
            return ""
        said = text(f"{self.told.words['fold']}: {self.told.name(card.id)}")
        return f'<button class="twist live" aria-label="{said}" aria-expanded="true"></button>'

    def _cut(self, card: Card) -> str:
        """Give the button that takes a premise away; a conclusion is taken away in its details."""
        if self._carries(card):
            return ""
        said = text(f"{self.told.words['take away']}: {self.told.name(card.id)}")
        return f'<button class="cut live" aria-label="{said}" aria-pressed="false">×</button>'

    def _carries(self, card: Card) -> bool:
        return card.id in self.carrying

    def _link(self, card: Card) -> str:
        words = f'<span class="words" dir="auto">{text(card.text)}</span>'
        tag = f'<b class="tag">{self.told.tag(card)}</b>'
        return f'<a href="#d-{self.told.at[card.id]}">{tag} {words}</a>'

    def _again(self, card: Card) -> str:
        see = f"{self.told.signs['see']} {self.told.name(card.id)}"
        return f'<a href="#d-{self.told.at[card.id]}">{text(see)}</a>'
