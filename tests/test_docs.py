"""The examples in the README, in the documentation and in `examples/` run, and say what they say."""

from __future__ import annotations

import doctest
import json
import re
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from accountability import Case, Law, Status, decode, known_presumptions, load_case, map_case
from accountability.documents import encode
from accountability.documents.validation import schema_problems
from accountability.resources import DATA, read_data

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
CASES = sorted((ROOT / "examples" / "cases").glob("*.json"))
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
FAMILIES_IN_THEIR_ORDER = (
    "complaint",
    "arbitrary_detention",
    "information",
    "between_states",
    "tribunal",
    "sanctions",
    "civil_suit",
    "police_data",
    "trial_in_absence",
)
"""As the table of the README lists them."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_say_what_they_say(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, _ = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert failed == 0


def test_the_pages_hold_examples() -> None:
    assert sum(page.read_text(encoding="utf-8").count(">>> ") for page in PAGES) >= 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_example_case_is_mapped_into_a_valid_document(path: Path) -> None:
    mapping = map_case(load_case(path), on="2026-11-22")
    assert schema_problems("mapping", json.loads(json.dumps(encode(mapping)))) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_runs(script: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("sys.argv", [str(script)])
    runpy.run_path(str(script), run_name="__main__")
    assert capsys.readouterr().out


def test_the_whole_case_of_the_page_is_sound_and_is_answered() -> None:
    page = (ROOT / "docs" / "cases.md").read_text(encoding="utf-8")
    text = re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0]
    mapping = map_case(decode(Case, json.loads(text)), on="2026-11-22")
    assert mapping[("ccpr-individual", "POL")].status is Status.OPEN


def documents(folder: str) -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in sorted((DATA / folder).glob("*.json"))]


def counted() -> dict[str, list[int]]:
    """The numbers of the README's table, row by row, as the data have them."""
    mechanisms, states = documents("mechanisms"), documents("jurisdictions")
    families = Counter(mechanism["family"] for mechanism in mechanisms)
    international = families.total() - families["national"]
    register = documents("participation")
    heads = [head for state in states for head in state["heads"]]
    situations = documents("situations")
    crimes = read_data("crimes.json")
    return {
        "Mechanisms": [
            international + len(states),
            *(families[name] for name in FAMILIES_IN_THEIR_ORDER),
            len(states),
        ],
        "Register of treaties": [
            len(documents("instruments")),
            len({state for record in register for state in record["states"]}),
            sum(len(acts) for record in register for acts in record["states"].values()),
        ],
        "Criminal law of states": [
            len(states),
            len(heads),
            sum(len(head.get("crimes", ())) for head in heads),
            len(read_data("treaty-heads.json")["heads"]),
        ],
        "Official findings": [
            len(situations),
            *(sum(len(found[part]) for found in situations) for part in ("findings", "contexts", "remedies")),
        ],
        "Trials in absence": [len(documents("standards")), len(documents("absence"))],
        "Vocabulary": [
            len(read_data("violations.json")["violations"]),
            len(crimes["crimes"]),
            len(crimes["modes_of_liability"]),
        ],
        "Held against": [
            len(json.loads((ROOT / "tests" / "decided" / "records.json").read_bytes())["records"]),
            len(CASES),
            len(list((ROOT / "tests" / "scenarios").glob("*.json"))),
        ],
    }


def test_the_table_of_the_readme_has_the_numbers_of_the_data() -> None:
    rows = re.findall(r"^\| ([A-Z][^|]+) \| (.+) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    found = {name: [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)] for name, text in rows}
    assert found == counted()


def test_every_presumption_is_documented() -> None:
    page = (ROOT / "docs" / "answers.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == known_presumptions(Law())
