"""The verdict alone is the verdict with its reasons; and the law of a requirement is that of its day."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability import Author, Case, Day, Law, Listing, Notice, Procedure, Truth, known_presumptions, load_case
from accountability.engine import compile_requirement, decide, weigh
from accountability.facts import FACTS, View
from accountability.mapping.rows import candidates
from accountability.model.jurisdiction import AbsenceRule, NeBisRule, PresenceRule, YesNoUnread
from accountability.rules import FAMILIES
from tests.documents.samples import MINSK
from tests.engine.test_weighing import EXTRA, requirement, view
from tests.mapping.strategies import leaning

LAW = Law()
ON = Day.parse("2026-11-22")
PRESUMPTIONS = sorted(known_presumptions(LAW))
HEAD = {
    "absence": AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING,
    "suspect_presence": PresenceRule.REQUIRED_TO_OPEN,
    "ne_bis": NeBisRule.STRICT,
    "double_criminality": YesNoUnread.YES,
}


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data())
def test_deciding_is_weighing_without_reasons(data: st.DataObject) -> None:
    found = list(candidates(data.draw(leaning()), LAW, ON))
    off = frozenset(data.draw(st.sets(st.sampled_from(PRESUMPTIONS), max_size=3)))
    for place in data.draw(st.lists(st.integers(0, len(found) - 1), min_size=30, max_size=30, unique=True)):
        rules = FAMILIES[found[place].mechanism.family]
        for entry in found[place].mechanism.requirements:
            compiled = compile_requirement(entry, rules, HEAD)
            for _, row in found[place].views[:2]:
                assert decide(compiled, row, off) is weigh(compiled, row, off).truth, (found[place].key, entry.id)


def dated(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    return date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, Truth.NO),
        ("2026-11-22", None, Truth.NO),
        ("2026-11-23", None, Truth.YES),
        (None, "2026-11-22", Truth.NO),
        (None, "2026-11-21", Truth.YES),
    ],
)
def test_a_test_is_the_law_of_its_days_only(since: str | None, until: str | None, expected: Truth) -> None:
    """Where no test is the law on the day of the question, nothing is asked."""
    made = requirement("author_named")
    first, last = dated(since, until)
    made = evolve(made, tests=(evolve(made.tests[0], since=first, until=last),))
    compiled, row = compile_requirement(made, EXTRA), view(author=Author(identified=False))
    assert weigh(compiled, row).truth is decide(compiled, row) is expected


def test_the_law_of_the_day_takes_the_place_of_another() -> None:
    """As Rule 47 of the European Court: one rule up to a day, another from the next."""
    made = requirement("author_named", "only_authority")
    old, new = made.tests
    first, last = dated("2026-01-01", "2025-12-31")
    compiled = compile_requirement(evolve(made, tests=(evolve(old, until=last), evolve(new, since=first))), EXTRA)
    now = view(author=Author(identified=True, authority=False))
    assert weigh(compiled, now).truth is Truth.NO
    assert weigh(compiled, evolve(now, on=Day.parse("2025-06-01"))).truth is Truth.YES


def enough(notice_enough_data: bool) -> bool:
    return notice_enough_data


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        ((Notice("BLR", enough_data=True),), Truth.YES),
        ((Notice("BLR", enough_data=True), Notice("BLR", "victim", enough_data=False)), Truth.NO),
        ((Notice("BLR", "someone-else", enough_data=False),), Truth.YES),
        ((Notice("RUS", enough_data=False),), Truth.YES),
        ((Notice("BLR"),), Truth.UNKNOWN),
    ],
)
def test_each_notice_about_the_victim_at_the_request_of_the_state(notices: tuple[Notice, ...], expected: Truth) -> None:
    compiled = compile_requirement(requirement("enough", each="notices"), {"enough": enough})
    row = view(notices=Listing(notices, complete=True))
    weighed = weigh(compiled, row)
    assert weighed.truth is decide(compiled, row) is expected
    if expected is Truth.UNKNOWN:
        assert [(missing.fact, missing.of) for missing in weighed.missing] == [("notice_enough_data", "notices/0")]


def test_what_is_read_of_a_whole_list_names_the_facts_of_its_entries(minsk: Case) -> None:
    """Whether and when a complaint was made is read off the complaints recorded, with all that they say."""
    mechanism = LAW.mechanism("ccpr-individual")
    party = next(entry for entry in mechanism.requirements if entry.id == "state-party")
    compiled = compile_requirement(party, FAMILIES[mechanism.family])
    assert compiled.whole_lists == {"procedures"}
    act = minsk.acts[0]
    row = View(minsk, LAW, ON, mechanism, opponent="BLR", act=act, victim=minsk.person("victim"))
    used = weigh(compiled, row).used
    entries = {name for name, of in used if of == "procedures/0"}
    assert entries == {name for name, fact in FACTS.items() if fact.scope.value == "procedure"}


@pytest.fixture
def minsk() -> Case:
    case = load_case(MINSK)
    return evolve(case, procedures=Listing((Procedure("ccpr-individual", "BLR"),), complete=True))
