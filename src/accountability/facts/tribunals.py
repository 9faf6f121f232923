"""Derived facts on international criminal courts: whom and what their statutes reach, and who set them in motion."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.corpus.law import Law
from accountability.dates import Day, Duration, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.crimes import alleges
from accountability.facts.persons import office_held, tie_holds
from accountability.facts.spans import possible_spans, until
from accountability.findings import Parameter
from accountability.model.case import (
    ActKind,
    Element,
    Office,
    OfficeKind,
    PlacedElement,
    Referral,
    ReferralKind,
    Tie,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import Mechanism, WhyClosed
from accountability.truth import Truth, any_of


@derived
def crime_in_statute(act_crimes: Listing[str], *, crimes: tuple[str, ...]) -> Answer:
    """Is the act said to be one of the crimes that the court's statute knows?"""
    found = any_of(alleges(act_crimes, crime) for crime in crimes)
    if found is Truth.NO and not act_crimes.complete:
        found = Truth.UNKNOWN
    params: dict[str, Parameter] = {"crimes": crimes}
    return answer(found, f"statute_crime.{found.value}", params, closes_as=WhyClosed.NEVER)


_NO_PART = (Element.NO_ELEMENT, Element.ARREST_AND_HANDOVER)
"""What brings no crime into a state: preparation, effects, an arrest and hand-over to the state of nationality."""


@derived
def in_accepting_territory(
    act_place: str | None,
    act_elements: Listing[PlacedElement],
    act_when: When | None,
    act_kind: ActKind | None,
    law: Law,
    on: Day,
    *,
    statute: str,
    acceptance: str,
) -> Answer:
    """Was an element of the crime done in a state that was party, or had accepted jurisdiction, at that time?

    The elements recorded say where; the place of the act counts too, unless one of them says that what was done
    there is no element. Where a complete list of elements and the place contradict one another, unknown.
    """
    states = tuple(dict.fromkeys(entry.state for entry in act_elements if entry.element not in _NO_PART))
    told = {entry.state for entry in act_elements}
    needs = ("act_place", "act_elements", "act_when")
    places = (*states, act_place) if act_place and act_place not in told else states
    params: dict[str, Parameter] = {"states": places, "when": act_when}
    if act_when is None or not (act_place or told):
        return answer(Truth.UNKNOWN, "accepting.unknown", params, needs=needs)
    found = _bound_at(law, states, act_when, act_kind, on, statute, acceptance)
    by_place = _bound_at(law, (act_place,), act_when, act_kind, on, statute, acceptance) if act_place else Truth.UNKNOWN
    listed = act_elements.complete and bool(told)
    if act_place is not None and not listed and act_place not in told:
        found = found | by_place
    elif act_place is not None and by_place is not Truth.NO and found is Truth.NO:
        found = Truth.UNKNOWN
    if found is Truth.NO and not act_elements.complete:
        # A crime that is not said to lie in one state alone may have an element elsewhere.
        return answer(Truth.UNKNOWN, "accepting.perhaps_elsewhere", params, needs=("act_elements",))
    gap = found is Truth.UNKNOWN and Span.of(act_when).exact
    citations = tuple(
        citation for state in places for citation in law.standing(state, statute, Span.of(act_when).start).citations
    )
    return answer(
        found,
        f"accepting.{found.value}",
        params,
        citations=tuple(dict.fromkeys(citations)),
        gap=gap,
        closes_as=WhyClosed.NEVER,
        needs=needs,
    )


