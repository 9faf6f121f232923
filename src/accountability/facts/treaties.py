"""Derived facts that join a case with the register: who was bound by what, on the day of submission."""

from __future__ import annotations

from datetime import date
from enum import Enum

from accountability.corpus.law import UNCHANGED, Law, Standing
from accountability.corpus.register import SUPPOSED
from accountability.dates import Day, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.findings import Parameter
from accountability.model.case import ActKind, Procedure, ProcedureStatus
from accountability.model.listing import Listing
from accountability.model.mechanism import Mechanism, WhyClosed
from accountability.model.treaty import Complete, Confirmation, Exclusion
from accountability.truth import Truth


class SameMatterBar(Enum):
    """What in another procedure on the same matter bars a complaint."""

    NONE = "none"
    """Nothing, unless a reservation of the state says so."""
    PENDING = "pending"
    """Only that it is being examined."""
    EXAMINED = "examined"
    """Also that it has been examined."""
    SUBMITTED = "submitted"
    """That it was submitted at all, whatever became of it."""


@derived
def submitted_on(
    case_procedures: Listing[Procedure],
    act_when: When | None,
    act_kind: ActKind | None,
    mechanism: Mechanism,
    opponent: str | None,
    on: Day,
) -> Day:
    """The day on which this complaint was submitted, or would be: the day of the question, if none was submitted.

    A complaint to the same body counts if it is on the same matter and was neither withdrawn nor rejected on form;
    one made before the act, or after the day of the question, is another. Of several the first counts.
    """
    own = [entry for entry in case_procedures if entry.mechanism == mechanism.id and entry.against in (opponent, None)]
    counted = [
        (entry, _is_this_complaint(entry, act_when, act_kind, on) & Truth.of(True if entry.against else None))
        for entry in own
    ]
    made = [
        (entry.submitted_on or Day.between(date.min, on.latest), counts)
        for entry, counts in counted
        if counts is not Truth.NO
    ]
    past = [(day, counts) for day, counts in made if day.earliest <= on.latest]
    latest = min((min(day.latest, on.latest) for day, counts in past if counts is Truth.YES), default=on.latest)
    earliest = min((day.earliest for day, _ in past), default=latest)
    return Day.between(min(earliest, latest) if case_procedures.complete else date.min, latest)


def _is_this_complaint(entry: Procedure, when: When | None, kind: ActKind | None, on: Day) -> Truth:
    """Is an earlier complaint to the body the one in question?"""
    over = (ProcedureStatus.WITHDRAWN, ProcedureStatus.REJECTED_ON_FORM)
    alive = Truth.of(None if entry.status is None else entry.status not in over)
    if alive is Truth.NO:
        alive = Truth.UNKNOWN if entry.concluded_on is None else entry.concluded_on.after(on).truth
    after = Truth.YES
    if kind is not ActKind.THREATENED:
        known = when is not None and kind is not None and entry.submitted_on is not None
        after = Truth.UNKNOWN
        if known and when is not None and entry.submitted_on is not None:
            after = entry.submitted_on.on_or_after(Span.of(when).start).truth
    return alive & after & Truth.of(entry.same_person) & Truth.of(entry.same_facts)


@derived
def treaty_binds(opponent: str | None, submitted_on: Day, law: Law, *, treaty: str) -> Answer:
    """Is the state bound by the treaty on the day of submission?"""
    return _standing(law, opponent, treaty, None, submitted_on)


@derived
def complaints_accepted(
    opponent: str | None, submitted_on: Day, law: Law, *, accepted_by: str, accepted_provision: str | None = None
) -> Answer:
    """Has the state accepted complaints, by a protocol or a declaration in force on the day of submission?"""
    return _standing(law, opponent, accepted_by, accepted_provision, submitted_on)


