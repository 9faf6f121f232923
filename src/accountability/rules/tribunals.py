"""Rules of international criminal courts: jurisdiction, complementarity, office, presence."""

from __future__ import annotations

from accountability.model.case import ProsecutionStatus
from accountability.truth import Truth


def crime_of_statute(crime_in_statute: bool) -> bool:
    """The act is said to be a crime that the statute knows; whether its elements are there, the court appraises."""
    return crime_in_statute


def natural_person_of_age(suspect_is_natural_person: bool, suspect_of_age: bool) -> bool:
    """The suspect is a natural person who had reached the age that the statute asks for."""
    return suspect_is_natural_person and suspect_of_age


def in_territory_of_party(in_accepting_territory: bool) -> bool:
    """An element of the crime took place in a state that was party or had accepted jurisdiction."""
    return in_accepting_territory


def element_in_named_party(in_accepting_territory: bool, element_in_place: bool) -> bool:
    """An element of the crime took place in a party, and in a state that the situation is about."""
    return in_accepting_territory and element_in_place


def by_national_of_party(suspect_of_accepting_state: bool) -> bool:
    """The suspect was a national of a state that was party or had accepted jurisdiction."""
    return suspect_of_accepting_state


def referred_by_security_council(referred_by_council: bool) -> bool:
    """The Security Council referred the situation, which makes territory and nationality unnecessary."""
    return referred_by_council


def situation_before_court(situation_open: bool) -> bool:
    """The situation was referred, or the Prosecutor has taken it up."""
    return situation_open


def in_place_in_period(act_in_area: bool, act_in_period: bool) -> bool:
    """It happened in one of the places and, at least in part, in the time that the statute has for them."""
    return act_in_area and act_in_period


def referred_for_period(referred_by_council: bool, act_in_period: bool) -> bool:
    """The Security Council referred the situation, and the act falls into the time of the crime."""
    return referred_by_council and act_in_period


def between_accepting_states(
    in_accepting_territory: bool, suspect_of_accepting_state: bool, act_in_period: bool
) -> bool:
    """The state attacked and the state of the suspect both accepted, and the act falls into the time of the crime."""
    return in_accepting_territory and suspect_of_accepting_state and act_in_period


def not_kept_out(excluded_for_nationals: bool) -> bool:
    """No transitional declaration keeps the crime out."""
    return not excluded_for_nationals


def not_genuinely_handled(
    prosecution_status: ProsecutionStatus,
    prosecution_same_conduct: Truth,
    prosecution_sham: Truth,
    prosecution_unable: Truth,
    prosecution_ended: Truth,
    prosecution_in_absence: Truth,
) -> Truth:
    """No state genuinely investigates or prosecutes the case, declined it, or has judged the person for it.

    Another case, inactivity, unwillingness or inability leaves it to the court. A judgment in absence that is not
    final has tried nobody. What an amnesty does is not settled.
    """
    if prosecution_status is None:
        handled = Truth.UNKNOWN
    elif prosecution_status in (
        ProsecutionStatus.INVESTIGATING,
        ProsecutionStatus.ON_TRIAL,
        ProsecutionStatus.DECLINED,
    ):
        handled = Truth.YES
    elif prosecution_status in (ProsecutionStatus.CONVICTED, ProsecutionStatus.ACQUITTED):
        handled = prosecution_ended | ~prosecution_in_absence
    elif prosecution_status in (ProsecutionStatus.AMNESTIED, ProsecutionStatus.RELEASED):
        handled = Truth.UNKNOWN
    else:
        handled = Truth.NO
    return ~(handled & prosecution_same_conduct) | prosecution_sham | prosecution_unable


def not_tried_before(
    prosecution_status: ProsecutionStatus,
    prosecution_ended: bool,
    prosecution_same_conduct: bool,
    prosecution_sham: bool,
) -> bool:
    """No other court has finally judged the person for the same conduct, save to spare him."""
    if prosecution_status not in (ProsecutionStatus.CONVICTED, ProsecutionStatus.ACQUITTED):
        return True
    return not (prosecution_ended and prosecution_same_conduct) or prosecution_sham


def accused_present(suspect_before_court: bool) -> bool:
    """The accused is before the court."""
    return suspect_before_court


def accused_cannot_be_had(suspect_evading: bool, suspect_untraceable: bool) -> bool:
    """The person has fled, keeps away or cannot be found, so that what the statute allows in absence can be held."""
    return suspect_evading or suspect_untraceable
