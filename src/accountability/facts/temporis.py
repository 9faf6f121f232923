"""Derived facts on time: whether an act falls into what a state was bound by, or went on into it."""

from __future__ import annotations

from datetime import date

from accountability.corpus.law import Law
from accountability.dates import Day, Duration, Overlap, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.spans import possible_spans, until
from accountability.findings import Parameter
from accountability.model.case import ActKind, LaterConduct, LaterKind
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.model.treaty import Exclusion
from accountability.truth import Truth, all_of, any_of


@derived
def act_within_force(
    act_when: When | None,
    act_kind: ActKind | None,
    act_violations: Listing[str],
    opponent: str | None,
    submitted_on: Day,
    law: Law,
    on: Day,
    *,
    in_force: tuple[str, ...],
    divided_on: tuple[str, ...] = (),
) -> Answer:
    """Did the act happen, at least in part, while the state was bound by each of the instruments or provisions?

    ``in_force`` names instruments, or provisions as ``instrument#provision``. ``divided_on`` names violations on
    which the body's practice is divided when they began earlier and went on.
    """
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    if act_when is None:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    spans = possible_spans(act_when, act_kind)
    excluded = _begun_too_early(law, opponent, in_force[0].partition("#")[0], spans[0], submitted_on)
    if excluded is not None and excluded.value is Truth.NO:
        return excluded
    overlaps = [_overlap(law, opponent, until(span, on), in_force) for span in spans]
    truths = {overlap.truth for _, overlap in overlaps}
    name, overlap = overlaps[0]
    truth = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    instrument, _, provision = name.partition("#")
    span = spans[0]
    standing = law.standing(opponent, instrument, span.start, provision or None)
    params: dict[str, Parameter] = {
        "state": law.state(opponent).name,
        "what": provision or standing.instrument.short_title,
        "when": act_when,
    }
    if truth is Truth.UNKNOWN:
        params |= {"yes": _days(overlap.yes), "no": _days(overlap.no)}
        no_day_decides = overlap.yes is None and overlap.no is None
        gap = len(spans) == 1 and (span.exact or no_day_decides)
        code = "temporis.unread" if gap else "temporis.depends"
        return answer(truth, code, params, citations=standing.citations, gap=gap, needs=("act_when", "act_kind"))
    if truth is Truth.NO:
        line = law.timeline(opponent, instrument, provision or None)
        later = any(period.bound is Truth.YES and period.first > span.last.earliest for period in line.periods)
        code = "temporis.before" if later else "temporis.not_bound"
        return answer(truth, code, params, citations=standing.citations, closes_as=WhyClosed.NEVER)
    if excluded is not None:
        return excluded
    whole = all(overlap.whole is Truth.YES for _, overlap in overlaps)
    if not whole and divided_on and not _undivided(act_violations, divided_on):
        gap = act_violations.complete
        params |= {"violations": divided_on}
        return answer(Truth.UNKNOWN, "temporis.divided", params, gap=gap, needs=("act_violations",))
    return answer(truth, "temporis.within" if whole else "temporis.part", params, citations=standing.citations)


def _undivided(violations: Listing[str], divided_on: tuple[str, ...]) -> bool:
    """Whether something is alleged on which practice is not divided."""
    return any(violation not in divided_on for violation in violations)


def _overlap(law: Law, state: str, span: Span, in_force: tuple[str, ...]) -> tuple[str, Overlap]:
    """How a span lies to the time in which the state was bound by all that is named, and the name that decides."""
    overlaps = []
    for entry in in_force:
        instrument, _, provision = entry.partition("#")
        overlaps.append((entry, law.bound_during(state, instrument, span, provision or None)))
    truth = all_of(overlap.truth for _, overlap in overlaps)
    whole = all_of(overlap.whole for _, overlap in overlaps)
    name, deciding = next((entry, overlap) for entry, overlap in overlaps if overlap.truth is truth)
    return name, Overlap(truth, whole, deciding.yes, deciding.no)


def _days(days: object) -> str:
    return "none that is certain" if days is None else str(days)


