"""What a state's law said on a day: the same case, asked on days around which a provision changed."""

from __future__ import annotations

from typing import Any

import pytest

from accountability import Avenue, Case, Law, Status, WhyClosed, decode, map_case

LAW = Law()
Y, N, U = Status.OPEN, Status.CLOSED, Status.UNDETERMINED


def case(
    crime: str,
    when: str,
    *,
    place: str = "SYR",
    victim: dict[str, Any] | None = None,
    suspect: dict[str, Any] | None = None,
    criminal_there: bool | None = None,
    prosecutions: list[dict[str, Any]] | None = None,
) -> Case:
    """One act abroad by a foreigner against a foreigner; what is said of the persons replaces that."""
    nobody: dict[str, Any] = {"residences": [], "presences": [], "custodies": [], "offices": []}
    foreign = {"nationalities": [{"state": place, "when": "1950/.."}], **nobody}
    act: dict[str, Any] = {
        "id": "act", "kind": "occurred", "when": when, "place": place, "crimes": [crime], "victims": ["victim"],
        "suspects": [{"person": "suspect"}],
    }  # fmt: skip
    if criminal_there is not None:
        act["criminal_where_done"] = criminal_there
    document = {
        "document": "case",
        "id": "dates",
        "acts": [act],
        "persons": [
            {"id": "victim", **foreign, **(victim or {})},
            {"id": "suspect", **foreign, "presences": [{"state": place, "when": "1950/.."}], **(suspect or {})},
        ],
        "prosecutions": prosecutions or [],
    }
    return decode(Case, document, "dates")


def avenue(found: Case, state: str, on: str) -> Avenue:
    """The avenue before a state's courts on a day."""
    return map_case(found, on, LAW)[f"national:{state}"]


def there(state: str, since: str) -> dict[str, Any]:
    """A suspect who is in a state and lives there."""
    return {
        "residences": [{"state": state, "when": f"{since}/.."}],
        "presences": [{"state": state, "when": f"{since}/.."}],
    }


# Belgium: Preliminary Title of the Code of Criminal Procedure, art 10, 1°bis, in force since 2003-08-07


@pytest.mark.parametrize(
    ("lives_there", "on", "expected"),
    [
        ("2014-05-01/..", "2023-06-01", N),  # became a resident after the act: the link must exist at the time
        ("2011-01-01/..", "2023-06-01", N),  # had lived there for one year only
        ("2009-01-01/..", "2023-06-01", Y),  # three years before the act
        ("2014-05-01/..", "2026-11-22", N),
        ("2009-01-01/..", "2026-11-22", U),  # whether the suspect may stay away was not read in the text of 2024
        ("2009-01-01/2013-03-01", "2023-06-01", Y),  # it must exist at the act, not at the proceedings
    ],
)
def test_belgium_asks_for_three_years_of_residence_at_the_act(lives_there: str, on: str, expected: Status) -> None:
    victim = {"residences": [{"state": "BEL", "when": lives_there}]}
    found = avenue(case("crime_against_humanity", "2012-05-01", victim=victim), "BEL", on)
    by_residence = [row.status for row in found.rows if row.head in ("bel-h1b", "bel-h1b-2024")]
    assert [status for status in by_residence if status is not N] == ([expected] if expected is not N else [])
    after_the_act = lives_there.startswith("2014")
    # A resident may also have been recognised as a refugee there, which nobody has said; a later one may not.
    assert found.status is (N if after_the_act else U if expected is N else expected)


def test_belgium_reached_everybody_until_2003() -> None:
    """Act of 16 June 1993, art 7; repealed with effect of 2003-08-07."""
    abroad = case("war_crime", "1994-05-01", place="RWA")
    assert avenue(abroad, "BEL", "2000-04-11").status is Y
    closed = avenue(abroad, "BEL", "2003-08-07")
    assert next(row for row in closed.rows if row.head == "bel-h0").status is N


# France: Code of Criminal Procedure, art 689-11 (Acts of 2010, 2019 and 2023) and arts 689-1, 689-2


@pytest.mark.parametrize("criminal_there", [True, False])
@pytest.mark.parametrize("on", ["2018-01-01", "2019-06-01", "2021-12-01", "2024-01-01"])
def test_france_crimes_against_humanity(on: str, criminal_there: bool) -> None:
    """Syria is no party to the Rome Statute: until 2023-11-21 the act had to be a crime there."""
    lives = case("crime_against_humanity", "2012-05-01", suspect=there("FRA", "2015"), criminal_there=criminal_there)
    visits = case(
        "crime_against_humanity", "2012-05-01", criminal_there=criminal_there,
        suspect={"presences": [{"state": "FRA", "when": "2015/.."}]},
    )  # fmt: skip
    expected = Y if criminal_there or on == "2024-01-01" else N
    found = avenue(lives, "FRA", on)
    version = {"2018-01-01": "fra-h1-2010", "2024-01-01": "fra-h1-2023"}.get(on, "fra-h1-2019")
    assert next(row for row in found.rows if row.head == version).status is expected
    assert (
        next(row for row in avenue(visits, "FRA", on).rows if row.head == version).status is N
    )  # no habitual residence


