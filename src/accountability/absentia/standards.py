"""A trial in absence measured by the standards: what was kept, what was breached, and what must be proved.

    assessment = assess(trial, "echr-6", on="2026-11-22")
    assessment.verdict, assessment.decided_by, assessment.secure

The general rule and each exception are tests of one requirement; every requirement of a standard must be met. Where
facts are missing the answer says which, and which documents would prove them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen

from accountability.absentia.weigh import Outcome, view_of, weigh_trial
from accountability.corpus.law import Law
from accountability.dates import Day
from accountability.facts import FACTS
from accountability.facts.treaties import rests_on
from accountability.findings import Parameter, Reason, sentence
from accountability.model.absence import TrialInAbsence
from accountability.model.avenue import Appraisal, Assumption
from accountability.model.citation import Citation
from accountability.model.mechanism import Presumption, Requirement, RequirementKind, RequirementType
from accountability.model.standard import Bound, Decision, Question, Standard
from accountability.truth import Truth, all_of

BY_OWN_LAW = "retrial-by-own-law"
"""The presumption that what the trying state's law gives as a new trial is what the person can have."""


class Verdict(Enum):
    """What a standard says of a trial."""

    COMPLIES = "complies"
    BREACHED = "breached"
    UNPROVED = "unproved"
    """The claims were not supported before the body, so that it finds no breach whatever happened."""
    UNDETERMINED = "undetermined"


@frozen
class TrialFinding:
    """A requirement of a standard weighed on a trial."""

    requirement: str
    title: str
    value: Truth
    reasons: tuple[Reason, ...]
    citations: tuple[Citation, ...]
    case_law: tuple[Decision, ...]
    """The decisions that apply the test that met it, or those of all its tests where none did."""
    test: str | None
    """The test that met it: the general rule, or an exception."""
    assumed: tuple[str, ...]
    note: str | None = None
    gate: bool = False
    """Whether it only decides whether a body looks at the rest."""

    @property
    def text(self) -> str:
        """The reasons in sentences."""
        return " ".join(dict.fromkeys(reason.text for reason in self.reasons))


@frozen
class MissingFact:
    """A fact that would settle what is not known, with the documents that would prove it."""

    fact: str
    question: str
    documents: tuple[str, ...]
    requirements: tuple[str, ...]


@frozen
class Assessment:
    """What a standard says of a trial, and what the answer still rests on."""

    trial: str
    standard: str
    title: str
    question: Question
    on: Day
    verdict: Verdict
    decided_by: tuple[str, ...]
    """The requirements that decide the verdict."""
    findings: tuple[TrialFinding, ...]
    missing: tuple[MissingFact, ...]
    assumes: tuple[Assumption, ...]
    appraisals: tuple[Appraisal, ...]
    bound: Truth
    """Whether the state it speaks to is bound by it on the day of the judgment, or of the question."""
    bound_because: Reason
    bound_citations: tuple[Citation, ...] = ()
    note: str | None = field(default=None)
    bound_assumed: tuple[str, ...] = ()
    """The presumptions that the answer on being bound rests on."""

    @property
    def breaches(self) -> tuple[TrialFinding, ...]:
        """The requirements that are not met."""
        return tuple(entry for entry in self.findings if entry.value is Truth.NO and not entry.gate)

    @property
    def secure(self) -> tuple[str, ...]:
        """The documents to secure: those that would settle what is not known, each once, the most wanted first."""
        wanted: dict[str, int] = {}
        for entry in self.missing:
            for document in entry.documents:
                wanted[document] = wanted.get(document, 0) + len(entry.requirements)
        return tuple(sorted(wanted, key=lambda document: -wanted[document]))

    def explain(self) -> str:
        """The assessment in sentences."""
        from accountability.absentia.explaining import explain_assessment

        return explain_assessment(self)


