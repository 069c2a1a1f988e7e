"""Reading HTML as a browser would, as far as tests need it."""

from __future__ import annotations

from html.parser import HTMLParser


class Markup(HTMLParser):
    """The tags and the texts of a page.

    Attributes:
        tags: the names of all elements, in their order.
        texts: what stands between them, scripts and styles left out.
        given: all attributes, as (element, name, value).
    """

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.given: list[tuple[str, str, str]] = []

    @classmethod
    def of(cls, text: str) -> Markup:
        """Read a page."""
        page = cls()
        page.feed(text)
        page.close()
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        self.given += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if not self.tags or self.tags[-1] not in {"script", "style"}:
            self.texts.append(data)
