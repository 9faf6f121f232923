"""Wrong data: one fault in each file of ``wrong/``, with the exact messages that it must produce.

A message is part of the interface: whoever changes one changes the file, and reads it as the person will who made
the mistake. ``why`` says what the mistake would do if nothing were said.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from accountability import Law, LawError, Pack, Problem, check
from accountability.documents.references import reference_problems
from tests.documents.samples import PARTICIPATION, samples

WRONG = sorted((Path(__file__).parent / "wrong").glob("*.json"))
KINDS_HERE = (
    "participation",
    "instrument",
    "mechanism",
    "jurisdiction",
    "situation",
    "case",
    "supposition",
    "standard",
    "absence",
    "trial",
    "proceeding",
    "proceedings",
)


def read(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_bytes())
    return value


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_document_says_what_is_wrong(path: Path) -> None:
    wrong = read(path)
    assert [str(problem) for problem in check(wrong["kind"], wrong["value"])] == wrong["problems"]


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_file_of_wrong_data_is_in_order(path: Path) -> None:
    wrong = read(path)
    assert list(wrong) == ["why", "kind", "value", "problems"]
    assert wrong["why"]
    assert wrong["problems"]
    assert path.stem.startswith(f"{wrong['kind']}-")


def test_every_kind_that_people_write_is_there() -> None:
    found = Counter(read(path)["kind"] for path in WRONG)
    assert set(found) == set(KINDS_HERE)
    assert min(found.values()) >= 4


def test_no_fault_is_there_twice() -> None:
    values = Counter(json.dumps(read(path)["value"], sort_keys=True) for path in WRONG)
    assert max(values.values()) == 1


@pytest.mark.parametrize("kind", KINDS_HERE)
def test_sound_documents_have_no_problem_beyond_the_schema(kind: str) -> None:
    for value in samples(kind):
        assert reference_problems(kind, value) == [], value.get("instrument", value.get("id"))


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
@pytest.mark.parametrize("junk", [None, [], {}, "text", 1, [None], [[]], {"x": None}])
def test_the_checks_beyond_the_schema_read_any_json(path: Path, junk: Any) -> None:
    """Whatever stands anywhere, they do not fail: the schema has said what is wrong."""
    wrong = read(path)
    kind, value = wrong["kind"], wrong["value"]
    reference_problems(kind, junk)
    for key in value:
        reference_problems(kind, value | {key: junk})
        reference_problems(kind, value | {key: [junk, value[key]]})
        reference_problems(kind, value | {key: {"GUY": junk, "BLR": [junk], "POL": [{"act": junk, "sources": junk}]}})


def test_a_file_whose_name_is_not_its_id(tmp_path: Path) -> None:
    """The name is known only where files are read: in a data pack."""
    sound = json.loads((Path(__file__).parent / "wrong" / "instrument-provision-twice.json").read_bytes())["value"]
    sound["optional"] = []
    for folder, value in (("instruments", sound), ("participation", PARTICIPATION)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "other.json").write_text(json.dumps(value), encoding="utf-8")
    law = Law.of([Pack("mine", tmp_path)])
    with pytest.raises(LawError) as found:
        law.instrument("other")
    assert found.value.problems == (Problem("/id", "expected 'other', the name of the file"),)
    assert "data pack 'mine', instruments/other.json" in str(found.value)
