"""Standards as derived facts, so that an avenue can rest on a trial's falling short of one of them.

The facts that such a derived fact reads are those of the standard: which ones, only the standard's data say.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from accountability.absentia.national import as_asked
from accountability.absentia.standards import TrialFinding, assess
from accountability.absentia.weigh import facts_of
from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.facts import READS, Answer
from accountability.facts.answers import answer, derived
from accountability.findings import Parameter
from accountability.model.absence import TrialInAbsence
from accountability.model.citation import Citation
from accountability.model.mechanism import Requirement
from accountability.model.standard import Bound, Standard
from accountability.truth import Truth, all_of

OWN_LAW = "own-law"
"""In place of the id of a standard: what the state asked demands by its own law."""


@derived
def standard_binds(trial: TrialInAbsence | None, opponent: str | None, on: Day, law: Law, *, standard: str) -> Answer:
    """Does the standard bind the state that it speaks to?"""
    if trial is None:
        return answer(Truth.UNKNOWN, "trial.none")
    record = law.standard(standard)
    if record.binding.whom is Bound.ASKED_STATE and opponent is None:
        return answer(Truth.UNKNOWN, "asked.nobody_named", needs=("trial_requests",))
    found = assess(_as_asked_of(trial, record, opponent), record, on, law)
    return answer(
        found.bound,
        found.bound_because.code,
        found.bound_because.params,
        citations=found.bound_citations,
        gap=found.bound is Truth.UNKNOWN,
        assumed=found.bound_assumed,
    )


@derived
def falls_short(trial: TrialInAbsence | None, opponent: str | None, on: Day, law: Law, *, standard: str) -> Answer:
    """Does the trial fall short of the standard, in any of what it asks?"""
    if trial is None:
        return answer(Truth.UNKNOWN, "trial.none")
    record = _standard(standard, opponent, law)
    if record is None:
        return answer(Truth.UNKNOWN, "trial.short.own_law_unread", gap=True)
    found = assess(_as_asked_of(trial, record, opponent), record, on, law)
    asked = [entry for entry in found.findings if not entry.gate]
    met = all_of(entry.value for entry in asked)
    if met is Truth.YES and found.appraisals:
        met = Truth.UNKNOWN
    deciding = [entry for entry in asked if entry.value is met]
    params: dict[str, Parameter] = {
        "standard": record.title,
        "what": tuple(entry.title for entry in deciding),
    }
    missing = tuple(entry.fact for entry in found.missing if set(entry.requirements) & {e.requirement for e in asked})
    return answer(
        ~met,
        f"trial.short.{(~met).value}",
        params,
        citations=tuple(dict.fromkeys(_cited(deciding))),
        gap=met is Truth.UNKNOWN and not missing,
        assumed=tuple(dict.fromkeys(name for entry in deciding for name in entry.assumed)),
        needs=missing or None,
    )


def _cited(findings: list[TrialFinding]) -> Iterator[Citation]:
    for entry in findings:
        yield from entry.citations
        yield from (decision.citation for decision in entry.case_law)


def _standard(name: str, asked: str | None, law: Law) -> Standard | None:
    if name != OWN_LAW:
        return law.standard(name)
    return as_asked(law.absence(asked)) if asked in law.absences() else None


def _as_asked_of(trial: TrialInAbsence, record: Standard, opponent: str | None) -> TrialInAbsence:
    return evolve(trial, asked_state=opponent) if record.binding.whom is Bound.ASKED_STATE else trial


@cache
def _reads(*, standard: str) -> frozenset[str]:
    """The facts below a standard; those of a state's own conditions too, where they are weighed beside it."""
    law = Law()
    own = standard == OWN_LAW
    requirements: list[Requirement] = [] if own else [*law.standard(standard).requirements]
    if own or law.standard(standard).own_law:
        requirements += [entry.requirement for state in law.absences() for entry in law.absence(state).when_asked]
    return frozenset({"trial_judged_on", "trial_retrial"}).union(*(facts_of(entry) for entry in requirements))


READS["falls_short"] = _reads
READS["standard_binds"] = lambda **_: frozenset({"trial_judged_on"})  # the day on which a trying state must be bound
