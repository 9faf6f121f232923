"""Avenues in sentences: the verdict first, then the harm, the reasons with their sources, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from accountability.model.avenue import Avenue, Deadline, Finding, Mapping, Stage, Status
from accountability.model.citation import Confidence
from accountability.model.mechanism import Closes, RequirementKind, RequirementType, WhyClosed
from accountability.truth import Truth

_WIDTH = 100
_MANY = 4
"""As many avenues are named beside a harm; of more, the number."""
_DANGERS = ("own-state", "reprisals", "data", "retraumatisation")
"""What may harm a person, the gravest first; what else to mind stands with each avenue."""
_NEAREST = (WhyClosed.NOT_YET, WhyClosed.NO_LONGER, WhyClosed.NEVER)
_FOOT = (
    "Weighed: the mechanisms listed, and no others. A court, a body or a list of sanctions that does not stand here "
    "may still be a door. This is not legal advice."
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
    days = [deadline.days_left for deadline in avenue.deadlines if deadline.days_left is not None]
    soon = f" CLOSES IN {min(days)} DAYS AT THE EARLIEST" if avenue.closes_soon and days else ""
    return printable(f"{avenue.mechanism.id}{against}: {verdict}{urgent}{soon}")


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
    contested = (f"{entry.requirement}: {entry.text} {entry.gives} ({entry.authority})" for entry in avenue.readings)
    yield from _section("Contested law, and the answer under each reading", contested)
    yield from _section("Presumed", (f"{entry.text} ({entry.id})" for entry in avenue.assumes))
    yield from _section("Appraised by others", (f"{entry.text} ({entry.appraised_by})" for entry in avenue.appraisals))
    yield from _section("Who can act", avenue.initiators)
    binding = "binding" if avenue.binding else "not binding"
    yield from _section("What it can give", [f"{avenue.gives} ({binding})", *filter(None, [avenue.interim_measures])])
    yield from _section("How to submit", filter(None, [avenue.how_to_submit]))
    cited = (f"{entry.text} ({entry.citation})" for entry in avenue.official_findings)
    yield from _section("Official findings that can be cited (anybody may rebut them)", cited)
    yield from _section("Notes", (note.text for note in avenue.notes))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    texts = list(lines)
    if texts:
        yield f"  {title}:"
        for text in texts:
            yield from wrapped(text, "    - ")


def wrapped(text: str, first: str) -> Iterator[str]:
    """Lines of a text, safe for a terminal; those after the first stand under its text."""
    yield from wrap(printable(text), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [first]


def _finding(finding: Finding, avenue: Avenue) -> Iterator[str]:
    mark = "   " if finding.kind is RequirementKind.APPRAISED else _MARKS[finding.value]
    rows = "" if len(finding.rows) == len(avenue.rows) else f" [{', '.join(finding.rows)}]"
    yield from wrapped(f"{finding.title}. {finding.text}{rows}", f"    {mark} ")
    if finding.case_law:
        yield from wrapped(f"Decisions, either way: {'; '.join(finding.case_law)}", "          ")
    for citation in finding.citations:
        yield from wrapped(str(citation), "          ")
        if citation.note and finding.value is not Truth.YES:
            yield from wrapped(citation.note, "            ")


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
    """All avenues of a case, shortly: the harm first, then what is urgent or closes soon, then what is open."""
    lines = [f"{printable(mapping.case)} on {mapping.on}"]
    lines += [f"Supposed, not law: {printable(title)}" for title in mapping.supposes]
    lines.append("")
    usable = [avenue for avenue in mapping.avenues if avenue.status is not Status.CLOSED]
    lines += [*_harm(usable), ""]
    doors = frozenset(avenue.mechanism.id for avenue in usable)
    pressing = [avenue for avenue in usable if avenue.urgent or avenue.closes_soon]
    for title, group in (
        ("At once: urgent, or a period ends within sixty days", pressing),
        ("Open", [avenue for avenue in mapping.open if avenue not in pressing]),
        ("Undetermined", [avenue for avenue in mapping.undetermined if avenue not in pressing]),
    ):
        lines += _group(title, group, doors)
    closed = sorted(mapping.closed, key=lambda avenue: (avenue.stage is Stage.AVAILABLE, _NEAREST.index(_why(avenue))))
    shown = [avenue for avenue in closed if _why(avenue) is not WhyClosed.NEVER or avenue.stage is not Stage.AVAILABLE]
    lines += _group("Closed as things stand", shown, doors)
    rest = [avenue for avenue in closed if avenue not in shown]
    if rest:
        lines.append(f"CLOSED, AND NOTHING IN THE CASE WOULD OPEN THEM ({len(rest)})")
        lines += wrap(printable(", ".join(_name(avenue) for avenue in rest)), _WIDTH, initial_indent="  ",
                      subsequent_indent="  ", break_on_hyphens=False)  # fmt: skip
        lines += ["  Why: accountability explain CASE.json AVENUE", ""]
    lines += wrap(_FOOT, _WIDTH)
    lines.append("")
    return "\n".join(lines)


def _group(title: str, avenues: Sequence[Avenue], doors: frozenset[str]) -> list[str]:
    if not avenues:
        return []
    lines = [f"{title.upper()} ({len(avenues)})", ""]
    for avenue in avenues:
        national = avenue.mechanism.id.startswith("national:") and avenue.status is not Status.OPEN
        lines += [headline(avenue), *(_shorter(avenue) if national else _short(avenue, doors)), ""]
    return lines


def _shorter(avenue: Avenue) -> Iterator[str]:
    """What fifty states ask alike, in a few lines: the facts that are missing, and how much law was not read."""
    facts = ", ".join(dict.fromkeys(need.fact for need in avenue.needs))
    if facts:
        yield from wrapped(f"Ask: {facts}", "    ")
    if avenue.register_gaps:
        yield from wrapped(f"Unsettled or not read (for a lawyer): {len(avenue.register_gaps)} points", "    ")
    failed = [finding for finding in avenue.findings if finding.value is Truth.NO]
    if avenue.status is Status.CLOSED and failed:
        yield from wrapped(failed[0].text, "    ")


def _why(avenue: Avenue) -> WhyClosed:
    return avenue.why_closed or WhyClosed.NEVER


def _name(avenue: Avenue) -> str:
    return f"{avenue.mechanism.id} ({avenue.against})" if avenue.against else avenue.mechanism.id


def _harm(avenues: Sequence[Avenue]) -> Iterator[str]:
    """What contact may cost, once for all avenues that it concerns: before anything else."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for avenue in avenues:
        for harm in (entry for entry in avenue.harm if entry.risk in _DANGERS):
            grouped.setdefault((harm.risk, harm.avoid), []).append(avenue.mechanism.id)
    if grouped:
        yield "MIND FIRST, BEFORE ANY CONTACT"
    for (risk, avoid), names in sorted(grouped.items(), key=lambda entry: (entry[0][0] != _DANGERS[0], -len(entry[1]))):
        named = list(dict.fromkeys(names))
        where = ", ".join(named) if len(named) <= _MANY else f"{len(named)} avenues"
        yield from wrapped(f"{risk}: {avoid} [{where}]", "  - ")


