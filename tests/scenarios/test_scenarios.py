"""Scenarios as a lawyer writes them: a case, a day, the avenues expected, and why (see README.md here)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from accountability import Avenue, Case, Mapping, Truth, decode, map_case

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCENARIOS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.json"))}
EXPECTED = [
    pytest.param(name, entry, id=f"{name}-{entry['mechanism']}-{entry['against']}-{place}")
    for name, scenario in SCENARIOS.items()
    for place, entry in enumerate(scenario["expect"])
]
VALUES = {"open": Truth.YES, "closed": Truth.NO, "undetermined": Truth.UNKNOWN}
"""What the requirement that an expectation names must be."""


@cache
def mapping(name: str, on: str) -> Mapping:
    scenario = SCENARIOS[name]
    document = json.loads((ROOT / scenario["case"]).read_text(encoding="utf-8"))
    return map_case(decode(Case, document | scenario.get("with", {}), name), on)


def differences(avenue: Avenue, expected: dict[str, Any]) -> list[str]:
    """What an avenue says otherwise than expected."""
    said: dict[str, Any] = {
        "status": avenue.status.value,
        "why_closed": avenue.why_closed.value if avenue.why_closed else None,
        "stage": avenue.stage.value,
        "urgent": avenue.urgent,
        "interim_measures": avenue.interim_measures is not None,
    }
    found = [f"{key} is {value}" for key, value in said.items() if key in expected and expected[key] != value]
    if "requirement" in expected:
        findings = [entry for entry in avenue.findings if entry.requirement == expected["requirement"]]
        deciding = [entry for entry in findings if entry.value is VALUES[expected["status"]]]
        if not deciding:
            found.append(f"{expected['requirement']} is {[entry.value.value for entry in findings]}")
        named = [f"{c.provision} {c.reference}" for entry in deciding for c in entry.citations]
        if "provision" in expected and not any(expected["provision"] in text for text in named):
            found.append(f"it rests on {named}")
    if "appraised" in expected and expected["appraised"] not in [entry.requirement for entry in avenue.appraisals]:
        found.append(f"{expected['appraised']} is not appraised")
    if missing := set(expected.get("closes", ())) - {entry.mechanism for entry in avenue.closes}:
        found.append(f"does not say that it closes {sorted(missing)}")
    if "deadline" in expected:
        days = [
            {
                "id": entry.id,
                "earliest_last_day": str(entry.earliest_last_day),
                "latest_last_day": str(entry.latest_last_day),
                "passed": entry.passed.value,
            }
            for entry in avenue.deadlines
        ]
        if expected["deadline"] not in days:
            found.append(f"deadlines are {days}")
    return found


@pytest.mark.parametrize(("name", "expected"), EXPECTED)
def test_scenario(name: str, expected: dict[str, Any]) -> None:
    answer = mapping(name, expected.get("on", SCENARIOS[name]["on"]))
    avenue = answer[expected["mechanism"], expected["against"]]
    found = differences(avenue, expected)
    assert not found, f"{'; '.join(found)}, but expected {expected['status']}: {expected['why']}\n{avenue.explain()}"


KEYS = {
    "mechanism", "against", "status", "why", "why_closed", "stage", "urgent", "interim_measures", "requirement",
    "provision", "appraised", "closes", "deadline", "on",
}  # fmt: skip


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_says_what_it_is(name: str) -> None:
    scenario = SCENARIOS[name]
    assert {"case", "on", "note", "expect"} <= set(scenario) <= {"case", "on", "note", "from_notes", "with", "expect"}
    for entry in scenario["expect"]:
        assert set(entry) <= KEYS, entry
        assert entry["why"], entry


def test_every_example_case_has_a_scenario() -> None:
    used = {scenario["case"] for scenario in SCENARIOS.values()}
    cases = [*ROOT.glob("examples/cases/*.json"), *HERE.glob("cases/*.json")]
    assert {str(path.relative_to(ROOT)) for path in cases} == used
