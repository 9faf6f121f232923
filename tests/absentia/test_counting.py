"""Counting a set of proceedings, and published counts that disagree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accountability import Citation, Day, Duration, decode
from accountability.absentia.counting import conclusion, conflicts, statistics
from accountability.absentia.proceeding import Count, Counted, Proceedings, Sentence, Unit
from accountability.absentia.recording import sound
from accountability.resources import DATA
from tests.absentia.made import event, proceeding

SETS = [
    path
    for path in sorted((DATA / "absentia").glob("*.json"))
    if json.loads(path.read_bytes())["document"] == "proceedings"
]


def count(number: int, period: str, unit: Unit = Unit.PERSONS, **rest: object) -> Count:
    source = Citation("A report")
    return Count(Counted.OPENED, unit, number, period, "somebody", source, **rest)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_set_of_public_facts_is_in_order_and_sourced(path: Path) -> None:
    data = decode(Proceedings, json.loads(path.read_bytes()))
    assert data.proceedings
    for entry in data.proceedings:
        sound(entry, data.as_of or Day.parse("2026-11-22"))
        named = {name for event in entry.events for sentence in event.sentences for name in sentence.accused}
        assert named <= set(entry.accused)
        assert entry.persons is not None
        assert len(entry.accused) <= entry.persons
        for event_ in entry.standing:
            assert all(source.checked_on for source in event_.sources)
            told = sum(sentence.persons for sentence in event_.sentences)
            assert told in (0, entry.persons)
    found = statistics(data)
    assert sum(year.judged for year in found.years) == sum(
        event.event == "judgment" for entry in data.proceedings for event in entry.standing
    )
    assert found.conflicts
    assert "Counts that disagree" in "\n".join(conclusion(found))


def test_years_persons_and_sentences_are_counted() -> None:
    twelve = Sentence(persons=2, imprisonment=Duration(years=12))
    data = Proceedings(
        "set",
        "A set",
        proceedings=(
            proceeding(
                event(1, "special_proceedings_ordered", "2022-12"),
                event(2, "judgment", "2023-03-06", sentences=(twelve, Sentence(persons=1))),
                event(3, "judgment", "2024-03-06", sentences=(twelve,), claim=True),
                event(4, "assets_frozen", "2023"),
            ),
            proceeding(event(1, "judgment", "[2022-12-01..2023-02-01]", sentences=(Sentence(confiscation=True),))),
        ),
    )
    first, second, unknown = statistics(data).years
    assert (first.year, first.opened, first.judged) == (2022, 1, 0)
    assert (second.judged, second.convicted, second.sentences) == (1, 3, ((Duration(years=12), 2),))
    assert (second.sentence_unknown, second.property_taken) == (1, 1)
    assert (unknown.year, unknown.judged, unknown.property_taken) == (None, 1, 1)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (count(110, "2024"), count(108, "2022/2024"), "lies within"),
        (count(110, "2024"), count(108, "2022/2024", at_least=True), None),
        (count(18, "2023"), count(108, "2022/2024"), None),
        (count(18, "2023"), count(19, "2023"), "differ"),
        (count(18, "2023"), count(18, "2023"), None),
        (count(110, "2024"), count(110, "2022/2026", Unit.CASES), "one counts persons and the other cases"),
        (count(110, "2024"), count(90, "2025"), None),
    ],
)
def test_counts_that_disagree_are_shown_as_such(one: Count, other: Count, why: str | None) -> None:
    found = [*conflicts([one, other])]
    assert [entry.why for entry in found] == [] if why is None else why in found[0].why