def assess(
    trial: TrialInAbsence,
    standard: str | Standard,
    on: str | date | Day,
    law: Law | None = None,
    *,
    presume: bool = True,
) -> Assessment:
    """Measure a trial by one standard, on a day; ``presume`` says whether presumptions count.

    Raises ``UnknownName`` for a standard that the law does not hold.
    """
    law = law or Law()
    record = law.standard(standard) if isinstance(standard, str) else standard
    day = _day(on)
    requirements = (*record.requirements, *_own_conditions(record, trial, law, day))
    view = view_of(trial, law, day, (*record.gates, *requirements))
    presumptions = (*law.trials().presumptions, *_by_own_law(trial, law)) if presume else None
    gates = [(entry, weigh_trial(entry, view, presumptions)) for entry in record.gates]
    weighed = [(entry, weigh_trial(entry, view, presumptions)) for entry in requirements if _decided(entry)]
    verdict, decided_by = _verdict(gates, weighed)
    appraised = tuple(entry for entry in requirements if not _decided(entry))
    if verdict is Verdict.COMPLIES and appraised and record.question is Question.FAIR_TRIAL:
        verdict, decided_by = Verdict.UNDETERMINED, tuple(entry.id for entry in appraised)
    bound, because, citations, presumed = _bound(record, trial, law, day)
    return Assessment(
        trial.id,
        record.id,
        record.title,
        record.question,
        day,
        verdict,
        decided_by,
        tuple(
            [_finding(entry, found, record, gate=True) for entry, found in gates]
            + [_finding(entry, found, record, gate=False) for entry, found in weighed]
        ),
        tuple(_missing([*gates, *weighed], law)),
        tuple(_assumes([*gates, *weighed])),
        tuple(
            Appraisal(entry.id, entry.title, entry.appraised_by or "the body", entry.citations, entry.note)
            for entry in appraised
        ),
        bound,
        because,
        citations,
        record.note,
        presumed,
    )


def assess_all(
    trial: TrialInAbsence,
    on: str | date | Day,
    law: Law | None = None,
    standards: Iterable[str] | None = None,
) -> tuple[Assessment, ...]:
    """Measure a trial by the standards named, or by every standard on fair trial that binds, or may bind, the state."""
    law = law or Law()
    if standards is not None:
        return tuple(assess(trial, name, on, law) for name in standards)
    found = [assess(trial, name, on, law) for name in law.standards()]
    open_ones = [entry for entry in found if entry.question is Question.FAIR_TRIAL and entry.bound is not Truth.NO]
    return tuple(sorted(open_ones, key=lambda entry: entry.bound is not Truth.YES))


def _day(on: str | date | Day) -> Day:
    if isinstance(on, Day):
        return on
    return Day.parse(on) if isinstance(on, str) else Day.on(on)


def _decided(requirement: Requirement) -> bool:
    return requirement.kind is not RequirementKind.APPRAISED


def _own_conditions(record: Standard, trial: TrialInAbsence, law: Law, day: Day) -> tuple[Requirement, ...]:
    """What the state asked adds by its own law, where the standard leaves room for that."""
    if not record.own_law or trial.asked_state is None or trial.asked_state not in law.absences():
        return ()
    asked = law.absence(trial.asked_state).when_asked
    return tuple(entry.requirement for entry in asked if entry.holds_on(day))


def _by_own_law(trial: TrialInAbsence, law: Law) -> Iterator[Presumption]:
    """The new trial that the state's own law gives, where that law is known to have held at the judgment."""
    if BY_OWN_LAW in law.off or trial.state not in law.absences() or trial.judged_on is None:
        return
    own = law.absence(trial.state)
    if own.since is None or trial.judged_on.on_or_after(Day.on(own.since)).truth is not Truth.YES:
        return
    right, cited = own.retrial.right, own.citation
    params: dict[str, Parameter] = {"right": right, "provision": cited.reference, "confidence": cited.confidence}
    text = sentence("trial.retrial.own_law", params)
    yield Presumption(BY_OWN_LAW, "trial_retrial", right.value, text=text, provision=cited.reference)


_Weighed = list[tuple[Requirement, Outcome]]


def _verdict(gates: _Weighed, weighed: _Weighed) -> tuple[Verdict, tuple[str, ...]]:
    closed = tuple(entry.id for entry, found in gates if found.truth is Truth.NO)
    if closed:
        return Verdict.UNPROVED, closed
    truth = all_of(found.truth for _, found in weighed)
    deciding = tuple(entry.id for entry, found in weighed if found.truth is truth)
    if truth is Truth.UNKNOWN:
        return Verdict.UNDETERMINED, deciding
    return (Verdict.COMPLIES if truth is Truth.YES else Verdict.BREACHED), deciding


