"""A map in a page of HTML: its picture in a frame that scrolls, or a box with what is wrong."""

from __future__ import annotations

import re

from argmap.embed.draw import Embedded
from argmap.render.escape import xml

_LEAST = 0.75
"""A picture wider than its column becomes so much smaller; then it is scrolled, not shrunk."""
_WIDTH = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)"')
_BOX = (
    "margin:1.5em 0;padding:.8em 1em;border:1px solid #b5301c;border-left-width:5px;"
    "background:#fdf3f0;color:#16212c;overflow-x:auto"
)
FAULTY = "This map cannot be shown."


def on_page(embedded: Embedded) -> str:
    """Write the picture, or what stands in its way, as HTML that is XHTML too."""
    return _figure(embedded, embedded.data) if isinstance(embedded.data, str) else _box(embedded)


def _figure(embedded: Embedded, svg: str) -> str:
    found = _WIDTH.match(svg)
    least = f"min-width:{float(found[1]) * _LEAST:.0f}px;" if found else ""
    styled = svg.replace("<svg ", f'<svg style="{least}max-width:100%;height:auto" ', 1).strip()
    caption = f"<figcaption>{xml(embedded.caption)}</figcaption>" if embedded.caption else ""
    return (
        '<figure class="argmap-embed" style="margin:1.5em 0">'
        '<div style="overflow-x:auto" tabindex="0">'
        f"{styled}</div>{caption}</figure>"
    )


def _box(embedded: Embedded) -> str:
    told = "\n".join(xml(line) for line in embedded.told())
    return (
        f'<div class="argmap-fault" style="{_BOX}"><strong>{FAULTY}</strong>'
        f'<pre style="margin:.5em 0 0;padding:0;border:0;background:none;color:inherit;'
        f'white-space:pre-wrap">{told}</pre></div>'
    )
