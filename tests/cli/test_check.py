"""`argmap check`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import ROOT
from tests.helpers.run import argmap

BAD = ROOT / "tests" / "golden" / "bad"


def test_the_op_ed_has_no_faults() -> None:
    done = argmap("check", "maps/oped.yaml")
    assert (done.returncode, done.stdout) == (0, "maps/oped.yaml: 64 claims, 55 links, no faults\n")
    assert "anchors not checked; give the text with --text FILE" in done.stderr


def test_every_quote_of_the_op_ed_is_found_in_its_paragraph(oped_text: Path) -> None:
    done = argmap("check", "maps/oped.yaml", "--text", str(oped_text), "--severity", "info")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "maps/oped.yaml: 64 claims, 55 links, no faults\n"


def test_a_map_whose_text_is_beside_it_is_checked_against_it() -> None:
    done = argmap("check", "tests/data/main-street.yaml")
    assert (done.returncode, done.stderr) == (0, "")


def test_faults_are_told_and_the_exit_code_is_1() -> None:
    done = argmap("check", "unknown-id.yaml", cwd=BAD)
    assert done.returncode == 1
    assert done.stdout == (BAD / "unknown-id.txt").read_text(encoding="utf-8")


def test_json_has_the_promised_keys_and_nothing_else_is_on_stdout() -> None:
    done = argmap("check", "--json", "tests/golden/bad/unknown-id.yaml", "maps/oped.yaml")
    document = json.loads(done.stdout)
    assert document["maps"] == [
        {"file": "maps/oped.yaml", "claims": 64, "links": 55, "theses": ["mistake"]}
    ]
    (found,) = document["diagnostics"]
    assert {*found} == {
        *("file", "line", "column", "end_line", "end_column"),
        *("severity", "code", "rule", "message", "fix"),
    }
    assert (found["line"], found["column"], found["code"]) == (3, 41, "M06")


def test_sarif_and_github() -> None:
    name = "tests/golden/bad/unknown-id.yaml"
    sarif = json.loads(argmap("check", "--format", "sarif", name).stdout)
    (result,) = sarif["runs"][0]["results"]
    assert result["ruleId"] == "M06"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    line = argmap("check", "--format", "github", name).stdout
    assert line.startswith(f"::error file={name},title=M06 unknown-id,line=3,col=41,")


def test_a_folder_is_searched_for_maps(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.yaml").write_text("argmap: 1\nclaims: {a: A.}\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("version: 2\n", encoding="utf-8")
    done = argmap("check", str(tmp_path))
    assert done.stdout == f"{tmp_path / 'deep' / 'a.yaml'}: 1 claim, 0 links, no faults\n"


def test_standard_input_is_a_map() -> None:
    done = argmap("check", "-", stdin=b"argmap: 1\nclaims: {a: {becuase: []}}\n")
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:2:14: error M03")


def test_rules_are_chosen_and_left_out(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("argmap: 1\nclaims: {a: 'A\u202eB'}\n", encoding="utf-8")
    assert "warning C15" in argmap("check", str(file)).stdout
    assert "no faults" in argmap("check", str(file), "--ignore", "C15").stdout
    assert "no faults" in argmap("check", str(file), "--rule", "orphan-anchor").stdout
    assert "no faults" in argmap("check", str(file), "--severity", "error").stdout
    wrong = argmap("check", str(file), "--rule", "hiden-marks")
    assert wrong.returncode == 2
    assert "did you mean hidden-marks?" in wrong.stderr


def test_places_to_check_are_listed() -> None:
    told = argmap("check", "maps/oped.yaml", "--notes").stdout
    assert told.count("maps/oped.yaml:") == 24
    assert "2 of 18 million is 11 percent" in told


def test_a_terminal_without_unicode_gets_an_answer() -> None:
    for encoding in ("ascii", "cp1252"):
        done = argmap("check", "wide-letters.yaml", cwd=BAD, encoding=encoding)
        assert done.returncode == 1
        assert "error M03" in done.stdout


def test_colours_come_only_where_they_are_wanted() -> None:
    name = "tests/golden/bad/unknown-id.yaml"
    assert "\x1b[" not in argmap("check", name).stdout
    assert "\x1b[1;31merror\x1b[0m" in argmap("check", name, "--color", "always").stdout


def test_a_file_cannot_play_tricks_with_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text('argmap: 1\nclaims: {a: {because: ["\\u202e[2J"]}}\n', encoding="utf-8")
    told = argmap("check", str(file)).stdout
    assert "\u202e" not in told
    assert "\\u202e[2J" in told
