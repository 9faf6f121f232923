"""What was done about a case: complaints, remedies, proceedings, and who would act now."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from accountability.dates import Day
from accountability.model.fields import fact, facts, plain
from accountability.model.listing import Listing
from accountability.model.persons import State


class AuthorRole(Enum):
    """In what capacity the author of a complaint acts."""

    VICTIM = "victim"
    RELATIVE = "relative"
    REPRESENTATIVE = "representative"
    ORGANISATION = "organisation"
    STATE = "state"
    INTERGOVERNMENTAL_ORGANISATION = "intergovernmental_organisation"
    OTHER = "other"


class OrganisationKind(Enum):
    """What kind of organisation an author is, where a body asks."""

    NON_GOVERNMENTAL = "non_governmental"
    WORKERS = "workers"
    EMPLOYERS = "employers"
    AUTHORITY = "authority"
    """A national authority: a prosecutor, a court, a police."""
    INTERNATIONAL_BODY = "international_body"


class RemedyNature(Enum):
    """What kind of domestic remedy it is."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    DISCRETIONARY = "discretionary"


class RemedyOutcome(Enum):
    """How far a domestic remedy was pursued."""

    FINAL = "final"
    PENDING = "pending"
    NOT_USED = "not_used"
    APPEAL_LEFT = "appeal_left"


class ProcedureStatus(Enum):
    """Where an international procedure stands."""

    PENDING = "pending"
    EXAMINED = "examined"
    REJECTED_ON_FORM = "rejected_on_form"
    WITHDRAWN = "withdrawn"


class ProsecutionStatus(Enum):
    """Where a criminal proceeding stands; `released` is freed from liability or punishment by a court."""

    INVESTIGATING = "investigating"
    ON_TRIAL = "on_trial"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    RELEASED = "released"
    STOPPED = "stopped"
    SURRENDERED = "surrendered"
    DECLINED = "declined"
    """Investigated, and a decision taken not to prosecute."""
    AMNESTIED = "amnestied"


class ReferralKind(Enum):
    """How a situation came before an international court."""

    STATE_PARTY = "state_party"
    SECURITY_COUNCIL = "security_council"
    PROSECUTOR = "prosecutor"
    """The Prosecutor acts, or asks to act, of his own motion."""
    COMMUNICATION = "communication"
    """Somebody sent information; nothing more has happened."""


class NoticeKind(Enum):
    """What a state had circulated through Interpol."""

    RED_NOTICE = "red_notice"
    DIFFUSION = "diffusion"
    OTHER_DATA = "other_data"


class OffenceKind(Enum):
    """What a notice says the person is wanted for."""

    ORDINARY_CRIME = "ordinary_crime"
    SPEECH_ASSOCIATION_OR_PROTEST = "speech_association_or_protest"
    AGAINST_THE_STATE = "against_the_state"
    """Treason, extremism, terrorism and the like."""
    PRIVATE_OR_ADMINISTRATIVE = "private_or_administrative"


@frozen
class Author:
    """Who would lodge a complaint, apart from the victim."""

    person: str | None = fact(
        "The id of the person, where the author is one of the persons.", "Which person of the case is the author?"
    )
    role: AuthorRole | None = fact("In what capacity the author acts.", "In what capacity does the author act?")
    authority: bool | None = fact(
        "Whether the victim has given written authority.",
        "Is there a written authority of the victim, or of those who may give it for the victim?",
    )
    close_relative: bool | None = fact(
        "Whether the author is a close relative of the victim.", "Is the author a close relative of the victim?"
    )
    states: Listing[State] = facts(
        "The states that bring it, where states do.", "Which state or states bring it?", vocabulary="states"
    )
    number_of_states: int | None = fact("How many states bring it together.", "How many states bring it together?")
    host_agrees: bool | None = fact(
        "Whether the state in whose territory it happened invites or agrees.",
        "Has the state in whose territory it happened invited the mission, or agreed to it?",
    )
    against: Listing[State] = facts(
        "The states that the author would complain of, beside those to which an act is attributed.",
        "Of which states would the author complain, even if the act was another's?",
        vocabulary="states",
    )
    affected: bool | None = fact(
        "Whether the author is affected: directly, or as a member of the group.",
        "Is the author affected, directly or as a member of the group?",
    )
    organisation: OrganisationKind | None = fact(
        "What kind of organisation the author is.", "What kind of organisation is the author?"
    )
    recognised_by: Listing[str] = facts(
        "The bodies before which the organisation has a standing of its own, such as observer status.",
        "Before which bodies has the organisation observer status or another standing of its own?",
        vocabulary="mechanisms",
    )
    form_kept: bool | None = fact(
        "Whether the complaint keeps the form that the body asks for.",
        "Will it be in writing, signed, complete and in a language that the body accepts?",
    )
    window_open: bool | None = fact(
        "Whether the body's window for it is open: the session, the cycle, the category of claims.",
        "Does the body take it now: is the state on its schedule, or the category of claims open?",
    )
    delay_justified: bool | None = fact(
        "Whether circumstances excuse a late complaint.",
        "Did something keep the author from complaining in time, and can it be shown?",
    )
    identified: bool | None = fact(
        "Whether the author gives a name to the body.", "Will the author give a name to the body, in writing?"
    )


