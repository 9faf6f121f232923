"""Weighing a proceeding of the docket: what the record lacks, and what the standards say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from accountability.absentia.lifecycle import History, machine
from accountability.absentia.proceeding import Proceeding
from accountability.dates import Day

STANDARDS, CHECKLIST = "accountability.absentia.standards", "accountability.absentia.checklist"
"""The modules that weigh a trial: ``assess_all(trial, on)``, and ``trial_from(answers, state)``."""

Weigh = Callable[[dict[str, Any], str, Day], Iterable[Any]]
"""Answers to the checklist, the trying state and a day give assessments, each with an ``explain()``."""


def assessor() -> Weigh | None:
    """What weighs a trial against the standards; ``None`` where this version holds none."""
    try:
        standards, checklist = import_module(STANDARDS), import_module(CHECKLIST)
    except ModuleNotFoundError as error:
        if error.name not in (STANDARDS, CHECKLIST):
            raise
        return None

    def weigh(answers: dict[str, Any], state: str, on: Day) -> Iterable[Any]:
        found: Iterable[Any] = standards.assess_all(checklist.trial_from(answers, state), on)
        return found

    return weigh


def answers(proceeding: Proceeding, history: History) -> dict[str, Any]:
    """What a proceeding tells of the questions of the checklist: by its events, and by the facts recorded with them.

    A fact that somebody recorded goes before what an event implies.
    """
    found: dict[str, Any] = {}
    for trace in history.traces:
        for step in trace.steps:
            if step.event is not None:
                kind = machine().kinds[step.transition.event]
                found |= kind.tells
                if kind.day_of and step.event.on:
                    found[kind.day_of] = str(step.event.on)
    sentences = [sentence for event in proceeding.standing for sentence in event.sentences]
    terms = [sentence.imprisonment for sentence in sentences if sentence.imprisonment]
    if terms:
        longest = max(term.years * 12 + term.months for term in terms)
        found["penalty_years"] = longest / 12
    if any(sentence.death for sentence in sentences):
        found["death_penalty_imposed"] = True
    if any(sentence.confiscation for sentence in sentences):
        found.setdefault("confiscation", "ordered")
    return found | {name: _number(value) for name, value in proceeding.facts.items()}


def assessment(proceeding: Proceeding, on: Day) -> Iterator[str]:
    """What is to be said of a proceeding, line by line."""
    course = machine()
    history = course.read(proceeding)
    yield f"{proceeding.id}, as of {on}"
    for oddity in history.oddities:
        yield f"To be looked at ({oddity.event.id}): {oddity.message}"
    missing = [step for trace in history.traces for step in trace.unrecorded]
    if missing:
        yield "Documents to secure, on steps of which nothing is recorded:"
    for step in missing:
        kind = course.kinds[step.transition.event]
        yield f"  {kind.title}: {kind.proof or 'any record'}"
    told = answers(proceeding, history)
    yield "What the record tells the standards: " + (
        ", ".join(f"{name} = {value}" for name, value in told.items()) or "nothing yet"
    )
    weigh = assessor()
    if weigh is None:
        yield "The standards are not part of this version; `show` tells where the proceeding stands."
        return
    for assessed in weigh(told, proceeding.state, on):
        yield ""
        yield from str(assessed.explain()).splitlines()


def _number(value: str | bool | None) -> Any:
    """A number of days, which a fact holds as text."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else value
