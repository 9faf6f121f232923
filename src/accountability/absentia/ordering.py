"""An order for events whose days leave it open: one that the course of proceedings allows, supposing least."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from accountability.absentia.proceeding import Event
from accountability.absentia.terms import EventKind, Track, Transition

if TYPE_CHECKING:
    from accountability.absentia.lifecycle import Machine

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
class Search:
    """Looks for an order of events that their days allow and that the machine can follow."""

    machine: Machine
    track: Track
    events: tuple[Event, ...]
    """In the order in which they were recorded."""
    lost: list[Event] = field(factory=list, init=False)
    """Where there were more orders than are followed."""

    def run(self) -> tuple[Step, ...]:
        """The steps of an order that is possible. Raises ``ImpossibleOrder``.

        The orders nearest to hand are tried first; all of them only where those lead nowhere.
        """
        blocks = [*self._blocks()]
        places = self._through(blocks, self._at_hand) or self._through(blocks, self._any)
        if not places:
            raise self._impossible()
        return min(places.values(), key=lambda way: way.supposed).steps()

    def _through(self, blocks: list[list[Event]], lead: Callable[[_Places, list[Event]], _Places]) -> _Places:
        places: _Places = {self.track.first: _Way()}
        for block in blocks:
            places = lead(places, block)
        return places

    def _at_hand(self, places: _Places, block: list[Event]) -> _Places:
        """Where the events lead as they were recorded, or else by their earliest days."""
        return self._in_order(places, block) or self._in_order(places, _by_day(block)) or self._any(places, block)

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
