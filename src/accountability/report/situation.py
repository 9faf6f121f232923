"""What official bodies have found about a state: contexts, findings, remedies that do not work, mandates on a day."""

from __future__ import annotations

from typing import Any

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.documents import converter
from accountability.errors import UnknownName
from accountability.facts.bodies import body_works
from accountability.model.explanation import printable
from accountability.model.situation import Reach
from accountability.truth import Truth

_RUNS = {Truth.YES: True, Truth.NO: False, Truth.UNKNOWN: None}
_RENEWAL = "renewal"
"""The note of a mechanism that says what is known of a renewal, and what to look up."""
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
    mandates = [_mandate(mechanism, on, law) for mechanism in known.mandates]
    return written | {"on": str(on), "name": law.state(code).name, "findings": findings, "mandates": mandates}


def _mandate(identity: str, on: Day, law: Law) -> dict[str, Any]:
    mechanism = law.mechanism(identity)
    works = body_works(mechanism, on, law)
    runs = _RUNS[Truth(works.value)]
    notes = [note.text for note in mechanism.notes if note.id == _RENEWAL]
    return {
        "mechanism": identity,
        "name": mechanism.name,
        "runs": runs,
        "text": works.reason.text,
        "to_check": notes if runs is None else [],
        "terms": converter().unstructure(mechanism.terms),
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
        lines.append(f"  {mandate['mechanism']}: {mandate['text']}")
        lines += [f"    look up: {text}" for text in mandate["to_check"]]
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
