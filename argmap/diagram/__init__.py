"""From a map to a finished picture: cards, sizes, places, lines, shapes."""
