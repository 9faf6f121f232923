"""The words in which a trial in absence is described: one closed list for each thing that a standard asks about."""

from __future__ import annotations

from enum import Enum


class ProceedingKind(Enum):
    """What kind of proceeding it is."""

    CRIMINAL = "criminal"
    ADMINISTRATIVE_PENAL = "administrative_penal"
    CIVIL = "civil"
    CONFISCATION_ONLY = "confiscation_only"


class Attendance(Enum):
    """Whether the person was there when guilt and sentence were decided on fact and law."""

    ABSENT = "absent"
    """Absent throughout, and no link was offered."""
    LINK_DECLINED = "link_declined"
    """Could have taken part by video link, and declined."""
    REMOVED = "removed"
    """Removed from the courtroom for disruption."""
    PRESENT_AT_A_FULL_INSTANCE = "present_at_a_full_instance"
    """Present at an instance that decided fact and law afresh."""
    PRESENT = "present"


class NoticeMode(Enum):
    """How the person was told of the charge and of the trial."""

    PERSONAL_SERVICE = "personal_service"
    OFFICIAL_OTHER_MEANS = "official_other_means"
    RELATIVE_OR_HOUSEHOLD = "relative_or_household"
    MANDATED_COUNSEL = "mandated_counsel"
    APPOINTED_COUNSEL_ONLY = "appointed_counsel_only"
    PUBLICATION = "publication"
    POSTED_OR_WEBSITE = "posted_or_website"
    INFORMAL_KNOWLEDGE = "informal_knowledge"
    NONE = "none"


class Receipt(Enum):
    """What proves that the notice reached the person."""

    SIGNED_RECEIPT = "signed_receipt"
    OFFICIAL_RECORD = "official_record"
    INFERRED = "inferred"
    DISPUTED = "disputed"
    NONE = "none"


class Knowledge(Enum):
    """Whether it is proved that the person knew of the charge and of the trial."""

    ESTABLISHED = "established"
    INFORMAL = "informal"
    NOT_ESTABLISHED = "not_established"


class Whereabouts(Enum):
    """Where the authorities knew, or could easily find out, that the person was."""

    KNOWN_ABROAD = "known_abroad"
    KNOWN_DOMESTIC = "known_domestic"
    DETAINED_ELSEWHERE = "detained_elsewhere"
    UNKNOWN_TO_AUTHORITIES = "unknown_to_authorities"


class Search(Enum):
    """What the authorities did to find and tell the person."""

    REASONABLE = "reasonable"
    PERFUNCTORY = "perfunctory"
    NONE = "none"


class AbsenceReason(Enum):
    """Why the person was absent."""

    EVASION_ESTABLISHED = "evasion_established"
    EVASION_PRESUMED = "evasion_presumed"
    FLED = "fled"
    CANNOT_BE_FOUND = "cannot_be_found"
    NOT_HANDED_OVER = "not_handed_over"
    DETAINED_ELSEWHERE = "detained_elsewhere"
    PREVENTED = "prevented"
    ENTRY_REFUSED = "entry_refused"
    FEAR_OF_PERSECUTION = "fear_of_persecution"
    UNAWARE = "unaware"
    CHOSE_NOT_TO_ATTEND = "chose_not_to_attend"


class EvasionBasis(Enum):
    """What the court relied on to say that the person was evading."""

    OBJECTIVE_FACTS = "objective_facts"
    PRESUMPTION = "presumption"
    NONE = "none"


class Waiver(Enum):
    """Whether the person gave up the right to attend."""

    EXPRESS_WRITTEN = "express_written"
    EXPRESS = "express"
    IMPLIED_UNEQUIVOCAL = "implied_unequivocal"
    """By conduct that leaves no doubt."""
    PRESUMED = "presumed"
    """Taken for given by the court or the law."""
    NONE = "none"


class Defence(Enum):
    """Who defended the person."""

    CHOSEN = "chosen"
    CHOSEN_BUT_REFUSED_AUDIENCE = "chosen_but_refused_audience"
    APPOINTED_EFFECTIVE = "appointed_effective"
    APPOINTED_NO_CONTACT = "appointed_no_contact"
    APPOINTED_BY_FAMILY = "appointed_by_family"
    NONE = "none"


class RemotePart(Enum):
    """Whether the person could take part by video."""

    OFFERED = "offered"
    REFUSED_ON_REQUEST = "refused_on_request"
    NOT_AVAILABLE_IN_LAW = "not_available_in_law"
    NOT_REQUESTED = "not_requested"


class CourtKind(Enum):
    """What kind of court it was."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    MILITARY = "military"


class Published(Enum):
    """What was published of the judgment."""

    FULL = "full"
    OPERATIVE_PART = "operative_part"
    SHORT_NOTICE = "short_notice"
    NONE = "none"


class RequestKind(Enum):
    """What another state was asked for on the strength of the proceeding."""

    EXTRADITION = "extradition"
    ARREST_WARRANT = "arrest_warrant"
    """A European arrest warrant."""
    REMOVAL = "removal"
    """Expulsion or deportation, whoever wants it."""
    SENTENCE = "sentence"
    """To take over the sentence."""
    CONFISCATION = "confiscation"


class RetrialRight(Enum):
    """Whether the person can get a new trial in presence."""

    OF_RIGHT = "of_right"
    CONDITIONAL = "conditional"
    """On proof of not having known, or of no fault."""
    DISCRETIONARY = "discretionary"
    NONE = "none"


class RetrialScope(Enum):
    """What the new trial looks at."""

    FRESH_DETERMINATION = "fresh_determination"
    LAW_ONLY = "law_only"
    UNCERTAIN = "uncertain"


class RunsFrom(Enum):
    """From when a period for asking runs."""

    JUDGMENT = "judgment"
    SERVICE = "service"
    EFFECTIVE_KNOWLEDGE = "effective_knowledge"
    SURRENDER_OR_ARREST = "surrender_or_arrest"


class Assurance(Enum):
    """What a requesting state's promise is worth."""

    SUFFICIENT = "sufficient"
    INSUFFICIENT = "insufficient"
    NONE = "none"


class Instance(Enum):
    """The instance at which the person was absent."""

    FIRST_INSTANCE = "first_instance"
    APPEAL = "appeal"


class Penalty(Enum):
    """The main penalty."""

    DEATH = "death"
    LIFE = "life"
    IMPRISONMENT = "imprisonment"
    FINE = "fine"
    OTHER = "other"


class Confiscation(Enum):
    """Whether and when property was taken."""

    NONE = "none"
    ORDERED = "ordered"
    EXECUTED_BEFORE_FINAL = "executed_before_final"
    EXECUTED = "executed"


class CitizenshipEffect(Enum):
    """Whether the judgment can cost the person's nationality."""

    NONE = "none"
    DEPRIVATION_POSSIBLE = "deprivation_possible"
    DEPRIVATION_ORDERED = "deprivation_ordered"


class ListingEffect(Enum):
    """Whether the person was put on a list."""

    NONE = "none"
    EXTREMIST_LIST = "extremist_list"
    TERRORIST_LIST = "terrorist_list"
