"""Jurisdictions: a state's legal order, as far as it reaches crimes committed elsewhere."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.dates import Day, Duration
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.mechanism import Note
from accountability.truth import Truth


class Principle(Enum):
    """The principle a head of jurisdiction rests on."""

    TERRITORIAL = "territorial"
    ACTIVE_PERSONALITY = "active_personality"
    PASSIVE_PERSONALITY = "passive_personality"
    PROTECTIVE = "protective"
    EFFECTS = "effects"
    RESIDENCE_BASED = "residence_based"
    AUT_DEDERE_AUT_JUDICARE = "aut_dedere_aut_judicare"
    UNIVERSAL = "universal"


class PresenceRule(Enum):
    """Whether and when a head asks for the suspect's presence in the state."""

    NOT_REQUIRED = "not_required"
    DISCRETION_IF_ABSENT = "discretion_if_absent"
    REQUIRED_TO_OPEN = "required_to_open"
    REQUIRED_FOR_TRIAL = "required_for_trial"
    RESIDENCE_REQUIRED = "residence_required"
    REQUIRED_WITH_EXCEPTIONS = "required_with_exceptions"
    UNKNOWN = "unknown"


class LinkRule(Enum):
    """What tie of a person to the state a head asks for."""

    NONE = "none"
    NATIONALITY = "nationality"
    RESIDENCE = "residence"
    NATIONALITY_OR_RESIDENCE = "nationality_or_residence"


class LinkDate(Enum):
    """When that tie must exist."""

    AT_THE_ACT = "at_the_act"
    AT_THE_PROCEEDINGS = "at_the_proceedings"
    EITHER = "either"


class YesNoUnread(Enum):
    """A condition of a statute: it asks, it does not ask, or nobody has read whether it does."""

    YES = "yes"
    NO = "no"
    UNREAD = "unread"


class SubsidiarityRule(Enum):
    """To whom a head gives way."""

    NONE = "none"
    TO_TERRITORIAL_STATE = "to_territorial_state"
    TO_ICC = "to_icc"
    TO_ANY_STATE_OR_INTERNATIONAL_COURT = "to_any_state_or_international_court"
    PROSECUTOR_DISCRETION = "prosecutor_discretion"
    UNKNOWN = "unknown"


class LimitationKind(Enum):
    """Whether prosecution is barred by the passage of time."""

    NONE = "none"
    FIXED = "fixed"
    BY_OFFENCE = "by_offence"
    UNKNOWN = "unknown"


class AbsenceRule(Enum):
    """Whether a state may try an accused who is not there."""

    ALLOWED_IF_ABROAD_AND_EVADING = "allowed_if_abroad_and_evading"
    LIMITED = "limited"
    NOT_ALLOWED = "not_allowed"
    UNKNOWN = "unknown"


class NeBisRule(Enum):
    """When a foreign judgment keeps a state from trying the same conduct."""

    STRICT = "strict"
    """Whenever it acquitted or released the person, or its sentence was served."""
    UNLESS_SHAM = "unless_sham"
    """The same, save where it was meant to spare the perpetrator."""
    UNREAD = "unread"


class DatesBind(Enum):
    """On which day a head of jurisdiction must have been in force."""

    ACT = "act"
    """When the act was done: the state counts its heads to substantive criminal law."""
    PROCEEDINGS = "proceedings"
    """On the day of the question: the state counts them to procedure, which applies at once to earlier acts."""
    UNREAD = "unread"
    """Nobody has read which; the answer is known where both give the same."""


class PlaceRule(Enum):
    """Where the act must have been done."""

    ANYWHERE = "anywhere"
    IN_THE_STATE = "in_the_state"
    IN_OR_ON_BOARD = "in_or_on_board"
    """In the state, or on board a ship or an aircraft of its own."""


class PersonalImmunityRule(Enum):
    """Whether the state's courts give way to the personal immunity of those who represent another state."""

    CUSTOMARY = "customary"
    """They apply customary international law."""
    NOT_AVAILABLE = "not_available"
    """The state's own law denies it for the crimes of its heads."""
    CONTESTED = "contested"
    """Its own rulings point to no answer."""


class FunctionalImmunityRule(Enum):
    """How the state treats the immunity of former and lower officials for core crimes."""

    NOT_AVAILABLE = "not_available"
    STATUTORY_LIMIT = "statutory_limit"
    PARTLY = "partly"
    CONTESTED = "contested"
    UNSETTLED = "unsettled"
    NOT_APPLICABLE = "not_applicable"


