"""Keeping proceedings over years: a docket in one file, and what is made from it."""

from __future__ import annotations


class DocketError(ValueError):
    """The docket cannot be used, or does not take what was given to it; the message says what to do."""