@pytest.mark.parametrize(("place", "expected"), [("AFG", Y), ("SYR", N)])
def test_france_spares_double_criminality_where_the_place_is_party_to_rome(place: str, expected: Status) -> None:
    lives = case(
        "crime_against_humanity", "2012-05-01", place=place, suspect=there("FRA", "2015"), criminal_there=False
    )
    found = avenue(lives, "FRA", "2018-01-01")
    assert next(row for row in found.rows if row.head == "fra-h1-2010").status is expected


@pytest.mark.parametrize("on", ["2018-01-01", "2019-06-01", "2021-12-01", "2024-01-01"])
def test_france_torture_asks_for_presence_only(on: str) -> None:
    present = case("treaty.torture", "2012-05-01", suspect={"presences": [{"state": "FRA", "when": "2015/.."}]})
    away = case("treaty.torture", "2012-05-01", suspect={"presences": [{"state": "SYR", "when": "2015/.."}]})
    assert avenue(present, "FRA", on).status is Y
    found = avenue(away, "FRA", on)
    assert (found.status, found.why_closed) == (N, WhyClosed.NOT_YET)


def test_france_had_no_head_for_crimes_against_humanity_abroad_before_2010() -> None:
    lives = case("crime_against_humanity", "2005-05-01", suspect=there("FRA", "2006"), criminal_there=True)
    before = avenue(lives, "FRA", "2010-08-10")
    assert {row.status for row in before.rows if str(row.head).startswith("fra-h1")} == {N}
    after = avenue(lives, "FRA", "2010-08-11")  # art 112-2, 1° of the Criminal Code: competence applies at once
    assert next(row for row in after.rows if row.head == "fra-h1-2010").status is Y


# Argentina: Law 27.784, in force since 2025-03-07


@pytest.mark.parametrize(("on", "trial"), [("2024-06-01", N), ("2026-06-01", Y)])
def test_argentina_tries_the_absent_since_2025(on: str, trial: Status) -> None:
    absent = {"presences": [{"state": "VEN", "when": "2015/.."}], "evading": True}
    found = avenue(case("crime_against_humanity", "2014-05-01", place="VEN", suspect=absent), "ARG", on)
    assert found.stages == {"investigate": Y, "warrant": Y, "try": trial}


# Spain: LOPJ art 23(4) as of 1985, 2009-11-05 and 2014-03-15


@pytest.mark.parametrize(
    ("on", "foreign", "spanish_victim", "suspect_there"),
    [
        ("2008-01-01", Y, Y, Y),  # no link was asked for
        ("2010-01-01", U, Y, Y),  # Spanish victims, the suspect in Spain, or another relevant link
        ("2015-01-01", N, N, U),  # Spaniards, residents, or a suspect whose extradition was refused
    ],
)
def test_spain_genocide(on: str, foreign: Status, spanish_victim: Status, suspect_there: Status) -> None:
    def status(**persons: Any) -> Status:
        return avenue(case("genocide", "2004-05-01", place="SDN", **persons), "ESP", on).status

    assert status() is foreign
    assert status(victim={"nationalities": [{"state": "ESP", "when": "1970/.."}]}) is spanish_victim
    assert status(suspect={"presences": [{"state": "ESP", "when": "2005/.."}]}) is suspect_there


# Lithuania: Criminal Code art 100-3, in force since 2019-07-27


@pytest.mark.parametrize(("when", "expected"), [("2015-05-01", N), ("2020-08-10", Y), ("2026-05-01", Y)])
def test_lithuania_torture(when: str, expected: Status) -> None:
    found = avenue(case("treaty.torture", when, place="BLR"), "LTU", "2026-11-22")
    assert found.status is expected
    assert expected is Y or found.why_closed is WhyClosed.NEVER


# Slovakia: Criminal Code s 5a (a closed list without torture), in force since 2010-01-01


def test_slovakia_reaches_crimes_against_humanity_and_not_torture() -> None:
    assert avenue(case("crime_against_humanity", "2020-08-10", place="BLR"), "SVK", "2026-11-22").status is Y
    away = {"presences": [{"state": "BLR", "when": "2020/.."}]}
    torture = avenue(case("treaty.torture", "2020-08-10", place="BLR", suspect=away), "SVK", "2026-11-22")
    assert (torture.status, torture.why_closed) == (N, WhyClosed.NOT_YET)  # s 7 asks for the suspect
    here = {"presences": [{"state": "SVK", "when": "2020-09/.."}]}
    assert avenue(case("treaty.torture", "2020-08-10", place="BLR", suspect=here), "SVK", "2026-11-22").status is Y


