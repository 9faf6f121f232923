"""The docket: proceedings and their events in one SQLite file, to which entries are added and nothing else.

An entry is acknowledged when its transaction has reached the disk. Writers take turns; each reads what the others
wrote before its own event is taken, so the order of a proceeding holds however many write. While it is in use SQLite
keeps a log beside the file, which is merged into it when the last one closes it. A server that takes the file's place
must run transactions one after another (isolation level SERIALIZABLE).
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlalchemy as sa
from attrs import evolve, field, frozen
from sqlalchemy.exc import DatabaseError

from accountability.absentia.proceeding import Event, Proceeding, Recording
from accountability.absentia.recording import admit
from accountability.dates import Day
from accountability.documents import converter
from accountability.errors import UnknownName
from accountability.tracking import DocketError

T = TypeVar("T")

VERSION = 1
"""The version of the tables below."""

PATIENCE = 60
"""For how many seconds a writer waits for its turn."""

_tables = sa.MetaData()

_version = sa.Table("docket", _tables, sa.Column("version", sa.Integer, nullable=False))

_proceedings = sa.Table(
    "proceedings",
    _tables,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("recorded_by", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.Text, nullable=False),
)

_events = sa.Table(
    "events",
    _tables,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("proceeding", sa.Text, sa.ForeignKey("proceedings.id"), nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("recorded_by", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.Text, nullable=False),
    sa.UniqueConstraint("proceeding", "event"),
    sqlite_autoincrement=True,
)

for _table in (_proceedings, _events):
    for _verb in ("UPDATE", "DELETE"):
        sa.event.listen(
            _tables,
            "after_create",
            sa.DDL(  # type: ignore[no-untyped-call]  # sqlalchemy leaves DDL untyped
                f"CREATE TRIGGER no_{_verb.lower()}_of_{_table.name} BEFORE {_verb} ON {_table.name} "
                "BEGIN SELECT RAISE(ABORT, 'a docket is only added to'); END"
            ).execute_if(dialect="sqlite"),
        )


@frozen
class Entry:
    """One line of the docket."""

    number: int
    """Its place in the order in which the docket learned of things."""
    proceeding: str
    event: Event


@frozen
class Added:
    """What an import added."""

    proceedings: int = 0
    events: int = 0
    known: int = 0
    """Events that were there already, word for word."""


@frozen(eq=False)
class Docket:
    """Proceedings kept over years. Use it in ``with``, or close it.

    ``clock`` gives the time at which an event is recorded; it is asked while the writer has its turn, so that
    times follow the order of entries.
    """

    engine: sa.Engine
    name: str
    clock: Callable[[], datetime]
    _seen: dict[str, tuple[int, Proceeding]] = field(factory=dict, init=False, repr=False)
    """What was read before, with the number of its last entry: it cannot change, only be added to."""

    @classmethod
    def at(cls, path: str | Path, clock: Callable[[], datetime], *, create: bool = False) -> Docket:
        """The docket in a file. Raises ``DocketError`` where there is none, unless it is to be created."""
        place = Path(path)
        if place.is_dir():
            raise DocketError(f"{path}: this is a folder; name a file in it")
        if not place.exists():
            if not create:
                message = "there is no docket; open a proceeding to make one, or name the file you mean"
                raise DocketError(f"{path}: {message}")
            _create(place)
        docket = cls(_sqlite(place), str(path), clock)
        try:
            docket._check_version()
        except DocketError:
            docket.close()
            raise
        return docket

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------------------------------------ reading

    def ids(self) -> tuple[str, ...]:
        """The ids of all proceedings, in the order in which they were opened."""
        with self._reading() as connection:
            query = sa.select(_proceedings.c.id).order_by(_proceedings.c.recorded_at, _proceedings.c.id)
            return tuple(connection.scalars(query))

    def proceeding(self, identity: str) -> Proceeding:
        """A proceeding with all its events. Raises ``UnknownName``."""
        with self._reading() as connection:
            return self._load(connection, identity)

    def proceedings(self) -> tuple[Proceeding, ...]:
        """All proceedings, as they were at one moment."""
        with self._reading() as connection:
            query = sa.select(_proceedings.c.id).order_by(_proceedings.c.recorded_at, _proceedings.c.id)
            return tuple(self._load(connection, identity) for identity in [*connection.scalars(query)])

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order in which the docket learned of it."""
        with self._reading() as connection:
            rows = connection.execute(sa.select(_events).order_by(_events.c.seq)).all()
        return tuple(Entry(row.seq, row.proceeding, self._event(row)) for row in rows)

    # ------------------------------------------------------------------------------------------ writing

    def open(self, proceeding: Proceeding, by: str) -> Proceeding:
        """Enter a new proceeding, with the events it has. Raises ``DocketError`` where there is one of that id."""
        with self._writing() as connection:
            if connection.scalar(sa.select(_proceedings.c.id).where(_proceedings.c.id == proceeding.id)) is not None:
                raise DocketError(f"the docket holds a proceeding {proceeding.id!r} already; choose another id")
            self._add(connection, proceeding, by)
        return self.proceeding(proceeding.id)

    def record(self, identity: str, event: Event, by: str) -> Event:
        """Add an event to a proceeding and return it as it stands there; an empty id is filled in.

        Raises ``UnknownName``, ``DocumentError`` or ``ImpossibleOrder`` for what cannot be recorded; then nothing is.
        """
        known = self._known(identity) or self.proceeding(identity)
        own = self._checked(known, event)
        with self._writing() as connection:
            there = self._load(connection, identity)
            if len(there.events) > len(known.events):  # others have written meanwhile
                own = self._checked(there, event)
            number, recorded = self._insert(connection, identity, own, by, self._now())
        self._seen[identity] = number, evolve(there, events=(*there.events, recorded))
        return recorded

    def _checked(self, known: Proceeding, event: Event) -> Event:
        """The event with its id, if it can come next."""
        own = evolve(event, id=event.id or _free_id(known))
        admit(known, [own], _today(self._now()))
        return own

    def add(self, proceedings: Iterable[Proceeding], by: str) -> Added:
        """Take in proceedings from elsewhere, all or none. What is there already word for word is passed over.

        Raises ``DocketError`` where something differs from what is recorded, and like ``record``.
        """
        added = Added()
        with self._writing() as connection:
            for proceeding in proceedings:
                more = self._add(connection, proceeding, by)
                added = Added(
                    added.proceedings + more.proceedings, added.events + more.events, added.known + more.known
                )
        return added

    def _add(self, connection: sa.Connection, proceeding: Proceeding, by: str) -> Added:
        at, opened = self._now(), 0
        head = evolve(proceeding, events=())
        try:
            known = self._load(connection, proceeding.id)
        except UnknownName:
            known, opened = head, 1
            row = {"id": head.id, "body": _text(head), "recorded_by": by, "recorded_at": Recording.now(by, at).at}
            connection.info["docket_wrote"] = True
            connection.execute(sa.insert(_proceedings).values(row))
        if evolve(known, events=()) != head:
            raise DocketError(
                f"the docket describes the proceeding {head.id!r} otherwise; import it under another id, or record "
                "what differs as events"
            )
        there = {event.id: event for event in known.events}
        new = [event for event in proceeding.events if event.id not in there]
        for event in proceeding.events:
            if event.id in there and evolve(there[event.id], recorded=()) != evolve(event, recorded=()):
                raise DocketError(
                    f"the docket holds another event {event.id!r} of {head.id!r}; an entry is never overwritten: give "
                    "yours another id, with 'corrects' if it puts the other right"
                )
        admit(known, new, _today(at))
        for event in new:
            self._insert(connection, head.id, event, by, at)
        return Added(opened, len(new), len(proceeding.events) - len(new))

    # ------------------------------------------------------------------------------------------ rows

    def _known(self, identity: str) -> Proceeding | None:
        """A proceeding as it was when it was last read."""
        return self._seen[identity][1] if identity in self._seen else None

    def _load(self, connection: sa.Connection, identity: str) -> Proceeding:
        """A proceeding as it is: what was read before, and what was added since."""
        last, known = self._seen.get(identity, (0, None))
        if known is None:
            body = connection.scalar(sa.select(_proceedings.c.body).where(_proceedings.c.id == identity))
            if body is None:
                ids = connection.scalars(sa.select(_proceedings.c.id))
                raise UnknownName("proceeding of this docket", identity, ids)
            known = self._structure(body, Proceeding)
        rows = connection.execute(
            sa.select(_events).where(_events.c.proceeding == identity, _events.c.seq > last).order_by(_events.c.seq)
        ).all()
        if rows:
            last = rows[-1].seq
            known = evolve(known, events=(*known.events, *map(self._event, rows)))
        if not connection.info["docket_wrote"]:  # what this transaction wrote may yet be taken back
            self._seen[identity] = last, known
        return known

    def _event(self, row: Any) -> Event:
        event = self._structure(row.body, Event)
        return evolve(event, recorded=(*event.recorded, Recording(row.recorded_by, row.recorded_at)))

    def _structure(self, body: str, kind: type[T]) -> T:
        try:
            return converter().structure(json.loads(body), kind)
        except Exception:  # noqa: BLE001  (whatever is wrong with it, no other than this library wrote it)
            raise DocketError(f"{self.name}: an entry cannot be read; restore the file from a copy") from None

    def _insert(
        self, connection: sa.Connection, identity: str, event: Event, by: str, at: datetime
    ) -> tuple[int, Event]:
        connection.info["docket_wrote"] = True
        entry = Recording.now(by, at)
        row = {
            "proceeding": identity,
            "event": event.id,
            "body": _text(event),
            "recorded_by": entry.by,
            "recorded_at": entry.at,
        }
        (number,) = connection.execute(sa.insert(_events).values(row)).inserted_primary_key or (0,)
        return number, evolve(event, recorded=(*event.recorded, entry))

    def _now(self) -> datetime:
        return self.clock().astimezone(UTC)

    # ------------------------------------------------------------------------------------------ transactions

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with self._explained(), self.engine.connect() as connection:
            connection.info["docket_wrote"] = False
            with connection.begin():
                yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with self._explained(), self.engine.connect() as plain:
            connection = plain.execution_options(docket_writes=True)
            connection.info["docket_wrote"] = False
            with connection.begin():
                yield connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise DocketError(f"{self.name}: {_reason(error)}") from None

    def _check_version(self) -> None:
        """Raises ``DocketError`` for what is no docket, or one of a newer version."""
        with self._reading() as connection:
            version = self._found(connection)
        if version > VERSION:
            raise DocketError(
                f"{self.name}: written by a newer version of this library (docket version {version}, this one reads "
                f"up to {VERSION}); nothing was changed. Install a newer `accountability`, or export the docket as "
                "JSON where it was written and import that"
            )

    def _found(self, connection: sa.Connection) -> int:
        if _version.name not in sa.inspect(connection).get_table_names():
            raise DocketError(f"{self.name}: this is no docket; name another file")
        version = connection.scalar(sa.select(_version.c.version))
        if not isinstance(version, int):
            raise DocketError(f"{self.name}: this docket does not say its version; restore the file from a copy")
        return version


