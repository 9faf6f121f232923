"""The examples in the README, in the documentation and in `examples/` run, and say what they say."""

from __future__ import annotations

import doctest
import json
import re
import runpy
from pathlib import Path

import pytest

from accountability import Case, Law, Status, decode, known_presumptions, load_case, map_case
from accountability.documents import encode
from accountability.documents.validation import schema_problems

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
CASES = sorted((ROOT / "examples" / "cases").glob("*.json"))
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))


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


def test_every_presumption_is_documented() -> None:
    page = (ROOT / "docs" / "answers.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == known_presumptions(Law())
