"""The deadlines that events start, against the law they rest on."""

from __future__ import annotations

import pytest

from accountability import Day, Duration, Truth
from accountability.absentia.deadlines import Due, deadlines, periods
from accountability.absentia.lifecycle import machine
from accountability.absentia.proceeding import Event
from tests.absentia.made import event, proceeding


def dues(*events: Event, state: str = "POL", on: str = "2026-11-22") -> dict[str, Due]:
    return {due.term: due for due in deadlines(proceeding(*events, state=state), Day.parse(on))}


def days(due: Due) -> tuple[str, str]:
    return str(due.earliest), str(due.latest)


@pytest.mark.parametrize(
    ("decided", "term", "first", "last"),
    [
        ("2024-05-21", "ecthr_four_months", "2024-09-21", "2024-09-21"),
        ("2022-02-01", "ecthr_four_months", "2022-06-01", "2022-06-01"),
        ("2022-01-31", "ecthr_six_months", "2022-07-31", "2022-07-31"),
        ("2024-10-31", "ecthr_four_months", "2025-02-28", "2025-02-28"),
        ("2024-05", "ecthr_four_months", "2024-09-01", "2024-09-30"),
        ("2024-05-21", "ocp_abuse_period", "2029-05-21", "2029-05-21"),
    ],
)
def test_time_for_international_complaints(decided: str, term: str, first: str, last: str) -> None:
    assert days(dues(event(1, "upheld", decided))[term]) == (first, last)


def test_of_two_periods_one_runs_unless_the_day_leaves_both() -> None:
    assert "ecthr_six_months" not in dues(event(1, "upheld", "2022-02-01"))
    assert {"ecthr_six_months", "ecthr_four_months"} <= set(dues(event(1, "upheld", "2022")))


def test_a_court_that_does_not_bind_the_state_is_said_not_to_apply() -> None:
    found = dues(event(1, "upheld", "2024-05-21"), state="BLR")
    assert found["ecthr_four_months"].applies is Truth.NO
    assert "Belarus is not bound by ECHR on 2024-05-21" in found["ecthr_four_months"].conditions
    assert found["ocp_abuse_period"].applies is Truth.NO
    assert dues(event(1, "upheld", "2022-05-21"), state="BLR", on="2022-06-01")["ocp_abuse_period"].applies is Truth.YES


def test_a_complaint_to_a_body_that_a_state_is_leaving_ends_the_day_before() -> None:
    found = dues(event(1, "upheld", "2022-05-21"), state="BLR", on="2022-12-01")["ocp_abuse_period"]
    assert days(found) == ("2023-02-07", "2023-02-07")
    assert any("leaving takes effect" in condition for condition in found.conditions)


def test_appeal_and_retrial_run_as_national_law_says() -> None:
    found = dues(event(1, "judgment", "2024-02-09"), event(2, "judgment_served_or_learned", "2024-03-31"))
    assert days(found["retrial_time"]) == ("2024-04-30", "2024-04-30")
    assert found["appeal_time"].earliest is None
    assert "The register does not hold how long it is in the law of Poland" in found["appeal_time"].conditions
    assert days(dues(event(1, "judgment", "2024-02-09"), state="BLR")["appeal_time"]) == ("2024-02-19", "2024-02-19")


def test_two_periods_of_one_law_are_both_shown() -> None:
    made = proceeding(event(1, "judgment_served_or_learned", "2024-02-09"), state="FRA")
    found = [due for due in deadlines(made, Day.parse("2024-02-10")) if due.term == "retrial_time"]
    assert [days(due) for due in found] == [("2024-02-19", "2024-02-19"), ("2024-03-09", "2024-03-09")]
    assert len({due.id for due in found}) == 2


def test_sources_that_disagree_widen_the_deadline() -> None:
    found = dues(event(1, "judgment", "2024-02-09"), event(2, "judgment", "2024-02-12", claim=True), state="BLR")
    assert days(found["appeal_time"]) == ("2024-02-19", "2024-02-22")
    assert found["appeal_time"].started_by == ("e1", "e2")
    assert found["appeal_time"].passed is Truth.YES


