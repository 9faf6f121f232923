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
            yield self._due(event, term, term.length, term.shortest, (), term.citations)
            return
        national = [period for period in periods() if period.term == term.id and self._national(period, event)]
        for period in national:
            yield self._due(
                event, term, period.length, None, (period.for_what,), (*period.citations, *term.citations)
            )
        if not national:
            missing = f"How long it is in the law of {self.law.state(self.proceeding.state).name} is not in the register"
            fixed = term.purpose in (Purpose.CHECK, Purpose.NOT_BEFORE)
            yield self._due(event, term, None, None, (None if fixed else missing,), term.citations)

    def _due(
        self,
        event: Event,
        term: Term,
        length: Duration,
        shortest: Duration | None,
        conditions: Iterable[str | None],
        citations: tuple[Citation, ...],
    ) -> Due: ...
