"""Standards that a trial in absence is weighed against: international ones, and the rules of a state of its own."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.dates import Day, Duration
from accountability.model.absence_words import RetrialRight, RunsFrom
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.jurisdiction import AbsenceRule
from accountability.model.mechanism import Presumption, Requirement
from accountability.truth import Truth


class Question(Enum):
    """What a standard is asked about."""

    FAIR_TRIAL = "fair_trial"
    """Was the trial in absence fair?"""
    SURRENDER = "surrender"
    """May the person be handed over, or the judgment recognised?"""
    TRIBUNAL = "tribunal"
    """May an international court go on without the accused?"""
    DATA = "data"
    """May a request be kept in international police files?"""


class Bound(Enum):
    """Whom a standard binds."""

    TRYING_STATE = "trying_state"
    ASKED_STATE = "asked_state"
    BODY = "body"
    """An international court or organisation, whatever a state has accepted."""


@frozen
class Binding:
    """Which states a standard binds, and from when."""

    whom: Bound = plain("Whom it binds.")
    instrument: str | None = plain(
        "The instrument whose parties are bound; absent where the register holds none.", default=None
    )
    provision: str | None = plain("The provision that a state must have accepted.", default=None)
    only: tuple[State, ...] = plain(
        "The only states it concerns, if it is one's own law.", default=(), vocabulary="all_states"
    )
    save: tuple[State, ...] = plain("Parties that are not bound all the same.", default=(), vocabulary="all_states")
    since: date | None = plain("The first day on which it can be relied on.", default=None)
    until: date | None = plain("The first day on which it no longer holds.", default=None)
    note: str | None = plain("What else decides whether a state is bound.", default=None)


@frozen
class Decision:
    """A decision that a standard was applied in."""

    name: str = plain("What it is called.")
    body: str = plain("Who decided.")
    holding: str = plain("What was held, in our words.")
    citation: Citation = plain("Where it is found: number and date, and how it was checked.")
    day: str | None = plain("The day, month or year of the decision.", default=None)


@frozen
class Standard:
    """What a text of international law, or a rule for handing over, asks of a trial in absence."""

    id: str = plain("Its id.")
    title: str = plain("Its name.")
    question: Question = plain("What it is asked about.")
    binding: Binding = plain("Which states it binds.")
    citations: tuple[Citation, ...] = plain("The texts it rests on.")
    requirements: tuple[Requirement, ...] = plain("What must be met: all of them.")
    gates: tuple[Requirement, ...] = plain(
        "What must be shown before a body looks at the rest; where it is not, no breach is found.", default=()
    )
    own_law: bool = plain("Whether the asked state's own conditions are weighed beside it.", default=False)
    case_law: tuple[Decision, ...] = plain("Decisions, by the names that its tests use.", default=())
    note: str | None = plain("What else one should know.", default=None)


@frozen
class RetrialRule:
    """What a state's law gives to somebody convicted in absence."""

    right: RetrialRight = plain("Whether there is a new trial.")
    summary: str | None = plain(
        "How long one has and what is asked, in words; they prevail over the numbers.", default=None
    )
    length: Duration | None = plain("The period for asking, where it is one.", default=None)
    runs_from: RunsFrom | None = plain("From when it runs, where that is known.", default=None)


@frozen
class OtherRule:
    """Another rule of a state that lets a court go on without the accused."""

    text: str = plain("What it says.")


@frozen
class AskedCondition:
    """What a state asks for before it hands somebody over, and when that held."""

    requirement: Requirement = plain("What is asked.")
    since: date | None = plain("The first day on which it held, where it is known.", default=None)
    until: date | None = plain("The first day on which it no longer held.", default=None)

    def holds_on(self, day: Day) -> bool:
        """Whether it held on the day, as far as that is known."""
        begun = self.since is None or day.before(Day.on(self.since)).truth is not Truth.YES
        ended = self.until is not None and day.on_or_after(Day.on(self.until)).truth is Truth.YES
        return begun and not ended


@frozen
class AbsenceLaw:
    """The rules of a state on trials in absence."""

    state: State = plain("The state.", vocabulary="states")
    rule: AbsenceRule = plain("Whether the state may try an accused who is not there for a serious crime.")
    conditions: tuple[Requirement, ...] = plain("When it may, and what it owes to the accused.")
    counsel: str = plain("Who defends the absent accused.")
    retrial: RetrialRule = plain("What the person can ask for after the judgment.")
    citation: Citation = plain("Where it comes from.")
    as_of: str = plain("The day or month for which the record speaks.")
    since: date | None = plain("The first day on which the rules held, where it is known.", default=None)
    handing_over: str | None = plain("What such a judgment means for extradition to or from the state.", default=None)
    when_asked: tuple[AskedCondition, ...] = plain(
        "What the state asks for before it hands somebody over on such a judgment.", default=()
    )
    others: tuple[OtherRule, ...] = plain("Other rules that let a court go on without the accused.", default=())
    read_at: tuple[str, ...] = plain("Where it was read.", default=())


@frozen
class Proof:
    """Which documents would prove a fact of a trial."""

    fact: str = plain("The fact.")
    documents: tuple[str, ...] = plain("The documents, the best first.")


@frozen
class TrialPoint:
    """What a trial in absence adds to a complaint before a body that hears other complaints too."""

    mechanism: str = plain("The id of the mechanism.")
    text: str = plain("What is to be shown of such a trial there, and what to expect.")
    citation: Citation = plain("Where it comes from.")


@frozen
class Trials:
    """What holds for every standard: what is taken as so until it is recorded, and what proves a fact."""

    presumptions: tuple[Presumption, ...] = plain("What is presumed.")
    proofs: tuple[Proof, ...] = plain("What proves a fact.")
    points: tuple[TrialPoint, ...] = plain("What such a trial adds to complaints elsewhere.", default=())
