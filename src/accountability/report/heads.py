"""Heads of jurisdiction on a day: one row for each state and head that covers a crime."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.errors import UnknownName
from accountability.facts.crimes import alleges, in_force_on
from accountability.model.jurisdiction import (
    HeadCrime,
    HeadOfJurisdiction,
    Jurisdiction,
    LinkRule,
    OtherCondition,
    PlaceRule,
    PresenceRule,
)
from accountability.truth import Truth

CORE = ("genocide", "crime_against_humanity", "war_crime", "aggression")
"""The families that are called core crimes."""

_ABSENT = (PresenceRule.NOT_REQUIRED, PresenceRule.DISCRETION_IF_ABSENT, PresenceRule.REQUIRED_FOR_TRIAL)


def heads_report(crime: str, on: Day, law: Law | None = None) -> dict[str, Any]:
    """Every head that covers a crime, in the law of a day: those read, and those that treaties demand.

    ``crime`` is one of our ids, a family, or the plain name of a treaty crime such as ``torture``. Raises
    ``UnknownName``.
    """
    law = law or Law()
    known = crime_id(crime, law)
    read = law.jurisdictions()
    elsewhere = [code for code in law.states() if code not in read]
    rows = [
        row
        for code in (*read, *elsewhere)
        for head, entry in covering(law.jurisdiction(code), known)
        for row in [_row(law, law.jurisdiction(code), head, entry, on)]
        if not head.treaty_based or row["treaty_binds"] != "no"
    ]
    return {"crime": known, "on": str(on), "heads": rows}


def crime_id(name: str, law: Law) -> str:
    """Our id of a crime or a family by that id, or by the plain name of a treaty crime."""
    ids = law.ids("crime")
    for candidate in (name, f"treaty.{name}"):
        if candidate in ids:
            return candidate
    raise UnknownName("crime", name, ids)


def covering(jurisdiction: Jurisdiction, crime: str) -> Iterator[tuple[HeadOfJurisdiction, HeadCrime]]:
    """The heads that cover a crime, each with its entry for it; not those for any other offence."""
    for head in jurisdiction.heads:
        for entry in head.crimes:
            if alleges([crime], entry.crime) is Truth.YES or alleges([entry.crime], crime) is Truth.YES:
                yield head, entry


def _row(law: Law, jurisdiction: Jurisdiction, head: HeadOfJurisdiction, crime: HeadCrime, on: Day) -> dict[str, Any]:
    treaties = crime.treaties or head.treaties
    held = [law.standing(jurisdiction.state, name, on).bound for name in treaties if name in law.instruments()]
    binds = Truth.YES if Truth.YES in held else Truth.NO if held and set(held) == {Truth.NO} else Truth.UNKNOWN
    citation = next((entry for entry in (*crime.citations, *head.citations)), None)
    return {
        "state": jurisdiction.state,
        "name": law.state(jurisdiction.state).name,
        "head": head.id,
        "treaty_based": head.treaty_based,
        "principle": head.principle.value,
        "provision": head.provision,
        "head_in_force": in_force_on(head, on, jurisdiction).value,
        "head_from": str(head.in_force_from or ""),
        "head_until": str(head.in_force_until or ""),
        "dates_bind": (head.dates_bind or jurisdiction.in_time.binds).value,
        "crime": crime.crime,
        "offence": crime.provision or "",
        "own_offence": crime.own_offence,
        "acts_from": str(crime.reaches_back_to or crime.in_force_from or ""),
        "acts_until": str(crime.in_force_until or ""),
        "limitation": str(crime.limitation_length or crime.limitation.value),
        "presence": head.suspect_presence.value,
        "place": head.place.value,
        "suspect_link": head.suspect_link.value,
        "victim_link": head.victim_link.value,
        "double_criminality": head.double_criminality.value,
        "subsidiarity": head.subsidiarity.value,
        "authorised_by": head.authorised_by or "",
        "treaties": " ".join(treaties),
        "treaty_binds": binds.value if treaties else "not asked",
        "must_be_found": " ".join(entry.text for entry in _decisive(head, crime)),
        "confidence": citation.confidence.value if citation else "",
        "source": citation.reference if citation else "",
    }


def heads_lines(report: dict[str, Any]) -> list[str]:
    """The rows for people: what each head asks, and whether it stands on the day."""
    lines = [f"{report['crime']} on {report['on']}"]
    for row in report["heads"]:
        treaty = ", treaty only" if row["treaty_based"] else ""
        lines.append(f"{row['name']} ({row['head']}, {row['principle']}{treaty}): {row['provision']}")
        lines.append(
            f"  in force: {row['head_in_force']}; offence: {row['offence'] or 'not read'}, acts from "
            f"{row['acts_from'] or '?'}; presence: {row['presence']}; suspect: {row['suspect_link']}; victim: "
            f"{row['victim_link']}; double criminality: {row['double_criminality']}"
        )
    return lines


def _decisive(head: HeadOfJurisdiction, crime: HeadCrime) -> list[OtherCondition]:
    return [entry for entry in (*head.other_conditions, *crime.other_conditions) if entry.decisive]


def without_link(law: Law, on: Day, *, absent: bool = False) -> dict[str, list[str]]:
    """The states that were read with jurisdiction over a core crime abroad and no link, with the crimes.

    No tie of suspect or victim, no place, no treaty duty and nothing that must first be found is asked; presence is
    no link, unless ``absent`` asks for heads that do without it as well.
    """
    found: dict[str, list[str]] = {}
    for code in law.jurisdictions():
        jurisdiction = law.jurisdiction(code)
        for family in CORE:
            for head, crime in covering(jurisdiction, family):
                free = (
                    in_force_on(head, on, jurisdiction) is Truth.YES
                    and head.suspect_link is head.victim_link is LinkRule.NONE
                    and head.place is PlaceRule.ANYWHERE
                    and head.suspect_presence is not PresenceRule.RESIDENCE_REQUIRED
                    and (not absent or head.suspect_presence in _ABSENT)
                    and not (crime.treaties or head.treaties)
                    and not _decisive(head, crime)
                    and _offence_stands(crime, on)
                )
                if free and family not in found.setdefault(code, []):
                    found[code].append(family)
    return {code: families for code, families in found.items() if families}


def _offence_stands(crime: HeadCrime, on: Day) -> bool:
    """Whether the offence certainly applies to acts of the day."""
    if crime.provision is None or crime.in_force_from is None:
        return False
    ended = crime.in_force_until is not None and crime.in_force_until.on_or_before(on).truth is not Truth.NO
    return crime.in_force_from.on_or_before(on).truth is Truth.YES and not ended


def treaty_duties(law: Law, on: Day) -> list[dict[str, Any]]:
    """For every state whose statutes were not read, the heads that treaties in force for it demand on a day."""
    found = []
    read = law.jurisdictions()
    for code in law.states():
        if code in read:
            continue
        heads = [
            {
                "id": head.id,
                "principle": head.principle.value,
                "provision": head.provision,
                "treaty": head.treaties[0],
                "crimes": [crime.crime for crime in head.crimes],
                "summary": head.summary,
            }
            for head in law.jurisdiction(code).heads
            if head.treaties and law.standing(code, head.treaties[0], on).bound is Truth.YES
        ]
        found.append({"state": code, "name": law.state(code).name, "treaty_based": True, "heads": heads})
    return found
