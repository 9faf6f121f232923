"""A state's rules on trials in absence: one source for the victims of such a trial and for trying a perpetrator."""

from __future__ import annotations

import pytest

from accountability import Day, Law
from accountability.facts.persons import absence_rule
from accountability.model.jurisdiction import AbsenceRule

LAW, ON = Law(), Day.parse("2026-11-22")
BOTH = sorted(set(LAW.absences()) & set(LAW.jurisdictions()))


@pytest.mark.parametrize("state", BOTH)
def test_the_two_records_of_a_state_agree(state: str) -> None:
    assert LAW.jurisdiction(state).trial_in_absentia.rule is LAW.absence(state).rule


@pytest.mark.parametrize("state", LAW.absences())
def test_the_rules_on_trials_in_absence_are_what_national_courts_are_weighed_by(state: str) -> None:
    found = absence_rule(LAW.jurisdiction(state), ON, LAW)
    assert found.value is LAW.absence(state).rule
    assert found.citations == (LAW.absence(state).citation,)


def test_days_before_a_rule_are_left_to_what_held_then() -> None:
    belarus = LAW.jurisdiction("BLR")
    assert absence_rule(belarus, ON, LAW).value is AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING
    assert absence_rule(belarus, Day.parse("2021-06-01"), LAW).value is not AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING


def test_a_state_whose_heads_were_not_read_has_its_rule_on_absence() -> None:
    assert "SRB" not in LAW.jurisdictions()
    assert absence_rule(LAW.jurisdiction("SRB"), ON, LAW).value is LAW.absence("SRB").rule
