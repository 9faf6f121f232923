"""Avenues in sentences: the verdict first, then the harm, the reasons with their sources, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from accountability.model.avenue import Avenue, Deadline, Finding, Mapping, Stage, Status
from accountability.model.citation import Confidence
from accountability.model.mechanism import Closes, RequirementKind, RequirementType
from accountability.truth import Truth

_WIDTH = 100
_FOOT = (
    "Weighed: the mechanisms listed, and no others. A court, a committee, a special procedure or a list of sanctions "
    "that does not stand here may still be a door. This is not legal advice."
)
_TELLING = (RequirementType.PERSONAE, RequirementType.MATERIAE, RequirementType.TEMPORIS)
"""The findings that say why an avenue is open, for the short view."""
_MARKS = {Truth.YES: "yes", Truth.NO: "no ", Truth.UNKNOWN: "?  "}


def printable(text: str) -> str:
    """Text of a case made safe for a terminal: control and direction characters are shown, never obeyed."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def headline(avenue: Avenue) -> str:
    """One line: the mechanism, the opponent and the verdict."""
    against = f" against {avenue.against}" if avenue.against else ""
    verdict = avenue.status.value.upper()
    if avenue.why_closed:
        verdict += f" ({avenue.why_closed.value.replace('_', ' ')})"
    if avenue.stages:
        why = f" ({avenue.why_closed.value.replace('_', ' ')})" if avenue.why_closed else ""
        verdict = ", ".join(f"{stage}: {status.value}" for stage, status in avenue.stages.items()) + why
    if avenue.status is Status.OPEN and any(deadline.passed is not Truth.NO for deadline in avenue.deadlines):
        verdict += ", but see the days"
    if avenue.stage is not Stage.AVAILABLE:
        verdict = f"{avenue.stage.value.upper()}; in itself {verdict}"
    urgent = " URGENT" if avenue.urgent else ""
    return printable(f"{avenue.mechanism.id}{against}: {verdict}{urgent}")


def explain_avenue(avenue: Avenue) -> str:
    """Everything about one avenue."""
    return "\n".join([headline(avenue), f"  {printable(avenue.mechanism.name)}", *_body(avenue)]) + "\n"


def _body(avenue: Avenue) -> Iterator[str]:
    yield from _section("Mind first", (f"{harm.risk}: {harm.avoid}" for harm in avenue.harm))
    for title, entries in _closing(avenue):
        yield from _section(title, (f"{c.mechanism}: {c.when} ({c.provision}) [{c.confidence.value}]" for c in entries))
    yield from _section("Days", (_deadline(deadline) for deadline in avenue.deadlines))
    yield "  Findings:"
    for finding in avenue.findings:
        yield from _finding(finding, avenue)
    questions = (f"{need.question} ({need.of or 'case'}: {need.fact}) {need.text}" for need in avenue.needs)
    yield from _section("Ask the client", questions)
    yield from _section("Unsettled or not read (for a lawyer)", (gap.text for gap in avenue.register_gaps))
    yield from _section("Presumed", (f"{entry.text} ({entry.id})" for entry in avenue.assumes))
    yield from _section("Appraised by others", (f"{entry.text} ({entry.appraised_by})" for entry in avenue.appraisals))
    yield from _section("Who can act", avenue.initiators)
    binding = "binding" if avenue.binding else "not binding"
    yield from _section("What it can give", [f"{avenue.gives} ({binding})", *filter(None, [avenue.interim_measures])])
    yield from _section("How to submit", filter(None, [avenue.how_to_submit]))
    yield from _section("Notes", (note.text for note in avenue.notes))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    texts = list(lines)
    if texts:
        yield f"  {title}:"
        for text in texts:
            yield from _wrapped(text, "    - ")


