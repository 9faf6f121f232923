"""Probes: days around which a lawyer knows that the answer changes, or stays."""

from __future__ import annotations

import pytest

from accountability import Confidence, Day, Law, Standing, Truth

LAW = Law()
TODAY = "2026-11-22"
CONVENTION_OF_RUSSIA = ("echr", "echr-p1", "echr-p4", "echr-p7")
"""The Convention and the Protocols that Russia had ratified end on one day."""
AFRICAN_COURT = "African Court art 34(6)"


def standing(state: str, instrument: str, day: str, provision: str | None = None) -> Standing:
    return LAW.standing(state, instrument, Day.parse(day), provision)


def whole(state: str, day: str) -> dict[tuple[str, str | None], Truth]:
    """How a state stands to every instrument and every optional provision on a day."""
    return {
        (name, provision): standing(state, name, day, provision).bound
        for name in LAW.instruments()
        for provision in (None, *LAW.instrument(name).optional)
    }


@pytest.mark.parametrize(
    ("state", "before", "after", "changed"),
    [
        ("BLR", "2023-02-07", "2023-02-08", {("iccpr-op1", None): (Truth.YES, Truth.NO)}),
        ("RUS", "2022-09-15", "2022-09-16", {(name, None): (Truth.YES, Truth.NO) for name in CONVENTION_OF_RUSSIA}),
        ("GUY", "1999-04-04", "1999-04-05", {}),
        ("TTO", "1998-08-25", "1998-08-26", {}),
        ("TTO", "2000-06-26", "2000-06-27", {("iccpr-op1", None): (Truth.YES, Truth.NO)}),
        ("UKR", "2024-12-31", "2025-01-01", {("rome", None): (Truth.NO, Truth.YES)}),
        ("ARM", "2024-01-31", "2024-02-01", {(name, None): (Truth.NO, Truth.YES) for name in ("rome", "echr-p13")}),
        ("HUN", "2026-06-01", "2026-06-02", {("rome", None): (Truth.YES, Truth.UNKNOWN)}),
        ("BDI", "2017-10-26", "2017-10-27", {("rome", None): (Truth.YES, Truth.NO)}),
        ("PHL", "2019-03-16", "2019-03-17", {("rome", None): (Truth.YES, Truth.NO)}),
    ],
)
def test_what_changes_from_one_day_to_the_next(
    state: str, before: str, after: str, changed: dict[tuple[str, str | None], tuple[Truth, Truth]]
) -> None:
    """Over all instruments and optional provisions: this, and nothing else."""
    first, second = whole(state, before), whole(state, after)
    assert {key: (first[key], second[key]) for key in first if first[key] is not second[key]} == changed


