"""The schemas, the classes and the data cannot drift apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache, reduce
from typing import Any, get_args, get_type_hints

import pytest
from attrs import NOTHING, fields, has
from jsonschema import Draft202012Validator

from accountability import Problem, Reason, check, encode
from accountability.dates import Day, Days, Duration, Span
from accountability.documents.kinds import KINDS
from accountability.documents.types import is_answer
from accountability.documents.validation import pointer, schema_problems
from accountability.model.avenue import Avenue, MechanismName
from accountability.model.vocabulary import States
from accountability.resources import DATA, SCHEMAS, read_schema
from tasks import schemas
from tests.documents.samples import data_files, samples
from tests.strategies import STATES

TEXTS = (Day, Days, Duration, Span, MechanismName)
"""Classes that a document writes as one text."""

Way = tuple[str | int, ...]


def classes(kind: type) -> dict[str, type]:
    """A class and those that its fields name, by their names."""
    found: dict[str, type] = {}
    waiting: list[Any] = [kind]
    while waiting:
        hint = waiting.pop()
        waiting += get_args(hint)
        if isinstance(hint, type) and has(hint) and hint not in TEXTS and hint.__name__ not in found:
            found[hint.__name__] = hint
            hints = {} if hint is Reason else get_type_hints(hint)
            waiting += [hints[entry.name] for entry in fields(hint) if entry.init and entry.name in hints]
    found.pop("Listing", None)
    return found


def keys(kind: type) -> tuple[set[str], set[str]]:
    """The keys that an object of a class has in a document, and those that it must have."""
    written = [entry for entry in fields(kind) if entry.init]
    made = {*getattr(kind, "__computed__", ()), *(["name"] if kind is Avenue else [])}
    whole = is_answer(kind) or kind is Reason
    must = {entry.name for entry in written if whole or entry.default is NOTHING}
    return {entry.name for entry in written} | made, must | made


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_on_disk_is_what_the_task_writes(kind: str) -> None:
    on_disk = (SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert on_disk == schemas.text(kind), "run python -m tasks.schemas"


def test_no_schema_without_a_kind() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{kind}.schema.json" for kind in KINDS}


def test_the_states_on_disk_are_what_the_task_writes() -> None:
    pytest.importorskip("babel", reason="the states come from babel's CLDR: install the extra `build`")
    from tasks import states

    assert (DATA / "states.json").read_text(encoding="utf-8") == states.text(), "run python -m tasks.states"


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    schema = read_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f"/{kind}.schema.json")
    assert schema["properties"]["document"]["const"] == kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_properties_of_a_schema_are_the_fields_of_the_class_and_back(kind: str) -> None:
    schema, found = read_schema(kind), classes(KINDS[kind])
    root = found[KINDS[kind].__name__]
    assert set(schema["$defs"]) == set(found) - {root.__name__}
    parts = schema["$defs"] | {root.__name__: schema}
    for name, part in parts.items():
        known, must = keys(found[name])
        header = {"$schema", "document"} if part is schema else set()
        assert set(part["properties"]) - header == known, name
        assert set(part["required"]) - header == must, name
        assert part["additionalProperties"] is False, name


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_is_described(kind: str) -> None:
    schema = read_schema(kind)
    for name, part in (schema["$defs"] | {kind: schema}).items():
        assert part["description"], name
        if name != "Reason":
            assert [key for key, entry in part["properties"].items() if not entry.get("description")] == [], name


# Breaking sound documents


def objects(schema: dict[str, Any], part: dict[str, Any], value: Any, *way: str | int) -> Iterator[tuple[str, Way]]:
    """Each object of a document with the name of its definition, and the way to it."""
    if "$ref" in part:
        name = part["$ref"].rsplit("/", 1)[1]
        part = schema["$defs"][name]
    else:
        name = "" if part is schema else "free"
    if isinstance(value, dict):
        if name != "free":
            yield name, way
        for key, inner in value.items():
            other = part.get("additionalProperties")
            below = part.get("properties", {}).get(key, other if isinstance(other, dict) else {})
            yield from objects(schema, below, inner, *way, key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(schema, part.get("items", {}), inner, *way, index)


def at(value: Any, way: Way) -> Any:
    """The part of a document at the end of a way."""
    return reduce(lambda inner, step: inner[step], way, value)


@cache
def specimens(kind: str) -> dict[str, tuple[str, Way]]:
    """For each definition of a schema the fullest object that the samples hold: its document, and the way to it."""
    found: dict[str, tuple[str, Way]] = {}
    size: dict[str, int] = {}
    for sample in samples(kind):
        text = json.dumps(sample)
        for name, way in objects(read_schema(kind), read_schema(kind), sample):
            if size.get(name, -1) < len(at(sample, way)):
                size[name] = len(at(sample, way))
                found[name] = text, way
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_the_samples_hold_every_definition(kind: str) -> None:
    assert set(specimens(kind)) == {"", *read_schema(kind)["$defs"]}


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_key_on_any_level_is_a_problem(kind: str) -> None:
    for sample in samples(kind):
        ways = [way for _, way in objects(read_schema(kind), read_schema(kind), sample)]
        odd = deepcopy(sample)
        for way in ways:
            at(odd, way)["qqq"] = 1
        assert check(kind, sample) == []
        expected = {Problem(pointer(*way), "the key 'qqq' is not known here") for way in ways}
        assert set(check(kind, odd)) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_a_required_key_that_is_missing_is_a_problem(kind: str) -> None:
    schema = read_schema(kind)
    for name, (text, way) in specimens(kind).items():
        for key in (schema["$defs"][name] if name else schema)["required"]:
            value = json.loads(text)
            del at(value, way)[key]
            missing = [p for p in check(kind, value) if p.message.startswith(f"the key {key!r} is missing.")]
            assert [problem.pointer for problem in missing] == [pointer(*way)], (name, key)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"mapping"}))
def test_an_optional_key_may_be_missing(kind: str) -> None:
    schema = read_schema(kind)
    for name, (text, way) in specimens(kind).items():
        part = schema["$defs"][name] if name else schema
        value = json.loads(text)
        for key in set(at(value, way)) - set(part["required"]):
            del at(value, way)[key]
        assert schema_problems(kind, value) == [], name


@pytest.mark.parametrize("path", data_files())
def test_a_file_of_the_law_names_its_kind_and_keeps_to_it(path: str) -> None:
    value = json.loads((DATA / path).read_bytes())
    assert value["document"] in KINDS
    assert check(value["document"], value) == []


def test_the_vocabularies_hold_what_the_tests_draw_on() -> None:
    words = schemas.vocabularies()
    assert set(STATES) <= set(words["states"]) < set(words["all_states"])
    assert all(len(set(entries)) == len(entries) for entries in words.values())


def test_encoding_names_the_kind() -> None:
    written = {"document": "states", "source": "a table", "states": [], "former": []}
    assert encode(States(source="a table", states=(), former=())) == written
