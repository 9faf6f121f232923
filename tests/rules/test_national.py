"""The rules on national avenues, each against a provision."""

from __future__ import annotations

import pytest

from accountability import ProsecutionStatus, Truth
from accountability.engine import Table
from accountability.model.jurisdiction import AbsenceRule, NeBisRule, PresenceRule, YesNoUnread
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
    assert Table(national.presence_met, {"suspect_presence": rule}).rows[(here, resides, N)] is expected


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
    settings = {"suspect_presence": PresenceRule.NOT_REQUIRED}
    assert Table(national.can_be_tried, settings).rows[(here, evading, rule)] is expected


def test_presence_required_for_trial_is_not_replaced_by_absence() -> None:
    rows = Table(national.can_be_tried, {"suspect_presence": PresenceRule.REQUIRED_FOR_TRIAL}).rows
    assert rows[(N, Y, AbsenceRule.ALLOWED_IF_ABROAD_AND_EVADING)] is N


def test_double_criminality_is_asked_only_where_the_head_asks() -> None:
    def found(asked: YesNoUnread, there: Truth, spared: Truth = N) -> Truth:
        return Table(national.criminal_there_too, {"double_criminality": asked}).rows[(there, spared)]

    assert found(YesNoUnread.NO, N) is Y
    assert found(YesNoUnread.YES, N) is N
    assert found(YesNoUnread.UNREAD, N) is U
    assert found(YesNoUnread.UNREAD, Y) is Y
    assert found(YesNoUnread.YES, N, Y) is Y  # France, art 689-11 from 2010 to 2023: the place is party to Rome


def test_open_proceedings_do_not_end_because_the_suspect_leaves() -> None:
    """Switzerland, Criminal Code art 264m(2)(b): the prosecutor may drop the case, and need not."""
    rows = Table(national.presence_met, {"suspect_presence": PresenceRule.REQUIRED_TO_OPEN}).rows
    assert rows[(N, N, Y)] is Y
    assert rows[(N, N, U)] is U


P = ProsecutionStatus


@pytest.mark.parametrize(
    ("rule", "ended", "status", "served", "sham", "expected"),
    [
        (NeBisRule.STRICT, Y, P.ACQUITTED, U, Y, N),  # Lithuania, Criminal Code art 8(2): no exception for a sham
        (NeBisRule.UNLESS_SHAM, Y, P.ACQUITTED, U, Y, Y),  # Switzerland, Criminal Code art 264m(3)
        (NeBisRule.UNLESS_SHAM, Y, P.ACQUITTED, U, U, U),
        (NeBisRule.UNLESS_SHAM, Y, P.RELEASED, U, N, N),
        (NeBisRule.STRICT, Y, P.CONVICTED, N, N, Y),
        (NeBisRule.STRICT, Y, P.CONVICTED, Y, N, N),
        (NeBisRule.STRICT, N, P.ACQUITTED, U, N, Y),
        (NeBisRule.STRICT, U, P.INVESTIGATING, U, U, Y),
        (NeBisRule.STRICT, Y, P.STOPPED, U, N, Y),
    ],
)
def test_a_foreign_judgment(
    rule: NeBisRule, ended: Truth, status: ProsecutionStatus, served: Truth, sham: Truth, expected: Truth
) -> None:
    rows = Table(national.not_judged_before, {"ne_bis": rule}).rows
    assert rows[(ended, status, served, Y, sham)] is expected
