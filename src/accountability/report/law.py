"""The law on a day: what binds a state, what became of an instrument, which mechanisms there are."""

from __future__ import annotations

from typing import Any

from accountability.corpus.law import Law, Standing
from accountability.dates import Day
from accountability.documents import converter
from accountability.errors import UnknownName
from accountability.model.explanation import printable
from accountability.truth import Truth

_BOUND = {Truth.YES: True, Truth.NO: False, Truth.UNKNOWN: None}


def law_report(what: str, on: Day, law: Law | None = None) -> dict[str, Any]:
    """Plain JSON on a state, an instrument or the mechanisms. Raises ``UnknownName``."""
    law = law or Law()
    if what == "mechanisms":
        return _mechanisms(law, on)
    if what in law.instruments():
        return _instrument(law, what, on)
    codes = law.states()
    if what.upper() in codes:
        return _state(law, what.upper(), on)
    raise UnknownName("state, instrument or topic", what, [*codes, *law.instruments(), "mechanisms"])


def _state(law: Law, state: str, on: Day) -> dict[str, Any]:
    return {
        "state": state,
        "name": law.state(state).name,
        "on": str(on),
        "instruments": [_participation(law, state, instrument, on) for instrument in law.instruments()],
        "jurisdiction": converter().unstructure(law.jurisdiction(state)) if state in law.jurisdictions() else None,
    }


def _participation(law: Law, state: str, instrument: str, on: Day) -> dict[str, Any]:
    known = law.instrument(instrument)
    standing = law.standing(state, instrument, on)
    declarations = [law.standing(state, instrument, on, provision) for provision in known.optional]
    return {
        "instrument": instrument,
        **_standing(standing),
        "declarations": [
            {"provision": entry.provision, **_standing(entry)} for entry in declarations if not _opted_out(entry)
        ],
        "reservations": [
            {
                "provision": action.provision,
                "from": str(action.effective_on) if action.effective_on else None,
                "excludes": action.excludes.value if action.excludes else None,
                "note": action.note,
                "citations": _citations(law.citations(instrument, action)),
            }
            for action in law.reservations(state, instrument, on)
        ],
    }


def _opted_out(standing: Standing) -> bool:
    """A provision that binds unless a state opts out is shown among the reservations, not here."""
    return standing.provision in ("CAT art 20", "CAT art 30")


def _standing(standing: Standing) -> dict[str, Any]:
    by, until, complete = standing.by, standing.until, standing.complete
    return {
        "bound": _BOUND[standing.bound],
        "from": str(by.effective_on) if by and by.effective_on and standing.bound is Truth.YES else None,
        "until": _end(standing),
        "by": by.act.value if by else None,
        "presumed": standing.presumed,
        "complete_as_of": complete.day.isoformat() if complete else None,
        "note": (until or by).note if (until or by) else None,  # type: ignore[union-attr]  # one of them is there
        "citations": _citations(standing.citations),
    }


def _end(standing: Standing) -> str | None:
    ending = standing.until if standing.bound is Truth.YES else standing.by if standing.bound is Truth.NO else None
    return str(ending.effective_on) if ending and ending.effective_on else None


def _citations(citations: Any) -> Any:
    return [converter().unstructure(citation) for citation in citations]


def _instrument(law: Law, instrument: str, on: Day) -> dict[str, Any]:
    bound: dict[Truth, list[str]] = {Truth.YES: [], Truth.NO: [], Truth.UNKNOWN: []}
    for state in law.states():
        bound[law.standing(state, instrument, on).bound].append(state)
    return {
        **converter().unstructure(law.instrument(instrument)),
        "on": str(on),
        "parties": bound[Truth.YES],
        "unknown": bound[Truth.UNKNOWN],
    }


def _mechanisms(law: Law, on: Day) -> dict[str, Any]:
    found = []
    for identity in law.mechanisms():
        family, _, state = identity.partition(":")
        mechanism = law.mechanism(family)
        found.append(
            {
                "id": identity,
                "name": f"{law.state(state).name}: {mechanism.name}" if state else mechanism.name,
                "family": mechanism.family,
                "requirements": [
                    {
                        "id": requirement.id,
                        "title": requirement.title,
                        "type": requirement.type.value,
                        "kind": requirement.kind.value,
                        "provisions": [citation.provision or citation.reference for citation in requirement.citations],
                    }
                    for requirement in mechanism.requirements
                ],
            }
        )
    return {"on": str(on), "mechanisms": found}


def law_text(report: dict[str, Any]) -> str:
    """The same for people."""
    if "mechanisms" in report:
        lines = []
        for mechanism in report["mechanisms"]:
            lines.append(f"{mechanism['id']}: {mechanism['name']}")
            lines += [
                f"  {entry['id']} ({entry['type']}, {entry['kind']}): {entry['title']} "
                f"[{'; '.join(entry['provisions'])}]"
                for entry in mechanism["requirements"]
            ]
    elif "instruments" in report:
        lines = [f"{report['name']} ({report['state']}) on {report['on']}"]
        for entry in report["instruments"]:
            lines += _entry_lines(entry["instrument"], entry, "  ")
            for declaration in entry["declarations"]:
                lines += _entry_lines(declaration["provision"], declaration, "    ")
            lines += [
                f"    reservation on {item['provision']}, in force since {item['from']}: {item['note'] or ''}"
                for item in entry["reservations"]
            ]
        if report["jurisdiction"]:
            heads = report["jurisdiction"]["heads"]
            lines.append(f"  heads of jurisdiction, read up to {report['jurisdiction']['as_of']}:")
            lines += [f"    {head['id']} ({head['principle']}): {head['provision']}" for head in heads]
    else:
        lines = [
            f"{report['title']} ({report['id']}) on {report['on']}",
            f"  in force since {report['in_force_on']}; {report['entry_provision']}",
            f"  {len(report['parties'])} parties: {', '.join(report['parties'])}",
            f"  not known: {', '.join(report['unknown']) or 'none'}",
        ]
    return "\n".join(printable(line) for line in lines) + "\n"


def _entry_lines(name: str, entry: dict[str, Any], indent: str) -> list[str]:
    answer = {True: "bound", False: "not bound", None: "not known"}[entry["bound"]]
    days = [f"since {entry['from']}"] if entry["from"] else []
    days += [f"until {entry['until']}"] if entry["until"] else []
    presumed = f"; presumed, the list speaks up to {entry['complete_as_of']}" if entry["presumed"] else ""
    lines = [f"{indent}{name}: {answer}{' ' + ', '.join(days) if days else ''}{presumed}"]
    for citation in entry["citations"]:
        lines.append(f"{indent}    {citation['reference']} [{citation.get('confidence', 'uncertain')}]")
    return lines
