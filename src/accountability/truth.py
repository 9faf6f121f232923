"""Three-valued truth: Kleene's strong logic, in which a fact may be unknown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """``YES``, ``NO`` or ``UNKNOWN``.

    ``&``, ``|`` and ``~`` follow Kleene's strong logic: an unknown makes a result unknown only where its
    being yes or no would matter. A ``Truth`` is not a ``bool`` and refuses to be used as one, because
    ``if answer:`` would take an unknown for a yes.
    """

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    @classmethod
    def of(cls, value: bool | None) -> Truth:
        """The truth of a recorded fact: ``None`` is not recorded, so unknown."""
        if value is None:
            return cls.UNKNOWN
        return cls.YES if value else cls.NO

    def __and__(self, other: Truth) -> Truth:
        if self is Truth.NO or other is Truth.NO:
            return Truth.NO
        return Truth.UNKNOWN if Truth.UNKNOWN in (self, other) else Truth.YES

    def __or__(self, other: Truth) -> Truth:
        if self is Truth.YES or other is Truth.YES:
            return Truth.YES
        return Truth.UNKNOWN if Truth.UNKNOWN in (self, other) else Truth.NO

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES

    def __bool__(self) -> bool:
        raise TypeError("a Truth may be unknown: compare it with `is Truth.YES`, `is Truth.NO`")


def all_of(truths: Iterable[Truth]) -> Truth:
    """Yes if every one is yes (also if there is none), no if one is no, otherwise unknown."""
    result = Truth.YES
    for truth in truths:
        result = result & truth
    return result


def any_of(truths: Iterable[Truth]) -> Truth:
    """No if every one is no (also if there is none), yes if one is yes, otherwise unknown."""
    result = Truth.NO
    for truth in truths:
        result = result | truth
    return result
