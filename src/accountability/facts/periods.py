"""Derived facts on periods within which one must complain."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from accountability.dates import Day, Duration, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.spans import possible_spans
from accountability.findings import Parameter
from accountability.model.case import (
    ActKind,
    LaterConduct,
    LaterKind,
    Remedy,
    RemedyNature,
    RemedyOutcome,
)
from accountability.model.listing import Listing
from accountability.model.mechanism import DeadlineRule, Mechanism, RunsFrom, WhyClosed
from accountability.truth import Truth, all_of, any_of

GOES_ON = (LaterKind.DETENTION_CONTINUES, LaterKind.FATE_UNCLARIFIED)
"""What keeps a breach going, so that a period has not begun to run where the rule says so."""


def bears_on(remedy: Remedy, state: str | None, act: str | None) -> bool:
    """Whether a remedy is the state's and about the act."""
    return remedy.state == state and (remedy.acts is None or act is None or act in remedy.acts)


def had_to_be_used(remedy: Remedy) -> Truth:
    """Whether a remedy had to be used: an ordinary one, available, effective, not prolonged, not barred."""
    ordinary = Truth.of(None if remedy.nature is None else remedy.nature is RemedyNature.ORDINARY)
    excused = Truth.of(remedy.prolonged) | Truth.of(remedy.prevented)
    return ordinary & Truth.of(remedy.available) & Truth.of(remedy.effective) & ~excused


def last_day(rule: DeadlineRule, start: Day) -> Day:
    """The last day of a period that runs from a day, by the length in force for events of that day."""
    early = _length(rule, start.earliest).after(Day.on(start.earliest), rule.rounding)
    late = _length(rule, start.latest).after(Day.on(start.latest), rule.rounding)
    candidates = [early, late]
    for version in rule.versions:
        if start.earliest <= version.until < start.latest:
            candidates.append(version.length.after(Day.on(version.until), rule.rounding))
            candidates.append(_length(rule, _next(version.until)).after(Day.on(_next(version.until)), rule.rounding))
    return Day.between(min(day.earliest for day in candidates), max(day.latest for day in candidates))


def _length(rule: DeadlineRule, event: date) -> Duration:
    for version in sorted(rule.versions, key=lambda version: version.until):
        if event <= version.until:
            return version.length
    return rule.length


def _next(day: date) -> date:
    return Duration(days=1).added_to(day)


@frozen
class Start:
    """From which day a period runs, as far as the remedies tell."""

    earliest: Day | None
    """The earliest day from which it can run; ``None`` where that is not known."""
    day: Day | None
    """That day, where nothing more could be learnt of it."""
    waiting: Truth = Truth.NO
    """Whether it has not begun, because a remedy that had to be used is still pending or there was none."""


def from_decision(rule: DeadlineRule, remedies: Listing[Remedy], state: str | None, act: str | None) -> Start:
    """From which final decision a period runs, or of its notification where the rule says so.

    A remedy that need not be used does not start the period anew; one that had to be used and is pending keeps it
    from running.
    """
    own = [remedy for remedy in remedies if bears_on(remedy, state, act)]
    waiting = any_of(
        had_to_be_used(remedy) & Truth.of(None if remedy.outcome is None else remedy.outcome is RemedyOutcome.PENDING)
        for remedy in own
    )
    finals = [remedy for remedy in own if remedy.outcome in (RemedyOutcome.FINAL, None)]
    counted = [remedy for remedy in finals if remedy.nature in (RemedyNature.ORDINARY, None)]
    certain = [
        remedy for remedy in counted if remedy.nature is RemedyNature.ORDINARY and remedy.outcome is RemedyOutcome.FINAL
    ]
    days = {index: decision_day(rule, remedy) for index, remedy in enumerate(counted)}
    known = [day for day in (decision_day(rule, remedy) for remedy in certain) if day is not None]
    if not known:
        none_to_use = all_of(~had_to_be_used(remedy) for remedy in own)
        if not rule.without_remedy_from_act:
            waiting = waiting | (none_to_use if remedies.complete and not counted else Truth.UNKNOWN)
        return Start(None, None, waiting)
    earliest = max(known, key=lambda day: day.earliest)
    settled = remedies.complete and len(certain) == len(counted) and None not in days.values()
    latest = max(known, key=lambda day: day.latest)
    day = Day.between(earliest.earliest, latest.latest) if earliest != latest else earliest
    return Start(earliest, day if settled else None, waiting)


def decision_day(rule: DeadlineRule, remedy: Remedy) -> Day | None:
    """The day of a decision, or of its notification where the rule counts from that and it is recorded."""
    return (remedy.notified_on if rule.from_notification else None) or remedy.decided_on


