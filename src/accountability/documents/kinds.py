"""The document kinds and their classes."""

from __future__ import annotations

from accountability.absentia.proceeding import Proceeding, Proceedings
from accountability.absentia.terms import Lifecycle, Periods
from accountability.model.absence import TrialInAbsence
from accountability.model.avenue import Mapping
from accountability.model.case import Case
from accountability.model.jurisdiction import Jurisdiction, TreatyHeads
from accountability.model.mechanism import Mechanism
from accountability.model.situation import Situation
from accountability.model.standard import AbsenceLaw, Standard, Trials
from accountability.model.treaty import Instrument, Participation, Supposition
from accountability.model.vocabulary import Aliases, Bodies, Crimes, Names, Sentences, States, Violations

KINDS: dict[str, type] = {
    "case": Case,
    "mapping": Mapping,
    "instrument": Instrument,
    "participation": Participation,
    "mechanism": Mechanism,
    "supposition": Supposition,
    "jurisdiction": Jurisdiction,
    "situation": Situation,
    "standard": Standard,
    "absence": AbsenceLaw,
    "trial": TrialInAbsence,
    "trials": Trials,
    "treaty_heads": TreatyHeads,
    "violations": Violations,
    "crimes": Crimes,
    "states": States,
    "names": Names,
    "bodies": Bodies,
    "aliases": Aliases,
    "sentences": Sentences,
    "lifecycle": Lifecycle,
    "periods": Periods,
    "proceeding": Proceeding,
    "proceedings": Proceedings,
}
"""The class of each kind; ``document`` in a JSON file names the kind."""


def kind_of(document: type) -> str:
    """The kind of a class. Raises ``LookupError`` for a class that is no document."""
    for name, known in KINDS.items():
        if known is document:
            return name
    raise LookupError(f"{document.__name__} is no document kind")
