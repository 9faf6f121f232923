"""The fictional exile of the examples: what was breached, what it opens, what it does not, and by when."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from accountability import (
    Avenue,
    Case,
    Day,
    Law,
    Listing,
    Mapping,
    Status,
    Truth,
    Verdict,
    WhyClosed,
    assess,
    assess_all,
    decode,
    load_case,
    map_case,
)
from accountability.absentia.deadlines import deadlines
from accountability.absentia.proceeding import Proceeding
from accountability.documents import read_json
from accountability.model.absence import Request
from accountability.model.absence_words import RequestKind, RetrialRight, RunsFrom

ON = "2026-11-22"
CASE = load_case("examples/cases/exile-tried-in-absence.json")
TRIAL = CASE.trials.items[0]
LAW = Law()
OPENED_BY_A_TRIAL = {
    identity
    for identity in LAW.mechanisms()
    if not identity.startswith("national") and LAW.mechanism(identity).family == "trial_in_absence"
}


def mapped(case: Case = CASE, **options: object) -> Mapping:
    return map_case(case, ON, **options)  # type: ignore[arg-type]  # any option


def value(avenue: Avenue, requirement: str) -> Truth:
    return next(entry.value for entry in avenue.findings if entry.requirement == requirement)


def with_trial(**changes: object) -> Case:
    return evolve(CASE, trials=Listing((evolve(TRIAL, **changes),), complete=True))  # type: ignore[arg-type]  # any


def test_which_standards_are_breached_and_on_which_proof_it_still_rests() -> None:
    found = {entry.standard: entry for entry in assess_all(TRIAL, ON)}
    covenant = found["iccpr-14"]
    assert covenant.bound is Truth.YES
    assert covenant.verdict is Verdict.BREACHED
    assert covenant.decided_by == ("presence", "counsel")
    assert "claims-supported" in {entry.id for entry in covenant.assumes}
    assert [entry.fact for entry in covenant.missing] == [
        "trial_substantiated", "trial_knowledge", "trial_receipt", "trial_search",
    ]  # fmt: skip
    assert "service record of the court with date, place and signature" in covenant.secure
    assert "search file: inquiries at the address, embassy, family, counsel" in covenant.secure


def test_claims_that_are_not_supported_fail_on_proof_alone() -> None:
    assert assess(evolve(TRIAL, substantiated=False), "iccpr-14", ON).verdict is Verdict.UNPROVED


def test_the_committee_is_closed_since_the_denunciation_took_effect() -> None:
    avenue = mapped()["ccpr-individual", "BLR"]
    assert avenue.status is Status.CLOSED
    reason = next(entry for entry in avenue.findings if entry.requirement == "state-party")
    assert reason.value is Truth.NO
    assert "2022-11-08" in reason.text
    assert "2023-02-08" in reason.text
    assert [entry.latest_last_day for entry in avenue.deadlines if entry.id == "leaving"] == [date(2023, 2, 7)]
    assert any(note.id == "trial-in-absence" for note in avenue.notes)


@pytest.mark.parametrize(
    ("mechanism", "against"),
    [
        ("interpol-ccf", "BLR"),
        ("extradition-flagrant-denial", "POL"),
        ("refugee", "POL"),
        ("non-refoulement", "POL"),
        ("nationality", "BLR"),
    ],
)
def test_what_is_open(mechanism: str, against: str) -> None:
    assert mapped()[mechanism, against].status is Status.OPEN


@pytest.mark.parametrize(
    ("mechanism", "against", "why", "requirement"),
    [
        ("ets98-3", "POL", WhyClosed.NEVER, "parties"),
        ("eaw-4a", "POL", WhyClosed.NEVER, "union"),
        ("sentence-2008-909", "POL", WhyClosed.NEVER, "union"),
        ("confiscation-eu", "POL", WhyClosed.NEVER, "union"),
        ("confiscation-coe", "POL", WhyClosed.NOT_YET, "request"),
        ("retrial-national", "BLR", WhyClosed.NEVER, "exists"),
    ],
)
def test_what_is_closed_and_why(mechanism: str, against: str, why: WhyClosed, requirement: str) -> None:
    case = with_trial(requests=Listing(TRIAL.requests.items, complete=True))
    avenue = mapped(case)[mechanism, against]
    assert (avenue.status, avenue.why_closed) == (Status.CLOSED, why)
    assert value(avenue, requirement) is Truth.NO


def test_what_the_register_does_not_hold_is_a_gap_and_not_an_answer() -> None:
    avenue = mapped()["model-3g", "POL"]
    assert avenue.status is Status.UNDETERMINED
    assert [gap.requirements for gap in avenue.register_gaps] == [("bound",)]


def test_when_each_deadline_ends() -> None:
    _, value = read_json("examples/proceedings/minsk-exile.json")
    found = {entry.term: entry for entry in deadlines(decode(Proceeding, value), Day.parse(ON))}
    assert (found["appeal_time"].earliest, found["appeal_time"].latest) == (date(2024, 2, 19), date(2024, 2, 22))
    assert found["ccf_nine_months"].latest == date(2026, 12, 5)
    assert found["ccf_access"].latest == date(2026, 7, 5)
    assert found["ocp_abuse_period"].applies is Truth.NO
    appeal = next(entry for entry in mapped()["retrial-national", "BLR"].deadlines if entry.id == "appeal-time")
    assert (appeal.earliest_last_day, appeal.latest_last_day) == (date(2024, 2, 19), date(2024, 2, 22))
    assert appeal.passed is Truth.YES


def test_a_case_without_a_trial_gets_none_of_it() -> None:
    for complete in (True, False):
        without = mapped(evolve(CASE, trials=Listing((), complete)))
        assert not OPENED_BY_A_TRIAL & {avenue.mechanism.id for avenue in without}
        assert not any(note.id == "trial-in-absence" for avenue in without for note in avenue.notes)


def test_what_belongs_to_one_state_is_weighed_where_that_state_is_asked() -> None:
    asked = Listing((Request(RequestKind.EXTRADITION, "CHE", Day.parse("2026-11-02"), None, Day.parse("2026-11-10")),))
    avenue = mapped(with_trial(requests=asked))["ch-37", "CHE"]
    assert avenue.status is Status.OPEN
    assert [entry.latest_last_day for entry in avenue.deadlines if entry.id == "appeal"] == [date(2026, 12, 10)]
    assert ("ch-37", "CHE") not in {avenue.key for avenue in mapped()}


def test_a_warrant_inside_the_union() -> None:
    asked = Listing((Request(RequestKind.ARREST_WARRANT, "DEU", None, Day.parse("2026-11-02")),))
    changes = {"requests": asked, "state": "POL", "judgment_served": True, "retrial": RetrialRight.NONE}
    mapping = mapped(with_trial(**changes))
    for mechanism in ("eaw-4a", "de-83"):
        avenue = mapping[mechanism, "DEU"]
        assert avenue.status is Status.UNDETERMINED
        assert {need.fact for need in avenue.needs} >= {"trial_knowledge"}
        decided = next(entry for entry in avenue.deadlines if entry.id == "eaw-decision")
        assert (decided.earliest_last_day, decided.latest_last_day) == (date(2027, 1, 1), date(2027, 1, 31))


@pytest.mark.parametrize(("served", "status"), [("2026-11-10", Status.OPEN), ("2026-09-10", Status.CLOSED)])
def test_a_new_trial_is_asked_for_in_time(served: str, status: Status) -> None:
    changes = {
        "retrial": RetrialRight.OF_RIGHT,
        "retrial_deadline_days": 30,
        "retrial_runs_from": RunsFrom.SERVICE,
        "judgment_served_on": Day.parse(served),
    }
    avenue = mapped(with_trial(**changes))["retrial-national", "BLR"]
    assert avenue.status is status
    assert avenue.why_closed is (WhyClosed.NO_LONGER if status is Status.CLOSED else None)


def test_a_request_to_hand_over_is_urgent_and_comes_first() -> None:
    mapping = mapped()
    assert mapping["extradition-flagrant-denial", "POL"].urgent
    assert mapping["non-refoulement", "POL"].urgent
    first = [step.avenue for step in mapping.plan().steps[:2]]
    assert sorted(first) == [("extradition-flagrant-denial", "POL"), ("non-refoulement", "POL")]
    assert not mapped(with_trial(requests=Listing(complete=True)))["non-refoulement", "POL"].urgent


def test_a_trial_that_was_fair_opens_no_refusal() -> None:
    fair = with_trial(retrial=RetrialRight.OF_RIGHT, death_imposed=False, death_possible=False)
    assert mapped(fair)["extradition-flagrant-denial", "POL"].status is Status.CLOSED


def test_presumptions_of_trials_can_be_switched_off() -> None:
    avenue = mapped()["extradition-flagrant-denial", "POL"]
    assert {entry.id for entry in avenue.assumes} >= {"no-assurance", "retrial-by-own-law"}
    strict = mapped(without=("no-assurance",))["extradition-flagrant-denial", "POL"]
    assert strict.status is Status.UNDETERMINED
    assert "trial_retrial_assurance" in {need.fact for need in strict.needs}


@pytest.mark.parametrize("standard", ["extradition-flagrant-denial", "removal-risk", "ece-2ap-3"])
def test_a_refusal_agrees_with_the_assessment(standard: str) -> None:
    assert assess(evolve(TRIAL, asked_state="POL"), standard, ON).verdict is Verdict.BREACHED
    by_standard = {
        test.settings.get("standard"): (identity, requirement.id)
        for identity in OPENED_BY_A_TRIAL
        for requirement in LAW.mechanism(identity).requirements
        for test in requirement.tests
        if test.rule == "fell_short"
    }
    mechanism, requirement = by_standard[standard]
    assert value(mapped()[mechanism, "POL"], requirement) is Truth.YES