def _closing(avenue: Avenue) -> list[tuple[str, list[Closes]]]:
    """What using the avenue closes elsewhere, and what it may close: the latter is for the secretariat to say."""
    sure = [entry for entry in avenue.closes if entry.confidence is not Confidence.UNCERTAIN]
    unsure = [entry for entry in avenue.closes if entry.confidence is Confidence.UNCERTAIN]
    return [("Closes elsewhere", sure), ("May close elsewhere (ask first)", unsure)]


def _short(avenue: Avenue, doors: frozenset[str]) -> Iterator[str]:
    """An avenue shortly; of what it closes only doors that are not closed already."""
    yield from wrapped(avenue.mechanism.name, "    ")
    if avenue.urgent and avenue.interim_measures:
        yield from wrapped(f"URGENT: {avenue.interim_measures}", "    ")
        if avenue.how_to_submit:
            yield from wrapped(f"How: {avenue.how_to_submit}", "    ")
    if avenue.status is not Status.CLOSED:
        for title, entries in _closing(avenue):
            names = dict.fromkeys(entry.mechanism for entry in entries if entry.mechanism in doors)
            if names:
                yield from wrapped(f"{title}: {', '.join(names)}", "    ")
    wanted = {Status.OPEN: Truth.YES, Status.CLOSED: Truth.NO, Status.UNDETERMINED: Truth.UNKNOWN}[avenue.status]
    carrying = {row.id for row in avenue.rows if row.status is avenue.status}
    for finding in avenue.findings:
        decided = finding.kind is not RequirementKind.APPRAISED and finding.value is wanted
        telling = avenue.status is Status.CLOSED or (avenue.status is Status.OPEN and finding.type in _TELLING)
        if decided and telling and carrying & set(finding.rows):
            yield from wrapped(finding.text, "    ")
    for need in avenue.needs:
        stage = f" (for the stage {need.stage})" if need.stage and need.stage != "investigate" else ""
        of = f" [{need.of}]" if need.of else ""
        yield from wrapped(f"Ask{stage}{of}: {need.question} {need.text}", "    ")
    for gap in avenue.register_gaps:
        yield from wrapped(f"Unsettled or not read (for a lawyer): {gap.text}", "    ")
    for deadline in avenue.deadlines:
        yield from wrapped(_deadline(deadline), "    ")
    if avenue.assumes:
        yield from wrapped(f"Presumes: {', '.join(entry.id for entry in avenue.assumes)}", "    ")
