"""What-if law: the same rules under acts that states have not made, and answers that say so."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from accountability import Day, Law, Listing, Mapping, Remedy, RemedyOutcome, Status, Truth, load_case, map_case
from accountability.documents import decode, read_json
from accountability.model.treaty import ActOfState, SupposedAct, Supposition, TreatyAction

ROOT = Path(__file__).parents[2]
ON = "2026-11-22"


def supposition() -> Supposition:
    name, value = read_json(ROOT / "examples" / "suppositions" / "belarus-accepts-article-22.json")
    return decode(Supposition, value, name)


def mapped(law: Law) -> Mapping:
    case = load_case(ROOT / "examples" / "cases" / "minsk-2020-torture.json")
    remedy = Remedy("BLR", outcome=RemedyOutcome.FINAL, decided_on=Day.parse("2021"), claim_raised=True)
    return map_case(evolve(case, remedies=Listing((remedy,), complete=True)), ON, law)


def test_a_supposed_declaration_opens_the_committee_and_the_answer_says_so() -> None:
    assert mapped(Law())["cat-individual"].status is Status.CLOSED
    supposing = mapped(Law().with_(supposition()))
    avenue = supposing["cat-individual"]
    assert avenue.status is Status.OPEN
    assert "supposition" in {entry.id for entry in avenue.assumes}
    assert any("not law" in citation.reference for citation in avenue.finding("declaration").citations)
    assert supposing.supposes == (supposition().title,)
    assert supposing["wgad"] == mapped(Law())["wgad"]


def test_an_act_can_be_supposed_away() -> None:
    denunciation = SupposedAct("BLR", "iccpr-op1", TreatyAction(ActOfState.DENUNCIATION))
    law = Law().with_(Supposition("Belarus stays bound", without=(denunciation,)))
    assert law.standing("BLR", "iccpr-op1", Day.parse("2024-01-01")).bound is Truth.YES
    assert Law().standing("BLR", "iccpr-op1", Day.parse("2024-01-01")).bound is Truth.NO


def test_suppositions_add_up_and_leave_the_law_as_it_was() -> None:
    law = Law()
    stays = Supposition(
        "Belarus stays bound", without=(SupposedAct("BLR", "iccpr-op1", TreatyAction(ActOfState.DENUNCIATION)),)
    )
    both = law.with_(supposition()).with_(stays)
    assert [entry.title for entry in both.suppositions] == [supposition().title, stays.title]
    assert law.suppositions == ()
    assert law.standing("BLR", "cat", Day.parse("2024-01-01"), "CAT art 22").bound is Truth.NO
