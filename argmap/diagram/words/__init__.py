"""The words on a picture, in the languages that have a table."""

from argmap.diagram.words.map_words import TABLES, counted, words

__all__ = ["TABLES", "counted", "words"]
