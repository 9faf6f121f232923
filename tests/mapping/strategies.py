"""Cases that lean towards an answer, cases with something filled in, and cases with something else changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import evolve, fields
from hypothesis import strategies as st

from accountability import (
    Act,
    ActKind,
    Author,
    AuthorRole,
    Capacity,
    Case,
    Day,
    Dispute,
    Ground,
    Involvement,
    Listing,
    Notice,
    OrganisationKind,
    Person,
    PersonKind,
    Procedure,
    Prosecution,
    Referral,
    ReferralKind,
    Remedy,
    RemedyNature,
    RemedyOutcome,
    Span,
    Suspect,
    Tie,
    TrialInAbsence,
    load_case,
    parse_when,
)
from accountability.facts import ENTRIES, Scope
from accountability.model.absence import Request
from tests import strategies as general

TRIAL = load_case(Path(__file__).parents[2] / "examples" / "cases" / "exile-tried-in-absence.json").trials.items[0]
"""A trial in absence from which most doors are open."""


def _part(whole: st.SearchStrategy[Any], name: str) -> st.SearchStrategy[Any]:
    """An entry of a list of a random object, or nothing where it has none."""
    return whole.flatmap(lambda thing: st.sampled_from(getattr(thing, name).items or (None,)))


LISTS: dict[str, st.SearchStrategy[Any]] = {
    "nationalities": general.ties(),
    "residences": general.ties(),
    "presences": general.ties(),
    "custodies": general.ties(),
    "offices": _part(general.persons("someone"), "offices"),
    "refugee_from": general.states(),
    "involvements": st.sampled_from(Involvement),
    "listed_by": st.sampled_from(general.SANCTIONS),
    "violations": st.sampled_from(general.VIOLATIONS),
    "crimes": st.sampled_from(general.CRIMES),
    "attributed_to": general.states(),
    "contacts": _part(general.acts("a", ("p",)), "contacts"),
    "later_conduct": _part(general.acts("a", ("p",)), "later_conduct"),
    "elements": _part(general.acts("a", ("p",)), "elements"),
    "grounds": st.sampled_from(Ground),
    "states": general.states(),
    "against": general.states(),
    "recognised_by": st.just("achpr-communication"),
    "remedies": general.remedies(("act-1", "act-2")),
    "procedures": general.procedures(),
    "prosecutions": general.prosecutions(("victim", "officer", "author")),
    "referrals": general.referrals(),
    "notices": general.notices(("victim", "officer", "author")),
    "trials": general.trials(("victim", "officer", "author")),
    "requests": general.requests(),
}
"""For each list of facts, what it may hold."""

CLASSES: dict[type, st.SearchStrategy[Any]] = {
    Case: st.builds(
        Case,
        st.just("some-case"),
        st.just(()),
        st.just(()),
        remedies=general.listings(LISTS["remedies"]),
        procedures=general.listings(LISTS["procedures"]),
        prosecutions=general.listings(LISTS["prosecutions"], most=1),
        referrals=general.listings(LISTS["referrals"], most=1),
        notices=general.listings(LISTS["notices"], most=1),
        trials=general.listings(LISTS["trials"], most=1),
    ),
    Person: general.persons("someone"),
    Act: general.acts("some-act", ("someone",)),
    Author: general.authors(("someone",)),
    Remedy: general.remedies(("act-1",)),
    Procedure: general.procedures(),
    Prosecution: general.prosecutions(("someone",)),
    Dispute: general.disputes(),
    Notice: general.notices(("someone",)),
    TrialInAbsence: general.trials(("someone",)),
    Request: general.requests(),
}
"""For each class of a case, a whole random object, of which single facts are taken."""


@st.composite
def favourable(draw: st.DrawFn) -> Case:
    """A case in which most of what the mechanisms ask for is met."""
    state = draw(st.sampled_from(["DEU", "POL", "BLR", "UKR", "MEX", "GMB"]))
    seen = draw(st.sampled_from(["CHE", "LTU", "BLR", "USA"]))
    nothing: Listing[Any] = Listing(complete=True)
    officer = Person(
        "officer",
        kind=PersonKind.INDIVIDUAL,
        born=Day.parse("1970-01-01"),
        nationalities=Listing((Tie(state, parse_when("1970/..")),), complete=True),
        presences=Listing((Tie(seen, Day.parse("2026-11-22")),), complete=True),
        offices=nothing,
        capacity=Capacity.ABLE,
        involvements=Listing(tuple(Involvement), complete=True),
        listed_by=Listing(general.SANCTIONS, complete=True),
    )
    victim = Person(
        "victim",
        kind=draw(st.sampled_from([PersonKind.INDIVIDUAL, PersonKind.INDIVIDUAL, PersonKind.GROUP])),
        born=Day.parse(draw(st.sampled_from(["1980-01-01", "2010-01-01"]))),
        capacity=Capacity.ABLE,
        nationalities=Listing((Tie(draw(st.sampled_from([state, "USA"])), parse_when("1980/..")),), complete=True),
        presences=Listing((Tie("POL", Day.parse("2026-11-22")),), complete=True),
        disability=True,
        consents=True,
    )
    when = draw(st.sampled_from(["2020-08-10/2020-08-13", "2021-01-01/..", "2026-05-05", "2015-05-05", "1990/1991"]))
    violations = draw(st.sampled_from([general.VIOLATIONS, ("torture", "arbitrary_detention"), ("expression",)]))
    act = Act(
        "act-1",
        ("victim",),
        (Suspect("officer"),),
        kind=ActKind.OCCURRED,
        when=parse_when(when),
        place=state,
        violations=Listing(violations, complete=True),
        crimes=Listing(("treaty.torture", "crime_against_humanity.torture"), complete=True),
        attributed_to=Listing((state,), complete=True),
        elements=nothing,
        grounds=Listing(tuple(Ground), complete=True),
        against_defender=True,
        for_cooperation=True,
        missing_combatant=False,
        known_on=Day.parse("2020-09-01"),
        settled=False,
        deprived_of_liberty=True,
        detention_for_exercising_rights=True,
    )
    decided = Day.parse(draw(st.sampled_from(["2022-03-01", "2026-09-01"])))
    remedy = Remedy(
        state,
        nature=RemedyNature.ORDINARY,
        outcome=RemedyOutcome.FINAL,
        decided_on=decided,
        notified_on=decided,
        claim_raised=True,
    )
    author = Author(
        "victim",
        draw(st.sampled_from([AuthorRole.VICTIM, AuthorRole.VICTIM, AuthorRole.ORGANISATION, AuthorRole.STATE])),
        authority=True,
        states=Listing(("FRA", "CAN"), complete=True),
        number_of_states=38,
        host_agrees=True,
        against=Listing((state,), complete=True),
        affected=True,
        organisation=draw(st.sampled_from(OrganisationKind)),
        recognised_by=Listing(("achpr-communication",), complete=True),
        form_kept=True,
        window_open=True,
        identified=True,
    )
    return Case(
        "favourable",
        (act,),
        (victim, officer),
        author=author,
        dispute=Dispute(True, True, True, Day.parse("2022-01-01"), arbitration_agreed=False),
        remedies=Listing((remedy,), complete=True),
        procedures=nothing,
        prosecutions=nothing,
        referrals=Listing((Referral(ReferralKind.STATE_PARTY, "FRA", Day.parse("2023-01-01")),), complete=True),
        notices=nothing,
        trials=draw(st.sampled_from([nothing, Listing((evolve(TRIAL, state=state, person="victim"),), complete=True)])),
    )


@st.composite
def leaning(draw: st.DrawFn) -> Case:
    """A favourable case with some facts changed or forgotten, or any case at all."""
    if draw(st.integers(0, 4)) == 0:
        anything: Case = draw(general.cases())
        return anything
    case = draw(favourable())
    leant: Case = draw(changed(case, keep=frozenset(), chance=draw(st.sampled_from([0, 0, 10, 30]))))
    return leant


def fact_fields(kind: type) -> list[str]:
    """The fields of a class that are facts."""
    return [attribute.name for attribute in fields(kind) if "ask" in attribute.metadata]


@st.composite
def filled(draw: st.DrawFn, case: Case) -> Case:
    """The case with some of its unknowns filled in; acts, victims and suspects stay."""

    def fill(thing: Any) -> Any:
        changes: dict[str, Any] = {}
        other = draw(CLASSES[type(thing)])
        for name in fact_fields(type(thing)):
            value = getattr(thing, name)
            if isinstance(value, Listing):
                items = tuple(_filled_entry(draw, fill, item) for item in value)
                if value.complete or not draw(st.booleans()):
                    changes[name] = Listing(items, value.complete)
                else:
                    more = [item for item in draw(st.lists(LISTS[name], max_size=2)) if item is not None]
                    changes[name] = Listing((*items, *more), draw(st.booleans()))
            elif value is None:
                if draw(st.booleans()):
                    changes[name] = getattr(other, name)
            else:
                changes[name] = _narrowed(draw, value)
        return evolve(thing, **changes)

    fuller: Case = evolve(
        fill(case),
        persons=tuple(fill(person) for person in case.persons),
        acts=tuple(fill(act) for act in case.acts),
        author=fill(case.author or Author()),
        dispute=fill(case.dispute or Dispute()),
    )
    return fuller


def _filled_entry(draw: st.DrawFn, fill: Any, item: Any) -> Any:
    if type(item) in CLASSES:
        return fill(item)
    if hasattr(item, "when"):
        when = draw(general.maybe(general.whens())) if item.when is None else _narrowed(draw, item.when)
        return evolve(item, when=when)
    return item


def _narrowed(draw: st.DrawFn, value: Any) -> Any:
    """A day that is known better; other values as they are."""
    if isinstance(value, Day) and not value.exact and draw(st.booleans()):
        days = [value.earliest, value.latest, *(d for d in general.BOUNDARIES if value.earliest <= d <= value.latest)]
        return Day.on(draw(st.sampled_from(days)))
    if isinstance(value, Span) and value.end is None and not value.ongoing and draw(st.booleans()):
        end = draw(general.days())
        return Span(value.start, end) if end.earliest >= value.start.latest else Span(value.start, ongoing=True)
    if isinstance(value, Span) and not value.start.exact:
        start = _narrowed(draw, value.start)
        if value.end is None or start.earliest <= value.end.latest:
            return Span(start, value.end, value.ongoing)
    return value


@st.composite
def changed(draw: st.DrawFn, case: Case, keep: frozenset[tuple[str, str | None]], chance: int = 50) -> Case:
    """The case with facts replaced by others, or forgotten, save those to keep.

    ``keep`` holds facts with the id of what they are facts of; ``chance`` is the share of the others, in percent,
    that change.
    """

    def change(thing: Any, scopes: tuple[Scope, ...], owner: str | None) -> Any:
        changes: dict[str, Any] = {}
        other = draw(CLASSES[type(thing)])
        for name in fact_fields(type(thing)):
            if any((f"{scope.value}_{name}", owner) in keep for scope in scopes):
                value = getattr(thing, name)
                if name in ENTRIES:
                    entries = [change(item, (ENTRIES[name],), f"{name}/{index}") for index, item in enumerate(value)]
                    changes[name] = Listing(tuple(entries), value.complete)
            elif draw(st.integers(1, 100)) <= chance:
                changes[name] = getattr(other, name)
        return evolve(thing, **changes)

    other: Case = evolve(
        change(case, (Scope.CASE,), None),
        persons=tuple(change(person, (Scope.VICTIM, Scope.SUSPECT), person.id) for person in case.persons),
        acts=tuple(change(act, (Scope.ACT,), act.id) for act in case.acts),
        author=change(case.author or Author(), (Scope.AUTHOR,), None),
        dispute=change(case.dispute or Dispute(), (Scope.DISPUTE,), None),
    )
    return other


@st.composite
def shuffled(draw: st.DrawFn, case: Case) -> Case:
    """The same case with every order changed in which a document may list things."""

    def shuffle(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(draw(st.permutations(items)))

    def lists(thing: Any) -> Any:
        return evolve(
            thing,
            **{
                name: Listing(shuffle(value.items), value.complete)
                for name in fact_fields(type(thing))
                if isinstance(value := getattr(thing, name), Listing)
            },
        )

    acts = tuple(evolve(lists(act), victims=shuffle(act.victims), suspects=shuffle(act.suspects)) for act in case.acts)
    reordered: Case = evolve(
        lists(case), persons=shuffle(tuple(lists(person) for person in case.persons)), acts=shuffle(acts)
    )
    return reordered
