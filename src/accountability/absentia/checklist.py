"""The facts of a trial from the flat checklist in which decisions are noted, and from nothing else.

A checklist has one entry for each fact, with the names and words of the table below; ``"unknown"`` and a fact that is
left out are the same. A key or a word that the checklist does not know is refused, never passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import evolve

from accountability.dates import Day
from accountability.errors import DocumentError, Problem, suggestion
from accountability.model.absence import TrialInAbsence
from accountability.model.absence_words import AbsenceReason, Attendance, EvasionBasis, Knowledge, Penalty, RemotePart
from accountability.model.case import OfficeKind

FIELDS = {
    "proceeding": "kind",
    "notice": "notice",
    "notice_charge_date": "charge_notified_on",
    "notice_trial_date": "hearing_notified_on",
    "trial_date": "opened_on",
    "notice_lead_days_sufficient": "notice_in_time",
    "notice_language_understood": "language_understood",
    "notice_warns_of_absence_trial": "warned",
    "proof_of_receipt": "receipt",
    "actual_knowledge": "knowledge",
    "whereabouts": "whereabouts",
    "search_efforts": "search",
    "absence_reason": "reason",
    "evasion_finding_basis": "evasion_basis",
    "entry_ban_by_trying_state": "entry_ban",
    "waiver": "waiver",
    "waiver_safeguards": "waiver_informed",
    "counsel": "counsel",
    "counsel_mandated": "counsel_mandated",
    "counsel_contact": "counsel_contact",
    "counsel_took_part": "counsel_took_part",
    "counsel_independent": "counsel_independent",
    "file_access": "file_access",
    "hearing_public": "hearing_public",
    "remote_participation": "remote",
    "court": "court",
    "judgment_published": "judgment_published",
    "judgment_served": "judgment_served",
    "judgment_served_date": "judgment_served_on",
    "judgment_told_remedies": "told_of_remedies",
    "retrial": "retrial",
    "retrial_scope": "retrial_scope",
    "retrial_deadline_days": "retrial_deadline_days",
    "retrial_deadline_starts": "retrial_runs_from",
    "retrial_deadline_told": "retrial_deadline_told",
    "retrial_requires_custody": "retrial_needs_custody",
    "retrial_requires_personal_appearance": "retrial_needs_appearance",
    "retrial_obstacle_disproportionate": "retrial_obstacle",
    "retrial_assurance": "retrial_assurance",
    "appeal_available": "appeal",
    "appeal_without_surrender": "appeal_without_surrender",
    "defence_present_on_appeal": "heard_on_appeal",
    "penalty": "penalty",
    "death_penalty_imposed": "death_imposed",
    "death_penalty_possible": "death_possible",
    "confiscation": "confiscation",
    "citizenship_effect": "citizenship_effect",
    "travel_document_effect": "passport_refused",
    "listing_effect": "listing",
    "predominantly_political": "political",
    "in_exile": "protected_abroad",
    "detained_on_conviction": "detained_on_conviction",
    "final": "final_on",
    "minor": "minor",
    "adjournment_granted": "adjourned",
    "extradition_or_transfer_attempted": "transfer_tried",
    "appeal_time_from": "appeal_runs_from",
    "retrial_requested_in_time": "retrial_requested_in_time",
    "retrial_waived": "retrial_renounced",
    "judgment_told_remedies_on_surrender": "told_on_surrender",
    "handed_over_by_state": "handed_over",
    "judgment_accepted": "judgment_accepted",
    "interests_of_justice": "interests_of_justice",
    "accused_office": "office",
    "in_office": "in_office",
    "judicial_decision_attached": "judicial_decision",
    "due_process_flagrantly_denied": "flagrant_denial",
    "facts_and_dates_accurate": "data_accurate",
    "opposition_days": "opposition_days",
    "service_by_requested_state_counts": "service_abroad_counts",
    "notice_efforts_public": "search_public",
    "stage": "stage",
    "death_penalty_assurance": "death_assurance",
    "detained_abroad": "detained_abroad",
    "authorities_informed_of_detention": "detention_known",
    "translation_requested": "translation_requested",
    "address_change_not_reported": "address_change_not_reported",
    "left_address_without_notice": "left_address",
    "suspect_knew_of_investigation": "knew_of_investigation",
    "confessed_before": "confessed_before",
    "arrested_abroad": "arrested_abroad",
    "served_as_of_unknown_residence": "served_as_unknown",
    "charge_and_file_not_served": "charge_withheld",
    "claim_substantiated": "substantiated",
    "retrial_refused_out_of_time": "retrial_refused_late",
    "retrial_depends_on_finding_of_no_waiver": "retrial_after_finding",
    "tried_in_presence_at_first_instance": "present_at_first_instance",
    "opposition_used": "opposition_used",
    "wrote_to_counsel_during_trial": "wrote_to_counsel",
    "identity_disputed": "identity_disputed",
    "wished_to_attend": "wished_to_attend",
}
"""The field that each entry of the checklist fills."""

OWN = ("in_absentia", "tried_in_presence", "removed_for_disruption", "penalty_years", "requesting_state")
"""Entries that say something of a field together with others."""

WORDS = {"office": {"other": OfficeKind.OTHER_OFFICIAL.value}}
"""Words of the checklist that the model calls otherwise."""


def trial_from(facts: Mapping[str, Any], state: str, *, asked_state: str | None = None) -> TrialInAbsence:
    """A trial from a checklist. Raises ``DocumentError`` with every entry that it cannot read."""
    problems = [
        Problem(f"/{key}", f"the checklist has no entry {key!r}{suggestion(key, [*FIELDS, *OWN])}")
        for key in facts
        if key not in FIELDS and key not in OWN
    ]
    values: dict[str, Any] = {}
    for key, name in FIELDS.items():
        value = facts.get(key)
        if value is None or value == "unknown":
            continue
        try:
            values[name] = _read(
                _KINDS[name], WORDS.get(name, {}).get(value, value) if isinstance(value, str) else value
            )
        except ValueError as error:
            problems.append(Problem(f"/{key}", f"{value!r} is not an answer to it: {error}"))
    for key in ("in_absentia", "tried_in_presence", "removed_for_disruption"):
        if facts.get(key) not in (True, False, None, "unknown"):
            problems.append(
                Problem(f"/{key}", f"{facts[key]!r} is not an answer to it: expected true, false or unknown")
            )
    years = facts.get("penalty_years")
    if isinstance(years, int | float) and not isinstance(years, bool):
        values["penalty_months"] = round(years * 12)
    elif years not in (None, "unknown"):
        problems.append(Problem("/penalty_years", f"{years!r} is not an answer to it: expected a number"))
    if problems:
        raise DocumentError("checklist", problems)
    trial = TrialInAbsence(state, asked_state=asked_state, attendance=_attendance(facts), **values)
    return _spelled_out(trial)


def _spelled_out(trial: TrialInAbsence) -> TrialInAbsence:
    """What a word of the checklist means in full: an evasion is *established* on objective facts of one who knew."""
    if trial.reason is AbsenceReason.EVASION_ESTABLISHED:
        trial = evolve(
            trial,
            evasion_basis=trial.evasion_basis or EvasionBasis.OBJECTIVE_FACTS,
            knowledge=trial.knowledge or Knowledge.ESTABLISHED,
        )
    if trial.penalty is Penalty.DEATH and trial.death_imposed is None:
        trial = evolve(trial, death_imposed=True)
    return trial


def _attendance(facts: Mapping[str, Any]) -> Attendance | None:
    if facts.get("in_absentia") is False:
        return Attendance.PRESENT
    if facts.get("tried_in_presence") is True:
        return Attendance.PRESENT_AT_A_FULL_INSTANCE
    if facts.get("removed_for_disruption") is True:
        return Attendance.REMOVED
    if facts.get("remote_participation") == RemotePart.OFFERED.value:
        return Attendance.LINK_DECLINED
    return Attendance.ABSENT if facts.get("tried_in_presence") is False else None


def _plain_kind(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


_KINDS: dict[str, Any] = {name: _plain_kind(hint) for name, hint in get_type_hints(TrialInAbsence).items()}


def _read(kind: Any, value: Any) -> Any:
    if kind is Day:
        return Day.parse(str(value))
    if kind is bool:
        if not isinstance(value, bool):
            raise ValueError("expected true, false or unknown")
        return value
    if kind is int:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError("expected a whole number")
        return int(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        known = [member.value for member in kind]
        if value not in known:
            raise ValueError(f"expected one of {', '.join(known)}")
        return kind(value)
    return value
