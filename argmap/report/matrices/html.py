"""A page of its own, to be looked through with a mouse, a finger or the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics import count
from argmap.diagram.theme import theme_of
from argmap.diagram.typeset import display
from argmap.render.html_shell import page, text
from argmap.render.scene_svg import shape_svg
from argmap.report.matrix import Heading, Matrix
from argmap.report.matrix.glyphs import glyph, glyph_rules
from argmap.report.matrix.kinds import NOTHING, Kind, kind, named, used, whole
from argmap.report.matrix.style import SCRIPT, STYLE
from argmap.report.matrix_form import MatrixWriter
from argmap.report.medium import Medium
from argmap.terminal.columns import shortened

_HEAD, _ROW, _TIP = 30, 140, 300


def write(matrix: Matrix, medium: Medium) -> str:
    """Write a matrix as a page; without its script it can be read and scrolled all the same."""
    kinds = [one for one in used(matrix) if one is not NOTHING]
    title = f"<h1>{text(matrix.title)}</h1>\n" if matrix.title else ""
    size = f"{count(len(matrix.rows), 'conclusion')}, {count(len(matrix.columns), 'premise')}"
    parts = [
        f'{_sprite(kinds)}<main>\n{title}<p class="muted">{size}</p>\n',
        '<div class="scroll" role="region" aria-label="Matrix" tabindex="0"><div class="clip">\n',
        '<table aria-label="Conclusions by premises">\n',
        *_head(matrix),
        *_rows(matrix),
        *_foot(matrix),
        '</table></div></div>\n<p class="told" aria-live="polite"></p>\n',
        *_legend(kinds),
        *(f'<p dir="auto">{text(note)}</p>\n' for note in matrix.notes),
        *_claims("Premises", "p", matrix.columns),
        *_claims("Conclusions", "c", matrix.rows),
        "</main>\n",
    ]
    return page(
        matrix.title or "Dependency matrix",
        matrix.language,
        "".join(parts),
        style=STYLE,
        rules=glyph_rules,
        script=SCRIPT,
        font=medium.font,
    )


def _sprite(kinds: Sequence[Kind]) -> str:
    """Draw each sign once; cells use it by its name."""
    theme = theme_of("light")
    drawn = "".join(
        f'<symbol id="g-{one.name}" viewBox="-10 -10 20 20">'
        f"{''.join(map(shape_svg, glyph(one, (0.0, 0.0), theme)))}</symbol>"
        for one in kinds
    )
    return f'<svg class="argmap" width="0" height="0" aria-hidden="true">{drawn}</svg>\n'


def _head(matrix: Matrix) -> Iterator[str]:
    yield "<thead><tr><td></td>"
    for number, heading in enumerate(matrix.columns):
        words = shortened(display(heading.words), _HEAD, "…")
        tip = shortened(whole(heading), _TIP, "…")
        yield (
            f'<th class="premise" scope="col" title="{text(tip)}"><a href="#p{number}">'
            f'<span dir="auto">{text(words)}</span><b>{text(heading.label)}</b></a></th>'
        )
    yield '<th class="premise sum" scope="col"><a><span>load-bearing premises</span></a></th>'
    yield "</tr></thead>\n"


def _rows(matrix: Matrix) -> Iterator[str]:
    yield "<tbody>\n"
    premises = [named(heading) for heading in matrix.columns]
    for row, heading in enumerate(matrix.rows):
        words = shortened(display(heading.words), _ROW, "…")
        tip = shortened(whole(heading), _TIP, "…")
        thesis = ' class="thesis"' if heading.mark == "thesis" else ""
        yield (
            f'<tr{thesis}><th class="conclusion" scope="row" title="{text(tip)}">'
            f'<a href="#c{row}"><b>{text(heading.label)}</b>'
            f'<span dir="auto">{text(words)}</span></a></th>'
        )
        conclusion = named(heading)
        for column, premise in enumerate(premises):
            yield _cell(kind(matrix, row, column), premise, conclusion)
        needs = matrix.needs(row)
        cls = "sum" if needs else "sum none"
        said = f"{count(needs, 'premise')} load-bearing for {conclusion}"
        yield f'<td class="{cls}" title="{text(said)}">{needs}</td></tr>\n'
    yield "</tbody>\n"


def _cell(found: Kind, premise: str, conclusion: str) -> str:
    if found is NOTHING:
        return "<td></td>"
    said = text(f"{premise} {found.says} {conclusion}")
    word = text(found.meaning.partition(":")[0])
    return (
        f'<td title="{said}"><svg aria-hidden="true"><use href="#g-{found.name}"/></svg>'
        f'<span class="unseen">{word}</span></td>'
    )


def _foot(matrix: Matrix) -> Iterator[str]:
    if matrix.rows and matrix.columns:
        yield '<tfoot><tr><th scope="row">load-bearing for so many conclusions</th>'
        for column in range(len(matrix.columns)):
            carries = matrix.carries(column)
            yield f"<td>{carries}</td>" if carries else '<td class="none">0</td>'
        yield "<td></td></tr></tfoot>\n"


def _legend(kinds: Sequence[Kind]) -> Iterator[str]:
    if kinds:
        yield '<ul class="legend">\n'
        for one in kinds:
            sign = f'<svg aria-hidden="true"><use href="#g-{one.name}"/></svg>'
            yield f"<li>{sign}<span>{text(one.meaning)}</span></li>\n"
        yield "</ul>\n"


def _claims(title: str, letter: str, headings: Sequence[Heading]) -> Iterator[str]:
    """List claims with all their words; the heads of rows and columns lead here."""
    if headings:
        yield f'<h2>{title}</h2>\n<dl class="claims">\n'
        for number, heading in enumerate(headings):
            mark = f' <span class="mark">({text(heading.mark)})</span>' if heading.mark else ""
            yield (
                f'<dt id="{letter}{number}">{text(heading.label)}</dt>'
                f'<dd dir="auto">{text(heading.words)}{mark}</dd>\n'
            )
        yield "</dl>\n"


WRITER = MatrixWriter("html", ".html", write)
