"""The answer: avenues, each with a verdict, its reasons, what is missing and what it may cost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import ClassVar, Protocol, overload

from attrs import field, frozen

from accountability.dates import Day
from accountability.errors import UnknownName
from accountability.findings import Reason
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.interplay import Conflict, Key, Plan
from accountability.model.mechanism import Addresses, Closes, Harm, Note, RequirementKind, RequirementType, WhyClosed
from accountability.model.situation import OfficialFinding
from accountability.truth import Truth

SOON = 60
"""A period that may end within so many days is near."""


class Status(Enum):
    """The verdict on an avenue."""

    OPEN = "open"
    CLOSED = "closed"
    UNDETERMINED = "undetermined"


class Stage(Enum):
    """Whether the avenue is still to be used."""

    AVAILABLE = "available"
    PENDING = "pending"
    DECIDED = "decided"


@frozen
class MechanismName:
    """Which mechanism an avenue leads to."""

    id: str
    name: str

    def __str__(self) -> str:
        return self.name


@frozen
class Row:
    """One row of who did what to whom, seen against the opponent."""

    id: str = plain("Its id inside the avenue.")
    status: Status = plain("Whether this row opens the avenue.")
    act: str | None = plain("The act.", default=None)
    victim: str | None = plain("The victim.", default=None)
    suspect: str | None = plain("The suspect.", default=None)
    head: str | None = plain("The head of jurisdiction.", default=None)
    crime: str | None = plain("The crime under that head.", default=None)


@frozen
class Finding:
    """A requirement weighed on one row or more."""

    __computed__: ClassVar[tuple[str, ...]] = ("text",)

    requirement: str = plain("The id of the requirement.")
    title: str = plain("What it asks.")
    type: RequirementType = plain("What it is about.")
    kind: RequirementKind = plain("Who decides it.")
    value: Truth = plain("Whether it is met.")
    code: str = plain("The code of the reason that decides.")
    reasons: tuple[Reason, ...] = plain("All reasons, as data.")
    citations: tuple[Citation, ...] = plain("What it rests on.")
    rows: tuple[str, ...] = plain("The rows it was weighed on.")
    stage: str | None = plain("For a national avenue, the stage from which it is asked.", default=None)
    case_law: tuple[str, ...] = plain("Decisions that apply it, either way.", default=())
    assumed: tuple[str, ...] = plain("The presumptions it rests on.", default=())

    @property
    def text(self) -> str:
        """The reasons in sentences."""
        return " ".join(dict.fromkeys(reason.text for reason in self.reasons))


@frozen
class FactUsed:
    """A fact of the case, named by the ontology, and whose fact it is."""

    fact: str = plain("The name of the fact.")
    of: str | None = plain("The id of the person, act or entry of a list; absent for the case.", default=None)


@frozen
class Need:
    """A fact of the case that is missing: a question for the client."""

    __computed__: ClassVar[tuple[str, ...]] = ("text",)

    fact: str = plain("The name of the fact.")
    question: str = plain("The question to put.")
    requirements: tuple[str, ...] = plain("The requirements that wait for it.")
    reasons: tuple[Reason, ...] = plain("What exactly is not known.")
    of: str | None = plain("The id of the person, act or entry of a list; absent for the case.", default=None)
    stage: str | None = plain("For a national avenue, the first stage that waits for it.", default=None)

    @property
    def text(self) -> str:
        """What exactly is not known, in sentences."""
        return " ".join(dict.fromkeys(reason.text for reason in self.reasons))


@frozen
class RegisterGap:
    """Law that has not been read: a question for the library, not for the client."""

    __computed__: ClassVar[tuple[str, ...]] = ("text",)

    requirements: tuple[str, ...] = plain("The requirements that wait for it.")
    reasons: tuple[Reason, ...] = plain("What exactly is not known.")

    @property
    def text(self) -> str:
        """What exactly is not known, in sentences."""
        return " ".join(dict.fromkeys(reason.text for reason in self.reasons))


@frozen
class Assumption:
    """A presumption that the verdict rests on; it can be switched off by its id."""

    id: str = plain("Its id.")
    text: str = plain("What is presumed.")
    requirements: tuple[str, ...] = plain("The requirements it decides.")
    citations: tuple[Citation, ...] = plain("What the requirements rest on.", default=())


@frozen
class Appraisal:
    """What somebody else will weigh."""

    requirement: str = plain("The id of the requirement or condition.")
    text: str = plain("What is weighed.")
    appraised_by: str = plain("Who weighs it.")
    citations: tuple[Citation, ...] = plain("What it rests on.", default=())
    note: str | None = plain("What else one should know.", default=None)


@frozen
class Deadline:
    """A day by which one must act, as far as it can be known."""

    id: str = plain("Its id.")
    title: str = plain("What must be done in time.")
    runs_from: Day | None = plain("The day from which it runs; absent when it is not known.")
    earliest_last_day: date | None = plain("The earliest day that may be the last.")
    latest_last_day: date | None = plain("The latest day that may be the last.")
    passed: Truth = plain("Whether the last day is over.")
    consequence: str = plain("What happens after it.")
    computation: str = plain("How it was counted.")
    citations: tuple[Citation, ...] = plain("Where it comes from.")
    days_left: int | None = plain(
        "Days from the day of the question to the earliest day that may be the last; absent when that is not known.",
        default=None,
    )


@frozen
class ContestedReading:
    """One reading of contested law, held on the day of the question, and the answer under it."""

    requirement: str = plain("The id of the requirement that it is about.")
    text: str = plain("What it says.")
    gives: str = plain("What the answer would be under it.")
    authority: Citation = plain("Its authority.")
    prevails: bool = plain("Whether the verdict follows it.", default=False)
    head: str | None = plain("The id of the head it is about; absent for all of them.", default=None)


@frozen
class Avenue:
    """A mechanism weighed on a case, against one opponent."""

    mechanism: MechanismName = plain("The mechanism.")
    against: str | None = plain("The state complained of, or the suspect; absent when nobody is named.")
    status: Status = plain("The verdict; for a national avenue that of the stage `investigate`.")
    why_closed: WhyClosed | None = plain("How it is closed.")
    stage: Stage = plain("Whether it is still to be used.")
    urgent: bool = plain("Whether something irreparable threatens, and the mechanism can act within days.")
    addresses: Addresses = plain("What it is about.")
    gives: str = plain("What it can give.")
    binding: bool = plain("Whether that binds.")
    initiators: tuple[str, ...] = plain("Who can set it in motion.")
    rows: tuple[Row, ...] = plain("The rows of the case it was weighed on.")
    findings: tuple[Finding, ...] = plain("Every requirement weighed.")
    needs: tuple[Need, ...] = plain("Facts of the case that are missing.")
    register_gaps: tuple[RegisterGap, ...] = plain("Law that has not been read.")
    facts_used: tuple[FactUsed, ...] = plain("Every fact of the case that the verdict depends on.")
    assumes: tuple[Assumption, ...] = plain("The presumptions it rests on.")
    appraisals: tuple[Appraisal, ...] = plain("What somebody else will weigh.")
    deadlines: tuple[Deadline, ...] = plain("Days by which one must act.")
    closes: tuple[Closes, ...] = plain("What using it closes elsewhere.")
    harm: tuple[Harm, ...] = plain("What using it may cost.")
    notes: tuple[Note, ...] = plain("What else one should know.")
    stages: dict[str, Status] | None = plain("For a national avenue, the status of each stage.", default=None)
    interim_measures: str | None = plain("What can be asked for before the decision.", default=None)
    how_to_submit: str | None = plain("How it is reached.", default=None)
    official_findings: tuple[OfficialFinding, ...] = plain(
        "What official bodies found that can be cited here; anybody may rebut it, and no verdict rests on it.",
        default=(),
    )

    readings: tuple[ContestedReading, ...] = plain(
        "For a national avenue, contested law, each reading with its authority and the answer under it.", default=()
    )

    @property
    def key(self) -> tuple[str, str | None]:
        """The mechanism's id and the opponent."""
        return self.mechanism.id, self.against

    @property
    def closes_soon(self) -> bool:
        """Whether one of its periods may end within sixty days."""
        return any(
            deadline.passed is not Truth.YES and deadline.days_left is not None and deadline.days_left <= SOON
            for deadline in self.deadlines
        )

    def finding(self, requirement: str) -> Finding:
        """The first finding on a requirement. Raises ``KeyError``."""
        for finding in self.findings:
            if finding.requirement == requirement:
                return finding
        raise KeyError(requirement)

    def explain(self) -> str:
        """The avenue in sentences, with every reason and its source."""
        from accountability.model.explanation import explain_avenue  # late: it reads the classes of this module

        return explain_avenue(self)