def _begun_too_early(law: Law, state: str, instrument: str, span: Span, submitted: Day) -> Answer | None:
    """A reservation that keeps out acts begun before a day, however long they went on."""
    reserved, reservation = law.excluded(state, instrument, Exclusion.ACTS_BEGUN_BEFORE, submitted)
    if reserved is Truth.NO or reservation is None:
        return None
    limit = reservation.before or reservation.effective_on
    if limit is None:
        return None
    begun = span.start.on_or_after(limit).truth
    if begun is Truth.YES and reserved is Truth.YES:
        return None
    sure = begun is Truth.NO and reserved is Truth.YES
    return answer(
        Truth.NO if sure else Truth.UNKNOWN,
        "temporis.reserved" if sure else "temporis.perhaps_reserved",
        {"state": law.state(state).name, "limit": limit, "when": span.start},
        citations=law.citations(instrument, reservation),
        closes_as=WhyClosed.NEVER,
        needs=("act_when", "case_procedures"),
    )


@derived
def act_under_treaty(
    act_when: When | None, act_kind: ActKind | None, opponent: str | None, law: Law, *, bound_by: str
) -> Answer:
    """Was the state bound by the treaty itself when the act was done, at least in part?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    if act_when is None:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    truths = {law.bound_during(opponent, bound_by, span).truth for span in possible_spans(act_when, act_kind)}
    found = truths.pop() if len(truths) == 1 else Truth.UNKNOWN
    params: dict[str, Parameter] = {
        "state": law.state(opponent).name,
        "what": law.instrument(bound_by).short_title,
        "when": act_when,
    }
    needs = ("act_when", "act_kind")
    return answer(found, f"under_treaty.{found.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


@derived
def affirmed_within_force(
    act_later_conduct: Listing[LaterConduct],
    act_when: When | None,
    opponent: str | None,
    submitted_on: Day,
    law: Law,
    on: Day,
    *,
    in_force: tuple[str, ...],
    affirming: tuple[LaterKind, ...],
    arguable: tuple[LaterKind, ...] = (),
    separate: tuple[LaterKind, ...] = (),
) -> Answer:
    """Was an earlier violation continued or affirmed, by act or clear implication, once complaints were accepted?

    ``affirming`` names what the body takes for that, ``arguable`` what its practice is divided on, and ``separate``
    what it takes for a breach of its own, which no reservation on acts begun earlier keeps out.
    """
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    params: dict[str, Parameter] = {"state": law.state(opponent).name}
    if _never_bound(law, opponent, on, in_force):
        return answer(Truth.NO, "later.never_bound", params | {"on": on}, closes_as=WhyClosed.NEVER)
    since = _bound_since(law, opponent, act_when, on, in_force)
    if since is Truth.NO:
        return answer(Truth.NO, "later.not_since", params | {"when": act_when, "on": on}, closes_as=WhyClosed.NEVER)
    apart = {kind: _went_on(act_later_conduct, kind, opponent, law, on, in_force) for kind in separate}
    own = tuple(kind for kind in separate if apart[kind] is Truth.YES)
    if own and since is Truth.YES:
        return answer(Truth.YES, "later.separate", params | {"conduct": own})
    if act_when is not None:
        excluded = _begun_too_early(law, opponent, in_force[0].partition("#")[0], Span.of(act_when), submitted_on)
        if excluded is not None and excluded.value is Truth.NO:
            told = any_of(apart.values()) is Truth.NO and (act_later_conduct.complete or not separate)
            return excluded if told else answer(Truth.UNKNOWN, "later.unknown", params)
    held = {kind: _went_on(act_later_conduct, kind, opponent, law, on, in_force) for kind in (*affirming, *arguable)}
    found = any_of(held[kind] for kind in affirming)
    divided = any_of(held[kind] for kind in arguable)
    if found is Truth.NO and divided is not Truth.NO:
        return answer(Truth.UNKNOWN, "later.arguable", params, gap=divided is Truth.YES)
    if found is Truth.NO and not act_later_conduct.complete:
        found = Truth.UNKNOWN
    if found is Truth.YES and act_when is not None:
        reserved = _begun_too_early(law, opponent, in_force[0].partition("#")[0], Span.of(act_when), submitted_on)
        if reserved is not None:
            return reserved
    if found is Truth.YES and since is Truth.UNKNOWN:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    params |= {"conduct": tuple(kind for kind in affirming if held[kind] is Truth.YES)}
    codes = {Truth.YES: "later.affirmed", Truth.NO: "later.none", Truth.UNKNOWN: "later.unknown"}
    return answer(found, codes[found], params, closes_as=WhyClosed.NEVER)


def _never_bound(law: Law, state: str, on: Day, in_force: tuple[str, ...]) -> bool:
    """Whether nothing up to the day of the question can lie within the time in which the state was bound."""
    ever = Span(Day.between(date.min, on.latest), on)
    return _overlap(law, state, ever, in_force)[1].truth is Truth.NO


def _bound_since(law: Law, state: str, when: When | None, on: Day, in_force: tuple[str, ...]) -> Truth:
    """Whether the state was bound at any time since the act, before which nothing can have followed it."""
    if when is None or Span.of(when).start.on_or_before(on).truth is not Truth.YES:
        return Truth.UNKNOWN
    return _overlap(law, state, Span(Span.of(when).start, on), in_force)[1].truth


def _went_on(
    conduct: Listing[LaterConduct], kind: LaterKind, state: str, law: Law, on: Day, in_force: tuple[str, ...]
) -> Truth:
    found = Truth.NO
    for entry in conduct:
        if entry.kind is kind:
            if entry.when is None:
                found = found | Truth.UNKNOWN
                continue
            span = Span.of(entry.when)
            begun = span.start.on_or_before(on).truth
            found = found | (begun & _overlap(law, state, until(span, on), in_force)[1].truth)
    return found


@derived
def begun_while_bound(act_when: When | None, opponent: str | None, law: Law, *, bound_by: str) -> Answer:
    """Did the act begin while the state was bound by the treaty?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    what = law.instrument(bound_by).short_title
    params: dict[str, Parameter] = {"state": law.state(opponent).name, "what": what, "when": act_when}
    if act_when is None:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    standing = law.standing(opponent, bound_by, Span.of(act_when).start)
    return answer(
        standing.bound,
        f"begun_bound.{standing.bound.value}",
        params,
        citations=standing.citations,
        gap=standing.bound is Truth.UNKNOWN and Span.of(act_when).start.exact,
        closes_as=WhyClosed.NEVER,
        needs=("act_when",),
    )