@pytest.mark.parametrize(
    ("state", "instrument", "day", "provision", "expected"),
    [
        ("BLR", "iccpr-op1", "2023-02-07", None, Truth.YES),
        ("BLR", "iccpr-op1", "2023-02-08", None, Truth.NO),
        ("RUS", "echr", "2022-09-15", None, Truth.YES),
        ("RUS", "echr", "2022-09-16", None, Truth.NO),
        ("GUY", "iccpr-op1", "1999-04-04", None, Truth.YES),
        ("GUY", "iccpr-op1", "1999-04-05", None, Truth.YES),
        ("TTO", "iccpr-op1", "1998-08-25", None, Truth.YES),
        ("TTO", "iccpr-op1", "1998-08-26", None, Truth.YES),
        ("TTO", "iccpr-op1", "2000-06-26", None, Truth.YES),
        ("TTO", "iccpr-op1", "2000-06-27", None, Truth.NO),
        ("TUN", "achpr-court", "2026-03-06", AFRICAN_COURT, Truth.YES),
        ("TUN", "achpr-court", "2026-03-07", AFRICAN_COURT, Truth.UNKNOWN),
        ("TUN", "achpr-court", "2026-03-08", AFRICAN_COURT, Truth.NO),
        ("CIV", "achpr-court", "2021-04-27", AFRICAN_COURT, Truth.YES),
        ("CIV", "achpr-court", "2021-04-28", AFRICAN_COURT, Truth.UNKNOWN),
        ("CIV", "achpr-court", "2021-04-29", AFRICAN_COURT, Truth.UNKNOWN),
        ("CIV", "achpr-court", "2021-04-30", AFRICAN_COURT, Truth.NO),
        ("BEN", "achpr-court", "2021-03-15", AFRICAN_COURT, Truth.YES),
        ("BEN", "achpr-court", "2021-03-16", AFRICAN_COURT, Truth.UNKNOWN),
        ("BEN", "achpr-court", "2021-03-25", AFRICAN_COURT, Truth.UNKNOWN),
        ("BEN", "achpr-court", "2021-03-26", AFRICAN_COURT, Truth.NO),
        ("RWA", "achpr-court", "2017-02-23", AFRICAN_COURT, Truth.YES),
        ("RWA", "achpr-court", "2017-02-24", AFRICAN_COURT, Truth.UNKNOWN),
        ("RWA", "achpr-court", "2017-02-28", AFRICAN_COURT, Truth.UNKNOWN),
        ("RWA", "achpr-court", "2017-03-01", AFRICAN_COURT, Truth.NO),
        ("TZA", "achpr-court", "2020-11-13", AFRICAN_COURT, Truth.YES),
        ("TZA", "achpr-court", "2020-11-14", AFRICAN_COURT, Truth.UNKNOWN),
        ("TZA", "achpr-court", "2020-11-21", AFRICAN_COURT, Truth.UNKNOWN),
        ("TZA", "achpr-court", "2020-11-22", AFRICAN_COURT, Truth.NO),
        ("TZA", "achpr-court", "2020-11-22", None, Truth.YES),
        ("UKR", "rome", "2024-12-31", None, Truth.NO),
        ("UKR", "rome", "2025-01-01", None, Truth.YES),
        ("ARM", "rome", "2024-01-31", None, Truth.NO),
        ("ARM", "rome", "2024-02-01", None, Truth.YES),
        ("HUN", "rome", "2026-06-01", None, Truth.YES),
        ("HUN", "rome", "2026-06-02", None, Truth.UNKNOWN),
        ("BDI", "rome", TODAY, None, Truth.NO),
        ("PHL", "rome", TODAY, None, Truth.NO),
        ("BLR", "rome", TODAY, None, Truth.NO),
        ("BLR", "cat", TODAY, "CAT art 22", Truth.NO),
        ("BLR", "cat", TODAY, None, Truth.YES),
        ("BLR", "ced", TODAY, None, Truth.NO),
        ("BLR", "crc-opic", TODAY, None, Truth.NO),
        ("BLR", "icescr-op", TODAY, None, Truth.NO),
        ("BLR", "icerd", TODAY, "ICERD art 14", Truth.NO),
        ("BLR", "icerd", TODAY, None, Truth.YES),
        ("BLR", "crpd-op", "2024-04-19", None, Truth.UNKNOWN),
        ("BLR", "crpd-op", TODAY, None, Truth.UNKNOWN),
    ],
)
def test_who_was_bound(state: str, instrument: str, day: str, provision: str | None, expected: Truth) -> None:
    assert standing(state, instrument, day, provision).bound is expected


def test_the_uncertain_act_is_cited_for_what_is_unknown() -> None:
    """Hungary, 2 June 2026: the withdrawal was received; whether it was taken back in time was not found."""
    found = standing("HUN", "rome", "2026-06-02")
    assert found.by is not None
    assert found.by.confidence is Confidence.UNCERTAIN
    assert found.citations
    assert {citation.confidence for citation in found.citations} == {Confidence.UNCERTAIN}
    assert any("Assembly" in citation.reference for citation in found.citations)


@pytest.mark.parametrize(("state", "until"), [("BDI", "2017-10-27"), ("PHL", "2019-03-17")])
def test_a_state_that_left_is_named_with_the_day_it_left(state: str, until: str) -> None:
    before, now = standing(state, "rome", "2015-01-01"), standing(state, "rome", TODAY)
    assert before.bound is Truth.YES
    assert before.until is now.by is not None
    assert str(now.by.effective_on) == until
