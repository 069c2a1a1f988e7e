"""The PNG is the picture that a browser shows of the SVG.

Measured with Chromium 156 at scale 1: mean difference of the pixels 0.6 to 1.0 of 255, from
another smoothing of letters; 0.05 to 0.14 % of the pixels are far apart.
"""

from __future__ import annotations

import pytest

from tests.browser.conftest import NAMES, Visit

PLAIN = [
    name for name in NAMES if name not in {"odd", "every-sign", "atlas-odd"}
]  # Letters of other fonts.


@pytest.mark.parametrize("name", PLAIN)
def test_the_png_looks_like_the_svg(visit: Visit, name: str) -> None:
    seen = visit.seen[name]
    assert seen.pixels is not None
    assert seen.pixels.size == seen.size
    assert seen.pixels.mean < 1.6
    assert seen.pixels.far < 0.004
