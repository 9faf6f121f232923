"""Writes ``schemas/``: one JSON Schema 2020-12 for each document kind, from the classes and the vocabularies.

Run ``python -m tasks.schemas`` after changing a class of the model or a vocabulary in ``data/``; a test fails
while what is on disk differs from what this writes.
"""

from __future__ import annotations

import json
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields, has

from accountability.dates import DAY_PATTERN, DURATION_PATTERN, WHEN_PATTERN, Day, Duration, Span
from accountability.documents.kinds import KINDS
from accountability.documents.types import is_answer, is_listing, is_union, is_when, optional
from accountability.findings import Reason
from accountability.model.avenue import Avenue, MechanismName
from accountability.resources import SCHEMAS, read_data

BASE = "https://accountability.example/schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = r"^[A-Za-z0-9][A-Za-z0-9._:-]*$(?!\n)"
"""An id; in Python's reading of a pattern ``$`` alone would let a line break follow."""


def vocabularies() -> dict[str, list[str]]:
    """The closed lists that fields of the model draw on, from ``data/``."""
    crimes, states = read_data("crimes.json"), read_data("states.json")
    codes = [state["code"] for state in states["states"]]
    return {
        "violations": [violation["id"] for violation in read_data("violations.json")["violations"]],
        "crimes": list(dict.fromkeys(entry["id"] for part in ("families", "crimes") for entry in crimes[part])),
        "modes_of_liability": [mode["id"] for mode in crimes["modes_of_liability"]],
        "states": codes,
        "all_states": sorted(
            [*codes, *(entry["code"] for part in ("former", "organisations") for entry in states[part])]
        ),
        "mechanisms": [body["id"] for body in read_data("bodies.json")["bodies"]],
        "proceeding_events": [event["id"] for event in read_data("absentia/lifecycle.json")["events"]],
    }


