"""Rules of civil suits for grave wrongs done abroad."""

from __future__ import annotations


def wrong_under_colour(conduct_listed: bool, done_for_foreign_state: bool) -> bool:
    """The wrong is one that the statute names, done under the authority of a foreign state."""
    return conduct_listed and done_for_foreign_state


def defendant_natural(suspect_is_natural_person: bool) -> bool:
    """The defendant is a natural person."""
    return suspect_is_natural_person


def not_a_foreign_company(suspect_is_company: bool, suspect_foreign: bool) -> bool:
    """The defendant is no foreign company."""
    return not (suspect_is_company and suspect_foreign)


def defendant_did_it(suspect_involved: bool) -> bool:
    """The defendant did it, ordered it or answers for those who did: to help was not enough."""
    return suspect_involved


def defendant_in_forum(suspect_in_forum: bool) -> bool:
    """The defendant can be served in the forum."""
    return suspect_in_forum


def conduct_touches_forum(conduct_in_forum: bool) -> bool:
    """Conduct relevant to the statute took place in the forum."""
    return conduct_in_forum


def claimant_alien(victim_is_national: bool) -> bool:
    """The claimant is no national of the forum."""
    return not victim_is_national


def claimant_national(victim_is_national: bool) -> bool:
    """The claimant or victim is a national of the forum."""
    return victim_is_national


def not_shielded(shielded_by_state_immunity: bool) -> bool:
    """The defendant is neither a foreign state nor somebody who acted for it in office."""
    return not shielded_by_state_immunity


def proceedings_open_somewhere(proceedings_open: bool) -> bool:
    """Criminal proceedings against the suspect are open, to which a civil claim can be joined."""
    return proceedings_open
