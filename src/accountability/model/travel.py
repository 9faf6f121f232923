"""A suspect's travel as a trigger: what would open in a state if the suspect set foot there on a day."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from accountability.findings import Reason
from accountability.model.avenue import Avenue, Finding, Status
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.jurisdiction import Principle
from accountability.model.mechanism import RequirementKind
from accountability.truth import Truth


@frozen
class TreatyDuty:
    """What a treaty demands of a state in whose territory the suspect is."""

    __computed__: ClassVar[tuple[str, ...]] = ("reason_text",)

    treaty: str = plain("The id of the instrument.")
    provision: str = plain("The provision.")
    crime: str = plain("The crime.")
    text: str = plain("What it demands.")
    binds: Truth = plain("Whether it binds the state on the day and bound it when the act was done.")
    reason: Reason = plain("Why.")
    citations: tuple[Citation, ...] = plain("What that rests on.", default=())

    @property
    def reason_text(self) -> str:
        """Why, in a sentence."""
        return self.reason.text


@frozen
class Opening:
    """A head of jurisdiction under which a case could be opened."""

    head: str = plain("Its id.")
    principle: Principle = plain("The principle it rests on.")
    provision: str = plain("The provision.")
    crime: str = plain("The crime.")
    offence: str | None = plain("The article that defines it; absent when none was found.")
    authorised_by: str | None = plain("Who must agree or has discretion; absent when none is recorded.")


@frozen
class Visit:
    """A state, a suspect and a day: what the suspect's presence would change."""

    __computed__: ClassVar[tuple[str, ...]] = ("opens",)

    state: State = plain("The state.")
    name: str = plain("Its name.")
    suspect: str = plain("The id of the suspect.")
    on: date = plain("The day.")
    before: dict[str, Status] | None = plain("The stages as the case stands; absent where it does not meet the state.")
    after: dict[str, Status] = plain("The stages with the suspect there.")
    openings: tuple[Opening, ...] = plain("The heads under which a case could be opened.")
    duties: tuple[TreatyDuty, ...] = plain("What treaties demand of the state; without one it may act, and need not.")
    authority: str = plain("Which office investigates.")
    avenue: Avenue = plain("The avenue with the suspect there: what is missing, who must agree, what it may cost.")

    @property
    def opens(self) -> tuple[str, ...]:
        """The stages that are open with the suspect there, and were not before."""
        before = self.before or {}
        return tuple(
            stage
            for stage, status in self.after.items()
            if status is Status.OPEN and before.get(stage) is not Status.OPEN
        )

    @property
    def must(self) -> tuple[TreatyDuty, ...]:
        """The treaties that surely oblige the state to extradite the suspect or submit the case for prosecution."""
        return tuple(duty for duty in self.duties if duty.binds is Truth.YES)

    @property
    def blocks(self) -> tuple[Finding, ...]:
        """What stands in the way on the rows that come furthest."""
        return self._findings(Truth.NO)

    @property
    def unsettled(self) -> tuple[Finding, ...]:
        """What is not decided on those rows, for want of a fact or of a text; nothing where the door is closed."""
        return () if self.avenue.status is Status.CLOSED else self._findings(Truth.UNKNOWN)

    def _findings(self, value: Truth) -> tuple[Finding, ...]:
        rows = {row.id for row in self.avenue.rows if row.status is self.avenue.status}
        return tuple(
            finding
            for finding in self.avenue.findings
            if finding.kind is not RequirementKind.APPRAISED and finding.value is value and rows & set(finding.rows)
        )
