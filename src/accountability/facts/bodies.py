"""Derived facts on bodies: when they work, what situation and time their mandate is about, who may come to them."""

from __future__ import annotations

from itertools import zip_longest

from accountability.corpus.law import Law
from accountability.dates import Day, Span, When
from accountability.facts.answers import Answer, answer, derived
from accountability.facts.persons import tie_holds
from accountability.facts.spans import possible_spans, until
from accountability.findings import Parameter
from accountability.model.case import ActKind, AuthorRole, OrganisationKind, Tie
from accountability.model.listing import Listing
from accountability.model.mechanism import Mechanism, Term, WhyClosed
from accountability.truth import Truth, any_of


@derived
def body_works(mechanism: Mechanism, on: Day, law: Law) -> Answer:
    """Does the body work, with a mandate, on the day of the question?"""
    return law.register.remember(("works", mechanism.id, on), lambda: _works(mechanism, on))


def _works(mechanism: Mechanism, on: Day) -> Answer:
    params: dict[str, Parameter] = {"body": mechanism.name, "on": on}
    if mechanism.awaits:
        params |= {"awaits": mechanism.awaits}
        return answer(Truth.NO, "body.awaits", params, closes_as=WhyClosed.NOT_YET)
    if not mechanism.terms:
        return answer(Truth.NO, "body.never", params, closes_as=WhyClosed.NEVER)
    terms = tuple(zip_longest(mechanism.terms, mechanism.terms[1:]))
    works = any_of(_holds(term, later, on) for term, later in terms)
    if works is Truth.YES:
        term = next(term for term, later in terms if _holds(term, later, on) is Truth.YES)
        params |= {"since": term.since, "until": f" until {term.until}" if term.until else ""}
        return answer(works, "body.works", params, citations=(term.citation,))
    citations = tuple(dict.fromkeys(term.citation for term in mechanism.terms))
    begun = any_of(
        Truth.UNKNOWN if term.since is None else term.since.on_or_before(on).truth for term in mechanism.terms
    )
    if works is Truth.NO and begun is Truth.NO:
        return answer(works, "body.not_yet", params, citations=citations, closes_as=WhyClosed.NOT_YET)
    last = max((term.until for term in mechanism.terms if term.until), key=lambda day: day.latest, default=None)
    params |= {"last": last}
    after_all = last is not None and on.after(last).truth is Truth.YES
    if works is Truth.UNKNOWN or (after_all and mechanism.renewable):
        return answer(Truth.UNKNOWN, "body.unread", params, citations=citations, gap=True)
    return answer(works, "body.ended", params, citations=citations, closes_as=WhyClosed.NO_LONGER)


def _holds(term: Term, later: Term | None, day: Day) -> Truth:
    begun = Truth.UNKNOWN if term.since is None else term.since.on_or_before(day).truth
    if term.until is None:
        return begun
    renewed = later.since if later else None
    if renewed is not None and renewed.latest <= term.until.latest and renewed.on_or_after(day).truth is Truth.YES:
        # A term whose end is not known to the day lasted until the next one, which came in time.
        return begun
    return begun & term.until.on_or_after(day).truth


@derived
def submitted_since(submitted_on: Day, *, accessible_from: str) -> Answer:
    """Was the complaint made, or would it be, once the body could be reached by its author?"""
    first = Day.parse(accessible_from)
    reached = submitted_on.on_or_after(first).truth
    params: dict[str, Parameter] = {"first": first, "day": submitted_on}
    return answer(reached, f"access.{reached.value}", params, closes_as=WhyClosed.NOT_YET, needs=("case_procedures",))


@derived
def act_in_situation(act_place: str | None, act_attributed_to: Listing[str], *, situation: tuple[str, ...]) -> Answer:
    """Did it happen in one of the states that the mandate is about, or by one of them?"""
    params: dict[str, Parameter] = {"states": situation}
    by_them = any(state in situation for state in act_attributed_to)
    if act_place in situation or by_them:
        return answer(Truth.YES, "situation.inside", params)
    if act_place is None or not act_attributed_to.complete:
        return answer(Truth.UNKNOWN, "situation.unknown", params, needs=("act_place", "act_attributed_to"))
    return answer(Truth.NO, "situation.outside", params, closes_as=WhyClosed.NEVER)


@derived
def act_in_area(act_place: str | None, *, places: tuple[str, ...]) -> Answer:
    """Did it happen in one of these states?"""
    params: dict[str, Parameter] = {"states": places}
    if act_place is None:
        return answer(Truth.UNKNOWN, "area.unknown", params)
    inside = act_place in places
    return answer(Truth.of(inside), "area.inside" if inside else "area.outside", params, closes_as=WhyClosed.NEVER)


