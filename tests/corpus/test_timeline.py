"""Timelines: what a state's acts say over time, and what silence adds."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from accountability import Confidence, Day, Span, Truth
from accountability.corpus.timeline import BEGINS, ENDS, Timeline, timeline
from accountability.model.treaty import ActOfState, TreatyAction

IN_FORCE = date(1976, 3, 23)


def act(
    kind: ActOfState, effective: str | None, deposited: str | None = None, confidence: Confidence = Confidence.VERIFIED
) -> TreatyAction:
    return TreatyAction(
        kind,
        effective_on=Day.parse(effective) if effective else None,
        deposited_on=Day.parse(deposited) if deposited else None,
        confidence=confidence,
    )


def drawn(*acts: TreatyAction, known_from: date | None = date(2025, 1, 1), lapses: bool = True) -> Timeline:
    return timeline(acts, BEGINS, ENDS, in_force_on=IN_FORCE, lapses=lapses, known_from=known_from)


def on(line: Timeline, day: str) -> Truth:
    return line.on(Day.parse(day))


def test_a_denunciation_and_a_new_accession_on_one_day_leave_no_gap() -> None:
    """Guyana, 5 April 1999: the denunciation is read before the accession."""
    line = drawn(
        act(ActOfState.ACCESSION, "1993-08-10"),
        act(ActOfState.ACCESSION, "1999-04-05"),
        act(ActOfState.DENUNCIATION, "1999-04-05"),
    )
    assert on(line, "1999-04-04") is on(line, "1999-04-05") is on(line, "2010-01-01") is Truth.YES
    assert line.during(Span.parse("1999-04-01/1999-04-10")).whole is Truth.YES


def test_an_act_without_a_day_is_known_to_have_happened_by_the_day_of_the_list() -> None:
    line = drawn(act(ActOfState.ACCESSION, None))
    assert on(line, "1976-03-22") is Truth.NO
    assert on(line, "2000-01-01") is Truth.UNKNOWN
    assert on(line, "2025-01-01") is Truth.YES
    assert on(drawn(act(ActOfState.ACCESSION, None), known_from=None), "2030-01-01") is Truth.UNKNOWN


def test_a_succession_is_unknown_between_its_two_days() -> None:
    line = drawn(act(ActOfState.SUCCESSION, "[1993-01-01..1993-02-22]"))
    assert on(line, "1992-12-31") is Truth.NO
    assert on(line, "1993-01-15") is Truth.UNKNOWN
    assert on(line, "1993-02-22") is Truth.YES


def test_what_follows_an_uncertain_act_is_unknown() -> None:
    line = drawn(act(ActOfState.ACCESSION, "2000-01-01", confidence=Confidence.UNCERTAIN))
    assert on(line, "1999-12-31") is Truth.NO
    assert on(line, "2001-01-01") is Truth.UNKNOWN


def test_after_the_last_day_of_the_list_nothing_is_known_unless_presumed() -> None:
    line = drawn(act(ActOfState.ACCESSION, "2000-01-01")).limited_to(date(2025, 1, 1))
    assert on(line, "2025-01-01") is Truth.YES
    assert on(line, "2025-01-02") is Truth.UNKNOWN
    lasting = drawn(act(ActOfState.ACCESSION, "2000-01-01"), lapses=False).limited_to(date(2025, 1, 1))
    assert on(lasting, "2030-01-01") is Truth.YES
    assert on(drawn().limited_to(None), "1990-01-01") is Truth.UNKNOWN


@given(st.lists(st.tuples(st.booleans(), st.dates(date(1977, 1, 1), date(2020, 1, 1))), max_size=5), st.dates())
def test_a_timeline_covers_every_day_once(acts: list[tuple[bool, date]], day: date) -> None:
    line = drawn(
        *(
            act(ActOfState.ACCESSION if begins else ActOfState.DENUNCIATION, effective.isoformat())
            for begins, effective in acts
        )
    )
    assert line.periods[0].first == date.min
    assert line.periods[-1].last == date.max
    assert len(line.within(day, day)) == 1
    for before, after in zip(line.periods, line.periods[1:], strict=False):
        assert (after.first - before.last).days == 1
