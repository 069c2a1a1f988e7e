"""A map as a logic program: what the analysis takes claims and links to say."""

from argmap.analysis.program.case import Case, Summary, case_of, preferences_in_circles
from argmap.analysis.program.edits import added, asserted, dropped, retracted
from argmap.analysis.program.explained import Explained
from argmap.analysis.program.propositions import propositions
from argmap.analysis.program.rules import OWN, Rules, ground_of, model, rules
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
    "dropped",
    "ground_of",
    "model",
    "preferences_in_circles",
    "propositions",
    "retracted",
    "rules",
    "support_rules",
    "well_founded",
]
