"""The register: what it says of states that lawyers know."""

from __future__ import annotations

import pytest

from accountability import Day, Law, Standing, Truth, UnknownName
from accountability.model.treaty import Exclusion

LAW = Law()


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


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"did you mean 'iccpr-op[12]'"):
        LAW.instrument("iccpr-op")
    with pytest.raises(UnknownName, match=r"no state is called 'BLX'; did you mean '[A-Z]{3}'"):
        LAW.state("BLX")
