"""The mapped text: its paragraphs, its checksum, and where a quote stands in it."""

from argmap.essay.essay_text import EssayText, essay_text
from argmap.essay.locate import Located, State, locate

__all__ = ["EssayText", "Located", "State", "essay_text", "locate"]
