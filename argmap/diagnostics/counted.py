"""Numbers with their words."""

from math import log10

_DIGITS = 15


def numeral(number: int) -> str:
    """Give a number such as `1,024`; of one with more than 15 digits the nearest power of ten."""
    return f"{number:,}" if number < 10**_DIGITS else f"about 10^{round(log10(number))}"


def count(number: int, word: str) -> str:
    """Give a number with its word, such as `1 claim` or `31 claims`."""
    return f"{numeral(number)} {word}{'' if number == 1 or word == 'info' else 's'}"
