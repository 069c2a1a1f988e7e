"""A drawing as an indented tree of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram.drawing import Drawing
from argmap.diagram.words import words
from argmap.model import LinkKind
from argmap.render.card_words import card_tag, card_text
from argmap.render.outline_entries import Entry, outline_entries
from argmap.structure import Side
from argmap.terminal.colours import BLUE, FAINT, RED, USUAL, painted
from argmap.terminal.columns import one_line, wrapped

_LEAST = 24


@dataclass(frozen=True, slots=True)
class _Signs:
    """What the tree is drawn with."""

    last: str
    inner: str
    bar: str
    link: Mapping[LinkKind, str]
    step: str
    paragraph: str


_RICH = _Signs(
    "└─ ",
    "├─ ",
    "│  ",
    {
        LinkKind.SUPPORT: "+",
        LinkKind.ATTACK: "−",
        LinkKind.REPHRASE: "=",
        LinkKind.PREFERENCE: ">",
        LinkKind.UNKNOWN: "?",
    },
    "⊣",
    "¶",
)
_PLAIN = _Signs("`- ", "|- ", "|  ", {**_RICH.link, LinkKind.ATTACK: "-"}, "-|", "par. ")
_CODES = {Side.PRO: BLUE, Side.CON: RED, Side.NONE: USUAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineForm:
    """How an outline is told.

    Attributes:
        columns: how many characters fit on a line.
        plain: whether the tree keeps to ASCII signs; the words of claims stay as they are.
        colour: whether it has the colours of a terminal.
        of: id of the claim whose branch alone is told; None for the whole map.
        depth: how many levels are told below the first; None for all.
    """

    columns: int = 100
    plain: bool = False
    colour: bool = False
    of: str | None = None
    depth: int | None = None


def outline_text(drawing: Drawing, form: OutlineForm) -> str:
    """Write the claims as a tree, theses first.

    Each claim is told once, where it hangs, with all that bears on it; elsewhere its number stands.
    `+` supports, `−` attacks, `⊣` attacks the step above it; premises in one bracket are linked.
    """
    entries = outline_entries(drawing, grouped=False, of=form.of, depth=form.depth)
    writer = _Writer(form, _PLAIN if form.plain else _RICH, words(drawing.language))
    head = [one_line(line) for line in (drawing.title, *drawing.said) if line]
    lines = [row for line in head for row in (*wrapped(line, form.columns), "")]
    for entry, stems in zip(entries, _stems(entries), strict=True):
        lines += [""] if not entry.level and entry is not entries[0] else []
        lines += writer.rows(entry, stems)
    return "\n".join(lines or [""]) + "\n"


def _stems(entries: Sequence[Entry]) -> list[tuple[bool, ...]]:
    """Tell for each line, level by level, whether more will follow on that level."""
    open_: list[bool] = []
    found = []
    for entry in reversed(entries):
        open_ = (open_ + [False] * (entry.level + 1))[: entry.level + 1]
        found.append(tuple(open_[1:]))
        open_[entry.level] = True
    return found[::-1]


@dataclass(frozen=True, slots=True)
class _Writer:
    form: OutlineForm
    signs: _Signs
    table: Mapping[str, str]

    def rows(self, entry: Entry, stems: tuple[bool, ...]) -> Iterator[str]:
        """Give the rows of a line; further ones stand below its text."""
        blank = " " * len(self.signs.bar)
        indent = "".join(self.signs.bar if more else blank for more in stems[:-1])
        corner = (self.signs.inner if stems[-1] else self.signs.last) if stems else ""
        onward = (self.signs.bar if stems[-1] else blank) if stems else blank
        sign, tag = self._sign(entry), self._tag(entry)
        text = tag + self._rest(entry)
        room = max(_LEAST, self.form.columns - len(indent + onward + sign))
        first, *others = wrapped(self._marks(one_line(text)), room)
        code = _CODES[entry.card.side] if entry.card else USUAL
        if self.form.colour and first.startswith(tag):
            first = painted(tag, code, bold=not entry.again) + first[len(tag) :]
        yield (self._faint(indent + corner) + self._painted(sign, entry) + first).rstrip()
        for row in others:
            yield (self._faint(indent + onward) + " " * len(sign) + row).rstrip()

    def _faint(self, text: str) -> str:
        return painted(text, FAINT, bold=False) if self.form.colour and text.strip() else text

    def _painted(self, sign: str, entry: Entry) -> str:
        link = entry.link
        against = link is not None and link.kind is LinkKind.ATTACK and not link.blank
        return painted(sign, RED) if self.form.colour and against else sign

    def _sign(self, entry: Entry) -> str:
        link = entry.link
        if link is None:
            return ""
        on_step = link.on_link and link.kind is LinkKind.ATTACK
        sign = "_" if link.blank else self.signs.step if on_step else self.signs.link[link.kind]
        count = len(link.premises)
        return f"{sign} [{entry.place + 1}/{count}] " if count > 1 else f"{sign} "

    def _tag(self, entry: Entry) -> str:
        """Give number and word, or the reference to them."""
        card = entry.card
        if card is None:
            return "()" + self._more(entry)
        if entry.again:
            number = card.number or self.table["thesis"]
            return f"{self.table['see']} {number}{self._more(entry)}"
        return card_tag(card._replace(folded=entry.more), self.table)

    def _more(self, entry: Entry) -> str:
        return f" · +{entry.more} {self.table['more']}" if entry.more else ""

    def _rest(self, entry: Entry) -> str:
        """Give voices, words and paragraphs."""
        card = entry.card
        if card is None or entry.again:
            return ""
        voices = f" ({', '.join(card.voices)})" if card.voices else ""
        marks = ", ".join(f"{self.signs.paragraph}{number}" for number in card.paragraphs)
        return f"{voices}: {card_text(card)}" + (f" [{marks}]" if marks else "")

    def _marks(self, text: str) -> str:
        return text.replace(" · ", " - ") if self.form.plain else text
