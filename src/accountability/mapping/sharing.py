"""Requirements weighed once for all rows that they look alike to: fifty states ask whether one suspect is alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from accountability.engine import Compiled, Weighed, decide, weigh
from accountability.engine.graph import CONTEXT
from accountability.facts import FACTS, View
from accountability.truth import Truth


@frozen(eq=False)
class Shared:
    """The weighings of one mapping, by what each requirement depends on."""

    off: frozenset[str]
    """The presumptions that are switched off."""
    _weighed: dict[tuple[Any, ...], Weighed] = field(factory=dict, init=False, repr=False)
    _decided: dict[tuple[Any, ...], Truth] = field(factory=dict, init=False, repr=False)
    _readers: dict[int, tuple[Compiled, tuple[Callable[[View], Any], ...]]] = field(
        factory=dict, init=False, repr=False
    )
    """What a row is to a requirement, by the requirement's identity; the entry keeps the requirement alive."""

    def weigh(self, compiled: Compiled, view: View) -> Weighed:
        """The requirement weighed on a row, or on an earlier one that is the same to it."""
        key = self._key(compiled, view)
        if key not in self._weighed:
            self._weighed[key] = weigh(compiled, view, self.off)
        return self._weighed[key]

    def decide(self, compiled: Compiled, view: View) -> Truth:
        """The verdict alone on a row, or on an earlier one that is the same to the requirement."""
        key = self._key(compiled, view)
        if key not in self._decided:
            self._decided[key] = decide(compiled, view, self.off)
        return self._decided[key]

    def _key(self, compiled: Compiled, view: View) -> tuple[Any, ...]:
        if id(compiled) not in self._readers:
            self._readers[id(compiled)] = (compiled, _readers(compiled))
        return (id(compiled), *[_identity(read(view)) for read in self._readers[id(compiled)][1]])


def _readers(compiled: Compiled) -> tuple[Callable[[View], Any], ...]:
    scopes = {FACTS[name].scope.value for name in compiled.facts} & {"act", "victim", "suspect", "trial"}
    context = compiled.context - {"law", "on"}  # the same for all rows of a mapping
    return (
        *(CONTEXT[name] for name in sorted(context)),
        *((lambda view, scope=scope: getattr(view, scope)) for scope in sorted(scopes)),
    )


def _identity(value: Any) -> Any:
    """Records by identity: they live as long as the mapping is made, and comparing them would cost more."""
    return value if value is None or isinstance(value, str | bool) else id(value)
