"""The rules on national avenues, each against a provision."""

from __future__ import annotations

import pytest

from accountability import ProsecutionStatus, Truth
from accountability.engine import Table
from accountability.model.jurisdiction import AbsenceRule, PresenceRule, YesNoUnread
from accountability.rules import national

Y, N, U = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("rule", "here", "resides", "expected"),
    [
        (PresenceRule.NOT_REQUIRED, N, N, Y),  # Lithuania, Criminal Code art 7
        (PresenceRule.REQUIRED_TO_OPEN, U, Y, U),  # Switzerland, Criminal Code art 264m(1)
        (PresenceRule.REQUIRED_TO_OPEN, N, N, N),
        (PresenceRule.REQUIRED_TO_OPEN, Y, N, Y),
        (PresenceRule.REQUIRED_FOR_TRIAL, N, N, Y),
        (PresenceRule.RESIDENCE_REQUIRED, Y, N, N),
        (PresenceRule.RESIDENCE_REQUIRED, N, Y, Y),
        (PresenceRule.DISCRETION_IF_ABSENT, N, N, Y),
        (PresenceRule.REQUIRED_WITH_EXCEPTIONS, N, N, U),
        (PresenceRule.UNKNOWN, N, N, U),
        (PresenceRule.UNKNOWN, Y, N, Y),
    ],
)
def test_presence(rule: PresenceRule, here: Truth, resides: Truth, expected: Truth) -> None:
    assert Table(national.presence_met, {"suspect_presence": rule}).rows[(here, resides)] is expected


@pytest.mark.parametrize(
    ("rule", "here", "evading", "expected"),
    [
        (AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING, N, Y, Y),  # Lithuania, Code of Criminal Procedure art 246(1)
        (AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING, N, N, N),
        (AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING, U, U, U),
        (AbsenceRule.NOT_ALLOWED, N, Y, N),
        (AbsenceRule.LIMITED, N, Y, U),  # Switzerland, Code of Criminal Procedure art 366(4)
        (AbsenceRule.LIMITED, Y, N, Y),
    ],
)
def test_trial(rule: AbsenceRule, here: Truth, evading: Truth, expected: Truth) -> None:
    settings = {"absence": rule, "suspect_presence": PresenceRule.NOT_REQUIRED}
    assert Table(national.can_be_tried, settings).rows[(here, evading)] is expected


def test_presence_required_for_trial_is_not_replaced_by_absence() -> None:
    settings = {
        "absence": AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING,
        "suspect_presence": PresenceRule.REQUIRED_FOR_TRIAL,
    }
    assert Table(national.can_be_tried, settings).rows[(N, Y)] is N


def test_double_criminality_is_asked_only_where_the_head_asks() -> None:
    def found(asked: YesNoUnread, there: Truth) -> Truth:
        return Table(national.criminal_there_too, {"double_criminality": asked}).rows[(there,)]

    assert found(YesNoUnread.NO, N) is Y
    assert found(YesNoUnread.YES, N) is N
    assert found(YesNoUnread.UNREAD, N) is U
    assert found(YesNoUnread.UNREAD, Y) is Y


def test_a_final_acquittal_bars_and_an_unserved_sentence_does_not() -> None:
    rows = Table(national.not_judged_before, {}).rows
    assert rows[(Y, ProsecutionStatus.ACQUITTED, U, Y)] is N
    assert rows[(Y, ProsecutionStatus.CONVICTED, N, Y)] is Y
    assert rows[(Y, ProsecutionStatus.CONVICTED, Y, Y)] is N
    assert rows[(N, ProsecutionStatus.ACQUITTED, U, Y)] is Y
    assert rows[(U, ProsecutionStatus.INVESTIGATING, U, Y)] is Y
