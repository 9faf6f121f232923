"""Days, spans and periods: the notation, comparisons against brute force, and the arithmetic of periods."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountability import Comparison, Day, Days, Duration, Overlap, Rounding, Span, Truth, When, parse_when

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES

FIRST = date(2020, 2, 23)
WINDOW = [FIRST + timedelta(days=count) for count in range(12)]  # over a leap day and the end of a month
LATER = WINDOW[-1] + timedelta(days=1)


@st.composite
def window_days(draw: st.DrawFn) -> Day:
    bounds = sorted((draw(st.sampled_from(WINDOW)), draw(st.sampled_from(WINDOW))))
    return Day.between(*bounds)


@st.composite
def window_spans(draw: st.DrawFn) -> Span:
    start = draw(window_days())
    form = draw(st.sampled_from(["event", "ongoing", "end not known", "ended"]))
    if form == "event":
        return Span.of(start)
    if form == "ended":
        ends = [day for day in WINDOW if day >= start.earliest]
        bounds = sorted((draw(st.sampled_from(WINDOW)), draw(st.sampled_from(ends))))
        return Span(start, Day.between(*bounds))
    return Span(start, ongoing=form == "ongoing")


@st.composite
def window_periods(draw: st.DrawFn) -> tuple[Day, Day | None]:
    cuts = sorted(draw(st.lists(st.sampled_from(WINDOW), min_size=4, max_size=4)))
    first = Day.between(cuts[0], cuts[1])
    return first, Day.between(cuts[2], cuts[3]) if cuts[1] < cuts[2] and draw(st.booleans()) else None


def possible(day: Day) -> list[date]:
    return [known for known in WINDOW if day.earliest <= known <= day.latest]


def possible_spans(span: Span) -> list[tuple[date, date]]:
    if span.end is span.start:
        return [(day, day) for day in possible(span.start)]
    ends = [LATER] if span.ongoing else [*WINDOW, LATER] if span.end is None else possible(span.end)
    return [(start, end) for start in possible(span.start) for end in ends if start <= end]


def truth_of(answers: Iterable[bool]) -> Truth:
    found = set(answers)
    return UNKNOWN if len(found) == 2 else Truth.of(found.pop())


def run_of(days: list[date]) -> Days | None:
    return Days(days[0], days[-1]) if days else None


# Notation


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020-08-09", "2020-08-09", "2020-08-09"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020~", "2019-01-01", "2021-12-31"),
        ("2020?", "2019-01-01", "2021-12-31"),
        ("2020%", "2019-01-01", "2021-12-31"),
        ("2020-02~", "2020-01-01", "2020-03-31"),
        ("2020-04?", "2020-03-01", "2020-05-31"),
        ("2020-01%", "2019-12-01", "2020-02-29"),
        ("2020-03-01~", "2020-02-29", "2020-03-02"),
        ("2020-12-31?", "2020-12-30", "2021-01-01"),
        ("[2020-08-09..2020-08-12]", "2020-08-09", "2020-08-12"),
        ("[2020-08..2021]", "2020-08-01", "2021-12-31"),
        ("[2020..2020]", "2020-01-01", "2020-12-31"),
        ("[2020-08-09..]", "2020-08-09", "9999-12-31"),
        ("[..2020-08]", "0001-01-01", "2020-08-31"),
        ("0002~", "0001-01-01", "0003-12-31"),
        ("9999~", "9998-01-01", "9999-12-31"),
        ("9999-12~", "9999-11-01", "9999-12-31"),
    ],
)
def test_a_day_lies_between_its_bounds(text: str, earliest: str, latest: str) -> None:
    day = Day.parse(text)
    assert (day.earliest.isoformat(), day.latest.isoformat(), str(day)) == (earliest, latest, text)
    assert day.exact is (earliest == latest)


HOW_TO = "is not a day; write 2020-08-09, 2020-08, 2020, 2020~ or [2020-08-09..2020-08-12]"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", HOW_TO),
        ("unknown", HOW_TO),
        ("2020-8-9", HOW_TO),
        ("20200809", HOW_TO),
        ("09.08.2020", HOW_TO),
        ("2020-08-09T10:00", HOW_TO),
        ("2020-08-09\n", HOW_TO),
        (" 2020", HOW_TO),
        ("-0044", HOW_TO),
        ("2020~?", HOW_TO),
        ("~2020", HOW_TO),
        ("[2020]", HOW_TO),
        ("[2020~..2021]", HOW_TO),
        ("2020..2021", HOW_TO),
        ("\u0662\u0660\u0662\u0660", HOW_TO),
        ("2020-02-30", "'2020-02-30' is not in the calendar; check the month and the day"),
        ("2021-02-29", "is not in the calendar"),
        ("2020-13", "is not in the calendar"),
        ("2020-00~", "'2020-00' is not in the calendar"),
        ("0000", "is not in the calendar"),
        ("[2020-04-31..2020-05-02]", "'2020-04-31' is not in the calendar"),
        ("[..]", "'[..]' says nothing; leave the field out when the day is not known"),
        ("[2020-08-12..2020-08-09]", "ends before it begins; put the earlier date first"),
    ],
)
def test_a_day_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        Day.parse(text)
    assert message in str(refusal.value)
    assert repr(text) in str(refusal.value) or "is not in the calendar" in message


@pytest.mark.parametrize(
    ("text", "start", "end", "ongoing"),
    [
        ("1990/1995", "1990", "1995", False),
        ("2020-08-09/2020-08-12", "2020-08-09", "2020-08-12", False),
        ("2020-08-09/..", "2020-08-09", None, True),
        ("2020~/", "2020~", None, False),
        ("[..2020]/[2021..2022]", "[..2020]", "[2021..2022]", False),
        ("2020-08-09/2020-08", "2020-08-09", "2020-08", False),
    ],
)
def test_a_span(text: str, start: str, end: str | None, ongoing: bool) -> None:
    span = Span.parse(text)
    assert span == Span(Day.parse(start), None if end is None else Day.parse(end), ongoing)
    assert str(span) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2020", "'2020' is not a span; write 2020-08-09/2020-08-12, 2020-08-09/.. or 2020-08-09/"),
        ("/2020", HOW_TO),
        ("../2020", HOW_TO),
        ("2020/2021/2022", HOW_TO),
        ("2020-08-12/2020-08-09", "'2020-08-12/2020-08-09' ends before it begins; put the earlier day first"),
        ("2020/[..2019-12-31]", "ends before it begins"),
        ("2020-02-30/..", "is not in the calendar"),
    ],
)
def test_a_span_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        Span.parse(text)
    assert message in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("2020-08-09/2020-08-12", True), ("2020-08-09/..", True), ("2020-08-09/", False), ("2020-08/2020-09-01", False)],
)
def test_a_span_is_exact_when_both_ends_are_known(text: str, exact: bool) -> None:
    assert Span.parse(text).exact is exact


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-08-10/2020-08", "2020-08-10", "[2020-08-10..2020-08-31]"),
        ("2020-08/2020-08-10", "[2020-08-01..2020-08-10]", "2020-08-10"),
        ("2020-08-10/", "2020-08-10", "[2020-08-10..]"),
        ("2020/2022", "2020", "2022"),
    ],
)
def test_the_ends_of_a_span_bound_one_another(text: str, first: str, last: str) -> None:
    assert (str(Span.parse(text).first), str(Span.parse(text).last)) == (first, last)


def test_when_is_a_day_or_a_span() -> None:
    assert parse_when("2020-08") == Day.parse("2020-08")
    assert parse_when("2020-08/..") == Span.parse("2020-08/..")


def test_days_are_equal_when_they_allow_the_same_days() -> None:
    assert Day.parse("2020-08") == Day.parse("[2020-08-01..2020-08-31]") != Day.parse("2020-09")
    assert Day.on(FIRST) == Day.between(FIRST, FIRST)
    assert str(Day.between(FIRST, FIRST)) == "2020-02-23"


@given(window_days() | window_spans())
def test_the_notation_comes_back(when: When) -> None:
    if not (isinstance(when, Span) and when.event):
        assert parse_when(str(when)) == when
    assert Span.of(parse_when(str(Span.of(when)))) == Span.of(when)


@given(st.dates(), st.dates())
def test_a_day_between_any_two_dates_comes_back(one: date, other: date) -> None:
    day = Day.between(min(one, other), max(one, other))
    if (day.earliest, day.latest) != (date.min, date.max):
        assert Day.parse(str(day)) == day


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (FIRST, FIRST, "2020-02-23"),
        (FIRST, LATER, "2020-02-23..2020-03-06"),
        (date.min, FIRST, "..2020-02-23"),
        (FIRST, date.max, "2020-02-23.."),
    ],
)
def test_a_run_of_days_in_words(first: date, last: date, text: str) -> None:
    assert str(Days(first, last)) == text


# Comparisons

COMPARISONS: list[tuple[Callable[[Day, Day], Comparison], Callable[[date, date], bool]]] = [
    (Day.before, operator.lt),
    (Day.on_or_before, operator.le),
    (Day.after, operator.gt),
    (Day.on_or_after, operator.ge),
]


@pytest.mark.parametrize(("compare", "holds"), COMPARISONS)
@given(day=window_days(), other=window_days())
def test_comparison_against_every_possible_day(
    compare: Callable[[Day, Day], Comparison], holds: Callable[[date, date], bool], day: Day, other: Day
) -> None:
    rows = [[holds(one, another) for another in possible(other)] for one in possible(day)]
    found = compare(day, other)
    assert found.truth is truth_of(answer for row in rows for answer in row)
    assert found.yes == run_of([one for one, row in zip(possible(day), rows, strict=True) if all(row)])
    assert found.no == run_of([one for one, row in zip(possible(day), rows, strict=True) if not any(row)])


@pytest.mark.parametrize(
    ("compare", "day", "other", "yes", "no"),
    [
        (Day.before, "[..2020]", "[..2019-06-30]", None, "2019-06-30..2020-12-31"),
        (Day.on_or_before, "[2020..]", "[2019..]", None, None),
        (Day.after, "[..2020]", "[..2019]", "2020-01-01..2020-12-31", None),
        (Day.on_or_after, "[2020..]", "2021", "2021-12-31..", "2020-01-01..2020-12-31"),
    ],
)
def test_comparison_of_days_without_bound(
    compare: Callable[[Day, Day], Comparison], day: str, other: str, yes: str | None, no: str | None
) -> None:
    found = compare(Day.parse(day), Day.parse(other))
    assert found.truth is UNKNOWN
    assert (found.yes and str(found.yes), found.no and str(found.no)) == (yes, no)


# Spans and periods of law


@given(window_spans(), window_days())
def test_holds_on_against_every_possible_day(span: Span, day: Day) -> None:
    answers = (start <= one <= end for start, end in possible_spans(span) for one in possible(day))
    assert span.holds_on(day) is truth_of(answers)


@given(window_spans(), window_periods())
def test_overlap_against_every_possible_day(span: Span, period: tuple[Day, Day | None]) -> None:
    first, until = period
    law = [(begin, over) for begin in possible(first) for over in (possible(until) if until else [date.max])]
    cases = [(start, end, begin, over) for start, end in possible_spans(span) for begin, over in law]
    found = span.overlap(first, until)
    assert found.truth is truth_of(end >= begin and start < over for start, end, begin, over in cases)
    assert found.whole is truth_of(start >= begin and end < over for start, end, begin, over in cases)
    if span.end is span.start:
        days = possible(span.start)
        earlier = [day for day in days if all(day < begin for begin, _ in law)]
        later = [day for day in days if all(day >= over for _, over in law)]
        assert found.yes == run_of([day for day in days if all(begin <= day < over for begin, over in law)])
        assert found.no == run_of(earlier or later)
    else:
        assert (found.yes, found.no) == (None, None)


def test_a_detention_that_began_before_the_treaty_is_covered_in_part() -> None:
    found = Span.parse("1990/1995").overlap(Day.parse("1992-12-30"))
    assert (found.truth, found.whole) == (YES, NO)
    assert Span.parse("[1990..1993]/1995").overlap(Day.parse("1992-12-30")).whole is UNKNOWN


def test_a_killing_on_an_unknown_day_around_the_entry_into_force() -> None:
    killing = Span.of(Day.parse("[1992-01..1992-12]"))
    assert killing.overlap(Day.parse("1992-06-10")) == Overlap(
        UNKNOWN,
        UNKNOWN,
        yes=Days(date(1992, 6, 10), date(1992, 12, 31)),
        no=Days(date(1992, 1, 1), date(1992, 6, 9)),
    )


def test_a_killing_on_an_unknown_day_around_a_denunciation() -> None:
    killing = Span.of(Day.parse("2023"))
    assert killing.overlap(Day.parse("1992-12-30"), Day.parse("2023-02-08")) == Overlap(
        UNKNOWN,
        UNKNOWN,
        yes=Days(date(2023, 1, 1), date(2023, 2, 7)),
        no=Days(date(2023, 2, 8), date(2023, 12, 31)),
    )


def test_what_goes_on_outlasts_a_denunciation() -> None:
    found = Span.parse("2020-08-09/..").overlap(Day.parse("1992-12-30"), Day.parse("2023-02-08"))
    assert (found.truth, found.whole) == (YES, NO)


def test_a_span_began_certainly_before_its_own_end() -> None:
    assert Span.parse("2020-08-10/2020-08").overlap(Day.parse("2020-08-05")).truth is YES
    assert Span.parse("2020-08/2020-08-10").overlap(Day.parse("2019"), Day.parse("2020-08-15")).truth is YES


# Periods


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("P5Y", Duration(years=5)),
        ("P4M", Duration(months=4)),
        ("P60D", Duration(days=60)),
        ("P2W", Duration(days=14)),
        ("P1Y2M3W4D", Duration(1, 2, 25)),
        ("P0D", Duration()),
    ],
)
def test_a_length_of_time(text: str, duration: Duration) -> None:
    assert Duration.parse(text) == duration


@pytest.mark.parametrize(
    "text", ["", "P", "5Y", "P5", "P-5Y", "P1.5Y", "P4M5Y", "PT5H", "p5y", "P5Y\n", "P\u0665Y", "P" + "9" * 5000 + "D"]
)
def test_a_length_of_time_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a length of time; write P5Y, P4M, P2W or P60D"):
        Duration.parse(text)


durations = st.builds(Duration, st.integers(0, 50), st.integers(0, 30), st.integers(0, 400))


@given(durations)
def test_a_length_of_time_comes_back(duration: Duration) -> None:
    assert Duration.parse(str(duration)) == duration


@pytest.mark.parametrize(
    ("day", "length", "down", "up"),
    [
        ("2020-10-31", "P4M", "2021-02-28", "2021-03-01"),
        ("2023-10-31", "P4M", "2024-02-29", "2024-03-01"),
        ("2020-10-30", "P4M", "2021-02-28", "2021-03-01"),
        ("2020-10-28", "P4M", "2021-02-28", "2021-02-28"),
        ("2020-02-29", "P1Y", "2021-02-28", "2021-03-01"),
        ("2020-02-29", "P4Y", "2024-02-29", "2024-02-29"),
        ("2020-08-31", "P3M", "2020-11-30", "2020-12-01"),
        ("2020-01-31", "P1M1D", "2020-03-01", "2020-03-02"),
        ("2020-12-31", "P2W", "2021-01-14", "2021-01-14"),
        ("2020-12-31", "P14M", "2022-02-28", "2022-03-01"),
        ("2020-08-09", "P0D", "2020-08-09", "2020-08-09"),
        ("9999-06-30", "P1Y", "9999-12-31", "9999-12-31"),
        ("9999-12-30", "P60D", "9999-12-31", "9999-12-31"),
        ("2020-08-09", "P999999999D", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_period_ends(day: str, length: str, down: str, up: str) -> None:
    start, duration = date.fromisoformat(day), Duration.parse(length)
    assert duration.added_to(start).isoformat() == down
    assert duration.added_to(start, Rounding.UP).isoformat() == up


@given(durations, st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(Rounding))
def test_who_starts_later_never_ends_earlier(duration: Duration, day: date, rounding: Rounding) -> None:
    assert duration.added_to(day, rounding) <= duration.added_to(day + timedelta(days=1), rounding)
    assert duration.added_to(day, Rounding.UP) - duration.added_to(day) in (timedelta(0), timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "length", "rounding", "earliest", "latest"),
    [
        ("2021-08-15", "P5Y", Rounding.DOWN, "2026-08-15", "2026-08-15"),
        ("2021-08", "P5Y", Rounding.DOWN, "2026-08-01", "2026-08-31"),
        ("[2020-10-30..2020-10-31]", "P4M", Rounding.DOWN, "2021-02-28", "2021-02-28"),
        ("[2020-10-28..2020-10-31]", "P4M", Rounding.UP, "2021-02-28", "2021-03-01"),
        ("[2021-08-15..]", "P5Y", Rounding.DOWN, "2026-08-15", "9999-12-31"),
        ("[..2021-08-15]", "P5Y", Rounding.DOWN, "0001-01-01", "2026-08-15"),
    ],
)
def test_the_earliest_and_the_latest_last_day(
    day: str, length: str, rounding: Rounding, earliest: str, latest: str
) -> None:
    last = Duration.parse(length).after(Day.parse(day), rounding)
    assert (last.earliest.isoformat(), last.latest.isoformat()) == (earliest, latest)
