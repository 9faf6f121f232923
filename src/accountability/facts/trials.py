"""Derived facts about a trial in absence: did the person know, give up the right to attend, or evade?"""

from __future__ import annotations

from accountability.dates import Day
from accountability.facts.answers import Answer, answer, derived
from accountability.model.absence_words import (
    AbsenceReason,
    EvasionBasis,
    Knowledge,
    NoticeMode,
    Receipt,
    Waiver,
)
from accountability.truth import Truth, any_of

_ON_RECORD = (Receipt.SIGNED_RECEIPT, Receipt.OFFICIAL_RECORD)
_FLIGHT = (AbsenceReason.EVASION_ESTABLISHED, AbsenceReason.FLED)


@derived
def charge_known(
    trial_knowledge: Knowledge | None,
    trial_notice: NoticeMode | None,
    trial_receipt: Receipt | None,
    trial_language_understood: bool | None,
    trial_identity_disputed: bool | None,
    trial_counsel_mandated: bool | None,
    trial_wrote_to_counsel: bool | None,
    trial_confessed_before: bool | None,
) -> Answer:
    """Did the person unequivocally know of the charge and of the trial?

    Telling somebody of a charge is a formal act: it is for the state to show that it was done, and in a language
    that the person understands. Conduct that cannot be explained otherwise shows knowledge too.
    """
    dealt_with_counsel = trial_counsel_mandated is True or trial_wrote_to_counsel is True
    served = trial_notice is NoticeMode.PERSONAL_SERVICE or (
        trial_notice is NoticeMode.OFFICIAL_OTHER_MEANS and trial_receipt in _ON_RECORD
    )
    if trial_knowledge is Knowledge.ESTABLISHED:
        return answer(Truth.YES, "trial.knowledge.established")
    if trial_knowledge is not None:
        if dealt_with_counsel or served or trial_confessed_before:
            return answer(Truth.UNKNOWN, "trial.knowledge.contradicted", needs=("trial_receipt", "trial_knowledge"))
        return answer(Truth.NO, "trial.knowledge.not_shown")
    if dealt_with_counsel:
        return answer(Truth.YES, "trial.knowledge.by_conduct")
    if served and trial_receipt in (Receipt.DISPUTED, Receipt.NONE):
        return answer(Truth.UNKNOWN, "trial.knowledge.contradicted", needs=("trial_receipt", "trial_knowledge"))
    if served and trial_language_understood and trial_identity_disputed is False:
        return answer(Truth.YES, "trial.knowledge.served")
    return answer(Truth.UNKNOWN, "trial.knowledge.unknown", needs=("trial_knowledge", "trial_notice", "trial_receipt"))


@derived
def waived(trial_waiver: Waiver | None, trial_waiver_informed: bool | None, charge_known: Truth) -> Answer:
    """Did the person unequivocally give up the right to attend, knowing what that means?"""
    if trial_waiver is None:
        return answer(Truth.UNKNOWN, "trial.waiver.unknown", needs=("trial_waiver",))
    if trial_waiver in (Waiver.PRESUMED, Waiver.NONE):
        return answer(Truth.NO, f"trial.waiver.{trial_waiver.value}")
    if trial_waiver_informed is False:
        return answer(Truth.NO, "trial.waiver.uninformed")
    if trial_waiver is Waiver.IMPLIED_UNEQUIVOCAL:
        if charge_known is Truth.NO:
            return answer(Truth.NO, "trial.waiver.unaware")
        if charge_known is Truth.UNKNOWN:
            return answer(Truth.UNKNOWN, "trial.waiver.knowledge_unknown", needs=("trial_knowledge", "trial_receipt"))
    if trial_waiver_informed is None:
        return answer(Truth.UNKNOWN, "trial.waiver.informed_unknown", needs=("trial_waiver_informed",))
    return answer(Truth.YES, "trial.waiver.given", {"how": trial_waiver})


@derived
def evaded(
    trial_reason: AbsenceReason | None,
    trial_evasion_basis: EvasionBasis | None,
    trial_knowledge: Knowledge | None,
    trial_left_address: bool | None,
    trial_confessed_before: bool | None,
) -> Answer:
    """Is it established, on objective facts, that the person knew of the case and meant to escape it?

    Being away from an address, or a presumption, does not establish it; leaving the address one gave, knowing of
    the case, does. Who was questioned and admitted the facts knew of the accusation.
    """
    if trial_reason is not None and trial_reason not in _FLIGHT:
        return answer(Truth.NO, "trial.evasion.other_reason", {"reason": trial_reason})
    signs = any_of(Truth.of(sign) for sign in (trial_left_address, trial_confessed_before))
    known = _aware(trial_knowledge) | signs
    founded = _founded(trial_evasion_basis) | Truth.of(trial_left_address)
    if known is Truth.NO:
        return answer(Truth.NO, "trial.evasion.unaware")
    if founded is Truth.NO:
        return answer(Truth.NO, "trial.evasion.presumed")
    if trial_reason is None:
        return answer(Truth.UNKNOWN, "trial.evasion.unknown", needs=("trial_reason", "trial_evasion_basis"))
    if trial_left_address:
        return answer(Truth.YES, "trial.evasion.left")
    if known & founded is Truth.YES:
        return answer(Truth.YES, "trial.evasion.established")
    return answer(Truth.UNKNOWN, "trial.evasion.unknown", needs=("trial_evasion_basis", "trial_knowledge"))


def _aware(knowledge: Knowledge | None) -> Truth:
    return Truth.of(None if knowledge is None else knowledge is Knowledge.ESTABLISHED)


def _founded(basis: EvasionBasis | None) -> Truth:
    return Truth.of(None if basis is None else basis is EvasionBasis.OBJECTIVE_FACTS)


@derived
def summoned_in_time(
    trial_notice_in_time: bool | None, trial_hearing_notified_on: Day | None, trial_opened_on: Day | None
) -> Answer:
    """Was the person told of day and place of the trial early enough to come and prepare?"""
    late = (
        trial_hearing_notified_on is not None
        and trial_opened_on is not None
        and trial_hearing_notified_on.on_or_after(trial_opened_on).truth is Truth.YES
    )
    if late and trial_notice_in_time:
        return answer(Truth.UNKNOWN, "trial.notice.contradicted", needs=("trial_hearing_notified_on",))
    if late:
        return answer(Truth.NO, "trial.notice.late", {"told": trial_hearing_notified_on, "opened": trial_opened_on})
    if trial_notice_in_time is False:
        return answer(Truth.NO, "trial.notice.short")
    if trial_notice_in_time is None:
        return answer(Truth.UNKNOWN, "trial.notice.unknown", needs=("trial_notice_in_time",))
    return answer(Truth.YES, "trial.notice.in_time")


@derived
def thirty_days_to_oppose(trial_opposition_days: int | None) -> Answer:
    """Are there at least thirty days to oppose the judgment after personal notice?"""
    if trial_opposition_days is None:
        return answer(Truth.UNKNOWN, "trial.opposition.unknown")
    code = "trial.opposition.enough" if trial_opposition_days >= 30 else "trial.opposition.short"
    return answer(Truth.of(trial_opposition_days >= 30), code, {"days": trial_opposition_days})
