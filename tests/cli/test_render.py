"""`argmap render` and `argmap outline`."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.render import output_names
from tests.conftest import ROOT
from tests.helpers.run import argmap

MAP = ROOT / "tests" / "data" / "main-street.yaml"


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    """A map in a folder of its own."""
    return Path(shutil.copy(MAP, tmp_path / "map.yaml"))


def test_pictures_are_written_beside_the_map(map_file: Path) -> None:
    done = argmap("render", "map.yaml", "--to", "svg", "--to", "png", cwd=map_file.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "wrote map.svg\nwrote map.png\n"
    ET.parse(map_file.with_suffix(".svg"))  # noqa: S314
    assert map_file.with_suffix(".png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_the_ending_chooses_the_output(map_file: Path) -> None:
    for name in ("a.svg", "a.png", "a.dot", "a.txt"):
        assert argmap("render", "map.yaml", "-o", name, cwd=map_file.parent).returncode == 0
        assert (map_file.parent / name).stat().st_size > 100
    wrong = argmap("render", "map.yaml", "-o", "a.gif", cwd=map_file.parent)
    assert wrong.returncode == 2
    assert "no output has files ending in .gif" in wrong.stderr


def test_a_file_is_not_given_the_ending_of_another_output(map_file: Path) -> None:
    wrong = argmap("render", "map.yaml", "--to", "svg", "-o", "a.png", cwd=map_file.parent)
    assert wrong.returncode == 2
    assert "take `--to png`" in wrong.stderr
    assert not (map_file.parent / "a.png").exists()
    for name in ("a.txt", "a.md", "a.diagram"):
        done = argmap("render", "map.yaml", "--to", "mermaid", "-o", name, cwd=map_file.parent)
        assert done.returncode == 0


def test_paper_and_poster_are_asked_for_by_name(map_file: Path) -> None:
    for options in (
        ["--page", "a4"],
        ["--page", "letter", "--poster", "2x1"],
        ["--poster", "auto"],
    ):
        done = argmap("render", "map.yaml", "-o", "a.pdf", *options, cwd=map_file.parent)
        assert (done.returncode, done.stderr) == (0, "")
        assert (map_file.parent / "a.pdf").read_bytes().startswith(b"%PDF-1.7")
    wrong = argmap("render", "map.yaml", "-o", "b.pdf", "--poster", "3", cwd=map_file.parent)
    assert wrong.returncode == 2
    assert "'3' is neither auto nor one of 1x1 to 20x20" in wrong.stderr
    assert not (map_file.parent / "b.pdf").exists()


def test_slides_are_made_with_and_without_steps(map_file: Path) -> None:
    for option in ("--steps", "--no-steps"):
        done = argmap("render", "map.yaml", "--to", "pptx", option, cwd=map_file.parent)
        assert (done.returncode, done.stdout) == (0, "wrote map.pptx\n")
        assert map_file.with_suffix(".pptx").read_bytes().startswith(b"PK")


def test_standard_output_gets_the_picture_alone(map_file: Path) -> None:
    done = argmap("render", str(map_file), "-o", "-")
    ET.fromstring(done.stdout)  # noqa: S314


def test_an_unknown_output_is_a_wrong_usage(map_file: Path) -> None:
    done = argmap("render", str(map_file), "--to", "gif")
    assert done.returncode == 2
    assert f"there are {', '.join(output_names())}" in done.stderr


def test_a_broken_map_is_told_and_leaves_no_picture(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\nclaims: {a: {becuase: []}}\n", encoding="utf-8")
    done = argmap("render", str(file))
    assert done.returncode == 1
    assert "error M03" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["map.yaml"]


def test_a_folder_that_does_not_exist_is_told(map_file: Path) -> None:
    done = argmap("render", str(map_file), "-o", str(map_file.parent / "no" / "a.svg"))
    assert done.returncode == 1
    assert "error F09 The file cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_picture_that_is_too_large_is_refused(map_file: Path) -> None:
    done = argmap("render", str(map_file), "--to", "png", "--scale", "20")
    assert done.returncode == 1
    assert "error P04" in done.stderr
    assert not map_file.with_suffix(".png").exists()


@pytest.mark.parametrize("direction", ["left", "top"])
@pytest.mark.parametrize("layout", ["tidy", "graphviz"])
@pytest.mark.parametrize("sections", [(), ("--sections",)])
def test_all_ways_of_drawing_work(
    map_file: Path, direction: str, layout: str, sections: tuple[str, ...]
) -> None:
    options = ("--direction", direction, "--layout", layout, *sections, "--no-legend")
    done = argmap("render", str(map_file), *options)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_outline_tells_the_whole_map() -> None:
    told = argmap("outline", "tests/data/main-street.yaml").stdout
    assert told == (ROOT / "tests" / "golden" / "main-street.outline.txt").read_text(
        encoding="utf-8"
    )


def test_a_terminal_without_unicode_gets_an_outline_in_ascii() -> None:
    told = argmap("outline", "tests/data/main-street.yaml", encoding="ascii").stdout
    assert "`- " in told
    assert "?" not in told.split("cars?")[0]


def test_help_lists_the_commands_and_their_examples_run(tmp_path: Path) -> None:
    told = argmap("--help").stdout
    for command in ("check", "outline", "render"):
        assert command in told
        shown = argmap(command, "--help").stdout
        line = next(line for line in shown.splitlines() if "Example: argmap" in line)
        args = line.split("argmap ", 1)[1].split()
        target = ["-o", str(tmp_path / "a.svg")] if command == "render" else []
        args = [arg for arg in args if arg not in {"--to", "svg", "png"}]
        assert argmap(*args, *target).returncode == 0


def test_the_version_is_told() -> None:
    assert argmap("--version").stdout == "argmap 0.1.0\n"


def test_the_same_map_gives_the_same_bytes_in_every_process(map_file: Path) -> None:
    for to in ("svg", "png", "dot"):
        made = set()
        for seed in ("0", "1", "2"):
            out = map_file.parent / f"{seed}.{to}"
            argmap("render", str(map_file), "--to", to, "-o", str(out), PYTHONHASHSEED=seed)
            made.add(out.read_bytes())
        assert len(made) == 1


def test_a_view_names_claims_by_number_or_words(tmp_path: Path) -> None:
    done = argmap(
        "render",
        "maps/oped.yaml",
        "--without",
        "12",
        "--focus",
        "mistake",
        "-o",
        str(tmp_path / "a.svg"),
    )
    assert done.returncode == 0, done.stderr
    assert "WITHOUT" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_a_theme_is_a_name_or_a_file(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('page = "#fffdf5"\n', encoding="utf-8")
    for theme in ("print", str(own)):
        done = argmap("render", "maps/oped.yaml", "--theme", theme, "-o", str(tmp_path / "a.svg"))
        assert done.returncode == 0, done.stderr
    assert "#fffdf5" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_a_theme_that_cannot_be_used_leaves_the_old_picture(tmp_path: Path) -> None:
    own, picture = tmp_path / "own.toml", tmp_path / "a.svg"
    own.write_text('pagee = "#fffdf5"\n', encoding="utf-8")
    picture.write_text("old", encoding="utf-8")
    done = argmap("render", "maps/oped.yaml", "--theme", str(own), "-o", str(picture))
    assert done.returncode == 1
    assert "did you mean page?" in done.stderr
    assert picture.read_text(encoding="utf-8") == "old"
    done = argmap("render", "maps/oped.yaml", "--theme", "nigth", "-o", str(picture))
    assert done.returncode == 2
    assert "no theme is called" in done.stderr


def test_an_option_that_does_nothing_for_what_is_drawn_is_told(tmp_path: Path) -> None:
    picture = str(tmp_path / "a.svg")
    done = argmap("render", "maps/oped.yaml", "--page", "a4", "--no-steps", "-o", picture)
    assert done.returncode == 0
    assert done.stderr == (
        "argmap: --page does nothing here: it is for pdf\n"
        "argmap: --no-steps does nothing here: it is for pptx\n"
    )
    done = argmap("render", "maps/oped.yaml", "--page", "a3", "-o", str(tmp_path / "a.pdf"))
    assert "does nothing" not in done.stderr
