"""Many writers at once, and writers that are killed."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from accountability.absentia.lifecycle import machine
from accountability.absentia.proceeding import Proceeding
from accountability.tracking.docket import Docket
from tests.tracking.writer import SHARED, clock, made, write_until_killed

ROOT = Path(__file__).parents[2]
WRITERS, EVENTS, EVERY = 8, 500, 10
DEATHS = 100


def test_eight_writers_of_five_hundred_events_lose_none(tmp_path: Path) -> None:
    path = tmp_path / "docket.sqlite"
    with Docket.at(path, clock, create=True) as docket:
        docket.open(Proceeding(SHARED, "BLR", ("B.",)), "test")
    names = [f"w{number}" for number in range(WRITERS)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.tracking.writer", str(path), name, str(EVENTS), str(EVERY)],
            env=environment,
            stderr=subprocess.PIPE,
        )
        for name in names
    ]
    ended = [process.communicate(timeout=120)[1] for process in processes]
    assert [(process.returncode, said) for process, said in zip(processes, ended, strict=True)] == [(0, b"")] * WRITERS

    with Docket.at(path, clock) as docket:
        entries = docket.entries()
        shared = docket.proceeding(SHARED)
        proceedings = [entry for entry in docket.proceedings() if entry.id != SHARED]
    assert len(entries) == WRITERS * EVENTS
    assert [entry.number for entry in entries] == list(range(1, WRITERS * EVENTS + 1))
    assert [event.id for event in shared.events] == [f"e{n}" for n in range(1, len(shared.events) + 1)]
    assert len(shared.events) == WRITERS * EVENTS // EVERY
    assert len(proceedings) == WRITERS * (EVERY - 1)
    for proceeding in proceedings:
        notes = [event.note for event in proceeding.events]
        assert notes == [made(proceeding.id, number).note for number in range(EVENTS // EVERY)]
        assert machine().read(proceeding).trace("main").steps
    for name in names:
        own = [int((event.note or "").split(":")[1]) for event in shared.events if event.recorded[0].by == name]
        assert own == list(range(EVERY - 1, EVENTS, EVERY))


def test_a_writer_killed_at_a_hundred_random_moments_loses_nothing_acknowledged(tmp_path: Path) -> None:
    path, chance = tmp_path / "docket.sqlite", random.Random(1948)  # noqa: S311  (moments, not secrets)
    with Docket.at(path, clock, create=True):
        pass
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.tracking.writer"])
    acknowledged = 0
    for number in range(DEATHS):
        name, told = f"w{number}", tmp_path / f"told-{number}"
        writer = context.Process(target=write_until_killed, args=(str(path), name, str(told)))
        writer.start()
        if number % 4:  # a quarter dies while it opens the docket or its proceeding
            _wait_for(told)
        time.sleep(chance.uniform(0, 0.08))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
        lines = told.read_text().splitlines() if told.exists() else []
        acknowledged += len(lines)
        with Docket.at(path, clock) as docket:
            events = docket.proceeding(name).events if name in docket.ids() else ()
        there = [f"{event.id} {event.note}" for event in events]
        assert there[: len(lines)] == lines
        assert len(there) <= len(lines) + 1
        assert [event.note for event in events] == [made(name, index).note for index in range(len(events))]
    assert acknowledged > DEATHS
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Docket.at(path, clock) as docket:
        assert len(docket.entries()) >= acknowledged


def _wait_for(told: Path) -> None:
    """Wait until a first event is acknowledged."""
    limit = time.monotonic() + 30
    while not (told.exists() and told.stat().st_size):
        assert time.monotonic() < limit
        time.sleep(0.001)
