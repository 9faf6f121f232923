"""Days that may not be known exactly, spans that last, and the arithmetic of legal periods.

The notation is a small part of EDTF (ISO 8601-2), the one that documentation work uses:

=====================  ==========================================================================
``2020-08-09``         that day
``2020-08``, ``2020``  one day of that month or year, not known which
``2020~``              about 2020; ``?`` doubtful, ``%`` both. Each widens the day by one unit of
                       the precision written (a year, a month, a day) on either side
``[a..b]``             one day from a to b, both included; ``[..b]`` and ``[a..]`` leave one side open
``a/b``                a span that lasted from a to b, both days included
``a/..``               a span from a that is still going on
``a/``                 a span from a whose end is not known
=====================  ==========================================================================

A comparison between days that are not known exactly answers yes, no or unknown, and says which of the
possible days would make it yes and which no. Nothing here asks the clock.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from enum import Enum

from attrs import field, frozen

from accountability.truth import Truth

_DATE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
DAY_PATTERN = rf"(?:{_DATE}[~?%]?|\[(?:{_DATE})?\.\.(?:{_DATE})?\])"
SPAN_PATTERN = rf"{DAY_PATTERN}/(?:{DAY_PATTERN}|\.\.)?"
WHEN_PATTERN = rf"{DAY_PATTERN}(?:/(?:{DAY_PATTERN}|\.\.)?)?"
DURATION_PATTERN = r"P(?=[0-9])(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}W)?(?:[0-9]{1,9}D)?"

_HOW_TO = "write 2020-08-09, 2020-08, 2020, 2020~ or [2020-08-09..2020-08-12]"
_ONE_DAY = timedelta(days=1)


def _unit(text: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day in ISO notation."""
    year, *rest = (int(part) for part in text.split("-"))
    try:
        if not rest:
            return date(year, 1, 1), date(year, 12, 31)
        if len(rest) == 1:
            return date(year, rest[0], 1), date(year, rest[0], calendar.monthrange(year, rest[0])[1])
        return date(year, *rest), date(year, *rest)
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar; check the month and the day") from None


def _shift(day: date, units: int, precision: str) -> date:
    """``day`` moved by whole years, months or days, whichever precision the notation had."""
    step = (Duration(years=units), Duration(months=units), Duration(days=units))[precision.count("-")]
    return step.added_to(day)


def _around(text: str) -> tuple[date, date]:
    """First day of the unit before a year, a month or a day, and last day of the unit after it."""
    first, _ = _unit(text)
    return _shift(first, -1, text), _unit(_shift(first, 1, text).isoformat()[: len(text)])[1]


