"""Driving a real Chromium as a reader does: by keys, by mouse and by touch.

It is spoken to in the DevTools protocol over two pipes, in JSON with a NUL behind each message, so
that no other package is needed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any, Literal

from tests.helpers.browser import SWITCHES
from tests.helpers.tab import Tab

_PIECE = 1 << 16
# The browser reads from 3 and writes to 4, whatever the pipes are called here.
_START = """
import fcntl, os, sys
read, write = (fcntl.fcntl(int(pipe), fcntl.F_DUPFD, 10) for pipe in sys.argv[1:3])
os.dup2(read, 3)
os.dup2(write, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_KEYS = {
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    "Tab": (9, ""),
    "Home": (36, ""),
    "ArrowLeft": (37, ""),
    "ArrowUp": (38, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
}
_SHIFT, _CTRL = 8, 2


class Browser:
    """A Chromium with one tab."""

    def __init__(self, program: str, folder: Path) -> None:
        """Start it; it keeps its own files in `folder`."""
        (read, self._out), (self._in, write) = os.pipe(), os.pipe()
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _START,
                str(read),
                str(write),
                program,
                *SWITCHES,
                "--remote-debugging-pipe",
                "--touch-events=enabled",
                f"--user-data-dir={folder}",
                "about:blank",
            ],
            pass_fds=(read, write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LANG": "C.UTF-8"},
        )
        os.close(read)
        os.close(write)
        self._held = b""
        self._number = 0
        self.events: list[dict[str, Any]] = []
        self.session: str | None = None
        made = self.call("Target.createTarget", url="about:blank")
        found = self.call("Target.attachToTarget", targetId=made["targetId"], flatten=True)
        self.session = found["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(timeout=30)
        os.close(self._out)
        os.close(self._in)

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer; what happens meanwhile is kept in `events`."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": given}
        if self.session is not None:
            asked["sessionId"] = self.session
        text = json.dumps(asked).encode() + b"\0"
        while text:
            text = text[os.write(self._out, text) :]
        while True:
            told = self._read()
            if told.get("id") == self._number:
                if "error" in told:
                    raise RuntimeError(f"{method}: {told['error']}")
                answer: dict[str, Any] = told["result"]
                return answer
            self._note(told)

    def wait(self, event: str) -> dict[str, Any]:
        """Wait until something has happened."""
        while True:
            for place, found in enumerate(self.events):
                if found.get("method") == event:
                    return self.events.pop(place)
            self._note(self._read())

    def _note(self, told: dict[str, Any]) -> None:
        self.events.append(told)
        if told.get("method") == "Page.javascriptDialogOpening":
            self.call("Page.handleJavaScriptDialog", accept=False)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._held:
            piece = os.read(self._in, _PIECE)
            if not piece:
                raise RuntimeError("the browser has ended")
            self._held += piece
        text, _, self._held = self._held.partition(b"\0")
        told: dict[str, Any] = json.loads(text)
        return told


class ChromiumTab(Tab):
    """A page in Chromium.

    Attributes:
        browser: what shows it.
    """

    def __init__(self, browser: Browser) -> None:
        """Show pages in a browser."""
        self.browser = browser
        self._held = False

    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""
        call = self.browser.call
        call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=self.touch,
        )
        call("Emulation.setTouchEmulationEnabled", enabled=self.touch, maxTouchPoints=5)

    def media(self, medium: str = "", *, still: bool = True) -> None:
        """Choose between screen and paper, and whether anything moves."""
        features = {
            "prefers-color-scheme": "dark" if self.dark else "light",
            "prefers-reduced-motion": "reduce" if still else "no-preference",
        }
        self.browser.call(
            "Emulation.setEmulatedMedia",
            media=medium,
            features=[{"name": name, "value": value} for name, value in features.items()],
        )

    def open(self, page: Path, state: str = "", *, script: bool = True) -> None:
        """Open a page from the disk; what was told of the last one is forgotten."""
        self.browser.call("Emulation.setScriptExecutionDisabled", value=not script)
        self.browser.call("Page.navigate", url="about:blank")
        self.browser.wait("Page.loadEventFired")
        self.browser.events.clear()
        self.browser.call("Page.navigate", url=page.as_uri() + state)
        self.browser.wait("Page.loadEventFired")

    def ask(self, expression: str) -> Any:
        """Give the value of an expression of JavaScript, of a promise its outcome."""
        found = self.browser.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in found:
            raise RuntimeError(found["exceptionDetails"])
        return found["result"].get("value")

    def told(self) -> list[str]:
        """Give what went wrong, and what was fetched besides the page itself."""
        found: list[str] = []
        for event in self.browser.events:
            method, given = event.get("method"), event.get("params", {})
            if method in ("Runtime.exceptionThrown", "Page.javascriptDialogOpening"):
                found.append(json.dumps(given)[:500])
            elif method == "Log.entryAdded":
                found.append(given["entry"]["text"])
            elif method == "Runtime.consoleAPICalled":
                found.append(json.dumps(given["args"])[:500])
            elif method == "Network.requestWillBeSent":
                url = given["request"]["url"]
                if given.get("type") != "Document" and not url.startswith("data:"):
                    found.append(url)
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after the other; `Shift+Tab` holds another down."""
        for key in keys:
            held, _, name = key.rpartition("+") if len(key) > 1 else ("", "", key)
            code, text = _KEYS.get(name, (ord(name[0].upper()) if len(name) == 1 else 0, name))
            given = {
                "key": name,
                "windowsVirtualKeyCode": code,
                "modifiers": {"Shift": _SHIFT, "Control": _CTRL}.get(held, 0),
            }
            down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
            self.browser.call("Input.dispatchKeyEvent", **given, **down)
            self.browser.call("Input.dispatchKeyEvent", **given, type="keyUp")

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        self.browser.call("Input.insertText", text=text)

    def mouse(self, does: Literal["press", "move", "release"], x: float, y: float) -> None:
        """Let the mouse do something, with its left button."""
        kind = {"press": "mousePressed", "move": "mouseMoved", "release": "mouseReleased"}[does]
        self._held = does == "press" or (does == "move" and self._held)
        button = {"button": "left", "buttons": 1, "clickCount": 1}
        if does == "move" and not self._held:
            button = {"button": "none", "buttons": 0}
        self.browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def wheel(self, x: float, y: float, down: int, *, ctrl: bool = False) -> None:
        """Turn the wheel of the mouse, perhaps while the Ctrl key is held."""
        given = {"x": x, "y": y, "deltaX": 0, "deltaY": down, "modifiers": _CTRL * ctrl}
        self.browser.call("Input.dispatchMouseEvent", type="mouseWheel", **given)

    def fingers(self, does: Literal["touch", "move", "leave"], *at: tuple[float, float]) -> None:
        """Let fingers touch, move or leave the screen."""
        kind = {"touch": "touchStart", "move": "touchMove", "leave": "touchEnd"}[does]
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(at)]
        self.browser.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    def picture(self) -> bytes:
        """Give what is on the screen as PNG."""
        return b64decode(self.browser.call("Page.captureScreenshot")["data"])

    def printed(self) -> bytes:
        """Give the page as it is printed, as PDF."""
        made = self.browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return b64decode(made["data"])
