"""Requirements joined with their rules and with what feeds them, once."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from enum import Enum
from functools import cache, cached_property
from typing import Any

from attrs import frozen

from accountability.dates import Day
from accountability.engine.graph import Node, inputs, setting_names, typed_settings
from accountability.engine.table import Rule, Table, Value
from accountability.facts import ENTRIES, Answer, View
from accountability.model.mechanism import Requirement, Test
from accountability.truth import Truth


@frozen(eq=False, slots=False)
class CompiledTest:
    """A test with its table and the nodes that feed it."""

    test: Test
    table: Table
    nodes: tuple[Node, ...]

    def in_force(self, on: Day) -> bool:
        """Whether the rule is the law for a question of that day."""
        since, until = self.test.since, self.test.until
        return (since is None or on.latest >= since) and (until is None or on.latest <= until)

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts of the case that it depends on."""
        return frozenset().union(*(node.facts for node in self.nodes))

    def row(self, view: View) -> tuple[Value, ...]:
        """What the rule reads on this row of the case."""
        return tuple([_value(node.value(view), unknown) for node, unknown in self._inputs])

    @cached_property
    def _inputs(self) -> tuple[tuple[Node, Value], ...]:
        """What feeds the rule, each with its word for unknown: the last of its domain."""
        return tuple((node, domain[-1]) for node, domain in zip(self.nodes, self.table.domains, strict=True))

    def truth(self, view: View) -> Truth:
        """The answer of the rule on this row of the case."""
        return self.table.rows[self.row(view)]


def _value(found: Any, unknown: Value) -> Value:
    """What a node holds, as the rule's table knows it."""
    value = found.value if isinstance(found, Answer) else found
    if value is None:
        return unknown
    return value if isinstance(value, Enum) else Truth.of(value)


@frozen(eq=False, slots=False)
class Compiled:
    """A requirement ready to be weighed."""

    requirement: Requirement
    tests: tuple[CompiledTest, ...]
    applies_if: CompiledTest | None

    @cached_property
    def dated(self) -> bool:
        """Whether a test of it is the law of some days only."""
        return any(test.test.since or test.test.until for test in self.tests)

    def tests_on(self, on: Day) -> tuple[CompiledTest, ...]:
        """The tests that are the law for a question of that day."""
        return tuple(test for test in self.tests if test.in_force(on)) if self.dated else self.tests

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts of the case that the verdict on it depends on."""
        parts = [test.facts for test in self.tests]
        if self.applies_if:
            parts.append(self.applies_if.facts)
        if self.requirement.each:
            parts.append(frozenset([f"case_{self.requirement.each}"]))
        return frozenset().union(*parts)

    @cached_property
    def whole_lists(self) -> frozenset[str]:
        """The lists of a case that derived facts read with all that their entries say."""
        tests = [*self.tests, *([self.applies_if] if self.applies_if else [])]
        return frozenset(name for name in ENTRIES if any(f"case_{name}" in test.facts for test in tests))

    @property
    def context(self) -> frozenset[str]:
        """The context that it depends on beside facts; a list's entries are chosen by what the row is about."""
        tests = [*self.tests, *([self.applies_if] if self.applies_if else [])]
        parts = [node.context for test in tests for node in test.nodes]
        if self.requirement.each:
            parts.append(frozenset(["mechanism", "opponent", "forum", "act_id", "victim_id", "suspect_id"]))
        return frozenset[str]().union(*parts)


def compile_requirement(
    requirement: Requirement, rules: Mapping[str, Rule], law_settings: Mapping[str, Any] | None = None
) -> Compiled:
    """Join a requirement with its rules and with what feeds them.

    Raises ``LookupError`` for a rule, a fact or a setting that does not exist: a fault of the data.
    """

    def compiled(test: Test) -> CompiledTest:
        if test.rule not in rules:
            raise LookupError(f"requirement {requirement.id!r}: no rule is called {test.rule!r}")
        rule = rules[test.rule]
        asked = setting_names(rule)
        surplus = set(test.settings) - asked
        if surplus:
            raise LookupError(f"requirement {requirement.id!r}: the rule {test.rule!r} asks for no {sorted(surplus)}")
        offered = {key: value for key, value in (law_settings or {}).items() if key in asked}
        settings = typed_settings(rule, offered | dict(test.settings))
        own = {p.name for p in inspect.signature(rule).parameters.values() if p.kind is p.KEYWORD_ONLY}
        return CompiledTest(
            test,
            _table(rule, tuple(sorted((key, value) for key, value in settings.items() if key in own))),
            inputs(rule, settings),
        )

    return Compiled(
        requirement,
        tuple(compiled(test) for test in requirement.tests),
        compiled(requirement.applies_if) if requirement.applies_if else None,
    )


@cache
def _table(rule: Rule, settings: tuple[tuple[str, Any], ...]) -> Table:
    return Table(rule, dict(settings))
