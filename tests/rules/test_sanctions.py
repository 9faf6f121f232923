"""The rules on sanctions, each against the criteria it states."""

from __future__ import annotations

from accountability import Truth
from accountability.engine import Table
from accountability.rules import sanctions

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


def test_a_regime_without_reach_to_its_own_nationals_lists_foreigners_only() -> None:
    """US Executive Order 13818 sec 1(a)(ii)(A): any foreign person."""
    rows = Table(sanctions.foreign_person, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(Y, U)]) == (Y, N, N, U)


def test_somebody_who_exposed_wrongs_or_defended_rights() -> None:
    """Global Magnitsky Human Rights Accountability Act of 2016 sec 1263(a)(1)."""
    rows = Table(sanctions.conduct_against_defender, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(Y, U)]) == (Y, N, N, U)


def test_a_visa_ban_for_officials_asks_for_an_office() -> None:
    """US Department of State appropriations, sec 7031(c): officials of foreign governments."""
    rows = Table(sanctions.official_listed, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, U)], rows[(Y, U)]) == (Y, N, N, U)


def test_the_situation_of_a_regime_limits_its_criteria() -> None:
    """Decision 2012/642/CFSP art 4(1): repression in Belarus."""
    rows = Table(sanctions.criteria_met_in, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)]) == (Y, N, N)
