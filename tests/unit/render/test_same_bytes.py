"""The same map gives the same file, whatever the order in which a process hashes."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT

PROGRAM = """
import argmap, hashlib
found = argmap.load("tests/data/every-sign.yaml")
for to, options in (("pdf", {}), ("pdf", {"poster": "2x2"}), ("pptx", {})):
    print(hashlib.sha256(found.render(to, layout="tidy", **options)).hexdigest())
"""


def printed(seed: str, zone: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


def test_paper_and_slides_are_the_same_in_every_process() -> None:
    first = printed("0", "UTC")
    assert len(set(first.split())) == 3
    assert printed("1", "Asia/Tokyo") == first
