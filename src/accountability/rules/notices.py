"""Rules of the body that controls Interpol's files."""

from __future__ import annotations


def subject_or_authorised(author_is_victim: bool, author_authority: bool) -> bool:
    """The request comes from the person whom the data are about, or with that person's authority."""
    return author_is_victim or author_authority
