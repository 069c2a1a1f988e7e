"""A picture for slides and papers, with its font inside."""

from __future__ import annotations

from argmap.render.scene_svg import svg
from argmap.report.matrix import Matrix
from argmap.report.matrix.scene import matrix_rules, matrix_scene
from argmap.report.matrix_form import MatrixWriter
from argmap.report.medium import Medium


def write(matrix: Matrix, medium: Medium) -> str:
    """Draw a matrix as SVG."""
    return svg(matrix_scene(matrix), font=medium.font, rules=matrix_rules)


WRITER = MatrixWriter("svg", ".svg", write)
