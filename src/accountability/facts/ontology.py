"""The closed list of facts that a rule may read, each named once, typed, and with the question that would fill it.

The names are built from the classes of a case: ``act_when`` is the field ``when`` of the act in question,
``suspect_presences`` the field ``presences`` of the suspect, ``case_remedies`` the field ``remedies`` of the case.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields, frozen

from accountability.model.absence import TrialInAbsence
from accountability.model.case import Act, Author, Case, Dispute, Notice, Person, Procedure, Prosecution, Remedy
from accountability.model.listing import Listing


class Scope(Enum):
    """Whose fact it is."""

    CASE = "case"
    ACT = "act"
    VICTIM = "victim"
    SUSPECT = "suspect"
    AUTHOR = "author"
    REMEDY = "remedy"
    PROCEDURE = "procedure"
    PROSECUTION = "prosecution"
    NOTICE = "notice"
    DISPUTE = "dispute"
    TRIAL = "trial"


@frozen
class Fact:
    """A fact of a case that a rule may read."""

    name: str
    scope: Scope
    field: str
    type: Any
    """The Python type of the field."""
    doc: str
    """What it means."""
    ask: str
    """The question one would put to a client."""
    vocabulary: str | None
    """The closed list in ``data/`` that its values come from."""
    type_is_listing: bool
    """Whether it is a list that says whether it is complete."""
    lasting: bool
    """Whether it holds until it is known to have ended, and not on its date only."""

    def member(self, value: str) -> Any:
        """The member of the fact's enumeration that a document writes so. Raises ``ValueError``."""
        kind = next(part for part in get_args(self.type) if isinstance(part, type) and issubclass(part, Enum))
        return kind(value)


_CLASSES: dict[Scope, type] = {
    Scope.CASE: Case,
    Scope.ACT: Act,
    Scope.VICTIM: Person,
    Scope.SUSPECT: Person,
    Scope.AUTHOR: Author,
    Scope.REMEDY: Remedy,
    Scope.PROCEDURE: Procedure,
    Scope.PROSECUTION: Prosecution,
    Scope.NOTICE: Notice,
    Scope.DISPUTE: Dispute,
    Scope.TRIAL: TrialInAbsence,
}


def _ontology() -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for scope, kind in _CLASSES.items():
        hints = get_type_hints(kind)
        for attribute in fields(kind):
            ask = attribute.metadata.get("ask")
            if ask is None:
                continue
            name = f"{scope.value}_{attribute.name}"
            found[name] = Fact(
                name,
                scope,
                attribute.name,
                hints[attribute.name],
                attribute.metadata["doc"],
                ask,
                attribute.metadata["vocabulary"],
                get_origin(hints[attribute.name]) is Listing,
                attribute.metadata["lasting"],
            )
    return found


FACTS: dict[str, Fact] = _ontology()
"""Every fact, by its name."""

ENTRIES: dict[str, Scope] = {
    "remedies": Scope.REMEDY,
    "procedures": Scope.PROCEDURE,
    "prosecutions": Scope.PROSECUTION,
    "notices": Scope.NOTICE,
    "trials": Scope.TRIAL,
}
"""The lists of a case whose entries have facts of their own, and the scope of those facts."""
