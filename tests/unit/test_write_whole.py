"""Files are written whole or not at all, and nothing else is ever replaced."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from argmap.files import write_whole

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a matter of POSIX")


def test_a_file_is_written_as_it_is_given(tmp_path: Path) -> None:
    assert write_whole(str(tmp_path / "a.txt"), "Zeile\r\nzwei\n雨") is None
    assert (tmp_path / "a.txt").read_bytes() == "Zeile\r\nzwei\n雨".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@POSIX
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to("a.txt")
    assert write_whole(str(link), "new") is None
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@POSIX
def test_a_device_is_written_into_and_stays_a_device() -> None:
    assert write_whole("/dev/null", "gone") is None
    assert Path("/dev/null").is_char_device()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    told = write_whole(str(tmp_path), "text")
    assert told
    assert told.message == "The file cannot be written: this is a folder."


@pytest.mark.parametrize("name", ["no/such/a.txt", "a\0b", "x" * 5000])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    told = write_whole(str(tmp_path / name), "text")
    assert told
    assert told.code == "F09"
    assert not list(tmp_path.iterdir())


def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    told = write_whole(str(file), "new")
    assert told
    assert told.code == "F03"
    assert file.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_interrupted_run_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(os, "fsync", fail)
    if isinstance(failure, OSError):
        assert write_whole(str(file), "new")
    else:
        with pytest.raises(KeyboardInterrupt):
            write_whole(str(file), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert file.read_text(encoding="utf-8") == "old"
