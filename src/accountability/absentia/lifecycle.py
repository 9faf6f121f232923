"""Where a proceeding stands, and why: recorded events read against the course that proceedings can take.

A record has gaps. An event may follow another when ordinary steps that nobody recorded lie between them (a judgment
shows that a trial was opened); a step out of the ordinary (a retrial granted, a conviction quashed) is never
supposed. So every state has its explanation: recorded events and the ordinary steps between them, each with its
legal effect.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import islice

from attrs import evolve, field, frozen

from accountability.absentia.proceeding import Event, Proceeding
from accountability.absentia.terms import ANY, EventKind, Lifecycle, Stage, Track, Transition
from accountability.dates import Day
from accountability.errors import UnknownName
from accountability.resources import read_data
from accountability.truth import Truth

BREADTH = 256
"""How many orders of events whose days overlap are followed side by side."""


class ImpossibleOrder(ValueError):
    """An event that cannot be where it is; the message says why and what to do."""

    def __init__(self, event: Event, why: str) -> None:
        self.event = event
        super().__init__(why)


@frozen
class Step:
    """One step of a track: a recorded event, or an ordinary step that a later event shows to have been taken."""

    transition: Transition
    start: str
    """The state before it."""
    end: str
    """The state after it."""
    event: Event | None = None
    """The recorded event; ``None`` where nobody recorded the step."""


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
        return Trace(track, forum, _Search(self, track, tuple(events)).run())

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
        track, rival = self.kind(claim.event).track, _rival(proceeding, claim)
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
            rival = _rival(proceeding, claim)
            if rival and _told(rival) != _told(claim):
                yield Disagreement(claim.event, (rival, claim))

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


def _rival(proceeding: Proceeding, claim: Event) -> Event | None:
    """The earlier entry about the same thing, the nearest by its day."""
    rivals = [
        event
        for event in proceeding.current[: proceeding.current.index(claim)]
        if (event.event, event.forum) == (claim.event, claim.forum)
    ]
    return min(rivals, key=lambda event: abs(event.day.earliest - claim.day.earliest), default=None)


def _told(event: Event) -> tuple[object, ...]:
    """What an entry says, apart from who says it."""
    return event.on, event.sentences, event.facts, event.note


def _reached(main: Trace | None, states: tuple[str, ...], by: Day) -> bool:
    """Whether the main track may have been in one of the states by a day."""
    known = [step.event.day for step in (main.steps if main else ()) if step.event]
    for step in main.steps if main else ():
        if step.event is not None:
            known.pop(0)
        if step.end in states:
            if step.event is None:
                return True
            if step.event.day.after(by).truth is not Truth.YES:
                return True
    return False


@frozen(eq=False)
class _Way:
    """How a state was reached: the way before, and the steps added to it."""

    before: _Way | None = None
    added: tuple[Step, ...] = ()
    supposed: int = 0
    """How many of its steps nobody recorded."""

    def then(self, steps: tuple[Step, ...], event: Event) -> _Way:
        """The same way and an event more."""
        own = evolve(steps[-1], event=event)
        return _Way(self, (*steps[:-1], own), self.supposed + len(steps) - 1)

    def steps(self) -> tuple[Step, ...]:
        """All steps, the first one first."""
        parts: list[tuple[Step, ...]] = []
        way: _Way | None = self
        while way is not None:
            parts.append(way.added)
            way = way.before
        return tuple(step for part in reversed(parts) for step in part)


_Places = dict[str, _Way]
"""The states in which a track can be, each with the way that supposes least."""


@frozen(eq=False)
class _Search:
    """Looks for an order of events that their days allow and that the machine can follow."""

    machine: Machine
    track: Track
    events: tuple[Event, ...]
    """In the order in which they were recorded."""
    lost: list[Event] = field(factory=list, init=False)
    """Where there were more orders than are followed."""

    def run(self) -> tuple[Step, ...]:
        """The steps of the order that supposes least. Raises ``ImpossibleOrder``."""
        places: _Places = {self.track.first: _Way()}
        for block in self._blocks():
            found = self._in_order(places, block) or self._in_order(places, _by_day(block)) or self._any(places, block)
            if not found:
                raise self._impossible()
            places = found
        return min(places.values(), key=lambda way: way.supposed).steps()

    def _blocks(self) -> Iterator[list[Event]]:
        """Runs of events whose days overlap, in the order of their days; inside, in the order of recording."""
        place = {id(event): index for index, event in enumerate(self.events)}
        block: list[Event] = []
        last = date.min
        for event in _by_day(self.events):
            if block and event.day.earliest > last:
                yield sorted(block, key=lambda entry: place[id(entry)])
                block = []
            block.append(event)
            last = max(last, event.day.latest)
        if block:
            yield sorted(block, key=lambda entry: place[id(entry)])

    def _in_order(self, places: _Places, block: list[Event]) -> _Places:
        """Where the events lead in just this order; nowhere if the days or the machine forbid it."""
        last = date.min
        for event in block:
            if event.day.latest < last:
                return {}
            last = max(last, event.day.earliest)
            places = self._moved(places, event)
        return places

    def _any(self, places: _Places, block: list[Event]) -> _Places:
        """Where the events lead in any order that their days allow; of events that are alike the first goes first."""
        level: dict[frozenset[int], _Places] = {frozenset(): places}
        for _ in block:
            further: dict[frozenset[int], _Places] = {}
            for done, here in level.items():
                rest = [index for index in range(len(block)) if index not in done]
                bound = min(block[index].day.latest for index in rest)
                alike = {(block[index].event, block[index].day): index for index in reversed(rest)}
                for index in sorted(alike.values()):
                    if block[index].day.earliest <= bound and (moved := self._moved(here, block[index])):
                        known = further.setdefault(done | {index}, {})
                        for state, way in moved.items():
                            if state not in known or way.supposed < known[state].supposed:
                                known[state] = way
            if len(further) > BREADTH:
                self.lost.append(block[0])
            level = dict(islice(further.items(), BREADTH))
        return next(iter(level.values()), {})

    def _moved(self, places: _Places, event: Event) -> _Places:
        found: _Places = {}
        for state, way in places.items():
            for steps in self.machine.place(state, event.event):
                end, supposed = steps[-1].end, way.supposed + len(steps) - 1
                if end not in found or supposed < found[end].supposed:
                    found[end] = way.then(steps, event)
        return found

    def _impossible(self) -> ImpossibleOrder:
        """The first event, by its day, that cannot follow those before it."""
        if self.lost:
            first = _named(self.machine.kinds, self.lost[0])
            why = f"from {first} on too many events have days that are not known to say in which order they came"
            return ImpossibleOrder(self.lost[0], f"{why}; narrow some of the days")
        places: _Places = {self.track.first: _Way()}
        before: Event | None = None
        for event in _by_day(self.events):
            moved = self._moved(places, event)
            if not moved:
                break
            places, before = moved, event
        state = min(places.items(), key=lambda entry: entry[1].supposed)[0]
        return ImpossibleOrder(event, self._why(event, before, state))

    def _why(self, event: Event, before: Event | None, state: str) -> str:
        kinds, states = self.machine.kinds, self.machine.states
        first = f"{_named(kinds, event)} cannot come " + (f"after {_named(kinds, before)}" if before else "first")
        needed = dict.fromkeys(
            states[source].title
            for transition in self.machine.course.transitions
            if transition.event == event.event
            for source in self.machine.sources(transition)
        )
        shown = ", ".join(f"'{title}'" for title in [*needed][:6]) + (" ..." if len(needed) > 6 else "")
        return (
            f"{first}: it follows {shown}, and no ordinary step leads there from '{states[state].title}'. Record what "
            "lies between the two, correct the entry that is wrong, or keep this one as a source's claim"
        )


def _by_day(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: event.day.earliest)


def _named(kinds: dict[str, EventKind], event: Event) -> str:
    return f"'{kinds[event.event].title}' ({event.id}, {event.on or 'day not known'})"
