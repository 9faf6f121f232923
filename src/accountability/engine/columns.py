"""Many rows at once: because a requirement declares what it reads, rows that agree on that have one verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from accountability.dates import Day
from accountability.engine.compiling import Compiled
from accountability.engine.graph import CONTEXT
from accountability.engine.weighing import weigh
from accountability.facts import ENTRIES, FACTS, View
from accountability.truth import Truth


def weigh_columns(
    requirements: Iterable[Compiled], views: Sequence[View], *, presume: bool = True
) -> list[list[Truth]]:
    """The verdict of each requirement on each row, weighed once for each distinct combination of what it reads.

    The rows must share one law. The result has one list for each requirement, in the order of the rows.
    """
    return [_column(requirement, views, presume=presume) for requirement in requirements]


def _column(compiled: Compiled, views: Sequence[View], *, presume: bool) -> list[Truth]:
    names = compiled.facts | ({"act_place"} if compiled.requirement.each == "remedies" else set())
    facts = [FACTS[name] for name in sorted(names) if FACTS[name].scope not in ENTRIES.values()]
    context = [CONTEXT[name] for name in sorted(compiled.context - {"law"})]
    found: dict[tuple[Any, ...], Truth] = {}
    column = []
    for view in views:
        # Records of the law are told apart by identity: they are immutable, and there is one of each.
        key = (*(view.fact(fact) for fact in facts), *(_mark(read(view)) for read in context))
        if key not in found:
            found[key] = weigh(compiled, view, presume=presume).truth
        column.append(found[key])
    return column


def _mark(value: Any) -> Any:
    return value if value is None or isinstance(value, str | Day) else id(value)
