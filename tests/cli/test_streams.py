"""Streams that are closed, full or given up, and files that are not to be written over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.run import argmap

MAP = "argmap: 1\nclaims: {a: {text: A., because: [b]}, b: B.}\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the shell of POSIX is used")


def shell(line: str, cwd: Path) -> tuple[int, str]:
    """Run a line of the shell in which `argmap` is the program; give its code and all it says."""
    done = subprocess.run(
        ["sh", "-c", f'argmap() {{ "{sys.executable}" -m argmap "$@"; }}; {line}'],
        cwd=cwd,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return done.returncode, (done.stdout + done.stderr).decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


@POSIX
def test_a_closed_standard_input_is_told(folder: Path) -> None:
    code, told = shell("argmap check - <&-", folder)
    assert code == 1
    assert "<stdin>: error F08 Standard input is closed." in told


@POSIX
@pytest.mark.parametrize("line", ["status pipe", "what-if pipe --without b", "depends pipe"])
def test_a_pipe_is_refused_with_the_way_out_and_standard_input_is_read(
    folder: Path, line: str
) -> None:
    os.mkfifo(folder / "pipe")
    code, told = shell(f"argmap {line}", folder)
    assert code == 1
    assert "pipe: error F04 This is not a regular file." in told
    assert "fix: to read from a pipe, give - and send it to standard input" in told
    instead = line.replace("pipe", "-")
    assert shell(f"argmap {instead} < map.yaml", folder)[0] == 0
    assert shell(f"cat map.yaml | argmap {instead}", folder)[0] == 0


@POSIX
def test_a_pipe_in_place_of_the_text_is_refused_with_another_way_out(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    code, told = shell("argmap check map.yaml --text pipe", folder)
    assert code == 1
    assert "fix: save it as a file and give that" in told


@POSIX
def test_a_closed_standard_output_is_no_defect(folder: Path) -> None:
    assert shell("argmap check map.yaml >&-", folder) == (0, "")
    assert shell("argmap outline map.yaml >&- 2>&-", folder) == (0, "")


@POSIX
def test_nobody_reads_on_and_nothing_is_told(folder: Path) -> None:
    claims = "".join(f"  c{n}: {{text: A long text, because: [zz]}}\n" for n in range(5000))
    (folder / "big.yaml").write_text(f"argmap: 1\nclaims:\n{claims}", encoding="utf-8")
    _, told = shell("argmap check big.yaml | head -1", folder)
    assert told.startswith("big.yaml:3:")
    assert told.count("\n") == 1


@POSIX
@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no full device")
def test_a_full_standard_output_is_told(folder: Path) -> None:
    for command in ("check map.yaml", "outline map.yaml", "--help"):
        code, told = shell(f"argmap {command} > /dev/full", folder)
        assert code == 1
        assert told == "argmap: standard output cannot be written: No space left on device\n"


@pytest.mark.parametrize(
    "command", [("outline", "map.yaml", "-o"), ("render", "map.yaml", "--to", "svg", "-o")]
)
def test_the_map_is_not_written_over_by_its_picture(folder: Path, command: tuple[str, ...]) -> None:
    done = argmap(*command, str(folder / "map.yaml"), cwd=folder)
    assert done.returncode == 2
    assert "would be lost: it is the map or its text" in done.stderr
    assert (folder / "map.yaml").read_text(encoding="utf-8") == MAP


def test_an_outline_has_a_name_of_its_own_beside_the_essay(folder: Path) -> None:
    (folder / "map.txt").write_text("An essay.", encoding="utf-8")
    done = argmap("render", "map.yaml", "--to", "outline", cwd=folder)
    assert done.stdout == "wrote map.outline.txt\n"
    assert (folder / "map.txt").read_text(encoding="utf-8") == "An essay."


def test_a_map_named_like_its_outline_is_not_written_over(folder: Path) -> None:
    (folder / "map.outline.txt").write_text(MAP, encoding="utf-8")
    done = argmap("render", "map.outline.txt", "-o", "map.outline.txt", cwd=folder)
    assert done.returncode == 2
    assert (folder / "map.outline.txt").read_text(encoding="utf-8") == MAP


def test_the_mapped_text_is_not_written_over(folder: Path) -> None:
    (folder / "essay.txt").write_text("An essay.", encoding="utf-8")
    (folder / "essay.yaml").write_text(f"source: {{text: essay.txt}}\n{MAP}", encoding="utf-8")
    assert argmap("render", "essay.yaml", "-o", "essay.txt", cwd=folder).returncode == 2
    assert (folder / "essay.txt").read_text(encoding="utf-8") == "An essay."


def test_a_missing_folder_is_named(folder: Path) -> None:
    done = argmap("outline", "map.yaml", "-o", "no/such/file.txt", cwd=folder)
    assert done.returncode == 1
    assert "F09 The file cannot be written: there is no folder no/such." in done.stderr


def test_a_picture_on_standard_output_is_utf_8_whatever_the_terminal_says(folder: Path) -> None:
    (folder / "map.yaml").write_text("argmap: 1\nclaims: {a: 雨}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "render", "map.yaml", "-o", "-", "--to", "svg"],
        cwd=folder,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"},
    )
    assert "雨" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_a_scale_that_is_no_number_is_wrong_usage(folder: Path) -> None:
    assert argmap("render", "map.yaml", "--scale", "nan", cwd=folder).returncode == 2


@POSIX
def test_a_name_that_is_not_unicode_is_told_in_every_form(folder: Path) -> None:
    for form in ("text", "json", "github", "sarif"):
        code, told = shell(f"argmap check \"$(printf 'no\\377such')\" --format {form}", folder)
        assert code == 1
        assert "F01" in told
