"""Which rows of a case a mechanism is weighed on, and against whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.facts import Claim, View, claims
from accountability.facts.crimes import alleges
from accountability.mapping.trials import deciding, opponents, tried_person
from accountability.model.case import Act, Case, Person
from accountability.model.jurisdiction import HeadCrime, HeadOfJurisdiction, Jurisdiction, PlaceRule
from accountability.model.mechanism import Against, Mechanism
from accountability.truth import Truth


@frozen(eq=False)
class Candidate:
    """A mechanism against one opponent, with the rows of the case to weigh it on."""

    mechanism: Mechanism
    name: str
    against: str | None
    views: tuple[tuple[str, View], ...]
    """The id of each row, and the row."""
    decides_rows: frozenset[tuple[str, str | None]]
    """The facts that decide which rows there are."""
    jurisdiction: Jurisdiction | None = None

    @property
    def identity(self) -> str:
        """The id of the avenue's mechanism; a national one names its state."""
        return f"national:{self.jurisdiction.state}" if self.jurisdiction else self.mechanism.id

    @property
    def key(self) -> tuple[str, str | None]:
        """The key of the avenue: its mechanism and its opponent."""
        return self.identity, self.against


def candidates(case: Case, law: Law, on: Day) -> Iterator[Candidate]:
    """Every mechanism against each opponent that the case names, or against nobody where it names none."""
    found = list(claims(case))
    by_suspect: dict[str | None, list[Claim]] = defaultdict(list)
    rows = Rows(case, law, on)
    for claim in found:
        by_suspect[claim.suspect.id if claim.suspect else None].append(claim)
    for identity in law.mechanisms():
        family, _, state = identity.partition(":")
        mechanism = law.mechanism(family)
        if state:
            yield from _national(rows, by_suspect, mechanism, law.jurisdiction(state))
        elif mechanism.against is Against.STATE:
            yield from _complaints(rows, found, mechanism)
        elif mechanism.against is Against.SUSPECT:
            yield from _suspects(rows, by_suspect, mechanism)
        elif mechanism.against in (Against.TRYING_STATE, Against.ASKED_STATE):
            yield from _on_trials(rows, mechanism)
        else:
            yield from _information(rows, found, mechanism)
    for state in sorted(_named(case, law) - frozenset(law.jurisdictions())):
        yield from _national(rows, by_suspect, law.mechanism("national"), law.jurisdiction(state))


def _named(case: Case, law: Law) -> frozenset[str]:
    """The states that a case ties to its acts and persons: the only ones whose treaty duties are worth weighing.

    What treaties demand of the other hundred states would say the same of each, and open nothing.
    """
    places = {act.place for act in case.acts if act.place}
    ties = {
        tie.state
        for person in case.persons
        for listing in (person.nationalities, person.residences, person.presences, person.custodies)
        for tie in listing
    }
    courts = {entry.state for entry in case.prosecutions if entry.state}
    return frozenset((places | ties | courts) & set(law.states()))


@frozen(eq=False)
class Rows:
    """The rows of a case under the law of a date; what is worked out of a row serves every mechanism that asks."""

    case: Case
    law: Law
    on: Day
    _shared: dict[Any, dict[Any, Any]] = field(factory=lambda: defaultdict(dict), init=False, repr=False)

    def view(
        self,
        mechanism: Mechanism,
        claim: Claim,
        *,
        opponent: str | None = None,
        forum: str | None = None,
        jurisdiction: Jurisdiction | None = None,
    ) -> View:
        """A row of the case, as a mechanism looks at it."""
        forum = forum or mechanism.forum
        suspect = claim.suspect if mechanism.against is Against.SUSPECT else None
        key = (id(claim.act), id(claim.victim), id(suspect), opponent, forum)
        return View(
            self.case, self.law, self.on, mechanism, opponent=opponent, forum=forum, act=claim.act,
            victim=claim.victim, suspect=suspect, author=self.case.author, jurisdiction=jurisdiction,
            shared=self._shared[key],
        )  # fmt: skip

    def trial(self, mechanism: Mechanism, index: int, opponent: str | None) -> View:
        """A trial in absence of the case, as a mechanism looks at it."""
        trial = self.case.trials.items[index]
        return View(
            self.case, self.law, self.on, mechanism, opponent=opponent, forum=opponent, author=self.case.author,
            victim=tried_person(self.case, trial), trial=trial, entry=f"trials/{index}",
            shared=self._shared[("trial", index, opponent)],
        )  # fmt: skip


