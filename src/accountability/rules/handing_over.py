"""Rules on what a trial in absence opens: refusing to act on it, protection from it, and a new trial."""

from __future__ import annotations

from accountability.model.absence_words import CitizenshipEffect, RetrialRight


def was_asked(asked_for_this: bool) -> bool:
    """The state was asked for this on the strength of the trial."""
    return asked_for_this


def is_there(person_in_asked_state: bool) -> bool:
    """The person is in the state."""
    return person_in_asked_state


def rule_binds(standard_binds: bool) -> bool:
    """The rule binds the state that is asked."""
    return standard_binds


def party_to_treaty(asked_party: bool) -> bool:
    """The state is a party to the treaty."""
    return asked_party


def request_is_of_the_kind(trying_state_within: bool) -> bool:
    """The rule is about requests of the state that tried the person."""
    return trying_state_within


def fell_short(falls_short: bool) -> bool:
    """The trial falls short of what the standard asks."""
    return falls_short


def for_conviction_or_opinion(trial_political: bool) -> bool:
    """The charge is mainly political, or for protected expression."""
    return trial_political


def not_protected_yet(trial_protected_abroad: bool) -> bool:
    """The person has no asylum or other protected status yet."""
    return not trial_protected_abroad


def judged(judgment_given: bool) -> bool:
    """Judgment has been given."""
    return judgment_given


def new_trial_by_law(new_trial_in_law: RetrialRight) -> bool:
    """The law of the state gives a new trial: of right, on conditions or at discretion."""
    return new_trial_in_law is not RetrialRight.NONE


def new_trial_given(trial_retrial: RetrialRight) -> bool:
    """The person can get a new trial: of right, on conditions or at discretion."""
    return trial_retrial is not RetrialRight.NONE


def still_in_time(time_to_ask: bool) -> bool:
    """The period for asking has not ended."""
    return time_to_ask


def national_there(nationality_there: bool) -> bool:
    """The person is, or was, a national of the state."""
    return nationality_there


def nationality_touched(trial_citizenship_effect: CitizenshipEffect) -> bool:
    """The judgment has cost, or can cost, the person's nationality."""
    return trial_citizenship_effect is not CitizenshipEffect.NONE


def papers_refused(trial_passport_refused: bool) -> bool:
    """Passports or consular services are refused because of it."""
    return trial_passport_refused
