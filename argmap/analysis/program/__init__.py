"""A map as a logic program: what the analysis takes claims and links to say."""

from argmap.analysis.program.case import OWN, Case, Summary
from argmap.analysis.program.edits import added, asserted, dropped, retracted
from argmap.analysis.program.explained import Explained
from argmap.analysis.program.propositions import credible, propositions
from argmap.analysis.program.reading import case_of, preferences_in_circles
from argmap.analysis.program.rules import Rules, model, rules
from argmap.analysis.program.support_rules import support_rules
from argmap.analysis.program.well_founded import FALSE, TRUE, UNDECIDED, well_founded

__all__ = [
    "FALSE",
    "OWN",
    "TRUE",
    "UNDECIDED",
    "Case",
    "Explained",
    "Rules",
    "Summary",
    "added",
    "asserted",
    "case_of",
    "credible",
    "dropped",
    "model",
    "preferences_in_circles",
    "propositions",
    "retracted",
    "rules",
    "support_rules",
    "well_founded",
]
