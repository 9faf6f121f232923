"""The rules on bodies that take information, each against what it states."""

from __future__ import annotations

from accountability import Truth
from accountability.engine import Table
from accountability.rules import information

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


def test_a_mandate_on_a_ground_reaches_what_is_done_on_that_ground() -> None:
    """Special Rapporteur on violence against women: the violations of the mandate, or any done because of sex."""
    rows = Table(information.within_mandate_on_ground, {}).rows
    assert (rows[(Y, N)], rows[(N, Y)], rows[(N, N)], rows[(N, U)], rows[(U, Y)]) == (Y, Y, N, U, Y)


def test_a_missing_combatant_is_not_for_the_working_group() -> None:
    """Methods of work of the Working Group on Enforced or Involuntary Disappearances."""
    rows = Table(information.not_a_missing_combatant, {}).rows
    assert (rows[(N,)], rows[(Y,)], rows[(U,)]) == (Y, N, U)


def test_the_authorities_are_told_first_where_they_can_be() -> None:
    """CED art 30(2)(c): a request for urgent action comes after the competent bodies were told, where possible."""
    rows = Table(information.reported_at_home, {}).rows
    assert (rows[(Y, Y)], rows[(N, N)], rows[(N, Y)], rows[(U, N)], rows[(U, Y)]) == (Y, Y, N, Y, U)
