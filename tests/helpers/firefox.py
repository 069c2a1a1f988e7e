"""Driving a real Firefox as a reader does: by keys, by mouse and by touch.

What WebDriver BiDi cannot choose (dark pages, stillness, paper, no scripts) is chosen from Firefox's
own window.
"""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any, Literal

from tests.helpers.bidi import Firefox
from tests.helpers.tab import Tab

_KEYS = {
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Tab": "\ue004",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Shift": "\ue008",
    "Control": "\ue009",
}
_TOUCH = {"touch": "press", "move": "move", "leave": "release"}
_PAGE = "gBrowser.selectedBrowser.browsingContext"


class FirefoxTab(Tab):
    """A page in Firefox.

    Attributes:
        browser: what shows it.
    """

    def __init__(self, browser: Firefox) -> None:
        """Show pages in a browser."""
        self.browser = browser
        self._touching: tuple[tuple[float, float], ...] = ()
        browser.value(browser.window, "gBrowser.selectedBrowser.focus()")

    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""
        self._call("browsingContext.setViewport", viewport={"width": width, "height": height})

    def media(self, medium: str = "", *, still: bool = True) -> None:
        """Choose between screen and paper, and whether anything moves."""
        self.browser.value(
            self.browser.window,
            f"""{_PAGE}.mediumOverride = "{medium}";
            Services.prefs.setIntPref("ui.prefersReducedMotion", {int(still)});
            Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", {1 - self.dark});
            """,
        )

    def open(self, page: Path, state: str = "", *, script: bool = True) -> None:
        """Open a page from the disk; what was told of the last one is forgotten."""
        self._call("browsingContext.navigate", url="about:blank", wait="complete")
        self.browser.value(self.browser.window, f"{_PAGE}.allowJavascript = {json.dumps(script)}")
        self.browser.events.clear()
        self._call("browsingContext.navigate", url=page.as_uri() + state, wait="complete")

    def ask(self, expression: str) -> Any:
        """Give the value of an expression of JavaScript, of a promise its outcome."""
        return self.browser.value(self.browser.page, expression)

    def told(self) -> list[str]:
        """Give what went wrong, and what was fetched besides the page itself."""
        found = []
        for event in self.browser.events:
            given = event["params"]
            url = given.get("request", {}).get("url", "")
            if not url:
                found.append(str(given.get("text", given)))
            elif not given.get("navigation") and not url.startswith("data:"):
                found.append(url)
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other; `Shift+Tab` holds another down."""
        steps = []
        for key in keys:
            held, _, name = key.rpartition("+") if len(key) > 1 else ("", "", key)
            chord = [_KEYS.get(one, one) for one in (held, name) if one]
            steps += [*_keys("keyDown", chord), *_keys("keyUp", chord[::-1])]
        self._act("key", steps)

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        self.press(*text)

    def mouse(self, does: Literal["press", "move", "release"], x: float, y: float) -> None:
        """Let the mouse do something, with its left button."""
        self._act("pointer", _pointer(does, x, y), parameters={"pointerType": "mouse"})

    def wheel(self, x: float, y: float, down: int, *, ctrl: bool = False) -> None:
        """Turn the wheel of the mouse, perhaps while the Ctrl key is held."""
        held = [_KEYS["Control"]] * ctrl
        turn = {"type": "scroll", "x": round(x), "y": round(y), "deltaX": 0, "deltaY": down}
        self._act("key", _keys("keyDown", held))
        self._act("wheel", [turn])
        self._act("key", _keys("keyUp", held))

    def fingers(self, does: Literal["touch", "move", "leave"], *at: tuple[float, float]) -> None:
        """Let fingers touch, move or leave the screen."""
        points = at or self._touching
        self._touching = at
        sources = [
            _source("pointer", _pointer(_TOUCH[does], x, y), parameters={"pointerType": "touch"})
            | {"id": f"finger {number}"}
            for number, (x, y) in enumerate(points)
        ]
        self._call("input.performActions", actions=sources)

    def picture(self) -> bytes:
        """Give what is on the screen as PNG."""
        return b64decode(self._call("browsingContext.captureScreenshot")["data"])

    def printed(self) -> bytes:
        """Give the page as it is printed, as PDF."""
        return b64decode(self._call("browsingContext.print", background=True)["data"])

    def _call(self, method: str, **given: Any) -> dict[str, Any]:
        return self.browser.call(method, context=self.browser.page, **given)

    def _act(self, kind: str, steps: list[dict[str, Any]], **more: Any) -> None:
        self._call("input.performActions", actions=[_source(kind, steps, **more)])


def _source(kind: str, steps: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"type": kind, "id": kind, "actions": steps, **more}


def _keys(does: str, keys: list[str]) -> list[dict[str, Any]]:
    return [{"type": does, "value": key} for key in keys]


def _pointer(does: str, x: float, y: float) -> list[dict[str, Any]]:
    there = {"type": "pointerMove", "x": round(x), "y": round(y)}
    then = {"press": "pointerDown", "release": "pointerUp"}.get(does)
    return [there, {"type": then, "button": 0}] if then else [there]
