"""Which colours a card has: those of the last of its looks that a theme colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from argmap.diagram.drawing import MOST_HUES, State
from argmap.diagram.theme import STATUSES, Ink, Theme

_GONE = (State.WITHOUT, State.FALLS)


@dataclass(frozen=True, slots=True)
class Layer:
    """The colours that one look gives a card; without `ink` the card takes the page's fill."""

    look: str
    ink: Ink | None


def layers(theme: Theme) -> Iterator[Layer]:
    """Give what colours a card, each stronger than those before it."""
    for side in ("pro", "con", "none"):
        yield Layer(side, getattr(theme, side))
    yield Layer("implicit", None)
    for status in STATUSES:
        yield Layer(status, getattr(theme, status))
    for step, ink in enumerate(theme.load):
        yield Layer(f"load-{step}", ink)
    for place in range(MOST_HUES):
        yield Layer(f"voice-{place}", theme.voices[place % len(theme.voices)])
    yield Layer("voice-none", theme.none)
    yield Layer("thesis", theme.thesis)
    yield Layer(State.PALE.value, theme.pale)
    for state in _GONE:
        yield Layer(state.value, theme.fallen)


@dataclass(slots=True)
class Palette:
    """The colours of a theme for the looks of cards, each worked out once.

    Attributes:
        theme: the theme.
    """

    theme: Theme
    _known: dict[str, Ink] = field(default_factory=dict)

    def ink(self, look: str) -> Ink:
        """Give the colours of a card with these looks, words with blanks between."""
        if look not in self._known:
            words, ink = look.split(), self.theme.none
            for layer in layers(self.theme):
                if layer.look in words:
                    ink = layer.ink or replace(ink, fill=self.theme.page)
            self._known[look] = ink
        return self._known[look]
