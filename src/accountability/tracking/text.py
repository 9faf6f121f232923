"""What the docket says, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountability.absentia.deadlines import Due
from accountability.absentia.lifecycle import History, Machine, Trace, machine
from accountability.absentia.proceeding import Event, Proceeding, Sentence
from accountability.absentia.terms import Purpose
from accountability.dates import Day
from accountability.model.explanation import printable
from accountability.tracking.export import standing
from accountability.truth import Truth


def lines(found: Iterable[str]) -> str:
    """Lines fit for a terminal."""
    return "".join(f"{printable(line)}\n" for line in found)


def head(proceeding: Proceeding, course: Machine | None = None) -> str:
    """One line: the proceeding, and where it stands."""
    known = course or machine()
    history = known.read(proceeding)
    at = [f"{trace.track.title}{_before(trace)}: {known.states[trace.state].title}" for trace in history.traces]
    accused = ", ".join(proceeding.accused) or "the accused not named"
    return f"{proceeding.id}: {proceeding.state} against {accused}: {'; '.join(at) or 'nothing recorded yet'}"


def show(proceeding: Proceeding) -> Iterator[str]:
    """Where a proceeding stands, how it came there, and what is odd or missing."""
    course = machine()
    history = course.read(proceeding)
    yield f"{proceeding.id}: {proceeding.title or 'proceeding'} ({proceeding.state})"
    yield f"  accused: {', '.join(proceeding.accused) or 'not named'}"
    for name, text in (("court", proceeding.court), ("number", proceeding.number), ("note", proceeding.note)):
        if text:
            yield f"  {name}: {text}"
    for charge in proceeding.charges:
        yield f"  charge: {charge}"
    if not history.traces:
        yield "  Nothing is recorded yet."
    for trace in history.traces:
        yield from _track(trace, course)
    yield from _open_points(history, course)
    for name, value in proceeding.facts.items():
        yield f"  fact: {name} = {'unknown' if value is None else str(value).lower()}"
    main = next((trace for trace in history.traces if trace.track is course.course.tracks[0]), None)
    ahead = course.next(main.state if main else course.course.tracks[0].first)
    yield f"  can be recorded next on the case: {', '.join(kind.id for kind in ahead)}"


def _track(trace: Trace, course: Machine) -> Iterator[str]:
    yield f"{trace.track.title}{_before(trace)}: {course.states[trace.state].title}"
    for step in trace.steps:
        title = course.kinds[step.transition.event].title
        if step.event is not None:
            yield f"  {step.event.on or 'day not known'}  {title} ({step.event.id})"
            yield f"      {step.transition.effect}"
            yield f"      law: {'; '.join(str(citation) for citation in step.transition.citations)}"
    if trace.unrecorded:
        yield "  Not recorded, though the ordinary course leads through it; documents to secure:"
        for step in trace.unrecorded:
            kind = course.kinds[step.transition.event]
            yield f"    {kind.title}: {kind.proof or 'any record'}"


def _open_points(history: History, course: Machine) -> Iterator[str]:
    for disagreement in history.disagreements:
        said = " against ".join(f"{_told(entry)} ({entry.id}: {_sources(entry)})" for entry in disagreement.entries)
        yield f"Sources disagree on '{course.kinds[disagreement.kind].title}': {said}"
    for claim, why in history.unfit:
        yield f"A source's claim that does not fit in ({claim.id}: {_sources(claim)}): {why}"
    for oddity in history.oddities:
        yield f"To be looked at ({oddity.event.id}): {oddity.message}"


def timeline(proceeding: Proceeding) -> Iterator[str]:
    """Every entry by its day, corrected ones too, with its sources and who recorded it."""
    course = machine()
    dated = sorted(enumerate(proceeding.events), key=lambda entry: (entry[1].day.earliest, entry[0]))
    for _, event in sorted(dated, key=lambda entry: entry[1].on is None):
        kind = course.kinds[event.event]
        mark = standing(proceeding, event)
        marked = "" if mark == "fact" else f" [{mark}]"
        corrects = f", corrects {event.corrects}" if event.corrects else ""
        yield f"{event.on or 'day not known'}  {kind.title}{_at(event)} ({event.id}{corrects}){marked}"
        yield from (f"    {_sentence(sentence)}" for sentence in event.sentences)
        if event.note:
            yield f"    {event.note}"
        yield f"    source: {_sources(event)}"
        for entry in event.recorded:
            yield f"    recorded by {entry.by}, {entry.at}"


def due_lines(dues: Iterable[Due], on: Day) -> Iterator[str]:
    """Deadlines, the first one first; those whose day is not known at the end."""
    found = sorted(dues, key=lambda due: (due.earliest is None, due.earliest, due.proceeding, due.term))
    if not found:
        yield f"Nothing is due as of {on}, as far as events are recorded."
    for due in found:
        if due.earliest is None:
            day = "day not known"
        else:
            day = str(due.earliest) + (f" to {due.latest}" if due.latest != due.earliest else "")
        yield f"{day}  {due.title} [{due.proceeding}{f', {due.forum}' if due.forum else ''}] {_state(due)}"
        counted = f"{due.length} from {due.start or 'a day that is not known'}" if due.length else "no fixed length"
        yield f"    {counted}, started by {', '.join(due.started_by)}; runs from {due.runs_from}"
        yield from (f"    {condition}" for condition in due.conditions)
        yield f"    after it: {due.consequence}"
        yield f"    law: {'; '.join(str(citation) for citation in due.citations)}"


def _state(due: Due) -> str:
    said = []
    if due.met_by:
        said.append(f"acted on ({due.met_by})")
    elif due.purpose is Purpose.CHECK:
        said.append("to check")
    elif due.passed is Truth.YES:
        said.append("passed")
    elif due.passed is Truth.UNKNOWN and due.earliest is not None:
        said.append("perhaps passed")
    if due.applies is not Truth.YES:
        said.append("does not apply" if due.applies is Truth.NO else "not known whether it applies")
    if due.claimed:
        said.append("rests on a claim")
    return f"({', '.join(said)})" if said else ""


def _before(trace: Trace) -> str:
    return f" ({trace.forum})" if trace.forum else ""


def _at(event: Event) -> str:
    return f" ({event.forum})" if event.forum else ""


def _told(event: Event) -> str:
    said = [str(event.on or "day not known"), *(_sentence(sentence) for sentence in event.sentences)]
    return ", ".join([*said, *([event.note] if event.note else [])])


def _sentence(sentence: Sentence) -> str:
    said = [f"{sentence.persons} person{'s' if sentence.persons != 1 else ''}"]
    if sentence.accused:
        said.append(", ".join(sentence.accused))
    if sentence.death:
        said.append("death")
    if sentence.imprisonment:
        said.append(f"imprisonment {sentence.imprisonment}")
    if sentence.fine:
        said.append(f"fine {sentence.fine}")
    if sentence.confiscation:
        said.append("confiscation")
    return ": ".join([said[0], "; ".join(said[1:]) or "sentence not known"])


def _sources(event: Event) -> str:
    return "; ".join(
        str(source) + (f" {source.url or source.read_at}" if source.url or source.read_at else "")
        for source in event.sources
    )
