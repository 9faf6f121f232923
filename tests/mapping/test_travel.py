"""What would open if a suspect set foot in a state; contested readings; the state complained of."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from accountability import (
    Case,
    Day,
    Law,
    Listing,
    Office,
    OfficeKind,
    Status,
    Tie,
    Truth,
    UnknownName,
    Visit,
    if_seen_in,
    load_case,
    map_case,
    parse_when,
)
from accountability.documents import converter
from tests.documents.samples import MINSK

LAW = Law()
CASE = load_case(MINSK)
ON = "2026-11-22"


def visit(state: str, case: Case = CASE, on: str = ON) -> Visit:
    """The only suspect of the case, seen in a state."""
    (found,) = if_seen_in(case, [state], on, LAW)
    return found


def suspect(**facts: Any) -> Case:
    """The case with other facts about its suspect."""
    persons = tuple(evolve(person, **facts) if person.id == "officer" else person for person in CASE.persons)
    return evolve(CASE, persons=persons)


@pytest.mark.parametrize(
    ("state", "opens", "status"),
    [
        ("CHE", ("investigate", "warrant", "try"), Status.OPEN),  # Criminal Code art 264m: the suspect in Switzerland
        ("POL", ("investigate", "warrant", "try"), Status.OPEN),  # art 113: contested while he is away
        ("LTU", ("try",), Status.OPEN),  # art 7 asks for no presence; a trial does, or an evading accused
        ("DEU", ("try",), Status.OPEN),  # s 153f: presence ends the discretion to leave it
        ("TUR", ("try",), Status.OPEN),
        ("GEO", (), Status.UNDETERMINED),
        ("ARE", (), Status.UNDETERMINED),  # no statute read; CAT binds it
        ("RUS", (), Status.CLOSED),  # art 12 reaches no crime alleged
    ],
)
def test_a_belarus_torture_suspect_who_flies(state: str, opens: tuple[str, ...], status: Status) -> None:
    found = visit(state)
    assert (found.opens, found.avenue.status) == (opens, status)
    assert [(duty.treaty, duty.provision) for duty in found.must] == [("cat", "arts 5(2), 6, 7")]
    assert bool(found.openings) is (status is Status.OPEN)
    assert bool(found.blocks) is (status is Status.CLOSED)
    assert bool(found.unsettled) is (status is Status.UNDETERMINED)


def test_what_must_be_ready_beforehand() -> None:
    found = visit("TUR")
    assert "the Minister of Justice" in {entry.appraised_by for entry in found.avenue.appraisals}
    assert {head.authorised_by for head in found.openings} == {"the Minister of Justice"}
    assert {need.fact for need in visit("GEO").avenue.needs} >= {"act_criminal_where_done"}


def test_a_state_that_the_case_did_not_meet_has_no_before() -> None:
    assert visit("ARE").before is None
    assert visit("CHE").before == dict.fromkeys(("investigate", "warrant", "try"), Status.UNDETERMINED)


def test_no_treaty_duty_where_the_treaty_did_not_bind_at_the_act() -> None:
    earlier = evolve(CASE, acts=(evolve(CASE.acts[0], when=parse_when("2001-03-01/2001-03-03")),))
    (duty,) = visit("ARE", earlier).duties  # the United Arab Emirates acceded to CAT in 2012
    assert duty.binds is Truth.NO
    assert "bound it when the act was done" in duty.reason_text


def test_an_office_that_shields_blocks_even_a_suspect_who_is_there() -> None:
    minister = Office(OfficeKind.FOREIGN_MINISTER, "BLR", parse_when("2024-01-01/.."))
    found = visit("CHE", suspect(offices=Listing((minister,), complete=True)))
    assert found.avenue.status is Status.CLOSED
    assert "immunity" in {finding.requirement for finding in found.blocks}


def test_the_presence_supposed_takes_the_place_of_other_whereabouts_of_that_day() -> None:
    at_home = Listing((Tie("BLR", parse_when("2020-08-01/..")),), complete=True)
    there = suspect(presences=at_home, custodies=at_home)
    assert map_case(there, ON, LAW)["national:CHE", "officer"].status is Status.CLOSED
    assert visit("CHE", there).avenue.status is Status.OPEN
    assert there.person("officer").presences == at_home


def test_the_case_without_a_suspect_and_the_state_that_does_not_exist() -> None:
    nobody = evolve(CASE, acts=(evolve(CASE.acts[0], suspects=()),))
    assert if_seen_in(nobody, ["CHE"], ON, LAW) == ()
    with pytest.raises(UnknownName, match="no state is called 'SWI'"):
        if_seen_in(CASE, ["SWI"], ON, LAW)


def test_a_visit_as_json() -> None:
    value = converter().unstructure(visit("CHE"))
    assert list(value["opens"]) == ["investigate", "warrant", "try"]
    assert value["duties"][0]["binds"] == "yes"


# Contested law


def test_both_readings_of_polish_article_113_stand_with_the_avenue() -> None:
    avenue = map_case(CASE, ON, LAW)["national:POL"]
    assert [(entry.requirement, entry.prevails) for entry in avenue.readings] == [("presence", False)] * 2
    assert "Contested law, and the answer under each reading" in avenue.explain()
    assert map_case(CASE, "2023-06-01", LAW)["national:POL"].readings == ()


@pytest.mark.parametrize(
    ("on", "authorities"),
    [
        ("2023-01-01", ["13 March 2001"]),
        ("2025-01-01", ["26 June 2024", "13 March 2001"]),
        ("2025-07-25", ["25 July 2025", "13 March 2001"]),
    ],
)
def test_french_rulings_on_personal_immunity_count_from_their_day(on: str, authorities: list[str]) -> None:
    readings = [entry for entry in map_case(CASE, on, LAW)["national:FRA"].readings if entry.requirement == "immunity"]
    assert len(readings) == len(authorities)
    for entry, day in zip(readings, authorities, strict=True):
        assert day in entry.authority.reference


def test_belgian_numbers_of_the_default_judgment_are_two_readings_with_one_answer() -> None:
    readings = [entry for entry in map_case(CASE, ON, LAW)["national:BEL"].readings if entry.requirement == "trial"]
    assert len(readings) == 2
    assert len({entry.gives for entry in readings}) == 1


@pytest.mark.parametrize("state", LAW.jurisdictions())
def test_a_reading_is_about_a_requirement_and_a_head_that_exist(state: str) -> None:
    jurisdiction = LAW.jurisdiction(state)
    requirements = {requirement.id for requirement in LAW.mechanism("national").requirements}
    assert {entry.about for entry in jurisdiction.readings} <= requirements
    assert {entry.head for entry in jurisdiction.readings} <= {None, *(head.id for head in jurisdiction.heads)}


# The state complained of


def test_the_danger_at_home_stands_first_and_changes_no_verdict() -> None:
    mapping = map_case(CASE, ON, LAW)
    assert mapping["national:BLR"].harm[0].risk == "own-state"
    assert "own-state" not in {harm.risk for harm in mapping["national:LTU"].harm}
    nobody = evolve(CASE, acts=(evolve(CASE.acts[0], attributed_to=Listing()),))
    unattributed = map_case(nobody, Day.parse(ON), LAW)["national:BLR"]
    assert "own-state" not in {harm.risk for harm in unattributed.harm}
    assert unattributed.status is mapping["national:BLR"].status
