"""Derived facts on periods within which one must complain."""

from __future__ import annotations

from collections.abc import Iterable
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

    day: Day | None
    """That day; it has no latest one where a later decision may come, and is ``None`` where nothing is known."""
    waiting: Truth = Truth.NO
    """Whether it has not begun, because a remedy that had to be used is still pending or there was none."""


def from_decision(rule: DeadlineRule, remedies: Listing[Remedy], state: str | None, act: str | None) -> Start:
    """From which final decision a period runs, or of its notification where the rule says so.

    A remedy that need not be used does not start the period anew; one that had to be used and is pending keeps it
    from running.
    """
    own = [remedy for remedy in remedies if bears_on(remedy, state, act)]
    counted = _counted(own)
    waiting = any_of(
        had_to_be_used(remedy) & Truth.of(None if remedy.outcome is None else remedy.outcome is RemedyOutcome.PENDING)
        for remedy in own
    )
    certain = [
        remedy for remedy in counted if remedy.nature is RemedyNature.ORDINARY and remedy.outcome is RemedyOutcome.FINAL
    ]
    known = [day for day in (decision_day(rule, remedy) for remedy in certain) if day is not None]
    if not known:
        none_to_use = all_of(~had_to_be_used(remedy) for remedy in own)
        if not rule.without_remedy_from_act:
            waiting = waiting | (none_to_use if remedies.complete and not counted else Truth.UNKNOWN)
        return Start(None, waiting)
    settled = remedies.complete and len(certain) == len(counted) == len(known)
    latest = max(day.latest for day in known) if settled else date.max
    return Start(Day.between(max(day.earliest for day in known), latest), waiting)


def _counted(remedies: Iterable[Remedy]) -> list[Remedy]:
    """The remedies whose decision starts a period, or may: ordinary ones with a final decision."""
    return [
        remedy
        for remedy in remedies
        if remedy.outcome in (RemedyOutcome.FINAL, None) and remedy.nature in (RemedyNature.ORDINARY, None)
    ]


def decision_day(rule: DeadlineRule, remedy: Remedy) -> Day | None:
    """The day of a decision, or of its notification where the rule counts from that.

    A decision is notified on its day or later; ``None`` where nothing is recorded, or one day contradicts the other.
    """
    if not rule.from_notification:
        return remedy.decided_on
    if remedy.decided_on is None:
        return remedy.notified_on
    if remedy.notified_on is None:
        return Day.between(remedy.decided_on.earliest, date.max)
    first = max(remedy.notified_on.earliest, remedy.decided_on.earliest)
    return Day.between(first, remedy.notified_on.latest) if first <= remedy.notified_on.latest else None


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
    if act_kind is ActKind.THREATENED:
        return answer(Truth.YES, "in_time.threatened", params)
    goes_on = Truth.NO if rule.continuing_runs else _goes_on(act_later_conduct, submitted_on, act_violations, can_go_on)
    if goes_on is Truth.YES or (not rule.continuing_runs and act_kind is ActKind.CONTINUING):
        return answer(Truth.YES, "in_time.continuing", params, citations=citations)
    start, needs = _start(rule, case_remedies, opponent, act_id, from_act(act_when, act_kind, act_known_on))
    if start.waiting is Truth.YES:
        return answer(Truth.YES, "in_time.not_begun", params, citations=citations)
    if start.day is None:
        return answer(Truth.UNKNOWN, "in_time.unknown", params, citations=citations, needs=needs)
    end = last_day(rule, start.day)
    params |= {"start": start.day, "end": end}
    in_time = submitted_on.on_or_before(end).truth
    if in_time is Truth.NO and (Truth.UNKNOWN in (start.waiting, goes_on) or act_kind is None):
        in_time = Truth.UNKNOWN
        needs = (*needs, "act_kind", *(() if goes_on is Truth.NO else ("act_later_conduct", "act_violations")))
    return answer(
        in_time,
        f"in_time.{in_time.value}",
        params,
        citations=citations,
        closes_as=WhyClosed.NO_LONGER,
        needs=(*needs, "case_procedures"),
    )


def _start(
    rule: DeadlineRule, remedies: Listing[Remedy], state: str | None, act: str | None, done: Day | None
) -> tuple[Start, tuple[str, ...]]:
    """From which day a period runs, and the facts that would say more; ``done`` is the day that the act gives."""
    of_act, of_remedies = ("act_when", "act_known_on"), _OF_REMEDIES
    if rule.runs_from is RunsFrom.ACT:
        return Start(done), of_act
    if state is None:
        return Start(None, Truth.UNKNOWN), ("act_attributed_to", *of_remedies)
    start = from_decision(rule, remedies, state, act)
    if start.day is not None or not rule.without_remedy_from_act:
        return start, of_remedies
    own = [remedy for remedy in remedies if bears_on(remedy, state, act)]
    if _no_remedy(remedies, state, act) is Truth.YES and not _counted(own):
        return Start(done, start.waiting), of_act
    return start, (*of_remedies, *of_act)


_OF_REMEDIES = (
    "case_remedies",
    "remedy_decided_on",
    "remedy_notified_on",
    "remedy_outcome",
    "remedy_nature",
)


def _goes_on(conduct: Listing[LaterConduct], day: Day, violations: Listing[str], can_go_on: tuple[str, ...]) -> Truth:
    """Whether a breach that may last goes on on the day."""
    still = any_of(
        Truth.UNKNOWN if entry.when is None else Span.of(entry.when).holds_on(day)
        for entry in conduct
        if entry.kind in GOES_ON
    )
    lasting = any_of(Truth.of(name in can_go_on) for name in violations)
    return (still if conduct.complete else still | Truth.UNKNOWN) & (
        lasting if violations.complete else lasting | Truth.UNKNOWN
    )


def _no_remedy(remedies: Listing[Remedy], state: str | None, act: str | None) -> Truth:
    """Whether there was no remedy that had to be used."""
    own = [remedy for remedy in remedies if bears_on(remedy, state, act)]
    none = all_of(~had_to_be_used(remedy) for remedy in own)
    return none if remedies.complete else none & Truth.UNKNOWN


def from_act(when: When | None, kind: ActKind | None, known_on: Day | None) -> Day | None:
    """The day from which a period runs that counts from the act, or from a later day on which it became known."""
    if when is None:
        return None if known_on is None else Day.between(known_on.earliest, date.max)
    ends = [span.last for span in possible_spans(when, kind)]
    earliest, latest = min(day.earliest for day in ends), max(day.latest for day in ends)
    if known_on is None:
        return Day.between(earliest, date.max)
    return Day.between(max(earliest, known_on.earliest), max(latest, known_on.latest))


@derived
def remedies_excused(case_remedies: Listing[Remedy], opponent: str | None, act_id: str | None) -> Answer:
    """Was there no remedy that had to be used?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    excused = _no_remedy(case_remedies, opponent, act_id)
    return answer(excused, f"excused.{excused.value}", closes_as=WhyClosed.NO_LONGER, needs=("case_remedies",))
