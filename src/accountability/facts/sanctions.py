"""Derived facts on those who would be sanctioned or sued: who they are, what they did, where they stand."""

from __future__ import annotations

from accountability.dates import Day, Span
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.crimes import alleges
from accountability.facts.persons import tie_holds, under_way
from accountability.findings import Parameter
from accountability.model.case import (
    Element,
    Involvement,
    Office,
    PersonKind,
    PlacedElement,
    Prosecution,
    Tie,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth, any_of


@derived
def suspect_named(suspect_id: str | None) -> Answer:
    """Is there a person who is said to answer for it?"""
    named = suspect_id is not None
    return answer(Truth.of(named), "suspect.named" if named else "suspect.nobody", closes_as=WhyClosed.NOT_YET)


@derived
def conduct_listed(
    act_violations: Listing[str],
    act_crimes: Listing[str],
    *,
    violations: tuple[str, ...],
    crimes: tuple[str, ...] = (),
) -> Answer:
    """Is the act one that the criteria describe?"""
    met = tuple(sorted(name for name in act_violations if name in violations))
    charged = any_of(alleges(act_crimes, crime) for crime in crimes)
    named = tuple(sorted(name for name in act_crimes if any(alleges((name,), crime) is Truth.YES for crime in crimes)))
    params: dict[str, Parameter] = {"found": (*met, *named)}
    if met or charged is Truth.YES:
        return answer(Truth.YES, "criteria.conduct", params)
    if act_violations.complete and (not crimes or (act_crimes.complete and charged is Truth.NO)):
        return answer(Truth.NO, "criteria.no_conduct", params, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "criteria.conduct_unknown", params, needs=("act_violations", "act_crimes"))


@derived
def suspect_involved(suspect_involvements: Listing[Involvement], *, involvements: tuple[Involvement, ...]) -> Answer:
    """Is the person tied to it in a way that the criteria describe?"""
    met = tuple(entry for entry in suspect_involvements if entry in involvements)
    params: dict[str, Parameter] = {"found": met, "involvements": involvements}
    if met:
        return answer(Truth.YES, "criteria.involved", params)
    if suspect_involvements.complete:
        return answer(Truth.NO, "criteria.not_involved", params, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "criteria.involved_unknown", params)


@derived
def suspect_held_office(suspect_offices: Listing[Office], on: Day) -> Answer:
    """Does the suspect hold a public office, or has held one before the day of the question?"""
    found = any_of(
        Truth.UNKNOWN if office.when is None else Span.of(office.when).start.on_or_before(on).truth
        for office in suspect_offices
    )
    if found is Truth.NO and not suspect_offices.complete:
        found = Truth.UNKNOWN
    return answer(found, f"official.{found.value}", {"on": on}, closes_as=WhyClosed.NOT_YET)


@derived
def suspect_foreign(suspect_nationalities: Listing[Tie], forum: str, on: Day) -> Answer:
    """Is the person no national of the state whose regime or court it is?"""
    foreign = ~tie_holds(suspect_nationalities, forum, on, lasting=True)
    codes = {Truth.YES: "foreign.yes", Truth.NO: "foreign.own", Truth.UNKNOWN: "foreign.unknown"}
    return answer(foreign, codes[foreign], {"state": forum}, closes_as=WhyClosed.NEVER)


@derived
def listed_elsewhere(suspect_listed_by: Listing[str], *, regimes: tuple[str, ...]) -> Answer:
    """Is the person listed under a regime that this one follows?"""
    met = tuple(entry for entry in suspect_listed_by if entry in regimes)
    params: dict[str, Parameter] = {"found": met, "regimes": regimes}
    if met:
        return answer(Truth.YES, "listed.yes", params)
    if suspect_listed_by.complete:
        return answer(Truth.NO, "listed.no", params, closes_as=WhyClosed.NOT_YET)
    return answer(Truth.UNKNOWN, "listed.unknown", params)


@derived
def suspect_is_natural_person(suspect_kind: PersonKind | None) -> Answer:
    """Is the defendant a natural person?"""
    if suspect_kind is None:
        return answer(Truth.UNKNOWN, "defendant.unknown")
    natural = suspect_kind is PersonKind.INDIVIDUAL
    code = "defendant.natural" if natural else "defendant.not_natural"
    return answer(Truth.of(natural), code, closes_as=WhyClosed.NEVER)


@derived
def suspect_is_company(suspect_kind: PersonKind | None) -> Answer:
    """Is the defendant a company or another legal person?"""
    if suspect_kind is None:
        return answer(Truth.UNKNOWN, "defendant.unknown")
    company = suspect_kind is PersonKind.LEGAL_PERSON
    return answer(Truth.of(company), "defendant.company" if company else "defendant.no_company")


@derived
def conduct_in_forum(act_elements: Listing[PlacedElement], act_place: str | None, forum: str | None) -> Answer:
    """Did conduct that is an element of the wrong take place in the forum?"""
    params: dict[str, Parameter] = {"state": forum}
    inside = [entry for entry in act_elements if entry.state == forum and entry.element is not Element.NO_ELEMENT]
    if inside or (act_place is not None and act_place == forum):
        return answer(Truth.YES, "conduct.here", params)
    if act_elements.complete and act_place is not None:
        return answer(Truth.NO, "conduct.elsewhere", params, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "conduct.unknown", params, needs=("act_elements", "act_place"))


@derived
def shielded_by_state_immunity(
    suspect_kind: PersonKind | None,
    suspect_offices: Listing[Office],
    act_attributed_to: Listing[str],
    forum: str | None,
) -> Answer:
    """Is the defendant a foreign state, or somebody who acted for it, and so immune from civil suit?"""
    foreign = [state for state in act_attributed_to if state != forum]
    if suspect_kind is PersonKind.STATE:
        return answer(Truth.YES, "state_immunity.state", closes_as=WhyClosed.NEVER)
    if suspect_kind is PersonKind.INTERNATIONAL_ORGANISATION:
        return answer(Truth.YES, "state_immunity.organisation", closes_as=WhyClosed.NEVER)
    if suspect_offices.items and any(office.state in foreign for office in suspect_offices):
        return answer(Truth.YES, "state_immunity.official", closes_as=WhyClosed.NEVER)
    needs = ("suspect_kind", "suspect_offices", "act_attributed_to")
    if suspect_kind is None or not suspect_offices.complete or not act_attributed_to.complete:
        return answer(Truth.UNKNOWN, "state_immunity.unknown", needs=needs)
    return answer(Truth.NO, "state_immunity.none")


@derived
def done_for_foreign_state(act_attributed_to: Listing[str], forum: str | None) -> Answer:
    """Was it done under the authority of a state other than the forum?"""
    foreign = tuple(state for state in act_attributed_to if state != forum)
    if foreign:
        return answer(Truth.YES, "colour.yes", {"states": foreign})
    if act_attributed_to.complete:
        return answer(Truth.NO, "colour.no", closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "colour.unknown")


@derived
def proceedings_open(case_prosecutions: Listing[Prosecution], suspect_id: str | None, on: Day) -> Answer:
    """Are criminal proceedings against the suspect open in a state on the day of the question?"""
    found = under_way(case_prosecutions, suspect_id, on)
    return answer(found, f"proceedings.{found.value}", closes_as=WhyClosed.NOT_YET)
