"""Everything is as of the day of the question; and what reviewers once found to go wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from accountability import (
    ActKind,
    Case,
    Day,
    LaterConduct,
    LaterKind,
    Listing,
    Procedure,
    ProcedureStatus,
    Prosecution,
    ProsecutionStatus,
    Remedy,
    RemedyNature,
    RemedyOutcome,
    Stage,
    Status,
    Tie,
    Truth,
    WhyClosed,
    check,
    encode,
    load_case,
    map_case,
    parse_when,
)

CASE = load_case(Path(__file__).parents[2] / "examples" / "cases" / "minsk-2020-torture.json")
ON = "2026-11-22"


def act(**changes: Any) -> Case:
    return evolve(CASE, acts=(evolve(CASE.acts[0], **changes),))


def officer(**changes: Any) -> Case:
    return evolve(CASE, persons=(CASE.person("victim"), evolve(CASE.person("officer"), **changes)))


def filed(against: str | None, status: ProcedureStatus, submitted: str, concluded: str | None = None) -> Case:
    ended = Day.parse(concluded) if concluded else None
    entry = Procedure("ccpr-individual", against, Day.parse(submitted), status, ended, True, True)
    return evolve(CASE, procedures=Listing((entry,), complete=True))


def only_torture(when: str) -> Case:
    return act(when=parse_when(when), crimes=Listing(("treaty.torture",), complete=True))


def test_an_act_that_has_not_happened_opens_nothing_yet() -> None:
    for identity in ("cat-individual", "ccpr-individual", "wgad", "national:CHE", "national:LTU"):
        assert map_case(CASE, "2020-01-01")[identity].status is Status.CLOSED
    assert map_case(CASE, "2020-01-01")["wgad"].why_closed is WhyClosed.NOT_YET


def test_an_offence_of_the_future_covers_nothing_yet() -> None:
    avenue = map_case(only_torture("2015-01-01/.."), "2018-01-01")["national:LTU"]
    assert (avenue.status, avenue.why_closed) == (Status.CLOSED, WhyClosed.NOT_YET)
    assert map_case(only_torture("2015-01-01/.."), ON)["national:LTU"].status is Status.OPEN


def test_what_an_act_became_later_does_not_count_before() -> None:
    earlier = map_case(only_torture("2015-01-01/2021-01-01"), "2019-07-26")["national:LTU"]
    assert earlier.status is Status.CLOSED


@pytest.mark.parametrize(("on", "expected"), [("2023-02-01", Truth.NO), ("2026-01-01", Truth.YES)])
def test_a_remedy_is_exhausted_from_the_day_of_its_final_decision(on: str, expected: Truth) -> None:
    remedy = Remedy(
        "BLR",
        nature=RemedyNature.ORDINARY,
        outcome=RemedyOutcome.FINAL,
        decided_on=Day.parse("2025-05-05"),
        claim_raised=True,
        available=True,
        effective=True,
        prolonged=False,
        prevented=False,
    )
    case = evolve(CASE, remedies=Listing((remedy,), complete=True))
    found = map_case(case, on)["ccpr-individual"].finding("exhaustion").value
    assert found is expected


def test_a_complaint_on_form_or_withdrawn_is_not_the_one_in_question() -> None:
    for status in (ProcedureStatus.REJECTED_ON_FORM, ProcedureStatus.WITHDRAWN):
        avenue = map_case(filed("BLR", status, "2022-01-01", "2022-06-01"), ON)["ccpr-individual"]
        assert (avenue.status, avenue.why_closed) == (Status.CLOSED, WhyClosed.NO_LONGER)
    pending = map_case(filed("BLR", ProcedureStatus.WITHDRAWN, "2022-01-01", "2026-01-01"), "2024-01-01")
    assert pending["ccpr-individual"].finding("state-party").value is Truth.YES
    assert pending["ccpr-individual"].stage is Stage.PENDING


def test_a_complaint_before_the_act_is_another() -> None:
    avenue = map_case(filed("BLR", ProcedureStatus.EXAMINED, "2015-05-01", "2018-01-01"), ON)["ccpr-individual"]
    assert avenue.status is Status.CLOSED


def test_later_conduct_counts_from_its_day() -> None:
    later = Listing((LaterConduct(LaterKind.JUDGMENT_ON_THE_VIOLATION, parse_when("2000-01-01")),), complete=True)
    case = act(when=parse_when("1990-05-01"), later_conduct=later)
    assert map_case(case, "1995-01-01")["ccpr-individual"].finding("temporis").value is Truth.NO
    assert map_case(case, "2001-01-01")["ccpr-individual"].finding("temporis").value is Truth.YES


def test_open_proceedings_survive_the_suspect_s_leaving_until_they_are_stopped() -> None:
    gone = officer(
        presences=Listing((Tie("BLR", parse_when("2024/..")),), complete=True), custodies=Listing(complete=True)
    )
    stopped = Prosecution("CHE", "officer", ProsecutionStatus.STOPPED, Day.parse("2025-06-01"))
    case = evolve(gone, prosecutions=Listing((stopped,), complete=True))
    assert map_case(case, "2025-01-01")["national:CHE"].finding("presence").value is Truth.YES
    assert map_case(case, ON)["national:CHE"].finding("presence").value is Truth.NO


def test_a_state_s_own_acquittal_and_its_own_office_are_weighed() -> None:
    acquitted = Prosecution("LTU", "officer", ProsecutionStatus.ACQUITTED, Day.parse("2024-01-01"), True, None, True)
    case = evolve(CASE, prosecutions=Listing((acquitted,), complete=True))
    assert map_case(case, ON)["national:LTU"].status is Status.CLOSED


def test_the_dead_are_not_prosecuted_and_do_not_complain() -> None:
    dead = officer(died=Day.parse("2024-01-01"))
    assert map_case(dead, ON)["national:LTU"].why_closed is WhyClosed.NO_LONGER
    perhaps = officer(died=Day.parse("2026"))
    assert map_case(perhaps, ON)["national:LTU"].status is Status.UNDETERMINED


def test_an_act_without_a_suspect_keeps_its_avenue_beside_one_with() -> None:
    nobody = evolve(CASE.acts[0], id="other", suspects=())
    mapping = map_case(evolve(CASE, acts=(*CASE.acts, nobody)), ON)
    assert mapping[("national:LTU", None)].status is Status.OPEN
    assert mapping[("national:LTU", "officer")].status is Status.OPEN


def test_an_examined_matter_closes_for_good_and_a_pending_one_for_now() -> None:
    for status, concluded, expected in (
        (ProcedureStatus.PENDING, None, WhyClosed.NOT_YET),
        (ProcedureStatus.EXAMINED, Day.parse("2024-01-01"), WhyClosed.NO_LONGER),
    ):
        entry = Procedure("ecthr", "POL", Day.parse("2022-01-01"), status, concluded, True, True)
        case = evolve(
            act(attributed_to=Listing(("POL",), complete=True), place="POL"),
            procedures=Listing((entry,), complete=True),
        )
        avenue = map_case(case, ON)[("ccpr-individual", "POL")]
        assert (avenue.status, avenue.why_closed) == (Status.CLOSED, expected)


def test_a_threatened_act_is_urgent_before_a_committee_and_no_crime_yet() -> None:
    case = act(
        kind=ActKind.THREATENED, when=parse_when("2026-11-29"), attributed_to=Listing(("POL",), complete=True),
        place="POL", violations=Listing(("refoulement",), complete=True),
    )  # fmt: skip
    mapping = map_case(case, ON)
    assert mapping[("cat-individual", "POL")].urgent
    assert mapping[("cat-individual", "POL")].interim_measures
    assert mapping["national:LTU"].why_closed is WhyClosed.NOT_YET


def test_a_period_that_may_have_begun_on_any_day_runs_from_no_day() -> None:
    mapping = map_case(act(when=parse_when("[..1990-07-22]/")), ON)
    periods = [entry for avenue in mapping for entry in avenue.deadlines if entry.id.startswith("limitation-")]
    assert periods
    assert {entry.runs_from for entry in periods} == {None}
    assert check("mapping", encode(mapping)) == []
