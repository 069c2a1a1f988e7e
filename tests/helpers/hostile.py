"""Texts that want to be more than texts, and a map that holds them wherever a map can hold one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, partial

import argmap

TRAP = "window.__ran=1"
written = partial(json.dumps, ensure_ascii=False)
"""Writes a text as YAML."""

ODD = {
    "quotes": "He said \"no\" & 'never' <b>ever</b>",
    "cdata": "]]> </script> <!-- -->",
    "backslash": "a\\b\\n ends in \\",
    "lines": "first\nsecond\r\nthird",
    "emoji": "A family 👩‍👩‍👧 and 👍🏽",
    "chinese": "北京是中国的首都",
    "arabic": "مرحبا بالعالم",
    "combining": "e\u0301 a\u0308 o\u0302",
    "node": "node",
    "a:b": "graph",
}
ODDER = {
    **ODD,
    "hebrew": "שלום עולם, זה משפט ארוך למדי שצריך יותר משורה אחת.",
    "mixed": "The word שלום means peace, and 北京 means northern capital.",
    "word": "a" * 200 + "W" * 200,
    "many": " ".join(["significant"] * 120),
    "marks": "Z\u0334\u0351a\u0337\u030bl\u0336\u035dg\u0335\u035ao\u0337\u033f and r\u0303",
    "greek": "Ὁ βίος βραχύς, ἡ δὲ τέχνη μακρή",
    "cyrillic": "Всякое движение предполагает двигателя",
    "turned": "This \u202e is turned about",
}
PAGE = {
    "script": f"<script>{TRAP}</script>",
    "end": f"</script><script>{TRAP}</script>",
    "comment": f"<!-- <script>{TRAP}</script>",
    "image": f"<img src=x onerror={TRAP}>",
    "svg": f"<svg onload={TRAP}><style>*{{display:none}}</style>",
    "cdata": f"]]><script>{TRAP}</script>",
    "attribute": f'" onmouseover="{TRAP}" x=\'',
    "link": f"javascript:{TRAP}",
    "entity": f"&lt;script&gt;{TRAP}&#x3c;/script&#62; &#x202e; &bogus;",
    "turned": "before \u202e after",
    "template": "${" + TRAP + "} {{1+1}} {0} {claims}",
    "separator": "line\u2028paragraph\u2029end",
    "long": " ".join(f"word{number}" for number in range(5_000)),
    'quote"s': "An id with a quotation mark.",
    "quote's, & <b>": "An id with a comma and a tag.",
    "für": "An id with an umlaut.",
    "f_fcr": "An id that looks like the last one, written in letters.",
    "constructor": "An id that every object has.",
    "__proto__": "Another one.",
}
MARKDOWN = (
    f"<script>{TRAP}</script>",
    "<!-- hidden -->",
    f"[a](javascript:{TRAP})",
    "![a](b)",
    "[a]: b",
    "*a* **b** _c_ __d__ `e` ~~f~~",
    "1. one",
    "2) two",
    "- three",
    "+ four",
    "# five",
    "six #",
    "> seven",
    "&amp; &#60; &lt;",
    "```",
    "a | b",
    "back\\",
    r"\*a\*",
    "<https://example.org>",
    "    four blanks",
    "---",
    "===",
)
MERMAID = (
    f"<script>{TRAP}</script>",
    "1. one",
    "- three",
    "+ four",
    "# five",
    "> six",
    f"<img src=x onerror={TRAP}>",
    f"[a link](javascript:{TRAP})",
    "![a picture](x)",
    "**bold** __bold__ *thin* _thin_ `code` ~~gone~~",
    "2024. two",
    "```seven```",
    f'classDef a fill:#f00"; click n0 "javascript:{TRAP}"',
    'style: (#"x"); lifestyle: (note:"foo")',
    '%%{init: {"theme":"dark"}}%%',
    "%% a comment",
    "end",
    "subgraph",
    "#quot; #35; &lt; &#60; &nbsp;",
    "ﬂ°°60¶ß ¶ß ﬂ°",
    "fa:fa-car fab:fa-x",
    "$$x^2$$ $y$",
    r"two\nlines \\ \*",
    "www.example.org http://example.org/a?b=c#d me@example.org",
    "a | b } c ] d ) e > f ` g",
    "--- === ~~~",
    "a\u00a0b",
    "<!-- comment -->",
)
DOT = {
    "entities": "&lt;b&gt; &amp; &#65; &eacute; AT&T; &amp;lt;",
    "names": "\\N \\G \\L \\E \\T \\H \\\\N \\l \\r",
    "edge": "<b>a label of HTML</b>",
    "subgraph": 'strict digraph { a -> b [label="c"]; } // no /* comment */',
    "a b": "# no comment",
    "-": 'shape=box; "',
    "0": "100",
}
MORE = (
    f"</style><style>*{{display:none}}</style><script>{TRAP}</script>",
    f"</title></textarea></noscript></svg><script>{TRAP}</script>",
    f"<iframe srcdoc='<script>parent.{TRAP}</script>'></iframe><base href=http://example.org>",
    f"<a xlink:href='javascript:{TRAP}'>a</a><set attributeName=href to=javascript:{TRAP}>",
    '<link rel=stylesheet href=http://example.org/a.css><meta http-equiv=refresh content="0;/">',
    "@import url(http://example.org/b.css); background: url(http://example.org/c.png)",
    '"]]>',
    "<![CDATA[ <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b;",
    "&#x3c;script&#x3e;",
    r"\u003cscript\u003e \x3cscript\x3e",
    "{{7*7}} ${1} #{1} <%= 1 %> `1`",
    "isolated \u2066 and \u2069 back",
    "joined a\u200db \u200d",
    "\u0301 begins with a mark that has no letter",
    r"\input{/etc/passwd} \write18{ls} \end{document} ^^M %",
    "=1+1",
    "@SUM(A1)",
    f'x"]; click n1 href "javascript:{TRAP}"; y["',
    f'x" URL="javascript:{TRAP}"];',
)
"""Of other kinds: style sheets, entities, templates, TeX, spreadsheets, diagrams."""


@cache
def every_text() -> dict[str, str]:
    """Give all hostile texts, each with an id as hostile as itself wherever an id may be so."""
    named = {**ODDER, **DOT, **PAGE}
    others = dict.fromkeys((*MARKDOWN, *MERMAID, *MORE))
    used = set(named.values())

    def plain(text: str) -> str:
        return "".join(filter(str.isprintable, text[:40]))

    return {
        **named,
        **{
            f"{plain(text)} {at}".strip(): text
            for at, text in enumerate(others)
            if text not in used
        },
    }


@cache
def hostile_map() -> argmap.Map:
    """Give the map of all hostile texts: they also are its names, quotes, notes and titles."""
    controls = "control \x01 and \x1b[31m \x9b0m \x85 \ufffe"  # a file with these is refused
    return argmap.loads(map_of(every_text())).change("first", text=controls)


def map_of(texts: Mapping[str, str]) -> str:
    """Write the file of a map of such texts, of which its head is hostile, too."""
    bad = written(f"</title></style><script>{TRAP}</script>")
    url, language = written(f"javascript:{TRAP}"), written(f'en"><script>{TRAP}</script>')
    claims = [
        f"  {written(name)}: {{text: {written(text)}, note: {written(text[:200])}, by: v,"
        f" at: {{quote: {written(text[:200])}}}, tags: [{written(text[:60])}],"
        f" basis: {written(text[:40])}, section: s}}"
        for name, text in texts.items()
    ]
    step = f"{{id: {written('<b>step</b>')}, premises: [first], scheme: {bad}, note: {bad}}}"
    head = [
        "argmap: 1",
        f"title: {bad}",
        f"map_by: {bad}",
        f"language: {language}",
        f"source: {{title: {bad}, author: {bad}, published: {bad}, url: {url}}}",
        f"voices: {{v: {bad}}}",
        f"sections: {{s: {bad}}}",
        "thesis: top",
        "claims:",
        f"  top: {{text: Top., because: [{', '.join(map(written, texts))}, {step}]}}",
        "  first: The premise of a step whose id is hostile.",
    ]
    return "\n".join([*head, *claims]) + "\n"
