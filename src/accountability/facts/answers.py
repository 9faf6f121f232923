"""What a derived fact answers: a value with its reason, and whose gap it is when it is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar

from attrs import field, frozen

from accountability.findings import Parameter, Reason
from accountability.model.citation import Citation
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth

F = TypeVar("F", bound=Callable[..., Any])


@frozen
class Answer:
    """The value of a derived fact and why."""

    value: Truth | Enum | None
    """A truth value, or a member of an enumeration; ``None`` is an enumeration not known."""
    reason: Reason
    citations: tuple[Citation, ...] = ()
    gap: bool = False
    """Not known because the law has not been read, not because a fact of the case is missing."""
    closes_as: WhyClosed | None = None
    """How a no closes an avenue."""
    assumed: tuple[str, ...] = ()
    """The presumptions it rests on."""
    needs: tuple[str, ...] | None = field(default=None)
    """The facts that would settle it; by default those that it reads and that are not settled."""


def answer(
    value: Truth | Enum | None,
    code: str,
    params: Mapping[str, Parameter] | None = None,
    *,
    citations: tuple[Citation, ...] = (),
    gap: bool = False,
    closes_as: WhyClosed | None = None,
    assumed: tuple[str, ...] = (),
    needs: tuple[str, ...] | None = None,
) -> Answer:
    """An answer with its reason, in one call."""
    return Answer(value, Reason(code, params or {}), citations, gap, closes_as, assumed, needs)


DERIVED: dict[str, Callable[..., Any]] = {}
"""Every derived fact, by its name: a function of facts, of the law and of other derived facts."""


READS: dict[str, Callable[..., frozenset[str]]] = {}
"""For a derived fact that weighs a whole record: the facts that it reads by its settings."""


def derived(function: F) -> F:
    """Register a derived fact. Its parameters name what it reads; keyword-only ones are settings of the law."""
    if function.__name__ in DERIVED:
        raise LookupError(f"two derived facts are called {function.__name__}")
    DERIVED[function.__name__] = function
    return function
