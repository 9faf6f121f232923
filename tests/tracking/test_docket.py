"""The docket: nothing is overwritten, nothing is lost, and what goes wrong is said."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from attrs import evolve

from accountability import DocumentError, UnknownName
from accountability.absentia.lifecycle import ImpossibleOrder
from accountability.absentia.proceeding import Proceeding, Recording
from accountability.tracking import DocketError, docket
from accountability.tracking.docket import Added, Docket
from tests.absentia.made import event

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
HEAD = Proceeding("p", "BLR", ("A.",))


def clock() -> datetime:
    return AT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A docket with a proceeding of two events."""
    place = tmp_path / "docket.sqlite"
    with Docket.at(place, clock, create=True) as kept:
        kept.open(HEAD, "me")
        kept.record("p", event("", "trial_opened", "2023-01-17"), "me")
        kept.record("p", event("", "judgment", "2023-03-06"), "me")
    return place


def ids(place: Path) -> list[str]:
    with Docket.at(place, clock) as kept:
        return [entry.event.id for entry in kept.entries()]


def test_what_is_recorded_is_there_with_who_recorded_it_and_when(path: Path) -> None:
    with Docket.at(path, clock) as kept:
        recorded = kept.record("p", event("", "upheld", "2023-05"), "you")
        assert recorded.recorded == (Recording("you", "2026-11-22T10:30:00Z"),)
        assert kept.proceeding("p").events[-1] == recorded
    with Docket.at(path, clock) as kept:
        assert [entry.id for entry in kept.proceeding("p").events] == ["e1", "e2", "e3"]
        assert kept.proceeding("p").events[-1] == recorded
        assert [entry.number for entry in kept.entries()] == [1, 2, 3]
        assert kept.ids() == ("p",)


def test_the_time_of_recording_is_kept_in_utc(path: Path) -> None:
    def minsk() -> datetime:
        return datetime(2026, 11, 23, 1, 0, tzinfo=timezone(timedelta(hours=3)))

    with Docket.at(path, minsk) as kept:
        recorded = kept.record("p", event("", "upheld", "2026-11-23"), "me")
    assert recorded.recorded[0].at == "2026-11-22T22:00:00Z"


def test_a_docket_is_one_file_for_nobody_elses_eyes(path: Path) -> None:
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_docket_takes_every_acknowledged_event_to_the_disk(path: Path) -> None:
    with Docket.at(path, clock) as kept, kept.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == docket.PATIENCE * 1000


@pytest.mark.parametrize("table", ["events", "proceedings"])
@pytest.mark.parametrize("change", ["UPDATE {} SET body = ''", "DELETE FROM {}"])
def test_no_entry_is_ever_changed_or_taken_out(path: Path, table: str, change: str) -> None:
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="a docket is only added to"),
    ):
        connection.execute(change.format(table))
    assert ids(path) == ["e1", "e2"]


def test_what_cannot_be_recorded_leaves_nothing_behind(path: Path) -> None:
    with Docket.at(path, clock) as kept:
        with pytest.raises(ImpossibleOrder):
            kept.record("p", event("", "appeal_decided", "2022-01-01"), "me")
        with pytest.raises(DocumentError):
            kept.record("p", event("", "upheld", "2027-01-01"), "me")
        with pytest.raises(UnknownName, match="no proceeding of this docket is called 'q'"):
            kept.record("q", event("", "upheld", "2023-05-01"), "me")
        with pytest.raises(DocketError, match="holds a proceeding 'p' already"):
            kept.open(HEAD, "me")
    assert ids(path) == ["e1", "e2"]


def test_two_who_write_at_once_are_checked_against_one_another(path: Path) -> None:
    with Docket.at(path, clock) as one, Docket.at(path, clock) as other:
        assert one.proceeding("p") == other.proceeding("p")
        assert one.record("p", event("", "upheld", "2023-05-01"), "one").id == "e3"
        with pytest.raises(ImpossibleOrder):
            other.record("p", event("", "sent_back", "2023-06-01"), "other")
        with pytest.raises(ImpossibleOrder):
            other.record("p", event("", "upheld", "2023-06-01"), "other")
        assert other.record("p", event("", "quashed", "2023-06-01"), "other").id == "e4"
        assert one.proceeding("p") == other.proceeding("p")


def test_a_proceeding_comes_back_from_another_docket_as_it_was(path: Path, tmp_path: Path) -> None:
    with Docket.at(path, clock) as kept:
        known = kept.proceeding("p")
    with Docket.at(tmp_path / "other.sqlite", clock, create=True) as other:
        assert other.add([known], "you") == Added(1, 2, 0)
        assert other.add([known], "you") == Added(0, 0, 2)
        taken = other.proceeding("p")
    assert [entry.by for entry in taken.events[0].recorded] == ["me", "you"]
    assert evolve(taken.events[0], recorded=()) == evolve(known.events[0], recorded=())


