"""The deadlines that the events of a proceeding start, each with its earliest and latest last day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from attrs import frozen

from accountability.absentia.lifecycle import Machine, machine
from accountability.absentia.proceeding import Event, Proceeding
from accountability.absentia.terms import BoundOn, Forum, Party, Period, Periods, Purpose, Term
from accountability.corpus import Law
from accountability.dates import Day, Duration
from accountability.model.citation import Citation
from accountability.resources import read_data
from accountability.truth import Truth


@frozen
class Due:
    """A deadline of one proceeding on a day."""

    proceeding: str
    term: str
    title: str
    purpose: Purpose
    started_by: tuple[str, ...]
    """The ids of the event that starts it and of the claims that give another day."""
    start: Day | None
    """The day from which it runs, as wide as the sources disagree."""
    length: Duration | None
    """How long it is; ``None`` where the law gives no fixed length, or the register does not hold it."""
    earliest: date | None
    """The first day that may be the last one: act before it to be safe."""
    latest: date | None
    """The last day that may be the last one."""
    applies: Truth
    """Whether the state was bound by what it rests on."""
    passed: Truth
    met_by: str | None
    """The id of a later event that shows that somebody acted."""
    runs_from: str
    consequence: str
    conditions: tuple[str, ...]
    """What else must be so, or is not known."""
    citations: tuple[Citation, ...]
    forum: str | None = None
    claimed: bool = False
    """Whether it rests on nothing but what a source says."""

    @property
    def id(self) -> str:
        """A name that stays the same over the years."""
        return f"{self.proceeding}.{self.started_by[0]}.{self.term}" + (f".{self.length}" if self.length else "")

    def within(self, on: Day, length: Duration) -> bool:
        """Whether its last day may fall between a day and the end of a length of time after it."""
        if self.earliest is None or self.latest is None:
            return False
        return self.latest >= on.earliest and self.earliest <= length.after(on).latest


def deadlines(
    proceeding: Proceeding, on: Day, law: Law | None = None, course: Machine | None = None
) -> tuple[Due, ...]:
    """Every deadline of a proceeding, as things stand on a day; those that do not apply are among them."""
    return tuple(_Clock(proceeding, on, law or Law(), course or machine()).all())


@cache
def periods() -> tuple[Period, ...]:
    """The lengths that national laws give."""
    from accountability.documents import structure

    return structure(Periods, read_data("absentia/periods.json")).periods


@frozen(eq=False)
class _Clock:
    proceeding: Proceeding
    on: Day
    law: Law
    course: Machine

    def all(self) -> Iterator[Due]:
        terms = {term.id: term for term in self.course.course.terms}
        for event, starts in self._starting():
            for name in starts:
                yield from self._dues(event, terms[name])

    def _starting(self) -> Iterator[tuple[Event, tuple[str, ...]]]:
        """The events that start deadlines, with their ids; claims that no event stands for by themselves."""
        taken: dict[str, tuple[str, ...]] = {}
        for trace in self.course.read(self.proceeding).traces:
            for step in trace.steps:
                if step.event is not None:
                    taken[step.event.id] = step.transition.starts
        for event in self.proceeding.current:
            if event.claim and any(self._same(event, other) for other in self.proceeding.standing):
                continue
            starts = taken.get(event.id) or self._possible(event)
            national = (period.term for period in periods() if self._national(period, event))
            yield event, tuple(dict.fromkeys((*starts, *national)))

    def _possible(self, event: Event) -> tuple[str, ...]:
        """What an event starts wherever it stands, for a claim that has no place in the course."""
        if not event.claim:
            return ()
        found = (entry.starts for entry in self.course.course.transitions if entry.event == event.event)
        return tuple(name for starts in found for name in starts)

    def _national(self, period: Period, event: Event) -> bool:
        return period.state == self.proceeding.state and event.event in period.events

    def _dues(self, event: Event, term: Term) -> Iterator[Due]:
        if not _runs(term, event.day):
            return
        if term.length is not None:
            yield self._due(event, term, term.length)
            return
        national = [period for period in periods() if period.term == term.id and self._national(period, event)]
        for period in national:
            yield self._due(event, term, period.length, period)
        elsewhere = any((period.state, period.term) == (self.proceeding.state, term.id) for period in periods())
        if not national and not elsewhere and term.purpose is not Purpose.NOT_BEFORE:
            yield self._due(event, term, None)

    def _due(self, event: Event, term: Term, length: Duration | None, period: Period | None = None) -> Due:
        rivals = [claim for claim in self.proceeding.claims if self._same(claim, event) and claim is not event]
        start = _widest([event, *rivals])
        first = (term.shortest or length).after(start) if start and length else None
        last = length.after(start) if start and length else None
        applies, leaving, unbound = self._applies(event, term)
        conditions = [*unbound, term.only_if, term.caution, period.for_what if period else None]
        if length is None and term.purpose is Purpose.ACT_BY:
            state = self.law.state(self.proceeding.state).name
            conditions.append(f"The register does not hold how long it is in the law of {state}")
        if leaving is not None:
            conditions.append(f"Only before the state's leaving takes effect ({leaving})")
            eve = Duration(days=-1).after(leaving)
            first, last = _earlier(first, eve), _earlier(last, eve)
        return Due(
            proceeding=self.proceeding.id,
            term=term.id,
            title=term.title,
            purpose=term.purpose,
            started_by=(event.id, *(claim.id for claim in rivals)),
            start=start,
            length=length,
            earliest=_bounded(first.earliest) if first else None,
            latest=_bounded(last.latest) if last else None,
            applies=applies,
            passed=self.on.after(Day.between(first.earliest, last.latest)).truth if first and last else Truth.UNKNOWN,
            met_by=self._met(event, term, last),
            runs_from=term.runs_from,
            consequence=term.consequence,
            conditions=tuple(condition for condition in conditions if condition),
            citations=tuple(dict.fromkeys((*(period.citations if period else ()), *term.citations))),
            forum=event.forum,
            claimed=event.claim,
        )

    def _same(self, one: Event, other: Event) -> bool:
        return (one.event, one.forum) == (other.event, other.forum)

    def _applies(self, event: Event, term: Term) -> tuple[Truth, Day | None, list[str]]:
        """Whether the states are bound by what a deadline rests on, and the day on which one ceases to be."""
        truth, leaving = Truth.UNKNOWN if term.only_if else Truth.YES, None
        if term.instrument is None:
            return truth, None, []
        on_forum = self.course.tracks[self.course.kind(event.event).track].forum is Forum.STATE
        forum = event.forum if on_forum else None
        states = {self.proceeding.state, forum} if term.both else {self._party(term, forum)}
        day = self.on if term.bound_on is BoundOn.SUBMISSION else event.day
        said: list[str] = []
        for state in states:
            if state is None:
                truth &= Truth.UNKNOWN
                continue
            standing = self.law.standing(state, term.instrument, day)
            truth &= standing.bound
            if standing.bound is Truth.NO:
                name = self.law.state(state).name
                said.append(f"{name} is not bound by {standing.instrument.short_title} on {day}")
            if term.bound_on is BoundOn.SUBMISSION and standing.bound is Truth.YES and standing.until is not None:
                leaving = standing.until.effective_on
        return truth, leaving, said

    def _party(self, term: Term, forum: str | None) -> str | None:
        return forum if term.party is Party.FORUM else self.proceeding.state

    def _met(self, event: Event, term: Term, last: Day | None) -> str | None:
        track = self.course.kind(event.event).track
        for other in self.proceeding.standing:
            if other.event not in term.met_by:
                continue
            if term.purpose is Purpose.NOT_BEFORE:
                return other.id
            if other.day.latest < event.day.earliest:
                continue
            if last is not None and other.day.after(last).truth is Truth.YES:
                continue
            near = other.forum == event.forum if self.course.kind(other.event).track == track else True
            if near and term.body in (None, other.forum):
                return other.id
        return None


def _runs(term: Term, day: Day) -> bool:
    """Whether a deadline may run from events of a day."""
    late = term.for_events_until is not None and day.earliest >= term.for_events_until
    early = term.for_events_from is not None and day.latest < term.for_events_from
    return not late and not early


def _widest(events: Iterable[Event]) -> Day | None:
    """A day that may be any of those on which entries put an event."""
    days = [event.on for event in events if event.on is not None]
    if not days:
        return None
    if len(days) == 1:
        return days[0]
    return Day.between(min(day.earliest for day in days), max(day.latest for day in days))


def _earlier(day: Day | None, other: Day) -> Day:
    return other if day is None or other.latest < day.latest else day


def _bounded(day: date) -> date | None:
    return None if day in (date.min, date.max) else day
