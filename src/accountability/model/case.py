"""A case as a document records it: who did what to whom, where and when, and what was done about it.

Every field that can be absent is unknown when it is absent. The text in ``ask`` is the question one would put
to a client; ``facts/`` builds the closed list of facts that a rule may read from these classes.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import field, frozen

from accountability.dates import Day, When
from accountability.model.fields import plain
from accountability.model.listing import Listing

State = str
"""An ISO 3166-1 alpha-3 code (``XKX`` for Kosovo)."""


def _fact(doc: str, ask: str, *, vocabulary: str | None = None, lasting: bool = False) -> Any:
    """A field that may be unknown, with its meaning and the question that would fill it."""
    return field(default=None, metadata={"doc": doc, "ask": ask, "vocabulary": vocabulary, "lasting": lasting})


def _facts(doc: str, ask: str, *, vocabulary: str | None = None, lasting: bool = False) -> Any:
    """A list of facts that may be unknown or incomplete."""
    metadata = {"doc": doc, "ask": ask, "vocabulary": vocabulary, "lasting": lasting}
    return field(factory=Listing, metadata=metadata)


class PersonKind(Enum):
    """What kind of person a victim, suspect or author is."""

    INDIVIDUAL = "individual"
    LEGAL_PERSON = "legal_person"
    GROUP = "group"


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


class LaterKind(Enum):
    """What went on or came after an act."""

    NO_EFFECTIVE_INVESTIGATION = "no_effective_investigation"
    FATE_UNCLARIFIED = "fate_unclarified"
    DETENTION_CONTINUES = "detention_continues"
    PERMANENT_EFFECTS = "permanent_effects"
    JUDGMENT_ON_THE_VIOLATION = "judgment_on_the_violation"
    REDRESS_REFUSED = "redress_refused"
    NO_PROSECUTION_NOR_EXTRADITION = "no_prosecution_nor_extradition"
    AMNESTY_OR_CLOSURE = "amnesty_or_closure"


class AuthorRole(Enum):
    """In what capacity the author of a complaint acts."""

    VICTIM = "victim"
    RELATIVE = "relative"
    REPRESENTATIVE = "representative"
    ORGANISATION = "organisation"
    STATE = "state"
    INTERGOVERNMENTAL_ORGANISATION = "intergovernmental_organisation"
    OTHER = "other"


class RemedyNature(Enum):
    """What kind of domestic remedy it is."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    DISCRETIONARY = "discretionary"


class RemedyOutcome(Enum):
    """How far a domestic remedy was pursued."""

    FINAL = "final"
    PENDING = "pending"
    NOT_USED = "not_used"
    APPEAL_LEFT = "appeal_left"


class ProcedureStatus(Enum):
    """Where an international procedure stands."""

    PENDING = "pending"
    EXAMINED = "examined"
    REJECTED_ON_FORM = "rejected_on_form"
    WITHDRAWN = "withdrawn"


