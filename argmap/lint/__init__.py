"""Rules of critical reading, applied to a map."""

from argmap.lint.check import check
from argmap.lint.rule import Rule, Subject, rules, subject

__all__ = ["Rule", "Subject", "check", "rules", "subject"]
