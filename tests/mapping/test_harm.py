"""What contact may cost: what one state alone threatens is shown only where the case touches that state."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from accountability import Case, Listing, Tie, load_case, map_case
from accountability.documents import structure
from accountability.model.mechanism import Harm

CASE = Path(__file__).parents[2] / "examples" / "cases" / "minsk-2020-torture.json"
ON = "2026-11-22"
LOCAL = {"risk": "reprisals", "avoid": "warn the relatives", "for_states": ["BLR"]}
GENERAL = {"risk": "publicity", "avoid": "ask for initials"}


def warned(case: Case) -> tuple[str, ...]:
    """The risks that the Working Group on Arbitrary Detention shows for the case, where one is of Belarus alone."""
    mapping = map_case(case, ON)
    return tuple(entry.risk for entry in mapping["wgad"].harm if entry.for_states == ("BLR",))


def moved(case: Case, *, place: str | None, attributed: Listing[str], nationalities: Listing[Tie]) -> Case:
    """The case with its act and its victim elsewhere."""
    act = evolve(case.acts[0], place=place, attributed_to=attributed)
    persons = tuple(
        evolve(person, nationalities=nationalities) if person.id in act.victims else person for person in case.persons
    )
    return evolve(case, acts=(act,), persons=persons)


def test_a_harm_reads_the_states_it_is_for() -> None:
    assert structure(Harm, LOCAL).for_states == ("BLR",)
    assert structure(Harm, GENERAL).for_states is None


@pytest.mark.parametrize(
    ("place", "attributed", "nationality", "shown"),
    [
        ("BLR", "LTU", "LTU", True),
        ("LTU", "BLR", "LTU", True),
        ("LTU", "LTU", "BLR", True),
        ("LTU", "LTU", "LTU", False),
    ],
)
def test_it_is_shown_where_the_case_touches_the_state(
    place: str, attributed: str, nationality: str, *, shown: bool
) -> None:
    case = moved(
        load_case(CASE),
        place=place,
        attributed=Listing((attributed,), complete=True),
        nationalities=Listing((Tie(nationality),), complete=True),
    )
    assert bool(warned(case)) is shown