class ProsecutionStatus(Enum):
    """Where a criminal proceeding stands; `released` is freed from liability or punishment by a court."""

    INVESTIGATING = "investigating"
    ON_TRIAL = "on_trial"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    RELEASED = "released"
    STOPPED = "stopped"
    SURRENDERED = "surrendered"


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
    kind: PersonKind | None = _fact("What kind of person it is.", "Is this an individual, a legal person or a group?")
    sex: Sex | None = _fact("The person's sex.", "What is the person's sex?")
    born: Day | None = _fact("Day of birth.", "When was the person born?")
    died: Day | None = _fact("Day of death.", "Has the person died, and when?")
    capacity: Capacity | None = _fact(
        "Whether the person can act.",
        "Can the person act for themselves, or are they dead, disappeared, held incommunicado or otherwise unable?",
    )
    nationalities: Listing[Tie] = _facts(
        "Nationalities, which last until they are lost.",
        "Which nationalities has the person had, each from when until when?",
        lasting=True,
    )
    residences: Listing[Tie] = _facts(
        "Where the person has lived.", "In which states has the person lived, each from when until when?"
    )
    presences: Listing[Tie] = _facts(
        "Where the person has been seen; it holds on its date only.",
        "In which states is the person known to have been, each on which day; where is the person now?",
    )
    custodies: Listing[Tie] = _facts(
        "Which state has held the person; it holds on its date only.",
        "Which state holds or has held the person, from when until when?",
    )
    offices: Listing[Office] = _facts(
        "Public offices.", "Which public offices has the person held, each from when until when?"
    )
    evading: bool | None = _fact(
        "Whether the person knows of the proceedings and keeps away from them.",
        "Does the person know of the proceedings and keep away from them?",
    )


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
class Act:
    """What happened, goes on or is about to happen: a row of who did what to whom."""

    id: str = plain("A name for this act inside the document; letters, digits and hyphens.")
    victims: tuple[str, ...] = plain("The ids of the victims.")
    suspects: tuple[Suspect, ...] = plain(
        "Who is said to answer for it; empty when nobody has been identified.", default=()
    )
    label: str | None = plain("What a report should call the act.", default=None)
    kind: ActKind | None = _fact(
        "Whether it occurred, goes on or is threatened.", "Is it over, does it go on, or is it about to happen?"
    )
    when: When | None = _fact("When it happened.", "When did it happen: from which day to which day?")
    place: State | None = _fact("The state where it happened.", "In which state did it happen?", vocabulary="states")
    violations: Listing[str] = _facts(
        "The violations alleged.", "Which human rights were violated?", vocabulary="violations"
    )
    crimes: Listing[str] = _facts(
        "The crimes alleged: a crime, or a family of crimes when the act is not specified.",
        "Which crimes is the act said to be?",
        vocabulary="crimes",
    )
    attributed_to: Listing[State] = _facts(
        "The states to which the act is attributed.",
        "Which state's agents did it, or which state stood behind those who did?",
        vocabulary="states",
    )
    contacts: Listing[Contact] = _facts(
        "How a victim outside the territory of a state came under its power.",
        "If it did not happen in the state's own territory, how did the victim come under that state's power?",
    )
    later_conduct: Listing[LaterConduct] = _facts(
        "What went on or came after the act.", "What has gone on since, or came after it?"
    )
    criminal_where_done: bool | None = _fact(
        "Whether the act was a crime under the law of the place where it was done.",
        "Was the act a crime under the law of the place where it was done?",
    )
    deprived_of_liberty: bool | None = _fact(
        "Whether the victim was held without free consent.",
        "Was the victim held somewhere without being free to leave?",
    )
    detention_has_legal_basis: bool | None = _fact(
        "Whether the authorities can invoke a legal basis for the detention.",
        "Is there a law, warrant, charge or sentence that the authorities invoke for the detention, still in force?",
    )
    detention_for_exercising_rights: bool | None = _fact(
        "Whether the detention results from the exercise of a protected right or freedom.",
        "Was the person held because of opinion, expression, assembly, association, belief or another such right?",
    )
    detention_as_migrant: bool | None = _fact(
        "Whether it is prolonged administrative custody of an asylum seeker, immigrant or refugee.",
        "Is or was the person an asylum seeker, immigrant or refugee in prolonged administrative custody?",
    )
    detention_reviewable: bool | None = _fact(
        "Whether there was a possibility of administrative or judicial review or remedy.",
        "Could the person have the detention reviewed by an authority or a court?",
    )
    detention_discriminatory: bool | None = _fact(
        "Whether the detention rests on a ground of discrimination that international law forbids.",
        "Was the person held because of origin, language, religion, opinion, gender, disability or another status?",
    )


@frozen
class Author:
    """Who would lodge a complaint, apart from the victim."""

    person: str | None = _fact(
        "The id of the person, where the author is one of the persons.", "Which person of the case is the author?"
    )
    role: AuthorRole | None = _fact("In what capacity the author acts.", "In what capacity does the author act?")
    authority: bool | None = _fact(
        "Whether the victim has given written authority.",
        "Is there a written authority of the victim, or of those who may give it for the victim?",
    )
    close_relative: bool | None = _fact(
        "Whether the author is a close relative of the victim.", "Is the author a close relative of the victim?"
    )
    identified: bool | None = _fact(
        "Whether the author gives a name to the body.", "Will the author give a name to the body, in writing?"
    )


