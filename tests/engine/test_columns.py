"""Column-wise weighing gives the verdicts of weighing row by row."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from accountability import Case, Day, Law
from accountability.engine import compile_requirement, weigh, weigh_columns
from accountability.facts import View, claims
from accountability.rules import FAMILIES
from tests.strategies import cases

LAW = Law()


def views(found: Sequence[Case], mechanism: str, opponent: str) -> list[View]:
    known = LAW.mechanism(mechanism)
    return [
        View(
            case,
            LAW,
            Day.parse("2026-11-22"),
            known,
            opponent=opponent,
            act=claim.act,
            victim=claim.victim,
            author=case.author,
        )
        for case in found
        for claim in claims(case)
    ]


@settings(max_examples=15, deadline=None)
@given(st.lists(cases(), min_size=2, max_size=4), st.sampled_from(["ccpr-individual", "ecthr", "wgad", "icc"]))
def test_columns_agree_with_rows(found: list[Case], mechanism: str) -> None:
    known = LAW.mechanism(mechanism)
    compiled = [compile_requirement(entry, FAMILIES[known.family]) for entry in known.requirements]
    rows = views(found, mechanism, "BLR") + views(found, mechanism, "DEU")
    fresh = views(found, mechanism, "BLR") + views(found, mechanism, "DEU")
    assert weigh_columns(compiled, rows) == [[weigh(entry, view).truth for view in fresh] for entry in compiled]
