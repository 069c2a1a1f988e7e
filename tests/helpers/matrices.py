"""Matrices to test with: a realistic one, one of every size, one of odd texts."""

from __future__ import annotations

from argmap.report import Heading, Matrix

_THESIS = "The town library should open on Sundays from one o’clock to five."
_CONCLUSIONS = (
    "Sunday opening reaches people whom the library does not reach today.",
    "People who work from Monday to Saturday have no other day to come.",
    "Families would spend more time reading together.",
    "Pupils would have a quiet place to study before the school week begins.",
    "The town can pay for Sunday opening without taking money from other services.",
    "The extra wages are smaller than they look at first sight.",
    "The staff can be asked to work on Sundays.",
    "Volunteers can take over much of the Sunday work, apart from the enquiry desk.",
    "Sunday opening would bring life to the town centre.",
    "It would harm the family life of those who work at the library.",
    "An online catalogue is no substitute for the building.",
)
_PREMISES = (
    ("Four in ten residents work full time and commute to the city.", ""),
    ("In the survey of 2023, Sunday was the day named most often.", ""),
    ("Evening hours end at six, when most commuters are still on the train.", ""),
    ("Children borrow more when a parent comes along.", ""),
    ("Parents and children are free on the same day only on Sundays.", "unstated"),
    ("One flat in three has no room with a desk and a door.", ""),
    ("The school closes its own library at two on Fridays.", ""),
    ("Wages for four hours on fifty Sundays come to £46,000 a year.", ""),
    ("The county pays half of the wages in the first three years.", ""),
    ("The council keeps an unspent reserve of £210,000 for culture.", ""),
    ("Heating runs through the weekend in any case.", "unstated"),
    ("Eleven of nineteen librarians would work one Sunday in four.", ""),
    ("Sunday work would be paid at time and a half.", ""),
    ("The Friends of the Library have 140 members and offer 30 hours a week.", "asserted"),
    ("Volunteers will keep coming when the novelty has worn off.", "hypothesis"),
    ("When the museum opened on Sundays, cafés nearby took a fifth more.", ""),
    ("Everything that matters can be borrowed online nowadays.", ""),
    ("Every fifth household in the east of the town has no broadband.", ""),
)
_WORDS = {
    "L": ("load-bearing", "+"),
    "B": ("load-bearing", "+-"),
    "c": ("contributes", "+"),
    "b": ("contributes", "+-"),
    "m": ("mixed", "+-"),
    "x": ("objection", "-"),
    "d": ("redundant", "+"),
    "r": ("reply", "+"),
    "?": ("undetermined", "+"),
}
_PATTERN = (
    "LccccccLccdLBc?cxr",
    "Lcccc           xr",
    "LcL               ",
    "   LL             ",
    "     cc           ",
    "       Lccd m     ",
    "       LL d x     ",
    "           LBc?   ",
    "             LL   ",
    "               L  ",
    "           xm     ",
    "                xL",
)


def library() -> Matrix:
    """Give the matrix of 12 conclusions and 18 premises about a library on Sundays."""
    rows = [Heading(id="open", number="", words=_THESIS, mark="thesis")]
    numbers = iter((1, 2, 6, 9, 12, 13, 18, 21, 25, 27, 29))
    rows += [
        Heading(id=f"c{n}", number=str(n), words=words)
        for n, words in zip(numbers, _CONCLUSIONS, strict=True)
    ]
    premises = iter((3, 4, 5, 7, 8, 10, 11, 14, 15, 16, 17, 19, 20, 22, 23, 26, 28, 30))
    columns = [
        Heading(id=f"p{n}", number=str(n), words=words, mark=mark)
        for n, (words, mark) in zip(premises, _PREMISES, strict=True)
    ]
    cells = {
        (row, column): _WORDS[sign]
        for row, line in enumerate(_PATTERN)
        for column, sign in enumerate(line)
        if sign != " "
    }
    return Matrix(
        title="Which conclusions depend on which premises: the library on Sundays",
        rows=tuple(rows),
        columns=tuple(columns),
        cells=cells,
        notes=("Objections do not decide what rests on what; they are shown beside it.",),
    )


def sized(rows: int, columns: int, *, words: str = "A claim about matter number") -> Matrix:
    """Give a matrix of a size, its words spread evenly over it."""
    kinds = [*_WORDS.values(), *[None] * 12]
    cells = {
        (row, column): found
        for row in range(rows)
        for column in range(columns)
        if (found := kinds[(row * 7 + column * 5 + row * column) % len(kinds)])
    }
    return Matrix(
        title=f"{rows} conclusions by {columns} premises",
        rows=tuple(_numbered("c", number, words, start=0) for number in range(rows)),
        columns=tuple(_numbered("p", number, words, start=rows) for number in range(columns)),
        cells=cells,
    )


def _numbered(letter: str, number: int, words: str, *, start: int) -> Heading:
    name = f"{letter}{number}"
    if letter == "c" and number == 0:
        return Heading(id=name, number="", words=f"{words} {name}.", mark="thesis")
    return Heading(id=name, number=str(start + number), words=f"{words} {name}.")


ODD = (
    "He said “no” & 'never' <b>ever</b> \"quoted\"",
    "]]> </script><script>document.title='RUN'</script> <!-- --> <img src=x onerror=alert(1)>",
    "a\\b\\n ends in \\",
    "first\nsecond\r\nthird\tfourth",
    "A family 👩‍👩‍👧 and 👍🏽 and 🇩🇪",
    "北京是中国的首都，图书馆星期日也应该开放，这样平日上班的人也能来借书。",
    "שלום עולם, זה משפט ארוך למדי שצריך יותר משורה אחת כדי להיכתב.",
    "مرحبا بالعالم، هذه جملة طويلة إلى حد ما تحتاج إلى أكثر من سطر واحد",
    "e\u0301 a\u0308 Z\u0334\u0351a\u0337\u030bl\u0336\u035dg\u0335\u035ao\u0337\u033f",
    "This \u202e is turned about \u2066and \x1b[31mred\x07 too\u2069",
    "W" * 400,
    '=HYPERLINK("http://example.org")',
    "@SUM(A1) | pipes | and `ticks` *stars* _bars_ [x](y) # $m$",
    "+",
    "",
    " ".join(f"word{number}" for number in range(5000)),
)


def odd() -> Matrix:
    """Give a matrix of odd texts as rows and as columns, every one of them load-bearing."""
    rows = tuple(
        Heading(id=f"r{n}", number=str(n + 1), words=words, mark=words[:40] if n == 1 else "")
        for n, words in enumerate(ODD)
    )
    columns = tuple(
        Heading(id=f"q{n}", number=f"3.{n}", words=words) for n, words in enumerate(ODD)
    )
    cells = {(n, m): ("load-bearing", "+") for n in range(len(ODD)) for m in range(n + 1)}
    return Matrix(
        title=ODD[1],
        rows=rows,
        columns=columns,
        cells=cells,
        notes=ODD[:4],
        language='en"><script>',
    )


MATRICES = {
    "library": library(),
    "1 × 1": sized(1, 1),
    "5 × 8": sized(5, 8),
    "25 × 35": sized(25, 35),
    "odd": odd(),
    "empty": sized(0, 0),
    "without premises": sized(3, 0),
    "without conclusions": sized(0, 3),
}
