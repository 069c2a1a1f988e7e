"""A scene as a file of LaTeX: a document by itself, and a picture in a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram.scene import Circle, Group, Path, Rect, Scene, Text
from argmap.diagram.typeset import display
from argmap.render.escape_tex import tex
from argmap.render.steps import steps
from argmap.render.tikz.path import length, point, tikz_path
from argmap.render.tikz.styles import Look, Styles, style_name

_HEAD = r"""% By itself this is a document: pdflatex FILE makes a PDF of the picture's size.
% In a paper, with \usepackage{tikz} and letters of every size, as those of \usepackage{lmodern}:
%   \resizebox{\linewidth}{!}{\input{FILE}}
% Colours and styles have names. A paper that defines them before the picture has its own way:
%   \definecolor{argmap-con-fill}{HTML}{FFFFFF}
%   \tikzset{argmap/con outline/.style={line width=2bp}}
% Cards are nodes for lines of your own: (thesis), (claim 1), (claim 2) and so on.
\expandafter\ifx\csname @nodocument\endcsname\relax\else % where no document has begun
\documentclass[tikz,border=4bp]{standalone}
\ifdefined\Umathcode\else % the letters of pdfLaTeX in every size
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\fi
\begin{document}
\def\argmapalone{}
\fi"""
_SMALL, _NARROWER = 12.0, 0.9  # Latin Modern is wider where it is small, and where it is bold
_FOOT = r"""\ifdefined\argmapalone\else\expandafter\endinput\fi
\end{document}"""


def tikz_document(scene: Scene) -> str:
    """Write a scene as a file of LaTeX."""
    writer = _Writer(Styles(scene.theme))
    body = [line for group in scene.groups for line in writer.group(group)]
    styles = writer.styles
    return "\n".join(
        [
            f"% {display(scene.title)}",
            _HEAD,
            r"\begin{tikzpicture}[",
            *(f"  {line}," for line in _first()),
            *(f"  {line}," for line in styles.definitions()),
            "]",
            *styles.colours(),
            *body,
            r"\end{tikzpicture}%",
            _FOOT,
            "",
        ]
    )


def _first() -> Iterator[str]:
    yield f"x={length(1)}, y={length(-1)}, line cap=butt, line join=miter"
    yield r"line of text/.style={anchor=base west, inner sep=0pt, outer sep=0pt, align=left}"
    yield r"card/.style={anchor=north west, inner sep=0pt, outer sep=0pt}"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes group after group, and remembers the styles that they use."""

    styles: Styles

    def group(self, group: Group) -> Iterator[str]:
        """Give the lines of a group and of those inside it."""
        data = dict(group.data)
        if "claim" in data:
            yield from self._card(group, data)
        elif group.title:
            yield f"% {display(group.title)}"
        block: list[Text] = []
        for shape in group.items:
            if block and not (isinstance(shape, Text) and _follows(block, shape)):
                yield self._node(group.cls, block)
                block = []
            if isinstance(shape, Text):
                block.append(shape)
            else:
                yield self._shape(group.cls, shape)
        if block:
            yield self._node(group.cls, block)
        for part in group.parts:
            yield from self.group(part)

    def _card(self, group: Group, data: dict[str, str]) -> Iterator[str]:
        """Give a claim a node of the size of its card."""
        yield f"% {display(data['claim'])}"
        outline = next((shape for shape in group.items if isinstance(shape, Path)), None)
        if outline is None:
            return
        numbers = [number for _, points in steps(outline.d) for number in points]
        xs, ys = numbers[::2], numbers[1::2]
        size = (
            f"minimum width={length(max(xs) - min(xs))}, minimum height={length(max(ys) - min(ys))}"
        )
        name = f"claim {data['n']}" if data.get("n") else "thesis"
        yield rf"\node[card, {size}] ({name}) at {point(min(xs), min(ys))} {{}};"

    def _shape(self, group: str, shape: Path | Rect | Circle) -> str:
        """Write a shape that is no text."""
        colour = self.styles.colour
        look: Look = {"draw": colour(shape.stroke, group), "fill": colour(shape.fill, group)}
        name = style_name(group, shape.cls or "shape")
        match shape:
            case Path():
                look["line width"] = length(shape.width)
                look |= _dashes(shape.dash)
                way = tikz_path(shape.d)
            case Rect():
                look["line width"] = length(1.0)
                look["rounded corners"] = length(shape.radius)
                right, bottom = shape.x + shape.width, shape.y + shape.height
                way = f"{point(shape.x, shape.y)} rectangle {point(right, bottom)}"
            case Circle():
                look["line width"] = length(shape.width)
                way = f"{point(shape.x, shape.y)} circle[radius={length(shape.radius)}]"
        return rf"\path[{self.styles.use(name, look)}] {way};"

    def _node(self, group: str, block: list[Text]) -> str:
        first = block[0]
        leading = block[1].y - first.y if len(block) > 1 else first.size * 1.2
        small = first.size < _SMALL or "tag" in first.cls.split()
        size = first.size * (_NARROWER if small else 1.0)
        bold = r"\bfseries" if first.bold else r"\mdseries"
        look = {
            "line of text": "",
            "text": self.styles.colour(first.fill, group),
            "font": rf"{{\sffamily{bold}\fontsize{{{length(size)}}}"
            rf"{{{length(leading)}}}\selectfont}}",
        }
        if first.end or first.middle:
            look["anchor"] = "base east" if first.end else "base"
            look["align"] = "right" if first.end else "center"
        if first.turn:
            look["rotate"] = f"{-first.turn:g}"
        options = self.styles.use(style_name(group, first.cls or "text"), look)
        lines = r" \\ ".join(tex(text.text) or "{}" for text in block)
        return rf"\node[{options}] at {point(first.x, block[-1].y)} {{{lines}}};"


def _follows(block: list[Text], text: Text) -> bool:
    """Tell whether a line stands below those of a block, like them, at the same distance."""
    last = block[-1]
    alike = all(
        getattr(last, name) == getattr(text, name)
        for name in ("x", "size", "fill", "bold", "end", "middle", "turn", "cls")
    )
    step = text.y - last.y
    even = len(block) == 1 or step == last.y - block[-2].y
    return alike and not text.turn and even and 0 < step < 2 * text.size


def _dashes(dash: str) -> Look:
    if not dash:
        return {"solid": ""}
    on, off = (length(float(part)) for part in dash.split())
    return {"dash pattern": f"on {on} off {off}"}
