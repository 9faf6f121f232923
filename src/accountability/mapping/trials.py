"""Trials in absence as rows: which states they are seen against, and the deadlines of their course."""

from __future__ import annotations

from collections.abc import Iterator

import accountability.absentia.measuring  # noqa: F401  (the derived facts that it holds register themselves)
from accountability.absentia.deadlines import Due, deadlines
from accountability.absentia.lifecycle import ImpossibleOrder
from accountability.absentia.proceeding import Event, Proceeding
from accountability.absentia.terms import Purpose
from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.facts import View
from accountability.facts.persons import tie_holds
from accountability.model.absence import TrialInAbsence
from accountability.model.avenue import Deadline
from accountability.model.case import Case, Person
from accountability.model.listing import Listing
from accountability.model.mechanism import Against, Mechanism
from accountability.truth import Truth


def tried_person(case: Case, trial: TrialInAbsence) -> Person | None:
    """The person who was tried: the one whom the trial names, or else the only victim."""
    name = trial.person or case.only_victim
    return next((person for person in case.persons if person.id == name), None)


def opponents(mechanism: Mechanism, case: Case, trial: TrialInAbsence, law: Law, on: Day) -> tuple[str | None, ...]:
    """The states against which a mechanism is weighed on a trial.

    What the state asked decides is weighed against each state that was asked and each in which the person is or may
    be; against nobody where no such state is known. What belongs to one state's law is weighed where that state is
    among them.
    """
    if mechanism.against is Against.TRYING_STATE:
        return (trial.state,) if trial.state in law.states() else ()
    named = {entry.state for entry in trial.requests} | ({trial.asked_state} if trial.asked_state else set())
    states = sorted(((named | _whereabouts(tried_person(case, trial), on)) - {trial.state}) & set(law.states()))
    if mechanism.forum is not None:
        return (mechanism.forum,) if mechanism.forum in states else ()
    return (*states,) or (None,)


def deciding(case: Case) -> Iterator[tuple[str, str | None]]:
    """The facts that decide which rows there are."""
    yield "case_trials", None
    for index, trial in enumerate(case.trials):
        yield "trial_requests", f"trials/{index}"
        yield "trial_asked_state", f"trials/{index}"
        person = tried_person(case, trial)
        if person is not None:
            for name in ("victim_residences", "victim_presences", "victim_custodies"):
                yield name, person.id


def _whereabouts(person: Person | None, on: Day) -> set[str]:
    """Where the person is or may be."""
    if person is None:
        return set()
    ties = (*person.residences, *person.presences, *person.custodies)
    return {
        tie.state
        for tie in ties
        if tie_holds(Listing((tie,), complete=True), tie.state, on, lasting=False) is not Truth.NO
    }


def course_deadlines(view: View) -> Iterator[Deadline]:
    """The deadlines of the trial's course that matter to the mechanism, each with its earliest and latest last day.

    A period whose length the register does not hold is left out here: whether it has ended is a requirement.
    """
    trial, terms = view.trial, view.mechanism.trial_terms
    if trial is None or not terms:
        return
    try:
        found = deadlines(_proceeding(trial, claim=False), view.on, view.law)
    except ImpossibleOrder:  # days that cannot follow one another still start what they may start
        found = deadlines(_proceeding(trial, claim=True), view.on, view.law)
    for due in found:
        if due.term in terms and due.length and due.applies is not Truth.NO and due.forum in (view.opponent, None):
            yield _deadline(due, view.on)


def _proceeding(trial: TrialInAbsence, *, claim: bool) -> Proceeding:
    """The days of a trial as events of its course, or as what is only said of it, whose order is not checked."""
    said: list[tuple[str, Day | None, str | None]] = [
        ("judgment", trial.judged_on, None),
        ("judgment_served_or_learned", trial.judgment_served_on, None),
    ]
    for entry in trial.requests:
        said += [
            ("extradition_requested", entry.on, entry.state),
            ("extradition_arrest", entry.arrested_on, entry.state),
            ("extradition_granted", entry.granted_on, entry.state),
        ]
    events = tuple(
        Event(f"{kind}-{number}", kind, (), on=day, forum=forum, claim=claim)
        for number, (kind, day, forum) in enumerate(said)
        if day is not None
    )
    return Proceeding(trial.id, trial.state, (), events=events)


def _deadline(due: Due, on: Day) -> Deadline:
    computation = f"{due.length} from {due.runs_from}"
    if due.conditions:
        computation += "; " + "; ".join(due.conditions)
    expected = "; the authority is to decide by then" if due.purpose is Purpose.EXPECT_BY else ""
    left = None
    if due.earliest is not None and due.earliest >= on.earliest:
        left = (due.earliest - on.earliest).days
    return Deadline(
        due.term.replace("_", "-"), due.title, due.start, due.earliest, due.latest, due.passed,
        due.consequence, computation + expected, due.citations, left,
    )  # fmt: skip