def _on_trials(rows: Rows, mechanism: Mechanism) -> Iterator[Candidate]:
    """What a trial in absence opens, against each state that it concerns; nothing where no such trial is recorded."""
    case = rows.case
    views: dict[str | None, dict[str, View]] = defaultdict(dict)
    for index, trial in enumerate(case.trials):
        for opponent in opponents(mechanism, case, trial, rows.law, rows.on):
            name = _name(trial.id, tried_person(case, trial))
            if name in views[opponent]:
                name = f"{name}@{index}"
            views[opponent][name] = rows.trial(mechanism, index, opponent)
    deciding_rows = frozenset(deciding(case))
    for opponent in sorted(views, key=lambda state: state or ""):
        yield Candidate(mechanism, mechanism.name, opponent, tuple(views[opponent].items()), deciding_rows)


def _complaints(rows: Rows, found: list[Claim], mechanism: Mechanism) -> Iterator[Candidate]:
    """A complaint against each state to which an act is attributed, or of which the author would complain."""
    case = rows.case
    against = case.author.against.items if case.author else ()
    states = sorted({*against, *(state for act in case.acts for state in act.attributed_to)})
    deciding = frozenset(("act_attributed_to", act.id) for act in case.acts) | {("author_against", None)}
    opponents: list[str | None] = [*states] or [None]
    for opponent in opponents:
        views: dict[str, View] = {}
        for claim in found:
            listing = claim.act.attributed_to
            named = opponent is None or opponent in listing.items or opponent in against
            if named or not listing.complete:
                views[_name(claim.act.id, claim.victim)] = rows.view(mechanism, claim, opponent=opponent)
        yield Candidate(mechanism, mechanism.name, opponent, tuple(views.items()), deciding)


def _suspects(rows: Rows, by_suspect: dict[str | None, list[Claim]], mechanism: Mechanism) -> Iterator[Candidate]:
    """A case against each suspect, or against nobody yet where none is named."""
    names = sorted(name for name in by_suspect if name is not None)
    opponents: list[str | None] = [*names, *([None] if by_suspect[None] or not names else [])]
    for against in opponents:
        views = {_name(claim.act.id, claim.victim): rows.view(mechanism, claim) for claim in by_suspect[against]}
        yield Candidate(mechanism, mechanism.name, against, tuple(views.items()), frozenset())


def _information(rows: Rows, found: list[Claim], mechanism: Mechanism) -> Iterator[Candidate]:
    """Information on what happened, directed against nobody."""
    views = {_name(claim.act.id, claim.victim): rows.view(mechanism, claim) for claim in found}
    yield Candidate(mechanism, mechanism.name, None, tuple(views.items()), frozenset())


def _national(
    rows: Rows, by_suspect: dict[str | None, list[Claim]], mechanism: Mechanism, jurisdiction: Jurisdiction
) -> Iterator[Candidate]:
    suspects = sorted(name for name in by_suspect if name is not None)
    state = rows.law.state(jurisdiction.state).name
    opponents: list[str | None] = [*suspects, *([None] if by_suspect[None] or not suspects else [])]
    for against in opponents:
        views: dict[str, View] = {}
        deciding = frozenset(
            (fact, claim.act.id) for claim in by_suspect[against] for fact in ("act_crimes", "act_place")
        )
        for claim in by_suspect[against]:
            row = rows.view(mechanism, claim, forum=jurisdiction.state, jurisdiction=jurisdiction)
            for head, crime in _covering(claim.act, jurisdiction, rows.on):
                name = "/".join(
                    [_name(claim.act.id, claim.victim), *([head.id, crime.crime] if head and crime else [])]
                )
                # One head may hold two offences for a crime: the former one and the present one.
                if name in views and crime is not None:
                    name = f"{name}@{crime.in_force_from or 'unread'}"
                views[name] = row.under(head, crime)
        yield Candidate(mechanism, f"{state}: {mechanism.name}", against, tuple(views.items()), deciding, jurisdiction)


def _covering(
    act: Act, jurisdiction: Jurisdiction, on: Day
) -> list[tuple[HeadOfJurisdiction | None, HeadCrime | None]]:
    """The heads and their crimes that the act is, or may be, said to be; one empty pair where there is none.

    Before the first day for which a state's law was read no head of it is known, those that came later included.
    A head for acts in the state itself is left out where the act was done elsewhere and another head may reach it.
    """
    if jurisdiction.since is not None and on.latest < jurisdiction.since:
        return [(None, None)]
    found: list[tuple[HeadOfJurisdiction, HeadCrime]] = [
        (head, crime)
        for head in jurisdiction.heads
        for crime in head.crimes
        if not act.crimes.complete or alleges(act.crimes, crime.crime) is not Truth.NO
    ]
    elsewhere = act.place is not None and act.place != jurisdiction.state
    near = [pair for pair in found if not (elsewhere and pair[0].place is PlaceRule.IN_THE_STATE)]
    return [*(near or found)] or [(None, None)]


def _name(act: str, victim: Person | None) -> str:
    return f"{act}/{victim.id}" if victim else act
