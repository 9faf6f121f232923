"""A proceeding in somebody's absence: dated events, each with its sources, none of them ever overwritten."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from attrs import frozen

from accountability.dates import Day, Duration
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain


@frozen
class Recording:
    """Who entered an event into a register, and when that register learned of it."""

    by: str = plain("Who entered it.")
    at: str = plain("When the register learned of it: a time in UTC, such as 2026-11-22T10:00:00Z.")

    @classmethod
    def now(cls, by: str, at: datetime) -> Recording:
        """The entry that somebody makes at a time that is handed in."""
        return cls(by, at.strftime("%Y-%m-%dT%H:%M:%SZ"))


@frozen
class Sentence:
    """What a judgment ordered against one accused person or several alike."""

    persons: int = plain("How many persons were given it.", default=1)
    accused: tuple[str, ...] = plain("Their names, where they are known and public.", default=())
    imprisonment: Duration | None = plain("How long; absent where it is not known or none was given.", default=None)
    death: bool | None = plain("Whether it is death; absent where that is not known.", default=None)
    fine: str | None = plain("The fine, with its currency.", default=None)
    confiscation: bool | None = plain("Whether property is confiscated; absent where that is not known.", default=None)
    note: str | None = plain("What else was ordered, and what is not certain.", default=None)


@frozen
class Event:
    """Something that happened in a proceeding, or that a source says happened."""

    id: str = plain("Its id inside the proceeding.")
    event: str = plain("What happened.", vocabulary="proceeding_events")
    sources: tuple[Citation, ...] = plain("Where it is known from: one source at least.")
    on: Day | None = plain("The day; absent where it is not known.", default=None)
    forum: str | None = plain(
        "Before whom, on a track that can run several times: the code of the state asked, or the id of the body.",
        default=None,
    )
    claim: bool = plain(
        "Whether it is kept as what a source says and no more: it then moves nothing, and its order is not checked.",
        default=False,
    )
    corrects: str | None = plain("The id of the earlier event that this one puts right.", default=None)
    withdrawn: bool = plain("Whether the correction is that it did not happen at all.", default=False)
    sentences: tuple[Sentence, ...] = plain("What was ordered, for a judgment.", default=())
    facts: dict[str, str | bool | None] = plain(
        "What it tells of the questions that the standards ask, such as how notice was given.", factory=dict
    )
    note: str | None = plain("What else one should know.", default=None)
    recorded: tuple[Recording, ...] = plain(
        "Who entered it and when, one for each register that it went through, the first one first.", default=()
    )

    @property
    def day(self) -> Day:
        """The day it happened on; any day at all where it is not known."""
        return _ANY if self.on is None else self.on


@frozen
class Proceeding:
    """One criminal proceeding of a state in the absence of the accused, with all that is recorded of it."""

    id: str = plain("Its id.")
    state: State = plain("The state that tries.", vocabulary="states")
    accused: tuple[str, ...] = plain("The accused: a name only where it may be told, else a pseudonym.")
    persons: int | None = plain("How many are accused, where that is known and not all are named.", default=None)
    title: str | None = plain("What the case is called.", default=None)
    court: str | None = plain("The court.", default=None)
    number: str | None = plain("The number of the case.", default=None)
    charges: tuple[str, ...] = plain("The charges, with the provisions.", default=())
    events: tuple[Event, ...] = plain("What happened, in the order in which it was recorded.", default=())
    note: str | None = plain("What else one should know.", default=None)

    @property
    def current(self) -> tuple[Event, ...]:
        """The events and claims that no later entry corrects, without those that are withdrawn."""
        corrected = {event.corrects for event in self.events}
        return tuple(event for event in self.events if event.id not in corrected and not event.withdrawn)

    @property
    def standing(self) -> tuple[Event, ...]:
        """The events that are taken to have happened."""
        return tuple(event for event in self.current if not event.claim)

    @property
    def claims(self) -> tuple[Event, ...]:
        """What sources say and is kept as no more than that."""
        return tuple(event for event in self.current if event.claim)

    @property
    def facts(self) -> dict[str, str | bool | None]:
        """The answers that its events give to the questions of the standards; a later entry goes before an earlier."""
        return {name: value for event in self.standing for name, value in event.facts.items()}


class Counted(Enum):
    """What a published count counts."""

    OPENED = "opened"
    SENT_TO_COURT = "sent_to_court"
    TRIED = "tried"
    CONVICTED = "convicted"


class Unit(Enum):
    """In what a published count counts."""

    PERSONS = "persons"
    CASES = "cases"
    UNSAID = "unsaid"
    """The source does not say."""


@frozen
class Count:
    """A number that somebody published. Numbers that disagree stand side by side."""

    what: Counted = plain("What was counted.")
    unit: Unit = plain("Persons or cases.")
    number: int = plain("The number.")
    period: str = plain("The year, month or days that it speaks of, as a day or a span.")
    by: str = plain("Who counted.")
    source: Citation = plain("Where it is said.")
    at_least: bool = plain("Whether the source says more than that.", default=False)
    note: str | None = plain("What it leaves out.", default=None)


@frozen
class Proceedings:
    """A set of proceedings from public sources, and the numbers that others have published."""

    id: str = plain("Its id.")
    title: str = plain("What it holds.")
    as_of: Day | None = plain("The day up to which sources were read.", default=None)
    proceedings: tuple[Proceeding, ...] = plain("The proceedings.", default=())
    counts: tuple[Count, ...] = plain("Published numbers.", default=())
    note: str | None = plain("What it leaves out, and why.", default=None)


_ANY = Day.parse("[0001-01-01..9999-12-31]")
