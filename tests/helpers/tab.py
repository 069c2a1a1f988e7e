"""The page that is open in a browser, as a reader uses it: by keys, by mouse and by touch."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, Literal


class Tab(ABC):
    """The page that is open, whatever browser shows it.

    Attributes:
        dark: whether its reader prefers dark pages.
        touch: whether it is used by touch.
    """

    dark = False
    touch = False

    def screen(self, width: int, height: int, *, touch: bool = False, dark: bool = False) -> None:
        """Choose the screen."""
        self.touch, self.dark = touch, dark
        self.resize(width, height)
        self.media()

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""

    @abstractmethod
    def media(self, medium: str = "", *, still: bool = True) -> None:
        """Choose between screen and paper, and whether anything moves."""

    @abstractmethod
    def open(self, page: Path, state: str = "", *, script: bool = True) -> None:
        """Open a page from the disk; what was told of the last one is forgotten."""

    @abstractmethod
    def ask(self, expression: str) -> Any:
        """Give the value of an expression of JavaScript, of a promise its outcome."""

    @abstractmethod
    def told(self) -> list[str]:
        """Give what went wrong, and what was fetched besides the page itself."""

    @abstractmethod
    def press(self, *keys: str) -> None:
        """Press keys one after the other; `Shift+Tab` holds another down."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Type a text where the focus is."""

    def middle(self, selector: str) -> tuple[float, float]:
        """Give the middle of an element on the screen; it must be in sight and on top.

        Of a card it is the outline that is brought into sight: Firefox takes a group of shapes
        to be where its picture begins.
        """
        found = self.ask(
            f"""(() => {{
            const of = document.querySelector({json.dumps(selector)});
            (of.querySelector(".outline") || of).scrollIntoView({{block: "nearest", inline: "nearest"}});
            const box = of.getBoundingClientRect();
            const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
            const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
            const top = document.elementFromPoint(x, y);
            const part = ".twist, a, button", whole = of.closest(part) || of;
            return [x, y, !!top && (whole.contains(top) || top.contains(whole))];
            }})()"""
        )
        assert found[2], f"{selector} cannot be reached: something else lies on it"
        return found[0], found[1]

    def use(self, selector: str) -> None:
        """Click an element, or touch it where the screen is used by touch."""
        x, y = self.middle(selector)
        if self.touch:
            self.fingers("touch", (x, y))
            self.fingers("leave")
        else:
            self.mouse("press", x, y)
            self.mouse("release", x, y)

    @abstractmethod
    def mouse(self, does: Literal["press", "move", "release"], x: float, y: float) -> None:
        """Let the mouse do something, with its left button."""

    @abstractmethod
    def wheel(self, x: float, y: float, down: int, *, ctrl: bool = False) -> None:
        """Turn the wheel of the mouse, perhaps while the Ctrl key is held."""

    @abstractmethod
    def fingers(self, does: Literal["touch", "move", "leave"], *at: tuple[float, float]) -> None:
        """Let fingers touch, move or leave the screen."""

    @abstractmethod
    def picture(self) -> bytes:
        """Give what is on the screen as PNG."""

    @abstractmethod
    def printed(self) -> bytes:
        """Give the page as it is printed, as PDF."""