def _standing(law: Law, state: str | None, instrument: str, provision: str | None, day: Day) -> Answer:
    if state is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    standing = law.standing(state, instrument, day, provision)
    params: dict[str, Parameter] = {
        "state": law.state(state).name,
        "what": provision or standing.instrument.short_title,
        "day": day,
    }
    kind = "declaration" if provision else "party"
    assumed = rests_on(standing)
    if standing.bound is Truth.YES:
        since = standing.by.effective_on if standing.by else None
        return answer(
            Truth.YES,
            f"{kind}.bound",
            {"since": since, **_until(standing), **params},
            citations=standing.citations,
            assumed=assumed,
        )
    if standing.bound is Truth.UNKNOWN:
        gap = day.exact
        return answer(
            Truth.UNKNOWN,
            f"{kind}.{('unread' if gap else 'depends')}",
            {**_complete(standing.complete), **params},
            citations=standing.citations,
            gap=gap,
        )
    return _unbound(standing, kind, params, assumed)


def rests_on(standing: Standing) -> tuple[str, ...]:
    """The presumptions and suppositions that an answer of the register rests on."""
    presumed = (UNCHANGED,) if standing.presumed else ()
    return (*presumed, SUPPOSED) if standing.supposed else presumed


def _unbound(standing: Standing, kind: str, params: dict[str, Parameter], assumed: tuple[str, ...]) -> Answer:
    if standing.by is not None:
        return answer(
            Truth.NO,
            f"{kind}.ended",
            {
                "notified": standing.by.deposited_on,
                "effect": standing.by.effective_on,
                "provision": standing.instrument.denunciation_provision,
                **params,
            },
            citations=standing.citations,
            closes_as=WhyClosed.NO_LONGER,
            assumed=assumed,
        )
    if standing.later is not None:
        return answer(
            Truth.NO,
            f"{kind}.later",
            {"since": standing.later.effective_on, **params},
            citations=standing.citations,
            closes_as=WhyClosed.NOT_YET,
            assumed=assumed,
        )
    return answer(
        Truth.NO,
        f"{kind}.none",
        {**_complete(standing.complete), **params},
        citations=standing.citations,
        closes_as=WhyClosed.NEVER,
        assumed=assumed,
    )


def _until(standing: Standing) -> dict[str, Parameter]:
    ending = standing.until
    return {"until": f"; until {ending.effective_on or 'a day that is not known'}" if ending else ""}


def _complete(complete: Complete | Confirmation | None) -> dict[str, Parameter]:
    return {"complete": complete.day.isoformat() if complete else "no day that is known"}


@derived
def protected_right_alleged(
    act_violations: Listing[str],
    opponent: str | None,
    submitted_on: Day,
    law: Law,
    *,
    right_in: str,
    first_article: int,
    last_article: int,
    accessory: int | None = None,
    equality: int | None = None,
    reserved_in: str | None = None,
) -> Answer:
    """Does a violation alleged concern a right of the instrument, in its articles from first to last?

    ``accessory`` is an article that can be relied on together with another one alone; ``equality`` is the
    free-standing one on discrimination, which reservations in ``reserved_in`` may keep out.
    """
    articles = {
        article
        for name in act_violations
        for entry in law.violation(name).articles
        if entry.instrument == right_in
        for article in entry.articles
        if first_article <= _number(article) <= last_article
    }
    ordered = tuple(sorted(articles, key=lambda article: (_number(article), article)))
    params: dict[str, Parameter] = {
        "what": law.instrument(right_in).short_title if right_in in law.instruments() else right_in.upper(),
        "articles": ordered,
        "violations": tuple(sorted(act_violations)),
    }
    only_equality = bool(articles) and all(_number(article) == equality for article in articles)
    if reserved_in and opponent and only_equality:
        reserved, by = law.excluded(opponent, reserved_in, Exclusion.FREE_STANDING_DISCRIMINATION, submitted_on)
        if reserved is not Truth.NO:
            truth = Truth.NO if reserved is Truth.YES and act_violations.complete else Truth.UNKNOWN
            citations = law.citations(reserved_in, by) if by else ()
            return answer(truth, "materiae.reserved", params, citations=citations, closes_as=WhyClosed.NEVER)
    if articles:
        return answer(Truth.YES, "materiae.right", params)
    if accessory is not None and any(
        _number(article) == accessory
        for name in act_violations
        for entry in law.violation(name).articles
        if entry.instrument == right_in
        for article in entry.articles
    ):
        params |= {"article": accessory}
        return answer(Truth.UNKNOWN, "materiae.accessory", params, needs=("act_violations",))
    if act_violations.complete:
        return answer(Truth.NO, "materiae.no_right", params, closes_as=WhyClosed.NEVER)
    return answer(Truth.UNKNOWN, "materiae.unknown", params, needs=("act_violations",))


