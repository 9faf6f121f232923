"""Names that must exist in a case, ids that stand once, and nulls that stand last."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from accountability import Problem, check
from accountability.documents.references import case_problems
from tests.strategies import plain_json

from .samples import full_case


@pytest.mark.parametrize(
    ("part", "place", "what"),
    [
        ({"acts": [{"id": "act", "victims": ["victim", "victm"]}]}, "/acts/0/victims/1", "person"),
        (
            {"acts": [{"id": "act", "victims": [], "suspects": [{"person": "x"}]}]},
            "/acts/0/suspects/0/person",
            "person",
        ),
        ({"author": {"person": "Victim"}}, "/author/person", "person"),
        ({"remedies": [{"state": "BLR", "acts": ["act", "acts"]}, None]}, "/remedies/0/acts/1", "act"),
        ({"prosecutions": [{"person": "act"}]}, "/prosecutions/0/person", "person"),
    ],
)
def test_a_name_that_stands_for_nobody(part: dict[str, Any], place: str, what: str) -> None:
    (problem,) = check("case", full_case() | part)
    assert problem.pointer == place
    assert problem.message.startswith(f"no {what} of this case has the id ")


def test_the_nearest_name_is_offered() -> None:
    assert check("case", full_case() | {"author": {"person": "offcer"}}) == [
        Problem("/author/person", "no person of this case has the id 'offcer'; did you mean 'officer'?")
    ]


@pytest.mark.parametrize("part", ["persons", "acts"])
def test_an_id_that_stands_twice(part: str) -> None:
    value = full_case()
    value[part].append(value[part][0])
    identity, last = value[part][0]["id"], len(value[part]) - 1
    assert check("case", value) == [
        Problem(f"/{part}/{last}/id", f"the id {identity!r} stands twice; give each its own")
    ]


def test_an_act_and_a_person_may_share_an_id() -> None:
    value = full_case()
    value["acts"][0]["id"] = "victim"
    value["remedies"] = []
    assert check("case", value) == []


def test_a_case_without_an_act() -> None:
    assert Problem("/acts", "a case has at least one act; say what happened") in check(
        "case", full_case() | {"acts": []}
    )


@pytest.mark.parametrize("entries", [[None, "torture"], [None, None], ["torture", None, "assembly", None]])
def test_a_null_that_is_not_last(entries: list[str | None]) -> None:
    value = full_case()
    value["acts"][0]["violations"] = entries
    place = f"/acts/0/violations/{entries.index(None)}"
    assert check("case", value) == [Problem(place, "null may only be the last entry, where it says: perhaps more")]


@pytest.mark.parametrize("entries", [None, [], [None], ["torture"], ["torture", None]])
def test_lists_that_are_in_order(entries: list[str | None] | None) -> None:
    value = full_case()
    value["acts"][0]["violations"] = entries
    assert check("case", value) == []


def test_a_null_where_a_list_has_no_perhaps_more() -> None:
    value = full_case()
    value["acts"][0]["victims"] = ["victim", None]
    assert check("case", value) == [Problem("/acts/0/victims/1", "expected text, found null")]


@given(plain_json(), plain_json())
def test_any_json_is_read_without_failing(value: Any, other: Any) -> None:
    case = full_case() | {"persons": value, "author": other, "remedies": value, "prosecutions": other}
    for problem in [*case_problems(value), *case_problems(case), *case_problems({"acts": value})]:
        assert problem.message
