"""What is wrong with a document: everything at once, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from accountability.dates import Day, Duration, parse_when
from accountability.errors import Problem, suggestion
from accountability.resources import read_data, read_schema

_FORMATS = FormatChecker(formats=())


def _format(name: str, parse: Callable[[str], object]) -> None:
    def check(value: object) -> bool:
        if isinstance(value, str):
            parse(value)
        return True

    _FORMATS.checks(name, raises=ValueError)(check)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day of the calendar; write 2020-08-09") from None


_format("day", Day.parse)
_format("when", parse_when)
_format("duration", Duration.parse)
_format("date", _date)


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(read_schema(kind), format_checker=_FORMATS)


_SEVERAL = ("additionalProperties", "required")
"""Checks that can name several keys of one object; of the others the first one on a place says enough."""


def schema_problems(kind: str, value: Any) -> list[Problem]:
    """Where a document departs from the schema of its kind."""
    found: dict[tuple[str, str], Problem] = {}
    for error in sorted(_validator(kind).iter_errors(value), key=lambda error: error.validator == "pattern"):
        for problem in _problems(error):
            message = problem.message if error.validator in _SEVERAL else ""
            found.setdefault((problem.pointer, message), problem)
    return list(found.values())


def pointer(*path: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def _problems(error: ValidationError) -> Iterator[Problem]:
    place = pointer(*error.absolute_path)
    schema, expected, instance = (
        cast(dict[str, Any], error.schema),
        cast(Any, error.validator_value),
        cast(Any, error.instance),
    )
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = schema.get("properties", {})
        for key in error.instance:
            if key not in known:
                yield Problem(place, f"the key {key!r} is not known here{suggestion(key, known)}")
    elif error.validator == "required":
        missing = next(key for key in expected if key not in instance and repr(key) in error.message)
        meaning = schema.get("properties", {}).get(missing, {}).get("description", "")
        yield Problem(place, f"the key {missing!r} is missing. {meaning}".strip())
    elif error.validator == "enum":
        yield Problem(place, _not_in_list(error))
    elif error.validator == "format" and error.cause is not None:
        yield Problem(place, str(error.cause))
    elif error.validator == "type":
        yield Problem(place, f"expected {_kinds(expected)}, found {_kind(error.instance)}")
    elif error.validator == "const":
        yield Problem(place, f"expected {error.validator_value!r}, found {_short(error.instance)}")
    elif error.validator == "pattern":
        yield Problem(place, f"{_short(error.instance)} is not written as expected ({error.validator_value})")
    else:
        yield Problem(place, error.message)


def _not_in_list(error: ValidationError) -> str:
    schema, expected = cast(dict[str, Any], error.schema), cast(list[Any], error.validator_value)
    found, known = error.instance, [value for value in expected if value is not None]
    vocabulary = schema.get("x-vocabulary")
    if not isinstance(found, str):
        return f"expected one of {', '.join(known[:8])}, found {_kind(found)}"
    if vocabulary in ("states", "all_states"):
        return _not_a_state(found, known)
    if vocabulary is None and len(known) <= 12:
        return f"{_short(found)} is not one of {', '.join(known)}{suggestion(found, known)}"
    what = (vocabulary or "value").replace("_", " ")
    return f"{_short(found)} is not in the list of {what}{suggestion(found, known)}"


def _not_a_state(found: str, known: list[str]) -> str:
    for former in read_data("states.json")["former"]:
        if former["code"] == found.upper():
            successors = ", ".join(former["successors"])
            return f"{found!r} is a former state ({former['name']}, until {former['until']}); name one of {successors}"
    if found.upper() in known:
        return f"{_short(found)} is not a state code; write {found.upper()!r}"
    return f"{_short(found)} is not an ISO 3166-1 alpha-3 state code{suggestion(found, known)}"


_KINDS = {"object": "an object", "array": "a list", "string": "text", "boolean": "true or false",
          "integer": "a whole number", "number": "a number", "null": "null"}  # fmt: skip


def _kinds(names: str | list[str]) -> str:
    return " or ".join(_KINDS[name] for name in ([names] if isinstance(names, str) else names))


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return _KINDS["object" if isinstance(value, dict) else "array"]
    return f"{_KINDS['string' if isinstance(value, str) else 'number']} ({_short(value)})"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
