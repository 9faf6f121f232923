"""From violations and context to crimes: what is alleged, what was found, what is missing."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from accountability import FACTS, Case, Characterisation, Law, Listing, Truth, characterise, load_case
from accountability.cli import main
from accountability.facts import Scope
from accountability.model.characterisation import Support
from accountability.model.vocabulary import ElementKind
from tests.documents.samples import MINSK
from tests.strategies import cases

LAW = Law()
CASE = load_case(MINSK)
ON = "2026-11-22"

ELEMENTS = [(crime, element) for crime in LAW.crimes() for element in crime.elements]
ASKED = [
    "crime_against_humanity.torture", "crime_against_humanity.murder", "crime_against_humanity.imprisonment",
    "crime_against_humanity.deportation", "crime_against_humanity.persecution", "crime_against_humanity.rape",
    "crime_against_humanity.sexual_violence", "crime_against_humanity.enforced_disappearance",
    "crime_against_humanity.other_inhumane_acts", "treaty.torture", "treaty.enforced_disappearance",
    "treaty.hostage_taking", "treaty.aircraft_seizure", "treaty.aircraft_safety", "war_crime.2a_i",
    "war_crime.2a_ii_torture", "war_crime.2c_i_murder", "war_crime.2c_i_torture", "genocide.killing",
]  # fmt: skip


def of(case: Case, crime: str, on: str = ON) -> Characterisation:
    """The characterisation of the first act as a crime."""
    return next(entry for entry in characterise(case, LAW, on) if entry.crime == crime)


def supports(entry: Characterisation) -> dict[str, Support]:
    """What each element rests on."""
    return {part.element.id: part.support for part in entry.elements}


def alleging(*violations: str, complete: bool = True) -> Case:
    """The case with other violations and no crime alleged."""
    act = evolve(CASE.acts[0], violations=Listing(violations, complete), crimes=Listing((), complete=True))
    return evolve(CASE, acts=(act,))


# Data


@pytest.mark.parametrize("crime", [crime.id for crime in LAW.crimes()])
def test_the_elements_of_a_crime_have_ids_of_their_own_and_a_conduct(crime: str) -> None:
    elements = LAW.crime(crime).elements
    assert len({element.id for element in elements}) == len(elements) > 0
    assert {ElementKind.CONDUCT, ElementKind.RESULT} & {element.kind for element in elements}


@pytest.mark.parametrize(("crime", "element"), [(c.id, e) for c, e in ELEMENTS if e.signs], ids=str)
def test_a_sign_is_a_fact_of_an_act(crime: str, element: object) -> None:
    found = next(part for part in LAW.crime(crime).elements if part == element)
    assert {FACTS[sign.fact].scope for sign in found.signs} == {Scope.ACT}


@pytest.mark.parametrize("crime", ASKED)
def test_every_element_of_these_crimes_has_its_provision_and_its_question(crime: str) -> None:
    for element in LAW.crime(crime).elements:
        assert element.provision
        assert element.ask is not None
        assert element.ask.endswith("?")


@pytest.mark.parametrize("crime", [name for name in ASKED if name.startswith("crime_against_humanity.")])
def test_every_crime_against_humanity_asks_for_the_attack_its_link_and_its_knowledge(crime: str) -> None:
    assert [element.id for element in LAW.crime(crime).elements][-3:] == ["attack", "part_of_attack", "knowledge"]


@pytest.mark.parametrize("crime", ["treaty.torture", "treaty.enforced_disappearance"])
def test_torture_and_disappearance_under_their_conventions_stand_alone(crime: str) -> None:
    assert ElementKind.CONTEXT not in {element.kind for element in LAW.crime(crime).elements}


# Answers


def test_torture_by_officials_is_alleged_whole_under_the_convention() -> None:
    entry = of(CASE, "treaty.torture")
    assert set(supports(entry).values()) == {Support.ALLEGED}
    assert entry.said is Truth.YES
    assert entry.missing == ()


def test_the_attack_on_civilians_rests_on_findings_and_the_link_to_it_on_nothing_yet() -> None:
    entry = of(CASE, "crime_against_humanity.torture")
    found = supports(entry)
    assert found["attack"] is Support.CITED
    assert found["custody"] is Support.ALLEGED
    assert entry.missing == ("part_of_attack", "knowledge")
    attack = next(part for part in entry.elements if part.element.id == "attack")
    assert {finding.id for finding in attack.findings} >= {"gieb-2025"}
    assert attack.question is None


def test_what_had_not_been_found_yet_is_not_cited() -> None:
    assert supports(of(CASE, "crime_against_humanity.torture", "2021-01-01"))["attack"] is Support.MISSING


def test_a_finding_is_not_cited_for_a_day_of_which_it_does_not_speak() -> None:
    earlier = evolve(CASE, acts=(evolve(CASE.acts[0], when=None),))
    assert supports(of(earlier, "crime_against_humanity.torture"))["attack"] is Support.MISSING


def test_armed_conflict_is_asked_for_and_never_supposed() -> None:
    entry = of(CASE, "war_crime.2a_ii_torture")
    assert entry.said is Truth.NO
    assert {"protected", "armed_conflict"} <= set(entry.missing)


def test_a_violation_alone_says_not_whether_the_crime_is_alleged() -> None:
    act = evolve(CASE.acts[0], crimes=Listing())
    assert of(evolve(CASE, acts=(act,)), "treaty.torture").said is Truth.UNKNOWN


def test_a_crime_that_no_violation_suggests_stands_where_the_case_names_it() -> None:
    act = evolve(CASE.acts[0], crimes=Listing(("genocide.killing",), complete=True))
    entry = of(evolve(CASE, acts=(act,)), "genocide.killing")
    assert (entry.said, entry.suggested_by) == (Truth.YES, ())
    assert "group" in entry.missing


def test_an_abduction_from_a_plane_says_nothing_yet_of_the_flight() -> None:
    entry = of(alleging("cross_border_abduction"), "treaty.aircraft_safety")
    assert entry.missing == ("act", "danger", "across_borders")


def test_the_offences_of_states_with_their_days_and_what_they_ask_beside() -> None:
    found = {entry.state: entry for entry in of(CASE, "treaty.torture").definitions}
    assert found["LTU"].covers_the_act is Truth.YES  # Criminal Code art 100-3, from 2019-07-27
    assert [condition.id for condition in found["LTU"].conditions] == ["ltu-100-3-state"]
    earlier = evolve(CASE, acts=(evolve(CASE.acts[0], when=CASE.persons[0].born),))
    before = next(e for e in of(earlier, "treaty.torture").definitions if e.state == "LTU")
    assert before.covers_the_act is Truth.NO


def test_how_each_suspect_answers_and_where_superiors_do() -> None:
    entry = of(CASE, "crime_against_humanity.torture")
    assert [(one.suspect, one.mode.id if one.mode else None) for one in entry.liability] == [
        ("officer", "perpetration")
    ]
    assert {found.superiors is not None for found in entry.definitions} == {True, False}


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None, max_examples=30)
@given(cases())
def test_every_case_is_answered_and_every_missing_element_has_its_question(case: Case) -> None:
    for entry in characterise(case, LAW, ON):
        assert entry.suggested_by or entry.said is Truth.YES
        for part in entry.elements:
            assert (part.question is None) is (part.support is not Support.MISSING)
            assert bool(part.alleged_by) is (part.support is Support.ALLEGED)
            assert part.findings or part.support is not Support.CITED


def test_a_day_that_is_no_day() -> None:
    with pytest.raises(ValueError, match="is not one day"):
        characterise(CASE, LAW, "2026-11")


# The command


def test_the_command_as_text_and_as_json() -> None:
    text = CliRunner().invoke(main, ["characterise", str(MINSK), "--on", ON]).stdout
    assert "detention-centre: treaty.torture (the case says so; elements: said 5, found 0, ask 0)" in text
    assert "Nothing is added to the case" in text
    value = json.loads(CliRunner().invoke(main, ["characterise", str(MINSK), "--on", ON, "--format", "json"]).stdout)
    assert {entry["crime"] for entry in value} >= {"treaty.torture", "crime_against_humanity.persecution"}
    torture = next(entry for entry in value if entry["crime"] == "crime_against_humanity.torture")
    assert torture["missing"] == ["part_of_attack", "knowledge"]
    assert [part["support"] for part in torture["elements"]].count("missing") == 2
