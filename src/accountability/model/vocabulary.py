"""The closed lists that documents draw on: violations, crimes, modes of liability, states and their names."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from accountability.dates import Day
from accountability.model.case import State
from accountability.model.citation import Citation, Confidence
from accountability.model.fields import plain
from accountability.model.situation import Bearing


@frozen
class Article:
    """An article of an instrument that a violation breaches."""

    instrument: str = plain("The id of the instrument.")
    provision: str = plain("The articles, as one cites them.")
    articles: tuple[str, ...] = plain("The same, one by one.")


@frozen
class Violation:
    """A breach of a human right."""

    id: str = plain("Its id.")
    name: str = plain("Its name.")
    category: str = plain("Its category.")
    description: str = plain("What it is.")
    articles: tuple[Article, ...] = plain("What it breaches.")
    may_amount_to: tuple[str, ...] = plain(
        "Crimes it may amount to, if their other elements are met.", vocabulary="crimes"
    )
    confidence: Confidence = plain("How it was checked.")
    huridocs_code: str | None = plain("Nearest code of the HURIDOCS micro-thesaurus 4.", default=None)
    huridocs_label: str | None = plain("Its label there.", default=None)
    huridocs_confidence: Confidence | None = plain("How the code was checked.", default=None)
    huridocs_read_at: str | None = plain("Where the code was read.", default=None)
    note: str | None = plain("What else one should know.", default=None)


@frozen
class CrimeFamily:
    """A family of crimes; a case may name it when the act is not specified."""

    id: str = plain("Its id.")
    name: str = plain("Its name.")


class ElementKind(Enum):
    """What an element of a crime is about."""

    CONDUCT = "conduct"
    RESULT = "result"
    CONTEXT = "context"
    """What must have gone on around the act: an attack on civilians, an armed conflict, custody, a border."""
    PURPOSE = "purpose"
    OFFICIAL_CAPACITY = "official_capacity"
    VICTIM = "victim"
    """Who the victim must be."""
    MENTAL = "mental"
    """What the perpetrator must have meant or known, beyond the intent that every crime asks for."""


@frozen
class Sign:
    """A fact of a case that alleges an element once it is recorded."""

    fact: str = plain("The name of the fact.")
    value: str | None = plain(
        "The entry its list must hold; absent means that any entry, or a yes, will do.", default=None
    )


@frozen
class CrimeElement:
    """What must be there for an act to be the crime."""

    id: str = plain("Its id inside the crime.")
    kind: ElementKind = plain("What it is about.")
    text: str = plain("What it says, in our words: a clause.")
    provision: str = plain("Where it stands.")
    violations: tuple[str, ...] = plain(
        "Violations that allege it by what they mean.", vocabulary="violations", default=()
    )
    signs: tuple[Sign, ...] = plain("Facts of a case that allege it.", default=())
    cited_for: tuple[Bearing, ...] = plain(
        "What an official finding must bear on to be cited for it; anybody may rebut the finding.", default=()
    )
    ask: str | None = plain("The question to put where the case does not allege it.", default=None)


@frozen
class Crime:
    """The characterisation of an act in international criminal law."""

    id: str = plain("Its id.")
    name: str = plain("Its name.")
    family: str = plain("The family it belongs to.")
    citation: Citation = plain("The provision that defines it.")
    elements: tuple[CrimeElement, ...] = plain("Its elements under international law.")
    mental_element: str | None = plain("What the perpetrator must have meant and known.")
    customary_since: str | None = plain("Since when custom knows it.")
    limitation: str | None = plain("Whether time bars its prosecution.")
    icc_temporal: str | None = plain("From when the International Criminal Court may hear it.")
    elements_confidence: Confidence | None = plain("How the elements were checked.", default=None)
    indicators_for_belarus: str | None = plain("What points to it in Belarus.", default=None)
    note: str | None = plain("What else one should know.", default=None)


@frozen
class ModeOfLiability:
    """How a person answers for a crime."""

    id: str = plain("Its id.")
    test: str = plain("What is asked.")
    citation: Citation = plain("The provision.")


@frozen
class Violations:
    """The vocabulary of violations."""

    violations: tuple[Violation, ...] = plain("All of them.")


@frozen
class Crimes:
    """The vocabulary of crimes, their families and the modes of liability."""

    families: tuple[CrimeFamily, ...] = plain("The families.")
    crimes: tuple[Crime, ...] = plain("All crimes.")
    modes_of_liability: tuple[ModeOfLiability, ...] = plain("All modes of liability.")


@frozen
class StateName:
    """A state or territory with an ISO 3166-1 alpha-3 code."""

    code: State = plain("The code.")
    name: str = plain("Its English name.")


@frozen
class FormerState:
    """A state that is no more; a case names a successor instead."""

    code: State = plain("The code.")
    name: str = plain("Its English name.")
    until: Day = plain("Its last day, as far as a case is concerned.")
    successors: tuple[State, ...] = plain("Codes of the states that came after it.")


@frozen
class States:
    """The vocabulary of states."""

    source: str = plain("Where the codes and names come from.")
    states: tuple[StateName, ...] = plain("States and territories that exist.")
    former: tuple[FormerState, ...] = plain("States that are no more.")
    organisations: tuple[StateName, ...] = plain("Parties to treaties that are no states.", default=())


@frozen
class Names:
    """The names of states in several languages."""

    source: str = plain("Where the names come from.")
    languages: tuple[str, ...] = plain("ISO 639-1 codes of the languages.")
    names: dict[str, dict[str, str]] = plain("The names of each state, by language.", vocabulary="all_states")


@frozen
class Body:
    """An international body or procedure that may have been seized of a case."""

    id: str = plain("Its id.")
    name: str = plain("Its name.")
    settles: bool | None = plain(
        "Whether it is a procedure of international investigation or settlement, so that it can bar another on the "
        "same matter; absent where the bodies differ or it was not found.",
        default=None,
    )


@frozen
class Bodies:
    """The vocabulary of international bodies and procedures."""

    citations: tuple[Citation, ...] = plain("What decides which of them settle a matter.")
    bodies: tuple[Body, ...] = plain("All of them.")


@frozen
class Alias:
    """What a name used elsewhere is called here."""

    to: str | None = plain("Our id; absent when nothing of ours fits.", default=None)
    note: str | None = plain("Why nothing fits, or in what the two differ.", default=None)


@frozen
class Aliases:
    """The one table that translates names used elsewhere; nothing else in the project does."""

    kinds: dict[str, dict[str, Alias]] = plain("For each kind of thing, other names and what they are called here.")


@frozen
class Sentences:
    """The catalogue that turns a reason's code into a sentence."""

    sentences: dict[str, str] = plain("A template for each code; a name in braces is a parameter of the reason.")
