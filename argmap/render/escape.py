"""Writing a text so that it stays a text: one function for each target."""

from __future__ import annotations

import re
from typing import Any

from argmap.diagram.typeset import display

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def lang(language: str) -> str:
    """Give the value of `lang` for XML: a tag such as `de-AT`; what is none becomes English.

    A screen reader chooses its voice by it; the program's own words are English.
    """
    tag = language.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else "en"


def xml(text: str) -> str:
    """Escape a text for XML, between tags and between quotes."""
    if text.isalnum():
        return text
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text if text.isprintable() else legal(text)


def legal(text: str) -> str:
    """Give a text for a library that escapes it for XML itself.

    What XML cannot hold at all becomes U+FFFD: control characters, lone surrogates, U+FFFE, U+FFFF.
    """
    return text if text.isprintable() else _ILLEGAL.sub("\ufffd", text)


_JSON = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def json_in_html(value: Any) -> str:
    """Write plain values as JSON that may stand in a page: no tag can begin or end in it."""
    import json

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


_NAMED = {"<": "&lt;", "&": "&amp;"}
_MARKDOWN = re.compile(r"[\\`*_\[\]{]|#(?=#*$)")
_MARKDOWN_ENTITY = re.compile(r"[<|~$]|\^(?!\d)|&(?=#?\w+;)")
_MARKDOWN_START = re.compile(r"^(\d+(?=[.)])|(?=[-+#>]))")


def markdown(text: str) -> str:
    """Escape a text of one line for Markdown, at the start of a line too.

    Where a backslash would stay visible in some kinds of Markdown, an entity stands instead.
    """
    text = _MARKDOWN.sub(r"\\\g<0>", display(text).strip())
    text = _MARKDOWN_ENTITY.sub(lambda found: _NAMED.get(found[0], f"&#{ord(found[0])};"), text)
    return _MARKDOWN_START.sub(r"\1\\", text)


_MERMAID_MARK = re.compile(
    r"""["#$%&*:;<=>@[\\\]^_`{|}~]|^[-+]|(?<=^\d)[.)]|(?<=\d)[.)](?=\s)|(?<=www)\."""
)
_MERMAID_PAIR = re.compile("\ufb02(?=°)|¶(?=ß)|\\\\(?=n)|(?<=fa|a[bklrs]):(?=fa-)")


def mermaid(text: str) -> str:
    """Escape a text for a label of Mermaid that is a string of Markdown, or for its title.

    Mermaid takes marks of its own and of Markdown for what they mean, and drops a semicolon behind
    some colons, so all but the most usual marks are written as entities. A few pairs of characters
    mean something even so; a word joiner, which cannot be seen, keeps them apart.
    """
    text = _MERMAID_PAIR.sub("\\g<0>\u2060", display(text).strip())
    return _MERMAID_MARK.sub(lambda found: f"#{ord(found[0])};", text)
