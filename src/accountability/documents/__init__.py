"""JSON in and out: documents of every kind, checked against their schemas, with every problem named at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from accountability.documents.reading import MAX_BYTES, MAX_DEPTH, parse_json, read_json
from accountability.errors import DocumentError, Problem

if TYPE_CHECKING:
    from cattrs import Converter

    from accountability.model.case import Case

T = TypeVar("T")


def load_case(source: str | Path) -> Case:
    """Read a case from a JSON file, or from standard input for ``-``.

    Raises ``DocumentError`` with every problem of the document.
    """
    from accountability.model.case import Case

    name, value = read_json(source)
    return decode(Case, value, name)


def check(kind: str, value: Any) -> list[Problem]:
    """Every problem of a document of that kind, as plain JSON."""
    from accountability.documents.kinds import KINDS
    from accountability.documents.references import reference_problems  # late: jsonschema is slow to import
    from accountability.documents.validation import schema_problems

    if not isinstance(value, dict):
        return [Problem("", f'expected an object with "document": "{kind}"')]
    found = value.get("document")
    if found != kind and isinstance(found, str) and found in KINDS:
        return [Problem("/document", f"this is a document of the kind {found!r}; expected {kind!r}")]
    return schema_problems(kind, value) + reference_problems(kind, value)


def decode(kind: type[T], value: Any, name: str = "document") -> T:
    """An object of the model from plain JSON, checked. Raises ``DocumentError`` with every problem."""
    from accountability.documents.kinds import kind_of

    problems = check(kind_of(kind), value)
    if problems:
        raise DocumentError(name, problems)
    return structure(kind, value)


def structure(kind: type[T], value: Any) -> T:
    """The same from JSON that has been checked before, such as the library's own data."""
    return converter().structure({key: part for key, part in value.items() if key not in _HEADER}, kind)


def encode(document: Any) -> dict[str, Any]:
    """Plain JSON that ``decode`` turns back; what was computed for readers is made anew, reasons come back as text."""
    from accountability.documents.kinds import kind_of

    body: dict[str, Any] = converter().unstructure(document)
    return {"document": kind_of(type(document))} | body


def dump(document: Any) -> str:
    """The same as text: ASCII, so that no terminal or file takes harm from what a case holds."""
    return json.dumps(encode(document), indent=2)


def converter() -> Converter:
    """The one converter; imported late because cattrs is slow to import."""
    from accountability.documents.conversion import CONVERTER

    return CONVERTER


_HEADER = ("$schema", "document")


__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "check",
    "decode",
    "dump",
    "encode",
    "load_case",
    "parse_json",
    "read_json",
    "structure",
]
