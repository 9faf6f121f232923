"""Reading the law from the command line: as text, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from accountability import Law
from accountability.cli import main
from accountability.report.law import law_csv

SUPPOSITION = Path(__file__).parents[2] / "examples" / "suppositions" / "belarus-accepts-article-22.json"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["law", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def read(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*arguments, "--format", "json"))
    return found


def by_instrument(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {entry["instrument"]: entry for entry in report["instruments"]}


def test_a_state_on_two_days_differs_in_the_denounced_protocol_alone() -> None:
    before = by_instrument(read("BLR", "--on", "2023-02-07"))
    after = by_instrument(read("blr", "--on", "2023-02-08"))
    assert [name for name in before if before[name]["bound"] != after[name]["bound"]] == ["iccpr-op1"]
    assert before["iccpr-op1"]["bound"] is True
    assert (before["iccpr-op1"]["from"], before["iccpr-op1"]["until"]) == ("1992-12-30", "2023-02-08")
    assert after["iccpr-op1"]["bound"] is False
    assert after["iccpr-op1"]["by"] == "denunciation"
    assert "art 12(2)" in after["iccpr-op1"]["survives"]
    assert after["iccpr-op1"]["citations"]


def test_declarations_and_reservations_stand_beside_the_treaty() -> None:
    poland = by_instrument(read("POL", "--on", "2020-01-01"))
    declared = {entry["provision"]: entry["bound"] for entry in poland["cat"]["declarations"]}
    assert declared["CAT art 22"] is True
    reserved = {entry["provision"]: entry["excludes"] for entry in poland["iccpr-op1"]["reservations"]}
    assert reserved["OP1 art 5(2)(a)"] == "matters_examined"


def test_an_instrument_lists_whom_it_bound() -> None:
    report = read("iccpr-op1", "--on", "2025-03-26")
    assert len(report["parties"]) == 116
    assert "BLR" not in report["parties"]


def test_coverage_counts_what_was_checked_and_how() -> None:
    report = read("coverage")
    assert report["without_official_citation"] == 0
    assert report["instruments"] == len(Law().instruments())
    assert report["actions"] > 8_000
    for part in ("parties", "declarations_and_reservations"):
        shares = [report[part][name]["count"] for name in ("verified", "known", "uncertain")]
        assert sum(shares) == report[part]["total"]


def test_mechanisms_and_jurisdictions_have_provisions() -> None:
    for mechanism in read("mechanisms")["mechanisms"]:
        assert all(entry["provisions"] and all(entry["provisions"]) for entry in mechanism["requirements"])
    assert {entry["state"] for entry in read("jurisdictions")["jurisdictions"]} >= {"LTU", "CHE"}


@pytest.mark.parametrize("text", ["Беларусь", "article 22", "torture", "Peraldi"])
def test_search_finds(text: str) -> None:
    assert read("--search", text)["found"]


def test_search_that_finds_nothing_says_so() -> None:
    assert run("--search", "no such words anywhere").strip() == "nothing found"


@pytest.mark.parametrize("what", ["BLR", "cat", "coverage", "mechanisms", "jurisdictions"])
def test_every_report_is_text_and_csv_too(what: str) -> None:
    assert run(what, "--on", "2024-01-01").strip()
    rows = list(csv.DictReader(io.StringIO(run(what, "--on", "2024-01-01", "--format", "csv"))))
    assert rows
    assert None not in rows[0]


def test_formulas_are_made_harmless_in_csv() -> None:
    found = {"search": "x", "found": [{"kind": "act", "id": "=1+1", "text": "@cmd"}]}
    assert law_csv(found).splitlines()[1] == "act,'=1+1,'@cmd"


def test_a_supposition_is_named() -> None:
    report = read("BLR", "--on", "2024-01-01", "--suppose", str(SUPPOSITION))
    declared = {entry["provision"]: entry for entry in by_instrument(report)["cat"]["declarations"]}
    assert declared["CAT art 22"]["bound"] is True
    assert declared["CAT art 22"]["supposed"] is True
    assert report["supposes"]


@pytest.mark.parametrize("arguments", [[], ["BLX"], ["BLR", "--search", "x"], ["BLR", "--suppose", "missing.json"]])
def test_bad_input_is_refused_with_one_message(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, ["law", *arguments])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