# Personal immunity


@pytest.mark.parametrize("state", ["DEU", "FRA"])
@pytest.mark.parametrize(("office", "status"), [("2000/..", N), ("2000/2024-12-08", Y)])
def test_a_head_of_state_is_immune_while_in_office(state: str, office: str, status: Status) -> None:
    """ICJ, Arrest Warrant, paras 51-61; Cour de cassation, plenary assembly, 25 July 2025."""
    holder = {"offices": [{"kind": "head_of_state", "state": "SYR", "when": office}]}
    citizen = {"nationalities": [{"state": state, "when": "1970/.."}]}
    found = avenue(case("crime_against_humanity", "2013-08-21", suspect=holder, victim=citizen), state, "2026-01-01")
    assert found.stages is not None
    assert (found.stages["investigate"], found.stages["warrant"]) == (status, status)


def test_the_other_reading_of_france_is_kept_with_its_days() -> None:
    readings = {reading.id: reading for reading in LAW.jurisdiction("FRA").readings}
    other = readings["personal-set-aside"]
    assert (str(other.in_force_from), str(other.in_force_until)) == ("2024-06-26", "2025-07-25")
    assert not other.prevails
    assert readings["personal"].prevails


def test_south_africa_denies_immunity() -> None:
    """Act 27 of 2002, s 4(2); Minister of Justice v SALC [2016] ZASCA 17."""
    holder = {"offices": [{"kind": "head_of_state", "state": "SDN", "when": "1989/.."}]}
    found = avenue(case("crime_against_humanity", "2004-05-01", place="SDN", suspect=holder), "ZAF", "2015-06-15")
    assert found.finding("immunity").value.value == "yes"


# Days for which nothing was read


@pytest.mark.parametrize(("state", "on"), [("NOR", "2005-01-01"), ("UGA", "2008-01-01"), ("CZE", "2005-01-01")])
def test_before_the_first_day_read_nothing_is_closed(state: str, on: str) -> None:
    found = avenue(case("genocide", "1994-05-01", place="RWA"), state, on)
    assert found.status is U
    assert found.register_gaps


def test_senegal_had_no_rule_for_torture_abroad_before_2007() -> None:
    """Court of Cassation, judgment no 14 of 20 March 2001 (Habré)."""
    here = there("SEN", "1990-12-01")
    assert avenue(case("treaty.torture", "1985-05-01", place="TCD", suspect=here), "SEN", "2001-03-20").status is N


def test_the_canadian_act_reaches_back() -> None:
    """Crimes Against Humanity and War Crimes Act ss 6, 8(b)."""
    here = there("CAN", "1997")
    assert avenue(case("genocide", "1994-05-01", place="RWA", suspect=here), "CAN", "2009-05-22").status is Y


def test_the_dutch_torture_act_does_not() -> None:
    """Supreme Court, 18 September 2001 (Bouterse)."""
    here = there("NLD", "1999")
    assert avenue(case("treaty.torture", "1982-12-08", place="SUR", suspect=here), "NLD", "2001-09-18").status is N


# States whose statutes nobody has read


@pytest.mark.parametrize("on", ["2026-11-22", "2010-01-01"])
def test_a_treaty_duty_opens_nothing_by_itself(on: str) -> None:
    here = {"presences": [{"state": "SRB", "when": "2009/.."}]}
    found = avenue(case("treaty.torture", "2008-05-01", place="BLR", suspect=here), "SRB", on)
    assert found.status is U
    duty = next(row for row in found.rows if row.head == "cat-present")
    assert duty.status is U
    assert any("No statute of" in gap.reasons[0].text for gap in found.register_gaps)


def test_a_treaty_that_does_not_bind_asks_for_nothing() -> None:
    here = {"presences": [{"state": "IRN", "when": "2019/.."}]}
    found = avenue(case("treaty.torture", "2020-08-10", place="BLR", suspect=here), "IRN", "2026-11-22")
    assert next(row for row in found.rows if row.head == "cat-present").status is N
    assert found.status is U  # what its own statutes reach was not read


def test_states_that_the_case_does_not_name_are_not_weighed() -> None:
    names = {found.mechanism.id for found in map_case(case("treaty.torture", "2020-08-10", place="BLR"), "2026-11-22")}
    assert "national:SRB" not in names
    assert LAW.jurisdiction("SRB").treaty_based
