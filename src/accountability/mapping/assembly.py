"""From requirements weighed on rows to an avenue: the verdict, and everything a reader needs beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from accountability.corpus.law import Law
from accountability.dates import Day, Span
from accountability.engine import Missing, Weighed
from accountability.facts import FACTS, View
from accountability.findings import Reason, sentence
from accountability.mapping.deadlines import complaint_deadlines, limitation_deadline
from accountability.mapping.rows import Candidate
from accountability.mapping.trials import course_deadlines
from accountability.model.absence_words import RequestKind
from accountability.model.avenue import (
    Appraisal,
    Assumption,
    Avenue,
    ContestedReading,
    Deadline,
    FactUsed,
    Finding,
    MechanismName,
    Need,
    RegisterGap,
    Row,
    Stage,
    Status,
)
from accountability.model.case import ActKind, ProcedureStatus, ProsecutionStatus
from accountability.model.citation import Citation
from accountability.model.jurisdiction import PresenceRule
from accountability.model.mechanism import Harm, NationalStage, Note, RequirementKind, WhyClosed
from accountability.model.situation import Bearing, OfficialFinding
from accountability.truth import Truth, all_of

_STAGES = tuple(NationalStage)
_NATIONAL = frozenset({NationalStage.INVESTIGATE, NationalStage.WARRANT, NationalStage.TRY})
_HANDING_OVER = frozenset({RequestKind.EXTRADITION, RequestKind.ARREST_WARRANT, RequestKind.REMOVAL})
_NEAREST = (WhyClosed.NOT_YET, WhyClosed.NO_LONGER, WhyClosed.NEVER)


@frozen(eq=False)
class WeighedRow:
    """One row with all its requirements weighed."""

    id: str
    view: View
    weighed: tuple[Weighed, ...]

    def status(self, stage: NationalStage = NationalStage.INVESTIGATE) -> Status:
        """The verdict of the row, from what is asked up to a stage."""
        asked = [
            entry.truth for entry in self.deciding if _STAGES.index(entry.requirement.stage) <= _STAGES.index(stage)
        ]
        truth = all_of(asked)
        return {Truth.YES: Status.OPEN, Truth.NO: Status.CLOSED, Truth.UNKNOWN: Status.UNDETERMINED}[truth]

    @property
    def deciding(self) -> tuple[Weighed, ...]:
        """The requirements that the verdict is made of: those decided and those presumed."""
        return tuple(entry for entry in self.weighed if entry.requirement.kind is not RequirementKind.APPRAISED)

    @property
    def why_closed(self) -> WhyClosed:
        """The reason that is furthest from opening: one that can never be met outweighs one not met yet."""
        failed = [entry.closes_as or WhyClosed.NEVER for entry in self.deciding if entry.truth is Truth.NO]
        return max(failed, key=_NEAREST.index)


def assemble(candidate: Candidate, rows: Sequence[WeighedRow]) -> Avenue:
    """The avenue that the weighed rows make."""
    national = candidate.jurisdiction is not None
    asked = {requirement.stage for requirement in candidate.mechanism.requirements}
    staged = len(asked) > 1
    stages = _stages(rows, asked | _NATIONAL if national else asked) if staged else None
    status = _best(row.status() for row in rows)
    carrying = [row for row in rows if row.status() is status]
    mechanism = candidate.mechanism
    jurisdiction = candidate.jurisdiction
    threatened = any(_threatens(row.view, candidate.against) for row in carrying)
    return Avenue(
        mechanism=MechanismName(candidate.identity, candidate.name),
        against=candidate.against,
        status=status,
        why_closed=min((row.why_closed for row in rows), key=_NEAREST.index) if status is Status.CLOSED else None,
        stage=_stage(candidate, rows),
        urgent=threatened and mechanism.urgent and status is not Status.CLOSED,
        addresses=mechanism.addresses,
        gives=mechanism.gives,
        binding=mechanism.binding,
        initiators=jurisdiction.initiators if jurisdiction else mechanism.initiators,
        rows=tuple(_row(row) for row in rows),
        findings=_findings(rows, staged=staged),
        needs=_needs(carrying, status, staged=staged),
        register_gaps=_gaps(carrying, status),
        facts_used=_facts_used(candidate, rows),
        assumes=_assumes(carrying, status),
        appraisals=_appraisals(carrying),
        deadlines=_deadlines(rows, national=national),
        closes=tuple(
            entry
            for entry in mechanism.closes
            if entry.for_states is None or candidate.against is None or candidate.against in entry.for_states
        ),
        harm=(*_own_state(candidate), *_harm(candidate, rows)),
        notes=_notes(candidate, rows),
        stages=stages,
        interim_measures=mechanism.interim_measures,
        how_to_submit=mechanism.how_to_submit,
        official_findings=_official(rows),
        readings=_readings(candidate, rows),
    )


def _harm(candidate: Candidate, rows: Sequence[WeighedRow]) -> tuple[Harm, ...]:
    """What using it may cost; what only one state threatens is left out where the case does not touch that state."""
    harm = candidate.mechanism.harm
    if all(entry.for_states is None for entry in harm):
        return harm
    touched: set[str | None] = set()
    for row in rows:
        if row.view.act is not None:
            touched |= {row.view.act.place, *row.view.act.attributed_to}
        if row.view.victim is not None:
            touched |= {tie.state for tie in row.view.victim.nationalities}
    return tuple(entry for entry in harm if entry.for_states is None or touched & set(entry.for_states))


def _stages(rows: Sequence[WeighedRow], asked: Iterable[NationalStage]) -> dict[str, Status]:
    """The verdict for each step that the mechanism knows."""
    return {stage.value: _best(row.status(stage) for row in rows) for stage in _STAGES if stage in asked}


def _best(statuses: Iterable[Status]) -> Status:
    found = set(statuses)
    return next(status for status in (Status.OPEN, Status.UNDETERMINED, Status.CLOSED) if status in found)


def _row(row: WeighedRow) -> Row:
    view = row.view
    return Row(
        row.id,
        row.status(),
        view.act.id if view.act else None,
        view.victim.id if view.victim else None,
        view.suspect.id if view.suspect else None,
        view.head.id if view.head else None,
        view.head_crime.crime if view.head_crime else None,
    )


def _stage(candidate: Candidate, rows: Sequence[WeighedRow]) -> Stage:
    """Whether the avenue is still to be used, by what had been done on the day of the question."""
    view = rows[0].view
    if candidate.jurisdiction is None:
        own = [
            entry
            for entry in view.case.procedures
            if (entry.mechanism, entry.against) == (candidate.mechanism.id, candidate.against)
            and False not in (entry.same_person, entry.same_facts)
            and _by(entry.submitted_on, view.on) is not Truth.NO
        ]
        ended = {entry.status for entry in own if _by(entry.concluded_on, view.on) is not Truth.NO}
        if any(entry.status in (ProcedureStatus.PENDING, None) for entry in own) or len(ended) < len(
            {entry.status for entry in own}
        ):
            return Stage.PENDING
        return (
            Stage.DECIDED if ended & {ProcedureStatus.EXAMINED, ProcedureStatus.REJECTED_ON_FORM} else Stage.AVAILABLE
        )
    here = {
        entry.status if _by(entry.decided_on, view.on) is not Truth.NO else ProsecutionStatus.ON_TRIAL
        for entry in view.case.prosecutions
        if entry.state == candidate.jurisdiction.state and entry.person in (candidate.against, None)
    }
    if {ProsecutionStatus.INVESTIGATING, ProsecutionStatus.ON_TRIAL} & here:
        return Stage.PENDING
    return Stage.DECIDED if here - {None, ProsecutionStatus.SURRENDERED} else Stage.AVAILABLE


def _by(day: Day | None, on: Day) -> Truth:
    return Truth.UNKNOWN if day is None else day.on_or_before(on).truth


def _findings(rows: Sequence[WeighedRow], *, staged: bool) -> tuple[Finding, ...]:
    """Every requirement weighed; the same answer on several rows stands once."""
    grouped: dict[tuple[str, Truth, str], tuple[Weighed, tuple[Citation, ...], list[str]]] = {}
    for row in rows:
        head = row.view.head.citations if row.view.head else ()
        for entry in row.weighed:
            reasons = repr([(reason.code, sorted(reason.params.items())) for reason in entry.reasons])
            key = (entry.requirement.id, entry.truth, reasons)
            citations = tuple(dict.fromkeys((*entry.citations, *head)))
            grouped.setdefault(key, (entry, citations, []))[2].append(row.id)
    return tuple(
        Finding(
            requirement=entry.requirement.id,
            title=entry.requirement.title,
            type=entry.requirement.type,
            kind=entry.requirement.kind,
            value=entry.truth,
            code=entry.reasons[0].code if entry.reasons else "met",
            reasons=entry.reasons,
            citations=citations,
            rows=tuple(names),
            stage=entry.requirement.stage.value if staged else None,
            assumed=entry.assumed,
            case_law=tuple(dict.fromkeys(case for test in entry.requirement.tests for case in test.case_law)),
        )
        for entry, citations, names in grouped.values()
    )


def _unknown(rows: Sequence[WeighedRow], status: Status) -> list[Weighed]:
    if status is Status.CLOSED:
        return []
    return [entry for row in rows for entry in row.deciding if entry.truth is Truth.UNKNOWN]


def _needs(rows: Sequence[WeighedRow], status: Status, *, staged: bool) -> tuple[Need, ...]:
    grouped: dict[tuple[str, str | None], list[tuple[Weighed, Missing]]] = {}
    for entry in _unknown(rows, status):
        for missing in entry.missing:
            grouped.setdefault((missing.fact, missing.of), []).append((entry, missing))
    return tuple(
        Need(
            fact=fact,
            question=FACTS[fact].ask,
            requirements=tuple(dict.fromkeys(entry.requirement.id for entry, _ in waiting)),
            reasons=_distinct(missing.reason for _, missing in waiting),
            of=of,
            stage=min((entry.requirement.stage for entry, _ in waiting), key=_STAGES.index).value if staged else None,
        )
        for (fact, of), waiting in grouped.items()
    )


def _gaps(rows: Sequence[WeighedRow], status: Status) -> tuple[RegisterGap, ...]:
    grouped: dict[str, tuple[list[str], Reason]] = {}
    for entry in _unknown(rows, status):
        for reason in entry.gaps:
            names, _ = grouped.setdefault(reason.text, ([], reason))
            names.append(entry.requirement.id)
    return tuple(RegisterGap(tuple(dict.fromkeys(names)), (reason,)) for names, reason in grouped.values())


def _distinct(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple({reason.text: reason for reason in reasons}.values())


def _facts_used(candidate: Candidate, rows: Sequence[WeighedRow]) -> tuple[FactUsed, ...]:
    used = candidate.decides_rows.union(*(entry.used for row in rows for entry in row.weighed))
    return tuple(FactUsed(fact, of) for fact, of in sorted(used, key=lambda pair: (pair[0], pair[1] or "")))


def _assumes(rows: Sequence[WeighedRow], status: Status) -> tuple[Assumption, ...]:
    """The presumptions that the verdict rests on: those behind a no where it is closed, behind a yes elsewhere."""
    wanted = Truth.NO if status is Status.CLOSED else Truth.YES
    grouped: dict[str, list[Weighed]] = {}
    for row in rows:
        for entry in row.deciding:
            if entry.truth is wanted:
                for name in entry.assumed:
                    grouped.setdefault(name, []).append(entry)
    return tuple(
        Assumption(
            name,
            _presumption_text(name, entries[0], rows[0].view.law),
            tuple(dict.fromkeys(entry.requirement.id for entry in entries)),
            tuple(dict.fromkeys(citation for entry in entries for citation in entry.requirement.citations)),
        )
        for name, entries in grouped.items()
    )


def _presumption_text(name: str, entry: Weighed, law: Law) -> str:
    known = (*entry.requirement.presumptions, *law.trials().presumptions)
    own = next((presumption.text for presumption in known if presumption.id == name), None)
    return own if own is not None else sentence(f"presumption.{name}", {})


def _appraisals(rows: Sequence[WeighedRow]) -> tuple[Appraisal, ...]:
    found: dict[str, Appraisal] = {}
    for row in rows:
        for entry in row.weighed:
            requirement = entry.requirement
            if requirement.kind is RequirementKind.APPRAISED:
                found[requirement.id] = Appraisal(
                    requirement.id, requirement.title, requirement.appraised_by or "the body", requirement.citations,
                    requirement.note,
                )  # fmt: skip
        head = row.view.head
        if head is None:
            continue
        if head.authorised_by:
            text = sentence("appraisal.authorisation", {"head": head.id, "provision": head.provision})
            found[f"{head.id}-authorisation"] = Appraisal(
                f"{head.id}-authorisation", text, head.authorised_by, head.citations
            )
        if head.suspect_presence is PresenceRule.DISCRETION_IF_ABSENT:
            text = sentence("appraisal.absent_suspect", {"head": head.id, "provision": head.provision})
            found[f"{head.id}-absent"] = Appraisal(
                f"{head.id}-absent", text, head.authorised_by or "the prosecutor", head.citations
            )
        crime = row.view.head_crime
        for condition in (*head.other_conditions, *(crime.other_conditions if crime else ())):
            found[condition.id] = Appraisal(condition.id, condition.text, condition.appraised_by, (condition.citation,))
    return tuple(found.values())


def _deadlines(rows: Sequence[WeighedRow], *, national: bool) -> tuple[Deadline, ...]:
    compute = limitation_deadline if national else complaint_deadlines
    found = {deadline: None for row in rows for deadline in (*compute(row.view), *course_deadlines(row.view))}
    return tuple(sorted(found, key=lambda deadline: (str(deadline.earliest_last_day or "9"), deadline.id)))


def _threatens(view: View, against: str | None) -> bool:
    """Whether an act is about to happen, or the state was asked to hand over or remove the person tried."""
    if view.trial is not None:
        return any(entry.state == against and entry.kind in _HANDING_OVER for entry in view.trial.requests)
    return view.act is not None and view.act.kind is ActKind.THREATENED


def _own_state(candidate: Candidate) -> tuple[Harm, ...]:
    """The danger of turning to the courts of the state to which an act is attributed: before any other."""
    own = candidate.jurisdiction
    if own is None or not any(view.act and own.state in view.act.attributed_to for _, view in candidate.views):
        return ()
    name = candidate.views[0][1].law.state(own.state).name
    return (Harm("own-state", sentence("harm.own_state", {"state": name})),)


def _readings(candidate: Candidate, rows: Sequence[WeighedRow]) -> tuple[ContestedReading, ...]:
    """Contested law as it stood on the day of the question, as far as it bears on a head of the rows."""
    if candidate.jurisdiction is None:
        return ()
    heads = {row.view.head.id for row in rows if row.view.head}
    return tuple(
        ContestedReading(entry.about, entry.text, entry.gives, entry.citation, entry.prevails, entry.head)
        for entry in candidate.jurisdiction.readings
        if entry.stands(rows[0].view.on) and entry.head in {None, *heads}
    )


_CITED = (
    Bearing.CONTEXT_OF_CRIMES_AGAINST_HUMANITY,
    Bearing.REMEDY_INEFFECTIVE,
    Bearing.REPRISALS,
    Bearing.LEGAL_PROFESSION,
)
"""What findings on the state of a case are cited for; those on a state of destination bear on the removal."""
_RISKS = (Bearing.UNSAFE_RETURN, Bearing.TORTURE_PRACTICE, Bearing.UNFAIR_TRIAL_PRACTICE)


def _official(rows: Sequence[WeighedRow]) -> tuple[OfficialFinding, ...]:
    """What official bodies had found by the day of the question that can be cited for a row."""
    found: dict[str, OfficialFinding] = {}
    for row in rows:
        act, law, on = row.view.act, row.view.law, row.view.on
        if act is None:
            found |= _on_trying_state(row.view)
            continue
        days = [Span.of(act.when).start] if act.when is not None else [on]
        states = {*act.attributed_to, *([act.place] if act.place else [])}
        asked = [(state, bearing, days[0]) for state in sorted(states) for bearing in _CITED]
        asked += [(act.destination, bearing, on) for bearing in _RISKS if act.destination]
        for state, bearing, day in asked:
            situation = law.situation(state)
            cited = situation.cited_for(bearing, day, made_by=on) if situation else ()
            found |= {entry.id: entry for entry in cited}
    return tuple(found.values())


def _on_trying_state(view: View) -> dict[str, OfficialFinding]:
    """What can be cited, for a trial in absence, on the state that held it."""
    situation = view.law.situation(view.trial.state) if view.trial else None
    if situation is None:
        return {}
    return {entry.id: entry for risk in _RISKS for entry in situation.cited_for(risk, view.on, made_by=view.on)}


def _notes(candidate: Candidate, rows: Sequence[WeighedRow]) -> tuple[Note, ...]:
    notes = list(candidate.mechanism.notes)
    view = rows[0].view
    if any(candidate.against in (trial.state, None) or candidate.jurisdiction for trial in view.case.trials):
        notes += [
            Note("trial-in-absence", point.text, point.citation)
            for point in view.law.trials().points
            if point.mechanism == candidate.mechanism.id
        ]
    folder, name = ("jurisdictions", candidate.jurisdiction.state) if candidate.jurisdiction else (
        "mechanisms", candidate.mechanism.id,
    )  # fmt: skip
    pack = view.law.origin(folder, name)
    if pack is not None:
        notes.insert(0, Note("data-pack", sentence("note.pack", {"pack": pack})))
    if candidate.jurisdiction is not None:
        own = candidate.jurisdiction
        notes += [own.victim_role, own.functional_immunity, *own.notes]
        notes += [
            Note(f"practice-{number}", f"{entry.day}: {entry.text}" if entry.day else entry.text, entry.citation)
            for number, entry in enumerate(own.practice, 1)
        ]
    elif candidate.against is not None:
        if _stage(candidate, rows) is Stage.PENDING:
            notes.insert(0, Note("pending", sentence("note.pending", {})))
        for instrument in candidate.mechanism.instruments:
            for action in view.law.reservations(candidate.against, instrument, view.on):
                citations = view.law.citations(instrument, action)
                text = sentence(
                    "note.reservation",
                    {
                        "state": view.law.state(candidate.against).name,
                        "provision": action.provision or instrument,
                        "since": action.effective_on,
                        "note": action.note or "see the source",
                    },
                )
                notes.append(Note(f"reservation-{len(notes)}", text, citations[0] if citations else None))
    return tuple(notes)
