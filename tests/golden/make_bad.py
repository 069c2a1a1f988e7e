"""Write the broken files whose faults are kept as golden files.

    python -m tests.golden.make_bad

Run it after a change of a message, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

from argmap.files import open_map
from argmap.report import Findings, fault_writer

BAD = Path(__file__).parent / "bad"
HEAD = b"argmap: 1\nclaims:\n"
RAIN = HEAD + b"  rain:\n    text: It will rain.\n    because:\n"
FILES: dict[str, bytes] = {
    "not-utf-8": HEAD + "  café: Le café est fermé.\n".encode("cp1252"),
    "utf-16": "argmap: 1\nclaims: {rain: It will rain.}\n".encode("utf-16"),
    "nul": HEAD + b"  rain: It will\0 rain.\n",
    "control-characters": HEAD + b"  rain: It will \x1b[31mrain\x07.\n",
    "tab": HEAD + b"  rain:\n\ttext: It will rain.\n",
    "duplicate-key": HEAD
    + b"  rain: It will rain.\n  sun: The sun will shine.\n  rain: It rained.\n",
    "anchor": HEAD + b"  rain: &rain It will rain.\n",
    "alias": HEAD + b"  rain: It will rain.\n  again: *rain\n",
    "merge-key": HEAD + b"  rain: {text: It will rain.}\n  more:\n    <<: {text: It will pour.}\n",
    "tag": HEAD + b"  rain: !!str It will rain.\n  run: !!python/object/apply:os.system [ls]\n",
    "several-documents": HEAD + b"  rain: It will rain.\n---\nargmap: 1\nclaims: {}\n",
    "too-deep": b"argmap: 1\nclaims: " + b"[" * 300,
    "half-an-escape": HEAD + b'  laugh: "They laugh \\ud83d\\ude00 aloud."\n',
    "broken-escape": HEAD + b'  path: "It lies in C:\\maps."\n',
    "wrong-types": (
        b"argmap: 1\ntitle: [a list]\nthesis: {a: record}\nclaims:\n  rain:\n    text: [It will rain.]\n"
        b"    at: in the sky\n    implicit: yes\n    credence: high\n    because: clouds\n"
        b"    tags: {a: b}\n  clouds: There are clouds.\nlinks: none\n"
    ),
    "numbers": (
        HEAD + b"  a: {text: A., credence: 70%}\n  b: {text: B., credence: .nan}\n"
        b"  c: {text: C., credence: .inf}\n  d: {text: D., credence: -0.5}\n"
        b"  e: {text: E., credence: 80}\n  f: {text: F., at: {quote: f, paragraph: 0}}\n"
        b"  g: {text: G., at: {quote: g, paragraph: 1.5}}\n"
        b"  h: {text: H., at: {quote: h, start: 9, end: 3}}\n"
    ),
    "unknown-id": HEAD + b"  rain: {text: It will rain., because: [cluods]}\n  clouds: Clouds.\n",
    "sentence-as-id": HEAD + b"  rain: {text: It will rain., because: [There are dark clouds.]}\n",
    "misspelt-keys": (
        b"argmap: 1\ntitel: Rain\nclaims:\n  rain: {text: It will rain., becuase: [clouds]}\n"
        b"  clouds: {text: There are clouds., paragraf: 3}\n"
    ),
    "id-twice": HEAD
    + b"  rain: {text: Rain., because: [{id: clouds, premises: [clouds]}]}\n  clouds: C.\n",
    "unknown-version": b"argmap: 2\nclaims: {rain: It will rain.}\n",
    "empty": b"",
    "only-comments": b"# a map will stand here\n",
    "not-a-map": b"- It will rain.\n- The sun will shine.\n",
    "text-outside": b"argmap: 1\nsource: {text: ../../etc/passwd}\nclaims: {}\n",
    "text-url": b"argmap: 1\nsource: {text: 'https://example.org/a.txt'}\nclaims: {}\n",
    "colon-in-text": HEAD + b"  rain: One thing is sure: it will rain.\n",
    "unclosed-quote": HEAD + b'  rain: "It will rain.\n  sun: The sun will shine.\n',
    "unclosed-bracket": HEAD
    + b"  rain: {text: It will rain., because: [clouds}\n  clouds: Clouds.\n",
    "text-after-quotes": HEAD + b'  rain: "It will rain", said Ann.\n',
    "bad-indentation": HEAD + b"  rain:\n    text: It will rain.\n   note: Soon.\n",
    "faults-before-a-break": HEAD + b"  rain: {txet: It will rain.}\n  sun: [\n  moon: }\n",
    "unknown-voice-and-section": (
        b"argmap: 1\nvoices: {ann: Ann}\nsections: {sky: The sky}\n"
        b"claims:\n  rain: {text: Rain., by: anne, section: skye}\n"
    ),
    "claims-not-indented": b"argmap: 1\nclaims:\nrain: It will rain.\nsun: The sun will shine.\n",
    "claims-as-a-list": HEAD + b"  - id: rain\n    text: It will rain.\n",
    "keys-not-indented": HEAD
    + b"  rain:\n  text: It will rain.\n  because: [clouds]\n  clouds: Clouds.\n",
    "colon-missing": HEAD + b"  rain:\n    text It will rain.\n    because: [sun]\n  sun: Sun.\n",
    "space-missing": HEAD + b"  rain:It will rain.\n  sun: The sun will shine.\n",
    "dash-missing": RAIN + b"      clouds\n      wind\n  clouds: Clouds.\n  wind: Wind.\n",
    "bullets": RAIN + "      • clouds\n  clouds: Clouds.\n".encode(),
    "dash-behind-key": HEAD + b"  rain: {text: Rain.}\n  sun:\n    because: - rain\n",
    "indented-too-deep": HEAD + b"  rain:\n    text: It will rain.\n      because: [rain]\n",
    "line-too-far-left": HEAD + b"  rain:\n    text: It will\n    rain.\n    note: Soon.\n",
    "apostrophe": HEAD + b"  rain: 'It won't rain.'\n",
    "quote-closed-far-below": HEAD
    + b'  rain: "It will rain.\n  sun: The sun will shine.\n  moon: "The moon will shine."\n',
    "quotes-in-braces": HEAD + b'  rain: {text: "Rain" is coming, note: Soon.}\n',
    "comma-in-braces": HEAD + b"  rain: {text: Rain, wind and storm, credence: 0,7}\n",
    "comment-in-braces": HEAD + b"  rain: {text: See issue #4 on rain.}\n",
    "brace-too-many": HEAD + b"  rain: {text: It will rain.}}\n",
    "brackets-first": HEAD + b"  rain: [Sic] It will rain.\n",
    "signs-first": HEAD + b"  rain: {text: Rain.}\n  sun: @ann says so.\n",
    "bar-first": HEAD + b"  rain: > 50 percent of days are rainy.\n",
    "fence": b"```yaml\nargmap: 1\nclaims: {}\n```\n",
    "hidden-blanks": HEAD + "\u00a0\u00a0rain: It will rain.\n".encode(),
    "line-separator": HEAD + "  rain: It will\u2028rain.\n".encode(),
    "mark-in-the-middle": "argmap: 1\n\ufeffclaims:\n  rain: Rain.\n".encode(),
    "control-as-escape": HEAD + b'  rain: "It will \\x1b[31mrain\\0."\n',
    "capital-keys": b"Argmap: 1\nClaims:\n  rain: {Text: It will rain., Because: [cluods]}\n"
    b"  clouds: Clouds.\n",
    "other-words": HEAD + b"  rain: {claim: Rain., reasons: [sun], against: [sun]}\n  sun: Sun.\n",
    "text-of-a-claim-as-id": RAIN + b"      - There are clouds\n  clouds: There are clouds.\n",
    "claim-as-reason": RAIN + b"      - clouds: There are clouds.\n",
    "several-ids": RAIN + b"      - sun and moon\n  sun: Sun.\n  moon: Moon.\n",
    "same-letters": RAIN + "      - cafe\u0301\n  caf\u00e9: Café.\n".encode(),
    "anchor-as-text": HEAD + b"  rain: {text: Rain., at: 3}\n  sun: {text: Sun., at: it shines}\n",
    "undeclared": HEAD + b"  rain: {text: Rain., by: Ann, section: sky}\n",
    "no-version": b"argmap:\nclaims: {rain: Rain.}\n",
    "percent-line": b"%RAIN 1\n---\nargmap: 1\nclaims: {}\n",
    "utf-32": "argmap: 1\nclaims: {rain: It will rain.}\n".encode("utf-32"),
    "word-document": b"PK\x03\x04\x14\x00\x06\x00argmap: 1\n",
    "wide-letters": HEAD + "  雨: {text: 雨が降る。, becuase: []}\n".encode(),
}


def told(name: str) -> str:
    """Give what is told of a broken file, with its name alone as its path."""
    opened = open_map(str(BAD / f"{name}.yaml"))
    text = fault_writer("text").write(Findings(opened.diagnostics), False)  # noqa: FBT003
    return text.replace(str(BAD) + "/", "").replace(str(BAD) + "\\", "")


def main() -> None:
    """Write all files."""
    BAD.mkdir(exist_ok=True)
    for name, data in FILES.items():
        (BAD / f"{name}.yaml").write_bytes(data)
        (BAD / f"{name}.txt").write_text(told(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
