"""Rules of procedures that states bring against states: committees, courts, the OSCE."""

from __future__ import annotations


def both_bound(treaty_binds: bool, applicant_bound: bool) -> bool:
    """The state that brings it and the state complained of are bound by the treaty."""
    return treaty_binds and applicant_bound


def both_accept(complaints_accepted: bool, applicant_bound: bool) -> bool:
    """Both states have accepted the procedure."""
    return complaints_accepted and applicant_bound


def clause_stands(respondent_excludes_clause: bool, applicant_excludes_clause: bool) -> bool:
    """Neither side has a reservation to the clause that gives the court jurisdiction."""
    return not (respondent_excludes_clause or applicant_excludes_clause)


def opposed(dispute_exists: bool) -> bool:
    """The states held opposite views on the matter before the application."""
    return dispute_exists


def negotiated(dispute_negotiated: bool) -> bool:
    """A genuine attempt to negotiate has failed."""
    return dispute_negotiated


def treaty_procedure_used(dispute_treaty_procedure_used: bool) -> bool:
    """The procedures of the treaty itself were used without result."""
    return dispute_treaty_procedure_used


def negotiated_and_arbitration_failed(dispute_negotiated: bool, arbitration_failed: bool) -> bool:
    """Negotiation failed, and the parties could not organise the arbitration that was asked for."""
    return dispute_negotiated and arbitration_failed


def any_settlement_tried_and_arbitration_failed(
    dispute_negotiated: bool, dispute_treaty_procedure_used: bool, arbitration_failed: bool
) -> bool:
    """Negotiation or the treaty's own procedures failed, and the arbitration asked for could not be organised."""
    return (dispute_negotiated or dispute_treaty_procedure_used) and arbitration_failed


def brought_by_state(author_is_state: bool) -> bool:
    """A state brings it."""
    return author_is_state


def invoked_by_enough(enough_states: bool) -> bool:
    """As many states bring it as the text asks for."""
    return enough_states


def host_invites(author_host_agrees: bool) -> bool:
    """The state in whose territory it happened invites it or agrees."""
    return author_host_agrees


def brought_by_state_for_others(author_is_state: bool, victim_is_governmental: bool) -> bool:
    """A state brings it, and not for itself or for a body of it that could not apply."""
    return author_is_state and not victim_is_governmental
