"""A trial weighed on a requirement: by the engine, with what is presumed of every trial until it is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve, frozen

from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.engine import Compiled, Weighed, compile_requirement, weigh
from accountability.facts import FACTS, View
from accountability.model.absence import TrialInAbsence
from accountability.model.case import Case
from accountability.model.mechanism import Addresses, Against, Mechanism, Presumption, Requirement
from accountability.rules import FAMILIES
from accountability.truth import Truth

FAMILY = "absence"
"""The family whose rules weigh a trial."""

_NO_CASE = Case("trial-in-absence", (), ())


@frozen
class Outcome:
    """A requirement weighed on a trial, with the presumptions that its answer rests on."""

    weighed: Weighed
    test: str | None
    """The id of the test that met it, where one did."""
    assumed: tuple[Presumption, ...] = ()

    @property
    def truth(self) -> Truth:
        """Whether the requirement is met."""
        return self.weighed.truth


def view_of(trial: TrialInAbsence, law: Law, on: Day, requirements: tuple[Requirement, ...]) -> View:
    """The row that the engine reads: the trial, and nothing of a case."""
    return View(_NO_CASE, law, on, _mechanism(requirements), opponent=trial.state, trial=trial)


def facts_of(requirement: Requirement) -> frozenset[str]:
    """The facts of a trial that the verdict on a requirement depends on."""
    return _compiled(requirement).facts


def weigh_trial(requirement: Requirement, view: View, presumptions: Iterable[Presumption] | None) -> Outcome:
    """Weigh a requirement; where the answer would be unknown, fill in what is presumed and not recorded.

    Of the presumptions only those are named without which the answer would be unknown. ``None`` presumes nothing.
    """
    compiled = _compiled(requirement)
    plain = weigh(compiled, view, presume=presumptions is not None)
    if plain.truth is not Truth.UNKNOWN or presumptions is None:
        return Outcome(plain, _met_by(requirement, view, plain.truth), _own(requirement, plain))
    open_ones = [entry for entry in presumptions if entry.fact in compiled.facts and _open(entry, view)]
    filled = weigh(compiled, _filled(view, open_ones))
    if filled.truth is Truth.UNKNOWN:
        return Outcome(_only_missing(filled, plain), None, ())
    needed = _needed(compiled, view, open_ones)
    seen = _filled(view, needed)
    found = evolve(weigh(compiled, seen), used=plain.used)
    return Outcome(found, _met_by(requirement, seen, found.truth), (*needed, *_own(requirement, found)))


def _needed(compiled: Compiled, view: View, entries: list[Presumption]) -> tuple[Presumption, ...]:
    kept = list(entries)
    for entry in entries:
        fewer = [other for other in kept if other is not entry]
        if weigh(compiled, _filled(view, fewer)).truth is not Truth.UNKNOWN:
            kept = fewer
    return tuple(kept)


def _open(entry: Presumption, view: View) -> bool:
    """Whether the fact is not recorded, and nothing recorded leaves no room for the presumption."""
    if view.fact(FACTS[entry.fact]) is not None:
        return False
    return entry.unless is None or view.fact(FACTS[entry.unless]) in (None, False)


def _filled(view: View, entries: Iterable[Presumption]) -> View:
    for entry in entries:
        view = view.presuming(entry.fact, entry.value)
    return view


def _only_missing(filled: Weighed, plain: Weighed) -> Weighed:
    """An unknown asks for what is not presumed; where that is nothing, for all that is missing."""
    return evolve(filled, missing=filled.missing or plain.missing, used=plain.used)


def _own(requirement: Requirement, weighed: Weighed) -> tuple[Presumption, ...]:
    presumption = requirement.presumption
    return (presumption,) if presumption is not None and presumption.id in weighed.assumed else ()


def _met_by(requirement: Requirement, view: View, truth: Truth) -> str | None:
    """The id of the first test that is met."""
    if truth is not Truth.YES:
        return None
    for test, alone in _alone(requirement):
        if weigh(alone, view).truth is Truth.YES:
            return test
    return None


def _alone(requirement: Requirement) -> Iterator[tuple[str, Compiled]]:
    for test in requirement.tests:
        yield test.id, _compiled(evolve(requirement, tests=(test,), applies_if=None))


def _compiled(requirement: Requirement) -> Compiled:
    return compile_requirement(requirement, FAMILIES[FAMILY])


@cache
def _no_mechanism() -> Mechanism:
    return Mechanism(
        FAMILY, FAMILY, FAMILY, Against.STATE, Addresses.STATE_RESPONSIBILITY, "", binding=False, initiators=(),
        legal_basis=(), requirements=(),
    )  # fmt: skip


def _mechanism(requirements: tuple[Requirement, ...]) -> Mechanism:
    return evolve(_no_mechanism(), requirements=requirements)