def _wrapped(text: str, first: str) -> Iterator[str]:
    yield from wrap(printable(text), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [first]


def _finding(finding: Finding, avenue: Avenue) -> Iterator[str]:
    mark = "   " if finding.kind is RequirementKind.APPRAISED else _MARKS[finding.value]
    rows = "" if len(finding.rows) == len(avenue.rows) else f" [{', '.join(finding.rows)}]"
    yield from _wrapped(f"{finding.title}. {finding.text}{rows}", f"    {mark} ")
    if finding.case_law:
        yield from _wrapped(f"Decisions, either way: {'; '.join(finding.case_law)}", "          ")
    for citation in finding.citations:
        yield from _wrapped(str(citation), "          ")
        if citation.note and finding.value is not Truth.YES:
            yield from _wrapped(citation.note, "            ")


def _deadline(deadline: Deadline) -> str:
    first, last = deadline.earliest_last_day, deadline.latest_last_day
    days = (
        "not known"
        if first is None
        else str(first)
        if first == last
        else f"{first} at the earliest, {last} at the latest"
    )
    passed = {Truth.YES: "over", Truth.NO: "to come", Truth.UNKNOWN: "perhaps over"}[deadline.passed]
    if first is None:
        return f"{deadline.title}: the period does not run from a day that is known. {deadline.computation}."
    counted = deadline.computation.rstrip(".")
    return f"{deadline.title}: last day {days} ({passed}). Counted: {counted}. After it: {deadline.consequence}."


def explain_mapping(mapping: Mapping) -> str:
    """All avenues of a case, shortly: the open ones first."""
    order = (Status.OPEN, Status.UNDETERMINED, Status.CLOSED)
    avenues = sorted(mapping.avenues, key=lambda avenue: (not avenue.urgent, order.index(avenue.status)))
    lines = [f"{printable(mapping.case)} on {mapping.on}"]
    lines += [f"Supposed, not law: {printable(title)}" for title in mapping.supposes]
    lines.append("")
    for avenue in avenues:
        lines += [headline(avenue), *_short(avenue), ""]
    lines += wrap(_FOOT, _WIDTH)
    lines.append("")
    return "\n".join(lines)


def _closing(avenue: Avenue) -> list[tuple[str, list[Closes]]]:
    """What using the avenue closes elsewhere, and what it may close: the latter is for the secretariat to say."""
    sure = [entry for entry in avenue.closes if entry.confidence is not Confidence.UNCERTAIN]
    unsure = [entry for entry in avenue.closes if entry.confidence is Confidence.UNCERTAIN]
    return [("Closes elsewhere", sure), ("May close elsewhere (ask first)", unsure)]


def _short(avenue: Avenue) -> Iterator[str]:
    if avenue.urgent and avenue.interim_measures:
        yield from _wrapped(f"URGENT: {avenue.interim_measures}", "    ")
        if avenue.how_to_submit:
            yield from _wrapped(f"How: {avenue.how_to_submit}", "    ")
    if avenue.status is not Status.CLOSED:
        for harm in sorted(avenue.harm, key=lambda harm: harm.risk != "reprisals"):
            yield from _wrapped(f"Mind first: {harm.risk}: {harm.avoid}", "    ")
        for title, entries in _closing(avenue):
            if entries:
                yield from _wrapped(f"{title}: {', '.join(dict.fromkeys(c.mechanism for c in entries))}", "    ")
    wanted = {Status.OPEN: Truth.YES, Status.CLOSED: Truth.NO, Status.UNDETERMINED: Truth.UNKNOWN}[avenue.status]
    carrying = {row.id for row in avenue.rows if row.status is avenue.status}
    for finding in avenue.findings:
        decided = finding.kind is not RequirementKind.APPRAISED and finding.value is wanted
        telling = avenue.status is Status.CLOSED or (avenue.status is Status.OPEN and finding.type in _TELLING)
        if decided and telling and carrying & set(finding.rows):
            yield from _wrapped(finding.text, "    ")
    for need in avenue.needs:
        stage = f" (for the stage {need.stage})" if need.stage and need.stage != "investigate" else ""
        of = f" [{need.of}]" if need.of else ""
        yield from _wrapped(f"Ask{stage}{of}: {need.question} {need.text}", "    ")
    for gap in avenue.register_gaps:
        yield from _wrapped(f"Unsettled or not read (for a lawyer): {gap.text}", "    ")
    for deadline in avenue.deadlines:
        yield from _wrapped(_deadline(deadline), "    ")
    if avenue.assumes:
        yield from _wrapped(f"Presumes: {', '.join(entry.id for entry in avenue.assumes)}", "    ")
