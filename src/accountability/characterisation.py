"""From violations and context to crimes: what a case alleges of each element, what is found, what is missing.

It describes a case and adds nothing to it: whether an act is said to be a crime stays for the case to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from accountability.corpus.law import Law
from accountability.dates import Day, Span, day_asked
from accountability.facts.crimes import act_after_first_day, alleges
from accountability.facts.ontology import FACTS, Scope
from accountability.model.case import Act, Case
from accountability.model.characterisation import Characterisation, ElementSupport, Liability, StateDefinition, Support
from accountability.model.jurisdiction import HeadCrime, HeadOfJurisdiction, Jurisdiction
from accountability.model.listing import Listing
from accountability.model.situation import OfficialFinding
from accountability.model.vocabulary import CrimeElement, Sign
from accountability.truth import Truth

_SUPERIORS = "superiors"
"""The note of a jurisdiction that says whether its statutes make commanders and superiors answer."""


def characterise(case: Case, law: Law | None, on: str | date | Day) -> tuple[Characterisation, ...]:
    """For every act, each crime that its violations may amount to or that it is said to be, element by element.

    ``on`` is the day of the question, exactly known: what had not been found by then is not cited. The case is not
    changed. Raises ``ValueError`` if ``on`` is not one day.
    """
    law = law or Law()
    day = day_asked(on)
    return tuple(found for act in case.acts for found in _crimes_of(act, law, day))


def _crimes_of(act: Act, law: Law, on: Day) -> Iterator[Characterisation]:
    amounting = {name: law.violation(name).may_amount_to for name in act.violations}
    for crime in law.crimes():
        suggested = tuple(name for name, crimes in amounting.items() if crime.id in crimes)
        if not suggested and crime.id not in act.crimes.items:
            continue
        said = alleges(act.crimes, crime.id)
        if said is Truth.NO and not act.crimes.complete:
            said = Truth.UNKNOWN
        yield Characterisation(
            act.id,
            crime.id,
            crime.name,
            said,
            suggested,
            crime.citation,
            tuple(_support(element, act, law, on) for element in crime.elements),
            tuple(Liability(entry.person, law.mode(entry.mode) if entry.mode else None) for entry in act.suspects),
            tuple(_definitions(crime.id, act, law, on)),
            crime.note,
        )


def _support(element: CrimeElement, act: Act, law: Law, on: Day) -> ElementSupport:
    by = [name for name in element.violations if name in act.violations.items]
    by += [sign.fact for sign in element.signs if _shown(sign, act)]
    findings = _cited(element, act, law, on)
    if by:
        return ElementSupport(element, Support.ALLEGED, tuple(dict.fromkeys(by)), findings)
    return ElementSupport(element, Support.CITED if findings else Support.MISSING, findings=findings)


def _shown(sign: Sign, act: Act) -> bool:
    fact = FACTS[sign.fact]
    value = getattr(act, fact.field) if fact.scope is Scope.ACT else None
    if isinstance(value, Listing):
        return any(sign.value is None or _word(entry) == sign.value for entry in value.items)
    return value is True


def _word(entry: Any) -> Any:
    """The word of an entry of a list: that of its kind, where it has one."""
    kind = getattr(entry, "kind", entry)
    return getattr(kind, "value", kind)


def _cited(element: CrimeElement, act: Act, law: Law, on: Day) -> tuple[OfficialFinding, ...]:
    """What had been found by the day of the question of the states concerned, for the first day of the act."""
    if act.when is None:
        return ()
    states = sorted({*act.attributed_to.items, *([act.place] if act.place else [])})
    first = Span.of(act.when).start
    found = (
        finding
        for state in states
        for bearing in element.cited_for
        for finding in law.official_findings(state, bearing, first, made_by=on)
    )
    return tuple({finding.id: finding for finding in found}.values())


def _definitions(crime: str, act: Act, law: Law, on: Day) -> Iterator[StateDefinition]:
    for state in law.jurisdictions():
        known = law.jurisdiction(state)
        found = {
            (entry.provision, entry.in_force_from, entry.in_force_until): _definition(known, head, entry, act, on)
            for head in known.heads
            for entry in head.crimes
            if alleges([crime], entry.crime) is Truth.YES
        }
        yield from found.values()


def _definition(
    jurisdiction: Jurisdiction, head: HeadOfJurisdiction, entry: HeadCrime, act: Act, on: Day
) -> StateDefinition:
    covers = act_after_first_day(act.when, act.kind, head, entry, on).value
    return StateDefinition(
        jurisdiction.state,
        entry.provision,
        entry.own_offence,
        entry.reaches_back_to or entry.in_force_from,
        entry.in_force_until,
        covers if isinstance(covers, Truth) else Truth.UNKNOWN,
        entry.other_conditions,
        next((note.text for note in jurisdiction.notes if note.id == _SUPERIORS), None),
        entry.note,
    )
