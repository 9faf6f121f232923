"""Rules of sanctions regimes: what the criteria describe, and whom they reach. Whether to list is appraised."""

from __future__ import annotations


def criteria_met_by_involvement(suspect_involved: bool) -> bool:
    """The person's part is one that the criteria describe."""
    return suspect_involved


def conduct_against_defender(conduct_listed: bool, act_against_defender: bool) -> bool:
    """The act is one of those described, done to somebody who exposed wrongs or defended rights."""
    return conduct_listed and act_against_defender


def person_identified(suspect_named: bool) -> bool:
    """There is a person to list."""
    return suspect_named


def foreign_person(suspect_named: bool, suspect_foreign: bool) -> bool:
    """There is a person to list, and the regime's own nationals are not reached."""
    return suspect_named and suspect_foreign


def official_listed(suspect_named: bool, suspect_held_office: bool) -> bool:
    """There is a person to list, who holds or has held a public office."""
    return suspect_named and suspect_held_office


def follows_other_regime(listed_elsewhere: bool) -> bool:
    """The person is listed under a regime that this one follows."""
    return listed_elsewhere


def criteria_met_in(conduct_listed: bool, act_in_situation: bool) -> bool:
    """The act is one that the criteria describe, in the situation that the regime is about."""
    return conduct_listed and act_in_situation


def involved_in(suspect_involved: bool, act_in_situation: bool) -> bool:
    """The person's part is one that the criteria describe, in the situation that the regime is about."""
    return suspect_involved and act_in_situation
