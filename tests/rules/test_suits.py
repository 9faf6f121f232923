"""The rules on civil suits, each against the provision or the decision it states."""

from __future__ import annotations

from accountability import Truth
from accountability.engine import Table
from accountability.rules import suits

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


def test_a_foreign_company_is_no_defendant() -> None:
    """Jesner v Arab Bank, US Supreme Court, 24 April 2018."""
    rows = Table(suits.not_a_foreign_company, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(Y, U)], rows[(U, N)]) == (N, Y, Y, U, Y)


def test_only_natural_persons_torture() -> None:
    """Mohamad v Palestinian Authority, US Supreme Court, 18 April 2012: the TVPA says *individual*."""
    rows = Table(suits.defendant_natural, {}).rows
    assert (rows[(Y,)], rows[(N,)], rows[(U,)]) == (Y, N, U)


def test_the_wrong_is_done_under_the_authority_of_a_foreign_state() -> None:
    """TVPA sec 2(a)."""
    rows = Table(suits.wrong_under_colour, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, U)], rows[(Y, U)]) == (Y, N, N, U)


def test_an_alien_sues_under_the_alien_tort_statute_and_a_national_under_others() -> None:
    """28 USC 1350; 28 USC 1605A(a)(2)(A)(ii)."""
    alien, national = Table(suits.claimant_alien, {}).rows, Table(suits.claimant_national, {}).rows
    for truth in Truth:
        assert alien[(truth,)] is ~national[(truth,)]


def test_a_state_and_those_who_acted_for_it_are_shielded() -> None:
    """Jones and others v United Kingdom, European Court, 34356/06, 14 January 2014."""
    rows = Table(suits.not_shielded, {}).rows
    assert (rows[(Y,)], rows[(N,)], rows[(U,)]) == (N, Y, U)
