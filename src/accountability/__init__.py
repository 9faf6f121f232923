"""Which doors to accountability are open for a case, on a date, under which conditions and until when.

The public names of the library, all of them exported from here::

    from accountability import load_case, map_case

    mapping = map_case(load_case("examples/cases/minsk-2020-torture.json"), on="2026-11-22")
    for avenue in mapping.open:
        print(avenue.mechanism.name, avenue.deadlines)
    print(mapping["cat-individual"].explain())

Nothing here talks to a network, logs, or asks the clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accountability.dates import (
    Comparison,
    Day,
    Days,
    Duration,
    Overlap,
    Rounding,
    Span,
    When,
    parse_when,
)
from accountability.documents import check, decode, dump, encode, load_case
from accountability.errors import DocumentError, LawError, Problem, UnknownName
from accountability.findings import Reason
from accountability.truth import Truth

if TYPE_CHECKING:
    from accountability.absentia.national import assess_own_law, may_try
    from accountability.absentia.standards import Assessment, Verdict, assess, assess_all
    from accountability.characterisation import characterise
    from accountability.corpus import Law, Pack, Period, Standing, Timeline
    from accountability.facts import FACTS, Fact
    from accountability.mapping import known_presumptions, map_case
    from accountability.mapping.travel import if_seen_in
    from accountability.model.absence import TrialInAbsence
    from accountability.model.avenue import (
        AmbiguousAvenue,
        Appraisal,
        Assumption,
        Avenue,
        Deadline,
        FactUsed,
        Finding,
        Mapping,
        MechanismName,
        Need,
        RegisterGap,
        Row,
        Stage,
        Status,
    )
    from accountability.model.case import (
        Act,
        ActKind,
        Author,
        AuthorRole,
        Capacity,
        Case,
        Contact,
        Dispute,
        Element,
        Ground,
        Involvement,
        LaterConduct,
        LaterKind,
        Notice,
        NoticeKind,
        OffenceKind,
        Office,
        OfficeKind,
        OrganisationKind,
        Person,
        PersonKind,
        PlacedElement,
        Procedure,
        ProcedureStatus,
        Prosecution,
        ProsecutionStatus,
        Referral,
        ReferralKind,
        Remedy,
        RemedyNature,
        RemedyOutcome,
        Sex,
        Suspect,
        Tie,
    )
    from accountability.model.characterisation import Characterisation
    from accountability.model.citation import Citation, Confidence
    from accountability.model.interplay import Conflict, GivenUp, Plan, Step, Turn
    from accountability.model.jurisdiction import HeadCrime, HeadOfJurisdiction, Jurisdiction
    from accountability.model.listing import Listing
    from accountability.model.mechanism import Mechanism, Note, Requirement, RequirementKind, RequirementType, WhyClosed
    from accountability.model.situation import Bearing, OfficialFinding, Situation
    from accountability.model.travel import Visit
    from accountability.model.treaty import ActOfState, Instrument, SupposedAct, Supposition, TreatyAction
    from accountability.model.vocabulary import Crime, Violation

__version__ = "0.1.0"

_LATE = {
    name: module
    for module, names in {
        "accountability.absentia.national": "assess_own_law may_try",
        "accountability.absentia.standards": "Assessment Verdict assess assess_all",
        "accountability.model.absence": "TrialInAbsence",
        "accountability.characterisation": "characterise",
        "accountability.corpus": "Law Pack Period Standing Timeline",
        "accountability.facts": "FACTS Fact",
        "accountability.mapping": "known_presumptions map_case",
        "accountability.mapping.travel": "if_seen_in",
        "accountability.model.avenue": (
            "AmbiguousAvenue Appraisal Assumption Avenue Deadline FactUsed Finding Mapping MechanismName "
            "Need RegisterGap Row Stage Status"
        ),
        "accountability.model.case": (
            "Act ActKind Author AuthorRole Capacity Case Contact Dispute Element Ground Involvement LaterConduct "
            "LaterKind Notice NoticeKind OffenceKind Office OfficeKind OrganisationKind Person PersonKind "
            "PlacedElement Procedure ProcedureStatus Prosecution ProsecutionStatus Referral ReferralKind Remedy "
            "RemedyNature RemedyOutcome Sex Suspect Tie"
        ),
        "accountability.model.characterisation": "Characterisation",
        "accountability.model.citation": "Citation Confidence",
        "accountability.model.interplay": "Conflict GivenUp Plan Step Turn",
        "accountability.model.jurisdiction": "HeadCrime HeadOfJurisdiction Jurisdiction",
        "accountability.model.listing": "Listing",
        "accountability.model.mechanism": "Mechanism Note Requirement RequirementKind RequirementType WhyClosed",
        "accountability.model.situation": "Bearing OfficialFinding Situation",
        "accountability.model.travel": "Visit",
        "accountability.model.treaty": "ActOfState Instrument SupposedAct Supposition TreatyAction",
        "accountability.model.vocabulary": "Crime Violation",
    }.items()
    for name in names.split()
}
"""Names whose modules are imported when they are first asked for, so that importing the library stays quick."""


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_LATE[name]), name)
    return value


__all__ = [
    "FACTS",
    "Act",
    "ActKind",
    "ActOfState",
    "AmbiguousAvenue",
    "Appraisal",
    "Assessment",
    "Assumption",
    "Author",
    "AuthorRole",
    "Avenue",
    "Bearing",
    "Capacity",
    "Case",
    "Characterisation",
    "Citation",
    "Comparison",
    "Confidence",
    "Conflict",
    "Contact",
    "Crime",
    "Day",
    "Days",
    "Deadline",
    "Dispute",
    "DocumentError",
    "Duration",
    "Element",
    "Fact",
    "FactUsed",
    "Finding",
    "GivenUp",
    "Ground",
    "HeadCrime",
    "HeadOfJurisdiction",
    "Instrument",
    "Involvement",
    "Jurisdiction",
    "LaterConduct",
    "LaterKind",
    "Law",
    "LawError",
    "Listing",
    "Mapping",
    "Mechanism",
    "MechanismName",
    "Need",
    "Note",
    "Notice",
    "NoticeKind",
    "OffenceKind",
    "Office",
    "OfficeKind",
    "OfficialFinding",
    "OrganisationKind",
    "Overlap",
    "Pack",
    "Period",
    "Person",
    "PersonKind",
    "PlacedElement",
    "Plan",
    "Problem",
    "Procedure",
    "ProcedureStatus",
    "Prosecution",
    "ProsecutionStatus",
    "Reason",
    "Referral",
    "ReferralKind",
    "RegisterGap",
    "Remedy",
    "RemedyNature",
    "RemedyOutcome",
    "Requirement",
    "RequirementKind",
    "RequirementType",
    "Rounding",
    "Row",
    "Sex",
    "Situation",
    "Span",
    "Stage",
    "Standing",
    "Status",
    "Step",
    "SupposedAct",
    "Supposition",
    "Suspect",
    "Tie",
    "Timeline",
    "TreatyAction",
    "TrialInAbsence",
    "Truth",
    "Turn",
    "UnknownName",
    "Verdict",
    "Violation",
    "Visit",
    "When",
    "WhyClosed",
    "__version__",
    "assess",
    "assess_all",
    "assess_own_law",
    "characterise",
    "check",
    "decode",
    "dump",
    "encode",
    "if_seen_in",
    "known_presumptions",
    "load_case",
    "map_case",
    "may_try",
    "parse_when",
]
