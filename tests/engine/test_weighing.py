"""Weighing: lists, presumptions, exceptions and conditions, on requirements made for the purpose."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from accountability import (
    Act,
    Author,
    Case,
    Day,
    Law,
    Listing,
    Person,
    Remedy,
    RemedyOutcome,
    Requirement,
    RequirementKind,
    RequirementType,
    Truth,
    WhyClosed,
)
from accountability.engine import Rule, compile_requirement, weigh
from accountability.facts import View
from accountability.model import mechanism as model
from accountability.model.mechanism import Presumption
from accountability.rules import FAMILIES

LAW = Law()
RULES = FAMILIES["complaint"]
FINAL = Remedy("BLR", outcome=RemedyOutcome.FINAL, decided_on=Day.parse("2021"), claim_raised=True)
UNUSED = Remedy("BLR", outcome=RemedyOutcome.NOT_USED, claim_raised=False)
PROLONGED = evolve(UNUSED, prolonged=True)


def either(author_identified: bool, author_authority: bool) -> bool:
    return author_identified or author_authority


def only_authority(author_authority: bool) -> bool:
    return author_authority


EXTRA: dict[str, Rule] = {**RULES, "either": either, "only_authority": only_authority}


def requirement(*rules: str, **changes: Any) -> Requirement:
    made = Requirement(
        "made-up",
        "Made up for the test",
        RequirementType.OTHER,
        RequirementKind.DECIDED,
        (),
        tuple(model.Test(rule, rule) for rule in rules),
    )
    return evolve(made, **changes)


def view(**case: Any) -> View:
    act = Act("act", ("victim",), attributed_to=Listing(("BLR",), complete=True))
    made = Case("case", (act,), (Person("victim"),), **case)
    mechanism = LAW.mechanism("ccpr-individual")
    return View(
        made,
        LAW,
        Day.parse("2026-11-22"),
        mechanism,
        opponent="BLR",
        act=act,
        victim=made.persons[0],
        author=made.author,
    )


EXHAUSTION = compile_requirement(requirement("used_to_the_end", "prolonged", each="remedies"), RULES)


@pytest.mark.parametrize(
    ("remedies", "complete", "expected"),
    [
        ((), True, Truth.YES),
        ((), False, Truth.UNKNOWN),
        ((FINAL,), True, Truth.YES),
        ((FINAL,), False, Truth.UNKNOWN),  # perhaps another one was left
        ((FINAL, PROLONGED), True, Truth.YES),  # one by the rule, the other by the exception
        ((FINAL, UNUSED), True, Truth.UNKNOWN),  # the unused one may have been prolonged
        ((FINAL, evolve(UNUSED, prolonged=False)), False, Truth.NO),
        ((evolve(UNUSED, state="POL", prolonged=False),), True, Truth.YES),  # another state's
        ((evolve(UNUSED, acts=("other",), prolonged=False),), True, Truth.YES),  # another act's
    ],
)
def test_each_remedy_must_be_spent(remedies: tuple[Remedy, ...], complete: bool, expected: Truth) -> None:
    assert weigh(EXHAUSTION, view(remedies=Listing(remedies, complete))).truth is expected


def test_an_incomplete_list_asks_for_the_rest() -> None:
    weighed = weigh(EXHAUSTION, view(remedies=Listing((FINAL,), complete=False)))
    assert [missing.fact for missing in weighed.missing] == ["case_remedies"]


def test_what_is_missing_of_an_entry_names_the_entry() -> None:
    weighed = weigh(EXHAUSTION, view(remedies=Listing((FINAL, UNUSED), complete=True)))
    assert [(missing.fact, missing.of) for missing in weighed.missing] == [("remedy_prolonged", "remedies/1")]


IDENTIFIED = Presumption("author-identified", "author_identified", value=True, text="The author is named.")


def test_a_presumption_fills_in_what_is_not_recorded() -> None:
    compiled = compile_requirement(requirement("author_named", presumption=IDENTIFIED), RULES)
    weighed = weigh(compiled, view(author=Author()))
    assert weighed.truth is Truth.YES
    assert weighed.assumed == ("author-identified",)
    assert weigh(compiled, view(author=Author()), frozenset(["author-identified"])).truth is Truth.UNKNOWN
    assert weigh(compiled, view(author=Author()), presume=False).truth is Truth.UNKNOWN


def test_a_presumption_never_overrides_a_recorded_fact() -> None:
    compiled = compile_requirement(requirement("either", presumption=IDENTIFIED), EXTRA)
    weighed = weigh(compiled, view(author=Author(identified=False)))
    assert weighed.truth is Truth.UNKNOWN
    assert weighed.assumed == ()


def test_a_known_verdict_needs_no_presumption() -> None:
    compiled = compile_requirement(requirement("author_named", presumption=IDENTIFIED), RULES)
    for recorded, expected in ((True, Truth.YES), (False, Truth.NO)):
        weighed = weigh(compiled, view(author=Author(identified=recorded)))
        assert (weighed.truth, weighed.assumed) == (expected, ())


@pytest.mark.parametrize(
    ("applies", "met", "expected"),
    [
        (False, False, Truth.YES),
        (False, None, Truth.YES),
        (True, False, Truth.NO),
        (True, True, Truth.YES),
        (None, True, Truth.YES),
        (None, False, Truth.UNKNOWN),
        (None, None, Truth.UNKNOWN),
        (True, None, Truth.UNKNOWN),
    ],
)
def test_a_requirement_may_apply_only_if(applies: bool | None, met: bool | None, expected: Truth) -> None:
    condition = model.Test("applies", "only_authority")
    compiled = compile_requirement(requirement("author_named", applies_if=condition), EXTRA)
    assert weigh(compiled, view(author=Author(authority=applies, identified=met))).truth is expected


def test_a_no_says_how_it_closes() -> None:
    compiled = compile_requirement(requirement("author_named", closes_as=WhyClosed.NOT_YET), RULES)
    assert weigh(compiled, view(author=Author(identified=False))).closes_as is WhyClosed.NOT_YET


def test_faults_of_the_data_are_found_when_the_graph_is_compiled() -> None:
    with pytest.raises(LookupError, match="no rule is called"):
        compile_requirement(requirement("no_such_rule"), RULES)
    surplus = requirement("author_named")
    surplus = evolve(surplus, tests=(evolve(surplus.tests[0], settings={"bar": "pending"}),))
    with pytest.raises(LookupError, match="asks for no"):
        compile_requirement(surplus, RULES)

    def reads_nothing_known(no_such_fact: bool) -> bool:
        return no_such_fact

    with pytest.raises(LookupError, match="nothing supplies 'no_such_fact'"):
        compile_requirement(requirement("strange"), {"strange": reads_nothing_known})
