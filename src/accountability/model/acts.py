"""Acts of a case: what happened, goes on or is about to happen, to whom and by whom."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from accountability.dates import Day, When
from accountability.model.fields import fact, facts, plain
from accountability.model.listing import Listing
from accountability.model.persons import State


class ActKind(Enum):
    """Whether an act is over, goes on or is about to happen."""

    OCCURRED = "occurred"
    CONTINUING = "continuing"
    THREATENED = "threatened"


class Contact(Enum):
    """How a victim outside the territory of a state came under its power."""

    CUSTODY_BY_AGENTS_ABROAD = "custody_by_agents_abroad"
    ABDUCTION_BY_AGENTS_ABROAD = "abduction_by_agents_abroad"
    KILLING_BY_AGENTS_ABROAD = "killing_by_agents_abroad"
    PASSPORT_REFUSED = "passport_refused"
    MILITARY_OCCUPATION = "military_occupation"
    ON_BOARD_STATE_VESSEL = "on_board_state_vessel"
    EFFECTIVE_CONTROL = "effective_control"
    FORESEEABLE_IMPACT_ON_LIFE = "foreseeable_impact_on_life"
    SUPPORT_TO_LOCAL_ADMINISTRATION = "support_to_local_administration"
    """Decisive military, economic and political support for those who rule there."""
    DISTRESS_IN_RESCUE_ZONE = "distress_in_rescue_zone"
    """In distress at sea in a rescue zone for which the state has taken responsibility."""
    DISTRESS_CALL_TO_NEARBY_SHIP = "distress_call_to_nearby_ship"
    """In distress at sea, in contact with the state's services, with its ship close by."""
    AIR_STRIKE = "air_strike"
    SHOOTING_DOWN_OF_AIRCRAFT = "shooting_down_of_aircraft"
    RAID_ON_FOREIGN_TERRITORY = "raid_on_foreign_territory"
    ACTIVE_FIGHTING = "active_fighting"
    """Fighting between armies for control of the place."""
    UNDER_UNITED_NATIONS_COMMAND = "under_united_nations_command"
    """By a force or mission under the ultimate authority and control of the United Nations."""
    INVESTIGATION_OPENED_AT_HOME = "investigation_opened_at_home"
    VISA_REQUEST = "visa_request"
    """By asking for a visa at an embassy."""
    HANDED_OVER_BY_EMBASSY = "handed_over_by_embassy"
    """Sheltered by an embassy, then handed over."""
    REPATRIATION_REFUSED = "repatriation_refused"
    """A national held abroad by others, whom the state will not take back."""
    BORDER_FENCE_OR_POST = "border_fence_or_post"
    EMISSIONS = "emissions"
    SUSPECT_IN_STATE = "suspect_in_state"
    """The suspect was found in the state, which neither tries nor extradites."""


class Ground(Enum):
    """Grounds of discrimination."""

    RACE = "race"
    COLOUR = "colour"
    DESCENT = "descent"
    NATIONAL_OR_ETHNIC_ORIGIN = "national_or_ethnic_origin"
    CITIZENSHIP = "citizenship"
    """Present nationality as such."""
    RELIGION = "religion"
    SEX = "sex"
    """Sex or gender, gender-based violence included."""
    DISABILITY = "disability"
    OPINION = "opinion"
    OTHER = "other"


class Element(Enum):
    """Which part of a crime took place in a state."""

    ALL = "all"
    COERCION = "coercion"
    """The coercive acts that drove the victim out."""
    BORDER_CROSSED = "border_crossed"
    """The victim crossed into that state."""
    DETENTION_AND_TORTURE = "detention_and_torture"
    ARREST_AND_HANDOVER = "arrest_and_handover"
    """The victim was arrested there and handed over to the state of their own nationality."""
    OTHER_CONDUCT = "other_conduct"
    """Conduct that is an element of the crime."""
    NO_ELEMENT = "no_element"
    """Something that is no element of the crime: preparation, effects, the victim's present life."""


class LaterKind(Enum):
    """What went on or came after an act."""

    NO_EFFECTIVE_INVESTIGATION = "no_effective_investigation"
    FATE_UNCLARIFIED = "fate_unclarified"
    DETENTION_CONTINUES = "detention_continues"
    PERMANENT_EFFECTS = "permanent_effects"
    NEW_ACT = "new_act"
    """Another act of the same kind."""
    JUDGMENT_ON_THE_VIOLATION = "judgment_on_the_violation"
    REDRESS_REFUSED = "redress_refused"
    NO_PROSECUTION_NOR_EXTRADITION = "no_prosecution_nor_extradition"
    AMNESTY_OR_CLOSURE = "amnesty_or_closure"


@frozen
class Suspect:
    """A person who is said to answer for an act, and how."""

    person: str = plain("The id of the person.")
    mode: str | None = plain("The mode of liability.", vocabulary="modes_of_liability", default=None)


