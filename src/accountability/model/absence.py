"""A trial in absence as a document records it: what a standard may ask about one proceeding against one person.

Every field that can be absent is unknown when it is absent; ``ask`` is the question that would fill it, and
``data/trials.json`` says which document would prove the answer.
"""

from __future__ import annotations

from attrs import frozen

from accountability.dates import Day
from accountability.model.absence_words import (
    AbsenceReason,
    Assurance,
    Attendance,
    CitizenshipEffect,
    Confiscation,
    CourtKind,
    Defence,
    EvasionBasis,
    Instance,
    Knowledge,
    ListingEffect,
    NoticeMode,
    Penalty,
    ProceedingKind,
    Published,
    Receipt,
    RemotePart,
    RequestKind,
    RetrialRight,
    RetrialScope,
    RunsFrom,
    Search,
    Waiver,
    Whereabouts,
)
from accountability.model.fields import fact, facts, plain
from accountability.model.listing import Listing
from accountability.model.persons import OfficeKind, State


@frozen
class Request:
    """What a state was asked for on the strength of a proceeding in absence."""

    kind: RequestKind = plain("What was asked for.")
    state: State = plain("The state that was asked.", vocabulary="states")
    on: Day | None = fact("Day of the request.", "On which day was the request made?")
    arrested_on: Day | None = fact("Day of the arrest on it.", "On which day was the person arrested on it?")
    granted_on: Day | None = fact("Day of the decision that grants it.", "On which day was the request granted?")


