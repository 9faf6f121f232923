"""The facts that rules read: leaves of a case, and what is derived from them and from the law."""

from __future__ import annotations

from accountability.facts import (
    bodies,
    crimes,
    disputes,
    handing_over,
    matters,
    periods,
    persons,
    sanctions,
    temporis,
    treaties,
    trials,
    tribunals,
)
from accountability.facts.answers import DERIVED, READS, Answer
from accountability.facts.ontology import ENTRIES, FACTS, Fact, Scope
from accountability.facts.view import Claim, View, claims

__all__ = [
    "DERIVED",
    "ENTRIES",
    "FACTS",
    "READS",
    "Answer",
    "Claim",
    "Fact",
    "Scope",
    "View",
    "bodies",
    "claims",
    "crimes",
    "disputes",
    "handing_over",
    "matters",
    "periods",
    "persons",
    "sanctions",
    "temporis",
    "treaties",
    "trials",
    "tribunals",
]
