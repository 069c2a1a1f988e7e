"""Places in a file, and the faults that are told of them."""

from argmap.diagnostics.counted import count, numeral
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, apply_edits, told
from argmap.diagnostics.fault import Fault, Severity
from argmap.diagnostics.map_error import MapError
from argmap.diagnostics.names import unknown
from argmap.diagnostics.needed import need_id, need_whole
from argmap.diagnostics.place import Place
from argmap.diagnostics.source_text import SourceText
from argmap.diagnostics.suggest import nearest

__all__ = [
    "Diagnostic",
    "Edit",
    "Fault",
    "Fix",
    "MapError",
    "Place",
    "Severity",
    "SourceText",
    "apply_edits",
    "count",
    "nearest",
    "need_id",
    "need_whole",
    "numeral",
    "told",
    "unknown",
]
