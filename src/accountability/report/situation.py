"""What official bodies have found about a state: contexts, findings, remedies that do not work, mandates on a day."""

from __future__ import annotations

from typing import Any

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.documents import converter
from accountability.errors import UnknownName
from accountability.model.explanation import printable
from accountability.model.situation import Mandate, Reach
from accountability.truth import Truth

_RUNS = {Truth.YES: True, Truth.NO: False, Truth.UNKNOWN: None}
_WORDS = {True: "runs", False: "does not run", None: "not known whether it runs"}
_FOOT = "Findings are evidence that may be rebutted; none of them is a fact of a case."


def situation_report(state: str, on: Day, law: Law | None = None) -> dict[str, Any]:
    """Plain JSON on the situation in a state. Raises ``UnknownName`` where nothing has been recorded."""
    law = law or Law()
    code = state.upper()
    known = law.situation(code) if code in law.parties() else None
    if known is None:
        raise UnknownName("situation", state, law.situations())
    written: dict[str, Any] = converter().unstructure(known)
    bodies = {finding.body: law.body(finding.body).name for finding in known.findings}
    findings = [
        entry | {"body_name": bodies[entry["body"]], "reach": finding.reach.value}
        for entry, finding in zip(written["findings"], known.findings, strict=True)
    ]
    mandates = [
        entry | _standing(mandate, on, law) for entry, mandate in zip(written["mandates"], known.mandates, strict=True)
    ]
    return written | {"on": str(on), "name": law.state(code).name, "findings": findings, "mandates": mandates}


def _standing(mandate: Mandate, on: Day, law: Law) -> dict[str, Any]:
    runs = mandate.runs_on(on)
    return {
        "name": law.body(mandate.mechanism).name,
        "runs": _RUNS[runs],
        "last_confirmed": str(mandate.last_confirmed) if mandate.last_confirmed else None,
        "to_check": mandate.to_check if runs is Truth.UNKNOWN else None,
    }


def situation_text(report: dict[str, Any]) -> str:
    """A report for people."""
    lines = [f"{report['title']} ({report['state']}), recorded up to {report['as_of']}", _FOOT, "Contexts"]
    for context in report["contexts"]:
        lines.append(f"  {context['period']}: {context['title']} [{', '.join(context['found_by'])}]")
    for reach, title in ((Reach.SITUATION, "Findings on the situation"), (Reach.ONE_CASE, "Decisions on single cases")):
        lines.append(title)
        for finding in report["findings"]:
            if finding["reach"] == reach.value:
                lines += _finding_lines(finding)
    lines.append("Remedies found not to work")
    for remedy in report["remedies"]:
        lines.append(f"  {remedy['name']} [{', '.join(remedy['found_ineffective'])}]")
        lines += [f"    {remedy['note']}"] if "note" in remedy else []
    lines.append(f"Mandates on {report['on']}")
    for mandate in report["mandates"]:
        lines.append(f"  {mandate['mechanism']} ({mandate['name']}): {_WORDS[mandate['runs']]}")
        if mandate["to_check"]:
            lines.append(f"    confirmed up to {mandate['last_confirmed']}; look up: {mandate['to_check']}")
    lines.append("Notes")
    lines += [f"  {note['text']}" for note in report.get("notes", ())]
    return "\n".join(printable(line) for line in lines) + "\n"


def _finding_lines(finding: dict[str, Any]) -> list[str]:
    citation = finding["citation"]
    provision = f", {citation['provision']}" if "provision" in citation else ""
    return [
        f"  {finding['id']} ({finding['day']}): {finding['text']}",
        f"    speaks of {finding.get('period', 'a time that was not read')}; for {', '.join(finding['bears_on'])}",
        f"    {citation['reference']}{provision} [{citation.get('confidence', 'uncertain')}]",
    ]
