"""What all tests share: how many examples are tried, and where things are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile("usual", max_examples=100, deadline=None, suppress_health_check=_QUIET)
settings.register_profile("longer", max_examples=5_000, deadline=None, suppress_health_check=_QUIET)
settings.register_profile(
    "thorough", max_examples=20_000, deadline=None, suppress_health_check=_QUIET
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture
def oped_text() -> Path:
    """The text of the op-ed, which is not part of the project."""
    path = SHARED / "essays" / "oped.txt"
    if not path.exists():
        pytest.skip("the op-ed's text is not ours to pass on and is not on this machine")
    return path