@frozen
class LaterConduct:
    """What went on or came after an act."""

    kind: LaterKind = plain("What it was.")
    when: When | None = plain("When it was.", default=None)


@frozen
class PlacedElement:
    """A part of a crime, and the state where it took place."""

    state: State = plain("The state.", vocabulary="states")
    element: Element = plain("Which part of the crime it was.")


@frozen
class Act:
    """What happened, goes on or is about to happen: a row of who did what to whom."""

    id: str = plain("A name for this act inside the document; letters, digits and hyphens.")
    victims: tuple[str, ...] = plain("The ids of the victims.")
    suspects: tuple[Suspect, ...] = plain(
        "Who is said to answer for it; empty when nobody has been identified.", default=()
    )
    label: str | None = plain("What a report should call the act.", default=None)
    kind: ActKind | None = fact(
        "Whether it occurred, goes on or is threatened.", "Is it over, does it go on, or is it about to happen?"
    )
    when: When | None = fact("When it happened.", "When did it happen: from which day to which day?")
    place: State | None = fact("The state where it happened.", "In which state did it happen?", vocabulary="states")
    violations: Listing[str] = facts(
        "The violations alleged.", "Which human rights were violated?", vocabulary="violations"
    )
    crimes: Listing[str] = facts(
        "The crimes alleged: a crime, or a family of crimes when the act is not specified.",
        "Which crimes is the act said to be?",
        vocabulary="crimes",
    )
    attributed_to: Listing[State] = facts(
        "The states to which the act is attributed.",
        "Which state's agents did it, or which state stood behind those who did?",
        vocabulary="states",
    )
    contacts: Listing[Contact] = facts(
        "How a victim outside the territory of a state came under its power.",
        "If it did not happen in the state's own territory, how did the victim come under that state's power?",
    )
    later_conduct: Listing[LaterConduct] = facts(
        "What went on or came after the act.", "What has gone on since, or came after it?"
    )
    elements: Listing[PlacedElement] = facts(
        "Which part of the crime took place in which state.",
        "If the act crossed a border: which part of it took place in which state?",
    )
    grounds: Listing[Ground] = facts(
        "The grounds of discrimination on which it was done.",
        "Was it done because of race, colour, descent, origin, citizenship, religion, sex, disability or opinion?",
    )
    against_defender: bool | None = fact(
        "Whether it was done because the victim exposes wrongs of officials or exercises, defends or promotes rights.",
        "Was the victim targeted for exposing wrongs of officials, or for exercising, defending or promoting rights?",
    )
    for_cooperation: bool | None = fact(
        "Whether it is a reprisal for cooperation with the United Nations or an international body.",
        "Was it done because somebody cooperated, or meant to cooperate, with the United Nations or another such body?",
    )
    missing_combatant: bool | None = fact(
        "Whether the person is only missing as a combatant in an international armed conflict.",
        "Is the person missing as a combatant in a war between states?",
    )
    known_on: Day | None = fact(
        "Day on which the victim learnt of the act or that no remedy would help.",
        "When did the victim or the family learn of it, or that no remedy would help?",
    )
    settled: bool | None = fact(
        "Whether the victim has accepted a settlement, or had the breach acknowledged and redressed.",
        "Has the state acknowledged the breach and redressed it, or has the victim accepted a settlement?",
    )
    destination: State | None = fact(
        "The state to which the victim was or would be removed.",
        "If it is a removal, extradition or handover: to which state?",
        vocabulary="states",
    )
    criminal_where_done: bool | None = fact(
        "Whether the act was a crime under the law of the place where it was done.",
        "Was the act a crime under the law of the place where it was done?",
    )
    deprived_of_liberty: bool | None = fact(
        "Whether the victim was held without free consent.",
        "Was the victim held somewhere without being free to leave?",
    )
    detention_has_legal_basis: bool | None = fact(
        "Whether the authorities can invoke a legal basis for the detention.",
        "Is there a law, warrant, charge or sentence that the authorities invoke for the detention, still in force?",
    )
    detention_for_exercising_rights: bool | None = fact(
        "Whether the detention results from the exercise of a protected right or freedom.",
        "Was the person held because of opinion, expression, assembly, association, belief or another such right?",
    )
    detention_as_migrant: bool | None = fact(
        "Whether it is prolonged administrative custody of an asylum seeker, immigrant or refugee.",
        "Is or was the person an asylum seeker, immigrant or refugee in prolonged administrative custody?",
    )
    detention_reviewable: bool | None = fact(
        "Whether there was a possibility of administrative or judicial review or remedy.",
        "Could the person have the detention reviewed by an authority or a court?",
    )
    detention_discriminatory: bool | None = fact(
        "Whether the detention rests on a ground of discrimination that international law forbids.",
        "Was the person held because of origin, language, religion, opinion, gender, disability or another status?",
    )