@derived
def submitted_in_time(
    case_remedies: Listing[Remedy],
    act_when: When | None,
    act_kind: ActKind | None,
    act_known_on: Day | None,
    act_later_conduct: Listing[LaterConduct],
    act_violations: Listing[str],
    submitted_on: Day,
    opponent: str | None,
    act_id: str | None,
    mechanism: Mechanism,
    *,
    period: str,
    can_go_on: tuple[str, ...] = (),
) -> Answer:
    """Was the complaint made, or would it be, before the end of the period that the mechanism's data names?

    ``can_go_on`` names violations that may last: while they do, a period does not run, where the rule says so.
    """
    rule = next(rule for rule in mechanism.deadlines if rule.id == period)
    params: dict[str, Parameter] = {"period": rule.title, "day": submitted_on}
    citations = (rule.citation,)
    lasts = not rule.continuing_runs
    if act_kind is ActKind.THREATENED:
        return answer(Truth.YES, "in_time.threatened", params)
    if lasts and (act_kind is ActKind.CONTINUING or _goes_on(act_later_conduct, submitted_on)):
        return answer(Truth.YES, "in_time.continuing", params, citations=citations)
    start = from_decision(rule, case_remedies, opponent, act_id)
    late = False
    needs: tuple[str, ...] = ("case_remedies", "remedy_decided_on", "remedy_outcome", "remedy_nature")
    if rule.runs_from is RunsFrom.ACT or (start.earliest is None and rule.without_remedy_from_act):
        done = from_act(act_when, act_kind, act_known_on)
        certain = rule.runs_from is RunsFrom.ACT or _no_remedy(case_remedies, opponent, act_id) is Truth.YES
        start = Start(
            done, done if certain else None, start.waiting if rule.runs_from is not RunsFrom.ACT else Truth.NO
        )
        needs = ("act_when", "act_known_on") if certain else (*needs, "act_when", "act_known_on")
        late = rule.runs_from is not RunsFrom.ACT and _may_be_learnt_later(case_remedies, act_later_conduct, opponent)
    if start.waiting is Truth.YES:
        return answer(Truth.YES, "in_time.not_begun", params, citations=citations)
    if start.earliest is None:
        return answer(Truth.UNKNOWN, "in_time.unknown", params, citations=citations, needs=needs)
    end = last_day(rule, start.day or start.earliest)
    params |= {"start": start.day or start.earliest, "end": end}
    in_time = submitted_on.on_or_before(end).truth
    may_last = lasts and (not act_violations.complete or any(name in can_go_on for name in act_violations))
    open_still = (
        start.day is None
        or late
        or start.waiting is Truth.UNKNOWN
        or act_kind is None
        or (may_last and not act_later_conduct.complete)
    )
    if in_time is Truth.NO and open_still:
        in_time = Truth.UNKNOWN
        needs = (*needs, "act_kind", *(("act_later_conduct",) if may_last or late else ()))
    return answer(
        in_time,
        f"in_time.{in_time.value}",
        params,
        citations=citations,
        closes_as=WhyClosed.NO_LONGER,
        needs=(*needs, "case_procedures"),
    )


def _goes_on(conduct: Listing[LaterConduct], day: Day) -> bool:
    return any(
        entry.kind in GOES_ON and entry.when is not None and Span.of(entry.when).holds_on(day) is Truth.YES
        for entry in conduct
    )


def _may_be_learnt_later(remedies: Listing[Remedy], conduct: Listing[LaterConduct], state: str | None) -> bool:
    """Whether one may have learnt only later that a remedy or an investigation leads nowhere.

    A period that runs from the act for want of a remedy then runs from that day (Mocanu and others v Romania, European
    Court, 17 September 2014).
    """
    tried = any(remedy.state == state and remedy.effective is not True for remedy in remedies)
    investigated = any(entry.kind is LaterKind.NO_EFFECTIVE_INVESTIGATION for entry in conduct)
    return tried or investigated or not conduct.complete


def _no_remedy(remedies: Listing[Remedy], state: str | None, act: str | None) -> Truth:
    """Whether there was no remedy that had to be used."""
    own = [remedy for remedy in remedies if bears_on(remedy, state, act)]
    none = all_of(~had_to_be_used(remedy) for remedy in own)
    return none if remedies.complete else none & Truth.UNKNOWN


def from_act(when: When | None, kind: ActKind | None, known_on: Day | None) -> Day | None:
    """The day from which a period runs that counts from the act, or from the day on which it became known."""
    if known_on is not None or when is None:
        return known_on
    ends = [span.last for span in possible_spans(when, kind)]
    return Day.between(min(day.earliest for day in ends), max(day.latest for day in ends))


@derived
def remedies_excused(case_remedies: Listing[Remedy], opponent: str | None, act_id: str | None) -> Answer:
    """Was there no remedy that had to be used?"""
    excused = _no_remedy(case_remedies, opponent, act_id)
    return answer(excused, f"excused.{excused.value}", closes_as=WhyClosed.NO_LONGER, needs=("case_remedies",))
