"""A docket for others: no formula in a cell, no line broken in a calendar."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import icalendar
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from accountability import Citation, Day, decode
from accountability.absentia.deadlines import deadlines
from accountability.absentia.proceeding import Proceeding, Proceedings
from accountability.tracking.export import COLUMNS, csv_text, ics_text, json_text, neutral
from tests.absentia.made import event, proceeding

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
ON = Day.parse("2026-11-22")
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1", '=HYPERLINK("http://x","y")']


def rows(*made: Proceeding) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(csv_text(made), newline=""))]


def calendar(*made: Proceeding) -> str:
    return ics_text(made, (due for entry in made for due in deadlines(entry, ON)), AT)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_any_cell_is_neutralised(text: str) -> None:
    made = Proceeding("p", "BLR", (text,), events=(evolve(
        event(1, "judgment", "2023-03-06"), note=text, sources=(Citation(text, url=text),)),))  # fmt: skip
    (row,) = rows(made)
    for column in ("accused", "note", "sources", "addresses"):
        assert row[column] == f"'{text}"


@pytest.mark.parametrize("text", ["2023-03-06", "a=b", "x", "", "[2023-01-01..2023-02-01]", "'=1"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@given(st.lists(st.text(), min_size=1, max_size=3), st.text())
def test_whatever_the_text_no_cell_begins_like_a_formula(accused: list[str], note: str) -> None:
    made = Proceeding("p", "BLR", tuple(accused), events=(event(1, "judgment", "2023-03-06", note=note),))
    text = csv_text([made])
    read = [*csv.reader(io.StringIO(text, newline=""))]
    assert {len(row) for row in read} == {len(COLUMNS)}
    assert all(not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row)


def test_every_entry_has_its_row_and_says_whether_it_stands() -> None:
    made = proceeding(
        event(1, "judgment", "2023-03-06"),
        event(2, "judgment", "2023-03-07", corrects="e1"),
        event(3, "judgment", "2023-03-08", claim=True),
        event(4, "listed", "2023"),
        event(5, "listed", corrects="e4", withdrawn=True),
    )
    assert [row["standing"] for row in rows(made)] == [
        "corrected by e2", "fact", "claim", "corrected by e5", "withdrawal"]  # fmt: skip
    assert [row["earliest"] for row in rows(made)][3] == "2023-01-01"


NAME = "A. \r\nATTENDEE:mailto:x@example.org\nEND:VCALENDAR\x07, B; C\\"


def test_a_line_break_in_a_name_stays_inside_the_text_of_a_calendar() -> None:
    made = Proceeding("p", "POL", (NAME,), events=(event(1, "upheld", "2026-11-01", note=NAME),))
    text = calendar(made)
    lines = text.replace("\r\n ", "").split("\r\n")
    assert not [line for line in lines if line.startswith("ATTENDEE")]
    assert lines.count("END:VCALENDAR") == 1
    assert "\x07" not in text
    entries = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert entries
    assert "A. \nATTENDEE:mailto:x@example.org\nEND:VCALENDAR\\x07, B; C\\" in str(entries[0]["SUMMARY"])


@given(st.text(max_size=40))
def test_whatever_the_name_a_calendar_can_be_read(name: str) -> None:
    made = Proceeding("p", "POL", (name,), events=(event(1, "upheld", "2026-11-01"),))
    assert len(icalendar.Calendar.from_ical(calendar(made)).walk("VEVENT")) == 2


def test_a_calendar_holds_what_is_due_on_its_first_possible_day() -> None:
    made = Proceeding("p", "POL", ("A.",), events=(event(1, "upheld", "2026-11"),))
    entries = {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(calendar(made)).walk("VEVENT")}
    entry = entries["p.e1.ecthr_four_months.P4M@accountability"]
    assert entry.decoded("DTSTART").isoformat() == "2027-03-01"
    assert "between 2027-03-01 and 2027-03-30" in str(entry["DESCRIPTION"])
    other = Proceeding("p", "BLR", ("A.",), events=(event(1, "upheld", "2026-11"),))
    assert not icalendar.Calendar.from_ical(calendar(other)).walk("VEVENT")


def test_json_comes_back_as_it_was() -> None:
    one = proceeding(event(1, "judgment", "2023-03-06", facts={"notice": None, "in_absentia": True}))
    assert decode(Proceeding, json.loads(json_text((one,), "docket"))) == one
    two = evolve(one, id="q")
    assert decode(Proceedings, json.loads(json_text((one, two), "docket"))).proceedings == (one, two)
