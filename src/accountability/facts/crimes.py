"""Derived facts on crimes before a state's courts: what is alleged, since when it is an offence, and until when."""

from __future__ import annotations

from collections.abc import Iterable

from accountability.corpus.law import STATUTES_UNCHANGED, Law
from accountability.dates import Day, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.spans import possible_spans
from accountability.facts.spans import until as as_of
from accountability.facts.treaties import rests_on
from accountability.findings import Parameter
from accountability.model.case import ActKind
from accountability.model.jurisdiction import (
    HeadCrime,
    HeadOfJurisdiction,
    Jurisdiction,
    LimitationKind,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth

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
def crime_alleged(act_crimes: Listing[str], head_crime: HeadCrime | None, jurisdiction: Jurisdiction) -> Answer:
    """Is the act said to be the crime that the head covers?"""
    if head_crime is None:
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


@derived
def statutes_read(on: Day, jurisdiction: Jurisdiction, law: Law) -> Answer:
    """Do the statutes that were read speak for the day of the question?"""
    params: dict[str, Parameter] = {
        "state": law.state(jurisdiction.state).name,
        "as_of": jurisdiction.as_of.isoformat(),
    }
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
    act_when: When | None,
    act_kind: ActKind | None,
    head: HeadOfJurisdiction | None,
    head_crime: HeadCrime | None,
    on: Day,
) -> Answer:
    """Did the act happen, at least in part, while the head and the offence were in force?"""
    if head is None or head_crime is None:
        return answer(Truth.UNKNOWN, "first_day.no_head", needs=("act_crimes",))
    citations = head_crime.citations
    starts = [day for day in (head.in_force_from, head_crime.in_force_from) if day is not None]
    if head_crime.in_force_from is None or head.in_force_from is None:
        return answer(
            Truth.UNKNOWN,
            "first_day.unread",
            {"crime": head_crime.crime, "provision": head_crime.provision or head.provision},
            citations=citations,
            gap=True,
        )
    # A first day known to the month or year only counts from its last possible day.
    first = max(starts, key=lambda day: day.latest)
    ends = [day for day in (head.in_force_until, head_crime.in_force_until) if day is not None]
    until = min(ends, key=lambda day: day.earliest, default=None)
    params: dict[str, Parameter] = {
        "crime": head_crime.crime,
        "provision": head_crime.provision,
        "first": first,
        "until": f" until {until}" if until else "",
        "when": act_when,
    }
    if first.earliest > on.latest:
        params |= {"on": on}
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
def treaty_obliges(
    forum: str, on: Day, law: Law, head: HeadOfJurisdiction | None, head_crime: HeadCrime | None
) -> Answer:
    """Does a treaty that binds the state oblige it to prosecute, where the head asks for that?"""
    if head is None or not head.treaties:
        return answer(Truth.YES, "treaty.not_asked")
    name = law.state(forum).name
    treaties = (head_crime.treaties if head_crime else ()) or head.treaties
    unread = tuple(treaty for treaty in treaties if treaty not in law.instruments())
    standings = [law.standing(forum, treaty, on) for treaty in treaties if treaty not in unread]
    for standing in standings:
        if standing.bound is Truth.YES:
            params: dict[str, Parameter] = {"state": name, "what": standing.instrument.short_title}
            return answer(Truth.YES, "treaty.bound", params, citations=standing.citations, assumed=rests_on(standing))
    open_still = (*unread, *(standing.instrument.id for standing in standings if standing.bound is Truth.UNKNOWN))
    if open_still:
        return answer(Truth.UNKNOWN, "treaty.unread", {"state": name, "treaties": open_still}, gap=True)
    assumed = tuple(dict.fromkeys(entry for standing in standings for entry in rests_on(standing)))
    params = {"state": name, "treaties": treaties}
    return answer(Truth.NO, "treaty.none", params, closes_as=WhyClosed.NEVER, assumed=assumed)


@derived
def prosecution_not_barred_by_time(
    act_when: When | None, act_kind: ActKind | None, head_crime: HeadCrime | None, on: Day
) -> Answer:
    """Is prosecution still possible, as far as the passage of time goes?"""
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
    return answer(open_still, codes[open_still], params, closes_as=WhyClosed.NO_LONGER, needs=needs)
