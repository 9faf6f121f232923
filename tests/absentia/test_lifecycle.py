"""The course of proceedings: every transition, impossible orders, and that every state has its explanation."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from accountability import Day, UnknownName
from accountability.absentia.lifecycle import ImpossibleOrder, Trace, machine
from accountability.absentia.proceeding import Event
from accountability.absentia.terms import ANY
from tests.absentia.made import dated, event, proceeding, way_to

COURSE = machine()
KINDS = sorted(COURSE.kinds)
MAIN = [kind for kind in KINDS if COURSE.kinds[kind].track == "main"]
NOTES = json.loads((Path(__file__).parents[1] / "fixtures" / "lifecycle-of-the-notes.json").read_bytes())


def one(*events: Event, track: str = "main", forum: str | None = None) -> Trace:
    """The trace of one track."""
    return COURSE.read(proceeding(*events)).trace(track, forum)


def sources(row: list[str]) -> list[str]:
    """The states that a transition of the notes starts from, on the track of its event."""
    start, _, _, kind = row
    track = COURSE.kinds[kind].track
    if start == "*":
        found = [s.id for s in COURSE.course.states if s.track == track and not s.terminal]
        narrowed = {a for t in COURSE.course.transitions if t.event == kind for a in COURSE.sources(t)}
        return [state for state in found if state in narrowed]
    return [start] if COURSE.states[start].track == track else [COURSE.tracks[track].first]


@pytest.mark.parametrize("row", [*NOTES["main"], *NOTES["parallel"]], ids="-".join)
def test_every_transition_of_the_notes(row: list[str]) -> None:
    _, _, target, kind = row
    assert sources(row)
    for start in sources(row):
        events = dated([*way_to(start), kind])
        trace = one(*events, track=COURSE.kinds[kind].track)
        assert trace.state == target
        assert trace.steps[-1].start == start
        assert [step.event for step in trace.steps] == events


def test_the_states_of_the_notes_are_here() -> None:
    named = {part for row in [*NOTES["main"], *NOTES["parallel"]] for part in (row[0], row[2])} - {"*"}
    assert named <= set(COURSE.states)


@pytest.mark.parametrize("number", range(len(COURSE.course.transitions)))
def test_every_transition_is_taken_and_has_an_effect_in_law(number: int) -> None:
    transition = COURSE.course.transitions[number]
    assert transition.effect
    assert transition.citations
    for start in COURSE.sources(transition):
        trace = one(*dated([*way_to(start), transition.event]), track=COURSE.kinds[transition.event].track)
        assert trace.steps[-1].transition is transition
        assert trace.state == (transition.to or start)


def test_the_data_are_in_order() -> None:
    course = COURSE.course
    assert len(COURSE.states) == len(course.states)
    assert len(COURSE.kinds) == len(course.events)
    assert {track.first for track in course.tracks} <= set(COURSE.states)
    assert {transition.event for transition in course.transitions} == set(COURSE.kinds)
    terms = {term.id for term in course.terms}
    assert {name for transition in course.transitions for name in transition.starts} <= terms
    assert {name for term in course.terms for name in term.met_by} <= set(COURSE.kinds)
    assert {flag.event for flag in course.flags} <= set(COURSE.kinds)
    assert {state for flag in course.flags for state in flag.needs} <= set(COURSE.states)
    for transition in course.transitions:
        track = COURSE.kinds[transition.event].track
        states = [*COURSE.sources(transition), *([transition.to] if transition.to else [])]
        assert {COURSE.states[state].track for state in states} == {track}
        assert transition.after == (ANY,) or ANY not in transition.after


def test_no_event_leads_two_ways_from_one_state() -> None:
    pairs = [(state, entry.event) for entry in COURSE.course.transitions for state in COURSE.sources(entry)]
    assert len(set(pairs)) == len(pairs)


def test_nothing_but_a_reopening_or_a_fact_leaves_a_last_state() -> None:
    for state in COURSE.course.states:
        if state.terminal:
            leaving = {kind.id for kind in COURSE.next(state.id)}
            assert leaving == {"reopened", "fact_recorded"}


def test_a_step_nobody_recorded_is_shown_as_such() -> None:
    trace = one(event(1, "judgment", "2023-03-06"))
    assert trace.state == "judgment_first_instance"
    assert [step.transition.event for step in trace.unrecorded] == [
        "case_opened",
        "special_proceedings_ordered",
        "summons_published",
        "counsel_appointed",
        "sent_to_court",
        "trial_opened",
    ]


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        (["judgment", "case_opened"], "'Criminal case opened' (e2, 2020-01-03) cannot come after 'Conviction at first"),
        (["appeal_decided", "judgment"], "it follows 'Trial in absence under way', 'Ordinary trial in presence'"),
        (["acquitted", "trial_opened"], "no ordinary step leads there from 'Acquitted'"),
        (["sent_back"], "'Sent back for a new trial' (e1, 2020-01-02) cannot come first: it follows 'Conviction quash"),
        (["handed_over"], "it follows 'Extradition granted'"),
        (["closed_by_death"], "no event of a proceeding is called 'closed_by_death'"),
        (["death_of_accused", "judgment"], "Record what lies between the two, correct the entry that is wrong, or"),
    ],
)
def test_an_impossible_order_is_refused_with_the_reason(kinds: list[str], message: str) -> None:
    with pytest.raises((ImpossibleOrder, UnknownName)) as found:
        COURSE.read(proceeding(*dated(kinds)))
    assert message in str(found.value)


def test_the_order_is_that_of_days_and_not_of_recording() -> None:
    trace = one(event(1, "upheld", "2023-05-01"), event(2, "judgment", "2023-03-06"))
    assert [step.event.id for step in trace.steps if step.event] == ["e2", "e1"]
    with pytest.raises(ImpossibleOrder):
        one(event(1, "judgment", "2023-03-06"), event(2, "appeal_decided", "2022-05-01"))


def test_days_that_are_not_known_leave_the_order_open() -> None:
    trace = one(event(1, "judgment", "2023"), event(2, "trial_opened", "2023-02"), event(3, "case_opened"))
    assert [step.event.id for step in trace.steps if step.event] == ["e3", "e2", "e1"]
    with pytest.raises(ImpossibleOrder):
        one(event(1, "judgment", "2022"), event(2, "trial_opened", "2023-02"))


def test_what_a_source_claims_is_kept_whatever_its_order() -> None:
    claims = event(2, "judgment", "2022-02-01", claim=True), event(3, "sent_back", "2020-01-01", claim=True)
    history = COURSE.read(proceeding(event(1, "acquitted", "2022-01-01"), *claims))
    assert history.trace("main").state == "acquitted"
    assert [claim.id for claim, _ in history.unfit] == ["e2", "e3"]
    assert all("cannot come" in why for _, why in history.unfit)


def test_two_sources_that_disagree_are_both_kept() -> None:
    first, second = event(1, "judgment", "2023-03-06"), event(2, "judgment", "2023-03-07", claim=True)
    same = event(3, "judgment", "2023-03-06", claim=True)
    history = COURSE.read(proceeding(first, second, same))
    assert [entry.entries for entry in history.disagreements] == [(first, second)]
    assert history.unfit == ()
    assert history.trace("main").state == "judgment_first_instance"


def test_a_claim_that_was_there_first_disagrees_as_well() -> None:
    claim, fact = event(1, "judgment", "2023-03-07", claim=True), event(2, "judgment", "2023-03-06")
    assert [entry.entries for entry in COURSE.read(proceeding(claim, fact)).disagreements] == [(fact, claim)]


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ({"facts": {"notice": "none"}}, {"facts": {"notice": "publication"}}, True),
        ({"facts": {"notice": "none"}}, {"facts": {"counsel": "none"}}, False),
        ({"facts": {"notice": "none"}}, {"note": "something else"}, False),
        ({"note": "the city court"}, {"note": "the regional court"}, True),
    ],
)
def test_facts_disagree_where_they_answer_the_same_question(
    one: dict[str, Any], other: dict[str, Any], disagree: bool
) -> None:
    made = proceeding(event(1, "fact_recorded", "2023", **one), event(2, "fact_recorded", claim=True, **other))
    assert bool(COURSE.read(made).disagreements) is disagree


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    wrong, right = event(1, "acquitted", "2023-03-06"), event(2, "judgment", "2023-03-06", corrects="e1")
    history = COURSE.read(proceeding(wrong, right, event(3, "upheld", "2023-05-01")))
    assert history.trace("main").state == "final"
    gone = proceeding(wrong, event(2, "acquitted", corrects="e1", withdrawn=True))
    assert COURSE.read(gone).traces == ()
    assert gone.events[0] == wrong


def test_several_states_may_be_asked_to_extradite() -> None:
    events = [
        event(1, "extradition_requested", "2024-01-01", forum="POL"),
        event(2, "extradition_refused", "2024-03-01", forum="POL"),
        event(3, "extradition_requested", "2024-02-01", forum="SRB"),
    ]
    assert one(*events, track="extradition", forum="POL").state == "extradition_refused"
    assert one(*events, track="extradition", forum="SRB").state == "extradition_requested"


@pytest.mark.parametrize(
    ("events", "flags"),
    [
        ([("judgment_with_confiscation_final", "2022-01-01")], ["confiscated_before_final"]),
        ([("upheld", "2021-05-01"), ("judgment_with_confiscation_final", "2022-01-01")], []),
        ([("upheld", "2022-05-01"), ("assets_sold", "2022-01-01")], ["sold_before_final"]),
        ([("enforcement_opened", "2022-05-01"), ("assets_sold", "2022-01-01")], []),
        ([("nationality_decision_opened", "2022-01-01")], ["citizenship_before_final"]),
        ([("judgment", "2021-01-01"), ("nationality_decision_opened", "2022-01-01")], ["citizenship_before_final"]),
    ],
)
def test_an_odd_order_across_tracks_is_pointed_out_and_not_refused(
    events: list[tuple[str, str]], flags: list[str]
) -> None:
    made = [event(number, kind, on) for number, (kind, on) in enumerate(events, 1)]
    assert [oddity.flag for oddity in COURSE.read(proceeding(*made)).oddities] == flags


# Random sequences


DAYS = st.integers(0, 40).map(lambda n: Day.on(date(2020, 1, 1) + timedelta(days=n)))
SPANS = st.tuples(st.integers(0, 40), st.integers(0, 15)).map(
    lambda pair: Day.between(date(2020, 1, 1) + timedelta(days=pair[0]), date(2020, 1, 1) + timedelta(sum(pair)))
)
WHEN = st.one_of(DAYS, SPANS, st.none())


@st.composite
def sequences(draw: st.DrawFn, kinds: list[str], longest: int) -> tuple[Event, ...]:
    rows = draw(st.lists(st.tuples(st.sampled_from(kinds), WHEN), max_size=longest))
    return tuple(evolve(event(number, kind), on=on) for number, (kind, on) in enumerate(rows, 1))


@st.composite
def walks(draw: st.DrawFn) -> tuple[Event, ...]:
    """Events that can follow one another, some of them then left out: what a record with gaps looks like."""
    state, kinds = "not_opened", []
    for _ in range(draw(st.integers(0, 25))):
        options = COURSE.next(state)
        kind = draw(st.sampled_from([option.id for option in options]))
        (step, *_) = COURSE.place(state, kind)[0]
        keep = not step.transition.ordinary or draw(st.booleans())
        kinds.append((kind, keep))
        state = step.end
    return tuple(entry for entry, (_, keep) in zip(dated([kind for kind, _ in kinds]), kinds, strict=True) if keep)


def explained(trace: Trace, events: list[Event]) -> None:
    """The state of a track is the end of a chain of steps that the data allow, and nothing recorded is missing."""
    state = trace.track.first
    for step in trace.steps:
        assert step.start == state
        assert step.transition in COURSE.course.transitions
        assert state in COURSE.sources(step.transition)
        assert step.end == (step.transition.to or state)
        assert step.event is not None or step.transition.ordinary
        assert step.event is None or step.event.event == step.transition.event
        assert step.transition.effect
        assert step.transition.citations
        state = step.end
    assert trace.state == state
    taken = [step.event for step in trace.steps if step.event is not None]
    assert sorted(entry.id for entry in taken) == sorted(entry.id for entry in events)
    for index, entry in enumerate(taken):
        assert all(later.day.latest >= entry.day.earliest for later in taken[index:])


@given(sequences(KINDS, 14))
@settings(max_examples=300, deadline=None)
def test_no_state_without_an_explanation(events: tuple[Event, ...]) -> None:
    refused: ImpossibleOrder | None = None
    try:
        history = COURSE.read(proceeding(*events))
    except ImpossibleOrder as error:
        refused = error
    if refused is not None:
        assert refused.event in events
        assert "cannot come" in str(refused)
        return
    assert sum(1 for trace in history.traces for step in trace.steps if step.event) == len(events)
    for trace in history.traces:
        explained(trace, [e for e in events if COURSE.kinds[e.event].track == trace.track.id])


@given(walks())
@settings(max_examples=200, deadline=None)
def test_what_can_happen_is_never_refused_though_ordinary_steps_are_missing(events: tuple[Event, ...]) -> None:
    for trace in COURSE.read(proceeding(*events)).traces:
        explained(trace, list(events))


def possible(events: tuple[Event, ...]) -> bool:
    """Whether any order of the events is possible: all orders tried one by one."""
    for order in permutations(events):
        if any(b.day.latest < a.day.earliest for i, a in enumerate(order) for b in order[i:]):
            continue
        states = {"not_opened"}
        for entry in order:
            states = {steps[-1].end for state in states for steps in COURSE.place(state, entry.event)}
        if states:
            return True
    return False


@given(sequences(MAIN, 5))
@settings(max_examples=200, deadline=None)
def test_the_order_found_is_as_good_as_trying_all_of_them(events: tuple[Event, ...]) -> None:
    assume(len(events) > 1)
    try:
        COURSE.read(proceeding(*events))
    except ImpossibleOrder:
        assert not possible(events)
    else:
        assert possible(events)


@given(walks(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_recording_does_not_matter_where_days_are_known(events: tuple[Event, ...], chance: Any) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    as_is, other = (COURSE.read(proceeding(*entries)).traces for entries in (events, shuffled))
    assert [trace.state for trace in as_is] == [trace.state for trace in other]


def test_an_order_that_leads_nowhere_later_is_given_up() -> None:
    """Two decisions of one day, recorded in an order that would leave the case where the third cannot follow."""
    for kinds in permutations(["quashed", "sent_back", "judgment"]):
        one(*(event(number, kind, "2020-01-01") for number, kind in enumerate(kinds, 1)), event(9, "upheld", "2020-02"))


def test_steps_follow_one_another() -> None:
    trace = one(*dated(["case_opened", "declared_wanted", "judgment", "upheld", "retrial_requested"]))
    assert all(before.end == after.start for before, after in pairwise(trace.steps))


def test_many_undated_events_are_read_in_no_time() -> None:
    kinds = ["trial_opened", *(["adjourned", "resumed"] * 30), "judgment"]
    made = [event(number, kind) for number, kind in enumerate(reversed(kinds), 1)]
    assert COURSE.read(proceeding(*made)).traces
