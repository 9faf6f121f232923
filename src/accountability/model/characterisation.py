"""Characterisation: which crimes an act may be, and what is still missing of each; never a fact of the case."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar

from attrs import frozen

from accountability.dates import Day
from accountability.findings import sentence
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.jurisdiction import OtherCondition
from accountability.model.situation import OfficialFinding
from accountability.model.vocabulary import CrimeElement, ModeOfLiability
from accountability.truth import Truth


class Support(Enum):
    """What an element of a crime rests on."""

    ALLEGED = "alleged"
    """The case alleges it, by a violation or a fact."""
    CITED = "cited"
    """The case does not allege it; an official finding can be cited for it, and rebutted."""
    MISSING = "missing"
    """Neither: a question to put."""


@frozen
class ElementSupport:
    """An element of a crime, and what it rests on."""

    __computed__: ClassVar[tuple[str, ...]] = ("question",)

    element: CrimeElement = plain("The element.")
    support: Support = plain("What it rests on.")
    alleged_by: tuple[str, ...] = plain("The violations and the names of facts that allege it.", default=())
    findings: tuple[OfficialFinding, ...] = plain(
        "Official findings that speak of the day of the act; anybody may rebut them.", default=()
    )

    @property
    def question(self) -> str | None:
        """What to ask where it is missing."""
        if self.support is not Support.MISSING:
            return None
        return self.element.ask or sentence("element.ask", {"text": self.element.text})


@frozen
class StateDefinition:
    """A state's own offence for the crime, with what it asks beside or otherwise."""

    state: State = plain("The state.")
    provision: str | None = plain("The article; absent when none was found.")
    own_offence: bool = plain("Whether it is an offence of its own, and no general one.")
    acts_from: Day | None = plain("The first day of acts it covers; absent when it was not found.")
    acts_until: Day | None = plain("First day on which it no longer applied.")
    covers_the_act: Truth = plain("Whether it was in force when the act was done: no crime without law.")
    conditions: tuple[OtherCondition, ...] = plain("Elements and conditions of this state, which somebody appraises.")
    superiors: str | None = plain("Whether commanders and superiors answer there; absent when it was not read.")
    note: str | None = plain("What else one should know.", default=None)


@frozen
class Liability:
    """How a suspect is said to answer for the act, and what that asks."""

    suspect: str = plain("The id of the suspect.")
    mode: ModeOfLiability | None = plain("The mode of liability; absent when the case does not say.")


@frozen
class Characterisation:
    """A crime that an act may be, element by element."""

    __computed__: ClassVar[tuple[str, ...]] = ("missing",)

    act: str = plain("The id of the act.")
    crime: str = plain("The id of the crime.")
    name: str = plain("Its name.")
    said: Truth = plain("Whether the case says that the act is this crime.")
    suggested_by: tuple[str, ...] = plain("The violations of the act that may amount to it.")
    citation: Citation = plain("The provision that defines it.")
    elements: tuple[ElementSupport, ...] = plain("Its elements under international law, each with what it rests on.")
    liability: tuple[Liability, ...] = plain("How each suspect is said to answer for it.")
    definitions: tuple[StateDefinition, ...] = plain("The offences of the states whose law was read.")
    note: str | None = plain("What else one should know.", default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the elements that rest on nothing yet."""
        return tuple(entry.element.id for entry in self.elements if entry.support is Support.MISSING)
