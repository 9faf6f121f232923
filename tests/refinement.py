"""When one value of a fact says more than another: what it means to fill in an unknown."""

from __future__ import annotations

from typing import Any

from attrs import fields, has

from accountability import Day, Listing, Span, Truth


def refines(more: Any, less: Any) -> bool:
    """Whether ``more`` is ``less`` with something filled in, or equal to it."""
    if less is None or less is Truth.UNKNOWN:
        return True
    if more is None or type(more) is not type(less):
        return _refines_when(more, less)
    if isinstance(less, Day):
        return bool(less.earliest <= more.earliest and more.latest <= less.latest)
    if isinstance(less, Span):
        return _refines_span(more, less)
    if isinstance(less, Listing):
        return _refines_listing(more, less)
    if has(type(less)):
        return all(refines(getattr(more, f.name), getattr(less, f.name)) for f in fields(type(less)))
    return bool(more == less)


def _refines_when(more: Any, less: Any) -> bool:
    return False


def _refines_span(more: Span, less: Span) -> bool:
    if not refines(more.start, less.start) or (less.ongoing and not more.ongoing):
        return False
    if less.end is None:
        return True
    return more.end is not None and refines(more.end, less.end)


def _refines_listing(more: Listing[Any], less: Listing[Any]) -> bool:
    if less.complete:
        same = more.complete and len(more) == len(less)
        return same and all(refines(a, b) for a, b in zip(more.items, less.items, strict=True))
    return len(more) >= len(less) and all(
        refines(a, b) for a, b in zip(more.items[: len(less)], less.items, strict=True)
    )


def contradicts(one: Any, other: Any) -> bool:
    """Whether a verdict or value was turned into another that is known too."""
    unknown = (None, Truth.UNKNOWN)
    return one not in unknown and other not in unknown and one != other
