"""Rules on trials in absence: the general rule and each exception, a sentence of the law in a function.

A standard's requirement lists the general rule first and then what may stand in its place; which of them a standard
knows is data. It is for the state to show that an exception holds: a presumption, or silence, does not.
"""

from __future__ import annotations

from accountability.model.absence_words import (
    AbsenceReason,
    Assurance,
    Attendance,
    Defence,
    NoticeMode,
    ProceedingKind,
    RetrialRight,
    RetrialScope,
    RunsFrom,
    Search,
    Waiver,
    Whereabouts,
)
from accountability.model.case import OfficeKind

# ------------------------------------------------------------------------------------------ presence


def attended(trial_attendance: Attendance) -> bool:
    """The person was there when fact and law were decided, or decided afresh."""
    return trial_attendance in (Attendance.PRESENT, Attendance.PRESENT_AT_A_FULL_INSTANCE)


def could_take_part_by_link(trial_attendance: Attendance) -> bool:
    """The person could have taken part by video link."""
    return trial_attendance is Attendance.LINK_DECLINED


def removed_for_disruption(trial_attendance: Attendance) -> bool:
    """The person came, and was removed for disrupting the hearing."""
    return trial_attendance is Attendance.REMOVED


def waived_presence(waived: bool) -> bool:
    """The person gave up the right to attend, unequivocally and knowing what it means."""
    return waived


def waived_expressly(trial_waiver: Waiver) -> bool:
    """The person gave up the right to attend in so many words."""
    return trial_waiver in (Waiver.EXPRESS, Waiver.EXPRESS_WRITTEN)


def waived_in_writing(trial_waiver: Waiver) -> bool:
    """The person gave up the right to attend expressly and in writing."""
    return trial_waiver is Waiver.EXPRESS_WRITTEN


def escaped_justice(evaded: bool) -> bool:
    """It is established that the person knew of the case and meant to escape it."""
    return evaded


def out_of_reach(trial_reason: AbsenceReason) -> bool:
    """The person has fled or cannot be found."""
    return trial_reason in (AbsenceReason.FLED, AbsenceReason.CANNOT_BE_FOUND, AbsenceReason.EVASION_ESTABLISHED)


def not_handed_over(trial_reason: AbsenceReason, trial_handed_over: bool) -> bool:
    """The state that has the person does not hand the person over."""
    return trial_reason is AbsenceReason.NOT_HANDED_OVER or not trial_handed_over


def could_not_be_found(trial_reason: AbsenceReason, trial_search: Search) -> bool:
    """The person has fled or cannot be found, and all reasonable steps were taken to find and tell the person."""
    return out_of_reach(trial_reason) and trial_search is Search.REASONABLE


def justice_asks_for_it(trial_interests_of_justice: bool) -> bool:
    """The court found that the interests of justice ask for a hearing in absence."""
    return trial_interests_of_justice


def free_to_enter(trial_entry_ban: bool) -> bool:
    """The state that tries the person does not keep the person out of the country itself."""
    return not trial_entry_ban


def put_off_while_excused(trial_reason: AbsenceReason, trial_adjourned: bool) -> bool:
    """A hearing from which the person was kept against the person's will was put off."""
    return trial_adjourned or trial_reason not in (
        AbsenceReason.DETAINED_ELSEWHERE,
        AbsenceReason.PREVENTED,
        AbsenceReason.ENTRY_REFUSED,
    )


def transfer_was_tried(trial_transfer_tried: bool) -> bool:
    """Extradition or a transfer of the proceedings was tried first."""
    return trial_transfer_tried


def stayed_away_though_served(charge_known: bool, trial_reason: AbsenceReason) -> bool:
    """The person knew of the trial, and nothing beyond the person's control was in the way."""
    return charge_known and trial_reason in (AbsenceReason.CHOSE_NOT_TO_ATTEND, AbsenceReason.EVASION_ESTABLISHED)


# ------------------------------------------------------------------------------------------- notice


def informed(charge_known: bool) -> bool:
    """The person knew of the charge and of the trial, officially or on proved facts."""
    return charge_known


def informed_and_warned(charge_known: bool, trial_warned: bool) -> bool:
    """The person knew of the trial, and was told that a decision could be given in absence."""
    return charge_known and trial_warned


def warned_of_absence(trial_warned: bool) -> bool:
    """The summons said that a decision could be given in absence."""
    return trial_warned


def told_in_time(charge_known: bool, summoned_in_time: bool) -> bool:
    """The person knew, early enough to come, to instruct counsel and to prepare."""
    return charge_known and summoned_in_time


def due_steps_taken(trial_search: Search) -> bool:
    """The state did what can be expected of it to tell the person."""
    return trial_search is Search.REASONABLE


