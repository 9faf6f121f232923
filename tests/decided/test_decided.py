"""The library held against 133 real decisions: seldom wrong, and never because a rule knows the record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from accountability import Law
from tests.decided.predict import predict
from tests.decided.score import judge

FILE = Path(__file__).with_name("records.json")
DOCUMENT: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
RECORDS: list[dict[str, Any]] = DOCUMENT["records"]
DECIDABLE = [record for record in RECORDS if record["decidable"]]
ANSWERED = ("id", "mechanism", "decided_on", "facts")


@pytest.fixture(scope="module")
def answers() -> dict[str, dict[str, Any]]:
    law = Law()
    return {record["id"]: predict({key: record[key] for key in ANSWERED}, law) for record in RECORDS}


@pytest.fixture(scope="module")
def verdicts(answers: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {record["id"]: judge(answers[record["id"]], record, DOCUMENT["grounds"]) for record in DECIDABLE}


def test_at_most_three_in_a_hundred_go_the_wrong_way(verdicts: dict[str, str]) -> None:
    wrong = [name for name, verdict in verdicts.items() if verdict == "wrong_way"]
    assert len(wrong) <= 0.03 * len(verdicts), wrong


def test_the_figures_are_those_of_the_page(verdicts: dict[str, str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "reality.md").read_text(encoding="utf-8")
    found = {name: list(verdicts.values()).count(name) for name in ("agree", "undetermined", "wrong_way", "not_built")}
    row = f"| last | {found['agree']} | {found['undetermined']} | {found['wrong_way']} | {found['not_built']} |"
    assert row in page


def test_every_wrong_way_and_every_undetermined_record_is_explained(verdicts: dict[str, str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "reality.md").read_text(encoding="utf-8")
    assert [name for name, verdict in verdicts.items() if verdict != "agree" and f"`{name}`" not in page] == []


def test_what_is_not_answered_says_what_is_missing(answers: dict[str, dict[str, Any]]) -> None:
    silent = [
        name
        for name, answer in answers.items()
        if answer.get("status") == "undetermined" and not (answer["needs"] or answer["register_gaps"])
    ]
    assert silent == []


def test_nothing_of_the_outcome_is_read() -> None:
    record = dict(RECORDS[0])
    law = Law()
    bare = predict({key: record[key] for key in ANSWERED}, law)
    assert predict(record | {"polarity": "closed", "deciding_ground": "evidence"}, law) == bare


def test_no_rule_and_no_fact_knows_a_record() -> None:
    source = Path(__file__).parents[2] / "src" / "accountability"
    text = "".join(path.read_text(encoding="utf-8") for path in source.rglob("*.py"))
    text += (Path(__file__).with_name("records.py")).read_text(encoding="utf-8")
    assert [record["id"] for record in RECORDS if record["id"] in text] == []
