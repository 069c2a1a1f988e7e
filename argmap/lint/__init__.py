"""Rules of critical reading, applied to a map."""

import argmap.lint.rules  # noqa: F401  # first, else the folder takes the function's name later
from argmap.lint.check import check
from argmap.lint.rule import Rule, Subject, rules, subject

__all__ = ["Rule", "Subject", "check", "rules", "subject"]