class Writer:
    """Collects the definitions that one schema needs while it walks the classes."""

    def __init__(self, words: dict[str, list[str]]) -> None:
        self.words = words
        self.definitions: dict[str, Any] = {}

    def schema_of(self, kind: Any, vocabulary: str | None, *, nullable: bool) -> dict[str, Any]:
        """The schema of a type; ``nullable`` lets null stand for "not known"."""
        if is_when(kind):
            return self._text(nullable, "when", WHEN_PATTERN)
        if is_union(kind):
            members = get_args(kind)
            if set(members) == {str, bool, type(None)}:
                return {"type": ["string", "boolean", "null"]}
            return self.schema_of(optional(kind), vocabulary, nullable=nullable or type(None) in members)
        if is_listing(kind):
            (item,) = get_args(kind)
            return {
                "type": ["array", "null"],
                "items": self.schema_of(item, vocabulary, nullable=True),
                "$comment": "Complete unless its last entry is null; null stands for nothing but the last entry.",
            }
        origin = get_origin(kind)
        if origin is tuple:
            items = self.schema_of(get_args(kind)[0], vocabulary, nullable=False)
            return {"type": _or_null("array", nullable), "items": items}
        if origin is dict:
            _, value = get_args(kind)
            keys = {"propertyNames": self._words(vocabulary)} if vocabulary else {}
            values = {} if value is Any else {"additionalProperties": self.schema_of(value, None, nullable=False)}
            return {"type": _or_null("object", nullable)} | keys | values
        return self._leaf(kind, vocabulary, nullable)

    def _leaf(self, kind: Any, vocabulary: str | None, nullable: bool) -> dict[str, Any]:
        if kind is str or kind is MechanismName:
            return (
                self._text(nullable) if vocabulary is None else self._text(nullable) | self._words(vocabulary, nullable)
            )
        if kind is bool:
            return {"type": _or_null("boolean", nullable)}
        if kind is int:
            return {"type": _or_null("integer", nullable)}
        if kind is date:
            return self._text(nullable, "date", r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
        if kind is Day:
            return self._text(nullable, "day", DAY_PATTERN)
        if kind is Span:
            return self._text(nullable, "when", WHEN_PATTERN)
        if kind is Duration:
            return self._text(nullable, "duration", DURATION_PATTERN)
        if kind is Reason:
            self.definitions["Reason"] = {
                "description": _first_line(kind),
                "properties": {
                    "code": {"type": "string"},
                    "params": {
                        "type": "object",
                        "additionalProperties": {"type": ["string", "integer", "boolean", "null"]},
                    },
                },
                "required": ["code", "params"],
                "additionalProperties": False,
            }
            return {"type": "object", "$ref": "#/$defs/Reason"}
        if issubclass(kind, Enum):
            values = [member.value for member in kind]
            return {"type": _or_null("string", nullable), "enum": [*values, *([None] if nullable else [])]}
        if has(kind):
            if kind.__name__ not in self.definitions:
                self.definitions[kind.__name__] = {}  # before its fields, which may name it again
                self.definitions[kind.__name__] = self.object(kind)
            return {"type": _or_null("object", nullable), "$ref": f"#/$defs/{kind.__name__}"}
        raise TypeError(f"no schema for {kind}")

    def _text(self, nullable: bool, form: str | None = None, pattern: str | None = None) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": _or_null("string", nullable)}
        if form and pattern:
            schema |= {"format": form, "pattern": f"^(?:{pattern})$"}
        return schema

    def _words(self, vocabulary: str | None, nullable: bool = False) -> dict[str, Any]:
        if vocabulary is None:
            return {}
        return {"enum": [*self.words[vocabulary], *([None] if nullable else [])], "x-vocabulary": vocabulary}

    def object(self, kind: type) -> dict[str, Any]:
        """The schema of a class: its fields, its computed texts, and nothing else."""
        hints = get_type_hints(kind)
        properties: dict[str, Any] = {}
        required: list[str] = []
        for attribute in fields(kind):
            if not attribute.init:
                continue
            properties[attribute.name] = self._property(attribute, hints[attribute.name], kind)
            if is_answer(kind) or attribute.default is NOTHING:
                required.append(attribute.name)
        for name in (*getattr(kind, "__computed__", ()), *(("name",) if kind is Avenue else ())):
            properties[name] = {"type": "string", "description": "For readers; made from the rest."}
            required.append(name)
        return {
            "description": _first_line(kind),
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _property(self, attribute: Attribute[Any], hint: Any, kind: type) -> dict[str, Any]:
        vocabulary = attribute.metadata.get("vocabulary")
        schema = self.schema_of(hint, vocabulary, nullable=False)
        if attribute.name == "id" and not is_answer(kind):
            schema["pattern"] = IDENTIFIER
        description = attribute.metadata.get("doc", "")
        asked = attribute.metadata.get("ask")
        return {"description": f"{description} {asked}" if asked else description} | schema


def _or_null(name: str, nullable: bool) -> str | list[str]:
    return [name, "null"] if nullable else name


def _first_line(kind: type) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one document kind."""
    writer = Writer(vocabularies())
    root = writer.object(KINDS[kind])
    properties = {
        "$schema": {"type": "string", "description": "For editors."},
        "document": {"const": kind, "description": "Which kind of document this is."},
    } | root.pop("properties")
    return {
        "$schema": DIALECT,
        "$id": f"{BASE}/{kind}.schema.json",
        "title": f"accountability: {kind}",
        "type": "object",
        "description": root["description"],
        "properties": properties,
        "required": ["document", *root["required"]],
        "additionalProperties": False,
        "$defs": dict(sorted(writer.definitions.items())),
    }


def text(kind: str) -> str:
    """The schema as it stands on disk."""
    return json.dumps(schema(kind), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name in KINDS:
        (SCHEMAS / f"{name}.schema.json").write_text(text(name), encoding="utf-8")