@frozen
class Remedy:
    """A domestic remedy: one that was used, or one that could have been."""

    state: State = plain("The state whose remedy it is.", vocabulary="states")
    label: str | None = plain("What the remedy is called.", default=None)
    acts: tuple[str, ...] | None = plain("The ids of the acts it concerns; absent means all.", default=None)
    nature: RemedyNature | None = fact(
        "Ordinary, extraordinary or discretionary.",
        "Is it an ordinary remedy, one that reopens a final decision (extraordinary), or one at somebody's discretion?",
    )
    outcome: RemedyOutcome | None = fact(
        "How far it was pursued.", "How far was it pursued: is there a final decision?"
    )
    decided_on: Day | None = fact("Day of the final decision.", "On which day was the final decision given?")
    notified_on: Day | None = fact("Day of notification.", "On which day did the author learn of the decision?")
    claim_raised: bool | None = fact(
        "Whether the substance of the claim was raised.", "Was the substance of the claim put before that authority?"
    )
    available: bool | None = fact("Whether it was available.", "Could the remedy really be used, in law and practice?")
    effective: bool | None = fact(
        "Whether it had a prospect of success.", "Did the remedy have a reasonable prospect of bringing relief?"
    )
    prolonged: bool | None = fact("Whether it was unreasonably prolonged.", "Has it taken unreasonably long?")
    prevented: bool | None = fact(
        "Whether the author was kept from using it.",
        "Was the author kept from using it, by fear of reprisals, lack of access or incommunicado detention?",
    )


@frozen
class Procedure:
    """A complaint to an international body, made by or for the victim."""

    mechanism: str = plain("The id of the mechanism.", vocabulary="mechanisms")
    against: State | None = plain(
        "The state complained of; null where the procedure is not against a state.", vocabulary="states"
    )
    submitted_on: Day | None = fact("Day of submission.", "On which day was the complaint submitted?")
    status: ProcedureStatus | None = fact(
        "Where it stands.",
        "Is it pending, was it examined on the substance, rejected on form only, or withdrawn?",
    )
    concluded_on: Day | None = fact("Day of its conclusion.", "On which day was it concluded?")
    same_person: bool | None = fact("Whether it concerns the same person.", "Does it concern the same person?")
    same_facts: bool | None = fact(
        "Whether it concerns the same facts and rights.", "Does it concern the same facts and the same rights?"
    )


@frozen
class Prosecution:
    """A criminal proceeding against a suspect for the same conduct."""

    state: State | None = plain("The state; absent for an international court.", vocabulary="states", default=None)
    person: str | None = plain("The id of the suspect; absent means all of them.", default=None)
    status: ProsecutionStatus | None = fact("Where it stands.", "Where does that proceeding stand?")
    decided_on: Day | None = fact("Day of the decision.", "When was it decided?")
    final: bool | None = fact("Whether the decision is final.", "Is that decision final?")
    sentence_served: bool | None = fact(
        "Whether the sentence was served or can no longer be enforced.", "Was the sentence served?"
    )
    same_conduct: bool | None = fact("Whether it is about the same conduct.", "Is it about the same conduct?")
    unable: bool | None = fact(
        "Whether the state is unable to carry it out.",
        "Is the state unable to get hold of the suspect or the evidence, or to hold the proceedings?",
    )
    in_absence: bool | None = fact(
        "Whether it was held in the suspect's absence.", "Was it held without the suspect being there?"
    )
    sham: bool | None = fact(
        "Whether it was meant to spare the perpetrator.",
        "Was that proceeding meant to spare the suspect rather than to bring the suspect to justice?",
    )


@frozen
class Dispute:
    """A dispute between the state that brings it and the state complained of, and what they did to settle it."""

    exists: bool | None = fact(
        "Whether the states held opposite views on the matter before the application.",
        "Had the two states taken opposite positions on the treaty before the application, knowingly?",
    )
    negotiated: bool | None = fact(
        "Whether a genuine attempt at negotiation on the matter failed.",
        "Was there a genuine attempt to negotiate on that treaty, and has it failed?",
    )
    treaty_procedure_used: bool | None = fact(
        "Whether the procedures that the treaty itself provides were used without result.",
        "Were the procedures that the treaty provides used, without result?",
    )
    arbitration_requested_on: Day | None = fact(
        "Day on which arbitration was requested.", "When was arbitration requested?"
    )
    arbitration_agreed: bool | None = fact(
        "Whether the parties agreed on the organisation of the arbitration.",
        "Did the parties agree on how to organise the arbitration?",
    )


@frozen
class Referral:
    """How the situation came before an international criminal court."""

    kind: ReferralKind = plain("How it came there.")
    by: State | None = plain("The state that referred it.", vocabulary="states", default=None)
    on: Day | None = fact("Day of the referral or request.", "On which day was it made?")


@frozen
class Notice:
    """Data about a person that a state had circulated through Interpol."""

    state: State = plain("The state at whose request it is.", vocabulary="states")
    person: str | None = plain("The id of the person; absent means the victim.", default=None)
    kind: NoticeKind | None = fact("What was circulated.", "Is it a red notice, a diffusion or other data?")
    offence: OffenceKind | None = fact(
        "What the person is wanted for, as the notice says.", "What does the notice say the person is wanted for?"
    )
    meets_threshold: bool | None = fact(
        "Whether the penalty reaches the threshold of the rules.",
        "Is the maximum penalty at least two years, or the sentence at least six months?",
    )
    enough_data: bool | None = fact(
        "Whether it says enough of the facts and of the person's part in them.",
        "Does it say what the person is said to have done, when and where?",
    )
