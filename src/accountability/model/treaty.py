"""Instruments, and what states did about them."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.dates import Day, Duration
from accountability.model.case import State
from accountability.model.citation import Citation, Confidence
from accountability.model.fields import plain


class EntryIntoForce(Enum):
    """How an instrument begins to bind a state.

    Counted from the deposit of its consent, and never before the instrument itself is in force.
    """

    ON_DEPOSIT = "on_deposit"
    """On the day of deposit."""
    THIRTY_DAYS = "thirty_days"
    """On the thirtieth day after the day of deposit."""
    NINETY_DAYS = "ninety_days"
    """On the ninetieth day after the day of deposit."""
    ONE_MONTH = "one_month"
    TWO_MONTHS = "two_months"
    THREE_MONTHS = "three_months"
    SIX_MONTHS = "six_months"
    TWELVE_MONTHS = "twelve_months"
    """On the same day that many months later."""
    FIRST_OF_NEXT_MONTH = "first_of_next_month"
    """On the first day of the month after the deposit."""
    FIRST_OF_MONTH_AFTER_ONE_MONTH = "first_of_month_after_one_month"
    FIRST_OF_MONTH_AFTER_TWO_MONTHS = "first_of_month_after_two_months"
    FIRST_OF_MONTH_AFTER_THREE_MONTHS = "first_of_month_after_three_months"
    """On the first day of the month after that many months have passed."""
    FIRST_OF_MONTH_AFTER_60_DAYS = "first_of_month_after_60_days"
    """On the first day of the month after the sixtieth day from the deposit."""
    ON_ADMISSION = "on_admission"
    """On the day that the organisation or the treaty of accession names; nothing is counted."""

    def first_day(self, deposited: date, in_force_on: date | None) -> date | None:
        """The first day on which a consent deposited on a day binds; ``None`` where nothing is counted."""
        if self is EntryIntoForce.ON_ADMISSION:
            return None
        day = _ENTRY[self].added_to(deposited)
        if self in _FIRST_OF_MONTH:
            day = Duration(months=1).added_to(day.replace(day=1))
        return max(day, in_force_on) if in_force_on else day


_ENTRY = {
    EntryIntoForce.ON_DEPOSIT: Duration(),
    EntryIntoForce.THIRTY_DAYS: Duration(days=30),
    EntryIntoForce.NINETY_DAYS: Duration(days=90),
    EntryIntoForce.ONE_MONTH: Duration(months=1),
    EntryIntoForce.TWO_MONTHS: Duration(months=2),
    EntryIntoForce.THREE_MONTHS: Duration(months=3),
    EntryIntoForce.SIX_MONTHS: Duration(months=6),
    EntryIntoForce.TWELVE_MONTHS: Duration(months=12),
    EntryIntoForce.FIRST_OF_NEXT_MONTH: Duration(),
    EntryIntoForce.FIRST_OF_MONTH_AFTER_ONE_MONTH: Duration(months=1),
    EntryIntoForce.FIRST_OF_MONTH_AFTER_TWO_MONTHS: Duration(months=2),
    EntryIntoForce.FIRST_OF_MONTH_AFTER_THREE_MONTHS: Duration(months=3),
    EntryIntoForce.FIRST_OF_MONTH_AFTER_60_DAYS: Duration(days=60),
}
_FIRST_OF_MONTH = {rule for rule in EntryIntoForce if rule.value.startswith("first_of")}


@frozen
class Instrument:
    """A treaty or another text that states are bound by."""

    id: str = plain("Its id.")
    title: str = plain("Its full title.")
    short_title: str = plain("Its usual short title.")
    adopted_on: date = plain("Day of adoption.")
    depositary: str = plain("Who keeps the register of its parties.")
    citation: Citation = plain("Its official citation.")
    denounceable: bool = plain("Whether a state can leave it.")
    entry_into_force: EntryIntoForce = plain("How it begins to bind a state.")
    entry_provision: str = plain("The article on entry into force for a state.")
    denunciation_provision: str | None = plain("The article on denunciation.", default=None)
    survives: str | None = plain("What goes on after a denunciation, with the article.", default=None)
    in_force_on: date | None = plain("Day of its entry into force; absent when it is not known.", default=None)
    optional: tuple[str, ...] = plain("Provisions that bind a state only if it accepts them.", default=())
    note: str | None = plain("What else one should know.", default=None)


class ActOfState(Enum):
    """What a state did about a treaty."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    DENUNCIATION = "denunciation"
    DECLARATION = "declaration"
    DECLARATION_WITHDRAWN = "declaration_withdrawn"
    RESERVATION = "reservation"
    RESERVATION_WITHDRAWN = "reservation_withdrawn"