def _move(day: date, days: int) -> date:
    """``day`` moved by days, stopping at the ends of the calendar that Python knows."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


@frozen
class Days:
    """A run of calendar days, both ends included."""

    first: date
    last: date

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        left = "" if self.first == date.min else self.first.isoformat()
        right = "" if self.last == date.max else self.last.isoformat()
        return f"{left}..{right}"

    @classmethod
    def between(cls, first: date, last: date) -> Days | None:
        """The run from first to last; ``None`` where it is empty or lies wholly where there is no bound."""
        return None if first > last or last == date.min or first == date.max else cls(first, last)


@frozen
class Comparison:
    """The answer to a comparison, with the possible days that would make it yes and those that would make it no.

    Possible days in neither run stay open because the day compared with is not known exactly either.
    """

    truth: Truth
    _yes: tuple[date, date]
    _no: tuple[date, date]

    @property
    def yes(self) -> Days | None:
        """The possible days that would make it yes."""
        return Days.between(*self._yes)

    @property
    def no(self) -> Days | None:
        """The possible days that would make it no."""
        return Days.between(*self._no)

    def __invert__(self) -> Comparison:
        return Comparison(~self.truth, self._no, self._yes)


@frozen
class Day:
    """One day, perhaps not known which: somewhere from ``earliest`` to ``latest``, both included.

    ``date.min`` and ``date.max`` stand for "no bound on that side". ``text`` keeps the notation as it was
    written; two days are equal when they allow the same calendar days.
    """

    earliest: date
    latest: date
    text: str = field(eq=False)

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read the notation. Raises ``ValueError`` with what is wrong and how to write it."""
        if re.fullmatch(_DATE, text):
            return cls(*_unit(text), text)
        if re.fullmatch(rf"{_DATE}[~?%]", text):
            return cls(*_around(text[:-1]), text)
        if re.fullmatch(DAY_PATTERN, text):
            left, right = text[1:-1].split("..")
            if not left and not right:
                raise ValueError(f"{text!r} says nothing; leave the field out when the day is not known")
            earliest = _unit(left)[0] if left else date.min
            latest = _unit(right)[1] if right else date.max
            if latest < earliest:
                raise ValueError(f"{text!r} ends before it begins; put the earlier date first")
            return cls(earliest, latest, text)
        raise ValueError(f"{text!r} is not a day; {_HOW_TO}")

    @classmethod
    def on(cls, day: date) -> Day:
        """A day that is known exactly."""
        return cls(day, day, day.isoformat())

    @classmethod
    def between(cls, earliest: date, latest: date) -> Day:
        """One day from earliest to latest; exact when they are the same."""
        if earliest == latest:
            return cls.on(earliest)
        left = "" if earliest == date.min else earliest.isoformat()
        right = "" if latest == date.max else latest.isoformat()
        return cls(earliest, latest, f"[{left}..{right}]")

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        return self.text

    def before(self, other: Day) -> Comparison:
        """Is it certain that this day comes before the other?"""
        truth = (
            Truth.YES if self.latest < other.earliest else Truth.NO if self.earliest >= other.latest else Truth.UNKNOWN
        )
        return Comparison(
            truth,
            (self.earliest, min(self.latest, _move(other.earliest, -1))),
            (max(self.earliest, other.latest), self.latest),
        )

    def on_or_before(self, other: Day) -> Comparison:
        """Is it certain that this day is the other one or comes before it?"""
        truth = (
            Truth.YES if self.latest <= other.earliest else Truth.NO if self.earliest > other.latest else Truth.UNKNOWN
        )
        return Comparison(
            truth,
            (self.earliest, min(self.latest, other.earliest)),
            (max(self.earliest, _move(other.latest, 1)), self.latest),
        )

    def after(self, other: Day) -> Comparison:
        """Is it certain that this day comes after the other?"""
        return ~self.on_or_before(other)

    def on_or_after(self, other: Day) -> Comparison:
        """Is it certain that this day is the other one or comes after it?"""
        return ~self.before(other)


@frozen
class Overlap:
    """How a span and a period of law lie to one another.

    ``truth``: does at least a part of the span fall into the period. ``whole``: does all of it.
    ``yes`` and ``no`` are, for a span of one day that is not known, the days on either side.
    """

    truth: Truth
    whole: Truth
    yes: Days | None = None
    no: Days | None = None


