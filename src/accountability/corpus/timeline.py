"""Whether a state was bound, over time: what its acts say, and what the register's silence proves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from accountability.dates import Day, Days, Overlap, Span
from accountability.model.citation import Confidence
from accountability.model.treaty import ActOfState, TreatyAction
from accountability.truth import Truth

BEGINS = frozenset({ActOfState.RATIFICATION, ActOfState.ACCESSION, ActOfState.SUCCESSION})
"""Acts by which a state becomes bound by an instrument."""
ENDS = frozenset({ActOfState.DENUNCIATION})
"""Acts by which a state leaves an instrument."""
ACCEPTS = frozenset({ActOfState.DECLARATION})
"""Acts by which a state accepts an optional provision."""
WITHDRAWS = frozenset({ActOfState.DECLARATION_WITHDRAWN})
"""Acts by which a state takes that back."""
RESERVES = frozenset({ActOfState.RESERVATION, ActOfState.DECLARATION})
"""Acts by which a state limits what binds it."""
UNRESERVES = frozenset({ActOfState.RESERVATION_WITHDRAWN, ActOfState.DECLARATION_WITHDRAWN})
"""Acts by which a state takes such a limit back."""

_ONE_DAY = timedelta(days=1)


@frozen
class Period:
    """A run of days over which one answer holds."""

    first: date
    last: date
    bound: Truth
    action: TreatyAction | None = None
    """The act that began the period."""
    silent: bool = False
    """Whether the answer rests on the register being unchanged after the day to which its list speaks."""


@frozen
class Timeline:
    """The periods of one state under one instrument or provision, without a gap from first to last day."""

    periods: tuple[Period, ...]

    def within(self, first: date, last: date) -> tuple[Period, ...]:
        """The periods that share a day with the run from first to last."""
        return tuple(period for period in self.periods if period.first <= last and period.last >= first)

    def on(self, day: Day) -> Truth:
        """Was the state bound on that day? Unknown when the possible days differ."""
        return _common(period.bound for period in self.within(day.earliest, day.latest))

    def deciding(self, day: Day) -> tuple[Period, ...]:
        """The periods in which that day may fall."""
        return self.within(day.earliest, day.latest)

    def during(self, span: Span) -> Overlap:
        """Was the state bound for at least a part of the span?"""
        overlaps = [
            (
                period,
                span.overlap(Day.on(period.first), None if period.last == date.max else Day.on(_next(period.last))),
            )
            for period in self.periods
        ]
        possible = [(period, overlap) for period, overlap in overlaps if overlap.truth is not Truth.NO]
        if any(period.bound is Truth.YES and overlap.truth is Truth.YES for period, overlap in possible):
            return Overlap(Truth.YES, _common(period.bound for period, _ in possible))
        truth = _common(period.bound for period, _ in possible)
        if truth is not Truth.UNKNOWN:
            return Overlap(truth, truth)
        return Overlap(
            Truth.UNKNOWN,
            Truth.UNKNOWN,
            _first(overlap.yes for period, overlap in possible if period.bound is Truth.YES),
            _first(overlap.yes for period, overlap in possible if period.bound is Truth.NO),
        )

    def ended_on(self, last: date) -> Timeline:
        """The same timeline for a state that was no more after ``last``."""
        kept = [evolve(period, last=min(period.last, last)) for period in self.periods if period.first <= last]
        return Timeline((*kept, Period(_next(last), date.max, Truth.NO)))

    def limited_to(self, last: date | None) -> Timeline:
        """The same timeline, unknown after ``last``: what the register says when nothing is presumed unchanged."""
        cut: list[Period] = []
        for period in self.periods:
            if not period.silent or (last is not None and period.last <= last):
                cut.append(period)
                continue
            if last is not None and period.first <= last:
                cut.append(Period(period.first, last, period.bound, period.action))
            begin = period.first if last is None or period.first > last else last + _ONE_DAY
            cut.append(Period(begin, period.last, Truth.UNKNOWN, period.action))
        return Timeline(tuple(cut))


def _next(day: date) -> date:
    return day + _ONE_DAY


def _common(truths: Iterable[Truth]) -> Truth:
    found = set(truths)
    return found.pop() if len(found) == 1 else Truth.UNKNOWN


def _first(runs: Iterable[Days | None]) -> Days | None:
    return next((run for run in runs if run is not None), None)


def timeline(
    actions: Iterable[TreatyAction],
    begins: frozenset[ActOfState],
    ends: frozenset[ActOfState],
    *,
    in_force_on: date,
    lapses: bool,
    known_from: date | None,
) -> Timeline:
    """The timeline that a state's acts draw.

    ``in_force_on`` is the first day of the instrument itself. ``lapses``: whether being bound can end, so that
    its going on after the last day of the list is itself silence. ``known_from``: the day to which the list of
    participants speaks; an act without a day is known to have happened by then. An act that is uncertain makes
    what follows unknown.
    """
    steps: list[tuple[date, date, Truth, TreatyAction]] = []
    for action in actions:
        if action.act not in begins | ends:
            continue
        day = action.effective_on
        if day is None:
            earliest = action.deposited_on.earliest if action.deposited_on else in_force_on
            day = Day.between(earliest, max(earliest, known_from or date.max))
        after = Truth.of(action.act in begins) if action.confidence is not Confidence.UNCERTAIN else Truth.UNKNOWN
        steps.append((day.earliest, day.latest, after, action))
    # On one day the end comes before the new beginning: a state that denounces and accedes again stays bound.
    steps.sort(key=lambda step: (step[0], step[3].act in begins))
    periods: list[Period] = []
    bound, first, by = Truth.NO, date.min, None
    for earliest, latest, settled, action in steps:
        # Possible days that reach back past another act leave the order of the two open, and so what follows.
        crossing = earliest < first and latest != earliest
        after = Truth.UNKNOWN if crossing else settled
        if earliest > first:
            periods.append(Period(first, earliest - _ONE_DAY, bound, by, bound is Truth.NO or lapses))
        begin = max(earliest, first)
        if latest > begin:
            periods.append(Period(begin, latest - _ONE_DAY, Truth.UNKNOWN, action))
        bound, first, by = after, max(latest, first), action
    periods.append(Period(first, date.max, bound, by, bound is Truth.NO or lapses))
    return Timeline(tuple(period for period in periods if period.first <= period.last))