@derived
def duty_to_investigate_reaches(
    act_when: When | None,
    act_later_conduct: Listing[LaterConduct],
    opponent: str | None,
    law: Law,
    on: Day,
    *,
    in_force: tuple[str, ...],
    years: int,
    never_before: str,
) -> Answer:
    """Was the duty to investigate an earlier death or ill-treatment breached while the state was bound?

    There must be a genuine connection: the lapse between the act and the first day may not exceed ``years``. Acts of
    before ``never_before`` are out of reach; between the two, only the values of the treaty can carry the duty.
    """
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    if act_when is None:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    span = Span.of(act_when)
    params: dict[str, Parameter] = {"when": act_when, "years": years, "limit": never_before}
    if _never_bound(law, opponent, on, in_force):
        never: dict[str, Parameter] = {"state": law.state(opponent).name, "on": on}
        return answer(Truth.NO, "later.never_bound", never, closes_as=WhyClosed.NEVER)
    since = _bound_since(law, opponent, act_when, on, in_force)
    if since is Truth.NO:
        not_since: dict[str, Parameter] = {"state": law.state(opponent).name, "when": act_when, "on": on}
        return answer(Truth.NO, "later.not_since", not_since, closes_as=WhyClosed.NEVER)
    too_old = span.last.before(Day.parse(never_before)).truth
    if too_old is Truth.YES:
        return answer(Truth.NO, "investigation.too_old", params, closes_as=WhyClosed.NEVER)
    neglected = _went_on(act_later_conduct, LaterKind.NO_EFFECTIVE_INVESTIGATION, opponent, law, on, in_force)
    if neglected is Truth.NO and not act_later_conduct.complete:
        neglected = Truth.UNKNOWN
    if neglected is Truth.YES and since is Truth.UNKNOWN:
        return answer(Truth.UNKNOWN, "act.when_unknown", needs=("act_when",))
    later = Span(Duration(years=years).after(span.last), event=True)
    near = _overlap(law, opponent, Span.of(later.start), in_force)[1].truth
    if neglected is Truth.YES and (near is not Truth.YES or too_old is Truth.UNKNOWN):
        gap = near is Truth.NO and too_old is Truth.NO
        return answer(Truth.UNKNOWN, "investigation.values", params, gap=gap, needs=("act_when",))
    code = f"investigation.{neglected.value}"
    return answer(neglected, code, params, closes_as=WhyClosed.NEVER, needs=("act_later_conduct",))
