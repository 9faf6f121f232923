"""Persons of a case: victims, suspects and authors, with their ties to states."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from accountability.dates import Day, When
from accountability.model.fields import fact, facts, plain
from accountability.model.listing import Listing

State = str
"""An ISO 3166-1 alpha-3 code (``XKX`` for Kosovo)."""


class PersonKind(Enum):
    """What kind of person a victim, suspect or author is."""

    INDIVIDUAL = "individual"
    LEGAL_PERSON = "legal_person"
    GROUP = "group"
    STATE = "state"
    INTERNATIONAL_ORGANISATION = "international_organisation"


class Sex(Enum):
    """Sex, where a rule turns on it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Capacity(Enum):
    """Whether a victim can act."""

    ABLE = "able"
    HELD_INCOMMUNICADO = "held_incommunicado"
    DISAPPEARED = "disappeared"
    DEAD = "dead"
    OTHERWISE_UNABLE = "otherwise_unable"


class Involvement(Enum):
    """What ties a person to repression, in the words that sanctions regimes share."""

    RESPONSIBLE = "responsible"
    """Did it, ordered it, or answers for those who did."""
    INVOLVED = "involved"
    """Supported, helped, financed or otherwise took part."""
    ASSOCIATED = "associated"
    """Is associated with somebody who did."""
    SUPPORTS_REGIME = "supports_regime"
    """Supports or benefits from the government behind it."""
    UNDERMINES_DEMOCRACY = "undermines_democracy"
    """Undermined elections, democracy or the rule of law."""
    REPRESSES_CIVIL_SOCIETY = "represses_civil_society"
    """Repressed civil society or the democratic opposition."""
    AIDS_AGGRESSION = "aids_aggression"
    """Supports a war of aggression."""
    ENABLES_UNLAWFUL_CROSSING = "enables_unlawful_crossing"
    """Organised or eased unlawful crossing of a border by others, as a state's policy."""
    CORRUPTION = "corruption"
    """Took part in significant corruption."""
    SHIELDS_FROM_JUSTICE = "shields_from_justice"
    """Failed to investigate or prosecute, or hid evidence."""


class OfficeKind(Enum):
    """Offices that matter to immunity."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    OTHER_MINISTER = "other_minister"
    DIPLOMAT = "diplomat"
    SPECIAL_MISSION = "special_mission"
    MILITARY = "military"
    OTHER_OFFICIAL = "other_official"


@frozen
class Tie:
    """A tie of a person to a state, and when it held."""

    state: State = plain("The state.", vocabulary="states")
    when: When | None = plain(
        "When it held. A single day says only that it held on that day; what happened before or after is not said.",
        default=None,
    )


@frozen
class Office:
    """A public office, and when it was held."""

    kind: OfficeKind = plain("Which office.")
    state: State = plain("The state whose office it is.", vocabulary="states")
    when: When | None = plain("When it was held.", default=None)


@frozen
class Person:
    """A victim, a suspect or an author."""

    id: str = plain("A name for this person inside the document; letters, digits and hyphens.")
    label: str | None = plain("How a report should call the person; a pseudonym does.", default=None)
    kind: PersonKind | None = fact("What kind of person it is.", "Is this an individual, a legal person or a group?")
    sex: Sex | None = fact("The person's sex.", "What is the person's sex?")
    born: Day | None = fact("Day of birth.", "When was the person born?")
    died: Day | None = fact("Day of death.", "Has the person died, and when?")
    capacity: Capacity | None = fact(
        "Whether the person can act.",
        "Can the person act for themselves, or are they dead, disappeared, held incommunicado or otherwise unable?",
    )
    nationalities: Listing[Tie] = facts(
        "Nationalities, which last until they are lost.",
        "Which nationalities has the person had, each from when until when?",
        lasting=True,
    )
    residences: Listing[Tie] = facts(
        "Where the person has lived.", "In which states has the person lived, each from when until when?"
    )
    presences: Listing[Tie] = facts(
        "Where the person has been seen; it holds on its date only.",
        "In which states is the person known to have been, each on which day; where is the person now?",
    )
    custodies: Listing[Tie] = facts(
        "Which state has held the person; it holds on its date only.",
        "Which state holds or has held the person, from when until when?",
    )
    offices: Listing[Office] = facts(
        "Public offices.", "Which public offices has the person held, each from when until when?"
    )
    disability: bool | None = fact("Whether the person has a disability.", "Does the person have a disability?")
    consents: bool | None = fact(
        "Whether the person, informed of the risks, consents to the use of their case.",
        "Does the person, knowing what becomes public and to whom it goes, consent to the use of their case?",
    )
    refugee_from: Listing[State] = facts(
        "The states from which the person is recognised as a refugee.",
        "Is the person recognised as a refugee, and from which state?",
        vocabulary="states",
    )
    involvements: Listing[Involvement] = facts(
        "What ties the person to repression.",
        "What did the person do for or within it: order, help, finance, benefit, fail to prosecute?",
    )
    listed_by: Listing[str] = facts(
        "The sanctions regimes that list the person.",
        "Under which sanctions regimes is the person listed already?",
        vocabulary="mechanisms",
    )
    under_sentence_of_death: bool | None = fact(
        "Whether the person is under sentence of death.", "Is the person under sentence of death?"
    )
    untraceable: bool | None = fact(
        "Whether the person cannot be found although sought.", "Is the person sought, and cannot be found?"
    )
    evading: bool | None = fact(
        "Whether the person knows of the proceedings and keeps away from them.",
        "Does the person know of the proceedings and keep away from them?",
    )