def _number(article: str) -> int:
    digits = article.partition("(")[0]
    return int(digits) if digits.isdigit() else -1


@derived
def territory_excluded(opponent: str | None, submitted_on: Day, law: Law, *, reserved_in: str) -> Answer:
    """Does a reservation keep out parts of the territory that the state does not control?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    reserved, reservation = law.excluded(opponent, reserved_in, Exclusion.ACTS_OUTSIDE_CONTROL, submitted_on)
    params: dict[str, Parameter] = {"state": law.state(opponent).name}
    if reserved is Truth.NO or reservation is None:
        return answer(Truth.NO, "territory.no_reservation", params)
    citations = law.citations(reserved_in, reservation)
    return answer(Truth.UNKNOWN, "territory.reserved", params, citations=citations, gap=True)


@derived
def abroad_excluded(opponent: str | None, submitted_on: Day, law: Law, *, reserved_in: str) -> Answer:
    """Does a reservation keep out what the state did outside its territory?

    Whether such a reservation is valid is for the body to say, so one on record leaves the answer open.
    """
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    reserved, reservation = law.excluded(opponent, reserved_in, Exclusion.ACTS_OUTSIDE_TERRITORY, submitted_on)
    params: dict[str, Parameter] = {"state": law.state(opponent).name}
    if reserved is Truth.NO or reservation is None:
        return answer(Truth.NO, "abroad.no_reservation", params)
    citations = law.citations(reserved_in, reservation)
    return answer(Truth.UNKNOWN, "abroad.reserved", params, citations=citations, gap=True)


@derived
def same_matter_bar(
    opponent: str | None,
    submitted_on: Day,
    law: Law,
    procedure_body: str,
    *,
    bar: SameMatterBar,
    reserved_in: str | None = None,
    echr_organs: tuple[str, ...] = (),
) -> Answer:
    """What in that other procedure bars this complaint: the treaty's rule, widened by the state's reservation."""
    if reserved_in is None:
        return answer(bar, f"same_matter.rule_{bar.value}")
    if opponent is None:
        return answer(None, "state.unknown", needs=("act_attributed_to",))
    name = law.state(opponent).name
    for exclusion, widened, applies in (
        (Exclusion.MATTERS_SUBMITTED, SameMatterBar.SUBMITTED, True),
        (Exclusion.MATTERS_EXAMINED, SameMatterBar.EXAMINED, True),
        (Exclusion.MATTERS_EXAMINED_BY_ECHR_ORGANS, SameMatterBar.EXAMINED, procedure_body in echr_organs),
    ):
        reserved, reservation = law.excluded(opponent, reserved_in, exclusion, submitted_on)
        if not applies or reserved is Truth.NO or reservation is None:
            continue
        citations = law.citations(reserved_in, reservation)
        if reserved is Truth.UNKNOWN:
            return answer(None, "same_matter.depends", {"state": name, "day": submitted_on}, citations=citations)
        final = WhyClosed.NEVER if widened is SameMatterBar.SUBMITTED else None
        code = f"same_matter.reservation_{widened.value}"
        return answer(widened, code, {"state": name}, citations=citations, closes_as=final)
    return answer(bar, f"same_matter.no_reservation_{bar.value}", {"state": name})
