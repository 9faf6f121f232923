"""JSON in and out: documents of every kind, checked against their schemas, with every problem named at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from accountability.documents.reading import MAX_BYTES, MAX_DEPTH, parse_json, read_json
from accountability.errors import DocumentError, Problem
from accountability.model.avenue import Mapping
from accountability.model.case import Case
from accountability.model.jurisdiction import Jurisdiction
from accountability.model.mechanism import Mechanism
from accountability.model.treaty import Instrument, Participation
from accountability.model.vocabulary import Bodies, Crimes, Sentences, States, Violations

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")

KINDS: dict[str, type] = {
    "case": Case,
    "mapping": Mapping,
    "instrument": Instrument,
    "participation": Participation,
    "mechanism": Mechanism,
    "jurisdiction": Jurisdiction,
    "violations": Violations,
    "crimes": Crimes,
    "states": States,
    "bodies": Bodies,
    "sentences": Sentences,
}
"""The document kinds and their classes; ``document`` in a JSON file names the kind."""


def load_case(source: str | Path) -> Case:
    """Read a case from a JSON file, or from standard input for ``-``.

    Raises ``DocumentError`` with every problem of the document.
    """
    name, value = read_json(source)
    return decode(Case, value, name)


def check(kind: str, value: Any) -> list[Problem]:
    """Every problem of a document of that kind, as plain JSON."""
    from accountability.documents.references import case_problems  # late: jsonschema is slow to import
    from accountability.documents.validation import schema_problems

    if not isinstance(value, dict):
        return [Problem("", f'expected an object with "document": "{kind}"')]
    found = value.get("document")
    if found != kind and isinstance(found, str) and found in KINDS:
        return [Problem("/document", f"this is a document of the kind {found!r}; expected {kind!r}")]
    return schema_problems(kind, value) + (case_problems(value) if kind == "case" else [])


def decode(kind: type[T], value: Any, name: str = "document") -> T:
    """An object of the model from plain JSON, checked. Raises ``DocumentError`` with every problem."""
    problems = check(_name(kind), value)
    if problems:
        raise DocumentError(name, problems)
    return structure(kind, value)


def structure(kind: type[T], value: Any) -> T:
    """The same from JSON that has been checked before, such as the library's own data."""
    return converter().structure({key: part for key, part in value.items() if key not in _HEADER}, kind)


def encode(document: Any) -> dict[str, Any]:
    """Plain JSON that ``decode`` turns into an equal object."""
    body: dict[str, Any] = converter().unstructure(document)
    return {"document": _name(type(document))} | body


def dump(document: Any) -> str:
    """The same as text: ASCII, so that no terminal or file takes harm from what a case holds."""
    return json.dumps(encode(document), indent=2)


def converter() -> Converter:
    """The one converter; imported late because cattrs is slow to import."""
    from accountability.documents.conversion import CONVERTER

    return CONVERTER


_HEADER = ("$schema", "document")


def _name(kind: type) -> str:
    return next(name for name, known in KINDS.items() if known is kind)


__all__ = [
    "KINDS",
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
