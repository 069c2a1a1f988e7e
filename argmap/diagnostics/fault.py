"""What kinds of faults there are: the entries of the manual's list of codes."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters; only an error makes a command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One kind of fault. Its code never changes its meaning.

    Attributes:
        code: a letter and two digits, such as `M03`.
        name: the same in words, such as `unknown-key`.
        severity: how much it matters.
        about: one or two sentences for the manual: what it means and what to do.
        bad: a map file, or a piece of one, that has the fault; empty where a file cannot show it.
        good: the same, mended.
    """

    code: str
    name: str
    severity: Severity = Severity.ERROR
    about: str
    bad: str = ""
    good: str = ""