class Exclusion(Enum):
    """What a reservation or declaration takes away, where a rule can weigh it."""

    MATTERS_EXAMINED = "matters_examined"
    MATTERS_EXAMINED_BY_ECHR_ORGANS = "matters_examined_by_echr_organs"
    MATTERS_SUBMITTED = "matters_submitted"
    ACTS_BEFORE = "acts_before"
    ACTS_BEGUN_BEFORE = "acts_begun_before"
    ACTS_OUTSIDE_TERRITORY = "acts_outside_territory"
    ACTS_OUTSIDE_CONTROL = "acts_outside_control"
    FREE_STANDING_DISCRIMINATION = "free_standing_discrimination"
    PERSONS_UNDER_SENTENCE_OF_DEATH = "persons_under_sentence_of_death"


@frozen
class TreatyAction:
    """One act of one state about one instrument."""

    act: ActOfState = plain("What the state did.")
    deposited_on: Day | None = plain("Day on which the depositary received it.", default=None)
    effective_on: Day | None = plain("First day of its effect; absent when it is not known.", default=None)
    provision: str | None = plain("The provision it is about; absent for the whole instrument.", default=None)
    excludes: Exclusion | None = plain("What it takes away.", default=None)
    before: Day | None = plain("The day that the exclusion names; absent means its own entry into force.", default=None)
    entry_exception: str | None = plain(
        "Why the day of effect is not the one that the instrument's rule gives, or cannot be counted.", default=None
    )
    sources: tuple[str, ...] = plain("Keys of the sources in the same file.", default=())
    confidence: Confidence = plain("How it was checked.", default=Confidence.UNCERTAIN)
    note: str | None = plain("What else one should know.", default=None)


@frozen
class Complete:
    """Up to which day a list is complete, so that what is not on it is a no."""

    day: date = plain("The last day for which the list is complete.")
    sources: tuple[str, ...] = plain("Keys of the sources in the same file.")
    count: int | None = plain("The official number of entries on that day, where there is one.", default=None)
    note: str | None = plain("Why it is complete up to that day.", default=None)


@frozen
class Confirmation:
    """A source that says of one state whether it was bound on a day."""

    state: State = plain("The state.", vocabulary="all_states")
    bound: bool = plain("What the source says.")
    day: date = plain("The day for which it says so.")
    sources: tuple[str, ...] = plain("Keys of the sources in the same file.")
    provision: str | None = plain("The optional provision; absent for the whole instrument.", default=None)
    note: str | None = plain("What the source says exactly.", default=None)


@frozen
class Participation:
    """All that states did about one instrument, and what its silence proves."""

    instrument: str = plain("The id of the instrument.")
    sources: dict[str, Citation] = plain("The sources, by a short key.")
    states: dict[str, tuple[TreatyAction, ...]] = plain("The acts of each state.", vocabulary="all_states")
    complete: Complete | None = plain("Up to which day the list of parties is complete.", default=None)
    complete_provisions: dict[str, Complete] = plain("The same for each optional provision.", factory=dict)
    confirmations: tuple[Confirmation, ...] = plain("What is known of single states.", default=())


@frozen
class SupposedAct:
    """An act of a state that is supposed, or supposed away."""

    state: State = plain("The state.", vocabulary="all_states")
    instrument: str = plain("The id of the instrument.")
    action: TreatyAction = plain("What it did. To suppose an act away, name what it is; a day narrows it.")


@frozen
class Supposition:
    """What the law would be if: acts of states that are added to the register, or taken away."""

    title: str = plain("What is supposed, in a few words; every answer that rests on it says so.")
    acts: tuple[SupposedAct, ...] = plain("Acts that are added.", default=())
    without: tuple[SupposedAct, ...] = plain("Acts that are taken away.", default=())
