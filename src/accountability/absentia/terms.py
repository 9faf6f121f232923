"""The course that a proceeding can take, as data: tracks, states, events, transitions and the deadlines they start."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.dates import Duration
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain

ANY = "*"
"""In ``after``: every state of the track that is not the last of a proceeding."""


class Forum(Enum):
    """Before whom a track runs, where it can run several times at once."""

    STATE = "state"
    BODY = "body"


class Party(Enum):
    """Whose law, or whose consent, decides a deadline."""

    TRYING_STATE = "trying_state"
    FORUM = "forum"


class BoundOn(Enum):
    """On which day the state must be bound for a deadline to matter."""

    EVENT = "event"
    SUBMISSION = "submission"


class Purpose(Enum):
    """What the last day of a period means."""

    ACT_BY = "act_by"
    """Somebody must act by it."""
    EXPECT_BY = "expect_by"
    """An answer is due by it."""
    NOT_BEFORE = "not_before"
    """The authority may not act before it has passed."""
    CHECK = "check"
    """A period of no fixed length that should be looked at."""


@frozen
class Track:
    """One of the things that go on side by side: the case itself, the search, an extradition, the property."""

    id: str = plain("Its id.")
    title: str = plain("Its name.")
    first: str = plain("The state before anything is recorded.")
    forum: Forum | None = plain("Before whom it runs, where it can run several times at once.", default=None)


@frozen
class Stage:
    """A state in which a track can be."""

    id: str = plain("Its id.")
    track: str = plain("The id of its track.")
    title: str = plain("Its name.")
    terminal: bool = plain("Whether nothing but an order to reopen leads out of it.", default=False)


@frozen
class EventKind:
    """A kind of event."""

    id: str = plain("Its id.")
    track: str = plain("The id of its track.")
    title: str = plain("Its name.")
    by: str | None = plain("Who acts.", default=None)
    proof: str | None = plain("Which document proves it, so that one knows what to secure.", default=None)
    tells: dict[str, str | bool | None] = plain("What it says of the questions that the standards ask.", factory=dict)
    day_of: str | None = plain("Which of those questions its day answers.", default=None)


@frozen
class Transition:
    """From where an event leads where, with its legal effect."""

    event: str = plain("The id of the event.")
    after: tuple[str, ...] = plain("The states it can follow; `*` for every one that is not the last.")
    effect: str = plain("What it changes in law.")
    citations: tuple[Citation, ...] = plain("Where the law says so.")
    to: str | None = plain("The state it leads to; absent where the state stays as it is.", default=None)
    ordinary: bool = plain(
        "Whether it is an ordinary step, which a later event shows to have been taken though nobody recorded it.",
        default=False,
    )
    starts: tuple[str, ...] = plain("The deadlines it starts.", default=())


@frozen
class Term:
    """A deadline that an event starts."""

    id: str = plain("Its id.")
    title: str = plain("What is to be done, or what is due.")
    purpose: Purpose = plain("What its last day means.")
    runs_from: str = plain("From which day the law counts.")
    consequence: str = plain("What happens after it.")
    citations: tuple[Citation, ...] = plain("Where the law says so.")
    length: Duration | None = plain("How long; absent where national law says so.", default=None)
    shortest: Duration | None = plain("A shorter period that may apply already.", default=None)
    party: Party = plain("Whose law or consent decides.", default=Party.TRYING_STATE)
    instrument: str | None = plain("The instrument that must bind that state.", default=None)
    bound_on: BoundOn = plain("On which day it must.", default=BoundOn.EVENT)
    both: bool = plain("Whether it must bind the trying state and the forum alike.", default=False)
    only_if: str | None = plain("What else must be so, which the record does not tell.", default=None)
    caution: str | None = plain("What one should know of how it is counted.", default=None)
    for_events_from: date | None = plain("It runs from events on that day or later.", default=None)
    for_events_until: date | None = plain("It runs from events before that day.", default=None)
    met_by: tuple[str, ...] = plain("Events that show that somebody acted in time.", default=())
    body: str | None = plain("The body that must have been seized, where the event is a petition.", default=None)


@frozen
class Flag:
    """An order of events that is not impossible, but that ought to be looked at."""

    id: str = plain("Its id.")
    event: str = plain("The event.")
    needs: tuple[str, ...] = plain("States of the main track, one of which should have been reached by then.")
    message: str = plain("What is odd about it.")
    citations: tuple[Citation, ...] = plain("Where the law says so.")


@frozen
class Lifecycle:
    """The course that proceedings in absence can take."""

    tracks: tuple[Track, ...] = plain("The tracks, the main one first.")
    states: tuple[Stage, ...] = plain("Their states.")
    events: tuple[EventKind, ...] = plain("What can happen.")
    transitions: tuple[Transition, ...] = plain("From where to where.")
    terms: tuple[Term, ...] = plain("The deadlines.")
    flags: tuple[Flag, ...] = plain("What ought to be looked at.")


@frozen
class Period:
    """How long a deadline is in a state's law."""

    state: State = plain("The state.", vocabulary="states")
    term: str = plain("The id of the deadline.")
    length: Duration = plain("How long it is.")
    events: tuple[str, ...] = plain("The events from which it runs.")
    citations: tuple[Citation, ...] = plain("Where the law says so.")
    for_what: str | None = plain("For which judgments or persons, where the law has several periods.", default=None)


@frozen
class Periods:
    """The lengths that national laws give to deadlines, as far as they were read."""

    periods: tuple[Period, ...] = plain("All of them.")
