"""Changing a map file where the map has changed, and nowhere else."""

from argmap.edit.save import save

__all__ = ["save"]
