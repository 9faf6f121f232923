"""A writer in a process of its own, for the tests that have many of them, or kill them."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime, timedelta

from accountability import Citation, Day
from accountability.absentia.proceeding import Event, Proceeding
from accountability.tracking.docket import Docket

SHARED = "shared"


def clock() -> datetime:
    """The time of recording."""
    return datetime(2026, 11, 22, 12, tzinfo=UTC)


def made(name: str, number: int) -> Event:
    """The event that a writer records as its ``number``-th, which tells whose it is and which."""
    kind = ("trial_opened", "resumed")[number > 0] if number % 2 == 0 else "adjourned"
    on = Day.on(date(2020, 1, 1) + timedelta(days=number))
    return Event("", kind, (Citation(f"Report {number} of {name}"),), on, note=f"{name}:{number}:" + "x" * 200)


def remark(name: str, number: int) -> Event:
    """An entry in the proceeding that all writers share."""
    on = Day.on(date(2021, 1, 1) + timedelta(days=number))
    return Event("", "fact_recorded", (Citation(f"Remark of {name}"),), on, note=f"{name}:{number}")


def write(path: str, name: str, count: int, every: int) -> None:
    """Record ``count`` events in ``every`` turns: each last one of a turn in the proceeding that all share."""
    with Docket.at(path, clock) as docket:
        own = [f"{name}-{turn}" for turn in range(every - 1)]
        for identity in own:
            docket.open(Proceeding(identity, "BLR", ("A.",)), name)
        for number in range(count):
            turn, place = divmod(number, every)
            if place < len(own):
                docket.record(own[place], made(own[place], turn), name)
            else:
                docket.record(SHARED, remark(name, number), name)


def write_until_killed(path: str, name: str, told: str) -> None:
    """Record events for ever, and tell of each one that was acknowledged."""
    tell = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with Docket.at(path, clock) as docket:
        docket.open(Proceeding(name, "BLR", ("A.",)), name)
        for number in range(1_000_000):
            event = docket.record(name, made(name, number), name)
            os.write(tell, f"{event.id} {event.note}\n".encode())


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
