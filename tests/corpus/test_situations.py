"""Situations: what official bodies found about a state, what it can be cited for, and which mandates ran when."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner

from accountability import Bearing, Citation, Confidence, Day, Law, Situation, Span, Truth, UnknownName, decode, encode
from accountability.cli import main
from accountability.facts.bodies import body_works
from accountability.model.mechanism import Mechanism, Term
from accountability.model.situation import OfficialFinding, Reach
from accountability.resources import read_data
from tests.corpus.test_register_data import MIRRORS, citations

LAW = Law()
STATES = LAW.situations()


def situation(state: str) -> Situation:
    found = LAW.situation(state)
    assert found is not None
    return found


def works(mechanism: Mechanism, day: str) -> Truth:
    return Truth(body_works(mechanism, Day.parse(day), LAW).value)


TERM = Term(Citation("A resolution"), Day.parse("2013-06-13"), Day.parse("[2014-06..2014-07]"))
NEXT = Term(Citation("Another"), Day.parse("2014-06-27"), Day.parse("2015-06-30"))


# ------------------------------------------------------------------------------------------------- data


@pytest.mark.parametrize("state", STATES)
def test_a_situation_comes_back(state: str) -> None:
    found = situation(state)
    assert decode(Situation, encode(found)) == found
    assert found.state == state


@pytest.mark.parametrize("state", STATES)
def test_every_fact_is_cited_and_no_mirror_is_a_citation(state: str) -> None:
    for citation in citations(read_data(f"situations/{state}.json")):
        assert citation["checked_on"]
        assert citation["confidence"] in {"verified", "known", "uncertain"}
        assert not any(mirror in citation["reference"].lower() for mirror in MIRRORS)
        verified = citation["confidence"] == "verified" and "url" not in citation
        assert not verified or "read_at" in citation or "communication" in citation["reference"]


@pytest.mark.parametrize("state", STATES)
def test_findings_stand_in_the_order_in_which_they_were_made(state: str) -> None:
    days = [finding.day.latest for finding in situation(state).findings if finding.day.exact]
    assert days == sorted(days)


@pytest.mark.parametrize("state", STATES)
def test_a_context_lasts_no_longer_than_its_findings_say(state: str) -> None:
    found = situation(state)
    findings = {finding.id: finding for finding in found.findings}
    for context in found.contexts:
        first = Span.of(context.period).first
        spoken = [findings[name].speaks_of(first) for name in context.found_by]
        assert Truth.YES in spoken, context.id


# --------------------------------------------------------------------------------------------- questions


def test_what_nobody_recorded_is_none_and_what_is_no_state_is_refused() -> None:
    assert LAW.situation("POL") is None
    assert LAW.official_findings("POL", Bearing.TORTURE_PRACTICE, Day.parse("2020-08-12")) == ()
    with pytest.raises(UnknownName, match="no state is called 'XYZ'"):
        LAW.situation("XYZ")


def names(bears_on: Bearing, day: str, made_by: str | None = None) -> list[str]:
    until = Day.parse(made_by) if made_by else None
    return [finding.id for finding in LAW.official_findings("BLR", bears_on, Day.parse(day), made_by=until)]


def test_a_finding_is_cited_for_the_days_it_speaks_of() -> None:
    bearing = Bearing.CONTEXT_OF_CRIMES_AGAINST_HUMANITY
    assert names(bearing, "2020-08-12") == ["ohchr-2023", "ohchr-2024", "gieb-2025", "icc-2026"]
    assert names(bearing, "2024-06-01") == ["gieb-2025", "icc-2026"]
    assert names(bearing, "2020-04-30") == []
    assert names(bearing, "[2020-04-30..2020-05-02]") == [], "a day that may lie before it"
    assert names(bearing, "2026-06-01") == [], "nobody has spoken of that day yet"


def test_what_was_found_later_was_not_before_a_body_that_decided_earlier() -> None:
    bearing = Bearing.REMEDY_INEFFECTIVE
    assert names(bearing, "2020-08-12") == ["osce-2020", "ohchr-2022", "ohchr-2024"]
    assert names(bearing, "2020-08-12", "2022-03-03") == ["osce-2020"]
    assert names(bearing, "2020-08-12", "2020-10-28") == []


def test_a_decision_on_one_case_shows_no_practice() -> None:
    found = situation("BLR")
    day = Day.parse("2005-01-01")
    assert found.cited_for(Bearing.ENFORCED_DISAPPEARANCE, day) == ()
    single = found.cited_for(Bearing.ENFORCED_DISAPPEARANCE, day, reach=Reach.ONE_CASE)
    assert [finding.id for finding in single] == ["ccpr-2012-1820-2008"]


def test_a_finding_whose_time_was_not_read_is_not_cited() -> None:
    inquiry = next(finding for finding in situation("BLR").findings if finding.body == "cat-inquiry")
    assert inquiry.speaks_of(Day.parse("2021-01-01")) is Truth.UNKNOWN
    assert inquiry.id not in names(Bearing.TORTURE_PRACTICE, "2021-01-01")


def test_a_remedy_says_by_whom_it_was_found_not_to_work() -> None:
    found = situation("BLR")
    by_id = {remedy.id: found.ineffective(remedy) for remedy in found.remedies}
    assert {finding.body for finding in by_id["supervisory-review"]} == {"ccpr-individual"}
    assert [finding.id for finding in by_id["criminal-complaint"]] == ["osce-2020", "ohchr-2022", "ohchr-2024"]


# ---------------------------------------------------------------------------------------------- mandates


@pytest.mark.parametrize(
    ("mechanism", "day", "runs"),
    [
        ("sp-belarus", "2012-07-04", Truth.NO),
        ("sp-belarus", "2012-07-05", Truth.YES),
        ("sp-belarus", "2019-06-20", Truth.YES),
        ("sp-belarus", "2026-05-31", Truth.YES),
        ("sp-belarus", "2026-07-15", Truth.UNKNOWN),
        ("sp-belarus", "2026-11-22", Truth.UNKNOWN),
        ("oeb-belarus", "2022-01-01", Truth.YES),
        ("oeb-belarus", "2024-04-15", Truth.UNKNOWN),
        ("oeb-belarus", "2024-05-01", Truth.NO),
        ("gieb-belarus", "2024-04-03", Truth.NO),
        ("gieb-belarus", "2025-12-31", Truth.YES),
        ("gieb-belarus", "2026-11-22", Truth.UNKNOWN),
    ],
)
def test_after_the_last_confirmed_term_it_is_not_known_whether_a_mandate_runs(
    mechanism: str, day: str, runs: Truth
) -> None:
    assert mechanism in situation("BLR").mandates
    assert works(LAW.mechanism(mechanism), day) is runs


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_is_a_mechanism_whose_terms_are_confirmed(state: str) -> None:
    for identity in situation(state).mandates:
        mechanism = LAW.mechanism(identity)
        assert mechanism.terms, identity
        assert all(term.citation.confidence is not Confidence.UNCERTAIN for term in mechanism.terms), identity
        expected = Truth.UNKNOWN if mechanism.renewable else Truth.NO
        assert works(mechanism, "2100-01-01") is expected, identity


@pytest.mark.parametrize("state", STATES)
def test_a_mandate_that_may_have_been_renewed_says_what_to_look_up(state: str) -> None:
    mechanisms = [LAW.mechanism(identity) for identity in situation(state).mandates]
    for mechanism in mechanisms:
        assert not mechanism.renewable or any(note.id == "renewal" for note in mechanism.notes), mechanism.id


def test_between_two_terms_a_body_works_where_the_second_came_in_time() -> None:
    renewed = evolve(LAW.mechanism("sp-belarus"), id="renewed", terms=(TERM, NEXT))
    late = evolve(renewed, id="late", terms=(TERM, evolve(NEXT, since=Day.parse("2014-08-01"))))
    assert works(renewed, "2014-06-20") is Truth.YES
    assert works(late, "2014-06-20") is Truth.UNKNOWN
    assert works(late, "2014-07-31") is Truth.UNKNOWN, "it may have ended before"
    assert works(late, "2014-08-01") is Truth.YES


def test_a_finding_of_one_day_speaks_of_that_day() -> None:
    one = OfficialFinding(
        "one", "icao-54", Day.parse("2022"), "text", (), Citation("x"), period=Day.parse("2021-05-23")
    )
    assert one.speaks_of(Day.parse("2021-05-23")) is Truth.YES
    assert one.speaks_of(Day.parse("2021-05")) is Truth.UNKNOWN
    assert one.speaks_of(Day.parse("2021-05-24")) is Truth.NO


# -------------------------------------------------------------------------------------------------- faces


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["law", *arguments])
    assert result.exit_code == code, result.output
    return result.output


def test_the_report_as_json() -> None:
    report: dict[str, Any] = json.loads(run("blr", "--situation", "--on", "2026-11-22", "--format", "json"))
    assert report["state"] == "BLR"
    assert all(finding["citation"]["reference"] and finding["body_name"] for finding in report["findings"])
    standing = {entry["mechanism"]: (entry["runs"], entry["to_check"]) for entry in report["mandates"]}
    assert standing["oeb-belarus"] == (False, [])
    assert standing["gieb-belarus"][0] is None
    assert "61/26" in standing["gieb-belarus"][1][0]
    assert all(entry["terms"][0]["citation"]["reference"] for entry in report["mandates"])


def test_the_report_as_text() -> None:
    text = run("BLR", "--situation", "--on", "2025-01-01")
    assert "none of them is a fact of a case" in text
    assert "gieb-belarus: Group of Independent Experts on Belarus works on 2025-01-01 (since 2024-04-04" in text
    assert "look up" not in text
    assert "A/HRC/58/68" in text


def test_what_cannot_be_reported() -> None:
    assert "no situation is called 'POL'" in run("POL", "--situation", code=2)
    assert "accountability law BLR --situation" in run("BLR", "--situation", "--format", "csv", code=2)
    assert "accountability law BLR --situation" in run("--search", "torture", "--situation", code=2)
