"""Kleene's strong logic, by its whole tables."""

from __future__ import annotations

from itertools import product

import pytest

from accountability import Truth
from accountability.truth import all_of, any_of

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES

AND = {
    (NO, NO): NO, (NO, UNKNOWN): NO, (NO, YES): NO,
    (UNKNOWN, NO): NO, (UNKNOWN, UNKNOWN): UNKNOWN, (UNKNOWN, YES): UNKNOWN,
    (YES, NO): NO, (YES, UNKNOWN): UNKNOWN, (YES, YES): YES,
}  # fmt: skip
OR = {
    (NO, NO): NO, (NO, UNKNOWN): UNKNOWN, (NO, YES): YES,
    (UNKNOWN, NO): UNKNOWN, (UNKNOWN, UNKNOWN): UNKNOWN, (UNKNOWN, YES): YES,
    (YES, NO): YES, (YES, UNKNOWN): YES, (YES, YES): YES,
}  # fmt: skip


@pytest.mark.parametrize(("left", "right"), list(product(Truth, repeat=2)))
def test_and_or(left: Truth, right: Truth) -> None:
    assert left & right is AND[left, right]
    assert left | right is OR[left, right]


@pytest.mark.parametrize(("truth", "negated"), [(NO, YES), (UNKNOWN, UNKNOWN), (YES, NO)])
def test_not(truth: Truth, negated: Truth) -> None:
    assert ~truth is negated


@pytest.mark.parametrize(("value", "truth"), [(None, UNKNOWN), (True, YES), (False, NO)])
def test_of_a_recorded_fact(value: bool | None, truth: Truth) -> None:
    assert Truth.of(value) is truth


@pytest.mark.parametrize("truth", list(Truth))
def test_a_truth_is_no_bool(truth: Truth) -> None:
    with pytest.raises(TypeError, match=r"may be unknown: compare it with `is Truth\.YES`"):
        bool(truth)


def test_all_and_any_of_none() -> None:
    assert all_of([]) is YES
    assert any_of([]) is NO


@pytest.mark.parametrize("truths", list(product(Truth, repeat=3)))
def test_all_and_any_of_three(truths: tuple[Truth, Truth, Truth]) -> None:
    assert all_of(truths) is (NO if NO in truths else UNKNOWN if UNKNOWN in truths else YES)
    assert any_of(truths) is (YES if YES in truths else UNKNOWN if UNKNOWN in truths else NO)
