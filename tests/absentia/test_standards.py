"""Trials in absence against the standards: the law, the decided cases, and what an answer may never do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

from accountability import (
    Day,
    DocumentError,
    Law,
    TrialInAbsence,
    Truth,
    UnknownName,
    Verdict,
    assess,
    assess_all,
    assess_own_law,
    may_try,
)
from accountability.absentia.checklist import FIELDS, trial_from
from accountability.absentia.national import as_standard
from accountability.documents.reading import parse_json
from accountability.engine import compile_requirement
from accountability.facts import FACTS
from accountability.model.absence_words import (
    AbsenceReason,
    Attendance,
    Defence,
    EvasionBasis,
    Knowledge,
    NoticeMode,
    ProceedingKind,
    Receipt,
    RemotePart,
    RetrialRight,
    RetrialScope,
    Waiver,
    Whereabouts,
)
from accountability.resources import DATA
from accountability.rules import FAMILIES
from tests.decided.absentia import answer, decide, judge, records
from tests.decided.absentia import given as given_to_rules
from tests.facts.probes import CHE, LTU

HERE = Path(__file__).parents[1]
NOTES, KNOWN = HERE / "decided" / "absentia-notes.json", HERE / "decided" / "absentia-known.json"
LAW = Law()
ON = "2026-11-22"
RECORDS = list(records([str(NOTES), str(KNOWN)]))

EXILE = TrialInAbsence(
    "BLR",
    kind=ProceedingKind.CRIMINAL,
    notice=NoticeMode.POSTED_OR_WEBSITE,
    receipt=Receipt.NONE,
    whereabouts=Whereabouts.KNOWN_ABROAD,
    reason=AbsenceReason.FEAR_OF_PERSECUTION,
    waiver=Waiver.PRESUMED,
    counsel=Defence.APPOINTED_NO_CONTACT,
    remote=RemotePart.REFUSED_ON_REQUEST,
    judgment_served=False,
    judged_on=Day.parse("2024-05-20"),
)
"""The fictional exile: summoned on a website, defended by a stranger, tried in Minsk."""


# -------------------------------------------------------------------------------- the decided cases


def test_none_of_the_decided_cases_goes_the_wrong_way() -> None:
    found = answer(records([str(NOTES)]))
    assert found["records"] == 31
    assert found["wrong_way"] == 0
    assert found["undetermined"] <= 4
    assert found["agree"] + found["undetermined"] == 31


def test_nor_do_other_well_known_ones() -> None:
    found = answer(records([str(KNOWN)]))
    assert (found["records"], found["wrong_way"], found["undetermined"]) == (32, 0, 0)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_an_entry_names_what_decided(record: dict[str, Any]) -> None:
    entry = judge(record, LAW)
    assert "error" not in entry
    assert entry["decided_by"] or entry["verdict"] == "complies"


def test_the_rules_see_nothing_but_standard_state_date_and_facts() -> None:
    record = {**RECORDS[0], "outcome": "no_violation", "holding": "x", "name": "y", "id": "z"}
    assert set(given_to_rules(record)) == {"standard", "state", "date", "facts"}
    assert judge(record, LAW)["verdict"] == judge(RECORDS[0], LAW)["verdict"]


def test_what_the_script_cannot_read_counts_as_not_known() -> None:
    odd = {**RECORDS[0], "facts": {**RECORDS[0]["facts"], "weather": "rain", "counsel": "a friend"}}
    entry = judge(odd, LAW)
    assert entry["verdict"] == "breached"
    assert len(entry["not_read"]) == 2
    assert judge({"standard": "iccpr14", "facts": {}}, LAW)["result"] == "undetermined"
    assert judge({"standard": "iccpr-14", "facts": {}}, LAW)["result"] == "undetermined"


def test_no_rule_names_a_record_or_a_state() -> None:
    package = DATA.parent
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in [package / "rules" / "absence.py", package / "facts" / "trials.py", *package.glob("absentia/*.py")]
    )
    for record in RECORDS:
        assert record["id"] not in code
    assert [state for state in LAW.states() if f'"{state}"' in code] == []


def test_the_script_prints_json() -> None:
    script = HERE / "decided" / "absentia.py"
    done = subprocess.run([sys.executable, str(script), str(NOTES)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert list(found)[:4] == ["records", "agree", "wrong_way", "undetermined"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_without_presumptions_a_fact_left_out_never_turns_a_verdict(record: dict[str, Any]) -> None:
    decided = {Verdict.COMPLIES, Verdict.BREACHED}
    full = verdict_of(record, record["facts"])
    for name in record["facts"]:
        if name == "requesting_state":
            continue
        fewer = verdict_of(record, {key: value for key, value in record["facts"].items() if key != name})
        assert fewer is full or not {fewer, full} <= decided


def verdict_of(record: dict[str, Any], facts: dict[str, Any]) -> Verdict:
    trial = trial_from(facts, "POL", asked_state="FRA")
    return assess(trial, record["standard"], record["date"], LAW, presume=False).verdict


# --------------------------------------------------------------------- the general rule, the exceptions


def echr(**facts: Any) -> Verdict:
    """The verdict of article 6 on a trial without notice, defended, with what is changed."""
    trial = TrialInAbsence(
        "ITA",
        knowledge=Knowledge.NOT_ESTABLISHED,
        notice=NoticeMode.NONE,
        reason=AbsenceReason.UNAWARE,
        waiver=Waiver.NONE,
        counsel=Defence.APPOINTED_EFFECTIVE,
        retrial=RetrialRight.NONE,
    )
    return assess(evolve(trial, **facts), "echr-6", ON, LAW).verdict


def test_convicted_unaware_and_without_a_new_trial() -> None:
    assert echr() is Verdict.BREACHED  # Colozza


def test_a_fresh_trial_of_right_cures() -> None:
    assert echr(retrial=RetrialRight.OF_RIGHT) is Verdict.COMPLIES  # Sejdovic para 82
    assert echr(retrial=RetrialRight.OF_RIGHT, retrial_scope=RetrialScope.LAW_ONLY) is Verdict.BREACHED


@pytest.mark.parametrize("right", [RetrialRight.DISCRETIONARY, RetrialRight.CONDITIONAL])
def test_who_did_not_know_need_not_prove_it_to_get_one(right: RetrialRight) -> None:
    assert echr(retrial=right) is Verdict.BREACHED  # Colozza, Sejdovic


def test_a_new_trial_at_the_price_of_surrender() -> None:
    price = {"retrial": RetrialRight.OF_RIGHT, "retrial_needs_custody": True}
    assert echr(**price) is Verdict.UNDETERMINED
    assert echr(**price, retrial_obstacle=True) is Verdict.BREACHED  # Sanader
    assert echr(**price, retrial_obstacle=False) is Verdict.COMPLIES


def test_evasion_is_established_on_facts_or_not_at_all() -> None:
    flight = {"reason": AbsenceReason.EVASION_ESTABLISHED, "knowledge": Knowledge.ESTABLISHED}
    assert echr(**flight, evasion_basis=EvasionBasis.OBJECTIVE_FACTS) is Verdict.COMPLIES  # Demebukov
    assert echr(**flight, evasion_basis=EvasionBasis.PRESUMPTION) is Verdict.BREACHED  # Sejdovic
    assert echr(**flight) is Verdict.UNDETERMINED
    assert echr(reason=AbsenceReason.EVASION_PRESUMED) is Verdict.BREACHED


def test_a_waiver_is_unequivocal_and_informed() -> None:
    knew = {"knowledge": Knowledge.ESTABLISHED, "reason": AbsenceReason.CHOSE_NOT_TO_ATTEND}
    assert echr(**knew, waiver=Waiver.IMPLIED_UNEQUIVOCAL) is Verdict.COMPLIES
    assert echr(**knew, waiver=Waiver.IMPLIED_UNEQUIVOCAL, waiver_informed=False) is Verdict.BREACHED
    assert echr(**knew, waiver=Waiver.PRESUMED) is Verdict.BREACHED


def test_silencing_counsel_is_a_wrong_of_its_own() -> None:
    assert echr(retrial=RetrialRight.OF_RIGHT, counsel=Defence.CHOSEN_BUT_REFUSED_AUDIENCE) is Verdict.BREACHED


def test_a_period_that_nobody_told_the_person_of() -> None:
    late = {"retrial": RetrialRight.OF_RIGHT, "retrial_refused_late": True}
    assert echr(**late, retrial_deadline_told=False) is Verdict.BREACHED  # Da Luz
    assert echr(**late, retrial_deadline_told=True) is Verdict.COMPLIES


def test_present_after_all() -> None:
    assert echr(attendance=Attendance.PRESENT_AT_A_FULL_INSTANCE) is Verdict.COMPLIES


def test_the_committee_looks_at_what_was_proved_first() -> None:
    unproved = assess(evolve(EXILE, substantiated=False), "iccpr-14", ON, LAW)
    assert unproved.verdict is Verdict.UNPROVED
    assert unproved.decided_by == ("substantiated",)


def test_what_a_state_asked_adds_holds_on_its_days_only() -> None:
    waived = TrialInAbsence(
        "USA",
        asked_state="FRA",
        knowledge=Knowledge.ESTABLISHED,
        waiver=Waiver.IMPLIED_UNEQUIVOCAL,
        retrial=RetrialRight.NONE,
    )
    assert assess(waived, "extradition-flagrant-denial", "1997-12-04", LAW).verdict is Verdict.BREACHED
    assert assess(waived, "extradition-flagrant-denial", "2006-12-12", LAW).verdict is Verdict.COMPLIES
    elsewhere = evolve(waived, asked_state="PRT")
    assert assess(elsewhere, "extradition-flagrant-denial", "1997-12-04", LAW).verdict is Verdict.COMPLIES


# ------------------------------------------------------------------------------------------ the exile


def test_the_exile_under_the_covenant() -> None:
    found = assess(EXILE, "iccpr-14", ON, LAW)
    assert found.verdict is Verdict.BREACHED
    assert {entry.requirement for entry in found.breaches} >= {"presence", "counsel"}
    assert found.bound is Truth.YES
    assert "retrial-by-own-law" in {entry.id for entry in found.assumes}
    assert {"trial_knowledge", "trial_search", "trial_substantiated"} <= {entry.fact for entry in found.missing}
    assert "service record of the court with date, place and signature" in found.secure
    text = found.explain()
    assert "Documents to secure" in text
    assert "Maleki v. Italy" in text


def test_the_standards_that_bind() -> None:
    found = {entry.standard: entry for entry in assess_all(EXILE, ON, LAW)}
    assert found["iccpr-14"].bound is Truth.YES
    assert "echr-6" not in found
    assert assess_all(EXILE, ON, LAW, ["echr-6"])[0].bound is Truth.NO


@pytest.mark.parametrize(
    ("state", "day", "standard", "bound"),
    [
        ("RUS", "2021-06-01", "echr-6", Truth.YES),
        ("RUS", "2023-06-01", "echr-6", Truth.NO),
        ("LTU", "2018-03-31", "eu-dir-2016-343", Truth.NO),
        ("LTU", "2018-04-01", "eu-dir-2016-343", Truth.YES),
        ("DNK", "2024-01-01", "eu-dir-2016-343", Truth.NO),
        ("POL", "2024-01-01", "rome-63", Truth.YES),
        ("POL", "2024-01-01", "uk-ea2003-s20", Truth.UNKNOWN),
    ],
)
def test_whom_a_standard_binds_on_a_day(state: str, day: str, standard: str, bound: Truth) -> None:
    trial = TrialInAbsence(state, judged_on=Day.parse(day))
    assert assess(trial, standard, ON, LAW).bound is bound


def test_a_standard_that_does_not_exist() -> None:
    with pytest.raises(UnknownName, match="did you mean 'iccpr-14'"):
        assess(EXILE, "iccpr14", ON, LAW)


# ------------------------------------------------------------------------------------- national rules


def test_fifty_two_states_and_every_one_can_be_weighed() -> None:
    assert len(LAW.absences()) == 52
    for state in LAW.absences():
        found = assess_own_law(TrialInAbsence(state), ON, LAW)
        assert found.verdict is Verdict.UNDETERMINED, state


def test_a_state_that_did_not_keep_its_own_rules() -> None:
    assert assess_own_law(evolve(EXILE, counsel=Defence.NONE), ON, LAW).verdict is Verdict.BREACHED
    kept = assess_own_law(EXILE, ON, LAW)
    assert kept.verdict is Verdict.UNDETERMINED
    assert kept.appraisals


def test_no_rules_recorded_for_a_state() -> None:
    with pytest.raises(UnknownName):
        assess_own_law(TrialInAbsence("NRU"), ON, LAW)


def test_whether_a_state_may_try_somebody_who_evades() -> None:
    assert may_try("LTU", Truth.YES, LAW).may is Truth.YES
    assert may_try("LTU", Truth.NO, LAW).may is Truth.NO
    assert may_try("DEU", Truth.YES, LAW).may is Truth.NO
    assert may_try("CHE", Truth.YES, LAW).may is Truth.UNKNOWN


@pytest.mark.parametrize("jurisdiction", [CHE, LTU], ids=lambda entry: entry.state)
def test_the_two_records_of_a_state_agree(jurisdiction: Any) -> None:
    assert LAW.absence(jurisdiction.state).rule is jurisdiction.trial_in_absentia.rule


# ------------------------------------------------------------------------------ data and completeness


def requirements() -> list[Any]:
    """Every requirement that weighs a trial."""
    standards = [LAW.standard(name) for name in LAW.standards()]
    own = [LAW.absence(state) for state in LAW.absences()]
    return [
        *(entry for one in standards for entry in (*one.requirements, *one.gates)),
        *(entry for one in own for entry in as_standard(one).requirements),
        *(entry.requirement for one in own for entry in one.when_asked),
    ]


def test_every_fact_that_a_rule_reads_has_documents_that_prove_it() -> None:
    proved = {entry.fact for entry in LAW.trials().proofs}
    read = {fact for one in requirements() for fact in compile_requirement(one, FAMILIES["absence"]).facts}
    assert read - proved == set()
    assert proved <= {name for name in FACTS if name.startswith("trial_")}


def test_presumptions_are_of_facts_that_some_rule_reads() -> None:
    read = {fact for one in requirements() for fact in compile_requirement(one, FAMILIES["absence"]).facts}
    names = [entry.id for entry in LAW.trials().presumptions]
    assert len(set(names)) == len(names)
    for entry in LAW.trials().presumptions:
        assert entry.fact in read
        assert entry.text
        assert entry.provision


def test_every_requirement_is_cited() -> None:
    assert [one.id for one in requirements() if not one.citations] == []


@pytest.mark.parametrize("name", LAW.standards())
def test_a_decision_says_where_it_is_found_and_how_it_was_checked(name: str) -> None:
    for decision in LAW.standard(name).case_law:
        assert decision.name in decision.citation.reference
        if decision.citation.confidence.value == "verified":
            assert decision.citation.url or decision.citation.read_at


# --------------------------------------------------------------------------------------- the checklist

CHECKLIST = parse_json("checklist", (HERE / "fixtures" / "absence-checklist.json").read_bytes())["facts"]


@pytest.mark.parametrize("fact", CHECKLIST, ids=lambda fact: fact["id"])
def test_every_entry_of_the_checklist_is_read_with_each_of_its_words(fact: dict[str, Any]) -> None:
    for value in words_of(fact["values"]):
        trial_from({fact["id"]: value}, "POL")
    if fact["id"] in FIELDS:
        assert getattr(trial_from({fact["id"]: "unknown"}, "POL"), FIELDS[fact["id"]]) is None


def words_of(values: Any) -> list[Any]:
    if isinstance(values, list):
        return values
    known: dict[str, list[Any]] = {
        "true | false | unknown": [True, False, "unknown"],
        "date": ["2024-05-20", "2024-05", "unknown"],
        "date or null": ["2024-05-20", None],
        "integer or null": [30, None],
        "number or null": [1.5, 20, None],
        "state": ["IT"],
    }
    return known[values]


@pytest.mark.parametrize(
    "facts", [{"notise": "none"}, {"notice": "pigeon"}, {"counsel_contact": "yes"}, {"final": "x"}]
)
def test_what_the_checklist_does_not_know_is_refused(facts: dict[str, Any]) -> None:
    with pytest.raises(DocumentError):
        trial_from(facts, "POL")


# --------------------------------------------------------------------------------------- random trials


def trials() -> st.SearchStrategy[TrialInAbsence]:
    """Trials with any facts at all."""
    choices: dict[str, st.SearchStrategy[Any]] = {}
    for entry in fields(TrialInAbsence):
        name = f"trial_{entry.name}"
        if name not in FACTS or FACTS[name].vocabulary or FACTS[name].type_is_listing:
            continue
        kinds = [part for part in getattr(FACTS[name].type, "__args__", ()) if part is not type(None)]
        choices[entry.name] = st.none() | st.one_of([_values(kind) for kind in kinds])
    return st.fixed_dictionaries(choices).map(lambda found: TrialInAbsence("BLR", asked_state="FRA", **found))


def _values(kind: Any) -> st.SearchStrategy[Any]:
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(0, 400)
    if kind is Day:
        return st.sampled_from([Day.parse("2023-01-01"), Day.parse("2024-05")])
    return st.sampled_from(list(kind))


@settings(max_examples=40, deadline=None)
@given(trials(), st.sampled_from(LAW.standards()))
def test_any_trial_can_be_weighed(trial: TrialInAbsence, standard: str) -> None:
    found = assess(trial, standard, ON, LAW)
    values = {entry.requirement: entry.value for entry in found.findings}
    expected = {
        Verdict.BREACHED: Truth.NO,
        Verdict.UNPROVED: Truth.NO,
        Verdict.COMPLIES: Truth.YES,
        Verdict.UNDETERMINED: Truth.UNKNOWN,
    }[found.verdict]
    assert all(values[name] is expected for name in found.decided_by)
    if found.verdict is Verdict.UNDETERMINED:
        assert found.missing
        assert found.secure
    assert found.explain()


def test_decide_takes_the_trying_state_from_the_request() -> None:
    found = decide("eu-eaw-4a", "NL", "2016-05-24", {"requesting_state": "PL"}, LAW)
    assert found.bound is Truth.YES
