"""What must hold for every case."""

from __future__ import annotations

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accountability import Avenue, Case, Mapping, Person, Status, Suspect, Truth, map_case
from accountability.model.avenue import Avenues
from tests.mapping.strategies import changed, filled, leaning, shuffled
from tests.refinement import contradicts

pytestmark = pytest.mark.usefixtures("few_states")

ON = "2026-11-22"
EVERY_CASE = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def verdicts(mapping: Mapping) -> dict[tuple[str, str | None], Status]:
    """Every verdict, reasons apart."""
    assert isinstance(mapping.avenues, Avenues)
    return dict(zip(mapping.avenues.keys, mapping.avenues.statuses, strict=True))


def some(data: st.DataObject, mapping: Mapping) -> list[Avenue]:
    """A few avenues: to put the reasons of all together takes longer than all verdicts."""
    places = st.integers(0, len(mapping) - 1)
    return [mapping.avenues[place] for place in data.draw(st.lists(places, min_size=10, max_size=10, unique=True))]


def by_row(avenue: Avenue) -> dict[tuple[str, str], Truth]:
    """Each requirement's value on each row."""
    return {(finding.requirement, row): finding.value for finding in avenue.findings for row in finding.rows}


def test_every_verdict_is_reached_often() -> None:
    counted: Counter[Status] = Counter()

    @settings(EVERY_CASE, max_examples=100)
    @given(leaning())
    def count(case: Case) -> None:
        counted.update(verdicts(map_case(case, ON)).values())

    count()
    total = sum(counted.values())
    assert {status: share for status in Status if (share := counted[status] / total) < 0.15} == {}


@EVERY_CASE
@given(st.data())
def test_filling_in_an_unknown_never_flips_a_verdict(data: st.DataObject) -> None:
    case = data.draw(leaning())
    fuller = data.draw(filled(case))
    before, after = map_case(case, ON, presumptions=False), map_case(fuller, ON, presumptions=False)
    now = verdicts(after)
    for key, status in verdicts(before).items():  # one that is not known now names the state complained of
        assert {status, now.get(key)} != {Status.OPEN, Status.CLOSED}, key
    for avenue in some(data, before):
        if avenue.key in now:
            values = by_row(after[avenue.key])
            for place, value in by_row(avenue).items():
                assert not contradicts(value, values.get(place, Truth.UNKNOWN)), (avenue.key, place)


@EVERY_CASE
@given(st.data())
def test_a_presumption_never_overrides_a_recorded_fact(data: st.DataObject) -> None:
    case = data.draw(leaning())
    strict, presuming = map_case(case, ON, presumptions=False), map_case(case, ON)
    presumed = verdicts(presuming)
    for key, status in verdicts(strict).items():
        assert {status, presumed[key]} != {Status.OPEN, Status.CLOSED}, key
    for avenue in some(data, strict):
        there = presuming[avenue.key]
        for finding in avenue.findings:
            for row in finding.rows:
                other = next(f for f in there.findings if f.requirement == finding.requirement and row in f.rows)
                assert not contradicts(finding.value, other.value)
                if finding.value is not Truth.UNKNOWN:
                    assert set(other.assumed) <= {"register-unchanged", "statutes-unchanged"}


@EVERY_CASE
@given(st.data())
def test_the_verdict_depends_on_nothing_outside_the_facts_it_names(data: st.DataObject) -> None:
    case = data.draw(leaning())
    mapping = map_case(case, ON)
    avenue: Avenue = data.draw(st.sampled_from(mapping.avenues))
    kept = frozenset((fact.fact, fact.of) for fact in avenue.facts_used)
    other = data.draw(changed(case, keep=kept))
    found = map_case(other, ON)[avenue.key]
    assert (found.status, found.why_closed, found.stages) == (avenue.status, avenue.why_closed, avenue.stages)
    assert found.findings == avenue.findings


@EVERY_CASE
@given(st.data())
def test_order_does_not_matter(data: st.DataObject) -> None:
    case = data.draw(leaning())
    one, other = map_case(case, ON), map_case(data.draw(shuffled(case)), ON)
    assert verdicts(one) == verdicts(other)
    for avenue in some(data, one):
        there = other[avenue.key]
        assert {(row.id, row.status) for row in avenue.rows} == {(row.id, row.status) for row in there.rows}
        assert {need.fact for need in avenue.needs} == {need.fact for need in there.needs}
        assert {entry.id for entry in avenue.assumes} == {entry.id for entry in there.assumes}


@EVERY_CASE
@given(st.data())
def test_an_unrelated_suspect_changes_no_existing_avenue(data: st.DataObject) -> None:
    case, on_the_same_act = data.draw(leaning()), data.draw(st.booleans())
    stranger = Person("stranger")
    persons = (*case.persons, stranger)
    acts = case.acts
    if on_the_same_act and all(act.suspects for act in acts):
        acts = tuple(evolve(act, suspects=(*act.suspects, Suspect("stranger"))) for act in acts)
    narrow, wider = map_case(case, ON), map_case(evolve(case, persons=persons, acts=acts), ON)
    there = verdicts(wider)
    assert all(there[key] is status for key, status in verdicts(narrow).items())
    for avenue in some(data, narrow):
        assert wider[avenue.key] == avenue


@EVERY_CASE
@given(st.data())
def test_an_avenue_accounts_for_its_verdict(data: st.DataObject) -> None:
    mapping = map_case(data.draw(leaning()), ON)
    statuses = verdicts(mapping)
    for avenue in some(data, mapping):
        assert avenue.status is statuses[avenue.key]  # the verdict first, and with its reasons
        values = {finding.value for finding in avenue.findings if finding.kind.value != "appraised"}
        if avenue.status is Status.CLOSED:
            assert avenue.why_closed is not None
            failed = {row for f in avenue.findings if f.value is Truth.NO for row in f.rows}
            assert failed == {row.id for row in avenue.rows}
        else:
            assert avenue.why_closed is None
        if avenue.status is Status.UNDETERMINED:
            assert Truth.UNKNOWN in values
            assert avenue.needs or avenue.register_gaps
        assert avenue.explain()
