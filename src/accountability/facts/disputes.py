"""Derived facts on cases between states: who is bound, whether a court clause stands, what was tried before."""

from __future__ import annotations

from accountability.corpus.law import Law
from accountability.dates import Day, Duration
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.treaties import rests_on
from accountability.findings import Parameter
from accountability.model.citation import Citation
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth, any_of


@derived
def applicant_bound(
    author_states: Listing[str],
    submitted_on: Day,
    law: Law,
    *,
    treaty: str,
    accepted_provision: str | None = None,
) -> Answer:
    """Is a state that brings the case bound by the treaty, or by the optional provision that is named?"""
    what = accepted_provision or law.instrument(treaty).short_title
    params: dict[str, Parameter] = {"what": what, "states": author_states.items, "day": submitted_on}
    standings = [law.standing(state, treaty, submitted_on, accepted_provision) for state in author_states]
    bound = any_of(standing.bound for standing in standings)
    if bound is Truth.NO and not author_states.complete:
        return answer(Truth.UNKNOWN, "applicant.unknown", params, needs=("author_states",))
    deciding = [standing for standing in standings if standing.bound is bound]
    citations = tuple(dict.fromkeys(citation for standing in deciding for citation in standing.citations))
    assumed = tuple(dict.fromkeys(name for standing in deciding for name in rests_on(standing)))
    return answer(
        bound,
        f"applicant.bound_{bound.value}",
        params,
        citations=citations,
        gap=bound is Truth.UNKNOWN and submitted_on.exact,
        closes_as=WhyClosed.NOT_YET,
        assumed=assumed,
    )


@derived
def respondent_excludes_clause(
    opponent: str | None, submitted_on: Day, law: Law, *, clause_in: str, clause: str
) -> Answer:
    """Has the state complained of a reservation to the clause that gives the court jurisdiction?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "state.unknown", needs=("act_attributed_to",))
    return _excludes((opponent,), submitted_on, law, clause_in, clause)


@derived
def applicant_excludes_clause(
    author_states: Listing[str], submitted_on: Day, law: Law, *, clause_in: str, clause: str
) -> Answer:
    """Has every state that brings the case such a reservation? The other side may rely on it."""
    if not author_states.items:
        return answer(Truth.UNKNOWN, "applicant.unknown", {"what": clause}, needs=("author_states",))
    found = _excludes(author_states.items, submitted_on, law, clause_in, clause)
    if found.value is Truth.YES and not author_states.complete:
        return answer(Truth.UNKNOWN, "applicant.unknown", {"what": clause}, needs=("author_states",))
    return found


def _excludes(states: tuple[str, ...], day: Day, law: Law, instrument: str, clause: str) -> Answer:
    found, citations = Truth.YES, list[Citation]()
    for state in states:
        held, cited = _reserves(state, day, law, instrument, clause)
        found = found & held
        citations += cited
    params: dict[str, Parameter] = {"states": states, "clause": clause}
    return answer(
        found,
        f"clause.excluded_{found.value}",
        params,
        citations=tuple(citations),
        gap=day.exact,
        closes_as=WhyClosed.NEVER,
        needs=("case_procedures",),
    )


def _reserves(state: str, day: Day, law: Law, instrument: str, clause: str) -> tuple[Truth, tuple[Citation, ...]]:
    """Whether the state keeps the clause out on a day; a reservation to a part of it leaves that open."""
    found = Truth.NO
    cited: tuple[Citation, ...] = ()
    for action in law.reservations(state, instrument, day):
        named = action.provision or ""
        if named == clause or named.startswith(f"{clause} "):
            stands = law.register.reserved(state, instrument, action).on(day)
            found = found | (stands if named == clause else stands & Truth.UNKNOWN)
            cited += law.citations(instrument, action)
    return found, cited


@derived
def arbitration_failed(
    dispute_arbitration_requested_on: Day | None,
    dispute_arbitration_agreed: bool | None,
    submitted_on: Day,
    *,
    months: int,
) -> Answer:
    """Was arbitration asked for, and its organisation not agreed within the months that the treaty gives?"""
    requested = dispute_arbitration_requested_on
    params: dict[str, Parameter] = {"months": months, "requested": requested}
    needs = ("dispute_arbitration_requested_on", "dispute_arbitration_agreed")
    if requested is None:
        return answer(Truth.UNKNOWN, "arbitration.unknown", params, needs=needs)
    waited = submitted_on.after(Duration(months=months).after(requested)).truth
    failed = waited & Truth.of(None if dispute_arbitration_agreed is None else not dispute_arbitration_agreed)
    return answer(failed, f"arbitration.{failed.value}", params, closes_as=WhyClosed.NOT_YET, needs=needs)


@derived
def enough_states(author_number_of_states: int | None, author_states: Listing[str], *, at_least: int) -> Answer:
    """Do as many states bring it as the text asks for? Where number and list contradict one another, unknown."""
    named = len(author_states.items)
    by_list = Truth.YES if named >= at_least else Truth.NO if author_states.complete else Truth.UNKNOWN
    by_number = Truth.of(None if author_number_of_states is None else author_number_of_states >= at_least)
    told = {by_list, by_number} - {Truth.UNKNOWN}
    enough = told.pop() if len(told) == 1 else Truth.UNKNOWN
    params: dict[str, Parameter] = {
        "at_least": at_least,
        "number": named if author_number_of_states is None else author_number_of_states,
    }
    codes = {Truth.YES: "states.enough", Truth.NO: "states.too_few", Truth.UNKNOWN: "states.unknown"}
    needs = ("author_number_of_states",)
    return answer(enough, codes[enough], params, closes_as=WhyClosed.NOT_YET, needs=needs)
