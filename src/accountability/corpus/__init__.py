"""The law: who was bound by what on a date, and by which act; mechanisms, jurisdictions and vocabularies."""

from __future__ import annotations

from accountability.corpus.law import STATUTES_UNCHANGED, UNCHANGED, Law, Standing
from accountability.corpus.store import Pack
from accountability.corpus.timeline import Period, Timeline

__all__ = ["STATUTES_UNCHANGED", "UNCHANGED", "Law", "Pack", "Period", "Standing", "Timeline"]