def _finding(requirement: Requirement, found: Outcome, record: Standard, *, gate: bool) -> TrialFinding:
    decisions = {entry.name: entry for entry in record.case_law}
    tests = [test for test in requirement.tests if found.test in (None, test.id)]
    named = dict.fromkeys(name for test in tests for name in test.case_law)
    return TrialFinding(
        requirement.id,
        requirement.title,
        found.truth,
        (*found.weighed.reasons, *(Reason("presumed", {"text": entry.text}) for entry in found.assumed)),
        found.weighed.citations,
        tuple(decisions[name] for name in named if name in decisions),
        found.test,
        tuple(entry.id for entry in found.assumed),
        requirement.note,
        gate,
    )


def _missing(weighed: _Weighed, law: Law) -> Iterator[MissingFact]:
    """What would settle an unknown; and, since complaints of exiles failed on it, proof that is only presumed."""
    documents = {entry.fact: entry.documents for entry in law.trials().proofs}
    wanted: dict[str, list[str]] = {}
    for requirement, found in weighed:
        presumed = [entry.fact for entry in found.assumed] if requirement.type is RequirementType.SUBSTANTIATION else []
        for fact in (*(entry.fact for entry in found.weighed.missing), *presumed):
            waiting = wanted.setdefault(fact, [])
            if requirement.id not in waiting:
                waiting.append(requirement.id)
    for fact, requirements in wanted.items():
        yield MissingFact(fact, FACTS[fact].ask, documents.get(fact, ()), tuple(requirements))


def _assumes(weighed: _Weighed) -> Iterator[Assumption]:
    found: dict[str, tuple[Presumption, list[Requirement]]] = {}
    for requirement, outcome in weighed:
        for entry in outcome.assumed:
            found.setdefault(entry.id, (entry, []))[1].append(requirement)
    for name, (entry, requirements) in found.items():
        cited = dict.fromkeys(citation for requirement in requirements for citation in requirement.citations)
        yield Assumption(name, entry.text, tuple(requirement.id for requirement in requirements), tuple(cited))


_Standing = tuple[Truth, Reason, tuple[Citation, ...], tuple[str, ...]]


def _bound(record: Standard, trial: TrialInAbsence, law: Law, on: Day) -> _Standing:
    """Whether the standard binds the state it speaks to, on the day of the judgment if that is known."""
    binding = record.binding
    day = trial.judged_on if binding.whom is Bound.TRYING_STATE and trial.judged_on else on
    outside = (binding.since is not None and day.before(Day.on(binding.since)).truth is Truth.YES) or (
        binding.until is not None and day.on_or_after(Day.on(binding.until)).truth is Truth.YES
    )
    if outside:
        return Truth.NO, Reason("trial.standard.not_in_force", {"day": day}), (), ()
    if binding.whom is Bound.BODY:
        return Truth.YES, Reason("trial.standard.body"), (), ()
    state = trial.state if binding.whom is Bound.TRYING_STATE else trial.asked_state
    if state is None or state not in law.parties():
        return Truth.UNKNOWN, Reason("trial.standard.no_state"), (), ()
    params: dict[str, Parameter] = {"state": law.state(state).name, "what": record.title, "day": day}
    if binding.only:
        own = Truth.of(state in binding.only)
        code = "trial.standard.bound" if own is Truth.YES else "trial.standard.not_bound"
        return own, Reason(code, params), (), ()
    if state in binding.save:
        return Truth.NO, Reason("trial.standard.not_bound", params), (), ()
    if binding.instrument is None:
        return Truth.UNKNOWN, Reason("trial.standard.unread", params), (), ()
    standing = law.standing(state, binding.instrument, day, binding.provision)
    code = {
        Truth.YES: "trial.standard.bound",
        Truth.NO: "trial.standard.not_bound",
        Truth.UNKNOWN: "trial.standard.unread",
    }[standing.bound]
    return standing.bound, Reason(code, params), standing.citations, rests_on(standing)
