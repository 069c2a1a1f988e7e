"""What can be wrong with the records of a map file."""

from argmap.diagnostics import Fault

_HEAD = "argmap: 1\n"


def _map(claims: str) -> str:
    return f"{_HEAD}claims:\n{claims}"


NOT_A_MAP = Fault(
    code="M01",
    name="not-a-map",
    about="The file is not a record with keys such as `argmap` and `claims`, but a list or a text.",
    bad="- It will rain.\n",
    good=_map("  rain: It will rain.\n"),
)
MISSING_KEY = Fault(
    code="M02",
    name="missing-key",
    about="A key that every record of its kind needs is not there: `argmap` and `claims` in a "
    "file, `premises` in a reason, `support`, `attack`, `rephrase`, `preference` or `unknown` in "
    "an entry of `links`.",
    bad="claims:\n  rain: It will rain.\n",
    good=_map("  rain: It will rain.\n"),
)
UNKNOWN_KEY = Fault(
    code="M03",
    name="unknown-key",
    about="A record has a key that map files do not know, most often a misspelt one. What you want "
    "to keep for other programs goes under `meta`.",
    bad=_map("  rain: {text: It will rain., becuase: [clouds]}\n  clouds: There are clouds.\n"),
    good=_map("  rain: {text: It will rain., because: [clouds]}\n  clouds: There are clouds.\n"),
)
WRONG_TYPE = Fault(
    code="M04",
    name="wrong-type",
    about="A value is of another kind than its key needs: a list where one text is expected, a "
    "text where a list is, a word where a number is.",
    bad=_map("  rain: {text: It will rain., because: clouds}\n  clouds: There are clouds.\n"),
    good=_map("  rain: {text: It will rain., because: [clouds]}\n  clouds: There are clouds.\n"),
)
VERSION = Fault(
    code="M05",
    name="unknown-version",
    about="The file is written in a version of the format that this argmap does not know. It knows "
    "version 1; a newer argmap may know more.",
    bad="argmap: 7\nclaims: {rain: It will rain.}\n",
    good="argmap: 1\nclaims: {rain: It will rain.}\n",
)
UNKNOWN_ID = Fault(
    code="M06",
    name="unknown-id",
    about="An id is used that no claim has, most often a misspelt one.",
    bad=_map("  rain: {text: It will rain., because: [cluods]}\n  clouds: There are clouds.\n"),
    good=_map("  rain: {text: It will rain., because: [clouds]}\n  clouds: There are clouds.\n"),
)
ID_TWICE = Fault(
    code="M07",
    name="id-used-twice",
    about="Two claims or reasons have the same id. An id belongs to one claim or to one reason.",
    bad=_map(
        "  rain: {text: It will rain., because: [{id: clouds, premises: [clouds]}]}\n"
        "  clouds: There are clouds.\n"
    ),
    good=_map(
        "  rain: {text: It will rain., because: [{id: sign, premises: [clouds]}]}\n"
        "  clouds: There are clouds.\n"
    ),
)
OUT_OF_RANGE = Fault(
    code="M08",
    name="out-of-range",
    about="A number is not within its bounds: credence and strength run from 0 to 1, paragraphs "
    "count from 1, offsets from 0, and an end does not come before its start.",
    bad=_map("  rain: {text: It will rain., credence: 70}\n"),
    good=_map("  rain: {text: It will rain., credence: 0.7}\n"),
)
REASON_AS_CLAIM = Fault(
    code="M09",
    name="reason-as-claim",
    about="The id of a reason stands where that of a claim is expected. A premise and a thesis are "
    "claims; a reason is attacked by `unless`.",
    bad=_map(
        "  rain: {text: It will rain., because: [{id: sign, premises: [clouds]}, [sign]]}\n"
        "  clouds: There are clouds.\n"
    ),
    good=_map(
        "  rain: {text: It will rain., because: [{id: sign, premises: [clouds]}]}\n"
        "  clouds: There are clouds.\n"
    ),
)
UNKNOWN_VOICE = Fault(
    code="M10",
    name="unknown-voice",
    about="A claim's `by` names a voice that is not under `voices` at the top of the file.",
    bad=_map("  rain: {text: It will rain., by: ann}\n"),
    good=f"{_HEAD}voices: {{ann: Ann}}\nclaims:\n  rain: {{text: It will rain., by: ann}}\n",
)
UNKNOWN_SECTION = Fault(
    code="M11",
    name="unknown-section",
    about="A claim's `section` is not one of the `sections` at the top of the file.",
    bad=_map("  rain: {text: It will rain., section: sky}\n"),
    good=f"{_HEAD}sections: {{sky: The sky}}\n"
    "claims:\n  rain: {text: It will rain., section: sky}\n",
)
UNSAFE_PATH = Fault(
    code="M12",
    name="unsafe-path",
    about="`source.text` names a file outside the map's folder, an absolute path or an address. "
    "Put the text beside the map or give it with `--text FILE`; an address goes to `source.url`.",
    bad=f"{_HEAD}source: {{text: ../secret.txt}}\nclaims: {{}}\n",
    good=f"{_HEAD}source: {{text: essay.txt}}\nclaims: {{}}\n",
)
REPEATED = Fault(
    code="M13",
    name="repeated-premise",
    about="A premise stands twice in one reason, or an id twice in one list.",
    bad=_map("  rain: {text: It will rain., because: [[clouds, clouds]]}\n  clouds: Clouds.\n"),
    good=_map("  rain: {text: It will rain., because: [[clouds]]}\n  clouds: Clouds.\n"),
)
EMPTY_ID = Fault(
    code="M14",
    name="empty-id",
    about="An id is empty or holds a line end. Give the claim a short name of its own.",
    bad=_map('  "": It will rain.\n'),
    good=_map("  rain: It will rain.\n"),
)
EMPTY_ANCHOR = Fault(
    code="M16",
    name="empty-anchor",
    about="An anchor gives neither words nor a paragraph nor a position, so it finds nothing.",
    bad=_map("  rain: {text: It will rain., at: {prefix: sky}}\n"),
    good=_map("  rain: {text: It will rain., at: {quote: it will rain}}\n"),
)
SEVERAL_KINDS = Fault(
    code="M17",
    name="several-kinds",
    about="An entry of `links` has more than one of the keys `support`, `attack`, `rephrase`, "
    "`preference` and `unknown`. Write one entry for each.",
    bad=_map("  a: A.\n  b: B.\n") + "links:\n  - {id: l, support: a, attack: a, from: [b]}\n",
    good=_map("  a: A.\n  b: B.\n") + "links:\n  - {id: l, support: a, from: [b]}\n",
)
CHECKSUM = Fault(
    code="M18",
    name="not-a-checksum",
    about="`sha256` is not 64 hexadecimal digits. `argmap check --text FILE` tells the right one.",
    bad=f"{_HEAD}source: {{sha256: 5b1c}}\nclaims: {{}}\n",
    good=f"{_HEAD}source: {{sha256: {'5b1c' * 16}}}\nclaims: {{}}\n",
)
LINK_CIRCLE = Fault(
    code="M19",
    name="links-in-a-circle",
    about="A link leads to itself, or links lead to each other in a circle, so that they bear on "
    "no claim in the end.",
    bad=_map("  a: A.\n") + "links:\n  - {id: l, attack: l, from: [a]}\n",
    good=_map("  a: A.\n  b: B.\n") + "links:\n  - {id: l, attack: b, from: [a]}\n",
)
FAULTS = (
    NOT_A_MAP,
    MISSING_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
    VERSION,
    UNKNOWN_ID,
    ID_TWICE,
    OUT_OF_RANGE,
    REASON_AS_CLAIM,
    UNKNOWN_VOICE,
    UNKNOWN_SECTION,
    UNSAFE_PATH,
    REPEATED,
    EMPTY_ID,
    EMPTY_ANCHOR,
    SEVERAL_KINDS,
    CHECKSUM,
    LINK_CIRCLE,
)
