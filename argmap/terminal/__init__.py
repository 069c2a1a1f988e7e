"""Texts for terminals: how wide they are, where they break, what may be shown."""
