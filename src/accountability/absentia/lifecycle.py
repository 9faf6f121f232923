"""Where a proceeding stands, and why: recorded events read against the course that proceedings can take.

A record has gaps. An event may follow another when ordinary steps that nobody recorded lie between them (a judgment
shows that a trial was opened); a step out of the ordinary (a retrial granted, a conviction quashed) is never
supposed. So every state has its explanation: recorded events and the ordinary steps between them, each with its
legal effect.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import field, frozen

from accountability.absentia.ordering import ImpossibleOrder, Search, Step
from accountability.absentia.proceeding import Event, Proceeding
from accountability.absentia.terms import ANY, EventKind, Lifecycle, Stage, Track, Transition
from accountability.dates import Day
from accountability.errors import UnknownName
from accountability.resources import read_data
from accountability.truth import Truth

__all__ = [
    "Disagreement",
    "History",
    "ImpossibleOrder",
    "Machine",
    "Oddity",
    "Step",
    "Trace",
    "machine",
]


@frozen
class Trace:
    """How a track came to be where it is."""

    track: Track
    forum: str | None
    steps: tuple[Step, ...]

    @property
    def state(self) -> str:
        """The id of the state reached, as far as events are recorded."""
        return self.steps[-1].end if self.steps else self.track.first

    @property
    def unrecorded(self) -> tuple[Step, ...]:
        """Steps that must have been taken, of which nothing is recorded at any other place either."""
        known = {step.transition.event for step in self.steps if step.event}
        return tuple(step for step in self.steps if step.event is None and step.transition.event not in known)


@frozen
class Disagreement:
    """Entries about the same thing that give different days or different content."""

    kind: str
    entries: tuple[Event, ...]


@frozen
class Oddity:
    """An order of events that ought to be looked at."""

    flag: str
    message: str
    event: Event


@frozen
class History:
    """All that is to be said of where a proceeding stands."""

    traces: tuple[Trace, ...]
    unfit: tuple[tuple[Event, str], ...]
    """Claims of sources that do not fit in, each with the reason."""
    disagreements: tuple[Disagreement, ...]
    oddities: tuple[Oddity, ...]

    def trace(self, track: str, forum: str | None = None) -> Trace:
        """One track. Raises ``KeyError`` where nothing is recorded on it."""
        for entry in self.traces:
            if (entry.track.id, entry.forum) == (track, forum):
                return entry
        raise KeyError(track)


@frozen(eq=False)
class Machine:
    """The course of proceedings as a machine that can be asked."""

    course: Lifecycle
    states: dict[str, Stage] = field(factory=dict, init=False)
    kinds: dict[str, EventKind] = field(factory=dict, init=False)
    tracks: dict[str, Track] = field(factory=dict, init=False)
    _from: dict[tuple[str, str], Transition] = field(factory=dict, init=False, repr=False)
    _ways: dict[str, dict[str, tuple[Step, ...]]] = field(factory=dict, init=False, repr=False)

    _places: dict[tuple[str, str], tuple[tuple[Step, ...], ...]] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.states.update({state.id: state for state in self.course.states})
        self.kinds.update({kind.id: kind for kind in self.course.events})
        self.tracks.update({track.id: track for track in self.course.tracks})
        for transition in self.course.transitions:
            for state in self.sources(transition):
                self._from.setdefault((state, transition.event), transition)

    def sources(self, transition: Transition) -> tuple[str, ...]:
        """The states that a transition can start from."""
        if transition.after != (ANY,):
            return transition.after
        track = self.kinds[transition.event].track
        return tuple(state.id for state in self.course.states if state.track == track and not state.terminal)

    def kind(self, name: str) -> EventKind:
        """A kind of event. Raises ``UnknownName``."""
        if name not in self.kinds:
            raise UnknownName("event of a proceeding", name, self.kinds)
        return self.kinds[name]

    def ways(self, state: str) -> dict[str, tuple[Step, ...]]:
        """The states that ordinary steps lead to, each with the shortest way there; the state itself by no step."""
        if state not in self._ways:
            found: dict[str, tuple[Step, ...]] = {state: ()}
            waiting = deque([state])
            while waiting:
                here = waiting.popleft()
                for (start, _), transition in self._from.items():
                    if start == here and transition.ordinary and transition.to and transition.to not in found:
                        found[transition.to] = (*found[here], Step(transition, here, transition.to))
                        waiting.append(transition.to)
            self._ways[state] = found
        return self._ways[state]

    def place(self, state: str, kind: str) -> tuple[tuple[Step, ...], ...]:
        """The ways in which an event of a kind can come after a state: ordinary steps, and then the event's own."""
        if (state, kind) not in self._places:
            self._places[state, kind] = tuple(
                (*way, Step(transition, here, transition.to or here))
                for here, way in self.ways(state).items()
                if (transition := self._from.get((here, kind))) is not None
            )
        return self._places[state, kind]

    def next(self, state: str) -> tuple[EventKind, ...]:
        """What can be recorded next without anything in between."""
        return tuple(kind for kind in self.course.events if (state, kind.id) in self._from)

    def follow(self, track: Track, forum: str | None, events: Iterable[Event]) -> Trace:
        """The track's events in an order that is possible. Raises ``ImpossibleOrder``."""
        return Trace(track, forum, Search(self, track, tuple(events)).run())

    def read(self, proceeding: Proceeding) -> History:
        """Where a proceeding stands. Raises ``ImpossibleOrder`` and ``UnknownName``."""
        traces = self.traces(proceeding)
        unfit = tuple(
            (claim, why) for claim in proceeding.claims if (why := self._misfit(proceeding, claim)) is not None
        )
        return History(traces, unfit, tuple(self._disagreements(proceeding)), tuple(self._oddities(traces)))

    def traces(self, proceeding: Proceeding) -> tuple[Trace, ...]:
        """How each track came to be where it is. Raises ``ImpossibleOrder`` and ``UnknownName``."""
        return tuple(
            self.follow(self.tracks[track], forum, events)
            for (track, forum), events in self._grouped(proceeding.standing).items()
        )

    def _grouped(self, events: Iterable[Event]) -> dict[tuple[str, str | None], list[Event]]:
        order = list(self.tracks)
        found: dict[tuple[str, str | None], list[Event]] = {}
        for event in events:
            found.setdefault((self.kind(event.event).track, event.forum), []).append(event)
        return dict(sorted(found.items(), key=lambda entry: (order.index(entry[0][0]), entry[0][1] or "")))

    def _misfit(self, proceeding: Proceeding, claim: Event) -> str | None:
        """Why a claim does not fit in, be it beside what is recorded or in the place of what it disagrees with."""
        track = self.kind(claim.event).track
        rival = next(iter(_rivals(proceeding, claim)), None)
        others = [
            event
            for event in proceeding.standing
            if event is not rival and (self.kind(event.event).track, event.forum) == (track, claim.forum)
        ]
        try:
            self.follow(self.tracks[track], claim.forum, [*others, claim])
        except ImpossibleOrder as error:
            return str(error)
        return None

    def _disagreements(self, proceeding: Proceeding) -> Iterator[Disagreement]:
        for claim in proceeding.claims:
            rivals = _rivals(proceeding, claim)
            once = rivals[:1] if self._moves(claim.event) else rivals
            rival = next((entry for entry in once if self._differ(entry, claim)), None)
            if rival is not None:
                yield Disagreement(claim.event, (rival, claim))

    def _moves(self, kind: str) -> bool:
        """Whether an event of a kind ever leads to another state; else it can happen any number of times."""
        return any(entry.to is not None for entry in self.course.transitions if entry.event == kind)

    def _differ(self, one: Event, other: Event) -> bool:
        """Whether two entries about the same thing cannot both be right."""
        if any(one.facts[name] != other.facts[name] for name in one.facts.keys() & other.facts.keys()):
            return True
        if not self._moves(one.event):
            return not one.facts and not other.facts and one.note != other.note
        days = one.on is not None and other.on is not None and one.on != other.on
        ordered = bool(one.sentences and other.sentences) and one.sentences != other.sentences
        return days or ordered

    def _oddities(self, traces: Iterable[Trace]) -> Iterator[Oddity]:
        main = next((trace for trace in traces if trace.track.id == self.course.tracks[0].id), None)
        for flag in self.course.flags:
            for trace in traces:
                for step in trace.steps:
                    if step.event and step.event.event == flag.event and not _reached(main, flag.needs, step.event.day):
                        yield Oddity(flag.id, flag.message, step.event)


@cache
def machine() -> Machine:
    """The machine that the library's data describe."""
    from accountability.documents import structure

    return Machine(structure(Lifecycle, read_data("absentia/lifecycle.json")))


def _rivals(proceeding: Proceeding, claim: Event) -> list[Event]:
    """The entries about the same thing, the nearest by its day first; of two claims the earlier is the other's."""
    place = proceeding.current.index(claim)
    rivals = [
        event
        for index, event in enumerate(proceeding.current)
        if (event.event, event.forum) == (claim.event, claim.forum) and (index < place or not event.claim)
    ]
    return sorted(rivals, key=lambda event: abs(event.day.earliest - claim.day.earliest))


def _reached(main: Trace | None, states: tuple[str, ...], by: Day) -> bool:
    """Whether the main track may have been in one of the states by a day."""
    return any(
        step.end in states and (step.event is None or step.event.day.after(by).truth is not Truth.YES)
        for step in (main.steps if main else ())
    )
