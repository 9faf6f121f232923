"""Weighing a proceeding of the docket: what the record lacks, and what the standards say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from accountability.absentia.lifecycle import machine
from accountability.absentia.proceeding import Proceeding
from accountability.dates import Day

STANDARDS = "accountability.absentia.standards"
"""The module whose ``assess(proceeding, on)`` weighs a proceeding; what it returns has an ``explain()``."""


def assessor() -> Callable[[Proceeding, Day], Any] | None:
    """What weighs a proceeding against the standards; ``None`` where this version holds none."""
    try:
        found: Callable[[Proceeding, Day], Any] = import_module(STANDARDS).assess
    except ModuleNotFoundError as error:
        if error.name != STANDARDS:
            raise
        return None
    return found


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
    weigh = assessor()
    if weigh is None:
        yield "The standards are not part of this version; `show` tells where the proceeding stands."
        return
    yield from str(weigh(proceeding, on).explain()).splitlines()
