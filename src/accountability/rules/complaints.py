"""Rules of bodies that hear complaints against a state, and those that other families share with them.

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
    if same_matter_bar is SameMatterBar.NONE:
        return True
    if same_matter_bar is SameMatterBar.SUBMITTED:
        return False
    if same_matter_bar is SameMatterBar.EXAMINED:
        return procedure_standing in (ProcedureStatus.REJECTED_ON_FORM, ProcedureStatus.WITHDRAWN)
    return procedure_standing is not ProcedureStatus.PENDING


def author_named(author_identified: bool) -> bool:
    """The author gives a name to the body."""
    return author_identified


def bound(treaty_binds: bool) -> bool:
    """The state is bound by the treaty, or a member of the organisation."""
    return treaty_binds


def accepting(complaints_accepted: bool) -> bool:
    """The state has accepted the procedure."""
    return complaints_accepted


def not_opted_out(respondent_excludes_clause: bool) -> bool:
    """The state has not kept the procedure out."""
    return not respondent_excludes_clause


def body_at_work(body_works: bool) -> bool:
    """The body works, and hears such complaints, on the day of the question."""
    return body_works


def accessible(submitted_since: bool) -> bool:
    """The complaint comes after the day from which its author can reach the body."""
    return submitted_since


def in_time(submitted_in_time: bool) -> bool:
    """The complaint comes before the end of the period."""
    return submitted_in_time


def delay_excused(author_delay_justified: bool) -> bool:
    """Circumstances that the text knows excuse the delay."""
    return author_delay_justified


def not_redressed(act_redressed: bool) -> bool:
    """The breach has not been acknowledged and redressed, nor settled."""
    return not act_redressed


def member_affected(author_affected: bool) -> bool:
    """The author, alone or as a member of a group, is affected."""
    return author_affected


def group_complains(author_is_victim: bool, victim_is_group: bool) -> bool:
    """The author is the group whose rights were breached."""
    return author_is_victim and victim_is_group


def authorised_by_any(author_authority: bool) -> bool:
    """The author has the authority of the victim."""
    return author_authority


def by_relative(author_close_relative: bool) -> bool:
    """The author is a close relative of the victim."""
    return author_close_relative


def unable_victim(victim_is_unable: bool) -> bool:
    """The victim cannot act; whether the author may act instead, the body appraises."""
    return victim_is_unable


def ground_covered(ground_alleged: bool) -> bool:
    """The discrimination alleged rests on a ground that the treaty is about."""
    return ground_alleged


def right_of_person_with_disability(protected_right_alleged: bool, victim_disability: bool) -> bool:
    """A right of the treaty is concerned, and the victim has a disability."""
    return protected_right_alleged and victim_disability


def right_of_child(protected_right_alleged: bool, victim_under_age: bool) -> bool:
    """A right of the treaty is concerned, and the victim was a child."""
    return protected_right_alleged and victim_under_age


def begun_within_force(begun_while_bound: bool) -> bool:
    """It began while the state was bound."""
    return begun_while_bound


def investigation_connected(duty_to_investigate_reaches: bool) -> bool:
    """The duty to investigate reaches back to the act, and was breached while the state was bound."""
    return duty_to_investigate_reaches


def of_organisation(author_is_organisation: bool) -> bool:
    """The author is an organisation of the kind that the body hears."""
    return author_is_organisation


def recognised(author_recognised: bool, author_is_organisation_at_all: bool) -> bool:
    """The organisation has a standing of its own before the body; nobody else needs one."""
    return author_recognised or not author_is_organisation_at_all


def resident(victim_lives_in: bool) -> bool:
    """The victim lives in a state whose residents the court hears."""
    return victim_lives_in


def form_observed(author_form_kept: bool) -> bool:
    """The complaint keeps the form that the body asks for."""
    return author_form_kept


def window_open(author_window_open: bool) -> bool:
    """The body takes it at this time."""
    return author_window_open


def consented(victim_consents: bool) -> bool:
    """The victim consents, knowing what becomes public and to whom it goes."""
    return victim_consents


def other_matter_settled(
    procedure_begun: bool,
    procedure_settles: bool,
    procedure_same_matter: bool,
    procedure_standing: ProcedureStatus,
) -> bool:
    """The matter has not been settled by another procedure; one that is pending does not bar."""
    if not (procedure_begun and procedure_settles and procedure_same_matter):
        return True
    return procedure_standing is not ProcedureStatus.EXAMINED


def earlier_body_reported(prior_procedure_examined: bool) -> bool:
    """The body that comes first has dealt with the matter."""
    return prior_procedure_examined


def acts_in_person(author_is_victim: bool) -> bool:
    """The victim writes in person, and so consents."""
    return author_is_victim


def victim_complains_any(author_is_victim: bool, victim_is_dead: bool) -> bool:
    """The author is the person, group or body whose rights were breached."""
    return author_is_victim and not victim_is_dead


def went_on(affirmed_within_force: bool) -> bool:
    """An earlier breach went on, or was done again, while the state was bound."""
    return affirmed_within_force


def threatened_by_party(act_is_threatened: bool, treaty_binds: bool) -> bool:
    """The act is still about to happen, and the state is bound."""
    return act_is_threatened and treaty_binds


def right_protected_and_bound(protected_right_alleged: bool, treaty_binds: bool) -> bool:
    """A right of a further instrument is concerned, and that instrument binds the state."""
    return protected_right_alleged and treaty_binds


def right_named(violation_alleged: bool) -> bool:
    """One of the violations that the data name is alleged."""
    return violation_alleged


def no_remedy_to_use(remedies_excused: bool) -> bool:
    """No remedy had to be used, so that the period does not run; the time taken must be reasonable."""
    return remedies_excused


def not_dealt_with_elsewhere(
    procedure_begun: bool, procedure_same_matter: bool, procedure_standing: ProcedureStatus
) -> bool:
    """No other body deals with the matter or has dealt with it."""
    over = (ProcedureStatus.WITHDRAWN, ProcedureStatus.REJECTED_ON_FORM)
    return not (procedure_begun and procedure_same_matter) or procedure_standing in over


def not_before_sister_body(
    procedure_begun: bool, procedure_of_sister: bool, procedure_same_person: bool, procedure_standing: ProcedureStatus
) -> bool:
    """The body with which this one shares its cases does not deal with the same person."""
    there = procedure_begun and procedure_of_sister and procedure_same_person
    return not there or procedure_standing is not ProcedureStatus.PENDING


def not_before_court(
    procedure_begun: bool, procedure_of_court: bool, procedure_same_matter: bool, procedure_standing: ProcedureStatus
) -> bool:
    """No other international court has the matter; committees are not courts."""
    there = procedure_begun and procedure_of_court and procedure_same_matter
    return not there or procedure_standing in (ProcedureStatus.WITHDRAWN, ProcedureStatus.REJECTED_ON_FORM)


def brought_by_state_or_body(author_is_public: bool) -> bool:
    """It is brought by a state or an international body."""
    return author_is_public


def another_nationality(victim_has_other_nationality: bool) -> bool:
    """The victim is also, or only, a national of a state that could take up the case."""
    return victim_has_other_nationality


def person_or_group(victim_is_individual: bool, victim_is_group: bool) -> bool:
    """The victim is a person or a group of persons, not a company or another legal person."""
    return victim_is_individual or victim_is_group


def not_for_public_body(victim_is_governmental: bool) -> bool:
    """It is not brought for a state or a public body of it."""
    return not victim_is_governmental


def not_asked_for() -> bool:
    """The body does not ask for this."""
    return True


def conduct_described(conduct_listed: bool) -> bool:
    """The act is one that the text describes: a wrong, a crime, what the criteria name."""
    return conduct_listed


def in_situation(act_in_situation: bool) -> bool:
    """It happened in a state that the mandate or the statute is about, or was done by it."""
    return act_in_situation


def not_barred_by_office(office_bars: bool) -> bool:
    """No office that the person holds bars it; immunity for past official acts is another matter."""
    return not office_bars
