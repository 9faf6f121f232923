"""Derived facts about acts, authors, remedies and other procedures."""

from __future__ import annotations

from accountability.corpus.law import Law
from accountability.dates import Day, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.findings import Parameter
from accountability.model.case import (
    ActKind,
    AuthorRole,
    Capacity,
    Contact,
    Ground,
    PersonKind,
    Procedure,
    ProcedureStatus,
    RemedyOutcome,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth

_OWN_AGENTS = (
    Contact.CUSTODY_BY_AGENTS_ABROAD,
    Contact.ABDUCTION_BY_AGENTS_ABROAD,
    Contact.KILLING_BY_AGENTS_ABROAD,
    Contact.MILITARY_OCCUPATION,
)


@derived
def act_attributed(
    act_attributed_to: Listing[str], act_contacts: Listing[Contact], opponent: str | None, law: Law
) -> Answer:
    """Is the act attributed to the state complained of?

    What a force does under the ultimate authority and control of the United Nations is the act of that organisation
    (ARIO art 7; Behrami and Saramati v France and others, European Court, 2 May 2007). Where the state's own agents
    held or harmed the victim, or the act is recorded as the state's all the same, that is not settled (Al-Jedda v
    United Kingdom, European Court, 7 July 2011).
    """
    if Contact.UNDER_UNITED_NATIONS_COMMAND in act_contacts.items:
        own = opponent in act_attributed_to.items or any(contact in _OWN_AGENTS for contact in act_contacts)
        truth = Truth.UNKNOWN if own else Truth.NO
        code = "attribution.shared" if own else "attribution.united_nations"
        return answer(truth, code, gap=own, closes_as=WhyClosed.NEVER)
    if opponent is None and act_attributed_to.complete and not act_attributed_to.items:
        return answer(Truth.NO, "attribution.none", closes_as=WhyClosed.NEVER)
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    name = law.state(opponent).name
    if opponent in act_attributed_to.items:
        return answer(Truth.YES, "attribution.yes", {"state": name})
    if act_attributed_to.complete:
        return answer(Truth.NO, "attribution.no", {"state": name}, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "attribution.unknown", {"state": name})


@derived
def act_in_territory(act_place: str | None, opponent: str | None, law: Law) -> Answer:
    """Did it happen in the territory of the state complained of?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    name = law.state(opponent).name
    if act_place is None:
        return answer(Truth.UNKNOWN, "loci.unknown", {"state": name})
    inside = act_place == opponent
    code = "loci.inside" if inside else "loci.outside"
    return answer(
        Truth.of(inside), code, {"state": name, "place": law.state(act_place).name}, closes_as=WhyClosed.NEVER
    )


@derived
def under_power_abroad(
    act_contacts: Listing[Contact], *, contacts: tuple[Contact, ...], arguable: tuple[Contact, ...] = ()
) -> Answer:
    """Was the victim, outside the territory, under the power or effective control of the state?

    ``arguable`` names what the body's practice is divided on, or takes for enough in special cases only.
    """
    met = tuple(contact for contact in act_contacts if contact in contacts)
    if met:
        return answer(Truth.YES, "abroad.power", {"contacts": met})
    divided = tuple(contact for contact in act_contacts if contact in arguable)
    if divided:
        return answer(Truth.UNKNOWN, "abroad.arguable", {"contacts": divided}, gap=act_contacts.complete)
    if act_contacts.complete:
        return answer(Truth.NO, "abroad.no_power", closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "abroad.unknown")


@derived
def act_is_threatened(act_kind: ActKind | None) -> Answer:
    """Is the act still about to happen?"""
    if act_kind is None:
        return answer(Truth.UNKNOWN, "threat.unknown")
    threatened = act_kind is ActKind.THREATENED
    closes_as = WhyClosed.NOT_YET if threatened else WhyClosed.NEVER
    return answer(Truth.of(threatened), "threat.yes" if threatened else "threat.no", closes_as=closes_as)


@derived
def violation_alleged(act_violations: Listing[str], *, violations: tuple[str, ...]) -> Answer:
    """Is one of the violations alleged that the setting names?"""
    found = tuple(sorted(name for name in act_violations if name in violations))
    if found:
        return answer(Truth.YES, "violation.alleged", {"violations": found})
    if act_violations.complete:
        return answer(Truth.NO, "violation.not_alleged", {"violations": violations}, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "violation.unknown", {"violations": violations})


@derived
def victim_is_individual(victim_kind: PersonKind | None) -> Answer:
    """Is the victim a natural person?"""
    if victim_kind is None:
        return answer(Truth.UNKNOWN, "standing.kind_unknown")
    individual = victim_kind is PersonKind.INDIVIDUAL
    code = "standing.individual" if individual else "standing.not_individual"
    return answer(Truth.of(individual), code, closes_as=WhyClosed.NEVER)


@derived
def victim_is_unable(victim_capacity: Capacity | None, victim_died: Day | None, on: Day) -> Answer:
    """Is the victim unable to act: dead, disappeared, held incommunicado, or otherwise?"""
    unable = _dead(victim_capacity, victim_died, on) | Truth.of(
        None if victim_capacity is None else victim_capacity is not Capacity.ABLE
    )
    codes = {Truth.YES: "standing.unable", Truth.NO: "standing.able", Truth.UNKNOWN: "standing.capacity_unknown"}
    return answer(unable, codes[unable], closes_as=WhyClosed.NOT_YET, needs=("victim_capacity",))


@derived
def victim_is_dead(victim_capacity: Capacity | None, victim_died: Day | None, on: Day) -> Answer:
    """Has the victim died?"""
    dead = _dead(victim_capacity, victim_died, on)
    return answer(dead, f"standing.dead_{dead.value}", needs=("victim_capacity",))


@derived
def suspect_is_dead(suspect_capacity: Capacity | None, suspect_died: Day | None, on: Day) -> Answer:
    """Has the suspect died?"""
    dead = _dead(suspect_capacity, suspect_died, on)
    return answer(dead, f"suspect.dead_{dead.value}", closes_as=WhyClosed.NO_LONGER, needs=("suspect_capacity",))


def _dead(capacity: Capacity | None, died: Day | None, on: Day) -> Truth:
    """Dead by the day of the question, as either field records it; where they contradict one another, unknown."""
    by_capacity = Truth.of(None if capacity is None else capacity is Capacity.DEAD)
    by_day = Truth.UNKNOWN if died is None else died.on_or_before(on).truth
    if by_day is Truth.UNKNOWN or by_capacity is Truth.UNKNOWN or by_day is by_capacity:
        return by_capacity if by_day is Truth.UNKNOWN else by_day
    return Truth.UNKNOWN


@derived
def author_is_victim(
    author_role: AuthorRole | None, author_person: str | None, victim_id: str | None, only_victim: str | None
) -> Answer:
    """Does the victim complain in person? An author who is *the victim* of a case with one victim is that one."""
    if author_role is None:
        return answer(Truth.UNKNOWN, "standing.role_unknown", needs=("author_role",))
    if author_role is not AuthorRole.VICTIM:
        return answer(Truth.NO, "standing.not_victim", closes_as=WhyClosed.NOT_YET)
    person = author_person or only_victim
    if person is None:
        return answer(Truth.UNKNOWN, "standing.which_victim", needs=("author_person",))
    if only_victim is not None and person != only_victim:
        return answer(Truth.UNKNOWN, "standing.which_victim", needs=("author_person",))
    own = person == victim_id
    return answer(Truth.of(own), "standing.victim" if own else "standing.not_victim", closes_as=WhyClosed.NOT_YET)


@derived
def act_has_begun(act_when: When | None, act_kind: ActKind | None, on: Day) -> Answer:
    """Had the act begun by the day of the question, or is it threatened?"""
    if act_kind is ActKind.THREATENED:
        return answer(Truth.YES, "threat.yes")
    if act_when is None:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    params: dict[str, Parameter] = {"when": act_when, "on": on}
    begun = Span.of(act_when).start.on_or_before(on).truth
    if begun is not Truth.YES and act_kind is None:
        begun = Truth.UNKNOWN
    needs = ("act_when", "act_kind")
    return answer(begun, f"begun.{begun.value}", params, closes_as=WhyClosed.NOT_YET, needs=needs)


@derived
def remedy_decided(remedy_outcome: RemedyOutcome | None, remedy_decided_on: Day | None, on: Day) -> Answer:
    """Had the remedy led to a final decision by the day of the question?"""
    final = Truth.of(None if remedy_outcome is None else remedy_outcome is RemedyOutcome.FINAL)
    by_then = Truth.UNKNOWN if remedy_decided_on is None else remedy_decided_on.on_or_before(on).truth
    decided = final & by_then
    params: dict[str, Parameter] = {"outcome": remedy_outcome, "day": remedy_decided_on, "on": on}
    needs = ("remedy_outcome", "remedy_decided_on")
    return answer(decided, f"remedy.{decided.value}", params, closes_as=WhyClosed.NOT_YET, needs=needs)


@derived
def procedure_begun(procedure_submitted_on: Day | None, on: Day) -> Answer:
    """Had the other procedure been seized by the day of the question?"""
    begun = Truth.UNKNOWN if procedure_submitted_on is None else procedure_submitted_on.on_or_before(on).truth
    return answer(begun, f"procedure.begun_{begun.value}", {"day": procedure_submitted_on, "on": on})


@derived
def prosecution_ended(prosecution_final: bool | None, prosecution_decided_on: Day | None, on: Day) -> Answer:
    """Was there a final decision by the day of the question?"""
    by_then = Truth.UNKNOWN if prosecution_decided_on is None else prosecution_decided_on.on_or_before(on).truth
    ended = Truth.of(prosecution_final) & by_then
    return answer(ended, f"prosecution.ended_{ended.value}", {"day": prosecution_decided_on, "on": on})


@derived
def procedure_same_matter(procedure_same_person: bool | None, procedure_same_facts: bool | None) -> Answer:
    """Does the other procedure concern the same person, the same facts and the same rights?"""
    same = Truth.of(procedure_same_person) & Truth.of(procedure_same_facts)
    codes = {Truth.YES: "matter.same", Truth.NO: "matter.other", Truth.UNKNOWN: "matter.unknown"}
    return answer(same, codes[same])


@derived
def procedure_standing(procedure_status: ProcedureStatus | None, procedure_concluded_on: Day | None, on: Day) -> Answer:
    """Where the other procedure stood on the day of the question: what is pending may end, the rest stays."""
    status = procedure_status
    if status not in (None, ProcedureStatus.PENDING):
        ended = Truth.UNKNOWN if procedure_concluded_on is None else procedure_concluded_on.on_or_before(on).truth
        status = {Truth.YES: status, Truth.NO: ProcedureStatus.PENDING, Truth.UNKNOWN: None}[ended]
    if status is None:
        needs = ("procedure_status", "procedure_concluded_on")
        return answer(None, "procedure.status_unknown", needs=needs)
    closes_as = WhyClosed.NOT_YET if status is ProcedureStatus.PENDING else WhyClosed.NO_LONGER
    return answer(status, "procedure.status", {"status": status}, closes_as=closes_as)


@derived
def procedure_settles(
    procedure_body: str, law: Law, *, settling: tuple[str, ...] = (), not_settling: tuple[str, ...] = ()
) -> Answer:
    """Is the other body a procedure of international investigation or settlement?

    ``settling`` and ``not_settling`` name bodies of which this body has said so itself.
    """
    body = law.body(procedure_body)
    settles = Truth.of(body.settles)
    if procedure_body in settling or procedure_body in not_settling:
        settles = Truth.of(procedure_body in settling)
    codes = {Truth.YES: "body.settles", Truth.NO: "body.does_not", Truth.UNKNOWN: "body.disputed"}
    return answer(settles, codes[settles], {"body": body.name}, gap=True)


@derived
def ground_alleged(act_grounds: Listing[Ground], *, grounds: tuple[Ground, ...]) -> Answer:
    """Was it done on one of the grounds of discrimination that the treaty is about?"""
    found = tuple(ground for ground in act_grounds if ground in grounds)
    params: dict[str, Parameter] = {"grounds": grounds, "found": found}
    if found:
        return answer(Truth.YES, "ground.alleged", params)
    if act_grounds.complete:
        return answer(Truth.NO, "ground.other", params, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "ground.unknown", params)


@derived
def victim_is_group(victim_kind: PersonKind | None) -> Answer:
    """Is the victim a group of individuals?"""
    if victim_kind is None:
        return answer(Truth.UNKNOWN, "standing.kind_unknown")
    group = victim_kind is PersonKind.GROUP
    return answer(Truth.of(group), "standing.group" if group else "standing.no_group", closes_as=WhyClosed.NEVER)


@derived
def victim_is_governmental(victim_kind: PersonKind | None) -> Answer:
    """Is the one whose rights are pressed the state itself or a body of it?"""
    if victim_kind is None:
        return answer(Truth.UNKNOWN, "standing.kind_unknown")
    state = victim_kind is PersonKind.STATE
    code = "standing.governmental" if state else "standing.not_governmental"
    return answer(Truth.of(state), code, closes_as=WhyClosed.NEVER)


@derived
def act_redressed(act_settled: bool | None) -> Answer:
    """Has the breach been acknowledged and redressed, or settled?"""
    found = Truth.of(act_settled)
    return answer(found, f"settled.{found.value}", closes_as=WhyClosed.NO_LONGER, needs=("act_settled",))


@derived
def prior_procedure_examined(
    case_procedures: Listing[Procedure], opponent: str | None, on: Day, *, prior: str
) -> Answer:
    """Has the body that must come first dealt with the matter?"""
    params: dict[str, Parameter] = {"body": prior}
    found = Truth.NO
    for entry in case_procedures:
        if entry.mechanism == prior and entry.against in (opponent, None):
            examined = Truth.of(None if entry.status is None else entry.status is ProcedureStatus.EXAMINED)
            ended = Truth.UNKNOWN if entry.concluded_on is None else entry.concluded_on.on_or_before(on).truth
            same = Truth.of(entry.same_person) & Truth.of(entry.same_facts)
            found = found | (examined & ended & same & Truth.of(True if entry.against else None))
    if found is Truth.NO and not case_procedures.complete:
        found = Truth.UNKNOWN
    return answer(found, f"prior.{found.value}", params, closes_as=WhyClosed.NOT_YET)


@derived
def procedure_of_sister(procedure_body: str, *, sister: str) -> Answer:
    """Is the other procedure the one with which this body shares its cases?"""
    same = procedure_body == sister
    return answer(Truth.of(same), "sister.same" if same else "sister.other", {"body": sister})


@derived
def procedure_of_court(procedure_body: str, *, courts: tuple[str, ...]) -> Answer:
    """Is the other procedure before an international court?"""
    court = procedure_body in courts
    return answer(Truth.of(court), "court.is_one" if court else "court.is_none", {"body": procedure_body})
