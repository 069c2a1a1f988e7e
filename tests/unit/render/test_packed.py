"""Scripts keep their meaning when notes and blanks are left out."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from argmap.render.interactive.assets import asset
from argmap.render.interactive.packed import packed


@pytest.mark.parametrize(
    ("script", "made"),
    [
        ("const a = 1; // one\n/* two\n */ const b = a;\n", "const a=1;const b=a"),
        ('say("a // b  c");', 'say("a // b  c")'),
        ("const f = (x) => x + +x;", "const f=x=>x+ +x"),
        ("return (x) => x;", "return x=>x"),
        ("run(() => 1, (a, b) => 2);", "run(()=>1,(a,b)=>2)"),
        ("if (a) {\n  b();\n}\nelse c();", "if(a){b()}\nelse c()"),
        ("const r = /[/ ]  \\/ x/g, d = a / b / c;", "const r=/[/ ]  \\/ x/g,d=a/b/c"),
        ("`a  ${ b + `c  ${ { d: 1 }.d }` }  e`", "`a  ${b+`c  ${{d:1}.d}`}  e`"),
        ("f({\n  a,\n  b,\n});", "f({a,b})"),
        ("a\nb", "a\nb"),
        ("a - -b; c++ + d;", "a- -b;c++ +d"),
        ("", ""),
    ],
)
def test_blanks_and_notes_go_and_all_else_stays(script: str, made: str) -> None:
    assert packed(script).strip(";") == made


def test_packing_what_is_packed_changes_nothing() -> None:
    for name in ("engine.js", "model.js", "picture.js", "panes.js", "page.js"):
        once = packed(asset(name))
        assert packed(once) == once
        assert len(once) < len(asset(name))


def test_a_packed_script_is_a_script() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed; the pages are opened in a browser all the same")
    names = ("engine.js", "model.js", "picture.js", "panes.js", "page.js")
    script = packed("\n".join(map(asset, names)))
    done = subprocess.run([node, "--check", "-"], input=script.encode(), check=False)
    assert done.returncode == 0