@frozen
class Span:
    """What lasts: from ``start`` to ``end``, both days included.

    ``end`` is ``None`` when the span is still going on (``ongoing``) or when its end is not known. A single
    ``event`` begins and ends on one and the same day, even where that day is not known.
    """

    start: Day
    end: Day | None = None
    ongoing: bool = False
    event: bool = False

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end.latest < self.start.earliest:
            raise ValueError(f"'{self.start}/{self.end}' ends before it begins; put the earlier day first")

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read ``a/b``, ``a/..`` or ``a/``. Raises ``ValueError`` with what is wrong and how to write it."""
        left, slash, right = text.partition("/")
        if not slash:
            raise ValueError(f"{text!r} is not a span; write 2020-08-09/2020-08-12, 2020-08-09/.. or 2020-08-09/")
        if right == "..":
            return cls(Day.parse(left), ongoing=True)
        return cls(Day.parse(left), Day.parse(right) if right else None)

    @classmethod
    def of(cls, when: Day | Span) -> Span:
        """A single event as the span of its one day; a span as it is."""
        return when if isinstance(when, Span) else cls(when, when, event=True)

    def __str__(self) -> str:
        if self.event:
            return str(self.start)
        return f"{self.start}/{'..' if self.ongoing else self.end or ''}"

    @property
    def first(self) -> Day:
        """The first day, as far as it is known: not after the last."""
        if self.end is None or self.start.latest <= self.end.latest:
            return self.start
        return Day.between(self.start.earliest, self.end.latest)

    @property
    def last(self) -> Day:
        """The last day, as far as it is known: not before the first; no upper bound while it goes on."""
        if self.end is None:
            return Day.between(date.max if self.ongoing else self.start.earliest, date.max)
        if self.end.earliest >= self.start.earliest:
            return self.end
        return Day.between(self.start.earliest, self.end.latest)

    @property
    def exact(self) -> bool:
        """Whether both ends are known."""
        return self.start.exact and (self.ongoing or (self.end is not None and self.end.exact))

    def holds_on(self, day: Day) -> Truth:
        """Does the span include that day?"""
        return self.first.on_or_before(day).truth & self.last.on_or_after(day).truth

    def overlap(self, first: Day, until: Day | None = None) -> Overlap:
        """How the span lies to a period of law that begins on ``first`` and no longer holds on ``until``."""
        truth = self.last.on_or_after(first).truth
        whole = self.first.on_or_after(first).truth
        if until is not None:
            truth &= self.first.before(until).truth
            whole &= self.last.before(until).truth
        if not self.event:
            return Overlap(truth, whole)
        last_inside = date.max if until is None else _move(until.earliest, -1)
        return Overlap(
            truth,
            whole,
            Days.between(max(self.start.earliest, first.latest), min(self.start.latest, last_inside)),
            Days.between(self.start.earliest, min(self.start.latest, _move(first.earliest, -1)))
            or (None if until is None else Days.between(max(self.start.earliest, until.latest), self.start.latest)),
        )


When = Day | Span


def parse_when(text: str) -> When:
    """Read a day or a span. Raises ``ValueError`` with what is wrong and how to write it."""
    return Span.parse(text) if "/" in text else Day.parse(text)


class Rounding(Enum):
    """Where a period of months or years ends when the month it ends in has no such day."""

    DOWN = "down"
    """On the last day of that month: four months from 31 October end on 28 (or 29) February."""
    UP = "up"
    """On the first day of the next month."""


@frozen
class Duration:
    """A length of time in whole years, months, weeks and days (ISO 8601: ``P5Y``, ``P4M``, ``P60D``)."""

    years: int = 0
    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read the ISO 8601 notation. Raises ``ValueError``."""
        if not re.fullmatch(DURATION_PATTERN, text):
            raise ValueError(f"{text!r} is not a length of time; write P5Y, P4M, P2W or P60D")
        amount = {unit: int(number) for number, unit in re.findall(r"([0-9]+)([YMWD])", text)}
        return cls(amount.get("Y", 0), amount.get("M", 0), amount.get("D", 0) + 7 * amount.get("W", 0))

    def __str__(self) -> str:
        parts = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0D")

    def added_to(self, day: date, rounding: Rounding = Rounding.DOWN) -> date:
        """The day this long after ``day``: years and months first, then days; bounded by Python's calendar."""
        if day in (date.min, date.max):
            return day
        year, month = divmod((day.year + self.years) * 12 + day.month - 1 + self.months, 12)
        month += 1
        if not 1 <= year <= 9999:
            return date.max if year > 9999 else date.min
        length = calendar.monthrange(year, month)[1]
        if day.day <= length:
            moved = date(year, month, day.day)
        else:
            moved = date(year, month, length)
            if rounding is Rounding.UP:
                moved += _ONE_DAY
        return _move(moved, self.days)

    def after(self, day: Day, rounding: Rounding = Rounding.DOWN) -> Day:
        """The last day of a period that runs from ``day``: from the earliest to the latest possible one."""
        return Day.between(self.added_to(day.earliest, rounding), self.added_to(day.latest, rounding))


def day_asked(on: str | date | Day) -> Day:
    """The day of a question: a date, or text such as ``2026-11-22``. Raises ``ValueError`` unless it is one day."""
    if isinstance(on, datetime):
        on = on.date()
    day = Day.parse(on) if isinstance(on, str) else Day.on(on) if isinstance(on, date) else on
    if not day.exact:
        raise ValueError(f"{str(on)!r} is not one day; ask for a day such as 2026-11-22")
    return day
