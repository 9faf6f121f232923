"""Proceedings and events for tests, and a way to bring a track into a state."""

from __future__ import annotations

from collections import deque
from datetime import date, timedelta

from accountability import Citation, Day
from accountability.absentia.lifecycle import machine
from accountability.absentia.proceeding import Event, Proceeding

SOURCE = (Citation("A source"),)
TODAY = Day.parse("2026-11-22")


def event(number: int | str, kind: str, on: str | None = None, **rest: object) -> Event:
    """An event with a source."""
    name = f"e{number}" if isinstance(number, int) else number
    return Event(name, kind, SOURCE, None if on is None else Day.parse(on), **rest)  # type: ignore[arg-type]  # any field


def proceeding(*events: Event, state: str = "BLR") -> Proceeding:
    """A proceeding with some events."""
    return Proceeding("p", state, ("A.",), events=events)


def way_to(state: str) -> list[str]:
    """The kinds of events that lead a track from its beginning into a state, each following the one before at once."""
    course = machine()
    first = course.tracks[course.states[state].track].first
    waiting: deque[tuple[str, list[str]]] = deque([(first, [])])
    seen = {first}
    while waiting:
        here, way = waiting.popleft()
        if here == state:
            return way
        for kind in course.next(here):
            (step, *_) = course.place(here, kind.id)[0]
            if step.end not in seen:
                seen.add(step.end)
                waiting.append((step.end, [*way, kind.id]))
    raise AssertionError(f"nothing leads to {state}")


def dated(kinds: list[str], first: date = date(2020, 1, 1), forum: str | None = None) -> list[Event]:
    """Events on one day after another."""
    return [
        event(number, kind, (first + timedelta(days=number)).isoformat(), forum=forum)
        for number, kind in enumerate(kinds, 1)
    ]
