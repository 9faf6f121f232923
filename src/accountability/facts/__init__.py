"""The facts that rules read: leaves of a case, and what is derived from them and from the law."""

from __future__ import annotations

from accountability.facts import crimes, matters, persons, temporis, treaties, trials
from accountability.facts.answers import DERIVED, Answer
from accountability.facts.ontology import FACTS, Fact, Scope
from accountability.facts.view import Claim, View, claims

__all__ = [
    "DERIVED",
    "FACTS",
    "Answer",
    "Claim",
    "Fact",
    "Scope",
    "View",
    "claims",
    "crimes",
    "matters",
    "persons",
    "temporis",
    "treaties",
    "trials",
]
