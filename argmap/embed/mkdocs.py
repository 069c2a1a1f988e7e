"""Maps in MkDocs: the plug-in `argmap`."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from argmap.embed.draw import draw
from argmap.embed.fences import Fence
from argmap.embed.markdown import Fences, block_of
from argmap.embed.page import on_page

_log = get_plugin_logger("argmap")
_FIRST, _LAST = 100, -100
_PLACE = re.compile(r'<div data-argmap="(\d{1,9})">[^<]*</div>')
_WORDS = re.compile(r'<g class="claim[^>]*><title>([^<]*)</title>')


class Settings(base.Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say of the plug-in."""

    folder = config_options.Optional(config_options.Dir(exists=True))
    """The folder out of which no map is read; without it that of the pages."""


class ArgmapPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Draws blocks with maps in the pages.

    Until the search has read a page, each picture is only its words: the search finds these, and
    not the code of the picture.
    """

    def __init__(self) -> None:
        self._folder = self._docs = ""
        self._page = _Page("")
        self._pages: dict[str, _Page] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take part in reading Markdown."""
        self._docs = config.docs_dir
        self._folder = self.config.folder or config.docs_dir
        extensions: list[Any] = config.markdown_extensions
        extensions.append(_InPages(self.shown))
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Watch the maps; those among the pages are watched anyway."""
        if self._folder != config.docs_dir:
            server.watch(self._folder)
        return server

    @event_priority(_FIRST)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> None:
        """Begin a page, and find out how many lines stand before its text."""
        name, whole = page.file.src_uri, page.file.content_string
        self._page = _Page(name, whole.count("\n") - markdown.count("\n"))
        self._pages[name] = self._page

    def shown(self, fence: Fence) -> str:
        """Draw a block, keep the picture, and give its words."""
        page = self._page
        block = block_of(
            fence,
            page.name,
            folder=self._folder,
            beside=os.path.join(self._docs, os.path.dirname(page.name)),
            lines_before=page.lines_before,
        )
        number = len(page.pictures) + 1
        embedded = draw(block, "svg", ids=fence.id or f"argmap-{number}")
        for line in embedded.told():
            _log.warning(line)
        page.pictures.append(on_page(embedded))
        words = " ".join(_WORDS.findall(page.pictures[-1]))
        return f'<div data-argmap="{number}">{words}</div>'

    @event_priority(_LAST)
    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Put the pictures in, now that the search has read the page."""
        pictures = dict(enumerate(self._pages[page.file.src_uri].pictures, start=1))
        page.content = _PLACE.sub(
            lambda found: pictures.get(int(found[1]), found[0]), page.content or ""
        )
        return context


@dataclass(slots=True)
class _Page:
    """What is known of a page while it is made.

    Attributes:
        name: its file in the folder of the pages.
        lines_before: how many lines of the file stand before its text.
        pictures: those that it has so far.
    """

    name: str
    lines_before: int = 0
    pictures: list[str] = field(default_factory=list)


class _InPages(Extension):
    """Hands the blocks with maps to the plug-in."""

    def __init__(self, shown: Callable[[Fence], str]) -> None:
        super().__init__()
        self._shown = shown

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Take part in the work of Python-Markdown."""
        Fences(md, self._shown).register()
