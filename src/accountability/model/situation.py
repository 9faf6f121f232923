"""Situations: what official bodies have found about a state as a whole, apart from anybody's case.

A finding is evidence that a rule or a lawyer may cite and that anybody may rebut; it is never a fact of a case.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.dates import Day, Span, When
from accountability.model.case import State
from accountability.model.citation import Citation
from accountability.model.fields import plain
from accountability.model.mechanism import Note
from accountability.truth import Truth


class Bearing(Enum):
    """What an official finding can be cited for."""

    CONTEXT_OF_CRIMES_AGAINST_HUMANITY = "context_of_crimes_against_humanity"
    """There is a widespread or systematic attack against a civilian population."""
    IMPRISONMENT = "imprisonment"
    """Imprisonment as a crime against humanity."""
    PERSECUTION = "persecution"
    """Persecution as a crime against humanity."""
    DEPORTATION = "deportation"
    """People are expelled or coerced to leave, as a violation or as a crime against humanity."""
    TORTURE_PRACTICE = "torture_practice"
    """Torture and ill-treatment are practised; the removal of a person to the state must reckon with it."""
    ARBITRARY_DETENTION_PRACTICE = "arbitrary_detention_practice"
    """People are detained without a lawful ground, or for using a right."""
    DETENTION_CONDITIONS = "detention_conditions"
    """Conditions in custody breach the duty of humane treatment."""
    UNFAIR_TRIAL_PRACTICE = "unfair_trial_practice"
    """Trials lack the guarantees of a fair hearing, those in absence among them."""
    ENFORCED_DISAPPEARANCE = "enforced_disappearance"
    """People are held, or were taken, while their fate is concealed."""
    UNLAWFUL_KILLING = "unlawful_killing"
    """Lives are taken without lawful ground, deaths in custody and after unfair trials among them."""
    SEXUAL_VIOLENCE = "sexual_violence"
    """Sexual and gender-based violence by agents of the state."""
    DISCRIMINATION = "discrimination"
    """A group is treated worse on a prohibited ground."""
    CIVIC_FREEDOMS = "civic_freedoms"
    """Expression, assembly, association and elections are suppressed, trade unions among them."""
    LEGAL_PROFESSION = "legal_profession"
    """Lawyers are kept from defending, so that legal help is not to be had."""
    STATELESSNESS = "statelessness"
    """People lose nationality or its papers."""
    REPRISALS = "reprisals"
    """People are punished for defending rights or for turning to an international body."""
    INTERIM_MEASURES_DISREGARDED = "interim_measures_disregarded"
    """The state acted against a request to wait."""
    REMEDY_INEFFECTIVE = "remedy_ineffective"
    """A remedy at home gives no relief, or nobody investigates: what the exhaustion of remedies asks."""
    UNSAFE_RETURN = "unsafe_return"
    """Those who return are at risk."""
    UNLAWFUL_INTERFERENCE_WITH_AVIATION = "unlawful_interference_with_aviation"
    """A civil aircraft was interfered with."""


class Reach(Enum):
    """How far a finding speaks."""

    SITUATION = "situation"
    """Of what goes on in the state."""
    ONE_CASE = "one_case"
    """Of the complaint that was decided; it shows what happened once, not a practice."""


@frozen
class OfficialFinding:
    """What an official body found; whoever is concerned may rebut it."""

    id: str = plain("Its id.")
    body: str = plain("The body or procedure that made it.", vocabulary="mechanisms")
    day: Day = plain("When it was made.")
    text: str = plain("What was found, in our words.")
    bears_on: tuple[Bearing, ...] = plain("What it can be cited for.")
    citation: Citation = plain("The document and the paragraph.")
    reach: Reach = plain("Whether it speaks of the situation or of one case.", default=Reach.SITUATION)
    period: When | None = plain(
        "The time it speaks of, not after the day it was made; absent when it was not read.", default=None
    )
    standard: str | None = plain("By what measure of proof, as far as it says.", default=None)
    crimes: tuple[str, ...] = plain("The crimes it names.", vocabulary="crimes", default=())
    violations: tuple[str, ...] = plain("The violations it names.", vocabulary="violations", default=())
    note: str | None = plain("What else one should know.", default=None)

    def speaks_of(self, day: Day) -> Truth:
        """Whether the day falls into the time that the finding speaks of."""
        return Truth.UNKNOWN if self.period is None else Span.of(self.period).holds_on(day)


@frozen
class Context:
    """What went on in the state over a time, as official findings describe it."""

    id: str = plain("Its id.")
    title: str = plain("What went on.")
    period: When = plain("From when until when, as far as the findings say.")
    found_by: tuple[str, ...] = plain("The ids of the findings it rests on.")
    note: str | None = plain("What else one should know.", default=None)


@frozen
class DomesticRemedy:
    """A remedy of the state that an official body found not to work."""

    id: str = plain("Its id.")
    name: str = plain("What it is.")
    found_ineffective: tuple[str, ...] = plain("The ids of the findings that say so: by whom, when, for which time.")
    provision: str | None = plain("Where the law of the state gives it; absent when it was not found.", default=None)
    note: str | None = plain("What else one should know.", default=None)


@frozen
class Situation:
    """What official bodies have found about a state: a source for rules and lawyers, never the facts of a case."""

    state: State = plain("The state.", vocabulary="states")
    title: str = plain("What it is called.")
    as_of: date = plain("The last day for which the record speaks.")
    contexts: tuple[Context, ...] = plain("What went on, over which time.")
    findings: tuple[OfficialFinding, ...] = plain("What was found, by whom.")
    mandates: tuple[str, ...] = plain(
        "The mechanisms that have a mandate on the state; when they work stands with them.", vocabulary="mechanisms"
    )
    remedies: tuple[DomesticRemedy, ...] = plain("The remedies that were found not to work.")
    notes: tuple[Note, ...] = plain("What else one should know.", default=())

    def cited_for(
        self, bears_on: Bearing, day: Day, *, reach: Reach = Reach.SITUATION, made_by: Day | None = None
    ) -> tuple[OfficialFinding, ...]:
        """The findings that can be cited for something on a day, in the order in which they were made.

        Only those that surely speak of the day and, with ``made_by``, that had surely been made by then: what a
        body found in 2025 was not before a committee that decided in 2022.
        """
        found = [
            finding
            for finding in self.findings
            if bears_on in finding.bears_on
            and finding.reach is reach
            and finding.speaks_of(day) is Truth.YES
            and (made_by is None or finding.day.on_or_before(made_by).truth is Truth.YES)
        ]
        return tuple(sorted(found, key=lambda finding: finding.day.earliest))

    def ineffective(self, remedy: DomesticRemedy) -> tuple[OfficialFinding, ...]:
        """The findings by which a remedy was found not to work."""
        return tuple(finding for finding in self.findings if finding.id in remedy.found_ineffective)