@frozen
class OtherCondition:
    """A condition that only this state knows, or an element that somebody must find; somebody appraises it."""

    id: str = plain("Its id inside the head.")
    text: str = plain("What is asked.")
    appraised_by: str = plain("Who appraises it.")
    citation: Citation = plain("Where it comes from.")
    decisive: bool = plain(
        "Whether the head makes no case at all without it, so that nothing is open before it is found.", default=False
    )


@frozen
class Reading:
    """One of several readings of contested law, with its authority and what it would give."""

    id: str = plain("Its id inside the jurisdiction.")
    about: str = plain("The id of the requirement that it is about.")
    text: str = plain("What it says.")
    gives: str = plain("What the answer would be under it.")
    citation: Citation = plain("Its authority.")
    prevails: bool = plain("Whether it is the one that the answer follows.", default=False)
    head: str | None = plain("The id of the head it is about; absent for all of them.", default=None)
    in_force_from: Day | None = plain("Since when it has been held.", default=None)
    in_force_until: Day | None = plain("First day on which it no longer stood.", default=None)

    def stands(self, on: Day) -> bool:
        """Whether it was, or may have been, held on a day."""
        begun = self.in_force_from is None or self.in_force_from.on_or_before(on).truth is not Truth.NO
        ended = self.in_force_until is not None and self.in_force_until.on_or_before(on).truth is Truth.YES
        return begun and not ended


@frozen
class HeadCrime:
    """A crime under a head of jurisdiction, with its own dates."""

    crime: str = plain("A crime or a family of crimes.", vocabulary="crimes")
    provision: str | None = plain("The article that defines it; absent when none was found.", default=None)
    in_force_from: Day | None = plain("First day of the offence; absent when it was not found.", default=None)
    in_force_until: Day | None = plain("First day on which it no longer applied.", default=None)
    own_offence: bool = plain("Whether the state has an offence of its own for it, beside general ones.", default=True)
    limitation: LimitationKind = plain("Whether time bars prosecution.", default=LimitationKind.UNKNOWN)
    limitation_length: Duration | None = plain("After how long, for a fixed limitation.", default=None)
    straddling: bool | None = plain(
        "Whether an act that began before the first day and went on after it is covered; null where the courts have "
        "not settled it.",
        default=True,
    )
    treaties: tuple[str, ...] = plain("The treaties that may oblige the state here, where the head asks.", default=())
    other_conditions: tuple[OtherCondition, ...] = plain("Elements and conditions that are appraised.", default=())
    reaches_back: str | None = plain("Why it may reach acts before its first day; a lawyer must judge.", default=None)
    reaches_back_to: Day | None = plain(
        "The day from which it covers earlier acts, where a statute says so by its day.", default=None
    )
    citations: tuple[Citation, ...] = plain("Where its dates come from.", default=())
    note: str | None = plain("What else one should know.", default=None)


@frozen
class HeadOfJurisdiction:
    """A ground on which a state's courts may hear a crime committed elsewhere."""

    id: str = plain("Its id.")
    principle: Principle = plain("The principle it rests on.")
    provision: str = plain("The provision.")
    summary: str = plain("What it says, in our words.")
    crimes: tuple[HeadCrime, ...] = plain("The crimes it covers, each with its own dates.")
    citations: tuple[Citation, ...] = plain("Where it was read.")
    in_force_from: Day | None = plain("First day of the head; absent when it was not found.", default=None)
    in_force_until: Day | None = plain("First day on which it no longer applied.", default=None)
    dates_bind: DatesBind | None = plain(
        "On which day it must have been in force; absent means what the jurisdiction says.", default=None
    )
    place: PlaceRule = plain("Where the act must have been done.", default=PlaceRule.ANYWHERE)
    suspect_presence: PresenceRule = plain("Whether the suspect must be in the state.", default=PresenceRule.UNKNOWN)
    suspect_link: LinkRule = plain("What tie of the suspect is asked for.", default=LinkRule.NONE)
    suspect_link_at: LinkDate = plain("When it must exist.", default=LinkDate.AT_THE_ACT)
    victim_link: LinkRule = plain("What tie of the victim is asked for.", default=LinkRule.NONE)
    victim_link_at: LinkDate = plain("When it must exist.", default=LinkDate.AT_THE_ACT)
    suspect_residence_min: Duration | None = plain("How long the suspect must have lived there.", default=None)
    victim_residence_min: Duration | None = plain("How long the victim must have lived there.", default=None)
    spared_by_party: tuple[str, ...] = plain(
        "Instruments to one of which the state of the act must be party; then it need not be a crime there.",
        default=(),
    )
    double_criminality: YesNoUnread = plain(
        "Whether the act must be a crime where it was done.", default=YesNoUnread.UNREAD
    )
    subsidiarity: SubsidiarityRule = plain("To whom it gives way.", default=SubsidiarityRule.UNKNOWN)
    ne_bis: NeBisRule = plain("When a foreign judgment stands in the way.", default=NeBisRule.UNREAD)
    treaties: tuple[str, ...] = plain("The instruments one of which must oblige the state to prosecute.", default=())
    authorised_by: str | None = plain("Who must agree or has discretion; absent when nobody.", default=None)
    other_conditions: tuple[OtherCondition, ...] = plain("Conditions that only this state knows.", default=())
    treaty_based: bool = plain(
        "Whether it states what a treaty demands, and no statute of the state has been read.", default=False
    )
    note: str | None = plain("What else one should know.", default=None)


