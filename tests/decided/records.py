"""Records of decided cases as documents of the library: what a record says becomes facts, and nothing else.

A record holds facts in the vocabulary of the research (`fact_keys` of its file). Here each key has one reading, for
every record alike; what a record does not hold stays unknown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from accountability import Law
from accountability.dates import Day
from accountability.documents import structure
from accountability.errors import UnknownName
from accountability.model.case import Case, Contact, LaterKind
from accountability.model.treaty import ActOfState, Exclusion, SupposedAct, Supposition, TreatyAction

CONTACTS = {
    "embassy_shelter_then_handover": "handed_over_by_embassy",
    "decisive_support_to_local_administration": "support_to_local_administration",
    "distress_in_rescue_zone_accepted_by_state": "distress_in_rescue_zone",
    "distress_call_received_ship_nearby": "distress_call_to_nearby_ship",
    "air_strike_abroad": "air_strike",
    "active_fighting_between_armies": "active_fighting",
    "force_under_security_council_mandate": "under_united_nations_command",
    "own_investigation_opened_at_home": "investigation_opened_at_home",
    "visa_request_at_embassy": "visa_request",
    "passport_refused_by_consulate": "passport_refused",
    "national_held_by_non_state_group_repatriation_refused": "repatriation_refused",
    "border_post_or_fence_of_state": "border_fence_or_post",
    "emissions_abroad": "emissions",
    "suspect_found_in_state": "suspect_in_state",
}
LATER = {"amnesty_or_closure_of_prosecution": "amnesty_or_closure"}
ELEMENTS = {"arrest_and_handover_to_state_of_nationality": "arrest_and_handover", "all_other_conduct": "other_conduct"}
CONDUCT = {
    "none": "no_element",
    "part": "other_conduct",
    "corporate_decisions": "no_element",
    "corporate_decisions_and_payments": "other_conduct",
}
ROLES = {
    "individual": "victim",
    "group_member": "victim",
    "relative": "relative",
    "representative": "representative",
    "organisation": "organisation",
    "state": "state",
}
OFFICES = {
    "head_of_state": "head_of_state",
    "head_of_government": "head_of_government",
    "foreign_minister": "foreign_minister",
    "minister": "other_minister",
    "military_commander": "military",
    "regional_head": "other_official",
    "judge": "other_official",
    "official": "other_official",
}
KINDS = {
    "state": "state",
    "state_official": "individual",
    "individual": "individual",
    "company": "legal_person",
    "international_organisation": "international_organisation",
}
STATUSES = {
    "investigating": "investigating",
    "prosecuting": "on_trial",
    "trial_opened": "on_trial",
    "stopped": "stopped",
    "closed": "declined",
    "amnesty": "amnestied",
    "convicted": "convicted",
    "acquitted": "acquitted",
}
REFERRALS = {
    "state_party": "state_party",
    "security_council": "security_council",
    "proprio_motu": "prosecutor",
    "proprio_motu_request": "prosecutor",
    "none": "communication",
}
INVOLVEMENTS = {
    "serious_human_rights_abuse": "responsible",
    "gross_violations_against_rights_defenders": "responsible",
    "responsible_for_repression": "represses_civil_society",
    "undermined_democracy_elections": "undermines_democracy",
    "supports_regime_and_repression": "supports_regime",
}
EXCLUSIONS = {"matters_examined_elsewhere": "matters_examined"}
_CONTACT_WORDS = frozenset(contact.value for contact in Contact)
_LATER_WORDS = frozenset(kind.value for kind in LaterKind)


def on(record: dict[str, Any]) -> date:
    """The day on which the record was decided: the last, where only a month or a year is known."""
    return Day.parse(record["decided_on"]).latest


def case(record: dict[str, Any], law: Law) -> Case:
    """The case that the record tells. Raises ``DocumentError`` where the record is of another shape."""
    return structure(Case, _case(record["id"], record["mechanism"], record["facts"], on(record), law))


def law_of(record: dict[str, Any], law: Law) -> Law:
    """The law, with the acts of states that the record names and the register lacks."""
    acts = tuple(_acts(record["facts"], law))
    return law.with_(Supposition("acts of states that the record names", acts)) if acts else law


def _case(name: str, mechanism: str, facts: dict[str, Any], day: date, law: Law) -> dict[str, Any]:
    suspects = list(_suspects(mechanism, facts, day))
    document = {
        "id": "record",
        "acts": [_act(facts, [person["id"] for person in suspects], law)],
        "persons": [_victim(facts, day), *suspects, {"id": "somebody-else"}],
        "author": _author(facts),
        "dispute": _dispute(facts.get("negotiation")),
        "remedies": _remedies(facts, day),
        "procedures": _procedures(mechanism, facts, day, law),
        "prosecutions": _prosecutions(mechanism, facts, day),
        "referrals": _referrals(facts.get("referral")),
        "notices": _notices(facts.get("notice")),
    }
    return {key: value for key, value in document.items() if value is not None}


def _known(entries: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entries.items() if value is not None}


def _codes(text: str | None) -> list[str]:
    """States joined by a bar; words that name no state are left out, a ship counts as the state of its flag."""
    words = (word.removeprefix("vessel:") for word in (text or "").split("|"))
    return [word for word in words if len(word) == 3 and word.isupper()]


def _up_to(day: date) -> str:
    return f"[..{day.isoformat()}]"


# --------------------------------------------------------------------------------------------------- the act


def _act(facts: dict[str, Any], suspects: list[str], law: Law) -> dict[str, Any]:
    begin, end = facts.get("acts_from"), facts.get("acts_to")
    places = _codes(facts.get("territory"))
    threatened = facts.get("act_kind") == "threatened"
    contacts = facts.get("contact_with_state")
    defender = facts.get("listing_basis") == "gross_violations_against_rights_defenders"
    criminal = (facts.get("double_criminality") or {}).get("foreign_law_punishes_acts")
    return _known(
        {
            "id": "act",
            "victims": ["victim"],
            "suspects": [{"person": name} for name in suspects],
            "kind": "threatened" if threatened else "occurred",
            "when": None if threatened else _when(begin, end),
            "place": places[0] if len(places) == 1 else None,
            "elements": _elements(facts, places),
            "violations": _violations(facts, law),
            "crimes": _known_words([_crime(name) for name in facts.get("crimes") or []], "crime", law),
            "attributed_to": _attributed(facts),
            "contacts": _listed([CONTACTS.get(name, name) for name in contacts or []], _CONTACT_WORDS),
            "later_conduct": _later(facts.get("later_conduct")),
            "grounds": _grounds(facts.get("discrimination_ground")),
            "settled": True if facts.get("settlement_accepted_on") else None,
            "against_defender": True if defender else None,
            "criminal_where_done": criminal,
        }
    )


def _when(begin: str | None, end: str | None) -> str | None:
    """From when until when; an end that is not recorded is not known, and a day alone began and ended it."""
    if begin and end:
        return begin if begin == end else f"{begin}/{end}"
    return f"{begin}/" if begin else _up_to(Day.parse(end).latest) if end else None


def _violations(facts: dict[str, Any], law: Law) -> list[str | None] | None:
    if facts.get("violations"):
        return _known_words(facts["violations"], "violation", law)
    return [] if facts.get("complaint_subject") else None


def _known_words(names: list[str], kind: str, law: Law) -> list[str | None] | None:
    return _listed(names, law.ids(kind))


def _listed(names: list[str], words: Collection[str]) -> list[str | None] | None:
    """The words that are ours; the list is incomplete where another word was left out."""
    known: list[str | None] = [name for name in names if name in words]
    return [*known, *([None] if len(known) < len(names) else [])] or None


def _crime(name: str) -> str:
    return "ordinary_serious_crime" if name.startswith("ordinary.") else name


def _attributed(facts: dict[str, Any]) -> list[str] | None:
    state = facts.get("respondent_state")
    if state:
        return [state]
    return [] if facts.get("respondent_entity") else None


def _elements(facts: dict[str, Any], places: list[str]) -> list[dict[str, str]] | None:
    parts = facts.get("crime_parts")
    if parts:
        return [{"state": part["state"], "element": ELEMENTS.get(part["element"], part["element"])} for part in parts]
    found = [{"state": place, "element": "all"} for place in places]
    conduct, forum = facts.get("conduct_in_forum"), facts.get("forum_state")
    if conduct and forum:
        found.append({"state": forum, "element": CONDUCT.get(conduct, "other_conduct")})
    return found or None


def _later(entries: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
    return [
        _known({"kind": LATER.get(entry["kind"], entry["kind"]), "when": _lasted(entry)})
        for entry in entries or []
        if LATER.get(entry["kind"], entry["kind"]) in _LATER_WORDS
    ] or None


def _lasted(entry: dict[str, Any]) -> str | None:
    begin, end = entry.get("from"), entry.get("to")
    if not begin:
        return None
    if begin == end:
        return str(begin)
    return f"{begin}/{'..' if end == 'ongoing' else end or ''}"


def _grounds(ground: str | None) -> list[str] | None:
    return {"religion_only": ["religion"], "current_nationality": ["citizenship"]}.get(ground or "")


# ------------------------------------------------------------------------------------------------- the persons


def _victim(facts: dict[str, Any], day: date) -> dict[str, Any]:
    complainant = facts.get("complainant") or {}
    begin = facts.get("acts_from")
    then = [{"state": state, "when": begin} for state in _codes(facts.get("victim_nationality_at_acts")) if begin]
    named = [{"state": state} for state in facts.get("victim_nationalities") or []]
    later = [entry for entry in named if entry["state"] not in {tie["state"] for tie in then}]
    homes = [{"state": state, "when": day.isoformat()} for state in _codes(facts.get("victim_residence"))]
    gone = "enforced_disappearance" in (facts.get("violations") or [])
    entity = complainant.get("on_behalf_of")
    organisation = complainant.get("kind") == "organisation" and complainant.get("affected") is True
    kind = "state" if entity else "legal_person" if organisation else "individual"
    return _known(
        {
            "id": "victim",
            "kind": kind if entity or organisation or named or complainant else None,
            "nationalities": [*then, *later] or None,
            "residences": homes or None,
            # A complainant without a mandate is one whom the victim could have authorised and did not.
            "capacity": "disappeared" if gone else "able" if complainant.get("mandate") is False else None,
            "under_sentence_of_death": True if "under_sentence_of_death" in (facts.get("victim_facts") or []) else None,
        }
    )


def _suspects(mechanism: str, facts: dict[str, Any], day: date) -> Iterator[dict[str, Any]]:
    """One suspect for each kind of defendant or each office that the record names."""
    kinds = (facts.get("defendant_kind") or "").split("|") if facts.get("defendant_kind") else []
    offices = (facts.get("suspect_office") or "").split("|") if facts.get("suspect_office") else []
    told = [facts.get(key) for key in ("suspect_nationality", "suspect_location", "suspect_presence", "listing_basis")]
    if not (kinds or offices or any(told) or facts.get("crimes")):
        return
    for number in range(max(len(kinds), len(offices), 1)):
        kind = kinds[min(number, len(kinds) - 1)] if kinds else None
        office = offices[min(number, len(offices) - 1)] if offices and kind != "state" else None
        yield _suspect(f"suspect-{number + 1}", mechanism, kind, office, facts, day)


def _suspect(
    name: str, mechanism: str, kind: str | None, office: str | None, facts: dict[str, Any], day: date
) -> dict[str, Any]:
    states = _codes(facts.get("suspect_nationality"))
    begin = facts.get("acts_from")
    first = Day.parse(facts["measure_on"]).earliest if facts.get("measure_on") else day
    span = f"{first.isoformat()}/{day.isoformat()}"
    company = office in ("company", "state_company")
    basis = facts.get("listing_basis")
    forum = _forum(mechanism, facts)
    presence = facts.get("suspect_presence") or {}
    here = _here(presence, facts, forum)
    places = [{"state": place, "when": span} for place in here]
    home = presence.get("residence")
    return _known(
        {
            "id": name,
            "kind": KINDS.get(kind or "", "legal_person" if company else "individual"),
            "nationalities": [_known({"state": state, "when": begin}) for state in states] or None,
            "presences": places or None,
            "residences": _residence(home, forum, span),
            "custodies": [{"state": "NLD", "when": span}] if facts.get("suspect_custody") == "ICC" else None,
            "offices": _offices(office, states, span, day),
            "involvements": [INVOLVEMENTS[basis]] if basis in INVOLVEMENTS else None,
            "untraceable": True if facts.get("suspect_location") == "unknown" else None,
        }
    )


def _forum(mechanism: str, facts: dict[str, Any]) -> str | None:
    family, _, state = mechanism.partition(":")
    return state if family == "national" else facts.get("forum_state")


def _here(presence: dict[str, Any], facts: dict[str, Any], forum: str | None) -> list[str]:
    """Where the suspect was when the decision was made, as far as it is told."""
    located = list(_codes(facts.get("suspect_location")))
    if presence.get("at_decision") is True and forum and forum not in located:
        located.append(forum)
    if not located and presence.get("at_decision") is False and forum:
        return []
    return located


def _residence(home: str | None, forum: str | None, span: str) -> list[dict[str, str]] | None:
    if forum is None or home is None:
        return None
    return [{"state": forum, "when": span}] if home == "habitual" else []


def _offices(office: str | None, states: list[str], span: str, day: date) -> list[dict[str, str]] | None:
    if office is None or not states:
        return [] if office in ("private_person", "company", "company_officer", "armed_group_member") else None
    time, _, kind = office.partition("_")
    if time == "sitting" and kind in OFFICES:
        return [{"kind": OFFICES[kind], "state": state, "when": span} for state in states]
    if time == "former" and kind in OFFICES:
        before = _up_to(day - timedelta(days=1))
        return [{"kind": OFFICES[kind], "state": state, "when": f"{before}/{before}"} for state in states]
    return None if office == "de_facto_head_of_state" else []


# ------------------------------------------------------------------------------------------- what was done about it


def _author(facts: dict[str, Any]) -> dict[str, Any] | None:
    complainant = facts.get("complainant") or {}
    states = _codes(facts.get("applicant_state"))
    invocation = facts.get("invocation") or {}
    role = "state" if states or invocation else ROLES.get(complainant.get("kind", ""))
    state = facts.get("respondent_state")
    return _known(
        {
            "role": role,
            "states": states or None,
            "number_of_states": invocation.get("states"),
            "host_agrees": invocation.get("territorial_state_agrees"),
            "against": [state] if state else None,
            "authority": complainant.get("mandate"),
            "close_relative": True if complainant.get("kind") == "relative" else None,
            "affected": complainant.get("affected"),
            "organisation": "non_governmental" if complainant.get("kind") == "organisation" else None,
            "delay_justified": facts.get("delay_explained"),
        }
    )


def _dispute(negotiation: dict[str, Any] | None) -> dict[str, Any] | None:
    if not negotiation:
        return None
    return _known(
        {
            "negotiated": negotiation.get("attempted"),
            "treaty_procedure_used": negotiation.get("treaty_body_used"),
            "arbitration_requested_on": negotiation.get("arbitration_requested_on"),
        }
    )


def _remedies(facts: dict[str, Any], day: date) -> list[dict[str, Any]] | None:
    state, status = facts.get("respondent_state"), facts.get("domestic_remedies")
    if state is None:
        return None
    submitted = facts.get("submitted_on")
    before = _up_to(Day.parse(submitted).latest if submitted else day)
    decided = facts.get("final_domestic_decision_on")
    notified = facts.get("final_domestic_decision_notified_on")
    raised = facts.get("claim_raised_at_home")
    unused = [_unused(state, entry) for entry in facts.get("remedies_not_used") or []]
    usable = {"available": True, "effective": True, "prolonged": False, "prevented": False}
    used = _known(
        {
            "state": state,
            "nature": "ordinary",
            "outcome": "final",
            "decided_on": decided or notified or before,
            "notified_on": notified,
            "claim_raised": raised if raised is not None else True,
            **usable,
        }
    )
    failing = {"state": state, "nature": "ordinary", "outcome": "not_used"}
    slow = facts.get("remedies_reason") in ("delay", "investigation_without_result")
    found: dict[str, list[dict[str, Any]]] = {
        "exhausted": [used],
        "not_exhausted": [] if unused else [failing | usable],
        "ineffective": [failing | {"available": True, "effective": False, "prolonged": slow}],
        "unavailable": [failing | {"available": False}],
    }
    if status in found:
        return [*found[status], *unused]
    if decided or notified:
        return [used, *unused, None]  # type: ignore[list-item]  # a list that ends in null may be incomplete
    return None


def _unused(state: str, entry: dict[str, Any]) -> dict[str, Any]:
    """A remedy that was not used; an ordinary one is one that could have been."""
    usable = {"available": True, "effective": True, "prolonged": False, "prevented": False}
    nature = entry.get("nature") or "ordinary"
    return {"state": state, "nature": nature, "outcome": "not_used"} | (usable if nature == "ordinary" else {})


def _procedures(mechanism: str, facts: dict[str, Any], day: date, law: Law) -> list[Any] | None:
    state, submitted = facts.get("respondent_state"), facts.get("submitted_on")
    found: list[Any] = []
    if submitted and ":" not in mechanism:
        found.append(
            {
                "mechanism": mechanism,
                "against": state,
                "submitted_on": submitted,
                "status": "pending",
                "same_person": True,
                "same_facts": True,
            }
        )
    other = facts.get("other_procedure")
    if other:
        before = _up_to(Day.parse(submitted).latest if submitted else day)
        status = other.get("status")
        found.append(
            _known(
                {
                    "mechanism": _body(other["body"], law),
                    "against": state,
                    "submitted_on": before,
                    "status": status,
                    "concluded_on": before if status not in (None, "pending") else None,
                    "same_person": other.get("same_person"),
                    "same_facts": other.get("same_facts"),
                }
            )
            | {"against": state}
        )
    return [*found, None] if found else None


def _body(name: str, law: Law) -> str:
    """Our id of a body that a record names; a body that the library does not know is another one."""
    try:
        return law.resolve("mechanism", name) or "other-body"
    except UnknownName:
        return "other-body"


def _prosecutions(mechanism: str, facts: dict[str, Any], day: date) -> list[Any] | None:
    found = []
    entries = facts.get("national_proceedings") or []
    for entry in entries:
        if entry.get("status") not in STATUSES:
            continue
        same, willing, able = entry.get("same_person"), entry.get("willing"), entry.get("able")
        ended = entry["status"] in ("convicted", "acquitted", "closed", "stopped", "amnesty")
        found.append(
            _known(
                {
                    "state": entry["state"],
                    "person": "somebody-else" if same is False else None,
                    "status": STATUSES[entry["status"]],
                    "same_conduct": entry.get("same_conduct"),
                    "sham": None if willing is None else not willing,
                    "unable": None if able is None else not able,
                    "in_absence": entry.get("in_absentia"),
                    "final": entry.get("final"),
                    "decided_on": entry.get("on") or (_up_to(day) if ended else None),
                }
            )
        )
    presence = facts.get("suspect_presence") or {}
    forum = _forum(mechanism, facts)
    if presence.get("at_opening") is True and forum:
        found.append({"state": forum, "status": "investigating", "same_conduct": True})
    return found if entries else [*found, None] if found else None


def _referrals(referral: dict[str, Any] | None) -> list[dict[str, Any]] | None:
    if not referral:
        return None
    by = _codes(referral.get("by"))
    if referral.get("kind") not in REFERRALS:
        return None
    return [_known({"kind": REFERRALS[referral["kind"]], "by": by[0] if by else None, "on": referral.get("on")})]


def _notices(notice: dict[str, Any] | None) -> list[dict[str, Any]] | None:
    if not notice:
        return None
    kind = {"red_notice": "red_notice", "diffusion": "diffusion"}.get(notice.get("kind", ""))
    return [_known({"state": notice["requested_by"], "kind": kind})]


# ------------------------------------------------------------------------------------------------ acts of states


def _acts(facts: dict[str, Any], law: Law) -> Iterator[SupposedAct]:
    for entry in facts.get("treaty_acts") or []:
        if entry.get("lodged_by") == "not_the_government" or entry.get("without_denunciation_of_the_treaty"):
            continue  # an act of nobody who can bind the state, or one that the treaty does not know, has no effect
        action = _action(entry, law)
        if action is not None and not _registered(entry["state"], entry["instrument"], action, law):
            yield SupposedAct(entry["state"], entry["instrument"], action)


def _action(entry: dict[str, Any], law: Law) -> TreatyAction | None:
    if entry["instrument"] not in law.instruments() or not entry.get("effective_on"):
        return None
    day = Day.parse(entry["effective_on"])
    excludes = EXCLUSIONS.get(entry.get("excludes") or "", entry.get("excludes"))
    known = {member.value for member in Exclusion}
    return TreatyAction(
        ActOfState(entry["act"]),
        effective_on=day,
        deposited_on=Day.parse(entry["lodged_on"]) if entry.get("lodged_on") else None,
        provision=_provision(entry, law),
        excludes=Exclusion(excludes) if excludes in known else None,
        before=Day.parse(entry["before"]) if entry.get("before") else None,
    )


def _provision(entry: dict[str, Any], law: Law) -> str | None:
    """The provision by the name that the register has for it: the one that ends with the same article."""
    article = entry.get("provision")
    if not article:
        return None
    return next((name for name in law.provisions(entry["instrument"]) if name.endswith(f" {article}")), article)


def _registered(state: str, instrument: str, action: TreatyAction, law: Law) -> bool:
    """Whether the register has the act already, as far as its kind and what it is about go."""
    return any(
        known.act is action.act
        and (known.provision == action.provision or known.excludes is action.excludes is not None)
        for known in law.register.actions(state, instrument)
    )
