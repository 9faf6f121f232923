"""What a complaint to one body does to another, and the order in which they can be used."""

from __future__ import annotations

import json
from typing import Any

import pytest

from accountability import Law, Mapping, UnknownName, map_case
from accountability.documents import decode, dump, structure
from accountability.model.case import Case, ProcedureStatus
from accountability.model.interplay import Conflict, Turn
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth

ON = "2026-11-22"
EXAMINED, PENDING = ProcedureStatus.EXAMINED, ProcedureStatus.PENDING


def tortured_by(state: str) -> Case:
    """Torture in a state that is party to OP1, CAT art 22 and the ECHR, with remedies used up in September 2026."""
    document: dict[str, Any] = {
        "id": "tortured",
        "fictional": True,
        "acts": [
            {
                "id": "beating",
                "victims": ["victim"],
                "kind": "occurred",
                "when": "2025-03-01",
                "place": state,
                "violations": ["torture"],
                "attributed_to": [state],
                "contacts": [],
                "later_conduct": [],
                "deprived_of_liberty": True,
                "detention_has_legal_basis": False,
            }
        ],
        "persons": [{"id": "victim", "kind": "individual", "capacity": "able", "consents": True}],
        "author": {"role": "victim", "identified": True},
        "remedies": [
            {
                "state": state,
                "nature": "ordinary",
                "outcome": "final",
                "decided_on": "2026-09-01",
                "notified_on": "2026-09-05",
                "claim_raised": True,
                "available": True,
                "effective": True,
                "prolonged": False,
                "prevented": False,
            }
        ],
        "procedures": [],
    }
    return structure(Case, document)


@pytest.fixture(scope="module")
def spain() -> Mapping:
    return map_case(tortured_by("ESP"), ON, Law())


def found(mapping: Mapping, using: str, status: ProcedureStatus, bears_on: str) -> Conflict | None:
    return next(
        (
            conflict
            for conflict in mapping.conflicts()
            if (conflict.using[0], conflict.status, conflict.bears_on[0]) == (using, status, bears_on)
        ),
        None,
    )


@pytest.mark.parametrize(
    ("using", "status", "bears_on", "why", "cites"),
    [
        # Spain's reservation to OP1 art 5(2)(a): not once another procedure has examined the matter.
        ("ecthr", PENDING, "ccpr-individual", WhyClosed.NOT_YET, "5(2)(a)"),
        ("ecthr", EXAMINED, "ccpr-individual", WhyClosed.NO_LONGER, "5(2)(a)"),
        ("cat-individual", EXAMINED, "ccpr-individual", WhyClosed.NO_LONGER, "5(2)(a)"),
        # CAT art 22(5)(a): has not been, and is not being, examined.
        ("ecthr", PENDING, "cat-individual", WhyClosed.NOT_YET, "22(5)(a)"),
        ("ccpr-individual", EXAMINED, "cat-individual", WhyClosed.NO_LONGER, "22(5)(a)"),
        # ECHR art 35(2)(b): already submitted to another procedure.
        ("ccpr-individual", PENDING, "ecthr", WhyClosed.NO_LONGER, "35(2)(b)"),
        ("cat-individual", PENDING, "ecthr", WhyClosed.NO_LONGER, "35(2)(b)"),
        # The Working Group is such a procedure for the Court (Peraldi v France).
        ("wgad", PENDING, "ecthr", WhyClosed.NO_LONGER, "35(2)(b)"),
    ],
)
def test_what_bars_what(
    spain: Mapping, using: str, status: ProcedureStatus, bears_on: str, why: WhyClosed, cites: str
) -> None:
    conflict = found(spain, using, status, bears_on)
    assert conflict is not None
    assert (conflict.bars, conflict.why_closed) == (Truth.YES, why)
    assert any(cites in (citation.provision or "") for citation in conflict.citations)


@pytest.mark.parametrize("bears_on", ["ccpr-individual", "cat-individual"])
def test_what_the_working_group_does_to_the_committees_is_not_settled(spain: Mapping, bears_on: str) -> None:
    conflict = found(spain, "wgad", PENDING, bears_on)
    assert conflict is not None
    assert conflict.bars is Truth.UNKNOWN


def test_a_letter_to_a_rapporteur_bars_neither_court_nor_committee(spain: Mapping) -> None:
    barred = {conflict.bears_on[0] for conflict in spain.conflicts() if conflict.using[0] == "sp-torture"}
    assert not barred & {"ecthr", "ccpr-individual", "cat-individual"}


def test_without_a_reservation_the_covenant_waits_for_the_end_of_the_other_procedure() -> None:
    portugal = map_case(tortured_by("PRT"), ON, Law())
    assert found(portugal, "ecthr", EXAMINED, "ccpr-individual") is None
    pending = found(portugal, "ecthr", PENDING, "ccpr-individual")
    assert pending is not None
    assert not pending.lasting
    steps = {step.avenue[0]: step for step in portugal.plan().steps}
    assert steps["ccpr-individual"].turn is Turn.AFTER
    assert ("ecthr", "PRT") in steps["ccpr-individual"].after


def test_the_plan_takes_one_of_those_that_bar_one_another_and_says_what_it_costs(spain: Mapping) -> None:
    plan = spain.plan()
    first = plan.steps[0]
    assert (first.avenue[0], first.turn, str(first.by)) == ("ecthr", Turn.FIRST, "2027-01-05")
    left = {entry.avenue[0] for entry in plan.given_up}
    assert {"ccpr-individual", "cat-individual"} <= left
    assert all(entry.because for entry in plan.given_up)
    assert "Left out: cat-individual against ESP" in plan.text


def test_the_person_chooses(spain: Mapping) -> None:
    plan = spain.plan(prefer=["cat-individual"])
    assert "cat-individual" in {step.avenue[0] for step in plan.steps}
    assert {"ecthr", "ccpr-individual"} <= {entry.avenue[0] for entry in plan.given_up}


def test_a_plan_never_joins_what_bars_for_good(spain: Mapping) -> None:
    for prefer in ((), ("ccpr-individual",), ("cat-individual",)):
        steps = {step.avenue: step for step in spain.plan(prefer).steps}
        joined = [
            entry
            for entry in spain.conflicts()
            if entry.lasting
            and {entry.using, entry.bears_on} <= set(steps)
            # What is filed once the other has ended does it no harm any more.
            and entry.bears_on not in steps[entry.using].after
        ]
        assert joined == []


def test_a_name_that_no_avenue_has_is_refused(spain: Mapping) -> None:
    with pytest.raises(UnknownName, match="ccpr"):
        spain.plan(prefer=["ccpr"])


def test_a_mapping_read_from_a_document_has_to_be_asked_anew(spain: Mapping) -> None:
    read = decode(Mapping, json.loads(dump(spain)))
    with pytest.raises(LookupError, match="map_case"):
        read.conflicts()
