"""An assessment in sentences: the verdict, what decides it, what is missing, and which documents to secure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from accountability.model.explanation import printable
from accountability.truth import Truth

if TYPE_CHECKING:
    from accountability.absentia.standards import Assessment, TrialFinding

_WIDTH = 100
_MARKS = {Truth.YES: "met", Truth.NO: "NOT MET", Truth.UNKNOWN: "not known"}


def explain_assessment(assessment: Assessment) -> str:
    """Everything about one assessment."""
    return "\n".join(_lines(assessment)) + "\n"


def _lines(assessment: Assessment) -> Iterator[str]:
    yield printable(f"{assessment.title}: {assessment.verdict.value.upper()}")
    yield from _wrapped(assessment.bound_because.text, "  ")
    for finding in assessment.findings:
        yield from _finding(finding)
    yield from _section("Presumed", (f"{entry.text} ({entry.id})" for entry in assessment.assumes))
    yield from _section("Not known", (f"{entry.question} ({entry.fact})" for entry in assessment.missing))
    yield from _section("Documents to secure", assessment.secure)
    yield from _section(
        "Appraised by others", (f"{entry.text} ({entry.appraised_by})" for entry in assessment.appraisals)
    )
    yield from _section("Note", filter(None, [assessment.note]))


def _finding(finding: TrialFinding) -> Iterator[str]:
    yield from _wrapped(f"{_MARKS[finding.value]}: {finding.title}. {finding.text}", "  - ")
    if finding.value is not Truth.YES and finding.note:
        yield from _wrapped(finding.note, "      ")
    if finding.case_law:
        yield from _wrapped("Decisions: " + "; ".join(entry.name for entry in finding.case_law), "      ")
    for citation in finding.citations:
        yield from _wrapped(str(citation), "      ")


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    texts = list(lines)
    if texts:
        yield f"  {title}:"
        for text in texts:
            yield from _wrapped(text, "    - ")


def _wrapped(text: str, first: str) -> Iterator[str]:
    yield from wrap(printable(text), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [first]
