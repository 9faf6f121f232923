"""The register: what it says of states that lawyers know."""

from __future__ import annotations

from collections import Counter

import pytest

from accountability import Day, Law, Standing, Truth, UnknownName
from accountability.corpus.timeline import BEGINS
from accountability.documents import structure
from accountability.model.treaty import Exclusion, Participation
from accountability.resources import read_data

LAW = Law()
INSTRUMENTS = LAW.instruments()


def standing(state: str, instrument: str, day: str, provision: str | None = None) -> Standing:
    return LAW.standing(state, instrument, Day.parse(day), provision)


@pytest.mark.parametrize(
    ("state", "instrument", "provision", "day", "expected"),
    [
        ("BLR", "iccpr-op1", None, "1992-12-29", Truth.NO),
        ("BLR", "iccpr-op1", None, "1992-12-30", Truth.YES),
        ("BLR", "iccpr-op1", None, "2023-02-07", Truth.YES),
        ("BLR", "iccpr-op1", None, "2023-02-08", Truth.NO),
        ("BLR", "iccpr-op1", None, "2023-02", Truth.UNKNOWN),
        ("BLR", "iccpr", None, "2023-02-08", Truth.YES),
        ("BLR", "cat", "CAT art 22", "2018-12-28", Truth.NO),
        ("POL", "cat", "CAT art 22", "1993-05-11", Truth.NO),
        ("POL", "cat", "CAT art 22", "1993-05-12", Truth.YES),
        ("GUY", "iccpr-op1", None, "1999-04-05", Truth.YES),
        ("TTO", "iccpr-op1", None, "1998-08-26", Truth.YES),
        ("TTO", "iccpr-op1", None, "2000-06-26", Truth.YES),
        ("TTO", "iccpr-op1", None, "2000-06-27", Truth.NO),
        ("USA", "iccpr-op1", None, "2020-01-01", Truth.NO),
        ("CZE", "iccpr", None, "1993-02-01", Truth.UNKNOWN),
        ("LBY", "cat", "CAT art 22", "2018-01-01", Truth.UNKNOWN),
        ("CHE", "iccpr", "ICCPR art 41", "2020-01-01", Truth.UNKNOWN),
    ],
)
def test_who_was_bound(state: str, instrument: str, provision: str | None, day: str, expected: Truth) -> None:
    assert standing(state, instrument, day, provision).bound is expected


def test_silence_after_the_last_day_of_a_list_is_presumed() -> None:
    assert not standing("BLR", "cat", "2018-12-28", "CAT art 22").presumed
    assert standing("BLR", "cat", "2018-12-29", "CAT art 22").presumed
    strict = Law(unchanged=False).standing("BLR", "cat", Day.parse("2018-12-29"), "CAT art 22")
    assert strict.bound is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("state", "exclusion", "expected"),
    [
        ("POL", Exclusion.MATTERS_EXAMINED, Truth.YES),
        ("AUT", Exclusion.MATTERS_EXAMINED_BY_ECHR_ORGANS, Truth.YES),
        ("AUT", Exclusion.MATTERS_EXAMINED, Truth.NO),
        ("SLV", Exclusion.MATTERS_SUBMITTED, Truth.YES),
        ("RUS", Exclusion.MATTERS_EXAMINED, Truth.NO),
        ("BLR", Exclusion.MATTERS_EXAMINED, Truth.NO),
        ("CHL", Exclusion.ACTS_BEGUN_BEFORE, Truth.YES),
        ("TUR", Exclusion.ACTS_OUTSIDE_TERRITORY, Truth.YES),
    ],
)
def test_reservations_to_the_optional_protocol(state: str, exclusion: Exclusion, expected: Truth) -> None:
    found, action = LAW.excluded(state, "iccpr-op1", exclusion, Day.parse("2010-01-01"))
    assert found is expected
    assert (action is None) is (expected is Truth.NO)


def test_nineteen_states_bar_what_has_been_examined() -> None:
    widened = [
        state
        for state in LAW.states()
        if LAW.excluded(state, "iccpr-op1", Exclusion.MATTERS_EXAMINED, Day.parse("2020-01-01"))[0] is Truth.YES
    ]
    assert len(widened) == 19


def participation(instrument: str) -> Participation:
    return structure(Participation, read_data(f"participation/{instrument}.json"))


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_the_number_of_parties_is_the_official_one(instrument: str) -> None:
    complete = participation(instrument).complete
    assert complete is not None
    day = Day.on(complete.day)
    parties = [state for state in LAW.states() if LAW.standing(state, instrument, day).bound is Truth.YES]
    assert len(parties) == complete.count


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_every_act_has_a_source_and_every_source_is_used(instrument: str) -> None:
    record = participation(instrument)
    used = Counter(key for acts in record.states.values() for act in acts for key in act.sources)
    completes = [*([record.complete] if record.complete else []), *record.complete_provisions.values()]
    used.update(key for complete in completes for key in complete.sources)
    used.update(key for confirmation in record.confirmations for key in confirmation.sources)
    assert set(used) == set(record.sources)
    assert all(act.sources for acts in record.states.values() for act in acts)


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_mirror_is_where_a_fact_was_read_and_never_its_citation(instrument: str) -> None:
    for citation in participation(instrument).sources.values():
        assert "github" not in citation.reference
        assert "github" not in (citation.url or "")


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_no_state_consents_twice_without_leaving_in_between(instrument: str) -> None:
    for state, acts in participation(instrument).states.items():
        consents = [act for act in acts if act.act in BEGINS]
        leavings = [act for act in acts if act.act.value == "denunciation"]
        assert len(consents) <= len(leavings) + 1, state


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean 'iccpr-op1'"):
        LAW.instrument("iccpr-op")
    with pytest.raises(UnknownName, match=r"no state is called 'BLX'; did you mean '[A-Z]{3}'"):
        LAW.state("BLX")
