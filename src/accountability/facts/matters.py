"""Derived facts about acts, authors, remedies and other procedures."""

from __future__ import annotations

from accountability.corpus.law import Law
from accountability.facts.answers import Answer, answer, derived
from accountability.model.case import (
    ActKind,
    AuthorRole,
    Capacity,
    Contact,
    PersonKind,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth


@derived
def act_attributed(act_attributed_to: Listing[str], opponent: str | None, law: Law) -> Answer:
    """Is the act attributed to the state complained of?"""
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
def under_power_abroad(act_contacts: Listing[Contact], *, contacts: tuple[Contact, ...]) -> Answer:
    """Was the victim, outside the territory, under the power or effective control of the state?"""
    met = tuple(contact for contact in act_contacts if contact in contacts)
    if met:
        return answer(Truth.YES, "abroad.power", {"contacts": met})
    if act_contacts.complete:
        return answer(Truth.NO, "abroad.no_power", closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "abroad.unknown")


@derived
def act_is_threatened(act_kind: ActKind | None) -> Answer:
    """Is the act still about to happen?"""
    if act_kind is None:
        return answer(Truth.UNKNOWN, "threat.unknown")
    threatened = act_kind is ActKind.THREATENED
    return answer(Truth.of(threatened), "threat.yes" if threatened else "threat.no", closes_as=WhyClosed.NEVER)


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
def victim_is_unable(victim_capacity: Capacity | None) -> Answer:
    """Is the victim unable to act: dead, disappeared, held incommunicado, or otherwise?"""
    if victim_capacity is None:
        return answer(Truth.UNKNOWN, "standing.capacity_unknown")
    unable = victim_capacity is not Capacity.ABLE
    return answer(Truth.of(unable), "standing.unable" if unable else "standing.able", closes_as=WhyClosed.NOT_YET)


@derived
def author_is_victim(author_role: AuthorRole | None, author_person: str | None, victim_id: str | None) -> Answer:
    """Does the victim complain in person?"""
    if author_role is None:
        return answer(Truth.UNKNOWN, "standing.role_unknown")
    own = author_role is AuthorRole.VICTIM and author_person in (None, victim_id)
    return answer(Truth.of(own), "standing.victim" if own else "standing.not_victim", closes_as=WhyClosed.NOT_YET)


@derived
def procedure_same_matter(procedure_same_person: bool | None, procedure_same_facts: bool | None) -> Answer:
    """Does the other procedure concern the same person, the same facts and the same rights?"""
    same = Truth.of(procedure_same_person) & Truth.of(procedure_same_facts)
    codes = {Truth.YES: "matter.same", Truth.NO: "matter.other", Truth.UNKNOWN: "matter.unknown"}
    return answer(same, codes[same])


@derived
def procedure_settles(procedure_body: str, law: Law) -> Answer:
    """Is the other body a procedure of international investigation or settlement?"""
    body = law.body(procedure_body)
    settles = Truth.of(body.settles)
    codes = {Truth.YES: "body.settles", Truth.NO: "body.does_not", Truth.UNKNOWN: "body.disputed"}
    return answer(settles, codes[settles], {"body": body.name}, gap=True)
