"""What may be recorded, and what is refused with which words."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from accountability import DocumentError
from accountability.absentia.lifecycle import ImpossibleOrder
from accountability.absentia.recording import admit, sound
from tests.absentia.made import TODAY, event, proceeding

JUDGED = proceeding(event(1, "trial_opened", "2023-01-17"), event(2, "judgment", "2023-03-06"))


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (evolve(event(3, "upheld", "2023-05"), sources=()), "this has no source; name at least one"),
        (event(3, "apeal_decided"), "is called 'apeal_decided'; did you mean 'appeal_decided'?"),
        (event(3, "upheld", "2026-11-23"), "2026-11-23 has not come yet on 2026-11-22; record what has happened"),
        (event(3, "upheld", "2027", claim=True), "2027 has not come yet"),
        (event(2, "upheld", "2023-05"), "an event of this id is recorded already"),
        (event(3, "upheld", "2023-05", forum="POL"), "before the authorities of the trying state; leave the forum out"),
        (event(3, "extradition_requested", forum="Poland"), "'Poland' is not an ISO 3166-1 alpha-3 state code"),
        (event(3, "petition_lodged", forum="ecthrr"), "is not the id of a body; did you mean 'ecthr'?"),
        (event(3, "upheld", corrects="e9"), "no event 'e9' is recorded that this could correct"),
        (event(3, "upheld", withdrawn=True), "what is withdrawn was recorded before; name it as what this corrects"),
    ],
)  # fmt: skip
def test_what_is_refused(entry: Any, message: str) -> None:
    with pytest.raises(DocumentError) as found:
        admit(JUDGED, [entry], TODAY)
    assert message in str(found.value)


def test_an_event_is_corrected_once() -> None:
    once = admit(JUDGED, [event(3, "judgment", "2023-03-07", corrects="e2")], TODAY)
    with pytest.raises(DocumentError, match="'e2' has been corrected by 'e3' already; correct that one"):
        admit(once, [event(4, "judgment", "2023-03-08", corrects="e2")], TODAY)
    twice = admit(once, [event(4, "judgment", "2023-03-08", corrects="e3")], TODAY)
    assert [entry.id for entry in twice.standing] == ["e1", "e4"]
    assert twice.events[1] == JUDGED.events[1]


def test_a_correction_may_not_leave_an_impossible_order() -> None:
    quashed = admit(JUDGED, [event(3, "quashed", "2023-05-01"), event(4, "sent_back", "2023-05-01")], TODAY)
    with pytest.raises(ImpossibleOrder, match="'Sent back for a new trial'"):
        admit(quashed, [event(5, "quashed", corrects="e3", withdrawn=True)], TODAY)


def test_an_event_on_a_day_that_may_have_been_is_taken() -> None:
    assert admit(JUDGED, [event(3, "upheld", "2026")], TODAY).standing[-1].id == "e3"


def test_what_is_impossible_is_kept_as_a_claim() -> None:
    with pytest.raises(ImpossibleOrder):
        admit(JUDGED, [event(3, "appeal_decided", "2022-01-01")], TODAY)
    kept = admit(JUDGED, [event(3, "appeal_decided", "2022-01-01", claim=True)], TODAY)
    assert [claim.id for claim in kept.claims] == ["e3"]


def test_facts_come_from_events_and_the_later_entry_goes_first() -> None:
    told = proceeding(
        event(1, "fact_recorded", facts={"notice": "none", "counsel": "appointed_no_contact"}),
        event(2, "fact_recorded", facts={"notice": "publication"}),
        event(3, "fact_recorded", facts={"notice": "personal_service"}, claim=True),
    )
    assert sound(told, TODAY).facts == {"notice": "publication", "counsel": "appointed_no_contact"}
