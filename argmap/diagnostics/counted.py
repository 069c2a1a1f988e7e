"""Numbers with their words."""


def count(number: int, word: str) -> str:
    """Give a number with its word, such as `1 claim` or `31 claims`."""
    return f"{number:,} {word}{'' if number == 1 or word == 'info' else 's'}"