@frozen
class Remedy:
    """A domestic remedy: one that was used, or one that could have been."""

    state: State = plain("The state whose remedy it is.", vocabulary="states")
    label: str | None = plain("What the remedy is called.", default=None)
    acts: tuple[str, ...] | None = plain("The ids of the acts it concerns; absent means all.", default=None)
    nature: RemedyNature | None = _fact(
        "Ordinary, extraordinary or discretionary.",
        "Is it an ordinary remedy, one that reopens a final decision (extraordinary), or one at somebody's discretion?",
    )
    outcome: RemedyOutcome | None = _fact(
        "How far it was pursued.", "How far was it pursued: is there a final decision?"
    )
    decided_on: Day | None = _fact("Day of the final decision.", "On which day was the final decision given?")
    notified_on: Day | None = _fact("Day of notification.", "On which day did the author learn of the decision?")
    claim_raised: bool | None = _fact(
        "Whether the substance of the claim was raised.", "Was the substance of the claim put before that authority?"
    )
    available: bool | None = _fact("Whether it was available.", "Could the remedy really be used, in law and practice?")
    effective: bool | None = _fact(
        "Whether it had a prospect of success.", "Did the remedy have a reasonable prospect of bringing relief?"
    )
    prolonged: bool | None = _fact("Whether it was unreasonably prolonged.", "Has it taken unreasonably long?")
    prevented: bool | None = _fact(
        "Whether the author was kept from using it.",
        "Was the author kept from using it, by fear of reprisals, lack of access or incommunicado detention?",
    )


@frozen
class Procedure:
    """A complaint to an international body, made by or for the victim."""

    mechanism: str = plain("The id of the mechanism.", vocabulary="mechanisms")
    against: State | None = plain(
        "The state complained of; null where the procedure is not against a state.", vocabulary="states"
    )
    submitted_on: Day | None = _fact("Day of submission.", "On which day was the complaint submitted?")
    status: ProcedureStatus | None = _fact(
        "Where it stands.",
        "Is it pending, was it examined on the substance, rejected on form only, or withdrawn?",
    )
    concluded_on: Day | None = _fact("Day of its conclusion.", "On which day was it concluded?")
    same_person: bool | None = _fact("Whether it concerns the same person.", "Does it concern the same person?")
    same_facts: bool | None = _fact(
        "Whether it concerns the same facts and rights.", "Does it concern the same facts and the same rights?"
    )


@frozen
class Prosecution:
    """A criminal proceeding against a suspect for the same conduct."""

    state: State | None = plain("The state; absent for an international court.", vocabulary="states", default=None)
    person: str | None = plain("The id of the suspect; absent means all of them.", default=None)
    status: ProsecutionStatus | None = _fact("Where it stands.", "Where does that proceeding stand?")
    decided_on: Day | None = _fact("Day of the decision.", "When was it decided?")
    final: bool | None = _fact("Whether the decision is final.", "Is that decision final?")
    sentence_served: bool | None = _fact(
        "Whether the sentence was served or can no longer be enforced.", "Was the sentence served?"
    )
    same_conduct: bool | None = _fact("Whether it is about the same conduct.", "Is it about the same conduct?")
    sham: bool | None = _fact(
        "Whether it was meant to spare the perpetrator.",
        "Was that proceeding meant to spare the suspect rather than to bring the suspect to justice?",
    )


@frozen
class Case:
    """A case: the acts, the persons, who would complain, and what has been done so far."""

    id: str = plain("A name for the case; letters, digits and hyphens.")
    acts: tuple[Act, ...] = plain("What happened: at least one act.")
    persons: tuple[Person, ...] = plain("The persons whom the acts name.")
    title: str | None = plain("What a report should call the case.", default=None)
    fictional: bool = plain("Whether the case is invented.", default=False)
    note: str | None = plain("Where the facts come from, and what was left out.", default=None)
    author: Author | None = plain("Who would lodge a complaint.", default=None)
    remedies: Listing[Remedy] = _facts(
        "Domestic remedies, used or not.",
        "Which domestic remedies exist for this, and how far was each pursued?",
    )
    procedures: Listing[Procedure] = _facts(
        "Complaints to international bodies.", "Has any international body been seized of this, and with what result?"
    )
    prosecutions: Listing[Prosecution] = _facts(
        "Criminal proceedings against the suspects.",
        "Has any state or international court investigated or tried a suspect for this?",
    )

    _by_id: dict[str, Person] = field(init=False, eq=False, repr=False)
    _only_victim: str | None = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {person.id: person for person in self.persons})
        victims = {name for act in self.acts for name in act.victims}
        object.__setattr__(self, "_only_victim", next(iter(victims)) if len(victims) == 1 else None)

    @property
    def only_victim(self) -> str | None:
        """The id of the victim, where all acts have one and the same."""
        return self._only_victim

    def person(self, identity: str) -> Person:
        """The person of that id. Raises ``KeyError``."""
        return self._by_id[identity]
