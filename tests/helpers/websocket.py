"""A WebSocket (RFC 6455) to a program on this machine: as much of it as driving a browser takes."""

from __future__ import annotations

import socket
from itertools import cycle

_KEY = b"MDEyMzQ1Njc4OWFiY2RlZg=="  # any sixteen bytes
_MASK = b"mask"  # any four but zeros, which Firefox refuses
_TEXT, _LAST = 0x81, 0x80
_SHORT, _MIDDLE = 126, 1 << 16


class WebSocket:
    """Texts to and fro."""

    def __init__(self, port: int, path: str) -> None:
        """Connect.

        Raises:
            RuntimeError: the program does not take the connection.
        """
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._file = self._socket.makefile("rb")
        self._socket.sendall(
            b"GET %b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %b\r\n\r\n"
            % (path.encode(), port, _KEY)
        )
        status = self._file.readline()
        if b" 101 " not in status:
            raise RuntimeError(f"no WebSocket: {status!r}")
        while self._file.readline().strip():
            pass

    def close(self) -> None:
        """Let go of the connection."""
        self._file.close()
        self._socket.close()

    def send(self, text: str) -> None:
        """Send a text."""
        data = text.encode()
        count = len(data)
        if count < _SHORT:
            size = bytes([_LAST | count])
        elif count < _MIDDLE:
            size = bytes([_LAST | _SHORT]) + count.to_bytes(2, "big")
        else:
            size = bytes([_LAST | _SHORT + 1]) + count.to_bytes(8, "big")
        masked = bytes(a ^ b for a, b in zip(data, cycle(_MASK), strict=False))
        self._socket.sendall(bytes([_TEXT]) + size + _MASK + masked)

    def read(self) -> str:
        """Wait for the next text.

        Raises:
            RuntimeError: the connection has ended.
        """
        text = b""
        first = 0
        while not first & _LAST:
            first, size = self._bytes(2)
            if size >= _SHORT:
                size = int.from_bytes(self._bytes(2 if size == _SHORT else 8), "big")
            text += self._bytes(size)
        return text.decode()

    def _bytes(self, count: int) -> bytes:
        found = self._file.read(count)
        if len(found) < count:
            raise RuntimeError("the browser has ended")
        return found
