"""What can be wrong with a file before anybody asks what it says."""

from argmap.diagnostics import Fault

BROKEN = Fault(
    code="Y01",
    name="not-yaml",
    about="The text cannot be read as YAML from this place on. Most often a line is indented "
    "differently from its neighbours, or a colon, comma or bracket is missing. Everything before "
    "this place was read and checked; what follows is read once this is mended.",
    bad="argmap: 1\nclaims:\n  rain: It will rain.\n sun: The sun will shine.\n",
    good="argmap: 1\nclaims:\n  rain: It will rain.\n  sun: The sun will shine.\n",
)
TAB = Fault(
    code="Y02",
    name="tab",
    about="A line is indented with a tab. YAML counts spaces only: use two spaces for each step.",
    bad="argmap: 1\nclaims:\n\train: It will rain.\n",
    good="argmap: 1\nclaims:\n  rain: It will rain.\n",
)
QUOTES = Fault(
    code="Y03",
    name="quotes-needed",
    about="A text without quotes holds something that YAML reads as its own sign: a colon followed "
    "by a space, or a sign such as `*`, `&`, `!`, `@`, `[` or a quotation mark at its beginning. "
    'Put the whole text in double quotes, and write a double quote within it as `\\"`.',
    bad="argmap: 1\nclaims:\n  rain: One thing is sure: it will rain.\n",
    good='argmap: 1\nclaims:\n  rain: "One thing is sure: it will rain."\n',
)
UNCLOSED = Fault(
    code="Y04",
    name="unclosed",
    about="A quotation mark, bracket or brace is opened and never closed. The place is where it "
    "was opened.",
    bad='argmap: 1\nclaims:\n  rain: "It will rain.\n',
    good='argmap: 1\nclaims:\n  rain: "It will rain."\n',
)
DUPLICATE_KEY = Fault(
    code="Y05",
    name="duplicate-key",
    about="A key stands twice in one record, so that one of the two would be lost. Give the second "
    "its own name, or merge the two.",
    bad="argmap: 1\nclaims:\n  rain: It will rain.\n  rain: It rained.\n",
    good="argmap: 1\nclaims:\n  rain: It will rain.\n  rained: It rained.\n",
)
ALIAS = Fault(
    code="Y06",
    name="anchor-or-alias",
    about="Map files have no YAML anchors (`&name`), aliases (`*name`) or merge keys (`<<`). Write "
    "a claim once and name it by its id. A text that begins with `&` or `*` stands in quotes.",
    bad="argmap: 1\nclaims:\n  rain: &a It will rain.\n",
    good='argmap: 1\nclaims:\n  rain: "&a It will rain."\n',
)
TAG = Fault(
    code="Y07",
    name="tag",
    about="Map files have no YAML tags such as `!!str`: what a value is follows from its place. A "
    "text that begins with `!` stands in quotes.",
    bad="argmap: 1\nclaims:\n  rain: !!str It will rain.\n",
    good="argmap: 1\nclaims:\n  rain: It will rain.\n",
)
DOCUMENTS = Fault(
    code="Y08",
    name="several-documents",
    about="A file holds one map; a line `---` or `...` ends it. Put the second map into a file of "
    "its own, or take the line away.",
    bad="argmap: 1\nclaims: {rain: It will rain.}\n---\nargmap: 1\nclaims: {sun: It will shine.}\n",
    good="argmap: 1\nclaims: {rain: It will rain.}\n",
)
KEY_NOT_TEXT = Fault(
    code="Y09",
    name="key-not-text",
    about="What stands before a colon is a list or a record; it must be a name.",
    bad="argmap: 1\nclaims:\n  [rain, sun]: There will be a rainbow.\n",
    good="argmap: 1\nclaims:\n  rainbow: There will be a rainbow.\n",
)
TOO_DEEP = Fault(
    code="Y10",
    name="too-deep",
    about="Records are nested in each other more than 200 levels deep. No map needs that; look for "
    "brackets that are never closed.",
)
TOO_LARGE = Fault(
    code="Y11",
    name="too-large",
    about="The file is larger than 64 MB, or has more than 5 million values. Divide the map.",
)
NOT_UTF8 = Fault(
    code="Y12",
    name="not-utf-8",
    about="The file is not saved as UTF-8, or is no text at all but a Word document or a picture. "
    "Most editors have the encoding under *Save as*.",
)
CONTROL = Fault(
    code="Y13",
    name="control-character",
    about="The file holds a character that cannot be seen and does not belong into a text, such as "
    "NUL, or an escape that stands for one, such as `\\0`. Delete it; it often comes from copying "
    "out of another program.",
)
EMPTY = Fault(
    code="Y14",
    name="empty",
    about="The file holds nothing but blanks and comments. The smallest map is `argmap: 1` and, on "
    "the next line, `claims: {}`.",
    bad="# nothing yet\n",
    good="argmap: 1\nclaims: {}\n",
)
HIDDEN_BLANK = Fault(
    code="Y15",
    name="hidden-blank",
    about="Beside a key stands a character that looks like a blank or like nothing, and that YAML "
    "reads as a letter, such as the non-breaking space that Word and web pages use. Type the "
    "blanks again.",
    bad="argmap: 1\nclaims:\n\u00a0\u00a0rain: It will rain.\n",
    good="argmap: 1\nclaims:\n  rain: It will rain.\n",
)
TOO_MANY = Fault(
    code="Y16",
    name="too-many-faults",
    about="The file has more than 100,000 faults, and those beyond are not told. Most often they "
    "have one cause: mend the first ones and check again.",
)
FAULTS = (
    BROKEN,
    TAB,
    QUOTES,
    UNCLOSED,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    DOCUMENTS,
    KEY_NOT_TEXT,
    TOO_DEEP,
    TOO_LARGE,
    NOT_UTF8,
    CONTROL,
    EMPTY,
    HIDDEN_BLANK,
    TOO_MANY,
)
