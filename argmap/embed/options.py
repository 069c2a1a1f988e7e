"""Options of a block, which have the names that they have on the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

from argmap.diagnostics import nearest
from argmap.render import RenderOptions

FILE, CAPTION, THEME = "file", "caption", "theme"
_BOOLEAN = {"": True, "true": True, "yes": True, "on": True, "1": True} | dict.fromkeys(
    ("false", "no", "off", "0"), False
)


def option_names() -> tuple[str, ...]:
    """Give the names of all options that a block may have."""
    hints = _hints()
    switched_off = (f"no-{_hyphened(name)}" for name, hint in hints.items() if hint is bool)
    return (FILE, CAPTION, *map(_hyphened, hints), *switched_off)


def picture_options(
    written: dict[str, str], ids: str, wrong: Callable[[str, str | None], None]
) -> RenderOptions:
    """Give the options of a picture; one that is wrong is told and left out.

    Args:
        written: names and values, `file` and `caption` among them.
        ids: the id of the picture in its page.
        wrong: is told what is wrong with an option, and the way out.
    """
    hints, values = _hints(), {"ids": _checked("id", "ids", ids, wrong)}
    for name, text in written.items():
        if name in (FILE, CAPTION):
            continue
        field, value = _field(name, text, hints)
        if field in hints:
            values[field] = _checked(name, field, value, wrong)
        else:
            near = nearest(name, option_names())
            fix = f"did you mean `{near}`?" if near else f"there are {', '.join(option_names())}"
            wrong(f"A map in a document has no option `{name}`.", fix)
    return RenderOptions(**{field: value for field, value in values.items() if value is not None})


def _field(name: str, text: str, hints: dict[str, Any]) -> tuple[str, str]:
    """Give the field that an option sets, and to what; `no-title` sets `title` to `no`."""
    field = name.replace("-", "_")
    off = field.startswith("no_") and hints.get(field[3:]) is bool and not text
    return (field[3:], "no") if off else (field, text)


def _checked(name: str, field: str, text: str, wrong: Callable[[str, str | None], None]) -> Any:
    """Give the value of a field; None, after the fault is told, where it cannot have this value."""
    try:
        value = _value(get_type_hints(RenderOptions)[field], text)
        RenderOptions(**{field: value})
    except (LookupError, TypeError, ValueError) as error:
        wrong(f"`{name}` {str(error).removeprefix(f'{field} ')}.", None)
        return None
    return value


def _hints() -> dict[str, Any]:
    """Give the types of the fields that a document sets: all but the ids, which differ by page."""
    hints = get_type_hints(RenderOptions)
    names = (field.name for field in fields(RenderOptions) if field.init)
    return {name: hints[name] for name in names if name != "ids"}


def _hyphened(name: str) -> str:
    return name.replace("_", "-")


def _value(hint: Any, text: str) -> Any:
    """Read a value of the type that a field has.

    Raises:
        ValueError: the text is none.
    """
    kinds = (hint, *get_args(hint))
    is_list = any(get_origin(kind) is tuple for kind in kinds)
    if hint is bool:
        if text.lower() not in _BOOLEAN:
            raise ValueError(f"cannot be {text!r}; it is 'yes' or 'no'")
        return _BOOLEAN[text.lower()]
    if is_list:
        return tuple(text.replace(",", " ").split())
    for kind, called in ((int, "a whole number"), (float, "a number")):
        if kind in kinds:
            try:
                return kind(text)
            except ValueError:
                raise ValueError(f"cannot be {text!r}; it is {called}") from None
    return text