def _create(place: Path) -> None:
    """Make a docket that is whole from the moment at which it is there, and for nobody else's eyes."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
        os.close(handle)
        made = Path(name)
        try:
            engine = _sqlite(made)
            with engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA journal_mode = WAL").close()
                with connection.begin():
                    _tables.create_all(connection)
                    connection.execute(sa.insert(_version).values(version=VERSION))
            engine.dispose()
            _put(made, place)
        finally:
            made.unlink(missing_ok=True)
    except (OSError, DatabaseError) as error:
        reason = error.strerror if isinstance(error, OSError) else _reason(error)
        raise DocketError(f"{place}: the docket cannot be made: {reason}") from None


def _put(made: Path, place: Path) -> None:
    """Give the new file its name, unless somebody else was quicker."""
    try:
        os.link(made, place)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        made.rename(place)


def _sqlite(place: Path) -> sa.Engine:
    """An engine on one file, that waits for its turn and acknowledges only what is on the disk."""
    query = {"mode": "rw", "uri": "true"}
    if not os.access(place, os.W_OK):
        # Whoever may only read can share no lock; a log left behind must be read with the file.
        left = Path(f"{place}-wal").exists()
        query = {"mode": "ro", "uri": "true"} | ({} if left else {"immutable": "1"})
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=place.absolute().as_uri(), query=query), connect_args={"timeout": PATIENCE}
    )

    def connected(connection: Any, _: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        for pragma in ("synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")

    def begun(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("docket_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    sa.event.listen(engine, "connect", connected)
    sa.event.listen(engine, "begin", begun)
    return engine


_REASONS = {
    "SQLITE_FULL": "there is no room left on the disk; this entry was not recorded, all earlier ones are there. Make "
    "room and record it again",
    "SQLITE_READONLY": "the file is read-only; nothing was recorded. Give yourself the right to write to it, or work "
    "on a copy",
    "SQLITE_CANTOPEN": "the file, or the folder that it is in, cannot be opened; check that you may write to both",
    "SQLITE_BUSY": f"another writer has held the docket for more than {PATIENCE} seconds; nothing was recorded, try "
    "again",
    "SQLITE_NOTADB": "this is no docket; name another file",
    "SQLITE_CORRUPT": "the file is damaged; restore it from a copy",
    "SQLITE_IOERR": "the disk did not take it; this entry was not recorded, all earlier ones are there. Check the disk "
    "and the room on it, and record it again",
}


def _reason(error: DatabaseError) -> str:
    """What a failure of the database means, and what to do."""
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    for known, reason in _REASONS.items():
        if name.startswith(known):
            return reason
    return f"the database refused: {error.orig}"


def _today(at: datetime) -> Day:
    """The latest day that it can be anywhere when it is that time."""
    return Day.on((at + timedelta(hours=14)).date())


def _free_id(proceeding: Proceeding) -> str:
    taken = {event.id for event in proceeding.events}
    number = len(taken) + 1
    while f"e{number}" in taken:
        number += 1
    return f"e{number}"


def _text(thing: Event | Proceeding) -> str:
    return json.dumps(converter().unstructure(thing), ensure_ascii=True, separators=(",", ":"))
