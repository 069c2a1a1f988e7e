"""Themes: what they are, which there are, how they are read from a file."""

from argmap.diagram.theme.record import STATUSES, Ink, Theme, dark_of, inks, ramp, theme_of

__all__ = ["STATUSES", "Ink", "Theme", "dark_of", "inks", "ramp", "theme_of"]
