"""Which rows of a case a mechanism is weighed on, and against whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.facts import Claim, View, claims
from accountability.facts.crimes import alleges
from accountability.model.case import Act, Case, Person
from accountability.model.jurisdiction import HeadCrime, HeadOfJurisdiction, Jurisdiction, PlaceRule
from accountability.model.mechanism import Mechanism
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


def candidates(case: Case, law: Law, on: Day) -> Iterator[Candidate]:
    """Every mechanism against each opponent that the case names, or against nobody where it names none."""
    found = list(claims(case))
    by_suspect: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in found:
        by_suspect[claim.suspect.id if claim.suspect else None].append(claim)
    for identity in law.mechanisms():
        family, _, state = identity.partition(":")
        mechanism = law.mechanism(family)
        if state:
            yield from _national(case, by_suspect, law, on, mechanism, law.jurisdiction(state))
        else:
            yield from _complaints(case, found, law, on, mechanism)
    read = frozenset(law.jurisdictions())
    for state in sorted(_named(case, law) - read):
        yield from _national(case, by_suspect, law, on, law.mechanism("national"), law.jurisdiction(state))


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


def _complaints(case: Case, found: list[Claim], law: Law, on: Day, mechanism: Mechanism) -> Iterator[Candidate]:
    states = sorted({state for act in case.acts for state in act.attributed_to})
    deciding = frozenset(("act_attributed_to", act.id) for act in case.acts)
    opponents: list[str | None] = [*states] or [None]
    for opponent in opponents:
        views: dict[str, View] = {}
        for claim in found:
            listing = claim.act.attributed_to
            if opponent is not None and opponent not in listing.items and listing.complete:
                continue
            name = _name(claim.act.id, claim.victim)
            views[name] = View(
                case, law, on, mechanism, opponent=opponent, act=claim.act, victim=claim.victim, author=case.author
            )
        yield Candidate(mechanism, mechanism.name, opponent, tuple(views.items()), deciding)


def _national(
    case: Case,
    by_suspect: dict[str | None, list[Claim]],
    law: Law,
    on: Day,
    mechanism: Mechanism,
    jurisdiction: Jurisdiction,
) -> Iterator[Candidate]:
    suspects = sorted({entry.person for act in case.acts for entry in act.suspects})
    state = law.state(jurisdiction.state).name
    opponents: list[str | None] = [*suspects, *([None] if by_suspect[None] or not suspects else [])]
    for against in opponents:
        views: dict[str, View] = {}
        deciding = frozenset(
            (fact, claim.act.id) for claim in by_suspect[against] for fact in ("act_crimes", "act_place")
        )
        for claim in by_suspect[against]:
            row = View(
                case, law, on, mechanism, forum=jurisdiction.state, jurisdiction=jurisdiction, act=claim.act,
                victim=claim.victim, suspect=claim.suspect, author=case.author,
            )  # fmt: skip
            for head, crime in _covering(claim.act, jurisdiction, on):
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
