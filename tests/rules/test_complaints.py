"""The rules on complaints, each against the provision or the decision it states."""

from __future__ import annotations

import pytest

from accountability import ProcedureStatus, RemedyNature, Truth
from accountability.engine import Table
from accountability.facts.treaties import SameMatterBar
from accountability.rules import complaints

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN
S, B = ProcedureStatus, SameMatterBar


@pytest.mark.parametrize(
    ("status", "bar", "expected"),
    [
        (S.PENDING, B.PENDING, N),  # OP1 art 5(2)(a): "is not being examined"
        (S.EXAMINED, B.PENDING, Y),
        (S.REJECTED_ON_FORM, B.PENDING, Y),
        (S.WITHDRAWN, B.PENDING, Y),
        (S.PENDING, B.EXAMINED, N),  # CAT art 22(5)(a): "has not been, and is not being, examined"
        (S.EXAMINED, B.EXAMINED, N),  # Linderholm v Croatia, 744/1997
        (S.REJECTED_ON_FORM, B.EXAMINED, Y),  # Achabal Puertas v Spain, 1945/2010
        (S.WITHDRAWN, B.EXAMINED, Y),
        (S.WITHDRAWN, B.SUBMITTED, N),  # El Salvador's reservation: submitted at all
        (S.REJECTED_ON_FORM, B.SUBMITTED, N),
        (None, B.SUBMITTED, N),
        (None, B.PENDING, U),
        (S.EXAMINED, None, U),
        (S.PENDING, None, U),  # the treaty may leave it to a reservation
        (S.PENDING, B.NONE, Y),
    ],
)
def test_same_matter(status: ProcedureStatus | None, bar: SameMatterBar | None, expected: Truth) -> None:
    assert Table(complaints.does_not_bar, {}).rows[(Y, Y, Y, status, bar)] is expected


@pytest.mark.parametrize("settles", [Y, N, U])
@pytest.mark.parametrize("same", [Y, N, U])
def test_another_matter_or_a_body_that_settles_nothing_never_bars(settles: Truth, same: Truth) -> None:
    """Celis Laureano v Peru, 540/1993: special procedures are no such procedure."""
    found = Table(complaints.does_not_bar, {}).rows[(Y, settles, same, S.PENDING, B.EXAMINED)]
    assert found is (Y if N in (settles, same) else N if (settles, same) == (Y, Y) else U)


def test_a_procedure_not_yet_seized_bars_nothing() -> None:
    assert Table(complaints.does_not_bar, {}).rows[(N, Y, Y, S.PENDING, B.EXAMINED)] is Y


def test_a_remedy_is_used_to_the_end_only_by_a_final_decision_on_the_claim() -> None:
    rows = Table(complaints.used_to_the_end, {}).rows
    assert (rows[(Y, Y)], rows[(Y, N)], rows[(N, Y)], rows[(U, N)], rows[(U, Y)]) == (Y, N, N, N, U)


def test_extraordinary_and_discretionary_remedies_need_not_be_used() -> None:
    """Olechkevitch v Belarus, 1785/2008: supervisory review."""
    rows = Table(complaints.need_not_be_used, {}).rows
    assert rows[(RemedyNature.DISCRETIONARY,)] is rows[(RemedyNature.EXTRAORDINARY,)] is Y
    assert rows[(RemedyNature.ORDINARY,)] is N
    assert rows[(None,)] is U


def test_another_may_act_for_one_who_cannot() -> None:
    """Rule 99(b) of the Committee's rules: on behalf of a victim who is unable."""
    rows = Table(complaints.for_unable, {}).rows
    assert (rows[(Y, Y)], rows[(N, Y)], rows[(U, Y)], rows[(Y, N)]) == (Y, N, U, N)


def test_the_dead_do_not_complain() -> None:
    rows = Table(complaints.victim_complains, {}).rows
    assert (rows[(Y, Y, N)], rows[(Y, Y, Y)], rows[(Y, Y, U)]) == (Y, N, U)


def test_a_company_is_no_victim() -> None:
    """OP1 art 1: individuals."""
    assert Table(complaints.authorised, {}).rows[(Y, N)] is N


def test_continued_effects_count_only_if_the_treaty_bound_at_the_act() -> None:
    """CAT General Comment 4 para 32."""
    rows = Table(complaints.affirmed, {}).rows
    assert (rows[(Y, Y)], rows[(N, Y)], rows[(U, Y)], rows[(Y, U)]) == (Y, N, U, U)
