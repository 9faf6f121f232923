"""Rules of bodies that take information: special procedures, inquiries, investigative mechanisms, reports.

Nobody is a party there: no exhaustion, no victim status. What counts is what the mandate is about, when it runs,
and the consent of those whose case it is.
"""

from __future__ import annotations


def within_mandate_on_ground(violation_alleged: bool, ground_alleged: bool) -> bool:
    """It is about a violation of the mandate, or about discrimination on a ground of the mandate."""
    return violation_alleged or ground_alleged


def of_disabled_person(victim_disability: bool) -> bool:
    """The victim has a disability."""
    return victim_disability


def of_person_held(act_deprived_of_liberty: bool) -> bool:
    """The victim is or was held without being free to leave."""
    return act_deprived_of_liberty


def defender_targeted(act_against_defender: bool) -> bool:
    """The victim was targeted for exposing wrongs or for defending rights."""
    return act_against_defender


def in_place(act_in_area: bool) -> bool:
    """It happened in a state that the mandate is about."""
    return act_in_area


def in_period(act_in_period: bool) -> bool:
    """It happened, at least in part, in the time that the mandate is about."""
    return act_in_period


def not_a_missing_combatant(act_missing_combatant: bool) -> bool:
    """The person is not only missing as a combatant in a war between states."""
    return not act_missing_combatant


def reprisal(act_for_cooperation: bool) -> bool:
    """It is linked to cooperation with the United Nations, done or intended."""
    return act_for_cooperation


def reported_at_home(remedy_decided: bool, remedy_available: bool) -> bool:
    """The competent authorities were told, or could not be."""
    return remedy_decided or not remedy_available
