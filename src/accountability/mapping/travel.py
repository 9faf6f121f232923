"""The suspect's travel as a trigger: the case is mapped again with the suspect in a state, and compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from accountability.corpus.law import Law
from accountability.corpus.treaty_heads import treaty_heads
from accountability.dates import Day, Span, day_asked
from accountability.errors import UnknownName
from accountability.facts.crimes import alleges, treaty_obliges
from accountability.mapping import map_case
from accountability.model.avenue import Avenue, Mapping, Status
from accountability.model.case import Act, Case, Person, Tie
from accountability.model.jurisdiction import HeadOfJurisdiction, Jurisdiction, PresenceRule
from accountability.model.listing import Listing
from accountability.model.travel import Opening, TreatyDuty, Visit
from accountability.truth import Truth


def if_seen_in(case: Case, states: Iterable[str], on: str | date | Day, law: Law | None = None) -> tuple[Visit, ...]:
    """For each state and each suspect of a case: what would open if the suspect set foot there on a day.

    The presence is supposed for that day alone and takes the place of every other whereabouts that the case records
    for it; the case itself is not changed. A case that names no suspect gives nothing. Raises ``UnknownName`` for a
    state that does not exist, ``ValueError`` if ``on`` is not one day.
    """
    law = law or Law()
    day = day_asked(on)
    wanted = tuple(states)
    for code in wanted:
        if code not in law.states():
            raise UnknownName("state", code, law.states())
    suspects = dict.fromkeys(entry.person for act in case.acts for entry in act.suspects)
    now = map_case(case, day, law)
    return tuple(_visit(case, code, name, now, day, law) for code in wanted for name in suspects)


def _visit(case: Case, state: str, suspect: str, now: Mapping, on: Day, law: Law) -> Visit:
    key = (f"national:{state}", suspect)
    there = [_seen(person, state, on) if person.id == suspect else person for person in case.persons]
    avenue = map_case(evolve(case, persons=tuple(there)), on, law)[key]
    jurisdiction = law.jurisdiction(state)
    acts = [act for act in case.acts if any(entry.person == suspect for entry in act.suspects)]
    return Visit(
        state,
        law.state(state).name,
        suspect,
        on.earliest,
        now[key].stages if key in now.keys else None,
        avenue.stages or {},
        tuple(_openings(avenue, jurisdiction)),
        tuple(_duties(acts, state, on, law)),
        jurisdiction.authority,
        avenue,
    )


def _seen(person: Person, state: str, on: Day) -> Person:
    """The person, supposed to be in the state on the day, and nowhere else."""
    return evolve(
        person,
        presences=Listing((*_on_other_days(person.presences, on), Tie(state, on)), person.presences.complete),
        custodies=Listing(_on_other_days(person.custodies, on), person.custodies.complete),
    )


def _on_other_days(ties: Listing[Tie], on: Day) -> tuple[Tie, ...]:
    return tuple(tie for tie in ties if tie.when is not None and Span.of(tie.when).holds_on(on) is Truth.NO)


def _openings(avenue: Avenue, jurisdiction: Jurisdiction) -> Iterator[Opening]:
    heads = {head.id: head for head in jurisdiction.heads}
    found: dict[Opening, None] = {}
    for row in avenue.rows:
        head = heads.get(row.head or "")
        if head is not None and row.crime is not None and row.status is Status.OPEN:
            offences = dict.fromkeys(crime.provision for crime in head.crimes if crime.crime == row.crime)
            found |= {_opening(head, row.crime, offence): None for offence in offences}
    yield from found


def _opening(head: HeadOfJurisdiction, crime: str, offence: str | None) -> Opening:
    return Opening(head.id, head.principle, head.provision, crime, offence, head.authorised_by)


def _duties(acts: Iterable[Act], state: str, on: Day, law: Law) -> Iterator[TreatyDuty]:
    """What treaties demand of whoever finds the suspect, for the crimes that the case says the acts are."""
    found: dict[tuple[str, str], TreatyDuty] = {}
    for act in acts:
        for head in treaty_heads().heads:
            if head.suspect_presence is not PresenceRule.REQUIRED_TO_OPEN:
                continue
            for crime in head.crimes:
                if alleges(act.crimes, crime.crime) is Truth.YES:
                    answer = treaty_obliges(act.when, act.kind, state, on, law, head, crime)
                    binds = answer.value if isinstance(answer.value, Truth) else Truth.UNKNOWN
                    duty = TreatyDuty(
                        head.treaties[0], head.provision, crime.crime, head.summary, binds, answer.reason,
                        answer.citations,
                    )  # fmt: skip
                    known = found.get((head.id, crime.crime))
                    if known is None or known.binds is not Truth.YES:
                        found[head.id, crime.crime] = duty
    yield from found.values()