def test_a_claim_alone_starts_a_deadline_that_says_so() -> None:
    found = dues(event(1, "judgment", "2024-02-09", claim=True), state="BLR")["appeal_time"]
    assert found.claimed
    assert days(found) == ("2024-02-19", "2024-02-19")


def test_a_day_that_is_not_known_gives_no_day() -> None:
    found = dues(event(1, "upheld"))["ecthr_four_months"]
    assert (found.earliest, found.latest, found.passed) == (None, None, Truth.UNKNOWN)


def test_who_acted_in_time_is_shown() -> None:
    judged = event(1, "judgment", "2024-02-09")
    assert dues(judged, event(2, "appeal_lodged_by_counsel", "2024-02-15"), state="BLR")["appeal_time"].met_by == "e2"
    assert dues(judged, event(2, "appeal_lodged_by_counsel", "2024-03-15"), state="BLR")["appeal_time"].met_by is None
    final = event(1, "upheld", "2024-02-09")
    petition = event(2, "petition_lodged", "2024-03-01", forum="ecthr")
    assert dues(final, petition)["ecthr_four_months"].met_by == "e2"
    assert dues(final, petition)["ocp_abuse_period"].met_by is None


def test_the_commission_of_interpol_counts_from_admissibility() -> None:
    found = dues(event(1, "ccf_request", "2026-02-02"), event(2, "ccf_request_admitted", "2026-03-05"))
    assert days(found["ccf_access"]) == ("2026-07-05", "2026-07-05")
    assert days(found["ccf_nine_months"]) == ("2026-12-05", "2026-12-05")


def test_provisional_arrest_before_the_request() -> None:
    found = dues(event(1, "extradition_arrest", "2026-10-19", forum="POL"), state="BLR")["provisional_arrest_limits"]
    assert days(found) == ("2026-11-06", "2026-11-28")
    assert found.passed is Truth.UNKNOWN
    asked = dues(event(1, "extradition_requested", "2026-09-28", forum="POL"),
                 event(2, "extradition_arrest", "2026-10-19", forum="POL"), state="BLR")  # fmt: skip
    assert "provisional_arrest_limits" not in asked


def test_surrender_starts_the_time_for_a_retrial_in_the_trying_state() -> None:
    found = dues(event(1, "extradition_granted", "2026-10-01", forum="FRA"),
                 event(2, "handed_over", "2026-10-19", forum="FRA"), state="ITA")  # fmt: skip
    assert days(found["retrial_time"]) == ("2026-11-18", "2026-11-18")
    assert found["ecthr_extradition"].applies is Truth.YES


def test_within_reaches_what_may_fall_into_it() -> None:
    found = dues(event(1, "extradition_arrest", "2026-10-19", forum="POL"), state="BLR")["provisional_arrest_limits"]
    assert found.within(Day.parse("2026-11-22"), Duration(days=60))
    assert not found.within(Day.parse("2026-11-29"), Duration(days=60))
    assert not found.within(Day.parse("2026-09-01"), Duration(days=60))
    assert not dues(event(1, "upheld"))["ecthr_four_months"].within(Day.parse("2026-11-22"), Duration(days=60))


def test_a_correction_takes_its_deadlines_along() -> None:
    found = dues(event(1, "upheld", "2024-05-21"), event(2, "upheld", "2024-06-21", corrects="e1"))
    assert found["ecthr_four_months"].started_by == ("e2",)
    assert days(found["ecthr_four_months"]) == ("2024-10-21", "2024-10-21")


def test_the_periods_name_terms_and_events_that_there_are() -> None:
    terms = {term.id for term in machine().course.terms}
    for period in periods():
        assert period.term in terms
        assert set(period.events) <= set(machine().kinds)
        assert period.citations
