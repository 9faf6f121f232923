"""The facts of a case: which of them its avenues depend on, and the questions that are still open."""

from __future__ import annotations

from typing import Any

from accountability.facts import FACTS
from accountability.model.avenue import Mapping
from accountability.model.case import Case
from accountability.model.explanation import printable


def facts_report(case: Case, mapping: Mapping) -> dict[str, Any]:
    """Plain JSON: ``used`` facts with the avenues that read them, and ``open`` questions with those that wait."""
    used: dict[tuple[str, str | None], list[str]] = {}
    questions: dict[tuple[str, str | None], dict[str, Any]] = {}
    for avenue in mapping:
        name = f"{avenue.mechanism.id} against {avenue.against}" if avenue.against else avenue.mechanism.id
        for fact in avenue.facts_used:
            used.setdefault((fact.fact, fact.of), []).append(name)
        for need in avenue.needs:
            entry = questions.setdefault(
                (need.fact, need.of),
                {"fact": need.fact, "of": need.of, "question": need.question, "avenues": [], "why": []},
            )
            entry["avenues"].append(name)
            if need.text not in entry["why"]:
                entry["why"].append(need.text)
    return {
        "case": case.id,
        "on": mapping.on.isoformat(),
        "open": list(questions.values()),
        "used": [
            {"fact": fact, "of": of, "meaning": FACTS[fact].doc, "avenues": avenues}
            for (fact, of), avenues in sorted(used.items(), key=lambda item: (item[0][0], item[0][1] or ""))
        ],
    }


def facts_text(report: dict[str, Any]) -> str:
    """The same for people: the questions first."""
    lines = [f"{report['case']} on {report['on']}", "", "Questions that are still open:"]
    for entry in report["open"]:
        of = f" ({entry['of']})" if entry["of"] else ""
        lines.append(f"  {entry['question']}{of}")
        lines += [f"    {why}" for why in entry["why"]]
        lines.append(f"    for {', '.join(entry['avenues'])}")
    if not report["open"]:
        lines.append("  none")
    lines += ["", "Facts that the avenues depend on:"]
    for entry in report["used"]:
        of = f" of {entry['of']}" if entry["of"] else ""
        lines.append(f"  {entry['fact']}{of}: {entry['meaning']}")
    return "\n".join(printable(line) for line in lines) + "\n"
