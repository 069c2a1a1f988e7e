"""Maps put together in memory, record by record."""

from __future__ import annotations

from argmap.model import ArgumentMap, Claim, Link, LinkKind


class Draft:
    """A map that is being written. Claims are called c0, c1, …; c0 is the thesis."""

    def __init__(self, size: int = 0) -> None:
        self._claims: list[Claim] = []
        self._links: list[Link] = []
        self._names: list[str] = []
        for _ in range(size):
            self.claim()

    def claim(
        self,
        *,
        asserted: bool | None = None,
        credence: float | None = None,
        restates: tuple[int, ...] = (),
    ) -> int:
        """Add a claim and give its number."""
        self._names.append(f"c{len(self._names)}")
        said = tuple(f"c{other}" for other in restates)
        claim = Claim(id=self._names[-1], asserted=asserted, credence=credence, restates=said)
        self._claims.append(claim)
        return len(self._claims) - 1

    def support(self, target: int | str, *premises: int, strength: float | None = None) -> str:
        """Let premises, linked, support a claim or a link; give the link's id."""
        return self._link(LinkKind.SUPPORT, target, premises, strength)

    def attack(self, target: int | str, *premises: int) -> str:
        """Let premises, linked, attack a claim or a link; give the link's id."""
        return self._link(LinkKind.ATTACK, target, premises)

    def prefer(self, target: int, premise: int) -> None:
        """Prefer one claim to another."""
        self._link(LinkKind.PREFERENCE, target, (premise,))

    def done(self) -> ArgumentMap:
        """Give the map."""
        return ArgumentMap(
            claims=tuple(self._claims), links=tuple(self._links), thesis=(self._names[0],)
        )

    def _link(
        self,
        kind: LinkKind,
        target: int | str,
        premises: tuple[int, ...],
        strength: float | None = None,
    ) -> str:
        link = Link(
            id=f"l{len(self._links)}",
            kind=kind,
            premises=tuple([self._names[premise] for premise in premises]),
            target=target if isinstance(target, str) else self._names[target],
            strength=strength,
        )
        self._links.append(link)
        return link.id
