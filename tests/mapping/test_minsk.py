"""The example case, held against the law: the man tortured in Minsk in August 2020 who now lives in Vilnius."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from accountability import (
    AmbiguousAvenue,
    Author,
    AuthorRole,
    Case,
    Day,
    Dispute,
    Element,
    Law,
    Listing,
    Mapping,
    PlacedElement,
    Procedure,
    ProcedureStatus,
    Stage,
    Status,
    Suspect,
    Tie,
    Truth,
    UnknownName,
    WhyClosed,
    load_case,
    map_case,
    parse_when,
)

CASE = Path(__file__).parents[2] / "examples" / "cases" / "minsk-2020-torture.json"
ON = "2026-11-22"


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case(CASE)


@pytest.fixture(scope="module")
def mapping(case: Case) -> Mapping:
    return map_case(case, ON)


def dated(case: Case, when: str) -> Case:
    return evolve(case, acts=(evolve(case.acts[0], when=parse_when(when)),))


def test_one_avenue_for_each_mechanism_and_opponent(mapping: Mapping) -> None:
    keys = [avenue.key for avenue in mapping]
    assert keys == sorted(keys, key=lambda key: (key[0], key[1] or ""))
    law = Law()
    by_trials = {
        name for name in law.mechanisms() if law.mechanism(name.partition(":")[0]).family == "trial_in_absence"
    }
    assert {identity for identity, _ in keys} == set(law.mechanisms()) - by_trials  # the case has no trial in absence
    assert set(keys) >= {
        ("cat-individual", "BLR"),
        ("ccpr-individual", "BLR"),
        ("eu-ghrsr", "officer"),
        ("icc", "officer"),
        ("iapb", None),
        ("national:CHE", "officer"),
        ("national:LTU", "officer"),
        ("wgad", "BLR"),
    }


@pytest.mark.parametrize(
    ("identity", "status", "why"),
    [
        ("sp-torture", Status.OPEN, None),  # a mandate on torture, wherever it is done
        ("eu-ghrsr", Status.OPEN, None),  # Regulation (EU) 2020/1998 art 3 with Decision (CFSP) 2020/1999 art 1(1)(c)
        ("ecthr", Status.CLOSED, WhyClosed.NEVER),  # Belarus was never a member of the Council of Europe
        ("icj-cat", Status.CLOSED, WhyClosed.NOT_YET),  # a victim brings no case there: a state does
        ("iimp-syria", Status.CLOSED, WhyClosed.NEVER),
        ("icc-lithuania-belarus", Status.CLOSED, WhyClosed.NEVER),  # nothing of it happened in a state party
    ],
)
def test_other_avenues(mapping: Mapping, identity: str, status: Status, why: WhyClosed | None) -> None:
    assert (mapping[identity].status, mapping[identity].why_closed) == (status, why)


def test_a_state_opens_the_court_between_states_once_all_was_tried(case: Case) -> None:
    """CAT art 30(1): negotiation, a request for arbitration, six months without agreement."""
    brought = evolve(
        case,
        author=Author(role=AuthorRole.STATE, states=Listing(("NLD",), complete=True), identified=True, form_kept=True),
        dispute=Dispute(
            exists=True,
            negotiated=True,
            arbitration_requested_on=Day.parse("2026-01-05"),
            arbitration_agreed=False,
        ),
    )
    assert map_case(brought, ON)["icj-cat"].status is Status.OPEN
    early = map_case(brought, "2026-07-01")["icj-cat"]
    assert (early.status, early.why_closed) == (Status.CLOSED, WhyClosed.NOT_YET)


def test_a_crime_that_crossed_into_a_state_party_reaches_the_criminal_court(case: Case) -> None:
    """Bangladesh/Myanmar, ICC-RoC46(3)-01/18-37, 6 September 2018: an element in a state party suffices."""
    crimes = Listing(("crime_against_humanity.deportation",), complete=True)
    # The officer may be a national of a state party: no element leaves that open.
    for element, expected in ((Element.BORDER_CROSSED, Truth.YES), (Element.NO_ELEMENT, Truth.UNKNOWN)):
        parts = (PlacedElement("BLR", Element.COERCION), PlacedElement("LTU", element))
        act = evolve(case.acts[0], crimes=crimes, elements=Listing(parts, complete=True))
        finding = map_case(evolve(case, acts=(act,)), ON)["icc"].finding("territory-or-nationality")
        assert finding.value is expected


def test_the_committee_is_closed_since_the_denunciation_took_effect(mapping: Mapping) -> None:
    avenue = mapping["ccpr-individual"]
    assert (avenue.status, avenue.why_closed) == (Status.CLOSED, WhyClosed.NO_LONGER)
    finding = avenue.finding("state-party")
    assert finding.value is Truth.NO
    assert "took effect on 2023-02-08" in finding.text
    references = [citation.reference for citation in finding.citations]
    assert any("7 February 2023" in reference for reference in references)
    assert any("8 February 2023" in reference for reference in references)
    last = next(deadline for deadline in avenue.deadlines if deadline.id == "leaving")
    assert last.earliest_last_day == last.latest_last_day == date(2023, 2, 7)
    assert last.passed is Truth.YES


@pytest.mark.parametrize(("submitted", "expected"), [("2023-02-07", Truth.YES), ("2023-02-08", Truth.NO)])
def test_what_counts_is_the_day_of_submission(case: Case, submitted: str, expected: Truth) -> None:
    """Optional Protocol art 12(2): communications submitted before the effect of the denunciation go on."""
    procedure = Procedure("ccpr-individual", "BLR", Day.parse(submitted), ProcedureStatus.PENDING)
    filed = evolve(case, procedures=Listing((procedure,), complete=True))
    avenue = map_case(filed, ON)["ccpr-individual"]
    assert avenue.finding("state-party").value is expected
    assert avenue.stage is Stage.PENDING
    assert map_case(case, submitted)["ccpr-individual"].finding("state-party").value is expected


def test_an_earlier_submission_is_only_presumed_away(case: Case) -> None:
    avenue = map_case(case, ON, without=["not-yet-submitted"])["ccpr-individual"]
    assert avenue.status is Status.UNDETERMINED
    assert "case_procedures" in {need.fact for need in avenue.needs}


def test_no_declaration_under_article_22(mapping: Mapping, case: Case) -> None:
    avenue = mapping["cat-individual"]
    assert (avenue.status, avenue.why_closed) == (Status.CLOSED, WhyClosed.NEVER)
    finding = avenue.finding("declaration")
    assert finding.value is Truth.NO
    assert "No declaration of Belarus under CAT art 22 is recorded" in finding.text
    assert "complete up to 2018-12-28" in finding.text
    assert "register-unchanged" in {entry.id for entry in avenue.assumes}
    unpresumed = map_case(case, ON, presumptions=False)["cat-individual"]
    assert unpresumed.status is Status.UNDETERMINED
    assert unpresumed.register_gaps or unpresumed.needs
    before = map_case(case, "2018-12-28", without=["register-unchanged"])["cat-individual"]
    assert before.status is Status.CLOSED


def test_the_working_group_names_its_cost_in_strasbourg(mapping: Mapping) -> None:
    avenue = mapping["wgad"]
    assert avenue.status is Status.UNDETERMINED
    assert {need.fact for need in avenue.needs} >= {"act_detention_for_exercising_rights"}
    cost = next(entry for entry in avenue.closes if entry.mechanism == "ecthr")
    assert "Peraldi" in cost.provision
    assert avenue.harm


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("detention_has_legal_basis", False),  # category I
        ("detention_for_exercising_rights", True),  # category II
        ("detention_discriminatory", True),  # category V
    ],
)
def test_any_one_category_opens_the_working_group(case: Case, field: str, value: bool) -> None:
    facts: dict[str, Any] = {field: value}
    act = evolve(case.acts[0], **facts)
    assert map_case(evolve(case, acts=(act,)), ON)["wgad"].status is Status.OPEN


def test_switzerland_waits_for_the_suspect(mapping: Mapping) -> None:
    avenue = mapping["national:CHE"]
    assert avenue.status is Status.UNDETERMINED
    carrying = [row for row in avenue.rows if row.status is not Status.CLOSED]
    assert [row.crime for row in carrying] == ["crime_against_humanity"]
    need = next(need for need in avenue.needs if need.fact == "suspect_presences")
    assert need.of == "officer"
    assert "Switzerland (CHE)" in need.text
    closed = next(row for row in avenue.rows if row.crime == "treaty.torture")
    crime = next(f for f in avenue.findings if f.requirement == "crime" and closed.id in f.rows)
    assert crime.value is Truth.NO
    assert "no offence of its own" in crime.text


@pytest.mark.parametrize(
    ("seen", "expected"), [("CHE", Status.OPEN), ("BLR", Status.CLOSED)], ids=["in Zurich", "in Minsk"]
)
def test_switzerland_follows_the_suspect(case: Case, seen: str, expected: Status) -> None:
    officer = evolve(case.person("officer"), presences=Listing((Tie(seen, Day.parse(ON)),), complete=True))
    moved = evolve(case, persons=(case.person("victim"), officer))
    avenue = map_case(moved, ON)["national:CHE"]
    assert avenue.status is expected
    if expected is Status.CLOSED:
        assert avenue.why_closed is WhyClosed.NOT_YET


def test_a_sighting_says_nothing_of_another_day(case: Case) -> None:
    officer = evolve(case.person("officer"), presences=Listing((Tie("BLR", Day.parse("2020-08")),), complete=True))
    seen = evolve(case, persons=(case.person("victim"), officer))
    assert map_case(seen, ON)["national:CHE"].status is Status.UNDETERMINED


def test_lithuania_may_investigate_and_says_on_what_a_trial_depends(mapping: Mapping) -> None:
    avenue = mapping["national:LTU"]
    assert avenue.stages == {"investigate": Status.OPEN, "warrant": Status.OPEN, "try": Status.UNDETERMINED}
    torture = next(row for row in avenue.rows if row.crime == "treaty.torture")
    day = next(f for f in avenue.findings if f.requirement == "first-day" and torture.id in f.rows)
    assert day.value is Truth.YES
    assert "CC art 100-3" in day.text
    assert "2019-07-27" in day.text
    assert {need.fact for need in avenue.needs if need.stage == "try"} == {"suspect_presences", "suspect_evading"}


def test_the_torture_article_cites_the_default_rule_of_entry_into_force(mapping: Mapping) -> None:
    crime = next(f for f in mapping["national:LTU"].findings if f.requirement == "first-day" and "100-3" in f.text)
    law = next(citation for citation in crime.citations if "XIII-2334" in citation.reference)
    assert law.note is not None
    assert "default rule" in law.note


def test_lithuania_has_no_torture_article_for_2015(case: Case) -> None:
    avenue = map_case(dated(case, "2015-05-10/2015-05-13"), ON)["national:LTU"]
    torture = next(row for row in avenue.rows if row.crime == "treaty.torture")
    assert torture.status is Status.CLOSED
    only = evolve(case.acts[0], crimes=Listing(("treaty.torture",), complete=True), when=parse_when("2015-05-10"))
    closed = map_case(evolve(case, acts=(only,)), ON)["national:LTU"]
    assert (closed.status, closed.why_closed) == (Status.CLOSED, WhyClosed.NEVER)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2019-07-26", Truth.NO),
        ("2019-07-27", Truth.YES),
        ("2019-07", Truth.UNKNOWN),
        ("2019-07-01/2019-08-01", Truth.YES),
    ],
)
def test_the_first_day_of_the_torture_article(case: Case, when: str, expected: Truth) -> None:
    avenue = map_case(dated(case, when), ON)["national:LTU"]
    findings = [f for f in avenue.findings if f.requirement == "first-day" and "100-3" in f.text]
    assert [finding.value for finding in findings] == [expected]
    if expected is Truth.UNKNOWN:
        assert "yes for 2019-07-27..2019-07-31, no for 2019-07-01..2019-07-26" in findings[0].text


def test_a_detention_across_an_entry_into_force_is_reached_in_its_later_part(case: Case) -> None:
    """The Optional Protocol binds Belarus since 1992-12-30."""
    finding = map_case(dated(case, "1990/1995"), ON)["ccpr-individual"].finding("temporis")
    assert finding.value is Truth.YES
    assert finding.code == "temporis.part"


def test_a_killing_around_an_entry_into_force_names_the_days_on_each_side(case: Case) -> None:
    finding = map_case(dated(case, "[1992-01..1992-12]"), ON)["ccpr-individual"].finding("temporis")
    assert finding.value is Truth.UNKNOWN
    assert "yes for 1992-12-30..1992-12-31" in finding.text
    assert "no for 1992-01-01..1992-12-29" in finding.text


def test_a_second_suspect_changes_no_avenue_of_the_first(case: Case, mapping: Mapping) -> None:
    second = evolve(case.person("officer"), id="second")
    act = evolve(case.acts[0], suspects=(*case.acts[0].suspects, Suspect("second")))
    wider = map_case(evolve(case, persons=(*case.persons, second), acts=(act,)), ON)
    added = {avenue.key for avenue in wider} - {avenue.key for avenue in mapping}
    assert added == {(avenue.mechanism.id, "second") for avenue in mapping if avenue.against == "officer"}
    assert added >= {("national:CHE", "second"), ("national:LTU", "second"), ("icc", "second")}
    for avenue in mapping:
        assert wider[avenue.key] == avenue
    with pytest.raises(AmbiguousAvenue, match="several opponents"):
        wider["national:LTU"]


def test_a_case_that_names_nobody_still_gets_an_answer(case: Case) -> None:
    act = evolve(case.acts[0], attributed_to=Listing(), suspects=())
    mapping = map_case(evolve(case, acts=(act,)), ON)
    assert all(avenue.against is None for avenue in mapping)
    assert mapping["ccpr-individual"].status is Status.UNDETERMINED
    assert {need.fact for need in mapping["ccpr-individual"].needs} >= {"act_attributed_to"}
    assert mapping["national:LTU"].status is Status.OPEN


def test_the_day_of_the_question_must_be_known(case: Case) -> None:
    with pytest.raises(ValueError, match="not one day"):
        map_case(case, "2026-11")


def test_an_unknown_presumption_is_refused(case: Case) -> None:
    with pytest.raises(UnknownName, match="did you mean 'no-other-procedure'"):
        map_case(case, ON, without=["no-other-procedures"])


def test_an_explanation_holds_every_reason_and_source(mapping: Mapping) -> None:
    text = " ".join(mapping["cat-individual"].explain().split())
    for finding in mapping["cat-individual"].findings:
        assert finding.title in text
    assert "BGBl. III Nr. 215/2018" in text