def served_or_made_public(trial_notice: NoticeMode) -> bool:
    """The person was served, or told officially, or by publicity in the media."""
    return trial_notice in (NoticeMode.PERSONAL_SERVICE, NoticeMode.OFFICIAL_OTHER_MEANS, NoticeMode.PUBLICATION)


def summons_was_published(trial_notice: NoticeMode) -> bool:
    """The summons was published, unless the person was told in a better way."""
    return trial_notice in (
        NoticeMode.PERSONAL_SERVICE,
        NoticeMode.OFFICIAL_OTHER_MEANS,
        NoticeMode.PUBLICATION,
        NoticeMode.POSTED_OR_WEBSITE,
    )


def served_in_person(trial_notice: NoticeMode) -> bool:
    """The summons was handed to the person."""
    return trial_notice is NoticeMode.PERSONAL_SERVICE


def charge_and_file_given(trial_charge_withheld: bool, trial_file_access: bool) -> bool:
    """Charge and file were given to the defence."""
    return trial_file_access and not trial_charge_withheld


# ------------------------------------------------------------------------------------------ defence


def defended(trial_counsel: Defence, trial_counsel_independent: bool, trial_counsel_mandated: bool) -> bool:
    """Counsel of the person's choice, or appointed counsel who could do the work, defended freely.

    Counsel whom the family chose counts where the person gave a mandate.
    """
    mandated = trial_counsel is Defence.APPOINTED_BY_FAMILY and trial_counsel_mandated
    chosen = trial_counsel in (Defence.CHOSEN, Defence.APPOINTED_EFFECTIVE)
    return (chosen or mandated) and trial_counsel_independent


def counsel_was_chosen(trial_counsel: Defence) -> bool:
    """The person was represented by counsel of the person's own choice."""
    return trial_counsel is Defence.CHOSEN


def had_counsel(trial_counsel: Defence) -> bool:
    """Somebody was counsel to the absent accused."""
    return trial_counsel is not Defence.NONE


def counsel_was_heard(trial_counsel: Defence) -> bool:
    """Counsel who came to defend the absent person was let speak."""
    return trial_counsel is not Defence.CHOSEN_BUT_REFUSED_AUDIENCE


def represented(charge_known: bool, trial_counsel_mandated: bool, trial_counsel: Defence) -> bool:
    """Knowing of the trial, the person gave counsel a mandate, and that counsel defended."""
    return charge_known and trial_counsel_mandated and trial_counsel in (Defence.CHOSEN, Defence.APPOINTED_EFFECTIVE)


def made_good_on_appeal(evaded: bool, trial_appeal: bool, trial_counsel: Defence) -> bool:
    """Somebody who escaped the trial undefended could have it reviewed on appeal, with counsel."""
    return evaded and trial_appeal and trial_counsel is not Defence.CHOSEN_BUT_REFUSED_AUDIENCE


# ----------------------------------------------------------------------------- new trial and appeal


def fresh_trial_of_right(
    trial_retrial: RetrialRight, trial_retrial_scope: RetrialScope, trial_retrial_obstacle: bool
) -> bool:
    """A new trial can be had of right, looks afresh at fact and law, and nothing disproportionate is in its way."""
    return (
        trial_retrial is RetrialRight.OF_RIGHT
        and trial_retrial_scope is RetrialScope.FRESH_DETERMINATION
        and not trial_retrial_obstacle
    )


def good_cause_could_be_shown(
    charge_known: bool, trial_retrial: RetrialRight, trial_retrial_scope: RetrialScope
) -> bool:
    """Somebody who knew of the trial could get a new one by showing good cause for the absence."""
    return (
        charge_known
        and trial_retrial is RetrialRight.CONDITIONAL
        and trial_retrial_scope is RetrialScope.FRESH_DETERMINATION
    )


def reopening_on_cause(trial_retrial: RetrialRight) -> bool:
    """The case can be reopened of right, or by showing bad notice or reasons beyond the person's control."""
    return trial_retrial in (RetrialRight.OF_RIGHT, RetrialRight.CONDITIONAL)


def new_trial_assured(trial_retrial_assurance: Assurance) -> bool:
    """The requesting state has promised a new trial that safeguards the defence, and can be relied on."""
    return trial_retrial_assurance is Assurance.SUFFICIENT


def new_trial_renounced(trial_retrial_renounced: bool) -> bool:
    """The person said expressly that the person does not want the new trial."""
    return trial_retrial_renounced


def judgment_was_accepted(trial_judgment_accepted: bool) -> bool:
    """The person accepted the judgment."""
    return trial_judgment_accepted


def not_refused_as_late_untold(trial_retrial_refused_late: bool, trial_retrial_deadline_told: bool) -> bool:
    """No new trial was refused for a period that the person had not been told of."""
    return not trial_retrial_refused_late or trial_retrial_deadline_told


