"""A case as a document records it: who did what to whom, where and when, and what was done about it.

Every field that can be absent is unknown when it is absent. The text in ``ask`` is the question one would put
to a client; ``facts/`` builds the closed list of facts that a rule may read from these classes.
"""

from __future__ import annotations

from attrs import field, frozen

from accountability.model.absence import TrialInAbsence
from accountability.model.acts import (
    Act,
    ActKind,
    Contact,
    Element,
    Ground,
    LaterConduct,
    LaterKind,
    PlacedElement,
    Suspect,
)
from accountability.model.fields import facts, plain
from accountability.model.listing import Listing
from accountability.model.persons import (
    Capacity,
    Involvement,
    Office,
    OfficeKind,
    Person,
    PersonKind,
    Sex,
    State,
    Tie,
)
from accountability.model.steps import (
    Author,
    AuthorRole,
    Dispute,
    Notice,
    NoticeKind,
    OffenceKind,
    OrganisationKind,
    Procedure,
    ProcedureStatus,
    Prosecution,
    ProsecutionStatus,
    Referral,
    ReferralKind,
    Remedy,
    RemedyNature,
    RemedyOutcome,
)

__all__ = [
    "Act",
    "ActKind",
    "Author",
    "AuthorRole",
    "Capacity",
    "Case",
    "Contact",
    "Dispute",
    "Element",
    "Ground",
    "Involvement",
    "LaterConduct",
    "LaterKind",
    "Notice",
    "NoticeKind",
    "OffenceKind",
    "Office",
    "OfficeKind",
    "OrganisationKind",
    "Person",
    "PersonKind",
    "PlacedElement",
    "Procedure",
    "ProcedureStatus",
    "Prosecution",
    "ProsecutionStatus",
    "Referral",
    "ReferralKind",
    "Remedy",
    "RemedyNature",
    "RemedyOutcome",
    "Sex",
    "State",
    "Suspect",
    "Tie",
]


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
    dispute: Dispute | None = plain("What the states concerned did to settle it, where states do.", default=None)
    remedies: Listing[Remedy] = facts(
        "Domestic remedies, used or not.",
        "Which domestic remedies exist for this, and how far was each pursued?",
    )
    procedures: Listing[Procedure] = facts(
        "Complaints to international bodies.", "Has any international body been seized of this, and with what result?"
    )
    prosecutions: Listing[Prosecution] = facts(
        "Criminal proceedings against the suspects.",
        "Has any state or international court investigated or tried a suspect for this?",
    )
    referrals: Listing[Referral] = facts(
        "How the situation came before an international criminal court.",
        "Has a state or the Security Council referred the situation, or has a prosecutor taken it up?",
    )
    notices: Listing[Notice] = facts(
        "Data circulated through Interpol.", "Has a state had the person sought through Interpol, and for what?"
    )
    trials: Listing[TrialInAbsence] = facts(
        "Trials in the absence of a person of the case.",
        "Has a state tried, or does it try, a person of the case in that person's absence?",
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
