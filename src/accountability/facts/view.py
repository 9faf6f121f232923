"""What one weighing looks at: a row of the case, seen against one opponent, under the law of one date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from accountability.dates import Day
from accountability.facts.ontology import ENTRIES, FACTS, Fact, Scope
from accountability.model.absence import TrialInAbsence
from accountability.model.case import Act, Author, Case, Dispute, Notice, Person, Procedure, Prosecution, Remedy
from accountability.model.jurisdiction import HeadCrime, HeadOfJurisdiction, Jurisdiction
from accountability.model.listing import Listing
from accountability.model.mechanism import Mechanism

if TYPE_CHECKING:
    from accountability.corpus.law import Law


@frozen
class Claim:
    """An act seen against a state or a person: one row of who did what to whom."""

    act: Act
    victim: Person | None
    suspect: Person | None = None


def claims(case: Case) -> Iterator[Claim]:
    """Every act with each of its victims and, where it names any, each of its suspects.

    A claim is a row of what the acts record, never a product of all persons with all acts.
    """
    for act in case.acts:
        victims: list[Person | None] = [case.person(name) for name in act.victims]
        suspects: list[Person | None] = [case.person(entry.person) for entry in act.suspects]
        for victim in victims or [None]:
            for suspect in suspects or [None]:
                yield Claim(act, victim, suspect)


@frozen(eq=False)
class View:
    """The row being weighed, with what derived facts may read beside the facts of the case."""

    case: Case
    law: Law
    on: Day
    mechanism: Mechanism
    opponent: str | None = None
    """The state complained of, for a complaint."""
    forum: str | None = None
    """The state whose courts are asked, for a national avenue."""
    act: Act | None = None
    victim: Person | None = None
    suspect: Person | None = None
    author: Author | None = None
    remedy: Remedy | None = None
    procedure: Procedure | None = None
    prosecution: Prosecution | None = None
    notice: Notice | None = None
    trial: TrialInAbsence | None = None
    jurisdiction: Jurisdiction | None = None
    head: HeadOfJurisdiction | None = None
    head_crime: HeadCrime | None = None
    entry: str | None = None
    """The place of the remedy, procedure, prosecution, notice or trial in its list, such as ``remedies/0``."""
    given: dict[str, Any] = field(factory=dict)
    """Values that a presumption fills in."""
    shared: dict[Any, Any] = field(factory=dict, repr=False)
    """What has been worked out of this row, whichever mechanism asks: rows of one claim and opponent share it."""
    memo: dict[Any, Any] = field(factory=dict, init=False, repr=False)
    """What has been worked out of this row for this mechanism."""

    @property
    def dispute(self) -> Dispute | None:
        """What the states concerned did to settle it."""
        return self.case.dispute

    def fact(self, fact: Fact) -> Any:
        """The value of a fact; ``None`` or an incomplete ``Listing`` when it is not known."""
        if fact.name in self.given:
            return self.given[fact.name]
        subject = getattr(self, fact.scope.value)
        if subject is None:
            return Listing() if fact.type_is_listing else None
        return getattr(subject, fact.field)

    def owner(self, fact: Fact) -> str | None:
        """The id of the person, act or entry whose fact it is."""
        subject = getattr(self, fact.scope.value)
        if fact.scope in (Scope.CASE, Scope.AUTHOR, Scope.DISPUTE):
            return None
        if fact.scope in ENTRIES.values():
            return self.entry
        if fact.scope is Scope.TRIAL and self.entry is not None:
            return self.entry
        return None if subject is None else subject.id

    def presuming(self, name: str, value: Any) -> View:
        """The same row with a fact filled in.

        A list is filled in by taking it for complete: it holds no more than it names. ``own`` takes the complaints
        to the body in question to be on the matter of the case as well, where they do not say otherwise. ``notified``
        leaves a list as complete as it is, and takes its decisions to have been notified on their day.
        """
        key = ("presuming", name, str(value))
        if key not in self.memo:
            self.memo[key] = self._presuming(FACTS[name], value)
        found: View = self.memo[key]
        return found

    def _presuming(self, fact: Fact, how: Any) -> View:
        recorded = self.fact(fact)
        key: Any = ("given", fact.name, str(how))
        value = how
        if how == "notified":
            value = Listing(tuple(_notified(entry) for entry in recorded.items), recorded.complete)
        elif fact.type_is_listing:
            entries = recorded.items
            if how == "own":
                entries = tuple(self._on_this_matter(entry) for entry in entries)
            # What is filled in differs from mechanism to mechanism only where one has entries of its own.
            key = ("given", fact.name, "complete" if entries == recorded.items else self.mechanism.id)
            value = Listing(entries, complete=True)
        elif isinstance(how, str):
            value = fact.member(how)
        return evolve(self, given=self.given | {fact.name: value}, shared=self.shared.setdefault(key, {}))

    def at(self, place: str, **entry: Any) -> View:
        """The same row with one entry of a list: a remedy, a procedure, a prosecution, a notice or a trial."""
        return evolve(self, entry=place, shared=self.shared.setdefault(("entry", place), {}), **entry)

    def _on_this_matter(self, entry: Any) -> Any:
        if not isinstance(entry, Procedure) or entry.mechanism != self.mechanism.id:
            return entry
        person = True if entry.same_person is None else entry.same_person
        facts = True if entry.same_facts is None else entry.same_facts
        return evolve(entry, same_person=person, same_facts=facts)

    def under(self, head: HeadOfJurisdiction | None, crime: HeadCrime | None) -> View:
        """The same row under a head of jurisdiction and one of its crimes."""
        return evolve(self, head=head, head_crime=crime, shared={})


def _notified(entry: Any) -> Any:
    """A remedy whose decision was notified on its day, where no other day is recorded."""
    return entry if entry.notified_on is not None else evolve(entry, notified_on=entry.decided_on)
