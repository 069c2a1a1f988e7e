"""A real Firefox, to which one speaks in WebDriver BiDi, so that no other package is needed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.helpers.websocket import WebSocket

_NAMES = ("firefox-esr", "firefox")
_SWITCHES = ("--headless", "--no-remote", "--remote-allow-system-access")
_QUIET = {
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.w3c_touch_events.enabled": 1,
    "focusmanager.testmode": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}
_EVENTS = ("log.entryAdded", "network.beforeRequestSent", "browsingContext.userPromptOpened")


def firefox() -> str | None:
    """Give the path of Firefox; None where it is not installed."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


class Firefox:
    """A Firefox with one tab.

    Attributes:
        events: what has happened and was not asked for.
        page: the name of what shows the page.
        window: the name of the window around it.
    """

    def __init__(self, program: str, folder: Path) -> None:
        """Start it; it keeps its own files in `folder`."""
        prefs = (f"user_pref({json.dumps(name)}, {json.dumps(_QUIET[name])});" for name in _QUIET)
        (folder / "user.js").write_text("\n".join(prefs), encoding="utf-8")
        self._process = subprocess.Popen(
            [program, *_SWITCHES, "--remote-debugging-port=0", "--profile", folder, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LANG": "C.UTF-8", "HOME": str(folder)},
        )
        self._socket = WebSocket(self._port(folder / "WebDriverBiDiServer.json"), "/session")
        self._number = 0
        self.events: list[dict[str, Any]] = []
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=_EVENTS)
        self.page, self.window = (
            self.call("browsingContext.getTree", **given)["contexts"][0]["context"]
            for given in ({}, {"moz:scope": "chrome"})
        )

    def _port(self, told: Path) -> int:
        while self._process.poll() is None:
            text = told.read_text(encoding="utf-8") if told.exists() else ""
            if text.endswith("}"):
                return int(json.loads(text)["ws_port"])
            time.sleep(0.02)
        raise RuntimeError("the browser has ended")

    def close(self) -> None:
        """End it."""
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=30)

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Ask for something and wait for the answer; what happens meanwhile is kept in `events`."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": given}))
        while True:
            told = json.loads(self._socket.read())
            if told.get("id") == self._number:
                if told["type"] == "error":
                    raise RuntimeError(f"{method}: {told['error']}: {told['message']}")
                answer: dict[str, Any] = told["result"]
                return answer
            self.events.append(told)

    def value(self, context: str, expression: str) -> Any:
        """Give the value of an expression of JavaScript in the page or in the window."""
        found = self.call(
            "script.evaluate", expression=expression, target={"context": context}, awaitPromise=True
        )
        if found["type"] == "exception":
            raise RuntimeError(found["exceptionDetails"]["text"])
        return _plain(found["result"])


def _plain(told: dict[str, Any]) -> Any:
    """Give a value as JSON has it; what JSON has not, such as elements and functions, is None."""
    kind: str = told["type"]
    value: Any = told.get("value")
    if kind == "array":
        return [_plain(one) for one in value]
    if kind == "object":
        return {name: _plain(one) for name, one in value}
    if kind == "number":
        return float(value) if isinstance(value, str) else value
    return value if kind in ("string", "boolean") else None
