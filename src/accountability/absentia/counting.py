"""Counting a set of proceedings: what it holds by year, and what others counted, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from attrs import frozen

from accountability.absentia.lifecycle import Machine, machine
from accountability.absentia.proceeding import Count, Event, Proceedings, Unit
from accountability.dates import Duration, Span, parse_when

OPENING = ("case_opened", "special_proceedings_ordered")
JUDGING = "judgment"
TAKING = "property"


@frozen
class Year:
    """What a set holds of one year. It counts what was reported and entered, never what happened in all."""

    year: int | None
    """``None`` where the year is not known."""
    opened: int = 0
    """Proceedings opened."""
    judged: int = 0
    """Convictions at first instance."""
    convicted: int = 0
    """Persons convicted in them."""
    sentences: tuple[tuple[Duration, int], ...] = ()
    """Each length of imprisonment with the number of persons who were given it, the longest first."""
    sentence_unknown: int = 0
    """Persons convicted of whose imprisonment nothing is known."""
    property_taken: int = 0
    """Proceedings in which property was frozen, confiscated or sold."""


@frozen
class Conflict:
    """Two published counts that cannot both be right as they stand, or that count different things."""

    one: Count
    other: Count
    why: str


@frozen
class Statistics:
    """What a set holds, and what others counted."""

    title: str
    proceedings: int
    years: tuple[Year, ...]
    published: tuple[Count, ...]
    conflicts: tuple[Conflict, ...]


def statistics(data: Proceedings, course: Machine | None = None) -> Statistics:
    """Count a set by year; published counts that disagree are shown as such."""
    known = course or machine()
    found: dict[int | None, dict[str, Any]] = {}
    for proceeding in data.proceedings:
        opening = next((event for name in OPENING for event in proceeding.standing if event.event == name), None)
        if opening is not None:
            _year(found, opening)["opened"] += 1
        for event in proceeding.standing:
            if event.event == JUDGING:
                _judged(_year(found, event), event)
        taken = [event for event in proceeding.standing if _takes(event, known)]
        if taken:
            _year(found, min(taken, key=lambda event: event.day.latest))["property_taken"] += 1
    years = (
        Year(
            year,
            entry["opened"],
            entry["judged"],
            entry["convicted"],
            tuple(sorted(entry["lengths"].items(), key=lambda item: (item[0].years, item[0].months), reverse=True)),
            entry["unknown"],
            entry["property_taken"],
        )
        for year, entry in sorted(found.items(), key=lambda item: (item[0] is None, item[0]))
    )
    return Statistics(data.title, len(data.proceedings), tuple(years), data.counts, tuple(conflicts(data.counts)))


def conflicts(counts: Iterable[Count]) -> Iterator[Conflict]:
    """Counts of the same thing that contradict each other, or that cannot be compared though they look alike."""
    for one, other in combinations(counts, 2):
        if one.what is not other.what:
            continue
        whole, part = _nested(one, other)
        if whole is None or part is None:
            if _overlap(one, other) and one.by != other.by:
                yield Conflict(one, other, "their times overlap and neither holds the other: they cannot be compared")
            continue
        if Unit.UNSAID in (one.unit, other.unit) or one.unit is other.unit:
            if one.period == other.period:
                if one.number != other.number and not (one.at_least or other.at_least):
                    yield Conflict(one, other, "the numbers for the same time differ")
            elif part.number > whole.number and not whole.at_least:
                yield Conflict(part, whole, f"{part.period} lies within {whole.period}, and the number is larger")
        else:
            yield Conflict(one, other, "one counts persons and the other cases, for times that overlap")


def conclusion(found: Statistics) -> Iterator[str]:
    """The same in lines for people."""
    yield f"{found.title}: {found.proceedings} proceedings"
    yield "What this set holds, not what happened in all:"
    for year in found.years:
        lengths = ", ".join(f"{length} x {persons}" for length, persons in year.sentences)
        unknown = f"; not known for {year.sentence_unknown}" if year.sentence_unknown else ""
        yield (
            f"  {year.year or 'year not known'}: opened {year.opened}, judged {year.judged} "
            f"({year.convicted} persons), property taken in {year.property_taken}"
            + (f"; imprisonment {lengths or 'none known'}{unknown}" if year.judged else "")
        )
    if found.published:
        yield "What others counted:"
    for count in found.published:
        yield f"  {_told(count)} [{count.source}]" + (f" {count.note}" if count.note else "")
    if found.conflicts:
        yield "Counts that disagree or cannot be compared:"
    for conflict in found.conflicts:
        yield f"  {_told(conflict.one)} / {_told(conflict.other)}: {conflict.why}"


def _told(count: Count) -> str:
    least = "more than " if count.at_least else ""
    unit = "" if count.unit is Unit.UNSAID else f" {count.unit.value}"
    return f"{count.what.value.replace('_', ' ')} in {count.period}: {least}{count.number}{unit} ({count.by})"


def _nested(one: Count, other: Count) -> tuple[Count | None, Count | None]:
    """Of two counts the one whose time holds the other's, and that other; nothing where neither does."""
    first, second = (Span.of(parse_when(count.period)) for count in (one, other))
    for whole, part, spans in ((one, other, (first, second)), (other, one, (second, first))):
        start = spans[0].start.earliest <= spans[1].start.earliest
        if start and spans[0].last.latest >= spans[1].last.latest:
            return whole, part
    return None, None


def _takes(event: Event, course: Machine) -> bool:
    return course.kind(event.event).track == TAKING or any(sentence.confiscation for sentence in event.sentences)


def _overlap(one: Count, other: Count) -> bool:
    first, second = (Span.of(parse_when(count.period)) for count in (one, other))
    return first.start.earliest <= second.last.latest and second.start.earliest <= first.last.latest


def _year(found: dict[int | None, dict[str, Any]], event: Event) -> dict[str, Any]:
    day = event.day
    year = day.earliest.year if day.earliest.year == day.latest.year else None
    empty = {"opened": 0, "judged": 0, "convicted": 0, "lengths": {}, "unknown": 0, "property_taken": 0}
    return found.setdefault(year, empty)


def _judged(entry: dict[str, Any], event: Event) -> None:
    entry["judged"] += 1
    for sentence in event.sentences:
        entry["convicted"] += sentence.persons
        if sentence.imprisonment is None:
            entry["unknown"] += sentence.persons
        else:
            lengths = entry["lengths"]
            lengths[sentence.imprisonment] = lengths.get(sentence.imprisonment, 0) + sentence.persons


__all__ = ["Conflict", "Statistics", "Year", "conclusion", "conflicts", "statistics"]
