"""A state's own rules on trials in absence, used both ways: may it try somebody so, and did it keep its rules?"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from accountability.absentia.standards import Assessment, assess
from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.errors import UnknownName
from accountability.model.absence import TrialInAbsence
from accountability.model.citation import Citation
from accountability.model.jurisdiction import AbsenceRule
from accountability.model.standard import AbsenceLaw, Binding, Bound, Question, RetrialRule, Standard
from accountability.rules.national import can_be_tried
from accountability.truth import Truth


@frozen
class AbsenceTrial:
    """Whether a state may try somebody who is not there."""

    state: str
    may: Truth
    conditions: tuple[str, ...]
    """What its law asks for."""
    counsel: str
    retrial: RetrialRule
    citation: Citation


def may_try(state: str, evading: Truth = Truth.UNKNOWN, law: Law | None = None) -> AbsenceTrial:
    """Whether a state may try a suspect who is elsewhere, and perhaps evades. Raises ``UnknownName``.

    Where the law names conditions beyond that, the answer is unknown, and the conditions say why.
    """
    from accountability.model.jurisdiction import PresenceRule

    own = (law or Law()).absence(state)
    may = can_be_tried(Truth.NO, evading, own.rule, suspect_presence=PresenceRule.NOT_REQUIRED)
    return AbsenceTrial(
        state, may, tuple(entry.title for entry in own.conditions), own.counsel, own.retrial, own.citation
    )


def assess_own_law(trial: TrialInAbsence, on: str | date | Day, law: Law | None = None) -> Assessment:
    """Whether the state that tried somebody kept its own rules. Raises ``UnknownName`` where they are not recorded."""
    law = law or Law()
    if trial.state not in law.absences():
        raise UnknownName("state with rules on trials in absence", trial.state, law.absences())
    return assess(trial, as_standard(law.absence(trial.state)), on, law)


def as_asked(own: AbsenceLaw) -> Standard:
    """What a state asks for by its own law before it hands somebody over, as a standard for the state asked."""
    return Standard(
        f"asked:{own.state}",
        f"What the state asked demands by its own law ({own.citation.reference})",
        Question.SURRENDER,
        Binding(Bound.ASKED_STATE, only=(own.state,)),
        (own.citation,),
        (),
        own_law=True,
    )


def as_standard(own: AbsenceLaw) -> Standard:
    """A state's own rules as a standard that binds nobody else."""
    return Standard(
        f"national:{own.state}",
        f"The state's own rules ({own.citation.reference})",
        Question.FAIR_TRIAL,
        Binding(Bound.TRYING_STATE, only=(own.state,), since=own.since),
        (own.citation,),
        tuple(entry for entry in own.conditions),
        note=None if own.rule is not AbsenceRule.NOT_ALLOWED else "The law does not allow such a trial, save as said.",
    )
