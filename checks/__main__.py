"""`python -m checks`: every check, one after the other; `--fast` leaves out the tests."""

from __future__ import annotations

import subprocess
import sys

PYTHON = sys.executable
FAST = (
    ("ruff", [PYTHON, "-m", "ruff", "check", "."]),
    ("format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
    ("types", [PYTHON, "-m", "mypy"]),
    ("layers", [PYTHON, "-c", "from importlinter.cli import lint_imports_command as c; c()"]),
    ("pages", [PYTHON, "-m", "checks.docs", "--check"]),
)
SLOW = (("tests", [PYTHON, "-m", "pytest"]),)


def main() -> None:
    """Run the checks and exit with 1 if one fails."""
    checks = FAST if "--fast" in sys.argv[1:] else (*FAST, *SLOW)
    failed = []
    for name, command in checks:
        print(f"── {name}", flush=True)
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
    print(f"── failed: {', '.join(failed)}" if failed else "── all checks passed", flush=True)
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
