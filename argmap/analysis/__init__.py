"""What follows from a map: status, dependence, what-if, probability."""

from argmap.analysis.dependency import BUDGET, Bearing, Dependency, Premise, Word, dependency
from argmap.analysis.gradual import Gradual, Model, gradual
from argmap.analysis.probability import Probability, probability
from argmap.analysis.status import Statuses, status
from argmap.analysis.support import LIMIT, Listing, Support, support, supports
from argmap.analysis.suppositions import Add, Assert, Drop, Operation, Retract
from argmap.analysis.verdict import Firing, Reason, Status, Verdict
from argmap.analysis.what_if import Change, WhatIf, what_if

__all__ = [
    "BUDGET",
    "LIMIT",
    "Add",
    "Assert",
    "Bearing",
    "Change",
    "Dependency",
    "Drop",
    "Firing",
    "Gradual",
    "Listing",
    "Model",
    "Operation",
    "Premise",
    "Probability",
    "Reason",
    "Retract",
    "Status",
    "Statuses",
    "Support",
    "Verdict",
    "WhatIf",
    "Word",
    "dependency",
    "gradual",
    "probability",
    "status",
    "support",
    "supports",
    "what_if",
]
