"""How large the letters of claims are."""

from __future__ import annotations

from argmap.diagram.scene import Scene, Text

USUAL = 14.0
"""The size of letters of claims."""


def letters_of(scene: Scene) -> float:
    """Give the size of the smallest letters of claims, in pixels of the scene."""
    shapes = (shape for group in scene.groups for shape in group.shapes())
    sizes = (shape.size for shape in shapes if isinstance(shape, Text) and shape.cls == "body")
    return min(sizes, default=USUAL)
