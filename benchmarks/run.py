"""The benchmarks: ``python -m benchmarks.run`` prints ratios, each measured within one run.

A ratio compares two things that were timed one after the other on the same machine, so that it can be read on
another one. Absolute figures stand beside it for orientation only.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import evolve

from accountability import (
    Act,
    ActKind,
    Author,
    AuthorRole,
    Case,
    Day,
    Law,
    Listing,
    Person,
    PersonKind,
    Procedure,
    ProcedureStatus,
    Remedy,
    RemedyNature,
    RemedyOutcome,
    load_case,
    map_case,
    parse_when,
)
from accountability.engine import Table, compile_requirement, weigh, weigh_columns
from accountability.facts import View
from accountability.facts.treaties import SameMatterBar
from accountability.rules import FAMILIES
from accountability.rules.complaints import does_not_bar
from accountability.truth import Truth

CASE = Path(__file__).parents[1] / "examples" / "cases" / "minsk-2020-torture.json"
ON = "2026-11-22"


def seconds(work: Callable[[], Any], repeat: int = 7, number: int = 1) -> float:
    """The median time of one call."""
    found = []
    for _ in range(repeat):
        begin = time.perf_counter()
        for _ in range(number):
            work()
        found.append((time.perf_counter() - begin) / number)
    return statistics.median(found)


def run(*arguments: str) -> float:
    """The median time of a whole process."""
    command = [sys.executable, *arguments]
    return seconds(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def whole_command() -> dict[str, float]:
    """``accountability map`` against a bare interpreter, and what importing the library adds."""
    bare = run("-c", "pass")
    mapped = run("-m", "accountability", "map", str(CASE), "--on", ON, "--format", "json")
    imported = run("-c", "import accountability")
    return {
        "map over bare python": mapped / bare,
        "bare python ms": bare * 1000,
        "map ms": mapped * 1000,
        "import adds ms": (imported - bare) * 1000,
    }


def one_requirement() -> dict[str, float]:
    """A compiled rule against a plain call of its function."""
    table = Table(does_not_bar, {})
    row = (Truth.YES, Truth.YES, Truth.YES, ProcedureStatus.EXAMINED, SameMatterBar.EXAMINED)
    examined, bar = ProcedureStatus.EXAMINED, SameMatterBar.EXAMINED
    plain = seconds(lambda: does_not_bar(True, True, True, examined, bar), number=100_000)
    compiled = seconds(lambda: table.rows[row], number=100_000)
    return {"compiled over plain call": compiled / plain}


def whole_case() -> dict[str, float]:
    """``map_case`` against decoding the same case with the standard library's json, once the law is loaded."""
    raw = CASE.read_text()
    case = load_case(CASE)
    map_case(case, ON)
    decode = seconds(lambda: json.loads(raw), number=200)
    mapped = seconds(lambda: map_case(case, ON), number=20)
    return {"map_case over json decode": mapped / decode, "map_case ms": mapped * 1000}


def generated(count: int) -> list[View]:
    """Claims against states under the Optional Protocol, drawn from a fixed seed."""
    draw = random.Random(20261122)
    law, on = Law(), Day.parse(ON)
    mechanism = law.mechanism("ccpr-individual")
    whens = [None, *map(parse_when, ("1990/1995", "1992", "2015-05-05", "2020-08-10/2020-08-13", "2021-01-01/.."))]
    acts = [
        Act(
            "act",
            ("victim",),
            when=when,
            kind=kind,
            place=place,
            violations=Listing((violation,), complete=True),
            attributed_to=Listing((state,), complete=True),
        )
        for when in whens
        for kind in (None, ActKind.OCCURRED, ActKind.CONTINUING)
        for place in (None, "BLR", "POL")
        for violation in ("torture", "health")
        for state in ("BLR", "DEU", "POL")
    ]
    victims = [Person("victim", kind=kind) for kind in (None, PersonKind.INDIVIDUAL, PersonKind.LEGAL_PERSON)]
    authors = [Author("victim", role) for role in (None, AuthorRole.VICTIM, AuthorRole.ORGANISATION)]
    remedies = [
        Listing(
            (Remedy(state, nature=RemedyNature.ORDINARY, outcome=outcome, decided_on=on, claim_raised=True),), complete
        )
        for state in ("BLR", "DEU", "POL")
        for outcome in (None, RemedyOutcome.FINAL, RemedyOutcome.NOT_USED)
        for complete in (True, False)
    ]
    procedures = [
        Listing((Procedure(body, None, Day.parse("2020"), status, on, True, True),), complete)
        for body in ("ecthr", "ccpr-individual")
        for status in (None, ProcedureStatus.PENDING, ProcedureStatus.EXAMINED)
        for complete in (True, False)
    ]
    base = Case("generated", (acts[0],), (victims[0],))
    views = []
    for _ in range(count):
        act, victim, author = draw.choice(acts), draw.choice(victims), draw.choice(authors)
        case = evolve(base, remedies=draw.choice(remedies), procedures=draw.choice(procedures))
        opponent = act.attributed_to.items[0]
        views.append(View(case, law, on, mechanism, opponent=opponent, act=act, victim=victim, author=author))
    return views


def columns(count: int = 100_000) -> dict[str, float]:
    """Generated claims through one family: grouped by distinct combinations of facts, against one by one."""
    views, fresh = generated(count), generated(count)
    mechanism = views[0].mechanism
    compiled = [compile_requirement(entry, FAMILIES[mechanism.family]) for entry in mechanism.requirements]
    begin = time.perf_counter()
    grouped = weigh_columns(compiled, views)
    middle = time.perf_counter()
    one_by_one = [[weigh(entry, view).truth for view in fresh] for entry in compiled]
    end = time.perf_counter()
    if grouped != one_by_one:
        raise SystemExit("grouped and single verdicts differ")
    return {
        "claims": count,
        "one by one over grouped": (end - middle) / (middle - begin),
        "grouped us a claim": (middle - begin) / count * 1e6,
        "one by one us a claim": (end - middle) / count * 1e6,
    }


def main() -> None:
    """Print every figure as JSON."""
    figures = whole_command() | one_requirement() | whole_case() | columns()
    print(json.dumps({name: round(value, 3) for name, value in figures.items()}, indent=2))


if __name__ == "__main__":
    main()
