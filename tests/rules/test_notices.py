"""The rule on requests to the Commission for the Control of INTERPOL's Files."""

from __future__ import annotations

from accountability import Truth
from accountability.engine import Table
from accountability.rules import notices

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


def test_the_person_whom_the_data_are_about_asks_or_has_somebody_ask() -> None:
    """Statute of the Commission, arts 29-30."""
    rows = Table(notices.subject_or_authorised, {}).rows
    assert (rows[(Y, N)], rows[(N, Y)], rows[(N, N)], rows[(N, U)], rows[(U, Y)]) == (Y, Y, N, U, Y)
