"""Values that stand for all others of their kind, around the dates and states that the law turns on."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

import accountability.absentia.measuring  # noqa: F401  (its derived facts register themselves)
from accountability import (
    ActKind,
    AuthorRole,
    Capacity,
    Contact,
    Day,
    Element,
    Ground,
    Involvement,
    LaterConduct,
    LaterKind,
    Law,
    Listing,
    Office,
    OfficeKind,
    OrganisationKind,
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
    Tie,
    Truth,
    parse_when,
)
from accountability.dates import Duration
from accountability.model.absence import Request, TrialInAbsence
from accountability.model.absence_words import (
    AbsenceReason,
    Attendance,
    Defence,
    EvasionBasis,
    Knowledge,
    NoticeMode,
    Receipt,
    RequestKind,
    RetrialRight,
    Waiver,
)
from accountability.model.absence_words import RunsFrom as FromWhen
from accountability.model.jurisdiction import (
    DatesBind,
    InTime,
    LinkDate,
    LinkRule,
    PersonalImmunityRule,
    PlaceRule,
    SubsidiarityRule,
)
from accountability.model.mechanism import RunsFrom as PeriodRunsFrom

LAW = Law()
LTU, CHE = LAW.jurisdiction("LTU"), LAW.jurisdiction("CHE")
_H1, _CRIME = LTU.heads[0], next(crime for crime in LTU.heads[0].crimes if crime.crime == "treaty.torture")


def _lists(*items: Any) -> list[Listing[Any]]:
    """Every prefix of some items, complete or not."""
    return [Listing(items[:size], complete) for size in range(len(items) + 1) for complete in (False, True)]


def _ties(*written: tuple[str, str | None]) -> list[Listing[Tie]]:
    ties = [Tie(state, parse_when(when) if when else None) for state, when in written]
    return [*_lists(), *(listing for tie in ties for listing in _lists(tie)), *_lists(*ties)]


def _own(on: str | None) -> Procedure:
    return Procedure("ccpr-individual", "BLR", Day.parse(on) if on else None, ProcedureStatus.PENDING, None, True, True)


_WHENS = [None, *(parse_when(text) for text in (
    "1990/1995", "1992", "1992-12-29", "1992-12-30", "2019-07-26", "2019-07-27", "2019-07",
    "2020-08-10/2020-08-13", "2020/", "2020-08-10/..", "[2020..2024]", "2030",
))]  # fmt: skip

_HEADS = [
    None,
    _H1,
    evolve(_H1, suspect_link=LinkRule.NATIONALITY, victim_link=LinkRule.NATIONALITY),
    evolve(_H1, suspect_link=LinkRule.RESIDENCE, victim_link=LinkRule.RESIDENCE, victim_link_at=LinkDate.EITHER),
    evolve(_H1, suspect_link=LinkRule.NATIONALITY_OR_RESIDENCE, suspect_link_at=LinkDate.AT_THE_PROCEEDINGS),
    evolve(_H1, subsidiarity=SubsidiarityRule.TO_TERRITORIAL_STATE),
    evolve(_H1, subsidiarity=SubsidiarityRule.TO_ICC),
    evolve(_H1, subsidiarity=SubsidiarityRule.TO_ANY_STATE_OR_INTERNATIONAL_COURT),
    evolve(_H1, subsidiarity=SubsidiarityRule.UNKNOWN),
    evolve(_H1, treaties=("cat",)),
    evolve(_H1, treaties=("cat", "not-in-the-register")),
    evolve(_H1, treaties=("not-in-the-register",)),
    evolve(_H1, treaties=("belem-do-para",)),
    evolve(_H1, in_force_until=Day.parse("2019-01-01")),
    evolve(
        _H1, in_force_from=None, dates_bind=DatesBind.UNREAD, place=PlaceRule.IN_THE_STATE, spared_by_party=("rome",)
    ),
    evolve(
        _H1, in_force_from=Day.parse("2019"), dates_bind=DatesBind.PROCEEDINGS, place=PlaceRule.IN_OR_ON_BOARD,
        spared_by_party=("cat",), victim_link=LinkRule.RESIDENCE, suspect_link=LinkRule.RESIDENCE,
        victim_residence_min=Duration.parse("P3Y"), suspect_residence_min=Duration.parse("P3Y"),
    ),
    evolve(
        _H1, in_force_until=Day.parse("2026"), dates_bind=DatesBind.PROCEEDINGS,
        spared_by_party=("belem-do-para", "arab-charter"),
        other_conditions=(evolve(LTU.heads[3].other_conditions[0], decisive=True),),
    ),
]  # fmt: skip

_CRIMES = [
    None,
    _CRIME,
    next(crime for crime in LTU.heads[0].crimes if crime.crime == "crime_against_humanity"),
    next(crime for crime in CHE.heads[1].crimes if crime.crime == "treaty.enforced_disappearance"),
    next(crime for crime in CHE.heads[2].crimes if crime.crime == "treaty.torture"),
    evolve(_CRIME, in_force_from=None),
    evolve(_CRIME, provision=None),
    evolve(_CRIME, reaches_back="a ruling that is contested"),
    evolve(_CRIME, reaches_back_to=Day.parse("1991")),
]

_JURISDICTIONS = [
    LTU,
    evolve(
        LTU, since=date(2026, 12, 1), personal_immunity=PersonalImmunityRule.CONTESTED,
        in_time=InTime(DatesBind.PROCEEDINGS, "the day of the proceedings"),
    ),
    evolve(LTU, treaty_based=True, personal_immunity=PersonalImmunityRule.NOT_AVAILABLE),
]  # fmt: skip

FACTS: dict[str, list[Any]] = {
    "act_when": _WHENS,
    "act_kind": [None, *ActKind],
    "act_place": [None, "BLR", "POL", "LTU"],
    "act_violations": [
        *_lists("health", "torture"),
        *_lists("discrimination", "arbitrary_detention"),
        *_lists("enforced_disappearance", "torture"),
        *_lists("denial_of_effective_remedy", "torture"),
    ],
    "act_crimes": [
        *_lists("treaty.torture"),
        *_lists("crime_against_humanity"),
        *_lists("crime_against_humanity.torture", "ordinary_serious_crime"),
        *_lists("treaty"),
    ],
    "act_attributed_to": [*_lists("POL", "BLR"), *_lists("DEU")],
    "act_contacts": [
        *_lists(Contact.EFFECTIVE_CONTROL),
        *_lists(Contact.UNDER_UNITED_NATIONS_COMMAND, Contact.CUSTODY_BY_AGENTS_ABROAD),
        *_lists(Contact.EMISSIONS, Contact.AIR_STRIKE),
    ],
    "act_elements": [
        *_lists(PlacedElement("LTU", Element.BORDER_CROSSED)),
        *_lists(PlacedElement("BLR", Element.COERCION)),
        *_lists(PlacedElement("LTU", Element.NO_ELEMENT)),
    ],
    "act_grounds": _lists(Ground.SEX, Ground.RACE),
    "act_settled": [None, True, False],
    "author_number_of_states": [None, 1, 6],
    "author_organisation": [None, *OrganisationKind],
    "author_recognised_by": _lists("acerwc", "achpr-communication"),
    "author_states": [*_lists("POL", "BLR"), *_lists("CHN"), *_lists("FRA", "CAN", "DEU", "LTU", "LVA", "EST")],
    "case_referrals": [
        *_lists(Referral(ReferralKind.SECURITY_COUNCIL)),
        *_lists(Referral(ReferralKind.SECURITY_COUNCIL, None, Day.parse("2027"))),
        *_lists(Referral(ReferralKind.COMMUNICATION), Referral(ReferralKind.SECURITY_COUNCIL, None, Day.parse("2026"))),
        *_lists(Referral(ReferralKind.SECURITY_COUNCIL, None, Day.parse("2011"))),
    ],
    "dispute_arbitration_agreed": [None, True, False],
    "dispute_arbitration_requested_on": [None, Day.parse("2020-01-01"), Day.parse("1995"), Day.parse("2026-11-01")],
    "suspect_born": [None, *(Day.parse(text) for text in ("1960", "2002-08-11", "2002-08-12", "2002-08", "2010"))],
    "suspect_involvements": _lists(Involvement.RESPONSIBLE, Involvement.CORRUPTION),
    "suspect_kind": [None, *PersonKind],
    "suspect_listed_by": _lists("uk-ghrsr", "eu-belarus"),
    "victim_born": [None, *(Day.parse(text) for text in ("1960", "2002-08-11", "2002-08-12", "2002-08", "2010"))],
    "act_later_conduct": [
        *_lists(LaterConduct(LaterKind.FATE_UNCLARIFIED)),
        *_lists(LaterConduct(LaterKind.FATE_UNCLARIFIED, parse_when("1989/1990"))),
        *_lists(LaterConduct(LaterKind.FATE_UNCLARIFIED, parse_when("1989/2020"))),
        *_lists(LaterConduct(LaterKind.REDRESS_REFUSED, parse_when("2000"))),
        *_lists(LaterConduct(LaterKind.DETENTION_CONTINUES, parse_when("1989/2020"))),
        *_lists(LaterConduct(LaterKind.DETENTION_CONTINUES)),
    ],
    "victim_kind": [None, *PersonKind],
    "victim_capacity": [None, *Capacity],
    "victim_nationalities": _ties(("LTU", "1990/.."), ("LTU", "2022"), ("CHE", "2000/2021"), ("LTU", None)),
    "victim_residences": _ties(("LTU", "2021-02-10/.."), ("LTU", "2000/2020-12-31"), ("CHE", "2000")),
    "victim_presences": _ties(("LTU", "2026-11-22"), ("BLR", "2020/..")),
    "victim_custodies": _ties(("LTU", "2026-11-22")),
    "suspect_nationalities": _ties(("LTU", "1990/.."), ("LTU", "2022"), ("LTU", "1980/1990"), ("CHE", "2000/2021")),
    "suspect_residences": _ties(("LTU", "2021-02-10/.."), ("LTU", "2000/2020-12-31"), ("CHE", "2000/")),
    "suspect_presences": _ties(("LTU", "2026-11-22"), ("BLR", "2020-08"), ("BLR", "2020/.."), ("LTU", None)),
    "suspect_offices": [
        *_lists(Office(OfficeKind.HEAD_OF_STATE, "BLR", parse_when("1994-07-20/.."))),
        *_lists(Office(OfficeKind.HEAD_OF_STATE, "BLR", parse_when("1994/2010"))),
        *_lists(Office(OfficeKind.FOREIGN_MINISTER, "BLR", parse_when("2020"))),
        *_lists(Office(OfficeKind.SPECIAL_MISSION, "BLR", parse_when("2026-11-20/2026-11-25"))),
        *_lists(Office(OfficeKind.MILITARY, "BLR")),
    ],
    "author_person": [None, "v1", "other"],
    "victim_died": [None, Day.parse("2021"), Day.parse("2030")],
    "suspect_died": [None, Day.parse("2021"), Day.parse("2030")],
    "suspect_capacity": [None, *Capacity],
    "suspect_custodies": _ties(("CHE", "2026-11-01/.."), ("LTU", "2026-11-22"))[:6],
    "remedy_outcome": [None, *RemedyOutcome],
    "remedy_decided_on": [None, Day.parse("2021-08"), Day.parse("2026"), Day.parse("2027-01-01")],
    "procedure_status": [None, *ProcedureStatus],
    "procedure_submitted_on": [None, Day.parse("2021-08"), Day.parse("2026"), Day.parse("2027-01-01")],
    "procedure_concluded_on": [None, Day.parse("2021-08"), Day.parse("2026"), Day.parse("2027-01-01")],
    "prosecution_final": [None, True, False],
    "prosecution_decided_on": [None, Day.parse("2021-08"), Day.parse("2026"), Day.parse("2027-01-01")],
    "case_prosecutions": [
        *_lists(Prosecution("LTU", "s1", ProsecutionStatus.INVESTIGATING)),
        *_lists(Prosecution("LTU", None)),
        *_lists(Prosecution("CHE", "s1", ProsecutionStatus.CONVICTED)),
    ],
    "author_role": [None, *AuthorRole],
    "procedure_same_person": [None, True, False],
    "procedure_same_facts": [None, True, False],
    "prosecution_status": [None, *ProsecutionStatus],
    "prosecution_same_conduct": [None, True, False],
    "case_procedures": [
        *_lists(_own(None)),
        *_lists(_own("2023-02-07")),
        *_lists(_own("2023-02")),
        *_lists(_own("2030-01-01")),
    ],
    "trial_knowledge": [None, *Knowledge],
    "trial_notice": [
        None,
        NoticeMode.PERSONAL_SERVICE,
        NoticeMode.OFFICIAL_OTHER_MEANS,
        NoticeMode.POSTED_OR_WEBSITE,
        NoticeMode.NONE,
    ],
    "trial_receipt": [None, Receipt.SIGNED_RECEIPT, Receipt.DISPUTED, Receipt.NONE],
    "trial_language_understood": [None, True, False],
    "trial_identity_disputed": [None, True, False],
    "trial_counsel_mandated": [None, True, False],
    "trial_wrote_to_counsel": [None, True, False],
    "trial_confessed_before": [None, True, False],
    "trial_waiver": [None, *Waiver],
    "trial_waiver_informed": [None, True, False],
    "trial_reason": [None, *AbsenceReason],
    "trial_evasion_basis": [None, *EvasionBasis],
    "trial_left_address": [None, True, False],
    "trial_notice_in_time": [None, True, False],
    "trial_hearing_notified_on": [None, Day.parse("2024-05"), Day.parse("2024-05-01"), Day.parse("2024-05-20")],
    "trial_opened_on": [None, Day.parse("2024-05"), Day.parse("2024-05-10"), Day.parse("2024-06-10")],
    "trial_opposition_days": [None, 10, 30],
    "trial_requests": _lists(Request(RequestKind.EXTRADITION, "DEU"), Request(RequestKind.CONFISCATION, "AUT")),
    "trial_judged_on": [None, Day.parse("2026"), Day.parse("2026-11-20"), Day.parse("2026-12-01")],
    "trial_judgment_served_on": [None, Day.parse("2026-11"), Day.parse("2026-10-01"), Day.parse("2026-11-20")],
    "trial_retrial_deadline_days": [None, 10, 30],
    "trial_retrial_runs_from": [None, *FromWhen],
    "charge_known": list(Truth),
}  # fmt: skip
"""For each fact that a derived fact reads, the values to try."""

CONTEXT: dict[str, list[Any]] = {
    "law": [LAW, Law(unchanged=False, statutes_unchanged=False)],
    "on": [Day.parse("2026-11-22")],
    "mechanism": [LAW.mechanism("ccpr-individual")],
    "opponent": [None, "BLR", "DEU", "TUR", "SLV", "AUT", "MDA", "MYS", "LTU"],
    "forum": ["LTU", "CHE"],
    "jurisdiction": _JURISDICTIONS,
    "head": _HEADS,
    "head_crime": _CRIMES,
    "victim_id": ["v1", None],
    "suspect_id": ["s1"],
    "only_victim": ["v1", None],
    "procedure_body": ["ecthr", "sp-torture", "wgad"],
    "prosecution_state": ["BLR", "FRA", None],
    "trial": [
        None,
        TrialInAbsence("BLR"),
        TrialInAbsence("BLR", attendance=Attendance.PRESENT, counsel=Defence.CHOSEN, death_imposed=False),
        TrialInAbsence(
            "BLR",
            attendance=Attendance.ABSENT,
            waiver=Waiver.NONE,
            reason=AbsenceReason.UNAWARE,
            knowledge=Knowledge.NOT_ESTABLISHED,
            counsel=Defence.NONE,
            retrial=RetrialRight.NONE,
        ),
    ],
    "trial_state": [None, "BLR", "POL"],
    "submitted_on": [
        Day.parse(text)
        for text in ("2023-02-07", "2023-02-08", "2023-02", "[..2026-11-22]", "1990", "2026-11-22", "1995-09-06")
    ],
}
"""For what is no fact of the case, the values to try; `submitted_on` is derived, and refined like a fact."""


def _remedy(**facts: Any) -> Remedy:
    """A remedy of Belarus that had to be used and led to a final decision, save for what is said."""
    used: dict[str, Any] = {
        "nature": RemedyNature.ORDINARY, "outcome": RemedyOutcome.FINAL, "available": True, "effective": True,
        "prolonged": False, "prevented": False, "decided_on": Day.parse("2022-01-10"),
        "notified_on": Day.parse("2022-02-10"),
    }  # fmt: skip
    return Remedy("BLR", **(used | facts))


_REMEDIES = [
    *_lists(_remedy()),
    *_lists(_remedy(decided_on=None), _remedy(decided_on=Day.parse("2022-07-01"), notified_on=Day.parse("2026"))),
    *_lists(_remedy(notified_on=None)),
    *_lists(_remedy(notified_on=Day.parse("2020"))),
    *_lists(_remedy(nature=None, prolonged=True)),
    *_lists(_remedy(nature=RemedyNature.EXTRAORDINARY)),
    *_lists(_remedy(outcome=RemedyOutcome.PENDING, decided_on=None)),
    *_lists(_remedy(outcome=RemedyOutcome.PENDING, decided_on=None, prolonged=None)),
    *_lists(_remedy(outcome=None)),
]

_STRASBOURG = LAW.mechanism("ecthr").deadlines[0]
_MADE = evolve(
    LAW.mechanism("ecthr"),
    deadlines=(
        _STRASBOURG,
        evolve(_STRASBOURG, id="plain", from_notification=False, without_remedy_from_act=False, continuing_runs=True),
        evolve(_STRASBOURG, id="of-the-act", runs_from=PeriodRunsFrom.ACT, continuing_runs=False),
    ),
)
"""A mechanism with a period of each sort."""

_LINKED: dict[str, list[Any]] = {
    "law": [LAW],
    "forum": ["LTU"],
    "act_when": [None, *map(parse_when, ("1990/1995", "1992", "2020-08-10/2020-08-13", "2020/", "[2020..2024]"))],
}

OWN: dict[str, dict[str, list[Any]]] = {
    "act_in_period": {"act_kind": [None, *ActKind]},
    "applicant_excludes_clause": {"submitted_on": [Day.parse(text) for text in ("1980", "2026-11-22", "[..2026]")]},
    "body_works": {"mechanism": [LAW.mechanism(name) for name in ("ccpr-individual", "coi-syria", "aichr")]},
    "conduct_in_forum": {"forum": ["LTU", "POL"]},
    "duty_to_investigate_reaches": {
        "act_when": [
            None,
            *(
                parse_when(text)
                for text in (
                    "1940",
                    "[1940..2020]",
                    "1950-11",
                    "1990/1995",
                    "1992",
                    "1970",
                    "2020/",
                    "2020-08-10",
                )
            ),
        ],
        "act_later_conduct": [
            *_lists(LaterConduct(LaterKind.NO_EFFECTIVE_INVESTIGATION)),
            *_lists(LaterConduct(LaterKind.NO_EFFECTIVE_INVESTIGATION, parse_when("2000/2021"))),
            *_lists(LaterConduct(LaterKind.NO_EFFECTIVE_INVESTIGATION, parse_when("1980"))),
        ],
    },
    "excluded_for_nationals": {
        "act_crimes": [*_lists("war_crime"), *_lists("genocide.killing", "war_crime")],
        "act_place": [None, "FRA", "COL"],
        "suspect_nationalities": _ties(("FRA", "1970/.."))[:4],
        "act_when": [None, *(parse_when(text) for text in ("2003", "2020", "[2003..2020]"))],
    },
    "in_accepting_territory": {"act_place": [None, "BLR", "LTU", "UKR"], "law": [LAW]},
    "prior_procedure_examined": {
        "case_procedures": [
            listing
            for status in (None, ProcedureStatus.EXAMINED, ProcedureStatus.PENDING)
            for against in (None, "BLR")
            for day in (None, Day.parse("2020"))
            for listing in _lists(Procedure("ecthr", against, None, status, day, True, True))
        ]
    },
    "referred_by_council": {"mechanism": [LAW.mechanism("icc")], "act_place": [None, "BLR", "SDN"]},
    "respondent_excludes_clause": {
        "opponent": [None, "POL", "CHN", "BLR"],
        "submitted_on": [Day.parse(text) for text in ("1980", "2026-11-22", "[..2026]")],
    },
    "situation_open": {"mechanism": [LAW.mechanism("icc")], "act_place": [None, "BLR", "UGA"]},
    "submitted_in_time": {
        "mechanism": [_MADE],
        "opponent": [None, "BLR"],
        "act_id": ["act"],
        "case_remedies": _REMEDIES,
        "act_when": [None, parse_when("2021-08-10"), parse_when("2021/2026")],
        "act_known_on": [None, Day.parse("2020"), Day.parse("2022-03-01")],
        "act_later_conduct": [
            *_lists(LaterConduct(LaterKind.DETENTION_CONTINUES)),
            Listing((LaterConduct(LaterKind.DETENTION_CONTINUES, parse_when("2021/..")),), complete=True),
        ],
        "act_violations": [*_lists("arbitrary_detention"), Listing(("health",), complete=True)],
        "submitted_on": [Day.parse(text) for text in ("2022-04-01", "2026-11-22", "[2022..2026]")],
    },
    "remedies_excused": {"opponent": [None, "BLR"], "act_id": ["act", None], "case_remedies": _REMEDIES},
    "suspect_linked": _LINKED,
    "suspect_named": {"suspect_id": ["s1", None]},
    "victim_linked": _LINKED,
}
"""The values to try for one derived fact, where they differ."""

SETTINGS: dict[str, list[dict[str, Any]]] = {
    "act_in_period": [{"since": "1992", "up_to": "2019-07-26"}, {"since": "2020-08-12"}],
    "act_in_area": [{"places": ("BLR",)}],
    "act_in_situation": [{"situation": ("BLR",)}],
    "standard_binds": [{"standard": "eu-eaw-4a"}, {"standard": "iccpr-14"}],
    "falls_short": [{"standard": "extradition-flagrant-denial"}, {"standard": "own-law"}],
    "applicant_bound": [{"treaty": "echr"}, {"treaty": "cat", "accepted_provision": "CAT art 21"}],
    "applicant_excludes_clause": [{"clause_in": "cat", "clause": "CAT art 30"}],
    "conduct_listed": [{"violations": ("torture",), "crimes": ("treaty.torture",)}],
    "crime_in_statute": [{"crimes": ("treaty.torture", "crime_against_humanity.torture")}],
    "prior_procedure_examined": [{"prior": "ecthr"}],
    "procedure_of_court": [{"courts": ("ecthr",)}],
    "procedure_of_sister": [{"sister": "wgad"}],
    "respondent_excludes_clause": [{"clause_in": "cat", "clause": "CAT art 30"}],
    "submitted_in_time": [
        {"period": "four-months", "can_go_on": ("arbitrary_detention",)},
        {"period": "plain"},
        {"period": "of-the-act", "can_go_on": ("arbitrary_detention",)},
    ],
    "suspect_before_court": [{"seat": "CHE"}],
    "suspect_involved": [{"involvements": (Involvement.CORRUPTION,)}],
    "victim_is_national": [{"nationality": "LTU"}],
    "victim_lives_in": [{"partner_states": ("LTU",)}],
}
"""The settings to try, where those of the law's data lie far from the probes."""
