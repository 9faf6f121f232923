"""Derived facts on persons before a state's courts: presence, ties, immunity, other proceedings."""

from __future__ import annotations

from accountability.corpus.law import Law
from accountability.dates import Day, Duration, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.ontology import FACTS
from accountability.facts.spans import possible_spans
from accountability.findings import Parameter
from accountability.model.case import ActKind, Office, OfficeKind, Prosecution, ProsecutionStatus, Tie
from accountability.model.jurisdiction import (
    AbsenceRule,
    HeadOfJurisdiction,
    Jurisdiction,
    LinkDate,
    LinkRule,
    PersonalImmunityRule,
    SubsidiarityRule,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth, any_of

_TROIKA = (OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.FOREIGN_MINISTER)


_MISSIONS = (OfficeKind.DIPLOMAT, OfficeKind.SPECIAL_MISSION)


def tie_holds(ties: Listing[Tie], state: str, day: Day, *, lasting: bool) -> Truth:
    """Does a tie to the state hold on the day?

    A tie that lasts (nationality) goes on from a single recorded day; one that does not (presence, residence)
    says nothing of other days. No tie recorded is a no only where the list is complete.
    """
    found = Truth.NO
    for tie in ties:
        if tie.state != state:
            continue
        if tie.when is None:
            found = found | Truth.UNKNOWN
        elif lasting and isinstance(tie.when, Day):
            before = tie.when.on_or_before(day).truth
            found = found | (Truth.YES if before is Truth.YES else Truth.UNKNOWN)
        else:
            holds = Span.of(tie.when).holds_on(day)
            single = isinstance(tie.when, Day)
            found = found | (Truth.UNKNOWN if holds is Truth.NO and single else holds)
    if found is Truth.NO and not ties.complete:
        return Truth.UNKNOWN
    return found


def office_held(office: Office, on: Day) -> Truth:
    """Is an office held on the day? One seen on a single day may be held on others."""
    held = Truth.UNKNOWN if office.when is None else Span.of(office.when).holds_on(on)
    return Truth.UNKNOWN if held is Truth.NO and isinstance(office.when, Day) else held


@derived
def suspect_in_forum(
    suspect_presences: Listing[Tie],
    suspect_custodies: Listing[Tie],
    forum: str,
    on: Day,
    suspect_id: str | None,
    law: Law,
) -> Answer:
    """Is the suspect in the state on the day of the question? A sighting says nothing of other days."""
    params: dict[str, Parameter] = {
        "state": f"{law.state(forum).name} ({forum})",
        "on": on,
        "person": suspect_id or "the suspect",
    }
    here, elsewhere = Truth.NO, Truth.NO
    for ties in (suspect_presences, suspect_custodies):
        here = here | any_of(_held(tie, on) for tie in ties if tie.state == forum)
        away = any_of(_held(tie, on) for tie in ties if tie.state != forum)
        elsewhere = elsewhere | (away if ties.complete else Truth.NO)
    # Records that contradict one another leave it open.
    if here is Truth.YES and elsewhere is not Truth.YES:
        return answer(Truth.YES, "presence.here", params)
    if here is Truth.NO and elsewhere is Truth.YES:
        return answer(Truth.NO, "presence.elsewhere", params, closes_as=WhyClosed.NOT_YET)
    return answer(Truth.UNKNOWN, "presence.unknown", params, needs=("suspect_presences",))


def _held(tie: Tie, on: Day) -> Truth:
    return Truth.UNKNOWN if tie.when is None else Span.of(tie.when).holds_on(on)


def under_way(prosecutions: Listing[Prosecution], suspect: str | None, on: Day) -> Truth:
    """Are any of the proceedings against the suspect open on the day?"""
    found = Truth.NO
    for entry in prosecutions:
        if entry.person in (suspect, None):
            active = (ProsecutionStatus.INVESTIGATING, ProsecutionStatus.ON_TRIAL)
            still = Truth.of(None if entry.status is None else entry.status in active)
            if still is Truth.NO:
                still = Truth.UNKNOWN if entry.decided_on is None else entry.decided_on.after(on).truth
            found = found | still
    return Truth.UNKNOWN if found is Truth.NO and not prosecutions.complete else found


@derived
def opened_here(
    case_prosecutions: Listing[Prosecution], forum: str, suspect_id: str | None, on: Day, law: Law
) -> Answer:
    """Are proceedings against the suspect open in the state on the day of the question?"""
    here = Listing(tuple(entry for entry in case_prosecutions if entry.state == forum), case_prosecutions.complete)
    found = under_way(here, suspect_id, on)
    return answer(found, f"opened.{found.value}", {"state": law.state(forum).name}, closes_as=WhyClosed.NOT_YET)


@derived
def suspect_resides(suspect_residences: Listing[Tie], forum: str, on: Day, law: Law) -> Answer:
    """Does the suspect live in the state on the day of the question?"""
    return _tie("residence.suspect", suspect_residences, forum, on, law, lasting=False)


def _tie(code: str, ties: Listing[Tie], forum: str, day: Day, law: Law, *, lasting: bool) -> Answer:
    held = tie_holds(ties, forum, day, lasting=lasting)
    return answer(
        held, f"{code}.{held.value}", {"state": law.state(forum).name, "day": day}, closes_as=WhyClosed.NOT_YET
    )


def _tie_at_act(ties: Listing[Tie], state: str, when: When | None, kind: ActKind | None, *, lasting: bool) -> Truth:
    """Did a tie to the state hold on some day on which the act was done?"""
    if when is None:
        possible = not ties.complete or any(tie.state == state for tie in ties)
        return Truth.UNKNOWN if possible else Truth.NO
    spans = possible_spans(when, kind)
    found = Truth.NO
    for tie in ties:
        if tie.state != state:
            continue
        if tie.when is None:
            found = found | Truth.UNKNOWN
            continue
        held = Span(tie.when, ongoing=True) if lasting and isinstance(tie.when, Day) else Span.of(tie.when)
        shared = {held.first.on_or_before(span.last).truth & held.last.on_or_after(span.first).truth for span in spans}
        overlap = shared.pop() if len(shared) == 1 else Truth.UNKNOWN
        single = isinstance(tie.when, Day) and overlap is Truth.NO
        found = found | (Truth.UNKNOWN if single else overlap)
    return Truth.UNKNOWN if found is Truth.NO and not ties.complete else found


def _after(ties: Listing[Tie], minimum: Duration | None) -> Listing[Tie]:
    """Ties as they count from the day on which they had lasted long enough; a sighting says not how long."""
    if minimum is None:
        return ties
    return Listing(tuple(found for tie in ties for found in _lasted(tie, minimum)), ties.complete)


def _lasted(tie: Tie, minimum: Duration) -> tuple[Tie, ...]:
    if not isinstance(tie.when, Span):
        return (Tie(tie.state),)
    start, last = minimum.after(tie.when.first), tie.when.last
    if last.latest < start.earliest:
        return ()
    end = None if tie.when.end is None else Day.between(max(last.earliest, start.earliest), last.latest)
    return (Tie(tie.state, Span(start, end, tie.when.ongoing)),)


def _link(
    rule: LinkRule,
    at: LinkDate,
    minimum: Duration | None,
    nationalities: Listing[Tie],
    residences: Listing[Tie],
    when: When | None,
    kind: ActKind | None,
    on: Day,
    forum: str,
    law: Law,
    who: str,
) -> Answer:
    """Whether a person has the tie to the state that a head asks for, on the date at which it must exist."""
    if rule is LinkRule.NONE:
        return answer(Truth.YES, "link.not_asked", {"who": who})
    held = Truth.NO
    wanted = [
        (ties, lasting)
        for ties, lasting, asked in (
            (nationalities, FACTS["victim_nationalities"].lasting, rule is not LinkRule.RESIDENCE),
            (_after(residences, minimum), FACTS["victim_residences"].lasting, rule is not LinkRule.NATIONALITY),
        )
        if asked
    ]
    if at is not LinkDate.AT_THE_ACT:
        held = held | any_of(tie_holds(ties, forum, on, lasting=lasting) for ties, lasting in wanted)
    if at is not LinkDate.AT_THE_PROCEEDINGS:
        held = held | any_of(_tie_at_act(ties, forum, when, kind, lasting=lasting) for ties, lasting in wanted)
    # A tie that had to exist when the act was done cannot be made later.
    closes_as = WhyClosed.NEVER if at is LinkDate.AT_THE_ACT else WhyClosed.NOT_YET
    return answer(
        held,
        f"link.{held.value}",
        {
            "who": who,
            "rule": rule,
            "at": at,
            "state": law.state(forum).name,
            "minimum": f", for {minimum}" if minimum else "",
        },
        closes_as=closes_as,
    )


@derived
def suspect_linked(
    suspect_nationalities: Listing[Tie],
    suspect_residences: Listing[Tie],
    act_when: When | None,
    act_kind: ActKind | None,
    on: Day,
    forum: str,
    law: Law,
    head: HeadOfJurisdiction | None,
) -> Answer:
    """Has the suspect the tie to the state that the head asks for?"""
    if head is None:
        return answer(Truth.YES, "link.not_asked", {"who": "suspect"})
    return _link(
        head.suspect_link,
        head.suspect_link_at,
        head.suspect_residence_min,
        suspect_nationalities,
        suspect_residences,
        act_when,
        act_kind,
        on,
        forum,
        law,
        "suspect",
    )


@derived
def victim_linked(
    victim_nationalities: Listing[Tie],
    victim_residences: Listing[Tie],
    act_when: When | None,
    act_kind: ActKind | None,
    on: Day,
    forum: str,
    law: Law,
    head: HeadOfJurisdiction | None,
) -> Answer:
    """Has the victim the tie to the state that the head asks for?"""
    if head is None:
        return answer(Truth.YES, "link.not_asked", {"who": "victim"})
    return _link(
        head.victim_link,
        head.victim_link_at,
        head.victim_residence_min,
        victim_nationalities,
        victim_residences,
        act_when,
        act_kind,
        on,
        forum,
        law,
        "victim",
    )


@derived
def personal_immunity(suspect_offices: Listing[Office], forum: str, on: Day, jurisdiction: Jurisdiction) -> Answer:
    """Does the suspect hold an office that makes its holder immune from the courts of another state?"""
    authority = tuple(
        reading.citation for reading in jurisdiction.readings if reading.about == "immunity" and reading.stands(on)
    )
    if jurisdiction.personal_immunity is PersonalImmunityRule.NOT_AVAILABLE:
        return answer(Truth.NO, "immunity.denied", {"on": on}, citations=authority)
    immune = Truth.NO
    mission = Truth.NO
    for office in suspect_offices:
        if office.state == forum:
            continue  # no state's office shields from its own courts under international law
        held = office_held(office, on)
        if office.kind in _TROIKA:
            immune = immune | held
        elif office.kind in _MISSIONS:
            mission = mission | held
    if immune is Truth.NO and mission is not Truth.NO:
        return answer(Truth.UNKNOWN, "immunity.mission", gap=mission is Truth.YES)
    if immune is Truth.NO and not suspect_offices.complete:
        immune = Truth.UNKNOWN
    if immune is Truth.YES and jurisdiction.personal_immunity is PersonalImmunityRule.CONTESTED:
        return answer(Truth.UNKNOWN, "immunity.contested", {"on": on}, citations=authority, gap=True)
    return answer(immune, f"immunity.{immune.value}", {"on": on}, citations=authority, closes_as=WhyClosed.NOT_YET)


@derived
def absence_rule(jurisdiction: Jurisdiction, on: Day, law: Law) -> Answer:
    """What the state's law says, on the day of the question, of trying an accused who is not there.

    Where the state's rules on trials in absence are recorded for themselves, they are the ones that say so today;
    what the jurisdiction holds is then for days before them.
    """
    own = law.absence(jurisdiction.state) if jurisdiction.state in law.absences() else None
    if own is not None and (own.since is None or Day.on(own.since).on_or_before(on).truth is Truth.YES):
        earlier = jurisdiction.trial_in_absentia.in_force_from
        if earlier is None or earlier.on_or_before(on).truth is Truth.YES:
            about: dict[str, Parameter] = {
                "rule": own.rule,
                "provision": own.citation.provision or own.citation.reference,
            }
            return answer(own.rule, "absence.rule", about, citations=(own.citation,))
    for rule in (jurisdiction.trial_in_absentia, *jurisdiction.trial_in_absentia_before):
        begun = Truth.YES if rule.in_force_from is None else rule.in_force_from.on_or_before(on).truth
        ended = Truth.NO if rule.in_force_until is None else rule.in_force_until.on_or_before(on).truth
        if begun is Truth.YES and ended is Truth.NO:
            found = None if rule.rule is AbsenceRule.UNKNOWN else rule.rule
            params: dict[str, Parameter] = {"rule": rule.rule, "provision": rule.citation.provision}
            return answer(found, "absence.rule", params, citations=(rule.citation,), gap=found is None)
    return answer(None, "absence.unread", {"on": on}, gap=True)


@derived
def takes_precedence(
    prosecution_status: ProsecutionStatus | None,
    prosecution_same_conduct: bool | None,
    prosecution_state: str | None,
    forum: str,
    act_place: str | None,
    head: HeadOfJurisdiction | None,
) -> Answer:
    """Does the head give way to that other proceeding?"""
    rule = head.subsidiarity if head else SubsidiarityRule.NONE
    if prosecution_state == forum:
        return answer(Truth.NO, "precedence.own")
    if rule in (SubsidiarityRule.NONE, SubsidiarityRule.PROSECUTOR_DISCRETION):
        return answer(Truth.NO, "precedence.none")
    if rule is SubsidiarityRule.UNKNOWN:
        return answer(Truth.UNKNOWN, "precedence.unread", gap=True)
    before = Truth.YES
    if rule is SubsidiarityRule.TO_TERRITORIAL_STATE:
        before = Truth.of(None if act_place is None else prosecution_state == act_place)
    elif rule is SubsidiarityRule.TO_ICC:
        before = Truth.of(prosecution_state is None)
    active = Truth.of(None if prosecution_status is None else prosecution_status is not ProsecutionStatus.STOPPED)
    result = before & active & Truth.of(prosecution_same_conduct)
    return answer(result, f"precedence.{result.value}", closes_as=WhyClosed.NOT_YET)