@frozen
class TrialInAbsence:
    """One proceeding against one person who was not there."""

    state: State = plain("The state whose court tried the person.", vocabulary="all_states")
    id: str = plain("A name for the trial.", default="trial")
    person: str | None = plain("The id of the person in the case.", default=None)
    charges: tuple[str, ...] = plain("The provisions charged, as the indictment cites them.", default=())
    asked_state: State | None = fact(
        "The state that was asked to hand over or remove the person, or to recognise the judgment.",
        "Which state was asked to hand over the person or to recognise the judgment?",
        vocabulary="all_states",
    )
    requests: Listing[Request] = facts(
        "What other states were asked for on the strength of it.",
        "Which state was asked to hand over or remove the person, or to carry out the sentence or a confiscation?",
    )

    # The proceeding
    kind: ProceedingKind | None = fact("What kind of proceeding it is.", "What kind of proceeding is it?")
    court: CourtKind | None = fact("What kind of court it was.", "Which kind of court was it?")
    stage: Instance | None = fact(
        "The instance at which the person was absent.", "At which instance was the person absent?"
    )
    opened_on: Day | None = fact("The day on which the trial opened.", "When did the trial open?")
    judged_on: Day | None = fact("The day of the judgment.", "On which day was judgment given?")
    final_on: Day | None = fact(
        "The day on which the judgment became final.", "When did the judgment become final, if it has?"
    )
    hearing_public: bool | None = fact(
        "Whether the hearing was public, or closed for a stated and valid reason.",
        "Was the hearing public, or closed for a stated and valid reason?",
    )
    minor: bool | None = fact(
        "Whether the person was under 18 at the act or the trial.",
        "Was the person under 18 at the time of the act or of the trial?",
    )
    office: OfficeKind | None = fact("The office that the person holds or held.", "Which office, if any, is it?")
    in_office: bool | None = fact("Whether the person is still in that office.", "Is the person still in office?")
    political: bool | None = fact(
        "Whether the charge is mainly political or for protected conduct.",
        "Is the charge mainly political, or for protected expression?",
    )

    # Attendance
    attendance: Attendance | None = fact(
        "Whether the person was there when guilt and sentence were decided.",
        "Was the person present, by link or in the room, at any instance that decided fact and law?",
    )
    present_at_first_instance: bool | None = fact(
        "Whether the person was present at first instance.", "Was the person present at first instance?"
    )
    remote: RemotePart | None = fact(
        "Whether the person could take part by video.", "Could the person take part by video?"
    )
    reason: AbsenceReason | None = fact("Why the person was absent.", "Why was the person absent?")
    wished_to_attend: bool | None = fact(
        "Whether the person asked to attend.", "Did the person ask the court to be present?"
    )
    entry_ban: bool | None = fact(
        "Whether the trying state itself kept the person out.",
        "Did the trying state itself stop the person from entering?",
    )
    detained_abroad: bool | None = fact(
        "Whether another state held the person.", "Was the person held in another state at the time?"
    )
    detention_known: bool | None = fact(
        "Whether the trial court knew of that detention.", "Did the trial court know that the person was held?"
    )
    adjourned: bool | None = fact(
        "Whether the hearing was put off while the absence was excusable.",
        "Was the hearing put off while the person had an excuse?",
    )
    handed_over: bool | None = fact(
        "Whether the state holding the accused handed the accused over.",
        "Did the state with custody hand the accused over?",
    )
    interests_of_justice: bool | None = fact(
        "Whether the court found the hearing necessary in the interests of justice.",
        "Did the court find a hearing in absence necessary in the interests of justice?",
    )

    # Notice
    notice: NoticeMode | None = fact(
        "How the person was told of the charge and of the trial.",
        "How was the accused told of the charge and of the trial?",
    )
    charge_notified_on: Day | None = fact("The day on which the charge was notified.", "When was the charge notified?")
    hearing_notified_on: Day | None = fact(
        "The day on which date and place of the trial were notified.", "When were date and place of the trial notified?"
    )
    notice_in_time: bool | None = fact(
        "Whether the notice left enough time to come, to instruct counsel and to prepare.",
        "Was there enough time between notice and trial to travel, instruct counsel and prepare?",
    )
    language_understood: bool | None = fact(
        "Whether the notice was in a language that the person understands.",
        "Was the notice in a language that the person understands, or translated?",
    )
    translation_requested: bool | None = fact(
        "Whether the person asked for a translation.", "Did the person ask for a translation?"
    )
    warned: bool | None = fact(
        "Whether the notice said that a decision could be given in absence.",
        "Did the notice say that a decision could be given in the person's absence?",
    )
    receipt: Receipt | None = fact(
        "What proves that the notice reached the person.", "What proves that the notice reached the person?"
    )
    identity_disputed: bool | None = fact(
        "Whether it is disputed that the person served is the accused.",
        "Is it disputed that the one who was served is the accused?",
    )
    served_as_unknown: bool | None = fact(
        "Whether the person was served as if no address were known.",
        "Was the person served as if no address were known?",
    )
    knowledge: Knowledge | None = fact(
        "Whether it is proved that the person knew of the charge and of the trial.",
        "Is it proved that the person knew of the charge and of the trial?",
    )
    knew_of_investigation: bool | None = fact(
        "Whether the person knew of an investigation only.", "Did the person know of an investigation only?"
    )
    confessed_before: bool | None = fact(
        "Whether the person had admitted the facts before.", "Had the person admitted the facts before leaving?"
    )

    # Search and evasion
    whereabouts: Whereabouts | None = fact(
        "Where the authorities knew, or could easily find out, that the person was.",
        "Did the authorities know, or could they easily find out, where the person was?",
    )
    search: Search | None = fact(
        "What the authorities did to find and tell the person.",
        "What was done to find and tell the person (address, embassy, mail, counsel, family, legal assistance)?",
    )
    search_public: bool | None = fact(
        "Whether outreach and the media were used to tell the person.", "Were outreach and the media used?"
    )
    transfer_tried: bool | None = fact(
        "Whether extradition or a transfer of the proceedings was tried first.",
        "Did the state first try extradition or a transfer of the proceedings?",
    )
    evasion_basis: EvasionBasis | None = fact(
        "What the court relied on to say that the person was evading.",
        "What did the court rely on to say that the person was evading?",
    )
    left_address: bool | None = fact(
        "Whether the person left the address given to the authorities while knowing of the case.",
        "Did the person leave the stated address while knowing of the case?",
    )
    address_change_not_reported: bool | None = fact(
        "Whether a duty to report a new address was not met.", "Was a duty to report a new address not met?"
    )
    arrested_abroad: bool | None = fact(
        "Whether the person was found by an arrest abroad.", "Was the person found by an arrest abroad?"
    )

    # Waiver
    waiver: Waiver | None = fact(
        "Whether the person gave up the right to attend.", "Did the person give up the right to attend, and how?"
    )
    waiver_informed: bool | None = fact(
        "Whether the waiver was informed: consequences foreseeable, advice at hand.",
        "Was the waiver informed (consequences foreseeable, legal advice)?",
    )

    # Defence
    counsel: Defence | None = fact("Who defended the person.", "Who defended the person?")
    counsel_mandated: bool | None = fact(
        "Whether the person, knowing of the trial, instructed that lawyer.",
        "Did the person, knowing of the trial, instruct that lawyer?",
    )
    counsel_contact: bool | None = fact(
        "Whether there was any contact between lawyer and client.", "Was there any contact between lawyer and client?"
    )
    counsel_took_part: bool | None = fact(
        "Whether the lawyer did defend at the trial.", "Did the lawyer in fact defend at the trial?"
    )
    counsel_independent: bool | None = fact(
        "Whether counsel was free of disbarment, arrest, gag orders and pressure.",
        "Was counsel free of disbarment, arrest, gag order or pressure in the case?",
    )
    wrote_to_counsel: bool | None = fact(
        "Whether the person wrote to counsel during the trial.", "Did the person write to counsel during the trial?"
    )
    file_access: bool | None = fact(
        "Whether the defence got the indictment, the file and the judgment.",
        "Did the defence get the indictment, the file and the judgment?",
    )
    charge_withheld: bool | None = fact(
        "Whether charge or file were withheld.", "Were the charge or the file withheld from the defence?"
    )

    # Judgment
    judgment_published: Published | None = fact("What was published of the judgment.", "What was published?")
    judgment_served: bool | None = fact(
        "Whether the judgment was served on the person.", "Was the judgment served on the person?"
    )
    judgment_served_on: Day | None = fact("The day of that service.", "On which day was the judgment served?")
    told_of_remedies: bool | None = fact(
        "Whether the person was told how and by when to challenge the judgment.",
        "Was the person told how and by when to challenge the judgment?",
    )
    told_on_surrender: bool | None = fact(
        "Whether the person will be served and told of the new trial on surrender.",
        "Will the person be served with the judgment and told of the right to a new trial on surrender?",
    )
    judgment_accepted: bool | None = fact(
        "Whether the person accepted the judgment.", "Did the person accept the judgment?"
    )
    penalty: Penalty | None = fact("The main penalty.", "What is the main penalty?")
    penalty_months: int | None = fact("The length of a penalty in months.", "How long is it, in months?")
    death_imposed: bool | None = fact("Whether death was imposed.", "Was the death penalty imposed?")
    death_possible: bool | None = fact(
        "Whether death could be imposed on the charge.", "Could the death penalty be imposed on the charge?"
    )
    death_assurance: Assurance | None = fact(
        "What an assurance against the death penalty is worth.",
        "Is there an assurance that death is not imposed or carried out, and is it reliable?",
    )
    confiscation: Confiscation | None = fact("Whether and when property was taken.", "Was property taken, and when?")
    citizenship_effect: CitizenshipEffect | None = fact(
        "Whether the judgment can cost the person's nationality.", "Can the judgment lead to loss of nationality?"
    )
    passport_refused: bool | None = fact(
        "Whether passports or consular services are refused as a result.",
        "Are passports or consular services refused as a result?",
    )
    listing: ListingEffect | None = fact(
        "Whether the person was put on a list.", "Was the person put on a list of extremists or terrorists?"
    )
    detained_on_conviction: bool | None = fact(
        "Whether the person is or was held because of the judgment.",
        "Is or was the person held because of the judgment?",
    )
    protected_abroad: bool | None = fact(
        "Whether the person has asylum or another protected status abroad.",
        "Does the person have asylum or another protected status abroad?",
    )

    # New trial and appeal
    retrial: RetrialRight | None = fact(
        "Whether the person can get a new trial in presence.",
        "Can the person get a new trial in presence: of right, on conditions, at discretion, or not?",
    )
    retrial_scope: RetrialScope | None = fact(
        "Whether the new trial looks afresh at fact and law.",
        "Does the new trial look afresh at fact and law, with new evidence?",
    )
    retrial_deadline_days: int | None = fact("The days within which to ask.", "How many days are there to ask?")
    retrial_runs_from: RunsFrom | None = fact(
        "From when the period for asking runs.", "From when does the period for asking run?"
    )
    retrial_deadline_told: bool | None = fact(
        "Whether the person was told of that period.", "Was the person told of that period?"
    )
    retrial_needs_custody: bool | None = fact(
        "Whether the person must surrender to custody to get it.", "Must the person surrender to custody to get it?"
    )
    retrial_needs_appearance: bool | None = fact(
        "Whether the person must come in person to ask.", "Must the person come in person to ask?"
    )
    retrial_obstacle: bool | None = fact(
        "Whether a condition of the new trial is a disproportionate obstacle.",
        "Would that condition be a disproportionate obstacle (arrest on the contested judgment, risk of persecution)?",
    )
    retrial_assurance: Assurance | None = fact(
        "What a promise of a new trial is worth.",
        "Has the requesting state promised a new trial, and is the promise reliable?",
    )
    retrial_requested_in_time: bool | None = fact(
        "Whether a new trial was asked for in time.", "Was a new trial asked for in time?"
    )
    retrial_renounced: bool | None = fact(
        "Whether the person said expressly not to contest the judgment.",
        "Did the person expressly say not to contest the judgment?",
    )
    retrial_refused_late: bool | None = fact(
        "Whether a new trial was refused as asked for too late.", "Was a new trial or opposition refused as late?"
    )
    retrial_after_finding: bool | None = fact(
        "Whether the new trial depends on a later finding that the absence was not deliberate.",
        "Does the new trial depend on a later finding about waiver or fault?",
    )
    opposition_used: bool | None = fact("Whether an opposition was already used.", "Was an opposition already used?")
    opposition_days: int | None = fact("The days to oppose the judgment.", "How many days are there to oppose?")
    service_abroad_counts: bool | None = fact(
        "Whether the requesting state counts a communication by the requested state as service.",
        "Does the requesting state count the requested state's communication as service?",
    )
    appeal: bool | None = fact("Whether there is an ordinary appeal.", "Is there an ordinary appeal?")
    appeal_runs_from: RunsFrom | None = fact(
        "From when the period for appeal runs.", "From when does the period for appeal run?"
    )
    appeal_without_surrender: bool | None = fact(
        "Whether counsel can lodge and argue the appeal while the person does not surrender.",
        "Can counsel lodge and argue the appeal without the person surrendering?",
    )
    heard_on_appeal: bool | None = fact("Whether the defence was heard on appeal.", "Was the defence heard on appeal?")

    # What a body was shown
    substantiated: bool | None = fact(
        "Whether the claims put to a body were supported by facts and documents.",
        "Were the claims supported by facts and documents when they were put to the body?",
    )
    judicial_decision: bool | None = fact(
        "Whether the request rests on a valid warrant or judicial decision.",
        "Is there a valid arrest warrant or judicial decision behind the request?",
    )
    flagrant_denial: bool | None = fact(
        "Whether fair trial was flagrantly denied, as a body found.",
        "Has a body or court found that the person was flagrantly denied a fair trial?",
    )
    data_accurate: bool | None = fact(
        "Whether facts and dates in the request are accurate.", "Are the facts and dates in the request accurate?"
    )
