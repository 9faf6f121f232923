"""Documents come back as they went out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from accountability import Case, Day, Listing, Mapping, Person, Sex, Tie, check, decode, dump, encode, load_case
from accountability.documents.kinds import KINDS
from accountability.resources import DATA
from tests.strategies import cases

from .samples import MINSK, data_files, full_case, mapping_text, minsk


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(cases())
def test_every_case_comes_back(case: Case) -> None:
    written = encode(case)
    assert check("case", written) == []
    assert decode(Case, written) == case
    assert decode(Case, json.loads(dump(case))) == case
    assert encode(decode(Case, written)) == written


@pytest.mark.parametrize("value", [full_case(), minsk()])
def test_a_case_document_comes_back(value: dict[str, Any]) -> None:
    assert encode(decode(Case, value)) == value


def test_a_mapping_comes_back() -> None:
    value = json.loads(mapping_text())
    assert check("mapping", value) == []
    mapping = decode(Mapping, value)
    assert mapping["cat-individual"].against == "BLR"
    assert json.loads(dump(mapping)) == value


@pytest.mark.parametrize(
    ("written", "listing"),
    [
        (None, Listing()),
        ([None], Listing()),
        ([], Listing((), complete=True)),
        ([{"state": "BLR"}], Listing((Tie("BLR"),), complete=True)),
        ([{"state": "BLR"}, None], Listing((Tie("BLR"),), complete=False)),
    ],
)
def test_what_a_list_says(written: list[Any] | None, listing: Listing[Tie]) -> None:
    value = full_case()
    value["persons"][0]["nationalities"] = written
    case = decode(Case, value)
    assert case.person("victim").nationalities == listing
    assert decode(Case, encode(case)) == case


def test_what_is_not_known_is_left_out() -> None:
    case = load_case(MINSK)
    assert encode(Case("x", acts=case.acts, persons=(Person("victim"), Person("officer", sex=Sex.MALE))))[
        "persons"
    ] == [{"id": "victim"}, {"id": "officer", "sex": "male"}]


def test_null_says_no_more_than_leaving_out() -> None:
    value = full_case()
    value["persons"][0] |= {"born": None, "sex": None, "nationalities": None}
    other = full_case()
    del other["persons"][0]["nationalities"]
    assert decode(Case, value) == decode(Case, other)


def test_a_day_keeps_its_notation() -> None:
    value = full_case()
    value["persons"][0]["born"] = "[1990-01..1990-01]"
    case = decode(Case, value)
    assert case.person("victim").born == Day.parse("1990-01")
    assert encode(case) == value


def test_a_schema_for_editors_may_stand_in_a_document() -> None:
    value = full_case() | {"$schema": "https://accountability.example/schemas/case.schema.json"}
    assert decode(Case, value) == decode(Case, full_case())


def test_a_dump_is_ascii() -> None:
    odd = "Затрыманы \ud800\x1b[31m\u202e"
    text = dump(decode(Case, full_case() | {"title": odd}))
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    assert json.loads(text)["title"] == odd


@pytest.mark.parametrize("path", data_files())
def test_the_law_as_data_comes_back(path: str) -> None:
    value = json.loads((DATA / path).read_bytes())
    kind = value["document"]
    assert check(kind, value) == []
    found: object = decode(KINDS[kind], value)
    written = encode(found)
    assert decode(KINDS[kind], written) == found
    assert encode(decode(KINDS[kind], written)) == written
    assert list(_changed(written, value, "")) == []


def _changed(written: Any, value: Any, place: str) -> list[str]:
    """Where what was written says something that was not there, or something else."""
    if isinstance(written, dict) and isinstance(value, dict):
        return [
            fault
            for key, part in written.items()
            for fault in (_changed(part, value[key], f"{place}/{key}") if key in value else [f"{place}/{key}"])
        ]
    if isinstance(written, list) and isinstance(value, list) and len(written) == len(value):
        return [
            fault
            for index, (part, other) in enumerate(zip(written, value, strict=True))
            for fault in _changed(part, other, f"{place}/{index}")
        ]
    return [] if written == value and type(written) is type(value) else [place]
