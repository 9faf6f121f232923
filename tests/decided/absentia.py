"""Decided cases on trials in absence against the rules: ``python tests/decided/absentia.py FILE...``

Each file is JSON with a list under ``real_decisions`` (or is such a list). Of each record the rules are given
``standard``, ``state``, ``date`` and ``facts``, and nothing else; its ``outcome`` is only compared with the verdict.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from accountability import Day, Law
from accountability.absentia.checklist import trial_from
from accountability.absentia.standards import Assessment, Verdict, assess
from accountability.errors import DocumentError, UnknownName
from accountability.truth import Truth

ANY_DAY = Day.between(date.min, date.max)
"""The day of a record that gives none."""

AGREES = {
    "violation": {Verdict.BREACHED},
    "no_violation": {Verdict.COMPLIES, Verdict.UNPROVED},
    "inadmissible": {Verdict.COMPLIES, Verdict.UNPROVED},
    "surrender_refused": {Verdict.BREACHED},
    "surrender_granted": {Verdict.COMPLIES},
}
"""The verdicts that agree with an outcome; a complaint declared inadmissible is one in which no breach was found."""


def given(record: Mapping[str, Any]) -> dict[str, Any]:
    """What the rules see of a record."""
    return {key: record.get(key) for key in ("standard", "state", "date", "facts")}


def readable(facts: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The facts that the checklist knows, and what is wrong with the others: they count as not known."""
    try:
        trial_from(facts, "none")
    except DocumentError as error:
        odd = {problem.pointer.removeprefix("/") for problem in error.problems}
        return {key: value for key, value in facts.items() if key not in odd}, [str(one) for one in error.problems]
    return dict(facts), []


def decide(standard: str, state: str | None, date: str | None, facts: Mapping[str, Any], law: Law) -> Assessment:
    """The assessment of what the rules see. Handing over is decided in one state about a trial in another."""
    here = alpha3(state)
    requesting = facts.get("requesting_state")
    trying = alpha3(requesting) if requesting not in (None, "unknown") else here
    return assess(trial_from(facts, trying, asked_state=here), standard, date or ANY_DAY, law)


def alpha3(code: str | None) -> str:
    """Our code of a state that is named by two letters."""
    if code is None or len(code) != 2:
        return code or "none"
    from tasks.states import territories

    found = {two: three for three, two in territories().items()} | {"UK": "GBR"}
    return found.get(code, code)


def judge(record: Mapping[str, Any], law: Law) -> dict[str, Any]:
    """One entry of the answer: the verdict, what decided it, and whether it agrees with the outcome."""
    entry: dict[str, Any] = {
        "id": record.get("id"),
        "standard": record.get("standard"),
        "outcome": record.get("outcome"),
    }
    seen = given(record)
    seen["facts"], odd = readable(seen["facts"] or {})
    if odd:
        entry["not_read"] = odd
    try:
        found = decide(**seen, law=law)
    except (UnknownName, ValueError) as error:
        return entry | {"verdict": "undetermined", "result": "undetermined", "error": str(error)}
    if found.verdict is Verdict.UNDETERMINED:
        result = "undetermined"
    else:
        result = "agree" if found.verdict in AGREES.get(str(record.get("outcome")), set()) else "wrong_way"
    return entry | {
        "verdict": found.verdict.value,
        "result": result,
        "decided_by": list(found.decided_by),
        "requirements": [
            {"requirement": one.requirement, "value": one.value.value, "test": one.test, "reasons": one.text}
            for one in found.findings
            if one.requirement in found.decided_by or one.value is Truth.UNKNOWN
        ],
        "missing": [{"fact": one.fact, "documents": list(one.documents)} for one in found.missing],
        "assumes": [one.id for one in found.assumes],
    }


def records(paths: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    """The decisions of every file."""
    for path in paths:
        value = json.loads(Path(path).read_bytes())
        yield from value["real_decisions"] if isinstance(value, dict) else value


def answer(found: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The figures and the entries."""
    law = Law()
    entries = [judge(record, law) for record in found]
    counts = {
        name: sum(entry["result"] == name for entry in entries) for name in ("agree", "wrong_way", "undetermined")
    }
    return {"records": len(entries), **counts, "entries": entries}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python tests/decided/absentia.py FILE...")
    sys.path.insert(0, str(Path(__file__).parents[2]))
    print(json.dumps(answer(records(sys.argv[1:])), indent=1))
