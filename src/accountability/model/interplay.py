"""How avenues bear on one another: what a filing here does there, and an order in which they can be used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from attrs import frozen

from accountability.findings import Reason
from accountability.model.case import ProcedureStatus
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.mechanism import WhyClosed
from accountability.truth import Truth

Key = tuple[str, str | None]
"""The mechanism's id and the opponent: what names an avenue."""


@frozen
class Conflict:
    """What a complaint to one body does to another avenue."""

    using: Key = plain("The avenue that is used.")
    status: ProcedureStatus = plain("Where that procedure stands.")
    bears_on: Key = plain("The avenue that it bears on.")
    bars: Truth = plain("Whether it bars that one: yes, or not settled.")
    why_closed: WhyClosed | None = plain("How it closes that one; absent where it is not settled.")
    reasons: tuple[Reason, ...] = plain("Why.")
    citations: tuple[Citation, ...] = plain("What it rests on.")

    @property
    def text(self) -> str:
        """The reasons in sentences."""
        return " ".join(dict.fromkeys(reason.text for reason in self.reasons))

    @property
    def lasting(self) -> bool:
        """Whether it bars for good, and not only while the other procedure is pending."""
        return self.bars is Truth.YES and self.why_closed is not WhyClosed.NOT_YET


class Turn(Enum):
    """When a step of a plan can be taken."""

    FIRST = "first"
    """At once: something irreparable threatens, or the last day is near."""
    NOW = "now"
    """Side by side with the others that can be used now."""
    AFTER = "after"
    """Once another procedure, which bars it while pending, has ended."""


@frozen
class Step:
    """One avenue in the order of a plan."""

    avenue: Key = plain("The avenue.")
    name: str = plain("Its name.")
    turn: Turn = plain("When it can be used.")
    by: date | None = plain("The earliest day that may be its last; absent where no period is known to run.")
    after: tuple[Key, ...] = plain("The procedures that must have ended before.")
    costs: tuple[Conflict, ...] = plain("What using it bars or may bar elsewhere.")
    prerequisites: tuple[str, ...] = plain("Bodies that must have dealt with the matter before.", default=())


@frozen
class GivenUp:
    """An avenue that the plan leaves out, and the one that was preferred to it."""

    avenue: Key = plain("The avenue.")
    name: str = plain("Its name.")
    because: tuple[Conflict, ...] = plain("What bars it, or would be barred by it.")


@frozen
class Plan:
    """A compatible order of filing. The person chooses: to prefer another avenue, ask for a plan that prefers it."""

    steps: tuple[Step, ...] = plain("The avenues in their order.")
    given_up: tuple[GivenUp, ...] = plain("What this order costs: avenues that cannot be used beside those chosen.")

    @property
    def text(self) -> str:
        """The plan in lines."""
        lines = []
        for number, step in enumerate(self.steps, 1):
            by = f", by {step.by}" if step.by else ""
            after = f", after {', '.join(name for name, _ in step.after)}" if step.after else ""
            lines.append(f"{number}. [{step.turn.value}] {_named(step.avenue)}: {step.name}{by}{after}")
            for body in step.prerequisites:
                lines.append(f"   first: {body} must have dealt with the matter")
            lines += [f"   {cost}" for cost in dict.fromkeys(_cost(step.costs, cost.bears_on) for cost in step.costs)]
        for left in self.given_up:
            lines.append(f"Left out: {_named(left.avenue)} ({left.name})")
            lines += dict.fromkeys(f"   {_named(cost.using)} bars {_named(cost.bears_on)}" for cost in left.because)
        return "\n".join(lines)


def _cost(costs: Sequence[Conflict], bears_on: Key) -> str:
    """What using an avenue does to another one, in a line."""
    own = [cost for cost in costs if cost.bears_on == bears_on]
    if any(cost.lasting for cost in own):
        how = "bars for good" if all(cost.lasting for cost in own) else "bars while pending, and for good once examined"
    else:
        how = "bars while pending" if any(cost.bars is Truth.YES for cost in own) else "may bar (not settled)"
    return f"{how}: {_named(bears_on)}"


def _named(key: Key) -> str:
    return f"{key[0]} against {key[1]}" if key[1] else key[0]
