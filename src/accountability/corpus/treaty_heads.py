"""What treaties demand of a state whose statutes nobody has read, in the form of a jurisdiction."""

from __future__ import annotations

from functools import cache

from accountability.documents import structure
from accountability.model.citation import Citation, Confidence
from accountability.model.jurisdiction import (
    AbsenceRule,
    DatesBind,
    InTime,
    Jurisdiction,
    TreatyHeads,
    TrialInAbsentia,
)
from accountability.model.mechanism import Note
from accountability.resources import read_data

_UNREAD = Citation("The law of the state, which has not been read", confidence=Confidence.UNCERTAIN)


@cache
def treaty_heads() -> TreatyHeads:
    """The heads that treaties demand, each with the instrument that must bind the state."""
    return structure(TreatyHeads, read_data("treaty-heads.json"))


@cache
def treaty_based(state: str) -> Jurisdiction:
    """The jurisdiction of a state as far as treaties speak of it.

    The heads are the same values for every state, whichever treaties bind it: that is weighed on the day of the
    question. None of them makes a case by itself, and the last one stands for all that was not read.
    """
    known = treaty_heads()
    return Jurisdiction(
        state=state,
        as_of=known.as_of,
        statutes=(),
        heads=known.heads,
        trial_in_absentia=TrialInAbsentia(AbsenceRule.UNKNOWN, "The law of the state has not been read.", _UNREAD),
        initiators=("not read",),
        victim_role=Note("victim", "What a victim can do there has not been read.", _UNREAD),
        functional_immunity=Note("functional-immunity", "How the state treats it has not been read.", _UNREAD),
        authority="not read",
        in_time=InTime(DatesBind.UNREAD, "The law of the state has not been read."),
        treaty_based=True,
        notes=(Note("treaty-based", "This states what treaties demand; no statute of the state has been read."),),
    )
