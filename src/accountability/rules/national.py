"""Rules of national criminal avenues: what every head of jurisdiction asks, in the terms of its data."""

from __future__ import annotations

from accountability.model.case import ProsecutionStatus
from accountability.model.jurisdiction import AbsenceRule, NeBisRule, PresenceRule, YesNoUnread
from accountability.truth import Truth


def crime_covered(crime_alleged: bool, offence_carries: bool) -> bool:
    """The act is said to be a crime of the head, and an offence of the state carries the charge."""
    return crime_alleged and offence_carries


def law_known(statutes_read: bool) -> bool:
    """The statutes that were read speak for the day of the question."""
    return statutes_read


def in_force_at_the_act(act_after_first_day: bool) -> bool:
    """The offence was in force when the act was done: no crime without law."""
    return act_after_first_day


def head_stands(head_in_force: bool) -> bool:
    """The head of jurisdiction was in force on the day that counts in that state: of the act or of the proceedings."""
    return head_in_force


def conditions_met(conditions_found: bool) -> bool:
    """What the head cannot do without, and what only an authority can find, has been found."""
    return conditions_found


def place_met(act_in_place: bool) -> bool:
    """The act was done where the head asks for it."""
    return act_in_place


def presence_met(
    suspect_in_forum: Truth, suspect_resides: Truth, opened_here: Truth, *, suspect_presence: PresenceRule
) -> Truth:
    """The suspect is in the state, or lives there, as far as the head asks for it before a case is opened."""
    if suspect_presence is PresenceRule.REQUIRED_TO_OPEN:
        return suspect_in_forum | opened_here
    if suspect_presence is PresenceRule.RESIDENCE_REQUIRED:
        return suspect_resides
    if suspect_presence in (PresenceRule.REQUIRED_WITH_EXCEPTIONS, PresenceRule.UNKNOWN):
        # An exception that has not been read may do without presence; presence itself suffices.
        return suspect_in_forum | Truth.UNKNOWN
    return Truth.YES


def suspect_link_met(suspect_linked: bool) -> bool:
    """The suspect has the tie to the state that the head asks for."""
    return suspect_linked


def victim_link_met(victim_linked: bool) -> bool:
    """The victim has the tie to the state that the head asks for."""
    return victim_linked


def criminal_there_too(
    act_criminal_where_done: Truth, spared_double_criminality: Truth, *, double_criminality: YesNoUnread
) -> Truth:
    """The act was a crime where it was done, where the head asks for that and nothing spares it."""
    if double_criminality is YesNoUnread.NO:
        return Truth.YES
    if double_criminality is YesNoUnread.YES:
        return act_criminal_where_done | spared_double_criminality
    return act_criminal_where_done | spared_double_criminality | Truth.UNKNOWN


def treaty_duty(treaty_obliges: bool) -> bool:
    """A treaty in force for the state obliges it to prosecute, where the head asks for that."""
    return treaty_obliges


def not_barred_by_time(prosecution_not_barred_by_time: bool) -> bool:
    """The time for prosecution has not run out."""
    return prosecution_not_barred_by_time


def keeps_its_turn(takes_precedence: bool) -> bool:
    """The head does not give way to the other proceeding."""
    return not takes_precedence


def not_judged_before(
    prosecution_ended: bool,
    prosecution_status: ProsecutionStatus,
    prosecution_sentence_served: bool,
    prosecution_same_conduct: bool,
    prosecution_sham: bool,
    *,
    ne_bis: NeBisRule,
) -> bool:
    """No final foreign judgment acquitted or released the person, or gave a sentence that was served."""
    if not (prosecution_ended and prosecution_same_conduct):
        return True
    if prosecution_sham and ne_bis is not NeBisRule.STRICT:
        return True
    served = prosecution_status is ProsecutionStatus.CONVICTED and prosecution_sentence_served
    return prosecution_status not in (ProsecutionStatus.ACQUITTED, ProsecutionStatus.RELEASED) and not served


def crime_done(act_has_begun: bool, act_is_threatened: bool) -> bool:
    """The crime has been done, or has begun, on the day of the question."""
    return act_has_begun and not act_is_threatened


def alive(suspect_is_dead: bool) -> bool:
    """The suspect lives: nobody is prosecuted after death."""
    return not suspect_is_dead


def not_immune(personal_immunity: bool) -> bool:
    """The suspect holds no office that shields its holder from foreign courts."""
    return not personal_immunity


def can_be_tried(
    suspect_in_forum: Truth, suspect_evading: Truth, absence_rule: AbsenceRule, *, suspect_presence: PresenceRule
) -> Truth:
    """The accused is there, or the state may try him in his absence."""
    if absence_rule is AbsenceRule.NOT_ALLOWED or suspect_presence is PresenceRule.REQUIRED_FOR_TRIAL:
        return suspect_in_forum
    if absence_rule is AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING:
        return suspect_in_forum | suspect_evading
    return suspect_in_forum | Truth.UNKNOWN
