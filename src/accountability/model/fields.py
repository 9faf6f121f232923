"""How the classes of the model describe their fields, so that a schema can be written from them."""

from __future__ import annotations

from typing import Any

from attrs import field


def plain(doc: str, *, vocabulary: str | None = None, **options: Any) -> Any:
    """A field with its meaning; ``vocabulary`` names the closed list in ``data/`` that its text comes from."""
    return field(metadata={"doc": doc, "vocabulary": vocabulary}, **options)