def test_an_import_overwrites_nothing_and_is_taken_whole_or_not(path: Path) -> None:
    with Docket.at(path, clock) as kept:
        new = evolve(HEAD, id="q", events=(event(1, "judgment", "2023-03-06"),))
        other = evolve(HEAD, events=(event(2, "judgment", "2023-03-07"),))
        with pytest.raises(DocketError, match="another event 'e2' of 'p'; an entry is never overwritten"):
            kept.add([new, other], "me")
        with pytest.raises(DocketError, match="describes the proceeding 'p' otherwise"):
            kept.add([new, evolve(HEAD, title="Another")], "me")
        with pytest.raises(ImpossibleOrder):
            kept.add([new, evolve(HEAD, id="r", events=(event(1, "sent_back"),))], "me")
        assert kept.ids() == ("p",)
        assert kept.add([new], "me") == Added(1, 1, 0)


def test_a_docket_of_a_newer_version_is_refused_with_what_to_do(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE docket SET version = 2")
    before = path.read_bytes()
    with pytest.raises(DocketError, match=r"written by a newer version .* Install a newer `accountability`, or export"):
        Docket.at(path, clock)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"not a database, but a text that is long enough to be looked at", "this is no docket; name another file"),
        (b"", "this is no docket; name another file"),
    ],
)
def test_what_is_no_docket(tmp_path: Path, content: bytes, message: str) -> None:
    place = tmp_path / "file"
    place.write_bytes(content)
    with pytest.raises(DocketError, match=message):
        Docket.at(place, clock, create=True)
    assert place.read_bytes() == content


def test_another_database_is_no_docket(tmp_path: Path) -> None:
    place = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("CREATE TABLE notes (text)")
    with pytest.raises(DocketError, match="this is no docket; name another file"):
        Docket.at(place, clock)


def test_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(DocketError, match="there is no docket; open a proceeding to make one"):
        Docket.at(tmp_path / "none.sqlite", clock)
    assert [*tmp_path.iterdir()] == []
    with pytest.raises(DocketError, match="this is a folder"):
        Docket.at(tmp_path, clock)
    with pytest.raises(DocketError, match="the docket cannot be made: No such file or directory"):
        Docket.at(tmp_path / "none" / "docket.sqlite", clock, create=True)


def test_a_read_only_docket_is_read_and_takes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o400)
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for anybody but root
    before = path.read_bytes()
    with Docket.at(path, clock) as kept:
        assert [entry.id for entry in kept.proceeding("p").events] == ["e1", "e2"]
        with pytest.raises(DocketError, match="the file is read-only; nothing was recorded"):
            kept.record("p", event("", "upheld", "2023-05"), "me")
        assert len(kept.entries()) == 2
    assert path.read_bytes() == before


def test_a_full_disk_takes_nothing_of_an_event_and_keeps_the_others(path: Path) -> None:
    def no_room(connection: Any, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with Docket.at(path, clock) as kept:
        sa.event.listen(kept.engine, "connect", no_room)
        kept.engine.dispose()
        with pytest.raises(DocketError, match="there is no room left on the disk; this entry was not recorded, all"):
            kept.record("p", event("", "upheld", "2023-05", note="x" * 100_000), "me")
        assert len(kept.entries()) == 2
        assert kept.record("p", event("", "upheld", "2023-05"), "me").id == "e3"
    assert ids(path) == ["e1", "e2", "e3"]


def test_a_writer_that_gets_no_turn_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docket, "PATIENCE", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Docket.at(path, clock) as kept:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DocketError, match=r"another writer has held the docket .* nothing was recorded, try again"):
            kept.record("p", event("", "upheld", "2023-05"), "me")
        other.execute("ROLLBACK")
        assert kept.record("p", event("", "upheld", "2023-05"), "me").id == "e3"


def test_a_damaged_entry_is_named_as_such(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER no_update_of_events")
        connection.execute("UPDATE events SET body = '{\"id\": 1'")
    with Docket.at(path, clock) as kept, pytest.raises(DocketError, match="an entry cannot be read; restore the file"):
        kept.proceeding("p")


def test_two_who_make_a_docket_at_once_make_one(tmp_path: Path) -> None:
    place = tmp_path / "docket.sqlite"
    with Docket.at(place, clock, create=True) as kept:
        kept.open(HEAD, "me")
        docket._create(place)
        assert kept.ids() == ("p",)
    with Docket.at(place, clock, create=True) as kept:
        assert kept.ids() == ("p",)
    assert os.listdir(tmp_path) == ["docket.sqlite"]