@derived
def act_in_period(
    act_when: When | None, act_kind: ActKind | None, on: Day, *, since: str, up_to: str | None = None
) -> Answer:
    """Did it happen, at least in part, in the time that the mandate is about?

    ``since`` is its first day and ``up_to`` its last.
    """
    first, last = Day.parse(since), Day.parse(up_to) if up_to else None
    params: dict[str, Parameter] = {"since": first, "until": f" until {last}" if last else "", "when": act_when}
    if act_when is None:
        return answer(Truth.UNKNOWN, "period.unknown", params, needs=("act_when",))
    found = {_touches(until(span, on), first, last) for span in possible_spans(act_when, act_kind)}
    inside = found.pop() if len(found) == 1 else Truth.UNKNOWN
    needs = ("act_when", "act_kind")
    return answer(inside, f"period.{inside.value}", params, closes_as=WhyClosed.NEVER, needs=needs)


def _touches(span: Span, first: Day, last: Day | None) -> Truth:
    begun = Truth.YES if last is None else span.start.on_or_before(last).truth
    return begun & span.last.on_or_after(first).truth


@derived
def author_is_organisation(
    author_role: AuthorRole | None,
    author_organisation: OrganisationKind | None,
    *,
    organisations: tuple[OrganisationKind, ...],
) -> Answer:
    """Is the author an organisation of the kind that the body hears?"""
    params: dict[str, Parameter] = {"kinds": organisations}
    roles = (AuthorRole.ORGANISATION, AuthorRole.INTERGOVERNMENTAL_ORGANISATION)
    if author_role is not None and author_role not in roles:
        return answer(Truth.NO, "organisation.not_one", params, closes_as=WhyClosed.NOT_YET)
    if author_role is None or author_organisation is None:
        return answer(Truth.UNKNOWN, "organisation.unknown", params, needs=("author_role", "author_organisation"))
    fits = author_organisation in organisations
    code = "organisation.fits" if fits else "organisation.other"
    return answer(Truth.of(fits), code, params, closes_as=WhyClosed.NOT_YET)


@derived
def author_is_state(author_role: AuthorRole | None) -> Answer:
    """Is it a state that brings the case?"""
    if author_role is None:
        return answer(Truth.UNKNOWN, "applicant.role_unknown")
    state = author_role is AuthorRole.STATE
    code = "applicant.state" if state else "applicant.not_state"
    return answer(Truth.of(state), code, closes_as=WhyClosed.NOT_YET)


@derived
def author_is_organisation_at_all(author_role: AuthorRole | None) -> Answer:
    """Is the author an organisation?"""
    if author_role is None:
        return answer(Truth.UNKNOWN, "applicant.role_unknown")
    found = author_role is AuthorRole.ORGANISATION
    return answer(Truth.of(found), "organisation.is_one" if found else "organisation.is_none")


@derived
def author_recognised(author_recognised_by: Listing[str], *, recognised_before: str) -> Answer:
    """Has the organisation a standing of its own before the body, such as observer status?"""
    params: dict[str, Parameter] = {"body": recognised_before}
    if recognised_before in author_recognised_by.items:
        return answer(Truth.YES, "recognised.yes", params)
    if author_recognised_by.complete:
        return answer(Truth.NO, "recognised.no", params, closes_as=WhyClosed.NOT_YET)
    return answer(Truth.UNKNOWN, "recognised.unknown", params)


@derived
def victim_lives_in(victim_residences: Listing[Tie], on: Day, *, partner_states: tuple[str, ...]) -> Answer:
    """Does the victim live in one of the states whose residents the court hears?"""
    params: dict[str, Parameter] = {"states": partner_states}
    held = any_of(tie_holds(victim_residences, state, on, lasting=False) for state in partner_states)
    return answer(held, f"resident.{held.value}", params, closes_as=WhyClosed.NOT_YET)


@derived
def victim_is_national(victim_nationalities: Listing[Tie], on: Day, *, nationality: str) -> Answer:
    """Is the victim a national of that state on the day of the question?"""
    held = tie_holds(victim_nationalities, nationality, on, lasting=True)
    return answer(held, f"national_of.{held.value}", {"state": nationality}, closes_as=WhyClosed.NEVER)


@derived
def author_is_public(author_role: AuthorRole | None) -> Answer:
    """Is it a state or an international body that brings the case?"""
    if author_role is None:
        return answer(Truth.UNKNOWN, "applicant.role_unknown")
    public = author_role in (AuthorRole.STATE, AuthorRole.INTERGOVERNMENTAL_ORGANISATION)
    code = "applicant.public" if public else "applicant.private"
    return answer(Truth.of(public), code, closes_as=WhyClosed.NOT_YET)


@derived
def victim_has_other_nationality(victim_nationalities: Listing[Tie], opponent: str | None, on: Day) -> Answer:
    """Is the victim a national of another state than the one complained of?"""
    held = any_of(
        tie_holds(victim_nationalities, tie.state, on, lasting=True)
        for tie in victim_nationalities
        if tie.state != opponent
    )
    if held is Truth.NO and not victim_nationalities.complete:
        held = Truth.UNKNOWN
    return answer(held, f"other_nationality.{held.value}", closes_as=WhyClosed.NOT_YET)
