"""A rule as the table of all its answers."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import product
from typing import Any, get_type_hints

from accountability.truth import Truth

Rule = Callable[..., bool | Truth]
Value = Truth | Enum | None
"""What a rule reads: a truth value or a member of an enumeration; ``None`` is an enumeration not known."""


class Table:
    """A rule with its settings as the table of all its answers, which is also its exhaustive truth table."""

    def __init__(self, rule: Rule, settings: Mapping[str, Any]) -> None:
        hints = get_type_hints(rule)
        parameters = inspect.signature(rule).parameters.values()
        self.names = tuple(p.name for p in parameters if p.kind is not p.KEYWORD_ONLY)
        self.domains = tuple(_domain(hints[name]) for name in self.names)
        self.by_hand = any(hints[name] is Truth for name in self.names)
        self.rows: dict[tuple[Value, ...], Truth] = {}
        self._decisive: dict[tuple[Value, ...], tuple[int, ...]] = {}
        for row in product(*self.domains):
            if self.by_hand or not any(_unknown(value) for value in row):
                self.rows[row] = _truth(rule(*(_argument(value, self.by_hand) for value in row), **settings))
        for row in product(*self.domains):
            if row not in self.rows:
                results = {self.rows[completed] for completed in self.completions(row)}
                self.rows[row] = results.pop() if len(results) == 1 else Truth.UNKNOWN

    def completions(self, row: tuple[Value, ...]) -> Iterator[tuple[Value, ...]]:
        """Every row that fills in what is unknown in this one."""
        return product(
            *(
                [other for other in domain if not _unknown(other)] if _unknown(value) else [value]
                for value, domain in zip(row, self.domains, strict=True)
            )
        )

    def decisive(self, row: tuple[Value, ...]) -> tuple[int, ...]:
        """Positions that carry the answer.

        For a yes or a no: known values without which it would be unknown, dropped one by one while it stands.
        For an unknown: unknown values that can still turn it.
        """
        if row not in self._decisive:
            self._decisive[row] = self._find_decisive(row)
        return self._decisive[row]

    def failing(self, row: tuple[Value, ...]) -> tuple[int, ...]:
        """Positions whose value makes a no: with another value there, the answer could be other than no."""
        return tuple(
            index
            for index, value in enumerate(row)
            if not _unknown(value)
            and any(
                self.rows[(*row[:index], other, *row[index + 1 :])] is not Truth.NO for other in self.domains[index]
            )
        ) or self.decisive(row)

    def _find_decisive(self, row: tuple[Value, ...]) -> tuple[int, ...]:
        truth = self.rows[row]
        unknown = [index for index, value in enumerate(row) if _unknown(value)]
        if truth is Truth.UNKNOWN:
            return tuple(index for index in unknown if self._turns(row, index)) or tuple(unknown)
        kept = [index for index in range(len(row)) if index not in unknown]
        current = row
        for index in reversed(kept.copy()):
            without = (*current[:index], self.domains[index][-1], *current[index + 1 :])
            if self.rows[without] is truth:
                kept.remove(index)
                current = without
        return tuple(kept)

    def _turns(self, row: tuple[Value, ...], index: int) -> bool:
        others = [(*completed[:index], row[index], *completed[index + 1 :]) for completed in self.completions(row)]
        for other in others:
            results = {
                self.rows[(*other[:index], value, *other[index + 1 :])]
                for value in self.domains[index]
                if not _unknown(value)
            }
            if len(results) > 1:
                return True
        return False


def _domain(hint: Any) -> tuple[Value, ...]:
    if hint in (bool, Truth):
        return (Truth.YES, Truth.NO, Truth.UNKNOWN)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return (*hint, None)
    raise TypeError(f"a rule reads bool, Truth or an enumeration, not {hint}")


def _unknown(value: Value) -> bool:
    return value is None or value is Truth.UNKNOWN


def _argument(value: Value, by_hand: bool) -> Any:
    return value is Truth.YES if isinstance(value, Truth) and not by_hand else value


def _truth(result: bool | Truth) -> Truth:
    return result if isinstance(result, Truth) else Truth.of(result)
