"""What is wrong with a document: everything at once, each with its place and what to do."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest
from hypothesis import given

from accountability import Case, DocumentError, Problem, check, decode, encode
from accountability.documents.kinds import KINDS
from accountability.documents.validation import pointer
from tests.strategies import plain_json

from .samples import full_case


def broken(path: str, part: Any) -> dict[str, Any]:
    """A sound case with something else at that place."""
    value = full_case()
    *way, last = (int(step) if step.isdigit() else step for step in path.split("/")[1:])
    reduce(lambda inner, step: inner[step], way, value)[last] = part  # type: ignore[index]  # any JSON
    return value


def test_a_sound_case() -> None:
    assert check("case", full_case()) == []


STATES = ("/acts/0/place", "/persons/0/residences/0/state", "/remedies/0/state", "/procedures/0/against")


@pytest.mark.parametrize("path", STATES)
@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("BLX", "'BLX' is not an ISO 3166-1 alpha-3 state code; did you mean "),
        ("Belarus", "'Belarus' is not an ISO 3166-1 alpha-3 state code"),
        ("BY", "'BY' is not an ISO 3166-1 alpha-3 state code"),
        ("blr", "'blr' is not a state code; write 'BLR'"),
        ("", "'' is not an ISO 3166-1 alpha-3 state code"),
        ("SUN", "'SUN' is a former state (Soviet Union, until 1991-12-26); name one of ARM, AZE, BLR, EST, "),
        ("csk", "'csk' is a former state (Czechoslovakia, until 1992-12-31); name one of CZE, SVK"),
        ("\ud800", "'\\ud800' is not an ISO 3166-1 alpha-3 state code"),
    ],
)
def test_a_state_code(path: str, code: str, message: str) -> None:
    (problem,) = check("case", broken(path, code))
    assert problem.pointer == path
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("path", "part", "message"),
    [
        ("/acts/0/violations", ["tortur"], "'tortur' is not in the list of violations; did you mean 'torture'?"),
        ("/acts/0/violations", ["Torture"], "'Torture' is not in the list of violations; did you mean 'torture'?"),
        ("/acts/0/crimes", ["treaty.tortur"], "is not in the list of crimes; did you mean 'treaty.torture'?"),
        ("/acts/0/crimes", [{}], "found an object"),
        ("/acts/0/suspects/0/mode", "ordering", "'ordering' is not in the list of modes of liability"),
        ("/procedures/0/mechanism", "WGAD", "'WGAD' is not in the list of mechanisms; did you mean 'wgad'?"),
        ("/author/role", "victm", "'victm' is not one of victim, relative, "),
        ("/author/role", "victm", "did you mean 'victim'?"),
        ("/acts/0/when", "2020-02-30", "'2020-02-30' is not in the calendar; check the month and the day"),
        ("/acts/0/when", "2020-08-12/2020-08-09", "ends before it begins; put the earlier day first"),
        ("/acts/0/when", "9 August 2020", "'9 August 2020' is not a day; write 2020-08-09, "),
        ("/acts/0/when", "\u0662\u0660\u0662\u0660", "is not a day"),
        ("/acts/0/when", "[..]", "leave the field out when the day is not known"),
        ("/persons/0/born", "1990/1995", "'1990/1995' is not a day"),
        ("/persons/0/born", 1990, "expected text or null, found a number (1990)"),
        ("/persons/0/died", "1990\n", "is not a day"),
        ("/acts/0/deprived_of_liberty", "yes", "expected true or false or null, found text ('yes')"),
        ("/acts/0/deprived_of_liberty", 10**400, "found a number (1000000"),
        ("/acts/0/deprived_of_liberty", 1, "expected true or false or null, found a number (1)"),
        ("/acts/0/violations", "torture", "expected a list or null, found text ('torture')"),
        ("/acts/0/victims", None, "expected a list, found null"),
        ("/acts", {}, "expected a list, found an object"),
        ("/author", [], "found a list"),
        ("/fictional", None, "expected true or false, found null"),
        ("/id", "a case", "'a case' is not written as expected"),
        ("/id", "case\n", "'case\\n' is not written as expected"),
        ("/id", "", "'' is not written as expected"),
    ],
)
def test_a_wrong_value(path: str, part: Any, message: str) -> None:
    problems = [problem for problem in check("case", broken(path, part)) if problem.pointer.startswith(path)]
    assert len(problems) == 1
    assert message in problems[0].message
    assert len(problems[0].message) < 500


def test_a_key_that_is_not_known() -> None:
    value = broken("/acts/0/victms", [])
    assert check("case", value) == [
        Problem("/acts/0", "the key 'victms' is not known here; did you mean 'victims'?"),
    ]


def test_a_key_that_is_missing() -> None:
    value = full_case()
    del value["persons"], value["acts"][0]["id"]
    found = [str(problem) for problem in check("case", value)]
    assert "at the top: the key 'persons' is missing. The persons whom the acts name." in found
    assert any(text.startswith("at /acts/0: the key 'id' is missing. ") for text in found)


@pytest.mark.parametrize("value", [None, [], "case", 1, True])
def test_no_object(value: Any) -> None:
    assert check("case", value) == [Problem("", 'expected an object with "document": "case"')]


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"case"}))
def test_another_kind_of_document(kind: str) -> None:
    assert check("case", full_case() | {"document": kind}) == [
        Problem("/document", f"this is a document of the kind {kind!r}; expected 'case'")
    ]


@pytest.mark.parametrize("kind", ["nothing", ["case"], None, {}])
def test_no_kind_of_document(kind: Any) -> None:
    (problem,) = check("case", full_case() | {"document": kind})
    assert problem.pointer == "/document"
    assert problem.message.startswith("expected 'case', found ")


def test_everything_at_once() -> None:
    value = broken("/acts/0/place", "SUN")
    value["acts"][0]["violations"] = [None, "tortur"]
    value["acts"][0]["victims"] = ["victm"]
    value["persons"][0]["born"] = "2020-02-30"
    value["persons"][1]["colour"] = value["persons"][1]["size"] = 1
    del value["id"]
    with pytest.raises(DocumentError) as refused:
        decode(Case, value, "my.json")
    assert sorted((problem.pointer, problem.message.split(";")[0]) for problem in refused.value.problems) == [
        ("", "the key 'id' is missing. A name for the case"),
        ("/acts/0/place", "'SUN' is a former state (Soviet Union, until 1991-12-26)"),
        ("/acts/0/victims/0", "no person of this case has the id 'victm'"),
        ("/acts/0/violations/0", "null may only be the last entry, where it says: perhaps more"),
        ("/acts/0/violations/1", "'tortur' is not in the list of violations"),
        ("/persons/0/born", "'2020-02-30' is not in the calendar"),
        ("/persons/1", "the key 'colour' is not known here"),
        ("/persons/1", "the key 'size' is not known here"),
    ]
    first, *lines = str(refused.value).split("\n")
    assert first == "my.json: 8 problems"
    assert all(line.startswith("  at ") for line in lines)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("acts", 0, "when"), "/acts/0/when"),
        (("a/b", "m~n", "~1", "", 'k"l', " "), '/a~1b/m~0n/~01//k"l/ '),
    ],
)
def test_pointers_follow_rfc_6901(path: tuple[str | int, ...], text: str) -> None:
    assert pointer(*path) == text


def test_a_pointer_through_an_odd_key() -> None:
    value = {"document": "sentences", "sentences": {"a/b~c": 1}}
    assert check("sentences", value) == [Problem("/sentences/a~1b~0c", "expected text, found a number (1)")]


@given(plain_json())
def test_any_json_is_answered(value: Any) -> None:
    assert check("case", value)
    assert check("case", {"document": "case", "id": "x", "persons": value, "acts": value})


def test_a_class_that_is_no_document() -> None:
    with pytest.raises(LookupError, match="int is no document kind"):
        decode(int, 3)
    with pytest.raises(LookupError, match="int is no document kind"):
        encode(3)
