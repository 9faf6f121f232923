"""The rules on cases between states, each against the provision or the decision it states."""

from __future__ import annotations

import pytest

from accountability import Truth
from accountability.engine import Table
from accountability.rules import disputes

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("negotiated", "arbitration", "expected"),
    [
        (Y, Y, Y),  # CAT art 30(1): negotiation, then arbitration that could not be organised within six months
        (Y, N, N),  # Armed Activities (DRC v Rwanda), ICJ, 3 February 2006: no arbitration was sought
        (N, Y, N),  # Georgia v Russia, ICJ, 1 April 2011: a genuine attempt to negotiate
        (Y, U, U),
        (U, N, N),
    ],
)
def test_the_steps_before_the_court_are_cumulative(negotiated: Truth, arbitration: Truth, expected: Truth) -> None:
    assert Table(disputes.negotiated_and_arbitration_failed, {}).rows[(negotiated, arbitration)] is expected


def test_negotiation_and_the_procedures_of_a_treaty_are_alternatives() -> None:
    """ICERD art 22; Ukraine v Russia, ICJ, 8 November 2019. Arbitration is another matter."""
    rows = Table(disputes.any_settlement_tried_and_arbitration_failed, {}).rows
    assert (rows[(Y, N, Y)], rows[(N, Y, Y)], rows[(N, N, Y)], rows[(Y, U, N)]) == (Y, Y, N, N)


def test_a_reservation_of_either_side_takes_the_court_away() -> None:
    """Armed Activities (DRC v Rwanda), ICJ, 3 February 2006: Genocide Convention art IX."""
    rows = Table(disputes.clause_stands, {}).rows
    assert (rows[(N, N)], rows[(Y, N)], rows[(N, Y)], rows[(U, N)], rows[(U, Y)]) == (Y, N, N, U, N)


def test_both_states_are_bound() -> None:
    """ICCPR art 41(1): no communication by a state that has not made the declaration."""
    rows = Table(disputes.both_accept, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(Y, U)]) == (Y, N, N, U)


def test_a_state_does_not_apply_for_a_body_of_its_own() -> None:
    """Slovenia v Croatia, European Court, 54155/16, 18 November 2020: a bank that the state controls."""
    rows = Table(disputes.brought_by_state_for_others, {}).rows
    assert (rows[(Y, N)], rows[(Y, Y)], rows[(N, N)], rows[(Y, U)]) == (Y, N, N, U)
