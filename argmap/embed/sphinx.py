"""Maps in Sphinx: `extensions = ["argmap.embed.sphinx"]` gives the directive `argmap`."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst.directives import unchanged
from docutils.parsers.rst.states import RSTState
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import argmap
from argmap.embed.block import Block
from argmap.embed.draw import draw, files_of
from argmap.embed.options import CAPTION, FILE, option_names
from argmap.embed.page import FAULTY, on_page
from argmap.files import write_whole

_log = logging.getLogger(__name__)
_BEFORE_IMAGES = 5
"""Sphinx collects the pictures of a page, and converts them, at 10 and above."""


class map_node(nodes.General, nodes.Element):  # noqa: N801
    """A block with a map, until it is known what kind of document is made."""


class _Options(dict[str, Callable[[str], str]]):
    """Takes options of any name; what is wrong with them is told like other faults of a block."""

    def __missing__(self, name: str) -> Callable[[str], str]:
        return unchanged


class ArgmapDirective(SphinxDirective):
    """Draws a map: `.. argmap:: maps/oped.yaml`, or a map as the directive's content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[Any] = _Options.fromkeys(("name", *option_names()), unchanged)

    def run(self) -> list[nodes.Node]:
        """Leave a node in the document, and remember which file it depends on."""
        options = {name: value or "" for name, value in self.options.items()}
        name, caption = (options.pop(key, "") for key in ("name", CAPTION))
        if self.arguments:
            options[FILE] = self.arguments[0]
        block = self._block(options)
        for path in files_of(block):
            self.env.note_dependency(path)
        page = f"{self.env.docname}-{self.env.new_serialno('argmap') + 1}"
        node = map_node("", block=block, picture=f"argmap-{nodes.make_id(name or page)}")
        self.set_source_info(node)
        if not caption:
            return [node]
        words, messages = self.parse_inline(caption)
        figure = nodes.figure("", node, nodes.caption(caption, "", *words))
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure, *messages]

    def _block(self, options: dict[str, str]) -> Block:
        document, folder = self.env.doc2path(self.env.docname), str(self.env.srcdir)
        return Block(
            body="\n".join(self.content),
            options=options,
            document=os.path.relpath(document, folder),
            line=self.lineno,
            body_line=self._before_body() + 1,
            folder=os.path.join(folder, self.config.argmap_folder),
            beside=os.path.dirname(document),
        )

    def _before_body(self) -> int:
        """Count the lines before the content; MyST counts them from the directive."""
        is_rst = isinstance(self.state, RSTState)
        return self.content_offset if is_rst else self.lineno + self.content_offset


class DrawMaps(SphinxPostTransform):
    """Puts into the place of each map what the kind of document can show."""

    default_priority = _BEFORE_IMAGES

    def run(self, **_: Any) -> None:
        """Replace the nodes of one document."""
        for node in list(self.document.findall(map_node)):
            node.replace_self(self._shown(node))

    def _shown(self, node: map_node) -> nodes.Node:
        to = _output(self.app.builder)
        embedded = draw(node["block"], to, ids=node["picture"] if to == "svg" else "")
        for line in embedded.told():
            _log.warning(line, type="argmap")
        match embedded.data:
            case _ if to == "svg":
                return nodes.raw("", on_page(embedded), format="html")
            case bytes() as data:
                return self._image(data, to, embedded.title)
            case str() as text:
                return nodes.literal_block(text, text, language="none")
            case None:
                told = "\n".join(embedded.told())
                block = nodes.literal_block(told, told, language="none")
                return nodes.warning("", nodes.paragraph("", FAULTY), block)

    def _image(self, data: bytes, to: str, title: str) -> nodes.Node:
        """Put a picture where Sphinx keeps those that it makes, and show it from there."""
        folder = os.path.join(self.app.doctreedir, "images")
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, f"argmap-{sha256(data).hexdigest()[:16]}.{to}")
        told = write_whole(path, data)
        if told:
            raise ExtensionError(str(told))
        self.env.images.add_file(self.env.docname, path)
        return nodes.image("", uri=path, candidates={"*": path}, alt=title)


def _output(builder: Builder) -> str:
    """Give the output for a kind of documents; a page of a book does not scroll."""
    if builder.name == "epub":
        return "png"
    return {"html": "svg", "latex": "pdf"}.get(builder.format, "outline")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Give the directive to Sphinx."""
    app.add_config_value("argmap_folder", ".", "env", (str,))
    app.add_node(map_node)
    app.add_directive("argmap", ArgmapDirective)
    app.add_post_transform(DrawMaps)
    return {
        "version": argmap.__version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
