"""The ids of a file, and what is told of one that nobody has."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from argmap.diagnostics import Edit, Fault, Fix
from argmap.formats.native.faults import REASON_AS_CLAIM, UNKNOWN_ID
from argmap.formats.native.values import Values
from argmap.formats.native.words import shown
from argmap.syntax import Mapping as Record
from argmap.syntax import Node, Scalar

Places = Mapping[str, tuple[Scalar, Node]]
_BETWEEN = r"\s*(?:[,;+&]|\band\b)\s*|\s+"
_SENTENCE = "write the sentence under `claims` with an id of its own, and that id here"
_LONGEST_LIST = 1000
_AUTHOR = ("author", "the author", "writer")


class Ids:
    """Knows the ids of a file.

    Attributes:
        claims: where each claim is written.
        links: ids of links.
    """

    def __init__(self, values: Values, claims: Places, links: Collection[str]) -> None:
        self.claims = claims
        self.links = links
        self._values = values
        self._all = dict.fromkeys((*claims, *links))
        self._by_text: dict[str, str] = {}

    def claim(self, name: Scalar) -> None:
        """Check that a claim has this id."""
        if name.value in self.claims:
            return
        if name.value in self.links:
            message = f"{shown(name.value)} is a reason; a claim's id is expected here."
            self._values.tell(REASON_AS_CLAIM, message, name)
            return
        message = f"No claim has the id {shown(name.value)}."
        self._values.tell(UNKNOWN_ID, message, name, self._meant(name, self.claims))

    def claim_or_link(self, name: Scalar) -> None:
        """Check that a claim or a link has this id."""
        if name.value not in self._all:
            message = f"No claim or link has the id {shown(name.value)}."
            self._values.tell(UNKNOWN_ID, message, name, self._meant(name, self._all))

    def declared(self, fault: Fault, what: str, name: Scalar, known: Mapping[str, str]) -> None:
        """Check that a voice or a section is declared, among those known by id with their names."""
        if name.value in known:
            return
        titled = next((one for one, title in known.items() if title == name.value), None)
        if titled is not None:
            fix = self._values.replacement(name, titled)
        elif what == "voice" and name.value.casefold() in _AUTHOR:
            fix = Fix("leave `by` away where the author speaks")
        else:
            entry = shown(f"{name.value}: …")
            new = Fix(f"add {entry} under `{what}s` at the top of the file")
            fix = self._values.suggestion(name, known) or new
        self._values.tell(fault, f"No {what} has the id {shown(name.value)}.", name, fix)

    def _meant(self, name: Scalar, known: Collection[str]) -> Fix | None:
        """Tell what was meant: several ids, the claim with this text, the nearest id, a claim."""
        if not re.search(r"[\s,;+&]", name.value.strip()):
            return self._values.suggestion(name, known)
        same = self._with_text(name.value)
        if same:
            return self._values.replacement(name, same)
        return self._several(name) or self._values.suggestion(name, known) or Fix(_SENTENCE)

    def _several(self, name: Scalar) -> Fix | None:
        """Tell of a text that names several claims."""
        if len(name.value) > _LONGEST_LIST:
            return None
        parts = [part for part in re.split(_BETWEEN, name.value.strip(" ()[]")) if part]
        if len(parts) < 2 or not all(part in self.claims for part in parts):
            return None
        written = ", ".join(parts)
        edits = (Edit(name.start, name.end, f"[{written}]"),) if name.plain else ()
        words = f"if they are needed together, write `[{written}]`; else each on its own, with `- `"
        return Fix(words, edits)

    def _with_text(self, text: str) -> str | None:
        """Give the claim that has this text."""
        if not self._by_text:
            for name, (_, node) in self.claims.items():
                said = node.get("text") if isinstance(node, Record) else node
                if isinstance(said, Scalar):
                    self._by_text.setdefault(_folded(said.value), name)
        return self._by_text.get(_folded(text))


def _folded(text: str) -> str:
    return " ".join(text.casefold().strip(" .“”\"'").split())
