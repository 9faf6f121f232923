"""Rules of bodies that hear complaints against a state: treaty bodies and, in part, special procedures.

Each function is one sentence of the law. Its parameters are what it reads; settings come from the mechanism's
data, with the provision and the decisions that the sentence rests on.
"""

from __future__ import annotations

from accountability.facts.treaties import SameMatterBar
from accountability.model.case import ProcedureStatus, RemedyNature


def party_and_accepting(treaty_binds: bool, complaints_accepted: bool) -> bool:
    """The state is bound by the treaty and has accepted complaints under it."""
    return treaty_binds and complaints_accepted


def attributed(act_attributed: bool) -> bool:
    """The violation is one by the state complained of."""
    return act_attributed


def in_territory(act_in_territory: bool) -> bool:
    """It happened in the territory of the state."""
    return act_in_territory


def within_territory(act_in_territory: bool, territory_excluded: bool) -> bool:
    """It happened in the territory of the state, and no reservation keeps that part of it out."""
    return act_in_territory and not territory_excluded


def has_happened(act_has_begun: bool) -> bool:
    """The act has happened, goes on or is threatened on the day of the question."""
    return act_has_begun


def under_power_outside(under_power_abroad: bool, abroad_excluded: bool) -> bool:
    """It happened elsewhere to a person under the state's power, and no reservation keeps that out."""
    return under_power_abroad and not abroad_excluded


def under_power(under_power_abroad: bool) -> bool:
    """It happened elsewhere to a person under the state's power or effective control."""
    return under_power_abroad


def victim_complains(author_is_victim: bool, victim_is_individual: bool, victim_is_dead: bool) -> bool:
    """The author is the individual whose rights were breached, and lives."""
    return author_is_victim and victim_is_individual and not victim_is_dead


def authorised(author_authority: bool, victim_is_individual: bool) -> bool:
    """The author has the written authority of that individual."""
    return author_authority and victim_is_individual


def relative(author_close_relative: bool, victim_is_individual: bool) -> bool:
    """The author is a close relative of that individual."""
    return author_close_relative and victim_is_individual


def for_unable(victim_is_unable: bool, victim_is_individual: bool) -> bool:
    """The author acts for an individual who cannot; whether the author may, the body appraises."""
    return victim_is_unable and victim_is_individual


def right_protected(protected_right_alleged: bool) -> bool:
    """A violation alleged concerns a right that the treaty protects."""
    return protected_right_alleged


def within_force(act_within_force: bool) -> bool:
    """The act happened or went on while the state was bound."""
    return act_within_force


def affirmed(act_under_treaty: bool, affirmed_within_force: bool) -> bool:
    """The treaty bound the state at the act, and the violation went on or was affirmed under the procedure."""
    return act_under_treaty and affirmed_within_force


def threatened(act_is_threatened: bool) -> bool:
    """The violation is still about to happen."""
    return act_is_threatened


def used_to_the_end(remedy_decided: bool, remedy_claim_raised: bool) -> bool:
    """The remedy led to a final decision, and the substance of the claim was put there."""
    return remedy_decided and remedy_claim_raised


def need_not_be_used(remedy_nature: RemedyNature) -> bool:
    """The remedy is extraordinary or depends on somebody's discretion, such as pardon or supervisory review."""
    return remedy_nature is not RemedyNature.ORDINARY


def unavailable(remedy_available: bool) -> bool:
    """The remedy could not really be used."""
    return not remedy_available


def ineffective(remedy_effective: bool) -> bool:
    """The remedy had no reasonable prospect of success."""
    return not remedy_effective


def prolonged(remedy_prolonged: bool) -> bool:
    """The remedy took unreasonably long."""
    return remedy_prolonged


def prevented(remedy_prevented: bool) -> bool:
    """The author was kept from using the remedy."""
    return remedy_prevented


def does_not_bar(
    procedure_begun: bool,
    procedure_settles: bool,
    procedure_same_matter: bool,
    procedure_standing: ProcedureStatus,
    same_matter_bar: SameMatterBar,
) -> bool:
    """The other procedure is on another matter, settles nothing, or has not gone so far as to bar this one."""
    if not (procedure_begun and procedure_settles and procedure_same_matter):
        return True
    if same_matter_bar is SameMatterBar.SUBMITTED:
        return False
    if same_matter_bar is SameMatterBar.EXAMINED:
        return procedure_standing in (ProcedureStatus.REJECTED_ON_FORM, ProcedureStatus.WITHDRAWN)
    return procedure_standing is not ProcedureStatus.PENDING


def author_named(author_identified: bool) -> bool:
    """The author gives a name to the body."""
    return author_identified
