"""The law on a day: what binds a state, what became of an instrument, what the register covers."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any

from accountability.corpus.law import NATIONAL, Law, Standing
from accountability.dates import Day
from accountability.documents import converter
from accountability.errors import UnknownName
from accountability.model.explanation import printable
from accountability.model.treaty import ActOfState, TreatyAction
from accountability.report.heads import heads_lines, treaty_duties
from accountability.truth import Truth

TOPICS = ("coverage", "jurisdictions", "mechanisms")
"""What one can ask for beside a state and an instrument."""

_BOUND = {Truth.YES: True, Truth.NO: False, Truth.UNKNOWN: None}
_WORDS = {True: "bound", False: "not bound", None: "not known"}
_UNREAD = "a day that is not known"
_CONSENTS = (ActOfState.RATIFICATION, ActOfState.ACCESSION, ActOfState.SUCCESSION, ActOfState.DENUNCIATION)


def law_report(what: str, on: Day, law: Law | None = None) -> dict[str, Any]:
    """Plain JSON on a state, an instrument, the mechanisms, the jurisdictions or the coverage of the register.

    Raises ``UnknownName``.
    """
    law = law or Law()
    topics = {"mechanisms": mechanisms, "jurisdictions": jurisdictions, "coverage": coverage}
    if what in topics:
        report = topics[what](law)
        if what == "jurisdictions":
            report["elsewhere"] = treaty_duties(law, on)
    elif what.lower() in law.instruments():
        report = instrument(law, what.lower(), on)
    elif what.upper() in law.parties():
        report = state(law, what.upper(), on)
    else:
        raise UnknownName("state, instrument or topic", what, [*law.parties(), *law.instruments(), *TOPICS])
    return report | {"on": str(on), "supposes": [entry.title for entry in law.suppositions]}


def state(law: Law, code: str, on: Day) -> dict[str, Any]:
    """Every instrument of the register, and whether it bound the state on a day."""
    return {
        "state": code,
        "name": law.state(code).name,
        "instruments": [_participation(law, code, known, on) for known in law.instruments()],
        "jurisdiction": converter().unstructure(law.jurisdiction(code)) if code in law.jurisdictions() else None,
    }


def _participation(law: Law, code: str, identity: str, on: Day) -> dict[str, Any]:
    known = law.instrument(identity)
    return {
        "instrument": identity,
        "title": known.short_title,
        **_standing(law.standing(code, identity, on)),
        "pack": law.origin("participation", identity),
        "declarations": [
            {"provision": provision, **_standing(law.standing(code, identity, on, provision))}
            for provision in known.optional
        ],
        "reservations": [_reservation(law, identity, action) for action in law.reservations(code, identity, on)],
    }


def _standing(standing: Standing) -> dict[str, Any]:
    by, until, complete = standing.by, standing.until, standing.complete
    ending = until if standing.bound is Truth.YES else by if standing.bound is Truth.NO else None
    notes = [action.note for action in (by, ending, until) if action is not None and action.note]
    return {
        "bound": _BOUND[standing.bound],
        "from": str(by.effective_on) if by and by.effective_on and standing.bound is Truth.YES else None,
        "until": str(ending.effective_on) if ending and ending.effective_on else None,
        "by": by.act.value if by else None,
        "presumed": standing.presumed,
        "supposed": standing.supposed,
        "complete_as_of": complete.day.isoformat() if complete else None,
        "survives": standing.instrument.survives if ending else None,
        "notes": list(dict.fromkeys(notes)),
        "citations": [converter().unstructure(citation) for citation in standing.citations],
    }


def _reservation(law: Law, identity: str, action: TreatyAction) -> dict[str, Any]:
    return {
        "provision": action.provision,
        "act": action.act.value,
        "from": str(action.effective_on) if action.effective_on else None,
        "excludes": action.excludes.value if action.excludes else None,
        "before": str(action.before) if action.before else None,
        "confidence": action.confidence.value,
        "note": action.note,
        "citations": [converter().unstructure(citation) for citation in law.citations(identity, action)],
    }


def instrument(law: Law, identity: str, on: Day) -> dict[str, Any]:
    """An instrument, and whom it bound on a day."""
    rows = [
        {"state": code, "name": law.state(code).name, **_standing(law.standing(code, identity, on))}
        for code in law.register.states(identity)
    ]
    return {
        **converter().unstructure(law.instrument(identity)),
        "pack": law.origin("instruments", identity),
        "parties": [row["state"] for row in rows if row["bound"]],
        "unknown": [row["state"] for row in rows if row["bound"] is None],
        "states": rows,
    }


def mechanisms(law: Law) -> dict[str, Any]:
    """Every mechanism with its requirements and their provisions."""
    found = []
    for identity in sorted((*law.mechanisms(), NATIONAL)):
        code = identity.partition(":")[2]
        known = law.mechanism(identity)
        where = f"the law of {law.state(code).name}" if code else "the law of the state"
        found.append(
            {
                "id": identity,
                "name": f"{law.state(code).name}: {known.name}" if code else known.name,
                "family": known.family,
                "requirements": [
                    {
                        "id": entry.id,
                        "title": entry.title,
                        "type": entry.type.value,
                        "kind": entry.kind.value,
                        "provisions": [c.provision or c.reference for c in entry.citations]
                        or [f"the head of jurisdiction in {where}"],
                        "rules": [test.rule for test in entry.tests],
                    }
                    for entry in known.requirements
                ],
            }
        )
    return {"mechanisms": found}


def jurisdictions(law: Law) -> dict[str, Any]:
    """Every state whose jurisdiction has been read, with its heads and their crimes."""
    return {"jurisdictions": [converter().unstructure(law.jurisdiction(code)) for code in law.jurisdictions()]}


def coverage(law: Law) -> dict[str, Any]:
    """How much the register holds, how it was checked, and facts without an official citation."""
    parties: Counter[str] = Counter()
    declarations: Counter[str] = Counter()
    states: set[str] = set()
    signatures = uncited = 0
    for identity in law.instruments():
        for code in law.register.states(identity):
            states.add(code)
            for action in law.register.actions(code, identity):
                uncited += not any(citation.reference for citation in law.citations(identity, action))
                if action.act is ActOfState.SIGNATURE:
                    signatures += 1
                elif action.act in _CONSENTS:
                    parties[action.confidence.value] += 1
                else:
                    declarations[action.confidence.value] += 1
    return {
        "instruments": len(law.instruments()),
        "states": len(states),
        "actions": signatures + parties.total() + declarations.total(),
        "signatures": signatures,
        "parties": _shares(parties),
        "declarations_and_reservations": _shares(declarations),
        "without_official_citation": uncited,
        "complete_lists": sum(law.register.complete("", identity, None) is not None for identity in law.instruments()),
        "jurisdictions": len(law.jurisdictions()),
        "mechanisms": len(law.mechanisms()),
    }


def _shares(counted: Counter[str]) -> dict[str, Any]:
    total = counted.total()
    return {"total": total} | {
        name: {"count": counted[name], "share": round(counted[name] / total, 3)}
        for name in ("verified", "known", "uncertain")
    }


def search(text: str, law: Law | None = None) -> dict[str, Any]:
    """States, instruments, mechanisms, crimes, violations and notes of acts that hold a text, whatever its case."""
    law = law or Law()
    wanted = text.casefold()
    found: list[dict[str, str]] = []

    def look(kind: str, identity: str, *texts: str | None) -> None:
        for entry in (identity, *texts):
            if entry and wanted in entry.casefold():
                found.append({"kind": kind, "id": identity, "text": entry})
                return

    for code in law.parties():
        look("state", code, law.state(code).name, *law.names(code).values())
    for identity in law.instruments():
        known = law.instrument(identity)
        look("instrument", identity, known.short_title, known.title, *known.optional, known.note)
        for code in law.register.states(identity):
            for action in law.register.actions(code, identity):
                look("act", f"{identity}/{code}", action.provision, action.note)
    for identity in law.mechanisms():
        known_mechanism = law.mechanism(identity.partition(":")[0])
        look("mechanism", identity, known_mechanism.name, *(note.text for note in known_mechanism.notes))
        for requirement in known_mechanism.requirements:
            cited = (text for test in requirement.tests for text in (test.provision, *test.case_law))
            look(
                "requirement",
                f"{identity}/{requirement.id}",
                requirement.title,
                *map(str, requirement.citations),
                *cited,
            )
        for entry in known_mechanism.closes:
            look("closes", f"{identity}/{entry.mechanism}", entry.when, entry.provision)
    for violation in law.violations():
        look("violation", violation.id, violation.name, violation.description)
    for crime in law.crimes():
        look("crime", crime.id, crime.name, *(element.text for element in crime.elements))
    unique = list({(entry["kind"], entry["id"], entry["text"]): entry for entry in found}.values())
    return {"search": text, "found": unique}


def law_text(report: dict[str, Any]) -> str:
    """A report for people."""
    lines = [f"Supposed, not law: {title}" for title in report.get("supposes", ())]
    if "search" in report:
        lines += [f"{entry['kind']} {entry['id']}: {entry['text']}" for entry in report["found"]] or ["nothing found"]
    elif isinstance(report.get("mechanisms"), list):
        lines += _mechanism_lines(report)
    elif isinstance(report.get("heads"), list):
        lines += heads_lines(report)
    elif isinstance(report.get("jurisdictions"), list):
        lines += _jurisdiction_lines(report)
    elif "state" in report:
        lines += _state_lines(report)
    elif "without_official_citation" in report:
        lines += [f"{name.replace('_', ' ')}: {_figure(value)}" for name, value in report.items() if name != "supposes"]
    else:
        lines += _instrument_lines(report)
    return "\n".join(printable(line) for line in lines) + "\n"


def _figure(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    shares = (f"{name} {entry['count']} ({entry['share']:.1%})" for name, entry in value.items() if name != "total")
    return f"{value['total']}: {', '.join(shares)}"


def _mechanism_lines(report: dict[str, Any]) -> list[str]:
    lines = []
    for entry in report["mechanisms"]:
        lines.append(f"{entry['id']}: {entry['name']}")
        lines += [
            f"  {item['id']} ({item['type']}, {item['kind']}): {item['title']} [{'; '.join(item['provisions'])}]"
            for item in entry["requirements"]
        ]
    return lines


def _jurisdiction_lines(report: dict[str, Any]) -> list[str]:
    lines = []
    for entry in report["jurisdictions"]:
        lines.append(f"{entry['state']}, read up to {entry['as_of']}")
        for head in entry["heads"]:
            lines.append(f"  {head['id']} ({head['principle']}): {head['provision']}")
            lines += [
                f"    {crime['crime']}: {crime.get('provision', 'not found')}, from {crime.get('in_force_from', '?')}"
                for crime in head["crimes"]
            ]
    return lines


def _state_lines(report: dict[str, Any]) -> list[str]:
    lines = [f"{report['name']} ({report['state']}) on {report['on']}"]
    for entry in report["instruments"]:
        lines += _entry_lines(f"{entry['instrument']} ({entry['title']})", entry, "  ")
        for declaration in entry["declarations"]:
            lines += _entry_lines(declaration["provision"], declaration, "    ")
        lines += [
            f"    {item['act']} on {item['provision']}, since {item['from']} "
            f"[{item['confidence']}]: {item['note'] or ''}"
            for item in entry["reservations"]
        ]
    if report["jurisdiction"]:
        lines.append(f"  heads of jurisdiction, read up to {report['jurisdiction']['as_of']}:")
        heads = report["jurisdiction"]["heads"]
        lines += [f"    {head['id']} ({head['principle']}): {head['provision']}" for head in heads]
    return lines


def _instrument_lines(report: dict[str, Any]) -> list[str]:
    lines = [
        f"{report['title']} ({report['id']}) on {report['on']}",
        f"  {report['citation']['reference']}; in force since {report.get('in_force_on', 'a day that is not known')}; "
        f"{report['entry_provision']}",
        f"  {len(report['parties'])} bound, {len(report['unknown'])} not known; "
        "states without a recorded act are left out",
    ]
    for entry in report["states"]:
        lines += _entry_lines(f"{entry['state']} {entry['name']}", entry, "  ")[:1]
        if entry["bound"] is None:
            lines += [f"      {note}" for note in entry["notes"]]
    return lines


def _entry_lines(name: str, entry: dict[str, Any], indent: str) -> list[str]:
    days = [f"since {entry['from']}"] if entry["from"] else []
    if entry["until"]:
        days.append(f"until {entry['until']}" if entry["bound"] else f"since {entry['until']}, when it left")
    rests = [f"presumed, the list speaks up to {entry['complete_as_of'] or _UNREAD}"] if entry["presumed"] else []
    rests += ["supposed"] if entry["supposed"] else []
    dated = f" {', '.join(days)}" if days else ""
    lines = [f"{indent}{name}: {_WORDS[entry['bound']]}{dated}{'; ' if rests else ''}{'; '.join(rests)}"]
    for citation in entry["citations"]:
        lines.append(f"{indent}    {citation['reference']} [{citation.get('confidence', 'uncertain')}]")
    return lines


def law_csv(report: dict[str, Any]) -> str:
    """The rows of a report as CSV, with formulas made harmless for spreadsheets."""
    rows = _rows(report)
    out = io.StringIO()
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _rows(report: dict[str, Any]) -> list[dict[str, Any]]:
    if "search" in report:
        return list(report["found"])
    if "without_official_citation" in report:
        return [{"figure": name, "value": _figure(value)} for name, value in report.items() if name != "supposes"]
    if "mechanisms" in report:
        return [{"mechanism": entry["id"], **item} for entry in report["mechanisms"] for item in entry["requirements"]]
    if "heads" in report:
        return list(report["heads"])
    if "jurisdictions" in report:
        return [
            {"state": entry["state"], "head": head["id"], "principle": head["principle"], **crime}
            for entry in report["jurisdictions"]
            for head in entry["heads"]
            for crime in head["crimes"]
        ]
    if "state" in report:
        rows = []
        for entry in report["instruments"]:
            rows.append(
                {"state": report["state"], "instrument": entry["instrument"], "provision": None, **_flat(entry)}
            )
            rows += [
                {"state": report["state"], "instrument": entry["instrument"], **_flat(item)}
                for item in entry["declarations"]
            ]
        return rows
    return [{"instrument": report["id"], **_flat(entry)} for entry in report["states"]]


def _flat(entry: dict[str, Any]) -> dict[str, Any]:
    nested = ("declarations", "reservations", "citations", "notes", "title")
    cited = "; ".join(citation["reference"] for citation in entry["citations"])
    return {name: value for name, value in entry.items() if name not in nested} | {"citations": cited}


def _cell(value: Any) -> str:
    """A cell of text; one that a spreadsheet would take for a formula is marked as text."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
