"""Themes: what they are, which there are, how they are read from a file."""

from argmap.diagram.theme.record import Ink, Theme, inks, ramp, theme_of

__all__ = ["Ink", "Theme", "inks", "ramp", "theme_of"]
