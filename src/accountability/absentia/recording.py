"""What may be recorded: each event with a source, in a possible order, corrected and never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from accountability.absentia.lifecycle import ImpossibleOrder, Machine, machine
from accountability.absentia.proceeding import Event, Proceeding
from accountability.absentia.terms import Forum
from accountability.dates import Day
from accountability.errors import DocumentError, Problem, UnknownName, suggestion
from accountability.resources import read_data
from accountability.truth import Truth


def admit(proceeding: Proceeding, events: Iterable[Event], today: Day, course: Machine | None = None) -> Proceeding:
    """The proceeding with further events, the order of all of them checked.

    Raises ``DocumentError`` with every problem of the events, or ``ImpossibleOrder``, which says which event cannot
    be where it is.
    """
    known = course or machine()
    problems: list[Problem] = []
    for event in events:
        problems += (Problem(event.id, message) for message in _wrong(proceeding, event, today, known))
        proceeding = evolve(proceeding, events=(*proceeding.events, event))
    if problems:
        raise DocumentError(proceeding.id, problems)
    known.traces(proceeding)
    return proceeding


def sound(proceeding: Proceeding, today: Day, course: Machine | None = None) -> Proceeding:
    """The proceeding itself, all of its events checked. Raises like ``admit``."""
    return admit(evolve(proceeding, events=()), proceeding.events, today, course)


def _wrong(proceeding: Proceeding, event: Event, today: Day, course: Machine) -> Iterator[str]:
    """What is wrong with an event by itself, or as the next entry."""
    if any(entry.id == event.id for entry in proceeding.events):
        yield "an event of this id is recorded already; give this one another id"
    if not event.sources:
        yield "this has no source; name at least one"
    try:
        kind = course.kind(event.event)
    except UnknownName as error:
        yield str(error)
    else:
        yield from _misplaced(event, course.tracks[kind.track].forum)
    if event.on is not None and event.on.after(today).truth is Truth.YES:
        yield (
            f"{event.on} has not come yet on {today}; record what has happened, and put what is announced into the "
            "note of the event that announces it"
        )
    yield from _correction(proceeding, event)


def _misplaced(event: Event, forum: Forum | None) -> Iterator[str]:
    if event.forum is None:
        return
    if forum is None:
        yield f"{event.event!r} happens before the authorities of the trying state; leave the forum out"
    elif forum is Forum.STATE and event.forum not in _states():
        yield f"the forum {event.forum!r} is not an ISO 3166-1 alpha-3 state code{suggestion(event.forum, _states())}"
    elif forum is Forum.BODY and event.forum not in _bodies():
        yield f"the forum {event.forum!r} is not the id of a body{suggestion(event.forum, _bodies())}"


def _correction(proceeding: Proceeding, event: Event) -> Iterator[str]:
    if event.corrects is None:
        if event.withdrawn:
            yield "what is withdrawn was recorded before; name it as what this corrects"
        return
    ids = [entry.id for entry in proceeding.events]
    if event.corrects not in ids:
        yield f"no event {event.corrects!r} is recorded that this could correct{suggestion(event.corrects, ids)}"
        return
    later = next((entry.id for entry in proceeding.events if entry.corrects == event.corrects), None)
    if later is not None:
        yield f"{event.corrects!r} has been corrected by {later!r} already; correct that one"


def _states() -> set[str]:
    return {state["code"] for state in read_data("states.json")["states"]}


def _bodies() -> set[str]:
    return {body["id"] for body in read_data("bodies.json")["bodies"]}


__all__ = ["ImpossibleOrder", "admit", "sound"]
