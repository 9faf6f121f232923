"""How avenues bear on one another, found by asking the rules themselves what a filing elsewhere would change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Mapping as Table

from attrs import evolve, field, frozen

from accountability.engine import Compiled, Weighed, weigh
from accountability.findings import Reason
from accountability.mapping.rows import Candidate
from accountability.model.avenue import Avenue, Avenues, Mapping, Status
from accountability.model.case import Procedure, ProcedureStatus
from accountability.model.citation import Citation
from accountability.model.interplay import Conflict, GivenUp, Key, Plan, Step, Turn
from accountability.model.listing import Listing
from accountability.model.mechanism import Against, WhyClosed
from accountability.truth import Truth

STATUSES = (ProcedureStatus.PENDING, ProcedureStatus.EXAMINED)


@frozen(eq=False)
class Interplay:
    """The avenues against states of one mapping, ready to be asked what a complaint to one does to another."""

    candidates: tuple[Candidate, ...]
    compiled: Callable[[Candidate], tuple[Compiled, ...]]
    off: frozenset[str]

    def conflicts(self, usable: Collection[Key]) -> Iterator[Conflict]:
        """Every pair of usable avenues in which a complaint to one bars, or may bar, the other."""
        complaints = [
            entry for entry in self.candidates if entry.mechanism.against is Against.STATE and entry.key in usable
        ]
        for other in complaints:
            asking = [entry for entry in self.compiled(other) if entry.requirement.each == "procedures"]
            if not asking:
                continue
            for used in complaints:
                if used.against == other.against and used.mechanism.id != other.mechanism.id:
                    for status in STATUSES:
                        yield from self._conflict(used, status, other, asking)

    def _conflict(
        self, used: Candidate, status: ProcedureStatus, other: Candidate, asking: Sequence[Compiled]
    ) -> Iterator[Conflict]:
        """What the requirements of the other avenue say once the procedure is added to the case."""
        weighed = [found for entry in asking for found in self._weigh(used, status, other, entry)]
        barred = [found for found in weighed if found.truth is not Truth.YES]
        if not barred:
            return
        no = [found for found in barred if found.truth is Truth.NO]
        deciding = no or barred
        closes = [found.closes_as or WhyClosed.NEVER for found in no]
        yield Conflict(
            used.key,
            status,
            other.key,
            Truth.YES if no else Truth.UNKNOWN,
            max(closes, key=tuple(WhyClosed).index) if closes else None,
            _distinct(reason for found in deciding for reason in found.reasons),
            _cited(deciding),
        )

    def _weigh(self, used: Candidate, status: ProcedureStatus, other: Candidate, entry: Compiled) -> Iterator[Weighed]:
        for _, view in other.views:
            procedure = Procedure(
                used.mechanism.id,
                used.against,
                submitted_on=view.on,
                status=status,
                concluded_on=None if status is ProcedureStatus.PENDING else view.on,
                same_person=True,
                same_facts=True,
            )
            case = evolve(view.case, procedures=Listing((procedure,), complete=True))
            yield weigh(entry, evolve(view, case=case, shared={}), self.off)

    def priors(self) -> dict[Key, tuple[str, ...]]:
        """For each avenue the bodies that must have dealt with the matter before."""
        found = {
            candidate.key: tuple(
                test.settings["prior"]
                for requirement in candidate.mechanism.requirements
                for test in requirement.tests
                if "prior" in test.settings
            )
            for candidate in self.candidates
        }
        return {key: names for key, names in found.items() if names}


@frozen(eq=False)
class Asked:
    """The questions of one mapping, answered once."""

    interplay: Interplay
    avenues: Avenues
    _memo: list[tuple[Conflict, ...]] = field(factory=list, init=False, repr=False)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What a complaint to one body would do to the others."""
        if not self._memo:
            verdicts = zip(self.avenues.keys, self.avenues.statuses, strict=True)
            usable = frozenset(key for key, status in verdicts if status is not Status.CLOSED)
            self._memo.append(tuple(self.interplay.conflicts(usable)))
        return self._memo[0]

    def plan(self, mapping: Mapping, prefer: Collection[str]) -> Plan:
        """A compatible order of what is open."""
        return draw_up(mapping.open, self.conflicts(), self.interplay.priors(), prefer)


def _distinct(reasons: Iterator[Reason]) -> tuple[Reason, ...]:
    return tuple({reason.text: reason for reason in reasons}.values())


def _cited(weighed: Sequence[Weighed]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for found in weighed for citation in found.citations))


def draw_up(
    avenues: Sequence[Avenue],
    conflicts: Sequence[Conflict],
    priors: Table[Key, tuple[str, ...]],
    prefer: Collection[str] = (),
) -> Plan:
    """A compatible order of the avenues that can be used.

    What is preferred comes first, then what is urgent or closes soon, then what binds. An avenue that another one
    in the plan bars for good is left out. One that is barred only while the other is pending, or that would itself
    bar the other, comes after it has ended.
    """
    usable = [avenue for avenue in avenues if avenue.status is Status.OPEN and avenue.stage.value == "available"]
    ordered = sorted(usable, key=lambda avenue: _rank(avenue, prefer))
    taken: list[Avenue] = []
    steps: list[Step] = []
    given_up: list[GivenUp] = []
    for avenue in ordered:
        between = [entry for entry in conflicts if _joins(entry, avenue, taken)]
        lasting = tuple(entry for entry in between if entry.lasting and entry.bears_on == avenue.key)
        if lasting:
            given_up.append(GivenUp(avenue.key, avenue.mechanism.name, lasting))
            continue
        waits = tuple(
            dict.fromkeys(
                entry.using if entry.bears_on == avenue.key else entry.bears_on
                for entry in between
                if entry.bars is Truth.YES
            )
        )
        taken.append(avenue)
        costs = tuple(entry for entry in conflicts if entry.using == avenue.key)
        turn = Turn.AFTER if waits else Turn.FIRST if _pressing(avenue) else Turn.NOW
        days = (deadline.earliest_last_day for deadline in avenue.deadlines if deadline.passed is not Truth.YES)
        by = min((day for day in days if day is not None), default=None)
        steps.append(Step(avenue.key, avenue.mechanism.name, turn, by, waits, costs, priors.get(avenue.key, ())))
    order = tuple(Turn)
    return Plan(tuple(sorted(steps, key=lambda step: order.index(step.turn))), tuple(given_up))


def _joins(conflict: Conflict, avenue: Avenue, taken: Sequence[Avenue]) -> bool:
    """Whether a conflict is one between an avenue and one already in the plan."""
    keys = {entry.key for entry in taken}
    return (conflict.using == avenue.key and conflict.bears_on in keys) or (
        conflict.bears_on == avenue.key and conflict.using in keys
    )


def _pressing(avenue: Avenue) -> bool:
    return avenue.urgent or avenue.closes_soon


def _rank(avenue: Avenue, prefer: Collection[str]) -> tuple[bool, bool, bool, str, str]:
    preferred = avenue.mechanism.id in prefer
    return not preferred, not _pressing(avenue), not avenue.binding, avenue.mechanism.id, avenue.against or ""
