"""Monotone rules over numbered atoms: minimal sets, dependence, probability. Knows no maps."""

from argmap.analysis.decision.bdd import Diagrams, OverBudget
from argmap.analysis.decision.bits import Packed, TooLarge, Trimmed, members, packed, unpacked
from argmap.analysis.decision.functions import Functions
from argmap.analysis.decision.horn import Derivation, Horn, derivable
from argmap.analysis.decision.minimal import MinimalSets
from argmap.analysis.decision.program import cone

__all__ = [
    "Derivation",
    "Diagrams",
    "Functions",
    "Horn",
    "MinimalSets",
    "OverBudget",
    "Packed",
    "TooLarge",
    "Trimmed",
    "cone",
    "derivable",
    "members",
    "packed",
    "unpacked",
]
