"""The rules on international criminal courts, each against the provision or the decision it states."""

from __future__ import annotations

import pytest

from accountability import ProsecutionStatus, Truth
from accountability.engine import Table
from accountability.rules import tribunals

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN
P = ProsecutionStatus


@pytest.mark.parametrize(
    ("status", "same", "sham", "unable", "ended", "absent", "expected"),
    [
        (P.INVESTIGATING, Y, N, N, N, N, N),  # Rome art 17(1)(a); Al-Senussi, 11 October 2013: inadmissible
        (P.INVESTIGATING, N, N, N, N, N, Y),  # another case: Ruto, Appeals Chamber, 30 August 2011
        (P.ON_TRIAL, Y, N, Y, N, N, Y),  # Gaddafi, 31 May 2013: Libya could not obtain him
        (P.ON_TRIAL, Y, Y, N, N, N, Y),  # art 17(2)
        (P.DECLINED, Y, N, N, N, N, N),  # art 17(1)(b)
        (P.STOPPED, Y, N, N, N, N, Y),  # inactivity: Katanga, Appeals Chamber, 25 September 2009
        (P.CONVICTED, Y, N, N, N, Y, Y),  # in absence and not final: nobody has been tried
        (P.CONVICTED, Y, N, N, Y, N, N),  # art 20(3)
        (P.AMNESTIED, Y, N, N, N, N, U),  # Gaddafi, Appeals Chamber, 9 March 2020, left it open
        (None, Y, N, N, N, N, U),
        (None, N, N, N, N, N, Y),
    ],
)
def test_complementarity(
    status: ProsecutionStatus | None, same: Truth, sham: Truth, unable: Truth, ended: Truth, absent: Truth,
    expected: Truth,
) -> None:  # fmt: skip
    rows = Table(tribunals.not_genuinely_handled, {}).rows
    assert rows[(status, same, sham, unable, ended, absent)] is expected


def test_what_was_judged_is_not_judged_again_save_where_it_was_to_shield() -> None:
    """Rome art 20(3)."""
    rows = Table(tribunals.not_tried_before, {}).rows
    assert rows[(P.ACQUITTED, Y, Y, N)] is N
    assert rows[(P.ACQUITTED, Y, Y, Y)] is Y
    assert rows[(P.ACQUITTED, U, Y, N)] is U
    assert rows[(P.STOPPED, Y, Y, N)] is Y


def test_no_one_under_the_age_is_reached() -> None:
    """Rome art 26."""
    rows = Table(tribunals.natural_person_of_age, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(Y, U)]) == (Y, N, N, U)


def test_charges_are_confirmed_in_absence_of_one_who_has_fled_or_cannot_be_found() -> None:
    """Rome art 61(2)(b); Kony, 2025."""
    rows = Table(tribunals.accused_cannot_be_had, {}).rows
    assert (rows[(Y, N)], rows[(N, Y)], rows[(N, N)], rows[(N, U)]) == (Y, Y, N, U)