def period_runs_from_knowledge(trial_retrial: RetrialRight, trial_retrial_runs_from: RunsFrom) -> bool:
    """The period for asking for a new trial does not run before the person knows of the judgment."""
    return trial_retrial is RetrialRight.NONE or trial_retrial_runs_from is not RunsFrom.JUDGMENT


def not_contested(
    trial_judgment_served: bool,
    trial_told_of_remedies: bool,
    trial_retrial: RetrialRight,
    trial_retrial_renounced: bool,
    trial_retrial_requested_in_time: bool,
) -> bool:
    """Served with the judgment and told of the right to a new trial, the person renounced it or did not ask in time."""
    told = trial_judgment_served and trial_told_of_remedies and trial_retrial is RetrialRight.OF_RIGHT
    return told and (trial_retrial_renounced or not trial_retrial_requested_in_time)


def new_trial_on_surrender(
    trial_judgment_served: bool, trial_retrial: RetrialRight, trial_told_on_surrender: bool
) -> bool:
    """Not served yet, the person will be served on surrender, told of the right to a new trial, and have it."""
    return not trial_judgment_served and trial_retrial is RetrialRight.OF_RIGHT and trial_told_on_surrender


def told_how_to_challenge(trial_told_of_remedies: bool) -> bool:
    """The person was told how to challenge the judgment."""
    return trial_told_of_remedies


def judgment_was_served(trial_judgment_served: bool) -> bool:
    """The judgment was served on the person."""
    return trial_judgment_served


def served_and_can_oppose(trial_judgment_served: bool, thirty_days_to_oppose: bool) -> bool:
    """The judgment was served in person, and the person had thirty days to oppose it."""
    return trial_judgment_served and thirty_days_to_oppose


def service_abroad_starts_nothing(trial_service_abroad_counts: bool) -> bool:
    """What the requested state tells the person does not count as service in the requesting state."""
    return not trial_service_abroad_counts


def appeal_is_open(trial_appeal: bool) -> bool:
    """The law gives an ordinary appeal."""
    return trial_appeal


def appeal_needs_no_surrender(trial_appeal_without_surrender: bool) -> bool:
    """The appeal is not lost by not surrendering to custody."""
    return trial_appeal_without_surrender


# ----------------------------------------------------------------------------------- life, and proof


def penal(trial_kind: ProceedingKind) -> bool:
    """It is about a criminal charge, whatever the state calls it."""
    return trial_kind in (ProceedingKind.CRIMINAL, ProceedingKind.ADMINISTRATIVE_PENAL)


def no_death_sentence(trial_death_imposed: bool) -> bool:
    """The person was not sentenced to death."""
    return not trial_death_imposed


def no_threat_of_death(trial_death_imposed: bool, trial_death_possible: bool) -> bool:
    """The person was not sentenced to death and cannot be."""
    return not trial_death_imposed and not trial_death_possible


def death_is_excluded(trial_death_assurance: Assurance) -> bool:
    """A reliable assurance says that death is not imposed or not carried out."""
    return trial_death_assurance is Assurance.SUFFICIENT


def claims_supported(trial_substantiated: bool) -> bool:
    """The claims were supported by facts and documents when they were put to the body."""
    return trial_substantiated


def rests_on_a_judicial_decision(trial_judicial_decision: bool) -> bool:
    """The request rests on a valid warrant or judicial decision."""
    return trial_judicial_decision


def not_found_to_be_unfair(trial_flagrant_denial: bool) -> bool:
    """Nobody whose finding counts has found a flagrant denial of fair trial."""
    return not trial_flagrant_denial


def not_political(trial_political: bool) -> bool:
    """The case is not mainly political."""
    return not trial_political


def facts_are_accurate(trial_data_accurate: bool) -> bool:
    """Facts and dates in the request are accurate."""
    return trial_data_accurate


def not_in_high_office(trial_office: OfficeKind, trial_in_office: bool) -> bool:
    """The accused is not head of state, head of government or foreign minister in office."""
    high = (OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.FOREIGN_MINISTER)
    return trial_office not in high or not trial_in_office


# -------------------------------------------------------------------------------- a state's own rules


def abroad(trial_whereabouts: Whereabouts) -> bool:
    """The accused is known to be abroad."""
    return trial_whereabouts is Whereabouts.KNOWN_ABROAD


def abroad_or_not_found(trial_whereabouts: Whereabouts) -> bool:
    """The accused is abroad or cannot be found."""
    return trial_whereabouts in (Whereabouts.KNOWN_ABROAD, Whereabouts.UNKNOWN_TO_AUTHORITIES)


def an_adult(trial_minor: bool) -> bool:
    """The accused is an adult."""
    return not trial_minor


def said_to_evade(trial_reason: AbsenceReason) -> bool:
    """The court takes the accused to be evading, rightly or not."""
    return trial_reason in (AbsenceReason.EVASION_ESTABLISHED, AbsenceReason.EVASION_PRESUMED, AbsenceReason.FLED)
