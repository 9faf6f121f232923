"""Derived facts on what a trial in absence opens: which state was asked for what, and what a new trial depends on."""

from __future__ import annotations

from accountability.corpus.law import Law
from accountability.dates import Day, Duration
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.persons import tie_holds
from accountability.facts.treaties import rests_on
from accountability.findings import Parameter
from accountability.model.absence import Request
from accountability.model.absence_words import RequestKind, RunsFrom
from accountability.model.listing import Listing
from accountability.model.mechanism import WhyClosed
from accountability.model.persons import Tie
from accountability.truth import Truth, any_of


@derived
def asked_for_this(
    trial_requests: Listing[Request], opponent: str | None, law: Law, *, requests: tuple[RequestKind, ...]
) -> Answer:
    """Was the state asked for this, on the strength of the trial?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "asked.nobody_named", needs=("trial_requests",))
    params: dict[str, Parameter] = {"state": law.state(opponent).name, "what": tuple(kind.value for kind in requests)}
    made = [entry for entry in trial_requests if entry.state == opponent and entry.kind in requests]
    found = Truth.YES if made else Truth.NO if trial_requests.complete else Truth.UNKNOWN
    return answer(found, f"asked.{found.value}", params, closes_as=WhyClosed.NOT_YET, needs=("trial_requests",))


@derived
def person_in_asked_state(
    victim_residences: Listing[Tie],
    victim_presences: Listing[Tie],
    victim_custodies: Listing[Tie],
    opponent: str | None,
    on: Day,
    law: Law,
) -> Answer:
    """Is the person who was tried in the state on the day of the question?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "asked.nobody_named", needs=("victim_presences", "victim_residences"))
    held = any_of(
        tie_holds(ties, opponent, on, lasting=False) for ties in (victim_residences, victim_presences, victim_custodies)
    )
    params: dict[str, Parameter] = {"state": law.state(opponent).name, "on": on}
    return answer(held, f"asked.there_{held.value}", params, closes_as=WhyClosed.NOT_YET)


@derived
def asked_party(opponent: str | None, on: Day, law: Law, *, treaties: tuple[str, ...]) -> Answer:
    """Is the state bound by one of the treaties on the day of the question?"""
    if opponent is None:
        return answer(Truth.UNKNOWN, "asked.nobody_named", needs=("trial_requests",))
    return _bound("asked.party", opponent, on, law, treaties)


@derived
def trying_state_within(
    trial_state: str | None, on: Day, law: Law, *, treaty: str | None = None, outside: tuple[str, ...] = ()
) -> Answer:
    """Does the state that tried the person belong to those whose requests the rule is about?"""
    name = law.state(trial_state).name if trial_state in law.states() else trial_state
    if trial_state in outside:
        return answer(Truth.NO, "asked.outside", {"state": name})
    if treaty is None or trial_state not in law.states():
        return answer(Truth.UNKNOWN, "asked.parties_unread", {"state": name}, gap=True)
    return _bound("asked.within", trial_state, on, law, (treaty,))


def _bound(code: str, state: str, on: Day, law: Law, treaties: tuple[str, ...]) -> Answer:
    standings = [law.standing(state, treaty, on) for treaty in treaties]
    bound = any_of(standing.bound for standing in standings)
    deciding = [standing for standing in standings if standing.bound is bound]
    params: dict[str, Parameter] = {
        "state": law.state(state).name,
        "what": " or ".join(law.instrument(treaty).short_title for treaty in treaties),
        "on": on,
    }
    return answer(
        bound,
        f"{code}_{bound.value}",
        params,
        citations=tuple(dict.fromkeys(citation for standing in deciding for citation in standing.citations)),
        gap=bound is Truth.UNKNOWN,
        assumed=tuple(dict.fromkeys(name for standing in deciding for name in rests_on(standing))),
    )


@derived
def nationality_there(victim_nationalities: Listing[Tie], opponent: str | None, law: Law) -> Answer:
    """Is, or was, the person a national of the state? One whom it deprived of nationality was."""
    if opponent is None:
        return answer(Truth.UNKNOWN, "asked.nobody_named", needs=("victim_nationalities",))
    had = any(tie.state == opponent for tie in victim_nationalities)
    found = Truth.YES if had else Truth.NO if victim_nationalities.complete else Truth.UNKNOWN
    return answer(found, f"national_of.{found.value}", {"state": law.state(opponent).name})


@derived
def judgment_given(trial_judged_on: Day | None, on: Day) -> Answer:
    """Had judgment been given by the day of the question?"""
    if trial_judged_on is None:
        return answer(Truth.UNKNOWN, "retrial.judgment_unknown")
    given = trial_judged_on.on_or_before(on).truth
    return answer(given, f"retrial.judgment_{given.value}", {"day": trial_judged_on}, closes_as=WhyClosed.NOT_YET)


@derived
def new_trial_in_law(trial_state: str | None, law: Law) -> Answer:
    """What new trial the law of the state that tried the person gives."""
    if trial_state not in law.absences():
        return answer(None, "retrial.unread", gap=True)
    own = law.absence(trial_state)
    params: dict[str, Parameter] = {"right": own.retrial.right, "provision": own.citation.reference}
    return answer(own.retrial.right, "retrial.by_law", params, citations=(own.citation,))


@derived
def time_to_ask(
    trial_retrial_deadline_days: int | None,
    trial_retrial_runs_from: RunsFrom | None,
    trial_judged_on: Day | None,
    trial_judgment_served_on: Day | None,
    on: Day,
) -> Answer:
    """Can a new trial still be asked for?"""
    if trial_retrial_runs_from is None:
        return answer(Truth.UNKNOWN, "retrial.time_unknown", needs=("trial_retrial_runs_from",))
    if trial_retrial_runs_from is RunsFrom.SURRENDER_OR_ARREST:
        return answer(Truth.YES, "retrial.time_not_begun")
    if trial_retrial_deadline_days is None:
        return answer(Truth.UNKNOWN, "retrial.time_unknown", needs=("trial_retrial_deadline_days",))
    from_judgment = trial_retrial_runs_from is RunsFrom.JUDGMENT
    start = trial_judged_on if from_judgment else trial_judgment_served_on
    if start is None:
        need = "trial_judged_on" if from_judgment else "trial_judgment_served_on"
        return answer(Truth.UNKNOWN, "retrial.time_unknown", needs=(need,))
    last = Duration(days=trial_retrial_deadline_days).after(start)
    found = ~on.after(last).truth
    return answer(found, f"retrial.time_{found.value}", {"last": last}, closes_as=WhyClosed.NO_LONGER)
