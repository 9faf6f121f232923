"""Whole cases for hypothesis: small, sensible, with dates around the boundaries of the law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeVar

from hypothesis import strategies as st

from accountability import (
    Act,
    ActKind,
    Author,
    AuthorRole,
    Capacity,
    Case,
    Contact,
    Day,
    Dispute,
    Element,
    Ground,
    Involvement,
    LaterConduct,
    LaterKind,
    Listing,
    Notice,
    NoticeKind,
    OffenceKind,
    Office,
    OfficeKind,
    OrganisationKind,
    Person,
    PersonKind,
    PlacedElement,
    Procedure,
    ProcedureStatus,
    Prosecution,
    ProsecutionStatus,
    Referral,
    ReferralKind,
    Remedy,
    RemedyNature,
    RemedyOutcome,
    Sex,
    Span,
    Suspect,
    Tie,
    TrialInAbsence,
    When,
)
from accountability.model.absence import Request
from accountability.model.absence_words import (
    AbsenceReason,
    Assurance,
    Attendance,
    CitizenshipEffect,
    Defence,
    RequestKind,
    RetrialRight,
    RunsFrom,
    Waiver,
)

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

STATES = ("BLR", "DEU", "POL", "USA", "LTU", "CHE", "RUS", "UKR", "MEX", "GMB")
CRIMES = (
    "treaty.torture",
    "crime_against_humanity.torture",
    "genocide.killing",
    "treaty.enforced_disappearance",
    "ordinary_serious_crime",
    "crime_against_humanity",
)
VIOLATIONS = ("torture", "arbitrary_detention", "arbitrary_killing", "enforced_disappearance", "expression", "assembly")
SANCTIONS = ("eu-ghrsr", "eu-belarus", "uk-ghrsr")
MECHANISMS = (
    "ccpr-individual",
    "cat-individual",
    "wgad",
    "wgeid",
    "ecthr",
    "icc",
    "iachr-petition",
    "ced-urgent-action",
)
MODES = ("perpetration", "aiding_abetting", "command_responsibility")
BOUNDARIES = (
    date(1987, 6, 26),  # the Convention against Torture enters into force
    date(1991, 8, 25),  # independence of Belarus
    date(1992, 12, 30),  # the first Optional Protocol begins to bind Belarus
    date(2003, 5, 1),  # the Criminal Code of Lithuania
    date(2019, 7, 27),  # torture enters that code
    date(2020, 8, 9),  # the election
    date(2023, 2, 8),  # the Optional Protocol ceases to bind Belarus
    date(2026, 11, 22),  # the day of the question, in the examples
)


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """Known or not."""
    return st.none() | values


def one_of(kind: type[E]) -> st.SearchStrategy[E | None]:
    """A member of an enumeration, or nothing."""
    return maybe(st.sampled_from(kind))


def listings(items: st.SearchStrategy[T], *, most: int = 2) -> st.SearchStrategy[Listing[T]]:
    """None, some and no others, some and perhaps more, or nothing said."""
    entries = st.lists(items, max_size=most).map(tuple)
    return st.builds(_listing, entries, st.booleans())


def _listing(entries: tuple[T, ...], complete: bool) -> Listing[T]:
    return Listing(entries, complete)


def dates() -> st.SearchStrategy[date]:
    """A boundary of the law, a day beside it, or some day not far from it."""
    distances = st.sampled_from([0, 0, -1, 1]) | st.integers(-400, 400)
    return st.builds(_moved, st.sampled_from(BOUNDARIES), distances)


def _moved(day: date, distance: int) -> date:
    return day + timedelta(days=distance)


NOTATIONS: tuple[Callable[[date, date], str], ...] = (
    lambda first, _: f"{first}",
    lambda first, _: f"{first}",
    lambda first, _: f"{first:%Y-%m}",
    lambda first, _: f"{first:%Y}",
    lambda first, _: f"{first:%Y}~",
    lambda first, _: f"{first:%Y-%m}?",
    lambda first, _: f"{first}%",
    lambda first, last: f"[{first}..{last}]",
    lambda first, last: f"[{first:%Y-%m}..{last:%Y-%m}]",
    lambda first, _: f"[{first}..]",
    lambda _, last: f"[..{last}]",
)


@st.composite
def days(draw: st.DrawFn) -> Day:
    """A day in any notation."""
    first, last = sorted((draw(dates()), draw(dates())))
    return Day.parse(draw(st.sampled_from(NOTATIONS))(first, last))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """What lasted, what goes on, and what has an end that is not known."""
    start = draw(days())
    form = draw(st.sampled_from(["ended", "ongoing", "end not known"]))
    if form == "ended":
        end = draw(days())
        return Span(start, end) if end.latest >= start.earliest else Span(end, start)
    return Span(start, ongoing=form == "ongoing")


def whens() -> st.SearchStrategy[When]:
    """A day or a span."""
    return days() | spans()


def states() -> st.SearchStrategy[str]:
    """The code of a state."""
    return st.sampled_from(STATES)


def labels() -> st.SearchStrategy[str | None]:
    """What people write into a label, and what they should not."""
    return maybe(st.sampled_from(["the man from Brest", "Затрыманы", "", "\x1b[31mred", "two\nlines", "\u202egnp"]))


def ties() -> st.SearchStrategy[Tie]:
    """A tie of a person to a state."""
    return st.builds(Tie, state=states(), when=maybe(whens()))


def persons(identity: str) -> st.SearchStrategy[Person]:
    """A person of that id."""
    flags = maybe(st.booleans())
    return st.builds(
        Person,
        id=st.just(identity),
        label=labels(),
        kind=one_of(PersonKind),
        sex=one_of(Sex),
        born=maybe(days()),
        died=maybe(days()),
        capacity=one_of(Capacity),
        nationalities=listings(ties()),
        residences=listings(ties(), most=1),
        presences=listings(ties()),
        custodies=listings(ties(), most=1),
        offices=listings(
            st.builds(Office, kind=st.sampled_from(OfficeKind), state=states(), when=maybe(whens())), most=1
        ),
        disability=flags,
        consents=flags,
        refugee_from=listings(states(), most=1),
        involvements=listings(st.sampled_from(Involvement), most=1),
        listed_by=listings(st.sampled_from(SANCTIONS), most=1),
        under_sentence_of_death=flags,
        untraceable=flags,
        evading=flags,
    )


def acts(identity: str, people: tuple[str, ...]) -> st.SearchStrategy[Act]:
    """An act of that id; its victims and suspects are among those people."""
    flags = maybe(st.booleans())
    who = st.sampled_from(people)
    return st.builds(
        Act,
        id=st.just(identity),
        victims=st.lists(who, min_size=1, max_size=2, unique=True).map(tuple),
        suspects=st.lists(st.builds(Suspect, person=who, mode=maybe(st.sampled_from(MODES))), max_size=2).map(tuple),
        label=labels(),
        kind=one_of(ActKind),
        when=maybe(whens()),
        place=maybe(states()),
        violations=listings(st.sampled_from(VIOLATIONS)),
        crimes=listings(st.sampled_from(CRIMES)),
        attributed_to=listings(states(), most=1),
        contacts=listings(st.sampled_from(Contact), most=1),
        later_conduct=listings(st.builds(LaterConduct, kind=st.sampled_from(LaterKind), when=maybe(whens())), most=1),
        elements=listings(st.builds(PlacedElement, state=states(), element=st.sampled_from(Element)), most=1),
        grounds=listings(st.sampled_from(Ground), most=1),
        against_defender=flags,
        for_cooperation=flags,
        missing_combatant=flags,
        known_on=maybe(days()),
        settled=flags,
        criminal_where_done=flags,
        deprived_of_liberty=flags,
        detention_has_legal_basis=flags,
        detention_for_exercising_rights=flags,
        detention_as_migrant=flags,
        detention_reviewable=flags,
        detention_discriminatory=flags,
    )


def authors(people: tuple[str, ...]) -> st.SearchStrategy[Author]:
    """Who would lodge a complaint."""
    flags = maybe(st.booleans())
    return st.builds(
        Author,
        person=maybe(st.sampled_from(people)),
        role=one_of(AuthorRole),
        authority=flags,
        close_relative=flags,
        states=listings(states()),
        number_of_states=maybe(st.integers(1, 8)),
        host_agrees=flags,
        against=listings(states(), most=1),
        affected=flags,
        organisation=one_of(OrganisationKind),
        recognised_by=listings(st.just("achpr-communication"), most=1),
        form_kept=flags,
        window_open=flags,
        delay_justified=flags,
        identified=flags,
    )


def remedies(deeds: tuple[str, ...]) -> st.SearchStrategy[Remedy]:
    """A domestic remedy for some of those acts."""
    flags = maybe(st.booleans())
    return st.builds(
        Remedy,
        state=states(),
        label=labels(),
        acts=maybe(st.lists(st.sampled_from(deeds), max_size=1).map(tuple)),
        nature=one_of(RemedyNature),
        outcome=one_of(RemedyOutcome),
        decided_on=maybe(days()),
        notified_on=maybe(days()),
        claim_raised=flags,
        available=flags,
        effective=flags,
        prolonged=flags,
        prevented=flags,
    )


def procedures() -> st.SearchStrategy[Procedure]:
    """A complaint to an international body."""
    flags = maybe(st.booleans())
    return st.builds(
        Procedure,
        mechanism=st.sampled_from(MECHANISMS),
        against=maybe(states()),
        submitted_on=maybe(days()),
        status=one_of(ProcedureStatus),
        concluded_on=maybe(days()),
        same_person=flags,
        same_facts=flags,
    )


def prosecutions(people: tuple[str, ...]) -> st.SearchStrategy[Prosecution]:
    """A criminal proceeding."""
    flags = maybe(st.booleans())
    return st.builds(
        Prosecution,
        state=maybe(states()),
        person=maybe(st.sampled_from(people)),
        status=one_of(ProsecutionStatus),
        decided_on=maybe(days()),
        final=flags,
        sentence_served=flags,
        same_conduct=flags,
        unable=flags,
        in_absence=flags,
        sham=flags,
    )


def disputes() -> st.SearchStrategy[Dispute]:
    """What states did to settle a dispute."""
    flags = maybe(st.booleans())
    return st.builds(
        Dispute,
        exists=flags,
        negotiated=flags,
        treaty_procedure_used=flags,
        arbitration_requested_on=maybe(days()),
        arbitration_agreed=flags,
    )


def referrals() -> st.SearchStrategy[Referral]:
    """How a situation came before a criminal court."""
    return st.builds(Referral, kind=st.sampled_from(ReferralKind), by=maybe(states()), on=maybe(days()))


def requests() -> st.SearchStrategy[Request]:
    """What another state was asked for on the strength of a trial in absence."""
    return st.builds(Request, st.sampled_from(RequestKind), states(), maybe(days()), maybe(days()), maybe(days()))


def trials(people: tuple[str, ...]) -> st.SearchStrategy[TrialInAbsence]:
    """A trial in absence, with some of what bears on what it opens."""
    return st.builds(
        TrialInAbsence,
        states(),
        person=maybe(st.sampled_from(people)),
        asked_state=maybe(states()),
        requests=listings(requests(), most=2),
        judged_on=maybe(days()),
        judgment_served_on=maybe(days()),
        attendance=one_of(Attendance),
        reason=one_of(AbsenceReason),
        waiver=one_of(Waiver),
        counsel=one_of(Defence),
        retrial=one_of(RetrialRight),
        retrial_assurance=one_of(Assurance),
        retrial_deadline_days=maybe(st.sampled_from([10, 30])),
        retrial_runs_from=one_of(RunsFrom),
        death_imposed=maybe(st.booleans()),
        political=maybe(st.booleans()),
        citizenship_effect=one_of(CitizenshipEffect),
        passport_refused=maybe(st.booleans()),
        protected_abroad=maybe(st.booleans()),
    )


def notices(people: tuple[str, ...]) -> st.SearchStrategy[Notice]:
    """Data circulated through Interpol."""
    flags = maybe(st.booleans())
    return st.builds(
        Notice,
        state=states(),
        person=maybe(st.sampled_from(people)),
        kind=one_of(NoticeKind),
        offence=one_of(OffenceKind),
        meets_threshold=flags,
        enough_data=flags,
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A whole case: one or two acts among one to three persons."""
    people = ("victim", "officer", "author")[: draw(st.integers(1, 3))]
    deeds = ("act-1", "act-2")[: draw(st.integers(1, 2))]
    return Case(
        id="some-case",
        title=draw(labels()),
        fictional=draw(st.booleans()),
        note=draw(labels()),
        persons=tuple(draw(persons(name)) for name in people),
        acts=tuple(draw(acts(name, people)) for name in deeds),
        author=draw(maybe(authors(people))),
        dispute=draw(maybe(disputes())),
        remedies=draw(listings(remedies(deeds))),
        procedures=draw(listings(procedures(), most=1)),
        prosecutions=draw(listings(prosecutions(people), most=1)),
        referrals=draw(listings(referrals(), most=1)),
        notices=draw(listings(notices(people), most=1)),
        trials=draw(listings(trials(people), most=1)),
    )


def plain_json() -> st.SearchStrategy[Any]:
    """Any JSON that is not too large."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    )
