"""The main job: a case goes in, its avenues come out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import Enum
from functools import partial
from typing import cast

from attrs import evolve

from accountability.absentia.standards import BY_OWN_LAW
from accountability.corpus.law import STATUTES_UNCHANGED, UNCHANGED, Law
from accountability.dates import Day, day_asked
from accountability.engine import Compiled, compile_requirement
from accountability.errors import UnknownName
from accountability.mapping.assembly import WeighedRow, assemble
from accountability.mapping.interplay import Asked, Interplay
from accountability.mapping.rows import Candidate, candidates
from accountability.mapping.sharing import Shared
from accountability.model.avenue import Avenue, Avenues, Mapping, Status
from accountability.model.case import Case
from accountability.model.jurisdiction import HeadOfJurisdiction, NeBisRule, PresenceRule, YesNoUnread
from accountability.model.mechanism import Mechanism, NationalStage, RequirementKind
from accountability.rules import FAMILIES
from accountability.truth import Truth


def map_case(
    case: Case,
    on: str | date | Day,
    law: Law | None = None,
    *,
    presumptions: bool = True,
    without: Collection[str] = (),
) -> Mapping:
    """Every avenue of a case on a date, each with its verdict and reasons.

    ``on`` is the day of the question, exactly known: a date, or text such as ``2026-11-22``. ``law`` is the
    register to ask; the one that comes with the library by default. ``presumptions=False`` switches off all
    presumptions, ``without`` some of them by id: what then is not recorded is unknown.

    Raises ``ValueError`` if ``on`` is not one exactly known day, ``UnknownName`` for a presumption that does not
    exist.
    """
    day = day_asked(on)
    law = law or Law()
    known = known_presumptions(law) if without or not presumptions else frozenset()
    off = frozenset(without) if presumptions else known
    for name in off - known:
        raise UnknownName("presumption", name, known)
    law = evolve(
        law,
        off=law.off | off,
        unchanged=law.unchanged and UNCHANGED not in off,
        statutes_unchanged=STATUTES_UNCHANGED not in off,
    )
    weighed = tuple(candidates(case, law, day))
    shared = Shared(off)
    found = Avenues(
        (candidate.key, partial(_status, candidate, shared), partial(_avenue, candidate, shared))
        for candidate in weighed
    )
    mapping = Mapping(
        case.id,
        day.earliest,
        cast("tuple[Avenue, ...]", found),  # it reads like the tuple that it stands for
        tuple(sorted(off)),
        tuple(supposition.title for supposition in law.suppositions),
    )
    questions = Asked(Interplay(weighed, partial(_compiled, head=None), off), found)
    object.__setattr__(mapping, "_questions", questions)  # no part of the document, and never set but here
    return mapping


def known_presumptions(law: Law) -> frozenset[str]:
    """The ids of all presumptions that a verdict may rest on."""
    mechanisms = {law.mechanism(name.partition(":")[0]).id: name.partition(":")[0] for name in law.mechanisms()}
    own = {
        presumption.id
        for name in mechanisms.values()
        for requirement in law.mechanism(name).requirements
        for presumption in requirement.presumptions
    }
    of_trials = {entry.id for entry in law.trials().presumptions}
    return frozenset(own | of_trials | {BY_OWN_LAW, UNCHANGED, STATUTES_UNCHANGED})


def _status(candidate: Candidate, shared: Shared) -> Status:
    """The verdict alone: open by any row that opens it, undetermined by any that may."""
    found = Status.CLOSED
    for _, view in candidate.views:
        truth = Truth.YES
        for entry in _compiled(candidate, view.head):
            requirement = entry.requirement
            if requirement.kind is RequirementKind.APPRAISED or requirement.stage is not NationalStage.INVESTIGATE:
                continue
            truth = truth & shared.decide(entry, view)
            if truth is Truth.NO:
                break
        if truth is Truth.YES:
            return Status.OPEN
        if truth is Truth.UNKNOWN:
            found = Status.UNDETERMINED
    return found


def _avenue(candidate: Candidate, shared: Shared) -> Avenue:
    rows = [
        WeighedRow(name, view, tuple(shared.weigh(entry, view) for entry in _compiled(candidate, view.head)))
        for name, view in candidate.views
    ]
    return assemble(candidate, rows)


_COMPILED: dict[tuple[object, ...], tuple[Mechanism, tuple[Compiled, ...]]] = {}
"""By the identity of a mechanism, which the entry keeps alive so that it is never used again, and the settings."""


def _compiled(candidate: Candidate, head: HeadOfJurisdiction | None) -> tuple[Compiled, ...]:
    """The requirements of a mechanism under the settings of a head, compiled once for all heads that share them."""
    settings: dict[str, Enum] = {}
    if candidate.jurisdiction is not None:
        settings = {
            "suspect_presence": head.suspect_presence if head else PresenceRule.UNKNOWN,
            "ne_bis": head.ne_bis if head else NeBisRule.UNREAD,
            "double_criminality": head.double_criminality if head else YesNoUnread.UNREAD,
        }
    key = (id(candidate.mechanism), *settings.values())
    if key not in _COMPILED:
        rules = FAMILIES[candidate.mechanism.family]
        compiled = tuple(compile_requirement(entry, rules, settings) for entry in candidate.mechanism.requirements)
        _COMPILED[key] = (candidate.mechanism, compiled)
    return _COMPILED[key][1]