@derived
def element_in_place(act_place: str | None, act_elements: Listing[PlacedElement], *, places: tuple[str, ...]) -> Answer:
    """Did an element of the crime take place in one of these states?"""
    told = {entry.state for entry in act_elements}
    here = any(entry.state in places for entry in act_elements if entry.element not in _NO_PART)
    listed = act_elements.complete and bool(told)
    by_place = act_place in places
    params: dict[str, Parameter] = {"states": places}
    found = Truth.NO if act_elements.complete and (told or act_place) else Truth.UNKNOWN
    if here or (by_place and not listed and act_place not in told):
        found = Truth.YES
    elif by_place:
        found = Truth.UNKNOWN  # the list and the place contradict one another
    needs = ("act_elements", "act_place")
    return answer(found, f"element.{found.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


@derived
def suspect_of_accepting_state(
    suspect_nationalities: Listing[Tie],
    act_when: When | None,
    act_kind: ActKind | None,
    law: Law,
    on: Day,
    *,
    statute: str,
    acceptance: str,
) -> Answer:
    """Was the suspect a national of a state that was party, or had accepted jurisdiction, at that time?"""
    states = tuple(dict.fromkeys(tie.state for tie in suspect_nationalities))
    params: dict[str, Parameter] = {"states": states, "when": act_when}
    needs = ("suspect_nationalities", "act_when")
    if act_when is None:
        return answer(Truth.UNKNOWN, "national.unknown", params, needs=needs)
    found = any_of(
        _bound_at(law, (tie.state,), act_when, act_kind, on, statute, acceptance) & _held_then(tie, act_when)
        for tie in suspect_nationalities
    )
    if found is Truth.NO and not suspect_nationalities.complete:
        return answer(Truth.UNKNOWN, "national.unknown", params, needs=needs)
    return answer(found, f"national.{found.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


def _held_then(tie: Tie, when: When) -> Truth:
    """A nationality lasts from the day it is recorded; before that day, or without one, it may not have been held."""
    if tie.when is None:
        return Truth.UNKNOWN
    span = Span.of(when)
    held = Span(tie.when, ongoing=True) if isinstance(tie.when, Day) else tie.when
    inside = held.first.on_or_before(span.last).truth & held.last.on_or_after(span.first).truth
    return Truth.UNKNOWN if inside is Truth.NO and isinstance(tie.when, Day) else inside


def _bound_at(
    law: Law,
    states: Iterable[str],
    when: When,
    kind: ActKind | None,
    on: Day,
    statute: str,
    acceptance: str,
) -> Truth:
    truths = set()
    for span in possible_spans(when, kind):
        cut = until(span, on)
        truths.add(
            any_of(
                law.bound_during(state, statute, cut).truth | law.bound_during(state, statute, cut, acceptance).truth
                for state in states
            )
        )
    return truths.pop() if len(truths) == 1 else Truth.UNKNOWN


@derived
def referred_by_council(
    case_referrals: Listing[Referral],
    act_place: str | None,
    act_elements: Listing[PlacedElement],
    mechanism: Mechanism,
    on: Day,
) -> Answer:
    """Has the Security Council referred the situation?"""
    kinds = (ReferralKind.SECURITY_COUNCIL,)
    return _referred(case_referrals, act_place, act_elements, mechanism, on, kinds, "council")


@derived
def situation_open(
    case_referrals: Listing[Referral],
    act_place: str | None,
    act_elements: Listing[PlacedElement],
    mechanism: Mechanism,
    on: Day,
) -> Answer:
    """Has a state party or the Security Council referred the situation, or has the Prosecutor taken it up?"""
    kinds = (ReferralKind.STATE_PARTY, ReferralKind.SECURITY_COUNCIL, ReferralKind.PROSECUTOR)
    return _referred(case_referrals, act_place, act_elements, mechanism, on, kinds, "referral")


def _referred(
    referrals: Listing[Referral],
    place: str | None,
    elements: Listing[PlacedElement],
    mechanism: Mechanism,
    on: Day,
    kinds: tuple[ReferralKind, ...],
    code: str,
) -> Answer:
    """A referral of the case's own, or of a situation that the mechanism's data names."""
    needs = ("case_referrals", "act_place", "act_elements")
    told = {entry.state for entry in elements}
    listed = elements.complete and bool(told)
    sure = told if listed or place is None else told | {place}
    known = [entry for entry in mechanism.situations if entry.kind in kinds]
    live = next((e for e in known if sure & set(e.states) and _since(e.since, on) is Truth.YES), None)
    if live is not None:
        params: dict[str, Parameter] = {"situation": live.title, "since": live.since}
        return answer(Truth.YES, f"{code}.situation", params, citations=(live.citation,))
    found = any_of(_since(entry.on, on) for entry in referrals if entry.kind in kinds)
    anywhere = not elements.complete or (place is None and not listed)
    touched = [entry for entry in known if anywhere or sure & set(entry.states) or place in entry.states]
    perhaps = not referrals.complete or any(_since(entry.since, on) is not Truth.NO for entry in touched)
    if found is Truth.NO and perhaps:
        found = Truth.UNKNOWN
    return answer(found, f"{code}.{found.value}", closes_as=WhyClosed.NOT_YET, needs=needs)


def _since(day: Day | None, on: Day) -> Truth:
    return Truth.UNKNOWN if day is None else day.on_or_before(on).truth


@derived
def suspect_of_age(suspect_born: Day | None, act_when: When | None, act_kind: ActKind | None, *, age: int) -> Answer:
    """Had the suspect reached that age when the act was done?"""
    params: dict[str, Parameter] = {"age": age}
    needs = ("suspect_born", "act_when")
    if suspect_born is None or act_when is None:
        return answer(Truth.UNKNOWN, "age.unknown", params, needs=needs)
    grown = _birthday(suspect_born, age)
    truths = {span.last.on_or_after(grown).truth for span in possible_spans(act_when, act_kind)}
    reached = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    return answer(reached, f"age.{reached.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


@derived
def victim_under_age(victim_born: Day | None, act_when: When | None, *, age: int) -> Answer:
    """Was the victim a child of less than that age when the act was done or began?"""
    params: dict[str, Parameter] = {"age": age}
    needs = ("victim_born", "act_when")
    if victim_born is None or act_when is None:
        return answer(Truth.UNKNOWN, "child.unknown", params, needs=needs)
    child = Span.of(act_when).start.before(_birthday(victim_born, age)).truth
    return answer(child, f"child.{child.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


def _birthday(born: Day, age: int) -> Day:
    return Duration(years=age).after(born)


@derived
def office_bars(suspect_offices: Listing[Office], on: Day, *, barring: tuple[OfficeKind, ...] = ()) -> Answer:
    """Does an office that the suspect holds on the day of the question bar proceedings before this court?"""
    if not barring:
        return answer(Truth.NO, "office.irrelevant")
    found = any_of(office_held(office, on) for office in suspect_offices if office.kind in barring)
    if found is Truth.NO and not suspect_offices.complete:
        found = Truth.UNKNOWN
    return answer(found, f"office.{found.value}", {"on": on}, closes_as=WhyClosed.NOT_YET)


@derived
def suspect_before_court(suspect_custodies: Listing[Tie], on: Day, *, seat: str) -> Answer:
    """Is the suspect held where the court sits?"""
    found = tie_holds(suspect_custodies, seat, on, lasting=False)
    return answer(found, f"before_court.{found.value}", {"on": on}, closes_as=WhyClosed.NOT_YET)


@derived
def excluded_for_nationals(
    suspect_nationalities: Listing[Tie],
    act_place: str | None,
    act_crimes: Listing[str],
    act_when: When | None,
    law: Law,
    *,
    statute: str,
    declaration: str,
    families: tuple[str, ...],
) -> Answer:
    """Does a declaration of the suspect's or the territorial state keep these crimes out at that time?"""
    params: dict[str, Parameter] = {"provision": declaration}
    touched = any(crime == family or crime.startswith(f"{family}.") for crime in act_crimes for family in families)
    if not touched and act_crimes.complete:
        return answer(Truth.NO, "transitional.not_touched", params)
    if act_when is None:
        return answer(Truth.UNKNOWN, "transitional.unknown", params, needs=("act_when",))
    states = {tie.state for tie in suspect_nationalities} | ({act_place} if act_place else set())
    day = Span.of(act_when).start
    declared = any_of(law.standing(state, statute, day, declaration).bound for state in sorted(states))
    others_touched = all(
        any(crime == family or crime.startswith(f"{family}.") for family in families) for crime in act_crimes
    )
    if declared is Truth.NO:
        complete = suspect_nationalities.complete and act_place is not None
        return answer(
            Truth.NO if complete else Truth.UNKNOWN,
            "transitional.no" if complete else "transitional.unknown",
            params,
            needs=("suspect_nationalities", "act_place"),
        )
    sure = declared is Truth.YES and touched and others_touched and act_crimes.complete
    return answer(
        Truth.UNKNOWN, "transitional.declared" if sure else "transitional.unknown", params,
        gap=sure, needs=("act_crimes", "suspect_nationalities"),
    )  # fmt: skip