@frozen
class Statute:
    """A law of the state."""

    id: str = plain("Its id.")
    title: str = plain("Its title in the language of the state.")
    title_en: str = plain("Its title in English.")
    citation: Citation = plain("Its official citation.")
    in_force_from: Day | None = plain("First day in force.", default=None)


@frozen
class InTime:
    """On which day the state's heads of jurisdiction must have been in force, and why."""

    binds: DatesBind = plain("The rule for heads that have none of their own.")
    text: str = plain("Why.")
    citation: Citation | None = plain("Where it comes from.", default=None)


@frozen
class TrialInAbsentia:
    """Whether the state may try an accused who is not there."""

    rule: AbsenceRule = plain("The rule.")
    summary: str = plain("What it says.")
    citation: Citation = plain("Where it comes from.")
    in_force_from: Day | None = plain("First day of the rule; absent means as long as the record speaks.", default=None)
    in_force_until: Day | None = plain("First day on which it no longer applied.", default=None)


@frozen
class Practice:
    """What the state's authorities have done; it is reported beside the law and does not change its answer."""

    text: str = plain("What was done.")
    day: Day | None = plain("When.", default=None)
    citation: Citation | None = plain("Where it comes from.", default=None)


@frozen
class Jurisdiction:
    """A state's legal order, as far as it reaches crimes committed elsewhere."""

    state: State = plain("The state.", vocabulary="states")
    as_of: date = plain("The last day for which the record speaks.")
    statutes: tuple[Statute, ...] = plain("The laws it rests on.")
    heads: tuple[HeadOfJurisdiction, ...] = plain("The heads of jurisdiction.")
    trial_in_absentia: TrialInAbsentia = plain("Whether an absent accused may be tried.")
    initiators: tuple[str, ...] = plain("Who can set a case in motion.")
    victim_role: Note = plain("What a victim can do there.")
    functional_immunity: Note = plain("How the state treats the immunity of former and lower officials.")
    authority: str = plain("Which office investigates.")
    since: date | None = plain(
        "The first day for which the record speaks; before it the state's law has not been read.", default=None
    )
    in_time: InTime = plain(
        "On which day its heads must have been in force.",
        default=InTime(DatesBind.UNREAD, "Whether the heads count to procedure or to substantive law was not read."),
    )
    trial_in_absentia_before: tuple[TrialInAbsentia, ...] = plain("Earlier rules on that.", default=())
    personal_immunity: PersonalImmunityRule = plain(
        "How its courts treat personal immunity.", default=PersonalImmunityRule.CUSTOMARY
    )
    functional_immunity_rule: FunctionalImmunityRule = plain(
        "How its courts treat functional immunity for core crimes.", default=FunctionalImmunityRule.UNSETTLED
    )
    readings: tuple[Reading, ...] = plain("Contested law, each reading with its authority.", default=())
    treaty_based: bool = plain(
        "Whether the record was drawn from treaties alone: no statute of the state has been read.", default=False
    )
    practice: tuple[Practice, ...] = plain("What its authorities have done.", default=())
    notes: tuple[Note, ...] = plain("What else one should know.", default=())


@frozen
class TreatyHeads:
    """The heads that treaties demand of every state they bind, for states whose statutes have not been read."""

    as_of: date = plain("The last day for which the list speaks.")
    heads: tuple[HeadOfJurisdiction, ...] = plain("The heads; the treaty of each must bind the state.")
