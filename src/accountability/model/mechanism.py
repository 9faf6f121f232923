"""Mechanisms: bodies and procedures before which a case can be brought, and what they require."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from attrs import frozen

from accountability.dates import Day, Duration, Rounding
from accountability.model.case import ReferralKind, State
from accountability.model.citation import Citation, Confidence
from accountability.model.fields import plain


class RequirementType(Enum):
    """What a requirement is about."""

    PERSONAE = "personae"
    MATERIAE = "materiae"
    TEMPORIS = "temporis"
    LOCI = "loci"
    EXHAUSTION = "exhaustion"
    TIME_LIMIT = "time_limit"
    SAME_MATTER = "same_matter"
    STANDING = "standing"
    FORM = "form"
    GRAVITY = "gravity"
    SUBSTANTIATION = "substantiation"
    IMMUNITY = "immunity"
    PRESENCE = "presence"
    SUSPECT_LINK = "suspect_link"
    VICTIM_LINK = "victim_link"
    DOUBLE_CRIMINALITY = "double_criminality"
    AUTHORISATION = "authorisation"
    SUBSIDIARITY = "subsidiarity"
    LIMITATION = "limitation"
    CONSENT = "consent"
    OTHER = "other"


class RequirementKind(Enum):
    """Who decides a requirement."""

    DECIDED = "decided"
    """The library, by law and facts."""
    PRESUMED = "presumed"
    """Met unless a recorded fact says otherwise: a bar that somebody must raise."""
    APPRAISED = "appraised"
    """Somebody else, by weighing: never the library."""


class WhyClosed(Enum):
    """How a closed avenue is closed."""

    NOT_YET = "not_yet"
    """A step that can still be taken would open it."""
    NO_LONGER = "no_longer"
    """It was open once."""
    NEVER = "never"
    """It was not open, and nothing the parties to the case can do would open it."""


class NationalStage(Enum):
    """The steps of a criminal avenue, each of which asks for what the one before asks and more."""

    INVESTIGATE = "investigate"
    WARRANT = "warrant"
    CONFIRM = "confirm"
    """The charges are confirmed, where a court has such a step."""
    TRY = "try"


@frozen
class Test:
    """One rule function with its settings: the general rule of a requirement, an alternative or an exception."""

    id: str = plain("Its id inside the requirement.")
    rule: str = plain("The name of the rule function.")
    settings: dict[str, Any] = plain("What the law sets: the keyword-only parameters of the rule.", factory=dict)
    provision: str | None = plain("The provision it rests on, where it is not the requirement's.", default=None)
    case_law: tuple[str, ...] = plain("Decisions that apply it.", default=())
    since: date | None = plain("The law on questions of that day and later; absent means always.", default=None)
    until: date | None = plain("The last day for whose questions it was the law.", default=None)


@frozen
class Presumption:
    """What is taken as so until a fact is recorded."""

    id: str = plain("Its id, by which it can be switched off.")
    fact: str = plain("The fact that it fills in.")
    value: str | bool | None = plain(
        "The value; `complete` closes a list: nothing but what is recorded; `own` also takes what is recorded of this "
        "body to be on the matter of the case; `notified` leaves the list as it is and takes decisions to have been "
        "notified on their day.",
        default="complete",
    )
    unless: str | None = plain("A fact that, once recorded, leaves no room for the presumption.", default=None)
    text: str = plain("What is presumed, in a sentence.", default="")
    provision: str | None = plain("Where the law puts the burden of raising it.", default=None)


@frozen
class Requirement:
    """What must be met for an avenue to be open."""

    id: str = plain("Its id inside the mechanism.")
    title: str = plain("What is asked, in a few words.")
    type: RequirementType = plain("What it is about.")
    kind: RequirementKind = plain("Who decides it.")
    citations: tuple[Citation, ...] = plain("The provisions it rests on.")
    tests: tuple[Test, ...] = plain("Met when any one of them is: the general rule first.", default=())
    each: str | None = plain(
        "The list whose every entry must pass: `remedies`, `procedures`, `prosecutions`, `notices` or `trials`.",
        default=None,
    )
    applies_if: Test | None = plain("When it applies at all.", default=None)
    presumption: Presumption | None = plain("What is presumed, if it is a presumed requirement.", default=None)
    further: tuple[Presumption, ...] = plain("What is presumed besides, where that does not settle it.", default=())
    appraised_by: str | None = plain("Who appraises it.", default=None)
    stage: NationalStage = plain(
        "From which stage of a national avenue it is asked.", default=NationalStage.INVESTIGATE
    )
    closes_as: WhyClosed = plain("How it closes an avenue, where the reason does not say.", default=WhyClosed.NEVER)
    note: str | None = plain("What else one should know.", default=None)

    @property
    def presumptions(self) -> tuple[Presumption, ...]:
        """All that is presumed, in the order in which it is tried."""
        return (*((self.presumption,) if self.presumption else ()), *self.further)


class RunsFrom(Enum):
    """The event from which a period runs."""

    FINAL_DECISION = "final_decision"
    """The final domestic decision: its day, or that of its notification where the rule says so."""
    ACT = "act"
    """The act, or the day on which the victim learnt of it."""
    OTHER_PROCEDURE_CONCLUDED = "other_procedure_concluded"
    """The end of another international procedure."""
    REQUEST_GRANTED = "request_granted"
    """The decision of a state to do what it was asked for on the strength of a trial in absence."""


@frozen
class LengthVersion:
    """A length that a period had for events of other days."""

    until: date = plain("For events up to that day.")
    length: Duration = plain("How long it was.")
    citation: Citation = plain("Where it comes from.")


@frozen
class DeadlineRule:
    """A period within which one must act."""

    id: str = plain("Its id inside the mechanism.")
    title: str = plain("What must be done in time.")
    runs_from: RunsFrom = plain("The event from which it runs.")
    length: Duration = plain("How long it is.")
    citation: Citation = plain("Where it comes from.")
    consequence: str = plain("What happens after it.")
    computation: str = plain("How it is counted, with the source of that rule.")
    rounding: Rounding = plain("Where it ends in a month without such a day.", default=Rounding.DOWN)
    for_submissions_from: date | None = plain("It applies to complaints submitted from that day.", default=None)
    versions: tuple[LengthVersion, ...] = plain("Other lengths, for events of earlier days.", default=())
    from_notification: bool = plain("Whether the day of notification counts, where it is recorded.", default=False)
    without_remedy_from_act: bool = plain(
        "Whether it runs from the act where there is no remedy that had to be used.", default=False
    )
    continuing_runs: bool = plain("Whether it runs while the breach goes on.", default=True)


@frozen
class Closes:
    """What a complaint here closes elsewhere."""

    mechanism: str = plain("The id of the mechanism that is closed.")
    when: str = plain("In which status of this one.")
    provision: str = plain("Where it says so.")
    confidence: Confidence = plain("How it was checked.")
    for_states: tuple[State, ...] | None = plain(
        "For complaints against which states; absent means all.", default=None, vocabulary="states"
    )


@frozen
class Harm:
    """What contact with a mechanism may cost somebody, and how to avoid it."""

    risk: str = plain("What may happen.")
    avoid: str = plain("How to avoid it.")
    provision: str | None = plain("Where it says so.", default=None)
    for_states: tuple[State, ...] | None = plain(
        "Shown only where the case touches one of these states; absent means always.", default=None, vocabulary="states"
    )


@frozen
class Note:
    """Something one should know of a mechanism that is no requirement."""

    id: str = plain("Its id inside the mechanism.")
    text: str = plain("The note.")
    citation: Citation | None = plain("Where it comes from.", default=None)


class Against(Enum):
    """Whom an avenue is directed against."""

    STATE = "state"
    SUSPECT = "suspect"
    TRYING_STATE = "trying_state"
    """The state that tried a person of the case in absence."""
    ASKED_STATE = "asked_state"
    """A state that is asked to act on a trial in absence, or in which the person tried is."""
    NOBODY = "nobody"
    """It gathers information, or helps, and is directed against nobody."""


class Addresses(Enum):
    """What an avenue is about."""

    STATE_RESPONSIBILITY = "state_responsibility"
    INDIVIDUAL_LIABILITY = "individual_liability"
    BOTH = "both"
    PROTECTION = "protection"
    EVIDENCE = "evidence"


@frozen
class Term:
    """A time during which a body works: its mandate, or the time in which it is open to such complaints."""

    citation: Citation = plain("What established or renewed it.")
    since: Day | None = plain("First day; absent when it is not known.", default=None)
    until: Day | None = plain("Last day; absent while no end is set.", default=None)


@frozen
class OpenSituation:
    """A situation that an international criminal court has before it."""

    title: str = plain("What it is called.")
    states: tuple[State, ...] = plain("The states in whose territory it lies.", vocabulary="states")
    kind: ReferralKind = plain("How it came before the court.")
    citation: Citation = plain("Where it comes from.")
    since: Day | None = plain("Day of the referral or of the authorisation.", default=None)
    note: str | None = plain("Its scope, and what else one should know.", default=None)


@frozen
class Mechanism:
    """A body or procedure before which a case can be brought."""

    id: str = plain("Its id.")
    name: str = plain("Its name.")
    family: str = plain("The family of mechanisms whose rules weigh it.")
    against: Against = plain("Whom it is directed against.")
    addresses: Addresses = plain("What it is about.")
    gives: str = plain("What it can give.")
    binding: bool = plain("Whether that binds.")
    initiators: tuple[str, ...] = plain("Who can set it in motion.")
    legal_basis: tuple[Citation, ...] = plain("The texts it rests on.")
    requirements: tuple[Requirement, ...] = plain("What must be met.")
    instruments: tuple[str, ...] = plain("The instruments whose reservations matter here.", default=())
    terms: tuple[Term, ...] = plain(
        "When it works. None: it has never worked, or hears no such complaints.", default=()
    )
    renewable: bool = plain("Whether its last term may have been renewed since.", default=False)
    awaits: str | None = plain("What must still happen before it can work.", default=None)
    situations: tuple[OpenSituation, ...] = plain("The situations before a criminal court.", default=())
    forum: State | None = plain("The state whose courts or authorities it is.", default=None, vocabulary="states")
    urgent: bool = plain("Whether it can act within days on a threat that cannot be made good.", default=False)
    interim_measures: str | None = plain("What it can ask for before it decides.", default=None)
    deadlines: tuple[DeadlineRule, ...] = plain("Periods within which one must act.", default=())
    trial_terms: tuple[str, ...] = plain(
        "The deadlines of the course of a trial in absence that matter here, by their ids there.", default=()
    )
    closes: tuple[Closes, ...] = plain("What a complaint here closes elsewhere.", default=())
    harm: tuple[Harm, ...] = plain("What contact with it may cost.", default=())
    notes: tuple[Note, ...] = plain("What else one should know.", default=())
    how_to_submit: str | None = plain("How it is reached.", default=None)
    confidence: Confidence = plain("How the record as a whole was checked.", default=Confidence.UNCERTAIN)
