"""Writing a text so that LaTeX sets it and reads nothing else in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

_MARKS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"{\char34}",
    "`": r"\textasciigrave{}",
    "[": "{[}",  # a line break takes a bracket or a star behind it for its own
    "*": "{*}",
    "\u00a0": "~",
    "\u2002": r"\enspace{}",
    "\u2003": r"\quad{}",
    "\u2011": "-",
    "\u2190": r"\ensuremath{\leftarrow}",
    "\u2192": r"\ensuremath{\rightarrow}",
    "\u2194": r"\ensuremath{\leftrightarrow}",
    "\u21d2": r"\ensuremath{\Rightarrow}",
    "\u2212": r"\ensuremath{-}",
    "\u221e": r"\ensuremath{\infty}",
    "\u2248": r"\ensuremath{\approx}",
    "\u2260": r"\ensuremath{\neq}",
    "\u2264": r"\ensuremath{\leq}",
    "\u2265": r"\ensuremath{\geq}",
    "\u25cb": r"\ensuremath{\circ}",
    "\u25cf": r"\ensuremath{\bullet}",
    "\u27e8": r"\ensuremath{\langle}",
    "\u27e9": r"\ensuremath{\rangle}",
    **dict.fromkeys("\u2006\u2007\u2008\u2009\u200a\u202f", r"\,"),
    **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff", ""),
}
_SPECIAL = re.compile(f"[{re.escape(''.join(_MARKS))}]|(?<=-)-|(?<=')'|(?<=,),")
# What the fonts of pdfLaTeX have in its encodings T1 and TS1.
_SET = re.compile(
    "[ -~\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u0192"
    "\u0218-\u021b\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a"
    "\u20ac\u2116\u2122]"
)


def tex(text: str) -> str:
    """Escape a text of one line for LaTeX, outside of formulas."""
    return _SPECIAL.sub(_written, normalize("NFC", text))


def _written(found: re.Match[str]) -> str:
    # A mark that stands twice would be joined to a dash or a quotation mark.
    return _MARKS.get(found[0], f"{{}}{found[0]}")


def beyond_tex(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the characters that pdfLaTeX cannot set, sorted."""
    used = set().union(*(normalize("NFC", text) for text in texts))
    return tuple(sorted(c for c in used if c not in _MARKS and not _SET.match(c)))
