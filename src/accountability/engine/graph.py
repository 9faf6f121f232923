"""The graph of what rules read: facts, context and derived facts, joined by the names of parameters."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache, cached_property
from typing import Any, get_args, get_origin, get_type_hints

from attrs import frozen

from accountability.documents.types import is_union
from accountability.facts import DERIVED, FACTS, READS, Answer, View

CONTEXT: dict[str, Callable[[View], Any]] = {
    "law": lambda view: view.law,
    "on": lambda view: view.on,
    "mechanism": lambda view: view.mechanism,
    "opponent": lambda view: view.opponent,
    "forum": lambda view: view.forum,
    "jurisdiction": lambda view: view.jurisdiction,
    "head": lambda view: view.head,
    "head_crime": lambda view: view.head_crime,
    "act_id": lambda view: view.act.id if view.act else None,
    "victim_id": lambda view: view.victim.id if view.victim else None,
    "suspect_id": lambda view: view.suspect.id if view.suspect else None,
    "only_victim": lambda view: view.case.only_victim,
    "procedure_body": lambda view: view.procedure.mechanism if view.procedure else None,
    "trial": lambda view: view.trial,
    "trial_state": lambda view: view.trial.state if view.trial else None,
    "prosecution_state": lambda view: view.prosecution.state if view.prosecution else None,
}
"""What derived facts may read that is no fact to weigh: the law, the date, and what makes up the row."""


@frozen(eq=False, slots=False)
class Node:
    """Something that a rule or a derived fact reads: a fact, a piece of context, or a derived fact."""

    name: str
    read: Callable[[View], Any]
    facts: frozenset[str]
    """The facts of the case below it."""
    context: frozenset[str] = frozenset()
    """The pieces of context below it."""

    @cached_property
    def of_mechanism(self) -> bool:
        """Whether it differs from one mechanism to the next on the same row."""
        return "mechanism" in self.context

    def value(self, view: View) -> Any:
        """Its value on a row, worked out once for each row."""
        memo = view.memo if self.of_mechanism else view.shared
        if self not in memo:
            memo[self] = self.read(view)
        return memo[self]


@cache
def _fact_node(name: str) -> Node:
    fact = FACTS[name]
    return Node(name, lambda view: view.fact(fact), frozenset([name]))


@cache
def _context_node(name: str) -> Node:
    return Node(name, CONTEXT[name], frozenset(), frozenset([name]))


@cache
def _derived_node(name: str, settings: tuple[tuple[str, Any], ...]) -> Node:
    function = DERIVED[name]
    below = inputs(function, dict(settings))
    keywords = dict(settings)

    def read(view: View) -> Any:
        return function(*[_plain(node.value(view)) for node in below], **keywords)

    further = READS[name](**keywords) if name in READS else frozenset[str]()
    facts = further.union(*(node.facts for node in below))
    context = frozenset[str]().union(*(node.context for node in below))
    return Node(name, read, facts, context)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Answer) else value


def _node(name: str, settings: Mapping[str, Any]) -> Node:
    if name in FACTS:
        return _fact_node(name)
    if name in CONTEXT:
        return _context_node(name)
    if name in DERIVED:
        own = {key: settings[key] for key in sorted(setting_names(DERIVED[name])) if key in settings}
        return _derived_node(name, tuple(own.items()))
    raise LookupError(f"nothing supplies {name!r}: it is no fact, no derived fact and no context")


def inputs(function: Callable[..., Any], settings: Mapping[str, Any]) -> tuple[Node, ...]:
    """The nodes that feed a function's positional parameters."""
    parameters = inspect.signature(function).parameters.values()
    return tuple(_node(p.name, settings) for p in parameters if p.kind is not p.KEYWORD_ONLY)


@cache
def setting_names(function: Callable[..., Any]) -> frozenset[str]:
    """The settings that a function asks the law's data for, those of what it reads included."""
    parameters = inspect.signature(function).parameters.values()
    own = {p.name for p in parameters if p.kind is p.KEYWORD_ONLY}
    below = [DERIVED[p.name] for p in parameters if p.kind is not p.KEYWORD_ONLY and p.name in DERIVED]
    return frozenset(own).union(*(setting_names(part) for part in below))


def typed_settings(function: Callable[..., Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """Settings as their types: text of the data becomes members of enumerations, lists become tuples."""
    hints = _setting_hints(function)
    return {name: _typed(value, hints[name]) for name, value in settings.items() if name in hints}


@cache
def _setting_hints(function: Callable[..., Any]) -> Mapping[str, Any]:
    """The types of the settings that a function asks for, those of what it reads included."""
    names = setting_names(function)
    parts = (function, *_below(function))
    return {name: hint for part in parts for name, hint in get_type_hints(part).items() if name in names}


def _below(function: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in DERIVED:
            yield DERIVED[parameter.name]
            yield from _below(DERIVED[parameter.name])


def _typed(value: Any, hint: Any) -> Any:
    if is_union(hint):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        (item, _) = get_args(hint)
        return tuple(_typed(part, item) for part in value)
    if isinstance(hint, type) and issubclass(hint, Enum) and not isinstance(value, Enum):
        return hint(value)
    return value
