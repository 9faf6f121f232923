"""Derived facts on crimes before a state's courts: what is alleged, since when it is an offence, and until when."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.corpus.law import STATUTES_UNCHANGED, Law, Standing
from accountability.dates import Day, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.spans import possible_spans
from accountability.facts.spans import until as as_of
from accountability.facts.treaties import rests_on
from accountability.findings import Parameter
from accountability.model.case import ActKind, Prosecution
from accountability.model.jurisdiction import (
    DatesBind,
    HeadCrime,
    HeadOfJurisdiction,
    Jurisdiction,
    LimitationKind,
    PlaceRule,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth, any_of

ORDINARY = "ordinary_serious_crime"


def alleges(crimes: Iterable[str], wanted: str) -> Truth:
    """Do these crimes include one that a head covers? A family alone leaves a single crime of it open."""
    found = Truth.NO
    for crime in crimes:
        if crime == wanted or crime.startswith(f"{wanted}."):
            return Truth.YES
        if wanted.startswith(f"{crime}."):
            found = Truth.UNKNOWN
    return found


@derived
def crime_alleged(
    act_crimes: Listing[str], head_crime: HeadCrime | None, jurisdiction: Jurisdiction, on: Day, law: Law
) -> Answer:
    """Is the act said to be the crime that the head covers?"""
    if head_crime is None:
        if jurisdiction.since is not None and on.latest < jurisdiction.since:
            return answer(Truth.UNKNOWN, "statutes.before", _record(jurisdiction, law), gap=True)
        covered = tuple(sorted({crime.crime for head in jurisdiction.heads for crime in head.crimes}))
        if act_crimes.complete:
            return answer(Truth.NO, "crime.none_covered", {"covered": covered}, closes_as=WhyClosed.NEVER)
        return answer(Truth.UNKNOWN, "crime.unknown_any", {"covered": covered})
    alleged = alleges(act_crimes, head_crime.crime)
    if alleged is Truth.NO and not act_crimes.complete:
        alleged = Truth.UNKNOWN
    codes = {Truth.YES: "crime.alleged", Truth.NO: "crime.not_alleged", Truth.UNKNOWN: "crime.unknown"}
    return answer(
        alleged,
        codes[alleged],
        {"crime": head_crime.crime, "provision": head_crime.provision},
        citations=head_crime.citations,
        closes_as=WhyClosed.NEVER,
    )


def _record(jurisdiction: Jurisdiction, law: Law) -> dict[str, Parameter]:
    return {
        "state": law.state(jurisdiction.state).name,
        "since": jurisdiction.since.isoformat() if jurisdiction.since else None,
        "as_of": jurisdiction.as_of.isoformat(),
    }


@derived
def statutes_read(on: Day, jurisdiction: Jurisdiction, law: Law) -> Answer:
    """Do the statutes that were read speak for the day of the question?"""
    params = _record(jurisdiction, law)
    if jurisdiction.treaty_based:
        return answer(Truth.UNKNOWN, "statutes.treaties_only", params, gap=True)
    if jurisdiction.since is not None and on.latest < jurisdiction.since:
        return answer(Truth.UNKNOWN, "statutes.before", params, gap=True)
    if on.latest <= jurisdiction.as_of:
        return answer(Truth.YES, "statutes.read", params)
    if law.statutes_unchanged:
        return answer(Truth.YES, "statutes.presumed", params, assumed=(STATUTES_UNCHANGED,))
    return answer(Truth.UNKNOWN, "statutes.unread", params, gap=True)


@derived
def offence_carries(act_crimes: Listing[str], head_crime: HeadCrime | None) -> Answer:
    """Does the state have an offence that carries the charge: its own, or a general one that is alleged too?"""
    if head_crime is None:
        return answer(Truth.YES, "offence.none_asked")
    if head_crime.provision is None and head_crime.crime != ORDINARY:
        return answer(Truth.UNKNOWN, "offence.unread", {"crime": head_crime.crime}, gap=True)
    if head_crime.own_offence:
        return answer(Truth.YES, "offence.own", {"provision": head_crime.provision, "crime": head_crime.crime})
    general = alleges(act_crimes, ORDINARY)
    if general is Truth.NO and not act_crimes.complete:
        general = Truth.UNKNOWN
    codes = {Truth.YES: "offence.general", Truth.NO: "offence.none", Truth.UNKNOWN: "offence.general_unknown"}
    # A general offence can still be alleged: what was done stays the same.
    return answer(
        general,
        codes[general],
        {"provision": head_crime.provision, "crime": head_crime.crime},
        citations=head_crime.citations,
        closes_as=WhyClosed.NOT_YET,
    )


@derived
def act_after_first_day(
    act_when: When | None, act_kind: ActKind | None, head: HeadOfJurisdiction | None, head_crime: HeadCrime | None,
    on: Day,
) -> Answer:  # fmt: skip
    """Did the act happen, at least in part, while the offence was in force, or as far back as it reaches?"""
    if head is None or head_crime is None:
        return answer(Truth.UNKNOWN, "first_day.no_head", needs=("act_crimes",))
    citations = head_crime.citations
    if head_crime.in_force_from is None:
        return answer(
            Truth.UNKNOWN,
            "first_day.unread",
            {"crime": head_crime.crime, "provision": head_crime.provision or head.provision},
            citations=citations,
            gap=True,
        )
    since, until = head_crime.in_force_from, head_crime.in_force_until
    first = head_crime.reaches_back_to or since
    params: dict[str, Parameter] = {
        "crime": head_crime.crime,
        "provision": head_crime.provision,
        "first": first,
        "until": f" until {until}" if until else "",
        "when": act_when,
    }
    if since.earliest > on.latest:
        params |= {"on": on, "first": since}
        return answer(Truth.NO, "first_day.not_yet", params, citations=citations, closes_as=WhyClosed.NOT_YET)
    if act_when is None:
        return answer(Truth.UNKNOWN, "first_day.when_unknown", params, citations=citations, needs=("act_when",))
    spans = possible_spans(act_when, act_kind)
    overlaps = [as_of(span, on).overlap(first, until) for span in spans]
    truths = {overlap.truth for overlap in overlaps}
    if truths == {Truth.YES}:
        whole = all(overlap.whole is Truth.YES for overlap in overlaps)
        if not whole and head_crime.straddling is None:
            return answer(Truth.UNKNOWN, "first_day.straddles", params, citations=citations, gap=True)
        return answer(Truth.YES, "first_day.after" if whole else "first_day.part", params, citations=citations)
    if truths != {Truth.NO}:
        params |= {"yes": str(overlaps[0].yes or "none certain"), "no": str(overlaps[0].no or "none certain")}
        gap = len(spans) == 1 and spans[0].exact
        needs = ("act_when", "act_kind")
        return answer(Truth.UNKNOWN, "first_day.depends", params, citations=citations, gap=gap, needs=needs)
    span = spans[0]
    if head_crime.reaches_back and span.last.before(first).truth is Truth.YES:
        params |= {"back": head_crime.reaches_back}
        return answer(Truth.UNKNOWN, "first_day.reaches_back", params, citations=citations, gap=True)
    ended = until is not None and span.start.on_or_after(until).truth is Truth.YES
    return answer(
        Truth.NO,
        "first_day.ended" if ended else "first_day.before",
        params,
        citations=citations,
        closes_as=WhyClosed.NEVER,
    )


@derived
def head_in_force(
    act_when: When | None, act_kind: ActKind | None, head: HeadOfJurisdiction | None, head_crime: HeadCrime | None,
    jurisdiction: Jurisdiction, on: Day,
) -> Answer:  # fmt: skip
    """Was the head of jurisdiction in force on the day that counts: of the act, or of the proceedings?"""
    if head is None:
        return answer(Truth.UNKNOWN, "first_day.no_head", needs=("act_crimes",))
    binds = head.dates_bind or jurisdiction.in_time.binds
    params: dict[str, Parameter] = {
        "provision": head.provision,
        "first": head.in_force_from or "a day that was not found",
        "until": f" until {head.in_force_until}" if head.in_force_until else "",
        "on": on,
        "when": act_when,
    }
    now = in_force_on(head, on, jurisdiction)
    then = _in_force_when(head, act_when, act_kind, head_crime, jurisdiction, on)
    either = now if now is then else Truth.UNKNOWN
    found = {DatesBind.PROCEEDINGS: now, DatesBind.ACT: then}.get(binds, either)
    code = f"head.{binds.value}.{found.value}"
    if found is Truth.NO and now is Truth.NO and head.in_force_until is not None:
        return answer(Truth.NO, code, params, closes_as=WhyClosed.NO_LONGER)
    if found is Truth.NO:
        later = binds is not DatesBind.ACT and now is Truth.NO
        return answer(Truth.NO, code, params, closes_as=WhyClosed.NOT_YET if later else WhyClosed.NEVER)
    if found is Truth.YES:
        return answer(Truth.YES, code, params)
    asked = binds is not DatesBind.PROCEEDINGS and then is Truth.UNKNOWN and head.in_force_from is not None
    vague = act_when is None or not Span.of(act_when).exact or act_kind is None
    if asked and vague:
        return answer(Truth.UNKNOWN, code, params, needs=("act_when", "act_kind"))
    return answer(Truth.UNKNOWN, code, params, gap=True)


def in_force_on(head: HeadOfJurisdiction, on: Day, jurisdiction: Jurisdiction) -> Truth:
    """Was the head in force on a day? One whose first day was not found was, at the latest, on the day it was read."""
    ended = Truth.NO if head.in_force_until is None else head.in_force_until.on_or_before(on).truth
    if head.in_force_from is not None:
        return head.in_force_from.on_or_before(on).truth & ~ended
    read = Truth.YES if on.earliest >= jurisdiction.as_of and head.in_force_until is None else Truth.UNKNOWN
    return read & ~ended


def _in_force_when(
    head: HeadOfJurisdiction,
    when: When | None,
    kind: ActKind | None,
    crime: HeadCrime | None,
    jurisdiction: Jurisdiction,
    on: Day,
) -> Truth:
    """Was the head in force for at least a part of the act?"""
    back = crime.reaches_back_to if crime else None
    starts = [day for day in (head.in_force_from, back) if day is not None]
    if when is None:
        return Truth.UNKNOWN
    first = min(starts, key=lambda day: day.earliest) if starts else Day.on(jurisdiction.as_of)
    spans = [as_of(span, on) for span in possible_spans(when, kind)]
    truths = {span.overlap(first, head.in_force_until).truth for span in spans}
    found = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    if found is not Truth.NO:
        return found
    ended = head.in_force_until is not None and all(
        span.start.on_or_after(head.in_force_until).truth is Truth.YES for span in spans
    )
    open_start = not starts or (crime is not None and crime.reaches_back is not None)
    return Truth.NO if ended or not open_start else Truth.UNKNOWN


@derived
def treaty_obliges(
    act_when: When | None,
    act_kind: ActKind | None,
    forum: str,
    on: Day,
    law: Law,
    head: HeadOfJurisdiction | None,
    head_crime: HeadCrime | None,
) -> Answer:
    """Does a treaty oblige the state to prosecute, where the head asks for that?

    It must bind the state on the day of the question, and must have bound it when the act was done: a duty to
    prosecute does not reach acts from before the treaty (ICJ, Belgium v Senegal, 20 July 2012, paras 99-102).
    """
    if head is None or not head.treaties:
        return answer(Truth.YES, "treaty.not_asked")
    params: dict[str, Parameter] = {"state": law.state(forum).name, "when": act_when}
    treaties = (head_crime.treaties if head_crime else ()) or head.treaties
    unknown = [treaty for treaty in treaties if treaty not in law.instruments()]
    undated: list[str] = []
    assumed: dict[str, None] = {}
    for standing in (law.standing(forum, treaty, on) for treaty in treaties if treaty not in unknown):
        both = standing.bound & _bound_at_the_act(standing, act_when, act_kind, law, on)
        if both is Truth.YES:
            params |= {"what": standing.instrument.short_title}
            return answer(Truth.YES, "treaty.bound", params, citations=standing.citations, assumed=rests_on(standing))
        if both is Truth.UNKNOWN:
            (unknown if standing.bound is Truth.UNKNOWN else undated).append(standing.instrument.id)
        assumed |= dict.fromkeys(rests_on(standing))
    if undated and (act_when is None or act_kind is None or not Span.of(act_when).exact):
        params |= {"treaties": tuple(undated)}
        return answer(Truth.UNKNOWN, "treaty.when", params, needs=("act_when", "act_kind"))
    if unknown or undated:
        return answer(Truth.UNKNOWN, "treaty.unread", params | {"treaties": (*unknown, *undated)}, gap=True)
    params |= {"treaties": treaties}
    return answer(Truth.NO, "treaty.none", params, closes_as=WhyClosed.NEVER, assumed=tuple(assumed))


def _bound_at_the_act(standing: Standing, when: When | None, kind: ActKind | None, law: Law, on: Day) -> Truth:
    """Did the instrument bind the state for at least a part of the act?"""
    if when is None:
        return Truth.UNKNOWN
    spans = [as_of(span, on) for span in possible_spans(when, kind)]
    truths = {law.bound_during(standing.state, standing.instrument.id, span).truth for span in spans}
    return truths.pop() if len(truths) == 1 else Truth.UNKNOWN


@derived
def conditions_found(head: HeadOfJurisdiction | None, head_crime: HeadCrime | None) -> Answer:
    """Has everything been found without which the head makes no case? The library never finds it."""
    asked = (*(head.other_conditions if head else ()), *(head_crime.other_conditions if head_crime else ()))
    for condition in asked:
        if condition.decisive:
            params = {"text": condition.text, "by": condition.appraised_by}
            return answer(Truth.UNKNOWN, "condition.open", params, citations=(condition.citation,), gap=True)
    return answer(Truth.YES, "condition.none")


@derived
def act_in_place(act_place: str | None, forum: str, head: HeadOfJurisdiction | None, law: Law) -> Answer:
    """Was the act done where the head asks for it?"""
    if head is None or head.place is PlaceRule.ANYWHERE:
        return answer(Truth.YES, "place.anywhere")
    params: dict[str, Parameter] = {"state": law.state(forum).name, "provision": head.provision}
    if act_place is None:
        return answer(Truth.UNKNOWN, "place.unknown", params)
    if act_place == forum:
        return answer(Truth.YES, "place.here", params)
    if head.place is PlaceRule.IN_OR_ON_BOARD:
        return answer(Truth.UNKNOWN, "place.on_board", params, gap=True)
    return answer(Truth.NO, "place.elsewhere", params, closes_as=WhyClosed.NEVER)


@derived
def spared_double_criminality(act_place: str | None, head: HeadOfJurisdiction | None, on: Day, law: Law) -> Answer:
    """Is the state where it was done party to an instrument that spares asking whether it was a crime there?"""
    if head is None or not head.spared_by_party:
        return answer(Truth.NO, "spared.not_asked")
    if act_place is None:
        return answer(Truth.UNKNOWN, "spared.place_unknown", {"treaties": head.spared_by_party})
    found = [law.standing(act_place, treaty, on) for treaty in head.spared_by_party]
    truth = any_of(standing.bound for standing in found)
    return answer(
        truth,
        f"spared.{truth.value}",
        {"state": law.state(act_place).name, "treaties": head.spared_by_party},
        citations=tuple(citation for standing in found for citation in standing.citations),
        gap=truth is Truth.UNKNOWN,
        assumed=tuple(dict.fromkeys(entry for standing in found for entry in rests_on(standing))),
    )


@derived
def prosecution_not_barred_by_time(
    act_when: When | None,
    act_kind: ActKind | None,
    case_prosecutions: Listing[Prosecution],
    suspect_id: str | None,
    forum: str,
    head_crime: HeadCrime | None,
    on: Day,
) -> Answer:
    """Is prosecution still possible, as far as the passage of time goes?

    Proceedings in the state itself may have stopped the period or begun it anew: then its end tells nothing.
    """
    if head_crime is None or head_crime.limitation is LimitationKind.NONE:
        return answer(Truth.YES, "limitation.none")
    params: dict[str, Parameter] = {"crime": head_crime.crime, "provision": head_crime.provision}
    if head_crime.limitation is not LimitationKind.FIXED or head_crime.limitation_length is None:
        return answer(Truth.UNKNOWN, "limitation.unread", params, gap=True)
    if act_when is None:
        return answer(Truth.UNKNOWN, "limitation.when_unknown", params, needs=("act_when",))
    ends = [head_crime.limitation_length.after(span.last) for span in possible_spans(act_when, act_kind)]
    truths = {on.on_or_before(end).truth for end in ends}
    open_still = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    codes = {Truth.YES: "limitation.open", Truth.NO: "limitation.over", Truth.UNKNOWN: "limitation.depends"}
    params |= {"end": ends[0], "length": head_crime.limitation_length}
    needs = ("act_when", "act_kind")
    if open_still is Truth.NO:
        begun = any(entry.state == forum and entry.person in (suspect_id, None) for entry in case_prosecutions)
        if begun:
            return answer(Truth.UNKNOWN, "limitation.interrupted", params, gap=True)
        if not case_prosecutions.complete:
            return answer(Truth.UNKNOWN, "limitation.perhaps_interrupted", params, needs=("case_prosecutions",))
    return answer(open_still, codes[open_still], params, closes_as=WhyClosed.NO_LONGER, needs=needs)
