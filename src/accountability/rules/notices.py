"""Rules of the body that controls Interpol's files."""

from __future__ import annotations

from accountability.model.case import OffenceKind


def subject_or_authorised(author_is_victim: bool, author_authority: bool) -> bool:
    """The request comes from the person whom the data are about, or with that person's authority."""
    return author_is_victim or author_authority


def refugee_from_requesting_state(recognised_refugee: bool) -> bool:
    """The person is a recognised refugee from the state that had the data circulated."""
    return recognised_refugee


def conditions_of_notice_met(
    notice_offence: OffenceKind, notice_meets_threshold: bool, notice_enough_data: bool
) -> bool:
    """The offence is a serious ordinary crime, the penalty reaches the threshold, the facts are told."""
    ordinary = notice_offence is OffenceKind.ORDINARY_CRIME
    return ordinary and notice_meets_threshold and notice_enough_data
