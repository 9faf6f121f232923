"""Rules of the Working Group on Arbitrary Detention: its five categories."""

from __future__ import annotations


def deprived_of_liberty(act_deprived_of_liberty: bool) -> bool:
    """The person is or was held without free consent."""
    return act_deprived_of_liberty


def no_legal_basis(act_deprived_of_liberty: bool, act_detention_has_legal_basis: bool) -> bool:
    """Category I: no legal basis for the detention can be invoked."""
    return act_deprived_of_liberty and not act_detention_has_legal_basis


def for_exercising_rights(act_detention_for_exercising_rights: bool) -> bool:
    """Category II: the detention results from the exercise of protected rights or freedoms."""
    return act_detention_for_exercising_rights


def migrant_without_review(act_detention_as_migrant: bool, act_detention_reviewable: bool) -> bool:
    """Category IV: a migrant or asylum seeker in prolonged administrative custody without review or remedy."""
    return act_detention_as_migrant and not act_detention_reviewable


def discriminatory(act_detention_discriminatory: bool) -> bool:
    """Category V: the detention rests on discrimination that international law forbids."""
    return act_detention_discriminatory
