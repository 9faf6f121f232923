"""A docket for others: JSON by the schema, CSV for spreadsheets, ICS for calendars."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from accountability.absentia.deadlines import Due
from accountability.absentia.lifecycle import Machine, machine
from accountability.absentia.proceeding import Event, Proceeding, Proceedings
from accountability.absentia.terms import Purpose
from accountability.documents import dump
from accountability.model.explanation import printable
from accountability.truth import Truth

COLUMNS = (
    "proceeding",
    "state",
    "accused",
    "event",
    "track",
    "kind",
    "title",
    "on",
    "earliest",
    "latest",
    "forum",
    "standing",
    "corrects",
    "sources",
    "addresses",
    "confidence",
    "sentences",
    "note",
    "recorded_by",
    "recorded_at",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet may run, the full-width forms included."""


def json_text(proceedings: tuple[Proceeding, ...], identity: str) -> str:
    """One proceeding as a document of its own, several as a set."""
    if len(proceedings) == 1:
        return dump(proceedings[0]) + "\n"
    return dump(Proceedings(id=identity, title="Proceedings of a docket", proceedings=proceedings)) + "\n"


def csv_text(proceedings: Iterable[Proceeding]) -> str:
    """One row for each entry, corrected ones too; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for proceeding in proceedings:
        for event in proceeding.events:
            row = _row(proceeding, event, machine())
            writer.writerow([neutral(row[column]) for column in COLUMNS])
    return out.getvalue()


def neutral(cell: str) -> str:
    """A cell as text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one."""
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _row(proceeding: Proceeding, event: Event, course: Machine) -> dict[str, str]:
    kind = course.kind(event.event)
    day = event.on
    last = event.recorded[-1] if event.recorded else None
    return {
        "proceeding": proceeding.id,
        "state": proceeding.state,
        "accused": "; ".join(proceeding.accused),
        "event": event.id,
        "track": kind.track,
        "kind": kind.id,
        "title": kind.title,
        "on": str(day or ""),
        "earliest": day.earliest.isoformat() if day and day.earliest != date.min else "",
        "latest": day.latest.isoformat() if day and day.latest != date.max else "",
        "forum": event.forum or "",
        "standing": standing(proceeding, event),
        "corrects": event.corrects or "",
        "sources": "; ".join(source.reference for source in event.sources),
        "addresses": "; ".join(source.url or source.read_at or "" for source in event.sources),
        "confidence": "; ".join(source.confidence.value for source in event.sources),
        "sentences": json.dumps([_plain(sentence) for sentence in event.sentences]) if event.sentences else "",
        "note": event.note or "",
        "recorded_by": last.by if last else "",
        "recorded_at": last.at if last else "",
    }


def standing(proceeding: Proceeding, event: Event) -> str:
    """Whether an entry stands: ``fact``, ``claim``, ``corrected by ...`` or ``withdrawal``."""
    later = next((entry.id for entry in proceeding.events if entry.corrects == event.id), None)
    if later is not None:
        return f"corrected by {later}"
    if event.withdrawn:
        return "withdrawal"
    return "claim" if event.claim else "fact"


def ics_text(proceedings: Iterable[Proceeding], dues: Iterable[Due], at: datetime) -> str:
    """A calendar of deadlines, each on the first day that may be its last; those met or not applying are left out."""
    import icalendar

    names = {proceeding.id: "; ".join(proceeding.accused) or proceeding.id for proceeding in proceedings}
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//accountability//track//EN")
    calendar.add("version", "2.0")
    for due in dues:
        if due.earliest is None or due.latest is None or due.met_by or due.applies is Truth.NO:
            continue
        entry = icalendar.Event()
        entry.add("uid", f"{due.id}@accountability")
        entry.add("dtstamp", at)
        entry.add("dtstart", due.earliest)
        if due.earliest < date.max:
            entry.add("dtend", due.earliest + timedelta(days=1))
        entry.add("summary", f"{_clean(due.title)} ({_clean(names[due.proceeding])})")
        entry.add("description", _clean(_description(due)))
        entry.add("transp", "TRANSPARENT")
        calendar.add_component(entry)
    text: bytes = calendar.to_ical()
    return text.decode("utf-8")


def _description(due: Due) -> str:
    last = str(due.earliest) if due.earliest == due.latest else f"between {due.earliest} and {due.latest}"
    what = {Purpose.NOT_BEFORE: "Not before", Purpose.EXPECT_BY: "Due"}.get(due.purpose, "Last day")
    parts = [
        f"{due.proceeding}: {what}: {last}",
        f"{due.length} from {due.runs_from} ({due.start})",
        f"After it: {due.consequence}",
        *due.conditions,
        *(["It rests on a claim of a source."] if due.claimed else []),
        *([] if due.applies is Truth.YES else ["Whether it applies is not known."]),
        *(str(citation) for citation in due.citations),
    ]
    return "\n".join(parts)


def _clean(text: str) -> str:
    """Text for a calendar: line breaks stay, to be escaped; other control characters are shown."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(printable(line) for line in lines)


def _plain(thing: Any) -> Any:
    from accountability.documents import converter

    return converter().unstructure(thing)
