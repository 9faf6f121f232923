"""When an act was done, seen as a span: what its kind adds to its dates."""

from __future__ import annotations

from accountability.dates import Day, Span, When
from accountability.model.case import ActKind


def possible_spans(when: When, kind: ActKind | None) -> tuple[Span, ...]:
    """The spans that an act may have lasted.

    An act that goes on has no end yet, unless one is recorded. Where its kind is not known, an act dated by a
    day alone may have ended that day or may go on, and both spans are possible.
    """
    span = Span.of(when)
    if not isinstance(when, Day):
        return (span,)
    going_on = Span(span.start, ongoing=True)
    if kind is ActKind.CONTINUING:
        return (going_on,)
    return (span, going_on) if kind is None else (span,)


def until(span: Span, on: Day) -> Span:
    """As much of a span as there had been by a day; a span that begins later is left as it is."""
    if span.start.latest > on.latest or (span.end is not None and span.end.latest <= on.latest):
        return span
    if span.event or span.end is None:
        return span if span.event else Span(span.start, Day.between(min(span.last.earliest, on.latest), on.latest))
    return Span(span.start, Day.between(min(span.end.earliest, on.latest), on.latest))
