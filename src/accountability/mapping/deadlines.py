"""Days by which one must act: what a period runs from, and its earliest and latest possible last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountability.dates import Day, Duration
from accountability.facts import View
from accountability.facts.periods import bears_on, from_act, last_day
from accountability.facts.spans import possible_spans
from accountability.model.avenue import Deadline
from accountability.model.case import Remedy, RemedyNature, RemedyOutcome
from accountability.model.jurisdiction import LimitationKind
from accountability.model.mechanism import DeadlineRule, RunsFrom
from accountability.truth import Truth


def complaint_deadlines(view: View) -> Iterator[Deadline]:
    """The periods of a complaint mechanism, and the last day before a state's leaving takes effect."""
    leaving = list(_leaving(view))
    yield from leaving
    if any(entry.passed is Truth.YES for entry in leaving):
        return  # no later period matters to a complaint that is not received
    for rule in view.mechanism.deadlines:
        if rule.for_submissions_from and view.on.latest < rule.for_submissions_from:
            continue
        for start in map(_if_bounded, _starts(rule, view)):
            last = last_day(rule, start) if start else None
            yield Deadline(
                rule.id,
                rule.title,
                start,
                _bounded(last.earliest) if last else None,
                _bounded(last.latest) if last else None,
                view.on.after(last).truth if last else Truth.UNKNOWN,
                rule.consequence,
                f"{_lengths(rule, start)} from {start or 'a day that is not known'}; {rule.computation}",
                (rule.citation, *(version.citation for version in rule.versions)),
                _left(view, last),
            )


def _lengths(rule: DeadlineRule, start: Day | None) -> str:
    """The length that counts, or each that may count where the day is not known."""
    lengths = [str(version.length) for version in rule.versions if start is None or start.earliest <= version.until]
    if start is None or all(start.latest > version.until for version in rule.versions):
        lengths.append(str(rule.length))
    return " or ".join(dict.fromkeys(lengths))


def _starts(rule: DeadlineRule, view: View) -> list[Day | None]:
    """The day from which a period runs; ``None`` where there is one of which nothing is known."""
    return [
        None if start is None or (start.earliest, start.latest) == _ANY_DAY else start for start in _days(rule, view)
    ]


_ANY_DAY = (date.min, date.max)


def _days(rule: DeadlineRule, view: View) -> list[Day | None]:
    case, act = view.case, view.act
    if rule.runs_from is RunsFrom.OTHER_PROCEDURE_CONCLUDED:
        others = [entry for entry in case.procedures if entry.mechanism != view.mechanism.id]
        return [entry.concluded_on for entry in others if entry.concluded_on]
    if rule.runs_from is RunsFrom.REQUEST_GRANTED:
        requests = view.trial.requests if view.trial else ()
        return [entry.granted_on for entry in requests if entry.state == view.opponent and entry.granted_on]
    if rule.runs_from is RunsFrom.ACT:
        return [None if act is None else from_act(act.when, act.kind, act.known_on)]
    finals = [
        remedy
        for remedy in case.remedies
        if bears_on(remedy, view.opponent, act.id if act else None)
        and remedy.outcome in (RemedyOutcome.FINAL, None)
        and remedy.nature in (RemedyNature.ORDINARY, None)
    ]
    days = [day for remedy in finals if (day := _stated(rule, remedy)) is not None]
    if days:
        return [max(days, key=lambda day: day.latest)]
    return [] if case.remedies.complete and not finals else [None]


def _stated(rule: DeadlineRule, remedy: Remedy) -> Day | None:
    """The day of the notification, where the rule counts from that and it is recorded; else that of the decision."""
    return (remedy.notified_on if rule.from_notification else None) or remedy.decided_on


def _leaving(view: View) -> Iterator[Deadline]:
    """The last day for a new complaint where the state's consent has ended or is about to end."""
    if view.opponent is None:
        return
    for requirement in view.mechanism.requirements:
        for test in requirement.tests:
            instrument = test.settings.get("accepted_by")
            if instrument is None:
                continue
            standing = view.law.standing(view.opponent, instrument, view.on, test.settings.get("accepted_provision"))
            ending = standing.until if standing.bound is Truth.YES else standing.by
            if standing.bound is Truth.UNKNOWN or ending is None or ending.effective_on is None:
                continue
            effect = ending.effective_on
            eve = Duration(days=-1)
            last = Day.between(eve.added_to(effect.earliest), eve.added_to(effect.latest))
            yield Deadline(
                "leaving",
                f"Submit before {view.law.state(view.opponent).name}'s leaving takes effect",
                effect,
                _bounded(last.earliest),
                _bounded(last.latest),
                view.on.after(last).truth,
                "no complaint submitted later is received; one submitted before goes on",
                f"the day before the effect of the notification ({standing.instrument.denunciation_provision}); "
                f"{ending.note or 'whole days'}",
                view.law.citations(instrument, ending),
                _left(view, last),
            )


def limitation_deadline(view: View) -> Iterator[Deadline]:
    """The last day for prosecution, where a fixed limitation runs."""
    crime, act = view.head_crime, view.act
    if crime is None or act is None or act.when is None or crime.limitation is not LimitationKind.FIXED:
        return
    if crime.limitation_length is None:
        return
    spans = possible_spans(act.when, act.kind)
    start = Day.between(min(span.last.earliest for span in spans), max(span.last.latest for span in spans))
    last = crime.limitation_length.after(start)
    yield Deadline(
        f"limitation-{crime.crime}",
        f"Prosecution of {_name(view, crime.crime)} ({crime.provision})",
        _if_bounded(start),
        _bounded(last.earliest),
        _bounded(last.latest),
        view.on.after(last).truth,
        "prosecution is barred, unless something suspended or interrupted the period",
        f"{crime.limitation_length} from the end of the act",
        crime.citations,
        _left(view, last),
    )


def _left(view: View, last: Day | None) -> int | None:
    """Days to the earliest day that may be the last; none where that has no bound or is over."""
    if last is None or last.earliest in (date.min, date.max) or last.earliest < view.on.earliest:
        return None
    return (last.earliest - view.on.earliest).days


def _if_bounded(day: Day | None) -> Day | None:
    """A day, unless nothing at all is known of it."""
    return None if day is None or (day.earliest, day.latest) == (date.min, date.max) else day


def _bounded(day: date) -> date | None:
    return None if day in (date.min, date.max) else day


def _name(view: View, crime: str) -> str:
    return next((known.name for known in view.law.crimes() if known.id == crime), crime.replace("_", " "))
