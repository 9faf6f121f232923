"""Every derived fact over every combination of its probes: monotone, no dead parameter, each value reached."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from accountability import Law, ProcedureStatus, Truth
from accountability.engine.graph import setting_names, typed_settings
from accountability.facts import DERIVED, Answer
from accountability.facts.treaties import SameMatterBar
from accountability.model.absence_words import RetrialRight
from accountability.model.jurisdiction import AbsenceRule
from accountability.rules import FAMILIES
from tests.facts.probes import CONTEXT, FACTS, OWN, SETTINGS
from tests.refinement import contradicts, refines

REFINED = {*FACTS, "submitted_on"}


FAMILIAR = ("cat-individual", "ccpr-individual", "national", "wgad")
"""The mechanisms around whose settings the probes lie; of the others one setting of each shape is tried."""


def settings_of(name: str) -> list[dict[str, Any]]:
    """Settings under which to try a derived fact: those made for the probes, or those of the law's data."""
    if name in SETTINGS:
        return SETTINGS[name]
    law = Law()
    function = DERIVED[name]
    own = {p.name for p in inspect.signature(function).parameters.values() if p.kind is p.KEYWORD_ONLY}
    found: list[dict[str, Any]] = []
    identities = {entry.partition(":")[0] for entry in law.mechanisms()}
    for identity in sorted(identities, key=lambda entry: (entry not in FAMILIAR, entry)):
        mechanism = law.mechanism(identity)
        for requirement in mechanism.requirements:
            for test in requirement.tests:
                rule = FAMILIES[mechanism.family][test.rule]
                if name not in inspect.signature(rule).parameters:
                    continue
                typed = typed_settings(rule, {k: v for k, v in test.settings.items() if k in setting_names(rule)})
                kept = {key: value for key, value in typed.items() if key in own}
                shapes = [set(known) for known in found]
                if kept not in found and (identity in FAMILIAR or set(kept) not in shapes):
                    found.append(kept)
    return found or [{}]


def grids(name: str) -> Iterator[tuple[list[str], list[list[Any]], dict[str, Any]]]:
    """For each setting and each context: the names of the facts read, and the values to try."""
    function = DERIVED[name]
    names = [p.name for p in inspect.signature(function).parameters.values() if p.kind is not p.KEYWORD_ONLY]
    facts = [entry for entry in names if entry in REFINED]
    context = [entry for entry in names if entry not in REFINED]
    for settings in settings_of(name):
        probes = CONTEXT | FACTS | OWN.get(name, {})
        for values in product(*(probes[entry] for entry in context)):
            fixed = dict(zip(context, values, strict=True)) | settings
            yield facts, [probes[entry] for entry in facts], fixed


def value(name: str, arguments: dict[str, Any]) -> Any:
    found = DERIVED[name](**arguments)
    return found.value if isinstance(found, Answer) else found


def results(name: str) -> Iterator[tuple[list[str], dict[tuple[int, ...], Any], list[list[Any]]]]:
    for facts, domains, fixed in grids(name):
        rows = {
            tuple(position): value(name, fixed | {f: d[i] for f, d, i in zip(facts, domains, position, strict=True)})
            for position in product(*(range(len(domain)) for domain in domains))
        }
        yield facts, rows, domains


DECIDING = sorted(name for name in DERIVED if name != "submitted_on")


@pytest.mark.parametrize("name", DECIDING)
def test_derived_fact(name: str) -> None:
    reached: set[Any] = set()
    alive: set[str] = set()
    facts: list[str] = []
    for facts, rows, domains in results(name):
        reached |= set(rows.values())
        for index, fact in enumerate(facts):
            finer = [
                (i, j)
                for i, less in enumerate(domains[index])
                for j, more in enumerate(domains[index])
                if i != j and refines(more, less)
            ]
            for position, found in rows.items():
                for i, j in finer:
                    if position[index] == i:
                        other = rows[(*position[:index], j, *position[index + 1 :])]
                        assert not contradicts(found, other), (
                            f"{fact}: {domains[index][i]} gives {found}, filled in as {domains[index][j]} {other}"
                        )
                if fact not in alive:
                    others = {rows[(*position[:index], j, *position[index + 1 :])] for j in range(len(domains[index]))}
                    if len(others) > 1:
                        alive.add(fact)
    assert alive == set(facts)
    assert reached >= expected_values(name)


def expected_values(name: str) -> set[Any]:
    """What a derived fact can answer: yes, no and unknown, or each member of its enumeration and unknown."""
    if name == "same_matter_bar":
        return {*SameMatterBar, None}
    if name in ("abroad_excluded", "territory_excluded"):
        return {Truth.NO, Truth.UNKNOWN}  # whether such a reservation is valid, only the body can say
    if name == "excluded_for_nationals":
        return {Truth.NO, Truth.UNKNOWN}  # what such a declaration does to a national's acts abroad is not settled
    if name in ("procedure_of_court", "procedure_of_sister", "suspect_named"):
        return {Truth.YES, Truth.NO}  # they read no fact that could be unknown
    if name == "procedure_standing":
        return {*ProcedureStatus, None}
    if name in ("statutes_read", "conditions_found"):
        return {Truth.YES, Truth.UNKNOWN}  # a statute not read may still be in force; a finding is another's to make
    if name == "new_trial_in_law":
        return {RetrialRight.NONE, RetrialRight.DISCRETIONARY, None}
    if name == "absence_rule":
        return {AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING}  # that of the jurisdiction probed; the dates have a test
    return set(Truth)


def test_every_derived_fact_is_read() -> None:
    read = {
        parameter
        for family in FAMILIES.values()
        for rule in family.values()
        for parameter in inspect.signature(rule).parameters
    }
    below = {parameter for function in DERIVED.values() for parameter in inspect.signature(function).parameters}
    assert set(DERIVED) <= read | below