class Avenues(Sequence[Avenue]):
    """Avenues that are weighed when somebody asks for their verdict, and explained when somebody reads them.

    It reads like a tuple of avenues, and equals one.
    """

    def __init__(self, entries: Iterable[tuple[Key, Callable[[], Status], Callable[[], Avenue]]]) -> None:
        self._entries = sorted(entries, key=lambda entry: (entry[0][0], entry[0][1] or ""))
        self._statuses: tuple[Status, ...] | None = None
        self._made: dict[int, Avenue] = {}

    @property
    def keys(self) -> tuple[Key, ...]:
        """The mechanism and the opponent of each."""
        return tuple(key for key, _, _ in self._entries)

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The verdict on each."""
        if self._statuses is None:
            self._statuses = tuple(status() for _, status, _ in self._entries)
        return self._statuses

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Avenue: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Avenue, ...]: ...

    def __getitem__(self, index: int | slice) -> Avenue | tuple[Avenue, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        place = range(len(self))[index]
        if place not in self._made:
            self._made[place] = self._entries[place][2]()
        return self._made[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Avenues | tuple) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[Avenue, ...]], tuple[tuple[Avenue, ...]]]:
        return tuple, (tuple(self),)


class AmbiguousAvenue(KeyError):
    """A bare mechanism id matches more than one avenue; name the opponent too."""

    def __str__(self) -> str:
        return str(self.args[0])


class Questions(Protocol):
    """What can be asked of a mapping beside its avenues, as long as the case and the law are at hand."""

    def conflicts(self) -> tuple[Conflict, ...]:
        """What a complaint to one body would do to the others."""

    def plan(self, mapping: Mapping, prefer: Collection[str]) -> Plan:
        """A compatible order."""


@frozen
class Mapping:
    """All avenues of a case on a date."""

    case: str = plain("The id of the case.")
    on: date = plain("The date the answer speaks of.")
    avenues: tuple[Avenue, ...] = plain("The avenues, by mechanism and opponent.")
    presumptions_off: tuple[str, ...] = plain("The presumptions that were switched off.", default=())
    supposes: tuple[str, ...] = plain("What is supposed that is not law.", default=())
    _index: dict[Key, int] = field(init=False, eq=False, repr=False)
    _questions: Questions | None = field(init=False, default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        found: Sequence[Avenue] = self.avenues
        keys = found.keys if isinstance(found, Avenues) else [avenue.key for avenue in found]
        object.__setattr__(self, "_index", {key: place for place, key in enumerate(keys)})

    def __getitem__(self, key: str | tuple[str, State | str | None]) -> Avenue:
        """An avenue by ``(mechanism, against)``, or by the mechanism's id where only one avenue has it.

        Raises ``KeyError`` if there is none, ``AmbiguousAvenue`` if a bare id matches several.
        """
        if isinstance(key, tuple):
            return self.avenues[self._index[key]]
        matches = [found for found in self._index if found[0] == key]
        if not matches:
            raise KeyError(key)
        if len(matches) > 1:
            against = ", ".join(str(opponent) for _, opponent in matches)
            raise AmbiguousAvenue(f"{key!r} leads to several opponents ({against}); ask for ({key!r}, opponent)")
        return self.avenues[self._index[matches[0]]]

    @property
    def keys(self) -> tuple[Key, ...]:
        """The mechanism's id and the opponent of each avenue."""
        return tuple(self._index)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What a complaint to one body would do to the other avenues against the same state.

        Raises ``LookupError`` for a mapping that was read from a document: ask ``map_case`` anew.
        """
        return self._asked().conflicts()

    def plan(self, prefer: Collection[str] = ()) -> Plan:
        """A compatible order of the avenues that are open, with what each costs.

        ``prefer`` names mechanisms that the person would rather use where two bar one another. Raises
        ``UnknownName`` for a mechanism that the mapping does not hold, ``LookupError`` as ``conflicts`` does.
        """
        known = {name for name, _ in self._index}
        for name in prefer:
            if name not in known:
                raise UnknownName("avenue", name, known)
        return self._asked().plan(self, prefer)

    def _asked(self) -> Questions:
        if self._questions is None:
            raise LookupError("this mapping was read from a document; ask map_case anew for conflicts and plans")
        return self._questions

    def __iter__(self) -> Iterator[Avenue]:
        return iter(self.avenues)

    def __len__(self) -> int:
        return len(self.avenues)

    def _with(self, status: Status) -> tuple[Avenue, ...]:
        found: Sequence[Avenue] = self.avenues
        if isinstance(found, Avenues):
            return tuple(found[place] for place, verdict in enumerate(found.statuses) if verdict is status)
        return tuple(avenue for avenue in found if avenue.status is status)

    @property
    def open(self) -> tuple[Avenue, ...]:
        """The avenues that are open."""
        return self._with(Status.OPEN)

    @property
    def closed(self) -> tuple[Avenue, ...]:
        """The avenues that are closed."""
        return self._with(Status.CLOSED)

    @property
    def undetermined(self) -> tuple[Avenue, ...]:
        """The avenues on which a fact or a text is missing."""
        return self._with(Status.UNDETERMINED)
