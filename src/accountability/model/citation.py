"""Where a fact of the law comes from, and how it was checked."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from accountability.model.fields import plain


class Confidence(Enum):
    """How a fact of the law was checked."""

    VERIFIED = "verified"
    """A source was read that says so."""
    KNOWN = "known"
    """It is known with its official citation; the text was not read."""
    UNCERTAIN = "uncertain"
    """Check it before you rely on it."""


@frozen
class Citation:
    """Where a fact of the law comes from, and how it was checked."""

    reference: str = plain("The official source: a treaty series, a gazette, a document symbol, a case number.")
    provision: str | None = plain("The article or paragraph.", default=None)
    url: str | None = plain("An official address of the source.", default=None)
    read_at: str | None = plain("Where the text was really read; it may be a mirror.", default=None)
    read_as_of: date | None = plain("The day to which what was read speaks.", default=None)
    checked_on: date | None = plain("The day it was checked.", default=None)
    confidence: Confidence = plain("How it was checked.", default=Confidence.UNCERTAIN)
    note: str | None = plain("What the source leaves open.", default=None)

    def __str__(self) -> str:
        provision = f", {self.provision}" if self.provision and self.provision not in self.reference else ""
        return f"{self.reference}{provision} [{self.confidence.value}]"
