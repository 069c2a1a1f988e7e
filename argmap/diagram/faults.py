"""What can go wrong with a picture."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic, Fault, Fix, Severity

TEXT_CUT = Fault(
    code="P01",
    name="text-cut",
    severity=Severity.WARNING,
    about="A claim is longer than a card can show: 24 lines at the greatest width. Its end is left "
    "out of the picture; the whole text stays in the card's title and in the map. Split the claim, "
    "or say it in fewer words.",
)
LAYOUT_FELL_BACK = Fault(
    code="P02",
    name="layout-fell-back",
    severity=Severity.WARNING,
    about="Graphviz could not place the cards: it is not installed, it met its limit, or it failed. "
    "The built-in layout drew the picture instead. Ask for `--layout tidy` to draw it so at once.",
)
FAULTS = (TEXT_CUT, LAYOUT_FELL_BACK)


def told(fault: Fault, file: str, message: str, fix: str | None = None) -> Diagnostic:
    """Tell of a fault that has no place in the file."""
    return Diagnostic(
        code=fault.code,
        rule=fault.name,
        severity=fault.severity,
        message=message,
        file=file,
        fix=Fix(fix) if fix else None,
    )
