"""Every rule as its exhaustive truth table: monotone, no dead parameter, each value reached."""

from __future__ import annotations

import inspect
from enum import Enum
from itertools import product
from typing import Any, get_type_hints

import pytest

from accountability import Law, RequirementKind, Truth
from accountability.engine import Table
from accountability.engine.table import Rule
from accountability.rules import FAMILIES
from tests.refinement import contradicts

RULES: dict[str, Rule] = {name: rule for family in FAMILIES.values() for name, rule in family.items()}


def tables(rule: Rule) -> list[Table]:
    """The tables of a rule under every setting it may have."""
    hints = get_type_hints(rule)
    settings = [p.name for p in inspect.signature(rule).parameters.values() if p.kind is p.KEYWORD_ONLY]
    domains: list[list[Any]] = []
    for name in settings:
        assert issubclass(hints[name], Enum), f"{name}: a setting of a rule is an enumeration"
        domains.append(list(hints[name]))
    return [Table(rule, dict(zip(settings, values, strict=True))) for values in product(*domains)]


@pytest.mark.parametrize("name", sorted(RULES))
def test_filling_in_an_unknown_never_flips(name: str) -> None:
    for table in tables(RULES[name]):
        for row, truth in table.rows.items():
            for index, value in enumerate(row):
                if value in (None, Truth.UNKNOWN):
                    for filled in table.domains[index]:
                        assert not contradicts(truth, table.rows[(*row[:index], filled, *row[index + 1 :])])


@pytest.mark.parametrize("name", sorted(RULES))
def test_no_parameter_is_dead(name: str) -> None:
    all_tables = tables(RULES[name])
    for index in range(len(all_tables[0].names)):
        assert any(
            len({table.rows[(*row[:index], value, *row[index + 1 :])] for value in table.domains[index]}) > 1
            for table in all_tables
            for row in table.rows
        ), f"{name} does not depend on {all_tables[0].names[index]}"


@pytest.mark.parametrize("name", sorted(RULES))
def test_each_value_is_reached(name: str) -> None:
    reached = {truth for table in tables(RULES[name]) for truth in table.rows.values()}
    # A rule that reads nothing says that a body asks for nothing.
    assert reached == (set(Truth) if tables(RULES[name])[0].names else {Truth.YES})


@pytest.mark.parametrize("name", sorted(RULES))
def test_unknowns_are_tried_out(name: str) -> None:
    """Where every completion agrees the result is known; three-valued rules may know less, never more."""
    for table in tables(RULES[name]):
        for row, truth in table.rows.items():
            results = {table.rows[completed] for completed in table.completions(row)}
            if truth is not Truth.UNKNOWN:
                assert results == {truth}
            elif not table.by_hand:
                assert len(results) > 1


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_decisive_values_carry_the_answer(name: str) -> None:
    for table in tables(RULES[name]):
        for row, truth in table.rows.items():
            decisive = table.decisive(row)
            if truth is not Truth.UNKNOWN:
                rest = tuple(
                    value if index in decisive else table.domains[index][-1] for index, value in enumerate(row)
                )
                assert table.rows[rest] is truth


def test_every_rule_is_used_by_the_data() -> None:
    law = Law()
    families = {name.partition(":")[0] for name in law.mechanisms()}
    used = {
        test.rule for name in families for requirement in law.mechanism(name).requirements for test in requirement.tests
    }
    weighed = [
        *(
            entry
            for name in law.standards()
            for part in (law.standard(name),)
            for entry in part.requirements + part.gates
        ),
        *(entry for state in law.absences() for part in (law.absence(state),) for entry in part.conditions),
        *(entry.requirement for state in law.absences() for entry in law.absence(state).when_asked),
    ]
    for requirement in weighed:
        applies = [requirement.applies_if] if requirement.applies_if else []
        used |= {test.rule for test in (*requirement.tests, *applies)}
    assert used == set(RULES)


def test_exhaustion_is_never_presumed() -> None:
    law = Law()
    for name in {name.partition(":")[0] for name in law.mechanisms()}:
        for requirement in law.mechanism(name).requirements:
            if requirement.type.value == "exhaustion":
                assert requirement.presumption is None
                assert requirement.kind is not RequirementKind.PRESUMED
