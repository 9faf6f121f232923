"""How the classes of the model describe their fields, so that a schema can be written from them."""

from __future__ import annotations

from typing import Any

from attrs import field

from accountability.model.listing import Listing


def plain(doc: str, *, vocabulary: str | None = None, **options: Any) -> Any:
    """A field with its meaning; ``vocabulary`` names the closed list in ``data/`` that its text comes from."""
    return field(metadata={"doc": doc, "vocabulary": vocabulary}, **options)


def fact(doc: str, ask: str, *, vocabulary: str | None = None, lasting: bool = False) -> Any:
    """A field that may be unknown, with its meaning and the question that would fill it."""
    return field(default=None, metadata={"doc": doc, "ask": ask, "vocabulary": vocabulary, "lasting": lasting})


def facts(doc: str, ask: str, *, vocabulary: str | None = None, lasting: bool = False) -> Any:
    """A list of facts that may be unknown or incomplete."""
    metadata = {"doc": doc, "ask": ask, "vocabulary": vocabulary, "lasting": lasting}
    return field(factory=Listing, metadata=metadata)
